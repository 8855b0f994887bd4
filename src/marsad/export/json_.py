"""JSON: one object for the whole reading, or a record a line; and a claim a line, for streams."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NotRequired, TypedDict

import orjson

from marsad.export.contract import CONTRACT_VERSION, RECORDS, ReadingWire
from marsad.export.exporter import Choices, Export, Exporter, Made
from marsad.export.facts import Knowledge
from marsad.export.parts import pages, parts_of
from marsad.export.soundness import mistakes_in_records
from marsad.export.wire import claim_to_wire, count_to_wire, document_to_wire, incident_to_wire, issue_to_wire
from marsad.model import Claim, Reading
from marsad.model.codec import decode

_AT_ONCE = 256


class _Line(TypedDict):
    """What every line says of itself."""

    record: str
    version: NotRequired[str]


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
    return Export({"": b"".join(object_pieces(reading))}, len(reading.incidents))


def object_pieces(reading: Reading) -> Iterator[bytes]:
    """The object of a whole reading, indented, in pieces of some hundred records."""
    lists: tuple[tuple[str, Iterable[object]], ...] = (
        ("documents", map(document_to_wire, reading.documents)), ("claims", map(claim_to_wire, reading.claims)),
        ("incidents", map(incident_to_wire, reading.incidents)), ("running_counts", map(count_to_wire, reading.running_counts)),
        ("outlook", reading.outlook), ("silences", reading.silences), ("issues", map(issue_to_wire, reading.issues)),
    )  # fmt: skip
    yield b'{\n  "contract": ' + orjson.dumps(CONTRACT_VERSION)
    for name, records in lists:
        yield b',\n  "' + name.encode() + b'": ['
        before = b""
        for page in pages(records, _AT_ONCE):
            # As a list in an object they are indented as they are here; what stands around them is cut off.
            yield before + orjson.dumps({"": page}, option=orjson.OPT_INDENT_2).removeprefix(b'{\n  "": [').removesuffix(b"\n  ]\n}")
            before = b","
        yield b"\n  ]" if before else b"]"
    yield b"\n}\n"


def _object_parts(made: Made, reading: Reading, knowledge: Knowledge, choices: Choices) -> Iterator[Export]:
    return _checked_parts(object_pieces(reading), made, reading, knowledge, choices)


def _lines_parts(made: Made, reading: Reading, knowledge: Knowledge, choices: Choices) -> Iterator[Export]:
    return _checked_parts(record_lines(reading), made, reading, knowledge, choices)


def _checked_parts(pieces: Iterable[bytes], made: Made, reading: Reading, knowledge: Knowledge, choices: Choices) -> Iterator[Export]:
    """The pieces as exports, once all incidents with their claims and reports were found right."""
    for part in parts_of(reading):
        made(part, knowledge, choices)
    yield from (Export({"": piece}, 0) for piece in pieces)
    yield Export({"": b""}, len(reading.incidents))


def _check_object(files: Mapping[str, bytes]) -> Iterator[str]:
    """Whether it is a reading of the contract, whose records hold together."""
    try:
        reading = decode(files[""], ReadingWire)
    except ValueError as error:
        yield f"json: {error}"
        return
    yield from (f"json, {mistake}" for mistake in mistakes_in_records(reading["documents"], reading["claims"], reading["incidents"]))
    held = {claim["id"] for claim in reading["claims"]}
    named = [*reading["outlook"], *reading["silences"], *(count["claim"] for count in reading["running_counts"])]
    yield from (f"json: the claim {id_} is named and is not there" for id_ in named if id_ not in held)


def _check_lines(files: Mapping[str, bytes]) -> Iterator[str]:
    """Whether each line is a record of the contract, whose version comes first, and the records hold together."""
    found: dict[str, list[Any]] = {"document": [], "claim": [], "incident": []}
    for number, line in enumerate(files[""].splitlines(), 1):
        try:
            kind = decode(line, _Line)["record"]
            if number == 1 and decode(line, _Line) != {"record": "contract", "version": CONTRACT_VERSION}:
                yield f"jsonl, line 1: it must say that the contract is {CONTRACT_VERSION}"
            elif kind in found:
                found[kind].append(decode(line, RECORDS[kind]))
            elif number > 1:
                yield f"jsonl, line {number}: there is no record {kind!r}"
        except ValueError as error:
            yield f"jsonl, line {number}: {error}"
    yield from (f"jsonl, {mistake}" for mistake in mistakes_in_records(found["document"], found["claim"], found["incident"]))


OBJECT = Exporter(
    name="json",
    what="one object with documents, claims, incidents and what was found about them",
    ending=".json",
    write=_write_object,
    check=_check_object,
    parts=_object_parts,
)
LINES = Exporter(
    name="jsonl",
    what="every document, claim and incident as a line, which comes back by `marsad import jsonl`",
    ending=".jsonl",
    write=_write_lines,
    check=_check_lines,
    parts=_lines_parts,
)
