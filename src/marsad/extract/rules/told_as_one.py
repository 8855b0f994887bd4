"""Things and people that a report strings together by "and" and speaks of as one: مواقع وتعزيزات الحوثيين."""

from __future__ import annotations

from marsad.extract.rules.page import Page
from marsad.extract.rules.roles import Phrase
from marsad.reference.lexicon import Hit

_THEIRS = frozenset({"ه", "ها", "هم", "هما"})


def told_as_one(page: Page, struck: list[Phrase]) -> list[Phrase]:
    """What was struck, with those made one phrase that "and" joins right behind each other and that share their owner, adjective or number.

    Source: the annotated reports, in which nine of ten such pairs are one target.
    """
    whole: list[Phrase] = []
    # The noun joined last, behind which the next may stand, and whether one number counts them all.
    before: Phrase | None = None
    counted = False
    for phrase in struck:
        if before is not None and phrase.first == before.last + 1 and _are_one(page, before, phrase, counted=counted):
            whole[-1] = Phrase(whole[-1].first, phrase.last, whole[-1].proclitics)
        else:
            whole.append(phrase)
            counted = _counts_single_things(page, phrase)
        before = phrase
    return whole


def _are_one(page: Page, one: Phrase, other: Phrase, *, counted: bool) -> bool:
    """Whether a phrase and the one right behind it are told as one thing struck."""
    joined = _noun(page, other.first)
    if joined is None or joined.proclitics != "و" or other.first in page.actor_at:
        return False
    at = _past_how_many(page, one)
    first = _noun(page, at)
    if _are_theirs(page, other) and (first is None or not first.suffix):
        return True
    if counted:
        return joined.sense.kind == "object" and not (joined.definite or joined.suffix or _is_plural(page, joined))
    if first is None or at < one.last or at in page.actor_at:
        # مركبات عسكرية ومخازن: each has what describes it.
        return False
    return _is_plural(page, first) and _is_plural(page, joined) and first.definite == joined.definite and bool(first.suffix) == bool(joined.suffix)


def _are_theirs(page: Page, joined: Phrase) -> bool:
    """وعائلاتهم, وحلفائها, وأفراد عائلاتهم: many who are named by whose they are; نائبه is one man more."""
    near = (page.of_kind(index, "people", "force") for index in range(joined.first, min(joined.first + 2, joined.last + 1)))
    return any(theirs is not None and theirs.suffix in _THEIRS and _is_plural(page, theirs) for theirs in near)


def _counts_single_things(page: Page, phrase: Phrase) -> bool:
    """386 ملجأ (ووكرا ومخزنا): a number that takes its noun in the singular counts the singular nouns that are joined to it too."""
    count = page.count_at(phrase.first)
    if count is None or count.ordinal or count.last_token + 1 != phrase.last:
        return False
    thing = page.of_kind(phrase.last, "object")
    return thing is not None and not thing.definite and not _is_plural(page, thing)


def _past_how_many(page: Page, phrase: Phrase) -> int:
    """عددا من القواعد, أي صواريخ: the token of the noun behind a word of number, and behind "of"."""
    at = phrase.first
    if page.structure(at, "partitive") is not None or page.structure(at, "any") is not None:
        at += 1
    return at + 1 if phrase.first < at < phrase.last and page.folded[at] == "من" else at


def _noun(page: Page, index: int) -> Hit | None:
    return page.of_kind(index, "object", "people", "force")


def _is_plural(page: Page, noun: Hit) -> bool:
    return noun.features[1:2] == "p" or page.folded[noun.last].removesuffix(noun.suffix).endswith("ات")
