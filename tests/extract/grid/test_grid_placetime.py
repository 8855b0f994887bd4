"""Plainest sentences crossed from small lists: where and when a happening was, of many wars, with what must come out computed from the parts."""

from __future__ import annotations

from itertools import product
from zoneinfo import ZoneInfo

import pytest

import marsad
from marsad.model import Claim

PUBLISHED = "2026-03-14"  # a Saturday

TOWNS = ["سراقب", "حيس", "المقدادية", "مليط", "غريان", "عيترون", "يعبد", "بوكروفسك", "كيدال", "بيدوا", "قندوز", "زاريا"]


def _claims(text: str) -> list[Claim]:
    return list(marsad.read(text, published=PUBLISHED).claims)


def _places(claim: Claim) -> list[str]:
    return [place.anchor.text for place in claim.place]


STRUCK = [
    "قصف الجيش {}.",
    "قصف الجيش بالمدفعية {}.",
    "قصف الجيش بالمدفعية الثقيلة {}.",
    "قصفت القوات الروسية بصاروخين {}.",
    "قصف الجيش مساء أمس {}.",
    "قصف الجيش، فجر الجمعة، {}.",
    "اقتحمت قوات الأمن {}.",
    "هاجم عشرات المسلحين {}.",
    "دخل مئات من المقاتلين {}.",
]


@pytest.mark.parametrize(("frame", "town"), list(product(STRUCK, TOWNS[::2])))
def test_a_town_that_is_struck_needs_no_word_that_leads_to_it(frame: str, town: str) -> None:
    (claim,) = _claims(frame.format(town))
    assert _places(claim) == [town]
    assert not any(town in doer.anchor.text for doer in claim.perpetrator)


@pytest.mark.parametrize("town", ["دمشق", "طهران", "كييف"])
@pytest.mark.parametrize("frame", ["قصفت إسرائيل مساء أمس {}.", "قصف الجيش بالصواريخ {}."])
def test_a_capital_is_struck_behind_with_what_or_when_too(frame: str, town: str) -> None:
    (claim,) = _claims(frame.format(town))
    assert _places(claim) == [town]


@pytest.mark.parametrize("text", ["حذرت إسرائيل أمس دمشق من الرد.", "هددت الولايات المتحدة أمس طهران بضربة عسكرية.", "اتهمت أوكرانيا أمس موسكو بقصف خاركيف."])
def test_a_capital_that_is_spoken_to_or_of_is_no_place(text: str) -> None:
    assert not {"دمشق", "طهران", "موسكو"} & {place for claim in _claims(text) for place in _places(claim)}


WHERE = ["في {}", "قرب {}", "بالقرب من بلدة {}", "في بلدة {}، شمالي البلاد،", "على بعد 15 كلم من مدينة {}", "الثلاثاء في {}", "في {}، مساء أمس،"]
WHOM = [("جندي", 1), ("صحفي", 1), ("طفلان", 2), ("خمسة مدنيين", 5), ("12 شخصا", 12)]


@pytest.mark.parametrize(("where", "whom", "verb"), list(product(WHERE, WHOM, ["قتل", "أصيب"])))
def test_whom_it_befell_stands_behind_where_it_was(where: str, whom: tuple[str, int], verb: str) -> None:
    town = TOWNS[(len(where) + len(whom[0])) % len(TOWNS)]
    (claim,) = _claims(f"{verb} {where.format(town)} {whom[0]}.")
    assert _places(claim)[0] == town
    assert [(harm.least, harm.most) for harm in claim.harm] == [(whom[1], whom[1])]
    assert [target.anchor.text for target in claim.target] == [whom[0]]


def test_a_number_of_those_taken_is_no_distance() -> None:
    (claim,) = _claims("قالت مصادر إن الجيش هاجم المتمردين، الذين تم أسر 5 منهم في وادي حضرموت.")
    assert [(harm.kind, harm.least, harm.most) for harm in claim.harm] == [("detained", 5, 5)]


HELD = [("محافظة إدلب", "إدلب", "سراقب", "خان شيخون"), ("مقاطعة دونيتسك", "دونيتسك", "بوكروفسك", "أفدييفكا"), ("محافظة درعا", "درعا", "الصنمين", "جاسم")]
LISTS = ["{} ({} و{})", "{} ({}، {})", "{}: {} و{}"]


@pytest.mark.parametrize(("held", "form"), list(product(HELD, LISTS)))
@pytest.mark.parametrize("frame", ["شنت طائرات حربية غارات على {}.", "اندلعت اشتباكات عنيفة في {}."])
def test_towns_named_behind_their_province_are_where_it_was(held: tuple[str, str, str, str], form: str, frame: str) -> None:
    province, name, first, second = held
    found = [_places(claim) for claim in _claims(frame.format(form.format(province, first, second)))]
    assert found == [[first, name], [second, name]]


