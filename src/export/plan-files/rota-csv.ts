import { shiftsOf } from "../../core/deployment/shifts";
import { clockWords } from "../../core/schools/clock";
import { regionName } from "../../core/words/region-words";
import { schoolWeekdays } from "../../core/words/weekdays";
import { writeCsv } from "../csv";
import { type PlanFile, staffNote } from "./plan-file";

/** A row for every post and school day, with room for names. No incident is in it, and no count. */
export const rotaCsv: PlanFile = {
  id: "rota-csv",
  label: "Rota (CSV)",
  note: "For staff: days, posts and times, without counts",
  subject: "rota",
  extension: "csv",
  mime: "text/csv",
  write: ({ study, published, plan }) =>
    writeCsv(
      ["date", "weekday", "post", "route", "metres_from_gate", "from", "to", "confirmed", "staff", "marking", "note"],
      shiftsOf(study, plan).map(({ date, weekday, post, from, to, confirmed }) => [
        date ?? "every week",
        schoolWeekdays[weekday],
        post.letter,
        regionName({ name: post.routeName, example: post.example }),
        post.atMeters,
        clockWords(from),
        clockWords(to),
        confirmed,
        "",
        published.marking,
        staffNote({ published, plan }),
      ]),
    ),
};
