// Reads and writes the part of the address after `#`: `#/incidents?type=shelling&type=air_strike`.

export interface Place {
  path: string[];
  query: URLSearchParams;
}

/** The place that an address names; an empty one is the list of incidents. */
export function parsed(hash: string): Place {
  const [path = "", query = ""] = hash.replace(/^#?\/?/, "").split(/\?(.*)/s);
  const parts = path.split("/").filter(Boolean).map(decoded);
  return { path: parts.length ? parts : ["incidents"], query: new URLSearchParams(query) };
}

/** The address of a place; empty values are left out. */
export function written(path: readonly string[], query: Record<string, string | readonly string[]> = {}): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    for (const one of typeof value === "string" ? [value] : value) if (one !== "") search.append(name, one);
  }
  const words = search.toString();
  return `#/${path.map(encodeURIComponent).join("/")}${words ? `?${words}` : ""}`;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
