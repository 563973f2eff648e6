import type { ClosedDay, OutreachPlan, SessionChoice } from "../../core/study/outreach-plan";
import { withClosed, withoutSessionRule } from "../../core/study/outreach-plan";
import { severityIndex, type Weighting } from "../../core/study/severity";
import { dateWords, many } from "../../core/words/numbers";
import { change, useStudyStore } from "../../store/study-store";
import { Checkbox } from "../kit/Checkbox";
import { Disclosure } from "../kit/Disclosure";
import { LinkButton } from "../kit/LinkButton";
import { NumberField } from "../kit/NumberField";
import { Segmented } from "../kit/Segmented";
import { Select } from "../kit/Select";
import { changeOutreach } from "./change-outreach";
import { clock } from "./clock";
import styles from "./Outreach.module.css";
import { SuggestionRules } from "./SuggestionRules";

/** What few rotas need, folded: fairness, limits, closed days, and which incidents count. */
export function RotaRules() {
  const { outreach, zones } = useStudyStore((state) => state.study);
  const { leastPerZone, perZoneDay, perTeamDay, hoursPerWorker, leastStay, again, ageTo, streetRelevant, weighting } =
    outreach;
  const nameOf = (id: string | null) =>
    id === null ? "Every zone" : (zones.find((zone) => zone.id === id)?.name ?? "A zone that was deleted");
  return (
    <div className={styles.folded}>
      <Disclosure title="More rules" summary={rulesSummary(outreach)}>
        <div className={styles.rules}>
          <NumberField
            label="Fewest sessions of each zone in a week"
            value={leastPerZone}
            from={0}
            to={100}
            onChange={(n) => changeOutreach(`Each zone at least ${n ?? 0} a week`, { leastPerZone: n ?? 0 })}
          />
          <div className={styles.two}>
            <NumberField
              label="Most in a zone and day"
              value={perZoneDay}
              from={1}
              to={24}
              onChange={(n) => changeOutreach(`At most ${n ?? 1} in a zone and day`, { perZoneDay: n ?? 1 })}
            />
            <NumberField
              label="Most of a team and day"
              value={perTeamDay}
              from={1}
              to={24}
              onChange={(n) => changeOutreach(`At most ${n ?? 1} of a team and day`, { perTeamDay: n ?? 1 })}
            />
          </div>
          <NumberField
            label="Most hours of a worker in a week"
            value={hoursPerWorker}
            from={1}
            to={168}
            empty="no limit"
            onChange={(n) =>
              changeOutreach(
                n === null ? "No limit to a worker’s hours" : `At most ${many(n, "hour")} of a worker and week`,
                {
                  hoursPerWorker: n,
                },
              )
            }
          />
          <NumberField
            label="A team stays in a zone for at least, sessions"
            value={leastStay}
            from={1}
            to={24}
            onChange={(n) => changeOutreach(`A stay of at least ${many(n ?? 1, "session")}`, { leastStay: n ?? 1 })}
          />
          <NumberField
            label="A second session in a zone and day counts"
            value={Math.round(100 * again)}
            from={0}
            to={100}
            unit="%"
            description="Of the one before it: in part it meets the same people."
            onChange={(n) => changeOutreach(`A second session counts ${n ?? 0}%`, { again: (n ?? 0) / 100 })}
          />
          <fieldset>
            <legend className={styles.legend}>In every week, whatever is expected</legend>
            {zones.map(({ id, name }) => (
              <Checkbox
                key={id}
                isSelected={outreach.mustServe.includes(id)}
                onChange={(isOn) => serve(outreach, id, name, isOn)}
              >
                {name}
              </Checkbox>
            ))}
          </fieldset>
          <div>
            <h4 className={styles.legend}>Count</h4>
            <Segmented
              label="What the rota counts"
              options={[
                { id: "incidents", label: "Incidents" },
                { id: "harm", label: "Harm" },
              ]}
              value={weighting}
              onChange={(id) => count(id)}
              fill
            />
            <p className={styles.small}>
              {`Harm is severity weight: the days in prison from which sentences for its kind of offence start (${severityIndex}). A few severe incidents then decide most, and every number is far less sure.`}
            </p>
          </div>
          <Select
            label="Victims"
            options={[
              { id: "18", label: "18 and under" },
              { id: "24", label: "24 and under" },
              { id: "any", label: "Any age, known or not" },
            ]}
            value={ageTo === null ? "any" : ageTo <= 18 ? "18" : "24"}
            onChange={(id) => changeOutreach("Whose incidents count", { ageTo: id === "any" ? null : Number(id) })}
          />
          <Checkbox
            isSelected={streetRelevant}
            onChange={(isOn) =>
              changeOutreach(isOn ? "Only in public places" : "Public places or not", { streetRelevant: isOn })
            }
          >
            Only in public places, and no domestic abuse
          </Checkbox>
          <SuggestionRules />
          <Closed days={outreach.closed} nameOf={nameOf} />
          <Kept title="Sessions that stay where they are" list={outreach.locked} action="Unlock" nameOf={nameOf} />
          <Kept title="Times without a session" list={outreach.forbidden} action="Allow" nameOf={nameOf} />
        </div>
      </Disclosure>
    </div>
  );
}

