"""Harm in the constructions of the news, crossed: what befell people x who they are x how they are counted x where the words stand.

Each family is a few templates and a few tables; its sentences are all their combinations, or every n-th of them. What a sentence must
give follows from its parts. The sentences of HOLES are known to be read wrongly, and are only counted.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from itertools import product
from typing import NamedTuple

import pytest

from marsad.model import Claim
from marsad.pipeline import read_documents
from marsad.reference.current import load_current
from marsad.testing import make_document

Bounds = tuple[int | None, int | None]
Told = tuple[str, int | None, int | None]


class Cell(NamedTuple):
    """A sentence, the harm that it tells, and how many claims it makes; None where that is left to other tests."""

    sentence: str
    harm: list[Told]
    claims: int | None = 1


class People(NamedTuple):
    """A noun for people in the forms that numbers ask for; `accusative` stands behind eleven and more."""

    one: str
    two: str
    many: str
    accusative: str
    who: str


PEOPLE = [
    People("جندي", "جنديان", "جنود", "جنديا", "combatants"),
    People("طفل", "طفلان", "أطفال", "طفلا", "children"),
    People("شخص", "شخصان", "أشخاص", "شخصا", "unspecified"),
    People("عنصر", "عنصران", "عناصر", "عنصرا", "combatants"),
    People("طبيب", "طبيبان", "أطباء", "طبيبا", "medics"),
    People("شاب", "شابان", "شبان", "شابا", "unspecified"),
    People("حارس", "حارسان", "حراس", "حارسا", "security"),
]
# How people are counted, with the bounds that it says.
NUMBERS: list[tuple[str, Bounds]] = [
    ("{one}", (1, 1)),
    ("{one} واحد", (1, 1)),
    ("{two}", (2, 2)),
    ("{two} اثنان", (2, 2)),
    ("3 {many}", (3, 3)),
    ("٨ {many}", (8, 8)),
    ("(4) {many}", (4, 4)),
    ("سبعة {many}", (7, 7)),
    ("15 {accusative}", (15, 15)),
    ("أربعة عشر {accusative}", (14, 14)),
    ("ستة وعشرون {accusative}", (26, 26)),
    ("مئة {one}", (100, 100)),
    ("مئة وخمسون {accusative}", (150, 150)),
    ("عشرات ال{many}", (20, None)),
    ("العشرات من ال{many}", (20, None)),
    ("مئات ال{many}", (200, None)),
    ("العديد من ال{many}", (2, None)),
    ("عدد من ال{many}", (2, None)),
    ("عدة {many}", (2, None)),
    ("بضعة {many}", (2, None)),
    ("أكثر من 20 {accusative}", (20, None)),
    ("ما لا يقل عن 12 {accusative}", (12, None)),
    ("ما يزيد على 30 {accusative}", (30, None)),
    ("نحو 30 {accusative}", (30, 30)),
    ("زهاء أربعين {accusative}", (40, 40)),
    ("ما يناهز 80 {accusative}", (80, 80)),
    ("ما بين 20 و30 {accusative}", (20, 30)),
    ("ما يصل إلى 40 {accusative}", (None, 40)),
    ("أقل من 10 {many}", (None, 10)),
    ("13 {accusative} على الأقل", (13, None)),
    ("6 على الأقل من ال{many}", (6, None)),
    ("ثلاثة أو أربعة {many}", (3, 4)),
    ("تسعة من ال{many}", (9, 9)),
    ("أحد ال{many}", (1, 1)),
]
# What did it and where, with the word for the place joined on.
DEEDS = [
    "غارة جوية على مدينة تعز",
    "قصف مدفعي على مدينة الفاشر",
    "انفجار سيارة مفخخة في مدينة مقديشو",
    "هجوم مسلح على مدينة غاو",
    "اشتباكات عنيفة في مدينة طرابلس",
    "تفجير انتحاري في مدينة كويته",
    "غارة بطائرة مسيرة على مدينة خاركيف",
    "كمين مسلح في مدينة درعا",
]
KNOWN_DEEDS = [
    "{0} القصف المدفعي على مدينة الفاشر",
    "{0} التفجير الانتحاري في مدينة كويته",
    "{0} الهجوم المسلح على مدينة غاو",
    "{0}ت الغارة الجوية على مدينة تعز",
]
# Verbs whose subject is the victim: of one man, of two, of many behind their noun; what follows the noun; the harm.
VERBS = [
    ("قتل", "قتلا", "قتلوا", "", "killed"),
    ("استشهد", "استشهدا", "استشهدوا", "", "killed"),
    ("قضى", "قضيا", "قضوا", "", "killed"),
    ("صرع", "صرعا", "صرعوا", "", "killed"),
    ("لقي", "لقيا", "لقوا", "{his} مصرع", "killed"),
    ("لقي", "لقيا", "لقوا", "{his} حتف", "killed"),
    ("فقد", "فقدا", "فقدوا", "{his} حيات", "killed"),
    ("فارق", "فارقا", "فارقوا", " الحياة", "killed"),
    ("سقط", "سقطا", "سقطوا", "{as} قتيل", "killed"),
    ("سقط", "سقطا", "سقطوا", "{as} جريح", "injured"),
    ("أصيب", "أصيبا", "أصيبوا", "", "injured"),
    ("أصيب", "أصيبا", "أصيبوا", " بجروح", "injured"),
    ("جرح", "جرحا", "جرحوا", "", "injured"),
]
_PLURALS = {"قتيل": "قتلى", "جريح": "جرحى"}
EVENTS = [("مقتل", "killed"), ("استشهاد", "killed"), ("مصرع", "killed"), ("قتل", "killed"), ("ارتقاء", "killed"), ("إصابة", "injured"), ("جرح", "injured")]
LED_BY = [("أسفر", "عن"), ("أدى", "إلى"), ("تسبب", "في"), ("أفضى", "إلى")]


def tail(pattern: str, number: int) -> str:
    """What stands behind the noun: مصرعه، مصرعهما، مصرعهم; قتيلا، قتيلين، قتلى. `number` is 0 for one, 1 for two, 2 for many."""
    kind, _, word = pattern.partition(" ")
    if kind == "{his}":
        return f" {word}{('ه', 'هما', 'هم')[number]}"
    if kind == "{as}":
        return f" {(word + 'ا', word + 'ين', _PLURALS[word])[number]}"
    return pattern


def counted(pattern: str, people: People) -> str:
    return pattern.format(one=people.one, two=people.two, many=people.many, accusative=people.accusative)


def of(group: str) -> str:
    """The genitive of a group: its dual and its tens in -ين."""
    genitives = {"اثنان": "اثنين", "عشرون": "عشرين", "خمسون": "خمسين", **{people.two: people.two.removesuffix("ان") + "ين" for people in PEOPLE}}
    for nominative, genitive in genitives.items():
        group = group.replace(nominative, genitive)
    return group


def verbs() -> Iterator[Cell]:
    orders: list[Callable[[str, str, str, str, str], str]] = [
        lambda one, agreed, who, rest, deed: f"{one} {who}{rest} في {deed}.",
        lambda one, agreed, who, rest, deed: f"{one}، اليوم الثلاثاء، {who}{rest} جراء {deed}.",
        lambda one, agreed, who, rest, deed: f"{who} {agreed}{rest} في {deed}.",
        lambda one, agreed, who, rest, deed: f"وقال مصدر طبي إن {of(who)} {agreed}{rest} في {deed}.",
    ]
    for at, ((verb, two, many, behind, kind), (pattern, bounds)) in enumerate(product(VERBS, NUMBERS)):
        number = 0 if bounds == (1, 1) else 1 if bounds == (2, 2) else 2
        people, order = PEOPLE[at % len(PEOPLE)], orders[at % len(orders)]
        sentence = order(verb, (verb, two, many)[number], counted(pattern, people), tail(behind, number), DEEDS[at % len(DEEDS)])
        yield Cell(sentence, [(kind, *bounds)])


def nouns() -> Iterator[Cell]:
    for at, ((word, kind), (pattern, bounds)) in enumerate(product(EVENTS, NUMBERS)):
        group, deed = of(counted(pattern, PEOPLE[at % len(PEOPLE)])), DEEDS[at % len(DEEDS)]
        by, to = LED_BY[at % len(LED_BY)]
        known = KNOWN_DEEDS[at % len(KNOWN_DEEDS)].format(by).replace("ىت", "ت")
        orders = [
            f"{word} {group} في {deed}.",
            f"{known} {to} {word} {group}.",
            f"أعلنت وزارة الصحة {word} {group} في {deed}.",
            f"قصفت مقاتلات حربية مبنى في مدينة سبها، ما {by} {to} {word} {group}.",
            f"فرضت السلطات حظر التجول بعد {word} {group} في {deed}.",
        ]
        yield Cell(orders[at % len(orders)], [(kind, *bounds)])


def victims() -> Iterator[Cell]:
    dead: list[tuple[str, Bounds]] = [
        ("قتيلان", (2, 2)),
        ("خمسة قتلى", (5, 5)),
        ("12 قتيلا", (12, 12)),
        ("عشرات القتلى", (20, None)),
        ("ما لا يقل عن سبعة قتلى", (7, None)),
        ("4 شهداء", (4, 4)),
    ]
    hurt: list[tuple[str, Bounds]] = [("جريحان", (2, 2)), ("8 جرحى", (8, 8)), ("25 جريحا", (25, 25)), ("عشرات المصابين", (20, None)), ("6 إصابات", (6, 6))]
    templates = [
        "{a} و{b} في قصف مدفعي على مدينة الفاشر.",
        "سقط {a} و{b} في غارة جوية على مدينة تعز.",
        "أوقع الهجوم المسلح على مدينة غاو {oa} و{ob}.",
        "أسفر التفجير الانتحاري في مدينة كويته عن {oa} و{ob}.",
        "انفجرت سيارة مفخخة في مدينة مقديشو مخلفة {oa} و{ob}.",
        "ارتفعت حصيلة الغارة على مدينة تعز إلى {oa} و{ob}.",
        "وقع قصف مدفعي على مدينة نيالا. والحصيلة الأولية {a} و{b}.",
        "هز انفجار مدينة درعا راح ضحيته {a} و{b}.",
        "غاو: {a} و{b} في هجوم مسلح.",
    ]
    for template, ((one, killed), (other, injured)) in product(templates, list(product(dead, hurt))[::2]):
        if killed == injured == (20, None):
            # عشرات القتلى والجرحى is another construction.
            continue
        sentence = template.format(a=one, b=other, oa=one.replace("قتيلان", "قتيلين"), ob=other.replace("جريحان", "جريحين"))
        yield Cell(sentence, [("killed", *killed), ("injured", *injured)])


def together() -> Iterator[Cell]:
    templates = [
        "مقتل {a} وإصابة {n} آخرين في {deed}.",
        "قتل {a} وأصيب {n} آخرون بجروح في {deed}.",
        "قتل {a} فيما جرح {n} آخرون جراء {deed}.",
        "لقي {a} مصرعهم وأصيب {n} آخرون في {deed}.",
        "قتل {a} في {deed}، كما أصيب {n} آخرون.",
        "قتل {a} في {deed}. وأصيب {n} آخرون بجروح متفاوتة.",
        "مقتل {a} بالإضافة إلى إصابة {n} آخرين في {deed}.",
        "وقال المصدر إن {a} قتلوا وأصيب {n} آخرون في {deed}.",
    ]
    groups: list[tuple[str, Bounds]] = [
        ("خمسة {many}", (5, 5)),
        ("18 {accusative}", (18, 18)),
        ("ما لا يقل عن 12 {accusative}", (12, None)),
        ("عشرات ال{many}", (20, None)),
    ]
    for at, (template, (pattern, bounds)) in enumerate(product(templates, groups)):
        sentence = template.format(a=counted(pattern, PEOPLE[at % len(PEOPLE)]), n=("ثلاثة", "7", "عشرة")[at % 3], deed=DEEDS[at % len(DEEDS)])
        yield Cell(sentence, [("killed", *bounds), ("injured", *((3, 3), (7, 7), (10, 10))[at % 3])])


def parts() -> Iterator[Cell]:
    told: list[tuple[str, list[Bounds]]] = [
        ("بينهم طفلان", [(2, 2)]),
        ("من بينهم ثلاث نساء", [(3, 3)]),
        ("بينهم 4 أطفال وامرأتان", [(4, 4), (2, 2)]),
        ("بينهم أطفال ونساء", [(1, None), (1, None)]),
        ("بمن فيهم طفلان", [(2, 2)]),
        ("في عدادهم طفلة", [(1, 1)]),
        ("منهم مسعفان", [(2, 2)]),
        ("أحدهم طفل", [(1, 1)]),
        ("اثنان منهم مدنيان", [(2, 2)]),
        ("بينهم ضابط برتبة عقيد", [(1, 1)]),
        ("جميعهم من عائلة واحدة", []),
        ("معظمهم أطفال", [(1, None)]),
        ("من أسرة واحدة", []),
    ]
    for at, (words, bounds) in enumerate(told):
        yield Cell(f"مقتل 9 أشخاص {words} في {DEEDS[at % len(DEEDS)]}.", [("killed", 9, 9), *(("killed", *part) for part in bounds)])
        yield Cell(f"أصيب 12 شخصا، {words}، جراء {DEEDS[-1 - at % len(DEEDS)]}.", [("injured", 12, 12), *(("injured", *part) for part in bounds)])


def denials() -> Iterator[Cell]:
    none, unknown = (0, 0), (None, None)
    words: list[tuple[str, list[str], Bounds]] = [
        ("دون وقوع إصابات", ["injured"], none),
        ("من غير وقوع إصابات", ["injured"], none),
        ("دون سقوط قتلى أو جرحى", ["killed", "injured"], none),
        ("دون خسائر بشرية", ["killed", "injured"], none),
        ("دون أن يوقع ضحايا", ["killed", "injured"], none),
        ("ولم يصب أحد بأذى", ["injured"], none),
        ("ولم يسقط أي قتيل", ["killed"], none),
        ("ولا معلومات عن إصابات", ["injured"], unknown),
        ("ولم ترد أنباء عن سقوط ضحايا", ["killed", "injured"], unknown),
        ("ولم يتضح ما إذا كان هناك ضحايا", ["killed", "injured"], unknown),
        ("ولم تذكر تفاصيل عن الضحايا", ["killed", "injured"], unknown),
    ]
    for (negation, kinds, bounds), opening in product(words, ["سقط صاروخ في مدينة تعز", "انفجرت عبوة ناسفة في مدينة الموصل"]):
        yield Cell(f"{opening} {negation}.", [(kind, *bounds) for kind in kinds])
        yield Cell(f"{opening}، {negation}.", [(kind, *bounds) for kind in kinds])
        if negation.startswith("و"):
            # In a sentence of its own it makes no second claim.
            yield Cell(f"{opening}. {negation.removeprefix('و')}.", [(kind, *bounds) for kind in kinds])


def damage() -> Iterator[Cell]:
    things: list[tuple[str, Bounds]] = [
        ("مدرسة", (1, 1)),
        ("مبنيين", (2, 2)),
        ("أربعة منازل", (4, 4)),
        ("12 سيارة", (12, 12)),
        ("عشرات الوحدات السكنية", (20, None)),
        ("أكثر من 30 مركبة", (30, None)),
        ("دراجتين ناريتين", (2, 2)),
    ]
    templates = [
        "دمر القصف المدفعي على مدينة الفاشر {x}.",
        "أدت الغارة على مدينة تعز إلى تضرر {x}.",
        "تسبب القصف الصاروخي على مدينة خاركيف في أضرار ب{x}.",
        "تدمير {x} في غارة جوية على مدينة درعا.",
        "قصف الطيران مدينة سبها مدمرا {x}.",
        "أضرم مسلحون النار في {x} في مدينة غاو.",
        "مقتل خمسة أشخاص واحتراق {x} في غارة جوية على مدينة تعز.",
    ]
    for template, (thing, bounds) in product(templates, things):
        dead: list[Told] = [("killed", 5, 5)] if "خمسة أشخاص" in template else []
        yield Cell(template.format(x=thing), [("damage", *bounds), *dead])


def taken() -> Iterator[Cell]:
    templates = [
        ("اعتقلت القوات التركية {x} في مدينة ماردين.", "detained"),
        ("إلقاء القبض على {x} في مدينة الموصل.", "detained"),
        ("تعرض {x} للاعتقال في مدينة تعز.", "detained"),
        ("حملة اعتقالات في مدينة جنين طالت {x}.", "detained"),
        ("اختطاف {x} في مدينة غوما على يد مسلحين.", "abducted"),
        ("تعرض {x} للاختطاف على يد مسلحين في مدينة سبها.", "abducted"),
        ("اقتاد مسلحون {x} إلى جهة مجهولة في مدينة درعا.", "abducted"),
        ("نزوح {x} من مدينة الفاشر جراء القصف.", "displaced"),
        ("أجبرت الاشتباكات {x} على النزوح من مدينة طرابلس.", "displaced"),
    ]
    groups: list[tuple[str, Bounds]] = [
        ("ثلاثة شبان", (3, 3)),
        ("25 طالبا", (25, 25)),
        ("نحو 30 مواطنا", (30, 30)),
        ("ما لا يقل عن 12 شخصا", (12, None)),
        ("عشرات السكان", (20, None)),
    ]
    for (template, kind), (group, bounds) in product(templates, groups):
        yield Cell(template.format(x=group), [(kind, *bounds)], claims=None)


def shots() -> Iterator[Cell]:
    groups: list[tuple[str, list[Bounds]]] = [("شاب", [(1, 1)]), ("متظاهران", [(2, 2)]), ("4 شبان", [(4, 4)]), ("ضابط وجنديان", [(1, 1), (2, 2)])]
    for (words, bounds), (verb, kind), means in product(
        groups, [("قتل", "killed"), ("أصيب", "injured")], ["بالرصاص الحي", "برصاص الجيش السوداني", "بقذيفة هاون"]
    ):
        yield Cell(f"{verb} {means} {words} في مدينة كسلا.", [(kind, *each) for each in bounds])


def one_by_one() -> Iterator[Cell]:
    joined: list[tuple[str, list[Bounds]]] = [
        ("ضابط وجنديين", [(1, 1), (2, 2)]),
        ("رجل وزوجته", [(1, 1), (1, 1)]),
        ("طفلة وشقيقها ووالدتهما", [(1, 1), (1, 1), (1, 1)]),
        ("سيدة وأطفالها الثلاثة", [(1, 1), (3, 3)]),
        ("ثلاث نساء وأربعة أطفال", [(3, 3), (4, 4)]),
        ("قائد اللواء وثلاثة من مرافقيه", [(1, 1), (3, 3)]),
        ("مسؤول مع اثنين من حراسه", [(1, 1), (2, 2)]),
    ]
    for (words, bounds), (noun, kind) in product(joined, [("مقتل", "killed"), ("إصابة", "injured")]):
        told = [(kind, *each) for each in bounds]
        yield Cell(f"{noun} {words} في قصف مدفعي على مدينة تعز.", told)
        yield Cell(f"{noun} {words} برصاص مسلحين في مدينة غاو.", told)


def lives() -> Iterator[Cell]:
    templates = [
        "أودى الهجوم المسلح على مدينة غاو بحياة {x}.",
        "حصد القصف المدفعي على مدينة الفاشر أرواح {x}.",
        "أزهقت الغارة الجوية على مدينة تعز أرواح {x}.",
        "أنهت غارة جوية على مدينة درعا حياة {x}.",
        "وقع تفجير انتحاري في مدينة كويته راح ضحيته {x}.",
        "راح ضحية التفجير الانتحاري في مدينة كويته {x}.",
        "انفجار سيارة مفخخة في مدينة مقديشو يودي بحياة {x}.",
    ]
    for template, (group, bounds) in product(templates, [("تسعة أشخاص", (9, 9)), ("17 شخصا", (17, 17)), ("ما لا يقل عن 12 مدنيا", (12, None))]):
        yield Cell(template.format(x=group), [("killed", *bounds)])


def people_of_the_lexicon() -> Iterator[Cell]:
    """One of each kind of people that the lexicon has, by the noun in its singular."""
    for sense in load_current().lexicon.senses:
        if (
            sense.kind == "people"
            and sense.lang == "ar"
            and sense.pos in ("noun", "participle")
            and sense.number is None
            and sense.value not in ("family", "band")
            and sense.form not in NOT_ONE
        ):
            yield Cell(f"مقتل {sense.form} في غارة جوية على مدينة تعز.", [("killed", 1, 1)])


# Nouns of many without a plural of their own, those that need their owner or their rank behind them, and plurals.
NOT_ONE = frozenset("أهالي شعبه نسوة أجنة نسمة آخر قيادة مجهولون ملثمون مرتزق أتراك أكراد روس أفغان أقباط أجانب مرأة إنسان".split())

FAMILIES: dict[str, Callable[[], Iterator[Cell]]] = {
    "verbs": verbs,
    "nouns": nouns,
    "victims": victims,
    "together": together,
    "parts": parts,
    "denials": denials,
    "damage": damage,
    "taken": taken,
    "shots": shots,
    "one by one": one_by_one,
    "lives": lives,
    "people of the lexicon": people_of_the_lexicon,
}
# How many sentences of a family are known to be read wrongly.
# إلقاء القبض على نحو 30: "about" behind على reads as the hour.
HOLES = {"taken": 1}


def read_all(sentences: list[str]) -> list[list[Claim]]:
    documents = [make_document(sentence, id=str(at), lang="ar", outlet="وكالة", published="2026-03-17T12:00:00+00:00") for at, sentence in enumerate(sentences)]
    told: list[list[Claim]] = [[] for _ in sentences]
    for claim in read_documents(documents, processes=1).claims:
        told[int(claim.document)].append(claim)
    return told


@pytest.mark.parametrize("family", FAMILIES)
def test_every_sentence_of_a_family_tells_its_harm(family: str) -> None:
    cells = list(FAMILIES[family]())
    wrong: list[str] = []
    for cell, claims in zip(cells, read_all([cell.sentence for cell in cells]), strict=True):
        harm = Counter((harm.kind, harm.least, harm.most) for claim in claims for harm in claim.harm)
        if harm != Counter(cell.harm) or (cell.claims is not None and len(claims) != cell.claims):
            wrong.append(f"{cell.sentence} {dict(harm)}, {len(claims)} claims")
    assert len(wrong) == HOLES.get(family, 0), "\n".join(wrong)
