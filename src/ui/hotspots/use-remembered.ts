import { useCallback, useState } from "react";

/** A switch of the screen that the browser remembers: never anything about the data. Where storage is refused it is forgotten. */
export function useRemembered(key: string, initial: boolean): [boolean, (value: boolean) => void] {
  const [value, setValue] = useState(() => read(key) ?? initial);
  const remember = useCallback(
    (next: boolean) => {
      setValue(next);
      try {
        localStorage.setItem(key, next ? "1" : "0");
      } catch {
        // Private windows and policies may refuse storage; the panel still folds.
      }
    },
    [key],
  );
  return [value, remember];
}

function read(key: string): boolean | null {
  try {
    const kept = localStorage.getItem(key);
    return kept === null ? null : kept === "1";
  } catch {
    return null;
  }
}
