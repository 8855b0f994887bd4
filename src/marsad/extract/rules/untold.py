"""Happenings that a sentence speaks of without telling them: in a question over a part, as the aim of a truce, as what somebody failed to do,
as how far something went."""

from __future__ import annotations

from collections.abc import Callable

from marsad.extract.rules.cued_rules import CuedRules
from marsad.extract.rules.happening import Happening
from marsad.extract.rules.not_done import is_not_done
from marsad.extract.rules.not_yet import is_asked_not_to_be, is_only_called_for
from marsad.extract.rules.only_said_of import is_only_said_of
from marsad.extract.rules.only_thought_of import is_only_thought_of
from marsad.extract.rules.page import QUOTES_OPEN, Page
from marsad.extract.rules.retractions import takes_back
from marsad.extract.rules.stops import ends_clause
from marsad.extract.rules.tellers.announced import deeds_that_follow

_LONGEST_HEADING = 18
# فشلت في ضرب أهدافها: so far behind the verb stands what failed.
_FAILED_WITHIN = 4
# فشل الوسطاء في الدوحة في التوصل إلى هدنة
_NOT_REACHED_WITHIN = 8
# بهدف إرساء وقف إطلاق النار
_AIMED_WITHIN = 4
_UNARMED_WITHIN = 10
# حملة اعتقالات في مدن الضفة الغربية طالت: so far behind a campaign stands how far it went.
_CAMPAIGN_WITHIN = 10


def is_untold(page: Page, happening: Happening) -> bool:
    """Whether the sentence around a happening does not tell it as one."""
    return any(rule(page, happening) for rule in page.asked(_RULES))


def _is_the_work_of_a_blow(page: Page, happening: Happening) -> bool:
    """سوت غارة مبنى بالأرض: the raid that stands as the subject right behind is what is told."""
    behind = happening.last + 1
    if "companion.to_ground" not in happening.hit.sense.needs or behind >= happening.sentence.last:
        return False
    return any(hit.sense.kind == "event" and hit.features.startswith("n") and hit.sense.type and not hit.proclitics for hit in page.hits[behind])


# فرار القوات الروسية أم إعادة تموضع: so far behind a noun stands "or" of a question.
_OR_WITHIN = 4


def _is_one_of_two_guesses(page: Page, happening: Happening) -> bool:
    """فرار أم إعادة تموضع: a headline that asks which of two it was."""
    first = happening.first
    opens = first == happening.sentence.first or page.tokens[first - 1].kind != "word"
    if happening.is_verb or happening.hit.definite or happening.hit.proclitics or not opens:
        return False
    for index in range(happening.last + 1, min(happening.sentence.last, happening.last + 1 + _OR_WITHIN)):
        # أم درمان and إم23 are spelt like it.
        if page.folded[index] in page.reference.words("companion.or_else_it_was") and page.tokens[index].text.startswith("أ") and index not in page.in_places:
            return True
        if page.tokens[index].kind != "word" or page.functions[index]:
            return False
    return False


def _opens_a_list_of_deeds(page: Page, happening: Happening) -> bool:
    """نفذت القوات العمليات التالية: what the items of the list tell one by one."""
    return deeds_that_follow(page, happening.sentence) == happening.first


def _is_any_such(page: Page, happening: Happening) -> bool:
    """ما من أدلة على حصول مثل هكذا هجوم: an attack of a kind, and none that was told."""
    first = happening.first
    if happening.is_verb or happening.hit.definite or first - 2 < happening.sentence.first:
        return False
    return page.folded[first - 2] == "مثل" and page.folded[first - 1] in page.reference.words("companion.such")


def _is_to_be_met(page: Page, happening: Happening) -> bool:
    """صواريخ تكفي للتصدي لهجوم واسع: an attack that something is there to meet, and that nobody says was made."""
    met = happening.first - 1
    to_meet, enough = page.reference.words("companion.to_meet"), page.reference.words("companion.able_or_enough")
    if happening.is_verb or met <= happening.sentence.first:
        return False
    if happening.type == "interception" and page.folded[happening.first] in to_meet:
        return page.folded[met] in enough
    return not happening.hit.definite and happening.hit.proclitics == "ل" and page.folded[met] in to_meet and page.folded[met - 1] in enough


