"""Who did it and what was struck in reports of many wars: one sentence a construction, with the phrases that have the roles."""

from __future__ import annotations

import pytest
from tests.extract.claims_read import doers

import marsad
from marsad.model import Claim


def told(sentence: str, type_: str) -> Claim:
    return next(claim for claim in marsad.read(sentence, published="2024-05-10").claims if claim.type == type_)


def struck(claim: Claim) -> list[str]:
    return [mention.anchor.text for mention in claim.target]


@pytest.mark.parametrize(
    ("sentence", "type_", "by"),
    [
        # Defences of whoever tells of them.
        ("أكد الجيش الإثيوبي أن دفاعاته دمرت خلال الليل 57 مسيرة.", "interception", ["دفاعاته"]),
        ("اتهم الجيش الحركة بالهجوم، مؤكدا أن دفاعاته أسقطت مسيرتين.", "interception", ["دفاعاته"]),
        ("وأسقطت وسائل الدفاع الجوي تسع طائرات مسيرة فوق القرم.", "interception", ["وسائل الدفاع الجوي"]),
        # Aircraft with their make; whose the weapons are that strike.
        ("أعلنت وزارة الدفاع البريطانية أن أربع طائرات من طراز تورنادو شنت الهجوم على قاعدة جوية.", "air_strike", ["طائرات"]),
        ("ضربت مسيرات أوكرانية مصفاة نفط في ريازان.", "drone_strike", ["أوكرانية"]),
        ("ضربت صواريخ روسية مبنى سكنيا في خاركيف.", "shelling", ["روسية"]),
        # Police tell of a bombardment and do not bombard; an army's chief speaks of its own.
        ("قال قائد الشرطة إنه تم قصف المخيم فجر الأحد.", "shelling", []),
        ("قال قائد الجيش إنه تم قصف المخيم فجر الأحد.", "shelling", ["قائد الجيش"]),
        # Accused, and carried out by.
        ("إثيوبيا متهمة بقصف مدرسة في تيغراي.", "shelling", ["إثيوبيا"]),
        ("كان الهجوم على الفندق من تنفيذ حركة الشباب.", "armed_attack", ["حركة الشباب"]),
        ("واتهم والي شمال دارفور المليشيا بقصف مخيم زمزم، مضيفا أنها أحرقت منازل المواطنين.", "property_destruction", ["المليشيا"]),
        ('حمّل متحدث باسم الجيش الكونغولي "القوات الرواندية وأعوانها" مسؤولية القصف.', "shelling", ["القوات الرواندية"]),
        # A toll whose dead somebody killed; the dead did not do it.
        ("سجل المرصد مصرع 1300 مدني على يد الجماعة منذ بدء الحصار.", "casualty_toll", ["الجماعة"]),
        ("قضى خمسة من عناصر الجيش الباكستاني في هجوم على مركز لهم.", "armed_attack", []),
        # Who tells of bodies did not make them.
        ("أعلن الجيش العثور على اثنتين وعشرين جثة بين الأنقاض.", "body_found", []),
        ("الحصار الذي تفرضه قوات الدعم السريع على الفاشر مستمر.", "siege", ["قوات الدعم السريع"]),
        ("انسحبت مليشيا الكانيات ومعها قوات حفتر من ترهونة.", "territory_change", ["مليشيا الكانيات", "قوات حفتر"]),
        # A town that is aimed at with so many weapons aimed at nobody.
        ("استهدفت كييف بأربعين مسيرة.", "drone_strike", []),
        ("استهدفت روسيا كييف بأربعين مسيرة.", "drone_strike", ["روسيا"]),
        ("أحرق جنود قرية في ساغاينغ.", "property_destruction", ["جنود"]),
        ("إثر خطف مسلحين طفلا في كانو أغلقت الطرق.", "abduction", ["مسلحين"]),
        # Two sides of which one stands in quotation marks; people in the case of an object are no subject.
        ('قصفت روسيا و"فاغنر" البلدة.', "shelling", ["روسيا", "فاغنر"]),
        ("اقتحمت القوات البلدة واعتقلت المسلحين.", "detention", ["القوات"]),
    ],
)
def test_who_did_it(sentence: str, type_: str, by: list[str]) -> None:
    assert doers(told(sentence, type_)) == by


