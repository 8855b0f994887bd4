"""The plainest English sentences: one deed, its people, a place and a time, crossed; what has to come out is put together from the same parts."""

from __future__ import annotations

from typing import NamedTuple

import pytest

import marsad
from marsad.model import Claim


class People(NamedTuple):
    """Words for people, how many they are (parts after each other), and the noun of each part."""

    words: str
    numbers: tuple[tuple[int, int | None], ...]
    nouns: tuple[str, ...]


PEOPLE = [
    People("a soldier", ((1, 1),), ("soldier",)),
    People("12 civilians", ((12, 12),), ("civilians",)),
    People("at least seven people", ((7, None),), ("people",)),
    People("around 30 displaced people", ((30, 30),), ("people",)),
    People("five civilians and a policeman", ((5, 5), (1, 1)), ("civilians", "policeman")),
    People("a district governor", ((1, 1),), ("governor",)),
    People("a senior commander", ((1, 1),), ("commander",)),
    People("three Chinese nationals", ((3, 3),), ("nationals",)),
    People("dozens of farmers", ((20, None),), ("farmers",)),
]
DOERS = ["gunmen", "armed men", "Israeli forces", "Al-Shabaab militants", "an off-duty soldier", "heavily armed bandits"]
DEEDS = {"killed": ("killed", "armed_attack"), "shot and wounded": ("injured", "armed_attack"), "kidnapped": ("abducted", "abduction")}
CAUSES = {
    "in an air strike": "air_strike",
    "by a roadside bomb": "explosion",
    "in shelling": "shelling",
    "in an ambush": "armed_attack",
    "when a car bomb exploded": "explosion",
    "in a suicide bombing": "suicide_attack",
    "by a bomb": "explosion",
}
TELLERS = {"police": "police", "the Health Ministry": "Health Ministry", "a military spokesman": "military spokesman", "residents": "residents"}


def large(words: str) -> str:
    return words[0].upper() + words[1:]


def read(text: str) -> tuple[Claim, ...]:
    return marsad.read(text, published="2026-03-14", lang="en").claims


def named(claim: Claim, field: str) -> list[str]:
    return [mention.anchor.text for mention in getattr(claim, field)]


def harm_is(claim: Claim, kind: str, people: People) -> bool:
    """Whether the parts are told, with or without their sum before them."""
    parts = [(kind, *number) for number in people.numbers]
    told = [(each.kind, each.least, each.most) for each in claim.harm]
    return told == parts or (len(parts) > 1 and told[1:] == parts)


def strikes(claim: Claim, people: People) -> bool:
    return all(any(noun in words for words in named(claim, "target")) for noun in people.nouns)


def wrong(text: str, type_: str, kind: str, people: People, doer: str | None) -> bool:
    """Whether a sentence is read otherwise than as one claim with its people, its doer and Mosul."""
    claims = read(text)
    if len(claims) != 1 or claims[0].type not in (type_, "assassination"):
        return True
    doers = named(claims[0], "perpetrator")
    right_doer = not doers if doer is None else len(doers) == 1 and doers[0].casefold() in doer.casefold()
    return not (right_doer and harm_is(claims[0], kind, people) and strikes(claims[0], people) and named(claims[0], "place") == ["Mosul"])


@pytest.mark.parametrize("deed", DEEDS)
def test_who_did_it_to_whom_in_the_active_and_the_passive(deed: str) -> None:
    kind, type_ = DEEDS[deed]
    was = {people: "were" if people.numbers != ((1, 1),) else "was" for people in PEOPLE}
    active = [(f"{large(doer)} {deed} {people.words} in Mosul.", people, doer) for doer in DOERS for people in PEOPLE]
    passive = [(f"{large(people.words)} {was[people]} {deed} by {doer} in Mosul.", people, doer) for doer in DOERS[:3] for people in PEOPLE]
    assert [text for text, people, doer in active + passive if wrong(text, type_, kind, people, doer)] == []


def test_what_killed_them() -> None:
    sentences = [
        (f"{large(people.words)} {'was' if people.numbers == ((1, 1),) else 'were'} killed {cause} in Mosul.", type_, people)
        for people in PEOPLE
        for cause, type_ in CAUSES.items()
    ]
    assert [text for text, type_, people in sentences if wrong(text, type_, "killed", people, None)] == []


HEADLINES = {
    "Bomb kills {}": "explosion",
    "Shelling kills {}": "shelling",
    "{} killed by gunmen": "armed_attack",
    "Attack on mosque kills {}": "armed_attack",
    "Drone strike kills {}": "drone_strike",
    "{} killed in attack": "armed_attack",
}


def test_headlines() -> None:
    found = {}
    for headline, type_ in HEADLINES.items():
        for number, bounds in (("5", (5, 5)), ("12 civilians", (12, 12)), ("dozens", (20, None)), ("at least 7", (7, None))):
            text = large(headline.format(number)) + " in Mosul"
            found[text] = ([(claim.type, [(each.least, each.most) for each in claim.harm]) for claim in read(text)], [(type_, [bounds])])
    assert {text: told for text, (told, meant) in found.items() if told != meant} == {}


