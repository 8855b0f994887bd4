"""Reports that somebody denies or withdraws, with words of saying of their own: نفت دمشق تقارير أفادت بقصف المطار."""

from __future__ import annotations

from marsad.extract.rules.page import Page
from marsad.extract.rules.phrase_stops import is_verb
from marsad.extract.rules.tellers.openings import skip_time
from marsad.extract.rules.tellers.scopes import Scope
from marsad.reference.lexicon import Hit

# تقارير إعلامية نشرتها صحف محلية على مواقعها أفادت بقصف: so far behind the reports their own word of saying stands.
_TOLD_WITHIN = 14
# إن هذه التقارير التي تحدثت عن قصف المدينة باطلة: so far behind what was said it is called untrue.
_UNTRUE_WITHIN = 12


def tells_what_is_denied(page: Page, hit: Hit, denial: Scope) -> bool:
    """نفت تقارير نشرتها صحف تحدثت عن قصف: whether a verb of saying tells what the reports say that a denial is of, so that it is denied too.

    It has no "and" before it, unless their pronoun stands behind it (سحبت تقريرا بثته وقالت فيه إن).
    """
    reports = _reports_at(page, denial) if denial.mode == "deny" or calls_untrue(page, denial) else None
    if reports is None or not hit.features.startswith("v") or not is_verb(page, hit.first):
        return False
    if hit.proclitics and page.structure(hit.last + 1, "to_them") is None:
        return False
    if not reports.last < hit.first <= reports.last + _TOLD_WITHIN:
        return False
    return not any(_ends_what_is_said_of_them(page, index) for index in range(reports.last + 1, hit.first))


def denies_words_of_another(denial: Scope, saying: Hit) -> bool:
    """فندت ادعاءات الجيش بسيطرته, نفى قول الوزير إن: whether a noun of saying that a denial begins with has what another says, who says so all the same."""
    return denial.mode == "deny" and saying.sense.value == "noun" and denial.first <= saying.first <= denial.first + 1


def _reports_at(page: Page, denial: Scope) -> Hit | None:
    """تقارير, صحة الأنباء: the word for what was told before with which a denial's words begin; None where they begin with something else."""
    at = skip_time(page, past_adverbs(page, denial), denial.last)
    at += page.structure(at, "relayed_from") is not None
    if at <= denial.last and page.folded[at] in page.reference.words("companion.truth_of"):
        at += 1
    if at > denial.last:
        return None
    teller = page.of_kind(at, "teller")
    if teller is not None and teller.sense.value == "report" and not teller.proclitics:
        return teller
    said = page.structure(at, "said_before")
    return said if said is not None and not said.proclitics else None


def _ends_what_is_said_of_them(page: Page, index: int) -> bool:
    if page.structure(index, "aspect") is not None:
        # تقريرا كان قد بثه
        return False
    return page.tokens[index].text in ".،؛:" or page.functions[index] in ("that", "clause", "cause")


def calls_untrue(page: Page, scope: Scope) -> bool:
    """قال إن هذه الاتهامات باطلة, وصف المزاعم بأنها كاذبة: whether words of saying call what was said untrue."""
    at = past_adverbs(page, scope)
    at += at <= scope.last and page.folded[at] in page.reference.words("companion.pointing")
    if at > scope.last or page.folded[at] not in page.reference.words("companion.reports"):
        return False
    near = range(at + 1, min(at + 1 + _UNTRUE_WITHIN, scope.last + 1))
    return any((hit := page.of_kind(index, "negation")) is not None and hit.sense.value == "untrue" for index in near)


def past_adverbs(page: Page, scope: Scope) -> int:
    """نفى جملة وتفصيلا هذه الاتهامات, قال إن الاتهامات: the first token of a scope behind "that", marks and how it is told."""
    at = scope.first
    while at < scope.last and (page.functions[at] == "that" or page.tokens[at].text in "،," or page.structure(at, "adverb") is not None):
        how = page.structure(at, "adverb")
        at = at + 1 if how is None else how.last + 1
    return at
