"""From mentions to actors: dated names, short forms, bodies of a country, persons whom the report introduces."""

from __future__ import annotations

from datetime import date

import pytest

from marsad.reference.actors import ActorRegistry, load_actors
from marsad.reference.word_facts import ActorWord, actor_word
from marsad.resolve.actors import Story, names_in, resolve_actor, stated_countries
from marsad.text.tokens import Token, tokenize


@pytest.fixture(scope="module")
def registry() -> ActorRegistry:
    return load_actors()


def _known(text: str, registry: ActorRegistry) -> tuple[tuple[Token, ...], list[ActorWord]]:
    tokens = tokenize(text)
    return tokens, [actor_word(token.folded, registry) for token in tokens]


@pytest.mark.parametrize(
    ("text", "day", "actor"),
    [
        ("قوات الأسد", "2016-05-01", "syrian_army"),
        ("قوات الأسد", "2025-03-07", "assad_loyalists"),
        ("نظام الأسد", "2018-04-08", "syrian_government"),
        ("نظام الأسد", "2025-03-07", "assad_loyalists"),
        ("جبهة النصرة", "2015-01-01", "hts"),
        ("جبهة فتح الشام", "2016-10-01", "hts"),
        ("هيئة تحرير الشام", "2020-01-01", "hts"),
    ],
)
def test_a_name_means_who_bore_it_on_the_day(registry: ActorRegistry, text: str, day: str, actor: str) -> None:
    found, candidates = resolve_actor(text, registry=registry, story=Story(countries=["SY"], on=date.fromisoformat(day)))
    assert found == actor
    assert candidates[0] == actor


@pytest.mark.parametrize(
    ("text", "earlier", "actor"),
    [
        ("مقاتلو التنظيم", ["isis"], "isis"),
        ("المرصد", ["sohr", "white_helmets"], "sohr"),
        ("المتحدث باسم الوزارة", ["russia_defence_ministry", "sohr"], "russia_defence_ministry"),
        ("البيان", ["idf", "reuters"], "idf"),
        ("المرصد", ["isis"], None),
    ],
)
def test_a_short_form_goes_back_to_the_latest_actor_that_it_fits(registry: ActorRegistry, text: str, earlier: list[str], actor: str | None) -> None:
    assert resolve_actor(text, registry=registry, story=Story(earlier=earlier))[0] == actor


@pytest.mark.parametrize(
    ("text", "country", "actor"),
    [
        ("وزارة الدفاع", "RU", "russia_defence_ministry"),
        ("وزارة الدفاع", "TR", "turkey_defence_ministry"),
        ("شرطة كركوك", "IQ", "iraq_police"),
        ("مصدر في الجيش", "LB", "lebanese_army"),
        ("وزير الخارجية الكنيي", "SY", None),
    ],
)
def test_a_body_without_a_nationality_is_the_one_of_the_story(registry: ActorRegistry, text: str, country: str, actor: str | None) -> None:
    assert resolve_actor(text, registry=registry, story=Story(countries=[country]))[0] == actor


def test_a_surname_is_the_body_that_the_report_introduced_its_bearer_by(registry: ActorRegistry) -> None:
    words = tokenize("قال وزير الخارجية الروسي فلان العلاني إن بلاده مستعدة. وأضاف العلاني أن القصف توقف.")
    assert resolve_actor("العلاني", registry=registry, story=Story(words=words))[0] == "russia_foreign_ministry"
    assert resolve_actor("العلاني", registry=registry)[0] is None


def test_a_body_that_leans_on_another_is_not_that_other(registry: ActorRegistry) -> None:
    found, candidates = resolve_actor("مسلحون موالون لإيران", registry=registry)
    assert found is None
    assert "iran" in candidates


def test_the_states_that_a_report_names_are_its_countries(registry: ActorRegistry) -> None:
    assert stated_countries(*_known("دفاعا عن لبنان وشعبه وعن سوريا", registry)) == ["LB", "SY"]


def test_actors_are_found_where_a_report_names_them(registry: ActorRegistry) -> None:
    text = "هاجم تنظيم الدولة الإسلامية بلدة، وقالت وزارة الدفاع العراقية إنها ردت."
    assert [(text[at : at + 5], actor) for at, actor in names_in(*_known(text, registry), registry, Story())] == [
        ("تنظيم", "isis"),
        ("وزارة", "iraq_defence_ministry"),
    ]
