"""Sources that are asked again and again, as `sources.yml` lists them: feeds, pages, sitemaps, channels, folders."""

from __future__ import annotations

from marsad.ingest.watch.poller import POLLERS, Polled, Poller
from marsad.ingest.watch.signals import stopping
from marsad.ingest.watch.source import Source, read_sources
from marsad.ingest.watch.state import SourceState

__all__ = ["POLLERS", "Polled", "Poller", "Source", "SourceState", "read_sources", "stopping"]
