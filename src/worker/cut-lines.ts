import { findSigns } from "./find-signs";

const LINE_FEED = 10;
const RETURN = 13;
const QUOTE = 34;
/** So many bytes are looked over before their lines are cut. */
const BLOCK = 1 << 16;

/** Why cutting stopped: a line that has to be read as text, but by itself; or one whose quotation marks are not those of whole fields. */
type OddLine = "text" | "quotes";

/** Field `c` of a line stands from `starts[c]` to before `ends[c]`. The arrays are filled again for the next line. */
export type OnLine = (starts: Int32Array, ends: Int32Array, length: number) => void;

export interface LineCutter {
  /** Why the line was not cut at which cutting stopped last. */
  readonly odd: OddLine;
  /**
   * Gives each line of `bytes` from `from` on. Returns where the first one begins that is not cut (`odd` says why), or the end.
   * `hasMarks`: whether a quotation mark at the start of a field opens one.
   */
  cut(bytes: Uint8Array, from: number, hasMarks: boolean): number;
}

/**
 * Cuts the bytes of whole lines into fields, without making text of them, as long as a line leaves no doubt: ASCII without control
 * characters, and quotation marks around whole fields only. That is nearly every line of nearly every extract. Whatever else there is
 * (other characters, doubled marks, a record of several lines, a lone carriage return) stops it: those lines are for the readers of text.
 */
export function createLineCutter(delimiter: string, onLine: OnLine): LineCutter {
  const between = delimiter.charCodeAt(0);
  const signs = new Int32Array(BLOCK);
  let starts = new Int32Array(64);
  let ends = new Int32Array(64);
  let odd: OddLine = "text";

  function makeRoom(): void {
    const [wider, widerEnds] = [new Int32Array(starts.length * 2), new Int32Array(starts.length * 2)];
    wider.set(starts);
    widerEnds.set(ends);
    [starts, ends] = [wider, widerEnds];
  }

  return {
    get odd() {
      return odd;
    },
    cut(bytes, from, hasMarks) {
      odd = "text";
      let line = from;
      let start = from;
      let length = 0;
      let needsText = false;
      let isOpen = false;
      // Where the mark is that closed the field, and the second one of two that stand for one.
      let closed = -1;
      let doubled = -1;
      for (let block = from; block < bytes.length; block += BLOCK) {
        const count = findSigns(bytes, block, Math.min(bytes.length, block + BLOCK), between, QUOTE, signs);
        for (let k = 0; k < count; k++) {
          const at = signs[k];
          const sign = bytes[at];
          if (sign === between || sign === LINE_FEED) {
            if (isOpen && sign === between) continue;
            let end = at;
            if (isOpen || closed >= 0) {
              const isEnd = closed === at - 1 || (closed === at - 2 && sign === LINE_FEED && bytes[at - 1] === RETURN);
              if (isOpen || !isEnd) {
                odd = "quotes";
                return line;
              }
              end = closed;
              start++;
              closed = -1;
            } else if (sign === LINE_FEED && at > start && bytes[at - 1] === RETURN) end--;
            if (length === starts.length) makeRoom();
            starts[length] = start;
            ends[length++] = end;
            start = at + 1;
            if (sign === between) continue;
            if (needsText) return line;
            onLine(starts, ends, length);
            line = start;
            length = 0;
          } else if (sign === QUOTE) {
            if (!hasMarks || at === doubled) continue;
            if (isOpen && bytes[at + 1] === QUOTE) {
              doubled = at + 1;
              needsText = true;
            } else if (isOpen) {
              isOpen = false;
              closed = at;
            } else isOpen = at === start;
          } else if (sign < 0x20 || sign > 0x7f) {
            if (sign !== RETURN || bytes[at + 1] !== LINE_FEED) needsText = true;
          }
        }
      }
      return line;
    },
  };
}
