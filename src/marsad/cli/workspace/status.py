"""`marsad status`: what a workspace holds, what failed and why, and what needs a person."""

from __future__ import annotations

import click

from marsad.cli.workspace.opening import workspace_option

_WHY = {"gone": "it is no longer read", "text": "its words differ", "reading": "it is read otherwise"}


@click.command()
@workspace_option
@click.option("--issues", "shown", type=click.IntRange(0, 10_000), default=10, show_default=True, help="So many of the latest open issues.")
@click.option("--kind", metavar="KIND", help="Only issues of this kind.")
def status(workspace: str, shown: int, kind: str | None) -> None:
    """Say what was read, what failed and why, and what needs a person."""
    from marsad.store import open_workspace

    with open_workspace(workspace) as opened, opened.reading() as view:
        now = view.status()
        open_ = view.issues(kind=kind, limit=shown).items if shown else ()
        look = view.wanting_another_look()
    click.echo(
        f"reports {now.documents:,} (copies {now.copies:,}, not read yet {now.unread:,}) · claims {now.claims:,} · incidents {now.incidents:,} · judgements {now.judgements:,}"
    )
    _counts("grades", now.grades)
    _counts("failed", now.failed)
    for by, number in now.read_by:
        click.echo(f"read by {by.extractor} {by.version}, data {by.data}: {number:,}")
    _counts("needs a person", now.issues)
    for said in dict.fromkeys(f"  {issue.issue.kind}: {issue.source or issue.issue.document or ''}: {issue.issue.why}" for issue in open_):
        click.echo(said)
    for again in look:
        click.echo(f"  judgement {again.judgement} was made on something else than what stands now of claim {again.claim}: {_WHY[again.why]}")


def _counts(title: str, counts: dict[str, int]) -> None:
    if counts:
        click.echo(f"{title}: " + " · ".join(f"{name} {number:,}" for name, number in sorted(counts.items(), key=lambda item: -item[1])))
