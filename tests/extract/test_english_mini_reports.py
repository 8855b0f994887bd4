"""English reports of a few sentences, as agencies, monitors and armies write them: what one sentence or clause says of another happening."""

from __future__ import annotations

import pytest
from tests.extract.claims_read import doers, english_claims, harm, words

from marsad.model import Claim


def _of_type(text: str, type_: str) -> list[Claim]:
    return [claim for claim in english_claims(text) if claim.type == type_]


@pytest.mark.parametrize(
    ("sentence", "doer"),
    [
        ("The Sudanese army said its air defences had shot down four drones launched by the RSF near Atbara.", "Sudanese army"),
        ("Jordan's air force intercepted dozens of drones sent by Iran on Saturday night.", "Jordan's air force"),
        ("Militants attacked a village held by rebels near Djibo on Monday.", "Militants"),
        ("A drone was shot down by Ukrainian air defences over Odesa on Monday.", "Ukrainian air defences"),
        ("Drone shot down over Rostov by Russian air defences", "Russian air defences"),
        ("Villages were shelled for hours by the army near Homs on Monday.", "army"),
    ],
)
def test_who_does_an_active_deed_stands_before_it_and_not_behind_the_by_of_another_verb(sentence: str, doer: str) -> None:
    (claim,) = english_claims(sentence)
    assert doers(claim) == [doer]


@pytest.mark.parametrize(
    ("name", "actor"),
    [
        ("the UN", "un"),
        ("the UN refugee agency", "unhcr"),
        ("Amnesty", "amnesty"),
        ("Doctors Without Borders", "msf"),
        ("the Palestinian Red Crescent", "palestinian_red_crescent"),
    ],
)
def test_bodies_of_the_united_nations_and_aid_groups_are_known_by_their_short_names(name: str, actor: str) -> None:
    (claim,) = english_claims(f"At least 30 people were killed in Rafah on Monday, {name} said.")
    assert [(teller.actor, teller.kind) for teller in claim.attribution] in ([(actor, "monitor")], [(actor, "medical")])


def test_a_name_in_small_letters_is_no_name() -> None:
    (claim,) = english_claims("The rebels attacked us in Tora on Monday.")
    assert [target.actor for target in claim.target if target.actor == "us"] == []


@pytest.mark.parametrize(
    ("text", "place", "named"),
    [
        ("Clashes broke out in Zawiya on Monday after the killing of a militia commander in Sorman.", "Zawiya", "Sorman"),
        ("Gunmen attacked the town of Bokkos on Monday to avenge the killing of a herder in Mangu last week.", "Bokkos", "Mangu"),
        ("Rockets were fired at a base in Erbil on Sunday, days after the killing of a commander in Baghdad.", "Erbil", "Baghdad"),
    ],
)
def test_the_killing_of_somebody_in_another_clause_is_a_happening_of_its_own(text: str, place: str, named: str) -> None:
    first, killing = english_claims(text)
    assert (words(first, "place"), harm(first)) == ([place], [])
    assert (words(killing, "place"), harm(killing)) == ([named], [("killed", 1, 1)])


@pytest.mark.parametrize(
    "text",
    [
        "Hundreds protested in Lahore on Monday against the killing of a student.",
        "The raid in Jenin ended in the killing of two militants, the army said.",
        "The UN condemned the raid in Kutum and the killing of aid workers.",
    ],
)
def test_a_killing_that_a_happening_led_to_or_was_for_is_no_second_one(text: str) -> None:
    assert len(english_claims(text)) == 1


def test_what_an_attack_answers_has_a_place_a_day_and_dead_of_its_own() -> None:
    fired, attack = english_claims(
        "India fired missiles into Pakistan on Wednesday in retaliation for last month's attack in Pahalgam that killed 26 tourists."
    )
    assert (words(fired, "place"), harm(fired)) == (["Pakistan"], [])
    assert (words(attack, "place"), harm(attack)) == (["Pahalgam"], [("killed", 26, 26)])


def test_police_who_arrest_people_over_a_stabbing_did_not_stab() -> None:
    detained, stabbing = english_claims(
        "Police said on Sunday they had detained nine people in connection with Saturday's stabbing in the city of Marawi, in which four worshippers died."
    )
    assert (detained.time, harm(detained)) == (None, [("detained", 9, 9)])
    assert (doers(stabbing), harm(stabbing)) == ([], [("killed", 4, 4)])


