"""The number that a toll of victims came to, or that is told beside them."""

from __future__ import annotations

from marsad.extract.rules.counted import Group, against, bounds_of, category, count_ending_at, group_at, number_behind, toll_number
from marsad.extract.rules.counted_joined import more_of
from marsad.extract.rules.harm_words import cue
from marsad.extract.rules.page import Page, Sentence
from marsad.reference.lexicon import Hit
from marsad.text.numbers import Count

# الجرحى، البالغ عددهم 25
_NUMBERED_WITHIN = 5


def numbered_aside(page: Page, word: Hit, sentence: Sentence) -> Group | None:
    """الجرحى، وعددهم 25, قتلى بلغ عددهم 25: victims whose number is told beside them; قتلى: 5, as lists tell it."""
    if not word.definite and word.last + 2 < sentence.last and page.tokens[word.last + 1].text == ":" and bounds_of(word)[1] is None:
        listed = page.count_at(word.last + 2)
        return None if listed is None or listed.ordinal else Group(word.first, listed.last_token, listed.least, listed.most, "unspecified", counted=True)
    if not word.definite and (bounds_of(word)[1] is not None or word.proclitics == "و"):
        return None
    for index in range(word.last + 1, min(word.last + 1 + _NUMBERED_WITHIN, sentence.last - 1)):
        if page.folded[index] in page.reference.words("companion.their_number"):
            count = number_behind(page, index)
            return None if count is None else Group(word.first, count.last_token, count.least, count.most, "unspecified", counted=True)
        if page.functions[index] or page.of_kind(index, "harm", "event"):
            return None
    return None


# ليصل إلى 58 عدد القتلى في صفوف القوات منذ 23 مايو، مقابل 138 مسلحا: so far behind a toll the losses of the other side stand.
_AGAINST_WITHIN = 14


def toll_of(page: Page, word: Hit, sentence: Sentence) -> list[Group] | None:
    """عدد القتلى 50 مقابل 130 مسلحا: the number that a toll came to, and those of the other side beside it; empty or None as `_toll_of` says."""
    toll = _toll_of(page, word, sentence)
    if not toll or not toll[-1].counted:
        return toll
    start = max(word.last, toll[-1].last) + 1
    for index in range(start, min(start + _AGAINST_WITHIN, sentence.last - 1)):
        besides = against(page, index)
        if besides is not None:
            others = group_at(page, besides.last + 1, sentence.last, things=False) if besides.last + 1 < sentence.last else None
            return (
                [*toll, others, *more_of(page, others, sentence.last, things=False)]
                if others is not None and others.noun is not None and others.counted
                else toll
            )
        if page.tokens[index].text in ".؛:" or page.functions[index] in ("that", "clause") or page.of_kind(index, "harm", "saying", "event") is not None:
            break
    return toll


def _toll_of(page: Page, word: Hit, sentence: Sentence) -> list[Group] | None:
    """ارتفاع عدد القتلى إلى 27: the number that the toll came to. Empty where other words give the numbers, None where this is no toll."""
    if word.definite and (word.proclitics == "و" or page.functions[word.first - 1] == "that" or _opens(page, word, sentence)):
        # عدد القتلى 31 والجرحى 74: the second of two with a number of its own; إن القتلى ثلاثة; القتلى 21 والجرحى خمسة.
        at = word.last + 2 if word.last + 2 < sentence.last and page.folded[word.last + 1] == "الي" else word.last + 1
        own = page.count_at(at) if at < sentence.last else None
        if own is not None and not own.ordinal:
            return [Group(word.first, own.last_token, own.least, own.most, "unspecified", counted=True)]
    toll = next((index for index in range(max(sentence.first, word.first - 2), word.last + 1) if cue(page, index, "toll")), None)
    if toll is None or (bounds_of(word)[1] is not None and not word.definite):
        # والحصيلة الأولية قتيل وستة جرحى
        return None
    passed = _passed(page, toll, word, sentence)
    if passed is not None:
        return [passed]
    both = _are_dead_and_wounded(page, word)
    earlier = _number_ending_before(page, toll, sentence.first)
    if earlier is not None:
        # يرتفع إلى 46 عدد القتلى.
        return (
            [Group(earlier.first_token, earlier.last_token, 1, None, "unspecified", word)]
            if both
            else [Group(earlier.first_token, earlier.last_token, earlier.least, earlier.most, "unspecified", counted=True)]
        )
    count = toll_number(page, word.last + 1, sentence.last)
    if count is not None:
        follows = count.last_token + 1
        counted = page.of_kind(follows, "harm") if follows < sentence.last else None
        if counted is not None and not (counted.definite and counted.proclitics == "و"):
            return []
        if follows < sentence.last and cue(page, follows, "either"):
            return []
        if both:
            # عدد قتلى وجرحى الجيش 500: one number for both leaves open how many are each.
            return [Group(word.first, word.last, 1, None, "unspecified", word)]
        whole = group_at(page, count.first_token, sentence.last, things=False)
        if whole is not None and whole.noun is not None:
            return [whole]
        return [Group(count.first_token, count.last_token, count.least, count.most, category(page, count.first_token, count.last_token + 3), counted=True)]
    return [Group(word.first, word.last, *bounds_of(word), "unspecified", word)] if bounds_of(word)[1] is None else []


