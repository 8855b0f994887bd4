// Drawing an area corner by corner.

import type { Position } from "geojson";
import type { Map as LibreMap } from "maplibre-gl";
import { asPolygon, drawArea } from "./on_the_map";

export class AreaDrawing {
  on: boolean = $state(false);
  #corners: Position[] = $state.raw([]);
  #pointer: Position | null = $state.raw(null);
  #drew = false;

  start(): void {
    this.on = true;
    this.#corners = [];
    this.#pointer = null;
  }

  add(corner: Position): void {
    if (this.on) this.#corners = [...this.#corners, corner];
  }

  hover(position: Position): void {
    if (this.on) this.#pointer = position;
  }

  cancel(): void {
    this.on = false;
    this.#corners = [];
  }

  /** The corners, without those that a double click set twice; null where they enclose nothing. */
  finish(): Position[] | null {
    if (!this.on) return null;
    const ring = this.#corners.filter((corner, index) => index === 0 || corner.join() !== this.#corners[index - 1]!.join());
    this.cancel();
    return ring.length >= 3 ? ring : null;
  }

  /** Shows what is drawn so far; call it in an effect. */
  draw(map: LibreMap): void {
    const corners = this.#pointer && this.on ? [...this.#corners, this.#pointer] : this.#corners;
    if (corners.length >= 2) drawArea(map, asPolygon(corners));
    else if (this.#drew) drawArea(map, null);
    this.#drew = corners.length >= 2;
  }
}
