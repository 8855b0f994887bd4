"""Tables of figures: the whole, and each type or outlet for itself. Rows of text; how they are drawn is the command line's affair."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from typing import Literal

from marsad.evaluate.alignment import Match
from marsad.evaluate.errors import Error
from marsad.evaluate.figures import Figures, figures_of, headline
from marsad.evaluate.gsr import Answer, worst_answers

Group = Literal["type", "outlet"]
Row = tuple[str, ...]

FIGURE_HEADER: Row = ("figure", "value", "of", "precision", "recall")
GROUP_HEADER: Row = ("group", "found", "predicted", "F1", "teller", "realis", "time", "place 10 km", "harm F1")
_GROUP_FIGURES = ("claims", "teller (nearest)", "realis", "time", "place within 10 km", "harm F1")


def figure_rows(figures: Figures) -> Iterator[Row]:
    """A row a figure: its F1 or accuracy, over how many it is, and precision and recall where it has them."""
    for name, figure in figures.items():
        yield name, number(headline(figure)), _over(figure), number(figure.get("precision")), number(figure.get("recall"))


def group_rows(matches: Iterable[Match], by: Group) -> Iterator[Row]:
    """A row a type or outlet, those with most gold claims first. A pair of unlike types counts under the gold's."""
    scored = {name: figures_of(pairs) for name, pairs in grouped(matches, by).items()}
    for name in sorted(scored, key=lambda name: (-scored[name]["claims"]["gold"], name)):
        claims, found = scored[name]["claims"], scored[name]["type"]["n"]
        numbers = (number(headline(scored[name][figure])) for figure in _GROUP_FIGURES)
        yield name, f"{found:.0f} of {claims['gold']:.0f}", f"{claims['predicted']:.0f}", *numbers


def grouped(matches: Iterable[Match], by: Group) -> dict[str, list[Match]]:
    """The matches of each type or outlet."""
    groups: dict[str, list[Match]] = {}
    for pair in matches:
        groups.setdefault(group_of(pair, by), []).append(pair)
    return groups


def group_of(pair: Match, by: Group) -> str:
    """The type or outlet that a claim counts under."""
    if by == "outlet":
        return str(pair.document.get("outlet") or "(no outlet)")
    return str((pair.gold or pair.predicted or {})["type"])


def error_lines(errors: Iterable[Error]) -> Iterator[str]:
    """Two or three lines an error: what and where, the words around it, and what the gold has beside what was read."""
    for error in errors:
        yield f"{error.field.upper():12} {error.document}  {error.type}"
        yield f"    {error.context}"
        if error.field not in ("missed", "extra"):
            yield f"    gold: {error.gold or '–'}   read: {error.predicted or '–'}"
        else:
            yield f"    {error.gold or error.predicted}"


def answer_lines(answers: Sequence[Answer], most: int) -> Iterator[str]:
    """Three lines for each sentence scored most wrongly: what the coders said and what it scored, the sentence, and what weighed most."""
    for answer in worst_answers(answers, most):
        said, scored = answer.sentence, answer.score
        yield f"{said.label.upper():12} {said.id}  {said.event}: {said.accepted:.0%} of the coders said yes; score {scored.score:.2f}"
        yield f"    {' '.join(said.text.split())}"
        yield "    " + "  ".join(f"{reason.what} {reason.weight:+.2f}" for reason in scored.reasons)


def number(value: float | None) -> str:
    """Three decimals; a dash where nothing was scored, nothing where the figure has no such number."""
    return "" if value is None else "–" if math.isnan(value) else f"{value:.3f}"


def _over(figure: dict[str, float]) -> str:
    if "n" in figure:
        return f"{figure['n']:.0f}"
    return f"{figure['items']:.0f} items" if "items" in figure else f"{figure['gold']:.0f} gold, {figure['predicted']:.0f} predicted"
