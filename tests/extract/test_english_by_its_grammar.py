"""English read along its grammar: who was harmed, who tells, who did it to whom and where, and what tells of no happening."""

from __future__ import annotations

import pytest
from tests.extract.claims_read import english_claims as claims
from tests.extract.claims_read import harm, words


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Two Palestinians, one of them a 14-year-old boy, were shot dead by Israeli soldiers in Jenin.", [("killed", 2, 2), ("killed", 1, 1)]),
        ("The observatory said 15 pro-Iranian fighters, nine of them Iraqis, were killed in the strikes.", [("killed", 15, 15), ("killed", 9, 9)]),
        ("The attack killed a police officer, his wife and their two sons.", [("killed", 4, 4), ("killed", 1, 1), ("killed", 1, 1), ("killed", 2, 2)]),
        ("Twelve soldiers, a policeman and two civilians died in the ambush.", [("killed", 12, 12), ("killed", 1, 1), ("killed", 2, 2)]),
        ("19 civilians, 3 soldiers killed in Burkina attack", [("killed", 19, 19), ("killed", 3, 3)]),
        ("Seven members of a family were killed when a shell landed on their home in Omdurman.", [("killed", 7, 7)]),
        ("The toll from Sunday's bombing has risen to 26.", [("killed", 26, 26)]),
        ("Among the dead were five women and a baby, officials said after the strike on Khan Younis.", [("killed", 5, 5), ("killed", 1, 1)]),
        ("There were no immediate reports of casualties from the strike on the port of Hodeidah.", [("killed", None, None)]),
        ("The bombardment caused no casualties but damaged a warehouse.", [("killed", 0, 0), ("injured", 0, 0), ("damage", 1, 1)]),
        ("Israeli strikes kill 17 in Gaza, including 7 children", [("killed", 17, 17), ("killed", 7, 7)]),
        ("A news cameraman was killed and two journalists were wounded by tank fire in southern Lebanon.", [("killed", 1, 1), ("injured", 2, 2)]),
        ("Jets pounded Khan Younis, leaving 22 people, mostly women, dead.", [("killed", 22, 22)]),
        ("The air raids destroyed a primary school and nine houses in Lay Kay Kaw.", [("damage", 1, 1), ("damage", 9, 9)]),
        ("The conflict has cost roughly 5,000 lives since October 2017.", [("killed", 5000, 5000)]),
        ("Troops blew up three houses in Qaimoh.", [("damage", 3, 3)]),
        ("Some 400 people, mostly women and children, have been taken by gunmen from a camp near Ngala.", [("abducted", 400, 400)]),
        ("Fighter jets flattened a four-storey building in Nuseirat.", [("damage", 1, 1)]),
    ],
)
def test_how_many_were_harmed(text: str, told: list[tuple[str, int | None, int | None]]) -> None:
    assert harm(claims(text)[0]) == told


@pytest.mark.parametrize(
    ("text", "tellers"),
    [
        ("The governor of Kassala, Ibrahim Osman, told Radio Dabanga that troops had encircled the city.", ["governor of Kassala", "Radio Dabanga"]),
        ("Anush, a shopkeeper from Martakert, told AFP that soldiers had shelled the village.", ["Anush", "AFP"]),
        ("Seven people were killed in the bombing, the region's ombudsman said, with 15 still missing.", ["region's ombudsman"]),
        ("Two nuns kidnapped in Mirebalais on Monday turned up dead in a ravine, the archdiocese announced.", ["archdiocese"]),
        ("Reuters, citing two officials, reported that a drone struck a tanker off Fujairah.", ["two officials", "Reuters"]),
        ("The mayor of Nikopol, Yevhen Hrytsenko, posted on Facebook that a drone had hit a bus.", ["mayor of Nikopol"]),
        ("The conflict has cost roughly 5,000 lives since October 2017, by the observatory's count.", ["observatory"]),
        ("Scores feared dead in Darfur camp assault", []),
    ],
)
def test_who_tells(text: str, tellers: list[str]) -> None:
    assert words(claims(text)[0], "attribution") == tellers


def test_what_one_says_ends_where_another_speaks() -> None:
    told = claims("The army said it killed 10 rebels near Ituri, while the rebels said they had shot down a drone.")
    assert [words(claim, "attribution") for claim in told] == [["army"], ["rebels"]]


