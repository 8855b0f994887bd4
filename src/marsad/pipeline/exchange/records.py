"""Records read back from the files that `marsad export --to jsonl` and `--to parquet` write."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import orjson

from marsad.export.arrow import read_file
from marsad.export.contract import CONTRACT_VERSION
from marsad.export.parquet import FILES, VERSION_KEY
from marsad.export.unwire import claim_of, document_of, incident_of
from marsad.model import Capture, Claim, Document, Incident, InputError, Received

_AGAIN = "Export it again with this Marsad."


@dataclass(frozen=True, slots=True)
class Records:
    """Reports with the capture that they came in (the file itself), their claims, and the incidents of these."""

    received: tuple[Received, ...]
    claims: tuple[Claim, ...]
    incidents: tuple[Incident, ...]


def read_records(path: Path) -> Records:
    """The records of a JSON lines file, or of a folder of Parquet files. Raises InputError that names file, line and way out."""
    if not path.exists():
        raise InputError(str(path), "there is no such file or folder.", "Name what marsad export wrote.")
    found: dict[str, list[Any]] = {"document": [], "claim": [], "incident": []}
    for where, kind, record in _parquet(path) if path.is_dir() else _lines(path):
        try:
            found[kind].append(_received(record, where) if kind == "document" else claim_of(record) if kind == "claim" else incident_of(record))
        except (KeyError, TypeError, ValueError) as error:
            raise InputError(str(where), f"this is no {kind} of contract {CONTRACT_VERSION} ({error!r}).", _AGAIN) from error
    records = Records(tuple(found["document"]), tuple(found["claim"]), tuple(found["incident"]))
    _check(records, str(path))
    return records


@dataclass(frozen=True, slots=True)
class _Where:
    """A record's file, as it was received, and the record's number in it."""

    capture: Capture
    number: int

    def __str__(self) -> str:
        return f"{self.capture.source}:{self.number}"


def _received(record: Any, where: _Where) -> Received:
    document: Document = document_of(record, str(where))
    return Received(document, where.capture, str(where.number))


def _capture(path: Path, media_type: str) -> Capture:
    retrieved = datetime.fromtimestamp(path.stat().st_mtime, UTC)
    return Capture(content=path.read_bytes(), source=str(path), retrieved=retrieved, media_type=media_type)


def _lines(path: Path) -> Iterator[tuple[_Where, str, Any]]:
    capture = _capture(path, "application/jsonl")
    version = None
    for number, line in enumerate(capture.content.splitlines(), 1):
        where = _Where(capture, number)
        try:
            record = orjson.loads(line)
            kind = record["record"]
        except (orjson.JSONDecodeError, KeyError, TypeError) as error:
            raise InputError(str(where), "this is no line of marsad export --to jsonl.", "Reports in JSON lines are taken in by: marsad ingest") from error
        if kind == "contract":
            version = record.get("version")
        elif kind in ("document", "claim", "incident"):
            yield where, kind, record
        else:
            raise InputError(str(where), f'there is no record "{kind}".', _AGAIN)
        if version != CONTRACT_VERSION:
            raise InputError(str(where), f"the records are of contract {version}, and not {CONTRACT_VERSION}.", _AGAIN)


def _parquet(folder: Path) -> Iterator[tuple[_Where, str, Any]]:
    for name, kind in FILES.items():
        path = folder / name
        if not path.is_file():
            raise InputError(str(path), "there is no such file.", "Name a folder that marsad export --to parquet wrote.")
        capture = _capture(path, "application/vnd.apache.parquet")
        try:
            rows, metadata = read_file(capture.content)
        except ValueError as error:
            raise InputError(str(path), f"this is no Parquet file ({error}).", _AGAIN) from error
        if metadata.get(VERSION_KEY) != CONTRACT_VERSION:
            raise InputError(str(path), f"the records are of contract {metadata.get(VERSION_KEY)}, and not {CONTRACT_VERSION}.", _AGAIN)
        yield from ((_Where(capture, number), kind, row) for number, row in enumerate(rows, 1))


def _check(records: Records, source: str) -> None:
    """That claims stand in reports that are there, and incidents are of claims that are there."""
    documents, claims = {report.document.id for report in records.received}, {claim.id for claim in records.claims}
    for claim in records.claims:
        if claim.document not in documents:
            raise InputError(source, f"the claim {claim.id} stands in the report {claim.document}, which is not there.", _AGAIN)
    for incident in records.incidents:
        if stray := next((id_ for id_ in incident.claims if id_ not in claims), None):
            raise InputError(source, f"the incident {incident.id} has the claim {stray}, which is not there.", _AGAIN)
