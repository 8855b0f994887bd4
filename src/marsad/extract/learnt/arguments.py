"""Filling in who did it and what was struck, where the rules found none."""

from __future__ import annotations

from collections import Counter
from typing import NamedTuple

from marsad.extract.learnt.candidates import Candidate, candidates_of
from marsad.extract.learnt.signals import signals_of
from marsad.extract.rules.draft import Draft
from marsad.extract.rules.families import UNCREWED
from marsad.extract.rules.page import Page, Sentence
from marsad.extract.rules.roles import Phrase
from marsad.extract.rules.tellers import Told
from marsad.reference.lexicon import Hit
from marsad.reference.scoring import Weights, load_model

DOER, STRUCK = "doer", "struck"
ROLES = (DOER, STRUCK)


class Weighed(NamedTuple):
    """How likely a candidate is to have a role (0 to 1), by what its signals weigh."""

    candidate: Candidate
    probability: float
    signals: tuple[str, ...]


class Filled(NamedTuple):
    """A role that was given to a draft, the phrase that has it, and what spoke for it."""

    draft: Draft
    role: str
    weighed: Weighed


def fill_arguments(page: Page, drafts: list[Draft]) -> list[Filled]:
    """Gives each draft without a doer, or without anything struck, the likeliest candidate of its sentence, if it is likely enough; says which it gave.

    `drafts` are all those of the report, as the rules leave them. Every draft is weighed before any is changed. Where a model is not installed, its role stays
    empty.
    """
    phrases = Phrases(page, drafts)
    likeliest = [Filled(draft, role, found) for role in ROLES for draft, found in _likeliest_of(phrases, role)]
    filled = [each for each in likeliest if not any(_is_likelier(other, each) for other in likeliest)]
    for draft, role, weighed in filled:
        named = draft.perpetrators if role == DOER else draft.targets
        named.append(Phrase(weighed.candidate.first, weighed.candidate.last, weighed.candidate.proclitics))
    return filled


def _is_likelier(one: Filled, other: Filled) -> bool:
    """Whether a phrase has the other role in the same draft, and likelier: nobody is struck by what he does."""
    return (
        one.draft is other.draft
        and one.role != other.role
        and one.weighed.candidate.first == other.weighed.candidate.first
        and (one.weighed.probability, one.role) > (other.weighed.probability, other.role)
    )


def _likeliest_of(phrases: Phrases, role: str) -> list[tuple[Draft, Weighed]]:
    """The drafts that lack a role with the phrase that is likely enough to have it.

    Who did one thing may have done the next, but a phrase in a list of places is what was struck at one of them: for none is it known which.
    """
    model = load_model(role)
    if model is None:
        return []
    found: list[tuple[Draft, Weighed]] = []
    for draft in phrases.drafts:
        if lacks(draft, role):
            best = max(weigh(phrases, draft, role, model.weights), key=_probability, default=None)
            if best is not None and best.probability >= model.threshold:
                found.append((draft, best))
    times = Counter([weighed.candidate.first for _, weighed in found])
    return [each for each in found if role == DOER or times[each[1].candidate.first] == 1]


def _probability(weighed: Weighed) -> float:
    return weighed.probability


# What phrases that name somebody begin with, and those that name what can be struck.
_WHO = frozenset({"actor", "force", "people", "adjective"})
_WHAT = frozenset({"actor", "force", "people", "object"})
# What happens without anybody's doing it, or by both sides.
_NOBODYS = frozenset("armed_clash explosion body_found casualty_toll".split())
# Forces that move strike nobody by it.
_STRIKES_NOBODY = frozenset({"deployment"})


def lacks(draft: Draft, role: str) -> bool:
    """Whether the rules found nobody for a role that somebody may have.

    What is denied, and what a party is silent of, is left as told; so are counts of many happenings, and for who did it clashes, blasts and finds.
    """
    if draft.stance.polarity == "denied" or draft.stance.silence or (draft.stated_count or 1) > 1:
        return False
    if role != DOER:
        return not draft.targets and draft.type not in _STRIKES_NOBODY
    return not (draft.perpetrators or draft.by_teller or draft.type in _NOBODYS)


