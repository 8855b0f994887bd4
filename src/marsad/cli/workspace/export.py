"""`marsad export`: what a workspace holds, for other programs."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

import click
import orjson

from marsad.cli.workspace.opening import Instant, filter_options, workspace_option
from marsad.model import InputError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from marsad.export.masking import Mask
    from marsad.model import Incident
    from marsad.store import Filters, View

_AT_ONCE = 500


@click.command()
@click.argument("out", type=click.Path(dir_okay=False, writable=True, path_type=Path))
@workspace_option
@click.option("--to", "format_", type=click.Choice(["json", "jsonl", "geojson", "warc"]), required=True, help="What to write; warc is what was received.")
@click.option("--as-of", type=Instant(end=True), help="The incidents as they stood at this instant.")
@click.option("--with-protected", is_flag=True, help="Name protected sources, too; without it they are written as readers see them.")
@filter_options
def export(out: Path, workspace: str, format_: str, as_of: datetime | None, with_protected: bool, filters: Filters) -> None:
    """Write incidents with their claims and reports to a file, or all that was received as a WARC (pip install 'marsad[web]')."""
    from marsad.store import open_workspace

    with open_workspace(workspace) as opened, opened.reading() as view:
        mask = None if with_protected else _mask(view, opened.id)
        if format_ == "warc" and mask is not None:
            raise InputError("--to warc", "what was received names protected sources.", "Give --with-protected where whoever gets it may know them.")
        with out.open("wb") as file:
            written = _write_warc(view, file) if format_ == "warc" else _write_reading(view, file, format_, filters, as_of, mask)
    click.echo(f"{out}: {written}", err=True)


def _mask(view: View, secret: str) -> Mask | None:
    """What hides protected sources; None where there are none."""
    from marsad.export.masking import Mask
    from marsad.reference.bundle import load_reference

    protected = view.protected()
    return Mask(protected, load_reference().actors, secret) if protected else None


def _write_warc(view: View, file: BinaryIO) -> str:
    from marsad.export.warc import write_warc

    return f"{write_warc(view.all_captures(), file, created=datetime.now(UTC)):,} captures"


def _write_reading(view: View, file: BinaryIO, format_: str, filters: Filters, as_of: datetime | None, mask: Mask | None) -> str:
    from marsad.export import EXPORTERS
    from marsad.pipeline.keeping import reading_of

    reading = reading_of(view, list(_all_incidents(view, filters, as_of)))
    for piece in EXPORTERS[format_](reading):
        file.write(piece if mask is None else orjson.dumps(mask.masked(orjson.loads(piece), view.rows_of_documents)) + b"\n")
    return f"{len(reading.incidents):,} incidents"


def _all_incidents(view: View, filters: Filters, as_of: datetime | None) -> Iterator[Incident]:
    after: str | None = None
    while True:
        page = view.list_incidents(filters, as_of=as_of, after=after, limit=_AT_ONCE)
        yield from page.items
        if page.after is None:
            return
        after = page.after
