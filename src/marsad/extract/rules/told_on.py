"""Tellings that only go on about a happening told before, and those that tell another one in full."""

from __future__ import annotations

from marsad.extract.rules.answered import is_answered
from marsad.extract.rules.draft import Draft
from marsad.extract.rules.families import AHEAD, FORCE
from marsad.extract.rules.likeness import (
    harm_conflicts,
    is_background,
    objects_conflict,
    same_teller,
    share_place,
    tells_of_a_stretch,
    tells_of_one_day,
    times_conflict,
    types_agree,
)
from marsad.extract.rules.page import Page
from marsad.extract.rules.presupposed import has_another_rank, is_a_further_one_before, is_measured_against
from marsad.extract.rules.roles import Phrase
from marsad.extract.rules.stance_cues import is_at_its_site
from marsad.extract.rules.stops import until_stop


def is_told_on(page: Page, earlier: Draft, draft: Draft) -> bool:
    """Whether a draft goes on about an earlier one: two happenings of one kind are told apart by where, by whom or to what they were done.

    وأضاف المتحدث أن الجيش أطلق النار ... وأن إطلاق النار استمر: a teller who says nothing of that tells of the same one.
    """
    if _adds_to_a_toll(page, earlier, draft):
        return True
    if is_a_site(page, earlier, draft) or counts_other_dead(earlier, draft):
        return False
    if not _may_be_one(page, earlier, draft):
        return False
    doers_and_struck = _doers_meet(page, earlier, draft) and _meet(page, earlier.targets, draft.targets)
    if earlier.sentence.title and earlier.type == draft.type:
        return doers_and_struck and (not earlier.chain or _in_one_voice(page, earlier, draft))
    if not _in_one_voice(page, earlier, draft) or harm_conflicts(earlier, draft):
        return False
    if earlier.from_harm and earlier.type == draft.type and not draft.harm:
        # مقتل خمسة ... وقال إن مسلحين هاجموا: what killed those who are told of by their death alone.
        return draft.sentence.line - earlier.sentence.line <= _KILLED_BY_WITHIN and _may_be_there(page, earlier, draft)
    if not doers_and_struck or (draft.harm and not earlier.harm):
        return False
    if earlier.sentence is draft.sentence and draft.targets and not earlier.targets:
        return False
    shared = any(place in earlier.places for place in draft.places)
    if earlier.type == draft.type:
        return shared or not has_own_place(draft)
    if not types_agree(earlier, draft):
        return False
    if shared and "armed_attack" in (earlier.type, draft.type):
        # هجوم الجيش على المدينة، واتهامه باستخدام الغازات: poison is what an attack was made with only where nobody else is told to have attacked.
        if earlier.type == "chemical_attack":
            return draft.definite or bool(draft.hit.suffix)
        return draft.type != "chemical_attack" or not (earlier.perpetrators or earlier.by_teller)
    return bool(draft.chain) and not earlier.places and not draft.places


def is_told_anew(page: Page, earlier: Draft, draft: Draft) -> bool:
    """Whether a draft tells a happening of its own in full, although it might be an earlier one over again.

    يقود المعارك في صنعاء. وقتلت القوات ...: behind a noun with the article, which takes its happening for known, a verb in the past tells another.
    غارات على المدينة ... شن الجيش غارات على المدينة: behind a telling without doer and without what was struck, one with doer and place.
    """
    if earlier.sentence.title:
        return False
    if _is_done_again(page, draft) and earlier.sentence is not draft.sentence and (draft.harm or draft.time is not None):
        return True
    if earlier.definite and draft.hit.features.startswith("vp") and earlier.sentence is not draft.sentence:
        # دمر المبنى: a verb of harm that nobody does tells what came of the former.
        return bool(draft.perpetrators) or not draft.from_harm
    if earlier.perpetrators or earlier.by_teller or earlier.targets or not (draft.perpetrators or draft.by_teller) or earlier.means != draft.means:
        return False
    if (draft.harm and earlier.harm) or not has_own_place(draft) or any(place.anaphor or place in earlier.places for place in draft.places):
        return False
    return share_place(page, earlier, draft) and not earlier.places[0].anaphor


