"""How surely a happening is told."""

from __future__ import annotations

from marsad.extract.rules.happening import Happening
from marsad.extract.rules.may import may_befall, may_come
from marsad.extract.rules.page import Page
from marsad.extract.rules.reach_of_cues import is_only_discussed, is_why_somebody_hides
from marsad.extract.rules.stance_cues import came_of_it, governing_hits, is_at_its_site, is_where_they_stand, neither_confirms
from marsad.extract.rules.tellers import Scope
from marsad.model import Certainty
from marsad.reference.lexicon import Hit


def read_certainty(page: Page, happening: Happening, low: int, high: int, scope: Scope | None, *, silence: bool, denied: bool = False) -> Certainty:
    if silence:
        return "unknown"
    if denied:
        # نفى مزاعم قصف محتمل: what is denied is denied outright.
        return "stated"
    if is_where_they_stand(page, happening):
        return "stated"
    for hit in () if is_at_its_site(page, happening.hit) else governing_hits(page, happening, low, "hedge"):
        if (
            came_of_it(page, hit.last, happening)
            or is_why_somebody_hides(page, hit, happening)
            or is_only_discussed(page, hit.last, happening)
            or (hit.sense.mode == "claimed" and not _is_of_claims(page, hit, happening))
        ):
            continue
        if hit.sense.strength != "weak" or (hit.sense.mode == "evidence" and _tells_by_evidence(page, scope)):
            return hit.sense.value  # type: ignore[return-value]
    for index in range(happening.last + 1, min(happening.last + 5, high)):
        hit_after = page.of_kind(index, "hedge")
        if hit_after is not None and (hit_after.sense.pos == "participle" or hit_after.sense.mode == "behind"):
            return hit_after.sense.value  # type: ignore[return-value]
        if page.functions[index]:
            break
    doubted = _doubted_by_a_clause(page, happening, high)
    if doubted is not None:
        return doubted
    if may_come(page, happening, low) or may_befall(page, happening, will=False) or _is_not_ruled_out(page, happening):
        return "possible"
    beside = _hedge_beside(page, happening, high)
    if beside is not None:
        return beside
    if _is_unverified(page, happening, scope) or _cannot_be_checked(page, happening) or (scope is not None and neither_confirms(page, scope)):
        return "possible"
    doubtful = _doubtful_teller(page, scope)
    if doubtful is not None:
        return doubtful
    if scope is not None and scope.mode == "doubt":
        outright = scope.verb is not None and (came_of_it(page, scope.verb, happening) or is_only_discussed(page, scope.verb, happening))
        return "stated" if outright else "probable"
    return "stated"


# لا تستبعد وزارة الدفاع الأميركية أن يكون تنظيم الدولة الإسلامية وراء الهجوم
_LEFT_OPEN_WITHIN = 12


def _is_not_ruled_out(page: Page, happening: Happening) -> bool:
    """لا تستبعد واشنطن شن هجوم, لم يستبعد أن يكون التنظيم وراء الهجوم: what somebody does not rule out is no more than possible.

    A known attack that another deed answers (لم يستبعد الرد على الهجوم) has been, whatever is left open.
    """
    for index in range(happening.first - 1, max(happening.sentence.first, happening.first - 1 - _LEFT_OPEN_WITHIN), -1):
        if page.tokens[index].text in ".،؛:" or page.functions[index] in ("clause", "who"):
            return False
        if happening.hit.definite and _is_another_deed(page, index):
            return False
        word = page.of_kind(index, "saying")
        if word is not None and word.sense.value == "left_open":
            return page.of_kind(index - 1, "negation") is not None
    return False


def _is_another_deed(page: Page, index: int) -> bool:
    """الرد, قصف: whether a noun of happening that is no mere word of doing (شن, وقوع) stands at a token."""
    return index not in page.inside_actor and any(
        hit.sense.kind == "event" and hit.sense.strength != "light" and hit.features.startswith("n") for hit in page.hits[index]
    )


# مزاعم شن هجوم, شبهات عن وقوع هجوم: as far behind them stands what is claimed.
_CLAIMED_WITHIN = 4


def _is_of_claims(page: Page, hit: Hit, happening: Happening) -> bool:
    """مزاعم قصف المدينة, شبهات باستخدام الغاز: what stands right behind a word for claims."""
    return happening.first - hit.last <= _CLAIMED_WITHIN and all(
        page.functions[index] in ("", "preposition") and page.tokens[index].kind == "word" for index in range(hit.last + 1, happening.first)
    )


# الهجوم الكيماوي المروع الذي يشتبه بأنه وقع: adjectives stand between.
_CLAUSE_WITHIN = 4


def _doubted_by_a_clause(page: Page, happening: Happening, high: int) -> Certainty | None:
    """الهجوم الذي يشتبه بأنه كيماوي، هجوم يعتقد أنه وقع، الهجوم الذي يزعم وقوعه: a clause about a noun that says that it is suspected, believed or alleged."""
    if happening.is_verb:
        return None
    for index in range(happening.last + 1, min(happening.last + 1 + _CLAUSE_WITHIN, high)):
        at = index + (page.functions[index] == "who")
        if at + 2 < high and page.folded[at + 1].endswith(("ه", "ها")) and _may_not_have_been(page, happening, at + 2):
            if page.folded[at] in page.reference.words("companion.said_to_be"):
                return "probable"
            if page.folded[at] in page.reference.words("companion.alleged_to_be"):
                return "possible"
        if page.functions[index] or page.tokens[index].kind != "word" or page.of_kind(index, "saying", "event", "harm") is not None:
            return None
    return None


