"""Parquet: three files of documents, claims and incidents with the nested columns of the public contract, which come back without loss."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from marsad.export.arrow import read_file, write_records
from marsad.export.contract import CONTRACT_VERSION, RECORDS
from marsad.export.exporter import Choices, Export, Exporter
from marsad.export.facts import Knowledge
from marsad.export.soundness import mistakes_in_records
from marsad.export.wire import claim_to_wire, document_to_wire, incident_to_wire
from marsad.model import Reading

# The files of the folder, and the record that each holds.
FILES = {"documents.parquet": "document", "claims.parquet": "claim", "incidents.parquet": "incident"}
VERSION_KEY = "marsad.contract"


def write(reading: Reading, knowledge: Knowledge, choices: Choices) -> Export:
    """All documents, claims and incidents. Raises InputError where pyarrow is not installed."""
    rows: dict[str, Sequence[Mapping[str, Any]]] = {
        "document": [document_to_wire(document) for document in reading.documents],
        "claim": [claim_to_wire(claim) for claim in reading.claims],
        "incident": [incident_to_wire(incident) for incident in reading.incidents],
    }
    files = {name: write_records(RECORDS[record], rows[record], {VERSION_KEY: CONTRACT_VERSION}) for name, record in FILES.items()}
    return Export(files, len(reading.incidents))


def check(files: Mapping[str, bytes]) -> Iterator[str]:
    """Whether the files can be read, are of this contract, and their records hold together."""
    held: dict[str, list[dict[str, Any]]] = {}
    for name, record in FILES.items():
        try:
            held[record], metadata = read_file(files[name])
        except (KeyError, ValueError) as error:
            yield f"{name}: it is no Parquet file ({error})"
            return
        if metadata.get(VERSION_KEY) != CONTRACT_VERSION:
            yield f"{name}: the contract is {metadata.get(VERSION_KEY)}, and not {CONTRACT_VERSION}"
    yield from (f"parquet, {mistake}" for mistake in mistakes_in_records(held["document"], held["claim"], held["incident"]))


EXPORTER = Exporter(
    name="parquet", what="a folder of documents, claims and incidents, which comes back by `marsad import parquet`", ending="", write=write, check=check,
    is_text=False,
)  # fmt: skip
