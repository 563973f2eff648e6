/**
 * Cuts text into records whatever ends its lines: LF, CRLF and CR, mixed in one file as when somebody pasted parts of three. Slower
 * than `split-records.ts`, and only used where a lone carriage return (or, in a file of carriage returns, a line feed) was met.
 * Characters between a closing quotation mark and the next delimiter belong to the field. Returns where the last record begins
 * whose quotation mark nothing closes, or the end of the text.
 */
export function splitAnyLines(
  text: string,
  delimiter: string,
  quote: string,
  onRecord: (fields: string[]) => void,
): number {
  const { length } = text;
  let record = 0;
  let fields: string[] = [];
  let at = 0;
  const isEnd = (sign: string) => sign === delimiter || sign === "\n" || sign === "\r";
  while (at < length) {
    let field = "";
    if (text[at] === quote) {
      for (at++; ; ) {
        const close = text.indexOf(quote, at);
        if (close < 0) return record;
        field += text.slice(at, close);
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
    onRecord(fields);
    fields = [];
    record = Math.min(at, length);
  }
  return length;
}
