"""`marsad brief`: the brief of a day."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import click

from marsad.cli.workspace.opening import edition, secret_of, to_be_written, with_protected_option, workspace_option

if TYPE_CHECKING:
    from marsad.pages.brief.page import Brief


class _Zone(click.ParamType):  # type: ignore[type-arg]
    """A time zone by its IANA name."""

    name = "zone"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        try:
            return ZoneInfo(str(value)).key
        except (ZoneInfoNotFoundError, ValueError, OSError):
            self.fail(f'"{value}" is no time zone. Name one as in the IANA list: Asia/Beirut, Asia/Damascus, UTC.', param, ctx)


@click.command()
@workspace_option
@click.option("--date", "on", type=click.DateTime(["%Y-%m-%d"]), required=True, metavar="DATE", help="The day (2026-03-19).")
@click.option("--zone", type=_Zone(), default="UTC", show_default=True, metavar="ZONE", help="The time zone whose days are meant (Asia/Beirut).")
@click.option("--lang", type=click.Choice(["en", "ar"]), default="en", show_default=True, help="Language of the labels; reports are quoted as they stand.")
@click.option("--to", "format_", type=click.Choice(["html", "md"]), default="html", show_default=True, help="What to write.")
@click.option(
    "--out",
    "-o",
    type=click.Path(dir_okay=False, writable=True, path_type=Path),
    help="The file to write, - for standard output.  [default: brief-DATE.FORMAT, brief-DATE-ar.FORMAT]",
)
@click.option(
    "--by",
    "basis",
    type=click.Choice(["record", "publication"]),
    help="Take what moved from the record's history, or work it out from when reports were published.  [default: the history where it was kept that day]",
)
@with_protected_option
def brief(workspace: str, on: datetime, zone: str, lang: Any, format_: str, out: Path | None, basis: Any, with_protected: bool) -> None:
    """Write what was claimed on a day, what was corroborated or contradicted since the day before, the harm by governorate, stated counts, and threats.

    The plots of a Markdown brief are SVG files beside it; on standard output it has the numbers alone.
    """
    from marsad.pages.brief.day import Day
    from marsad.pages.brief.gathering import gather_day
    from marsad.pages.brief.page import brief_of
    from marsad.pages.words import Words
    from marsad.store import open_workspace

    day = Day(date(on.year, on.month, on.day), zone)
    target = to_be_written(out or Path(f"brief-{day.date.isoformat()}{edition(lang)}.{format_}"))
    with open_workspace(workspace) as opened, opened.reading() as view:
        page = brief_of(gather_day(view, day, basis, secret=secret_of(opened, view, with_protected)), Words(lang))
    if str(target) == "-":
        click.echo(_text(page, format_, {}), nl=False)
        return
    pictures = _pictures(page, target) if format_ == "md" else {}
    target.write_text(_text(page, format_, pictures), encoding="utf-8")
    click.echo(f"{target}: {len(page.new) + page.new_left:,} new, {len(page.corroborated):,} corroborated, {len(page.contradicted):,} contradicted", err=True)


def _text(page: Brief, format_: str, pictures: dict[str, str]) -> str:
    from marsad.pages.rendering import render, render_markdown

    return (
        render("brief.html", page.words, page.title, page=page) if format_ == "html" else render_markdown("brief.md", page.words, page=page, pictures=pictures)
    )


def _pictures(page: Brief, target: Path) -> dict[str, str]:
    """Write the plots beside the brief, and give the names of their files."""
    written = {}
    for name, plot in (("days", page.days), ("origins", page.origins)):
        if plot is not None:
            file = target.with_name(f"{target.stem}-{name}.svg")
            file.write_text(plot.drawing.svg, encoding="utf-8")
            written[name] = file.name
    return written
