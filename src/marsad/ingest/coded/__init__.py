"""Events that people coded elsewhere, read from the tables that they publish: each row a report in its own words, with the one claim that it makes."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from marsad.ingest.coded import acled, ucdp
from marsad.ingest.coded.rows import NO_LANGUAGE, CodedEvent, Knowing
from marsad.ingest.coded.tables import Row, Table
from marsad.ingest.options import Problem
from marsad.model import Capture, InputError
from marsad.reference.bundle import Reference
from marsad.reference.ontology import Ontology

__all__ = ["CODED", "NO_LANGUAGE", "CodedEvent", "read_coded"]

RowReader = Callable[[Row, int, Knowing], CodedEvent | Problem]

# The columns that a table must have, the one with its dates, and what reads its rows.
CODED: dict[str, tuple[frozenset[str], str, RowReader]] = {
    "acled": (acled.NEEDED, "event_date", acled.read_row), "ucdp": (ucdp.NEEDED, "date_start", ucdp.read_row),
}  # fmt: skip


def read_coded(kind: str, capture: Capture, reference: Reference, ontology: Ontology) -> Iterator[CodedEvent | Problem]:
    """The events of a table of a kind (acled, ucdp), row by row. Raises InputError where the kind or the columns are not known."""
    if kind not in CODED:
        raise InputError("--from", f'there are no coded events "{kind}".', f"Choose one of: {', '.join(CODED)}.")
    needed, dates, read_row = CODED[kind]
    table = Table(capture, needed)
    knowing = Knowing(reference, ontology, capture, table.order_of(dates))
    for row in table.rows():
        yield row if isinstance(row, Problem) else read_row(row[1], row[0], knowing)
