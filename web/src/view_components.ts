// Which component shows which page. Each gets the parts of the address after its own name.

import type { Component } from "svelte";
import IncidentsPage from "./incidents/IncidentsPage.svelte";

export const VIEW_COMPONENTS: Record<string, Component<{ path: string[] }>> = {
  incidents: IncidentsPage,
};
