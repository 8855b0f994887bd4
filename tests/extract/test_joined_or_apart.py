"""What is one happening with another one told before it, and what is not, whatever the two share."""

from __future__ import annotations

import pytest

import marsad
from marsad.model import Claim


def claims(text: str, title: str | None = None) -> tuple[Claim, ...]:
    return marsad.read(text, title=title, published="2024-05-10").claims


def told(claim: Claim) -> tuple[str, str]:
    """The type of a claim, and the words for its first place."""
    return claim.type, claim.place[0].anchor.text if claim.place else ""


@pytest.mark.parametrize(
    ("text", "each"),
    [
        # The last one that was as bad.
        (
            "قتل 12 شخصا في تفجير حافلة في كركوك، وهو الأكثر دموية منذ التفجير الذي أوقع 40 قتيلا في بغداد في 3 آذار/مارس.",
            [("explosion", "كركوك"), ("explosion", "بغداد")],
        ),
        (
            "قتل 12 شخصا الثلاثاء في هجوم على حافلة في كابول. وهذا الهجوم هو الأعنف منذ الهجوم الذي استهدف فندقا في جلال آباد وقتل فيه 25 شخصا.",
            [("armed_attack", "كابول"), ("armed_attack", "جلال آباد")],
        ),
        # Another of the kind, last week.
        (
            "وتأتي هذه التظاهرات الجمعة في الخرطوم بعد تظاهرات مماثلة الأسبوع الماضي أسفرت عن مقتل 20 شخصا.",
            [("protest", "الخرطوم"), ("protest_repression", "الخرطوم")],
        ),
        # Two towns named after a region.
        (
            "سيطر الجيش على معظم إقليم تيغراي. وقصفت طائرات بلدتي ألاماتا وكورم جنوب الإقليم. وسيطر الجيش على البلدتين لاحقا.",
            [("territory_change", "تيغراي"), ("air_strike", "ألاماتا"), ("air_strike", "كورم"), ("territory_change", "البلدتين")],
        ),
        # Years apart.
        (
            "اندلعت معارك بين الحوثيين والجيش في صعدة عام 2005. وجاء ذلك قبل مقتل القائد على يد مسلحين في عدن عام 2017.",
            [("armed_clash", "صعدة"), ("armed_attack", "عدن")],
        ),
        # What forces gather for, and what is warned of.
        (
            "شنت قوات الدعم السريع هجوما على مدينة الأبيض أدى إلى مقتل 14 شخصا، وسط حشود للهجوم على مدينة بارا.",
            [("armed_attack", "الأبيض"), ("armed_attack", "بارا")],
        ),
        # Shots at those who look into poison are none; where it was is its site, and not that of the strikes told beside it.
        (
            "يحقق خبراء في هجوم كيميائي في بلدة غريان. وتعرض فريق الخبراء لإطلاق نار في غريان.",
            [("chemical_attack", "غريان"), ("armed_attack", "غريان")],
        ),
        # Suicide attacks are no advance.
        ("استهدفت العمليات الانتحارية مدنيين في بيروت. ثم اجتاح الجيش بلدة عرسال.", [("suicide_attack", "بيروت"), ("incursion", "عرسال")]),
    ],
)
def test_another_happening_is_a_claim_of_its_own(text: str, each: list[tuple[str, str]]) -> None:
    assert [told(claim) for claim in claims(text)] == each


@pytest.mark.parametrize(
    ("text", "type_", "struck"),
    [
        # Who fires and strikes.
        ("أطلقت البحرية 59 صاروخا من مدمرات في البحر الأحمر واستهدفت قاعدة الديلمي الجوية.", "shelling", "قاعدة الديلمي الجوية"),
        # Behind who carried it out, what was struck.
        ("وقع أمس هجوم يعتقد أن جماعة مسلحة نفذته بأسلحة رشاشة واستهدف مصلين في مدينة بيشاور.", "armed_attack", "مصلين"),
    ],
)
def test_two_words_of_one_deed_are_one_claim(text: str, type_: str, struck: str) -> None:
    [claim] = claims(text)
    assert claim.type == type_
    assert struck in [target.anchor.text for target in claim.target]
    assert claim.also


def test_a_toll_that_one_teller_tells_twice_is_that_of_one_happening() -> None:
    text = (
        "قتل 14 شخصا على الأقل الأحد في الغوطة الشرقية، إثر قصف مدفعي لقوات الحكومة التي عززت مواقعها على مدى الأسبوعين الماضيين، بحسب المرصد السوري.\n\n"
        "وأضاف المرصد السوري أن قوات الحكومة شنت هجوما على غوطة دمشق أدى إلى مقتل 14 شخصا على الأقل وإصابة العشرات."
    )
    [claim] = claims(text)
    assert claim.type == "shelling"
    assert [(harm.kind, harm.least) for harm in claim.harm] == [("killed", 14), ("injured", 20)]


