"""`marsad publish`: a read-only copy of the record for a web server."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from marsad.cli.workspace.opening import Instant, filter_options, secret_of, workspace_option

if TYPE_CHECKING:
    from marsad.store import Filters


@click.command()
@click.argument("out", type=click.Path(file_okay=False, writable=True, path_type=Path), metavar="DIR")
@workspace_option
@click.option(
    "--policy", type=click.Path(exists=True, dir_okay=False, path_type=Path), help="What is withheld and coarsened.  [default: the packaged publishing.yml]"
)
@click.option("--lang", "languages", type=click.Choice(["en", "ar"]), multiple=True, help="Language of the pages; may be repeated.  [default: both]")
@click.option("--as-of", type=Instant(end=True), help="The incidents as they stood at this instant.")
@filter_options
def publish(out: Path, workspace: str, policy: Path | None, languages: tuple[Any, ...], as_of: datetime | None, filters: Filters) -> None:
    """Write a static site of the record to DIR: map, incidents, downloads, method, hashes. It asks for nothing outside it, and needs no script.

    Names of protected sources, and places where that could do harm, are withheld by a policy file from pages and downloads alike. The same record and
    policy give the same site.
    """
    from marsad.pages.holding import hold
    from marsad.pages.site.writing import write_site
    from marsad.pipeline.exchange import every_incident, is_coded
    from marsad.reference.publishing import PACKAGED, load_publishing
    from marsad.store import open_workspace

    rules = load_publishing(policy or PACKAGED)
    with open_workspace(workspace) as opened, opened.reading() as view:
        # What others coded is theirs to publish.
        incidents = [incident for incident in every_incident(view, filters, as_of) if not is_coded(incident)]
        held = hold(view, incidents, as_of=as_of, secret=secret_of(opened, view, with_protected=False))
    files = write_site(held, rules, tuple(dict.fromkeys(languages)) or ("en", "ar"), out)
    click.echo(f"{out}: {len(held.reading.incidents):,} incidents, {files:,} files; withheld by {policy or 'the packaged policy'}", err=True)
