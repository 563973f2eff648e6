/**
 * The one thing that exporters need beyond the language: text to bytes. Browsers, workers and Node all have it. It is declared
 * here, in this much of it, because the library that declares it brings the DOM along, which this folder does without.
 */
declare class TextEncoder {
  encode(text?: string): Uint8Array<ArrayBuffer>;
}