def test_brackets_that_describe_a_place_name_none() -> None:
    (claim,) = _claims("سقطت صواريخ على قاعدة عين الأسد (كبرى القواعد الأمريكية في العراق).")
    assert _places(claim)[0] == "قاعدة عين الأسد"


ROADS = [
    ("الطريق بين {} و{}", "سراقب", "خان شيخون", "SY"),
    ("الطريق الرابط بين مدينتي {} و{}", "كيدال", "غاو", "ML"),
    ("الطريق الدولي الواصل بين مدينة {} وبلدة {}", "بيدوا", "أفجوي", "SO"),
    ("طريق يربط {} ب{}", "كادونا", "كانو", "NG"),
]


@pytest.mark.parametrize(("form", "first", "second", "country"), ROADS)
@pytest.mark.parametrize("frame", ["قتل أربعة جنود بانفجار لغم على {}.", "خطف مسلحون سائقا على {}.", "سيطر الجيش على {}."])
def test_a_road_is_one_place_with_the_two_that_it_joins(form: str, first: str, second: str, country: str, frame: str) -> None:
    road = form.format(first, second)
    (claim,) = _claims(frame.format(road))
    assert [(place.anchor.text, place.country) for place in claim.place] == [(road, country)]


def test_a_road_lies_in_the_middle_of_two_towns_that_are_near_and_nowhere_between_two_that_are_far() -> None:
    (near,) = _claims("قتل أربعة جنود بانفجار لغم على الطريق بين سراقب ومعرة النعمان.")[0].place
    assert near.lat is not None and 35.6 < near.lat < 35.9
    (far,) = _claims("قتل أربعة جنود بانفجار لغم على الطريق بين دمشق وحلب.")[0].place
    assert (far.lat, far.country) == (None, "SY")


@pytest.mark.parametrize("text", ["اتفاق على خارطة طريق بين الخرطوم وجوبا.", "خارطة الطريق بين موسكو وأنقرة."])
def test_a_road_map_is_no_road(text: str) -> None:
    assert not any(_places(claim) for claim in _claims(text))


WAYS = [
    "استهدف مسلحون قافلة متجهة من {1} إلى {2} في بلدة {0}.",
    "انفجر لغم بحافلة متوجهة من {1} إلى {2} قرب {0}.",
    "قتل خمسة أشخاص في قصف على {0} ونقلت جثثهم إلى {2}.",
    "قتل خمسة أشخاص في قصف على {0} ونقل المصابون إلى مدينة {2}.",
]


@pytest.mark.parametrize(("form", "at"), list(product(WAYS, range(0, 12, 3))))
def test_where_they_came_from_or_were_taken_is_not_where_it_was(form: str, at: int) -> None:
    (claim,) = _claims(form.format(*TOWNS[at : at + 3]))
    assert _places(claim) == [TOWNS[at]]


def test_forces_that_are_moved_are_where_they_go() -> None:
    (claim,) = _claims("نقل الجيش تعزيزات من حلب إلى سراقب.")
    assert _places(claim) == ["سراقب"]


WHEN = [
    ("الثلاثاء", "2026-03-10", "2026-03-10"),
    ("في الثالث والرابع من مارس", "2026-03-03", "2026-03-04"),
    ("في 25 من شهر شباط الماضي", "2026-02-25", "2026-02-25"),
    ("في ثالث أيام رمضان", "2026-02-20", "2026-02-20"),
    ("مطلع العام الجاري", "2026-01-01", "2026-03-14"),
    ("ليلة 12 إلى 13 مارس", "2026-03-12T18:00", "2026-03-13T06:00"),
    ("قبيل الإفطار", "2026-03-14T17:00", "2026-03-14T22:00"),
    ("ليل الجمعة السبت", "2026-03-13T18:00", "2026-03-14T06:00"),
    ("في ساعة متأخرة من مساء الخميس", "2026-03-12T17:00", "2026-03-12T22:00"),
]
TOLD = [
    "شنت طائرات حربية {} غارات على بلدة سراقب.",
    "قتل خمسة مدنيين بقصف على كركوك {}.",
    "هاجم مسلحون قرية قرب موبتي. ووقع الهجوم {}.",
    "{}، انفجرت سيارة مفخخة في مقديشو.",
]


@pytest.mark.parametrize(("when", "told"), list(product(WHEN, TOLD)))
def test_a_time_is_that_of_the_happening_wherever_it_stands(when: tuple[str, str, str], told: str) -> None:
    (claim,) = _claims(told.format(when[0]))
    assert claim.time is not None and claim.time.earliest is not None and claim.time.latest is not None
    zone = ZoneInfo(claim.time.zone)
    ends = [end.astimezone(zone).isoformat() for end in (claim.time.earliest, claim.time.latest)]
    assert [ends[0][: len(when[1])], ends[1][: len(when[2])]] == [when[1], when[2]]
