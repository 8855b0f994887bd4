// Numbers on the map, as buttons that a keyboard reaches.

import { Marker, type Map as LibreMap } from "maplibre-gl";
import { label, sayCount } from "../i18n/i18n.svelte";
import { grouped } from "../text/counts";
import type { GradeValue } from "../types/api";
import type { Cluster, MapAnswer, MapPlace } from "./answers";

interface Doing {
  cluster: (cluster: Cluster) => void;
  place: (place: MapPlace) => void;
}

/** Grades from the one that most needs a look to the one that least does. */
const WORST_FIRST: readonly GradeValue[] = ["contested", "claimed", "reported", "unknown", "withdrawn", "corroborated", "confirmed"];

/** Puts a button for every cluster and place on the map. */
export function marked(map: LibreMap, answer: MapAnswer, doing: Doing): Marker[] {
  const clusters = answer.clusters.map((cluster) => put(map, cluster.lon, cluster.lat, cluster.count, cluster.worst_grade, () => doing.cluster(cluster)));
  const places = answer.places.map((place) => put(map, place.lon, place.lat, place.incidents.length, worst(place), () => doing.place(place)));
  return [...clusters, ...places];
}

export function worst(place: MapPlace): GradeValue {
  return WORST_FIRST.find((grade) => place.incidents.some((incident) => incident.grade === grade)) ?? "unknown";
}

function put(map: LibreMap, lon: number, lat: number, count: number, grade: GradeValue, onclick: () => void): Marker {
  const element = document.createElement("button");
  element.className = `marker ${grade} ${count < 10 ? "s1" : count < 100 ? "s2" : "s3"}`;
  element.textContent = grouped(count);
  element.ariaLabel = `${sayCount("incidents.count", count)}, ${label("grade", grade)}`;
  element.title = element.ariaLabel;
  element.addEventListener("click", (event) => {
    event.stopPropagation();
    onclick();
  });
  return new Marker({ element }).setLngLat([lon, lat]).addTo(map);
}
