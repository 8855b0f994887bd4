"""JSON: a claim a line, or one object for the whole reading."""

from __future__ import annotations

from collections.abc import Iterator

import orjson

from marsad.export.wire import claim_to_wire, reading_to_wire
from marsad.model import Claim, Reading


def json_lines(reading: Reading) -> Iterator[bytes]:
    """One claim a line, in document and text order."""
    for claim in reading.claims:
        yield claim_line(claim)


def claim_line(claim: Claim) -> bytes:
    """One claim as a line."""
    return orjson.dumps(claim_to_wire(claim)) + b"\n"


def json_object(reading: Reading) -> Iterator[bytes]:
    """One object with documents, claims, incidents and what was found about them."""
    yield orjson.dumps(reading_to_wire(reading), option=orjson.OPT_INDENT_2) + b"\n"
