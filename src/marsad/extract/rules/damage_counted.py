"""Things that a word for damage counts."""

from __future__ import annotations

from marsad.extract.rules.counted import Group, bounds_of, group_at
from marsad.extract.rules.counted_joined import more_of
from marsad.extract.rules.harm_words import cue
from marsad.extract.rules.page import Page, Sentence
from marsad.reference.lexicon import Hit


def damaged_things(page: Page, word: Hit, sentence: Sentence) -> list[Group]:
    """تعرض منزلان و3 مركبات لأضرار، أضرار بثلاثة منازل: what was damaged, or damage without a number."""
    exposed = next((at for at in range(word.first - 1, max(word.first - 12, sentence.first) - 1, -1) if cue(page, at, "exposed")), None)
    if exposed is not None and word.proclitics.endswith("ل"):
        first = group_at(page, exposed + 1, word.first, things=True) or group_at(page, exposed + 1, word.first, things=False)
        if first is not None:
            return [first, *more_of(page, first, word.first, things=True)]
    for index in range(word.last + 1, min(word.last + 4, sentence.last)):
        count = page.count_at(index)
        group = group_at(page, index, sentence.last, things=True, governed=True) if count is not None and not count.ordinal else None
        if group is not None and group.noun is not None:
            return [group, *more_of(page, group, sentence.last, things=True)]
    one = _thing_damaged(page, word, sentence)
    if one is not None:
        return [one, *more_of(page, one, sentence.last, things=True)]
    return [] if word.suffix else [Group(word.first, word.last, 1, None, "unspecified")]


# أضرار مادية جسيمة بمدرسة
_DAMAGED_WITHIN = 3


def _thing_damaged(page: Page, word: Hit, sentence: Sentence) -> Group | None:
    """أضرار بمدرسة, أضرار في مبنيين: one or two things without the article that damage was done to."""
    for index in range(word.last + 1, min(word.last + 1 + _DAMAGED_WITHIN, sentence.last)):
        thing = page.of_kind(index, "object")
        led = page.folded[index - 1] in ("في", "ب")
        if thing is not None and not thing.definite and (thing.proclitics == "ب" or (led and not thing.proclitics)):
            owner = thing.last + 1 < sentence.last and page.folded[thing.last + 1].startswith("ال")
            return None if bounds_of(thing)[1] is None or owner else Group(thing.first, thing.last, *bounds_of(thing), "unspecified", thing)
        if page.functions[index] not in ("", "preposition") or page.tokens[index].kind != "word":
            return None
    return None
