"""Claims that are told by weak words, behind words of readiness, calls and courts, or by words of waves, mines, arrivals and threats."""

from __future__ import annotations

import pytest

import marsad
from marsad.model import Claim


def claims(text: str) -> tuple[Claim, ...]:
    return marsad.read(text, title="عنوان الخبر", published="2024-05-01").claims


@pytest.mark.parametrize(
    ("sentence", "type_", "realis"),
    [
        # Weak words that what stands beside them bears out.
        ("وقال المتحدث إنه تم تحرير محافظة شبوة بالكامل.", "territory_change", "occurred"),
        ("وضربت بريطانيا وفرنسا ثلاثة مواقع في البلاد.", "armed_attack", "occurred"),
        ("وقررت واشنطن ضرب سوريا.", "armed_attack", "planned"),
        ("ووجهت بريطانيا وفرنسا ضربات مشتركة فجر السبت ضد المدينة.", "armed_attack", "occurred"),
        ("وجاء ذلك مع استمرار عملياته في حي الميدان المجاور.", "armed_attack", "ongoing"),
        ("وتدرس الوزارة إرسال مزيد من القوات إلى تشاد.", "deployment", "planned"),
        ("وعثر الأهالي على رفات ثلاثة رجال قرب الرقة.", "body_found", "occurred"),
        # What a word of readiness or of fear leads to.
        ("الجيش يتأهب لاستعادة مدينة درنة.", "territory_change", "planned"),
        ("ورفعت القوات حالة التأهب تحسبا لضربة أميركية.", "prediction", "predicted"),
        # Clauses about a place, and forces that stand there now.
        ("وتحدث عن بلدة دوما التي دخلتها قوات روسية أمس.", "incursion", "occurred"),
        ("وقالت المصادر إن مسلحي القبائل ينتشرون وسط مدينة رداع.", "deployment", "ongoing"),
        ("وتنتشر في مدينة دوما منذ الأحد شرطة روسية.", "deployment", "ongoing"),
        # What led to a call, and what is not governed by what stands before it.
        ("ودعت روسيا إلى اجتماع عاجل بعد الغارات على مدينة حماة.", "air_strike", "occurred"),
        ("ونفذ العراق حكما بالإعدام بحق ثلاثة رجال.", "execution", "occurred"),
        # Operations by their names or with a pronoun.
        ("وحققت عملية الفجر الكبير ضد المسلحين في مديرية الصعيد أهدافها.", "armed_attack", "occurred"),
        ("وواصلت القوات لليوم الثالث عملياتها العسكرية في مدينة ميدي.", "armed_attack", "ongoing"),
        ("وواصلت القوات، بإسناد من الطيران، تقدمها في مديرية الظاهر.", "incursion", "ongoing"),
        ("وتتم محاصرة جميع المحاور من قبل القوات في صعدة.", "siege", "ongoing"),
        # Air defence.
        ("وأسقطت القوات المسلحة الإيرانية صباح اليوم مقاتلة أمريكية فوق بوشهر.", "interception", "occurred"),
        ("وأعلن الجيش أنه أسقط خلال الساعات الماضية، سبع طائرات مسيرة فوق أصفهان.", "interception", "occurred"),
        ("وأعلنت الوزارة التعامل بنجاح مع 15 صاروخا.", "interception", "occurred"),
        ("وتلاحق طائرات سلاح الجو مسيرة في أجواء حيفا.", "interception", "occurred"),
        ("سقوط عدد من الطائرات الحربية في الكويت.", "interception", "occurred"),
        # Missiles and drones.
        ("موجة صواريخ جديدة على تل أبيب.", "shelling", "occurred"),
        ("سقوط شظايا في حي سكني في عمان.", "shelling", "occurred"),
        ("عشرات الصواريخ في طريقها إلى تل أبيب.", "shelling", "occurred"),
        ("رصد صاروخ من لبنان تجاه تل أبيب.", "shelling", "ongoing"),
        ("استخدمنا في الموجة العاشرة صواريخ ثقيلة.", "shelling", "occurred"),
        ("أصبنا 3 ناقلات نفط في الخليج.", "armed_attack", "occurred"),
        ("ألقت مسيرة قنبلة على سيارة في بلدة عيترون.", "drone_strike", "occurred"),
        # Forces, ground, crowds.
        ("حولت الميليشيا مدرسة في تعز إلى ثكنة عسكرية.", "deployment", "occurred"),
        ("وزرعت الميليشيا مئات الألغام في طرق الحديدة.", "deployment", "occurred"),
        ("ستتوجه قوات موالية لدمشق إلى عفرين.", "deployment", "planned"),
        ("واقتربت قوات الجيش من مران.", "incursion", "occurred"),
        ("وغادر المدينة الموظفون، وقال المرصد إن 300 مسلح غادروا دوما.", "territory_change", "occurred"),
        ("ودحرت القوات التنظيم في مناطق واسعة في سوريا.", "territory_change", "occurred"),
        ("وألقى شبان الحجارة على دورية للجيش في جنين.", "riot", "occurred"),
        ("ويسري في القطاع وقف هش لإطلاق النار منذ عام.", "ceasefire", "ongoing"),
    ],
)
def test_what_is_told_is_read(sentence: str, type_: str, realis: str) -> None:
    assert (type_, realis) in [(claim.type, claim.realis) for claim in claims(sentence)]


@pytest.mark.parametrize(
    "sentence",
    [
        # Ground that is only headed for, and blows that nobody dealt.
        "وتتجه الأنظار نحو تحرير المدينة.",
        "وتحدث عن تداعيات الضربة.",
        # The words of moving of those who bear no arms, and of what does not move.
        "وصل المفتشون إلى مدينة دوما.",
        "ويصل راتب الضابط إلى ألف دولار.",
        "وتوجه الوفد إلى دمشق.",
        "وحول المكتب الأموال إلى الخارج.",
        # What a purpose is for, without a word of readiness.
        "وهي خطوة لاستعادة الثقة.",
        # Mines that are only said to be somebody's.
        "وأبطل الفريق مفعول لغم زرعته الميليشيا.",
        "ووصف الوزير بيان الجماعة بأنه عدوان على البلاد.",
    ],
)
def test_what_is_not_told_is_not_read(sentence: str) -> None:
    assert claims(sentence) == ()


def test_a_numbered_wave_is_told_by_the_attacks_that_it_is_of() -> None:
    assert "armed_attack" in {claim.type for claim in claims("بدء الموجة العاشرة من عمليات الوعد باتجاه مدينة حيفا.")}
    (claim,) = claims("بدأت الموجة الأولى من الهجمات الصاروخية على مدينة حيفا.")
    assert claim.type == "shelling"


def test_what_a_crowd_throws_and_burns_is_one_riot() -> None:
    (claim,) = claims("وقال المراسل إن الشبان يشعلون الإطارات ويلقون الحجارة في مدينة غزة.")
    assert claim.type == "riot"


@pytest.mark.parametrize("word", ["تدمير", "سقوط", "تحويل", "زرع", "إرسال", "ضرب", "عملية", "تحرير", "انتشر"])
def test_a_text_may_end_at_any_word(word: str) -> None:
    assert isinstance(claims(f"وقال الجيش إن القوات {word}"), tuple)
