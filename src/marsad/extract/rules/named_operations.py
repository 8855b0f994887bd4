"""Operations that bear a name: what stands in the name is neither a place nor a deed."""

from __future__ import annotations

from collections.abc import Iterable

from marsad.extract.rules.answered import QUOTES
from marsad.extract.rules.draft import Draft
from marsad.extract.rules.page import Page
from marsad.extract.rules.roles import Phrase
from marsad.extract.rules.stops import until_stop
from marsad.extract.rules.types_by_means import type_by_means
from marsad.reference.lexicon import Hit


def names_operations(page: Page, index: int) -> bool:
    """عمليات خيبر 1, سلسلة عمليات خيبر: whether the operations at a token are called by the word behind it, which a number or a word for a series shows."""
    noun = page.of_kind(index, "event")
    if noun is None or noun.sense.mode != "operation" or noun.features[1:2] != "p" or noun.last != index or noun.definite or noun.suffix:
        return False
    name = index + 1
    if name >= len(page) or page.tokens[name].kind != "word" or page.functions[name] or page.folded[name].startswith("ال"):
        return False
    numbered = name + 1 < len(page) and page.tokens[name + 1].kind == "number"
    return numbered or (index > 0 and page.structure(index - 1, "series") is not None)


# عملية عسكرية واسعة النطاق لملاحقة
_SWEPT_WITHIN = 5
# عملية "درع السلام" العسكرية في المنطقة الحدودية ضد
_AGAINST_WITHIN = 10


def retype_operations(page: Page, drafts: Iterable[Draft]) -> None:
    """شنت تركيا عملية عسكرية في عفرين: a military operation of which nothing more is said is an attack whose means are left open; the drafts are changed.

    An operation that points back is what the one before it was told to be, and one that somebody owns or is charged with is the attack before it.
    Source: the annotation guidelines, "Decisions": searches and sweeps are incursions.
    """
    swept, attack = False, None
    for draft in drafts:
        hit = draft.hit
        if draft.type != "incursion" or hit.sense.mode != "operation":
            attack = draft.type if draft.type in _ATTACKS else attack
            continue
        if attack is not None and draft.definite and hit.first == hit.last and _is_answered_for(page, draft):
            draft.type = attack
        elif not (draft.definite and swept) and _is_an_attack(page, draft) and not _is_a_sweep(page, hit):
            draft.type = type_by_means("armed_attack", _used_alone(page, draft))
        else:
            swept = True


# What an operation may be that somebody owns: تبنت الحركة العملية.
_ATTACKS = frozenset("armed_attack shelling drone_strike explosion suicide_attack assassination abduction air_strike".split())


def _is_answered_for(page: Page, draft: Draft) -> bool:
    """تبنت الحركة العملية, أعلنت الحركة مسؤوليتها عن العملية, اتهم الوزير الحركة بالوقوف وراء العملية: who did it is all that is said of an operation."""
    if draft.scope is None or draft.harm:
        return False
    before = draft.hit.first - 1
    led = page.structure(before - 1, "own_part") is not None and page.folded[before] == "عن"
    return draft.scope.mode == "own" or led or page.folded[before] in page.reference.words("companion.stood_behind")


# عملية بصواريخ باليستية
_FROM_AFAR = frozenset({"missile", "rocket", "drone", "artillery", "mortar"})


# عملية عسكرية في الحويجة بإسناد من الطيران والمدفعية
_SUPPORTED_WITHIN = 12


def _used_alone(page: Page, draft: Draft) -> set[str]:
    """عملية بصاروخ باليستي: the weapons of an operation, empty where they only supported it."""
    behind = until_stop(page, range(draft.hit.last + 1, min(len(page), draft.hit.last + 1 + _SUPPORTED_WITHIN)))
    return set() if any(page.structure(index, "supported_by") is not None for index in behind) else draft.means


def _is_an_attack(page: Page, draft: Draft) -> bool:
    """عملية عسكرية, عملية نوعية، عملية ضد المسلحين، نفذت الجماعة عملية: an operation that is called military or daring, is against somebody, or is an armed group's."""
    hit = draft.hit
    if hit.first < hit.last or hit.suffix or not _FROM_AFAR.isdisjoint(_used_alone(page, draft)):
        return True
    after = hit.last + 1
    if hit.features[1:2] == "p" and any(phrase.first > hit.last and _is_an_army(page, phrase) for phrase in draft.perpetrators):
        # العمليات التي تنفذها القوات المسلحة, عمليات الجيش; شن الجيش عمليات leaves open what they were.
        return True
    if after < len(page) and page.folded[after] in page.reference.words("companion.daring"):
        return True
    if any(page.folded[index] == "ضد" for index in until_stop(page, range(after, min(len(page), after + _AGAINST_WITHIN)))):
        return True
    return any(_is_an_armed_group(page, phrase) for phrase in draft.perpetrators)


def _is_an_army(page: Page, doer: Phrase) -> bool:
    """القوات المسلحة, الجيش السوداني: whether who did it is an army, and no police."""
    return page.folded[doer.first].removeprefix("ال") in page.reference.words("companion.army")


def _is_an_armed_group(page: Page, doer: Phrase) -> bool:
    """مسلحون، حزب العمال الكردستاني: whether who did it bears arms and is no state's force."""
    actors = [page.reference.actors.get(actor) for actor in page.phrase_actors(doer.first, doer.last)]
    if actors:
        return all(actor.kind in ("armed_group", "militia") for actor in actors)
    people = page.of_kind(doer.first, "people")
    return people is not None and people.sense.who == "combatants"


def _is_a_sweep(page: Page, hit: Hit) -> bool:
    """عملية عسكرية لملاحقة المسلحين، عملية "شاملة"، عملية نحو المدينة: an operation that searches, or goes somewhere, is no attack."""
    sweeping = page.reference.words("companion.sweeping")
    for index in range(hit.first, min(hit.last + 1 + _SWEPT_WITHIN, len(page))):
        if page.folded[index].removeprefix("لل").removeprefix("ل").removeprefix("ال") in sweeping:
            return True
        if (page.tokens[index].kind != "word" and page.tokens[index].text not in QUOTES) or page.functions[index] in ("that", "who", "clause"):
            return False
    return False
