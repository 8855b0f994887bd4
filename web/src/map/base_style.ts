// What lies under the claims: land, borders and names, drawn from files that are served with the page.

import type { FeatureCollection, Geometry, Position } from "geojson";
import type { StyleSpecification } from "maplibre-gl";
import { feature, mesh } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import outlines from "world-atlas/countries-50m.json?url";
import type { Language } from "../i18n/languages";
import names from "./names.json";

type World = Topology<{ countries: GeometryCollection<{ name: string }> }>;

const SEA = "#cfdfe3";
const LAND = "#f4f0e4";
const BORDER = "#a89f8a";
const NAME = "#4a5258";

/** Zooms from which the towns of each rank are named: capitals, then by size. */
const NAMED_FROM = [3.5, 5, 6.5, 8] as const;

/** The style of the map; the outlines are fetched once. */
export async function baseStyle(language: Language): Promise<StyleSpecification> {
  const world = (await (await fetch(outlines)).json()) as World;
  const countries = feature(world, world.objects.countries) as FeatureCollection<Geometry, { name: string }>;
  const borders = mesh(world, world.objects.countries, (a, b) => a !== b);
  return {
    version: 8,
    sources: {
      land: { type: "geojson", data: countries, attribution: "Natural Earth" },
      borders: { type: "geojson", data: borders },
      towns: { type: "geojson", data: towns() },
      countries: { type: "geojson", data: countryNames(countries) },
    },
    layers: [
      { id: "sea", type: "background", paint: { "background-color": SEA } },
      { id: "land", type: "fill", source: "land", paint: { "fill-color": LAND } },
      { id: "borders", type: "line", source: "borders", paint: { "line-color": BORDER, "line-width": ["interpolate", ["linear"], ["zoom"], 2, 0.5, 8, 1.5] } },
      {
        id: "country-names",
        type: "symbol",
        source: "countries",
        minzoom: 2.5,
        maxzoom: 7.5,
        layout: { "text-field": ["get", language], "text-font": ["IBM Plex Sans", "IBM Plex Sans Arabic"], "text-size": 13, "text-letter-spacing": language === "ar" ? 0 : 0.08 },
        paint: { "text-color": "#7b725c", "text-halo-color": LAND, "text-halo-width": 1.5 },
      },
      ...NAMED_FROM.map((minzoom, rank) => ({
        id: `town-names-${rank}`,
        type: "symbol" as const,
        source: "towns",
        minzoom,
        filter: ["==", ["get", "rank"], rank] as ["==", ["get", string], number],
        layout: {
          "text-field": ["get", language] as ["get", string],
          "text-font": ["IBM Plex Sans", "IBM Plex Sans Arabic"],
          "text-size": rank === 0 ? 13 : 12,
          "text-anchor": "top" as const,
          "text-offset": [0, 0.35] as [number, number],
          "text-padding": 4,
        },
        paint: { "text-color": NAME, "text-halo-color": LAND, "text-halo-width": 1.5 },
      })),
    ],
  };
}

function towns(): FeatureCollection {
  const features = (names.towns as [string, string, number, number, number][]).map(([en, ar, lon, lat, rank]) => ({
    type: "Feature" as const,
    geometry: { type: "Point" as const, coordinates: [lon, lat] },
    properties: { en, ar, rank },
  }));
  return { type: "FeatureCollection", features };
}

/** A name in the middle of the largest part of each country that the gazetteer names. */
function countryNames(countries: FeatureCollection<Geometry, { name: string }>): FeatureCollection {
  const arabic = names.countries as Record<string, string>;
  const features = countries.features
    .filter((country) => country.properties.name in arabic)
    .map((country) => ({
      type: "Feature" as const,
      geometry: { type: "Point" as const, coordinates: middle(country.geometry) },
      properties: { en: country.properties.name.toUpperCase(), ar: arabic[country.properties.name] },
    }));
  return { type: "FeatureCollection", features };
}

function middle(geometry: Geometry): Position {
  const rings = geometry.type === "Polygon" ? [geometry.coordinates[0]!] : geometry.type === "MultiPolygon" ? geometry.coordinates.map((part) => part[0]!) : [];
  const boxes = rings.map((ring) => {
    const [lons, lats] = [ring.map((point) => point[0]!), ring.map((point) => point[1]!)];
    return { west: Math.min(...lons), east: Math.max(...lons), south: Math.min(...lats), north: Math.max(...lats) };
  });
  const largest = boxes.reduce((a, b) => ((a.east - a.west) * (a.north - a.south) >= (b.east - b.west) * (b.north - b.south) ? a : b));
  return [(largest.west + largest.east) / 2, (largest.south + largest.north) / 2];
}
