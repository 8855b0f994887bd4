"""What is denied by whom: one's own deed or that one was struck; numbers that are denied; and outlets that speak for a party."""

from __future__ import annotations

from typing import Any

import pytest

from marsad.assess import assess
from marsad.model import Anchor, Claim, Document, Incident
from marsad.reference.actors import ActorRegistry, load_actors
from marsad.testing import make_actor, make_claim, make_document, make_harm, make_incident, make_teller

Said = tuple[str | None, tuple[str, str] | None, dict[str, Any]]
DOWNED: dict[str, Any] = {"perpetrator": (make_actor("hezbollah"),), "target": (make_actor("idf"),), "responsibility": "claimed"}
NOT_OURS: dict[str, Any] = {"perpetrator": (make_actor("idf"),), "polarity": "denied", "responsibility": "denied"}
STRUCK: dict[str, Any] = {"perpetrator": (make_actor("idf"),), "target": (make_actor("hezbollah"),), "responsibility": "attributed"}


@pytest.fixture(scope="module")
def registry() -> ActorRegistry:
    return load_actors()


def _graded(registry: ActorRegistry, *said: Said) -> Incident:
    documents: list[Document] = []
    claims: list[Claim] = []
    for number, (outlet, teller, fields) in enumerate(said):
        document = make_document(f"Rockets hit the town, report {number}.", id=f"report {number}", outlet=outlet, published="2026-03-01")
        documents.append(document)
        chain = {"attribution": (make_teller(*teller),)} if teller else {}  # type: ignore[arg-type]
        claims.append(make_claim(document, **chain, **fields))
    return assess(claims, documents, [make_incident(claims)], {}, registry).incidents[0]


def test_who_is_told_to_have_been_struck_denies_that_it_happened(registry: ActorRegistry) -> None:
    grade = _graded(registry, ("A", ("perpetrator", "hezbollah"), DOWNED), ("B", ("party", "idf"), NOT_OURS)).grade
    assert (grade.occurrence, grade.responsibility) == ("contested", "claimed")


def test_who_is_told_to_have_done_it_denies_his_part(registry: ActorRegistry) -> None:
    grade = _graded(registry, ("A", ("party", "hezbollah"), STRUCK), ("B", ("party", "idf"), NOT_OURS)).grade
    assert (grade.occurrence, grade.responsibility) == ("reported", "contested")


def test_a_number_that_is_denied_is_none(registry: ActorRegistry) -> None:
    dead, denied = {"harm": (make_harm(least=4, most=4),)}, {"harm": (make_harm(least=1, most=None),), "polarity": "denied"}
    incident = _graded(registry, ("A", None, dead), ("B", None, denied))
    assert [(told.least, told.most) for told in incident.harm] == [(4, 4)]
    assert _graded(registry, ("B", None, denied)).grade.harm == "unknown"


@pytest.mark.parametrize(("dead", "grade"), [(12, "contested"), (0, "corroborated")])
def test_no_casualties_are_no_dead(dead: int, grade: str, registry: ActorRegistry) -> None:
    none = {"harm": (make_harm("injured", least=0, most=0),)}
    assert _graded(registry, ("A", None, {"harm": (make_harm(least=dead, most=dead),)}), ("B", None, none)).grade.harm == grade


@pytest.mark.parametrize(("outlet", "grade"), [("المنار", "confirmed"), ("فرانس برس", "corroborated")])
def test_the_voice_of_a_party_is_opposed_to_whom_the_party_is(outlet: str, grade: str, registry: ActorRegistry) -> None:
    own = {**STRUCK, "responsibility": "claimed"}
    assert _graded(registry, (outlet, None, STRUCK), ("B", ("perpetrator", "idf"), own)).grade.occurrence == grade


def test_reports_without_an_outlet_are_named_in_words_and_counted(registry: ActorRegistry) -> None:
    incident = _graded(registry, (None, None, {}), (None, None, {}))
    assert [origin.label for origin in incident.origins] == ["a report without an outlet"] * 2
    assert incident.reasons[0].text.endswith("a report without an outlet (2)")


def _called(words: str, kind: str) -> dict[str, Any]:
    return {"attribution": (make_teller(kind, None, Anchor(words, 0, len(words))),)}  # type: ignore[arg-type]


@pytest.mark.parametrize(("words", "origins"), [("أنباء", 1), ("reports", 1), ("قناة محلية", 2)])
def test_news_of_nobody_knows_whom_adds_nothing_to_who_passes_it_on(words: str, origins: int, registry: ActorRegistry) -> None:
    assert len(_graded(registry, ("الجزيرة", None, {}), ("الجزيرة", None, _called(words, "media"))).origins) == origins


@pytest.mark.parametrize(("one", "other", "origins"), [("شهود عيان", "witnesses", 1), ("السكان", "residents", 1), ("شهود", "residents", 2)])
def test_unnamed_tellers_are_one_in_either_language(one: str, other: str, origins: int, registry: ActorRegistry) -> None:
    assert len(_graded(registry, ("A", None, _called(one, "witness")), ("B", None, _called(other, "witness"))).origins) == origins


TAKEN: dict[str, Any] = {"type": "territory_change", "perpetrator": (make_actor("saf"),), "target": (), "responsibility": None}


@pytest.mark.parametrize(
    ("outlet", "teller", "fields", "grade"),
    [
        ("A", None, {}, "reported"),
        ("A", ("party", "saf"), {}, "claimed"),
        ("A", None, {"perpetrator": ()}, "unknown"),
        ("A", None, {"type": "armed_clash"}, "unknown"),
    ],
    ids=["named by an outlet", "told by the doer", "without a doer", "a clash has two sides"],
)
def test_who_is_named_as_having_taken_a_town_did_it(outlet: str, teller: Any, fields: dict[str, Any], grade: str, registry: ActorRegistry) -> None:
    assert _graded(registry, (outlet, teller, {**TAKEN, **fields})).grade.responsibility == grade


@pytest.mark.parametrize(
    ("one", "other", "origins"),
    [
        (("وزارة الصحة اللبنانية", "lebanon_health_ministry"), ("Lebanon's health ministry", "lebanon"), 1),
        (("وزارة الصحة اللبنانية", "lebanon_health_ministry"), ("the Lebanese ministry of health", "lebanon"), 1),
        (("وزارة الصحة اللبنانية", "lebanon_health_ministry"), ("Lebanese doctors", "lebanon"), 2),
    ],
)
def test_a_ministry_of_health_is_one_in_either_language(one: tuple[str, str], other: tuple[str, str], origins: int, registry: ActorRegistry) -> None:
    def told(words: str, actor: str) -> dict[str, Any]:
        return {"attribution": (make_teller("medical", actor, anchor=Anchor(words, 0, len(words))),)}

    assert len(_graded(registry, ("A", None, told(*one)), ("B", None, told(*other))).origins) == origins
