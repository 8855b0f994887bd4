"""Adapters that take reports in: files and folders here, addresses in `web`, sources polled on a schedule in `watch`."""

from __future__ import annotations

from marsad.ingest.columns import columns_of
from marsad.ingest.files import read_paths, receive_paths
from marsad.ingest.formats import READERS, read_capture, unpacked
from marsad.ingest.options import Problem, ReadOptions

__all__ = ["READERS", "Problem", "ReadOptions", "columns_of", "read_capture", "read_paths", "receive_paths", "unpacked"]
