import { expect, test } from "vitest";
import type { Edge, Node } from "../types/contract";
import { layOut } from "./graph";

const node = (id: string): Node => ({ id, label: id, label_ar: null, kind: "media", actor: null, document: null });
const edge = (from: string, to: string, kind: Edge["kind"] = "tells"): Edge => ({ from, to, kind });

function columns(nodes: string[], edges: Edge[]): Record<string, number> {
  return Object.fromEntries(layOut(nodes.map(node), edges).placed.map((one) => [one.node.id, one.column]));
}

test("a copy stands behind its original, and that behind its tellers", () => {
  const edges = [edge("witness", "agency"), edge("agency", "report"), edge("report", "copy", "copies")];
  expect(columns(["copy", "report", "agency", "witness"], edges)).toEqual({ witness: 0, agency: 1, report: 2, copy: 3 });
});

test("a report stands behind the longest of its chains", () => {
  expect(columns(["a", "b", "report"], [edge("a", "report"), edge("a", "b"), edge("b", "report")])).toEqual({ a: 0, b: 1, report: 2 });
});

test("tellers in a circle are laid out all the same", () => {
  const layout = layOut([node("a"), node("b")], [edge("a", "b"), edge("b", "a")]);
  expect(layout.placed).toHaveLength(2);
});

test("no two nodes share a place, and nothing has no place", () => {
  const nodes = ["a", "b", "c", "d"].map(node);
  const layout = layOut(nodes, [edge("a", "c"), edge("b", "c"), edge("b", "d")]);
  expect(new Set(layout.placed.map((one) => `${one.column},${one.row}`)).size).toBe(4);
  expect(layOut([], [])).toEqual({ placed: [], columns: 0, rows: 0 });
});
