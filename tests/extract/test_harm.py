"""Who was harmed and how many: what sentences say of it, what they deny, and which happening did it."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import marsad
from marsad.extract.rules.harm import Found, find_harm
from marsad.extract.rules.page import Page
from marsad.model import Claim, Harm
from marsad.reference.bundle import load_reference
from marsad.testing import make_document
from marsad.text.tokens import tokenize

Told = tuple[str, int | None, int | None]


def found_in(text: str) -> list[Found]:
    page = Page(make_document(text, lang="ar"), load_reference(), tokenize(text))
    return [found for sentence in page.sentences for found in find_harm(page, sentence, sentence.first)]


def harm_of(text: str) -> list[Told]:
    return [told(found.harm) for found in found_in(text)]


def told(harm: Harm) -> Told:
    return harm.kind, harm.least, harm.most


def killed(least: int | None, most: int | None) -> Told:
    return "killed", least, most


def injured(least: int | None, most: int | None) -> Told:
    return "injured", least, most


def damage(least: int | None, most: int | None) -> Told:
    return "damage", least, most


@pytest.mark.parametrize(
    ("sentence", "harm"),
    [
        # verbal nouns, the victim behind them
        ("مقتل تسعة عمال وإصابة آخرين في انفجار.", [killed(9, 9), injured(1, None)]),
        ("استشهاد طفلتين جراء القصف.", [killed(2, 2)]),
        ("وفاة امرأة متأثرة بجراحها.", [killed(1, 1)]),
        ("مقتل أحد الحراس في الهجوم.", [killed(1, 1)]),
        ("مصرع سمير الحداد في غارة.", [killed(1, 1)]),
        ("مقتل علي الحداد في منزله.", [killed(1, 1)]),
        ("إصابات وأضرار جسيمة في المبنى.", [injured(1, None), damage(1, None)]),
        ("قتل الميليشيا 12 مزارعا.", [killed(12, 12)]),
        # parts, told by their kind or by what befell them
        ("أسر الجيش ستة مسلحين قرب مأرب، أحدهم جريحا.", [("detained", 6, 6), injured(1, 1)]),
        ("اعتقلت القوات خمسة شبان في جنين، بينهم اثنان مصابان.", [("detained", 5, 5), injured(2, 2)]),
        ("احتجز المسلحون ثمانية عمال، بينهم ثلاثة جرحى.", [("detained", 8, 8), injured(3, 3)]),
        ("قتل في الغارة 12 مدنيا من النساء والأطفال.", [killed(12, 12), killed(1, None), killed(1, None)]),
        ("مقتل عشرات المدنيين من الأطفال والنساء في قصف السوق.", [killed(20, None), killed(1, None), killed(1, None)]),
        ("مقتل خمسة مدنيين من أبناء القرية.", [killed(5, 5)]),
        # single people of one category are counted together, numbers and other categories apart
        ("إصابة طبيب وطبيبة وممرض في القصف.", [injured(3, 3)]),
        ("مقتل شاب ووالده في غارة على المنزل.", [killed(2, 2)]),
        ("مقتل جندي وطفل في الانفجار.", [killed(1, 1), killed(1, 1)]),
        ("مقتل أربعة جنود وستة ضباط في الكمين.", [killed(4, 4), killed(6, 6)]),
        # losses of lives and of things
        ("أسفرت المعارك عن خسائر بشرية ومادية.", [killed(1, None), damage(1, None)]),
        ("خلف الانفجار خسائر مادية وبشرية كبيرة.", [damage(1, None), killed(1, None)]),
        ("تكبد المسلحون خسائر فادحة في الأرواح والمعدات.", [killed(1, None), damage(1, None)]),
        ("تكبد المسلحون خسائر كبيرة في العتاد.", [damage(1, None)]),
        ("تكبد المسلحون خسائر كبيرة في صفوفهم.", []),
        # poison hurts whom it reaches
        ("تعرض 300 شخص لغاز سام في البلدة.", [injured(300, 300)]),
        ("تحدث الطبيب عن تعرض عشرات العمال إلى غاز الكلور.", [injured(20, None)]),
        ("استنشق 40 مدنيا غازات سامة.", [injured(40, 40)]),
        ("تعرض 300 شخص للابتزاز في البلدة.", []),
        # whom a campaign reached, and what a participle of causing leads to
        ("نفذت القوات حملة اعتقالات في الخليل طالت 15 فلسطينيا.", [("detained", 15, 15)]),
        ("شنت الميليشيا حملة اختطافات في إب شملت عشرات الشبان.", [("abducted", 20, None)]),
        ("ردت الفصائل بقصف المدينة، موقعة أكثر من 30 مدنيا.", [killed(30, None)]),
        ("قصفت الطائرات السوق موقعة عشرة قتلى وعشرات الجرحى.", [killed(10, 10), injured(20, None)]),
        ("تدمير دبابة وكمية من الأسلحة في المعسكر.", [damage(1, 1), damage(1, None)]),
        # one wounded, told by his condition
        ("إصابة بحالة حرجة جراء سقوط صاروخ.", [injured(1, 1)]),
        ("إصابة خطيرة في إطلاق نار.", [injured(1, 1)]),
        # a man by his name behind a phrase of killing
        ("قضينا على لاريجاني في غارة.", [killed(1, 1)]),
        ("أعلنت إسرائيل القضاء على الإرهاب في المدينة.", []),
        ("تستهدف الحملة القضاء على الجماعات المسلحة.", []),
        ("أعلن الجيش القضاء على الفصائل المقاتلة.", []),
        # verbs, both voices, subject before and behind
        ("قتلت القوات الحكومية أربعة مسلحين.", [killed(4, 4)]),
        ("قُتل شرطيان وجُرح ثالث.", [killed(2, 2), injured(1, 1)]),
        ("قال مسعف إن ثلاثين شخصا على الأقل قتلوا في السوق.", [killed(30, None)]),
        ("أفادت بأن عاملين قتلا في المصنع.", [killed(2, 2)]),
        ("قتل في الهجوم 14 راكبا.", [killed(14, 14)]),
        ("لقي ثمانية جنود مصرعهم في كمين.", [killed(8, 8)]),
        ("انفجرت عبوة أودت بحياة خمسة تلاميذ.", [killed(5, 5)]),
        ("هجوم راح ضحيته أكثر من 40 شخصا.", [killed(40, None)]),
        ("ارتقى شهيدان في القصف.", [killed(2, 2)]),
        ("قتل 17 من عناصر الجيش والمسلحين الموالين له في المعارك.", [killed(17, 17)]),
        ("قتل 3 جنود و9 مسلحين في الاشتباك.", [killed(3, 3), killed(9, 9)]),
        # the victims themselves
        ("سقوط قتلى وجرحى في الغارة.", [killed(1, None), injured(1, None)]),
        ("6 شهداء و11 جريحا في قصف.", [killed(6, 6), injured(11, 11)]),
        ("أوقع الهجوم عشرات القتلى.", [killed(20, None)]),
        ("سقط العديد من القتلى والجرحى.", [killed(2, None), injured(2, None)]),
        ("ارتفاع عدد القتلى من 5 إلى 8 في الحريق.", [killed(8, 8)]),
        ("يرتفع إلى 19 عدد القتلى في المدينة.", [killed(19, 19)]),
        ("إصابتان طفيفتان إثر سقوط صاروخ.", [injured(2, 2)]),
        ("تسجيل 13 حالة اختناق بعد القصف.", [injured(13, 13)]),
        ("انتشال جثث 7 مدنيين من تحت الأنقاض.", [killed(7, 7)]),
        ("سقط 25 مسلحا بين قتيل وجريح.", [killed(1, None), injured(1, None)]),
        ("مقتل وإصابة العشرات في القصف.", [killed(20, None), injured(20, None)]),
        # bounds
        ("مقتل ما لا يقل عن 15 مدنيا.", [killed(15, None)]),
        ("إصابة نحو 60 متظاهرا.", [injured(60, 60)]),
        # parts of a total
        ("مقتل 10 أشخاص بينهم أربعة أطفال وامرأتان.", [killed(10, 10), killed(4, 4), killed(2, 2)]),
        ("إصابة تسعة عمال، اثنان منهم في حالة حرجة.", [injured(9, 9), injured(2, 2)]),
        ("إصابة خمسة تلاميذ أحدهم بجروح خطيرة.", [injured(5, 5), injured(1, 1)]),
        ("قال إن 8 أشخاص بينهم طفلان توفوا في المستشفى.", [killed(8, 8), killed(2, 2)]),
        # taken, driven out, damaged
        ("اعتقلت الشرطة، الخميس، شخصين.", [("detained", 2, 2)]),
        ("ألقت القوات القبض على 22 مشتبها به.", [("detained", 22, 22)]),
        ("اعتقال سمير الحداد في منزله.", [("detained", 1, 1)]),
        ("اغتيال القيادي سمير الحداد بعبوة.", [killed(1, 1)]),
        ("نزوح خمس أسر من القرية.", [("displaced", 5, 5)]),
        ("اختطاف ثلاثة مهندسين.", [("abducted", 3, 3)]),
        ("نزوح آلاف العائلات من الريف.", [("displaced", 2000, None)]),
        ("أجبروا 70 عائلة على النزوح.", [("displaced", 70, 70)]),
        ("تدمير مدرستين وتضرر منزل.", [damage(2, 2), damage(1, 1)]),
        ("تعرض منزلان و4 سيارات لأضرار.", [damage(2, 2), damage(4, 4)]),
        ("أسفر القصف عن أضرار مادية كبيرة.", [damage(1, None)]),
        ("أسفر القصف عن أضرار مادية فقط.", [damage(1, None), killed(0, 0), injured(0, 0)]),
        ("تضرر ثلاثة آلاف شخص من الغاز.", [injured(3000, 3000)]),
        ("مقتل وإصابة 17 عاملا في انفجار المصنع.", [killed(1, None), injured(1, None)]),
        ("قتل أو جرح أكثر من 80 راكبا.", [killed(1, None), injured(1, None)]),
        ("راح ضحية الهجوم تسعة تلاميذ.", [killed(9, 9)]),
        ("بلغ عدد القتلى 12 والجرحى 40.", [killed(12, 12), injured(40, 40)]),
        ("قالت الشرطة إن القتلى أربعة.", [killed(4, 4)]),
        ("لا يقل عدد الضحايا عن ستين بين قتيل وجريح.", [killed(1, None), injured(1, None)]),
        ("أسفر عن سقوط 30 قتيلا على الأقل ومئات الجرحى.", [killed(30, None), injured(200, None)]),
        ("لقي حارسان مصرعهما وأصيب ثلاثة بانفجار لغم.", [killed(2, 2), injured(3, 3)]),
        ("قتل سبعة جنود وفقد أربعة آخرون.", [killed(7, 7), ("missing", 4, 4)]),
        ("قتل الأب واثنان من أبنائه في القصف.", [killed(1, 1), killed(2, 2)]),
        ("قتل في الهجوم أيضا رئيس البلدية.", [killed(1, 1)]),
        ("اغتيل موظف مع ثلاثة من مرافقيه.", [killed(1, 1), killed(3, 3)]),
        ("عثر الأهالي على جثث ستة عمال.", [killed(6, 6)]),
        ("دهس مستوطن طفلا.", []),
        ("خطف عناصر من التنظيم 13 تلميذة.", [("abducted", 13, 13)]),
        ("أبادت الطائرات عائلة في القرية.", [killed(1, None)]),
        ("ارتفع عدد القتلى إلى 55 والجرحى إلى 146.", [killed(55, 55), injured(146, 146)]),
        ("سجلت المنظمة 45 حالة اختطاف في تعز.", [("abducted", 45, 45)]),
        ("أحصى المركز 12 حالة اعتقال في الخليل.", [("detained", 12, 12)]),
        ("سقط 9 قتلى بينهم 3 أطفال في قصف.", [killed(9, 9), killed(3, 3)]),
        ("وصل إلى المستشفى 23 جريحا بينهم 6 أطفال.", [injured(23, 23), injured(6, 6)]),
        ("خلف الهجوم عشرة قتلى في صفوف المدنيين وستة في صفوف الجيش.", [killed(10, 10), killed(6, 6)]),
        ("قتل في الاشتباكات 12 من الدعم السريع وثلاثة من الجيش ومدني واحد.", [killed(12, 12), killed(3, 3), killed(1, 1)]),
        ("ارتفعت حصيلة ضحايا التفجير إلى 40 قتيلا بعد وفاة ثلاثة جرحى.", [killed(40, 40)]),
        ("قتلت عائلة من خمسة أشخاص في قصف على مخيم نيالا.", [killed(5, 5)]),
        ("قتلت أسرة مكونة من سبعة أفراد بغارة على رفح.", [killed(7, 7)]),
        ("أكثر من 57 شخصا من المدنيين، معظمهم من الأطفال والنساء، قتلوا صباح الأحد.", [killed(57, None)]),
        ("ضربات صاروخية على مطار الضبعة العسكري، في حمص، قتلت وأصابت عددا من الأشخاص.", [killed(2, None), injured(2, None)]),
        ("قال الطبيب إن رجلا وزوجته وطفلهما قتلوا في القصف على تعز.", [killed(3, 3)]),
        ("قتل ثلاثة أشقاء وأمهم جراء سقوط قذيفة على بيتهم.", [killed(3, 3), killed(1, 1)]),
        ("قال التلفزيون إن طفلا قتل وأصيب 15 مدنيا في قصف مدفعي على الخرطوم.", [killed(1, 1), injured(15, 15)]),
        ("أعلن الحرس مقتل وإصابة 200 جندي على الأقل في هجوم على القاعدة.", [killed(1, None), injured(1, None)]),
        ("أعلنت وزارة الداخلية تسجيل (8) إصابات جديدة.", [injured(8, 8)]),
        ("وقتل في الغارات الجوية والقصف المدفعي الاثنين على المنطقة أكثر من 100 شخص.", [killed(100, None)]),
        ("ارتفعت حصيلة ضحايا القصف إلى 150 قتيلا، فيما أصيب نحو ألف شخص بالاختناق.", [killed(150, 150), injured(1000, 1000)]),
        # groups joined, by a description, a wound, a pronoun or a bare number
        ("قُتل ثلاثة مدربين من الحرس الوطني، و6 سودانيين، في غارة على نيالا.", [killed(3, 3), killed(6, 6)]),
        ("جثامين 40 قتيلا، بينهم 14 طفلا، و9 سيدات.", [killed(40, 40), killed(14, 14), killed(9, 9)]),
        ("أصيب 3 جنود بجروح متوسطة و5 بجروح طفيفة.", [injured(3, 3), injured(5, 5)]),
        ("أصيب 15 متظاهرا بالاختناق و6 بالرصاص المطاطي.", [injured(15, 15), injured(6, 6)]),
        ("قتلت امرأة وأصيب زوجها وأطفالها الثلاثة.", [killed(1, 1), injured(1, 1), injured(3, 3)]),
        ("أسفرت الغارة عن استشهاد ثمانية مواطنين وإصابة أكثر من عشرين.", [killed(8, 8), injured(20, None)]),
        ("قتلت قوات الأمن اثنين من المسلحين وألقت القبض على ثالث.", [killed(2, 2), ("detained", 1, 1)]),
        ("مقتل أو إصابة 20 مسلحا في غارة.", [killed(1, None), injured(1, None)]),
        ("لحقت أضرار بعشرة منازل وسيارتين.", [damage(10, 10), damage(2, 2)]),
        ("اقتصر الضرر على الماديات.", [damage(1, None), killed(0, 0), injured(0, 0)]),
        # people told by their names, their ages and their titles
        ("مقتل سامي خليل وكريم حداد في غارة على صور.", [killed(2, 2)]),
        ("استشهد المسعف سامي خليل والمسعف كريم حداد.", [killed(2, 2)]),
        ("استشهاد حسين وليد الأحمد في غارة على صور.", [killed(1, 1)]),
        # what stands between the verb and its people
        ("قتل جراء قصف مدفعي على السوق خمسة مدنيين.", [killed(5, 5)]),
        ("قضى في الغارة عشرة من عناصر الدفاع المدني.", [killed(10, 10)]),
        ("قال منسق الإغاثة إن عدد القتلى بعد إعلان الهدنة بلغ 9 أشخاص على الأقل.", [killed(9, None)]),
        ("ذكر أن من بين القتلى أربعة أطفال وثلاث نساء.", [killed(4, 4), killed(3, 3)]),
        ("أسفر الهجوم عن مقتل منفذه وإصابة ثلاثة شرطيين.", [killed(1, 1), injured(3, 3)]),
        ("اعتقلت استخبارات الحشد الشعبي ثلاثة مطلوبين.", [("detained", 3, 3)]),
        ("3 من أفراد الخدمة قتلوا في هجوم مسيرة على قاعدة عسكرية أميركية.", [killed(3, 3)]),
    ],
)
def test_a_sentence_tells_its_harm(sentence: str, harm: list[Told]) -> None:
    assert harm_of(sentence) == harm


@pytest.mark.parametrize(
    ("sentence", "harm"),
    [
        ("دون وقوع إصابات.", [injured(0, 0)]),
        ("لم يسفر الانفجار عن وقوع أي إصابات أو أضرار.", [injured(0, 0), damage(0, 0)]),
        ("لا خسائر بشرية في القصف.", [killed(0, 0), injured(0, 0)]),
        ("لم يسفر القصف عن خسائر في الأرواح والممتلكات.", [killed(0, 0), damage(0, 0)]),
        ("إصابة حارس دون تسجيل خسائر أخرى.", [injured(1, 1), killed(0, 0), damage(0, 0)]),
        ("لم ترد أنباء عن سقوط ضحايا.", [killed(None, None), injured(None, None)]),
        ("لم يسفر الهجوم، بحسب الشرطة، عن خسائر بشرية.", [killed(0, 0), injured(0, 0)]),
        ("لا معلومات عن إصابات.", [injured(None, None)]),
        ("لا تزال حصيلة القتلى ترتفع.", [killed(1, None)]),
        ("لم يسفر القصف عن خسائر بشرية لكنه ألحق أضرارا بالسوق.", [killed(0, 0), injured(0, 0), damage(1, None)]),
        ("من دون أن تسجل إصابات في صفوف السكان.", [injured(0, 0)]),
    ],
)
def test_nobody_hurt_is_zero_and_no_news_is_unknown(sentence: str, harm: list[Told]) -> None:
    assert harm_of(sentence) == harm


@pytest.mark.parametrize(
    "sentence",
    [
        "إصابة مبنى من ستة طوابق.",
        "تحقيق إصابات مباشرة في الموقع.",
        "الإفراج عن 40 أسيرا.",
        "خطة لاغتيال وزير.",
        "زار الوزير عائلات الشهداء.",
        "تدمير 5 طائرات مسيرة.",
        "لم يستطع المسعفون الوصول إلى المصابين.",
        "شن الطيران 12 غارة وأطلق 30 صاروخا.",
        "شظايا أصابت الطابق 20 من المبنى.",
        "كان عمره 34 عاما.",
        "أعمال قتل متعمدة.",
        "قضت محكمة عسكرية بإعدام ستة متهمين بقتل جنود.",
        "أفرجت سلطات الجزيرة عن 18 أسيرا.",
        "فقد ثلاثة عمال وظائفهم.",
        "فقد أعلن الوزير خطة جديدة.",
        "حلقت طائرة بدون طيار فوق المدينة.",
        "تعرضت السفينة لإصابة مباشرة بصاروخ قبالة عدن.",
        "بعث الأمير برقية تعزية إلى أخيه الملك في وفاة الشيخ سالم.",
        "هذا الهجوم قد يتسبب بأضرار بيئية في البحر الأحمر.",
        "سيؤدي الهجوم إلى مقتل آلاف المدنيين.",
    ],
)
def test_other_counts_and_words_are_no_harm(sentence: str) -> None:
    assert [found for found in found_in(sentence) if not found.known] == []


@pytest.mark.parametrize(
    ("sentence", "who"),
    [
        ("مقتل ثلاث ممرضات.", "medics"),
        ("إصابة صحفيين اثنين.", "journalists"),
        ("مقتل 5 من رجال الشرطة.", "security"),
        ("مقتل تسعة مجندين.", "combatants"),
        ("مقتل ثلاث طالبات.", "civilians"),
        ("مقتل مراهقين اثنين.", "children"),
        ("مقتل 11 شخصا.", "unspecified"),
    ],
)
def test_the_noun_gives_the_category(sentence: str, who: str) -> None:
    assert [found.harm.who for found in found_in(sentence)] == [who]


def test_a_number_since_a_day_long_past_is_a_running_total() -> None:
    (total,) = found_in("قتل 340 مدنيا منذ بدء الحملة.")
    (of_one,) = found_in("قتل 14 مدنيا في الغارة.")
    assert total.running
    assert not of_one.running


def claims_of(text: str) -> dict[str, list[Told]]:
    return {claim.type: [told(harm) for harm in claim.harm] for claim in read(text)}


def read(text: str) -> tuple[Claim, ...]:
    return marsad.read(text).claims


def test_harm_goes_to_the_happening_that_led_to_it() -> None:
    claims = claims_of("انفجرت عبوة ناسفة في مدينة بعقوبة، وقصفت المدفعية بلدة العظيم ما أدى إلى مقتل ستة مدنيين.")
    assert claims == {"explosion": [], "shelling": [killed(6, 6)]}


def test_two_people_joined_are_two_also_where_a_happening_is_named() -> None:
    (claim,) = marsad.read("مقتل رجل وامرأة في قصف على العريش.").claims
    assert [(harm.who, harm.least, harm.most) for harm in claim.harm] == [("unspecified", 1, 1), ("women", 1, 1)]


def test_harm_goes_to_the_happening_that_a_phrase_joins_it_to() -> None:
    claims = claims_of("قتل ستة مدنيين في غارة على بلدة كفرنبل.")
    assert claims == {"air_strike": [killed(6, 6)]}


def test_a_later_happening_that_no_phrase_leads_to_did_not_do_it() -> None:
    claims = claims_of("قصفت المدفعية بلدة كفرنبل وقتل ستة مدنيين، ثم اندلعت اشتباكات في مدينة سراقب.")
    assert claims["shelling"] == [killed(6, 6)]
    assert claims["armed_clash"] == []


def test_harm_that_a_happening_answers_was_not_done_by_it() -> None:
    claims = claims_of("شنت الطائرات غارات على مدينة غزة ردا على إصابة ثلاثة ضباط.")
    assert claims["air_strike"] == []
    assert injured(3, 3) in claims["armed_attack"]


def test_an_arrest_does_not_kill() -> None:
    claims = claims_of("أعلنت الشرطة مقتل أربعة مسلحين واعتقال اثنين في مدينة الموصل.")
    assert claims["detention"] == [("detained", 2, 2)]
    assert killed(4, 4) in claims["armed_attack"]


def test_the_toll_in_the_next_sentence_belongs_to_the_strike_told_before() -> None:
    claims = claims_of("قصفت الطائرات الحربية بلدة كفرنبل. وأدى ذلك إلى مقتل خمسة أشخاص.")
    assert claims == {"air_strike": [killed(5, 5)]}


def test_a_running_total_is_a_claim_of_its_own() -> None:
    claims = claims_of("قتل طفل في قصف على مدينة تعز. وبذلك يرتفع عدد القتلى منذ بدء الحصار إلى 214.")
    assert claims["shelling"] == [killed(1, 1)]
    assert claims["casualty_toll"] == [killed(214, 214)]


def test_nobody_hurt_holds_for_every_place_of_a_happening() -> None:
    claims = read("انفجارات في مدينتي بعقوبة والموصل دون وقوع إصابات.")
    assert len(claims) == 2
    assert all([told(harm) for harm in claim.harm] == [injured(0, 0)] for claim in claims)


WORDS = "مقتل قتل قتلوا إصابة أصيب جرحى قتلى شهيد 5 ثلاثة عشرات جنود مدنيين أطفال بينهم من في و ، لم دون منذ إلى عدد تدمير منازل أضرار فقط الذي أن".split()


@settings(max_examples=200)
@given(st.lists(st.sampled_from(WORDS), max_size=14))
def test_harm_lies_in_its_text_and_its_bounds_are_in_order(words: list[str]) -> None:
    text = " ".join(words)
    for found in found_in(text):
        harm = found.harm
        assert text[harm.anchor.start : harm.anchor.end] == harm.anchor.text
        assert harm.least is None or harm.most is None or harm.least <= harm.most


@pytest.mark.parametrize(
    ("sentence", "who"),
    [
        ("مقتل سامي خليل (16 عاما) وكريم حداد (14 عاما) في غارة.", "children"),
        ("مقتل سامي خليل (16 عاما) وكريم حداد (24 عاما) في غارة.", "unspecified"),
    ],
)
def test_several_people_are_children_where_each_is_under_age(sentence: str, who: str) -> None:
    (found,) = found_in(sentence)
    assert (told(found.harm), found.harm.who) == (killed(2, 2), who)


def test_bodies_recovered_from_what_was_bombed_are_harm_of_the_finding() -> None:
    claims = claims_of("انتشلت فرق الإنقاذ جثامين 8 قتلى من تحت أنقاض منزل قصفه الجيش في النصيرات.")
    assert claims == {"body_found": [killed(8, 8)], "shelling": []}


def test_a_killing_some_time_before_is_no_harm_of_what_came_after() -> None:
    claims = claims_of("جاء القصف على المخيم بعد ساعات من مقتل جندي في طولكرم.")
    assert claims == {"shelling": [], "armed_attack": [killed(1, 1)]}


def test_buildings_that_are_blown_up_are_destroyed() -> None:
    (claim,) = read("وثقت المنظمة تفجير الميليشيا 12 منزلا في رداع.")
    assert (claim.type, [(told(harm), harm.who) for harm in claim.harm]) == ("property_destruction", [(damage(12, 12), "unspecified")])


@pytest.mark.parametrize("who", ["القيادي الحوثي العميد سامي الجبري", "القيادي في الجماعة العميد سامي الجبري", "القائد الميداني سامي الجبري"])
def test_one_man_bears_all_his_titles(who: str) -> None:
    text = f"لقي {who} مصرعه في غارة على صعدة."
    (found,) = found_in(text)
    assert text[found.harm.anchor.start : found.harm.anchor.end] == who


def test_dead_without_a_number_are_those_of_every_place_and_a_number_of_one() -> None:
    text = "شنت المقاتلات غارات على بلدتي كفرنبل وحاس، ما أدى إلى سقوط {}."
    assert [claim.harm[0].kind for claim in read(text.format("قتلى"))] == ["killed", "killed"]
    assert sum(len(claim.harm) for claim in read(text.format("6 قتلى"))) == 1


@pytest.mark.parametrize("plane", ["طيران التحالف", "طائرات حربية", "مقاتلات الجيش"])
def test_what_aircraft_destroyed_is_damage(plane: str) -> None:
    (claim,) = read(f"دمر {plane} ست مركبات عسكرية في مدينة مأرب.")
    assert [told(harm) for harm in claim.harm] == [damage(6, 6)]


def test_a_number_takes_the_place_of_losses_without_one() -> None:
    claims = claims_of("تكبد المسلحون خسائر بشرية ومادية في معارك بمدينة مأرب، إذ قتل العشرات من المسلحين.")
    assert claims == {"armed_clash": [damage(1, None), killed(20, None)]}


def test_one_man_killed_does_not_stand_for_others_killed_beside_him() -> None:
    (claim,) = read("شنت الولايات المتحدة غارة قرب سبها أسفرت عن مقتل القيادي سالم الورفلي.\nونفذت القوات الأميركية الغارة قرب سبها وقتلت مسلحين.")
    assert [told(harm) for harm in claim.harm] == [killed(1, 1), killed(1, None)]


@pytest.mark.parametrize("verb", ["طالت 15 شابا", "شملت عشرة صحفيين", "استهدفت 20 ناشطا"])
def test_how_far_a_campaign_of_arrests_went_is_no_attack(verb: str) -> None:
    (claim,) = read(f"نفذت الشرطة حملة اعتقالات في المدينة {verb}.")
    assert claim.type == "detention"


def test_harm_told_as_earlier_than_a_happening_was_not_done_by_it() -> None:
    claims = claims_of("خلف التمرد 1100 قتيل قبل أن تنهي القوات حصار المدينة.")
    assert claims["siege"] == []


@pytest.mark.parametrize("harm", ["وقوع أضرار مادية فقط", "إصابة عشرة أشخاص", "مقتل جندي"])
def test_a_blast_called_by_its_day_is_not_one_that_no_day_was_told_of(harm: str) -> None:
    text = (
        "أفادت مصادر أمنية بإصابة خمسة مدنيين في انفجار عبوة ناسفة ليلة الاثنين.\nووقع التفجير بالقرب من مركز في شارع النضال وسط بغداد.\n"
        f"وكانت وسائل إعلام قد تناقلت خبر انفجار عبوة ناسفة في الكرادة يوم الأحد. وأسفر تفجير الأحد عن {harm}."
    )
    told_of_no_day = next(claim for claim in read(text) if claim.trigger.text == "التفجير")
    assert not told_of_no_day.harm
