"""`marsad dossier`: incidents as a document to hand over."""

from __future__ import annotations

from datetime import datetime, timedelta
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from marsad.cli.workspace.opening import Instant, edition, filter_options, secret_of, to_be_written, with_protected_option, workspace_option
from marsad.model import MarsadError

if TYPE_CHECKING:
    from marsad.model import Incident
    from marsad.pages.words import Words
    from marsad.store import Filters, View


@click.command()
@click.argument("ids", nargs=-1, metavar="[INCIDENT]...")
@workspace_option
@click.option("--to", "format_", type=click.Choice(["html", "pdf", "docx"]), default="html", show_default=True, help="What to write.")
@click.option("--lang", type=click.Choice(["en", "ar"]), default="en", show_default=True, help="Language of the labels; reports are quoted as they stand.")
@click.option(
    "--out", "-o", type=click.Path(dir_okay=False, writable=True, path_type=Path), help="The file to write.  [default: dossier.FORMAT, dossier-ar.FORMAT]"
)
@click.option("--title", metavar="WORDS", help="A title of your own.")
@click.option("--as-of", type=Instant(end=True), help="The incidents as they stood at this instant.")
@click.option("--limit", type=click.IntRange(1, 1000), default=50, show_default=True, help="The most incidents of a document.")
@with_protected_option
@filter_options
def dossier(
    ids: tuple[str, ...], workspace: str, format_: str, lang: Any, out: Path | None, title: str | None, as_of: datetime | None, limit: int, with_protected: bool, filters: Filters
) -> None:  # fmt: skip
    """Write one incident, a day or an area as a document that can be handed over: by INCIDENT ids, or by what --since, --place and the like ask for.

    It holds the grades with their reasons, a map, a timeline, the accounts side by side, and the quoted words with the hashes of the kept copies.
    PDF and Word need: pip install 'marsad[dossier]'
    """
    from marsad.pages.dossier import Asked
    from marsad.pages.dossier import dossier as make
    from marsad.pages.holding import hold
    from marsad.pages.words import Words
    from marsad.store import open_workspace

    words, target = Words(lang), to_be_written(out or Path(f"dossier{edition(lang)}.{format_}"))
    with open_workspace(workspace) as opened, opened.reading() as view:
        incidents, left_out = _named(view, ids, filters, as_of, workspace) if ids else _asked_for(view, filters, as_of, limit)
        if not incidents:
            raise MarsadError(f"{workspace}: no incident fits what is asked for. Ask for more: marsad incidents, marsad search WORDS")
        page = make(
            hold(view, incidents, as_of=as_of, secret=secret_of(opened, view, with_protected)),
            words,
            Asked(title=title, filters=_in_words(filters, words), as_of=as_of, left_out=left_out),
        )
    target.write_bytes(_WRITERS[format_](page))
    click.echo(f"{target}: {len(incidents):,} incidents", err=True)
    if left_out:
        click.echo(f"{left_out:,} more fit and were left out: narrow it down, or raise --limit", err=True)


def _named(view: View, ids: tuple[str, ...], filters: Filters, as_of: datetime | None, workspace: str) -> tuple[list[Incident], int]:
    """The incidents of these ids, or what they became; as they stood at an instant where one is given."""
    if filters != type(filters)():
        raise click.UsageError("name incidents, or ask for them with --since, --place and the like; not both.")
    found: dict[str, Incident] = {}
    for id_ in ids:
        now = view.incidents(view.successors(id_)) if as_of is None else _standing(view, id_, as_of)
        if not now and as_of is not None and view.history(id_):
            raise MarsadError(f'{workspace}: the incident "{id_}" was not recorded yet at that instant. Name a later one: marsad show {id_}')
        if not now:
            raise MarsadError(f'{workspace}: no incident has the id "{id_}", or its claims were withdrawn or rejected. Look for it: marsad incidents')
        found.update(now)
    return list(found.values()), 0


def _standing(view: View, id_: str, as_of: datetime) -> dict[str, Incident]:
    """What stood at an instant of what an id became later, or had been before."""
    versions = [version for own in (id_, *view.successors(id_)) for version in view.history(own)]
    return {
        version.incident.id: version.incident for version in versions if version.valid_from <= as_of and (version.valid_to is None or as_of < version.valid_to)
    }  # fmt: skip


def _asked_for(view: View, filters: Filters, as_of: datetime | None, limit: int) -> tuple[list[Incident], int]:
    """The incidents that fit and that reports tell, and how many more there are."""
    from marsad.pipeline.exchange import every_incident, is_coded

    fitting = (incident for incident in every_incident(view, filters, as_of) if not is_coded(incident))
    return list(islice(fitting, limit)), sum(1 for _ in fitting)


def _in_words(filters: Filters, words: Words) -> tuple[str, ...]:
    """What was asked for, as a document says it."""
    told = {
        "since": filters.since and _day(filters.since, words), "until": filters.until and _day(filters.until, words, end=True),
        "types": words.listed(words.value("type", type_) for type_ in filters.types), "place_name": filters.place_name,
        "country": filters.country and words.country(filters.country),
        "area": filters.area and f"{filters.area.west:g}, {filters.area.south:g}, {filters.area.east:g}, {filters.area.north:g}",
        "actors": words.listed(map(words.actor, filters.actors)), "outlets": words.listed(filters.outlets),
        "grades": words.listed(words.value("grade", grade) for grade in filters.grades),
    }  # fmt: skip
    return tuple(words.filled(f"asked.{name}", value=value) for name, value in told.items() if value)


def _day(instant: datetime, words: Words, *, end: bool = False) -> str:
    """An end of what was asked for: a day where it is that of one, as it was typed."""
    if instant.utcoffset() or (instant.hour, instant.minute, instant.second) != (0, 0, 0):
        return words.instant(instant)
    return words.numeric(f"{instant - timedelta(days=int(end)):%Y-%m-%d}")


def _html(page: Any) -> bytes:
    from marsad.pages.dossier import dossier_html

    return dossier_html(page).encode()


def _pdf(page: Any) -> bytes:
    from marsad.pages.dossier import dossier_html
    from marsad.pages.pdf import pdf

    return pdf(dossier_html(page, printed=True))


def _docx(page: Any) -> bytes:
    from marsad.pages.docx_ import docx

    return docx(page)


_WRITERS = {"html": _html, "pdf": _pdf, "docx": _docx}
