"""A comparison as one HTML page that needs nothing else."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from marsad.export.comparison import Comparison, Pair, Side

_STYLE = """
:root { color-scheme: light dark; font: 100%/1.5 system-ui, sans-serif; }
body { max-width: 75rem; margin: 0 auto; padding: 1rem; }
table { border-collapse: collapse; width: 100%; margin: 0.5rem 0 2rem; }
caption { text-align: start; font-weight: 600; padding: 0.3rem 0; }
th, td { border-bottom: 1px solid #8886; padding: 0.3rem 0.5rem; text-align: start; vertical-align: top; }
td.number { text-align: end; font-variant-numeric: tabular-nums; }
table.counts { width: auto; min-width: 24rem; }
table.counts th:not(:first-child) { text-align: end; }
.differs { font-weight: 600; }
.differs::before { content: "≠ "; }
details { margin: 0.2rem 0; }
"""


def comparison_page(comparison: Comparison) -> str:
    """The whole page: how many, agreement by field, every pair with its differences, and what each has alone."""
    outlet = escape(comparison.outlet)
    counts = (
        ("in both", len(comparison.pairs)), (f"only {comparison.outlet}", len(comparison.only_coded)), ("only Marsad", len(comparison.only_read)),
        ("coded, outside the days and countries that were read", len(comparison.coded_outside)),
        ("read, outside the days and countries that were coded", len(comparison.read_outside)),
    )  # fmt: skip
    return "\n".join((
        "<!doctype html>", '<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<title>{outlet} and Marsad</title><style>{_STYLE}</style></head><body><main>", f"<h1>{outlet} and Marsad</h1>",
        "<p>Events were matched with incidents by Marsad's own linker, one with one, the surest pairs first. A field agrees only where both say something.</p>",
        _table("How many", ("", "number"), ([escape(name), _number(count)] for name, count in counts), kind="counts"),
        _table("Agreement by field", ("field", "agree", "of", "share"), (_field(*row) for row in comparison.fields().items()), kind="counts"),
        "<h2>In both</h2>", *(_pair(pair, comparison.outlet) for pair in comparison.pairs),
        _sides(f"Only {comparison.outlet}", comparison.only_coded), _sides("Only Marsad", comparison.only_read),
        _sides("Coded, outside the days and countries that were read", comparison.coded_outside), "</main></body></html>", "",
    ))  # fmt: skip


def _field(field: str, counts: tuple[int, int]) -> list[str]:
    agree, both = counts
    return [escape(field), _number(agree), _number(both), f"{agree / both:.0%}" if both else "–"]


def _number(value: int) -> str:
    return f"{value:,}"


def _pair(pair: Pair, outlet: str) -> str:
    rows = ([escape(own.field), _words(own.coded), _words(own.read, differs=own.agrees is False)] for own in pair.fields)
    speaks = ", ".join(f"{name.replace('_', ' ')} {value:+.1f}" for name, value in pair.features)
    return (
        f"<details><summary>{_line(pair.coded)} · {escape(pair.read.what)}</summary>"
        f"<p>{escape(outlet)} {escape(pair.coded.id)}, Marsad {escape(pair.read.id)}; score {pair.score:.1f}: {escape(speaks)}</p>"
        f"<p>{_words(pair.coded.what)}</p>{_table('Field by field', ('field', outlet, 'Marsad'), rows)}</details>"
    )


def _words(words: str, *, differs: bool = False) -> str:
    """Words in whichever direction they run."""
    return f'<span dir="auto"{" class=differs" if differs else ""}>{escape(words) or "–"}</span>'


def _line(side: Side) -> str:
    return f"{escape(side.day)} · {_words(side.place)} · {escape(side.kind)}"


def _sides(title: str, sides: Iterable[Side]) -> str:
    return _table(
        title, ("day", "place", "kind", "what", "id"), ([escape(s.day), _words(s.place), escape(s.kind), _words(s.what), escape(s.id)] for s in sides)
    )


def _table(caption: str, headings: Iterable[str], rows: Iterable[list[str]], kind: str = "") -> str:
    """A table of cells that are HTML already; `kind` is its class in the style sheet."""
    rows = list(rows)
    if not rows:
        return f"<h2>{escape(caption)}</h2><p>None.</p>"
    head = "".join(f'<th scope="col">{escape(heading)}</th>' for heading in headings)
    body = "".join(f"<tr>{''.join(_cell(cell) for cell in row)}</tr>" for row in rows)
    return f"<table{f' class={kind}' if kind else ''}><caption>{escape(caption)}</caption><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"


def _cell(cell: str) -> str:
    return f'<td class="number">{cell}</td>' if cell.rstrip("%").replace(",", "").isdecimal() else f"<td>{cell}</td>"
