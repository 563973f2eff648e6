type Place = readonly [x: number, y: number];

const ROUNDS = 60;
/** Where two stand in the very same place, each pair is moved apart another way (the golden angle, as cosine and sine, for each next pair). */
const TURN = [-0.7373688780783197, 0.6754902942615238] as const;

/**
 * Places moved as little as it takes, step by step, for none to be nearer to another than `apart`: so that signs that stand for them can be told
 * apart. Those that are far enough stay. The same places always go the same way.
 */
export function spread(places: readonly Place[], apart: number): Place[] {
  const moved = places.map(([x, y]): [number, number] => [x, y]);
  let way: readonly [number, number] = [1, 0];
  for (let round = 0; round < ROUNDS; round++) {
    let isClear = true;
    for (let a = 0; a < moved.length; a++)
      for (let b = a + 1; b < moved.length; b++) {
        const [right, down] = [moved[b][0] - moved[a][0], moved[b][1] - moved[a][1]];
        const distance = Math.hypot(right, down);
        if (distance >= apart - 0.01) continue;
        isClear = false;
        const [toX, toY] = distance > 0.01 ? [right / distance, down / distance] : way;
        way = [way[0] * TURN[0] - way[1] * TURN[1], way[0] * TURN[1] + way[1] * TURN[0]];
        const push = (apart - distance) / 2;
        moved[a] = [moved[a][0] - push * toX, moved[a][1] - push * toY];
        moved[b] = [moved[b][0] + push * toX, moved[b][1] + push * toY];
      }
    if (isClear) break;
  }
  return moved;
}
