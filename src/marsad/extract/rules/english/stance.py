"""Whether it happened, how surely, and whether yet, in English."""

from __future__ import annotations

from marsad.extract.rules.english.denied_reports import is_called_untrue
from marsad.extract.rules.english.happenings import Telling
from marsad.extract.rules.english.subjects import subject_before
from marsad.extract.rules.english.words import is_capital, is_passive, is_pause, use
from marsad.extract.rules.page import Page
from marsad.extract.rules.stance import Stance
from marsad.extract.rules.tellers import Scope
from marsad.model import Certainty, Polarity, Realis
from marsad.reference.lexicon import Hit

_REACH = 7


def read_stance(page: Page, told: Telling, scope: Scope | None) -> Stance:
    """The stance of a happening from the words before it in its clause and the word of saying that governs it."""
    before = _before(page, told)
    if any(hit.sense.value == "silence" for hit in before):
        return Stance("affirmed", "unknown", _realis(page, told, before, scope), silence=True)
    return Stance(_polarity(page, told, before, scope), _certainty(page, told, before, scope), _realis(page, told, before, scope))


def _before(page: Page, told: Telling) -> list[Hit]:
    hits: list[Hit] = []
    for index in range(told.hit.first - 1, max(told.sentence.first, told.hit.first - _REACH) - 1, -1):
        if page.folded[index] in ("if", "unless"):
            hits.extend(hit for hit in page.hits[index] if hit.sense.kind == "realis")
        if is_pause(page, index) or (use(page, index, "break") and page.folded[index] not in ("and", "that")):
            break
        found = [hit for hit in page.hits[index] if hit.sense.kind in ("negation", "hedge", "realis", "saying") and _reaches(page, hit, told)]
        # "might have killed" is no "might".
        hits.extend(hit for hit in found if not any(other.last > hit.last for other in found))
    hits.extend(_hedges_all(page, told))
    return hits


def _reaches(page: Page, before: Hit, told: Telling) -> bool:
    """`may attack`, `may carry out an attack`; but not `in May`, nor `may be among the soldiers killed`: whether what a modal says is said of a happening behind it."""
    if before.first in page.in_time:
        return False
    if before.sense.kind != "realis" or before.last > before.first or page.folded[before.first] not in _MODALS:
        return True
    verb = next(
        (at for at in range(before.last + 1, told.hit.first + 1) if not (page.of_kind(at, "negation") or page.folded[at].endswith("ly"))), told.hit.first
    )
    if page.folded[verb] not in ("be", "have"):
        return True
    return all(use(page, at, "auxiliary") or use(page, at, "helper") or page.folded[at].endswith("ly") for at in range(verb, told.hit.first))


_MODALS = frozenset({"may", "might", "could", "would", "can", "must", "should"})


def _hedges_all(page: Page, told: Telling) -> list[Hit]:
    """`Reportedly, gunmen killed`, `It is believed that`, `There were unconfirmed reports that`: a word of doubt that opens a sentence and is said of all that follows."""
    opens = range(told.sentence.first, min(told.sentence.first + _OPENS_WITHIN, told.hit.first))
    hedges = [hit for index in opens for hit in page.hits[index] if hit.sense.kind == "hedge"]
    return [hit for hit in hedges if _governs_a_clause(page, hit)]


_OPENS_WITHIN = 5


def _governs_a_clause(page: Page, hedge: Hit) -> bool:
    behind = hedge.last + 1 + (use(page, hedge.last + 1, "charge") is not None)
    if page.folded[hedge.last] == "that" or page.folded[behind : behind + 1] == ["that"]:
        return True
    return page.of_kind(behind, "saying") is not None or (behind < len(page) and page.tokens[behind].text == ",")


def _polarity(page: Page, told: Telling, before: list[Hit], scope: Scope | None) -> Polarity:
    if scope is not None and scope.mode == "deny":
        return "denied"
    if _nobody_did(page, told) or is_called_untrue(page, told.hit.first, told.hit.last, told.sentence):
        return "denied"
    if any(hit.sense.kind == "negation" and told.hit.first - hit.last <= 3 for hit in before) and not told.from_harm:
        return "denied"
    return "affirmed"


def _nobody_did(page: Page, told: Telling) -> bool:
    """`neither missile hit the ship`, `none of its fighters had been hit`: whether the subject of the verb is said to be nobody, or nothing."""
    if told.from_harm or not told.hit.features.startswith("v"):
        return False
    subject = subject_before(page, told.hit.first, told.sentence.first)
    return subject is not None and bool(use(page, subject.first, "nobody") or (subject.first > told.low and use(page, subject.first - 1, "nobody")))


