"""The rules of data/grading.yml, one case a row: who says what of one happening, and the grade and rule that it gets."""

from __future__ import annotations

from typing import Any

import pytest

from marsad.assess import assess
from marsad.model import Anchor, Claim, Document, Incident
from marsad.reference.actors import ActorRegistry, load_actors
from marsad.reference.policy import grading_rules
from marsad.testing import make_actor, make_claim, make_document, make_harm, make_incident, make_place, make_teller

ARMY = make_actor("idf")
MONITOR = ("monitor", "sohr")
ATTACKER = ("perpetrator", "idf")
STRUCK = ("party", "hezbollah")
OWN: dict[str, Any] = {"perpetrator": (ARMY,), "responsibility": "claimed"}
LAID: dict[str, Any] = {"perpetrator": (ARMY,), "responsibility": "attributed"}
DENIED: dict[str, Any] = {"polarity": "denied"}
NOT_US: dict[str, Any] = {"polarity": "denied", "perpetrator": (ARMY,), "responsibility": "denied"}
DEAD = {"harm": (make_harm(least=3, most=3),)}
MORE_DEAD = {"harm": (make_harm(least=9, most=9),)}
ALL_DEAD = {"harm": (make_harm(least=9, most=9, anchor=Anchor("9 people", 0, 8)), make_harm(least=3, most=3, anchor=Anchor("three soldiers", 9, 23)))}
DEAD_SOLDIERS = {"harm": (make_harm(least=3, most=3, anchor=Anchor("3 soldiers", 0, 10)),)}
DEAD_PEOPLE = {"harm": (make_harm(least=3, most=3, anchor=Anchor("3 people", 0, 8)),)}
OWN_FALLEN = {"type": "armed_clash", "harm": (make_harm(least=3, most=3, who="combatants"),)}
MORE_FALLEN = {"type": "armed_clash", "harm": (make_harm(least=9, most=9, who="combatants"),)}
DEAD_CIVILIANS = {"harm": (make_harm(least=3, most=3, who="civilians"),)}

# (day of publication, teller or the outlet's name, what the claim says)
Said = tuple[int, tuple[str, str] | str, dict[str, Any]]


@pytest.fixture(scope="module")
def registry() -> ActorRegistry:
    return load_actors()


def _graded(said: list[Said], registry: ActorRegistry, copies: dict[int, int] | None = None) -> Incident:
    documents: list[Document] = []
    claims: list[Claim] = []
    for number, (day, teller, fields) in enumerate(said):
        outlet = teller if isinstance(teller, str) else f"Outlet {number}"
        document = make_document(f"Rockets hit the town, report {number}.", outlet=outlet, published=f"2026-03-{day:02}")
        chain = () if isinstance(teller, str) else (make_teller(*teller),)  # type: ignore[arg-type]
        documents.append(document)
        claims.append(make_claim(document, attribution=chain, **fields))
    copied = {documents[copy].id: documents[original].id for copy, original in (copies or {}).items()}
    return assess(claims, documents, [make_incident(claims)], copied, registry).incidents[0]


@pytest.mark.parametrize(
    ("said", "copies", "origins"),
    [
        ([(1, MONITOR, {}), (1, "B", {})], {}, 2),
        ([(1, MONITOR, {}), (1, "B", {})], {1: 0}, 1),
        ([(1, "A", {}), (1, MONITOR, {})], {1: 0}, 1),
        ([(1, MONITOR, {}), (1, ("official", "israel"), {})], {1: 0}, 1),
        ([(1, MONITOR, {}), (1, ("official", "israel"), DENIED)], {1: 0}, 2),
        ([(1, MONITOR, {}), (1, "B", {}), (1, "C", {})], {1: 0}, 2),
    ],
)
def test_a_copy_adds_no_origin_whatever_teller_it_names(said: list[Said], copies: dict[int, int], origins: int, registry: ActorRegistry) -> None:
    assert len(_graded(said, registry, copies).origins) == origins