def _are_dead_and_wounded(page: Page, word: Hit) -> bool:
    """عدد القتلى والجرحى: whether another word for victims is joined right behind one."""
    following = page.of_kind(word.last + 1, "harm") if word.last + 1 < len(page) else None
    joined = following is not None and following.sense.role == "victims" and following.proclitics == "و"
    return following is not None and joined and following.sense.harm != word.sense.harm and page.count_at(following.last + 1) is None


def joined_in_a_toll(page: Page, word: Hit, sentence: Sentence) -> bool:
    """والجرحى in عدد القتلى والجرحى: whether a word for victims shares the toll of the one before it, which has no number of its own."""
    before = page.of_kind(word.first - 1, "harm") if word.first - 1 > sentence.first and word.proclitics == "و" else None
    if before is None or before.sense.role != "victims" or not _are_dead_and_wounded(page, before):
        return False
    return any(cue(page, index, "toll") is not None for index in range(max(sentence.first, before.first - 2), before.first))


def _opens(page: Page, word: Hit, sentence: Sentence) -> bool:
    """القتلى 21: whether a word stands at the head of a line or behind a mark."""
    return not word.proclitics and (word.first == sentence.first or page.tokens[word.first - 1].kind in ("mark", "break"))


# تجاوز، بحسب الوزارة، عدد القتلى: so far before the toll stands the verb that passes a number.
_PASSED_WITHIN = 2
# ناهز عدد القتلى في الهجوم على بلدة كذا الخمسين: so far behind the victims stands the number that is passed or neared.
_PASSED_REACH = 14


def _passed(page: Page, toll: int, word: Hit, sentence: Sentence) -> Group | None:
    """تجاوز عدد القتلى الستين, زاد عددهم على ستين, ناهز الخمسين: the number that a toll has passed, which it is more than, or has come near to."""
    verbs = {page.folded[index].removeprefix("و") for index in range(max(sentence.first, toll - _PASSED_WITHIN), toll)}
    passes, grows = verbs & page.reference.words("companion.passes"), verbs & page.reference.words("companion.grows")
    if not (passes or grows or verbs & page.reference.words("companion.nears")):
        return None
    for index in range(word.last + 1, min(word.last + 1 + _PASSED_REACH, sentence.last)):
        if page.tokens[index].text in ".؛:" or page.functions[index] in ("that", "clause"):
            return None
        if index in page.in_time or (grows and page.folded[index - 1] not in page.reference.words("companion.above")):
            continue
        count = page.count_at(index)
        count = _with_article(page, index) if count is None or count.ordinal else count
        if count is not None:
            counted = page.of_kind(count.last_token + 1, "harm") if count.last_token + 1 < sentence.last else None
            last = counted.last if counted is not None and not counted.proclitics else count.last_token
            most = None if passes or grows else count.most
            return Group(index, last, count.least, most, category(page, index, last + 2), counted=True)
    return None


def _with_article(page: Page, index: int) -> Count | None:
    """الستين, المئة: a number that has the article, as where something reaches it."""
    if not page.folded[index].startswith("ال"):
        return None
    numbers = page.reference.numbers.phrases.starting(page.folded[index].removeprefix("ال"))
    values = (number.value for number in numbers if number.kind in ("unit", "multiplier") and not number.rest and not number.proclitic)
    return next((Count(value, value, index, index) for value in values if value >= _TENS), None)


# القتلى الثلاثة are those told of before; الستين is what they came to.
_TENS = 10


# تسعة على الأقل عدد القتلى: as many words as a bound behind a number has.
_BOUND_WORDS = 2


def _number_ending_before(page: Page, index: int, floor: int) -> Count | None:
    """The number right before a token, with the words that bound it between the two."""
    for at in range(index - 1, max(floor, index - 1 - _BOUND_WORDS), -1):
        bound = page.reference.numbers.phrases.at(page.tokens, at, "after")
        if bound is not None and bound.last == index - 1:
            return count_ending_at(page, at - 1, floor)
    return count_ending_at(page, index - 1, floor)
