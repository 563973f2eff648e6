/**
 * The extract of the golden studies: 400 made-up rows around Coventry's centre, written here so that nothing but whole-number
 * arithmetic decides it. Marked synthetic like every made-up file.
 */
export function makeExtract(): string {
  let state = 20260331;
  const below = (n: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 4294967296) * n);
  };
  const two = (n: number) => String(n).padStart(2, "0");
  const lines = [
    "Crime No,Date From,Time From,Time To,Easting,Northing,HO Code,Victim Age,Victim Sex,DA Flag,Knife Flag,Public Place",
  ];
  for (let i = 0; i < 400; i++) {
    const centre = below(5) < 2;
    const easting = centre ? 433000 + below(700) : 427500 + below(11000);
    const northing = centre ? 278700 + below(700) : 274500 + below(9500);
    const place = below(20) === 0 ? "," : `${easting},${northing}`;
    const date = `${two(1 + below(28))}/${two(1 + below(12))}/${2023 + below(3)}`;
    const start = below(12) === 0 ? null : below(24) * 60 + below(60);
    const clock = (minute: number) => `${two(Math.floor(minute / 60) % 24)}:${two(minute % 60)}`;
    // Every fourth is known only as a range, of a few minutes to most of a day; an end before its start is on the next day.
    const times = start === null ? "," : `${clock(start)},${i % 4 === 0 ? clock(start + 5 + ((i * 37) % 1300)) : ""}`;
    const code = ["8N", "34B", "10D", "105A", "4.10", "8Z"][below(6)];
    const flag = () => (below(6) === 0 ? "Y" : "N");
    const age = below(7) === 0 ? "" : String(10 + below(50));
    lines.push(
      `SYN-${1000 + Math.floor(i / 1.08)},${date},${times},${place},${code},${age},${["M", "F", "U"][below(3)]},${flag()},${flag()},${["Y", "N", ""][below(3)]}`,
    );
  }
  return `${lines.join("\r\n")}\r\n`;
}
