"""`marsad incidents`: what a workspace holds, now or as it stood."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any

import click

from marsad.cli.read import print_as
from marsad.cli.workspace.opening import Instant, filter_options, labels_option, with_protected_option, workspace_option
from marsad.cli.workspace.shown import Shown

if TYPE_CHECKING:
    from marsad.store import Filters


@click.command()
@workspace_option
@click.option("--as-of", type=Instant(end=True), help="As the incidents stood at this instant.")
@click.option("--limit", type=click.IntRange(1, 10_000), default=50, show_default=True, help="The most incidents to show.")
@click.option("--after", metavar="CURSOR", help="Go on behind an earlier page, with the cursor that it ended in.")
@click.option("--format", "format_", type=click.Choice(["table", "json", "jsonl", "geojson"]), default="table", show_default=True, help="What to print.")
@labels_option
@with_protected_option
@filter_options
def incidents(workspace: str, as_of: datetime | None, limit: int, after: str | None, format_: str, labels: Any, with_protected: bool, filters: Filters) -> None:
    """List incidents, the latest first, narrowed down by time, place, type, actor, outlet and grade."""
    from marsad.pipeline.keeping import reading_of
    from marsad.store import open_workspace

    with open_workspace(workspace) as opened, opened.reading() as view:
        page = view.list_incidents(filters, as_of=as_of, after=after, limit=limit)
        if not page.items and format_ == "table":
            click.echo("no incident fits", err=True)
            return
        print_as(Shown(opened, view, with_protected).reading(reading_of(view, page.items)), format_, labels)
    if page.after is not None:
        click.echo(f"there are more: --after '{page.after}'", err=True)
