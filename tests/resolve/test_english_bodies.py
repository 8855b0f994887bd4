"""Bodies of states in English: adjective or name of the state before the body, or its name behind "of"; the ids are those of the Arabic names."""

from __future__ import annotations

import pytest

import marsad
from marsad.reference.actors import ActorRegistry, load_actors
from marsad.reference.word_facts import ActorWord, actor_word
from marsad.resolve.actors import Story, names_in, resolve_actor
from marsad.text.tokens import Token, tokenize

# Adjective, name, the Arabic adjective with its article, the same in the feminine.
STATES = [
    ("Sudanese", "Sudan", "السوداني", "السودانية"),
    ("Israeli", "Israel", "الإسرائيلي", "الإسرائيلية"),
    ("Ukrainian", "Ukraine", "الأوكراني", "الأوكرانية"),
    ("Malian", "Mali", "المالي", "المالية"),
    ("South Korean", "South Korea", "الكوري الجنوبي", "الكورية الجنوبية"),
    ("Kenyan", "Kenya", "الكيني", "الكينية"),
    ("Russian", "Russia", "الروسي", "الروسية"),
]
# English names of a body, its Arabic head, and whether the adjective behind that is feminine.
BODIES = [
    (("army", "military", "armed forces", "air force", "navy"), "الجيش", False),
    (("police", "security forces", "border guards"), "الشرطة", True),
    (("government",), "الحكومة", True),
    (("defence ministry", "defense ministry", "ministry of defence"), "وزارة الدفاع", True),
    (("foreign ministry", "foreign minister"), "وزارة الخارجية", True),
    (("health ministry",), "وزارة الصحة", True),
    (("intelligence agency",), "المخابرات", True),
]


@pytest.fixture(scope="module")
def registry() -> ActorRegistry:
    return load_actors()


def _known(text: str, registry: ActorRegistry) -> tuple[tuple[Token, ...], list[ActorWord]]:
    tokens = tokenize(text)
    return tokens, [actor_word(token.folded, registry) for token in tokens]


@pytest.mark.parametrize(("adjective", "name", "masculine", "feminine"), STATES)
def test_a_body_is_the_same_in_english_and_in_arabic(registry: ActorRegistry, adjective: str, name: str, masculine: str, feminine: str) -> None:
    amiss = []
    for heads, arabic, is_feminine in BODIES:
        # Mali's adjective is also the word for finance, so that by it its bodies are known in its own stories alone.
        meant = resolve_actor(f"{arabic} {feminine if is_feminine else masculine}", registry=registry, story=Story(countries=["ML"]))[0]
        told = [text for head in heads for text in (f"{adjective} {head}", f"{name}'s {head}", f"the {head} of {name}")]
        amiss.extend([(text, meant) for text in told if resolve_actor(text, registry=registry)[0] != meant])
    assert amiss == []


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("South Sudanese army", "south_sudan_army"),
        ("U.S. military", "us_forces"),
        ("US State Department", "us_foreign_ministry"),
        ("the army of the Philippines", "philippines_army"),
        ("DR Congo's army", "drc_army"),
        ("Russian troops", "russian_forces"),
        ("Mali's junta", "mali_junta"),
        ("Burkinabe ruling junta", "burkina_junta"),
        ("Sudan's RSF", "rsf"),
        ("Iran's Revolutionary Guards", "irgc"),
        ("Iraqi security forces", "iraqi_security_forces"),
        ("Gaza's health ministry", "gaza_health_ministry"),
        ("Arakan Army", "arakan_army"),
        # Bodies that stand by a state, adjectives of two states, and states with several armies.
        ("pro-Russian forces", None),
        ("Turkish-backed forces", None),
        ("Rwanda-backed M23", "m23"),
        ("Korean army", None),
        ("Libyan army", "libya"),
        ("Palestinian police", "palestine"),
        # No body, but a verb.
        ("Kenya forces", "kenya"),
    ],
)
def test_whose_body_it_is(registry: ActorRegistry, text: str, actor: str | None) -> None:
    assert resolve_actor(text, registry=registry)[0] == actor


@pytest.mark.parametrize(
    ("text", "earlier", "actor"),
    [
        ("the army", [], "nigeria_army"),
        ("Army spokesman", [], "nigeria_army"),
        ("police in the town", [], "nigeria_police"),
        ("a spokesman for the health ministry", [], "nigeria_health_ministry"),
        ("the military", ["niger_army", "nigeria"], "niger_army"),
        ("the army", ["niger_police"], "nigeria_army"),
        # Armies of other names, police of a people, and words that are only adjectives there.
        ("Kanuri Defence Army", [], None),
        ("Hausa police", [], None),
        ("army of volunteers", [], None),
        ("a military base", [], None),
    ],
)
def test_a_body_without_a_state_is_that_of_the_story(registry: ActorRegistry, text: str, earlier: list[str], actor: str | None) -> None:
    assert resolve_actor(text, registry=registry, story=Story(earlier, ["NG"]))[0] == actor


def test_no_body_is_named_over_a_comma(registry: ActorRegistry) -> None:
    text = "In Kenya, police said; the Kenyan police said."
    assert [id_ for _, id_ in names_in(*_known(text, registry), registry, Story())] == ["kenya", "kenya_police"]


def test_an_english_and_an_arabic_report_have_one_doer() -> None:
    english = marsad.read("The Sudanese army shelled a market in Omdurman on Tuesday.", published="2026-03-14", lang="en").claims
    arabic = marsad.read("قصف الجيش السوداني سوقا في أم درمان يوم الثلاثاء.", published="2026-03-14").claims
    assert [claim.perpetrator[0].actor for claim in (*english, *arabic)] == ["saf", "saf"]


def test_all_english_names_of_a_body_are_its_names(registry: ActorRegistry) -> None:
    assert {"kenyan army", "kenya military", "army of kenya", "kenyan forces"} <= set(registry.names_of("kenya_army"))
