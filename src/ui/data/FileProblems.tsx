import { many } from "../../core/words/numbers";
import { useSession } from "../../store/session-store";
import { FieldLink } from "./FieldLink";
import { ProblemSummary } from "./ProblemSummary";

/** Files that could not be read: which one, what happened, what to do. `mendedIn` is the field or button that mends it. */
export function FileProblems({ mendedIn }: { mendedIn: string | null }) {
  const problems = useSession((state) => state.fileProblems);
  if (problems.length === 0) return null;
  const files = new Set(problems.map((problem) => problem.file)).size;
  return (
    <ProblemSummary
      title={files === 1 ? "There is a problem with the file" : `There is a problem with ${many(files, "file")}`}
    >
      {problems.map((problem) => (
        <li key={`${problem.file} ${problem.what}`}>
          <FieldLink to={mendedIn}>
            {problem.file}: {problem.what}
          </FieldLink>{" "}
          <span>{problem.remedy}</span>
        </li>
      ))}
    </ProblemSummary>
  );
}