@pytest.mark.parametrize(
    ("text", "types"),
    [
        # A clause about somebody has the time; in the second it tells of the dead.
        ("قتل 30 شخصا في قصف للقوات التي حشدت آلياتها خلال الأسابيع الماضية قرب البلدة.", ["shelling"]),
        ("بلغ عدد القتلى الذين سقطوا منذ مطلع العام 3000 شخص.", ["casualty_toll"]),
        # Others hurt are of the total, told in its sentence or the next, with what crowds were broken up with.
        ("ومنذ ذلك التاريخ في 30 آذار/مارس قتل 340 متظاهرا، وأصيب نحو 2800 آخرين بالرصاص والغاز المسيل للدموع.", ["casualty_toll"]),
        ("ويرتفع عدد القتلى منذ بدء الاحتجاجات في 30 آذار إلى 36 شخصا. وأصيب نحو أربعة آلاف آخرين بالرصاص والغاز المسيل للدموع.", ["casualty_toll"]),
        # What has not been seen since a war counts nothing since.
        ("قتل 21 متظاهرا في صدامات الأسبوع الماضي في أعنف يوم تشهده المدينة الساحلية منذ حرب 2014.", ["armed_clash"]),
        # Before what the number rose to stands the harm of one happening.
        ('قتل ثلاثة في القصف على المخيم "ليرتفع إلى تسعة عدد القتلى منذ بدء الحملة قبل أسبوع".', ["shelling", "casualty_toll"]),
    ],
)
def test_a_running_total_is_told_from_the_harm_of_one_happening(text: str, types: list[str]) -> None:
    assert sorted(claim.type for claim in claims(text)) == sorted(types)


@pytest.mark.parametrize(
    "text",
    [
        "هدد الرئيس الفرنسي المسؤولين عن الهجوم الكيميائي في مدينة إدلب بأنهم سيدفعون الثمن.",
        "توعد الرئيس بأنه سيكون هناك ثمن باهظ للهجوم الكيميائي في مدينة إدلب.",
        'وقالت أنقرة إن الهجوم الكيميائي في مدينة إدلب "لن يمر دون رد".',
    ],
)
def test_what_somebody_is_to_pay_for_has_happened(text: str) -> None:
    [attack] = [claim for claim in claims(text) if claim.type == "chemical_attack"]
    assert attack.realis == "occurred"
    assert not attack.perpetrator


def test_a_planned_strike_is_not_the_poison_that_it_answers() -> None:
    told_ = claims("قالت فرنسا إنها ستقرر خلال أيام ردها بسبب الهجوم الكيميائي المزعوم في بلدة غريان الليبية.", "فرنسا: سنقرر بشأن قصف ليبيا قريبا")
    [poison] = [claim for claim in told_ if claim.type == "chemical_attack"]
    assert not [hit for hit in poison.also if "قصف" in hit.text]


def test_the_site_of_an_attack_is_not_that_of_the_strikes_told_beside_it() -> None:
    [strikes] = [claim for claim in claims("شنت المقاتلات غارات جوية على مدينة سبها قبل وصول المفتشين إلى موقع الهجوم.") if claim.type == "air_strike"]
    assert not [hit for hit in strikes.also if hit.text == "الهجوم"]


def test_a_headline_that_calls_its_tellers_sources_is_told_in_full_by_the_lead() -> None:
    [claim] = claims("قال مسؤولان أميركيان إن إسرائيل نفذت ضربات استهدفت قاعدة جوية قرب مدينة حمص.", "مصادر أميركية: إسرائيل قصفت قاعدة قرب حمص")
    assert claim.also


def test_two_tellers_are_two_claims() -> None:
    told_ = claims("قتل 14 شخصا في قصف على الغوطة الشرقية، بحسب المرصد السوري.\n\nوقال مسعفون إن قصفا على الغوطة الشرقية قتل 14 شخصا.")
    assert len(told_) == 2


def test_the_toll_of_a_day_is_not_that_of_what_has_gone_on_since_another() -> None:
    told_ = claims("تشهد مدينة الفاشر منذ مساء الأحد قصفا عنيفا من قوات الدعم السريع. وأسفر القصف الاثنين عن مقتل 80 مدنيا.")
    assert [[harm.least for harm in claim.harm] for claim in told_] == [[], [80]]
    told_ = claims("تشهد مدينة الفاشر منذ مساء الأحد قصفا عنيفا من قوات الدعم السريع. وأسفر القصف عن مقتل 80 مدنيا.")
    assert [[harm.least for harm in claim.harm] for claim in told_] == [[80]]


def test_the_attack_is_the_one_that_was_called_so_last() -> None:
    text = "ودمرت فرنسا ثلاثة مخازن للسلاح في سوريا. وتنفي الحكومة استخدام الغاز السام خلال هجوم على دوما. وانتهى الهجوم بالسيطرة على المدينة."
    (destroyed,) = (claim for claim in claims(text) if claim.polarity == "affirmed" and claim.perpetrator)
    assert destroyed.type != "chemical_attack"
    assert [anchor.text for anchor in destroyed.also] == []
