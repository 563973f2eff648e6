import { Radio, RadioGroup } from "react-aria-components";
import { type StatisticId, statistics } from "../../core/statistics";
import { change } from "../../store/study-store";
import { Disclosure } from "../kit/Disclosure";
import { PanelSection } from "../kit/PanelSection";
import styles from "./Controls.module.css";
import type { SectionProps } from "./section";

const [first, ...others] = statistics;

/** What is asked of the map: the calibrated question first, exploratory ones folded and named so. */
export function QuestionSection({ study }: SectionProps) {
  return (
    <PanelSection title="Question">
      <RadioGroup
        aria-label="Question"
        className={styles.radios}
        value={study.statistic}
        onChange={(id) => change("Choose the question", (now) => ({ ...now, statistic: id as StatisticId }))}
      >
        <Question statistic={first} />
        <Disclosure title="More questions" level={4} defaultExpanded={study.statistic !== first.id}>
          {others.map((statistic) => (
            <Question key={statistic.id} statistic={statistic} />
          ))}
        </Disclosure>
      </RadioGroup>
    </PanelSection>
  );
}

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
