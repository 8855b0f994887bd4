"""English as agencies, situation reports and rights groups write it of many wars: participles, relative clauses, asides and paraphrases, each beside a sentence where the rule does not act."""

from __future__ import annotations

import pytest

import marsad
from marsad.model import Claim


def claims(text: str) -> tuple[Claim, ...]:
    return marsad.read(text, published="2026-03-14", lang="en").claims


def the_one(text: str, type_: str) -> Claim:
    return next(claim for claim in claims(text) if claim.type == type_)


def types(text: str) -> list[str]:
    return [claim.type for claim in claims(text)]


def struck(claim: Claim) -> list[str]:
    return [mention.anchor.text for mention in claim.target]


def doers(claim: Claim) -> list[str]:
    return [mention.anchor.text for mention in claim.perpetrator]


def tellers(claim: Claim) -> list[str]:
    return [teller.anchor.text for teller in claim.attribution]


def places(claim: Claim) -> list[str]:
    return [place.anchor.text for place in claim.place]


def killed(claim: Claim) -> list[tuple[int | None, int | None]]:
    return [(harm.least, harm.most) for harm in claim.harm if harm.kind == "killed"]


@pytest.mark.parametrize(
    ("text", "least"),
    [
        # The number stands before the whole name of a body.
        ("Five members of the Islamic State were killed in a raid near Hawija.", 5),
        ("Six New Front rebels were killed in a raid near Djibo.", 6),
        # An aside stands between the people and their verb.
        ("Forty militiamen from the north, a force that supports the army, also perished in a raid on Djibo.", 40),
        ("Ahmed Sani, a 34-year-old farmer, was killed in a raid near Gusau.", 1),
        # Who kills himself is not counted among the others.
        ("A suicide bomber attacked a market in Konduga, killing himself and ten others.", 10),
        ("The clashes in Benue went on for days, resulting in the deaths of at least 52 people.", 52),
        ('The group said its fighters had killed "three officials" in Gao.', 3),
    ],
)
def test_the_dead_are_counted_over_names_and_asides(text: str, least: int) -> None:
    assert killed(claims(text)[0])[0][0] == least


def test_a_participle_does_not_take_the_number_of_the_verb_before_it() -> None:
    taken = the_one("Insurgents attacked traders near Damboa, killing eight and abducting an unspecified number.", "abduction")
    assert not taken.harm
    assert [harm.least for harm in the_one("Insurgents attacked traders near Damboa, killing eight and abducting nine.", "abduction").harm] == [9]


def test_things_set_ablaze_are_counted() -> None:
    burnt = the_one("Eleven houses and a clinic were set ablaze in Goma.", "property_destruction")
    assert [(harm.kind, harm.least) for harm in burnt.harm] == [("damage", 11), ("damage", 1)]


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("A radio commentator was shot dead in Jolo.", ["radio commentator"]),
        ("Jihadists beheaded two loggers in Palma.", ["two loggers"]),
        ("Gunmen raided a boarding school in Gusau.", ["boarding school"]),
        ("Rebels took a priest hostage in Bambari.", ["priest"]),
        ("A migrant labourer was shot at by militants in Shopian.", ["migrant labourer"]),
        ("A UN helicopter evacuating wounded troops came under fire near Malakal, killing a crew member.", ["UN helicopter"]),
        ("The soldiers were on patrol in Guaviare when they were ambushed by rebels.", ["soldiers"]),
        ("A driver was dragged out of his car in Gao and shot.", ["driver"]),
        ("The siege of a hotel ended in Mogadishu on Sunday.", ["hotel"]),
    ],
)
def test_who_or_what_was_struck_is_named(text: str, target: list[str]) -> None:
    assert target in [struck(claim) for claim in claims(text)]


def test_who_comes_under_fire_does_nothing() -> None:
    assert doers(claims("A UN helicopter came under fire near Malakal, killing a crew member.")[0]) == []
    assert doers(claims("Gunmen opened fire on a UN helicopter near Malakal, killing a crew member.")[0]) == ["Gunmen"]


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("Gunmen believed to be from the Oromo Liberation Army abducted 30 passengers near Nekemte.", ["Gunmen"]),
        ("Eleven soldiers were killed in an attack near Toribio attributed to dissident rebels.", ["dissident rebels"]),
        ("The fall of Lashio to the rebels was confirmed by a spokesman.", ["rebels"]),
        ("The gangs tried to push into the town of Kenscoff.", ["gangs"]),
        # A farmer is not they.
        ("They burned the homes of villagers near Solenzo, a 43-year-old farmer said.", []),
        ("It burned the homes of villagers near Solenzo, the army said.", ["army"]),
    ],
)
def test_who_did_it_is_found_behind_and_before_his_deed(text: str, doer: list[str]) -> None:
    assert doers(claims(text)[0]) == doer


def test_he_is_the_person_who_spoke_last() -> None:
    report = "Gunmen stormed a village near Gusau, residents and a local official said. They opened fire, said Sani Abubakar. " + (
        '"They set fire to granaries," he told Reuters.'
    )
    assert tellers(the_one(report, "property_destruction"))[0] == "Sani Abubakar"


def test_a_teller_who_goes_on_to_accuse_says_what_he_accuses_of() -> None:
    accused = claims("South Sudan's army shelled Nasir, the rebels said, accusing it of torching houses.")[-1]
    assert (tellers(accused), doers(accused)) == (["rebels"], ["South Sudan's army"])


