"""The headline of a report without a title: read as a title is, and never made of what opens a post or a statement."""

from __future__ import annotations

import pytest

import marsad
from marsad.extract.headline import with_headline
from marsad.model import Claim, Document
from marsad.reference.bundle import load_reference
from marsad.text.tokens import tokenize

STORY = (
    "قتل سبعة مدنيين بينهم طفلة، الأربعاء، في قصف مدفعي لقوات النظام على سوق في مدينة سراقب، بحسب المرصد السوري لحقوق الإنسان.\n"
    "وقالت وكالة سانا إن وحدات الجيش استهدفت مواقع للمسلحين في محيط المدينة.\n"
    "وأصيب مسعفان في الحي الجنوبي."
)


def title_of(text: str, title: str | None = None) -> str | None:
    document = Document(id="1", text=text, lang="ar", outlet=None, published=None, title=title, url=None, sha256="", source="a.txt", forwarded_from=None)
    tokens = tokenize(text)
    return with_headline(document, tokens, load_reference().lexicon.find(tokens)).title


def chains(claims: tuple[Claim, ...]) -> list[list[str]]:
    return [[teller.anchor.text for teller in claim.attribution] for claim in claims]


@pytest.mark.parametrize(
    "headline",
    [
        "مقتل سبعة مدنيين في قصف على سوق في سراقب",
        "المرصد: سبعة قتلى في سراقب بينهم طفلة",
        "سوريا: قتلى في سوق سراقب",
        "يوم طويل لأهالي مدينة سراقب وسوقها",
        "من قصف السوق في سراقب؟",
        "قوات النظام تقصف سوق سراقب من جديد",
    ],
)
def test_a_first_line_that_a_story_takes_up_is_its_headline(headline: str) -> None:
    assert title_of(f"{headline}\n\n{STORY}") == headline


@pytest.mark.parametrize(
    "first",
    [
        "مقتل سبعة مدنيين في قصف على سوق في سراقب.",  # a sentence
        "#سراقب مقتل سبعة مدنيين في قصف على السوق",
        "🔴 مقتل سبعة مدنيين في قصف على سوق سراقب",
        "رويترز: مقتل سبعة مدنيين في قصف على السوق",  # who tells it all, and is not named again
        "المتحدث باسم القوات المسلحة في المدينة",
        "بسم الله الرحمن الرحيم",
        "قصف سراقب",
    ],
)
def test_what_opens_a_post_or_a_statement_is_no_headline(first: str) -> None:
    assert title_of(f"{first}\n\n{STORY}") is None


def test_a_story_stands_apart_and_is_longer_and_in_sentences() -> None:
    headline = "مقتل سبعة مدنيين في قصف على سوق في سراقب"
    assert title_of(f"{headline}\n{STORY}") is None
    assert title_of(f"{headline}\n\nقصف على سوق سراقب.") is None
    assert title_of(f"{headline}\n\n{STORY.replace('.', '')}\nhttps://example.org/a/1") is None
    assert title_of(headline) is None


def test_a_title_that_is_given_stays() -> None:
    assert title_of(f"عنوان آخر\n\n{STORY}", title="عنوان آخر") == "عنوان آخر"


def test_who_speaks_in_the_headline_does_not_tell_the_whole_report() -> None:
    reading = marsad.read(f"المرصد: سبعة قتلى مدنيين في قصف على سراقب\n\n{STORY}", published="2020-01-22")
    assert chains(reading.claims) == [["المرصد السوري لحقوق الإنسان"], ["وكالة سانا"], []]


def test_a_headline_reads_as_a_title_that_is_given() -> None:
    headline = "مقتل سبعة مدنيين في قصف على سوق في سراقب"
    plain = marsad.read(f"{headline}\n\n{STORY}", published="2020-01-22").claims
    titled = marsad.read(STORY, title=headline, published="2020-01-22").claims
    assert plain == titled


def test_an_english_headline_ends_where_its_line_ends() -> None:
    headline = "Seven killed as artillery hits market in Saraqib"
    story = "At least seven civilians were killed on Wednesday when shells hit a market in Saraqib, the Syrian Observatory for Human Rights said. Two medics were hurt."
    plain = marsad.read(f"{headline}\n\n{story}", published="2020-01-22").claims
    assert plain == marsad.read(story, title=headline, published="2020-01-22").claims
    assert all("\n" not in claim.trigger.text for claim in plain)
