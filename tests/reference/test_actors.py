"""The registry of actors: affiliations by the day, and what its files may hold."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from marsad.model import DataError
from marsad.reference.actors import ActorRegistry, build_table, load_actors


@pytest.fixture(scope="module")
def registry() -> ActorRegistry:
    return load_actors()


def on(day: str) -> date:
    return date.fromisoformat(day)


def test_the_registry_is_large_enough_to_be_of_use(registry: ActorRegistry) -> None:
    assert len(list(registry)) >= 300


@pytest.mark.parametrize(
    ("actor", "day", "root"),
    [
        ("hts", "2015-06-01", "al_qaeda"),
        ("hts", "2018-06-01", "hts"),
        ("hts", "2025-02-01", "syria"),
        ("fsa", "2016-06-01", "fsa"),
        ("fsa", "2021-06-01", "sna"),
        ("assad", "2018-04-08", "syria"),
        ("assad", "2025-01-01", "assad"),
        ("al_sharaa", "2021-01-01", "hts"),
        ("al_sharaa", "2025-01-01", "syria"),
        ("rsf", "2021-01-01", "sudan"),
        ("rsf", "2023-06-01", "rsf"),
        ("mattis", "2018-04-14", "us"),
        ("mattis", "2019-06-01", "mattis"),
    ],
)
def test_an_actor_is_part_of_what_it_belonged_to_on_the_day(registry: ActorRegistry, actor: str, day: str, root: str) -> None:
    assert registry.root(actor, on(day)) == root


def test_the_army_of_syria_changes_sides_with_its_government(registry: ActorRegistry) -> None:
    assert registry.opposed("syrian_army", "sna", on("2019-01-01"))
    assert registry.same_side("syrian_army", "sna", on("2025-03-01"))
    assert registry.opposed("syrian_army", "assad_loyalists", on("2025-03-01"))
    assert registry.same_side("ndf", "syrian_army", on("2017-01-01"))
    assert registry.opposed("ndf", "syrian_army", on("2025-03-01"))


def test_without_a_date_the_entry_itself_holds(registry: ActorRegistry) -> None:
    assert registry.root("hts") == "hts"
    assert registry.affiliation("nobody") == (None, None)


@pytest.mark.parametrize(
    ("affiliation", "mistake"),
    [
        ("{part_of: nobody, side: a, from: 2020-01-01}", "no actor"),
        ("{part_of: null, side: a}", "no date"),
        ("{part_of: null, side: a, from: 2020}", "no date; write it as"),
        ("{part_of: null, since: 2020-01-01}", "unknown key since"),
    ],
)
def test_a_wrong_affiliation_is_named_with_its_line(tmp_path: Path, affiliation: str, mistake: str) -> None:
    path = tmp_path / "actors.yml"
    path.write_text(f"- id: one\n  kind: person\n  name_en: One\n  name_ar: فلان\n  affiliations:\n    - {affiliation}\n", encoding="utf-8")
    with pytest.raises(DataError) as error:
        build_table([path])
    assert mistake in str(error.value)
    assert ":6:" in str(error.value)


@pytest.mark.parametrize(
    ("state", "body"),
    [
        ("us", "us_intelligence"),
        ("israel", "israel_intelligence"),
        ("ukraine", "ukraine_intelligence"),
        ("turkey", "turkey_intelligence"),
        ("hezbollah", None),
    ],
)
def test_a_state_has_one_intelligence_whatever_its_agencies(registry: ActorRegistry, state: str, body: str | None) -> None:
    assert registry.part_of_kind("intelligence", state) == body


def test_names_are_found_whole_where_they_start(registry: ActorRegistry) -> None:
    names = [name.split(" ") for actor in list(registry)[::100] for name in registry.names_of(actor.id)]
    assert any(len(name) > 3 for name in names)
    assert [name for name in names if registry.longest_name(["قال", *name, "ثم"], 1) < len(name)] == []


def test_a_name_ends_before_a_word_that_goes_on_with_none(registry: ActorRegistry) -> None:
    assert registry.longest_name("الجيش الكيني يتقدم".split(), 0) == 2
    assert registry.longest_name("روسيا تعلن".split(), 0) == 1