def _goes_there(page: Page, told: Telling) -> bool:
    """`fighters returned on Thursday to burn granaries`: a verb of going before "to", with no more than when and where between."""
    for index in range(told.hit.first - 2, max(told.sentence.first, told.hit.first - _REACH), -1):
        if use(page, index, "goes"):
            return page.folded[index].endswith(("ed", "came", "went")) or use(page, index - 1, "helper") is not None
        if not (page.functions[index] or index in page.in_time or use(page, index, "at") or is_capital(page, index)):
            return False
    return False


def _is_prompted(page: Page, told: Telling) -> bool:
    """`prompting Iran to fire missiles`, `which led the army to shell the town`: a verb in -ing or in the past before somebody and "to"."""
    for index in range(told.hit.first - 2, max(told.sentence.first, told.hit.first - _REACH), -1):
        if use(page, index, "prompts"):
            return page.folded[index].endswith(("ed", "ing", "led", "ove"))
        if is_pause(page, index) or use(page, index, "auxiliary"):
            return False
    return False


def _says_of_the_struck(page: Page, told: Telling, hedge: Hit) -> bool:
    """`a gun battle`, `two suspected militants were killed in`: a word of doubt that only says of people that they may be what they are called, where they are no doers."""
    if page.folded[hedge.first] == "suspected" and page.folded[hedge.last + 1 : hedge.last + 2] == ["of"]:
        # "arrested people suspected of ties to the group in raids"
        return True
    if page.folded[hedge.first] != "suspected" or page.of_kind(hedge.last + 1, "people", "force") is None:
        return False
    return not told.hit.features.startswith("v") or is_passive(page, told.hit.first, told.sentence.first)


def _certainty(page: Page, told: Telling, before: list[Hit], scope: Scope | None) -> Certainty:
    if _is_by_unsure_reports(page, told):
        return "possible"
    for hit in before:
        if hit.sense.kind == "hedge" and hit.sense.value in ("probable", "possible") and not _says_of_the_struck(page, told, hit):
            return hit.sense.value  # type: ignore[return-value]
    return "probable" if scope is not None and scope.mode == "doubt" else "stated"


def _is_by_unsure_reports(page: Page, told: Telling) -> bool:
    """`..., according to unconfirmed reports`: whether reports that are in doubt close the sentence."""
    behind = range(told.hit.last + 1, told.sentence.last - 1)
    return any((frame := page.of_kind(at, "frame")) is not None and page.of_kind(frame.last + 1, "hedge") is not None for at in behind)


def _realis(page: Page, told: Telling, before: list[Hit], scope: Scope | None) -> Realis:
    mode = scope.mode if scope else "say"
    values = {str(hit.sense.value) for hit in before if hit.sense.kind == "realis"}
    if mode == "threaten":
        return "threatened"
    if "planned" in values:
        return "planned"
    if mode in ("warn", "predict") or "predicted" in values:
        return "predicted"
    to = told.hit.first > told.sentence.first and page.folded[told.hit.first - 1] == "to" and told.hit.features.startswith("v")
    # "marched to protest", "were used to attack": those who go there do, and what was used did.
    was = page.folded[told.hit.first - 3 : told.hit.first - 2] if told.hit.first > 2 else []
    brought = use(page, told.hit.first - 2, "brings_about") is not None and was not in (["are"], ["is"], ["be"])
    to = to and told.type != "protest" and not brought and not _goes_there(page, told) and not _is_prompted(page, told)
    if mode == "deny" and told.hit.first > told.sentence.first:
        # "denied that any prisoner had been killed"
        values -= {str(hit.sense.value) for hit in before if hit.sense.kind == "realis" and page.folded[hit.first] == "any"}
    if "hypothetical" in values or to:
        return "hypothetical"
    if not told.hit.features.startswith("v") and page.folded[told.hit.last + 1 : told.hit.last + 2] in (["would"], ["could"], ["might"]):
        # "a ground invasion would kill thousands"
        return "hypothetical"
    return "ongoing" if "ongoing" in values or _lasts(page, told) else "occurred"


# Present forms of verbs for what lasts: "rebels hold the town".
_HOLDS = frozenset({"hold", "holds", "control", "controls", "besiege", "besieges", "surround", "surrounds"})


def _lasts(page: Page, told: Telling) -> bool:
    """`rebels hold the town`, `a million people are displaced`: a state that goes on while it is told."""
    if told.type in ("territory_change", "siege"):
        subject = subject_before(page, told.hit.first, told.sentence.first)
        return page.folded[told.hit.first] in _HOLDS and subject is not None
    passive = told.hit.first > told.sentence.first and page.folded[told.hit.first - 1] in ("are", "is", "remain", "remains")
    return told.type == "displacement" and passive
