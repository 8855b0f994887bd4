"""Borders by the states that they part: الحدود بين سوريا والعراق, الحدود مع تشاد, المثلث الحدودي بين مالي والنيجر وبوركينا فاسو."""

from __future__ import annotations

from marsad.extract.rules.page import Page, Place
from marsad.extract.rules.places.known import known_name


def border_place(page: Page, index: int) -> Place | None:
    """A border as one place with the states behind it, which are where it runs and no places of their own; None where none is named so.

    The token is that of the noun: الحدود, or الشريط in الشريط الحدودي.
    """
    behind = index + 1
    if index < 0 or behind + 1 >= len(page):
        return None
    word = page.structure(index, "border")
    if word is not None and word.sense.pos != "noun" and index and page.of_kind(index - 1, "event") is not None:
        # اشتباكات حدودية بين كذا وكذا: what happens at a border is no place.
        return None
    if word is None and page.tokens[index].kind == "word" and not page.functions[index] and page.of_kind(index, "direction", "event") is None:
        word = page.structure(behind, "border")
        behind += 1
        if word is not None and word.sense.pos == "noun":
            return None
    if word is None or behind + 1 >= len(page):
        return None
    last = _states_between(page, behind) if page.folded[behind] in page.reference.between_words else _state_beside(page, behind)
    proclitics = next((hit.proclitics for hit in page.hits[index]), "")
    return None if last is None else Place(index, last, proclitics, "region", True, False, False, (index, last))


def _states_between(page: Page, between: int) -> int | None:
    """The last token of the last of two or more states that "and" joins behind "between"."""
    last, count = between, 0
    while last + 1 < len(page):
        length = _state_at(page, last + 1, joined=count > 0)
        if not length:
            break
        last, count = last + length, count + 1
    return last if count > 1 else None


def _state_beside(page: Page, word: int) -> int | None:
    """الحدود مع تشاد."""
    length = _state_at(page, word + 1, joined=False) if page.folded[word] == "مع" else 0
    return word + length if length else None


def bare_border(page: Page, index: int) -> Place | None:
    """قرب الحدود, عند السياج الحدودي: a border that the report has named before or that everybody knows, behind what leads to a place; None elsewhere."""
    before = index - 1
    if before < 0 or index >= len(page) or not page.folded[index].startswith("ال") or page.functions[index]:
        return None
    word, last = page.structure(index, "border"), index
    if word is None or word.sense.pos != "noun":
        last = index + 1
        word = page.structure(last, "border") if last < len(page) and page.tokens[index].kind == "word" else None
        if word is None or word.sense.pos == "noun" or not word.definite:
            return None
    side = page.of_kind(before, "direction")
    led = side is not None and side.sense.value == "near" and side.sense.form != "عبر"
    led = led or page.folded[before] in page.reference.words("companion.along_a_border") or _is_near_from(page, before)
    led = led or (page.functions[before] == "preposition" and page.folded[before] not in page.reference.words("structure.from"))
    return Place(index, last, "", "region", False, False, True, (before if side is not None else index, last)) if led else None


def _is_near_from(page: Page, index: int) -> bool:
    """بالقرب من الحدود, على بعد أمتار من السياج الحدودي: whether a token is the "from" of a phrase for near, or of a distance."""
    if not index or page.folded[index] not in page.reference.words("structure.from"):
        return False
    near = page.of_kind(index - 1, "direction")
    return (near is not None and near.last == index) or page.structure(index - 1, "part_of") is not None


def _state_at(page: Page, index: int, *, joined: bool) -> int:
    """The tokens of a state, or of a strip (قطاع كذا), that a border parts from another; 0 where none stands at a token."""
    if index >= len(page):
        return 0
    length, proclitics = known_name(page, index)
    name = page.actor_at.get(index)
    if name is not None and name.last - name.first >= length and page.names_a_country(name):
        # الدولة العبرية
        return name.last - name.first + 1 if (name.proclitics == "و") == joined else 0
    if not length or (proclitics != "و" if joined else proclitics != ""):
        return 0
    words = [page.folded[index].removeprefix(proclitics), *page.folded[index + 1 : index + length]]
    known = page.reference.gazetteer.lookup(" ".join(words))
    return length if known and (known[0].level == "country" or known[0].kind == "eponym") else 0