# وعاود الطيران الحربي الروسي قصف المدينة: so far before the noun stands the verb.
_AGAIN_WITHIN = 5


def _is_done_again(page: Page, draft: Draft) -> bool:
    """وعاود الطيران قصف المدينة: whether a noun stands behind a verb of doing so again, which tells of a further one."""
    if not draft.hit.features.startswith("n"):
        return False
    again = page.reference.words("companion.does_again")
    before = range(draft.hit.first - 1, max(draft.sentence.first, draft.hit.first - _AGAIN_WITHIN) - 1, -1)
    return any(page.folded[index].removeprefix("و").removeprefix("ف") in again for index in until_stop(page, before))


def _adds_to_a_toll(page: Page, earlier: Draft, draft: Draft) -> bool:
    """وبذلك يرتفع عدد القتلى منذ آذار إلى 36. وأصيب نحو أربعة آلاف آخرين بالرصاص: others hurt, told in the sentence right behind a running total, are of the same."""
    if earlier.type != "casualty_toll" or draft.sentence.line - earlier.sentence.line > 1 or not draft.harm or earlier.chain != draft.chain:
        return False
    if any(harm.kind != "injured" for harm in draft.harm) or any(harm.kind == "injured" for harm in earlier.harm):
        return False
    others = page.reference.words("companion.others")
    return any(page.folded[index] in others for index in range(draft.sentence.first, draft.hit.first))


# So many lines behind a death what killed is told.
_KILLED_BY_WITHIN = 3


def _may_be_there(page: Page, earlier: Draft, draft: Draft) -> bool:
    """Whether a draft names no place of its own, or one that the earlier one shares."""
    return not earlier.places or not has_own_place(draft) or share_place(page, earlier, draft)


def has_own_place(draft: Draft) -> bool:
    """Whether the sentence of a draft names its place."""
    return any(draft.sentence.first <= place.first < draft.sentence.last for place in draft.places)


def is_to_come(draft: Draft) -> bool:
    return draft.stance.realis in ("planned", "predicted", "threatened")


def lies_ahead(draft: Draft) -> bool:
    """Whether a draft tells of what is to come, may come or would."""
    return draft.type in AHEAD or not draft.stance.has_happened


def is_counted(draft: Draft) -> bool:
    """Whether a draft is told as the second or a later one of its kind; الأول من نوعه is any."""
    return draft.stated_count is not None and draft.stated_count > 1


def is_a_site(page: Page, earlier: Draft, draft: Draft) -> bool:
    """شن غارات قبل وصول المفتشين إلى موقع الهجوم: whether a noun names the site of a happening told before its sentence, and not of what the sentence itself tells."""
    return earlier.sentence is draft.sentence and earlier.hit.first < draft.hit.first and draft.definite and is_at_its_site(page, draft.hit)


# So many lines of a report tell what its headline does.
_LEAD = 2


def counts_other_dead(earlier: Draft, draft: Draft) -> bool:
    """مقتل 27 في غارة ## ... واعترف الجيش بمقتل 13 جنديا: far behind a headline another teller's number of dead is of another happening."""
    if not earlier.sentence.title or not draft.from_harm or not draft.chain or draft.sentence.line <= _LEAD:
        return False
    return any(harm.kind == "killed" for harm in draft.harm) and harm_conflicts(earlier, draft)


def is_another(page: Page, draft: Draft) -> bool:
    """اشتباكات مماثلة، غارة أخرى: a noun without the article that is called a further one of its kind tells nothing again."""
    if is_measured_against(page, draft.hit) or is_a_further_one_before(page, draft.hit):
        return True
    after = draft.hit.last + 1
    if not draft.hit.features.startswith("n") or draft.hit.definite or after >= draft.sentence.last or draft.sentence.title:
        return False
    if draft.type not in FORCE or draft.hit.sense.role == "target" or not (has_own_place(draft) or draft.targets or draft.perpetrators):
        # اعتقال آخر: another man.
        return False
    after += after in page.adjective_at or page.folded[after] in page.reference.words("companion.kinds_of_blow")
    return after < len(page) and page.folded[after] in page.reference.words("companion.further")


