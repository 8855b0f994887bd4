"""Words of time, by their folded forms."""

from __future__ import annotations

from collections.abc import Set
from pathlib import Path
from typing import Any

from marsad.reference import loading, word_tables
from marsad.reference.compiled import compiled
from marsad.reference.numbers import load_numbers
from marsad.text.phrase_table import PhraseTable
from marsad.text.remembered import Remembered
from marsad.text.time_expressions import NO_ROLE, WordRole

# What each kind means is said beside its entries in data/lexicons/times.yml.
KINDS = tuple(
    """weekday weekday_short offset running night part part_alone hours stretch earliness month hijri_month month_alone month_after unit
    dual several relation relation_before few edge ago ago_behind since until event_start started during moment vague clock clock_hour
    clock_minutes the_minute meridiem local zone link day_word to between year_word year_after era hijri_era article ordinal_mark never
    never_after same occasion comparison lasting apart after day_after comes counted_on passing only
    month_word feast war another had midnight night_to month_behind_in month_in told_from told_from_behind told_since past_day
    weekend part_described season told_unit share day_described""".split()
)
_FIGURES = ("hours", "stretch")
# Kinds that only go on an expression that another word began, and those that need a word of time or a number right behind them.
_INNER = frozenset(
    """link to era hijri_era article ordinal_mark never_after month_alone month_after year_after running relation meridiem few
    clock_minutes the_minute ago_behind zone local occasion comparison lasting apart comes counted_on passing only month_word started
    war another had midnight night_to month_behind_in month_in told_from_behind""".split()
)
_BEHIND = frozenset("war relation link article to meridiem zone local ordinal_mark few passing".split())
_LEADING = frozenset("ago after since until during between about day_word relation_before edge event_start amount year_word".split())


class Calendar:
    """Time words by kind, and the figures that the guidelines fix; equal only to itself, so that what is read with it can be kept.

    `hours` gives for each part of the day its first and last hour (the next day's where it is not later), `stretch` for each unit how
    many days a length without a number reaches at most.

    To the kinds of the data file come `amount` (small numbers, also with the article), `day_ordinal` (the tenth) and `about`, from
    the number words. `openers` are the phrases that a time expression can begin with by themselves, `leaders` those that can begin one
    where one of `openers`, a number or another leader comes next (في, منذ, بين).
    """

    def __init__(self, phrases: PhraseTable, hours: dict[str, tuple[int, int]], stretch: dict[str, int]) -> None:
        self.phrases, self.hours, self.stretch = phrases, hours, stretch
        self.openers = self._only(phrases.tables.keys() - _INNER - _LEADING)
        self.leaders = self._only(_LEADING)
        self._behind = self._only(_BEHIND)
        self._met = Remembered(self._role)

    def role(self, folded: str) -> WordRole:
        """What a word, as texts write it, may do where a time begins."""
        return self._met.of(folded)

    def _role(self, folded: str) -> WordRole:
        # Most words are no words of time, and one table that has them all can tell.
        if not self.phrases.starting(folded):
            return NO_ROLE
        opens, leads = bool(self.openers.starting(folded)), bool(self.leaders.starting(folded))
        follows = opens or leads or bool(self._behind.starting(folded))
        return WordRole(opens, leads, follows) if follows else NO_ROLE

    def _only(self, kinds: Set[str]) -> PhraseTable:
        return PhraseTable({kind: table for kind, table in self.phrases.tables.items() if kind in kinds})


def load_calendar(overlays: tuple[Path, ...] = ()) -> Calendar:
    """The time words of the data files. Raises DataError."""
    files = tuple(path for path in loading.data_files("lexicons", overlays) if path.stem == "times")
    table = compiled("calendar", (*files, Path(__file__), Path(word_tables.__file__)), lambda: _build(files))
    assert isinstance(table, dict)
    numbers = load_numbers(overlays).phrases.tables
    hours = {part: (figures[0], figures[1]) for part, figures in table["hours"].items()}
    stretch = {unit: figures[0] for unit, figures in table["stretch"].items()}
    phrases = {kind: table[kind] for kind in KINDS if kind not in _FIGURES}
    return Calendar(PhraseTable({**phrases, **_from_numbers(numbers)}), hours, stretch)


def _build(files: tuple[Path, ...]) -> dict[str, dict[str, Any]]:
    """The tables of words, and those of figures as they stand in the file."""
    tables = word_tables.read_word_tables(files, KINDS)
    for kind in _FIGURES:
        tables[kind] = {}
    for path in files:
        for entry in loading.load_entries(path):
            if entry.fields["kind"] in _FIGURES:
                figures = {name: figures for name, figures in entry.fields["words"].items() if name != "__line__"}
                tables[entry.fields["kind"]].update(figures)
    return tables


def _from_numbers(numbers: Any) -> dict[str, dict[str, Any]]:
    small = {phrase: value for phrase, value in numbers["unit"].items() if value <= 100}
    definite = {"ال" + phrase: value for phrase, value in small.items() if not phrase.isascii() and (value <= 20 or value % 10 == 0)}
    # Days are masculine: الثالث من الشهر, but للمرة الثالثة هذا الشهر.
    ordinals = {phrase: value for phrase, value in numbers["ordinal"].items() if value <= 31 and not phrase.endswith("ة")}
    return {"amount": {**small, **definite}, "day_ordinal": {**ordinals, **_compound(ordinals)}, "about": numbers["bound"]}


def _compound(ordinals: dict[str, int]) -> dict[str, int]:
    """الثالث والعشرين: a unit and a ten, as days of the month are counted."""
    units = {phrase: value for phrase, value in ordinals.items() if value < 10 and phrase.startswith("ال")}
    tens = {phrase: value for phrase, value in ordinals.items() if value in (20, 30) and phrase.startswith("ال")}
    return {f"{unit} و{ten}": ones + rest for unit, ones in units.items() for ten, rest in tens.items() if ones + rest <= 31}
