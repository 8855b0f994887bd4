"""Denials that name nothing themselves: نفت إسرائيل ذلك, تنفي دمشق ضلوعها فيه."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from marsad.extract.rules.draft import Draft
from marsad.extract.rules.own_part import is_of_the_teller
from marsad.extract.rules.page import Page, Sentence
from marsad.extract.rules.roles import Phrase
from marsad.extract.rules.said_of_it import told_by_its_clause
from marsad.extract.rules.stance import Stance
from marsad.extract.rules.stance_cues import neither_confirms
from marsad.extract.rules.tellers import Scope, Told, calls_untrue, denials_of_what_stands_before, denies_words_of_another, past_adverbs

# What nobody can deny by "that": what is still to come, and totals.
_NOT_DENIED = frozenset({"threat", "prediction", "casualty_toll"})

# دمشق تنفي, ونفى، في بيان له، الحزب: so near to the verb stands who denies where the words name him.
_NAMED_WITHIN = 5


def denied_before(page: Page, scopes: list[Scope], drafts: list[Draft]) -> list[Draft]:
    """A denied claim for each denial that only points back to the happening told before it, in its sentence or the one before.

    It has the place, time and means of that happening, and its doer, unless the side denies its own part; of harm it says nothing.
    Empty where nothing is denied so, or where it is not sure what is: after another teller's words, or none at all.
    """
    found: list[Draft] = []
    for scope in scopes:
        if scope.verb is None or not scope.chain or neither_confirms(page, scope):
            continue
        if scope.mode != "deny" and not calls_untrue(page, scope):
            continue
        inside = [draft for draft in drafts if scope.covers(draft.hit.first)]
        if inside:
            found.extend(_denial(page, scope, draft, pointer, own=False) for draft in inside if (pointer := _words_of_another(page, scope, draft)) is not None)
            continue
        own = _own_part(page, scope)
        pointer = own if own is not None else _pointer(page, scope)
        told = _told_before(page, scope, scopes, drafts) if pointer is not None else None
        if pointer is not None and told is not None and not _accuses_another(page, scope, told, pointer):
            found.append(_denial(page, scope, told, pointer, own is not None))
    for scope in denials_of_what_stands_before(page):
        told = _told_before(page, scope, scopes, drafts)
        denial = _denial(page, scope, told, scope.first, own=False) if told is not None else None
        if told is not None and denial is not None and not told_by_its_clause(page, told, denial, scope.first):
            found.append(denial)
    return found


def _words_of_another(page: Page, denial: Scope, told: Draft) -> int | None:
    """فند المرصد ادعاءات الجيش بسيطرته: the noun of saying that a denial begins with, where a happening is told in it by another; None where it is not."""
    if told.scope is None or told.scope is denial or told.scope.verb is None or not told.chain:
        return None
    noun = page.of_kind(told.scope.verb, "saying")
    return noun.first if noun is not None and denies_words_of_another(denial, noun) else None


def without_what_deniers_ask(page: Page, drafts: list[Draft], denials: list[Draft]) -> list[Draft]:
    """The drafts without those by which a side that has just denied its part only says that it does not know who did it: that is no account of what happened."""
    deniers = [(denial.sentence, denial.chain[0]) for denial in denials if denial.by_teller]
    return [draft for draft in drafts if not (_asks_who(page, draft) and any(_is_told_by(page, draft, denier) for denier in deniers))]


def _asks_who(page: Page, draft: Draft) -> bool:
    """لا تعرف من قصف المطار: behind the word for "who", which is spelt as that for "from", stands a deed without a doer."""
    before = draft.hit.first - 1
    return before >= draft.sentence.first and page.structure(before, "from") is not None and not draft.perpetrators


def _is_told_by(page: Page, draft: Draft, denier: tuple[Sentence, Told]) -> bool:
    sentence, teller = denier
    if draft.sentence != sentence or not draft.chain:
        return False
    return draft.chain[0] == teller or bool(page.told_actors(draft.chain[0]) & page.told_actors(teller))


def _denial(page: Page, scope: Scope, told: Draft, pointer: int, own: bool) -> Draft:
    stance = Stance(polarity="denied", certainty="stated", realis=told.stance.realis)
    told_so = pointing_back(page, told, scope, pointer, stance)
    return replace(told_so, chain=_denier(page, scope, told), perpetrators=[] if own else _doers(told), by_teller=own)


def told_last_before(page: Page, verb: int, drafts: Sequence[Draft]) -> Draft | None:
    """The happening told last before a token, in its sentence or the one before, and no further back; None where none is."""
    here = next(index for index, sentence in enumerate(page.sentences) if sentence.first <= verb < sentence.last)
    earliest = page.sentences[max(0, here - 1)].first
    return max((draft for draft in drafts if earliest <= draft.hit.first < verb), key=lambda draft: draft.hit.first, default=None)


def pointing_back(page: Page, told: Draft, scope: Scope, pointer: int, stance: Stance) -> Draft:
    """The happening told before as the words of a scope tell it that only point back to it: with its place, time and means, and without its doer, harm and counts."""
    return replace(
        told,
        sentence=next(sentence for sentence in page.sentences if sentence.first <= pointer < sentence.last),
        hit=told.hit._replace(first=pointer, last=pointer, features="n", proclitics="", definite=True, suffix=""),
        also=[],
        chain=scope.chain,
        scope=scope,
        stance=stance,
        perpetrators=[],
        by_teller=False,
        open_subject=False,
        harm=[],
        stated_count=None,
        from_harm=False,
        number=None,
    )


def _doers(told: Draft) -> list[Phrase]:
    return [Phrase(teller.first, teller.last) for teller in told.chain[:1]] if told.by_teller and not told.perpetrators else told.perpetrators


def _denier(page: Page, scope: Scope, told: Draft) -> tuple[Told, ...]:
    """Who denies; where the words only have a pronoun and seem to be of who told it, it is the one that was accused."""
    assert scope.verb is not None
    named = abs(scope.chain[0].first - scope.verb) <= _NAMED_WITHIN
    if not told.chain or scope.chain[0] != told.chain[0] or len(told.perpetrators) != 1 or named:
        return scope.chain
    accused = told.perpetrators[0]
    return (scope.chain[0]._replace(first=accused.first, last=accused.last), *scope.chain[1:])


def _accuses_another(page: Page, scope: Scope, told: Draft, pointer: int) -> bool:
    """Whether what is denied are accusations, and the happening before them is said to be the deed of somebody else."""
    if page.folded[pointer] not in page.reference.words("companion.accusations"):
        return False
    doers = {actor for phrase in _doers(told) for actor in page.phrase_actors(phrase.first, phrase.last)}
    return bool(doers) and doers.isdisjoint(page.told_actors(_denier(page, scope, told)[0]))


def _own_part(page: Page, scope: Scope) -> int | None:
    """مسؤوليتها عنه, أي ضلوع لها: the word for the teller's own part, right behind the denial."""
    first = past_adverbs(page, scope)
    # نفت الأخيرة أي ضلوع لها
    for skipped in ("companion.latter", "companion.any"):
        first += first < len(page) and page.folded[first] in page.reference.words(skipped)
    if first > scope.last:
        return None
    hit = page.structure(first, "own_part")
    if hit is None or not hit.features.startswith("n"):
        return None
    return first if hit.suffix or first > scope.first or is_of_the_teller(page, hit) else None


