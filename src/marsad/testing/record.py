"""A record of made-up incidents that fills every field that a record can have, always the same for a seed: what is written out must come back of it."""

from __future__ import annotations

import random
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from typing import Any, get_args

from marsad.model import (
    Anchor,
    Certainty,
    Claim,
    Document,
    Grade,
    GradeValue,
    Harm,
    HarmKind,
    HarmRange,
    Incident,
    Interval,
    Link,
    Origin,
    PlaceLevel,
    PlaceMention,
    Polarity,
    Precision,
    Question,
    Reading,
    Realis,
    Reason,
    Responsibility,
    TellerKind,
    Victims,
)
from marsad.testing.factories import make_actor, make_claim, make_document, make_incident, make_teller

_START = datetime(2020, 1, 1, tzinfo=UTC)
_WORDS = "قصف استهدفت بلدة مدينة الجيش 🚨 strike town «نفى» \u200f أمس five".split(" ")
_ACTORS = ("syrian_army", "idf", "hezbollah", None)
_ZONES = ("UTC", "Asia/Damascus", "Africa/Khartoum")


def make_record(incidents: int, seed: int = 7) -> Reading:
    """A reading of so many incidents, each of one to four claims in as many reports, with random values in every field. Times have seconds and microseconds."""
    chance = random.Random(seed)
    documents: list[Document] = []
    claims: list[Claim] = []
    made = []
    for number in range(incidents):
        own = [_told(chance, number, order) for order in range(chance.choice((1, 1, 1, 2, 4)))]
        documents.extend(document for document, _ in own)
        claims.extend(claim for _, claim in own)
        made.append(_incident(chance, [claim for _, claim in own]))
    return Reading(tuple(documents), tuple(claims), tuple(made))


def _maybe(chance: random.Random, value: Any, share: float = 0.6) -> Any:
    return value if chance.random() < share else None


def _one(chance: random.Random, closed_set: Any) -> Any:
    return chance.choice(get_args(closed_set))


def _told(chance: random.Random, number: int, order: int) -> tuple[Document, Claim]:
    words = [chance.choice(_WORDS) for _ in range(12)]
    text = f"R{number}.{order} " + " ".join(words)
    document = make_document(
        text, id=f"made.{number}.{order}", lang=chance.choice(("ar", "en")), outlet=_maybe(chance, f"وكالة {chance.randrange(40)}"),
        published=_maybe(chance, (_START + timedelta(minutes=chance.randrange(500_000))).isoformat()), title=_maybe(chance, words[0], 0.3),
        url=_maybe(chance, f"https://example.org/{number}/{order}"), forwarded_from=_maybe(chance, "قناة", 0.1),
    )  # fmt: skip
    place = _place(chance, number)
    claim = make_claim(
        document, f"R{number}.{order}", id=f"made.{number}.{order}.c", type=chance.choice(("shelling", "air_strike", "protest", "interception")),
        also=(_anchor(chance, text),), perpetrator=(make_actor(chance.choice(_ACTORS), _anchor(chance, text)),),
        target=(make_actor(chance.choice(_ACTORS), _anchor(chance, text), candidates=("a", "b")),), place=(place,), time=_maybe(chance, _time(chance, text)),
        means=tuple(chance.sample(("drone", "rocket", "ied"), chance.randrange(3))), harm=tuple(_harm(chance, text) for _ in range(chance.randrange(3))),
        polarity=_one(chance, Polarity), certainty=_one(chance, Certainty), realis=_one(chance, Realis),
        attribution=(make_teller(_one(chance, TellerKind), chance.choice(_ACTORS), _anchor(chance, text)),), responsibility=_maybe(chance, _one(chance, Responsibility)),
        stated_count=_maybe(chance, chance.randrange(9), 0.1), silence=chance.random() < 0.05, confidence=round(chance.random(), 6),
    )  # fmt: skip
    return document, claim


def _anchor(chance: random.Random, text: str) -> Anchor:
    start = chance.randrange(len(text) - 1)
    end = chance.randrange(start + 1, len(text))
    return Anchor(text[start:end], start, end)


def _place(chance: random.Random, number: int) -> PlaceMention:
    # Far enough apart that no two incidents are of one place.
    return PlaceMention(
        Anchor(f"R{number}", 0, len(f"R{number}")), place=_maybe(chance, f"made.{number}"), name_en=_maybe(chance, f"Town {number}"), name_ar=_maybe(chance, "بلدة"),
        lat=-80 + number * 0.07, lon=-170 + number * 0.15, level=_maybe(chance, _one(chance, PlaceLevel)), uncertainty_km=_maybe(chance, chance.uniform(1, 90)),
        country=_maybe(chance, "SY"), admin1=_maybe(chance, "Idlib"), admin2=_maybe(chance, "Ariha"), pcode=_maybe(chance, "SY07"),
        candidates=tuple(f"c{at}" for at in range(chance.randrange(3))),
    )  # fmt: skip


def _time(chance: random.Random, text: str) -> Interval:
    earliest = _START + timedelta(microseconds=chance.randrange(10**13))
    latest = earliest + timedelta(microseconds=chance.randrange(10**12))
    return Interval(
        _anchor(chance, text), _one(chance, Precision), _maybe(chance, earliest, 0.9), _maybe(chance, latest, 0.9), chance.choice(_ZONES),
        chance.choice(("gregorian", "hijri")), chance.random() < 0.5,
    )  # fmt: skip


def _harm(chance: random.Random, text: str) -> Harm:
    least = _maybe(chance, chance.randrange(50), 0.8)
    most = None if least is None else _maybe(chance, least + chance.randrange(5))
    return Harm(_one(chance, HarmKind), _one(chance, Victims), least, most, _anchor(chance, text))


def _incident(chance: random.Random, claims: list[Claim]) -> Incident:
    ids = tuple(claim.id for claim in claims)
    return make_incident(
        claims, grade=Grade(_one(chance, GradeValue), _one(chance, GradeValue), _one(chance, GradeValue)),
        reasons=(Reason(_one(chance, Question), "made", "لأن", ids),), origins=(Origin("made", "مثال", _one(chance, TellerKind), _maybe(chance, "sohr"), False, ids),),
        harm=(HarmRange(_one(chance, HarmKind), _one(chance, Victims), _maybe(chance, 3), _maybe(chance, 9), ids[:1], ids[-1:]),),
        links=tuple(Link(one, other, round(chance.uniform(2, 9), 3), (("same_place", 2.2), ("same_words", chance.random()))) for one, other in pairwise(ids)),
    )  # fmt: skip
