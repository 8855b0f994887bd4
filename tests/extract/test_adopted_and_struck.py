"""Views that are adopted, crises that threaten, verbs of peace, clashes told in a clause, drones and the state that sent them, pirates and papers."""

from __future__ import annotations

import pytest
from tests.extract.claims_read import doers, words

import marsad
from marsad.model import Claim


def claims(text: str) -> tuple[Claim, ...]:
    return marsad.read(text, published="2024-05-10").claims


@pytest.mark.parametrize(
    "sentence",
    [
        "وزارة الخارجية: الاجتماع التشاوري تبنى الرواية الأمريكية بشأن العدوان على إيران.",
        "تبنى المؤتمر الموقف الروسي بشأن الهجوم على كييف.",
        "تبنت الحكومة خطة لمواجهة الهجمات على الحدود.",
        "تبنى البرلمان مشروع قانون بشأن العدوان على غزة.",
        "انتقدت الخارجية تبني واشنطن رواية تل أبيب بشأن قصف المستشفى.",
        "تتبنى المعارضة خطابا متشددا بعد قصف القرى.",
        "تبنت الجمعية العامة توصيات بعد مجزرة السوق.",
        "تبنى الاتحاد الأفريقي بالإجماع مبادرة لوقف القتال في السودان.",
        "تبنى مجلس الأمن قرارا يدين الهجوم على السفارة.",
        "تبنى المجلس مقترحا يدعو إلى وقف قصف المدن.",
    ],
)
def test_who_adopts_a_view_or_a_plan_owns_no_deed(sentence: str) -> None:
    assert all(claim.responsibility != "claimed" for claim in claims(sentence))


@pytest.mark.parametrize(
    ("sentence", "doer"),
    [
        ("تبنى تنظيم داعش الهجوم على السفارة في كابل.", "تنظيم داعش"),
        ("تبنت حركة طالبان التفجير الذي استهدف حافلة في بيشاور.", "حركة طالبان"),
        ("تبنى التنظيم في بيان عملية اغتيال القائد.", "التنظيم"),
        ("تبنت الحركة في مقطع مصور قصف المعسكر.", "الحركة"),
        ("تبنى جيش تحرير بلوشستان عملية استهداف قافلة عسكرية في تربت.", "جيش تحرير بلوشستان"),
    ],
)
def test_who_adopts_a_deed_owns_it(sentence: str, doer: str) -> None:
    (claim,) = claims(sentence)
    assert (doers(claim), claim.responsibility) == ([doer], "claimed")


@pytest.mark.parametrize(
    "sentence",
    [
        "يواجه لبنان أزمة تهدد بانهيار الاقتصاد.",
        "زلزال مالي يهدد بشلل تام في موارد الدولة.",
        "تواجه تونس عجزا يهدد بإفلاس الدولة.",
        "تشهد كينيا جفافا يهدد بمجاعة.",
        "إغلاق المعابر في اليمن يهدد بكارثة إنسانية.",
        "تعيش هايتي انفلاتا يهدد بفوضى شاملة.",
    ],
)
def test_a_crisis_threatens_nobody(sentence: str) -> None:
    assert all(claim.type != "threat" for claim in claims(sentence))


@pytest.mark.parametrize("sentence", ["الحرس الثوري يهدد بإغلاق مضيق هرمز.", "رئيس كوريا الشمالية يهدد بضرب جارته.", "هدد المتمردون بقطع الطريق إلى العاصمة."])
def test_who_announces_force_threatens(sentence: str) -> None:
    assert [claim.type for claim in claims(sentence)] == ["threat"]


@pytest.mark.parametrize(
    ("sentence", "field", "expected"),
    [
        ("مجلس الوزراء يعقد جلسته الثالثة\n\nعقد مجلس الوزراء جلسته بعد مقتل القائد في غارة إسرائيلية.", "attribution", []),
        ("مجلس النواب يناقش الموازنة\n\nناقش مجلس النواب الموازنة عقب استشهاد القائد في العدوان على بغداد.", "attribution", []),
        ("القائد ارتكب خطأ باغتياله الزعيم وأغضب الشعب.", "target", ["الزعيم"]),
        ("استهدف القصف منشآت نفطية وينتظر السكان عودة الكهرباء.", "target", ["منشآت نفطية"]),
        ("هاجم مسلحون قافلة تضمنت شاحنات وقود.", "target", ["قافلة"]),
        ("قصف الطيران مقرا اجتمع فيه قادة المتمردين.", "target", ["مقرا"]),
        ("استهدف المقاتلون موقع التل مقابل بلدة العديسة بالصواريخ.", "target", ["موقع التل مقابل بلدة العديسة"]),
        ("قتل 50 جنديا من الجيش مقابل 30 من مقاتلي الحركة.", "target", ["50 جنديا من الجيش"]),
    ],
)
def test_a_phrase_ends_before_a_verb_of_peace_and_before_another_number(sentence: str, field: str, expected: list[str]) -> None:
    assert words(claims(sentence)[0], field) == expected


