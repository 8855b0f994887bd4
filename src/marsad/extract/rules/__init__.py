"""The rules extractor."""

from marsad.extract.rules.reader import NAME, read, read_page

__all__ = ["NAME", "read", "read_page"]
