"""People led out of their homes, made to leave, counted as displaced, caught or found dead; and the same words of games, works, notes and releases."""

from __future__ import annotations

import pytest

from marsad.pipeline import read


def _told(sentence: str) -> list[tuple[str, list[tuple[str, int | None, int | None]]]]:
    claims = read(sentence, published="2024-05-10").claims
    return [(str(claim.type), [(str(harm.kind), harm.least, harm.most) for harm in claim.harm]) for claim in claims]


@pytest.mark.parametrize(
    ("type_", "harm", "sentence"),
    [
        ("abduction", [("abducted", 23, 23)], "انتزع مقاتلون 23 رجلا من منازلهم في بلدة تيبو."),
        ("abduction", [("abducted", 40, 40)], "اقتيد أربعون من ركاب الحافلة إلى الغابة على يد المهاجمين قرب بلدة مينا."),
        ("detention", [("detained", 1, 1)], "اقتادت الشرطة شابا من منزله في مدينة مانيلا."),
        ("detention", [("detained", 18, 18)], "ولا يزال 18 جنديا رهن الاحتجاز في بلدة أرخيليا."),
        ("displacement", [("displaced", 41000, None)], "فاق عدد الفارين من إقليم كاتاتومبو 41 ألفا."),
        ("displacement", [("displaced", 80000, 80000)], "بلغ عدد النازحين من الفاشر 80 ألفا."),
        ("displacement", [("displaced", 900, 900)], "اضطرت 900 أسرة إلى عبور الحدود باتجاه ديفا في النيجر."),
        ("displacement", [("displaced", 20, None)], "أرغم الجنود عشرات العائلات على مغادرة منازلها في مخيم نور شمس."),
        ("displacement", [("displaced", 6000, 6000)], "وصل ستة آلاف شخص إلى سان مارك هربا من العنف."),
        ("displacement", [("displaced", 12000, None)], "أجبر القتال أكثر من 12 ألف شخص على ترك ديارهم في إقليم إيتوري."),
    ],
)
def test_people_are_counted_where_they_are_led_out_or_made_to_leave(type_: str, harm: list[tuple[str, int | None, int | None]], sentence: str) -> None:
    assert (type_, harm) in _told(sentence)


@pytest.mark.parametrize(
    ("type_", "sentence"),
    [
        ("detention", "أمسك القرويون بأحد عناصر الجماعة في زابارماري وسلموه إلى السلطات."),
        ("detention", "وُضع ما لا يقل عن 71 شخصا قيد التوقيف الاحترازي في بولواما."),
        ("execution", "خطف مسلحون ثلاثة شرطيين من بيوتهم في شوبيان ثم قتلوهم."),
        ("sexual_violence", "تحرش رجال بالزي العسكري بامرأة خلال تفتيش منزلها في ياريبورا."),
        ("sexual_violence", "اعتدى مسلحون جنسيا على نازحات في مخيم زمزم."),
        ("body_found", "عُثر قرب السياج على شاب ميتا في قرية سيليكوت."),
        ("body_found", "عُثر على راهبتين مقتولتين في واد قرب ميرباليه."),
        ("body_found", "استيقظ سكان سواريز على جثة زعيمة محلية ملقاة في حقل."),
        ("protest", "أوقد طلاب شموعا أمام مقر لجنة حقوق الإنسان في مانيلا وهتفوا بسقوط فرق الموت."),
        ("protest_repression", "ردت قوات الأمن على المحتجين بالرصاص الحي في أبوجا."),
    ],
)
def test_common_words_tell_of_people_taken_found_or_met_with_force(type_: str, sentence: str) -> None:
    assert type_ in [type_ for type_, _ in _told(sentence)]


@pytest.mark.parametrize(
    "sentence",
    [
        "أخلت الفرق سبيل 529 نزيلا من السجن في ميرباليه.",
        "أوقفت الشركة الأشغال في شبه جزيرة أفونغي.",
        "أوقفت المحكمة العمل بالقانون في إسلام آباد.",
        "احتجز المصرف أموال المودعين في بيروت.",
        "خطف المنتخب الكيني الفوز في الدقيقة الأخيرة.",
        "قدمت الوزارة مذكرة احتجاج إلى القائم بالأعمال الهندي في إسلام آباد.",
    ],
)
def test_the_same_words_of_games_works_notes_and_releases_tell_nothing(sentence: str) -> None:
    assert _told(sentence) == []
