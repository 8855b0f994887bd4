// What is drawn over the base map.

import type { FeatureCollection, Polygon, Position } from "geojson";
import { Map as LibreMap, setWorkerUrl, type GeoJSONSource } from "maplibre-gl";
import "maplibre-gl/dist/maplibre-gl.css";
import worker from "maplibre-gl/dist/maplibre-gl-worker.mjs?url";
import type { Language } from "../i18n/languages";
import type { Map as MapAnswer, Place } from "../types/contract";
import { baseStyle } from "./base_style";
import { circle } from "./circles";
import { withTiles } from "./tiles";

// The content security policy lets no script be made from a string, so that the worker comes from a file.
setWorkerUrl(new URL(worker, location.href).href);

const NONE: FeatureCollection = { type: "FeatureCollection", features: [] };

/** A map in an element, once it can be drawn on. Rejects where the browser cannot draw maps. */
export async function openMap(container: HTMLElement, language: Language, tiles: string | null): Promise<LibreMap> {
  const base = await baseStyle(language);
  // Outlines are better than no map where the tiles cannot be reached.
  const style = await withTiles(base, tiles).catch(() => base);
  const map = new LibreMap({ container, style, center: [38, 33], zoom: 4, minZoom: 1.5, maxZoom: 15, attributionControl: false, dragRotate: false, pitchWithRotate: false });
  map.touchZoomRotate.disableRotation();
  map.getCanvas().setAttribute("tabindex", "0");
  await new Promise<void>((resolve, reject) => {
    map.once("load", () => resolve());
    // A tile that is missing is no reason to show no map.
    map.once("error", (event) => ("sourceId" in event ? undefined : reject(event.error)));
  });
  addLayers(map);
  return map;
}

function addLayers(map: LibreMap): void {
  for (const id of ["places", "area", "chosen"]) map.addSource(id, { type: "geojson", data: NONE });
  const under = "country-names";
  const colour = ["match", ["get", "grade"], ...GRADES.flatMap((grade) => [grade, colourOf(grade)]), colourOf("unknown")] as unknown as string;
  map.addLayer({ id: "places-fill", type: "fill", source: "places", paint: { "fill-color": colour, "fill-opacity": 0.16 } }, under);
  map.addLayer({ id: "places-line", type: "line", source: "places", paint: { "line-color": colour, "line-width": 1.25, "line-opacity": 0.8 } }, under);
  map.addLayer({ id: "area-fill", type: "fill", source: "area", paint: { "fill-color": colourOf("accent"), "fill-opacity": 0.08 } }, under);
  map.addLayer({ id: "area-line", type: "line", source: "area", paint: { "line-color": colourOf("accent"), "line-width": 2, "line-dasharray": [2, 1.5] } }, under);
  map.addLayer({ id: "chosen-line", type: "line", source: "chosen", paint: { "line-color": colourOf("ink"), "line-width": 3 } });
}

const GRADES = ["confirmed", "corroborated", "reported", "claimed", "contested", "withdrawn"];

/** A colour of app.css, which holds them all. */
function colourOf(name: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
}

/** Draws single places by their uncertainty, and the area that was chosen. */
export function show(map: LibreMap, answer: MapAnswer, polygon: string): void {
  const features = answer.places
    .filter((place) => place.uncertainty_km !== null)
    .map((place) => ({ type: "Feature" as const, geometry: circle(place.lon, place.lat, place.uncertainty_km!), properties: { grade: place.worst_grade } }));
  set(map, "places", { type: "FeatureCollection", features });
  drawArea(map, polygon ? readPolygon(polygon) : null);
}

/** Draws a ring round the place that the reader points at in the list; what is wider than a town has none. */
export function showChosen(map: LibreMap, place: Place | null): void {
  const point = place !== null && place.lat !== null && place.lon !== null;
  const degrees = 14 / 2 ** map.getZoom();
  const features = point ? [{ type: "Feature" as const, geometry: circle(place.lon!, place.lat!, Math.max(place.uncertainty_km ?? 0, degrees * 111)), properties: {} }] : [];
  set(map, "chosen", { type: "FeatureCollection", features });
}

export function drawArea(map: LibreMap, polygon: Polygon | null): void {
  set(map, "area", polygon ? { type: "FeatureCollection", features: [{ type: "Feature", geometry: polygon, properties: {} }] } : NONE);
}

export function asPolygon(ring: Position[]): Polygon {
  const rounded = ring.map(([lon, lat]) => [Number(lon!.toFixed(4)), Number(lat!.toFixed(4))]);
  return { type: "Polygon", coordinates: [[...rounded, rounded[0]!]] };
}

function readPolygon(words: string): Polygon | null {
  try {
    const read = JSON.parse(words) as Polygon;
    return read.type === "Polygon" ? read : null;
  } catch {
    return null;
  }
}

function set(map: LibreMap, source: string, data: FeatureCollection): void {
  void map.getSource<GeoJSONSource>(source)?.setData(data);
}
