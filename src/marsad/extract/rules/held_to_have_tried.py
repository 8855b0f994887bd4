"""What somebody who was killed, hurt or held is said to have tried: قتل الجيش شابا بزعم محاولته تنفيذ عملية طعن."""

from __future__ import annotations

import itertools

from marsad.extract.rules.draft import Draft
from marsad.extract.rules.page import Page
from marsad.extract.rules.roles import Phrase
from marsad.extract.rules.tried import right_behind_trying, verb_of_trying
from marsad.reference.lexicon import Hit

# بزعم أنهما كانا يحاولان التسلل, بحجة محاولته تنفيذ عملية طعن: so far before the deed stands the word for the pretext or the attempt.
_WITHIN = 7
_DONE_TO_PEOPLE = frozenset({"killed", "injured", "detained"})


def was_held_against_them(page: Page, harm: Hit, deed: Hit) -> bool:
    """Whether a deed behind a harm is what those harmed are said to have tried, so that it did them none.

    قتل شابا بزعم محاولته طعن جندي, بحجة تنفيذه عملية دهس, قتل ثلاثة بعدما حاولوا مهاجمة دورية; not قتل جنديان حين حاول انتحاري تفجير سيارة, where another tried.
    """
    if deed.first <= harm.last:
        return False
    for index in range(deed.first - 1, max(harm.last, deed.first - 1 - _WITHIN), -1):
        if page.tokens[index].text in ".؛:" or page.tokens[index].kind == "break":
            return False
        if page.is_listed(index, "companion.on_the_pretext") or page.is_listed(index, "companion.their_attempt"):
            # قتلوا أثناء محاولتهم التسلل: who falls in the course of a deed may fall by it, but not by his own knife (خلال محاولته طعن جندي).
            return bool(deed.sense.means) or page.structure(index - 1, "in_course") is None
    trying = right_behind_trying(page, deed)
    if trying is None and (trying := verb_of_trying(page, deed)) is not None and page.structure(trying + 1, "deed") is None:
        return False
    return trying is not None and trying > harm.last and page.functions[trying - 1] in ("cause", "clause", "that", "who")


# بعد يوم واحد من اقتحام, أثناء محاولتهم التسلل: so far before a deed stands the word for after it, or for the attempt.
_CIRCUMSTANCE_WITHIN = 5
_ANSWERED = frozenset({"armed_attack", "assassination", "suicide_attack", "property_destruction", "riot", "incursion", "abduction"})


def was_done_before(page: Page, harm: Hit, deed: Hit) -> bool:
    """قتلت الشرطة ثلاثة بعد يوم من اقتحام البرلمان, أثناء محاولتهم التسلل: whether a noun behind a harm tells a deed behind "after", or the attempt of those harmed.

    What kills by itself (بعد قصف, بعد إطلاق النار) is how they were harmed, and so is what was done to their home (بعد اقتحام منزله).
    """
    if not deed.features.startswith("n") or deed.first <= harm.last or deed.sense.type not in _ANSWERED or "small_arms" in (deed.sense.means or ()):
        return False
    if deed.last + 1 < len(page) and page.folded[deed.last + 1].endswith(("ه", "هم", "ها")):
        return False
    for index in range(deed.first - 1, max(harm.last, deed.first - 1 - _CIRCUMSTANCE_WITHIN), -1):
        if page.folded[index] in page.reference.words("companion.after") or page.is_listed(index, "companion.their_attempt"):
            return True
        if page.tokens[index].kind != "word" or page.functions[index] not in ("", "preposition"):
            return False
    return False


def who_is_said_to_have_done(page: Page, deed: Hit) -> Phrase | None:
    """المسلح الذي هاجم الحاجز, مسلحا هاجم كنيسة: the person whose relative clause a verb of a deed opens, and who did it.

    None for other verbs, for what somebody does to himself (انتحاري فجر نفسه), and where the verb does not agree with the person (مدنيون قصفت طائرة منزلهم).
    """
    if not deed.features.startswith("vp3") or deed.proclitics or deed.suffix or page.is_passive(deed) or deed.first < 2:
        return None
    if page.of_kind(deed.first, "harm") is not None:
        # فلسطينيين قتلا: who was killed, as well as who killed.
        return None
    if any(page.is_listed(index, "companion.own_self") for index in range(deed.last, min(len(page), deed.last + 2))):
        return None
    relative = page.functions[deed.first - 1] == "who"
    last = at = deed.first - 1 - relative
    while at > 0 and at in page.adjective_at and page.of_kind(at, "people") is None:
        at -= 1
    person = page.of_kind(at, "people")
    if person is None or person.proclitics or person.definite != relative:
        return None
    return Phrase(at, last) if _agrees(page.folded[deed.first], page.folded[at], person) else None


def _agrees(verb: str, noun: str, person: Hit) -> bool:
    """Whether a verb in the past has the number and the gender of a person who stands before it (مسلح هاجم, مسلحة هاجمت, مسلحون هاجموا)."""
    if person.features[1:2] == "s":
        return verb.endswith("ت") == noun.endswith("ة") and not verb.endswith("وا")
    return verb.endswith(("ا", "تا", "وا", "ن")) and not (noun.endswith("تين") and not verb.endswith("تا"))


def lay_on_those_harmed(page: Page, drafts: list[Draft]) -> None:
    """What is held against people who were harmed they did, as far as a single phrase names them, and neither who harmed them nor whoever is likeliest.

    `drafts` stand in the order of their words. So it is with what a relative clause tells of one of them. A deed known before (للاشتباه بتسهيلهم الهجوم) and one that names another doer are left alone.
    """
    for harmed, deed in itertools.pairwise(drafts):
        if not any(harm.kind in _DONE_TO_PEOPLE for harm in harmed.harm):
            continue
        doer = who_is_said_to_have_done(page, deed.hit)
        if doer is not None and doer.first > harmed.hit.last:
            # قتلت الشرطة المسلح الذي هاجم الحاجز
            named = [phrase for phrase in (*deed.perpetrators, *harmed.targets) if phrase.first <= doer.first <= phrase.last]
            _lay_on(deed, named[:1] or [doer])
            continue
        others = [phrase for phrase in deed.perpetrators if phrase not in harmed.perpetrators]
        held_against_them = was_held_against_them(page, harmed.hit, deed.hit)
        theirs = harmed.hit.sense.kind == "harm" and deed.perpetrators and not others and not held_against_them
        if theirs and was_done_before(page, harmed.hit, deed.hit):
            # قتلت الشرطة مسلحا بعد هجومه على الحاجز: his attack, and not theirs.
            _lay_on(deed, list(harmed.targets) if deed.hit.suffix and len(harmed.targets) == 1 else [])
            continue
        if deed.definite or others:
            continue
        if held_against_them:
            _lay_on(deed, list(harmed.targets) if len(harmed.targets) == 1 else [])


def _lay_on(deed: Draft, doers: list[Phrase]) -> None:
    """Makes some people, or nobody that is named, those who did a deed, whoever tells of it and whoever was likeliest."""
    deed.perpetrators = doers
    deed.by_teller, deed.open_subject, deed.doer_is_said = False, False, True
