import type { ReactNode } from "react";
import { FileTrigger } from "react-aria-components";
import { Button, type ButtonProps } from "../kit/Button";

interface Props extends Omit<ButtonProps, "children" | "onPress"> {
  readonly children: ReactNode;
  /** Endings or media types that the file dialog offers first. */
  readonly accept: readonly string[];
  readonly multiple?: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

/** `id` of the button by which an extract is chosen, for a link from a file that was refused. */
export const CHOOSE_EXTRACT = "choose-extract";

/** Endings and media type of the files that an extract is read from. */
export const EXTRACT_ENDINGS = [".csv", ".txt", ".tsv", ".xlsx", ".xlsm", "text/csv"];

/** A button that opens the file dialog. */
export function FileButton({ accept, multiple, onFiles, children, ...button }: Props) {
  return (
    <FileTrigger
      acceptedFileTypes={[...accept]}
      allowsMultiple={multiple}
      onSelect={(files) => {
        if (files && files.length > 0) onFiles([...files]);
      }}
    >
      <Button {...button}>{children}</Button>
    </FileTrigger>
  );
}
