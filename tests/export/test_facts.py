"""What an incident amounts to before any format: numbers, days, places, parties."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from marsad.export.facts import Count, Knowledge, events_of
from marsad.export.facts.toll import total_of
from marsad.export.facts.when import When
from marsad.model import Anchor, Reading
from marsad.testing import make_actor, make_interval, make_place

from .conftest import incident_of, killed, tell


def event(reading: Reading, knowledge: Knowledge, **choices: Any) -> Any:
    (found,) = events_of(reading, knowledge, **choices)
    return found


@pytest.mark.parametrize(
    ("harm", "total"),
    [
        ((), None),
        ((("unspecified", None, None),), None),
        ((("unspecified", 0, 0),), Count(0, 0)),
        ((("unspecified", 5, 5), ("children", 2, 2)), Count(5, 5)),
        ((("civilians", 3, 3), ("children", 1, 1)), Count(3, 3)),
        ((("civilians", 3, 3), ("combatants", 2, 2)), Count(5, 5)),
        # Others may have died beside them.
        ((("women", 1, 1), ("children", 2, 2)), Count(3, None)),
        ((("unspecified", 20, None),), Count(20, None)),
        # Whether the two are among the three or beside them is not told.
        ((("civilians", 3, 3), ("unspecified", 2, 2)), Count(3, 5)),
        ((("unspecified", 3, 3), ("combatants", 5, 5)), Count(5, 8)),
    ],
)
def test_the_total_of_a_claim_counts_nobody_twice(harm: tuple[tuple[str, int | None, int | None], ...], total: Count | None) -> None:
    assert total_of("killed", killed(*harm)) == total


@pytest.mark.parametrize(
    ("accounts", "least", "most", "best", "high"),
    [
        ([("unspecified", 3, 3), ("unspecified", 7, 7), ("unspecified", 3, 3)], 3, 7, 3, 7),
        ([("unspecified", 3, 3), ("unspecified", 7, 7)], 3, 7, 3, 7),
        # "Several" beside a number says nothing more than the number.
        ([("unspecified", 1, None), ("unspecified", 17, 17)], 17, 17, 17, 17),
        # "At least 20" beside 17 contradicts it, and is open upwards.
        ([("unspecified", 20, None), ("unspecified", 17, 17)], 17, None, 17, 20),
        ([("unspecified", 20, None)], 20, None, 20, 20),
        # "Dead" beside "at least 17" says nothing more either; "at least 5" may be an earlier count.
        ([("unspecified", 1, None), ("unspecified", 17, None)], 17, None, 17, 17),
        ([("unspecified", 5, None), ("unspecified", 17, None)], 5, None, 5, 17),
    ],
)
def test_the_toll_is_a_range_over_accounts(
    accounts: list[tuple[str, int, int | None]], least: int, most: int | None, best: int, high: int, knowledge: Knowledge
) -> None:
    toll = event(incident_of(*(tell(number, harm=killed(own)) for number, own in enumerate(accounts))), knowledge).killed
    assert (toll.range, toll.best, toll.high) == (Count(least, most), best, high)


def test_a_count_of_some_of_the_people_is_not_taken_for_that_of_all(knowledge: Knowledge) -> None:
    a_child, the_bomber, all_of_them = (
        tell(at, harm=killed(own)) for at, own in enumerate((("children", 1, 1), ("combatants", 1, 1), ("unspecified", 40, 45)))
    )
    toll = event(incident_of(a_child, the_bomber, all_of_them), knowledge).killed
    assert (toll.range, toll.best, toll.high) == (Count(40, 45), 40, 45)
    toll = event(incident_of(the_bomber, tell(3, harm=killed(("civilians", 57, None)))), knowledge).killed
    assert (toll.range, toll.best) == (Count(57, None), 57)


def test_what_is_denied_or_not_said_gives_no_number(knowledge: Knowledge) -> None:
    assert event(incident_of(tell(harm=killed(("unspecified", None, None)))), knowledge).killed is None
    assert event(incident_of(tell(harm=killed(("unspecified", 4, 4)), polarity="denied")), knowledge).killed is None


@pytest.mark.parametrize(
    ("first", "last", "acled", "ucdp"),
    [
        ((2020, 1, 23), (2020, 1, 23), 1, 1),
        ((2020, 1, 23), (2020, 1, 24), 2, 2),
        ((2020, 1, 20), (2020, 1, 26), 2, 3),
        ((2020, 1, 1), (2020, 1, 31), 3, 4),
        ((2020, 1, 1), (2020, 12, 31), None, 5),
        ((2019, 1, 1), (2020, 12, 31), None, None),
    ],
)
def test_precision_codes_follow_the_days(first: tuple[int, int, int], last: tuple[int, int, int], acled: int | None, ucdp: int | None) -> None:
    when = When(date(*first), date(*last))
    assert (when.acled_precision, when.ucdp_precision) == (acled, ucdp)


def test_days_are_those_of_the_zone_of_the_words(knowledge: Knowledge) -> None:
    # 23:30 UTC on the 22nd is the small hours of the 23rd in Damascus.
    time = make_interval("2020-01-22", precision="minute", zone="Asia/Damascus")
    assert time.latest is not None
    told = tell(time=make_interval("2020-01-22", precision="minute", zone="Asia/Damascus", earliest=time.latest, latest=time.latest))
    assert event(incident_of(told), knowledge).when.first == date(2020, 1, 23)


def test_what_no_account_dates_stays_undated_unless_asked(knowledge: Knowledge) -> None:
    reading = incident_of(tell(time=None))
    assert event(reading, knowledge).when is None
    when = event(reading, knowledge, undated="publication").when
    assert (when.first, when.by_publication, when.acled_precision) == (date(2020, 1, 23), True, 2)


@pytest.mark.parametrize(
    ("place", "pointed", "acled", "ucdp", "plover"),
    [
        ({"level": "site", "uncertainty_km": 2.0}, True, 1, 1, 5),
        ({"level": "town", "uncertainty_km": 4.0}, True, 1, 1, 4),
        ({"level": "town", "uncertainty_km": 8.0}, True, 2, 2, 4),
        ({"level": "district", "uncertainty_km": 20.0}, True, 2, 3, 3),
        ({"level": "province", "uncertainty_km": 80.0}, False, 3, 4, 2),
        ({"level": "country", "uncertainty_km": 500.0}, False, None, 6, 1),
        ({"level": "town", "place": None, "lat": None, "lon": None}, False, None, None, None),
    ],
)
def test_places_keep_their_precision(
    place: dict[str, Any], pointed: bool, acled: int | None, ucdp: int | None, plover: int | None, knowledge: Knowledge
) -> None:
    where = event(incident_of(tell(place=(make_place(**place),))), knowledge).where
    assert (where.lat is not None) == pointed
    assert (where.acled_precision, where.ucdp_precision, where.plover_resolution) == (acled, ucdp, plover)


def test_coordinates_have_four_decimals(knowledge: Knowledge) -> None:
    where = event(incident_of(tell(place=(make_place(lat=35.90412345, lon=36.7),))), knowledge).where
    assert (where.lat, where.lon) == (35.9041, 36.7)


def test_a_state_beside_its_army_is_named_once(knowledge: Knowledge) -> None:
    reading = incident_of(tell(0, perpetrator=(make_actor("israel"),)), tell(1, perpetrator=(make_actor("idf"),)))
    assert [party.name for party in event(reading, knowledge).sides.doers] == ["Israel armed forces"]


def test_doers_that_accounts_disagree_on_are_not_allies(knowledge: Knowledge) -> None:
    reading = incident_of(
        tell(0, perpetrator=(make_actor("israel"),)), tell(1, perpetrator=(make_actor("israel"),)), tell(2, perpetrator=(make_actor("hezbollah"),))
    )
    sides = event(reading, knowledge).sides
    assert [party.name for party in sides.doers] == ["Israel"]
    assert [party.name for party in sides.blamed] == ["Hezbollah"]
    assert sides.doers[0].weight == 2


@pytest.mark.parametrize(
    ("words", "people"),
    [
        ("ثلاثة مدنيين", "civilians"),
        ("civilians", "civilians"),
        ("متظاهرين", "protesters"),
        ("مستودع للذخيرة", None),
        ("a convoy", None),
        ("مسلحين", "combatants"),
    ],
)
def test_those_whom_no_registry_names_are_told_by_their_words(words: str, people: str | None, knowledge: Knowledge) -> None:
    told = tell(target=(make_actor(None, Anchor(words, 0, len(words))),))
    (party,) = event(incident_of(told), knowledge).sides.struck
    assert (party.people, party.words, party.actor) == (people, words, None)


def test_people_of_a_nation_are_not_their_state(knowledge: Knowledge) -> None:
    (party,) = event(incident_of(tell(target=(make_actor("palestine", Anchor("الفلسطينيين", 0, 11)),))), knowledge).sides.struck
    assert party.actor is None
    (party,) = event(incident_of(tell(target=(make_actor("palestine", Anchor("فلسطين", 0, 6)),))), knowledge).sides.struck
    assert party.actor is not None
