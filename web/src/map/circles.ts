// Shapes on the ground.

import type { Polygon } from "geojson";

const KM_PER_DEGREE = 111.195;
const CORNERS = 48;

/** A circle of so many kilometres around a point, as a polygon in WGS 84; the radius is at least that of a building. */
export function circle(lon: number, lat: number, radiusKm: number): Polygon {
  const radius = Math.max(radiusKm, 0.05) / KM_PER_DEGREE;
  const stretch = Math.max(Math.cos((lat * Math.PI) / 180), 0.01);
  const ring = Array.from({ length: CORNERS }, (_, index) => {
    const angle = (2 * Math.PI * index) / CORNERS;
    return [lon + (radius * Math.cos(angle)) / stretch, lat + radius * Math.sin(angle)];
  });
  return { type: "Polygon", coordinates: [[...ring, ring[0]!]] };
}

export type Box = [west: number, south: number, east: number, north: number];

/** The box around points, with a margin in degrees; null where there are none. */
export function boxAround(points: readonly { lon: number; lat: number }[], margin = 0): Box | null {
  if (points.length === 0) return null;
  const [lons, lats] = [points.map((point) => point.lon), points.map((point) => point.lat)];
  return [Math.min(...lons) - margin, Math.min(...lats) - margin, Math.max(...lons) + margin, Math.max(...lats) + margin];
}

/** The box that holds most of what is counted: the outermost hundredths on each side are left out, so that one far place does not make the rest small. */
export function boxOfMost(points: readonly { lon: number; lat: number; count: number }[]): Box | null {
  const inside = (key: "lon" | "lat") => {
    const sorted = [...points].sort((a, b) => a[key] - b[key]);
    const edge = sorted.reduce((sum, point) => sum + point.count, 0) * 0.04;
    let [low, high, seen] = [0, sorted.length - 1, 0];
    while (low < high && (seen += sorted[low]!.count) <= edge) low += 1;
    seen = 0;
    while (high > low && (seen += sorted[high]!.count) <= edge) high -= 1;
    return [sorted[low]![key], sorted[high]![key]] as const;
  };
  if (points.length === 0) return null;
  const [[west, east], [south, north]] = [inside("lon"), inside("lat")];
  return [west - 0.3, south - 0.3, east + 0.3, north + 0.3];
}

/** A box as the address carries it, to about ten metres. */
export function boxWords(box: Box): string {
  return box.map((degrees) => degrees.toFixed(4)).join(",");
}

/** A box read from an address; null where it is none. */
export function boxFrom(words: string): Box | null {
  const numbers = words.split(",").map(Number);
  return numbers.length === 4 && numbers.every(Number.isFinite) ? (numbers as Box) : null;
}
