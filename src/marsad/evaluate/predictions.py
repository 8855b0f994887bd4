"""Claims read by any extractor, from a file: what `marsad eval --predictions` scores instead of reading the reports."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import orjson

from marsad.evaluate.alignment import Claim
from marsad.evaluate.gold import load_json
from marsad.model import InputError

_WAY_OUT = "Give what `marsad read --format json` or `jsonl` prints, or a list of records like the gold's."


@dataclass(frozen=True, slots=True)
class Predictions:
    """Claims by document id, `incidents` as claim id to incident id and `originals` as document id to the report that it copies.

    `incidents` and `originals` are None where the source says nothing of them.
    """

    claims: dict[str, list[Claim]]
    incidents: dict[str, str] | None = None
    originals: dict[str, str] | None = None


def predictions_of(reading: Mapping[str, Any]) -> Predictions:
    """The predictions of a whole reading in the public contract."""
    return Predictions(
        _by_document(reading["claims"]),
        {claim: incident["id"] for incident in reading["incidents"] for claim in incident["claims"]},
        {document["id"]: document["copy_of"] for document in reading["documents"] if document.get("copy_of")},
    )


def load_predictions(path: Path) -> Predictions:
    """The predictions of a file: a reading, a list of records, or a claim a line. Raises InputError where it is none of these."""
    if path.suffix in (".jsonl", ".ndjson"):
        return Predictions(_by_document(_lines(path)))
    content = load_json(path)
    try:
        if isinstance(content, dict):
            return predictions_of(content)
        return Predictions({_document_id(record): list(record["claims"]) for record in content})
    except (KeyError, TypeError, AttributeError) as error:
        raise InputError(str(path), f"these are no claims: {error!r}.", _WAY_OUT) from error


def _lines(path: Path) -> Iterable[Claim]:
    for number, line in enumerate(path.read_bytes().splitlines(), 1):
        if not line.strip():
            continue
        try:
            claim = orjson.loads(line)
        except orjson.JSONDecodeError as error:
            raise InputError(f"{path}:{number}", f"the line is not JSON: {error.msg}.", _WAY_OUT) from error
        if not isinstance(claim, dict) or "document" not in claim or "trigger" not in claim:
            raise InputError(f"{path}:{number}", "the line is no claim: it has no document or no trigger.", _WAY_OUT)
        yield claim


def _by_document(claims: Iterable[Claim]) -> dict[str, list[Claim]]:
    found: dict[str, list[Claim]] = {}
    for claim in claims:
        found.setdefault(_document_id(claim), []).append(claim)
    return found


def _document_id(item: Mapping[str, Any]) -> str:
    """The document of a claim or a record, which may be given whole or by its id."""
    document = item["document"]
    return str(document["id"] if isinstance(document, dict) else document)
