import { useState } from "react";
import { type PlaceOnRoute, withoutRule } from "../../core/study/route-plan";
import { whole } from "../../core/words/numbers";
import { WALK_METERS_PER_MINUTE } from "../../core/words/walk-words";
import { change, useStudyStore } from "../../store/study-store";
import { Checkbox } from "../kit/Checkbox";
import { Disclosure } from "../kit/Disclosure";
import { LinkButton } from "../kit/LinkButton";
import { NumberField } from "../kit/NumberField";
import { Select } from "../kit/Select";
import { TextField } from "../kit/TextField";
import { changePlan, changeRules } from "./change-plan";
import styles from "./Routes.module.css";

/** What few plans need: rules between posts, which incidents count, and for how long back. */
export function MoreRules() {
  const { routePlan, routeRules } = useStudyStore((state) => state.study);
  const { longestGapMeters, everySchool } = routePlan;
  const { months, ageTo, streetRelevant, movingWindow } = routeRules;
  return (
    <div className={styles.fold}>
      <Disclosure title="More rules">
        <div className={styles.rules}>
          <Checkbox
            isSelected={everySchool}
            onChange={(isOn) =>
              changePlan(isOn ? "A post for every school" : "Posts where most is seen", { everySchool: isOn })
            }
          >
            Every school with a route gets a post
          </Checkbox>
          <NumberField
            label="Longest gap between posts of one route"
            value={longestGapMeters}
            from={50}
            to={5000}
            unit="m"
            empty="no limit"
            onChange={(meters) =>
              changePlan(meters === null ? "No limit to gaps" : `No gap over ${meters} m`, { longestGapMeters: meters })
            }
          />
          <FixedPlaces title="Posts that stay where they are" places={routePlan.locked} action="Unlock" />
          <FixedPlaces title="Places without a post" places={routePlan.forbidden} action="Allow" />
          <Dates />
          <Select
            label="Victims"
            options={[
              { id: "18", label: "18 and under" },
              { id: "24", label: "24 and under" },
              { id: "any", label: "Any age, known or not" },
            ]}
            value={ageTo === null ? "any" : ageTo === 24 ? "24" : "18"}
            onChange={(id) => changeRules("Whose incidents count", { ageTo: id === "any" ? null : Number(id) })}
          />
          <Checkbox
            isSelected={streetRelevant}
            onChange={(isOn) =>
              changeRules(isOn ? "Only in public places" : "Public places or not", { streetRelevant: isOn })
            }
          >
            Only in public places, and no domestic abuse
          </Checkbox>
          <NumberField
            label="Looks back over"
            value={months}
            from={12}
            to={120}
            unit="months"
            onChange={(value) => changeRules(`Look back ${value} months`, { months: value ?? 36 })}
          />
          <Checkbox
            isSelected={movingWindow !== null}
            onChange={(isOn) =>
              changeRules(isOn ? "Hours move with the walk" : "The same hours along the route", {
                movingWindow: isOn ? { metersPerMinute: WALK_METERS_PER_MINUTE } : null,
              })
            }
          >
            Hours move with the walk, at {WALK_METERS_PER_MINUTE} m a minute
          </Checkbox>
          {movingWindow !== null && (
            <p className={styles.small}>Only for data whose times are right to a few minutes.</p>
          )}
        </div>
      </Disclosure>
    </div>
  );
}

/** The next term, or dates of one's own: they count once both are given. */
function Dates() {
  const { dates } = useStudyStore((state) => state.study.routePlan);
  const [typed, setTyped] = useState<{ readonly from?: string; readonly to?: string }>({});
  const from = typed.from ?? dates?.from ?? "";
  const to = typed.to ?? dates?.to ?? "";
  const isBackwards = from !== "" && to !== "" && from > to;
  const set = (part: { readonly from?: string; readonly to?: string }) => {
    const next = { from, to, ...part };
    const isWhole = next.from !== "" && next.to !== "" && next.from <= next.to;
    setTyped(isWhole ? {} : { ...typed, ...part });
    if (isWhole) changePlan(`Plan for ${next.from} to ${next.to}`, { dates: next });
  };
  return (
    <div>
      <div className={styles.fields}>
        <TextField label="Plan from" type="date" value={from} onChange={(text) => set({ from: text })} />
        <TextField
          label="Plan to"
          type="date"
          value={to}
          onChange={(text) => set({ to: text })}
          error={isBackwards ? "The plan ends before it begins." : null}
        />
      </div>
      <p className={styles.small}>
        {dates === null ? (
          "Without dates: the next term after the extract."
        ) : (
          <LinkButton
            onPress={() => {
              setTyped({});
              changePlan("Plan for the next term", { dates: null });
            }}
          >
            The next term instead
          </LinkButton>
        )}
      </p>
    </div>
  );
}

function FixedPlaces({ title, places, action }: { title: string; places: readonly PlaceOnRoute[]; action: string }) {
  const routes = useStudyStore((state) => state.study.routes);
  if (places.length === 0) return null;
  const name = ({ routeId, atMeters }: PlaceOnRoute) =>
    `${routes.find(({ id }) => id === routeId)?.name ?? "A route that was deleted"}, ${whole(atMeters)} m`;
  return (
    <div>
      <h4 className={styles.label}>{title}</h4>
      <ul className={styles.fixed}>
        {places.map((place) => (
          <li key={`${place.routeId} ${place.atMeters}`}>
            <span>{name(place)}</span>
            <LinkButton
              aria-label={`${action} ${name(place)}`}
              onPress={() => change(`${action} ${name(place)}`, (study) => withoutRule(study, place))}
            >
              {action}
            </LinkButton>
          </li>
        ))}
      </ul>
    </div>
  );
}
