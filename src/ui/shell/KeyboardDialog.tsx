import { setSession, useSession } from "../../store/session-store";
import { Dialog } from "../kit/Dialog";
import { KeyList } from "./KeyList";

/** The list of keys, over whatever is on the screen. */
export function KeyboardDialog() {
  const isOpen = useSession((state) => state.showsKeys);
  return (
    <Dialog isOpen={isOpen} onClose={() => setSession({ showsKeys: false })} title="Keyboard" wide>
      <KeyList level={3} />
    </Dialog>
  );
}