@pytest.mark.parametrize(
    ("sentence", "type_", "on"),
    [
        # Some of them, and whoever did something.
        ("اقتادت الشرطة خمسة عشر منهم.", "detention", ["خمسة عشر منهم"]),
        ("أطلق الجنود النار على من حاولوا الفرار.", "armed_attack", ["من حاولوا الفرار"]),
        ("قال أقارب إن كثيرين ممن اختطفتهم المليشيا لا أثر لهم.", "abduction", ["كثيرين"]),
        ("وكان النازحون قد غادروا القرية حين هاجمهم مسلحون.", "armed_attack", ["النازحون"]),
        # A number of a body.
        ("قتل ستة في هجوم الجيش على ثلاثة من رجال الشرطة.", "armed_attack", ["ثلاثة من رجال الشرطة"]),
        ("تعرض ثلاثة من رجال الشرطة لهجوم.", "armed_attack", ["ثلاثة من رجال الشرطة"]),
        # Behind places.
        ("استهدف تنظيم القاعدة في شرق البلاد ثلاثة من رجال الشرطة.", "armed_attack", ["ثلاثة من رجال الشرطة"]),
        ("أوقفت القوات في بلدة ليري بولاية تمبكتو سبعة مشتبهين.", "detention", ["سبعة مشتبهين"]),
        ("خطف مسلحون في مدينة جوس ثلاثة قساوسة.", "abduction", ["ثلاثة قساوسة"]),
        # Who fell into an ambush.
        ("وقع موكب للجنة دفاع محلية في كمين نصبه مسلحون.", "armed_attack", ["موكب للجنة دفاع محلية"]),
        # Bodies that were found.
        ("عثر الأهالي على جثتي شابين مكبلي الأيدي قرب المدرسة.", "body_found", ["جثتي شابين مكبلي الأيدي"]),
        ("انتشال ست جثث من محيط العمارات.", "body_found", ["ست جثث"]),
        # The second side behind a second "between".
        ("دارت معارك عنيفة بين قوات الشرعية المسنودة بطيران التحالف وبين الحوثيين في صعدة.", "armed_clash", ["الحوثيين"]),
        ("أُضرمت النيران في بيوت المدنيين على يد مسلحين.", "property_destruction", ["بيوت المدنيين"]),
        ("شنت روسيا هجوما بمئة مسيرة على منشآت الطاقة في أوديسا.", "drone_strike", ["منشآت الطاقة"]),
        ("انفجرت عبوة ناسفة بحافلة تقل جنودا.", "explosion", ["حافلة"]),
        ("أعدم الجيش ميدانيا ثلاثة أسرى.", "execution", ["ثلاثة أسرى"]),
        ("هاجم جنود معسكرا للنازحين.", "armed_attack", ["معسكرا للنازحين"]),
        ('دارت اشتباكات بين الجيش و"الدعم السريع" في الخرطوم.', "armed_clash", ["الدعم السريع"]),
        ("هاجم المتمردون القاعدة، لكن الجيش صدهم.", "armed_attack", ["القاعدة"]),
    ],
)
def test_what_was_struck(sentence: str, type_: str, on: list[str]) -> None:
    assert struck(told(sentence, type_)) == on


@pytest.mark.parametrize(
    "sentence",
    [
        "نفى المتهم بقتل الصحفي التهمة.",
        "حوكم ثلاثة متهمين بتفجير السفارة.",
        "القوات الرواندية متهمة بدعم المتمردين.",
    ],
)
def test_who_stands_before_a_court_or_is_accused_of_no_force_is_told_of_nothing(sentence: str) -> None:
    assert not [claim for claim in marsad.read(sentence).claims if claim.perpetrator]


@pytest.mark.parametrize(
    ("sentence", "actor"),
    [
        ("محمد خراساني، المتحدث باسم حركة طالبان باكستان: نصب مجاهدونا كمينا لرتل عسكري.", "pakistani_taliban"),
        ("القوات المسلحة السودانية: تصدت دفاعاتنا الجوية لمسيرات أطلقتها المليشيا.", "saf"),
    ],
)
def test_what_is_ours_is_the_tellers(sentence: str, actor: str) -> None:
    assert [mention.actor for claim in marsad.read(sentence, published="2025-03-17").claims[:1] for mention in claim.perpetrator] == [actor]
