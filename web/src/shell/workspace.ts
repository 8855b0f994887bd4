// What every view may need of the workspace: its types of events with their names, its map, who is at work.

import { getContext, setContext } from "svelte";
import { chosen, labelIfAny } from "../i18n/i18n.svelte";
import type { Workspace } from "../types/contract";

const KEY = Symbol("workspace");

type Given = () => Workspace | null;

export function setWorkspace(given: Given): void {
  setContext(KEY, given);
}

/** The workspace once it is known; call it where a component is made. */
export function useWorkspace(): Given {
  return getContext<Given>(KEY);
}

/** What a type of event is called; overlays may add types that only the workspace knows. */
export function typeName(workspace: Workspace | null, type: string): string {
  const own = workspace?.ontology.find((entry) => entry.type === type);
  const named = own && (chosen.language === "ar" ? own.label_ar : own.label_en);
  return named || labelIfAny(`type.${type}`) || type.replaceAll("_", " ");
}
