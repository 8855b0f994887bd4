"""Writes the columns of published tables into their reference pages: python docs/columns.py"""

from __future__ import annotations

import re
from pathlib import Path

from marsad.export.tables import columns_page

PAGES = Path(__file__).resolve().parent / "reference" / "exports"
_MARK = re.compile(r"<!-- columns: (\w+) -->\n.*?<!-- end -->", re.DOTALL)


def filled(page: str) -> str:
    """A page with the columns of each table that it marks."""
    return _MARK.sub(lambda mark: f"<!-- columns: {mark[1]} -->\n\n{columns_page(mark[1])}\n\n<!-- end -->", page)


if __name__ == "__main__":
    for path in sorted(PAGES.glob("*.md")):
        path.write_text(filled(path.read_text(encoding="utf-8")), encoding="utf-8")
