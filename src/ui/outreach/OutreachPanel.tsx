import { keepSuggestions, useRota } from "../../store/rota";
import { DeliveredSection } from "./DeliveredSection";
import { HolidaySection } from "./HolidaySection";
import { MoreWouldBuy } from "./MoreWouldBuy";
import { PeopleSection } from "./PeopleSection";
import { RotaRules } from "./RotaRules";
import { SessionsSection } from "./SessionsSection";
import { SuggestedZones } from "./SuggestedZones";
import { WhichIncidents } from "./WhichIncidents";
import { ZonesSection } from "./ZonesSection";

/** Left of the map: for which days, with whom, when and where. */
export function OutreachPanel() {
  const suggestions = useRota((state) => state.suggestions);
  return (
    <>
      {suggestions && <SuggestedZones suggestions={suggestions} onChange={keepSuggestions} />}
      <HolidaySection />
      <PeopleSection />
      <SessionsSection />
      <ZonesSection />
      <RotaRules />
      <MoreWouldBuy />
      <DeliveredSection />
      <WhichIncidents />
    </>
  );
}
