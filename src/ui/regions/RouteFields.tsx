import type { Position } from "../../core/hexes/geometry";
import {
  type Destination,
  type DestinationKind,
  destinationKinds,
  LONGEST_DESTINATION,
} from "../../core/study/destinations";
import { schoolNear } from "../../core/study/route-edits";
import { currentStudy } from "../../store/study-store";
import { LinkButton } from "../kit/LinkButton";
import { Select } from "../kit/Select";
import { TextField } from "../kit/TextField";

const NO_SCHOOL = "no school";
const NEAREST = "the nearest";
const NOWHERE = "not said";

/** The choice that the form of a route opens with: a new one is of the nearest school until a person says otherwise. */
export const firstSchool = (region: { readonly schoolId: string | null } | null): string =>
  region ? (region.schoolId ?? NO_SCHOOL) : NEAREST;

/** The school that a choice means for a line that starts there. */
export function chosenSchool(choice: string, start: Position): string | null {
  if (choice === NEAREST) return schoolNear(currentStudy().schools, start);
  return choice === NO_SCHOOL ? null : choice;
}

interface SchoolProps {
  readonly isNew: boolean;
  readonly value: string;
  readonly onChange: (id: string) => void;
  readonly onStartAt: (place: Position) => void;
}

/** Whose pupils walk it: its days and its hours are that school's. Its place can be taken as the first point. */
export function SchoolOfRoute({ isNew, value, onChange, onStartAt }: SchoolProps) {
  const schools = currentStudy().schools.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const chosen = schools.find(({ id }) => id === value);
  return (
    <div>
      <Select
        label="From the school"
        options={[
          ...(isNew ? [{ id: NEAREST, label: "The one nearest to the first point" }] : []),
          ...schools.map(({ id, name }) => ({ id, label: name })),
          { id: NO_SCHOOL, label: "No school", note: "The authority’s days, and the usual hours" },
        ]}
        value={value}
        onChange={onChange}
      />
      {chosen && (
        <LinkButton onPress={() => onStartAt([chosen.lng, chosen.lat])}>Put this school first in the points</LinkButton>
      )}
    </div>
  );
}

interface DestinationProps {
  readonly to: Destination | null;
  readonly onChange: (to: Destination | null) => void;
}

/** Where a route leads: what it is, and what people call it. */
export function DestinationFields({ to, onChange }: DestinationProps) {
  const choose = (kind: DestinationKind | typeof NOWHERE) =>
    onChange(kind === NOWHERE ? null : { kind, name: to?.name ?? "" });
  return (
    <>
      <Select<DestinationKind | typeof NOWHERE>
        label="To"
        options={[{ id: NOWHERE, label: "Not said" }, ...destinationKinds]}
        value={to?.kind ?? NOWHERE}
        onChange={choose}
      />
      {to && (
        <TextField
          label="Called"
          value={to.name}
          onChange={(name) => onChange({ ...to, name })}
          maxLength={LONGEST_DESTINATION}
          placeholder="Pool Meadow"
        />
      )}
    </>
  );
}
