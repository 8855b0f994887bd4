// A base map of tiles, where the server was given the address of one: pictures or vectors, one by one or in a PMTiles file.

import { addProtocol, type LayerSpecification, type SourceSpecification, type StyleSpecification } from "maplibre-gl";

const VECTOR = 1;
const SOURCE = "tiles";

// Layers of the schemas that vector tiles mostly have (Protomaps, OpenMapTiles), drawn as quietly as the outlines.
const WATER = ["water"];
const LINES = ["roads", "transportation", "boundaries", "boundary"];

/** The style with tiles between the land and the names. What the address does not name is left as it is. */
export async function withTiles(style: StyleSpecification, address: string | null): Promise<StyleSpecification> {
  if (address === null) return style;
  const { source, layers } = address.split("?")[0]!.endsWith(".pmtiles") ? await fromFile(address.replace(/^pmtiles:\/\//, "")) : pictures(address);
  const under = style.layers.findIndex((layer) => layer.type === "symbol");
  return { ...style, sources: { ...style.sources, [SOURCE]: source }, layers: [...style.layers.slice(0, under), ...layers, ...style.layers.slice(under)] };
}

interface Tiles {
  source: SourceSpecification;
  layers: LayerSpecification[];
}

function pictures(address: string): Tiles {
  return { source: { type: "raster", tiles: [address], tileSize: 256 }, layers: [{ id: "tiles", type: "raster", source: SOURCE }] };
}

async function fromFile(address: string): Promise<Tiles> {
  const { PMTiles, Protocol } = await import("pmtiles");
  const protocol = new Protocol();
  const file = new PMTiles(new URL(address, location.href).href);
  protocol.add(file);
  addProtocol("pmtiles", protocol.tile);
  const header = await file.getHeader();
  const url = `pmtiles://${file.source.getKey()}`;
  if (header.tileType !== VECTOR) return { source: { type: "raster", url, tileSize: 256 }, layers: [{ id: "tiles", type: "raster", source: SOURCE }] };
  return { source: { type: "vector", url }, layers: [...WATER.map(water), ...LINES.map(line)] };
}

function water(layer: string): LayerSpecification {
  return { id: `tiles-${layer}`, type: "fill", source: SOURCE, "source-layer": layer, paint: { "fill-color": "#cfdfe3" } };
}

function line(layer: string): LayerSpecification {
  return { id: `tiles-${layer}`, type: "line", source: SOURCE, "source-layer": layer, paint: { "line-color": "#c9bfa9", "line-width": 0.8 } };
}
