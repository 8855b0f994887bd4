"""English words by which reports tell of happenings, each beside the same word in another sense."""

from __future__ import annotations

import pytest

import marsad


def types(text: str) -> list[str]:
    return [claim.type for claim in marsad.read(text, published="2024-05-10", lang="en").claims]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Its fighters detonated a bomb under an armoured bulldozer near the camp's entrance.", "explosion"),
        ("Troops encircled the city's two hospitals on Sunday.", "siege"),
        ("Government units have withdrawn from Kobo.", "territory_change"),
        ("Troops have cleared three villages on the lake side.", "territory_change"),
        ("Rebels overran a military base in Labbezanga.", "territory_change"),
        ("The town fell to the rebels on Thursday.", "territory_change"),
        ("Three guerrillas were captured in Arauca.", "detention"),
        ("Seventy people were placed in preventive custody in Srinagar.", "detention"),
        ("Gunmen led away six young men in Sake.", "abduction"),
        ("Troops blew up three houses in Qaimoh.", "property_destruction"),
        ("Militants ransacked a clinic in Palma.", "property_destruction"),
        ("Rights groups accused soldiers of looting houses in Marawi.", "property_destruction"),
        ("Gunmen beheaded two farmers in Palma.", "execution"),
        ("An armoured vehicle was raked with bullets in Cabaret.", "armed_attack"),
        ("Attackers hurled grenades at a police post in Yala.", "armed_attack"),
        ("A suicide bomber blew himself up at a checkpoint in Mogadishu.", "suicide_attack"),
        ("Rockets rained down on Sderot on Saturday.", "shelling"),
        ("The minister accused the army of deliberately shelling a convent school in Poonch.", "shelling"),
        ("Troops repelled an assault near Pokrovsk.", "armed_clash"),
        ("Rival forces trade fire outside Sirte.", "armed_clash"),
        ("Troops crossed the border into Kursk region.", "incursion"),
        ("Kenya sent troops into Somalia.", "deployment"),
        ("Russia massed troops near the border.", "deployment"),
        ("More than 7,300 people, most of them children, have fled Macomia town.", "displacement"),
        ("Some 5,200 people have crossed to Mae Sot.", "displacement"),
        ("A woman was raped by men in uniform in Bunia.", "sexual_violence"),
        ("Three corpses washed ashore in Derna.", "body_found"),
        ("Thousands marched in Tbilisi against the law.", "protest"),
        ("Prisoners rioted in a jail in Guayaquil.", "riot"),
        ("The army warned residents to leave the southern suburbs.", "threat"),
        ("More than 300 people have been killed since January in Kashmir.", "casualty_toll"),
    ],
)  # fmt: skip
def test_a_happening_is_found_by_its_word(text: str, expected: str) -> None:
    assert types(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "The actor captured the mood of the city.",
        "Police seized two tonnes of cocaine in Antwerp.",
        "The bank seized the house.",
        "Police cleared the road after an accident in Lyon.",
        "Israel took 30 athletes to the games.",
        "The minister took the capital by surprise with a budget.",
        "The bank's shares fell to their lowest level.",
        "The company moved into Egypt last year.",
        "The company withdrew from the market in Kobo.",
        "The president entered the race on Monday.",
        "The court executed the will.",
        "The UN body found that the budget was sound.",
        "Drivers flag down a bus in Garissa.",
        "Ministers marched through the door.",
        "The storm killed four people in Manila.",
        "He shot a film in Beirut.",
    ],
)
def test_the_same_words_tell_of_other_things_too(text: str) -> None:
    assert types(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Seven rebels and two policemen died in a gunfight in Bijapur district.", "armed_clash"),
        ("An improvised explosive device went off under a police van in Gadchiroli, killing five.", "explosion"),
        ("Shots were fired at a bus near Yala.", "armed_attack"),
        ("Gunmen burst into a bar in Acapulco and shot dead six people.", "armed_attack"),
        ("The rebels said they had taken Bentiu.", "territory_change"),
        ("The jets dropped bombs on a pagoda in Oddar Meanchey.", "air_strike"),
        ("Tanks of the army pushed on towards Gori.", "incursion"),
        ("Armed men raped at least 20 women fleeing the city.", "sexual_violence"),
        ("US forces sank three boats in the Caribbean.", "armed_attack"),
        ("Of the 541 drones detected, 506 were neutralized by defense systems.", "interception"),
        ("Guards block the Strait of Hormuz.", "siege"),
    ],
)  # fmt: skip
def test_a_dispatch_in_its_usual_words(text: str, expected: str) -> None:
    assert types(text) == [expected]


@pytest.mark.parametrize(
    "text",
    ["A gas cylinder exploded in Chaman, injuring 25 people.", "Fire destroyed a factory in Dhaka.", "I want to be clear: our country does not take part."],
)
def test_accidents_are_no_happenings_of_a_war(text: str) -> None:
    assert types(text) == []


def test_fighters_who_flee_are_not_displaced() -> None:
    assert types("The army said its helicopters had destroyed 12 boats as the assailants fled towards Nigeria.") == ["air_strike"]
    assert types("Thousands of families fled the town of Goma.") == ["displacement"]


def test_a_verb_of_any_sense_ends_the_teller() -> None:
    (claim,) = marsad.read("The ministry put the toll at nine and said troops had killed four rebels in Bol.", published="2024-05-10", lang="en").claims
    assert [teller.anchor.text for teller in claim.attribution] == ["ministry"]
