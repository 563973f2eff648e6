import type { Published } from "../../core/disclosure/published";
import type { Study } from "../../core/study/study";
import { many, whole } from "../../core/words/numbers";
import { Button } from "../kit/Button";
import styles from "./Answer.module.css";
import { clearFilters, removeFilter } from "./ControlsPanel";
import { emptyCauses } from "./empty-causes";

/** When no incident is on the map: which choice leaves none, and the ways on. */
export function NothingMatches({ view, study }: { view: Published; study: Study }) {
  const causes = emptyCauses(view, study);
  const { accepted, matching, outside, withoutPlace } = view.sums;
  const [first] = causes;
  return (
    <div className={styles.nothing} role="status">
      <p>
        {whole(accepted)} incidents are loaded.{" "}
        {matching > 0
          ? `${whole(matching)} match, but none of them is in a hex: ${whole(outside)} outside the area, ${whole(withoutPlace)} without a place.`
          : first
            ? `${first.subject} leave none: without that choice, ${many(first.without, "incident")} would be on the map.`
            : "Several choices together leave none; taking away one of them alone brings nothing back."}
      </p>
      <div className={styles.nothingActions}>
        {matching === 0 &&
          causes.slice(0, 2).map((cause) => (
            <Button
              small
              key={cause.key}
              onPress={() => removeFilter({ key: cause.key, words: cause.subject.toLowerCase() })}
            >
              Without {cause.subject.toLowerCase().replace(/^the choice about /, "a choice about ")}
            </Button>
          ))}
        <Button small onPress={clearFilters}>
          Clear filters
        </Button>
      </div>
    </div>
  );
}