@pytest.mark.parametrize(
    ("said", "rule", "grade"),
    [
        ([(1, MONITOR, {})], "one_origin", "reported"),
        ([(1, "A", {})], "one_origin", "reported"),
        ([(1, "A", {}), (1, "A", {})], "one_origin", "reported"),
        ([(1, "A", {}), (1, "B", {})], "two_origins", "corroborated"),
        ([(1, MONITOR, {}), (2, "B", {})], "two_origins", "corroborated"),
        ([(1, ATTACKER, OWN)], "doer_alone", "claimed"),
        ([(1, ATTACKER, OWN), (1, ("official", "israel"), OWN)], "doer_alone", "claimed"),
        ([(1, STRUCK, LAID)], "party_alone", "reported"),
        ([(1, ATTACKER, OWN), (1, STRUCK, LAID)], "opposed_parties_agree", "confirmed"),
        ([(1, ATTACKER, OWN), (1, MONITOR, {})], "two_origins", "corroborated"),
        ([(1, ATTACKER, OWN | DEAD_CIVILIANS), (1, MONITOR, {})], "against_own_interest", "confirmed"),
        ([(1, ATTACKER, OWN | DEAD_CIVILIANS)], "doer_alone", "claimed"),
        ([(1, MONITOR, {}), (1, STRUCK, DENIED)], "contested", "contested"),
        ([(1, MONITOR, {}), (1, ATTACKER, NOT_US)], "one_origin", "reported"),
        ([(1, STRUCK, DENIED)], "denied_only", "contested"),
        ([(1, MONITOR, {}), (2, MONITOR, DENIED)], "withdrawn", "withdrawn"),
        ([(1, "A", {}), (2, "A", DENIED)], "withdrawn", "withdrawn"),
        ([(2, MONITOR, {}), (1, MONITOR, DENIED)], "contested", "contested"),
        ([(1, MONITOR, {}), (1, MONITOR, DENIED)], "contested", "contested"),
        ([(1, MONITOR, {}), (2, MONITOR, DENIED), (1, "A", {})], "contested", "contested"),
        ([(1, ("anonymous", None), {}), (2, ("anonymous", None), DENIED)], "contested", "contested"),
    ],
)  # fmt: skip
def test_occurrence(said: list[Said], rule: str, grade: str, registry: ActorRegistry) -> None:
    incident = _graded(said, registry)
    assert (incident.reasons[0].rule, incident.grade.occurrence) == (rule, grade)


@pytest.mark.parametrize(
    ("said", "rule", "grade"),
    [
        ([(1, MONITOR, {})], "nobody", "unknown"),
        ([(1, MONITOR, LAID)], "one_origin", "reported"),
        ([(1, MONITOR, LAID), (1, "A", LAID)], "two_origins", "corroborated"),
        ([(1, ATTACKER, OWN)], "owned", "claimed"),
        ([(1, ATTACKER, OWN), (1, STRUCK, LAID)], "owned_and_attributed", "confirmed"),
        ([(1, MONITOR, LAID), (1, ATTACKER, NOT_US)], "contested", "contested"),
        ([(1, MONITOR, {}), (1, ATTACKER, NOT_US)], "denied_only", "contested"),
        ([(1, MONITOR, LAID), (1, "A", LAID | {"perpetrator": (make_actor("hezbollah"),)})], "contested", "contested"),
        ([(1, ATTACKER, OWN), (2, ATTACKER, DENIED)], "withdrawn", "withdrawn"),
        ([(1, MONITOR, LAID), (2, MONITOR, DENIED), (1, "A", {})], "withdrawn", "withdrawn"),
    ],
)  # fmt: skip
def test_responsibility(said: list[Said], rule: str, grade: str, registry: ActorRegistry) -> None:
    incident = _graded(said, registry)
    assert (incident.reasons[1].rule, incident.grade.responsibility) == (rule, grade)


@pytest.mark.parametrize(
    ("said", "rule", "grade"),
    [
        ([(1, MONITOR, {})], "no_numbers", "unknown"),
        ([(1, MONITOR, DEAD)], "one_origin", "reported"),
        ([(1, STRUCK, LAID | DEAD)], "party_alone", "reported"),
        ([(1, ATTACKER, OWN | DEAD)], "doer_alone", "claimed"),
        ([(1, MONITOR, DEAD), (1, "A", DEAD)], "two_origins", "corroborated"),
        ([(1, MONITOR, DEAD), (1, "A", MORE_DEAD)], "contested", "contested"),
        ([(1, MONITOR, DEAD_SOLDIERS), (1, "A", ALL_DEAD)], "two_origins", "corroborated"),
        ([(1, MONITOR, DEAD_PEOPLE), (1, "A", ALL_DEAD)], "contested", "contested"),
        ([(1, MONITOR, DEAD), (2, MONITOR, DENIED)], "withdrawn", "withdrawn"),
        ([(1, ("witness", None), DEAD), (1, "A", MORE_DEAD)], "two_origins", "corroborated"),
        ([(1, ("witness", None), MORE_DEAD), (1, "A", DEAD)], "contested", "contested"),
        ([(1, STRUCK, OWN_FALLEN), (1, ("party", "idf"), MORE_FALLEN)], "two_origins", "corroborated"),
        ([(1, MONITOR, OWN_FALLEN), (1, "A", MORE_FALLEN)], "contested", "contested"),
    ],
)  # fmt: skip
def test_harm(said: list[Said], rule: str, grade: str, registry: ActorRegistry) -> None:
    incident = _graded(said, registry)
    assert (incident.reasons[2].rule, incident.grade.harm) == (rule, grade)


def test_every_rule_of_the_policy_has_a_case() -> None:
    tried = {
        (question, row[1])
        for question, test in (("occurrence", test_occurrence), ("responsibility", test_responsibility), ("harm", test_harm))
        for row in test.pytestmark[0].args[1]  # type: ignore[attr-defined]
    }
    assert set(grading_rules()) - tried == set()