def _is_what_an_operation_is_called(page: Page, happening: Happening) -> bool:
    """عملية أطلق عليها "قطع رأس الأفعى": a name in quotation marks right behind the word for naming."""
    quote = happening.first - 1
    if quote <= happening.sentence.first or page.tokens[quote].text not in QUOTES_OPEN:
        return False
    return page.folded[quote - 1] in page.reference.words("companion.named_so")


# لاستكمال عملية تحرير: so far before a noun stands the noun of doing that says that it is a purpose.
_FOR_WITHIN = 3
# ما دفعها لتوجيه ضربات: so far before it the word stands that says that it was done all the same.
_DRIVEN_WITHIN = 7


def _is_what_something_is_for(page: Page, happening: Happening) -> bool:
    """عملية لاستكمال تحرير المدينة، قوات للمساعدة في صد الهجوم: what a deed or a body is for, and nobody says that it was done."""
    if happening.is_verb or happening.hit.definite or happening.hit.suffix:
        # أقلعت لشن هجماتها على المدينة: those that are known were made.
        return False
    purposes, driven = page.reference.words("companion.for_doing"), page.reference.words("companion.driven_to")
    for index in range(happening.first - 1, max(happening.sentence.first, happening.first - 1 - _FOR_WITHIN), -1):
        if page.tokens[index].text in ".؛:،" or page.opens_clause(index):
            return False
        if page.folded[index].removeprefix("و") in purposes:
            before = range(max(happening.sentence.first, index - _DRIVEN_WITHIN), index)
            return not any(page.folded[at].removeprefix("و") in driven or page.of_kind(at, "realis") is not None for at in before)
    return False


# وذلك في إطار التصدي المستمر للاعتداءات: so far behind the frame stands what is answered.
_FRAMED_WITHIN = 6


def _is_what_it_is_part_of(page: Page, happening: Happening) -> bool:
    """وذلك في إطار التصدي للاعتداءات: the answering that a deed told before is a part of, and what is answered."""
    if happening.is_verb:
        return False
    frames = page.reference.words("companion.in_frame")
    for index in range(happening.first - 1, max(happening.sentence.first, happening.first - 1 - _FRAMED_WITHIN), -1):
        if page.tokens[index].text in ".؛:":
            return False
        if page.folded[index] in frames:
            answers = page.folded[index + 1] in page.reference.words("companion.answering")
            told = any(hit.sense.kind == "event" and hit.sense.type for at in range(happening.sentence.first, index) for hit in page.hits[at])
            return answers and told
    return False


def kinds_listed(page: Page, happenings: list[Happening]) -> list[Happening]:
    """The happenings that only name kinds of deed in a list of three or more: القتل والخطف والاقتحام والنزوح, without where, when, by or to whom."""
    listed: list[Happening] = []
    run: list[Happening] = []
    for happening in happenings:
        if not _may_be_a_kind(page, happening):
            run = []
            continue
        joined = bool(run) and happening.hit.proclitics == "و" and _only_adjectives(page, run[-1].last + 1, happening.first)
        run = [*run, happening] if joined else [happening]
        if len(run) == _KINDS:
            listed.extend(run)
        elif len(run) > _KINDS:
            listed.append(happening)
    return listed


_KINDS = 3


def _may_be_a_kind(page: Page, happening: Happening) -> bool:
    if happening.is_verb or happening.hit.suffix or happening.also:
        return False
    return happening.hit.definite or page.folded[happening.last].startswith("ال")


def _only_adjectives(page: Page, first: int, last: int) -> bool:
    """Whether nothing stands between two nouns but a word or two that no list knows: النزوح القسري."""
    between = range(first, last)
    return len(between) <= _ADJECTIVES and all(page.tokens[index].kind == "word" and not page.hits[index] and index not in page.in_places for index in between)


_ADJECTIVES = 2


def _is_of_earlier_ones(page: Page, happening: Happening) -> bool:
    """شنوا غارات مماثلة سابقة: deeds that are only said to be of an earlier time, with no word of where or when."""
    after, earlier = happening.last + 1, page.reference.words("companion.earlier")
    if happening.is_verb or happening.hit.definite or after >= happening.sentence.last or page.folded[after] not in earlier:
        return False
    while after < happening.sentence.last and page.folded[after] in earlier:
        after += 1
    if not page.folded[after - 1].startswith("سابق"):
        return False
    return not any(index in page.in_places or index in page.in_time for index in range(after, happening.sentence.last))


