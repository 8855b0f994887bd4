"""Whom the pronoun of a verb of harm points back at: أنزلوا ستة عمال من الحافلة وقتلوهم."""

from __future__ import annotations

from marsad.extract.rules.counted import Group, count_ending_at, group_at
from marsad.extract.rules.page import Page, Sentence
from marsad.reference.lexicon import Hit

# أوقف مسلحون ثلاثة تجار على الطريق بين البلدتين مساء أمس وخطفوهم: so far before the verb those stand whom its pronoun means.
_RECALLED_WITHIN = 18
_MANY, _TWO = ("هم", "هن"), "هما"
_RECALLING = frozenset({*_MANY, _TWO})


def points_back(word: Hit) -> bool:
    """Whether a word is a verb of harm with the pronoun of those whom it befell."""
    return word.sense.role == "verb" and word.suffix in _RECALLING


def recalled(page: Page, word: Hit, sentence: Sentence) -> Group | None:
    """The people in a number, or two by their noun's form, that stand nearest before a verb with the pronoun of many or of two; one man by "him"."""
    if _is_him(page, word):
        return Group(word.first, word.last, 1, 1, "unspecified")
    if not points_back(word) or word.sense.harm == "damage" or page.of_kind(word.first, "people") is not None:
        # وأسرهم are their families too.
        return None
    for index in range(word.first - 1, max(sentence.first, word.first - _RECALLED_WITHIN) - 1, -1):
        if page.tokens[index].text in ".؛":
            return None
        group = _new_people(page, index, word.first, sentence)
        if group is not None and _agrees(group, word.suffix):
            return group
    return None


def _is_him(page: Page, word: Hit) -> bool:
    """المهندس اغتالته مجموعة, أوقف الجنود شابا ثم قتلوه: whether a verb of killing befell one man, whom its pronoun means; not كل من قتله, whoever it was."""
    if word.suffix != "ه" or word.sense.harm != "killed" or word.sense.value == "of_victim" or not word.features.startswith("v"):
        return False
    return word.first == 0 or page.folded[word.first - 1] != "من"


def _new_people(page: Page, index: int, limit: int, sentence: Sentence) -> Group | None:
    """People in a number, or a noun without the article whose form says how many, that start or end at a token."""
    count = count_ending_at(page, index, sentence.first) or (count_ending_at(page, index - 1, sentence.first) if index > sentence.first else None)
    if count is not None:
        group = group_at(page, count.first_token, limit, things=False, governed=True)
        return group if group is not None and group.counted and _are_people(page, group) else None
    group = group_at(page, index, limit, things=False) if page.of_kind(index, "people") is not None else None
    if group is None or group.noun is None or group.noun.definite or group.noun.proclitics or group.noun.suffix:
        return None
    # مسلحون يحتجزونهم: in the case of a subject they are those who did it.
    return None if page.folded[group.noun.first].endswith("ون") else group


def _are_people(page: Page, group: Group) -> bool:
    """Whether a number has people for its noun, or of whom it is some."""
    if group.noun is not None:
        return group.noun.sense.kind == "people"
    return group.last > group.first + 1 and page.folded[group.first + 1] == "من"


def _agrees(group: Group, suffix: str) -> bool:
    if suffix == _TWO:
        return (group.least, group.most) == (2, 2)
    return group.most is None or group.most > 2
