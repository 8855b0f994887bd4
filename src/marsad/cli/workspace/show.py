"""`marsad show`: an incident with the history of its grades, a report with its claims, or a claim."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from marsad.cli.read import print_as
from marsad.cli.workspace.opening import labels_option, with_protected_option, workspace_option
from marsad.cli.workspace.shown import Shown
from marsad.model import Document, MarsadError, Reading
from marsad.reference.wording import document_name

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from marsad.store import Version, View

# So many of a report's copies are named; all are counted.
_MOST_COPIES = 20


@click.command()
@click.argument("id_", metavar="ID")
@workspace_option
@click.option("--format", "format_", type=click.Choice(["table", "json", "geojson"]), default="table", show_default=True, help="What to print.")
@labels_option
@with_protected_option
def show(id_: str, workspace: str, format_: str, labels: Any, with_protected: bool) -> None:
    """Show an incident, a report or a claim by its id. Of an incident: what it was before, and when each grade came."""
    from marsad.store import open_workspace

    with open_workspace(workspace) as opened, opened.reading() as view:
        shown = Shown(opened, view, with_protected)
        for look in (_incident, _report, _claim):
            if look(view, shown, id_, format_, labels):
                return
    raise MarsadError(f'{workspace}: nothing has the id "{id_}". Look for it: marsad search WORDS, marsad incidents')


def _incident(view: View, shown: Shown, id_: str, format_: str, labels: Any) -> bool:
    from marsad.pipeline.keeping import reading_of

    history = view.history(id_)
    if not history:
        return False
    now = view.successors(id_)
    found = view.incidents(now)
    print_as(shown.reading(reading_of(view, list(found.values()))), format_, labels, ids=True)
    if format_ == "table":
        if now != (id_,):
            click.echo(f"\n{id_} stands now as: {', '.join(now) or 'nothing; its claims were withdrawn or rejected'}")
        click.echo("\nHISTORY")
        click.echo("\n".join(_history(view.history(id_), shown)))
    return True


def _history(versions: Sequence[Version], shown: Shown) -> list[str]:
    """A line for each time that a grade of the incident changed, with the reason that changed it."""
    lines, before = [], None
    stood = shown.reading(Reading(incidents=tuple(version.incident for version in versions))).incidents
    for version, incident in zip(versions, stood, strict=True):
        grade = incident.grade
        if grade == before:
            continue
        changed = [question for question in ("occurrence", "responsibility", "harm") if before is None or getattr(grade, question) != getattr(before, question)]
        reasons = [reason.text for reason in incident.reasons if reason.question in changed]
        told = " · ".join(f"{question}: {getattr(grade, question)}" for question in changed)
        lines.append(f"  {version.valid_from:%Y-%m-%d %H:%M} UTC  {told}" + (f" — {'; '.join(dict.fromkeys(reasons))}" if reasons else ""))
        before = grade
    return lines


def _report(view: View, shown: Shown, id_: str, format_: str, labels: Any) -> bool:
    from marsad.pipeline.keeping import reading_of

    kept = _kept(view, id_)
    if kept is None:
        return False
    claims = view.claims_of([kept.id]).get(kept.id, ())
    holding = view.incidents_holding(claim.id for claim in claims)
    held = {incident for ids in holding.values() for incident in ids}
    if format_ == "table":
        (document,) = shown.reading(Reading(documents=(kept,), claims=tuple(claims))).documents
        click.echo(f"{document.title or document.id} · {document.outlet or '?'} · {document.published or '?'}")
        click.echo(f"{document.source or '?'} · capture {view.provenance([kept.id])[kept.id].capture}")
        for line in _repetition(view, shown, kept, document):
            click.echo(line)
        click.echo(f"\n{document.text}\n")
    further = [claim for claim in claims if claim.id not in holding]
    print_as(shown.reading(reading_of(view, list(view.incidents(held).values()), further)), format_, labels, ids=True)
    return True


def _kept(view: View, id_: str) -> Document | None:
    """The report of an id, or of the number that stands for it where its source is protected."""
    from marsad.export.masking import REPORT

    row = id_.removeprefix(REPORT)
    own = view.document_of_row(int(row)) if id_.startswith(REPORT) and row.isascii() and row.isdigit() else id_
    return view.documents([own]).get(own) if own is not None else None


def _repetition(view: View, shown: Shown, kept: Document, document: Document) -> Iterator[str]:
    """Whose words a report passes on or copies, and which reports copy it; `document` is what may be printed of the one that is `kept`."""
    if document.forwarded_from:
        yield f"forwarded from {document.forwarded_from}"
    for original in shown.documents(view.documents([kept.copy_of] if kept.copy_of else []).values()):
        yield f"copy of {original.id} ({document_name(original)})"
    copies = view.copied_by(kept.id)
    if copies:
        named = [copy.id for copy in shown.documents(view.documents(copies[:_MOST_COPIES]).values())]
        yield f"copied by {len(copies):,}: {', '.join(named)}{' ...' if len(copies) > _MOST_COPIES else ''}"


def _claim(view: View, shown: Shown, id_: str, format_: str, labels: Any) -> bool:
    from marsad.pipeline.keeping import reading_of

    versions = view.claim_versions(id_)
    if not versions:
        return False
    held = view.incidents_holding([id_]).get(id_, ())
    print_as(shown.reading(reading_of(view, list(view.incidents(held).values()), [] if held else [versions[-1]])), format_, labels, ids=True)
    if format_ == "table":
        for judgement in view.judgements_on([id_]):
            decided = shown.words(f"{judgement.kind} {judgement.field or ''} {judgement.new or ''} {judgement.why}")
            click.echo(f"  {judgement.when:%Y-%m-%d %H:%M} UTC  {judgement.who}: {decided} [{judgement.id}]")
    return True