def weigh(phrases: Phrases, draft: Draft, role: str, weights: Weights) -> list[Weighed]:
    """The candidates of a draft's sentence that have no other role in it, each with how likely it has this one."""
    found: list[Weighed] = []
    for candidate in phrases.candidates(draft, role):
        signals = phrases.signals(draft, candidate)
        found.append(Weighed(candidate, weights.probability(signals), tuple(signals)))
    return found


class Phrases:
    """The noun phrases of a report beside its drafts, each worked out once whatever roles it may have."""

    def __init__(self, page: Page, drafts: list[Draft]) -> None:
        self.page, self.drafts = page, drafts
        self._candidates: dict[int, list[Candidate]] = {}
        self._signals: dict[tuple[int, int], list[str]] = {}
        self._interceptors = [phrase for draft in drafts if draft.type == "interception" for phrase in draft.perpetrators]

    def candidates(self, draft: Draft, role: str) -> list[Candidate]:
        """The candidates for a role: what was struck did nothing, whoever shot an attack down did not make it, and ground that is taken is not struck.

        Whether its tellers did a thing, or were struck, the rules have said.
        """
        others: list[Phrase | Told] = [*(draft.targets if role == DOER else draft.perpetrators), *draft.chain]
        if role == DOER:
            others += self._interceptors
        taken = {index for phrase in others for index in range(phrase.first, phrase.last + 1)}
        if role == DOER or draft.type != "interception":
            taken |= _weapons(self.page, draft)
        heads = _WHO if role == DOER or draft.type == "territory_change" else _WHAT
        found = [each for each in self._of_sentence(draft.sentence) if each.head in heads and each.first not in taken]
        return found if role == DOER else [each for each in found if not _belongs_to_another(self.page, draft, each)]

    def _of_sentence(self, sentence: Sentence) -> list[Candidate]:
        if sentence.first not in self._candidates:
            self._candidates[sentence.first] = candidates_of(self.page, sentence)
        return self._candidates[sentence.first]

    def signals(self, draft: Draft, candidate: Candidate) -> list[str]:
        """What holds of a candidate beside a draft, of whatever role."""
        key = id(draft), candidate.first
        if key not in self._signals:
            self._signals[key] = signals_of(self.page, draft, candidate, self.drafts)
        return self._signals[key]


def _belongs_to_another(page: Page, draft: Draft, candidate: Candidate) -> bool:
    """سيطرت على البلدة بعد طرد مسلحي التنظيم: whether a phrase ends the genitive of a verbal noun that tells of another happening."""
    index = candidate.first - 1
    while index > draft.sentence.first and page.of_kind(index, "people", "force") is not None and not page.tokens[index].text.startswith("ال"):
        index -= 1
    if index == candidate.first - 1:
        return False
    noun = page.of_kind(index, "event")
    own = (draft.hit, *draft.also)
    return noun is not None and noun.features.startswith("n") and not any(hit.first <= index <= hit.last for hit in own)


def _weapons(page: Page, draft: Draft) -> set[int]:
    """أصابت الطائرات المسيرة مستودعا, قصفت طائرات حربية بلدة: the words for weapons, which do a thing for somebody else, and are struck where they are shot down alone."""
    hits = [hit for at in page.starting("means", draft.sentence.first, draft.sentence.last) for hit in page.hits[at] if hit.sense.kind == "means"]
    return {index for hit in hits if not _is_somebodys(page, hit) for index in range(hit.first, hit.last + 1)}


def _is_somebodys(page: Page, hit: Hit) -> bool:
    """طائرات حربية روسية, مدفعية الجيش: whether an actor's adjective or name stands right behind a crewed weapon."""
    crewed = UNCREWED.isdisjoint(hit.sense.means)
    return crewed and any(index in page.adjective_at or index in page.actor_at for index in range(hit.last + 1, hit.last + 1 + _OWNER_WITHIN))


# طائرات حربية روسية: so many words behind a weapon may stand whose it is.
_OWNER_WITHIN = 2
