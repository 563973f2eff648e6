import type { PlanFile } from "./plan-file";
import { postsCsv } from "./posts-csv";
import { rotaCsv } from "./rota-csv";
import { rotaIcs } from "./rota-ics";

/** Every file about a plan of posts, in menu order. To add one: write its file, add its line. */
export const planFiles: readonly PlanFile[] = [postsCsv, rotaCsv, rotaIcs];