@pytest.mark.parametrize(
    ("outlets", "origins"),
    [
        (("Al Manar", "Al Manar"), 1),
        (("SANA", "Syrian state television"), 1),
        (("SANA", "Al Manar"), 2),
        (("Reuters", "رويترز"), 1),
        (("المكتب الإعلامي لحزب الله", "Al Manar"), 1),
        (("المتحدث باسم الجيش الإسرائيلي", "IDF spokesperson"), 1),
        (("المتحدث باسم الجيش الإسرائيلي", "أخبار الجيش الإسرائيلي"), 2),
        (("وزارة الدفاع الروسية", "Sputnik"), 1),
    ],
)
def test_outlets_in_their_own_voice_are_the_party_they_speak_for(outlets: tuple[str, str], origins: int, registry: ActorRegistry) -> None:
    assert len(_graded([(1, outlet, {}) for outlet in outlets], registry).origins) == origins


@pytest.mark.parametrize(("published", "rule"), [("2018-04-01", "opposed_parties_agree"), ("2026-01-10", "party_alone")])
def test_parties_are_opposed_only_while_they_were(registry: ActorRegistry, published: str, rule: str) -> None:
    # Jaysh al-Islam fought the Syrian army until it became a part of it in January 2025.
    documents = [make_document(f"Shells hit the town, report {number}.", outlet=f"Outlet {number}", published=published) for number in (1, 2)]
    tellers = ("jaysh_al_islam", "syrian_army")
    claims = [make_claim(document, attribution=(make_teller("party", actor),)) for document, actor in zip(documents, tellers, strict=True)]
    (incident,) = assess(claims, documents, [make_incident(claims)], {}, registry).incidents
    assert next(reason.rule for reason in incident.reasons if reason.question == "occurrence") == rule


def _told_in_one_report(registry: ActorRegistry, *said: tuple[tuple[str, str | None] | None, dict[str, Any]]) -> Incident:
    document = make_document("Rockets hit the town, and rockets did not hit the town.", outlet="Outlet", published="2026-03-01")
    triggers = ("Rockets", "rockets", "hit")
    claims = [
        make_claim(document, triggers[number], attribution=(make_teller(*teller),) if teller else (), **fields)  # type: ignore[arg-type]
        for number, (teller, fields) in enumerate(said)
    ]
    return assess(claims, [document], [make_incident(claims)], {}, registry).incidents[0]


def test_an_outlet_that_denies_what_its_teller_affirms_is_an_origin_and_one_that_restates_it_is_none(registry: ActorRegistry) -> None:
    assert _told_in_one_report(registry, (MONITOR, {}), (None, {})).grade.occurrence == "reported"
    assert _told_in_one_report(registry, (MONITOR, {}), (None, DENIED)).grade.occurrence == "contested"


def test_who_denies_one_thing_of_what_he_tells_does_not_contest_it(registry: ActorRegistry) -> None:
    assert _told_in_one_report(registry, (MONITOR, {}), (MONITOR, DENIED)).grade.occurrence == "reported"


def test_one_teller_without_a_name_is_one_origin_whether_he_says_that_he_did_it_or_only_tells_of_it(registry: ActorRegistry) -> None:
    incident = _told_in_one_report(registry, (("perpetrator", None), {"responsibility": "claimed"}), (("party", None), {}))
    assert len(incident.origins) == 1


def test_doctors_of_a_state_do_not_speak_for_it(registry: ActorRegistry) -> None:
    incident = _told_in_one_report(registry, (("medical", "libya"), {}), (("official", "libya"), {}))
    assert len(incident.origins) == 2


@pytest.mark.parametrize(
    ("words", "actor", "origins"),
    [
        ("وسائل الإعلام الرسمية", None, 1),
        ("state media", None, 1),
        ("التلفزيون السوري", "syria", 1),
        ("وسائل إعلام محلية", None, 2),
        ("صحيفة سورية", "syria", 2),
        ("التلفزيون الليبي", "libya", 2),
    ],
)
def test_official_media_are_the_voice_of_their_state_and_other_media_of_a_state_are_not(
    words: str, actor: str | None, origins: int, registry: ActorRegistry
) -> None:
    document = make_document("Rockets hit the town.")
    tellers = (make_teller("official", "syrian_government"), make_teller("media", actor, Anchor(words, 0, len(words))))
    told = [make_claim(document, attribution=(teller,), place=(make_place(),)) for teller in tellers]
    incident = assess(told, [document], [make_incident(told)], {}, registry).incidents[0]
    assert len(incident.origins) == origins


@pytest.mark.parametrize("teller", ["syrian_state_tv", "sana"])
def test_an_outlet_that_speaks_for_a_party_is_that_party_where_others_tell_what_it_says(teller: str, registry: ActorRegistry) -> None:
    assert _graded([(1, ("media", teller), {})], registry).reasons[0].rule == "party_alone"
