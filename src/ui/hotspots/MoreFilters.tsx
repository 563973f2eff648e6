import { bandsCounted, isWider } from "../../core/incidents/ages";
import { type AgeBand, ageBands, sexes } from "../../core/incidents/incidents";
import { withChosen } from "../../core/study/edits";
import type { Filter } from "../../core/study/study";
import { many, whole } from "../../core/words/numbers";
import { useSession } from "../../store/session-store";
import { CheckRow } from "../kit/CheckRow";
import { Disclosure } from "../kit/Disclosure";
import { Segmented } from "../kit/Segmented";
import { Choices } from "./Choices";
import styles from "./Controls.module.css";
import { changeFilter, type SectionProps } from "./section";

const bandIds = ageBands.map((band) => band.id);
const under25 = ageBands.filter((band) => band.to < 25).map((band) => band.id);
const sexIds = sexes.map((sex) => sex.id);
const domesticChoices = [
  { id: "all", label: "All" },
  { id: "leave-out", label: "Leave out" },
  { id: "only", label: "Only" },
] as const;

const missing = (what: string) => `This file has no column for ${what}, so it cannot be chosen.`;

/** The filters that are folded: who was hurt (in bands, never a person), flags, and where it happened. */
export function MoreFilters({ view, study }: SectionProps) {
  const { controls, has } = view;
  const { filter } = study;
  const acrossBands = useSession(
    ({ report }) => report?.remarks.find(({ code }) => code === "ageAcrossBands")?.rows ?? 0,
  );
  const active = [
    filter.ageBands,
    filter.sexes,
    filter.knife,
    filter.gun,
    filter.domestic !== "all",
    filter.streetRelevant,
  ].filter(Boolean).length;
  const ageCount = (ids: readonly AgeBand[]) => {
    const counted = new Set<string>(bandsCounted(ids));
    return controls.ageBands.reduce((sum, band) => (counted.has(band.id) ? sum + band.count : sum), 0);
  };
  const inWider = controls.ageBands.reduce((sum, { id, count }) => (isWider(id) ? sum + count : sum), 0);
  return (
    <div className={styles.fold}>
      <Disclosure title="More filters" summary={active > 0 ? `${active} active` : "age, sex, flags, place"}>
        <Group title="Victim’s age" reason={has.age ? null : missing("the victim’s age")}>
          <Choices
            label="Ages by name"
            isDisabled={!has.age}
            choices={[
              {
                id: "under-25",
                label: "Under 25",
                count: has.age ? ageCount(under25) : undefined,
                isSelected: filter.ageBands !== null && filter.ageBands.join() === under25.join(),
                onChoose: () => changeFilter("Choose ages", { ageBands: under25 }),
              },
              {
                id: "all",
                label: "All ages",
                count: has.age ? ageCount(bandIds) : undefined,
                isSelected: filter.ageBands === null,
                onChoose: () => changeFilter("Choose ages", { ageBands: null }),
              },
            ]}
          />
          {controls.ageBands.slice(0, bandIds.length).map((band, b) => (
            <CheckRow
              key={band.id}
              label={band.label}
              count={has.age ? whole(band.count) : undefined}
              isDisabled={!has.age}
              isSelected={filter.ageBands === null || filter.ageBands.includes(bandIds[b])}
              onChange={(isChosen) =>
                changeFilter("Choose ages", (now) => ({
                  ageBands: withChosen(now.ageBands, bandIds[b], isChosen, bandIds),
                }))
              }
            />
          ))}
          {acrossBands > 0 && (
            <p className={styles.remark}>
              {many(acrossBands, "age")} of this file{" "}
              {acrossBands === 1 ? "is a band that reaches" : "are bands that reach"} across these, such as 18-24 (
              {whole(inWider)} here). Each counts when all of these that it reaches into are chosen: 18-24 with “16 to
              18” and “19 to 24”.
            </p>
          )}
        </Group>
        <Group title="Victim’s sex" reason={has.sex ? null : missing("the victim’s sex")}>
          {controls.sexes.map((sex, s) => (
            <CheckRow
              key={sex.id}
              label={sex.label}
              count={has.sex ? whole(sex.count) : undefined}
              isDisabled={!has.sex}
              isSelected={filter.sexes === null || filter.sexes.includes(sexIds[s])}
              onChange={(isChosen) =>
                changeFilter("Choose sexes", (now) => ({ sexes: withChosen(now.sexes, sexIds[s], isChosen, sexIds) }))
              }
            />
          ))}
        </Group>
        <Group title="Weapons" reason={has.knife || has.gun ? null : missing("weapons")}>
          <Flag
            label="Knife flag only"
            has={has.knife}
            count={controls.knife}
            step="Only knife"
            name="knife"
            filter={filter}
          />
          <Flag
            label="Firearm flag only"
            has={has.gun}
            count={controls.gun}
            step="Only firearm"
            name="gun"
            filter={filter}
          />
        </Group>
        <Group title="Domestic abuse" reason={has.domestic ? null : missing("domestic abuse")}>
          <Segmented
            fill
            label="Domestic abuse"
            options={domesticChoices}
            value={filter.domestic}
            isDisabled={!has.domestic}
            onChange={(domestic) => changeFilter("Choose domestic abuse", { domestic })}
          />
          {has.domestic && (
            <p className={styles.remark}>
              {whole(controls.domestic)} flagged as domestic abuse, {whole(controls.notDomestic)} not.
            </p>
          )}
        </Group>
        <Group title="Place">
          <CheckRow
            label="Street-relevant only"
            count={whole(controls.streetRelevant)}
            isSelected={filter.streetRelevant}
            onChange={(streetRelevant) => changeFilter("Choose street-relevant", { streetRelevant })}
          />
          <p className={styles.remark}>
            Not domestic abuse, and in a public place by{" "}
            {has.publicPlace ? "its flag, else by its offence" : "its offence (this file has no flag for it)"}. Leaves
            out {whole(controls.notStreetRelevant)}.
          </p>
        </Group>
      </Disclosure>
    </div>
  );
}

function Group({ title, reason, children }: { title: string; reason?: string | null; children: React.ReactNode }) {
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{title}</legend>
      {children}
      {reason && <p className={styles.remark}>{reason}</p>}
    </fieldset>
  );
}

interface FlagProps {
  readonly label: string;
  readonly has: boolean;
  readonly count: number;
  readonly step: string;
  readonly name: "knife" | "gun";
  readonly filter: Filter;
}

function Flag({ label, has, count, step, name, filter }: FlagProps) {
  return (
    <CheckRow
      label={label}
      count={has ? whole(count) : undefined}
      isDisabled={!has}
      isSelected={filter[name]}
      onChange={(on) => changeFilter(step, { [name]: on })}
    />
  );
}
