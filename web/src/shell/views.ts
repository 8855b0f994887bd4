// The pages of the workbench, in the order of a day's work.

import type { IconName } from "../parts/Icon.svelte";

export interface ViewEntry {
  id: string;
  title: "nav.incidents" | "nav.reports" | "nav.ledger" | "nav.review" | "nav.outlook" | "nav.sources" | "nav.data";
  icon: IconName;
  key: string;
  /** The page that is marked as current in the navigation. */
  nav: string;
}

export const VIEWS: readonly ViewEntry[] = [
  { id: "incidents", title: "nav.incidents", icon: "incidents", key: "i", nav: "incidents" },
  { id: "reports", title: "nav.reports", icon: "reports", key: "d", nav: "reports" },
  { id: "ledger", title: "nav.ledger", icon: "ledger", key: "l", nav: "ledger" },
  { id: "review", title: "nav.review", icon: "review", key: "r", nav: "review" },
  { id: "outlook", title: "nav.outlook", icon: "outlook", key: "o", nav: "outlook" },
  { id: "sources", title: "nav.sources", icon: "sources", key: "s", nav: "sources" },
  { id: "data", title: "nav.data", icon: "data", key: "e", nav: "data" },
];
