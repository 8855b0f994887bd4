"""Plain English sentences, each with a counterpart: who is harmed, what a bomb does, what is only possible, whose part somebody denies."""

from __future__ import annotations

import pytest
from tests.extract.claims_read import doers, english_claims, harm, words

import marsad


@pytest.mark.parametrize(
    ("text", "harmed"),
    [
        # A participle with "by" tells who did it behind it, and who was harmed before it.
        ("Five soldiers killed by gunmen in Gao", [("killed", 5, 5)]),
        ("Gunmen killed by the army in Gao", [("killed", 1, None)]),
        ("Gunmen shot and wounded two farmers in Gao.", [("injured", 2, 2)]),
        ("Two farmers were shot and wounded in Gao.", [("injured", 2, 2)]),
        # How exact a number is, and no place.
        ("Gunmen wounded around 30 people near Gao.", [("injured", 30, 30)]),
        ("Around 30 displaced people were killed by the army near Gao.", [("killed", 30, 30)]),
        ("People in three villages were killed by the army near Gao.", [("killed", 1, None)]),
        # Who holds an office, and a person by name.
        ("A provincial governor was wounded in shelling in Gao.", [("injured", 1, 1)]),
        ("Samuel Okoro, 34, was shot dead in Gao.", [("killed", 1, 1)]),
        ("Ahmed Karimi was killed in a car crash in Gao.", None),
        ("Gunmen carried out the killing of nine miners in Gao on Tuesday.", [("killed", 9, 9)]),
        ("The kidnapping of a 12-year-old girl in Gao was condemned.", [("abducted", 1, 1)]),
        ("A drone strike hit a market in Gao, killing five people, among them two children.", [("killed", 5, 5), ("killed", 2, 2)]),
        ("An explosion hit a market in Gao. The death toll rose to 12, police said.", [("killed", 12, 12)]),
    ],
)
def test_how_many_were_harmed(text: str, harmed: list[tuple[str, int | None, int | None]] | None) -> None:
    told = [each for claim in english_claims(text) for each in harm(claim)]
    assert told == (harmed or [])


def test_people_taken_are_counted_once() -> None:
    stormed, abducted = english_claims("Gunmen stormed a village near Gao, killing two soldiers and abducting four.")
    assert (harm(stormed), harm(abducted)) == ([("killed", 2, 2)], [("abducted", 4, 4)])


def test_an_attack_in_which_people_were_taken_is_how_they_were_taken() -> None:
    assert [claim.type for claim in english_claims("Bandits kidnapped five students in an attack in Gao.")] == ["abduction"]
    assert [claim.type for claim in english_claims("Bandits killed five students in an attack in Gao.")] == ["armed_attack"]


@pytest.mark.parametrize(
    ("text", "type_", "who", "struck"),
    [
        ("A suicide bomber killed two soldiers in Gao.", "suicide_attack", ["suicide bomber"], ["two soldiers"]),
        ("A suicide bombing killed two soldiers in Gao.", "suicide_attack", [], ["two soldiers"]),
        ("An attack on a police station in Gao killed two women.", "armed_attack", [], ["police station"]),
        ("A bomb at a bus station in Gao killed two women.", "explosion", [], ["two women"]),
        ("Bomb kills two women in Gao", "explosion", [], ["two women"]),
        ("Two women were killed by a bomb in Gao.", "explosion", [], ["two women"]),
        ("Two women were killed by a sniper in Gao.", "armed_attack", ["sniper"], ["two women"]),
        ("A Russian missile near Sumy killed two women.", "shelling", ["Russian"], ["two women"]),
        ("Militants in northern Mali attacked a bus on Tuesday.", "armed_attack", ["Militants"], ["bus"]),
        ("Two women were wounded by Israeli fire on Tuesday.", "armed_attack", ["Israeli"], ["Two women"]),
        ("Israeli forces opened fire on two women in Jenin on Tuesday.", "armed_attack", ["Israeli forces"], ["two women"]),
        ("Armed men opened fire on a bus in Gao.", "armed_attack", ["Armed men"], ["bus"]),
        ("Gunmen killed two soldiers and a driver in Gao.", "armed_attack", ["Gunmen"], ["two soldiers and a driver"]),
        ("Gunmen killed two soldiers and police arrested a driver in Gao.", "armed_attack", ["Gunmen"], ["two soldiers"]),
        ("Shelling hit a market in Gao.", "shelling", [], ["market"]),
        ("Drones attack airport in Kharkiv", "drone_strike", [], ["airport"]),
        ("Drone shot down over Kharkiv", "interception", [], ["Drone"]),
        ("Police seized a district governor in Gao.", "detention", ["Police"], ["district governor"]),
        ("Heavily armed bandits attacked a bus and killed two women in Gao.", "armed_attack", ["Heavily armed bandits"], ["bus"]),
        ("The group was behind a drone attack on a base in Gao, police said.", "drone_strike", ["group"], ["base"]),
    ],
)  # fmt: skip
def test_who_did_it_and_whom_it_struck(text: str, type_: str, who: list[str], struck: list[str]) -> None:
    claim = english_claims(text)[0]
    assert (claim.type, doers(claim), [each.casefold() for each in words(claim, "target")]) == (type_, who, [each.casefold() for each in struck])


