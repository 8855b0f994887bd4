"""Lists that a side opens with a line of its own: نفذ مجاهدو الحركة العمليات التالية: and one deed an item under it."""

from __future__ import annotations

from marsad.extract.rules.page import Page, Sentence
from marsad.extract.rules.tellers.scopes import Chain, Told

# العمليات العسكرية النوعية التالية: so far before "following" stands what follows.
_FOLLOWING_WITHIN = 3


def deeds_that_follow(page: Page, sentence: Sentence) -> int | None:
    """العمليات التالية:, الهجمات العسكرية الآتية: the noun by which a line that ends in a colon leads to a list of deeds, and tells none itself."""
    colon = sentence.last - 1
    if page.tokens[colon].text != ":" or page.folded[colon - 1] not in page.reference.words("companion.following"):
        return None
    listed = page.reference.words("companion.deeds_listed")
    return next((at for at in range(colon - 2, max(sentence.first, colon - 2 - _FOLLOWING_WITHIN), -1) if page.folded[at] in listed), None)


def who_carried_them_out(page: Page, start: int, sentence: Sentence, header: Chain) -> Chain:
    """نفذ مجاهدو الحركة العمليات التالية, أعلنت الحركة تنفيذ العمليات التالية: whose list it is; of نفذت قواتنا who stands over the post. Empty where nobody is named."""
    ours = page.reference.words("companion.our_men")
    if page.folded[sentence.last - 2 : sentence.last] == ["من", ":"] and any(page.folded[at] in ours for at in range(start, sentence.last)):
        # تمكن مقاتلونا من:
        return header
    deeds = deeds_that_follow(page, sentence)
    if deeds is None:
        return ()
    for does in range(start, deeds):
        if not any(hit.sense.kind == "event" and hit.sense.strength == "light" for hit in page.hits[does]):
            continue
        if page.folded[does + 1] in ours:
            return header
        first, last = (does + 1, deeds) if any(hit.features.startswith("v") for hit in page.hits[does]) else (start, does)
        body = next((name for at in range(first, last) if (name := page.actor_at.get(at)) is not None), None)
        if body is None or not page.names_a_body(body) or page.is_medium(body) or page.has_kind_of(first, _ARMS):
            return ()
        return (Told(body.first, body.last, body.proclitics),)
    return ()


# نفذت طائرات الجيش العمليات التالية: whoever flew them tells nothing himself.
_ARMS = frozenset({"means"})
_NO_BULLETS = frozenset('.،,؛:!؟?"“”«»')


def is_list_item(page: Page, sentence: Sentence) -> bool:
    """• كذا, - كذا, 1- كذا."""
    before, first = page.tokens[max(sentence.first - 1, 0)], page.tokens[sentence.first]
    numbered = first.kind == "number" and sentence.first + 1 < len(page) and page.tokens[sentence.first + 1].text in "-.)–"
    return numbered or any(token.kind == "mark" and token.text not in _NO_BULLETS for token in (before, first))
