"""The rules extractor."""

from marsad.extract.rules.reader import NAME, read

__all__ = ["NAME", "read"]