@pytest.mark.parametrize(
    ("sentence", "one", "other"),
    [
        ("أدت الاشتباكات التي شهدتها مدينة طرابلس بين قوات الردع ولواء 444 إلى مقتل عشرة.", "قوات الردع", "لواء 444"),
        ("جاءت الخطوة على خلفية المواجهات التي عرفتها مدينة الزاوية بين مسلحين وقوات الأمن.", "مسلحين", "قوات الأمن"),
        ("أسفرت المعارك التي تدور في غوما بين الجيش ومتمردي الحركة عن مقتل عشرة.", "الجيش", "متمردي الحركة"),
        ("قتل مدنيان في الاشتباكات التي اندلعت أمس بين الجيش ومسلحي القبائل.", "الجيش", "مسلحي القبائل"),
        ("حذر من المعارك التي دارت خلال الأسبوع الماضي بين الجيش والدعم السريع في الفاشر.", "الجيش", "الدعم السريع"),
        ("أوقفت الوساطة المعارك التي استمرت ثلاثة أسابيع بين باكستان وأفغانستان.", "باكستان", "أفغانستان"),
    ],
)
def test_a_clause_that_says_where_a_clash_was_stands_before_its_sides(sentence: str, one: str, other: str) -> None:
    claim = next(claim for claim in claims(sentence) if claim.type == "armed_clash")
    assert doers(claim) == [one]
    assert other in words(claim, "target")


def test_those_between_whom_there_are_talks_did_not_fight() -> None:
    (claim,) = claims("انتهت الاشتباكات التي شهدتها المدينة، بينما تستمر المحادثات بين الحكومة والمعارضة.")
    assert not doers(claim)


@pytest.mark.parametrize(
    ("sentence", "type_", "means"),
    [
        ("دمرت القوات الروسية 40 طائرة أوكرانية مسيرة فوق بريانسك.", "interception", []),
        ("القوات الروسية تدمر 95 طائرة أوكرانية مسيرة فوق مناطق متفرقة.", "interception", []),
        ("الجيش السعودي يدمر ثلاث طائرات حوثية مسيرة.", "interception", []),
        ("أعلن الجيش إسقاط طائرتين إسرائيليتين مسيرتين فوق الجنوب.", "interception", []),
        ("استهدفت طائرة إسرائيلية مسيرة سيارة في صيدا.", "drone_strike", ["drone"]),
        ("قصفت طائرات تركية مسيرة مقرا للمقاتلين في سنجار.", "drone_strike", ["drone"]),
        ("نظم طلاب إسرائيليون مسيرة في القدس.", "protest", []),
    ],
)
def test_the_adjective_of_a_state_stands_within_the_word_for_a_drone(sentence: str, type_: str, means: list[str]) -> None:
    (claim,) = claims(sentence)
    assert (claim.type, list(claim.means)) == (type_, means)


@pytest.mark.parametrize(
    ("sentence", "place"),
    [
        ("قال المتحدث إن المسلحين سيقصفون دمشق بالمدفعية.", "دمشق"),
        ("المتمردون يقصفون صنعاء بالصواريخ.", "صنعاء"),
        ("هاجموا كابل بسيارات مفخخة.", "كابل"),
        ("الحوثيون يحاصرون صنعاء.", "صنعاء"),
        ("قصفنا تل أبيب بصاروخ باليستي.", "تل أبيب"),
        ("سنقصف تل أبيب إن استمر العدوان.", "تل أبيب"),
        ("قال القائد إن رجاله سيدخلون صنعاء قريبا.", "صنعاء"),
    ],
)
def test_a_capital_behind_a_verb_that_holds_its_subject_was_struck(sentence: str, place: str) -> None:
    assert words(claims(sentence)[0], "place") == [place]


