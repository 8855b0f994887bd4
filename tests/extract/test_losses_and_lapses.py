"""Losses in the plain constructions of the news, and times that are counted back from a happening or from what began."""

from __future__ import annotations

from collections import Counter

import pytest
from tests.extract.harms import Told, d, i, k

import marsad
from marsad.model import Claim


def read(text: str) -> list[Claim]:
    return list(marsad.read(text, lang="ar", published="2024-05-10T12:00:00+00:00", outlet="وكالة").claims)


@pytest.mark.parametrize(
    ("sentence", "harm"),
    [
        # had caused: in the past, though spelt as the first person is
        ("كان القصف على نيالا قد أسفر عن مقتل 20 مدنيا.", [k(20, 20)]),
        ("وكان هجوم على قندوز قد أوقع عشرات القتلى.", [k(20, None)]),
        ("هجمات في صنعاء قد تسفر عن مقتل مدنيين.", []),
        # at least, behind a noun that says how many
        ("قتل شخصان على الأقل في انفجار في كابول.", [k(2, None)]),
        ("سقط قتيلان على الأقل في انفجار في كابول.", [k(2, None)]),
        ("قتل اثنان من المقاتلين، على الأقل، في غارة على كابول.", [k(2, None)]),
        ("أسقط الهجوم على نيالا ما لايقل عن 60 قتيلا.", [k(60, None)]),
        ("قتل شخصان في انفجار في كابول.", [k(2, 2)]),
        # everybody in it
        ("استهدفت غارة عربة في الملاجم مما أسفر عن مقتل جميع من فيها.", [k(1, None)]),
        ("دمرت غارة منزلا في رفح وقتلت من فيه.", [d(1, 1), k(1, None)]),
        # those who fell with somebody
        ("قتل الوزير إلى جانب 20 قياديا في غارة على صنعاء.", [k(1, 1), k(20, 20)]),
        ("قتل القيادي أبو حسن مع قادة آخرين في غارة على الحديدة.", [k(1, 1), k(1, None)]),
        # others beside those of a body
        ("قتل عنصران من قوات الأمن ومسلح في تبادل لإطلاق النار في كشمير.", [k(2, 2), k(1, 1)]),
        ("الطيران يقتل عنصرين من الجيش وثلاثة مقاتلين في غارة على القنيطرة.", [k(2, 2), k(3, 3)]),
        ("قتل 79 عنصرا من قوات الحكومة مقابل 68 من مقاتلي التنظيم في معارك في غاو.", [k(79, 79), k(68, 68)]),
        # things of one number, and things that are seized
        ("دمر الجيش 386 ملجأ ووكرا ومخزنا في سيناء.", [d(386, 386)]),
        ("دمر الجيش 20 دبابة ومدفعا في باخموت.", [d(20, 20), d(1, 1)]),
        ("تضرر 12 منزلا ومدرسة في باخموت جراء القصف.", [d(12, 12), d(1, 1)]),
        ("تم ضبط وتدمير 43 دراجة نارية في سيناء.", [d(43, 43)]),
        # nobody that was counted
        ("لا تكونوا شركاء لوحش يقتل شعبه بالغاز.", []),
        # none at all
        ("اعترضت الدفاعات صاروخا فوق جازان ولم تسجل أي حالة ضرر أو إصابة.", [d(0, 0), i(0, 0)]),
        ("سقط صاروخ في نهاريا دون أي إصابة.", [i(0, 0)]),
        ("سقطت قذائف على درعا من دون أن يتسبب ذلك بأي ضرر.", [d(0, 0)]),
        # what a side lost
        ("خسر الجيش سبعة من جنوده في هجوم على غاو.", [k(7, 7)]),
        ("فقدت الشرطة أحد أفرادها في تبادل لإطلاق النار في دياربكر.", [k(1, 1)]),
        ("الجيش خسر سبعة من جنوده في هجوم على غاو.", [k(7, 7)]),
        ("فقد الجيش الاتصال بخمسة جنود في هجوم على غاو.", []),
        ("فقدت القوات السيطرة على ثلاث بلدات في دونيتسك.", []),
        # a teller put in between a verb of consequence and its harm
        ("وقع هجوم على نيالا وأدى بحسب مصادر طبية إلى مقتل 20 مدنيا.", [k(20, 20)]),
        # what an agreement lays down
        ("يقضي الاتفاق بتسليم 30 أسيرا في نيالا.", []),
        # a toll of people whom only their verb names
        ("ارتفع إلى 50 عدد الذين قتلوا في الغارة على صنعاء.", [k(50, 50)]),
        ("بلغ عدد الذين أصيبوا في القصف على خاركيف 70.", [i(70, 70)]),
    ],
)
def test_losses_are_counted_as_they_are_told(sentence: str, harm: list[Told]) -> None:
    assert Counter((told.kind, told.least, told.most) for claim in read(sentence) for told in claim.harm) == Counter(harm)


