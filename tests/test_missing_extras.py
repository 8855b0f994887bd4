"""Every adapter of an optional library says what to install in the same words, whatever part of Marsad it belongs to."""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

import pytest

from marsad.export import arrow
from marsad.export.warc import write_warc
from marsad.model import InputError
from marsad.pages.docx_ import docx
from marsad.pages.pdf import pdf
from marsad.pages.picture import png
from marsad.reference.importing.boundaries import read_boundaries
from marsad.store import open_workspace
from marsad.store.rfc3161 import check_certificate

ADAPTERS: list[tuple[str, str, Callable[[], object]]] = [
    ("pyarrow", "exports", lambda: arrow.read_file(b"")),
    ("warcio.warcwriter", "web", lambda: write_warc((), BytesIO(), created=datetime(2026, 1, 1, tzinfo=UTC))),
    ("docx", "dossier", lambda: docx(None)),  # type: ignore[arg-type]
    ("weasyprint", "dossier", lambda: pdf("<p>")),
    ("resvg_py", "dossier", lambda: png("<svg/>", 10)),
    ("openpyxl", "xlsx", lambda: list(read_boundaries(Path("admin.xlsx")))),
    ("psycopg", "postgres", lambda: open_workspace("postgresql://nobody@127.0.0.1/none")),
    ("rfc3161_client", "timestamps", lambda: check_certificate(b"")),
]


@pytest.mark.parametrize(("library", "extra", "use"), ADAPTERS, ids=[library for library, _, _ in ADAPTERS])
def test_a_missing_library_is_told_of_with_the_extra_that_brings_it(
    monkeypatch: pytest.MonkeyPatch, library: str, extra: str, use: Callable[[], object]
) -> None:
    monkeypatch.setitem(sys.modules, library, None)
    with pytest.raises(InputError) as raised:
        use()
    assert raised.value.problem.endswith("need libraries that are not installed.")
    assert raised.value.way_out == f"Install them with: pip install 'marsad[{extra}]'"
