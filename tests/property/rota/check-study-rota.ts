import { centroid, distance, polygon } from "@turf/turf";
import type { PublishedRota } from "../../../src/core/disclosure/published-rota";
import type { Study } from "../../../src/core/study/study";

type Sessions = PublishedRota["sessions"];

const HOUR = 60;
/** 4.8 km an hour, and a way of up to twenty minutes is part of a session: as the methods page says. */
const METERS_A_MINUTE = 80;
const MINUTES_INSIDE = 20;

const utc = (iso: string) => new Date(`${iso}T00:00:00Z`);
const daysBetween = (a: string, b: string) => Math.round((utc(b).getTime() - utc(a).getTime()) / 86_400_000);
/** Monday 0. */
const weekdayOf = (iso: string) => (utc(iso).getUTCDay() + 6) % 7;
const datesOf = ({ from, to }: { readonly from: string; readonly to: string }) =>
  Array.from({ length: daysBetween(from, to) + 1 }, (_, d) =>
    new Date(utc(from).getTime() + d * 86_400_000).toISOString().slice(0, 10),
  );

/** The weeks, Monday to Sunday; those under four days at the beginning or end are one with the week beside them. */
function weeksOf(dates: readonly string[]): string[][] {
  const weeks: string[][] = [];
  for (const date of dates) {
    if (weeks.length === 0 || weekdayOf(date) === 0) weeks.push([]);
    weeks[weeks.length - 1].push(date);
  }
  if (weeks.length > 1 && weeks[0].length < 4) weeks.splice(0, 2, [...weeks[0], ...weeks[1]]);
  const last = weeks.length - 1;
  if (last > 0 && weeks[last].length < 4) weeks.splice(last - 1, 2, [...weeks[last - 1], ...weeks[last]]);
  return weeks;
}

/**
 * Every rule of a study that the sessions of its rota break, as somebody would check the printed rota against what was asked: by dates, clock
 * and people. It shares nothing with the planner, nor with how a study is put to the planner.
 */
