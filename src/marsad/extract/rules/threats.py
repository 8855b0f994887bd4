"""Threats that name no force: the word of threatening, or of warning of what will come, is itself what was done."""

from __future__ import annotations

from marsad.extract.rules.draft import Draft
from marsad.extract.rules.not_told import threatens_without_force
from marsad.extract.rules.page import Page, Sentence
from marsad.extract.rules.phrases import phrase_end
from marsad.extract.rules.roles import Phrase
from marsad.extract.rules.stance import Stance
from marsad.extract.rules.tellers import Scope
from marsad.extract.rules.timing import time_of_threat
from marsad.reference.lexicon import Hit


def bare_threats(page: Page, sentence: Sentence, scopes: list[Scope], drafts: list[Draft]) -> list[Draft]:
    """هدد بالرد، توعد بالثأر, حذرت موسكو من عواقب: one draft for each verb of threatening or warning in whose words no happening to come was found."""
    found: list[Draft] = []
    for scope in scopes:
        hit = _threatening(page, sentence, scope)
        if hit is None or any(scope.first <= draft.hit.first <= scope.last and _is_to_come(draft) for draft in drafts):
            continue
        places = [place for place in page.places if scope.first <= place.first <= scope.last]
        stance = Stance(realis="threatened")
        warned = _whom(page, scope)
        targets = [warned] if warned is not None else []
        found.append(
            Draft(sentence, hit, "threat", [], scope.chain, scope, stance, [], targets, places[:1], time_of_threat(page, scope), set(), by_teller=True)
        )
    return found


def _threatening(page: Page, sentence: Sentence, scope: Scope) -> Hit | None:
    """The word by which a scope threatens or warns; None where it does neither."""
    if scope.verb is None or not sentence.first <= scope.verb < sentence.last or not scope.chain or scope.verb in page.in_figure:
        # يهدد أمن المنطقة: a danger, and nobody's word.
        return None
    hit = page.of_kind(scope.verb, "saying")
    if hit is None or hit.sense.value == "pledge" or hit.sense.mode != scope.mode or threatens_without_force(page, hit.last):
        return None
    if scope.mode == "threaten" or (scope.mode == "warn" and _warns_of_what_comes(page, scope)):
        return hit
    return None


def _is_to_come(draft: Draft) -> bool:
    return draft.type in ("threat", "prediction") or draft.stance.realis not in ("occurred", "ongoing")


# حذر الرئيس الروسي فلاديمير بوتين نظيره الفرنسي إيمانويل ماكرون، من أي: so far behind the teller stands whom he warns.
_WARNED_WITHIN = 6
# من مغبة التدخل, من أي عمل متهور, من أن الدول تتحمل عواقب
_OF_WITHIN = 15
# The police and the ministries of health warn people off what is dangerous.
_ARMED_SIDES = frozenset("state government military armed_group militia coalition".split())
_SIDES = frozenset("state government military armed_group militia coalition party ministry police".split())


def _warns_of_what_comes(page: Page, scope: Scope) -> bool:
    """حذرت موسكو من عواقب ضرب المدينة، من أي عمل متهور: a side, and nobody else, that warns of what will come of a deed."""
    actors, mine = page.reference.actors, page.told_actors(scope.chain[0])
    kinds = {actors.get(id_).kind for id_ in mine}
    if kinds.isdisjoint(_SIDES):
        return False
    last = max(scope.chain[0].last, scope.verb or 0)
    grave = page.reference.words("companion.grave_consequences")
    behind = range(last + 1, min(last + 1 + _OF_WITHIN, scope.last + 1))
    if any(page.folded[at] in grave for at in behind) or _warns_of_an_answer(page, scope, behind):
        return True
    return not kinds.isdisjoint(_ARMED_SIDES) and _warns_off(page, behind)


def _warns_of_an_answer(page: Page, scope: Scope, behind: range) -> bool:
    """حذرت موسكو واشنطن من رد: whoever warns a side of an answer threatens it; of رد إيراني somebody else's is expected."""
    of = next((at for at in behind if page.folded[at] == "من"), None)
    if of is None or of + 1 not in behind or page.folded[of + 1] not in page.reference.words("companion.an_answer"):
        return False
    return of + 2 not in page.adjective_at and _whom(page, scope) is not None


def _warns_off(page: Page, behind: range) -> bool:
    """حذر الجيش سكان القرى من الاقتراب, من العودة: somebody is warned not to do a thing."""
    away = page.reference.words("companion.keep_away")
    of = next((at for at in behind if page.folded[at] == "من"), None)
    return of is not None and of + 1 in behind and page.folded[of + 1] in away


def _whom(page: Page, scope: Scope) -> Phrase | None:
    """هددت موسكو واشنطن, حذرت موسكو واشنطن, هدد مسلحون الأطباء: the side, or the people, that stands behind the word and who says it; None where none does."""
    actors, mine = page.reference.actors, page.told_actors(scope.chain[0])
    last = max(scope.chain[0].last, scope.verb or 0)
    for index in range(last + 1, min(last + 1 + _WARNED_WITHIN, scope.last + 1)):
        if page.folded[index] in page.reference.words("companion.that_it_does") or page.folded[index] in ("من", "في") or page.tokens[index].text in ".:،":
            return None
        name = page.actor_at.get(index)
        people = page.of_kind(index, "people") if name is None else None
        if people is not None and people.definite and people.proclitics in ("", "ل") and not people.suffix:
            # هدد مسلحون الأطباء بالقتل
            return Phrase(index, phrase_end(page, index, scope.last + 1), people.proclitics)
        if name is None or page.is_medium(name) or name.proclitics not in ("", "ل"):
            continue
        if {actors.root(id_) for id_ in page.actor_ids(name)[:1]}.isdisjoint(mine):
            return Phrase(name.first, name.last, name.proclitics)
    return None
