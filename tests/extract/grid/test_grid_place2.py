"""Plainest sentences crossed from small lists: roads by their ends, full names of sites, the other of two towns, with what must come out computed from the parts."""

from __future__ import annotations

from itertools import product

import pytest

import marsad
from marsad.model import Claim

PUBLISHED = "2026-03-14"


def _claims(text: str) -> list[Claim]:
    return list(marsad.read(text, published=PUBLISHED).claims)


def _places(text: str) -> list[list[str]]:
    return [[place.anchor.text for place in claim.place] for claim in _claims(text)]


FRAMES = ["قتل أربعة جنود بانفجار لغم على {}.", "خطف مسلحون سائقا على {}.", "سيطر الجيش على {}.", "استهدفت طائرة مسيرة سيارة على {}."]
ENDS = [("سراقب", "معرة النعمان"), ("كيدال", "غاو"), ("بيدوا", "أفجوي"), ("حيس", "الخوخة")]
ROADS = ["طريق {} - {}", "طريق {}-{}", "طريق {} – {}", "الطريق من {} إلى {}", "الطريق الدولي {} - {}", "طريق {} إلى {}"]


@pytest.mark.parametrize(("frame", "ends", "road"), list(product(FRAMES, ENDS, ROADS)))
def test_a_road_from_one_place_to_another_is_one_place(frame: str, ends: tuple[str, str], road: str) -> None:
    named = road.format(*ends)
    assert _places(frame.format(named)) == [[named]]


LED = ["الطريق المؤدي إلى {}", "الطريق المؤدية إلى بلدة {}", "الطريق إلى {}", "الطريق الرئيسي المؤدي إلى مدينة {}"]


@pytest.mark.parametrize(("frame", "town", "road"), list(product(FRAMES, ["سراقب", "حيس", "بيدوا"], LED)))
def test_a_road_that_leads_to_a_place_is_one_place_near_it(frame: str, town: str, road: str) -> None:
    named = road.format(town)
    (claim,) = _claims(frame.format(named))
    assert [place.anchor.text for place in claim.place] == [named]
    (there,) = _claims(f"انفجر لغم في بلدة {town}.")[0].place
    assert (claim.place[0].lat, claim.place[0].lon) == (there.lat, there.lon)


@pytest.mark.parametrize("text", ["خريطة الطريق إلى جنيف.", "قتل ثلاثة جنود وهم في الطريق إلى سراقب.", "قطع المحتجون الطريق المؤدي إلى المطار."])
def test_who_is_on_the_way_somewhere_is_on_no_road_of_that_name(text: str) -> None:
    assert not any("الطريق" in name and name != "الطريق" for names in _places(text) for name in names)


SITES = [
    ("مطار الضبعة العسكري", None),
    ("مطار كويرس العسكري", 36.187),
    ("مطار بغداد الدولي", 33.262),
    ("مطار الملك خالد الدولي", 24.9576),
    ("قاعدة حميميم الجوية", 35.4008),
    ("معبر نصيب الحدودي", 32.544),
    ("ميناء رأس عيسى النفطي", 15.117),
]
AT_SITES = ["استهدفت صواريخ {}.", "اندلعت اشتباكات في محيط {}.", "قتل جنديان بهجوم على {}."]


@pytest.mark.parametrize(("site", "frame"), list(product(SITES, AT_SITES)))
def test_the_adjective_for_its_kind_belongs_to_the_name_of_a_site(site: tuple[str, float | None], frame: str) -> None:
    (claim,) = _claims(frame.format(site[0]))
    assert [(place.anchor.text, place.lat) for place in claim.place] == [site]


@pytest.mark.parametrize("text", ["دعا المجتمع الدولي إلى وقف القصف على مطار صنعاء.", "قصفت طائرات مطار صنعاء، وقال الخبير العسكري إن ثلاثة قتلوا."])
def test_another_noun_keeps_its_adjective(text: str) -> None:
    assert {name for names in _places(text) for name in names} <= {"مطار صنعاء"}


