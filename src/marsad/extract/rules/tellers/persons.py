"""Persons whom no list knows, by the shape of their names and by what stands after them."""

from __future__ import annotations

from marsad.extract.rules.deeds import looks_like_a_deed
from marsad.extract.rules.page import Page
from marsad.extract.rules.tellers.openings import before_words, opens_words

MOST_NAMES = 5


def person_end(page: Page, first: int, *, led: bool = False) -> int | None:
    """The last token of a person's name that no list knows: bare words, then a title, a mark, a preposition or the words told.

    Where it is `led` to (بحسب بشير حسن), its first letter is no ب that leads to another word.
    """
    if not (may_be_name(page, first) or (led and _begins_with_b(page, first))):
        return None
    last = first
    while last + 1 < min(len(page), first + MOST_NAMES) and continues_name(page, last + 1):
        last += 1
    after = last + 1
    if last > first and is_given_name(page, first):
        return last
    if after >= len(page) or _is_accusative(page, first, last):
        return None
    if is_title(page, after):
        # أكد حرص قيادة القوات: a body behind a single word is what that word is of.
        return last if last > first or not page.folded[after].endswith("ة") or page.folded[after].startswith("ال") else None
    if page.folded[first].endswith("ة"):
        # نادية حسن, نادية، وهي ممرضة; أكد ضرورة and the like are no names.
        named = last > first and not page.folded[first + 1].startswith("ال") and not page.folded[first + 1].endswith("ة") and _words_follow(page, after)
        return last if named or _is_described(page, after) else None
    if page.functions[after] == "that" or page.tokens[after].text in ':«“"':
        # يفترض أن: a single word that begins like a verb is one.
        return last if last > first or not page.folded[first].startswith("ي") else None
    ends = page.functions[after] in ("who", "cause", "clause", "counterpart") or page.tokens[after].text in "،,(" or after in page.in_time
    ends = ends or (page.functions[after] == "preposition" and not page.structure(after, "to")) or page.structure(after, "his_words") is not None
    ends = ends or (last > first and _words_follow(page, after)) or page.folded[after] in page.reference.words("companion.those_who_listen")
    return last if ends and not looks_like_a_deed(page.folded[first]) else None


def _begins_with_b(page: Page, index: int) -> bool:
    """بشير، بيرتيد: a word that no list knows, whose first letter may be its own."""
    word = page.folded[index]
    return word.startswith("ب") and not word.startswith("بال") and len(word) > _SHORTEST_WITH_B and not page.hits[index] and not page.functions[index]


_SHORTEST_WITH_B = 3


def _words_follow(page: Page, after: int) -> bool:
    """Whether the words told open behind a name, with nothing between but where and to whom they were spoken."""
    return any(opens_words(page, at) for at in before_words(page, after, len(page)))


def _is_described(page: Page, after: int) -> bool:
    """نادية، وهي ممرضة: whether a comma and a pronoun that says who somebody is stand behind a name."""
    return after + 1 < len(page) and page.tokens[after].text in "،," and page.folded[after + 1] in page.reference.words("companion.who_is")


def _is_accusative(page: Page, first: int, last: int) -> bool:
    """كلاما جديدا, هاتفيا: an object or an adverb; a name may end so (مايا) where a title or the words told follow it."""
    if not page.folded[first].endswith("ا"):
        return False
    after = last + 1
    told = page.functions[after] == "that" or page.tokens[after].text in ':«“"،,' or is_title(page, after) or (last > first and _words_follow(page, after))
    return last == first or page.folded[first + 1].endswith("ا") or not told


def is_given_name(page: Page, index: int) -> bool:
    """فراس الدومي, فاطمة حسن: whether a given name that is spelt like other words stands here, with another bare word behind it."""
    after = index + 1
    if page.folded[index] not in page.reference.words("companion.given_names") or after >= len(page) or page.tokens[after].text in "-–":
        return False
    return continues_name(page, after) and index not in page.actor_at and page.tokens[after].kind == "word"


def may_be_name(page: Page, index: int) -> bool:
    """Whether a word may be a person's name: unknown to the lexicon and bare of clitics and of the endings of other words."""
    folded = page.folded[index]
    if is_given_name(page, index):
        return True
    if page.tokens[index].text[:1].islower() or names_nobody(page, index):
        # English: names are written with a capital.
        return False
    if page.tokens[index].kind != "word" or _is_known_word(page, index) or page.functions[index] or index in page.in_time:
        return False
    return len(folded) >= 3 and not folded.startswith(("بال", "لل", "كال", "ب", "وال")) and not folded.endswith(("ه", "ها", "هم"))


def names_nobody(page: Page, index: int) -> bool:
    """ذكر مساء أن، قال بشأن الحادثة إن: a word of time, topic or manner that stands where he who tells might be named."""
    words = page.reference.words("companion.names_nobody")
    return page.folded[index] in words or (page.folded[index].startswith("و") and page.folded[index][1:] in words)


def _is_known_word(page: Page, index: int) -> bool:
    return any(hit.sense.value != "name_head" and not hit.suffix for hit in page.hits[index])


def continues_name(page: Page, index: int) -> bool:
    """Whether a word may stand behind the first of a person's name."""
    if page.tokens[index].text in "-–":
        return True
    if page.functions[index] == "preposition" and page.tokens[index].text.endswith("لي") and index + 1 < len(page):
        # The given name علي, which folds to the preposition على.
        return not page.hits[index + 1] and page.tokens[index + 1].kind == "word"
    if page.tokens[index].kind != "word" or page.functions[index] or index in page.in_time:
        return False
    # سالم أبو عودة: behind "father of" any word is a name.
    return not _is_known_word(page, index) or (index > 0 and page.structure(index - 1, "name_head") is not None)


def is_title(page: Page, index: int) -> bool:
    """المتحدث, وزير: an office that follows the name of who holds it."""
    hit = page.of_kind(index, "teller")
    return hit is not None and not hit.proclitics and hit.sense.value not in ("text", "report") and not hit.features.startswith("v")
