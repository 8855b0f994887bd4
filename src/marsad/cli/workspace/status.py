"""`marsad status`: what a workspace holds, what failed and why, and what needs a person."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from marsad.cli.workspace.opening import with_protected_option, workspace_option
from marsad.cli.workspace.shown import Shown

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from marsad.store import OpenIssue, View

_WHY = {"gone": "it is no longer read", "text": "its words differ", "reading": "it is read otherwise"}


@click.command()
@workspace_option
@click.option("--issues", "most", type=click.IntRange(0, 10_000), default=10, show_default=True, help="So many of the latest open issues.")
@click.option("--kind", metavar="KIND", help="Only issues of this kind.")
@with_protected_option
def status(workspace: str, most: int, kind: str | None, with_protected: bool) -> None:
    """Say what was read, what failed and why, and what needs a person."""
    from marsad.store import open_workspace

    with open_workspace(workspace) as opened, opened.reading() as view:
        now = view.status()
        open_ = view.issues(kind=kind, limit=most).items if most else ()
        told = list(dict.fromkeys(_issues(open_, view, Shown(opened, view, with_protected))))
        look = view.wanting_another_look()
    click.echo(
        f"reports {now.documents:,} (copies {now.copies:,}, not read yet {now.unread:,}) · claims {now.claims:,} · incidents {now.incidents:,} · judgements {now.judgements:,}"
    )
    _counts("grades", now.grades)
    _counts("failed", now.failed)
    for by, number in now.read_by:
        click.echo(f"read by {by.extractor} {by.version}, data {by.data}: {number:,}")
    _counts("needs a person", now.issues)
    for said in told:
        click.echo(said)
    for again in look:
        click.echo(f"  judgement {again.judgement} was made on something else than what stands now of claim {again.claim}: {_WHY[again.why]}")


def _issues(issues: Sequence[OpenIssue], view: View, shown: Shown) -> Iterator[str]:
    """A line an issue: its kind, the input or the report, and why."""
    kept = view.documents({one.issue.document for one in issues if one.issue.document})
    ids = dict(zip(kept, (document.id for document in shown.documents(kept.values())), strict=True))
    for one in issues:
        document = one.issue.document or ""
        named = ids.get(document, document)
        yield shown.words(f"  {one.issue.kind}: {(one.source if named == document else None) or named}: {one.issue.why}")


def _counts(title: str, counts: dict[str, int]) -> None:
    if counts:
        click.echo(f"{title}: " + " · ".join(f"{name} {number:,}" for name, number in sorted(counts.items(), key=lambda item: -item[1])))
