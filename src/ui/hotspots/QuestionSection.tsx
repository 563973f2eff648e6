import { memo } from "react";
import { Radio, RadioGroup } from "react-aria-components";
import { type StatisticId, statistics } from "../../core/statistics";
import { change } from "../../store/study-store";
import { Disclosure } from "../kit/Disclosure";
import { PanelSection } from "../kit/PanelSection";
import styles from "./Controls.module.css";
import type { SectionProps } from "./section";

const [first, ...others] = statistics;

/** What is asked of the map: the calibrated question first, exploratory ones folded and named so. */
export const QuestionSection = ({ study: { statistic } }: SectionProps) => <Questions asked={statistic} />;

/** Drawn again only when another is asked, not with every view. */
const Questions = memo(function Questions({ asked }: { readonly asked: StatisticId }) {
  return (
    <PanelSection title="Question">
      <RadioGroup
        aria-label="Question"
        className={styles.radios}
        value={asked}
        onChange={(id) => change("Choose the question", (now) => ({ ...now, statistic: id as StatisticId }))}
      >
        <Question statistic={first} />
        <Disclosure title="More questions" level={4} defaultExpanded={asked !== first.id}>
          {others.map((statistic) => (
            <Question key={statistic.id} statistic={statistic} />
          ))}
        </Disclosure>
      </RadioGroup>
    </PanelSection>
  );
});

function Question({ statistic }: { statistic: (typeof statistics)[number] }) {
  return (
    <Radio value={statistic.id} className={styles.radio}>
      <span className={styles.dot} aria-hidden />
      <span>
        {statistic.question}
        <span className={styles.remark}>
          {statistic.label}
          {!statistic.calibrated && !/exploratory/i.test(statistic.label) && " (exploratory)"}
        </span>
      </span>
    </Radio>
  );
}
