import { DeliveredSection } from "./DeliveredSection";
import { HolidaySection } from "./HolidaySection";
import { MoreWouldBuy } from "./MoreWouldBuy";
import { PeopleSection } from "./PeopleSection";
import { RotaRules } from "./RotaRules";
import { SessionsSection } from "./SessionsSection";
import { WhichIncidents } from "./WhichIncidents";
import { ZonesSection } from "./ZonesSection";

/** Left of the map: for which days, with whom, when and where. */
export function OutreachPanel() {
  return (
    <>
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
