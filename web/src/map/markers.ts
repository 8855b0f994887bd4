// Numbers on the map, as buttons that a keyboard reaches.

import { Marker, type Map as LibreMap } from "maplibre-gl";
import { label, nameOf, say, sayCount } from "../i18n/i18n.svelte";
import { grouped } from "../text/counts";
import type { Cluster, Map as MapAnswer, Spot } from "../types/contract";
import type { GradeValue } from "../types/api";
import "./markers.css";

interface Doing {
  cluster: (cluster: Cluster) => void;
  place: (place: Spot) => void;
}

/** Puts a button for every cluster and place on the map. */
export function marked(map: LibreMap, answer: MapAnswer, doing: Doing): Marker[] {
  const clusters = answer.clusters.map((cluster) => put(map, cluster, "", () => doing.cluster(cluster)));
  const places = answer.places.map((place) => put(map, place, nameOf({ en: place.name_en, ar: place.name_ar }) ?? "", () => doing.place(place)));
  return [...clusters, ...places];
}

interface Counted {
  lon: number;
  lat: number;
  count: number;
  worst_grade: GradeValue;
}

function put(map: LibreMap, { lon, lat, count, worst_grade: grade }: Counted, name: string, onclick: () => void): Marker {
  const element = document.createElement("button");
  element.className = `marker ${grade} ${count < 10 ? "s1" : count < 100 ? "s2" : "s3"}`;
  element.textContent = grouped(count);
  element.ariaLabel = [name, sayCount("incidents.count", count), label("grade", grade)].filter(Boolean).join(say("list.comma"));
  element.title = element.ariaLabel;
  element.addEventListener("click", (event) => {
    event.stopPropagation();
    onclick();
  });
  return new Marker({ element }).setLngLat([lon, lat]).addTo(map);
}
