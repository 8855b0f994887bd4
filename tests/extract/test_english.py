"""English reports are read to the same contract: who, whom, where, when, with what, with what harm, and who says so."""

from __future__ import annotations

from dataclasses import dataclass, field

import pytest

import marsad
from marsad.model import Claim, Reading


@dataclass(frozen=True)
class Expected:
    """What a report's claim says; `harm` as kind, who, least, most; `by` as words and kind, the nearest teller first."""

    type: str
    trigger: str
    place: tuple[str, ...] = ()
    time: str | None = None
    harm: tuple[tuple[str, str, int | None, int | None], ...] = ()
    by: tuple[tuple[str, str], ...] = ()
    doers: tuple[str, ...] = ()
    struck: tuple[str, ...] = ()
    means: frozenset[str] = field(default_factory=frozenset)
    polarity: str = "affirmed"
    certainty: str = "stated"
    realis: str = "occurred"
    responsibility: str | None = None


REPORTS: list[tuple[str, str, list[Expected]]] = [
    (
        "2020-01-23",
        "At least six civilians, including two children, were killed and a dozen others wounded on Monday when Syrian army artillery shelled a market in the town of "
        "Sarmin in Idlib province, the White Helmets said.",
        [
            Expected(
                "shelling", "shelled", ("Sarmin", "Idlib"), "Monday",
                (("killed", "civilians", 6, None), ("killed", "children", 2, 2), ("injured", "unspecified", 12, 12)), (("White Helmets", "monitor"),),
                ("Syrian army artillery",), ("market",), frozenset({"artillery"}), responsibility="attributed",
            )
        ],
    ),
    (
        "2026-03-10",
        "The Israeli military said it struck a Hezbollah weapons depot near Tyre overnight. Lebanon's health ministry said two people were injured.",
        [
            Expected("armed_attack", "struck", ("Tyre",), "overnight", (), (("Israeli military", "perpetrator"),), ("Israeli military",),
                     ("Hezbollah weapons depot",), responsibility="claimed"),
            Expected("armed_attack", "injured", ("Tyre",), "overnight", (("injured", "unspecified", 2, 2),), (("Lebanon's health ministry", "medical"),),
                     (), ("two people",)),
        ],
    ),
    (
        "2021-03-02",
        "Houthi fighters claimed responsibility for a drone attack on an airport in southern Saudi Arabia, according to Al Masirah. Saudi Arabia said its air defences "
        "intercepted three drones over Abha on Tuesday.",
        [
            Expected("drone_strike", "drone attack", ("southern Saudi Arabia",), None, (), (("Houthi fighters", "perpetrator"), ("Al Masirah", "media")),
                     ("Houthi fighters",), ("airport",), frozenset({"drone"}), responsibility="claimed"),
            Expected("interception", "intercepted", ("Abha",), "Tuesday", (), (("Saudi Arabia", "perpetrator"),), ("Saudi Arabia",), ("three drones",),
                     responsibility="claimed"),
        ],
    ),
    (
        "2019-05-20",
        "Russia denied that its warplanes bombed a hospital in Idlib. A source close to the government told Reuters that the building was hit by a rocket.",
        [
            Expected("air_strike", "bombed", ("Idlib",), None, (), (("Russia", "party"),), ("Russia",), ("hospital",), frozenset({"aircraft"}), "denied",
                     responsibility="denied"),
            Expected("shelling", "hit", ("Idlib",), None, (), (("source close to the government", "anonymous"), ("Reuters", "media")), (), ("building",),
                     frozenset({"rocket"})),
        ],
    ),
    (
        "2018-04-12",
        "A car bomb exploded outside a police station in Baghdad on Thursday morning, killing four policemen and wounding eleven. No group has claimed responsibility.",
        [
            Expected("explosion", "car bomb", ("Baghdad",), "Thursday morning", (("killed", "security", 4, 4), ("injured", "unspecified", 11, 11)),
                     struck=("four policemen",), means=frozenset({"car_bomb"}))
        ],
    ),
    (
        "2024-06-05",
        "Gunmen reportedly kidnapped three aid workers near Kadugli in Sudan, residents said.",
        [
            Expected("abduction", "kidnapped", ("Kadugli", "Sudan"), None, (("abducted", "civilians", 3, 3),), (("residents", "witness"),), ("Gunmen",),
                     ("three aid workers",), certainty="possible", responsibility="attributed")
        ],
    ),
    (
        "2019-10-14",
        "Turkish forces captured the town of Tal Abyad after clashes with Kurdish fighters, the Turkish defence ministry announced on Sunday.",
        [
            Expected("territory_change", "captured", ("Tal Abyad",), None, (), (("Turkish defence ministry", "party"),), ("Turkish forces",)),
            Expected(
                "armed_clash",
                "clashes",
                ("Tal Abyad",),
                None,
                (),
                (("Turkish defence ministry", "party"),),
                ("Turkish forces",),
                ("Kurdish fighters",),
            ),
        ],
    ),
    (
        "2024-04-05",
        "Iran has vowed to retaliate for the attack. The Pentagon warned of an escalation in the coming days.",
        [
            Expected("threat", "retaliate", by=(("Iran", "perpetrator"),), doers=("Iran",), realis="threatened"),
            Expected("prediction", "escalation", (), "in the coming days", by=(("Pentagon", "party"),), realis="predicted"),
        ],
    ),
    (
        "2022-01-08",
        "Police fired tear gas at protesters in Khartoum on Friday and arrested 30 people, witnesses said.",
        [
            Expected("protest_repression", "tear gas", ("Khartoum",), "Friday", (), (("witnesses", "witness"),), ("Police",), ("protesters",),
                     frozenset({"other"}), responsibility="attributed"),
            Expected("detention", "arrested", ("Khartoum",), "Friday", (("detained", "unspecified", 30, 30),), (("witnesses", "witness"),), ("Police",),
                     ("30 people",), responsibility="attributed"),
        ],
    ),
]  # fmt: skip


