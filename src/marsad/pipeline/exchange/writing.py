"""An export written to its place: checked first, with a file of what it cannot say beside it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from marsad.export import Choices, Export, Exporter, Knowledge
from marsad.export.exporter import Loss
from marsad.export.losses import losses_file
from marsad.export.tables import can_check_types
from marsad.model import InputError, Reading


@dataclass(frozen=True, slots=True)
class Written:
    """What was written: how many rows of how many incidents, what was lost, the file that tells of it (None where nothing was), and whether types were checked."""

    rows: int
    incidents: int
    losses: tuple[Loss, ...]
    warnings: Path | None
    types_checked: bool


def _write(export: Export, exporter: Exporter, out: Path, warnings: Path) -> None:
    if exporter.is_folder:
        out.mkdir(parents=True, exist_ok=True)
    for name, content in export.files.items():
        (out / name if name else out).write_bytes(content)
    if export.losses:
        warnings.write_bytes(losses_file(export.losses))
    else:
        warnings.unlink(missing_ok=True)


def write_export(reading: Reading, exporter: Exporter, out: Path, knowledge: Knowledge, choices: Choices) -> Written:
    """Write a reading to a file, or to the files of a folder. Raises MarsadError, with nothing written, where the exporter's validator finds mistakes, and InputError where the place cannot be written to."""
    export = exporter.made(reading, knowledge, choices)
    warnings = out / "warnings.csv" if exporter.is_folder else out.with_name(f"{out.name}.warnings.csv")
    try:
        _write(export, exporter, out, warnings)
    except OSError as error:
        what = "a folder" if exporter.is_folder else "a file"
        raise InputError(str(out), f"{exporter.name} is {what}, which cannot be written there ({error.strerror}).", "Name another place.") from error
    return Written(export.rows, len(reading.incidents), export.losses, warnings if export.losses else None, can_check_types())
