"""Losses of more than one kind that one word tells: خسائر بشرية ومادية, خسائر كبيرة في الأرواح والعتاد."""

from __future__ import annotations

from typing import NamedTuple

from marsad.extract.rules.page import Page, Sentence
from marsad.model import HarmKind
from marsad.reference.lexicon import Hit

# خسائر كبيرة جدا في الأرواح وفي المعدات: so far behind the word the kinds of losses are named.
_NAMED_WITHIN = 7


class Lost(NamedTuple):
    """A kind of losses over tokens `first`..`last`."""

    kind: HarmKind
    first: int
    last: int


def losses_of(page: Page, word: Hit, sentence: Sentence, *, denied: bool = False) -> list[Lost]:
    """The kinds of losses, or of damage, that are named behind the word for them; empty where it names none, or says that it was the one or the other.

    Where they are `denied` there was neither (دون خسائر في الأرواح أو الممتلكات).
    """
    if word.sense.role != "victims" or word.definite or page.folded[word.first][len(word.proclitics) :] not in page.reference.words("companion.losses"):
        return []
    found: list[Lost] = []
    for index in range(word.first + 1, min(word.first + 1 + _NAMED_WITHIN, sentence.last)):
        if page.folded[index] == "او":
            if denied:
                continue
            return []
        kind = _kind_named(page, index)
        if kind is not None and all(lost.kind != kind for lost in found):
            found.append(Lost(kind, index if found else word.first, index))
        elif kind is None and (page.tokens[index].kind != "word" or not (page.folded[index].endswith("ة") or page.folded[index].removeprefix("و") == "في")):
            break
    return found


def _kind_named(page: Page, index: int) -> HarmKind | None:
    """بشرية، في الأرواح are of people; مادية، في العتاد، والممتلكات of things."""
    joined = page.folded[index].removeprefix("و")
    names = {joined, joined.removeprefix("ب")}
    if names & page.reference.words("companion.losses_of_lives"):
        return "killed"
    if names & page.reference.words("companion.losses_of_things"):
        return "damage"
    thing = page.of_kind(index, "object")
    governed = thing is not None and thing.definite and (thing.proclitics != "" or page.folded[index - 1] == "في")
    return "damage" if governed else None
