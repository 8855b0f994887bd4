"""Who denies or is blamed for what was told before, in English: "which the army denied", "denied any role", "Turkey blamed the militia"."""

from __future__ import annotations

from marsad.extract.rules.english.denied_reports import says_of_what
from marsad.extract.rules.english.subjects import subject_before
from marsad.extract.rules.english.words import is_capital, is_passive, is_pause, use
from marsad.extract.rules.page import Page, Sentence
from marsad.extract.rules.roles import Phrase
from marsad.extract.rules.tellers import Scope, Told


def denier_at(page: Page, index: int, sentence: Sentence) -> Told | None:
    """`a charge Moscow denies`, `which the army denied`, `the group denied it`: who denies what was told before, at a verb that says no more; else None."""
    hit = page.of_kind(index, "saying")
    if hit is None or hit.sense.mode != "deny" or not hit.features.startswith("v") or is_passive(page, hit.first, sentence.first):
        return None
    if says_of_what(page, hit.last + 1, sentence):
        # "dismissed as false reports that its jets had bombed"
        return None
    behind = _denies_being_behind(page, hit.last + 1, sentence)
    for after in range(hit.last + 1, sentence.last):
        if is_pause(page, after) or page.tokens[after].kind != "word" or behind:
            break
        if use(page, after, "it") or use(page, after, "charge") or use(page, after, "determiner"):
            continue
        if use(page, after, "break") is None:
            return None
        break
    subject = subject_before(page, hit.first, sentence.first)
    if subject is None:
        return None
    charge = next((at for at in range(subject.last, subject.first - 1, -1) if use(page, at, "charge")), subject.first - 1)
    first = next((at for at in range(charge + 1, subject.last + 1) if not use(page, at, "determiner")), None)
    if first is None or (subject.first == subject.last and use(page, first, "pronoun")) or not names_somebody(page, Phrase(first, subject.last)):
        return None
    return Told(first, subject.last)


def denies_own_part(page: Page, verb: int, sentence: Sentence) -> bool:
    """`denied any role`, `denied involvement`, `denied it was behind the attack`: whether who denies at a verb says that he himself did not do it."""
    if _denies_being_behind(page, verb + 1, sentence):
        return True
    behind = range(verb + 1, min(verb + 1 + BEHIND_WITHIN, sentence.last))
    return any((word := use(page, index, "it")) is not None and word.sense.mode == "own_part" for index in behind)


def blamed_at(page: Page, scope: Scope, sentence: Sentence) -> Told | None:
    """`Turkey blamed the Kurdish militia`, `blamed Belgrade for the shooting`: whom a scope accuses of what was told before, where its words tell nothing themselves."""
    if scope.mode != "accuse" or scope.accused is None or scope.verb is None or not scope.chain or scope.accused.first < scope.verb:
        return None
    after = scope.accused.last + 1
    if use(page, scope.accused.first, "reciprocal"):
        # "blamed each other"
        return None
    return scope.accused if after >= sentence.last or is_pause(page, after) or use(page, after, "break") else None


BEHIND_WITHIN = 4


def _denies_being_behind(page: Page, after: int, sentence: Sentence) -> bool:
    """`denied it was behind the attack`, `denied that they carried out the raid`, `denied being responsible for the blast`: a happening told before, and nothing new."""
    for index in range(after, min(after + BEHIND_WITHIN, sentence.last)):
        if page.folded[index] == "behind" or page.folded[index : index + 2] in (["responsible", "for"], ["carried", "out"], ["carrying", "out"]):
            last = index + (page.folded[index] != "behind")
            determiner = use(page, last + 1, "determiner")
            definite = determiner is not None and determiner.sense.mode == "definite"
            told_before = definite and last + 2 < sentence.last and page.of_kind(last + 2, "event") is not None
            # "denied being behind the attack in Mosul on Tuesday": told here, with its place.
            return told_before and not any(use(page, at, "at") and is_capital(page, at + 1) for at in range(last + 3, min(last + 5, sentence.last - 1)))
    return False


def names_somebody(page: Page, subject: Phrase) -> bool:
    """Whether a subject can speak: a name, an actor, a teller or a body of people."""
    tokens = range(subject.first, subject.last + 1)
    return any(
        index in page.inside_actor or page.of_kind(index, "teller", "force", "people") or use(page, index, "pronoun") or is_capital(page, index)
        for index in tokens
        if index >= 0
    )
