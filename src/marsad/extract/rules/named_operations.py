"""Operations that bear a name: what stands in the name is neither a place nor a deed."""

from __future__ import annotations

from marsad.extract.rules.page import Page


def names_operations(page: Page, index: int) -> bool:
    """عمليات خيبر 1, سلسلة عمليات خيبر: whether the operations at a token are called by the word behind it, which a number or a word for a series shows."""
    noun = page.of_kind(index, "event")
    if noun is None or noun.sense.mode != "operation" or noun.features[1:2] != "p" or noun.last != index or noun.definite or noun.suffix:
        return False
    name = index + 1
    if name >= len(page) or page.tokens[name].kind != "word" or page.functions[name] or page.folded[name].startswith("ال"):
        return False
    numbered = name + 1 < len(page) and page.tokens[name + 1].kind == "number"
    return numbered or (index > 0 and page.structure(index - 1, "series") is not None)
