import { whole } from "../../core/words/numbers";
import { mergeDuplicates } from "../../store/actions";
import { LinkButton } from "../kit/LinkButton";

/** Merges the duplicates of the extract where the report tells of them, or keeps those that were merged: the files are read again. */
export function MergeDuplicates({ rows, merge }: { rows: number; merge: boolean }) {
  const what = rows === 1 ? "the duplicate" : `the ${whole(rows)} duplicates`;
  return (
    <LinkButton onPress={() => void mergeDuplicates(merge)}>{merge ? `Merge ${what}` : `Keep ${what}`}</LinkButton>
  );
}