def _may_be_one(page: Page, earlier: Draft, draft: Draft) -> bool:
    """Whether nothing that is said of two happenings outright (how many, when, whether they were, what answers what) makes them two."""
    if earlier.hit is draft.hit or draft.stance.silence or earlier.stance.silence or (draft.number or 1) != (earlier.number or 1):
        return False
    if earlier.stance.polarity != draft.stance.polarity or is_to_come(earlier) != is_to_come(draft):
        return False
    if is_background(page, draft) and not is_background(page, earlier):
        # وكان الجيش قد سيطر: what had been done before is not what was told.
        return False
    if (
        is_counted(earlier)
        or is_counted(draft)
        or is_another(page, draft)
        or has_another_rank(page, (earlier.hit, *earlier.also), draft.hit)
        or objects_conflict(page, earlier, draft)
        or times_conflict(page, earlier, draft)
        or tells_of_one_day(earlier, draft)
        or tells_of_a_stretch(earlier, draft)
    ):
        return False
    acted = earlier.hit.features.startswith("v") and not earlier.from_harm and bool(earlier.perpetrators)
    if acted and earlier.sentence is draft.sentence and _came_before(page, draft):
        # قضت عائلات خنقا بعد استهداف المدينة: what killed those who died stands behind "after" too.
        return False
    if draft.hit.features.startswith("np") and not draft.definite and draft.stance.realis == "ongoing" != earlier.stance.realis:
        # كمين ... ما زالوا يشنون هجمات: what goes on as a habit is not the one that was told.
        return False
    return not (earlier.sentence is draft.sentence and earlier.hit.first < draft.hit.first and is_answered(page, draft.hit, draft.sentence))


def _came_before(page: Page, draft: Draft) -> bool:
    """هاجموا حاجزا بعد انفجار, attacked a checkpoint after an explosion: whether a noun without the article stands behind "after", so that it tells of what came first."""
    hit, after = draft.hit, page.reference.words("companion.after")
    if draft.definite or not hit.features.startswith("n") or hit.first < 2:
        return False
    return page.folded[hit.first - 1] in after or (page.document.lang == "en" and "after" in page.folded[hit.first - 2 : hit.first])


def _in_one_voice(page: Page, earlier: Draft, draft: Draft) -> bool:
    """Whether one teller tells both, and not only passes on what another one told (الصليب الأحمر, and behind it الجيش as he quotes it)."""
    if not same_teller(page, earlier, draft):
        return False
    if not earlier.chain or not draft.chain:
        return True
    one, other = page.told_actors(earlier.chain[0]), page.told_actors(draft.chain[0])
    return not one or not other or bool(one & other)


def _doers_meet(page: Page, earlier: Draft, draft: Draft) -> bool:
    """Whether not both name who did it, or both name one and the same; who tells of his own deeds tells of another one each time."""
    if not (earlier.perpetrators or earlier.by_teller) or not (draft.perpetrators or draft.by_teller):
        return True
    ids = {actor for phrase in earlier.perpetrators for actor in page.phrase_actors(phrase.first, phrase.last)}
    if any(actor in ids for phrase in draft.perpetrators for actor in page.phrase_actors(phrase.first, phrase.last)):
        return True
    return bool(_words(page, earlier.perpetrators) & _words(page, draft.perpetrators))


def _meet(page: Page, first: list[Phrase], second: list[Phrase]) -> bool:
    """Whether one of two lists of phrases is empty, or both have a word in common."""
    return not first or not second or bool(_words(page, first) & _words(page, second))


def _words(page: Page, phrases: list[Phrase]) -> set[str]:
    """The words of phrases without the article and the endings of case: طبيبا ... الطبيب, مسلحون ... مسلحين."""
    words = (page.folded[index] for phrase in phrases for index in range(phrase.first, phrase.last + 1) if page.tokens[index].kind == "word")
    return {word.removeprefix("ال").removesuffix("ا").removesuffix("ين").removesuffix("ون") for word in words}
