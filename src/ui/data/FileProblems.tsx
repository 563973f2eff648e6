import { many } from "../../core/words/numbers";
import { useSession } from "../../store/session-store";
import { ProblemSummary } from "./ProblemSummary";

/** Files that could not be read: which one, what happened, what to do. */
export function FileProblems() {
  const problems = useSession((state) => state.fileProblems);
  if (problems.length === 0) return null;
  const files = new Set(problems.map((problem) => problem.file)).size;
  return (
    <ProblemSummary
      title={files === 1 ? "There is a problem with the file" : `There is a problem with ${many(files, "file")}`}
    >
      {problems.map((problem) => (
        <li key={`${problem.file} ${problem.what}`}>
          <strong>
            {problem.file}: {problem.what}
          </strong>{" "}
          <span>{problem.remedy}</span>
        </li>
      ))}
    </ProblemSummary>
  );
}