@pytest.mark.parametrize(
    ("text", "doers", "struck"),
    [
        ("Israel threatened to strike Iranian nuclear facilities.", ["Israel"], ["Iranian nuclear facilities"]),
        ("Two men on a motorcycle shot and killed a journalist in Mogadishu.", ["Two men on a motorcycle"], ["journalist"]),
        ("Gunmen on motorbikes opened fire on worshippers in Kaya.", ["Gunmen on motorbikes"], ["worshippers"]),
        ("Police detained at least 1,300 people in 38 cities.", ["Police"], ["at least 1,300 people"]),
        ("The army arrested seven others in Marawi.", ["army"], ["seven others"]),
        ("Death toll in Moscow concert hall attack rises to 133", [], []),
        ("A Myanmar military airstrike on a monastery killed 22 people.", ["Myanmar military"], ["monastery"]),
        ("Khartoum accuses Chad of arming the RSF, which shelled a market in Omdurman.", ["RSF"], ["market"]),
        ("The group said in a statement on its channel that its fighters had ambushed a patrol near Gao.", ["group"], ["patrol"]),
        ("Ukraine sank a Russian landing ship with naval drones off Crimea.", ["Ukraine"], ["Russian landing ship"]),
        ("Drones were used to attack the naval base at Sevastopol.", [], ["naval base"]),
        ("Colombian commandos freed Corporal Diego Arango, who had been held by the ELN since Monday.", ["ELN"], ["Corporal Diego Arango"]),
        ("A woman reported that she was raped by men in uniform in Yaripora.", ["men"], ["woman"]),
        ("The convoy had been travelling to Douentza when it was attacked by armed men.", ["armed men"], ["convoy"]),
        ("Israel and the US began striking Iran on Saturday.", ["Israel", "US"], []),
        ("A driver rammed his car into a crowd in Magdeburg, killing six.", ["driver"], ["crowd"]),
        ("Special forces stormed a house in Nablus.", ["Special forces"], ["house"]),
        ("Six people were killed as crowds fled gunfire in Goma.", [], ["crowds"]),
    ],
)
def test_who_did_it_to_whom(text: str, doers: list[str], struck: list[str]) -> None:
    assert (words(claims(text)[0], "perpetrator"), words(claims(text)[0], "target")) == (doers, struck)


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("The junta's jets dropped two 500-pound bombs on a school in Depayin.", "air_strike"),
        ("Nigeria air force bombs wedding by mistake, 10 dead", "air_strike"),
        ("Soldiers shot two prisoners near Hadrut.", "execution"),
        ("Their vehicle hit a mine near Kidal.", "explosion"),
        ("A Su-34 was shot down over Luhansk.", "interception"),
        ("Pirates hijacked a bulk carrier off Somalia.", "abduction"),
        ("The army laid siege to the city.", "siege"),
        ("Fighters returned on Thursday to burn granaries in the village of Tizegorou.", "property_destruction"),
        ("The death toll from the Israeli offensive has risen to 34,904, the health ministry said.", "casualty_toll"),
        ("The airfield at Dubno was hit.", "armed_attack"),
        ("Azerbaijan and Armenia agreed to halt hostilities.", "ceasefire"),
    ],
)
def test_of_what_type_it_is(text: str, type_: str) -> None:
    assert [claim.type for claim in claims(text)] == [type_]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Missiles struck Dnipro, Kryvyi Rih and Zaporizhzhia overnight.", [["Dnipro"], ["Kryvyi Rih"], ["Zaporizhzhia"]]),
        ("Fighting raged in the capital's Burri district on Monday.", [["Burri"]]),
        ("Gunmen attacked a bus on the road to Kunduz.", [["Kunduz"]]),
        ("Turkey has flown 2,000 fighters to Libya.", [["Libya"]]),
        ("Rebels and soldiers exchanged fire across the Ruzizi river.", [["Ruzizi"]]),
        ("India fired missiles at nine sites in Pakistan-administered Kashmir.", [["Kashmir"]]),
        ("An unexploded shell went off in Ain Issa.", [["Ain Issa"]]),
    ],
)
def test_where_it_was(text: str, places: list[list[str]]) -> None:
    assert [words(claim, "place") for claim in claims(text)] == places


def test_what_befalls_the_attacker_is_a_happening_of_its_own() -> None:
    attack, answer = claims("Two guards were killed in an attack on a bank in Amman. The attacker was then shot by police.")
    assert words(attack, "perpetrator") == []
    assert (words(answer, "perpetrator"), words(answer, "target")) == (["police"], ["attacker"])


@pytest.mark.parametrize(
    ("text", "realis"),
    [
        ("Gangs hold about 85 percent of the capital, according to the U.N.", "ongoing"),
        ("US officials believe Israel is preparing to attack Iran.", "planned"),
        ("The army said its drones were used to attack a base in Sennar.", "occurred"),
    ],
)
def test_whether_it_is_yet(text: str, realis: str) -> None:
    assert claims(text)[0].realis == realis


def test_what_a_relative_clause_denies_is_not_what_was_done() -> None:
    denied, told = claims("The rebels, who deny targeting civilians, shelled a market in Kadugli on Tuesday, killing eight, the governor said.")
    assert (denied.polarity, told.polarity, words(told, "attribution")) == ("denied", "affirmed", ["governor"])


def test_what_a_crowd_demands_is_told_by_nobody() -> None:
    told = claims("Police in Bishkek used stun grenades against protesters demanding the president's resignation.")
    assert [(claim.type, words(claim, "attribution")) for claim in told] == [("protest_repression", [])]


def test_that_no_prisoner_was_killed_is_denied() -> None:
    assert [claim.polarity for claim in claims("The ministry denied that any prisoner had been killed by soldiers in Hadrut.")] == ["denied"]


@pytest.mark.parametrize(
    "text",
    [
        "Thursday marks the tenth anniversary of the massacre in which 800 people were killed.",
        "The prime minister came under fire over his handling of the budget.",
        "The singer died of a heart attack aged 74.",
        "A wildfire forced 2,000 people from their homes in Alberta.",
        "Analysts say a ground invasion would kill thousands.",
        "The opposition leader launched a blistering attack on the government.",
        "Al-Shabaab often attacks hotels.",
        "The group's Clash Report channel has 30,000 readers.",
    ],
)
def test_nothing_is_told(text: str) -> None:
    assert claims(text) == ()
