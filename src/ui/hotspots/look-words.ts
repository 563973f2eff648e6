/** "1st", "2nd", "3rd", "11th" … */
export function ordinal(n: number): string {
  const teen = n % 100 >= 11 && n % 100 <= 13;
  return `${n}${teen ? "th" : (["th", "st", "nd", "rd"][n % 10] ?? "th")}`;
}

/** How often the extract was looked at: one question asked once is one thing, twenty looks another. */
export function lookWords(looks: number): string {
  const n = Math.max(1, looks);
  return `This is the ${ordinal(n)} view of this extract; each is another chance of a false alarm.`;
}
