/** A file of `data/` as text. */
declare module "*?raw" {
  const text: string;
  export default text;
}