FRAMES = [
    "{T} said gunmen killed five soldiers in Mosul on Tuesday.",
    "{T} said on Wednesday that gunmen killed five soldiers in Mosul on Tuesday.",
    "On Wednesday, {t} said gunmen killed five soldiers in Mosul on Tuesday.",
    "Gunmen killed five soldiers in Mosul on Tuesday, {t} said.",
    "Gunmen killed five soldiers in Mosul on Tuesday, according to {t}.",
    "Gunmen killed five soldiers in Mosul on Tuesday, {t} told Reuters.",
    "Gunmen killed five soldiers in Mosul on Tuesday, Reuters reported, citing {t}.",
    '"Gunmen killed five soldiers in Mosul on Tuesday," {t} said.',
]


def test_who_tells_it_and_when_it_was() -> None:
    amiss = []
    for frame in FRAMES:
        for teller, name in TELLERS.items():
            text = frame.format(T=large(teller), t=teller)
            (claim,) = read(text)
            tellers = [each.anchor.text.casefold() for each in claim.attribution]
            doers = [each.casefold() for each in named(claim, "perpetrator")]
            day = claim.time.anchor.text if claim.time else None
            meant = [name.casefold(), "reuters"] if "Reuters" in frame else [name.casefold()]
            if (tellers, doers, named(claim, "place"), day) != (meant, ["gunmen"], ["Mosul"], "Tuesday"):
                amiss.append(text)
    assert amiss == []


PARTS = ["a car bombing in Mosul", "an attack on a checkpoint in Mosul", "a drone attack on a base in Mosul"]


@pytest.mark.parametrize(
    ("frame", "polarity", "responsibility"),
    [
        ("{} claimed responsibility for {}.", "affirmed", "claimed"),
        ("{} said it was responsible for {}.", "affirmed", "claimed"),
        ("{} denied responsibility for {}.", "denied", "denied"),
        ("{} denied involvement in {}.", "denied", "denied"),
        ("{} denied any role in {}.", "denied", "denied"),
        ("{} denied carrying out {}.", "denied", "denied"),
        ("{} denied being behind {}.", "denied", "denied"),
    ],
)
def test_whose_part_it_was(frame: str, polarity: str, responsibility: str) -> None:
    texts = [frame.format(side, part) for side in ("The group", "Al-Shabaab", "Islamic State") for part in PARTS]
    told = {text: [(claim.polarity, claim.responsibility, named(claim, "place")) for claim in read(text)] for text in texts}
    assert {text: found for text, found in told.items() if found != [(polarity, responsibility, ["Mosul"])]} == {}


ARMIES = ["The Nigerian army", "The Israeli military", "Sudan's air force", "A spokesman for the Kenyan army"]
ARMS = ["troops", "soldiers", "an aircraft", "fighter jets", "helicopters", "ground forces"]


@pytest.mark.parametrize("army", ARMIES)
def test_an_army_owns_what_its_arms_did(army: str) -> None:
    amiss = []
    for arms in ARMS:
        for saying in ("said", "says"):
            text = f"{army} {saying} {arms} killed five militants near Mosul on Tuesday."
            (claim,) = read(text)
            if claim.responsibility != "claimed" or claim.perpetrator[0].actor != claim.attribution[0].actor or claim.perpetrator[0].actor is None:
                amiss.append(text)
    assert amiss == []


@pytest.mark.parametrize(
    "text",
    [
        "The Nigerian army said enemy aircraft bombed a village near Mosul.",
        "The Nigerian army said unidentified aircraft bombed a village near Mosul.",
        "The Nigerian army said aircraft bombed its positions near Mosul.",
        "The Nigerian army said foreign troops killed two shepherds near Mosul.",
        "The Nigerian army accused troops of killing 20 villagers near Mosul.",
        "Human Rights Watch said troops killed 20 villagers near Mosul.",
        "Residents said an aircraft struck a market near Mosul.",
        "Police said troops killed five farmers near Mosul.",
        "Police said armed men killed five farmers near Mosul.",
    ],
)
def test_what_others_did_is_laid_on_them(text: str) -> None:
    (claim,) = read(text)
    assert (claim.responsibility, claim.perpetrator[0].actor) == ("attributed", None)


NAMES = ["Ahmed Saleh", "Maria Lopez", "Omar Hassan", "Ali Karim"]


@pytest.mark.parametrize("number", [1, 2, 3, 4])
def test_persons_by_their_names(number: int) -> None:
    *before, last = NAMES[:number]
    names = f"{', '.join(before)} and {last}" if before else last
    verb = "were" if before else "was"
    for frame in (
        "{} {} killed in Mosul.",
        "{} {} killed by gunmen in Mosul on Tuesday.",
        "{} {} killed in an air strike in Mosul.",
        "In Mosul, {} {} killed on Tuesday.",
    ):
        (claim,) = read(frame.format(names, verb))
        assert ([(each.kind, each.least, each.most) for each in claim.harm], named(claim, "target")) == ([("killed", number, number)], [names])
