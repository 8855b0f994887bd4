"""`marsad show`: an incident with the history of its grades, a report with its claims, or a claim."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from marsad.cli.read import print_as
from marsad.cli.workspace.opening import labels_option, workspace_option
from marsad.model import Document, MarsadError
from marsad.reference.wording import document_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from marsad.store import View

# So many of a report's copies are named; all are counted.
_MOST_COPIES = 20


@click.command()
@click.argument("id_", metavar="ID")
@workspace_option
@click.option("--format", "format_", type=click.Choice(["table", "json", "geojson"]), default="table", show_default=True, help="What to print.")
@labels_option
def show(id_: str, workspace: str, format_: str, labels: Any) -> None:
    """Show an incident, a report or a claim by its id. Of an incident: what it was before, and when each grade came."""
    from marsad.store import open_workspace

    with open_workspace(workspace) as opened, opened.reading() as view:
        for shown in (_incident, _report, _claim):
            if shown(view, id_, format_, labels):
                return
    raise MarsadError(f'{workspace}: nothing has the id "{id_}". Look for it: marsad search WORDS, marsad incidents')


def _incident(view: View, id_: str, format_: str, labels: Any) -> bool:
    from marsad.pipeline.keeping import reading_of

    history = view.history(id_)
    if not history:
        return False
    now = view.successors(id_)
    found = view.incidents(now)
    print_as(reading_of(view, list(found.values())), format_, labels, ids=True)
    if format_ == "table":
        if now != (id_,):
            click.echo(f"\n{id_} stands now as: {', '.join(now) or 'nothing; its claims were withdrawn or rejected'}")
        click.echo("\nHISTORY")
        click.echo("\n".join(_history(view, id_)))
    return True


def _history(view: View, id_: str) -> list[str]:
    """A line for each time that a grade of the incident changed, with the reason that changed it."""
    lines, before = [], None
    for version in view.history(id_):
        grade = version.incident.grade
        if grade == before:
            continue
        changed = [question for question in ("occurrence", "responsibility", "harm") if before is None or getattr(grade, question) != getattr(before, question)]
        reasons = [reason.text for reason in version.incident.reasons if reason.question in changed]
        told = " · ".join(f"{question}: {getattr(grade, question)}" for question in changed)
        lines.append(f"  {version.valid_from:%Y-%m-%d %H:%M} UTC  {told}" + (f" — {'; '.join(dict.fromkeys(reasons))}" if reasons else ""))
        before = grade
    return lines


def _report(view: View, id_: str, format_: str, labels: Any) -> bool:
    from marsad.pipeline.keeping import reading_of

    document = view.documents([id_]).get(id_)
    if document is None:
        return False
    claims = view.claims_of([id_]).get(id_, ())
    holding = view.incidents_holding(claim.id for claim in claims)
    held = {incident for ids in holding.values() for incident in ids}
    if format_ == "table":
        source = view.provenance([id_])[id_]
        click.echo(f"{document.title or id_} · {document.outlet or '?'} · {document.published or '?'}\n{document.source} · capture {source.capture}")
        for line in _repetition(view, document):
            click.echo(line)
        click.echo(f"\n{document.text}\n")
    print_as(reading_of(view, list(view.incidents(held).values()), [claim for claim in claims if claim.id not in holding]), format_, labels, ids=True)
    return True


def _repetition(view: View, document: Document) -> Iterator[str]:
    """Whose words a report passes on or copies, and which reports copy it."""
    if document.forwarded_from:
        yield f"forwarded from {document.forwarded_from}"
    if document.copy_of:
        original = view.documents([document.copy_of]).get(document.copy_of)
        yield f"copy of {document.copy_of}" + (f" ({document_name(original)})" if original else "")
    copies = view.copied_by(document.id)
    if copies:
        yield f"copied by {len(copies):,}: {', '.join(copies[:_MOST_COPIES])}{' ...' if len(copies) > _MOST_COPIES else ''}"


def _claim(view: View, id_: str, format_: str, labels: Any) -> bool:
    from marsad.pipeline.keeping import reading_of

    versions = view.claim_versions(id_)
    if not versions:
        return False
    held = view.incidents_holding([id_]).get(id_, ())
    print_as(reading_of(view, list(view.incidents(held).values()), [] if held else [versions[-1]]), format_, labels, ids=True)
    if format_ == "table":
        for judgement in view.judgements_on([id_]):
            click.echo(
                f"  {judgement.when:%Y-%m-%d %H:%M} UTC  {judgement.who}: {judgement.kind} {judgement.field or ''} {judgement.new or ''} {judgement.why} [{judgement.id}]"
            )
    return True
