"""`marsad eval`: how well the reader does on gold files."""

from __future__ import annotations

import json
from collections.abc import Iterable
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from marsad.evaluate.report import Group, Row
    from marsad.pipeline.evaluating import Evaluation
    from marsad.pipeline.scoring import GsrEvaluation


@click.command("eval")
@click.argument("gold", nargs=-1, required=True, type=click.Path(exists=True, path_type=Path))
@click.option("--data", "overlays", multiple=True, type=click.Path(exists=True, file_okay=False, path_type=Path), help="Overlay folder; may be repeated.")
@click.option(
    "--predictions", type=click.Path(exists=True, dir_okay=False, path_type=Path), help="Score the claims of this file instead of reading the reports."
)
@click.option("--by", type=click.Choice(["type", "outlet"]), help="Also a row for each type or outlet.")
@click.option("--errors", type=click.IntRange(min=0), default=0, metavar="N", help="List the first N errors with the words around them.")
@click.option("--field", metavar="NAME", help="List errors of this kind only: missed, extra, or a field (type, teller, place, time, harm ...).")
@click.option("--json", "as_json", is_flag=True, help="Print the figures as JSON.")
@click.option("--gsr", is_flag=True, help="GOLD are folders of sentences labelled by several coders: score how surely each tells of an event.")
@click.option("--rules-only", is_flag=True, help="With --gsr: score by the weights set by hand, as where no model is installed.")
def evaluate(
    gold: tuple[Path, ...],
    overlays: tuple[Path, ...],
    predictions: Path | None,
    by: Group | None,
    errors: int,
    field: str | None,
    as_json: bool,
    gsr: bool,
    rules_only: bool,
) -> None:
    """Read the reports of gold files (or folders of them) and score the claims, field by field, and the incidents and copies."""
    if gsr:
        if predictions or by or field:
            raise click.UsageError("--gsr scores sentences, which have no --predictions, --by or --field.")
        _evaluate_gsr(gold, overlays, errors, as_json, rules_only)
        return
    if rules_only:
        raise click.UsageError("--rules-only goes with --gsr.")
    from marsad.evaluate.errors import KINDS
    from marsad.pipeline.evaluating import evaluate_files

    if field is not None and field not in KINDS:
        raise click.BadParameter(f'"{field}" is no kind of error. The kinds are {", ".join(KINDS)}.', param_hint="--field")
    result = evaluate_files(gold, overlays, predictions)
    for failure in result.failures:
        click.echo(f"{failure.document}: {failure.why}", err=True)
    if as_json:
        click.echo(json.dumps(_as_json(result, by), indent=1, ensure_ascii=False))
    else:
        _print(result, by, errors, field)


def _evaluate_gsr(folders: tuple[Path, ...], overlays: tuple[Path, ...], errors: int, as_json: bool, rules_only: bool) -> None:
    from marsad.evaluate.report import FIGURE_HEADER, answer_lines, figure_rows
    from marsad.pipeline.scoring import evaluate_gsr
    from marsad.reference.scoring import MODELS

    result = evaluate_gsr(folders, overlays, None if rules_only else MODELS)
    if as_json:
        click.echo(json.dumps({**_finite(result.figures), "scored by": result.by}, indent=1, ensure_ascii=False))
        return
    _print_table(FIGURE_HEADER, figure_rows(result.figures))
    click.echo(_scored_by(result))
    for line in answer_lines(result.answers, errors):
        click.echo(line)


def _scored_by(result: GsrEvaluation) -> str:
    """A sentence that says what the figures rest on."""
    told = {
        "model": "by the learnt model, which never saw them",
        "model held out": "out of fold: by a model learnt without them, since the shipped one learnt from them",
        "rules": "by the weights set by hand",
    }
    return "Scored " + "; ".join(f"{number:,} sentences {told[by]}" for by, number in result.by.items()) + "."


def _as_json(result: Evaluation, by: Group | None) -> object:
    """The figures; with `by` an object of the whole and the groups. A figure over nothing is null, since JSON knows no NaN."""
    from marsad.evaluate import figures_of
    from marsad.evaluate.report import grouped

    whole = _finite(result.figures)
    if by is None:
        return whole
    return {"all": whole, by: {name: _finite(figures_of(pairs)) for name, pairs in grouped(result.matches, by).items()}}


def _finite(figures: dict[str, dict[str, float]]) -> dict[str, dict[str, float | None]]:
    return {name: {key: value if value == value else None for key, value in figure.items()} for name, figure in figures.items()}


def _print(result: Evaluation, by: Group | None, errors: int, field: str | None) -> None:
    from marsad.evaluate import find_errors
    from marsad.evaluate.report import FIGURE_HEADER, GROUP_HEADER, error_lines, figure_rows, group_rows

    _print_table(FIGURE_HEADER, figure_rows(result.figures))
    if by:
        click.echo()
        _print_table((by, *GROUP_HEADER[1:]), group_rows(result.matches, by))
    if errors:
        click.echo()
        for line in error_lines(islice(find_errors(result.matches, field), errors)):
            click.echo(line)


def _print_table(header: Row, rows: Iterable[Row]) -> None:
    from rich import box
    from rich.console import Console
    from rich.table import Table

    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    for at, name in enumerate(header):
        table.add_column(name, justify="left" if at == 0 else "right", no_wrap=True)
    for row in rows:
        table.add_row(*row)
    console = Console(highlight=False)
    # A pipe has no width of its own; a cut table would be of no use to whoever reads it there.
    console = console if console.is_terminal else Console(highlight=False, width=140)
    console.print(table)
