"""Reports from the web: fetched politely, within limits, and never from machines that are not on the open internet unless allowed by name."""

from __future__ import annotations

from marsad.ingest.web.answer import Answer
from marsad.ingest.web.clock import Clock
from marsad.ingest.web.fetcher import Fetcher
from marsad.ingest.web.options import FetchOptions
from marsad.ingest.web.receive import receive_addresses

__all__ = ["Answer", "Clock", "FetchOptions", "Fetcher", "receive_addresses"]
