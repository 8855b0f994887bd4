"""What the rules and the cue words find in a sentence, as named numbers that a scorer can weigh."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Sequence

from marsad.extract.rules.page import Page
from marsad.model import Claim
from marsad.reference.lexicon import Hit, Lexicon
from marsad.reference.scoring import EventKind

Signals = dict[str, float]

_ROLES = ("place", "time", "perpetrator", "target", "harm", "attribution")
_DAYS = ("day", "part_of_day", "weekday")
# The first words of a news sentence tell what it is about.
_OPENING = 4


def signals_of(page: Page, claims: Sequence[Claim], cues: Lexicon, kind: EventKind) -> Signals:
    """The signals of a sentence for one kind of event, those that are zero left out. Names are those of data/scoring.yml and the cue words' ids."""
    found = {**dict(_of_claims(claims, kind)), **dict(_of_words(page, kind)), **_of_cues(page, cues)}
    found.update({f"{first} + {second}": 1.0 for first, second in kind.together if found.get(first) and found.get(second)})
    return {name: float(value) for name, value in found.items() if value}


def _of_claims(claims: Sequence[Claim], kind: EventKind) -> Iterator[tuple[str, float]]:
    mine = [claim for claim in claims if claim.type in kind.types]
    yield "claim", bool(mine)
    yield "claims", min(len(mine), 3) / 3
    yield "claim.asserted", any(is_asserted(claim) for claim in mine)
    yield "claim.other", len(claims) > len(mine)
    for role in _ROLES:
        yield f"claim.{role}", any(getattr(claim, role) for claim in mine)


def is_asserted(claim: Claim) -> bool:
    """Whether a claim is told as a plain fact that has come about."""
    return claim.realis in ("occurred", "ongoing") and claim.polarity == "affirmed" and claim.certainty == "stated"


def _of_words(page: Page, kind: EventKind) -> Iterator[tuple[str, float]]:
    hits = [hit for found in page.hits for hit in found]
    events = [hit for hit in hits if hit.sense.kind == "event" and hit.sense.type in kind.types]
    yield "word", bool(events)
    yield "words", min(len(events), 4) / 4
    yield "word.verb", any(hit.features.startswith("v") for hit in events)
    yield "word.past", any(hit.features.startswith("vp") for hit in events)
    yield "word.new", any(_is_new(hit) for hit in events)
    kinds = {hit.sense.kind for hit in hits}
    yield "harm", "harm" in kinds
    yield "people", "people" in kinds
    yield "unreal", bool(kinds & {"realis", "hedge"})
    yield "day", any(time.unit in _DAYS for time in page.times)
    yield "time", bool(page.times)
    yield "place", bool(page.places)
    yield "length", math.log1p(sum(token.kind == "word" for token in page.tokens)) / 4


def _is_new(hit: Hit) -> bool:
    """An indefinite noun (هجوم) brings something new; a definite one (الهجوم) points back."""
    return hit.features.startswith("n") and not hit.definite


def _of_cues(page: Page, cues: Lexicon) -> Signals:
    hits = [hit for found in cues.find(page.tokens) for hit in found]
    counts = Counter(hit.sense.id for hit in hits)
    # The third word of a kind adds little to the second.
    signals = {id_: math.sqrt(min(number, 3)) for id_, number in counts.items()}
    return signals | {f"{hit.sense.id} first": 1.0 for hit in hits if hit.first < _OPENING}
