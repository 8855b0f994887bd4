"""Words of time in a text: what they say, before anyone knows when the text was written."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple, Protocol

from marsad.text.phrase_table import PhraseTable
from marsad.text.time_reader import TimeReader
from marsad.text.tokens import Token


class WordRole(NamedTuple):
    """What a word may do where a time begins: open one by itself, lead one that the next word opens, stand behind a leader or a number."""

    opens: bool
    leads: bool
    follows: bool


NO_ROLE = WordRole(opens=False, leads=False, follows=False)


class Words(Protocol):
    """The time words that the reader needs; see marsad.reference.calendar.Calendar."""

    @property
    def phrases(self) -> PhraseTable: ...
    @property
    def openers(self) -> PhraseTable: ...
    @property
    def leaders(self) -> PhraseTable: ...
    def role(self, folded: str) -> WordRole: ...


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """What words of time say, over tokens `first_token`..`last_token` inclusive; every field None where the words leave it open.

    `weekday` counts from Monday = 0; `until_weekday` is the second of "the night of Monday/Tuesday". `offset` counts days from
    publication. `part` is a part of the day, `earliness` early or late in it; `night` is the last night or this one. `clock` and
    `clock_to` are (hour, minute). `date` and `date_to` are (year, month, day) with None for what is not said; `hijri` marks their
    calendar. `ago` is (number, unit) back from publication. `number` and `unit` give a length of time or, with `relation` (last, this,
    next), one that touches publication; `relation` may also stand with a weekday or a month. `edge` is the start, middle or end of a
    month or year. `span` is now, recent, future, earlier, later, during, since, until, same_day or same_period (of what
    was told before), told_since (from the time that was named before until publication), before_this (`ago` counts from what the report tells to what the next words name), lasted (how long a happening
    went on, which rules cut out of before_this). `zone` is an IANA name that the words state.
    `twelve_hours` marks an hour that may stand before or after noon (الساعة الثالثة). `proclitic` are the particles written onto the
    first word.
    """

    first_token: int
    last_token: int
    weekday: int | None = None
    until_weekday: int | None = None
    offset: int | None = None
    night: str | None = None
    part: str | None = None
    earliness: str | None = None
    clock: tuple[int, int] | None = None
    clock_to: tuple[int, int] | None = None
    date: tuple[int | None, int | None, int | None] | None = None
    date_to: tuple[int | None, int | None, int | None] | None = None
    hijri: bool = False
    ago: tuple[int | None, str] | None = None
    unit: str | None = None
    number: int | None = None
    relation: str | None = None
    edge: str | None = None
    span: str | None = None
    zone: str | None = None
    twelve_hours: bool = False
    proclitic: str = ""

    @property
    def relative(self) -> bool:
        """Whether the words count from the publication date."""
        return self.date is None or self.date[0] is None


def find_times(tokens: tuple[Token, ...], calendar: Words, roles: list[WordRole] | None = None, *, certain: bool = False) -> list[TimeExpression]:
    """The time expressions of a text, in order, without overlaps; `roles` are those of its words, where they are at hand.

    `certain` says that the tokens are known to be words of time, cut out of their text: then a bare year (2015) or month (مارس) needs
    no word before it, and names that share a word with a day are not asked about.
    """
    found: list[TimeExpression] = []
    reader, behind = TimeReader(tokens, calendar.phrases, certain=certain), 0
    for index in _openings(tokens, calendar, roles if roles is not None else [calendar.role(token.folded) for token in tokens]):
        if index < behind:
            continue
        never = None if certain else reader.at(index, "never")
        # لليوم السابع على التوالي is a day, and no outlet.
        if never is not None and reader.at(never.last + 1, "running") is None:
            behind = never.last + 1
            continue
        piece = reader.read(index)
        if piece is not None:
            found.append(TimeExpression(index, piece.last, proclitic=reader.particles(index), **piece.fields))
            behind = piece.last + 1
    return found


def _openings(tokens: tuple[Token, ...], calendar: Words, roles: list[WordRole]) -> list[int]:
    """The tokens at which an expression may begin: nearly all have no role in one."""
    found: list[int] = []
    for index, role in enumerate(roles):
        token = tokens[index]
        if token.kind == "number":
            # A date, a clock time and a year need no word behind them.
            if len(token.folded) == 4 or not token.folded.isdigit() or _goes_on(tokens, index + 1, roles):
                found.append(index)
        elif role is not NO_ROLE and _begins(tokens, index, calendar, roles):
            found.append(index)
    return found


def _begins(tokens: tuple[Token, ...], index: int, calendar: Words, roles: list[WordRole]) -> bool:
    role = roles[index]
    if role.opens and calendar.openers.end(tokens, index) is not None:
        return True
    behind = calendar.leaders.end(tokens, index) if role.leads else None
    return behind is not None and _goes_on(tokens, behind, roles)


def _goes_on(tokens: tuple[Token, ...], index: int, roles: list[WordRole]) -> bool:
    """Whether a word of time may stand behind a number or a leading word."""
    return index < len(tokens) and (tokens[index].kind == "number" or roles[index].follows)
