"""Whom or what was struck, where only the harm that was done, or the ground that was entered, names it."""

from __future__ import annotations

import pytest

import marsad


def struck(sentence: str) -> list[str]:
    """The targets of the first claim of a report."""
    return [mention.anchor.text for mention in marsad.read(sentence, published="2026-03-14").claims[0].target]


def harmed(sentence: str) -> list[tuple[str, int | None, int | None]]:
    """Every harm of a report: its kind, the least and the most."""
    claims = marsad.read(sentence, published="2026-03-14").claims
    return [(each.kind, each.least, each.most) for claim in claims for each in claim.harm]


@pytest.mark.parametrize(
    ("sentence", "named"),
    [
        ("تضرر مبنى البلدية في خاركيف جراء قصف روسي.", ["مبنى البلدية"]),
        ("أسفرت غارة على مدينة صور عن تدمير ثلاثة منازل.", ["ثلاثة منازل"]),
        # People come before things, and what the words of the strike name before both.
        ("أسفرت غارة على مدينة صور عن تدمير منزل ومقتل راعيين.", ["راعيين"]),
        ("قصفت القوات ثكنة في خاركيف ما أدى إلى تضرر مبنى مجاور.", ["ثكنة"]),
    ],
)
def test_a_thing_that_a_strike_damaged_is_what_it_struck_where_nothing_else_is_named(sentence: str, named: list[str]) -> None:
    assert struck(sentence) == named


@pytest.mark.parametrize(
    ("sentence", "named"),
    [
        ("سجلت حالات اختناق بين المدنيين إثر قصف شنه الجيش على حرستا.", ["المدنيين"]),
        ("أوقعت الغارات مئة قتيل بين مقاتلين مؤيدين للحكومة.", ["مقاتلين مؤيدين للحكومة"]),
        ("أسفر القصف عن سقوط عشرة جرحى بين المدنيين.", ["المدنيين"]),
        # Dead or wounded are nobody.
        ("سقط عشرة بين قتيل وجريح في القصف على كادوقلي.", []),
    ],
)
def test_those_among_whom_the_dead_and_wounded_are_were_struck(sentence: str, named: list[str]) -> None:
    assert struck(sentence) == named


@pytest.mark.parametrize(
    ("sentence", "named"),
    [
        ("كان مستودع وقود في أوديسا هدفا لقصف صاروخي فجر اليوم.", ["مستودع وقود"]),
        ("كانت محطة الكهرباء هدفا لهجوم بطائرات مسيرة.", ["محطة الكهرباء"]),
        # A town is where it was.
        ("كانت مدينة الأبيض هدفا لقصف مدفعي.", []),
    ],
)
def test_what_was_the_target_of_an_attack_by_its_words_was_struck(sentence: str, named: list[str]) -> None:
    assert struck(sentence) == named


@pytest.mark.parametrize(
    ("sentence", "named"),
    [
        ("واصلت قوات الجيش تقدمها في مديرية كتاف بعد فتح جبهة جديدة في المعقل الرئيسي للمتمردين.", ["للمتمردين"]),
        ("تقدم الجيش السوداني في الخرطوم بعد معارك عنيفة مع قوات الدعم السريع.", ["قوات الدعم السريع"]),
        ("توغلت القوات في مناطق خاضعة لسيطرة الحركة قرب غوما.", ["الحركة"]),
        # Whom they hunt is named by the word itself, and where nobody came nobody lost ground.
        ("شرع الجيش في ملاحقة بقايا عناصر التنظيم في صحراء الأنبار بعد هزيمة التنظيم.", ["بقايا عناصر التنظيم"]),
        ("نفت الحركة دخول الجيش إلى منطقة تحت سيطرة الحركة.", []),
    ],
)
def test_who_holds_the_ground_that_forces_enter_is_whom_they_go_against(sentence: str, named: list[str]) -> None:
    assert struck(sentence) == named


@pytest.mark.parametrize(
    ("sentence", "harm"),
    [
        ("قتل بصاروخ أطلقته المسيرة ثلاثة أشخاص في صور.", [("killed", 3, 3)]),
        ("قتل بلغم زرعته الميليشيا طفلان وأصيب ثالث في الحديدة.", [("killed", 2, 2), ("injured", 1, 1)]),
        ("أصيب بقذائف أطلقها مسلحون سبعة مدنيين في تعز.", [("injured", 7, 7)]),
        # Those who fired are no victims, with a number or without.
        ("قتل بصاروخ أطلقه مسلحون قرب الحدود.", []),
        ("قتل جندي بصاروخ أطلقه عشرة مسلحين.", [("killed", 1, 1)]),
        ("قتل برصاص القناصة جنديان في تعز.", [("killed", 2, 2)]),
    ],
)
def test_the_dead_stand_behind_what_killed_them_and_who_used_it(sentence: str, harm: list[tuple[str, int | None, int | None]]) -> None:
    assert harmed(sentence) == harm
