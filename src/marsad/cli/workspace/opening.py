"""What the commands over a workspace share: which workspace, which person, and what is asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import UTC, datetime, timedelta
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar, cast, get_args

import click

from marsad.ingest.text import iso_date
from marsad.model import GradeValue

if TYPE_CHECKING:
    from marsad.store import Area, View, Workspace

Command = TypeVar("Command", bound=Callable[..., Any])

workspace_option = click.option(
    "--workspace", "-w", metavar="DIR|ADDRESS", default=".", show_default="the folder you are in", envvar="MARSAD_WORKSPACE",
    help="The workspace: a folder, or the address of a PostgreSQL database.",
)  # fmt: skip
who_option = click.option("--who", metavar="NAME", envvar="MARSAD_WHO", help="The person who does this; the audit log names them.")
data_option = click.option(
    "--data", "overlays", multiple=True, type=click.Path(exists=True, file_okay=False, path_type=Path), help="Overlay folder of your own actors, places and terms; may be repeated.",
)  # fmt: skip
labels_option = click.option("--labels", type=click.Choice(["en", "ar"]), default="en", show_default=True, help="Language of the labels.")
with_protected_option = click.option("--with-protected", is_flag=True, help="Name protected sources, too; without it they are written as readers see them.")
format_option = click.option("--format", "format_", type=click.Choice(["table", "json"]), default="table", show_default=True, help="What to print.")


class Instant(click.ParamType):  # type: ignore[type-arg]
    """A date or an instant in ISO 8601; a date is its first moment in UTC, and its last where `end` is true."""

    name = "date"

    def __init__(self, *, end: bool = False) -> None:
        self._end = end

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> datetime:
        written = iso_date(value) if isinstance(value, str) else None
        if written is None:
            self.fail(f'"{value}" is no date. Write it as 2023-10-24 or 2023-10-24T18:00+03:00.', param, ctx)
        found = datetime.fromisoformat(written)
        found = found if found.tzinfo else found.replace(tzinfo=UTC)
        return found + timedelta(days=1) if self._end and len(written) == 10 else found


class Rectangle(click.ParamType):  # type: ignore[type-arg]
    """Four degrees: west, south, east, north."""

    name = "W,S,E,N"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Area:
        from marsad.store import Area

        try:
            west, south, east, north = (float(part) for part in str(value).split(","))
        except ValueError:
            self.fail(f'"{value}" is no area. Give west, south, east and north in degrees: 35.1,33.0,36.7,34.7', param, ctx)
        if not (-90 <= south <= north <= 90 and -180 <= west <= 180 and -180 <= east <= 180):
            self.fail(f'"{value}" lies outside the world, or its south is above its north.', param, ctx)
        return Area(west, south, east, north)


_FILTERS = {
    "since": click.option("--since", type=Instant(), help="What may have happened on or after this."),
    "until": click.option("--until", type=Instant(end=True), help="What may have happened before the end of this."),
    "types": click.option("--type", "types", multiple=True, metavar="TYPE", help="A type of event (drone_strike, shelling ...); may be repeated."),
    "place_name": click.option("--place", "place_name", metavar="NAME", help="A place by its name, in Arabic or English."),
    "country": click.option("--country", metavar="CODE", help="A country by its ISO code (LB, SY ...)."),
    "area": click.option("--area", type=Rectangle(), help="A rectangle in degrees."),
    "actors": click.option(
        "--actor", "actors", multiple=True, metavar="ID", help="An actor by its id, whether it did it, was struck, or tells; may be repeated."
    ),
    "outlets": click.option("--outlet", "outlets", multiple=True, metavar="NAME", help="The outlet of a report that tells it; may be repeated."),
    "grades": click.option(
        "--grade", "grades", multiple=True, type=click.Choice(get_args(GradeValue)), help="The grade of whether it happened; may be repeated."
    ),
}
# `marsad read` gives reports their outlet by the option that elsewhere asks for it.
_WITHOUT_A_STORE = {name: option for name, option in _FILTERS.items() if name != "outlets"}


def filter_options(command: Command) -> Command:
    """The options that narrow down what is asked for; the command gets them as `filters`."""

    @wraps(command)
    def narrowed(**options: Any) -> Any:
        from marsad.store import Filters

        return command(filters=Filters(**{name: options.pop(name) for name in _FILTERS}), **options)

    return cast(Command, _with_options(narrowed, _FILTERS.values()))


def optional_filters(command: Command) -> Command:
    """As `filter_options`, for what is in no store: `filters` is None where no option was given, and nothing of the store is loaded then."""

    @wraps(command)
    def narrowed(**options: Any) -> Any:
        given = {name: options.pop(name) for name in _WITHOUT_A_STORE}
        if not any(given.values()):
            return command(filters=None, **options)
        from marsad.store import Filters

        return command(filters=Filters(**given), **options)

    return cast(Command, _with_options(narrowed, _WITHOUT_A_STORE.values()))


def _with_options(command: Callable[..., Any], options: Iterable[Callable[[Any], Any]]) -> Any:
    for option in reversed(list(options)):
        option(command)
    return command


def to_be_written(out: Path) -> Path:
    """The file, where its folder is there. Raises a usage error where it is not."""
    if not out.parent.is_dir():
        raise click.BadParameter(f'the folder "{out.parent}" is not there; make it, or name another.', param_hint="--out")
    return out


def edition(lang: str) -> str:
    """What tells the file of an edition from that of the English one."""
    return "" if lang == "en" else f"-{lang}"


def secret_of(workspace: Workspace, view: View, with_protected: bool) -> str | None:
    """What protected sources are hidden by; None where there are none, or they are to be named."""
    return None if with_protected or not view.protected() else workspace.id


def person(who: str | None) -> str:
    """The person named, for whom a command does something. Raises a usage error where nobody is."""
    if not who or not who.strip():
        raise click.UsageError("nobody is named who does this. Give --who NAME, or set MARSAD_WHO.")
    return who.strip()
