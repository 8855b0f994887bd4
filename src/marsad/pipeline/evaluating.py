"""Reading gold reports and scoring what was read."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import orjson

from marsad.evaluate import b_cubed, score
from marsad.evaluate.alignment import align
from marsad.evaluate.figures import Figures
from marsad.export.wire import claim_to_wire
from marsad.model import Document, InputError, Reading
from marsad.pipeline.read import read_documents


@dataclass(frozen=True, slots=True)
class Evaluation:
    """Gold records, predicted claims by document id, the reading, and the figures."""

    gold: list[dict[str, Any]]
    predicted: dict[str, list[dict[str, Any]]]
    reading: Reading
    figures: Figures


def gold_files(paths: Iterable[Path]) -> list[Path]:
    """The gold files among files and folders: JSON lists of records; companions (`*.incidents.json`, `*.copies.json`) are left out."""
    found: list[Path] = []
    for path in paths:
        found.extend(sorted(path.glob("*.json")) if path.is_dir() else [path])
    return [path for path in found if not path.name.endswith((".incidents.json", ".copies.json"))]


def evaluate_files(paths: Sequence[Path], overlays: tuple[Path, ...] = ()) -> Evaluation:
    """Read and score gold files together; incidents too, where a file has its `.incidents.json` beside it. Raises InputError."""
    gold: list[dict[str, Any]] = []
    files = gold_files(paths)
    for path in files:
        records = orjson.loads(path.read_bytes())
        records = records if isinstance(records, list) else [records]
        if not all(isinstance(record, dict) and "claims" in record and "document" in record for record in records):
            raise InputError(str(path), "this is no gold file.", 'It must be a list of {"document": ..., "claims": [...]}.')
        gold.extend(records)
    reading = read_documents([gold_document(record["document"]) for record in gold], data=overlays)
    predicted: dict[str, list[dict[str, Any]]] = {}
    for claim in reading.claims:
        predicted.setdefault(claim.document, []).append(claim_to_wire(claim))
    figures = score(gold, predicted)
    for path in files:
        companion = path.with_suffix(".incidents.json")
        if companion.exists():
            figures[f"incidents of {path.stem}"] = _incident_figures(path, orjson.loads(companion.read_bytes()), gold, predicted, overlays)
    return Evaluation(gold, predicted, reading, figures)


def gold_document(fields: dict[str, Any]) -> Document:
    """A document of a gold file."""
    published = str(fields["published"]).replace(" ", "T", 1) if fields.get("published") else None
    return Document(
        id=fields["id"], text=fields["text"], title=fields.get("title"), outlet=fields.get("outlet"), lang=fields.get("lang") or "ar", published=published
    )


def _incident_figures(path: Path, incidents: list[dict[str, Any]], gold: list[dict[str, Any]], predicted: dict[str, list[dict[str, Any]]],
                      overlays: tuple[Path, ...]) -> dict[str, float]:  # fmt: skip
    """B-cubed over the aligned claims of one file, read by itself."""
    ids = {record["document"]["id"] for record in orjson.loads(path.read_bytes())}
    records = [record for record in gold if record["document"]["id"] in ids]
    reading = read_documents([gold_document(record["document"]) for record in records], data=overlays)
    cluster = {id_: incident.id for incident in reading.incidents for id_ in incident.claims}
    theirs = {(document, claim): incident["id"] for incident in incidents for document, claim in incident["claims"]}
    ours = {}
    for record in records:
        document = record["document"]["id"]
        mine = predicted.get(document, [])
        for i, j in align(record["claims"], mine):
            if mine[j]["id"] in cluster:
                ours[document, record["claims"][i]["id"]] = cluster[mine[j]["id"]]
    return b_cubed(theirs, ours)
