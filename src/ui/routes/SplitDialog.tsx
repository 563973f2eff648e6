import { useState } from "react";
import { measureLine } from "../../core/places/along-line";
import { withSplit } from "../../core/study/route-edits";
import type { Route } from "../../core/study/study";
import { whole } from "../../core/words/numbers";
import { setSession } from "../../store/session-store";
import { change, currentStudy } from "../../store/study-store";
import { Button } from "../kit/Button";
import { Dialog } from "../kit/Dialog";
import { TextField } from "../kit/TextField";
import { newId, routeTexts } from "../regions/region-kinds";

/** Parts a route in two, so many metres from its gate. */
export function SplitDialog({ route, onClose }: { route: Route; onClose: () => void }) {
  const length = Math.floor(measureLine(route.line).lengthMeters);
  const [typed, setTyped] = useState(String(Math.round(length / 2)));
  const [tried, setTried] = useState(false);
  const meters = /^\d+$/.test(typed.trim()) ? Number(typed) : Number.NaN;
  const problem = meters >= 1 && meters < length ? null : `Whole metres from the gate, from 1 to ${whole(length - 1)}.`;
  const split = () => {
    setTried(true);
    if (problem) return;
    const id = newId(routeTexts, currentStudy());
    change(`Split “${route.name}” at ${meters} m`, (study) => withSplit(study, route.id, meters, id));
    setSession({
      selectedRegion: route.id,
      notice: { tone: "good", text: `Split “${route.name}”. Undo joins it again.` },
    });
    onClose();
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={`Split ${route.name}`}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="primary" onPress={split}>
            Split
          </Button>
        </>
      }
    >
      <TextField
        label="Metres from the gate"
        description={`The route is ${whole(length)} m long.`}
        value={typed}
        onChange={setTyped}
        error={tried ? problem : null}
        autoFocus
        maxLength={6}
      />
    </Dialog>
  );
}
