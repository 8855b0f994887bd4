"""Towns of wars that no national list covers, names that end like adjectives, localities, and what a crowd protests against."""

from __future__ import annotations

import pytest

import marsad
from marsad.model import PlaceMention


def places(text: str) -> list[tuple[str, list[str]]]:
    """The type of each claim with the names of its places."""
    return [(claim.type, [place.anchor.text for place in claim.place]) for claim in marsad.read(text, published="2026-02-05").claims]


def first_place(text: str) -> PlaceMention:
    return marsad.read(text, published="2026-02-05").claims[0].place[0]


@pytest.mark.parametrize(
    ("town", "country", "name_en"),
    [
        ("تينزاواتين", "مالي", "Tinzaouaten"),
        ("بوناغانا", "الكونغو الديمقراطية", "Bunagana"),
        ("ماونغداو", "ميانمار", "Maungdaw"),
        ("روبوتيني", "أوكرانيا", "Robotyne"),
        ("سلوفيانسك", "أوكرانيا", "Sloviansk"),
        ("نيكوبول", "أوكرانيا", "Nikopol"),
        ("بولو مرير", "الصومال", "Bulo Marer"),
    ],
)
def test_towns_of_wars_without_lists_have_a_point(town: str, country: str, name_en: str) -> None:
    place = first_place(f"قتل عشرة أشخاص في قصف على بلدة {town} في {country}.")
    assert (place.name_en, place.lat is not None) == (name_en, True)


@pytest.mark.parametrize(
    ("told", "names"),
    [
        ("داهمت قوات الاحتلال حي رفيديا غرب نابلس.", "حي رفيديا"),
        ("قصف الدعم السريع سوقا في محلية هبيلا.", "هبيلا"),
        ("اندلعت اشتباكات في غابة السنط جنوب الخرطوم.", "غابة السنط"),
        ("وقع انفجار في بلدية سارافينا قرب نهر كوباريا في كولومبيا.", "سارافينا"),
    ],
)
def test_names_behind_words_for_places(told: str, names: str) -> None:
    assert names in places(told)[0][1]


def test_adjectives_behind_words_for_places_name_none() -> None:
    assert places("قصفت القوات مركزا إعلاميا في حلب.") == [("shelling", ["حلب"])]
    assert all("محلية" not in name for _, named in places("تستخدم القوات أسلحة محلية الصنع. وقصفت القوات مصنعا في حلب.") for name in named)


def test_what_a_crowd_protests_against_is_elsewhere() -> None:
    assert places("تظاهر المئات أمام السفارة في بغداد احتجاجا على قصف مواقع الحشد في القائم.")[0] == ("protest", ["بغداد"])
    assert places("تظاهر المئات احتجاجا على الغلاء في بغداد.")[0][0] == "protest"


def test_people_who_flee_lend_no_other_happening_where_they_went() -> None:
    told = dict(places("تجددت الاشتباكات بين الجيش والحركة الشعبية، فيما نزحت مئات الأسر إلى مدينة الدلنج."))
    assert told["armed_clash"] == []


def test_a_source_abroad_is_not_where_it_was() -> None:
    told = places("نفذ الجيش الأردني غارات على مستودعات في قرية أم الرمان بريف السويداء في سوريا. وقال مصدر عسكري في عمان إن الضربات دمرت أوكار التهريب.")
    assert all("عمان" not in named for _, named in told)