export function brokenRulesOf(
  { outreach: plan, zones }: Study,
  holiday: { readonly from: string; readonly to: string },
  sessions: Sessions,
): string[] {
  const broken = new Set<string>();
  const inRota = zones.filter(({ id }) => plan.zoneIds?.includes(id) ?? true);
  const middles = new Map(inRota.map(({ id, rings }) => [id, centroidOf(rings)]));
  const teams = Math.floor(plan.workers / plan.teamSize);
  const isAt = (session: Sessions[number], other: { zoneId: string; date: string; from: number }) =>
    session.zoneId === other.zoneId && session.date === other.date && session.from === other.from;
  const dates = datesOf(holiday);
  const isGrid = ({ zoneId, date, from }: { zoneId: string; date: string; from: number }) =>
    middles.has(zoneId) &&
    dates.includes(date) &&
    from >= plan.from &&
    (from - plan.from) % plan.periodMinutes === 0 &&
    from + plan.periodMinutes <= plan.to;
  for (const session of sessions) {
    const { zoneId, date, from, to, team, people } = session;
    if (!middles.has(zoneId)) broken.add("a zone that is not in the rota");
    if (!dates.includes(date)) broken.add("a day outside the holiday");
    if (!isGrid(session) || to - from !== plan.periodMinutes) broken.add("other hours");
    if (plan.weekdays[weekdayOf(date)] !== "1") broken.add("a weekday without teams");
    if (plan.closed.some((day) => day.date === date && (day.zoneId ?? zoneId) === zoneId)) broken.add("a closed day");
    if (plan.forbidden.some((other) => isAt(session, other))) broken.add("a session that was ruled out");
    if (!(Number.isInteger(team) && team >= 1 && team <= teams)) broken.add("no such team");
    if (people.length !== plan.teamSize || new Set(people).size !== people.length) broken.add("not a whole team");
    if (people.some((person) => person < 1 || person > plan.workers)) broken.add("nobody of that number");
    for (const other of sessions) {
      if (other === session || other.date !== date) continue;
      const isSame = other.team === team;
      // A team that is short of people may be nobody at all.
      const isMixed = isSame ? `${other.people}` !== `${people}` : other.people.some((one) => people.includes(one));
      if (isMixed) broken.add("a person in two teams");
      if (other.from >= to || other.to <= from) continue;
      if (isSame) broken.add("a team in two places");
      if (other.zoneId === zoneId) broken.add("two teams in one zone");
    }
  }
  for (const kept of plan.locked)
    if (isGrid(kept) && !sessions.some((session) => isAt(session, kept))) broken.add("a kept session is gone");
  const minutes = sessions.reduce((sum, { from, to, people }) => sum + (to - from) * people.length, 0);
  if (minutes > plan.hours * HOUR) broken.add("more hours than there are");
  for (const date of dates) {
    const today = sessions.filter((session) => session.date === date);
    for (const { id } of inRota)
      if (today.filter(({ zoneId }) => zoneId === id).length > plan.perZoneDay)
        broken.add("too many in a zone and day");
    for (let team = 1; team <= teams; team++) {
      const mine = today.filter((session) => session.team === team).sort((a, b) => a.from - b.from);
      if (mine.length > plan.perTeamDay) broken.add("too many of a team and day");
      const stays: Sessions[number][][] = [];
      for (const session of mine) {
        const stay = stays[stays.length - 1];
        const before = stay?.[stay.length - 1];
        if (before && before.zoneId === session.zoneId && before.to === session.from) stay.push(session);
        else stays.push([session]);
        const [a, b] = [middles.get(before?.zoneId ?? ""), middles.get(session.zoneId)];
        if (!before || before.zoneId === session.zoneId || !a || !b) continue;
        const way = distance(a, b, { units: "meters" }) / METERS_A_MINUTE - MINUTES_INSIDE;
        // The program measures to the millimeter on the same sphere, by another formula.
        if (session.from - before.to < way - 0.01) broken.add("no time for the way");
      }
      if (stays.some((stay) => stay.length < plan.leastStay)) broken.add("too short a stay");
    }
  }
  for (const monday of new Set(dates.map((date) => daysBetween("2000-01-03", date) - weekdayOf(date)))) {
    const inWeek = sessions.filter(({ date }) => daysBetween("2000-01-03", date) - weekdayOf(date) === monday);
    for (let person = 1; person <= plan.workers; person++) {
      const mine = inWeek.filter(({ people }) => people.includes(person));
      const worked = mine.reduce((sum, { from, to }) => sum + to - from, 0);
      if (worked > (plan.hoursPerWorker ?? 168) * HOUR) broken.add("a worker works too much in a week");
    }
  }
  for (const week of weeksOf(dates)) {
    for (const { id } of inRota) {
      const least = Math.max(plan.leastPerZone, plan.mustServe.includes(id) ? 1 : 0);
      if (sessions.filter(({ zoneId, date }) => zoneId === id && week.includes(date)).length < least)
        broken.add("too few in a zone and week");
    }
  }
  return [...broken];
}

/** By triangles from the first corner; Turf's `centroid` is the mean of corners, which is exact for them. */
function centroidOf(rings: Study["zones"][number]["rings"]): [number, number] {
  const [ring] = rings;
  let [whole, x, y] = [0, 0, 0];
  for (let k = 1; k + 2 < ring.length; k++) {
    const corners = [ring[0], ring[k], ring[k + 1]].map(([lng, lat]) => [lng, lat]);
    const [a, b, c] = corners;
    const weight = (b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1]);
    const [lng, lat] = centroid(polygon([[...corners, corners[0]]])).geometry.coordinates;
    whole += weight;
    x += weight * lng;
    y += weight * lat;
  }
  return [x / whole, y / whole];
}
