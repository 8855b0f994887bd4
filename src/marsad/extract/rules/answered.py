"""What a response is to: it has happened, whatever becomes of the response, and it is not the response itself; nor is what is only joined to a threat."""

from __future__ import annotations

from marsad.extract.rules.page import QUOTES_CLOSE, QUOTES_OPEN, Page, Sentence
from marsad.extract.rules.stops import behind_its_number
from marsad.reference.lexicon import Hit

# كرد على هذا الهجوم، برد عسكري قوي على الهجوم: as far as a word of answering reaches over those between.
_WITHIN = 6
QUOTES = QUOTES_OPEN | QUOTES_CLOSE


def is_answered(page: Page, hit: Hit, sentence: Sentence) -> bool:
    """هدد بالرد على الهجوم، الانتقام لاغتيال القائد: whether a noun of force stands behind a word of answering; أي هجوم has not happened."""
    if "mode.answer" not in page.cues or hit.features.startswith("v") or hit.sense.type in ("threat", "prediction"):
        return False
    # Asked again of the same word by one rule after the other.
    answered = page.answered.get(hit)
    if answered is None:
        answered = page.answered[hit] = _stands_behind_an_answer(page, hit, sentence)
    return answered


def _stands_behind_an_answer(page: Page, hit: Hit, sentence: Sentence) -> bool:
    if is_to_be_answered_with(page, hit, sentence):
        # سيرد بهجوم: what somebody answers with.
        return False
    to = hit.proclitics.endswith("ل")
    for index in range(hit.first - 1, max(sentence.first, hit.first - _WITHIN) - 1, -1):
        if page.tokens[index].kind == "mark" and page.tokens[index].text in QUOTES:
            continue
        if page.tokens[index].kind != "word" or page.functions[index] in ("that", "clause", "who") or page.of_kind(index, "realis", "negation"):
            return False
        if _does_the_next(page, index) or (is_a_means(page, hit) and is_words_of_deeds(page, index)):
            # ردا على تهديدات واشنطن بضرب المدينة: what was threatened is not what is answered.
            return False
        if any(other.sense.mode == "answer" and (to or other.sense.kind == "structure") for other in page.hits[index]):
            return True
        to = to or page.structure(index, "answered") is not None
    return False


def is_a_means(page: Page, hit: Hit) -> bool:
    """رد بهجوم, رد بشن هجوم: whether a noun, or the noun of doing right before it, is led by ب."""
    if hit.proclitics == "ب" or hit.first == 0:
        return hit.proclitics == "ب"
    return any(
        other.proclitics == "ب" and other.sense.kind == "event" and other.sense.strength == "light" and other.features.startswith("n")
        for other in page.hits[hit.first - 1]
    )


def is_to_be_answered_with(page: Page, hit: Hit, sentence: Sentence) -> bool:
    """سيرد بهجوم, سوف ترد القوات بشن هجوم: whether a noun tells what somebody will answer with."""
    if "mode.answer" not in page.cues or not hit.features.startswith("n") or not is_a_means(page, hit):
        return False
    for index in range(hit.first - 1, max(sentence.first, hit.first - _ANSWER_WITHIN) - 1, -1):
        if page.functions[index] in ("that", "clause", "who") or page.tokens[index].text in ".،؛:":
            return False
        verbs = [other for other in page.hits[index] if other.sense.mode == "answer" and other.features.startswith("vr")]
        if verbs:
            return any("س" in other.proclitics for other in verbs) or page.folded[index - 1] in _WILL_OR_MAY
    return False


_WILL_OR_MAY = frozenset({"سوف", "قد", "ربما"})


def _does_the_next(page: Page, index: int) -> bool:
    """ردا على القصف شنت غارات: whether a token can only be a past verb of doing, whose object is no longer what is answered."""
    events = [hit for hit in page.hits[index] if hit.sense.kind == "event"]
    return bool(events) and all(hit.sense.strength == "light" and hit.features.startswith("vp") and not hit.suffix for hit in events)


def begins_the_answer(page: Page, answered: Hit, hit: Hit, sentence: Sentence) -> bool:
    """ردا على العدوان بدأت الموجة الأولى من الهجمات: whether what begins behind a noun that is answered is the answer."""
    begins = page.reference.words("companion.begins")
    return is_answered(page, answered, sentence) and any(page.folded[index] in begins for index in range(answered.last + 1, hit.first))


# وردت القوات الباكستانية المنتشرة على الحدود بقصف: so far before what was done in answer stands the verb.
_ANSWER_WITHIN = 7


def is_verb_of_answering(hit: Hit) -> bool:
    """فردت المدفعية بقصف, لترد القوات بقصف: whether a word is the verb of answering, told in the past or as what came next, by itself or with who answers."""
    return hit.sense.form.split()[0] in ("رد", "ردت") and (hit.features.startswith("vp") or (hit.features.startswith("v") and hit.proclitics == "ل"))


def is_an_answer(page: Page, hit: Hit, sentence: Sentence) -> bool:
    """وردت إيران بإطلاق صواريخ: whether a noun with ب tells what somebody answered with, which is not what he answers."""
    return answering_verb(page, hit, sentence) is not None


def answering_verb(page: Page, hit: Hit, sentence: Sentence) -> int | None:
    """The token of the verb by which somebody answered with a noun of force; None where none stands before it."""
    if not hit.features.startswith("n") or hit.proclitics != "ب":
        return None
    for index in range(hit.first - 1, max(sentence.first, hit.first - _ANSWER_WITHIN) - 1, -1):
        if any(is_verb_of_answering(other) for other in page.hits[index]):
            return index
        if page.functions[index] in ("that", "clause", "who") or page.tokens[index].text in ".؛:":
            return None
        if is_words_of_deeds(page, index) and not any(page.functions[at] == "preposition" for at in range(index + 1, hit.first)):
            # وردت موسكو على تهديدات واشنطن بضرب المدينة: whoever answers words did nothing of what they speak of.
            return None
    return None


def is_words_of_deeds(page: Page, index: int) -> bool:
    """تهديدات واشنطن بضرب المدينة, تحذيرات كييف بقصف القرية: whether a token is a noun for words that say with ب what somebody will do.

    Whoever answers charges is the one who is charged (وردت أديس أبابا على اتهامات الخرطوم بقصف القرية), and so no case of this.
    """
    if any(hit.sense.value == "named_threat" for hit in page.hits[index]):
        return True
    return page.folded[index].removeprefix("ل").removeprefix("ال") in page.reference.words("companion.words_of_deeds")


def has_a_doer_of_its_own(page: Page, hit: Hit) -> bool:
    """بعد تهديد روسيا بضرب المدينة وإطلاق الحوثيين صاروخا: whether a noun that و joins on has who did it right behind it, and a weapon or a thing behind him."""
    name = page.actor_at.get(hit.last + 1) if hit.features.startswith("n") and hit.proclitics == "و" and not hit.suffix else None
    if name is None or name.proclitics:
        return False
    after = name.last + 1
    if after + 1 < len(page) and page.folded[after] == "في" and after + 1 in page.in_places:
        after = page.in_places[after + 1].whole[1] + 1
    behind = behind_its_number(page, after)
    thing = page.of_kind(behind, "means", "object") if behind < len(page) else None
    return thing is not None and not thing.definite and thing.proclitics in ("", "ل")
