"""Invented reports that each view of the workbench has something to show of: agreement, contradiction, copies, areas, threats, and text that means harm."""

from __future__ import annotations

from collections.abc import Iterator

from tests.pipeline.stories import reports as strikes

from marsad.model import Received
from marsad.testing import make_capture, make_document

PUBLISHED = "2021-05-07T09:00:00+03:00"

# Words of two directions, and characters that take two UTF-16 units before and between the words that are marked.
MIXED = "🔴🔴 عاجل | شبكة Sham FM 🇸🇾: قال شاهد عيان 📹 إن غارة بطائرة MQ-9 استهدفت بلدة بنش صباح اليوم 💥 وقتلت ثلاثة مدنيين."

SCRIPT = "<script>window.harmed = true</script>"
IMAGE = "<img src=x onerror='window.harmed = true'>"
OVERRIDE = "\u202egpj.ملف\u202c"
LONG_NAME = "ا" * 10_000
HOSTILE = (
    f"قال المرصد السوري لحقوق الإنسان {SCRIPT} إن أربعة مدنيين قتلوا في قصف مدفعي {IMAGE} استهدف بلدة سرمين\u200b اليوم {OVERRIDE}."
    " </p></div><style>*{display:none}</style>"
)

_OWN = (
    ("mixed", "شبكة المدينة", None, MIXED),
    ("hostile", f"قناة {IMAGE}", f"قصف {SCRIPT} سرمين", HOSTILE),
    ("long", LONG_NAME[:500], None, f"أعلن الدفاع المدني السوري مقتل خمسة مدنيين في غارة على بلدة حارم أمس. وقال المتحدث {LONG_NAME} إن الغارة دمرت سوقا."),
    ("affirmed", "قناة الجسر", None, "قال الدفاع المدني السوري إن ثمانية مدنيين قتلوا في غارة جوية للطيران الروسي على سوق بلدة أريحا صباح اليوم."),
    ("more", "إذاعة الوادي", None, "قال المرصد السوري لحقوق الإنسان إن اثني عشر شخصا قتلوا في الغارة الجوية الروسية على سوق بلدة أريحا صباح اليوم."),
    ("denied", "وكالة الشمال", None, "نفت وزارة الدفاع الروسية أن يكون طيرانها قصف سوق بلدة أريحا صباح اليوم."),
    ("province", "وكالة الشمال", None, "قال ناشطون إن قصفا مدفعيا استهدف محافظة حلب اليوم وأدى إلى مقتل مدنيين اثنين."),
    ("english", "Northern Wire", "Drone strike near Sarmin", "Rescue workers said a drone strike killed four civilians near the town of Sarmin on Friday."),
    ("threat", "قناة الجسر", None, "هدد حزب الله بقصف حيفا ردا على الغارات الإسرائيلية على بيروت."),
)  # fmt: skip


def reports() -> Iterator[Received]:
    """All of them, in order of time."""
    yield from strikes(45)
    for id_, outlet, title, body in _OWN:
        text = body if title is None else f"{title}\n\n{body}"
        lang = "en" if outlet.isascii() and "قناة" not in outlet else "ar"
        document = make_document(text, lang=lang, id=id_, outlet=outlet, title=title, published=PUBLISHED, source=id_)
        yield Received(document, make_capture(document.text.encode(), source=document.source))
