"""`marsad eval`: how well the reader does on gold files."""

from __future__ import annotations

import json
from pathlib import Path

import click


@click.command("eval")
@click.argument("gold", nargs=-1, required=True, type=click.Path(exists=True, path_type=Path))
@click.option("--data", "overlays", multiple=True, type=click.Path(exists=True, file_okay=False, path_type=Path), help="Overlay folder; may be repeated.")
@click.option("--by", type=click.Choice(["type", "outlet"]), help="Also claims found and missed by type or outlet.")
@click.option("--errors", type=int, default=0, metavar="N", help="List the first N missed and extra claims for reading.")
@click.option("--json", "as_json", is_flag=True, help="Print the figures as JSON.")
def evaluate(gold: tuple[Path, ...], overlays: tuple[Path, ...], by: str | None, errors: int, as_json: bool) -> None:
    """Read the reports of gold files (or folders of them) and score the claims, field by field, and the incidents."""
    from marsad.evaluate.report import error_lines, figure_lines, group_lines
    from marsad.pipeline.evaluating import evaluate_files

    result = evaluate_files(gold, overlays)
    if as_json:
        click.echo(json.dumps(result.figures, indent=1))
        return
    for line in figure_lines(result.figures):
        click.echo(line)
    if by:
        for line in group_lines(result.gold, result.predicted, by):
            click.echo(line)
    for line in error_lines(result.gold, result.predicted, errors):
        click.echo(line)
