"""Sentences made of templates and of the words of the lexicon, each with who did what to whom as its making says.

A template is a sentence with places for words: `{doer}`, `{enemy}`, `{town}` of one war; `{struck}` what was struck, `{whom}` the same behind a noun;
`{past}`, `{present}`, `{noun}`, `{strike}`, `{strike_acc}` the word tried, in square brackets. Of `أعلن/أعلنت` the form is taken that agrees with the doer,
of `قال|قالت` the one that agrees with the enemy. Every word meets every template of its kind once, with a war and a thing of its own in turn.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

EVENTS = Path(__file__).parents[2] / "src/marsad/data/lexicons/events.yml"


@dataclass(frozen=True)
class War:
    """Two sides, each a name and its gender (m or f), the adjective of the first in the masculine, and a town."""

    doer: tuple[str, str]
    enemy: tuple[str, str]
    town: str
    adjective: str


WARS = (
    War(("قوات الدعم السريع", "f"), ("الجيش السوداني", "m"), "الفاشر", "إماراتي"),
    War(("الجيش الروسي", "m"), ("القوات الأوكرانية", "f"), "خاركيف", "روسي"),
    War(("قوات الاحتلال", "f"), ("كتائب القسام", "f"), "خان يونس", "إسرائيلي"),
    War(("حزب الله", "m"), ("الجيش الإسرائيلي", "m"), "النبطية", "لبناني"),
    War(("جماعة الحوثي", "f"), ("القوات الحكومية", "f"), "مأرب", "يمني"),
    War(("الحشد الشعبي", "m"), ("تنظيم داعش", "m"), "كركوك", "أميركي"),
    War(("حركة الشباب", "f"), ("الجيش الصومالي", "m"), "كيسمايو", "كيني"),
    War(("الجيش الليبي", "m"), ("قوات حكومة الوفاق", "f"), "سرت", "ليبي"),
    War(("جماعة بوكو حرام", "f"), ("الجيش النيجيري", "m"), "مايدوغوري", "تشادي"),
    War(("القوات المالية", "f"), ("تنظيم القاعدة", "m"), "تمبكتو", "فرنسي"),
    War(("الجيش التركي", "m"), ("حزب العمال الكردستاني", "m"), "دهوك", "تركي"),
    War(("الحرس الثوري الإيراني", "m"), ("القوات الأميركية", "f"), "أربيل", "إيراني"),
    War(("القوات الهندية", "f"), ("الجيش الباكستاني", "m"), "مظفر آباد", "هندي"),
    War(("جيش ميانمار", "m"), ("جيش أراكان", "m"), "سيتوي", "صيني"),
    War(("حركة 23 مارس", "f"), ("الجيش الكونغولي", "m"), "غوما", "رواندي"),
    War(("جيش تحرير أورومو", "m"), ("الجيش الإثيوبي", "m"), "أديس أبابا", "إريتري"),
    War(("القوات الباكستانية", "f"), ("حركة طالبان", "f"), "قندوز", "باكستاني"),
)

# What is struck, behind a verb and behind a noun.
THINGS = (
    ("منزلا", "منزل"), ("سيارة مدنية", "سيارة مدنية"), ("مستودعا للوقود", "مستودع للوقود"), ("مستشفى ميدانيا", "مستشفى ميداني"),
    ("محطة كهرباء", "محطة كهرباء"), ("جسرا حيويا", "جسر حيوي"), ("ثلاثة منازل", "ثلاثة منازل"), ("عشرات المنازل", "عشرات المنازل"),
    ("المستشفى العام", "المستشفى العام"), ("أكثر من 20 مركبة", "أكثر من 20 مركبة"), ("سيارتين", "سيارتين"),
)  # fmt: skip
BUILDINGS = (("منزلا", "منزل"), ("مدرسة", "مدرسة"), ("ثلاثة منازل", "ثلاثة منازل"), ("جسرا", "جسر"))
PEOPLE = (
    ("ثلاثة مدنيين", "ثلاثة مدنيين"), ("طبيبا", "طبيب"), ("خمسة أشخاص", "خمسة أشخاص"), ("شابا", "شاب"),
    ("عشرات المدنيين", "عشرات المدنيين"), ("عاملة إغاثة", "عاملة إغاثة"), ("12 مزارعا", "12 مزارعا"),
)  # fmt: skip
FLYING = (("طائرة مسيرة", "طائرة مسيرة"), ("صاروخا باليستيا", "صاروخ باليستي"), ("ثلاث مسيرات", "ثلاث مسيرات"), ("12 طائرة مسيرة", "12 طائرة مسيرة"))

# The words that take an object, by what they strike; every verb and noun of these types in the lexicon is tried but those named in UNTRIED.
STRUCK_BY_TYPE = {
    "shelling": THINGS, "armed_attack": THINGS, "siege": THINGS, "property_destruction": BUILDINGS, "abduction": PEOPLE, "detention": PEOPLE,
    "execution": PEOPLE, "torture": PEOPLE, "interception": FLYING,
}  # fmt: skip
# Without an object, or with one of another kind, or told as harm or damage where they stand in these sentences.
UNTRIED = frozenset(
    "سقط تساقط انهمر أمطر سقوط تساقط رشقة صلية استهداف اعتدى طعن دهس طاول طال أصاب تسلل باغت انقض تعرض فتح استخدم أطلق إطلاق استخدام عنف "
    "هجوم اعتداء عدوان كمين مجزرة مذبحة ضربة ضرب تعامل تصدى تصدي دمر تدمير إصابة أسر توقيف أوقف ضبط سجن حبس إيقاف اقتياد أضرم إضرام مصادرة إتلاف "
    "حريق حرائق قضى ذبح دهم إغارة حصار تطويق طوق حرق تخريب نهب قنص جرف".split()
)

VERB_TEMPLATES = {
    "verb subject object": "[{past}] {doer} {struck} في مدينة {town}.",
    "subject verb object": "{doer} [{past}] {struck} في مدينة {town}.",
    "headline": "{doer} [{present}] {struck} في {town}",
    "a time between": "[{past}] {doer}، فجر اليوم، {struck} في مدينة {town}.",
    "a circumstance between": "[{past}] {doer} من جديد {struck} في مدينة {town}.",
    "the place before the object": "[{past}] {doer} في مدينة {town} {struck}.",
    "told by the enemy": "قال|قالت {enemy} إن {doer} [{past}] {struck} في مدينة {town}.",
    "told of himself": "أعلن/أعلنت {doer} أنه/أنها [{past}] {struck} في مدينة {town}.",
    "behind another deed": "دخل/دخلت {doer} مدينة {town} صباحا، ثم [{past}] {struck}.",
}
NOUN_TEMPLATES = {
    "announced": "أعلن/أعلنت {doer} [{noun}] {whom} في مدينة {town}.",
    "accused": "اتهم|اتهمت {enemy} {doer} ب[{noun}] {whom} في مدينة {town}.",
    "doer and object": "أفادت مصادر محلية ب[{noun}] {doer} {struck} في مدينة {town}.",
    "by the doer": "أفادت مصادر محلية ب[{noun}] {whom} في مدينة {town} من قبل {doer}.",
    "at his hands": "أفادت مصادر محلية ب[{noun}] {whom} على يد {doer} في مدينة {town}.",
    "carried out": "قام/قامت {doer} ب[{noun}] {whom} في مدينة {town}.",
    "managed": "تمكن/تمكنت {doer} من [{noun}] {whom} في مدينة {town}.",
    "took to": "عمد/عمدت {doer} إلى [{noun}] {whom} في مدينة {town}.",
    "claimed": "أعلن/أعلنت {doer} مسؤوليته/مسؤوليتها عن [{noun}] {whom} في مدينة {town}.",
    "denied": "نفى/نفت {doer} [{noun}] {whom} في مدينة {town}.",
}
STRIKE_TEMPLATES = {
    "launched": "شن/شنت {doer} [{strike_acc}] على {whom} في مدينة {town}.",
    "launched on a town": "شن/شنت {doer} أمس [{strike_acc}] على مدينة {town}.",
    "undergone": "تعرض مقر للشرطة في مدينة {town} ل[{strike}] من قبل {doer}.",
    "wounded in it": "أصيب ثلاثة مدنيين في [{strike}] {did_it} {doer} على {whom} في مدينة {town}.",
    "claims it": "أعلن/أعلنت {doer} مسؤوليته/مسؤوليتها عن [{strike}] على {whom} في مدينة {town}.",
    "denies it": "نفى/نفت {doer} مسؤوليته/مسؤوليتها عن [{strike}] على {whom} في مدينة {town}.",
    "stands behind it": "قال مسؤول إن {doer} يقف/تقف وراء [{strike}] على {whom} في مدينة {town}.",
    "accused of it": "اتهم|اتهمت {enemy} {doer} بتنفيذ [{strike}] على {whom} في مدينة {town}.",
    "nobody did it": "[{strike}] على {whom} في مدينة {town}.",
    "a state's": "[{strike}] {adjective} على {whom} في مدينة {town}.",
}
# Constructions that no word of the lexicon varies: the type, who did it, the first word of what was struck where it is sure ("" where it is not asked).
CONSTRUCTIONS = {
    "[إسقاط] مسيرة {adjective}ة فوق مدينة {town}.": ("interception", (), "مسيرة"),
    "أعلن|أعلنت {enemy} [إسقاط] مسيرة {adjective}ة فوق مدينة {town}.": ("interception", ("{enemy}",), "مسيرة"),
    "أعلن/أعلنت {doer} مقتل ثلاثة من جنوده/جنودها في [هجوم] شنه|شنته {enemy} على موقع في مدينة {town}.": ("armed_attack", ("{enemy}",), ""),
    "أعلن/أعلنت {doer} [مقتل] أحد جنوده/جنودها في مدينة {town}.": ("armed_attack", (), ""),
    "نفى/نفت {doer} اتهامات {enemy} له/لها ب[قصف] مستشفى في مدينة {town}.": ("shelling", ("{doer}",), "مستشفى"),
    "نفى/نفت {doer} أن يكون/تكون وراء [الهجوم] على مدينة {town}.": ("armed_attack", ("{doer}",), ""),
    "وجه|وجهت {enemy} أصابع الاتهام إلى {doer} بالوقوف وراء [الهجوم] على مدينة {town}.": ("armed_attack", ("{doer}",), ""),
    "لم تعلن أي جهة مسؤوليتها عن [الهجوم] على مدينة {town}.": ("armed_attack", (), ""),
    "قتل ثلاثة أشخاص في [هجوم] منسوب إلى {doer} في مدينة {town}.": ("armed_attack", ("{doer}",), ""),
    "أدانت الأمم المتحدة [استهداف] {doer} لمستشفى في مدينة {town}.": ("armed_attack", ("{doer}",), "مستشفى"),
    "[قتل] شاب برصاص {doer} في مدينة {town}.": ("armed_attack", ("{doer}",), ""),
    "[مقتل] ثلاثة مدنيين على يد {doer} في مدينة {town}.": ("armed_attack", ("{doer}",), ""),
    "قتل طفل إثر [قصف] {doer} منزلا في مدينة {town}.": ("shelling", ("{doer}",), "منزلا"),
    "قصف/قصفت {doer} مدينة {town}، فيما [استهدف|استهدفت] {enemy} حافلة.": ("armed_attack", ("{enemy}",), "حافلة"),
    "اقتحم/اقتحمت {doer} مدينة {town} و[اعتقل/اعتقلت] ثلاثة شبان.": ("detention", ("{doer}",), "ثلاثة"),
    "دخل/دخلت {doer} مدينة {town} و[هدم/هدمت] منزلا.": ("property_destruction", ("{doer}",), "منزلا"),
    "قال/قالت {doer} إن مقاتليه/مقاتليها [هاجموا] منزلا في مدينة {town}.": ("armed_attack", ("مقاتليه/مقاتليها",), "منزلا"),
    "{doer}: [استهدفنا] مستودعا في مدينة {town}.": ("armed_attack", ("{doer}",), "مستودعا"),
    "[اشتبك/اشتبكت] {doer} مع {enemy} في مدينة {town}.": ("armed_clash", ("{doer}",), "{enemy}"),
    "اندلعت [معارك] بين {doer} و{enemy} في مدينة {town}.": ("armed_clash", ("{doer}",), "{enemy}"),
    "[هاجم/هاجمت] {doer} {enemy} في مدينة {town}.": ("armed_attack", ("{doer}",), "{enemy}"),
    "[طرد/طردت] {doer} {enemy} من مدينة {town}.": ("territory_change", ("{doer}",), "{enemy}"),
    "[سقوط] مدينة {town} في أيدي {doer}.": ("territory_change", ("{doer}",), ""),
    "تمكن/تمكنت {doer} من [السيطرة على] مدينة {town}.": ("territory_change", ("{doer}",), ""),
    "[انسحاب] {doer} من مدينة {town}.": ("territory_change", ("{doer}",), ""),
    "نصب/نصبت {doer} [كمينا] لدورية من {enemy} في مدينة {town}.": ("armed_attack", ("{doer}",), "دورية"),
    "ارتكب/ارتكبت {doer} [مجزرة] بحق المدنيين في مدينة {town}.": ("armed_attack", ("{doer}",), "المدنيين"),
    "[قصفت] مدفعية {doer} مدينة {town}.": ("shelling", ("مدفعية {doer}",), ""),
    "[استهدف/استهدفت] {doer} بطائرة مسيرة منزلا في مدينة {town}.": ("drone_strike", ("{doer}",), "منزلا"),
    "[قصف/قصفت] {doer} بالمدفعية الثقيلة المستشفى العام في مدينة {town}.": ("shelling", ("{doer}",), "المستشفى"),
    "[هاجم] أربعة مسلحين مدرسة في مدينة {town}.": ("armed_attack", ("أربعة مسلحين",), "مدرسة"),
    "[هاجم] مسلح مدرسة في مدينة {town}.": ("armed_attack", ("مسلح",), "مدرسة"),
    "[قصف] {adjective} بالبراميل المتفجرة على منزل في مدينة {town}.": ("air_strike", ("{adjective}",), "منزل"),
}
_TELLS = {"told by the enemy": "{enemy}", "told of himself": "{doer}", "announced": "{doer}", "accused": "{enemy}", "denied": "{doer}", "claims it": "{doer}"}
_DENIES = frozenset({"denied", "denies it"})
_FEMININE = frozenset("غارة غارات ضربة ضربات هجمات رشقة رشقات صلية صليات".split())
_STRIKES = _FEMININE | {"قصف", "هجوم"}
_STRIKE_TYPES = frozenset("air_strike drone_strike shelling armed_attack chemical_attack".split())
# Phrases that name their doer or go with no "on", and one that takes an army to march.
_NO_STRIKES = frozenset(
    {"قصف متبادل", "قصف وهجوم", "قصف من البوارج", "قصف من الطيران", "غارة من مسيرة", "غارات من مسيرة", "هجوم بالأسلحة الكيميائي", "هجوم بغاز"}
)


@dataclass(frozen=True)
class Case:
    """One sentence with its reading: where the trigger stands, the type, doers, the first word of what was struck (None: nothing; "": not asked), the teller."""

    template: str
    word: str
    text: str
    trigger: tuple[int, int]
    type: str
    doers: tuple[str, ...]
    struck: str | None
    teller: str | None
    denied: bool


def cases() -> Iterator[Case]:
    """Every word of the lexicon that is tried, in every template of its kind."""
    turn = 0
    for war in WARS:
        for template, (type_, doers, struck) in CONSTRUCTIONS.items():
            yield _construction(template, type_, doers, struck, war)
    for templates, words in ((VERB_TEMPLATES, list(_verbs())), (NOUN_TEMPLATES, list(_nouns())), (STRIKE_TEMPLATES, list(_strikes()))):
        for name, template in templates.items():
            for forms, type_, things in words:
                turn += 1
                described = len(forms["strike"].split()) == 1 if "strike" in forms else True
                if name != "a state's" or described:
                    yield _case(name, template, forms, type_, WARS[turn % len(WARS)], things[turn % len(things)])


def _filled(text: str, war: War) -> str:
    """The text with the genders that its war asks for."""
    text = re.sub(r"([^\s\[\]]+)/([^\s\[\]]+)", lambda pair: pair[2 if war.doer[1] == "f" else 1], text)
    return re.sub(r"([^\s\[\]]+)\|([^\s\[\]]+)", lambda pair: pair[2 if war.enemy[1] == "f" else 1], text)


def _construction(template: str, type_: str, doers: tuple[str, ...], struck: str, war: War) -> Case:
    words = {"doer": war.doer[0], "enemy": war.enemy[0], "town": war.town, "adjective": war.adjective}
    before, trigger, after = re.split(r"[\[\]]", _filled(template, war).format(**words))
    named = tuple(_filled(doer, war).format(**words) for doer in doers)
    head = struck.format(**words).split(" ")[0]
    return Case(template, template, before + trigger + after, (len(before), len(before + trigger)), type_, named, head, None, template.startswith("نفى/نفت"))


def _case(name: str, template: str, forms: dict[str, str], type_: str, war: War, thing: tuple[str, str]) -> Case:
    feminine = war.doer[1] == "f"
    strike_is_feminine = forms.get("strike", "").split(" ")[0] in _FEMININE
    text = template.replace("{did_it}", "نفذها/نفذتها" if strike_is_feminine else "نفذه/نفذته")
    text = _filled(text, war)
    adjective = war.adjective + "ة" * strike_is_feminine
    words = {"doer": war.doer[0], "enemy": war.enemy[0], "town": war.town, "struck": thing[0], "whom": thing[1], "adjective": adjective}
    words |= {form: _agreeing(form, word, feminine) for form, word in forms.items()}
    before, trigger, after = re.split(r"[\[\]]", text.format(**words))
    doers = () if name == "nobody did it" else (adjective,) if name == "a state's" else (war.doer[0],)
    struck = "مقر" if name == "undergone" else None if name == "launched on a town" else thing[0 if "{struck}" in template else 1].split()[0]
    teller = _TELLS[name].format(**words) if name in _TELLS else None
    return Case(name, next(iter(forms.values())), before + trigger + after, (len(before), len(before + trigger)), type_, doers, struck, teller, name in _DENIES)


def _agreeing(form: str, word: str, feminine: bool) -> str:
    """A verb in the third person of the doer's gender; a noun as it is."""
    if not feminine or form not in ("past", "present"):
        return word
    return (word[:-1] if word.endswith("ى") else word) + "ت" if form == "past" else "ت" + word[1:]


