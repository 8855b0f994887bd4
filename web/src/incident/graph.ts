// Who tells whom, laid out in columns from the first teller to the reports.

import type { Edge, Node } from "../types/contract";

export interface Placed {
  node: Node;
  column: number;
  row: number;
}

export interface Layout {
  placed: Placed[];
  columns: number;
  rows: number;
}

/** Each node in the column behind all that it has its words from, and near them. Circles of tellers do not hang it: what is met again is left where it is. */
export function layOut(nodes: readonly Node[], edges: readonly Edge[]): Layout {
  const columns = columnsOf(nodes, edges);
  const placed: Placed[] = [];
  const rowOf = new Map<string, number>();
  const count = Math.max(0, ...columns.values()) + 1;
  for (let column = 0; column < count; column += 1) {
    const inside = nodes.filter((node) => columns.get(node.id) === column);
    const wanted = new Map(inside.map((node, index) => [node.id, middleOf(sources(node.id, edges), rowOf) ?? index]));
    inside.sort((a, b) => wanted.get(a.id)! - wanted.get(b.id)!);
    inside.forEach((node, row) => {
      rowOf.set(node.id, row);
      placed.push({ node, column, row });
    });
  }
  const rows = Math.max(0, ...placed.map((one) => one.row + 1));
  return { placed, columns: nodes.length ? count : 0, rows };
}

function columnsOf(nodes: readonly Node[], edges: readonly Edge[]): Map<string, number> {
  const found = new Map<string, number>();
  const open = new Set<string>();
  const visit = (id: string): number => {
    const known = found.get(id);
    if (known !== undefined) return known;
    if (open.has(id)) return -1;
    open.add(id);
    const column = Math.max(-1, ...sources(id, edges).map(visit)) + 1;
    open.delete(id);
    found.set(id, column);
    return column;
  };
  nodes.forEach((node) => visit(node.id));
  return found;
}

function sources(id: string, edges: readonly Edge[]): string[] {
  return edges.filter((edge) => edge.to === id).map((edge) => edge.from);
}

function middleOf(ids: readonly string[], rows: ReadonlyMap<string, number>): number | null {
  const known = ids.map((id) => rows.get(id)).filter((row) => row !== undefined);
  return known.length ? known.reduce((sum, row) => sum + row, 0) / known.length : null;
}