@pytest.mark.parametrize(
    ("sentence", "doer"), [("استهدفت طهران ناقلة نفط.", "طهران"), ("قصفت طهران أربيل بالصواريخ.", "طهران"), ("قصفت واشنطن صنعاء.", "واشنطن")]
)
def test_a_capital_behind_another_verb_is_who_struck(sentence: str, doer: str) -> None:
    assert doers(claims(sentence)[0]) == [doer]


@pytest.mark.parametrize(
    ("sentence", "place"),
    [
        ("قتل خمسون شخصا في هجوم على مسجدين في كرايستشيرش.", "Christchurch"),
        ("دهس سائق شاحنة حشدا في مدينة نيس.", "Nice"),
        ("انفجرت سيارة مفخخة في عبودواق.", "Abudwak"),
        ("قتل مسلحون عشرة أشخاص في أونيتشا.", "Onitsha"),
        ("هزت انفجارات مدينة توروبيتس.", "Toropets"),
    ],
)
def test_towns_of_other_wars_are_known(sentence: str, place: str) -> None:
    assert [each.name_en for each in claims(sentence)[0].place] == [place]


def test_sincere_condolences_are_no_town() -> None:
    assert not claims("نتقدم بخالص العزاء في ضحايا الهجوم.")[0].place


@pytest.mark.parametrize(
    ("sentence", "doer", "target"),
    [
        ("هاجم قراصنة سفينة تجارية في خليج عدن.", "قراصنة", "سفينة تجارية"),
        ("اختطف قراصنة سفينة شحن قبالة سواحل الصومال.", "قراصنة", "سفينة شحن"),
        ("سرق لصوص شاحنة مساعدات في حضرموت.", "لصوص", "شاحنة مساعدات"),
        ("هاجم مرتزقة قافلة تجارية في دارفور.", "مرتزقة", "قافلة تجارية"),
    ],
)
def test_pirates_and_thieves_belong_to_no_ship(sentence: str, doer: str, target: str) -> None:
    (claim,) = claims(sentence)
    assert (doers(claim), words(claim, "target")) == ([doer], [target])


def test_the_soldiers_of_a_ship_may_die() -> None:
    assert words(claims("قتل جنود سفينة حربية في انفجار.")[0], "target") == ["جنود سفينة حربية"]


@pytest.mark.parametrize(
    ("sentence", "type_"),
    [
        ("صبت الطائرات حممها على قرى ريف إدلب.", "air_strike"),
        ("صبت المدفعية نيرانها على أحياء خاركيف.", "shelling"),
        ("أفرغت الطائرات صواريخها على بلدة سراقب.", "air_strike"),
    ],
)
def test_fire_that_is_poured_on_a_place_bombards_it(sentence: str, type_: str) -> None:
    assert [claim.type for claim in claims(sentence)] == [type_]


@pytest.mark.parametrize("sentence", ["صبت الحكومة الزيت على النار.", "صب الوزير جام غضبه على إسرائيل."])
def test_oil_and_anger_that_are_poured_are_no_fire(sentence: str) -> None:
    assert not claims(sentence)


def test_a_school_that_is_hit_is_nobody_hurt() -> None:
    (claim,) = claims("أصاب صاروخ مدرسة في مدينة خيرسون.")
    assert (words(claim, "target"), claim.harm) == (["مدرسة"], ())


@pytest.mark.parametrize(
    ("sentence", "actor"),
    [
        ("قالت شبكة إم إس إن بي سي إن غارة استهدفت موقعا في إيران.", "msnbc"),
        ("نقلت وكالة إيرنا أن طائرة أسقطت قرب شيراز.", "irna"),
        ("ذكرت صحيفة ذي تايمز أن الجيش قصف موقعا في صنعاء.", "the_times"),
        ("قالت صحيفة لوريون لوجور إن مسيرة استهدفت سيارة في صور.", "l_orient_le_jour"),
        ("أفادت دي دبليو بأن مسلحين هاجموا قرية في مالي.", "dw"),
        ("ذكرت صحيفة يني شفق أن الجيش قصف موقعا في سنجار.", "yeni_safak"),
    ],
)
def test_papers_and_agencies_by_their_spellings_are_known(sentence: str, actor: str) -> None:
    assert [each.actor for each in claims(sentence)[0].attribution] == [actor]
