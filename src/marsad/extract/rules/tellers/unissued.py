"""Texts that nobody has issued: what a clause about a draft, or about a statement that was hindered, says is told by nobody."""

from __future__ import annotations

from marsad.extract.rules.page import Page
from marsad.extract.rules.phrase_stops import is_verb
from marsad.extract.rules.tellers.naming import is_text
from marsad.reference.lexicon import Hit

# صدور بيان عن مجلس الأمن الدولي يدعو
_TO_TEXT = 6
# عرقلت الولايات المتحدة الأميركية صدور بيان
_TO_HINDERED = 5


def is_of_a_text_not_out(page: Page, hit: Hit, start: int) -> bool:
    """مسودة بيان يدعو إلى تحقيق, عرقلت واشنطن صدور بيان عن المجلس يدين: a verb without "and" that says what is in a text that is not out."""
    if not hit.features.startswith("v") or hit.proclitics:
        return False
    for index in range(hit.first - 1, max(start, hit.first - 1 - _TO_TEXT), -1):
        if page.tokens[index].kind != "word" or page.functions[index] in ("clause", "that") or is_verb(page, index):
            return False
        if is_text(page, index):
            return _is_not_out(page, index, start)
    return False


def _is_not_out(page: Page, text: int, start: int) -> bool:
    """Whether a text is a draft, or stands behind a word for its coming out that is hindered or denied."""
    before = page.folded[text - 1]
    if before.removeprefix("ب").removeprefix("ل") in page.reference.words("companion.not_out_yet"):
        return True
    if before.removeprefix("ب").removeprefix("ل") not in page.reference.words("companion.coming_out"):
        return False
    return any(page.folded[at] in page.reference.words("companion.hindered") for at in range(max(start, text - 1 - _TO_HINDERED), text - 1))
