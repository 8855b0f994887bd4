"""The file of warnings beside an export: what of each incident the format cannot say, or says otherwise."""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Iterable

from marsad.export.exporter import Loss

COLUMNS = ("incident", "field", "what")


def losses_file(losses: Iterable[Loss]) -> bytes:
    """The warnings as CSV; `field` is empty where the whole incident is left out."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    writer.writerows((loss.incident, loss.field, loss.what) for loss in losses)
    return out.getvalue().encode("utf-8", "replace")


def losses_in_short(losses: Iterable[Loss]) -> list[str]:
    """A line for each kind of loss, the most frequent first: how many incidents it befell. What differs in numbers alone is one kind."""
    kinds = Counter(loss.what if not loss.field else f"{loss.field}: {_without_numbers(loss.what)}" for loss in losses)
    return [f"{number:,} × {kind}" for kind, number in kinds.most_common()]


def _without_numbers(what: str) -> str:
    return " ".join("N" if word.strip(",;").isdecimal() and word != "0" else word for word in what.split())
