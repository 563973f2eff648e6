/** Advance widths of Noto Sans, thousandths of the font size, for the characters from space to tilde. Measured from the font that ships. */
const widths: Readonly<Record<400 | 600, readonly number[]>> = {
  400: [
    260, 269, 408, 646, 572, 831, 732, 225, 300, 300, 551, 572, 268, 322, 268, 372, 572, 572, 572, 572, 572, 572, 572,
    572, 572, 572, 268, 268, 572, 572, 572, 434, 899, 639, 650, 632, 730, 556, 519, 728, 741, 339, 273, 619, 524, 907,
    760, 781, 605, 781, 622, 549, 556, 731, 600, 930, 586, 566, 572, 329, 372, 329, 572, 444, 281, 561, 615, 480, 615,
    564, 344, 615, 618, 258, 258, 534, 258, 935, 618, 605, 615, 615, 413, 479, 361, 618, 508, 786, 529, 510, 470, 380,
    551, 380, 572,
  ],
  600: [
    260, 277, 452, 646, 572, 875, 743, 250, 324, 324, 546, 572, 279, 320, 276, 399, 572, 572, 572, 572, 572, 572, 572,
    572, 572, 572, 276, 279, 572, 572, 572, 461, 898, 672, 659, 638, 732, 558, 538, 726, 756, 370, 309, 647, 546, 929,
    793, 787, 615, 787, 643, 550, 569, 747, 631, 953, 638, 603, 576, 330, 399, 330, 572, 423, 333, 585, 626, 502, 626,
    585, 371, 626, 638, 283, 283, 588, 283, 960, 638, 617, 626, 626, 434, 493, 406, 638, 547, 830, 560, 548, 484, 389,
    551, 389, 572,
  ],
};

/** How wide a text is in Noto Sans, pixels, without a DOM to ask. Characters that are not in the table count as a wide one: a label may get too much room, never too little. */
export function textWidth(text: string, size: number, weight: 400 | 600): number {
  let thousandths = 0;
  for (const character of text) thousandths += widths[weight][character.charCodeAt(0) - 32] ?? 1000;
  return (thousandths * size) / 1000;
}
