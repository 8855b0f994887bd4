// Which component shows which page. Each gets the parts of the address after its own name.

import type { Component } from "svelte";
import DataPage from "./data/DataPage.svelte";
import IncidentsPage from "./incidents/IncidentsPage.svelte";
import LedgerPage from "./ledger/LedgerPage.svelte";
import OutlookPage from "./outlook/OutlookPage.svelte";
import ReportPage from "./report/ReportPage.svelte";
import SearchPage from "./report/SearchPage.svelte";
import ReviewPage from "./review/ReviewPage.svelte";
import SourcesPage from "./sources/SourcesPage.svelte";

export const VIEW_COMPONENTS: Record<string, Component<{ path: string[] }>> = {
  incidents: IncidentsPage,
  reports: ReportPage,
  search: SearchPage,
  ledger: LedgerPage,
  review: ReviewPage,
  outlook: OutlookPage,
  sources: SourcesPage,
  data: DataPage,
};
