"""What a report recalls, warns of or tells beside today's news lends it neither its place nor its day, and has its own: invasions of states, attacks known by their town, the capital."""

from __future__ import annotations

import pytest

import marsad
from marsad.model import Claim


def claims(text: str) -> tuple[Claim, ...]:
    return marsad.read(text, published="2026-02-05").claims


def places(text: str) -> list[tuple[str, list[str]]]:
    """The first word of each claim with the names of its places."""
    return [(claim.trigger.text, [place.anchor.text for place in claim.place]) for claim in claims(text)]


@pytest.mark.parametrize(
    ("told", "state"),
    [
        ("وكانت الولايات المتحدة قد غزت العراق عام 2003.", "العراق"),
        ("واندلع النزاع بعد غزو روسيا لأوكرانيا عام 2022.", "أوكرانيا"),
        ("وأدى الغزو الإسرائيلي للبنان عام 1982 إلى دمار واسع.", "لبنان"),
        ("وكان الجيش العراقي قد غزا الكويت عام 1990.", "الكويت"),
    ],
)
def test_a_state_that_was_invaded_is_where_it_was(told: str, state: str) -> None:
    last = claims(f"قتل أربعة مدنيين في قصف صاروخي على بلدة سرمين شرق إدلب في سوريا. {told}")[-1]
    assert [place.anchor.text for place in last.place] == [state]
    assert last.target == ()


def test_an_operation_is_no_invasion_of_the_state_that_carries_it_out() -> None:
    last = claims("قتل أربعة مدنيين في سرمين شرق إدلب. وبدأت تركيا عملية برية في تل رفعت.")[-1]
    assert [place.anchor.text for place in last.place] == ["تل رفعت"]


@pytest.mark.parametrize(
    "told",
    [
        "ويعيد التفجير إلى الأذهان هجوما مماثلا في حمص عام 2014.",
        "وشبه ناشطون التفجير بمجزرة حماة عام 1982.",
        "ويأتي التفجير فيما تستعد الحكومة لإطلاق عملية عسكرية في إدلب.",
    ],
)
def test_what_points_back_stays_where_it_was_told(told: str) -> None:
    first, *rest = claims(f"قتل خمسة مدنيين في تفجير في حلب. {told}")
    assert [place.anchor.text for place in first.place] == ["حلب"]
    assert first.time is None
    assert all(claim.type != "explosion" for claim in rest)


def test_what_nothing_was_told_of_before_stands_where_its_sentence_says() -> None:
    assert places("قال الجيش إن الغارة التي أعقبت إطلاق صواريخ نفذت في بلدة سرمين.")[0][1] == ["سرمين"]


@pytest.mark.parametrize("amid", ["وسط تحذيرات من هجوم على", "وسط تحذيرات غربية من هجوم كيميائي جديد في", "في ظل تحذيرات من مجزرة في"])
def test_what_is_warned_of_is_no_attack(amid: str) -> None:
    told, warned = claims(f"قصفت القوات بلدة سرمين شرق إدلب {amid} سراقب.")
    assert (told.realis, [place.anchor.text for place in told.place][:1]) == ("occurred", ["سرمين"])
    assert (warned.realis, [place.anchor.text for place in warned.place]) == ("predicted", ["سراقب"])


def test_what_was_done_in_spite_of_warnings_was_done() -> None:
    assert [claim.realis for claim in claims("تجاهل الجيش تحذيرات الأمم المتحدة وقصف مستشفى في الفاشر.")] == ["occurred"]


@pytest.mark.parametrize("told", ["في هجمات باريس عام 2015.", "في هجمات باريس."])
def test_attacks_known_by_a_capital_were_there(told: str) -> None:
    assert places(f"قتل 130 شخصا {told}") == [("هجمات", ["باريس"])]


def test_an_attack_of_a_capital_on_another_is_its_own() -> None:
    assert places("قتل عشرة في هجوم موسكو على كييف.") == [("هجوم", ["كييف"])]


@pytest.mark.parametrize("capital", ["العاصمة", "العاصمة الأوكرانية", "ضواحي العاصمة"])
def test_the_capital_is_not_the_town_told_before(capital: str) -> None:
    first, second = claims(f"قصف الجيش الروسي مواقع في أوديسا جنوب أوكرانيا. وتعرضت {capital} لقصف ليلا.")
    assert (first.place[0].name_en, first.time) == ("Odesa", None)
    assert second.place[0].name_en == "Kyiv"


@pytest.mark.parametrize(("town", "capital"), [("مقديشو", "العاصمة"), ("كسلا عاصمة الولاية", "العاصمة"), ("بورتسودان", "العاصمة المؤقتة")])
def test_what_is_the_capital_is_one_with_it(town: str, capital: str) -> None:
    assert len(claims(f"وقع انفجار في {town}. وأسفر الانفجار الذي هز {capital} عن مقتل خمسة.")) == 1


def test_a_spokesman_abroad_is_not_where_it_was() -> None:
    *_, last = claims("تواصلت الاشتباكات في مدينة الحديدة. وأعلن ناطق باسم التحالف في الرياض مقتل قيادي حوثي في غارة.")
    assert [place.anchor.text for place in last.place] == ["الحديدة"]
    *_, last = claims("تواصلت الاشتباكات في مدينة الحديدة. وأعلن مصدر طبي في تعز مقتل قيادي في غارة.")
    assert [place.anchor.text for place in last.place] == ["تعز"]


@pytest.mark.parametrize(
    ("told", "name"),
    [
        ("قصف الجيش حي جورة الشياح في حمص.", "حي جورة الشياح"),
        ("استهدفت المدفعية محيط تل باط الوردة في بيت جن.", "تل باط الوردة"),
        ("سيطر الجيش على تلة قلما السروات.", "تلة قلما السروات"),
        ("سيطر الجيش على قرية كفرنان الموالية.", "كفرنان"),
        ("توغلت قوات إسرائيلية في بلدة عيترون الحدودية في لبنان.", "عيترون"),
    ],
)
def test_names_of_two_words_and_adjectives_behind_a_name(told: str, name: str) -> None:
    assert places(told)[0][1][0] == name
