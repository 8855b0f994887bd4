"""Ground whose taking somebody tells "of", or a government retakes; what an agreement followed on; what those who speak are ready for."""

from __future__ import annotations

import pytest
from tests.extract.test_timing import read


def claims(text: str) -> list[tuple[str, str]]:
    return [(claim.type, claim.realis) for claim in read(text).claims]


GROUND = [
    ("أعلن المتحدث عن السيطرة على مدينة ميدي.", True),
    ("خرجت بلدة القيارة عن سيطرة الجيش.", True),
    ("باتت بلدة القيارة خارجة عن سيطرة الجيش.", True),
    ("خرجت الأمور عن السيطرة في مدينة ميدي.", False),
    ("عجزت فرق الإطفاء عن السيطرة على الحريق في مدينة ميدي.", False),
    ("استعادت الحكومة في دمشق كل مدينة حلب.", True),
    ("استعادت الحكومة السورية مدينة حلب في 2016.", True),
    ("استعادت الحكومة أموالا مهربة من سويسرا.", False),
    ("استعادت مدينة حلب عافيتها.", False),
    ("استعادت السلطات 20 قطعة أثرية من لندن.", False),
]


@pytest.mark.parametrize(("text", "told"), GROUND)
def test_ground_that_was_taken_is_told_whoever_tells_of_it(text: str, told: bool) -> None:
    assert (("territory_change", "occurred") in claims(text)) == told


PLANNED = [
    ("هو أحد الموقعين على اتفاق السلم بعد اجتياح المتمردين صنعاء في سبتمبر 2014.", ("incursion", "occurred")),
    ("توصلوا إلى اتفاق على دخول القوات مدينة منبج.", ("incursion", "planned")),
    ("يتهم المتمردون التحالف بتدمير بنية اليمن التحتية واستهداف المدنيين في صعدة.", ("armed_attack", "occurred")),
    ('قال القائد "مستعدون لقصف المدينة".', ("threat", "threatened")),
    ('قالت السفيرة "سنكون مستعدين لقصف المدينة".', ("threat", "threatened")),
    ("قالت السفيرة إن الجنود مستعدون لقصف المدينة.", ("shelling", "planned")),
]


@pytest.mark.parametrize(("text", "claim"), PLANNED)
def test_what_is_done_planned_or_threatened(text: str, claim: tuple[str, str]) -> None:
    assert claim in claims(text)