def said(claim: Claim) -> Expected:
    return Expected(
        claim.type, claim.trigger.text, tuple(place.anchor.text for place in claim.place), claim.time.anchor.text if claim.time else None,
        tuple((harm.kind, harm.who, harm.least, harm.most) for harm in claim.harm), tuple((t.anchor.text, t.kind) for t in claim.attribution),
        tuple(mention.anchor.text for mention in claim.perpetrator), tuple(mention.anchor.text for mention in claim.target), frozenset(claim.means),
        claim.polarity, claim.certainty, claim.realis, claim.responsibility,
    )  # fmt: skip


def read(text: str, published: str = "2024-01-10", title: str | None = None) -> Reading:
    return marsad.read(text, published=published, outlet="Example agency", lang="en", title=title)


@pytest.mark.parametrize(("published", "text", "expected"), REPORTS, ids=[text[:40] for _, text, _ in REPORTS])
def test_a_report_gives_its_claims(published: str, text: str, expected: list[Expected]) -> None:
    assert [said(claim) for claim in read(text, published).claims] == expected


@pytest.mark.parametrize(
    ("text", "tellers"),
    [
        ("The army said rebels attacked a convoy in Homs.", ["army"]),
        ("Rebels attacked a convoy in Homs, the army said on Monday in a statement.", ["army"]),
        ("Rebels attacked a convoy in Homs, said a government spokesman.", ["government spokesman"]),
        ("According to the army, rebels attacked a convoy in Homs.", ["army"]),
        ("Army: rebels attacked a convoy in Homs", ["Army"]),
        ("An army officer told Reuters that rebels attacked a convoy in Homs.", ["army officer", "Reuters"]),
        ("The army said rebels attacked a convoy in Homs, Anadolu reported.", ["army", "Anadolu"]),
        ("The Example News Agency (ENA) reported that rebels attacked a convoy in Homs.", ["Example News Agency"]),
        ("Rebels attacked a convoy in Homs.", []),
    ],
)
def test_tellers_stand_before_or_behind_what_they_tell(text: str, tellers: list[str]) -> None:
    (claim,) = read(text).claims
    assert [teller.anchor.text for teller in claim.attribution] == tellers


def test_a_pronoun_stands_for_the_last_teller() -> None:
    reading = read("The army said rebels attacked a convoy in Homs. It added that militants shelled a village near Hama.")
    assert [claim.attribution[0].anchor.text for claim in reading.claims] == ["army", "army"]


@pytest.mark.parametrize(
    ("text", "harm"),
    [
        ("The strike on Homs killed five people and wounded twelve others.", [("killed", 5, 5), ("injured", 12, 12)]),
        ("Five people were killed in an air strike on Homs.", [("killed", 5, 5)]),
        ("An air strike on Homs left at least five people dead.", [("killed", 5, None)]),
        ("An air strike on Homs killed a woman.", [("killed", 1, 1)]),
        ("There were no casualties in the air strike on Homs.", [("killed", 0, 0)]),
        ("There were no reports of casualties in the air strike on Homs.", [("killed", None, None)]),
    ],
)
def test_harm_is_counted_on_either_side_of_its_word(text: str, harm: list[tuple[str, int | None, int | None]]) -> None:
    (claim,) = read(text).claims
    assert [(found.kind, found.least, found.most) for found in claim.harm][: len(harm)] == harm


def test_us_is_no_country_and_the_us_is() -> None:
    (claim,) = read("US forces attacked a base in Iraq, a doctor told us.").claims
    assert [mention.actor for mention in claim.perpetrator] == ["us_forces"]


def test_a_point_behind_an_initial_ends_no_sentence() -> None:
    (claim,) = read("Gen. Mark A. Smith said U.S. forces attacked a base in Iraq.").claims
    assert claim.attribution[0].anchor.text == "Gen. Mark A. Smith"


