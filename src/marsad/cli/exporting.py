"""What the commands that write formats of the field share: the names of the formats, what is written, and how it is told what was lost."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast, get_args

import click

from marsad.cli.workspace.opening import Command
from marsad.model import GradeValue, Reading

if TYPE_CHECKING:
    from marsad.export import Choices, Loss
    from marsad.pipeline.exchange import Further

# Kinds of loss that are told on the terminal; further ones are counted.
_MOST_KINDS = 5


@dataclass(frozen=True, slots=True)
class Asked:
    """What is written and how, beside the filters of time, place, type and grade."""

    min_origins: int
    without: tuple[GradeValue, ...]
    undated: Any
    dyads: Path | None

    @property
    def further(self) -> Further:
        from marsad.pipeline.exchange import Further

        return Further(self.min_origins, self.without)

    @property
    def narrows(self) -> bool:
        return bool(self.min_origins or self.without)

    @property
    def choices(self) -> Choices:
        from marsad.export import Choices

        return Choices(self.undated, self.dyads)


class FormatName(click.ParamType):  # type: ignore[type-arg]
    """The name of an exporter, of ours or of a plug-in, or one of some further names."""

    name = "format"

    def __init__(self, *further: str) -> None:
        self._further = further

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        if value in self._further:
            return str(value)
        from marsad.export import exporters

        names = [*self._further, *exporters()]
        if value not in names:
            self.fail(f'"{value}" is no format. Choose one of: {", ".join(dict.fromkeys(names))}.', param, ctx)
        return str(value)


_OPTIONS = (
    click.option("--min-origins", type=click.IntRange(0), default=0, help="Incidents that so many independent origins tell of at least."),
    click.option("--without", multiple=True, type=click.Choice(get_args(GradeValue)), help="Leave out incidents of this grade; may be repeated."),
    click.option(
        "--undated", type=click.Choice(["leave_out", "publication"]), default="leave_out", show_default=True,
        help="What no account dates: leave it out where the format needs a day, or put it on the day of its first report (and say so).",
    ),
    click.option("--dyads", type=click.Path(exists=True, dir_okay=False, path_type=Path), help="UCDP's ids of conflicts and dyads, as a CSV file of yours."),
)  # fmt: skip


def export_options(command: Command) -> Command:
    """The options of `Asked`; the command gets them as `asked`."""

    @wraps(command)
    def asking(**options: Any) -> Any:
        names = ("min_origins", "without", "undated", "dyads")
        return command(asked=Asked(**{name: options.pop(name) for name in names}), **options)

    for option in reversed(_OPTIONS):
        option(asking)
    return cast(Command, asking)


def write_out(reading: Reading, out: Path, format_: str, overlays: tuple[Path, ...], asked: Asked) -> str:
    """Write a reading to a file or folder in the format of an exporter, and give what is told of it."""
    from marsad.export import Knowledge, exporter
    from marsad.pipeline.exchange import write_export

    done = write_export(reading, exporter(format_), out, Knowledge(overlays), asked.choices)
    lines = [f"{done.incidents:,} incidents" if done.rows == done.incidents else f"{done.rows:,} rows of {done.incidents:,} incidents"]
    if not done.types_checked:
        lines.append("  types and values were not checked against the schema: pip install 'marsad[exports]'")
    lines.extend(losses_told(done.losses))
    if done.warnings is not None:
        lines.append(f"  each incident of them: {done.warnings}")
    return "\n".join(lines)


def losses_told(losses: Iterable[Loss]) -> list[str]:
    """A line for each of the most frequent kinds of loss."""
    from marsad.export.losses import losses_in_short

    kinds = losses_in_short(losses)
    lines = [f"  {kind}" for kind in kinds[:_MOST_KINDS]]
    return lines if len(kinds) <= _MOST_KINDS else [*lines, f"  and {len(kinds) - _MOST_KINDS} more kinds"]
