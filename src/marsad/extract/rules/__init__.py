"""The rules extractor."""

from marsad.extract.rules.evidence import explain
from marsad.extract.rules.reader import NAME, read

__all__ = ["NAME", "explain", "read"]