function count(weighting: Weighting): void {
  if (weighting === "harm") changeOutreach("Count harm", { weighting, weights: severityIndex });
  else changeOutreach("Count incidents", { weighting });
}

function serve({ mustServe }: OutreachPlan, id: string, name: string, isOn: boolean): void {
  const others = mustServe.filter((other) => other !== id);
  changeOutreach(isOn ? `${name} in every week` : `${name} only where it counts`, {
    mustServe: isOn ? [...others, id] : others,
  });
}

function rulesSummary({ leastPerZone, hoursPerWorker, closed, locked, weighting }: OutreachPlan): string {
  return [
    weighting === "harm" ? "counts harm" : "",
    leastPerZone > 0 ? `each zone ${leastPerZone} a week` : "",
    hoursPerWorker === null ? "" : `${hoursPerWorker} h a worker and week`,
    closed.length > 0 ? `${closed.length} closed` : "",
    locked.length > 0 ? `${locked.length} kept` : "",
  ]
    .filter((words) => words !== "")
    .join(", ");
}

type NameOf = (id: string | null) => string;

function Closed({ days, nameOf }: { days: readonly ClosedDay[]; nameOf: NameOf }) {
  return (
    <Fixed
      title="Closed days"
      rows={days.map((day) => ({
        name: `${nameOf(day.zoneId)}, ${dateWords(day.date)}`,
        undo: () =>
          change(`Open ${nameOf(day.zoneId)} on ${dateWords(day.date)}`, (study) => withClosed(study, day, false)),
      }))}
      action="Open"
    />
  );
}

interface KeptProps {
  readonly title: string;
  readonly list: readonly SessionChoice[];
  readonly action: string;
  readonly nameOf: NameOf;
}

function Kept({ title, list, action, nameOf }: KeptProps) {
  return (
    <Fixed
      title={title}
      rows={list.map((session) => {
        const name = `${nameOf(session.zoneId)}, ${dateWords(session.date)} ${clock(session.from)}`;
        return { name, undo: () => change(`${action} ${name}`, (study) => withoutSessionRule(study, session)) };
      })}
      action={action}
    />
  );
}

interface FixedProps {
  readonly title: string;
  readonly rows: readonly { readonly name: string; readonly undo: () => void }[];
  readonly action: string;
}

/** Decisions that hold until they are taken back, each with the way to do so. */
function Fixed({ title, rows, action }: FixedProps) {
  if (rows.length === 0) return null;
  return (
    <div>
      <h4 className={styles.legend}>{title}</h4>
      <ul className={styles.fixed}>
        {rows.map(({ name, undo }) => (
          <li key={name}>
            <span>{name}</span>
            <LinkButton aria-label={`${action} ${name}`} onPress={undo}>
              {action}
            </LinkButton>
          </li>
        ))}
      </ul>
    </div>
  );
}