def _may_not_have_been(page: Page, happening: Happening, index: int) -> bool:
    """هجوم يعتقد أنه وقع, a poison that is suspected; غارات يعتقد أنها إسرائيلية: whose they are is in doubt, and not that they were."""
    if happening.type == "chemical_attack" or page.structure(index, "aspect") is not None:
        return True
    return any(hit.sense.kind == "event" and hit.sense.mode == "happen" for hit in page.hits[index])


def _doubtful_teller(page: Page, scope: Scope | None) -> Certainty | None:
    """تقارير غير مؤكدة عن: a telling that is itself called unsure."""
    if scope is None or not scope.chain:
        return None
    told = scope.chain[0]
    for index in range(told.first, told.last + 1):
        hit = page.of_kind(index, "hedge")
        if hit is not None and hit.sense.strength != "weak":
            return hit.sense.value  # type: ignore[return-value]
    return None


# قصفت الطائرات مواقع التنظيم على ما يبدو: as far behind a happening as an aside still speaks of it.
_ASIDE_WITHIN = 12


def _hedge_beside(page: Page, happening: Happening, high: int) -> Certainty | None:
    """على الأرجح, فيما يبدو behind a happening and its arguments, before anything else is told."""
    if not page.starting("hedge", happening.last + 1, high):
        return None
    for index in range(happening.last + 1, min(happening.last + _ASIDE_WITHIN, high)):
        for hit in page.hits[index]:
            if hit.sense.kind == "hedge" and hit.sense.mode == "aside":
                return hit.sense.value  # type: ignore[return-value]
        if page.opens_clause(index) or page.functions[index] == "leads_to" or page.tokens[index].text in "؛.":
            return None
    return None


# صورا ومقاطع فيديو لم تتمكن الشبكة من التأكد من صحتها
_VERIFIED_WITHIN = 8
_OF_VERIFYING = ("value.verifying", "value.if_true", "value.not_verified")


def _is_unverified(page: Page, happening: Happening, scope: Scope | None) -> bool:
    """تقارير لم تتمكن الوكالة من التأكد من صحتها عن هجوم, التقارير عن هجوم إذا تأكدت: what the sentence says of the telling, and not of the happening."""
    if page.cues.isdisjoint(_OF_VERIFYING):
        return False
    sentence = happening.sentence
    if scope is not None and scope.chain:
        told = scope.chain[0].last + 1
        for index in range(told, min(happening.first, told + 2 * _VERIFIED_WITHIN)):
            hit = page.structure(index, "verifying")
            if (
                hit is not None
                and not any(page.tokens[at].text == ":" for at in range(index, happening.first))
                and any(page.of_kind(at, "negation") for at in range(max(told - 2, index - _VERIFIED_WITHIN), index))
            ):
                return True
    if any(page.structure(index, "if_true") is not None for index in range(happening.last + 1, sentence.last)):
        return True
    # ..., ولم يتسن التحقق من ذلك: the last clause of the sentence says so of all that stands before.
    return any(page.structure(index, "not_verified") is not None for index in range(happening.last + 1, sentence.last))


# لم يتسن لوكالة الأنباء التحقق بشكل مستقل من مقطع مصور يظهر جنودا يعدمون أسرى: how far before the happening, and before the checking, these words stand.
_CHECKED_WITHIN = 16
_UNABLE_WITHIN = 6


def _cannot_be_checked(page: Page, happening: Happening) -> bool:
    """لم يتسن للوكالة التحقق من مقتل خمسة, لا يستطيع تأكيد تقارير عن غارة: what somebody could not check or confirm, told behind these words in one breath.

    What has the article is known (التحقق من منفذي الهجوم), and so is a deed of which only a detail could not be checked.
    """
    if happening.hit.definite:
        return False
    for index in range(happening.first - 1, max(happening.sentence.first, happening.first - _CHECKED_WITHIN) - 1, -1):
        if page.tokens[index].text in ".،؛:" or page.functions[index] in ("clause", "cause") or page.is_listed(index, "companion.detail_of"):
            return False
        if page.folded[index] in page.reference.words("companion.checking"):
            return _is_beyond_them(page, index, happening.sentence.first)
    return False


def _is_beyond_them(page: Page, checking: int, low: int) -> bool:
    """Whether a word for being unable to, or a negation before a word for being able to, governs the checking at a token."""
    for index in range(checking - 1, max(low, checking - _UNABLE_WITHIN) - 1, -1):
        if page.folded[index] in page.reference.words("companion.could_not_be_done"):
            return True
        if page.folded[index] in page.reference.words("companion.could_be_done"):
            return index > low and page.of_kind(index - 1, "negation") is not None
        if page.tokens[index].text in ".،؛:":
            return False
    return False


def _tells_by_evidence(page: Page, scope: Scope | None) -> bool:
    """معلومات استخبارية تشير إلى: what intelligence or a finding indicates is probable, not stated."""
    if scope is None or not scope.chain:
        return False
    teller = page.of_kind(scope.chain[0].first, "teller")
    return teller is not None and teller.sense.tells in ("intelligence", "anonymous")
