"""What somebody says of his own part in a deed: that he has none, or whose it is."""

from __future__ import annotations

from marsad.extract.rules.page import Page
from marsad.extract.rules.stance_cues import is_any
from marsad.extract.rules.stops import ends_clause
from marsad.extract.rules.subjects import agrees_with_verb
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


def stands_behind_it(page: Page, first: int, verb: int) -> bool:
    """أعلنت الحركة أنها تقف وراء الهجوم, أنها لا تقف وراء أي هجوم: whether who speaks by a verb says so of the deed at token `first`."""
    behind = first - 1 - is_any(page, first - 1)
    if behind - 2 <= verb or page.folded[behind] not in page.reference.words("companion.stood_behind"):
        return False
    that = behind - 2 - (page.of_kind(behind - 2, "negation") is not None)
    return page.folded[behind - 1] in page.reference.words("companion.stands") and agrees_with_verb(page, that, verb)


def takes_it_on_himself(page: Page, first: int, said: int) -> bool:
    """أعلنت إسرائيل المسؤولية عن الهجوم: whether "the responsibility for" stands between who speaks, whose words end at `said`, and the deed at `first`."""
    if first != said + 3 or page.folded[said + 2] != "عن":
        return False
    return page.folded[said + 1].startswith("ال") and page.structure(said + 1, "own_part") is not None


def speaks_of_carrying_it_out(page: Page, first: int, said: int) -> bool:
    """أكدت الجماعة تنفيذ الهجوم, نفت إسرائيل شن الغارة: whether a bare noun of doing stands alone between who speaks, whose words end at `said`, and the deed."""
    return first == said + 2 and any(
        hit.sense.kind == "event" and hit.sense.strength == "light" and hit.sense.mode != "happen" and hit.features.startswith("n")
        for hit in page.hits[said + 1]
        if not (hit.definite or hit.suffix or hit.proclitics)
    )