def test_the_dead_of_what_is_remembered_fell_not_today() -> None:
    (march,) = _of_type(
        "Thousands of people took to the streets of Nairobi to mark the anniversary of last year's protests, in which 60 people died.", "protest"
    )
    assert harm(march) == []
    (strike,) = english_claims("An Israeli strike hit a market in Nuseirat on Monday, in which 12 people died.")
    assert harm(strike) == [("killed", 12, 12)]


@pytest.mark.parametrize(
    ("sentence", "owner"),
    [
        ("Houthis claim missile attack on Eilat", "Houthis"),
        ("Islamic State claims attack on church in Beni", "Islamic State"),
        ("JNIM claimed two attacks on army posts near Djibo on Monday.", "JNIM"),
        ("The army claimed that its strike on a depot in Tyre killed three fighters.", "army"),
    ],
)
def test_who_claims_an_attack_or_tells_of_his_own_one_did_it(sentence: str, owner: str) -> None:
    (claim,) = english_claims(sentence)
    assert (claim.responsibility, doers(claim)) == ("claimed", [owner])


@pytest.mark.parametrize(
    "sentence",
    [
        "Hamas claims attack killed five soldiers in Rafah",
        "The government claimed that rebel attacks in Kaya had killed nine people.",
    ],
)
def test_who_claims_that_an_attack_killed_did_not_claim_the_attack(sentence: str) -> None:
    (claim,) = english_claims(sentence)
    assert claim.responsibility != "claimed"


def test_who_claims_responsibility_in_the_next_sentence_did_what_was_told() -> None:
    attack, claimed = english_claims("A suicide bomber killed ten people at a mosque in Peshawar on Friday. The Pakistani Taliban claimed responsibility.")
    assert (attack.responsibility, claimed.responsibility, doers(claimed)) == ("attributed", "claimed", ["Pakistani Taliban"])
    assert words(claimed, "place") == ["Peshawar"]
    assert len(english_claims("A suicide bomber killed ten people at a mosque in Peshawar on Friday. No group has claimed responsibility.")) == 1


def test_where_somebody_speaks_is_no_place_of_what_he_tells() -> None:
    (claim,) = english_claims("Briefing reporters in Geneva on Tuesday, a spokesman for the UN said at least 48 civilians had been killed in Kutum.")
    assert (words(claim, "place"), claim.time) == (["Kutum"], None)


@pytest.mark.parametrize(
    ("sentence", "type_", "target"),
    [
        ("The Arakan Army said it had captured the junta's western regional command in Ann.", "territory_change", "junta's western regional command"),
        ("Rebels captured the army's northern headquarters in Lashio.", "territory_change", "army's northern headquarters"),
        ("Police captured the gang's leader in Jacmel on Monday.", "detention", "gang's leader"),
    ],
)
def test_what_is_captured_is_told_by_its_last_word_and_not_by_its_owner(sentence: str, type_: str, target: str) -> None:
    (claim,) = english_claims(sentence)
    assert (claim.type, words(claim, "target")) == (type_, [target])


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("At least 20 people were burnt to death in an attack in Nasir.", [("killed", 20, None)]),
        ("Militants hijacked a bus near Kolpur and took more than 40 passengers hostage.", [("abducted", 40, None)]),
        ("Eighteen of the assailants and a guard were killed in Moussoro, the minister said.", [("killed", 18, 18), ("killed", 1, 1)]),
        ("On 8 March gunmen attacked a market in Abyei; 14 people were killed and 23 injured.", [("killed", 14, 14), ("injured", 23, 23)]),
        ("The IDF said it had eliminated the head of Hamas's naval force in Gaza City.", [("killed", 1, 1)]),
    ],
)
def test_harm_of_plain_prose(sentence: str, expected: list[tuple[str, int, int | None]]) -> None:
    (claim,) = english_claims(sentence)
    assert harm(claim) == expected


def test_the_dead_behind_a_semicolon_are_those_of_the_attack_right_before() -> None:
    fighting, attack = english_claims("Fighting intensified in Abyei this week. On 8 March gunmen attacked a market; 14 people were killed and 23 injured.")
    assert (harm(fighting), harm(attack)) == ([], [("killed", 14, 14), ("injured", 23, 23)])


