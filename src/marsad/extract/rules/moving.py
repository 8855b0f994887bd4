"""What stands right behind a word of sending, of falling, of laying or of turning into: forces and arms, aircraft, mines, barracks."""

from __future__ import annotations

from marsad.extract.rules.page import Page
from marsad.reference.lexicon import Hit

# دفعة ثانية من قوات موالية: so far behind a word for part of many the forces stand.
_PART_WITHIN = 4
# حولت الميليشيا مبنى سفارتها في العاصمة صنعاء إلى ثكنة: so far behind the verb stands what it became.
_INTO_WITHIN = 11


def _behind_its_part(page: Page, index: int) -> int:
    """دفعة ثانية من قوات, آلاف الجنود, 300 جندي: the token of those of whom a word for some of many, or a number, speaks."""
    if index >= len(page):
        return index
    count = page.count_at(index)
    if count is not None and not count.ordinal:
        return count.last_token + 1
    if page.structure(index, "partitive") is None and page.folded[index].removeprefix("ال") not in page.reference.words("companion.part"):
        return index
    for at in range(index + 1, min(len(page), index + _PART_WITHIN)):
        if page.folded[at] == "من":
            return at + 1
    return index + 1


def _moves(page: Page, index: int) -> bool:
    """Whether forces, those who bear arms, tanks or ships stand at a token."""
    if index >= len(page):
        return False
    people, means = page.of_kind(index, "people"), page.of_kind(index, "means")
    armed = people is not None and people.sense.who in ("combatants", "security")
    carried = means is not None and not means.proclitics and not {"naval", "tank"}.isdisjoint(means.sense.means)
    force = page.of_kind(index, "force")
    return armed or carried or (force is not None and force.proclitics in ("", "ال"))


def is_of_an_aircraft(page: Page, hit: Hit) -> bool:
    """سقوط عدد من الطائرات الحربية، سقوط مقاتلة: an aircraft right behind a word of falling; حطام الطائرة is what is left of one."""
    at = _behind_its_part(page, hit.last + 1)
    means = page.of_kind(at, "means") if at < len(page) and not hit.suffix else None
    return means is not None and not means.proclitics and not {"aircraft", "helicopter"}.isdisjoint(means.sense.means)


def is_sent(page: Page, hit: Hit) -> bool:
    """إرسال تركيا المزيد من القوات، إرسال منظومات دفاع: forces or systems of defence right behind a word of sending, or behind who sends."""
    at = hit.last + 1
    if at in page.actor_at and not page.actor_at[at].proclitics:
        at = page.actor_at[at].last + 1
    at = _behind_its_part(page, at) if at < len(page) else at
    return at < len(page) and (_moves(page, at) or page.folded[at] in page.reference.words("companion.systems"))


def is_laid(page: Page, hit: Hit, following: range) -> bool:
    """زرعت الميليشيا مئات الألغام: mines behind a verb that has no pronoun (لغم زرعته الميليشيا says whose a mine is)."""
    mines = (page.of_kind(index, "means") for index in following if page.tokens[index].text not in ".؛:")
    return not hit.suffix and any(means is not None and "mine" in means.sense.means for means in mines)


def into_barracks(page: Page, index: int) -> bool:
    """حول المدرسة إلى ثكنة عسكرية، تحويل مزرعة لمعسكر: a word for barracks that إلى or ل leads to, behind a token."""
    words = page.reference.words("companion.barracks")
    for at in range(index, min(len(page), index + _INTO_WITHIN)):
        if page.tokens[at].text in ".؛:" or page.functions[at] in ("that", "who", "clause"):
            return False
        if page.folded[at] in words and (page.folded[at].startswith("ل") or page.folded[at - 1] == "الي"):
            return True
    return False
