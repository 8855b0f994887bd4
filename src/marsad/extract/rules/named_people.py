"""Somebody named, or called by a word that the lexicon does not know, as one who was harmed."""

from __future__ import annotations

from marsad.extract.rules.counted import SHORTEST_NAME, Group, after_quotes, category, noun_end
from marsad.extract.rules.page import Page
from marsad.extract.rules.persons_joined import persons_listed, persons_named

# Words that no name starts with.
_NO_NAME = ("event", "harm", "means", "object", "force", "negation", "hedge", "saying", "frame", "realis", "direction", "people", "structure", "harm_cue")


def named_at(page: Page, index: int, limit: int) -> Group | None:
    """Somebody named, or called by a word that the lexicon does not know: one, or where the ending may be a plural's one or more."""
    index = after_quotes(page, index, limit)
    if page.folded[index : index + 2] == ["كل", "من"] and index + 2 < limit:
        # استشهاد كل من سامي خليل وكريم حداد
        each = persons_listed(page, index + 2, limit)
        return None if each is None else Group(index, each.last, each.number, each.number, "unspecified")
    if index >= limit or page.tokens[index].kind != "word" or index in page.in_time or _is_no_name(page, index):
        return None
    name = page.inside_actor.get(index)
    if name is not None and not page.names_a_person(name):
        return None
    word = page.folded[index]
    if (len(word) < SHORTEST_NAME and not page.is_a_common_name(index)) or page.count_at(index) is not None or word == "اضعاف":
        return None
    end = noun_end(page, index, limit)
    if name is None and word.endswith(("يان", "يتان", "يتين")) and len(word) > 5:
        # قتل إسرائيليان: a dual of a word for where people are from.
        return Group(index, end, 2, 2, category(page, index, end + 1))
    if name is None and len(word) > 4 and word.endswith(("ون", "ين", "ات")) and word not in page.reference.words("companion.name_like_a_plural"):
        return Group(index, end, 1, None, category(page, index, end + 1))
    persons = persons_named(page, index, end, limit)
    return Group(index, persons.last, persons.number, persons.number, "children" if persons.children else category(page, index, end + 1))


def _is_no_name(page: Page, index: int) -> bool:
    """Whether the lexicon knows a word as something else; مقتل علي is no preposition, الإمام none with the article."""
    if page.functions[index] and not (page.functions[index] == "preposition" and page.tokens[index].text.endswith("ي")):
        return True
    teller = page.of_kind(index, "teller")
    if teller is not None and teller.sense.tells == "intelligence":
        # اعتقلت مخابرات الجيش مطلوبين
        return True
    return any(
        hit.sense.kind in _NO_NAME and not (hit.sense.kind in ("structure", "harm_cue") and (hit.definite or hit.sense.form.endswith("ى")))
        for hit in page.hits[index]
    )
