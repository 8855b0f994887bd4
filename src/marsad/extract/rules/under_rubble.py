"""People who are told to be under the rubble: dug in by what fell on them, or not found yet."""

from __future__ import annotations

from collections.abc import Iterator

from marsad.extract.rules.counted import Group, count_ending_at, group_at
from marsad.extract.rules.page import Page, Sentence
from marsad.model import HarmKind
from marsad.reference.lexicon import Hit

# اثنان من الجيران لا يزالان عالقين تحت الركام: so far before the rubble stand those under it.
_UNDER_WITHIN = 8
# دفن تحت أنقاض المبنى خمسة: so far from the rubble stand the verb of burying and those whom it buried.
_BURIED_WITHIN = 6


def under_rubble(page: Page, sentence: Sentence, start: int, taken: set[int]) -> Iterator[tuple[Hit, Group, HarmKind]]:
    """لا يزال اثنان تحت الركام, دفن تحت أنقاضه خمسة: each word for rubble with a number of people under it of whom no other word tells, and how they are."""
    for index in page.starting("harm_cue", start, sentence.last):
        rubble = next((hit for hit in page.hits[index] if hit.sense.kind == "harm_cue" and hit.sense.value == "rubble"), None)
        if rubble is None or index < start + 2 or page.folded[index - 1] != "تحت" or page.folded[index - 2] == "من":
            # انتشال خمسة من تحت الأنقاض: they are out.
            continue
        buried = any(_has(page, at, "buried") for at in range(max(start, index - _BURIED_WITHIN), index))
        group = _behind(page, index, sentence) if buried else None
        group = group or _before(page, index, sentence)
        if group is not None and not taken.intersection(range(group.first, group.last + 1)):
            yield rubble, group, "killed" if buried else "missing"


def _behind(page: Page, rubble: int, sentence: Sentence) -> Group | None:
    for index in range(rubble + 1, min(rubble + 1 + _BURIED_WITHIN, sentence.last)):
        if page.tokens[index].kind != "word" or page.of_kind(index, "event", "harm") is not None:
            return None
        if page.count_at(index) is not None:
            return _people(page, index, sentence.last)
    return None


def _before(page: Page, rubble: int, sentence: Sentence) -> Group | None:
    for index in range(rubble - 2, max(rubble - 2 - _UNDER_WITHIN, sentence.first - 1), -1):
        if page.tokens[index].text in ".؛:،" or page.functions[index] in ("clause", "leads_to") or page.of_kind(index, "harm", "event") is not None:
            return None
        count = count_ending_at(page, index, sentence.first)
        if count is not None:
            return _people(page, count.first_token, rubble)
    return None


def _people(page: Page, index: int, limit: int) -> Group | None:
    """People in a number, or a bare number of those told before."""
    group = group_at(page, index, limit, things=False)
    return group if group is not None and group.counted and (group.noun is None or group.noun.sense.kind == "people") else None


def _has(page: Page, index: int, value: str) -> bool:
    return any(hit.sense.kind == "harm_cue" and hit.sense.value == value for hit in page.hits[index])
