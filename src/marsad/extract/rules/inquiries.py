"""Who only inquires into a deed, foils, meets, judges or hears of it, or condoles somebody on it: police who look into a killing, a court that charges somebody with one. Who was charged did it."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from marsad.extract.rules.clause import Clause
from marsad.extract.rules.cued_rules import CuedRules
from marsad.extract.rules.own_part import are_suspected
from marsad.extract.rules.page import Page
from marsad.extract.rules.roles import Phrase
from marsad.reference.lexicon import Hit

# فتحت النيابة العامة تحقيقا رسميا في: so far before a deed stands the word of inquiring into it.
_INQUIRED_WITHIN = 6
# أحبطت قوات الأمن، مساء الخميس، محاولة لاغتيال: so far before a deed stands the word of foiling it.
_FOILED_WITHIN = 9
# أدانت المحكمة، الثلاثاء، ثلاثة من ضباط الجيش بقتل: so far before a deed stands the court that judges it.
_JUDGED_WITHIN = 14
_INTO = frozenset({"في", "بشان", "حول", "عن"})


def is_not_his(page: Page, hit: Hit, low: int) -> bool:
    """تحقق الشرطة في مقتل, أحبط الجيش محاولة لخطف: whether a deed is what somebody from token `low` on inquires into or foils, who did not do it."""
    if hit.features.startswith("v") and hit.first == hit.last:
        return False
    return _is_of_whoever_did_it(page, hit.first) or any(rule(page, hit, low) for rule in page.asked(_RULES))


# تورطهما المباشر في هجوم
_PART_WITHIN = 3


def _is_laid_on_suspects(page: Page, hit: Hit, low: int) -> bool:
    """للاشتباه في صلتهم بالهجوم: whether a deed stands behind the part in it of whoever is suspected, and not of who suspects or holds them."""
    near = (index for index in range(max(low, hit.first - _PART_WITHIN), hit.first) if page.structure(index, "own_part") is not None)
    return any(are_suspected(page, index) for index in near)


# يعزي المجلس قيادة وشعب كذا وأسر الضحايا باستشهاد القائد في غارة: so far before a death, and a deed behind it, stands the word of condoling.
_MOURNED_WITHIN = 14


def _is_mourned(page: Page, hit: Hit, low: int) -> bool:
    """عزى الحزب باستشهاد القائد في غارة, قدم تعازيه لإيران في استشهاد القائد: a deed in which those died on whose death somebody condoles another."""
    for index in _before(page, hit.first + 1, low, _MOURNED_WITHIN):
        death = page.of_kind(index, "harm")
        if death is not None and death.sense.harm == "killed" and (death.proclitics == "ب" or page.folded[index - 1] == "في"):
            return any(page.is_listed(at, "companion.condoles") for at in _before(page, index, low, _MOURNED_WITHIN))
    return False


# اتهم الكرملين واشنطن برفض مواجهة الواقع فيما يتعلق بالهجوم
_CHARGED_WITHIN = 9


def _is_behind_another_charge(page: Page, hit: Hit, low: int) -> bool:
    """اتهم الغرب روسيا بالعبث بموقع الهجوم, بفبركة هجوم: a deed behind a charge of something else that was done about it, and not joined to that by و."""
    if hit.proclitics.startswith("و"):
        return False
    charges, made_up = page.reference.words("companion.other_charges"), page.reference.words("companion.made_up")
    for index in _before(page, hit.first, low, _CHARGED_WITHIN):
        word = page.folded[index].removeprefix("ب")
        # بالعبث, بـ"العبث"
        led = word != page.folded[index] or "ب" in page.folded[max(low, index - 2) : index]
        if word in made_up or (led and word in charges):
            return True
    return False


def _is_of_whoever_did_it(page: Page, first: int) -> bool:
    """محاسبة المسؤولين عن الهجوم, المشاركين في الهجوم: a deed of those who did it, whoever speaks of them."""
    return first > 2 and page.functions[first - 1] == "preposition" and page.folded[first - 2] in page.reference.words("companion.whoever_did_it")


def _is_looked_into(page: Page, hit: Hit, low: int) -> bool:
    """تحقق الشرطة في مقتل, فتح تحقيق في اختطاف."""
    first = hit.first
    if first < 2 or page.folded[first - 1] not in _INTO:
        return False
    inquires = page.reference.words("companion.inquires")
    return any(page.folded[index].removeprefix("و") in inquires for index in _before(page, first - 1, low, _INQUIRED_WITHIN))


def _is_foiled(page: Page, hit: Hit, low: int) -> bool:
    """أحبط الجيش محاولة لخطف, أفشلت الشرطة مخططا لتفجير."""
    foils = page.reference.words("companion.foils")
    return any(page.folded[index].removeprefix("و") in foils for index in _before(page, hit.first, low, _FOILED_WITHIN))


def _is_met(page: Page, hit: Hit, low: int) -> bool:
    """تعلن الوزارة تمكنها من التصدي لهجوم, صد هجوم: the attack right behind a word of meeting one, with no other deed between."""
    for index in _before(page, hit.first, low, _FOILED_WITHIN):
        if page.is_listed(index, "companion.meets"):
            return True
        if any(hit.sense.kind == "event" and hit.sense.strength != "light" for hit in page.hits[index]):
            return False
    return False


def _is_only_spoken_of(page: Page, hit: Hit, low: int) -> bool:
    """امتنع الجيش عن التعليق على قصف, لم يعلق الجيش على قصف, تلقت الشرطة بلاغا عن خطف: who comments on a deed, or hears of it."""
    first = hit.first
    if first < 3 or page.folded[first - 1] not in _ABOUT:
        return False
    if page.folded[first - 2] in page.reference.words("companion.comment"):
        return True
    if page.folded[first - 2] in page.reference.words("companion.heard_of"):
        # نفى الجيش تقارير عن قصف: who denies the news of a deed is charged with it.
        denials = (page.of_kind(index, "saying") for index in _before(page, first - 2, low, _COMMENTED_WITHIN))
        return not any(verb is not None and verb.sense.mode == "deny" for verb in denials)
    return any(page.is_listed(index, "companion.comments") for index in _before(page, first - 1, low, _COMMENTED_WITHIN))


# للاحتجاج على شن غارات: so far before a deed stands what somebody feels about it.
_FELT_WITHIN = 3


def _is_felt_about(page: Page, hit: Hit, low: int) -> bool:
    """عبر الجيش عن استيائه من استهداف دورية, احتجاجا على قصف السوق: a deed led to from a noun for what somebody feels or holds against it."""
    return any(page.is_listed(index, "companion.feels_about_it") for index in _before(page, hit.first, low, _FELT_WITHIN))


# رصدت القوات الدولية في لبنان قصفا: so far before a deed stands the verb of seeing it.
_SEEN_WITHIN = 5


def _is_observed(page: Page, hit: Hit, low: int) -> bool:
    """رصدت القوات الدولية قصفا على البلدة: the object of a verb of seeing with nothing but who sees between."""
    for index in _before(page, hit.first, low, _SEEN_WITHIN):
        if page.structure(index, "detected") is not None or page.is_listed(index, "companion.sees_it"):
            # وبعد رصد تحضيرات المسلحين للهجوم: behind a preposition it is no verb.
            return page.functions[index - 1] not in ("preposition", "cause")
        if page.functions[index] or page.of_kind(index, "event") is not None:
            return False
    return False


_ABOUT = frozenset({"علي", "عن", "بشان", "حول"})
# لم يعلق الجيش الإسرائيلي على
_COMMENTED_WITHIN = 5


def _is_left_open(page: Page, hit: Hit, low: int) -> bool:
    """لم تؤكد موسكو أو تنف قصف, لم تؤكد إسرائيل ولم تنف الهجوم: a deed that somebody neither confirms nor denies."""
    denies, confirms = page.reference.words("companion.denies"), page.reference.words("companion.confirms")
    verb = next((index for index in range(hit.first - 1, max(low, hit.first - 3) - 1, -1) if page.folded[index] in denies), None)
    return verb is not None and any(page.folded[index] in confirms for index in range(max(low, verb - _COMMENTED_WITHIN), verb))


def _lost_men_in_it(page: Page, hit: Hit, low: int) -> bool:
    """فقد الجيش ثلاثة جنود في انفجار: who lost his men in it."""
    first = hit.first
    if first < 2 or page.folded[first - 1] != "في":
        return False
    return any(page.is_listed(index, "companion.loses") for index in _before(page, first - 1, low, _INQUIRED_WITHIN))


def _before(page: Page, end: int, low: int, within: int) -> Iterator[int]:
    """The tokens before one, back to the head of its clause."""
    for index in range(end - 1, max(low, end - within) - 1, -1):
        if page.opens_clause(index) or page.tokens[index].text in ".؛:" or page.tokens[index].kind == "break":
            return
        yield index


def is_judged(clause: Clause) -> bool:
    """أدانت المحكمة ضابطا بقتل, أدين ضابط بقتل: whether a court, a prosecutor or a verb of trying stands before a deed that ب, ل or a word for a charge leads to, and no other body acts between.

    Or whether somebody is cleared of it (برأت المحكمة ضابطا من قتل متظاهر).
    """
    return _court_before(clause) is not None or is_cleared(clause)


def is_cleared(clause: Clause) -> bool:
    """برأت المحكمة ضابطا من تهمة قتل, تبرئة ضابط من قتل: whether a word of clearing somebody, who did not do it, stands before a deed that "of" leads to."""
    page, first, low = clause.page, clause.happening.first, clause.happening.sentence.first
    if "companion.clears" not in page.cues or first < 2:
        return False
    of = first - 1 - (page.folded[first - 1] in page.reference.words("companion.charge_in_court"))
    if page.folded[of] != "من":
        return False
    return any(page.is_listed(index, "companion.clears") for index in _before(page, of, low, _JUDGED_WITHIN))


def judged_for_it(clause: Clause) -> Phrase | None:
    """أدانت المحكمة ثلاثة جنود بقتل, أمر القضاء بتوقيف الوزير لقصفه: people or a body named between the court and the deed; None where none stands there."""
    page = clause.page
    court = _court_before(clause)
    if court is None or is_cleared(clause):
        return None
    first = _past_the_courts_adjectives(page, court)
    if _arrests(page, court) and clause.names_doer(clause.past_marks(first, clause.happening.first)):
        # أوقفت الشرطة رجلا بتهمة قتل: who arrests stands before whom he arrests.
        first = next(clause.phrases_from(clause.past_marks(first, clause.happening.first), clause.happening.first)).last + 1
    for index in range(first, clause.happening.first):
        if index in page.in_time or page.functions[index] or index in page.adjective_at or (index in page.actor_at and is_led_elsewhere(page, index)):
            continue
        partitive = page.structure(index, "partitive") is not None
        count = page.count_at(index)
        head = index if count is None else count.last_token + 1 + (page.folded[count.last_token + 1] == "من")
        somebody = head < clause.happening.first and (
            page.of_kind(head, "people") is not None or (head in page.actor_at and clause.can_act(page.actor_at[head])) or clause.names_force(head) or partitive
        )
        named = page.of_kind(head, "teller") if head > court + 1 and not somebody else None
        if somebody or (named is not None and named.sense.tells in ("official", "of_body") and named.features.startswith("n") and not named.definite):
            charges = (at for at in range(head + 1, clause.happening.first) if page.folded[at] in page.reference.words("companion.on_a_charge"))
            return Phrase(index, next(clause.phrases_from(head, next(charges, clause.happening.first))).last)
    return None


def _past_the_courts_adjectives(page: Page, court: int) -> int:
    """محكمة عسكرية, المحكمة العسكرية الإسرائيلية: the token behind a court and the adjectives that say which it is."""
    after = court + 1
    definite = page.folded[court].startswith("ال")
    while after < len(page) and page.folded[after].endswith("ية") and page.folded[after].startswith("ال") == definite:
        after += 1
    return after


def _arrests(page: Page, index: int) -> bool:
    """أوقفت الشرطة رجلا بتهمة قتل: whether an active verb of taking somebody into custody stands at a token."""
    verb = page.of_kind(index, "event")
    return verb is not None and verb.sense.type == "detention" and verb.features.startswith("v") and not page.is_passive(verb)


def is_led_elsewhere(page: Page, index: int) -> bool:
    """المحكمة في الرياض, التجسس لصالح جهاز الموساد: whether a preposition or "in favour of" leads to a name, which says where the court is or for whom one spied."""
    return page.functions[index - 1] == "preposition" or is_for_whom(page, index)


def is_for_whom(page: Page, index: int) -> bool:
    """لصالح الموساد, لصالح جهاز الموساد: whether "in favour of" leads to a name."""
    return any(page.folded[at] in page.reference.words("companion.in_favour_of") for at in range(max(0, index - 2), index))


def _court_before(clause: Clause) -> int | None:
    page, hit, first = clause.page, clause.happening.hit, clause.happening.first
    charged = first > 0 and page.folded[first - 1].removeprefix("ب") in page.reference.words("companion.charge_in_court")
    if clause.is_verb(hit) or not (charged or (hit.proclitics.endswith(("ب", "ل")) and not hit.definite)):
        return None
    courts, tried = page.reference.words("companion.court"), page.reference.words("companion.is_tried")
    parted = False
    for index in range(first - 1, max(clause.happening.sentence.first, first - _JUDGED_WITHIN) - 1, -1):
        if page.functions[index] in ("that", "who") or page.tokens[index].text in ".؛:":
            return None
        # توقيف رجل بعد اتهام ضابط بقتل: behind "after" another is charged.
        parted = parted or page.functions[index] == "cause"
        if page.folded[index] in courts or (not parted and page.folded[index].removeprefix("و") in tried):
            return index
        if charged and not parted and _arrests(page, index):
            return index
    return None


_RULES: CuedRules[Callable[[Page, Hit, int], bool]] = CuedRules(
    (_is_mourned, ("companion.condoles",)),
    (_is_looked_into, ("companion.inquires",)),
    (_is_foiled, ("companion.foils",)),
    (_is_met, ("companion.meets",)),
    (_lost_men_in_it, ("companion.loses",)),
    (_is_laid_on_suspects, ("value.own_part",)),
    (_is_behind_another_charge, ("companion.other_charges", "companion.made_up")),
    (_is_only_spoken_of, ("companion.heard_of", "companion.comment", "companion.comments")),
    (_is_left_open, ("companion.denies",)),
    (_is_felt_about, ("companion.feels_about_it",)),
    (_is_observed, ("value.detected", "companion.sees_it")),
)