def test_people_taken_hostage_by_twos() -> None:
    (claim,) = english_claims("Bandits took an officer and three soldiers hostage near Gao.")
    assert (claim.type, doers(claim)) == ("abduction", ["Bandits"])


def test_a_vehicle_that_hits_a_mine_is_hit_by_one() -> None:
    (claim,) = english_claims("A bus hit a landmine near Gao.")
    assert (claim.type, claim.means, words(claim, "target")) == ("explosion", ("mine",), ["bus"])


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("An explosion rocked Kharkiv on Tuesday.", ["Kharkiv"]),
        ("Two powerful blasts early on Tuesday shook central Kyiv.", ["central Kyiv"]),
        ("The army captured northern Mali.", ["northern Mali"]),
        ("Clashes broke out on the road between Gao and Menaka.", ["Gao", "Menaka"]),
        ("Gunmen killed five soldiers in Gao, Reuters reported, citing the army.", ["Gao"]),
    ],
)
def test_where_it_was(text: str, places: list[str]) -> None:
    (claim,) = english_claims(text)
    assert words(claim, "place") == places


def test_a_scandal_that_rocks_a_town_is_none() -> None:
    assert english_claims("The scandal rocked Kharkiv on Tuesday.") == ()


@pytest.mark.parametrize(
    ("text", "certainty"),
    [
        ("Reportedly, gunmen killed five soldiers in Gao.", "possible"),
        ("There were unconfirmed reports that three people were wounded in shelling in Gao.", "possible"),
        ("Unconfirmed reports said three people were wounded in shelling in Gao.", "possible"),
        ("A bomb exploded in Gao, according to unconfirmed reports.", "possible"),
        ("A bomb exploded in Gao, according to police.", "stated"),
        ("It is believed that rebels captured the town of Menaka.", "probable"),
        ("Gunmen might have killed five soldiers in Gao.", "possible"),
        ("A civilian may be among the five soldiers killed in Gao.", "stated"),
        ("In May gunmen killed five soldiers in Gao.", "stated"),
    ],
)
def test_how_surely(text: str, certainty: str) -> None:
    (claim,) = english_claims(text)
    assert (claim.certainty, claim.realis) == (certainty, "occurred")


@pytest.mark.parametrize("text", ["Russia may bomb Odesa, officials said.", "The army may carry out air strikes on Gao."])
def test_what_may_come_has_not_happened(text: str) -> None:
    assert [claim for claim in english_claims(text) if claim.realis in ("occurred", "ongoing")] == []


def test_who_says_that_he_would_kill_threatens() -> None:
    (claim,) = english_claims("The rebels said they would kill the hostages.")
    assert (claim.type, claim.realis) == ("threat", "threatened")


@pytest.mark.parametrize(
    ("text", "polarity", "responsibility"),
    [
        ("The group denied involvement in a car bombing in Gao.", "denied", "denied"),
        ("The group denied carrying out a raid on a base in Gao.", "denied", "denied"),
        ("Al-Shabaab denied being behind the attack in Gao on Tuesday.", "denied", "denied"),
        ("The group said it was responsible for a car bombing in Gao.", "affirmed", "claimed"),
    ],
)
def test_whose_part(text: str, polarity: str, responsibility: str) -> None:
    (claim,) = english_claims(text)
    assert (claim.polarity, claim.responsibility) == (polarity, responsibility)


def test_a_man_responsible_for_an_attack_is_only_said_to_be_that() -> None:
    (claim,) = english_claims("Police arrested a man responsible for an attack in Gao.")
    assert claim.type == "detention"


def test_a_time_that_opens_a_telling_dates_the_telling() -> None:
    (claim,) = english_claims("On Wednesday, the ministry said gunmen killed five soldiers in Gao.")
    assert claim.time is None
    (claim,) = english_claims("On Wednesday, gunmen killed five soldiers in Gao, the ministry said.")
    assert claim.time is not None


def test_a_name_with_a_spanish_article_makes_no_spanish() -> None:
    assert [claim.type for claim in marsad.read("A blast hit a hospital near El Fasher.").claims] == ["explosion"]
