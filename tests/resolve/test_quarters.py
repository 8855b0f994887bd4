"""Quarters of besieged cities: known by their names, or only behind a word for a quarter and where their city is told of."""

from __future__ import annotations

import pytest

import marsad


def _places(report: str) -> dict[str, str | None]:
    """The ids of the claims' places by their words."""
    return {place.anchor.text: place.place for claim in marsad.read(report, published="2026-03-14").claims for place in claim.place}


@pytest.mark.parametrize(
    ("report", "words", "place"),
    [
        ("قصفت المدفعية حي الفردوس في حلب فجر الأحد", "حي الفردوس", "sy.quarter.al_firdaws_aleppo"),
        ("اندلعت اشتباكات في بستان القصر", "بستان القصر", "sy.quarter.bustan_al_qasr"),
        ("قتل طفلان بقصف على السليمانية في حلب", "السليمانية", "sy.quarter.al_sulaymaniyah_aleppo"),
        ("قتل طفلان بهجوم في السليمانية شمال العراق", "السليمانية", "iq.town.sulaymaniyah"),
        ("استعاد الجيش حي الزهور شرق الموصل", "حي الزهور", "iq.quarter.al_zuhur_mosul"),
        ("اندلعت معارك في الموصل. وقصف التنظيم حي عدن", "حي عدن", "iq.quarter.aden_mosul"),
        ("قصف الدعم السريع حي الثورة في أم درمان", "حي الثورة", "sd.quarter.al_thawra_omdurman"),
        ("قصف مدفعي على أمبدة غربي أم درمان", "أمبدة", "sd.town.umbadda"),
        ("اشتباكات عند كيلو 7 شرق الحديدة", "كيلو 7", "ye.quarter.kilo_7_hodeidah"),
        ("قصفت قوات حفتر حي أبو سليم جنوبي طرابلس", "حي أبو سليم", "ly.town.abu_salim"),
        ("سقطت قذائف على سوق الجمعة في طرابلس الليبية", "سوق الجمعة", "ly.quarter.souq_al_jumaa_tripoli"),
        ("اندلعت اشتباكات في طرابلس. وقصفت قوات حفتر منطقة صلاح الدين", "صلاح الدين", "ly.quarter.salah_al_din_tripoli"),
        ("قتل خمسة في هجوم في محافظة صلاح الدين", "صلاح الدين", "iq.prov.salah_al_din"),
    ],
)
def test_a_quarter_is_that_of_the_city_told_of(report: str, words: str, place: str) -> None:
    found = _places(report)
    assert found[words] == place or (place == "iq.town.sulaymaniyah" and (found[words] or "").startswith(("iq.", "wof.", "geonames.")))


@pytest.mark.parametrize(
    ("report", "words"),
    [
        ("قصف الدعم السريع حي الثورة في نيالا", "حي الثورة"),
        ("قصفت طائرات حي الزهراء", "حي الزهراء"),
        ("انفجرت عبوة في حي السلام في بعقوبة", "حي السلام"),
    ],
)
def test_a_quarter_of_a_name_that_many_towns_have_is_left_open_elsewhere(report: str, words: str) -> None:
    assert _places(report)[words] is None


def test_behind_a_quarter_the_town_is_named_and_not_its_province() -> None:
    assert _places("سقطت قذيفة على حي الورد في حلب")["حلب"] != "sy.prov.aleppo"
    assert _places("سقطت قذيفة على قرية الوردات في حلب")["حلب"] == "sy.prov.aleppo"


@pytest.mark.parametrize(
    "report",
    ["قال الشيخ سعيد إن الجيش قصف حلب", "شن الجيش هجوما بريا على الخرطوم", "قتل ثلاثة في الخرطوم في مايو الماضي", "قال صلاح الدين محمد إن الجيش قصف طرابلس"],
)
def test_persons_months_and_words_are_no_quarters(report: str) -> None:
    assert not [place for place in _places(report).values() if place and ".quarter." in place]


@pytest.mark.parametrize(
    ("report", "words", "place"),
    [
        ("Rebel forces shelled the Salaheddine district of Aleppo on Monday, killing three", "Salaheddine", "sy.quarter.salaheddine_aleppo"),
        ("Fighting raged in Sheikh Maqsoud in Aleppo, activists said", "Sheikh Maqsoud", "sy.quarter.sheikh_maqsoud"),
        ("Clashes erupted in Souq al-Jumaa in Tripoli, Libya, on Monday", "Souq al-Jumaa", "ly.quarter.souq_al_jumaa_tripoli"),
        ("هاجم مسلحون إيناتا في بوركينا فاسو", "إيناتا", "bf.town.inata"),
        ("انفجار قرب معبر تورخم أسفر عن مقتل ثلاثة", "معبر تورخم", "af.site.torkham_crossing"),
        ("شنت مسيرة هجوما على أم صميمة غربي الأبيض", "أم صميمة", "sd.town.um_sumeima"),
        ("شنت طائرات غارات على سرت شرق مصراتة", "سرت", "ly.town.sirte"),
    ],
)
def test_quarters_and_towns_of_wars_are_known_in_both_languages(report: str, words: str, place: str) -> None:
    assert _places(report)[words] == place


def test_a_hundred_is_no_town_of_libya() -> None:
    assert "المائة" not in _places("سقط عشرة قتلى في المائة يوم الأولى من الحرب في طرابلس")


def test_another_site_is_not_the_quarter_named_before() -> None:
    found = _places("قصفت الطائرات كيلو 7 شرق الحديدة. وطال القصف الميناء")
    assert found["كيلو 7"] == "ye.quarter.kilo_7_hodeidah"
    assert found.get("الميناء") != "ye.quarter.kilo_7_hodeidah"