# تعهدت الحكومة الإسرائيلية الجديدة بعدم قصف
_PROMISED_WITHIN = 6


def _is_promised_not_to_be(page: Page, happening: Happening) -> bool:
    """تعهدت بعدم قصف المدينة, اتفقوا على عدم استهداف المدنيين: what somebody says that he will not do, or is asked not to."""
    lack = happening.first - 1
    if happening.is_verb or lack < happening.sentence.first or page.folded[lack].removeprefix("ب") not in page.reference.words("companion.lack_of"):
        return False
    promises = page.reference.words("companion.promises")
    for index in range(lack - 1, max(happening.sentence.first - 1, lack - 1 - _PROMISED_WITHIN), -1):
        # وعد opens with a و of its own.
        if page.folded[index] in promises or page.folded[index].removeprefix("و") in promises:
            return True
        if page.opens_clause(index) or page.tokens[index].text in ".؛:،":
            return False
    return False


# لا يمكن السماح بأن يصبح استخدام
_ALLOWED_WITHIN = 6


def _is_not_to_be_allowed(page: Page, happening: Happening) -> bool:
    """لن نسمح بتكرار الهجمات: what will not be put up with has not been told."""
    if happening.is_verb:
        return False
    for index in range(happening.first - 1, max(happening.sentence.first, happening.first - _ALLOWED_WITHIN) - 1, -1):
        if page.tokens[index].text in ".؛:،":
            return False
        if page.structure(index, "accept") is not None:
            before = (page.of_kind(at, "negation") for at in range(max(happening.sentence.first, index - 2), index))
            return any(hit is not None and page.folded[hit.first][len(hit.proclitics) :] in _NOT_TO_BE for hit in before)
    return False


_NOT_TO_BE = frozenset({"لا", "لن"})


def _was_not_found(page: Page, happening: Happening) -> bool:
    """لم تعثر على جثث: bodies that nobody found; not لم يعثر إلا على جثة, where one was."""
    if happening.type != "body_found" or happening.first == 0 or page.of_kind(happening.first - 1, "negation") is None:
        return False
    return not any(page.folded[index] in page.reference.words("companion.except") for index in (happening.first + 1, happening.last + 1) if index < len(page))


def _is_in_a_question_over_a_part(page: Page, happening: Happening) -> bool:
    """بعد الاشتباكات: هل نشب الخلاف؟ a heading that asks leads to another report."""
    sentence, tokens = happening.sentence, page.tokens
    if sentence.title or not page.document.title or sentence.last - sentence.first > _LONGEST_HEADING or sentence.last + 1 >= len(page):
        return False
    alone = tokens[sentence.first - 1].kind == "break" and tokens[sentence.last + 1].kind == "break"
    return alone and tokens[sentence.last].text in ("؟", "?")


def _is_a_truce_to_come(page: Page, happening: Happening) -> bool:
    """بهدف إرساء وقف إطلاق النار، وقف إطلاق النار سيسمح: a truce that is aimed at, or of which is said what it would do."""
    if happening.type != "ceasefire" or happening.is_verb:
        return False
    after = happening.last + 1
    if after < happening.sentence.last and _would_follow(page, after):
        return True
    before = range(happening.first - 1, max(happening.sentence.first - 1, happening.first - 1 - _AIMED_WITHIN), -1)
    return any(page.structure(index, "aim") is not None for index in before)


def _would_follow(page: Page, index: int) -> bool:
    """سيسمح، ستتيح: a future that says what would come of something, and not that it will begin."""
    word = page.folded[index]
    if not word.startswith(("سي", "ست")) or len(word) <= _SHORTEST_FUTURE or word in page.reference.words("companion.will_begin"):
        return False
    return page.of_kind(index, "event", "realis", "people", "force") is None


_SHORTEST_FUTURE = 4


def _failed(page: Page, happening: Happening) -> bool:
    """فشلت في ضرب أهدافها، أخفقت في السيطرة على: what somebody failed to do; an attempt on a life is told all the same."""
    if happening.is_verb or happening.type == "assassination":
        return False
    within = _NOT_REACHED_WITHIN if happening.type == "ceasefire" else _FAILED_WITHIN
    for index in range(happening.first - 1, max(happening.sentence.first - 1, happening.first - 1 - within), -1):
        if page.structure(index, "fails") is not None:
            return page.functions[happening.first - 1] == "preposition"
        if page.functions[index] in ("that", "clause") or page.tokens[index].text in ".،؛:":
            return False
    return False


