"""Posts that tell their news in Arabic and translate it are read once, in Arabic; reports in English are read without what they quote in Arabic."""

from __future__ import annotations

import pytest

import marsad
from marsad.extract.translation import in_one_language
from marsad.model import Document

_TWICE = "قصف الجيش بلدة سراقب صباح اليوم وقتل ثلاثة مدنيين\n\nThe army shelled the town of Saraqib this morning and killed three civilians\n—\nقناة الأخبار"


def test_a_post_and_its_translation_are_one_telling() -> None:
    found = marsad.read(_TWICE, published="2020-01-10", lang="en").claims
    assert [(claim.type, claim.place[0].anchor.text, claim.harm[0].least) for claim in found] == [("shelling", "سراقب", 3)]


def test_what_a_claim_rests_on_stands_where_the_report_has_it() -> None:
    reading = marsad.read(_TWICE, published="2020-01-10", lang="en")
    (claim,) = reading.claims
    assert _TWICE[claim.trigger.start : claim.trigger.end] == claim.trigger.text == "قصف"
    assert {evidence.field for evidence in reading.explain(claim)} >= {"type", "place"}


def test_a_quotation_in_arabic_does_not_speak_in_an_english_report() -> None:
    text = "Rebels shelled a market in Nyala on Monday, residents said. عاجل: قصف على سوق المدينة وسقوط قتلى pic.example (@channel)"
    assert [claim.trigger.text for claim in marsad.read(text, published="2024-03-05").claims] == ["shelled"]


@pytest.mark.parametrize(
    "text",
    [
        "قصفت طائرات من طراز Su-24 بلدة سراقب",
        "Rebels shelled a market in Nyala.",
        "قال حساب OSINT Watch على X إن الجيش قصف البلدة",
    ],
)
def test_reports_in_one_language_are_left_as_they_are(text: str) -> None:
    document = Document(id="x", text=text, lang="ar" if text[0] > "z" else "en")
    assert in_one_language(document) == document


def test_a_report_in_arabic_that_is_said_to_be_english_is_read_as_it_is() -> None:
    for text in ("قصف الجيش بلدة سراقب (OSINT).", "قصف الجيش بلدة سراقب أمس."):
        (claim,) = marsad.read(text, published="2020-01-10", lang="en").claims
        assert (claim.place[0].anchor.text, [doer.anchor.text for doer in claim.perpetrator]) == ("سراقب", ["الجيش"])


def test_words_of_a_phrase_on_both_sides_of_a_quotation_stand_as_the_report_has_them() -> None:
    text = "The army of اقتباس قصير جدا Nyala shelled a market in Nyala, residents said."
    for claim in marsad.read(text, published="2024-03-05", lang="en").claims:
        anchors = [claim.trigger, *(mention.anchor for mention in (*claim.perpetrator, *claim.target, *claim.place))]
        assert all(text[anchor.start : anchor.end] == anchor.text for anchor in anchors)


def test_blanks_keep_the_length_of_a_text() -> None:
    read = in_one_language(Document(id="x", text=_TWICE, lang="en"))
    assert (read.lang, len(read.text)) == ("ar", len(_TWICE))
