import { whole } from "../../core/words/numbers";

/** Meters on each side of a line. */
const NARROWEST = 25;
const WIDEST = 1000;

/** What was typed as the width of a corridor, or what is wrong with it and what to do. */
export function readCorridor(text: string): { readonly meters: number } | { readonly problem: string } {
  const plain = text.trim().replace(/\s*m(et(er|re)s?)?$/i, "");
  if (!/^\d+([.,]\d+)?$/.test(plain.replace(/(?<=\d),(?=\d{3}$)/, "")))
    return { problem: `Write a number of metres, from ${NARROWEST} to ${whole(WIDEST)}, such as 100.` };
  const meters = Number(plain.replace(/(?<=\d),(?=\d{3}$)/, "").replace(",", "."));
  if (!Number.isInteger(meters))
    return { problem: "Write whole metres: a part of one is finer than any place in the data." };
  if (meters < NARROWEST)
    return {
      problem: `From ${NARROWEST} m on: ${whole(meters)} m is finer than the places in the data are accurate, and would count by luck.`,
    };
  if (meters > WIDEST)
    return {
      problem: `Up to ${whole(WIDEST)} m: beyond that it is no longer about the route. For a wider place draw a zone in Outreach.`,
    };
  return { meters };
}
