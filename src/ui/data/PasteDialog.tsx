import { useState } from "react";
import { openFiles } from "../../store/actions";
import { Button } from "../kit/Button";
import { Dialog } from "../kit/Dialog";
import { TextField } from "../kit/TextField";

/** Rows copied from a spreadsheet or a text file, read like a file. */
export function PasteDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const [text, setText] = useState("");
  const [error, setError] = useState<string | null>(null);
  const close = () => {
    setText("");
    setError(null);
    onClose();
  };
  const read = () => {
    if (text.trim().split(/\r?\n/).length < 2) {
      setError("Paste the line with the column names and at least one row below it.");
      return;
    }
    close();
    void openFiles([new File([text], "Pasted rows.csv", { type: "text/csv" })]);
  };
  return (
    <Dialog
      isOpen={isOpen}
      onClose={close}
      title="Paste rows"
      wide
      actions={
        <>
          <Button onPress={close}>Cancel</Button>
          <Button variant="primary" onPress={read}>
            Read the rows
          </Button>
        </>
      }
    >
      <TextField
        label="Rows, with the column names in the first line"
        description="Copied from a spreadsheet (tabs) or a CSV file (commas). They stay in this page."
        value={text}
        onChange={(value) => {
          setText(value);
          setError(null);
        }}
        error={error}
        rows={12}
        autoFocus
      />
    </Dialog>
  );
}
