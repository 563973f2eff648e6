const lineEnd = /[\r\n]/;

/**
 * Cuts text into records whatever ends its lines: LF, CRLF and CR, mixed in one file as when somebody pasted parts of three. Slower
 * than `split-records.ts`, and only used where a lone carriage return (or, in a file of carriage returns, a line feed) was met.
 * Characters between a closing quotation mark and the next delimiter belong to the field. Returns where a record begins whose
 * quotation mark nothing closes, or of which `isSwallowed` says that its marks do not belong together; or the end of the text.
 */
export function splitAnyLines(
  text: string,
  delimiter: string,
  quote: string,
  onRecord: (fields: string[]) => void,
  isSwallowed: (record: number, end: number) => boolean = () => false,
): number {
  const { length } = text;
  let record = 0;
  let fields: string[] = [];
  let at = 0;
  let lines = 1;
  const isEnd = (sign: string) => sign === delimiter || sign === "\n" || sign === "\r";
  while (at < length) {
    let field = "";
    if (text[at] === quote) {
      for (at++; ; ) {
        const close = text.indexOf(quote, at);
        if (close < 0) return record;
        const inside = text.slice(at, close);
        if (lineEnd.test(inside)) lines++;
        field += inside;
        at = close + 1;
        if (text[at] !== quote) break;
        field += quote;
        at++;
      }
    }
    const start = at;
    while (at < length && !isEnd(text[at])) at++;
    fields.push(field + text.slice(start, at));
    if (text[at] === delimiter) {
      at++;
      if (at < length) continue;
      fields.push("");
    } else at += text[at] === "\r" && text[at + 1] === "\n" ? 2 : 1;
    if (lines > 1 && isSwallowed(record, at)) return record;
    onRecord(fields);
    fields = [];
    lines = 1;
    record = Math.min(at, length);
  }
  return length;
}
