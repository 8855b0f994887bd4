"""What a reading got wrong, claim by claim and field by field, in words that a person can check against the report."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from marsad.evaluate.alignment import Claim, Match
from marsad.evaluate.figures import figures_of, headline

_AROUND = 60


@dataclass(frozen=True, slots=True)
class Error:
    """A claim that was missed (`field` is "missed"), that the gold does not hold ("extra"), or one field read otherwise.

    `gold` and `predicted` are the values in a person's writing, empty where there is none; `context` is the text around the trigger.
    """

    field: str
    document: str
    type: str
    trigger: str
    gold: str
    predicted: str
    context: str


def find_errors(matches: Iterable[Match], field: str | None = None) -> Iterator[Error]:
    """The errors in the order of the matches; `field` keeps one kind: "missed", "extra" or a field's name."""
    for pair in matches:
        for error in _errors_of(pair):
            if field is None or error.field == field:
                yield error


def _errors_of(pair: Match) -> Iterator[Error]:
    if pair.gold is not None and pair.predicted is not None:
        figures = figures_of([pair])
        for field, (figure, written) in FIELDS.items():
            # A figure over one pair is 1 where all is right and NaN where the gold leaves the field open.
            if headline(figures[figure]) < 1:
                yield _error(pair, field, pair.gold, written(pair.gold), written(pair.predicted))
    elif pair.gold is not None:
        yield _error(pair, "missed", pair.gold, _summary(pair.gold), "")
    elif pair.predicted is not None:
        yield _error(pair, "extra", pair.predicted, "", _summary(pair.predicted))


def _error(pair: Match, field: str, claim: Claim, gold: str, predicted: str) -> Error:
    return Error(field, pair.document["id"], claim["type"], claim["trigger"]["text"], gold, predicted, context(pair.document, claim))


def context(document: Mapping[str, Any], claim: Claim) -> str:
    """The text around a claim's trigger, on one line, with the trigger in guillemets."""
    text, start, end = document["text"], claim["trigger"]["start"], claim["trigger"]["end"]
    around = f"{text[max(0, start - _AROUND) : start]}«{text[start:end]}»{text[end : end + _AROUND]}"
    return " ".join(around.split())


def _summary(claim: Claim) -> str:
    return f"{claim.get('polarity')} {claim.get('certainty')} {claim.get('realis')}, told by {_tellers(claim)}"


def _words(role: str) -> Callable[[Claim], str]:
    return lambda claim: "; ".join(f"{anchor['text']} [{anchor.get('actor') or '?'}]" for anchor in claim.get(role) or ())


def _plain(name: str) -> Callable[[Claim], str]:
    return lambda claim: str(claim.get(name))


def _tellers(claim: Claim) -> str:
    return " → ".join(f"{anchor['text']} [{anchor.get('actor') or '?'}]" for anchor in claim.get("attribution") or ()) or "the outlet"


def _places(claim: Claim) -> str:
    return "; ".join(f"{place['text']} ({place.get('lat')}, {place.get('lon')})" for place in claim.get("place") or ())


def _time(claim: Claim) -> str:
    time = claim.get("time")
    return f"{time.get('text')}: {time.get('from')} – {time.get('to')} ({time.get('precision')})" if time else ""


def _harm(claim: Claim) -> str:
    return "; ".join(f"{harm['kind']} {harm.get('min')}–{harm.get('max')}" for harm in claim.get("harm") or ())


def _means(claim: Claim) -> str:
    return ", ".join(sorted(claim.get("means") or ()))


# Each field by the name that a person asks for: the figure that judges it, and how its value is written for reading.
FIELDS: dict[str, tuple[str, Callable[[Claim], str]]] = {
    "type": ("type", _plain("type")),
    "teller": ("chain of tellers", _tellers),
    "polarity": ("polarity", _plain("polarity")),
    "certainty": ("certainty", _plain("certainty")),
    "realis": ("realis", _plain("realis")),
    "responsibility": ("responsibility", _plain("responsibility")),
    "time": ("time", _time),
    "place": ("place within 10 km", _places),
    "place-words": ("place F1", _places),
    "perpetrator": ("perpetrator F1", _words("perpetrator")),
    "target": ("target F1", _words("target")),
    "harm": ("harm F1", _harm),
    "means": ("means F1", _means),
}
# What `find_errors` can be asked for.
KINDS = ("missed", "extra", *FIELDS)
