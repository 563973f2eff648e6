import { shiftsOf } from "../../core/deployment/shifts";
import { clockWords } from "../../core/schools/clock";
import { whole } from "../../core/words/numbers";
import { regionName } from "../../core/words/region-words";
import { type IcsEvent, writeIcs } from "../ics";
import { type PlanFile, staffNote } from "./plan-file";

const plain = (text: string) => text.replace(/[^A-Za-z0-9-]+/g, "-");

/** The rota for anybody's diary: an event for every post and school day. */
export const rotaIcs: PlanFile = {
  id: "rota-ics",
  label: "Rota (ICS)",
  note: "For a calendar program, without counts",
  subject: "rota",
  extension: "ics",
  mime: "text/calendar",
  write: ({ study, published, plan, stamp }) => {
    const note = staffNote({ published, plan });
    const events = shiftsOf(study, plan).flatMap(({ date, post, from, to, confirmed }): IcsEvent[] =>
      date === null
        ? []
        : [
            {
              uid: `${date}-${plain(post.routeId)}-${Math.round(post.atMeters)}@${study.key ?? "study"}.school-routes`,
              when: { kind: "clock", from: `${date}T${clockWords(from)}`, to: `${date}T${clockWords(to)}` },
              summary: `Post ${post.letter}: ${regionName({ name: post.routeName, example: post.example })}`,
              location: `${whole(post.atMeters)} m from the gate${post.schoolName ? ` of ${post.schoolName}` : ""}`,
              description: [published.marking, note].filter((part) => part !== "").join(". "),
              status: confirmed ? "CONFIRMED" : "TENTATIVE",
            },
          ],
    );
    return writeIcs(`Chaperone posts, ${study.name}`, events, stamp);
  },
};
