"""Sentences that set a doer apart, and who is said not to be the doer: ليس الجيش من قصف القرية بل الفصائل, لسنا من قصفها."""

from __future__ import annotations

from marsad.extract.rules.happening import Happening
from marsad.extract.rules.page import Page

# لم تكن القوات الحكومية السورية هي التي: so far before "who" stands the negation.
_NOT_WITHIN = 7
# ليس الجيش من قصف السوق في المدينة بل الفصائل: so far behind the verb stands who it was.
_BUT_WITHIN = 8


def is_who(page: Page, index: int) -> bool:
    """ليس الجيش من قصف, الجيش هو من قصف: whether the word at a token that is spelt like "from" is "who", so that a verb stands behind it; not in خوف من قصف."""
    if index < 1 or page.structure(index, "from") is None or page.tokens[index].kind != "word":
        return False
    before = page.folded[index - 1]
    if before in page.reference.words("companion.it_is") or before in page.reference.words("companion.is_not_who"):
        return True
    named = index - 1 in page.inside_actor or page.of_kind(index - 1, "force") is not None or before in page.reference.words("companion.only")
    return named and _negation(page, index) is not None


def is_not_by_who_is_named(page: Page, happening: Happening) -> bool:
    """ليس الجيش من قصف القرية, الجيش ليس هو الذي قصفها: whether a verb is said not to be what somebody did; not ليس الجيش وحده من, which names others besides."""
    who = _who(page, happening)
    if who is None or _but(page, happening, who) is not None:
        return False
    negation = _negation(page, who)
    if negation is None or negation < happening.sentence.first:
        return False
    # ليست المرة الأولى التي يقصف فيها الجيش المدينة: it was done before.
    return not any(page.folded[index] in page.reference.words("companion.content_with") for index in range(negation, who))


def who_else_did_it(page: Page, happening: Happening) -> int | None:
    """ليس الجيش من قصف القرية بل الفصائل: the first token of who is said to have done it instead; None where no sentence corrects itself so."""
    who = _who(page, happening)
    if who is None or _negation(page, who) is None:
        return None
    but = _but(page, happening, who)
    return but + 1 if but is not None and but > happening.last else None


def behind_its_doer(page: Page, verb: int) -> int | None:
    """الجيش هو من قصف, الجيش ليس من قصف: the token right behind whom a sentence sets apart as the doer of a verb; None where none does."""
    at = verb - 1
    if at < 1 or not (page.folded[at] in page.reference.words("companion.who_did") or is_who(page, at)):
        return None
    words = page.reference.words("companion.it_is") | page.reference.words("companion.is_not_who") | page.reference.words("companion.only")
    behind = at
    while behind > 0 and page.folded[behind - 1] in words:
        behind -= 1
    return behind if behind < at or is_who(page, at) else None


def _who(page: Page, happening: Happening) -> int | None:
    """The token of the relative pronoun right before a verb."""
    who = happening.first - 1
    if not happening.is_verb or who < happening.sentence.first:
        return None
    return who if page.folded[who] in page.reference.words("companion.who_did") or is_who(page, who) else None


def _negation(page: Page, who: int) -> int | None:
    """The token of "is not" or "was not" before a relative pronoun; None where none stands there or a word for only takes it away."""
    for index in range(who - 1, max(-1, who - 1 - _NOT_WITHIN), -1):
        if (
            page.tokens[index].text in ".؛:،"
            or page.functions[index] in ("that", "clause", "cause")
            or page.folded[index] in page.reference.words("companion.only")
        ):
            return None
        if page.is_listed(index, "companion.is_not_who"):
            return index
        was = index > 0 and page.folded[index] in page.reference.words("companion.was_not")
        if was and page.is_listed(index - 1, "companion.did_not"):
            return index - 1
    return None


def _but(page: Page, happening: Happening, who: int) -> int | None:
    """بل الفصائل: the token of "but rather" between a negation and "who", or behind the verb; None where there is none."""
    words = page.reference.words("companion.but_rather")
    before = range(who - 1, max(happening.sentence.first - 1, who - 1 - _NOT_WITHIN), -1)
    behind = range(happening.last + 1, min(happening.sentence.last - 1, happening.last + 1 + _BUT_WITHIN))
    return next((index for index in (*before, *behind) if page.folded[index] in words), None)
