import { withSchool } from "../../core/schools/edits";
import { type ReadSchools, schoolsOfGeoJson, schoolsOfTable } from "../../core/schools/read-schools";
import { many, whole } from "../../core/words/numbers";
import { setSession } from "../../store/session-store";
import { change, currentStudy } from "../../store/study-store";
import { readText, rowsOf } from "../data/read-table";

/** Adds the schools of a file, updates those that the study has, and says what was left out and why. Returns what is wrong with the file. */
export async function loadSchools(file: File): Promise<string | null> {
  const text = await readText(file);
  const { schools: present, area } = currentStudy();
  const read: ReadSchools = /^\s*\{/.test(text)
    ? schoolsOfGeoJson(text, file.name, present)
    : schoolsOfTable(rowsOf(text), file.name, area?.polygon ?? null, present);
  if ("problem" in read) return `${file.name}. ${read.problem}`;
  const left = read.leftOut.map(({ reason, count }) => `${whole(count)} ${reason}`).join("; ");
  if (read.schools.length === 0) return `${file.name} holds no school that could be used${left ? `: ${left}` : ""}.`;
  const ids = new Set(read.schools.map((school) => school.id));
  const updated = present.filter((school) => ids.has(school.id)).length;
  change(`Load ${many(ids.size, "school")} from ${file.name}`, (study) => read.schools.reduce(withSchool, study));
  const words = [
    `${file.name}${read.isRegister ? ", the national register" : ""}: ${many(ids.size - updated, "school")} added, ${whole(updated)} updated.`,
    left && `Left out: ${left}.`,
    "Undo brings back what was there.",
  ];
  setSession({ notice: { tone: "good", text: words.filter(Boolean).join(" ") } });
  return null;
}