@pytest.mark.parametrize(
    ("text", "doers"),
    [
        ("Rebels fired two missiles at a base near Homs.", ["Rebels"]),
        ("A convoy near Homs was attacked by the United States and Israel.", ["United States", "Israel"]),
        ("US and Israeli air strikes hit a convoy near Homs.", ["US", "Israeli"]),
        ("Israel's strikes on Homs continued.", ["Israel"]),
        ("The army launched an attack on Homs.", ["army"]),
        ("A drone strike hit a convoy near Homs.", []),
        ("A convoy near Homs was hit by a rocket.", []),
    ],
)
def test_the_doer_is_subject_agent_or_adjective(text: str, doers: list[str]) -> None:
    (claim,) = read(text).claims
    assert [mention.anchor.text for mention in claim.perpetrator] == doers


def test_what_might_be_is_no_happening() -> None:
    assert read("Analysts discussed whether the army could attack Homs. He asked the army to attack.").claims == ()


def test_words_of_other_things_are_no_happenings() -> None:
    assert read("The company launched a rocket to the moon and struck a deal with the bank.").claims == ()
    assert read("Air raid sirens sounded in Haifa. The envoy called for a ceasefire in Gaza.").claims == ()


def test_a_noun_spelt_like_a_verb_of_saying_tells_nothing() -> None:
    (claim,) = read("Rebels carried out attacks across several Arab states on Sunday.").claims
    assert claim.attribution == ()


def test_a_headline_and_its_report_are_one_claim() -> None:
    reading = read("Five people were killed in an air strike on the town of Sarmin on Monday, doctors said.", title="Air strike on Sarmin kills five")
    (claim,) = reading.claims
    assert claim.also
    assert claim.attribution[0].kind == "medical"


HARM = [
    ("A soldier was killed and more troops were wounded in a drone attack on a base in Erbil.", [("killed", 1, 1), ("injured", 1, None)]),
    ("Ten were killed, including three children, in strikes by Saudi warplanes on Saada.", [("killed", 10, 10), ("killed", 3, 3)]),
    ("The death toll from the strike on the school has climbed to 165.", [("killed", 165, 165)]),
    ("The navy's strike damaged a US aircraft carrier.", [("damage", 1, 1)]),
    ("Three soldiers died in an ambush near Mosul.", [("killed", 3, 3)]),
]


@pytest.mark.parametrize(("text", "harm"), HARM)
def test_a_happening_has_its_harm(text: str, harm: list[tuple[str, int | None, int | None]]) -> None:
    (claim,) = read(text).claims
    assert [(each.kind, each.least, each.most) for each in claim.harm] == harm


def test_nobody_is_killed_by_an_abduction() -> None:
    killed, taken = read("Gunmen killed four policemen and abducted two others in Mosul.").claims
    assert [(claim.type, [harm.kind for harm in claim.harm]) for claim in (killed, taken)] == [("armed_attack", ["killed"]), ("abduction", ["abducted"])]


@pytest.mark.parametrize(
    ("text", "struck"),
    [
        ("Israeli strikes killed at least seven people in Tyre.", ["at least seven people"]),
        ("At least seven people were killed by a drone in Nyala.", ["At least seven people"]),
        ("Hezbollah fired rockets at Haifa, wounding three.", []),
        ("Officials inspected a house bombed by Israel in Rafah.", ["house"]),
    ],
)
def test_numbers_belong_to_those_struck_and_what_is_fired_is_not_struck(text: str, struck: list[str]) -> None:
    (claim,) = read(text).claims
    assert [mention.anchor.text for mention in claim.target] == struck


def test_a_headline_that_runs_into_the_body_is_told_apart() -> None:
    title = "Army accuses rebels of killing five in Homs"
    claims = read(f"{title} The army said on Sunday that rebels killed five villagers near Homs.", title=title).claims
    assert {mention.anchor.text for claim in claims for mention in claim.perpetrator} == {"rebels"}


def test_a_dateline_dates_no_happening() -> None:
    (claim,) = read("CAIRO, March 1 (Agency) - Six people were killed in a missile strike on Haifa, the ambulance service said.").claims
    assert claim.time is None
    assert [teller.anchor.text for teller in claim.attribution] == ["ambulance service"]


def test_the_issuer_of_a_statement_tells() -> None:
    (claim,) = read("According to a statement by the Edhi Rescue service, five people were killed in clashes in Karachi.").claims
    assert [teller.anchor.text for teller in claim.attribution] == ["Edhi Rescue service"]


def test_a_detention_centre_is_struck_and_detains_nobody() -> None:
    (claim,) = read("Fighters shelled the detention centre in Khiam.").claims
    assert (claim.type, [target.anchor.text for target in claim.target]) == ("shelling", ["detention centre"])
    (claim,) = read("The army announced the detention of five men in Nablus.").claims
    assert claim.type == "detention"
