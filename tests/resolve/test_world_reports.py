"""Reports of wars beyond the region: who did it, what was struck, who tells it and who is responsible, by id."""

from __future__ import annotations

import pytest

from marsad.model import Document
from marsad.pipeline.batches import read_claims

_DAY = "2024-05-02T10:00:00Z"


@pytest.mark.parametrize(
    ("text", "doer", "target", "teller", "responsibility"),
    [
        ("قالت هيئة الأركان العامة الأوكرانية إن القوات الروسية قصفت بلدة باخموت بالمدفعية.", "russian_forces", None, "ukraine_army", "attributed"),
        (
            "أعلنت وزارة الدفاع الروسية أن الدفاعات الجوية الروسية أسقطت 40 مسيرة أوكرانية.",
            "russian_forces",
            "ukraine",
            "russia_defence_ministry",
            "claimed",
        ),
        ("قتل سبعة مدنيين في هجوم شنه متمردو إم 23 على قرية قرب غوما، وفق بعثة مونوسكو.", "m23", None, "monusco", "attributed"),
        ("اتهم الجيش الكونغولي القوات الرواندية بقصف مخيم للنازحين قرب غوما.", "rwanda_army", None, "drc_army", "attributed"),
        ("تبنى تنظيم الدولة الإسلامية في غرب أفريقيا هجوما على قاعدة للجيش النيجيري في بورنو.", "iswap", "nigeria_army", "iswap", "claimed"),
        ("أعلنت جماعة نصرة الإسلام والمسلمين مسؤوليتها عن هجوم استهدف ثكنة للجيش المالي في تمبكتو.", "jnim", "mali_army", "jnim", "claimed"),
        ("قالت جبهة تحرير أزواد إن طائرات مسيرة تابعة للجيش المالي قصفت سوقا في كيدال.", "mali_army", None, "fla", "attributed"),
        ("هاجم مقاتلو حركة الشباب قاعدة لقوات أميصوم في شبيلي السفلى.", "al_shabaab", "amisom", None, "attributed"),
        ("أفاد الجيش الصومالي بأنه قتل 30 من عناصر حركة الشباب في غارة جوية قرب كسمايو.", "somalia_army", "al_shabaab", "somalia_army", "claimed"),
        ("اتهمت جبهة تحرير شعب تيغراي القوات الإريترية بقتل مدنيين في أكسوم.", "eritrea_army", None, "tplf", "attributed"),
        ("قصف الجيش الإثيوبي بطائرة مسيرة بلدة في إقليم أمهرة يسيطر عليها مقاتلو فانو.", "ethiopia_army", None, None, "attributed"),
        (
            "قالت وزارة الدفاع الأرمينية إن القوات الأذربيجانية أطلقت النار على موقع عسكري أرميني قرب سيونيك.",
            "azerbaijan_army",
            "armenia",
            "armenia_defence_ministry",
            "attributed",
        ),
        ("قال جيش أراكان إن المجلس العسكري في ميانمار قصف قرية في ولاية راخين.", "myanmar_junta", None, "arakan_army", "attributed"),
        ("تبنى جيش تحرير بلوشستان تفجير قطار في كويتا.", "baloch_liberation_army", None, "baloch_liberation_army", "claimed"),
        ("أعلنت ولاية خراسان مسؤوليتها عن تفجير انتحاري في كابل أودى بحياة 12 شخصا.", "iskp", None, "iskp", "claimed"),
        ("قالت الشرطة الهايتية إن العصابات المسلحة هاجمت مستشفى في بورت أو برنس.", "haiti_gangs", None, "haiti_police", "attributed"),
        (
            "هاجم جيش التحرير الوطني مركزا للشرطة في كوكوتا، وفق وزارة الدفاع الكولومبية.",
            "eln",
            "colombia_police",
            "colombia_defence_ministry",
            "attributed",
        ),
        ("قال الجيش التايلاندي إن القوات الكمبودية أطلقت صواريخ على قرية حدودية.", "cambodia_army", None, "thailand_army", "attributed"),
        ("أعلن جيش جنوب السودان أن الجيش الأبيض هاجم قاعدته في بلدة الناصر.", "white_army", None, "south_sudan_army", "attributed"),
        ("أدانت إيكواس هجوما استهدف قرية في بوركينا فاسو نفذته جماعة نصرة الإسلام والمسلمين.", "jnim", None, "ecowas", "attributed"),
        ("اتهمت الحكومة الفلبينية خفر السواحل الصيني بمهاجمة قارب صيد.", "china_coast_guard", None, "philippines_government", "attributed"),
        ("قالت القوة المشتركة لحركات الكفاح المسلح إن قوات الدعم السريع قصفت سوق الفاشر.", "rsf", None, "joint_force_darfur", "attributed"),
        ("قتلت الشرطة الكينية ثلاثة متظاهرين في نيروبي، بحسب منظمة العفو الدولية.", "kenya_police", None, "amnesty", "attributed"),
        ("أعلن الجيش الهندي أن جماعة عسكر طيبة هاجمت دورية له في كشمير.", "lashkar_e_taiba", None, "india_army", "attributed"),
    ],
)
def test_a_report_of_a_war_names_its_sides(text: str, doer: str, target: str | None, teller: str | None, responsibility: str) -> None:
    claim = next(iter(read_claims([Document(id="report", text=text, lang="ar", published=_DAY)])))
    assert [mention.actor for mention in claim.perpetrator] == [doer]
    assert {mention.actor for mention in claim.target} - {None} == ({target} if target else set())
    assert [said.actor for said in claim.attribution] == ([teller] if teller else [])
    assert claim.responsibility == responsibility
