"""A stream of made-up reports of a long war: as many claims as are asked for, always the same for a seed, with what makes linking hard.

Each incident has a type, a place, an hour and a doer. It is told by one to three hundred claims (most by few), at once or over days, by outlets that differ
in words, in precision (no time, a day, an hour), in the place that they name (the town, a site in it, the district) and in what they get wrong (a
day, a number, a neighbouring town). Some reports tell of several incidents, a quarter is passed on as copies under another header, some towns are
under siege and are told of every day, and some claims are denied days later.
"""

from __future__ import annotations

import hashlib
import random
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

from marsad.model import ActorMention, Anchor, Claim, Document, Harm, Interval, PlaceMention, Span
from marsad.testing.factories import make_actor, make_place

_START = datetime(2025, 1, 1, tzinfo=UTC)
_TYPES = ("air_strike", "drone_strike", "shelling", "explosion", "armed_attack", "armed_clash", "abduction", "protest", "siege")
_WEIGHTS = (20, 12, 25, 10, 12, 8, 3, 6, 4)
_DOERS = ("syrian_army", "israeli_army", "isis", "russian_armed_forces", None, None, None)
_HOUR = timedelta(hours=1)
_TOLD = {
    "en": {type_: type_.replace("_", " ") for type_ in _TYPES},
    "ar": dict(zip(_TYPES, ("غارة", "مسيرة", "قصف", "انفجار", "هجوم", "اشتباكات", "خطف", "مظاهرة", "حصار"), strict=True)),
}


@dataclass(frozen=True, slots=True)
class _Happening:
    """What happened, as the stream knows and its reports tell more or less rightly."""

    type: str
    place: PlaceMention
    at: datetime
    doer: str | None
    killed: int
    told: int


