import { CircleHelp } from "lucide-react";
import type { Question } from "../../core/ingest/inspection";
import { Panel } from "../kit/Panel";
import styles from "./Questions.module.css";

/** `id` of the element that a link to a question leads to: its first answer. */
export const questionId = (id: string): string => `question-${id}`;

interface Props {
  readonly questions: readonly Question[];
  readonly onAnswer: (question: string, answer: string) => void;
}

/** What the files do not tell: each possible reading side by side, with what it makes of the file's own values. */
export function Questions({ questions, onAnswer }: Props) {
  if (questions.length === 0) return null;
  return (
    <Panel>
      <h3 className={styles.heading}>
        <CircleHelp aria-hidden size={18} />
        {questions.length === 1 ? "One question" : `${questions.length} questions`}
      </h3>
      {questions.map((question) => (
        <fieldset key={question.id} className={styles.question}>
          <legend>{question.text}</legend>
          {question.options.map((option, i) => (
            <label key={option.id} className={styles.option}>
              <input
                id={i === 0 ? questionId(question.id) : undefined}
                type="radio"
                name={question.id}
                checked={question.answer === option.id}
                onChange={() => onAnswer(question.id, option.id)}
              />
              <span>
                <strong>{option.label}</strong>
                {question.lastTime === option.id && " (as last time)"}
                {option.examples.map((example) => (
                  <span key={example} className={styles.example}>
                    {example}
                  </span>
                ))}
              </span>
            </label>
          ))}
        </fieldset>
      ))}
    </Panel>
  );
}
