"""JSON: one object for the whole reading, or a record a line; and a claim a line, for streams."""

from __future__ import annotations

from collections.abc import Iterator

import orjson

from marsad.export.contract import CONTRACT_VERSION
from marsad.export.exporter import Choices, Export, Exporter
from marsad.export.facts import Knowledge
from marsad.export.wire import claim_to_wire, document_to_wire, incident_to_wire, reading_to_wire
from marsad.model import Claim, Reading


def claim_line(claim: Claim) -> bytes:
    """One claim as a line."""
    return orjson.dumps(claim_to_wire(claim)) + b"\n"


def record_lines(reading: Reading) -> Iterator[bytes]:
    """The version of the contract, then every document, claim and incident, each a line that names under `record` what it is."""
    yield _line({"record": "contract", "version": CONTRACT_VERSION})
    for document in reading.documents:
        yield _line({"record": "document", **document_to_wire(document)})
    for claim in reading.claims:
        yield _line({"record": "claim", **claim_to_wire(claim)})
    for incident in reading.incidents:
        yield _line({"record": "incident", **incident_to_wire(incident)})


def _line(record: object) -> bytes:
    return orjson.dumps(record) + b"\n"


def _write_lines(reading: Reading, knowledge: Knowledge, choices: Choices) -> Export:
    return Export({"": b"".join(record_lines(reading))}, len(reading.incidents))


def _write_object(reading: Reading, knowledge: Knowledge, choices: Choices) -> Export:
    return Export({"": orjson.dumps(reading_to_wire(reading), option=orjson.OPT_INDENT_2) + b"\n"}, len(reading.incidents))


OBJECT = Exporter(name="json", what="one object with documents, claims, incidents and what was found about them", ending=".json", write=_write_object)
LINES = Exporter(
    name="jsonl", what="every document, claim and incident as a line, which comes back by `marsad import jsonl`", ending=".jsonl", write=_write_lines
)