def make_stream(claims: int, seed: int = 7, *, claims_a_day: int = 2700, towns: int = 600) -> Iterator[tuple[Document, list[Claim]]]:
    """Reports with their claims, in the order in which their happenings were; `claims` claims in all or one or two more, so many a day in so many towns."""
    chance = random.Random(seed)
    places = [_town(chance, number) for number in range(towns)]
    told, number = 0, 0
    while told < claims:
        day = _START + timedelta(days=told // claims_a_day)
        happening = _happening(chance, places, day)
        for document, own in _reports(chance, happening, places, number):
            yield document, own
            told += len(own)
            number += 1
            if told >= claims:
                return


def _town(chance: random.Random, number: int) -> PlaceMention:
    lat, lon = round(chance.uniform(33.0, 37.0), 4), round(chance.uniform(36.0, 41.0), 4)
    return make_place(f"Town{number}", place=f"stream.{number}", lat=lat, lon=lon, admin1=f"Province{number // 40}", admin2=f"District{number // 8}")


def _happening(chance: random.Random, towns: list[PlaceMention], day: datetime) -> _Happening:
    # A few towns are fought over all the time, most are struck seldom.
    place = towns[int(len(towns) * chance.random() ** 2.5)]
    told = min(300, int(chance.paretovariate(0.9)))
    at = day + timedelta(minutes=chance.randrange(24 * 60))
    return _Happening(chance.choices(_TYPES, _WEIGHTS)[0], place, at, chance.choice(_DOERS), chance.choice((0, 0, 1, 2, 3, 7, 12)), told)


def _reports(chance: random.Random, happening: _Happening, towns: list[PlaceMention], first: int) -> Iterator[tuple[Document, list[Claim]]]:
    """Reports that hold as many claims of a happening as it is told by; here and there one of another happening."""
    told, number, before = 0, first, None
    while told < happening.told:
        after = _HOUR * min(chance.expovariate(1 / 6), 70)
        if before is not None and chance.random() < 0.25:
            document, claims = _passed_on(chance, *before, number)
        else:
            document, claims = _report(chance, happening, towns, number, happening.at + after)
            before = document, claims
        yield document, claims
        told += len(claims)
        number += 1
    if chance.random() < 0.04:
        denied = replace(happening, told=1)
        document, claims = _report(chance, denied, towns, number, happening.at + timedelta(days=chance.choice((1, 3, 6))), denies=True)
        yield document, claims


def _report(
    chance: random.Random, happening: _Happening, towns: list[PlaceMention], number: int, at: datetime, *, denies: bool = False
) -> tuple[Document, list[Claim]]:
    outlet = chance.randrange(60)
    lang = "en" if outlet % 3 == 0 else "ar"
    local = sum(map(ord, str(happening.place.place)))
    words = [_word(40 * local + chance.randrange(40), lang) for _ in range(8)]
    words += [_TOLD[lang][happening.type], _word(local, lang), *(_word(chance.randrange(4000), lang) for _ in range(chance.choice((8, 15, 60))))]
    document = Document(id=_id(number), text=" ".join(words), lang=lang, outlet=f"Outlet {outlet}", published=at.isoformat(timespec="seconds"))
    return document, [_claim(chance, document, happening, towns, order, denies) for order in range(chance.choice((1, 1, 1, 2, 3)))]


def _claim(chance: random.Random, document: Document, happening: _Happening, towns: list[PlaceMention], order: int, denies: bool) -> Claim:
    if order and chance.random() < 0.4:
        happening = _happening(chance, towns, happening.at.replace(hour=0, minute=0))
    words = document.text.split()
    start = document.text.index(words[order])
    trigger = Anchor(words[order], start, start + len(words[order]))
    killed = happening.killed + chance.choice((0, 0, 0, 0, 1, 3)) if happening.killed else 0
    return Claim(
        id=f"{document.id}.{order}",
        document=document.id,
        sentence=Span(0, len(document.text)),
        type=_told_type(chance, happening.type),
        trigger=trigger,
        perpetrator=_told_doer(chance, happening.doer),
        place=_told_place(chance, happening.place, towns),
        time=_told_time(chance, happening.at, denies),
        harm=(Harm("killed", "unspecified", killed, killed, trigger),) if killed and chance.random() < 0.5 else (),
        polarity="denied" if denies else "affirmed",
    )


def _id(number: int) -> str:
    """Ids that come in no order, like those that are made of what a report says."""
    return hashlib.sha256(str(number).encode()).hexdigest()[:16]


def _word(number: int, lang: str) -> str:
    """A word of letters for a number, the same for the same."""
    letters, begin = ("abcdefghijklmnopqrstuvwxyz", "the") if lang == "en" else ("بتثجحخدذرزسشصضطظعغفقكلمنهي", "م")
    return begin + "".join(letters[number // 26**power % 26] for power in range(4))


def _told_type(chance: random.Random, type_: str) -> str:
    return "explosion" if type_ in ("air_strike", "drone_strike", "shelling") and chance.random() < 0.15 else type_


def _told_doer(chance: random.Random, doer: str | None) -> tuple[ActorMention, ...]:
    return (make_actor(doer),) if doer and chance.random() < 0.7 else ()


def _told_place(chance: random.Random, place: PlaceMention, towns: list[PlaceMention]) -> tuple[PlaceMention, ...]:
    kind = chance.random()
    if kind < 0.06:
        return ()
    if kind < 0.12:
        unit = f"unit.{place.admin2}"
        return (replace(place, place=unit, name_en=place.admin2, anchor=Anchor(str(place.admin2), 0, 1), level="district", uncertainty_km=15.0),)
    if kind < 0.2:
        site = replace(place, place=f"{place.place}.site", name_en="Mill", anchor=Anchor("Mill", 0, 4), level="site", uncertainty_km=1.0)
        return (site, place)
    return (chance.choice(towns),) if kind < 0.22 else (place,)


def _told_time(chance: random.Random, at: datetime, denies: bool) -> Interval | None:
    kind = chance.random()
    if kind < 0.35 and not denies:
        return None
    if kind < 0.38:
        at += timedelta(days=1)
    if kind < 0.6:
        return Interval(Anchor("then", 0, 4), "minute", at.replace(minute=0), at.replace(minute=59))
    return Interval(Anchor("then", 0, 4), "day", at.replace(hour=0, minute=0), at.replace(hour=23, minute=59))


def _passed_on(chance: random.Random, original: Document, claims: list[Claim], number: int) -> tuple[Document, list[Claim]]:
    """The report under another outlet's header, minutes to hours later."""
    header = f"{'newsdesk' if original.lang == 'en' else 'عاجل'} {_word(chance.randrange(30), original.lang)} "
    published = datetime.fromisoformat(str(original.published)) + timedelta(minutes=chance.randrange(1, 300))
    document = replace(
        original, id=_id(number), text=header + original.text, outlet=f"Outlet {chance.randrange(60)}", published=published.isoformat(timespec="seconds")
    )
    return document, [_moved(claim, document, len(header)) for claim in claims]


def _moved(claim: Claim, document: Document, by: int) -> Claim:
    trigger = Anchor(claim.trigger.text, claim.trigger.start + by, claim.trigger.end + by)
    id_ = f"{document.id}.{claim.id.rpartition('.')[2]}"
    return replace(claim, id=id_, document=document.id, sentence=Span(0, len(document.text)), trigger=trigger)
