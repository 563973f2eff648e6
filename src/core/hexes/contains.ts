import { type MultiPolygon, outlineSegments } from "./geometry";

/**
 * Is a place inside the area? Even–odd rule over all rings, so holes and several polygons need no care. The sides are
 * sorted into bands of latitude: a point is compared with the few sides that reach its band, not with all.
 */
export function createContains(area: MultiPolygon): (lng: number, lat: number) => boolean {
  const segments = outlineSegments(area);
  const sides = segments.length / 4;
  let [south, north] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let s = 0; s < segments.length; s += 4) {
    // Northwards, so that a side shared by two areas is crossed at the same bits in both: no point lost, none in both.
    if (segments[s + 1] > segments[s + 3])
      segments.set([...segments.subarray(s + 2, s + 4), segments[s], segments[s + 1]], s);
    south = Math.min(south, segments[s + 1]);
    north = Math.max(north, segments[s + 3]);
  }
  const bandCount = Math.max(1, Math.min(4096, 4 * sides));
  const bandOf = (lat: number) =>
    Math.min(bandCount - 1, Math.max(0, Math.floor(((lat - south) / (north - south)) * bandCount)));
  const bands: number[][] = Array.from({ length: bandCount }, () => []);
  for (let s = 0; s < sides; s++) {
    const last = bandOf(segments[4 * s + 3]);
    for (let band = bandOf(segments[4 * s + 1]); band <= last; band++) bands[band].push(4 * s);
  }
  return (lng, lat) => {
    if (!(lat >= south && lat <= north)) return false;
    let inside = false;
    for (const s of bands[bandOf(lat)]) {
      const [lng1, lat1, lng2, lat2] = [segments[s], segments[s + 1], segments[s + 2], segments[s + 3]];
      // Half-open: a side has its lower end and not its upper one, so a corner counts once.
      if (lat < lat1 || lat >= lat2) continue;
      if (lng < lng1 + ((lat - lat1) / (lat2 - lat1)) * (lng2 - lng1)) inside = !inside;
    }
    return inside;
  };
}
