// Answers of the server that are put together from the records of the contract.

import type { Incident } from "./contract";

export type GradeValue = Incident["grade"]["occurrence"];
export type Question = keyof Incident["grade"];

export interface Workspace {
  id: string;
  name: string;
  languages: string[];
  counts: Record<string, number>;
  tiles: { url: string | null };
  ontology: { type: string; label_en: string; label_ar: string; group: string }[];
  version: string;
  user: { name: string; role: string };
}
