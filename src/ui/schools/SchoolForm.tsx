import { useState } from "react";
import { clockWords, readClock } from "../../core/schools/clock";
import { freshSchoolId, withSchool } from "../../core/schools/edits";
import { type School, unknownDay } from "../../core/schools/school";
import { schoolWeekdays } from "../../core/words/weekdays";
import { setSession } from "../../store/session-store";
import { change, currentStudy } from "../../store/study-store";
import { Button } from "../kit/Button";
import { Dialog } from "../kit/Dialog";
import { TextField } from "../kit/TextField";
import { readPlace } from "./read-place";
import { readWindow, wholeNumber } from "./read-window";
import styles from "./Schools.module.css";
import { WindowFields } from "./WindowFields";

/** Name, place, finishing times, window and pupils of a school, by keyboard alone. One step in the history. */
export function SchoolForm({ school, onClose }: { school: School | null; onClose: () => void }) {
  const before = school ?? {
    ...unknownDay,
    id: "",
    name: "",
    lng: Number.NaN,
    lat: Number.NaN,
    source: "",
    accuracyMeters: null,
  };
  const [name, setName] = useState(before.name);
  const [place, setPlace] = useState(school ? `${school.lng}, ${school.lat}` : "");
  const [accuracy, setAccuracy] = useState(before.accuracyMeters === null ? "" : String(before.accuracyMeters));
  const [source, setSource] = useState(before.source);
  const [ends, setEnds] = useState(before.bell.map((minute) => (minute === null ? "" : clockWords(minute))));
  const [bellSource, setBellSource] = useState(before.bellSource);
  const [windowFrom, setWindowFrom] = useState(String(-before.windowFrom));
  const [windowTo, setWindowTo] = useState(String(before.windowTo));
  const [pupils, setPupils] = useState(before.pupils === null ? "" : String(before.pupils));
  const [tried, setTried] = useState(false);

  const read = readPlace(place);
  const bell = ends.map((text) => (text.trim() === "" ? null : readClock(text)));
  const { window, fromProblem, toProblem } = readWindow(windowFrom, windowTo);
  const problems = {
    name: name.trim() === "" ? "Give the school a name." : null,
    place: "problem" in read ? read.problem : null,
    accuracy:
      accuracy.trim() !== "" && wholeNumber(accuracy, 0, 100_000) === null
        ? "Write whole metres, or leave it empty."
        : null,
    source: source.trim() === "" ? "Say where name and position come from." : null,
    bellSource:
      bell.some((minute) => minute !== null) && bellSource.trim() === ""
        ? "Say where the finishing times come from, such as the school’s website."
        : null,
    windowFrom: fromProblem,
    windowTo: toProblem,
    pupils:
      pupils.trim() !== "" && wholeNumber(pupils, 0, 100_000) === null
        ? "Write a whole number, or leave it empty."
        : null,
  };
  const endsProblem = (i: number) => (Number.isNaN(bell[i]) ? "Write a time like 15:10." : null);
  const shown = (problem: string | null) => (tried ? problem : null);

  const save = () => {
    setTried(true);
    const isWrong =
      Object.values(problems).some((problem) => problem !== null) || ends.some((_, i) => endsProblem(i) !== null);
    if (isWrong || "problem" in read || !window) return;
    const isMoved = !school || place !== `${school.lng}, ${school.lat}`;
    const next: School = {
      id: school?.id ?? freshSchoolId(currentStudy().schools),
      name: name.trim(),
      lng: isMoved ? read.lng : school.lng,
      lat: isMoved ? read.lat : school.lat,
      accuracyMeters: accuracy.trim() === "" ? null : Number(accuracy),
      source: source.trim(),
      bell,
      bellSource: bell.every((minute) => minute === null) ? "" : bellSource.trim(),
      ...window,
      pupils: pupils.trim() === "" ? null : Number(pupils),
    };
    const isSame = school !== null && JSON.stringify({ ...school, ...next }) === JSON.stringify(school);
    if (!isSame) change(`${school ? "Change" : "Add"} the school ${next.name}`, (study) => withSchool(study, next));
    if (!school) setSession({ notice: { tone: "good", text: `${next.name} is added to the schools.` } });
    onClose();
  };

  return (
    <Dialog
      isOpen
      wide
      onClose={onClose}
      title={school ? `Edit ${school.name}` : "Add a school"}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="primary" onPress={save}>
            {school ? "Save" : "Add the school"}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <TextField
          label="Name"
          value={name}
          onChange={setName}
          maxLength={120}
          autoFocus
          error={shown(problems.name)}
        />
        <TextField
          label="Position"
          description="Longitude, latitude, such as -1.5105, 52.4081; or easting, northing, such as 433000, 279000."
          value={place}
          onChange={setPlace}
          error={shown(problems.place)}
        />
        <TextField
          label="May be out by (metres)"
          value={accuracy}
          onChange={setAccuracy}
          error={shown(problems.accuracy)}
        />
        <TextField
          label="Source of name and position"
          value={source}
          onChange={setSource}
          maxLength={500}
          error={shown(problems.source)}
        />
        <fieldset>
          <legend className={styles.legend}>School ends at (empty: not known)</legend>
          <div className={styles.week}>
            {schoolWeekdays.map((weekday, i) => (
              <TextField
                key={weekday}
                label={weekday}
                value={ends[i]}
                onChange={(text) => setEnds(ends.map((other, at) => (at === i ? text : other)))}
                error={shown(endsProblem(i))}
              />
            ))}
          </div>
        </fieldset>
        <TextField
          label="Source of the finishing times"
          value={bellSource}
          onChange={setBellSource}
          maxLength={500}
          error={shown(problems.bellSource)}
        />
        <WindowFields
          before={windowFrom}
          after={windowTo}
          onBefore={setWindowFrom}
          onAfter={setWindowTo}
          beforeProblem={shown(problems.windowFrom)}
          afterProblem={shown(problems.windowTo)}
        />
        <TextField
          label="Pupils (empty: not known)"
          value={pupils}
          onChange={setPupils}
          error={shown(problems.pupils)}
        />
      </div>
    </Dialog>
  );
}