@pytest.mark.parametrize(
    ("sentence", "type_", "harm"),
    [
        ("احتجز المسلحون عشرات المدنيين رهائن في نيروبي.", "abduction", ("abducted", 20, None)),
        ("إن الخلية احتجزت أكثر من 20 رهينة في الرقة.", "abduction", ("abducted", 20, None)),
        ("اعتقال خاطفي الرهائن في الموصل.", "detention", ("detained", 1, None)),
        ("آلاف المدنيين غادروا الفاشر بسبب المعارك.", "displacement", ("displaced", 2000, None)),
        ("خسرت روسيا 1200 جندي منذ بدء الحرب في أوكرانيا.", "casualty_toll", ("killed", 1200, 1200)),
        ("أودت الحرب في البلاد بحياة نصف مليون شخص.", "casualty_toll", ("killed", 500_000, 500_000)),
        ("ويرتفع بذلك عدد الذين قتلوا منذ اندلاع الاحتجاجات، التي بدأت في 30 مارس الماضي، إلى 45.", "casualty_toll", ("killed", 45, 45)),
    ],
)
def test_what_a_claim_with_its_number_is(sentence: str, type_: str, harm: Told) -> None:
    (claim,) = [claim for claim in read(sentence) if claim.harm]
    assert (claim.type, [(told.kind, told.least, told.most) for told in claim.harm]) == (type_, [harm])


def dated(text: str, trigger: str) -> tuple[str, str] | None:
    """From and to, by days of UTC, of the claim whose trigger holds a word."""
    (claim,) = [claim for claim in read(text) if trigger in claim.trigger.text]
    if claim.time is None or claim.time.latest is None:
        return None
    return str(claim.time.earliest)[:10], str(claim.time.latest)[:10]


@pytest.mark.parametrize(
    ("sentence", "trigger", "days"),
    [
        ("أعلنت الحكومة فقدان تلميذات بعد يومين من هجوم شنته جماعة مسلحة على مدرسة ريفية.", "هجوم", ("2024-05-07", "2024-05-08")),
        ("مضى 11 يوما على الهجوم الكيماوي في دوما.", "الهجوم", ("2024-04-27", "2024-04-29")),
        ("جاء القصف على الخوخة بعد يوم واحد من وصول تعزيزات الحوثيين إلى الصالح.", "وصول", ("2024-05-07", "2024-05-09")),
        ("أفرج المسلحون عن الناشط بعد مرور عامين على اختطافه في صنعاء.", "اختطافه", ("2022-02-08", "2022-08-10")),
        # how long it went on until now, and what is counted from elsewhere
        ("سيطر الجيش على البلدة بعد أسبوعين من القصف المتواصل.", "القصف", ("2024-04-26", "2024-05-10")),
        ("بعد ثلاثة أيام من المعارك في الخرطوم استعاد الجيش القصر.", "المعارك", ("2024-05-06", "2024-05-10")),
        ("دمر الزلزال البلدة عام 2003 بعد سنتين من قصف البلدة.", "قصف", None),
        # since what began when
        ("قتل 71 مسلحا منذ بداية العملية العسكرية قبل ثلاثة أسابيع في سيناء.", "قتل", ("2024-04-17", "2024-05-10")),
        ("ارتفع إلى 41 عدد الذين قتلوا منذ اندلاع الاحتجاجات، في إطار الحراك، التي بدأت في 30 مارس الماضي.", "قتلوا", ("2024-03-30", "2024-05-10")),
        # the fighting that ended in it
        ("استعاد الجيش، السبت، السيطرة على جبل المسعودة بعد معارك مع الحوثيين.", "معارك", ("2024-05-04", "2024-05-04")),
        ("استعاد الجيش، السبت، السيطرة على جبل المسعودة بعد هجوم كيماوي في مأرب.", "كيماوي", None),
        # minutes in words
        ("سقط صاروخ على نجران الساعة الخامسة والدقيقة 32 من مساء أمس.", "سقط", ("2024-05-09", "2024-05-09")),
    ],
)
def test_the_days_that_the_words_mean(sentence: str, trigger: str, days: tuple[str, str] | None) -> None:
    assert dated(sentence, trigger) == days


@pytest.mark.parametrize(
    ("clock", "hour"),
    [
        ("الساعة الخامسة والدقيقة 32 من مساء اليوم", "14:32"),
        ("الساعة الرابعة وأربع وعشرين دقيقة من مساء اليوم", "13:24"),
        ("الساعة الثالثة و20 دقيقة فجر اليوم", "00:20"),
        ("الساعة العاشرة وعشر دقائق صباح اليوم", "07:10"),
    ],
)
def test_minutes_past_the_hour_may_be_counted_in_words(clock: str, hour: str) -> None:
    (claim,) = read(f"سقط صاروخ على نجران في تمام {clock}.")
    assert claim.time is not None and str(claim.time.earliest)[11:16] == hour


def test_an_interception_has_the_hour_of_what_it_met() -> None:
    claims = read(
        "اعتراض صاروخ فوق نجران\n\nاعترضت الدفاعات الجوية صاروخا فوق نجران. وأوضح المتحدث أنه في تمام الساعة 4:24 من مساء أمس أطلقت المليشيا صاروخا على نجران."
    )
    assert {str(claim.time.earliest)[:16] if claim.time else None for claim in claims} == {"2024-05-09 13:24"}


def test_the_force_of_the_lead_goes_on_the_same_day() -> None:
    title = "الجيش ينتزع مواقع في كادقلي"
    lines = (
        "انتزع الجيش السوداني، الثلاثاء، مواقع تسيطر عليها قوات الدعم السريع في بلدة كادقلي.",
        "وذكر سكان أن الأسواق مغلقة في البلدة.",
        "كما واصل الجيش السوداني تقدمه الميداني باتجاه جبل الداير.",
        "وكان الجيش السوداني قد استعاد بلدة الدلنج في معارك سابقة.",
    )
    claims = marsad.read("\n".join(lines), title=title, published="2024-05-08T12:00:00+00:00", outlet="وكالة").claims
    times = {claim.trigger.text: claim.time.anchor.text if claim.time and claim.time.anchor else None for claim in claims}
    assert (times["تقدمه"], times["استعاد"]) == ("الثلاثاء", None)
