// What the server says is on the map.

import type { GradeValue } from "../types/api";
import type { Place } from "../types/contract";

export interface MapAnswer {
  clusters: Cluster[];
  places: MapPlace[];
  areas: Area[];
}

/** Several incidents near each other, to be drawn as one. */
export interface Cluster {
  lon: number;
  lat: number;
  count: number;
  worst_grade: GradeValue;
}

/** One place with its incidents; the radius is that which surely holds it. */
export interface MapPlace {
  lon: number;
  lat: number;
  uncertainty_km: number | null;
  level: Place["level"];
  incidents: { id: string; grade: GradeValue }[];
}

/** A province, region or country that is all that the reports name: never a point. */
export interface Area {
  place: string;
  name_en: string | null;
  name_ar: string | null;
  level: Place["level"];
  count: number;
}
