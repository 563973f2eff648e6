import { loadSample } from "../../store/actions";
import { Button } from "../kit/Button";

/** Loads the sample and stays on this screen. The button gives way to the answer, so the focus goes on to the heading of that. */
export function LoadSampleButton() {
  const load = () => {
    document.querySelector<HTMLElement>("[data-answer]")?.focus();
    void loadSample();
  };
  return <Button onPress={load}>Load the sample</Button>;
}
