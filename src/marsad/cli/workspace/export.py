"""`marsad export`: what a workspace holds, for other programs and in the formats of the field."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from marsad.cli.exporting import Asked, FormatName, export_options, write_out
from marsad.cli.workspace.opening import Instant, data_option, filter_options, secret_of, with_protected_option, workspace_option
from marsad.model import InputError

if TYPE_CHECKING:
    from marsad.store import Filters, View

_WARC = "warc"
# Formats that keep everything.
_RECORDS = ("json", "jsonl", "parquet")
_FORMATS = "acled, ucdp, plover, polecat, hxl, geojson, geoparquet, parquet, csv, json, jsonl, airwars, or warc (what was received)."


@click.command()
@click.argument("out", type=click.Path(writable=True, path_type=Path))
@workspace_option
@click.option("--to", "format_", type=FormatName(_WARC), required=True, metavar="FORMAT", help=_FORMATS)
@click.option("--as-of", type=Instant(end=True), help="The incidents as they stood at this instant.")
@with_protected_option
@click.option("--coded", is_flag=True, help="Also the incidents that came in by import acled|ucdp; json, jsonl and parquet have them anyway.")
@data_option
@export_options
@filter_options
def export(
    out: Path,
    workspace: str,
    format_: str,
    as_of: datetime | None,
    with_protected: bool,
    coded: bool,
    overlays: tuple[Path, ...],
    asked: Asked,
    filters: Filters,
) -> None:
    """Write incidents to a file or folder OUT in a format of the field, checked, with a file beside it of what the format cannot say.

    Without filters the formats that keep everything (json, jsonl, parquet) write all reports and claims, those of no incident too.
    """
    from marsad.pipeline.exchange import as_readers_see, gather, without_coded
    from marsad.store import open_workspace

    with open_workspace(workspace) as opened, opened.reading() as view:
        secret = secret_of(opened, view, with_protected)
        if format_ == _WARC:
            written = _write_warc(view, out, hidden=secret is not None)
        else:
            reading = gather(view, filters, asked.further, as_of=as_of, data=overlays)
            reading = reading if coded or format_ in _RECORDS else without_coded(reading)
            shown = reading if secret is None else as_readers_see(view, reading, secret, data=overlays)
            written = write_out(shown, out, format_, overlays, asked)
    click.echo(f"{out}: {written}", err=True)


def _write_warc(view: View, out: Path, *, hidden: bool) -> str:
    from marsad.export.warc import write_warc

    if hidden:
        raise InputError("--to warc", "what was received names protected sources.", "Give --with-protected where whoever gets it may know them.")
    with out.open("wb") as file:
        return f"{write_warc(view.all_captures(), file, created=datetime.now(UTC)):,} captures"
