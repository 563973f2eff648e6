/** A file's bytes, compressed, as base64 (.scripts/build-plugins.ts). */
declare module "*?gzip" {
  const base64: string;
  export default base64;
}
