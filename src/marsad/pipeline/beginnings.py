"""When that began from which a report counts (منذ بدء الهجوم), where another of its sentences says so (الهجوم الذي بدأ في 18 فبراير)."""

from __future__ import annotations

from dataclasses import replace

from marsad.model import Anchor, Interval
from marsad.reference.calendar import Calendar
from marsad.resolve.times import resolve_past, words_said
from marsad.text.time_expressions import TimeExpression, find_times
from marsad.text.tokens import Token, tokenize

# So near the word of beginning stands the name of what began, before or behind it.
_NAMED_WITHIN = 16
# So near behind it, in the same sentence, stands its date.
_DATED_WITHIN = 12
# Shorter words are too like others.
_NOUN_LETTERS = 3


def counts_from_a_beginning(time: Interval, calendar: Calendar) -> bool:
    """Whether words count from the beginning of what they do not date: منذ بدء الهجوم."""
    if time.earliest is not None:
        return False
    said = words_said(time.anchor.text, calendar)
    return said is not None and said.span == "since" and _name_of_what_began(time.anchor, calendar) is not None


def since_it_began(time: Interval, text: str, words: tuple[Token, ...], *, published: str | None, calendar: Calendar) -> Interval:
    """The interval from the day on which the text says that it began; as it was where it says none, or one that lies ahead."""
    name = _name_of_what_began(time.anchor, calendar)
    for index in range(len(words)):
        if name is None or calendar.phrases.at(words, index, "started") is None:
            continue
        around = (*_in_sentence(words[max(0, index - _NAMED_WITHIN) : index][::-1]), *_in_sentence(words[index + 1 : index + _NAMED_WITHIN]))
        if not any(_is_called(near, name) for near in around):
            continue
        began = _day_behind(text, words, index, time.zone, published=published, calendar=calendar)
        if began is not None and began.earliest is not None and (time.latest is None or began.earliest <= time.latest):
            return replace(time, earliest=began.earliest)
    return time


def _name_of_what_began(anchor: Anchor, calendar: Calendar) -> str | None:
    words = tokenize(anchor.text)
    for index in range(len(words) - 1):
        start = calendar.phrases.at(words, index, "event_start")
        if start is not None and start.last + 1 < len(words):
            name = words[start.last + 1].folded.removeprefix("ال")
            return name if len(name) >= _NOUN_LETTERS else None
    return None


def _is_called(word: Token, name: str) -> bool:
    bare = word.folded.removeprefix("و").removeprefix("ب").removeprefix("ال")
    return bare in (name, f"{name}ا")


def _in_sentence(words: tuple[Token, ...]) -> tuple[Token, ...]:
    """The words up to where the sentence ends."""
    end = next((index for index, word in enumerate(words) if word.kind == "break" or word.text in ".؛:"), len(words))
    return words[:end]


def _day_behind(text: str, words: tuple[Token, ...], index: int, zone: str, *, published: str | None, calendar: Calendar) -> Interval | None:
    """The day or the month right behind a word of beginning."""
    behind = _in_sentence(words[index + 1 : index + 1 + _DATED_WITHIN])
    for said in find_times(behind, calendar):
        if _names_a_day(said):
            return resolve_past(text, behind, said, published=published, zone=zone, calendar=calendar)
    return None


def _names_a_day(said: TimeExpression) -> bool:
    return said.span in (None, "since") and (said.date is not None or said.weekday is not None or said.offset is not None or said.ago is not None)
