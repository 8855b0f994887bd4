"""Sentences made of who says it, what is said and how it is put, each with the reading that is known because it was made so.

A template is a sentence with gaps: `{who}` the teller, `{of}` the teller in the genitive, `{to}` the teller behind ل, `{medium}` and `{to_medium}`
a medium, `{that}` the happening as a clause behind "that", `{did}` as a sentence, `{deed}` as a noun, `{deed_of}` as a noun with its part of a side.
`قال/قالت` gives the form that agrees with the teller.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple


class Teller(NamedTuple):
    """Who tells: as subject, in the genitive, whether his verb is feminine, and the kind that he is read as."""

    who: str
    of: str
    feminine: bool
    kind: str


class Deed(NamedTuple):
    """What is told: its type, behind "that", as a sentence, and as a noun."""

    type: str
    that: str
    did: str
    noun: str


class Case(NamedTuple):
    """A sentence with the tellers that it should be read with, from the nearest out, and what else is known of it."""

    text: str
    type: str
    tellers: tuple[str, ...]
    kind: str | None


TELLERS = (
    Teller("الجيش السوداني", "الجيش السوداني", False, "party"),
    Teller("وزارة الخارجية الفرنسية", "وزارة الخارجية الفرنسية", True, "official"),
    Teller("المتحدث باسم الجيش السوداني نبيل عبد الله", "المتحدث باسم الجيش السوداني نبيل عبد الله", False, "party"),
    Teller("رئيس الوزراء العراقي محمد شياع السوداني", "رئيس الوزراء العراقي محمد شياع السوداني", False, "official"),
    Teller("المرصد السوري لحقوق الإنسان", "المرصد السوري لحقوق الإنسان", False, "monitor"),
    Teller("منظمة أطباء بلا حدود", "منظمة أطباء بلا حدود", True, "monitor"),
    Teller("مصادر طبية", "مصادر طبية", True, "medical"),
    Teller("شاهد عيان", "شاهد عيان", False, "witness"),
    Teller("مصدر أمني عراقي رفيع", "مصدر أمني عراقي رفيع", False, "anonymous"),
    Teller("مصادر محلية", "مصادر محلية", True, "anonymous"),
    Teller("الاستخبارات البريطانية", "الاستخبارات البريطانية", True, "intelligence"),
    Teller("وسائل إعلام محلية", "وسائل إعلام محلية", True, "media"),
    Teller("مراسلنا", "مراسلنا", False, "media"),
)

DEEDS = (
    Deed(
        "drone_strike", "طائرة مسيرة استهدفت محطة كهرباء في الأبيض", "استهدفت طائرة مسيرة محطة كهرباء في الأبيض", "هجوم بطائرة مسيرة على محطة كهرباء في الأبيض"
    ),
    Deed("explosion", "سيارة مفخخة انفجرت قرب فندق في مقديشو", "انفجرت سيارة مفخخة قرب فندق في مقديشو", "انفجار سيارة مفخخة قرب فندق في مقديشو"),
    Deed("armed_clash", "اشتباكات عنيفة اندلعت بين مسلحين في غوما", "اندلعت اشتباكات عنيفة بين مسلحين في غوما", "اندلاع اشتباكات عنيفة بين مسلحين في غوما"),
    Deed("abduction", "مسلحين مجهولين خطفوا ثلاثة معلمين في زاريا", "خطف مسلحون مجهولون ثلاثة معلمين في زاريا", "خطف ثلاثة معلمين في زاريا"),
)

MEDIA = (Teller("وكالة رويترز", "وكالة رويترز", True, "media"), Teller("التلفزيون الإيراني", "التلفزيون الإيراني", False, "media"))

# One teller, wherever the sentence names him.
TOLD = (
    "قال/قالت {who} إن {that}.",
    "قال/قالت، اليوم الأحد، {who} إن {that}.",
    "أعلن/أعلنت، في بيان صدر الأحد، {who} أن {that}.",
    "{who} يؤكد/تؤكد أن {that}",
    "وكان/وكانت {who} قد أعلن/أعلنت أن {that}.",
    "أبلغ/أبلغت الصحفيين، مساء السبت، {who} أن {that}.",
    "قال/قالت {who} في مؤتمر صحفي عقد في العاصمة إن {that}.",
    "من جانبه، ذكر/ذكرت {who} أن {that}.",
    "وصل المبعوث الأممي، فيما أعلن/أعلنت {who} أن {that}.",
    "وصل المبعوث الأممي، لكن {who} قال/قالت إن {that}.",
    "{who}: {did}",
    "عاجل | {who}: {did}",
    "قال/قالت {who}: «{did}».",
    '"{did}"، قال/قالت {who}.',
    "{did}، بحسب {of}.",
    "{did} وفق {of}.",
    "{did}، نقلا عن {of}.",
    "{did}، حسبما ذكر/ذكرت {who}.",
    "{did}، وفق بيانات {of}.",
    "وبحسب {of}، فإن {that}.",
    "ونُقل عن {of} قوله إن {that}.",
    "ونقل عن {of} أن {that}.",
    "تكلم/تكلمت {who} عن {noun}.",
    "وثق/وثقت {who} {noun}.",
    "خلص/خلصت {who} إلى أن {that}.",
)

# A medium stands between the teller and the outlet.
CHAINED = (
    "نقلت {medium} عن {of} قوله إن {that}.",
    "ذكرت {medium} نقلا عن {of} أن {that}.",
    "ذكرت {medium}، نقلا عن {of}، أن {that}.",
    "ونسبت {medium} إلى {of} قولها إن {that}.",
    "قال/قالت {who} ل{medium} إن {that}.",
    "قال/قالت {who} في تصريح ل{medium} إن {that}.",
    "{medium} نقلا عن {of}: {did}",
    "{medium}: {who}: {did}",
    "{did}، وفق ما نقلت {medium} عن {of}.",
    "أفادت {medium} بأن {of} قال/قالت إن {that}.",
)

# Two media, the nearer first.
THROUGH_TWO = (
    "ذكرت صحيفة نيويورك تايمز، نقلا عن وكالة رويترز، أن {of} قال/قالت إن {that}.",
    "نقلت صحيفة نيويورك تايمز عن وكالة رويترز عن {of} قوله إن {that}.",
    "وبحسب صحيفة نيويورك تايمز، قال/قالت {who} لوكالة رويترز إن {that}.",
)

# Told as untrue by somebody who is no party to it.
DENIED = (
    "نفى/نفت {who} حدوث {noun}.",
    "نفى/نفت، في بيان صدر الأحد، {who} حدوث {noun}.",
    "نفى/نفت {who} جملة وتفصيلا حدوث {noun}.",
    "نفى/نفت {who} صحة الأنباء عن {noun}.",
    "نفى/نفت {who} ما تناقلته مواقع إخبارية بشأن {noun}.",
    "نفى/نفت {who} ما ذكرته صحيفة الشرق من أن {that}.",
    "كذّب/كذّبت {who} الأنباء عن {noun}.",
    "قال/قالت {who} إن الأنباء عن {noun} عارية عن الصحة.",
    "وصف/وصفت {who} الأنباء عن {noun} بأنها كاذبة.",
    "قال/قالت {who} إن ما نشر عن {noun} كاذب ولا أساس له.",
    "قال/قالت {who} إنه لا صحة للأنباء عن {noun}.",
    "قال/قالت {who} إنه ليس صحيحا أن {that}.",
    "قال/قالت {who} إنه من غير الصحيح أن {that}.",
    "قال/قالت {who} إن الوضع هادئ، نافيا/نافية ما تردد عن {noun}.",
    "قال/قالت {who} إن الوضع هادئ، نافيا/نافية حدوث {noun}.",
    "{who}: لا صحة للأنباء عن {noun}",
)

SIDES = (Teller("الجيش السوداني", "الجيش السوداني", False, "party"), Teller("قوات الدعم السريع", "قوات الدعم السريع", True, "party"))
OWN_DEEDS = (
    ("armed_attack", "الهجوم على حافلة ركاب قرب زاريا"),
    ("abduction", "خطف ثلاثة معلمين في زاريا"),
    ("drone_strike", "هجوم بطائرة مسيرة على محطة كهرباء في الأبيض"),
)

# A side says that it had no part in it.
OWN_PART_DENIED = (
    "نفى/نفت {who} مسؤوليته/مسؤوليتها عن {noun}.",
    "نفى/نفت {who} أي علاقة له/لها ب{noun}.",
    "{who} ينفي/تنفي أي دور له/لها في {noun}",
    "قال/قالت {who} إنه/إنها ليس/ليست مسؤولا/مسؤولة عن {noun}.",
    "{who}: لا علاقة لنا ب{noun}",
    "تنصل/تنصلت {who} من مسؤولية {noun}.",
    "تبرأ/تبرأت {who} من {noun}.",
    "رفض/رفضت {who} الاتهامات ب{noun}.",
)

# Accused of it, a side denies it: two claims, of which the second is the side's.
ANSWERED = (
    "نفى/نفت {who} ذلك",
    "نفى/نفت {who} الأمر",
    "نفى/نفت {who} التهمة",
    "نفى/نفت {who} جملة وتفصيلا هذه الاتهامات",
    "نفى/نفت {who} أي علاقة",
    "نفى/نفت {who} ضلوعه/ضلوعها في الحادثة",
    "رفض/رفضت {who} هذه الاتهامات",
    "وصف/وصفت {who} الاتهامات بأنها باطلة",
    "اعتبر/اعتبرت {who} الاتهامات كاذبة",
    "قال/قالت {who} إن هذه الاتهامات باطلة",
    "أنكر/أنكرت {who} أي ضلوع",
)

# How surely: the outlet's own words.
HEDGED = (
    ("possible", "ربما {did}."),
    ("possible", "{did}، ولم يتسن التحقق من ذلك من مصدر مستقل."),
    ("possible", "{did}، بحسب معلومات غير مؤكدة."),
    ("possible", "{did}، ولم يتم التحقق من هذه المعلومات."),
    ("probable", "يُعتقد أن {that}."),
    ("probable", "من المرجح أن {that}."),
    ("probable", "{did}، على ما يبدو."),
    ("probable", "ثمة ترجيحات بأن {that}."),
    ("stated", "من المؤكد أن {that}."),
)

# What is meant, expected or only thought of has not occurred.
AHEAD = (
    "يعتزم/تعتزم {who} {launching}.",
    "يستعد/تستعد {who} ل{launching}.",
    "يتأهب/تتأهب {who} ل{launching}.",
    "أعد/أعدت {who} العدة ل{launching}.",
    "يتجه/تتجه {who} إلى {launching}.",
    "يريد/تريد {who} {launching}.",
    "{who} مستعد/مستعدة ل{launching}.",
    "{who} على وشك {launching}.",
    "وافق/وافقت {who} على {launching}.",
    "ينتظر/تنتظر {who} الضوء الأخضر ل{launching}.",
    "قد يشن/تشن {who} هجوما على مدينة الفاشر.",
    "ربما يشن/تشن {who} هجوما على مدينة الفاشر.",
    "ترجيحات بأن يشن/تشن {who} هجوما على مدينة الفاشر.",
    "ألغى/ألغت {who} {launching}.",
    "أرجأ/أرجأت {who} {launching}.",
    "امتنع/امتنعت {who} عن {launching}.",
    "رفض/رفضت {who} {launching}.",
    "من حق {of} {launching}.",
)
LAUNCHING = "شن هجوم على مدينة الفاشر"

# What does not hold yet; each is a sentence and what it should be read as. They are counted, so that one that is mended is taken out.
KNOWN_HOLES = (
    ("قال شاهد عيان إن مسلحين قتلوا أربعة عمال في كويتا، لافتا إلى أن سيارة مفخخة انفجرت قرب فندق في مقديشو.", "two claims"),
    ("قصفت طائرات سوقا، ربما، في نيالا.", "possible"),
    ("بين ناشطون أن مسلحين خطفوا ثلاثة معلمين في زاريا.", "a teller"),
)

_AGREES = re.compile(r"([^\s/«:]+)/([^\s/،:»]+)")


def fill(template: str, teller: Teller, **gaps: str) -> str:
    """The sentence of a template: its verbs agree with the teller, and ل joins with the article."""
    agreed = _AGREES.sub(lambda pair: pair[2] if teller.feminine else pair[1], template)
    text = agreed.format(who=teller.who, of=teller.of, **gaps)
    return text.replace(" لال", " لل")


def told() -> Iterator[tuple[str, list[Case]]]:
    """Each template with its sentences: every teller with a deed, so that over the templates every pair of both is met."""
    for number, template in enumerate(TOLD):
        pairs = ((teller, DEEDS[(number + index) % len(DEEDS)]) for index, teller in enumerate(TELLERS))
        yield template, [Case(_of(template, teller, deed), deed.type, (teller.who,), teller.kind) for teller, deed in pairs if _may_stand(template, teller)]


def chained() -> Iterator[tuple[str, list[Case]]]:
    for number, template in enumerate((*CHAINED, *THROUGH_TWO)):
        media = ("وكالة رويترز",) if template in CHAINED else ("وكالة رويترز", "صحيفة نيويورك تايمز")
        cases = []
        for index, teller in enumerate(TELLERS[:11]):
            deed = DEEDS[(number + index) % len(DEEDS)]
            cases.append(Case(_of(template, teller, deed, medium=media[0]), deed.type, (teller.who, *media), teller.kind))
        yield template, cases


def denied() -> Iterator[tuple[str, list[Case]]]:
    outsiders = [teller for teller in TELLERS if teller.kind in ("official", "monitor", "anonymous", "medical")]
    for template in DENIED:
        yield template, [Case(_of(template, teller, deed), deed.type, (teller.who,), None) for teller in outsiders for deed in DEEDS[:3]]


def own_part_denied() -> Iterator[tuple[str, list[Case]]]:
    for template in OWN_PART_DENIED:
        yield template, [Case(fill(template, side, noun=noun), type_, (side.who,), None) for side in SIDES for type_, noun in OWN_DEEDS]


def answered() -> Iterator[tuple[str, list[Case]]]:
    """Sentences in which a ministry accuses a side, which answers."""
    for template in ANSWERED:
        cases = []
        for side in SIDES:
            answer = fill(template, side)
            for link in (f"، لكن {side.who} {answer.replace(f' {side.who}', '', 1)}.", f". و{answer}."):
                for type_, noun in OWN_DEEDS:
                    cases.append(Case(f"اتهمت وزارة الخارجية الفرنسية {side.who} ب{noun}{link}".replace(" بال", " بال"), type_, (side.who,), None))
        yield template, cases


def hedged() -> Iterator[tuple[str, str, list[str]]]:
    for certainty, template in HEDGED:
        yield template, certainty, [template.format(that=deed.that, did=deed.did) for deed in DEEDS]


def ahead() -> Iterator[tuple[str, list[str]]]:
    states = (*SIDES, Teller("إسرائيل", "إسرائيل", True, "party"), Teller("الولايات المتحدة", "الولايات المتحدة", True, "party"))
    for template in AHEAD:
        yield template, [fill(template, side, launching=LAUNCHING) for side in states]


def _of(template: str, teller: Teller, deed: Deed, medium: str = "") -> str:
    return fill(template, teller, that=deed.that, did=deed.did, noun=deed.noun, medium=medium)


def _may_stand(template: str, teller: Teller) -> bool:
    """What nobody would write: a witness gives no statement and no conference, figures are not a person's, a force that documents a deed may have done it."""
    if "بيان" in template or "مؤتمر" in template:
        return teller.kind not in ("witness", "anonymous", "media")
    return not ("{noun}" in template and teller.kind in ("party", "intelligence"))