@pytest.mark.parametrize(
    ("text", "chain"),
    [
        ("Survivors told Human Rights Watch that soldiers shot two farmers near Solenzo.", ["Survivors", "Human Rights Watch"]),
        ("The minister told parliament that soldiers shot two farmers near Solenzo.", ["minister"]),
    ],
)
def test_who_collects_testimony_passes_it_on(text: str, chain: list[str]) -> None:
    assert tellers(claims(text)[0]) == chain


def test_survivors_describe_what_was_done() -> None:
    assert tellers(claims("Survivors described how soldiers shot two farmers near Solenzo.")[0]) == ["Survivors"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A truck struck an explosive device outside Djibo on Monday, leaving seven dead.", ["explosion"]),
        ("Its drones neutralised some 30 terrorists near Tessit, the army said.", ["drone_strike"]),
        ("Its gunners neutralised two drones near Tessit, the army said.", ["interception"]),
        ("Rebels wrested the town of Walikale from the army.", ["territory_change"]),
        ("Herders and farmers fought each other in Plateau, leaving five dead.", ["armed_clash"]),
        ("Four rebels were killed in an encounter with troops near Himamaylan.", ["armed_clash"]),
        ("A tower block in Kharkiv took a direct hit, killing four people.", ["armed_attack"]),
        ("Drones dropped grenades on a police post in Argelia.", ["drone_strike"]),
        ("Government helicopters rained rockets on Thantlang.", ["air_strike"]),
        ("Cartel gunmen exchanged gunshots with marines in Reynosa.", ["armed_clash"]),
        ("Two aid workers were taken at gunpoint from a clinic in Pibor.", ["abduction"]),
        ("A base at Kibati was mortared on Monday.", ["shelling"]),
        ("Two rescuers were caught in a second strike near Izium.", ["armed_attack"]),
        ("The minister accused the army of pounding Ganja.", ["shelling"]),
        ("Witnesses said bodies were lying in the street in Delmas.", ["body_found"]),
        # What does not tell such a thing, or no happening at all.
        ("Passengers were marched into the forest near Nekemte after gunmen opened fire.", ["armed_attack"]),
        ("Residents were unable to flee Suarez after gunmen opened fire.", ["armed_attack"]),
        ("Troops withdrew from Velyka Novosilka to avoid encirclement.", ["territory_change"]),
        ("Shells killed four internally displaced persons in Ann.", ["shelling"]),
    ],
)
def test_paraphrased_violence_has_its_type(text: str, expected: list[str]) -> None:
    assert types(text) == expected


def test_weapons_that_were_brought_down_are_nobodys_damage() -> None:
    assert not claims("Kyiv said 40 of the 58 drones launched overnight had been destroyed.")[0].harm
    assert claims("Russian drones destroyed three houses in Kharkiv overnight.")[0].harm


def test_the_name_of_a_person_is_no_place() -> None:
    assert places(claims("The journalist Ruben Mora was found stabbed to death in Tumaco.")[0]) == ["Tumaco"]


@pytest.mark.parametrize(
    "text",
    ["Shares took a direct hit on Monday after gunmen fled the market.", "Five workers died when a wall collapsed in Lagos on Sunday."],
)
def test_markets_and_walls_that_fall_are_no_attack(text: str) -> None:
    assert "armed_attack" not in types(text)
    assert types("A tower block in Kharkiv took a direct hit, killing four people.") == ["armed_attack"]


def test_drones_brought_down_of_those_launched() -> None:
    assert "interception" in types("Russia launched 149 drones at Odesa overnight, of which 97 were downed.")
    assert "interception" not in types("Russia launched 149 drones at Odesa overnight, of which 97 were new.")


def test_people_who_flee_are_no_shelling_told_before() -> None:
    report = "Rebels fired rockets at a camp near Beni on Sunday. Over 12,000 people have poured into Beni, fleeing the violence."
    assert types(report) == ["shelling", "displacement"]


def test_fire_on_a_helicopter_is_no_force_on_a_crowd() -> None:
    report = "Police fired tear gas at protesters in Delmas on Monday. Gunmen fired on a helicopter in Delmas on Monday."
    assert types(report) == ["protest_repression", "armed_attack"]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Militants shot dead two farmers in Arsi zone.", ["Arsi"]),
        ("Two women were killed by shelling in the Nakyal sector.", ["Nakyal"]),
        ("A bomb exploded in San Marcos del Monte, killing two.", ["San Marcos del Monte"]),
        ("Soldiers shot dead two farmers between April and June.", []),
        # A land that is also the name of its side.
        ("Pirates hijacked a trawler off the coast of Puntland on Monday.", ["Puntland"]),
        ("In Abkhazia, gunmen killed two policemen.", ["Abkhazia"]),
        ("Abkhazia said gunmen had killed two policemen.", []),
        ("Fighting spread to Bukavu on Friday, killing six.", ["Bukavu"]),
        ("An attack on Beni, in Lubero territory, left nine dead.", ["Beni", "Lubero"]),
    ],
)
def test_places_are_read_by_their_words_and_months_are_none(text: str, place: list[str]) -> None:
    assert places(claims(text)[0]) == place


def test_what_holds_a_town_makes_no_second_happening() -> None:
    assert len(claims("An attack on Beni, in Lubero territory, left nine dead.")) == 1
    assert len(claims("Attacks in Beni and in Lubero left nine dead.")) == 2


def test_an_undated_happening_is_in_the_town_that_the_sentence_before_names() -> None:
    report = "The markets in Kupiansk were closed on Monday. Gunmen opened fire on a bus, killing two."
    assert places(claims(report)[0]) == ["Kupiansk"]
