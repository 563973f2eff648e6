import type { Blocker } from "../../core/ingest/inspection";
import { fieldId } from "./ColumnsTable";
import { questionId } from "./Questions";

/** `id` of the field of this screen where what keeps the files from being read is mended; null where no field mends it. */
export function fieldOfBlocker({ mendedBy }: Blocker): string | null {
  if (mendedBy === null) return null;
  return "column" in mendedBy ? fieldId(mendedBy.column) : questionId(mendedBy.question);
}
