import { useState } from "react";
import { awayWords } from "../../core/words/away-words";
import { dateWords, many, periodWords } from "../../core/words/numbers";
import { localToday } from "../../store/local-today";
import { setSession, useSession } from "../../store/session-store";
import { change, currentStudy } from "../../store/study-store";
import { Button } from "../kit/Button";
import { Checkbox } from "../kit/Checkbox";
import { Dialog } from "../kit/Dialog";
import { TextField } from "../kit/TextField";
import { beginningAt, coordinatesText, readCoordinates } from "./coordinates";
import { focusSoon, rowOf } from "./focus";
import styles from "./Regions.module.css";
import { chosenSchool, DestinationFields, firstSchool, SchoolOfRoute } from "./RouteFields";
import { type DrawnRegion, newId, type RegionTexts } from "./region-kinds";

interface Props {
  readonly texts: RegionTexts;
  /** Null for a new one. */
  readonly region: DrawnRegion | null;
  readonly onClose: () => void;
}

/** Name, note and points of a route or zone, by keyboard alone: everything that drawing can do. One step in the history. */
export function RegionForm({ texts, region, onClose }: Props) {
  const chosenOn = currentStudy().zones.find((zone) => zone.id === region?.id)?.chosenOn ?? null;
  const [name, setName] = useState(region?.name ?? "");
  const [note, setNote] = useState(region?.note ?? "");
  const [schoolId, setSchoolId] = useState(firstSchool(region));
  const [to, setTo] = useState(region?.to ?? null);
  const [isExample, setExample] = useState(region?.example ?? false);
  const [points, setPoints] = useState(coordinatesText(region?.points ?? []));
  const [tried, setTried] = useState(false);
  const read = readCoordinates(points, texts.leastPoints);
  const nameProblem = name.trim() === "" ? `Give the ${texts.one} a name.` : null;
  const pointsProblem = "problem" in read ? read.problem : null;

  const save = () => {
    setTried(true);
    if (nameProblem || "problem" in read) return;
    const id = region?.id ?? newId(texts, currentStudy());
    const unchanged = region !== null && points === coordinatesText(region.points);
    const line = unchanged ? region.points : read.points;
    const next = {
      id,
      name: name.trim(),
      note: note.trim(),
      noteDate: dateOfNote(note.trim(), region),
      schoolId: texts.kind === "route" ? chosenSchool(schoolId, line[0]) : null,
      to: to && { ...to, name: to.name.trim() },
      example: isExample,
      points: line,
    };
    const isSame =
      region !== null &&
      unchanged &&
      next.name === region.name &&
      next.note === region.note &&
      next.schoolId === region.schoolId &&
      next.to?.kind === region.to?.kind &&
      next.to?.name === region.to?.name &&
      next.example === region.example;
    if (!isSame) change(stepName(region, next, unchanged), (study) => texts.put(study, next));
    const away = awayWords(currentStudy(), useSession.getState().published, texts.kind).get(id);
    const added = region === null ? `${next.name} added, ${many(next.points.length, "point")}.` : null;
    const text = [added, away].filter(Boolean).join(" ");
    setSession({ selectedRegion: id, ...(text === "" ? {} : { notice: { tone: "good", text } }) });
    onClose();
    focusSoon(rowOf(id));
  };

  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={region ? `Edit ${region.name}` : `Add a ${texts.one} by its points`}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="primary" onPress={save}>
            {region ? "Save" : `Add the ${texts.one}`}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <TextField
          label="Name"
          value={name}
          onChange={setName}
          maxLength={80}
          autoFocus
          error={tried ? nameProblem : null}
        />
        <TextField
          label="Points"
          description={`${texts.drawHint} One point a line: longitude, latitude. At least ${texts.leastPoints}.`}
          rows={8}
          value={points}
          onChange={setPoints}
          placeholder={"-1.5105, 52.4081\n-1.5086, 52.4071"}
          error={tried ? pointsProblem : null}
        />
        {texts.kind === "route" && (
          <SchoolOfRoute
            isNew={region === null}
            value={schoolId}
            onChange={setSchoolId}
            onStartAt={(place) => setPoints((written) => beginningAt(place, written))}
          />
        )}
        {texts.kind === "route" && <DestinationFields to={to} onChange={setTo} />}
        <TextField
          label="Note"
          description={
            region?.noteDate
              ? `Of ${dateWords(region.noteDate)}. Who said what; it prints with the plan.`
              : "Who said what, and why: it gets today’s date, and prints with the plan."
          }
          rows={3}
          value={note}
          onChange={setNote}
          maxLength={500}
        />
        {chosenOn && (
          <p className={styles.applied}>
            Chosen on {chosenOn.files.join(", ")}, {periodWords(chosenOn.from, chosenOn.to, false)}: days before its end
            cannot show whether it helped.
          </p>
        )}
        {region?.example && (
          <Checkbox isSelected={isExample} onChange={setExample}>
            An example, not a real {texts.one}
          </Checkbox>
        )}
      </div>
    </Dialog>
  );
}

/** A note that is written or changed is of today; one that is taken away has no date. */
function dateOfNote(note: string, before: DrawnRegion | null): string | null {
  if (note === "") return null;
  return note === before?.note ? before.noteDate : localToday();
}

function stepName(before: DrawnRegion | null, { name }: DrawnRegion, samePoints: boolean): string {
  if (!before) return `Add “${name}”`;
  if (before.name !== name && samePoints) return `Rename to “${name}”`;
  return samePoints ? `Describe “${name}”` : `Change the points of “${name}”`;
}
