/**
 * Cuts text into records as RFC 4180 writes them, and stands aside at the first that is written otherwise (characters between a closing
 * quotation mark and the next delimiter, a mark that nothing closes, a last line without an end): what such a record means is PapaParse's
 * to say. So does a record of several lines of which `isSwallowed` says that its quotation marks do not belong together. Returns where
 * that record begins, or the end of the text.
 *
 * One pass, a string for each field and nothing else: PapaParse makes five objects around every row and takes twice as long.
 * A quotation mark inside a field that does not begin with one is a character like any other. Signs are single characters.
 */
export function splitRecords(
  text: string,
  delimiter: string,
  newline: string,
  quote: string,
  onRecord: (fields: string[]) => void,
  isSwallowed: (record: number, end: number) => boolean = () => false,
): number {
  const between = delimiter.charCodeAt(0);
  const lineEnd = newline.charCodeAt(0);
  const mark = quote.charCodeAt(0);
  let record = 0;
  let fields: string[] = [];
  // Where the line ends that we are on: searching for signs is quicker than looking at each character.
  let line = text.indexOf(newline);
  let lines = 1;
  // Kept until it is passed: where delimiters are rare, each line would search as far as the next one.
  let next = -1;
  for (let at = 0; at < text.length; ) {
    let end: number;
    if (line < 0) return record;
    if (text.charCodeAt(at) === mark) {
      end = text.indexOf(quote, at + 1);
      let doubled = false;
      while (end >= 0 && text.charCodeAt(end + 1) === mark) {
        doubled = true;
        end = text.indexOf(quote, end + 2);
      }
      if (end < 0) return record;
      const field = text.slice(at + 1, end);
      fields.push(doubled ? field.replaceAll(quote + quote, quote) : field);
      let sign = text.charCodeAt(++end);
      if (sign === 13 && lineEnd === 10 && text.charCodeAt(end + 1) === 10) sign = text.charCodeAt(++end);
      if (sign !== between && sign !== lineEnd) return record;
      for (; line < end; lines++) {
        line = text.indexOf(newline, line + 1);
        if (line < 0) return record;
      }
    } else {
      if (next < at) {
        next = text.indexOf(delimiter, at);
        if (next < 0) next = text.length;
      }
      if (next < line) {
        end = next;
        fields.push(text.slice(at, end));
      } else {
        end = line;
        // The carriage return before a line feed belongs to the line's end.
        const isReturn = lineEnd === 10 && end > at && text.charCodeAt(end - 1) === 13;
        fields.push(text.slice(at, isReturn ? end - 1 : end));
      }
    }
    at = end + 1;
    if (end !== line) continue;
    if (lines > 1 && isSwallowed(record, at)) return record;
    onRecord(fields);
    fields = [];
    record = at;
    line = text.indexOf(newline, at);
    lines = 1;
  }
  return record;
}