# تراجعت الوزارة عن القيام بعملية
_GONE_BACK_WITHIN = 7


def _was_gone_back_on(page: Page, happening: Happening) -> bool:
    """تراجعت الوزارة عن القيام بعملية: what somebody goes back on he does not do; عن is what makes a retreat of words."""
    if happening.is_verb:
        return False
    about = False
    for index in range(happening.first - 1, max(happening.sentence.first - 1, happening.first - 1 - _GONE_BACK_WITHIN), -1):
        about = about or page.folded[index] == "عن"
        if page.structure(index, "said_before") is not None:
            # تراجعت الوزارة عن بيانها بشأن القصف: what it had said is not so.
            return False
        if any(hit.sense.form == "تراجع" for hit in page.hits[index]):
            # تراجعت الوزارة عن بيانها بشأن القصف: what was said is taken back, and so denied.
            return about and not takes_back(page, index, happening.first) and not any(at in page.in_places for at in range(index, happening.first))
        if ends_clause(page, index, comma=True):
            return False
    return False


def _is_of_unarmed(page: Page, happening: Happening) -> bool:
    """لم يتمكن المفتشون من دخول الموقع، الخبراء يدخلون البلدة: those who bear no arms enter, and no troops."""
    behind_its_subject = page.folded[happening.last].endswith(("ون", "وا"))
    if happening.hit.sense.mode != "enter" or (happening.is_verb and not behind_its_subject):
        return False
    unarmed = page.reference.words("companion.unarmed")
    for index in range(happening.first - 1, max(happening.sentence.first - 1, happening.first - 1 - _UNARMED_WITHIN), -1):
        if page.structure(index, "unarmed") is not None or page.folded[index].removeprefix("ال") in unarmed:
            return True
        if page.of_kind(index, "force") is not None or page.tokens[index].text in ".؛:":
            return False
    return False


def _says_how_far_it_went(page: Page, happening: Happening) -> bool:
    """حملة اعتقالات طالت 15 شابا: a verb that says whom a campaign of arrests or abductions reached."""
    if happening.type != "armed_attack" or not happening.is_verb or happening.hit.proclitics:
        return False
    if not any(hit.sense.kind == "harm_cue" and hit.sense.value == "reached" for hit in page.hits[happening.first]):
        return False
    for index in range(happening.first - 1, max(happening.sentence.first - 1, happening.first - 1 - _CAMPAIGN_WITHIN), -1):
        if page.tokens[index].text in ".؛:" or page.functions[index] in ("that", "clause"):
            return False
        event = page.of_kind(index, "event")
        if event is not None and event.sense.type in ("detention", "abduction") and event.features.startswith("n"):
            return True
    return False


_RULES: CuedRules[Callable[[Page, Happening], bool]] = CuedRules(
    (_is_in_a_question_over_a_part, ()),
    (_is_a_truce_to_come, ()),
    (_failed, ("value.fails",)),
    (_was_gone_back_on, ()),
    (_is_of_unarmed, ("value.unarmed", "companion.unarmed")),
    (_says_how_far_it_went, ()),
    (_is_of_earlier_ones, ("companion.earlier",)),
    (_is_not_to_be_allowed, ("value.accept",)),
    (_was_not_found, ()),
    (_is_what_it_is_part_of, ("companion.in_frame",)),
    (_is_what_something_is_for, ("companion.for_doing",)),
    (_is_promised_not_to_be, ("companion.promises",)),
    (_is_the_work_of_a_blow, ()),
    (_is_one_of_two_guesses, ("companion.or_else_it_was",)),
    (_opens_a_list_of_deeds, ("companion.deeds_listed",)),
    (_is_any_such, ("companion.such",)),
    (_is_to_be_met, ("companion.able_or_enough",)),
    (_is_what_an_operation_is_called, ("companion.named_so",)),
    (is_only_called_for, ("companion.must", "companion.warrants_that")),
    (is_asked_not_to_be, ("companion.absence_of",)),
    (is_not_done, ()),
    (is_only_said_of, ()),
    (is_only_thought_of, ()),
)
