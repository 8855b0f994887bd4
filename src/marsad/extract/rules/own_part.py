"""What somebody says of his own part in a deed: that he has none, or whose it is."""

from __future__ import annotations

from marsad.extract.rules.page import Page
from marsad.extract.rules.stops import ends_clause
from marsad.reference.lexicon import Hit

# ليست لها أي صلة على الإطلاق بالهجوم
_PART_WITHIN = 4
_NOT_WITHIN = 3


def disclaims(page: Page, first: int, low: int) -> bool:
    """ليس مسؤولا عن الهجوم, لا علاقة لنا بتفجير: whether somebody is said to have no part in the happening at token `first`; `low` is where its words begin."""
    for index in range(first - 1, max(low, first - _PART_WITHIN) - 1, -1):
        if ends_clause(page, index):
            return False
        part = page.structure(index, "own_part") or page.structure(index, "behind_it")
        if part is not None:
            if index > low and page.structure(index - 1, "from") is not None:
                # لا يعرف من يقف وراء الهجوم
                return False
            if page.folded[index - 1] in page.reference.words("companion.whichever_side"):
                # لم يحدد الجهة المسؤولة عن الهجوم
                return False
            known = page.reference.words("companion.made_known")
            # لم تعرف الجهة المسؤولة عن الهجوم: what is not known is who did it; لا نستبعد وقوفهم وراء الهجوم leaves it open.
            return any(
                page.folded[at + 1] not in known
                and not leaves_open(page, at + 1)
                and (hit := page.of_kind(at, "negation")) is not None
                and hit.sense.value in ("not", "none_of")
                and not hit.suffix
                for at in range(max(low, index - _NOT_WITHIN), index)
            )
    return False


# للاشتباه في صلتهم
_SUSPECTED_WITHIN = 2


def are_suspected(page: Page, part: int) -> bool:
    """يشتبه بتورطهما في, بتهمة الضلوع في: whether a word for a part in a deed at a token stands behind one of suspecting or of charging."""
    suspecting = page.reference.words("companion.suspects")
    return any(page.folded[index] in suspecting for index in range(max(0, part - _SUSPECTED_WITHIN), part))


def leaves_open(page: Page, index: int) -> bool:
    """استبعد, تستبعد: whether a verb of ruling out, which behind a negation leaves open, stands at a token."""
    saying = page.of_kind(index, "saying")
    return saying is not None and saying.sense.value == "left_open" and saying.features.startswith("v")


def is_of_the_teller(page: Page, part: Hit) -> bool:
    """أي علاقة له, دور لها: whether a word for a part in a deed has whose part it is behind it."""
    return part.last + 1 < len(page) and page.folded[part.last + 1] in page.reference.words("companion.of_the_teller")
