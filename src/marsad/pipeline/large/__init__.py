"""Readings of more reports than memory holds: kept in a scratch database, and the same as those in memory."""

from marsad.pipeline.large.read import read_on_disk

__all__ = ["read_on_disk"]