def _entries(*parts: str) -> Iterator[tuple[dict[str, Any], str]]:
    """The Arabic forms of the lexicon of some parts of speech that make a claim alone, with their types."""
    for entry in yaml.safe_load(EVENTS.read_text(encoding="utf-8")):
        for form in entry["forms"]:
            alone = form.get("strength", entry.get("strength", "strong")) == "strong" and not form.get("needs", entry.get("needs"))
            if form.get("lang") != "en" and form["pos"] in parts and alone and form.get("type", entry.get("type")):
                yield form, form.get("type", entry.get("type"))


def _verbs() -> Iterator[tuple[dict[str, str], str, tuple[tuple[str, str], ...]]]:
    for form, type_ in _entries("verb"):
        if type_ in STRUCK_BY_TYPE and form["form"] not in UNTRIED:
            yield {"past": form["form"], "present": form["present"]}, type_, STRUCK_BY_TYPE[type_]


def _nouns() -> Iterator[tuple[dict[str, str], str, tuple[tuple[str, str], ...]]]:
    for form, type_ in _entries("noun"):
        if type_ in STRUCK_BY_TYPE and form["form"] not in UNTRIED and form.get("role") != "doer":
            yield {"noun": form["form"]}, type_, STRUCK_BY_TYPE[type_]


def _strikes() -> Iterator[tuple[dict[str, str], str, tuple[tuple[str, str], ...]]]:
    for form, type_ in _entries("noun", "phrase"):
        head = form["form"].split()[0]
        if type_ in _STRIKE_TYPES and head in _STRIKES and form["form"] not in _NO_STRIKES:
            yield {"strike": form["form"], "strike_acc": _accusative(form["form"])}, type_, THINGS


def _accusative(phrase: str) -> str:
    """هجوم صاروخي becomes هجوما صاروخيا; what ب leads to and a feminine stay."""
    head, *rest = phrase.split()
    if head in _FEMININE:
        return phrase
    led = (at for at, word in enumerate(rest) if (word.startswith(("ب", "ال")) and word != "باليستي") or word == "من")
    bare = next(led, len(rest))
    return " ".join([f"{head}ا", *(f"{word}ا" for word in rest[:bare]), *rest[bare:]])
