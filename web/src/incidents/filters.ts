// What the list, the map and the timeline are narrowed down by; the same names stand in the page's address and in the server's.

export interface Filters {
  from: string;
  to: string;
  /** west,south,east,north in degrees. */
  bbox: string;
  /** A GeoJSON polygon. */
  polygon: string;
  type: string[];
  grade: string[];
  actor: string[];
  outlet: string[];
  /** Keys of origins. */
  origin: string[];
  killed_min: string;
  injured_min: string;
  needs_review: string;
  words: string;
  /** A gazetteer id. */
  place: string;
}

const ONE = ["from", "to", "bbox", "polygon", "killed_min", "injured_min", "needs_review", "words", "place"] as const;
const MANY = ["type", "grade", "actor", "outlet", "origin"] as const;

export type FilterName = keyof Filters;

/** The filters that an address carries; what it does not name narrows nothing. */
export function readFilters(query: URLSearchParams): Filters {
  const one = Object.fromEntries(ONE.map((name) => [name, query.get(name) ?? ""]));
  const many = Object.fromEntries(MANY.map((name) => [name, query.getAll(name)]));
  return { ...one, ...many } as unknown as Filters;
}

/** The filters as an address or a question to the server carries them. */
export function asQuery(filters: Filters): Record<string, string | string[]> {
  return { ...filters };
}

/** The filters without what the given part of the page itself sets: the timeline shows what lies around the chosen days, the map what lies around the area. */
export function without(filters: Filters, ...names: FilterName[]): Filters {
  const cleared = Object.fromEntries(names.map((name) => [name, Array.isArray(filters[name]) ? [] : ""]));
  return { ...filters, ...cleared };
}

/** A filter in force: its name and one value, so that each can be shown and taken away. */
export interface Chip {
  name: FilterName;
  value: string;
}

export function chips(filters: Filters): Chip[] {
  const single = ONE.filter((name) => filters[name] !== "").map((name) => ({ name, value: filters[name] }));
  return [...single, ...MANY.flatMap((name) => filters[name].map((value) => ({ name, value })))];
}

/** The filters without one of those in force. */
export function dropped(filters: Filters, chip: Chip): Filters {
  const value = filters[chip.name];
  return { ...filters, [chip.name]: Array.isArray(value) ? value.filter((own) => own !== chip.value) : "" };
}

/** The filters with a value put in where it is not, or taken out where it is. */
export function toggled(filters: Filters, name: (typeof MANY)[number], value: string): Filters {
  const values = filters[name];
  return { ...filters, [name]: values.includes(value) ? values.filter((own) => own !== value) : [...values, value] };
}
