"""What an exporter is: it writes a reading in one format, says what is lost on the way, and checks what was written."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from marsad.export.facts import Knowledge, Undated
from marsad.model import MarsadError, Reading, Stored

# The most mistakes that an error tells of.
_MOST = 10


@dataclass(frozen=True, slots=True)
class Choices:
    """What the person who exports decides. `dyads` is a file of UCDP ids, None for none: see docs/reference/exports/ucdp.md."""

    undated: Undated = "leave_out"
    dyads: Path | None = None


@dataclass(frozen=True, slots=True)
class Loss:
    """Something of an incident that the format cannot say, or says otherwise; `field` is empty where the whole incident is left out."""

    incident: str
    field: str
    what: str


@dataclass(frozen=True, slots=True)
class Export:
    """What was written: one file under the empty name, or the files of a folder by their names. `rows` counts the events (or records) in it."""

    files: Mapping[str, bytes]
    rows: int
    losses: tuple[Loss, ...] = ()


Writer = Callable[[Reading, Knowledge, Choices], Export]
# Makes and checks an export, as `Exporter.made` does.
Made = Callable[[Reading, Knowledge, Choices], Export]
# Exports whose contents, one after another, are what the writer gives of the whole reading.
Parts = Callable[[Made, Reading, Knowledge, Choices], Iterator[Export]]
# The mistakes in what was written, each as a line; none where it is right.
Checker = Callable[[Mapping[str, bytes]], Iterator[str]]


def nothing_to_check(files: Mapping[str, bytes]) -> Iterator[str]:
    """For formats of plug-ins that bring no validator."""
    return iter(())


@dataclass(frozen=True, slots=True, kw_only=True)
class Exporter:
    """A format: its writer and its validator. `ending` is that of its file (empty for a folder), `is_text` false for what no terminal can show.

    `parts` is how it writes a reading that memory cannot hold; None where it needs all incidents at once.
    """

    name: str
    what: str
    ending: str
    write: Writer
    check: Checker = field(default=nothing_to_check)
    is_text: bool = True
    parts: Parts | None = None

    @property
    def is_folder(self) -> bool:
        return not self.ending

    def made(self, reading: Reading, knowledge: Knowledge, choices: Choices) -> Export:
        """A reading in this format, in which the validator found nothing wrong. Raises MarsadError that lists what it found."""
        export = self.write(reading, knowledge, choices)
        if mistakes := list(self.check(export.files)):
            shown = "\n".join(f"  {mistake}" for mistake in mistakes[:_MOST])
            raise MarsadError(f"{len(mistakes)} mistakes were found in the {self.name} that was made, and nothing was written:\n{shown}\nPlease report them.")
        return export

    def made_in_parts(self, reading: Reading, knowledge: Knowledge, choices: Choices) -> Iterator[Export]:
        """As `made`; a reading on the disk part by part where the format can be written so. Raises MarsadError at the first part with mistakes."""
        if self.parts is None or not isinstance(reading.incidents, Stored):
            yield self.made(reading, knowledge, choices)
        else:
            yield from self.parts(self.made, reading, knowledge, choices)

    def __call__(self, reading: Reading) -> Iterator[bytes]:
        """The content of a reading in this format, with the packaged data and no choices made."""
        yield from self.made(reading, Knowledge(), Choices()).files.values()
