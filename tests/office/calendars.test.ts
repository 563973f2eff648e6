import { convertIcsCalendar, type IcsEvent } from "ts-ics";
import { describe, expect, it } from "vitest";
import { createStudy } from "../../src/core/study/defaults";
import { calendarIcs } from "../../src/export/calendar-file";
import { rotaIcs as postsIcs } from "../../src/export/plan-files/rota-ics";
import { rotaIcs } from "../../src/export/rota-files";
import { octoberRota } from "../fixtures/october-rota";
import { planInput } from "../unit/export/plan-input";

const STAMP = "20260401T093000Z";
const read = (text: string): IcsEvent[] => convertIcsCalendar(undefined, text).events ?? [];

/** "2026-10-25 16:00" of an instant, as a clock in London shows it. */
const london = new Intl.DateTimeFormat("sv-SE", {
  timeZone: "Europe/London",
  dateStyle: "short",
  timeStyle: "short",
});

describe("a second reader of calendars (ts-ics)", () => {
  it("finds every session of every team at its London time, on both sides of the clock change", async () => {
    const { rota } = await octoberRota();
    const teams = [...new Set(rota.sessions.map(({ team }) => team))];
    const offsets = new Set<string | undefined>();
    for (const team of teams) {
      const events = read(rotaIcs(rota, { kind: "team", number: team }, null, STAMP));
      const found = events.map(({ start, end, summary, location }) => [
        london.format(start.date),
        end ? (end.date.getTime() - start.date.getTime()) / 60_000 : null,
        summary,
        location,
      ]);
      for (const { start } of events) offsets.add(start.local?.tzoffset);
      const wanted = rota.sessions
        .filter((session) => session.team === team)
        .map(({ date, from, to, zoneName }) => {
          const clock = `${String(Math.floor(from / 60)).padStart(2, "0")}:${String(from % 60).padStart(2, "0")}`;
          return [`${date} ${clock}`, to - from, `Outreach: ${zoneName}`, zoneName];
        });
      expect(found.sort()).toEqual(wanted.sort());
    }
    expect([...offsets].sort()).toEqual(["+0000", "+0100"]);
  }, 60_000);

  it("finds every shift at a chaperone post", async () => {
    const events = read(postsIcs.write(await planInput()));
    const starts = events.map(({ start }) => london.format(start.date)).sort();
    // Mondays, Tuesdays and Thursdays from 27 April to 8 May, but for the bank holiday on 4 May; two posts, from 14:50.
    const days = ["2026-04-27", "2026-04-28", "2026-04-30", "2026-05-05", "2026-05-07"];
    expect(starts).toEqual(days.flatMap((day) => [`${day} 14:50`, `${day} 14:50`]));
  });

  it("finds every entry of the school calendar on its days", () => {
    const { calendar } = createStudy();
    const events = read(calendarIcs(calendar, null, STAMP));
    const dayOf = (date: Date | undefined) => date?.toISOString().slice(0, 10);
    const after = (iso: string) => new Date(Date.parse(`${iso}T00:00:00Z`) + 86_400_000);
    expect(
      events.map(({ start, end, summary }) => [start.type, dayOf(start.date), dayOf(end?.date), summary]).sort(),
    ).toEqual(calendar.entries.map(({ from, to, name }) => ["DATE", from, dayOf(after(to)), name]).sort());
  });
});
