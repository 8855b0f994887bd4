"""Negations that deny less than they seem to: not only, nobody but, nothing except."""

from __future__ import annotations

from marsad.extract.rules.page import Page

# لم يقتل في القصف المدفعي على المدينة سوى مدني: so far behind a word stands what is excepted.
_EXCEPTED_WITHIN = 10


def denies_a_part(page: Page, negation: int, first: int, last: int) -> bool:
    """لم يكتفوا بقتل الرجل, لم يقتلوه فحسب بل, لم يقتل سوى مدني: whether what tokens `first` to `last` tell was done, and more, or to nobody else.

    `negation` is the last token of the word that denies it.
    """
    only, excepts = page.reference.words("companion.only"), page.reference.words("companion.except")
    more = only | excepts | page.reference.words("companion.content_with")
    if any(page.folded[index] in more for index in range(negation + 1, first)):
        return True
    for index in range(last + 1, min(len(page), last + 1 + _EXCEPTED_WITHIN)):
        if page.tokens[index].text in ".؛:":
            return False
        if page.folded[index] in excepts and page.structure(index, "but") is None:
            # لم تطلق النار إلا عند الضرورة: when it was done, and not to whom.
            return index + 1 < len(page) and page.folded[index + 1] not in page.reference.words("companion.under_what")
        if page.folded[index] in only:
            return _is_but_rather(page, index)
    return False


def _is_but_rather(page: Page, only: int) -> bool:
    """فقط أهدافا مزعومة بل: whether "but rather" stands behind a word for only in its clause."""
    for index in range(only + 1, min(len(page), only + 1 + _EXCEPTED_WITHIN)):
        if page.folded[index] in page.reference.words("companion.but_rather"):
            return True
        if page.tokens[index].text in ".؛:":
            return False
    return False
