"""Invented reports that hang together: strikes told by several outlets, with copies, denials, later tolls and threats."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

from marsad.model import Received
from marsad.testing import make_capture, make_document

_TOWNS = ("سرمين", "تفتناز", "كفرنبل", "بنش", "أريحا", "معرة النعمان", "سراقب", "جسر الشغور", "حارم", "سلقين")
_TELLERS = ("المرصد السوري لحقوق الإنسان", "الدفاع المدني السوري", "ناشطون", "مصدر طبي", "شهود عيان")
_MORE = (
    ".", "، فيما واصلت فرق الإنقاذ البحث تحت الأنقاض حتى المساء.", " وأغلقت المدارس أبوابها خشية تجدد القصف على الأحياء السكنية.",
    "، وقطعت الكهرباء عن معظم القرى المجاورة منذ الظهيرة.", "، ووصلت سيارات الإسعاف متأخرة بسبب تضرر الطريق الرئيسي.",
)  # fmt: skip
_OUTLETS = ("وكالة الشمال", "قناة الجسر", "شبكة المدينة", "إذاعة الوادي")
_FIRST = datetime(2021, 5, 6, 8, tzinfo=UTC)


def reports(number: int, *, seed: int = 7) -> Iterator[Received]:
    """So many reports of about a third as many happenings, in order of time; the same for the same seed."""
    chance = random.Random(seed)
    for at in range(number):
        when = _FIRST + timedelta(minutes=25 * at)
        document = make_document(
            _text(chance, at // 3), lang="ar", id=f"r{at:05}", outlet=chance.choice(_OUTLETS), published=when.isoformat(), source=f"r{at:05}"
        )
        yield Received(document, make_capture(document.text.encode(), source=document.source))


def _text(chance: random.Random, happening: int) -> str:
    story = random.Random(happening)
    town, dead, means = story.choice(_TOWNS), story.randint(2, 9), story.choice(("طائرة مسيرة", "قذائف مدفعية"))
    teller, more = chance.choice(_TELLERS), chance.choice(_MORE)
    return chance.choice(
        (
            f"قال {teller} إن {dead} مدنيين قتلوا جراء قصف بـ{means} استهدف بلدة {town} صباح اليوم{more}",
            f"عاجل | غارة على أطراف بلدة {town} ولا أنباء عن إصابات{more}",
            f"أعلن {teller} مقتل {dead + chance.randint(0, 1)} أشخاص في قصف استهدف سوقا في بلدة {town} اليوم{more}",
            f"نفى الجيش السوري قصف بلدة {town} اليوم، وقال إن الحديث عن ضحايا عار عن الصحة.",
            f"هدد فصيل معارض بالرد على قصف بلدة {town}.",
        )
    )