def _pointer(page: Page, scope: Scope) -> int | None:
    """ذلك, صحة هذه الأنباء, الاتهامات: words that only point to what was said, with nothing behind them; None where they say more."""
    at = past_adverbs(page, scope)
    reports, pointing = page.reference.words("companion.reports"), page.reference.words("companion.pointing")
    if page.folded[at] in page.reference.words("companion.truth_of"):
        at += 1
    pointed = at < len(page) and page.folded[at] in pointing
    if pointed and at + 1 < len(page) and page.folded[at + 1] in reports:
        at += 1
    elif not pointed and (at >= len(page) or page.folded[at] not in reports):
        return None
    if at > scope.last or (scope.mode == "deny" and not _ends(page, at + 1)):
        return None
    return at


def _ends(page: Page, at: int) -> bool:
    return (
        at >= len(page) or page.tokens[at].kind != "word" or page.functions[at] in ("clause", "cause") or page.folded[at].startswith("و") or at in page.in_time
    )


def _told_before(page: Page, scope: Scope, scopes: list[Scope], drafts: list[Draft]) -> Draft | None:
    """The happening told last before a denial or a charge, by somebody else, with no other words of a teller between."""
    assert scope.verb is not None
    told = told_last_before(page, scope.verb, drafts)
    if told is None or told.type in _NOT_DENIED or not told.stance.has_happened or told.stance.polarity == "denied":
        return None
    others = (other for other in scopes if other is not scope and other.chain and told.hit.last < other.first < scope.first)
    if any(other is not told.scope for other in others):
        return None
    between = (index for index in range(told.hit.last + 1, scope.verb) if index not in page.in_time)
    if any(page.of_kind(index, "event") and not _is_of_a_weapon(page, index) and all(index != hit.first for hit in told.also) for index in between):
        # Something between is read as no claim, and may be what is meant.
        return None
    return told if not told.by_teller or told.chain[:1] != scope.chain[:1] else None


def _is_of_a_weapon(page: Page, index: int) -> bool:
    """طائرات مسيرة: whether a word spelt as one for a happening (a march) ends the name of a weapon."""
    return index > 0 and any(hit.sense.kind == "means" and hit.last >= index for hit in page.hits[index - 1])
