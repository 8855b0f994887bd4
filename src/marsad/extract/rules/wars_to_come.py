"""Wars and confrontations that somebody fears, expects or thinks possible: told by a noun that else speaks of a war at large."""

from __future__ import annotations

from marsad.extract.rules.draft import Draft
from marsad.extract.rules.page import Page, Place, Sentence
from marsad.extract.rules.roles import Phrase
from marsad.extract.rules.stance import Stance
from marsad.extract.rules.tellers import Scope, innermost
from marsad.model import Certainty

# المخاوف الدولية من إمكانية اندلاع حرب, قد يقود الفراغ إلى مواجهة: so far before the noun stands what makes it one to come.
_FEARED_WITHIN = 7
# مواجهة عسكرية واسعة النطاق محتملة
_CALLED_WITHIN = 4
# مواجهة في المتوسط بين واشنطن وموسكو: so far behind it stand its place and its sides.
_BETWEEN_WITHIN = 8


def wars_to_come(page: Page, sentence: Sentence, scopes: list[Scope], drafts: list[Draft]) -> list[Draft]:
    """مخاوف من اندلاع حرب، قد يؤدي إلى مواجهة بين البلدين, الحرب المرتقبة: one prediction for each such noun that no other draft tells."""
    found: list[Draft] = []
    told = {index for draft in drafts for hit in (draft.hit, *draft.also) for index in range(hit.first, hit.last + 1)}
    for index in page.starting("structure", sentence.first, sentence.last):
        hit = page.structure(index, "war")
        if hit is None or index in told or index in page.in_places or index in page.inside_actor or not _is_a_war(page, index, sentence):
            continue
        certainty = _is_coming(page, index, sentence, scopes)
        if certainty is None:
            continue
        scope = innermost(scopes, index)
        stance = Stance(certainty=certainty, realis="predicted")
        chain = scope.chain if scope is not None else ()
        places = _places(page, index, sentence)
        found.append(Draft(sentence, hit, "prediction", [], chain, scope, stance, _sides(page, index, sentence), [], places, None, set()))
    return found


def _is_a_war(page: Page, index: int, sentence: Sentence) -> bool:
    """حرب, مواجهة عسكرية, مواجهة بين: and neither the war that goes on, nor one of words, nor the facing of something."""
    before = page.folded[index - 1] if index > sentence.first else ""
    stop = min(index + 1 + _CALLED_WITHIN, sentence.last)
    # في مواجهة مظاهرات مرتقبة: what is faced.
    stop = next((at for at in range(index + 1, stop) if page.of_kind(at, "event") is not None), stop)
    behind = page.folded[index + 1 : stop]
    if any(word.removeprefix("ال") in page.reference.words("companion.no_war_of_arms") for word in behind[:2]) or page.structure(index - 1, "since"):
        return False
    if page.folded[index].removeprefix("ال").endswith("مواجهة"):
        if before in ("في", "من") or page.folded[index].startswith("ل"):
            return page.folded[index].startswith("ال") or any(word in page.reference.words("companion.of_two_sides") for word in behind)
        return page.folded[index].startswith(("ال", "وال")) or any(word.removeprefix("ال") in page.reference.words("companion.of_two_sides") for word in behind)
    return True


def _is_coming(page: Page, index: int, sentence: Sentence, scopes: list[Scope]) -> Certainty | None:
    """How surely a war is told to come: by who fears it or thinks it possible, by what may lead to it, or by its adjective."""
    fears, leads = page.reference.words("companion.fears_of"), page.reference.words("companion.may_lead_to")
    for at in range(index - 1, max(sentence.first - 1, index - 1 - _FEARED_WITHIN), -1):
        word = page.folded[at].removeprefix("و")
        if page.tokens[at].text in ".؛:" or page.structure(at, "since") is not None or page.functions[at] == "cause":
            return None
        if word.lstrip("بل").removeprefix("ال") in fears or word in fears:
            return "possible"
        if word in leads:
            return _may(page, at, sentence)
    for at in range(index + 1, min(index + 1 + _CALLED_WITHIN, sentence.last)):
        if page.tokens[at].kind != "word" or page.functions[at] or page.of_kind(at, "event") is not None:
            break
        called = page.of_kind(at, "hedge", "realis")
        if called is not None and called.sense.pos == "participle" and called.sense.value in ("possible", "probable", "predicted"):
            return "possible" if called.sense.value == "possible" else "stated"
    scope = innermost(scopes, index)
    breaks_out = page.folded[index - 1] in page.reference.words("companion.breaking_out")
    return "stated" if scope is not None and scope.mode in ("warn", "predict") and breaks_out else None


def _may(page: Page, verb: int, sentence: Sentence) -> Certainty | None:
    """قد يؤدي إلى, يمكن أن يقود إلى, سيؤدي إلى, ستقود إلى: a verb of leading that tells of what may or will be; أدى إلى tells of what was."""
    if page.folded[verb].removeprefix("و").startswith(("سي", "ست")):
        return "stated"
    for at in range(verb - 1, max(sentence.first, verb - 6) - 1, -1):
        if page.tokens[at].text in ".؛:":
            return None
        hit = page.of_kind(at, "realis", "hedge")
        if hit is not None and hit.sense.value in ("predicted", "possible", "probable"):
            return "possible"
    return None


def _sides(page: Page, index: int, sentence: Sentence) -> list[Phrase]:
    """مواجهة بين روسيا والغرب, الحرب التي قد تشنها روسيا: the two sides behind "between", or who may wage it."""
    behind = range(index + 1, min(index + 1 + _BETWEEN_WITHIN, sentence.last))
    between = next((at for at in behind if page.folded[at] == "بين"), None)
    if between is None:
        return _who_wages_it(page, behind)
    near = range(between + 1, min(between + 1 + _BETWEEN_WITHIN, sentence.last))
    stop = next((at for at in near if page.tokens[at].text in ".،؛:" or page.functions[at]), near.stop)
    names = (page.actor_at[at] for at in range(between + 1, stop) if at in page.actor_at)
    sides = [Phrase(name.first, name.last, name.proclitics) for name in names][:2]
    other = sides[0].last + 1 if len(sides) == 1 else stop
    if other < stop and page.tokens[other].text.startswith("وال") and sides[0].first == between + 1:
        # بين روسيا والغرب
        sides.append(Phrase(other, other, "و"))
    return sides


def _who_wages_it(page: Page, behind: range) -> list[Phrase]:
    """الحرب التي قد تشنها الولايات المتحدة: the name right behind a verb of waging that has the pronoun of the war; empty where none is."""
    for index in behind:
        if page.tokens[index].text in ".،؛:":
            return []
        if index + 1 in page.actor_at and any(
            hit.sense.strength == "light" and hit.features.startswith("v") and hit.suffix == "ها" for hit in page.hits[index]
        ):
            name = page.actor_at[index + 1]
            return [] if name.proclitics else [Phrase(name.first, name.last)]
    return []


def _places(page: Page, index: int, sentence: Sentence) -> list[Place]:
    """مواجهة في المتوسط: the place behind "in", where the noun has one."""
    stop = min(index + 1 + _BETWEEN_WITHIN, sentence.last)
    return [place for place in page.places if index < place.first < stop and page.folded[place.first - 1] == "في"][:1]
