"""An export written to its place: checked first, with a file of what it cannot say beside it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from marsad.export import Choices, Export, Exporter, Knowledge
from marsad.export.exporter import Loss
from marsad.export.losses import losses_file
from marsad.export.tables import can_check_types
from marsad.model import InputError, Reading, Stored


@dataclass(frozen=True, slots=True)
class Written:
    """What was written: how many rows of how many incidents, what was lost, the file that tells of it (None where nothing was), and whether types were checked."""

    rows: int
    incidents: int
    losses: tuple[Loss, ...]
    warnings: Path | None
    types_checked: bool


def _write(export: Export, exporter: Exporter, out: Path) -> None:
    if exporter.is_folder:
        out.mkdir(parents=True, exist_ok=True)
    for name, content in export.files.items():
        (out / name if name else out).write_bytes(content)


def _write_parts(parts: Iterable[Export], out: Path) -> Export:
    """Write one file part by part; gives what the parts say of themselves together. The file stands in its place only when it is whole."""
    rows, losses = 0, list[Loss]()
    # A pipe or a device cannot be put in place.
    draft = out if out.exists() and not out.is_file() else out.with_name(f".{out.name}.part")
    try:
        with draft.open("wb") as file:
            for part in parts:
                file.writelines(part.files.values())
                rows += part.rows
                losses += part.losses
        if draft != out:
            draft.replace(out)
    finally:
        if draft != out:
            draft.unlink(missing_ok=True)
    return Export({}, rows, tuple(losses))


def write_export(reading: Reading, exporter: Exporter, out: Path, knowledge: Knowledge, choices: Choices) -> Written:
    """Write a reading to a file, or to the files of a folder. Raises MarsadError, with nothing written, where the exporter's validator finds mistakes, and InputError where the place cannot be written to."""
    warnings = out / "warnings.csv" if exporter.is_folder else out.with_name(f"{out.name}.warnings.csv")
    try:
        if isinstance(reading.incidents, Stored) and not exporter.is_folder:
            export = _write_parts(exporter.made_in_parts(reading, knowledge, choices), out)
        else:
            export = exporter.made(reading, knowledge, choices)
            _write(export, exporter, out)
        if export.losses:
            warnings.write_bytes(losses_file(export.losses))
        else:
            warnings.unlink(missing_ok=True)
    except OSError as error:
        what = "a folder" if exporter.is_folder else "a file"
        raise InputError(str(out), f"{exporter.name} is {what}, which cannot be written there ({error.strerror}).", "Name another place.") from error
    return Written(export.rows, len(reading.incidents), export.losses, warnings if export.losses else None, can_check_types())