@pytest.mark.parametrize(
    "sentence",
    [
        "It was not immediately clear who opened fire.",
        "It was not clear who carried out the attack in Jos.",
        "China strikes trade deal",
    ],
)
def test_what_is_only_asked_is_not_told(sentence: str) -> None:
    assert english_claims(sentence) == ()


def test_a_missile_that_was_brought_down_before_it_came_entered_nothing() -> None:
    (claim,) = english_claims("The Israeli military said the missile was intercepted before entering Israeli territory.")
    assert claim.type == "interception"


@pytest.mark.parametrize(
    ("headline", "doer", "place"),
    [
        ("Israel strikes Beirut suburbs", "Israel", "Beirut"),
        ("Russia strikes Kharkiv", "Russia", "Kharkiv"),
    ],
)
def test_a_state_that_strikes_a_town_does_so(headline: str, doer: str, place: str) -> None:
    (claim,) = english_claims(headline)
    assert (doers(claim), words(claim, "place")) == ([doer], [place])


@pytest.mark.parametrize("teller", ["health ministry", "Lebanese health ministry", "rights group"])
def test_a_body_of_two_words_says_in_a_headline(teller: str) -> None:
    (claim,) = english_claims(f"Three people killed in Israeli strike on a car in Sidon, {teller} says")
    assert words(claim, "attribution") == [teller]


def test_a_denial_of_what_its_own_troops_did_is_the_denial_of_its_own_part() -> None:
    (claim,) = english_claims("South Sudan's government denied on Thursday that its troops had bombed a market in Nasir.")
    assert (claim.polarity, claim.responsibility) == ("denied", "denied")


def test_gunmen_loyal_to_somebody_are_the_doers() -> None:
    (claim,) = english_claims("Gunmen loyal to ousted president Bashar al-Assad ambushed a patrol in Jableh on Thursday.")
    assert doers(claim) == ["Gunmen loyal to ousted president Bashar al-Assad"]


def test_times_of_another_day_and_of_a_post() -> None:
    entered, clashes = english_claims(
        "Government forces entered Sweida on Tuesday, a day after clashes between Druze fighters and Bedouin tribes killed 30 people."
    )
    assert (entered.time is not None, clashes.time) == (True, None)
    (overrun,) = english_claims("The group said its fighters had overrun the military post in Djibo on Sunday morning.")
    assert overrun.time is not None


def test_a_barrage_of_missiles_was_not_struck() -> None:
    (claim,) = english_claims("Iran launched a barrage of ballistic missiles at Israel late on Friday.")
    assert words(claim, "target") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A drone struck a fuel depot in Atbara on Monday, the army said. There were no casualties, it added.", [("killed", 0, 0), ("injured", 0, 0)]),
        ("Rockets hit a base in Erbil on Monday. No casualties were reported.", [("killed", 0, 0), ("injured", 0, 0)]),
        ("Two soldiers were killed by a bomb in Gao on Monday. There were no other casualties.", [("killed", 2, 2)]),
        ("A bomb exploded in Jos on Monday. Nobody was hurt.", [("injured", 0, 0)]),
    ],
)
def test_a_sentence_that_says_only_that_nobody_was_hurt_adds_to_the_one_before(text: str, expected: list[tuple[str, int, int]]) -> None:
    (claim,) = english_claims(text)
    assert harm(claim) == expected


def test_who_vows_to_respond_threatens() -> None:
    _, threat = english_claims("Israeli jets bombed Tehran on Friday. Iran vowed to respond.")
    assert (threat.type, doers(threat)) == ("threat", ["Iran"])
    assert _of_type("The minister vowed to respond to the needs of displaced people after the attack in Kutum.", "threat") == []


def test_a_town_that_is_said_not_to_have_fallen() -> None:
    (claim,) = english_claims("The government denied that the town of Tarhuna had fallen.")
    assert (claim.type, claim.polarity) == ("territory_change", "denied")
    assert english_claims("Prices in the city had fallen by half since the war began.") == ()


def test_those_who_are_forced_to_flee_have_fled() -> None:
    _, flight = english_claims("The clashes in Tame left at least 80 people dead, forcing more than 30,000 to flee.")
    assert (flight.type, flight.realis, harm(flight)) == ("displacement", "occurred", [("displaced", 30000, None)])


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Wagner mercenaries and Malian troops executed at least 300 men in Moura.", ["Wagner mercenaries", "Malian troops"]),
        ("Israel was behind the assassination of a scientist in Tehran, Iran said.", ["Israel"]),
        ("The general said that Israel was behind the blast in Homs on Monday.", ["Israel"]),
        ("Islamist militants are believed to be behind the attack in Marawi.", ["Islamist militants"]),
    ],
)
def test_doers_who_are_two_and_those_said_to_be_behind_it(sentence: str, expected: list[str]) -> None:
    (claim,) = english_claims(sentence)
    assert (doers(claim), claim.responsibility) == (expected, "attributed")