@pytest.mark.parametrize("frame", ["شنت طائرات حربية غارات على {}.", "قصف الجيش {}.", "قتل خمسة مدنيين بقصف على {}."])
@pytest.mark.parametrize(("two", "names"), [("مدينتي كتم وطويلة", ["كتم", "طويلة"]), ("مديريتي ناطع والملاجم", ["ناطع", "الملاجم"])])
def test_the_other_of_two_is_a_town_though_its_name_is_a_word(frame: str, two: str, names: list[str]) -> None:
    assert _places(frame.format(two)) == [[name] for name in names]


@pytest.mark.parametrize("where", ["شمال شرق مالي", "شمال غربي صور", "إلى الشرق من صور", "جنوب غربي صور"])
@pytest.mark.parametrize("frame", ["قتل عشرة جنود في هجوم {}.", "أطلق مسلحون النار على دورية {}."])
def test_a_word_behind_a_side_of_two_words_is_a_place(where: str, frame: str) -> None:
    ((name,),) = _places(frame.format(where))
    assert name in (where, where.split()[-1])


@pytest.mark.parametrize("text", ["نشرت الوكالة صور القتلى في الهجوم.", "تلقى الجيش دعما ماليا بعد الهجوم."])
def test_pictures_and_money_are_no_places(text: str) -> None:
    assert not any(names for names in _places(text))


OVERLOOKING = ["جبل {} المطل على بلدة {}", "جبل {}، الذي يطل على منطقة {}", "بلدة {} المطلة على {}", "بلدة {} المحاذية لمدينة {}", "بلدة {} المتاخمة لبلدة {}"]


@pytest.mark.parametrize("form", OVERLOOKING)
def test_what_a_place_overlooks_says_where_it_lies(form: str) -> None:
    (names,) = _places(f"سيطر الجيش على {form.format('كفرنبل', 'سراقب')}.")
    assert [name.split()[-1] for name in names] == ["كفرنبل"]


@pytest.mark.parametrize("text", ["سيطر الجيش على تلال مطلة على مدينة سراقب.", "سيطر الجيش على المرتفعات المطلة على سراقب."])
def test_hills_without_a_name_are_told_by_what_they_overlook(text: str) -> None:
    assert _places(text) == [["سراقب"]]


@pytest.mark.parametrize("more", ["ومناطق أخرى", "ومواقع مجاورة", "وقرى قريبة"])
def test_a_name_ends_before_what_and_joins(more: str) -> None:
    assert _places(f"اندلعت اشتباكات في محيط جبل راس {more}.")[0] == ["جبل راس"]


def test_who_is_detained_between_two_towns_is_of_no_body() -> None:
    assert _places("اعتقلت الشرطة ثلاثة شبان بين بلدتي ترهونة وغريان.") == [["ترهونة", "غريان"]]


@pytest.mark.parametrize("text", ["خطف مسلحون ركاب حافلة متجهة من كادونا إلى أبوجا.", "هاجم مسلحون قافلة متجهة من كادونا إلى أبوجا قرب زاريا."])
def test_a_bus_is_taken_neither_where_it_came_from_nor_where_it_went(text: str) -> None:
    assert not {"كادونا", "أبوجا"} & {name for names in _places(text) for name in names}


@pytest.mark.parametrize("spelling", ["غوندر", "غوندار", "جوندر", "قوندر"])
def test_a_town_is_known_by_the_letters_that_stand_for_its_g(spelling: str) -> None:
    (claim,) = _claims(f"قتل 12 شخصا في هجوم في {spelling} شمالي إثيوبيا.")
    assert (claim.place[0].anchor.text, claim.place[0].lat) == (spelling, 12.6)


@pytest.mark.parametrize("town", ["قباطية", "يعبد", "سراقب"])
def test_a_town_is_struck_by_two_of_a_weapon(town: str) -> None:
    assert _places(f"استهدفت القوات بصاروخين {town}.") == [[town]]
