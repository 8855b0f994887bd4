"""Reading gold reports and scoring what was read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from marsad.evaluate import Figures, Match, b_cubed, figures_of, match, score_copies
from marsad.evaluate.gold import GoldFile, load_gold
from marsad.evaluate.predictions import Predictions, load_predictions, predictions_of
from marsad.export.wire import reading_to_wire
from marsad.model import Claim, Document, Issue
from marsad.pipeline.read import read_documents


@dataclass(frozen=True, slots=True)
class Evaluation:
    """Every gold and predicted claim with its partner, the figures, the claims as read (none where predictions came from a file), and the
    reports that the reader failed on, which would otherwise only look like missed claims."""

    matches: tuple[Match, ...]
    figures: Figures
    claims: tuple[Claim, ...] = ()
    failures: tuple[Issue, ...] = ()


def evaluate_files(paths: Sequence[Path], overlays: tuple[Path, ...] = (), predictions: Path | None = None) -> Evaluation:
    """Score gold files together; the incidents and copies of each file that has them beside it. Raises InputError.

    The reports of one file are read together, as its incidents were annotated. With `predictions` the claims of that file are scored
    and nothing is read.
    """
    matches: list[Match] = []
    claims: list[Claim] = []
    failures: list[Issue] = []
    across: Figures = {}
    given = load_predictions(predictions) if predictions else None
    for file in load_gold(paths):
        predicted = given
        if predicted is None:
            reading = read_documents([gold_document(record["document"]) for record in file.records], data=overlays)
            claims.extend(reading.claims)
            failures.extend(issue for issue in reading.issues if issue.kind == "not_read")
            predicted = predictions_of(reading_to_wire(reading))
        paired = list(match(file.records, predicted.claims))
        matches.extend(paired)
        across.update(_figures_across(file, paired, predicted))
    return Evaluation(tuple(matches), {**figures_of(matches), **across}, tuple(claims), tuple(failures))


def gold_document(fields: dict[str, Any]) -> Document:
    """A document of a gold file."""
    published = str(fields["published"]).replace(" ", "T", 1) if fields.get("published") else None
    return Document(
        id=fields["id"], text=fields["text"], title=fields.get("title"), outlet=fields.get("outlet"), lang=fields.get("lang") or "ar", published=published
    )


def _figures_across(file: GoldFile, paired: Sequence[Match], predicted: Predictions) -> Figures:
    """The figures that speak of several reports at once, as far as the gold and the predictions hold them."""
    figures: Figures = {}
    if file.incidents is not None and predicted.incidents is not None:
        figures[f"incidents of {file.path.stem}"] = b_cubed(file.incidents, _incidents_by_gold_claim(paired, predicted.incidents))
    if file.copies is not None and predicted.originals is not None:
        figures[f"copies of {file.path.stem}"] = score_copies(file.copies, _groups(file, predicted.originals))
    return figures


def _incidents_by_gold_claim(paired: Sequence[Match], incidents: dict[str, str]) -> dict[tuple[str, str], str]:
    """The predicted incident of each gold claim that was found and put into one."""
    return {
        (pair.document["id"], pair.gold["id"]): incidents[pair.predicted["id"]]
        for pair in paired
        if pair.gold is not None and pair.predicted is not None and pair.predicted.get("id") in incidents
    }


def _groups(file: GoldFile, originals: dict[str, str]) -> list[list[str]]:
    groups: dict[str, list[str]] = {}
    for record in file.records:
        id_ = record["document"]["id"]
        groups.setdefault(originals.get(id_, id_), []).append(id_)
    return list(groups.values())
