"""Fighting, operations, protests and flights that another happening is only said by: within an operation, after the fighting ended, without a fight."""

from __future__ import annotations

from marsad.extract.rules.happening import Happening
from marsad.extract.rules.page import Page

# في إطار العملية، خلال عملية: so far before an operation stands the frame.
_FRAME_WITHIN = 2
# اندلعت معركة عنيفة بين, معركة دامية خاضها: so far from a battle stands what says that it was fought.
_FOUGHT_WITHIN = 6
# معركة تحرير مدينة كذا: so far behind a battle stands its place.
_AT_WITHIN = 4
# قمع التظاهرات، قمعت السلطات بعنف الاحتجاجات: so far before a protest stands the word for putting it down.
_PUT_DOWN_WITHIN = 4


def is_only_said_of(page: Page, happening: Happening) -> bool:
    """Whether a noun only says of another happening within, after or without what it took place, or what it put down."""
    if happening.is_verb:
        return False
    return (
        _is_a_frame(page, happening)
        or _only_dates(page, happening)
        or _is_a_battle_at_large(page, happening)
        or _is_put_down(page, happening)
        or _is_tried_by_victims(page, happening)
        or _holds_no_more(page, happening)
    )


def _holds_no_more(page: Page, happening: Happening) -> bool:
    """رغم الهدنة، قصف الجيش: a truce with the article in spite of which something else of the sentence was done."""
    first = happening.first - 1
    if happening.type != "ceasefire" or first < happening.sentence.first:
        return False
    before = first - (page.folded[first] == "من" and first > happening.sentence.first)
    known = happening.hit.definite or page.folded[happening.first] in page.reference.words("companion.truce_known")
    return known and page.is_listed(before, "companion.in_spite_of")


def _is_a_frame(page: Page, happening: Happening) -> bool:
    """ضمن عملية عسكرية، خلال العملية: an operation in whose course something else of the sentence is told."""
    if happening.hit.sense.mode != "operation" or happening.hit.proclitics.strip("ال"):
        return False
    before = range(max(happening.sentence.first, happening.first - _FRAME_WITHIN), happening.first)
    if happening.first == happening.sentence.first or page.folded[happening.first - 1].removeprefix("و") not in page.reference.words("companion.in_frame_of"):
        return False
    return any(
        hit.sense.kind in ("event", "harm") and hit.sense.strength != "light" and (hit.sense.kind == "harm" or hit.sense.type)
        for index in range(happening.sentence.first, happening.sentence.last)
        if not (happening.first <= index <= happening.last) and index not in before
        for hit in page.hits[index]
        if hit.sense.mode != "operation"
    )


def _only_dates(page: Page, happening: Happening) -> bool:
    """بعد انتهاء القتال، عقب توقف الاشتباكات، دون قتال: fighting that dates what is told, or that there was none of."""
    first = happening.first - 1
    if happening.type != "armed_clash" or first < happening.sentence.first:
        return False
    if page.is_listed(first, "companion.without"):
        return True
    if first == happening.sentence.first or page.folded[first] not in page.reference.words("companion.end_of"):
        return False
    return page.functions[first - 1] == "cause" or page.is_listed(first - 1, "companion.since_or_until")


def _is_a_battle_at_large(page: Page, happening: Happening) -> bool:
    """معركتنا هي معركة الحرية، المعركة ضد الإرهاب لن تتوقف: one battle at no place, which nobody is said to have fought or fallen in."""
    hit, sentence = happening.hit, happening.sentence
    if hit.sense.form != "معركة" or "معارك" in page.folded[hit.first] or hit.first != hit.last:
        return False
    behind = range(hit.last + 1, min(sentence.last, hit.last + 1 + _AT_WITHIN))
    if any(index in page.in_places or page.folded[index] == "بين" or page.of_kind(index, "place_word") is not None for index in behind):
        return False
    near = range(max(sentence.first, hit.first - _FOUGHT_WITHIN), min(sentence.last, hit.last + 1 + _FOUGHT_WITHIN))
    if any(page.is_listed(index, "companion.fought") for index in near):
        return False
    return page.tokens[hit.first - 1].text != "#" and not any(page.of_kind(index, "harm") is not None for index in range(sentence.first, sentence.last))


def _is_put_down(page: Page, happening: Happening) -> bool:
    """قمعت السلطات الاحتجاجات، فض الاعتصام: a protest that is the object of a word for putting it down."""
    if happening.type != "protest" or happening.hit.proclitics.removesuffix("ال") not in ("", "ل"):
        return False
    for index in range(happening.first - 1, max(happening.sentence.first - 1, happening.first - 1 - _PUT_DOWN_WITHIN), -1):
        if page.tokens[index].kind != "word" or (page.functions[index] and page.functions[index] != "preposition"):
            return False
        if any(hit.sense.kind == "event" and hit.sense.type == "protest_repression" and not hit.sense.means for hit in page.hits[index]):
            return not any(page.functions[at] == "preposition" for at in range(index + 1, happening.first))
    return False


def _is_tried_by_victims(page: Page, happening: Happening) -> bool:
    """أطلقوا النار على من حاول الفرار: those who were hit tried to flee, and nobody says that they did."""
    first = happening.first - 1
    if happening.type != "displacement" or first <= happening.sentence.first:
        return False
    tries = any(hit.sense.value == "attempted" and hit.features.startswith("v") for hit in page.hits[first])
    return tries and (page.functions[first - 1] == "who" or page.folded[first - 1] in page.reference.words("companion.whoever"))