def test_attacks_of_before_and_sieges_since() -> None:
    assert len(english_claims("A bomb killed ten people in Peshawar on Friday. Police have blamed the TTP for previous attacks in the area.")) == 1
    (siege,) = english_claims("The RSF has besieged El Fasher since May 2023.")
    assert siege.time is not None


def test_own_forces_that_are_pulled_out_are_not_taken() -> None:
    (left,) = english_claims("The M23 rebel group pulled its fighters out of Uvira on Wednesday.")
    assert (left.type, words(left, "place")) == ("territory_change", ["Uvira"])
    (taken,) = english_claims("Gunmen pulled six passengers out of a bus near Mastung on Wednesday.")
    assert taken.type != "territory_change"


def test_who_is_backed_by_air_strikes_killed() -> None:
    (claim,) = english_claims("Somali troops backed by US air strikes killed 47 militants in Jilib, the ministry said.")
    assert (claim.type, doers(claim)) == ("armed_attack", ["Somali troops backed by US air strikes"])


@pytest.mark.parametrize(
    ("sentence", "actor"),
    [
        ("Yemen's Houthis fired a missile at Eilat on Monday.", "houthi"),
        ("The Iran-backed Hezbollah fired rockets at Haifa on Monday.", "hezbollah"),
        ("Congo's army shelled Sake on Monday.", "drc_army"),
        ("Britain bombed a depot in Hodeidah on Monday.", "uk"),
    ],
)
def test_whose_a_body_is_is_not_who_it_is(sentence: str, actor: str) -> None:
    (claim,) = english_claims(sentence)
    assert [doer.actor for doer in claim.perpetrator] == [actor]


def test_a_government_that_the_un_recognises_is_not_the_un() -> None:
    (claim,) = english_claims("The UN-recognised government in Tripoli said its fighters had repelled an attack on Tarhuna.")
    assert [teller.actor for teller in claim.attribution] != ["un"]


def test_a_count_over_months_is_none_of_the_day() -> None:
    clash, toll = english_claims("Police exchanged fire with gang members in Jacmel on Monday. Gangs have killed at least 40 residents in the past month.")
    assert (clash.type, harm(clash)) == ("armed_clash", [])
    assert (toll.type, harm(toll)) == ("casualty_toll", [("killed", 40, None)])


def test_what_is_feared_is_expected() -> None:
    (claim,) = english_claims("Fears are growing of an assault on El Obeid.")
    assert (claim.type, claim.realis) == ("prediction", "predicted")


def test_who_is_accused_of_what_was_done_on_a_day_did_it() -> None:
    (claim,) = english_claims("Britain accused Russia of bombing a hospital in Kherson on Monday.")
    assert (claim.type, doers(claim)) == ("shelling", ["Russia"])
    (on_thursday,) = english_claims("The rebels on Thursday accused the army of bombing a hospital in Nyala.")
    assert on_thursday.time is None


def test_the_third_this_month_is_no_day() -> None:
    (claim,) = english_claims("The attack in Gao, the third this month, left four people dead.")
    assert claim.time is None or claim.time.anchor.text == "this month"
    (dated,) = english_claims("Fighting on the third of this month killed five people in Gao.")
    assert dated.time is not None
    assert dated.time.precision == "day"


def test_who_goes_on_to_kill_is_who_tells_of_his_own_deed() -> None:
    (claim,) = english_claims("Pakistan's army said it had foiled an infiltration attempt near Chaman, killing 30 militants.")
    assert (claim.responsibility, harm(claim)) == ("claimed", [("killed", 30, 30)])


@pytest.mark.parametrize("town", ["Qamishli", "Sweida", "Hodeidah", "Kryvyi Rih", "Mekelle", "Stepanakert", "Sebha"])
def test_towns_are_known_by_the_spelling_of_today(town: str) -> None:
    (claim,) = english_claims(f"Gunmen killed five people in {town} on Monday.")
    assert claim.place[0].lat is not None
