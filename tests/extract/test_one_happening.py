"""Second words for one happening: what an attack was made with, what a bomber set off, what ran people over, which attack was met; aircraft that crash."""

from __future__ import annotations

import pytest

import marsad
from marsad.model import Claim


def claims(text: str) -> tuple[Claim, ...]:
    return marsad.read(text, title="عنوان الخبر", published="2024-05-01").claims


def words(found: tuple) -> list[str]:
    return [mention.anchor.text for mention in found]


@pytest.mark.parametrize(
    ("sentence", "type_", "doers", "means"),
    [
        ("قتل خمسة أشخاص في هجوم بإطلاق نار نفذه مسلحان على مقهى في كانو.", "armed_attack", ["مسلحان"], ("small_arms",)),
        ("فجر انتحاري حزاما ناسفا داخل مسجد في مايدوغوري.", "suicide_attack", ["انتحاري"], ("explosive_belt",)),
        ("فجر مهاجم سترة ناسفة أمام فندق في مقديشو.", "suicide_attack", ["مهاجم"], ("explosive_belt",)),
        ("فجر مهاجم سيارة مفخخة قرب مقر الشرطة في بيدوا.", "explosion", ["مهاجم"], ("car_bomb",)),
        ("فجرت امرأة ثالثة نفسها وسط السوق في غوزا.", "suicide_attack", ["امرأة ثالثة"], ()),
    ],
)
def test_an_attack_and_what_it_was_made_with_are_one_claim(sentence: str, type_: str, doers: list[str], means: tuple[str, ...]) -> None:
    (claim,) = claims(sentence)
    assert (claim.type, words(claim.perpetrator), claim.means) == (type_, doers, means)


@pytest.mark.parametrize(
    ("sentence", "target"),
    [
        ("دهست شاحنة حشدا أمام مسجد في كادونا، ما أدى إلى مقتل تسعة أشخاص، في اعتداء وصفته الشرطة بأنه متعمد.", "حشدا"),
        ("قالت الشرطة إن سيارة دهست المارة في كانو يوم الأحد.", "المارة"),
        ("دهست سيارة مسرعة عناصر شرطة عند حاجز في طرابلس وقتلت اثنين منهم.", "عناصر شرطة"),
    ],
)
def test_a_vehicle_that_runs_people_over_is_what_it_was_done_with(sentence: str, target: str) -> None:
    (claim,) = claims(sentence)
    assert (claim.perpetrator, words(claim.target), claim.means) == ((), [target], ("vehicle",))


@pytest.mark.parametrize(
    ("sentence", "doers", "targets"),
    [
        ("تصدى الجيش لهجوم على معسكر في كسمايو.", [], ["معسكر"]),
        ("صد الجيش هجومين آخرين على مطار مقديشو.", [], ["مطار مقديشو"]),
        ("صد الجنود هجوما آخر على ثكنة في كيدال.", [], ["ثكنة"]),
        ("صدت القوات الحكومية هجوما شنته حركة الشباب على قاعدة عسكرية في كسمايو.", ["حركة الشباب"], ["قاعدة عسكرية"]),
        ("تصدت القوة المشتركة لهجوم واسع شنته قوات الدعم السريع على الفاشر.", ["قوات الدعم السريع"], ["القوة المشتركة"]),
        ("أحبط الجيش هجوما للمتمردين في مأرب.", ["للمتمردين"], ["الجيش"]),
        ("أحبطت الشرطة هجوما إرهابيا كان يستهدف سوقا في تونس.", [], ["سوقا"]),
    ],
)
def test_an_attack_that_is_met_is_that_of_those_who_made_it(sentence: str, doers: list[str], targets: list[str]) -> None:
    (claim,) = claims(sentence)
    assert (claim.type, words(claim.perpetrator), words(claim.target)) == ("armed_attack", doers, targets)


@pytest.mark.parametrize(
    "sentence",
    ["صد الجيش محاولة تسلل للمتمردين في تعز.", "وقال إن قواتنا تتصدى لهجوم على المطار.", "أحبط الجيش هجوما بمسيرتين على مطار أربيل."],
)
def test_an_infiltration_that_is_met_and_our_own_fight_are_clashes(sentence: str) -> None:
    (claim,) = claims(sentence)
    assert claim.type == "armed_clash"


@pytest.mark.parametrize("sentence", ["تحطمت ثلاث مقاتلات لسلاح الجو قرب كيدال.", "تحطمت مروحية تقل جنودا في كيدال وقتل طاقمها."])
def test_a_crash_is_no_attack(sentence: str) -> None:
    assert claims(sentence) == ()


@pytest.mark.parametrize(
    ("sentence", "doers", "targets"),
    [
        ("حاول شاب طعن شرطي في القدس.", ["شاب"], ["شرطي"]),
        ("قال المتحدث إن المهاجم حاول دهس جنود في نابلس.", ["المهاجم"], ["جنود"]),
        ("طعن شاب جنديا في القدس.", ["شاب"], ["جنديا"]),
    ],
)
def test_the_victim_of_what_somebody_tried_is_no_doer(sentence: str, doers: list[str], targets: list[str]) -> None:
    (claim,) = claims(sentence)
    assert (words(claim.perpetrator), words(claim.target)) == (doers, targets)


def test_who_confirms_an_attack_did_not_make_it() -> None:
    (claim,) = claims("وأكدت الشرطة الهجوم على بلدة كاتسينا يوم الأربعاء.")
    assert (claim.perpetrator, claim.responsibility) == ((), None)


def test_what_many_speakers_say_of_it_was_not_done_by_them() -> None:
    found = claims("شن الجيش المالي ضربات جوية على كيدال، وقال المتمردون إنها أودت بحياة عشرات المدنيين.")
    assert "claimed" not in {claim.responsibility for claim in found}


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("أطلقت صواريخ من الجنوب باتجاه المدينة، فردت المدفعية الإثيوبية بقصف مصادر النيران.", [("shelling", []), ("shelling", ["المدفعية الإثيوبية"])]),
        ("أعقب القصف اقتحام القوات للبلدة.", [("shelling", []), ("armed_attack", ["القوات"])]),
        ("سبق الهجوم قصف مدفعي على البلدة.", [("armed_attack", []), ("shelling", [])]),
        ("صاروخ أطلقه الحوثيون على الرياض أصاب مستودعا للوقود.", [("shelling", ["الحوثيون"])]),
        ("طائرة مسيرة أطلقها الحوثيون انفجرت في جدة.", [("drone_strike", ["الحوثيون"])]),
    ],
)
def test_an_answer_and_what_comes_before_are_other_happenings_and_what_the_weapon_did_is_none(sentence: str, told: list[tuple[str, list[str]]]) -> None:
    claims = marsad.read(sentence, published="2024-05-10").claims
    assert [(claim.type, [mention.anchor.text for mention in claim.perpetrator]) for claim in claims] == told
