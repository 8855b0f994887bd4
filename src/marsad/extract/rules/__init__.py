"""The rules extractor."""

from marsad.extract.rules.evidence import explain
from marsad.extract.rules.reader import NAME, read, read_page

__all__ = ["NAME", "explain", "read", "read_page"]
