"""Threats that name no force: the word of threatening, or of warning of what will come, is itself what was done."""

from __future__ import annotations

from marsad.extract.rules.answered import is_answered
from marsad.extract.rules.beside_the_teller import who_speaks_beside
from marsad.extract.rules.draft import Draft
from marsad.extract.rules.future import future_type
from marsad.extract.rules.not_told import threatens_without_force
from marsad.extract.rules.page import Page, Sentence
from marsad.extract.rules.phrase_reach import describes_a_noun
from marsad.extract.rules.phrases import phrase_end
from marsad.extract.rules.places_of import is_origin
from marsad.extract.rules.roles import Phrase
from marsad.extract.rules.stance import Stance
from marsad.extract.rules.tellers import Scope, Told
from marsad.extract.rules.timing import time_of_threat
from marsad.extract.rules.told_on import lies_ahead
from marsad.reference.lexicon import Hit


def bare_threats(page: Page, sentence: Sentence, scopes: list[Scope], drafts: list[Draft]) -> list[Draft]:
    """هدد بالرد، توعد بالثأر, حذرت موسكو من عواقب: one draft for each verb of threatening or warning in whose words no happening to come was found."""
    found: list[Draft] = []
    for scope in scopes:
        hit = _threatening(page, sentence, scope)
        if hit is None or any(scope.first <= draft.hit.first <= scope.last and lies_ahead(draft) for draft in drafts):
            continue
        # هددت إيران من فيينا بالرد: it was said there.
        places = [place for place in page.places if scope.first <= place.first <= scope.last and not is_origin(page, place)]
        stance = Stance(realis="threatened")
        warned = _whom(page, scope)
        targets = [warned] if warned is not None else []
        found.append(
            Draft(sentence, hit, "threat", [], scope.chain, scope, stance, [], targets, places[:1], time_of_threat(page, scope), set(), by_teller=True)
        )
    return found


def name_the_threatened(page: Page, drafts: list[Draft]) -> None:
    """هدد الرئيس الحركة بأن الجيش سيقصفها, توعد بشن ضربات على بلد: gives each threat that names nobody struck whom its verb of threatening names, or the state."""
    for draft in drafts:
        if draft.targets or draft.scope is None or not draft.scope.chain or future_type(page, draft)[0] != "threat":
            continue
        whom = _whom(page, draft.scope) if draft.scope.mode in ("threaten", "warn") else None
        whom = whom or _state_to_be_struck(page, draft)
        if whom is not None:
            draft.targets = [whom]


def date_threats(page: Page, drafts: list[Draft]) -> None:
    """هددت الحكومة الأربعاء بأن الجيش سيضرب: gives each threat without a time the day on which its own verb of threatening or warning was spoken, for that is what happened."""
    for draft in drafts:
        scope = draft.scope
        if draft.time is not None or scope is None or scope.verb is None or scope.mode not in ("threaten", "warn"):
            continue
        if draft.sentence.first <= scope.verb < draft.sentence.last and lies_ahead(draft) and future_type(page, draft)[0] == "threat":
            draft.time = time_of_threat(page, scope)


def name_who_threatens(page: Page, drafts: list[Draft]) -> None:
    """قالت أنقرة إن الهجوم لن يمر دون رد: a threat that names nobody else is that of the side that tells it; what another is said to threaten is not."""
    for draft in drafts:
        scope = draft.scope
        if draft.perpetrators or draft.by_teller or draft.doer_is_said or not draft.chain or scope is None or scope.mode in _OF_OTHERS:
            continue
        if draft.stance.polarity == "denied" or future_type(page, draft) != ("threat", "threatened") or not _is_of_a_side(page, draft):
            continue
        draft.by_teller = not (is_answered(page, draft.hit, draft.sentence) or _is_threatened_by_another(page, draft))


def let_who_threatens_tell(page: Page, drafts: list[Draft]) -> None:
    """جددت الجماعة تهديدها بقصف الميناء, دفع الهجوم الرئيس إلى التهديد بالرد: of a threat by its noun, which nobody else tells, he is the teller who uttered it in the clause."""
    if "value.named_threat" not in page.cues:
        return
    for draft in drafts:
        if draft.chain or draft.type != "threat" or draft.hit.sense.value != "named_threat":
            continue
        uttered = _who_is_driven_to(page, draft) or _who_uttered(page, draft)
        if uttered is not None:
            draft.chain = (uttered,)
            draft.perpetrators = draft.perpetrators or [Phrase(uttered.first, uttered.last, uttered.proclitics)]


def _who_uttered(page: Page, draft: Draft) -> Told | None:
    """وجه الوزير تهديدات, كرر تهديداته, سارعت الجماعة إلى التهديد: the doer of a threat where he stands alone before its noun, which has no article but behind "to"."""
    before = [doer for doer in draft.perpetrators if draft.sentence.first <= doer.first and doer.last < draft.hit.first]
    led = page.folded[draft.hit.first - 1] in page.reference.words("companion.brought_to")
    if len(before) != 1 or (draft.hit.definite and not led) or draft.hit.proclitics:
        return None
    return Told(before[0].first, before[0].last, before[0].proclitics)


def _who_is_driven_to(page: Page, draft: Draft) -> Told | None:
    """دفع الهجوم الرئيس إلى التهديد بالرد: whom something brings to threaten, right before "to" and the noun; None elsewhere."""
    to = draft.hit.first - 1
    name = (
        page.inside_actor.get(to - 1)
        if draft.hit.definite and to > draft.sentence.first and page.folded[to] in page.reference.words("companion.brought_to")
        else None
    )
    if name is None or name.last != to - 1 or name.proclitics:
        return None
    return Told(name.first, name.last)


# What is expected of somebody, or laid on him, is not threatened by who tells it.
_OF_OTHERS = frozenset({"predict", "doubt", "accuse", "relay", "deny"})


def _is_of_a_side(page: Page, draft: Draft) -> bool:
    """Whether the nearest teller of a draft speaks for a state or for those who bear arms."""
    actors = page.reference.actors
    return any(actors.get(id_).kind in _SIDES for id_ in page.told_actors(draft.chain[0]))


def _is_threatened_by_another(page: Page, draft: Draft) -> bool:
    """قال السفير إن القتيل توعد بإطلاق صواريخ, أعلن تصاعد تهديدات الجيش: whether another word of threatening than that of the teller leads to the threat."""
    own = draft.scope.verb if draft.scope is not None else None
    before = page.starting("saying", max(draft.sentence.first, draft.chain[0].last + 1), draft.hit.first)
    return any(index != own and any(hit.sense.kind == "saying" and hit.sense.mode == "threaten" for hit in page.hits[index]) for index in before)


# ضربات صاروخية قريبا على سوريا: so far behind the word for force stands the state.
_STATE_WITHIN = 4


def _state_to_be_struck(page: Page, draft: Draft) -> Phrase | None:
    """بشن ضربات على سوريا, بضرب طهران: the state on which force is to be used, right behind the word for it or led to by a preposition; None where none is named."""
    last, led_to = draft.hit.last, page.reference.words("companion.against") | {"الي"}
    for index in range(last + 1, min(last + 1 + _STATE_WITHIN, draft.sentence.last)):
        name = page.actor_at.get(index)
        if name is not None:
            led = (index == last + 1 and draft.hit.sense.type != "threat") or page.folded[index - 1] in led_to or name.proclitics == "ل"
            return Phrase(name.first, name.last, name.proclitics) if led and (name.metonym or page.names_a_country(name)) else None
        if page.tokens[index].kind != "word" or page.of_kind(index, "event", "object") is not None:
            return None
    return None


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
    beside = who_speaks_beside(page, scope, scope.last)
    last = max(scope.chain[0].last, scope.verb or 0) if beside is None else beside.last
    while last < scope.last and (last + 1 in page.in_time or (page.tokens[last + 1].text == "،" and _is_set_off(page, last + 2))):
        # حذر الرئيس، مساء الأربعاء، موسكو من رد
        last += 1
    for index in range(last + 1, min(last + 1 + _WARNED_WITHIN, scope.last + 1)):
        if (
            page.folded[index] in page.reference.words("companion.that_it_does")
            or page.folded[index] in ("من", "في", "علي")
            or page.tokens[index].text in ".:،"
        ):
            return None
        name = page.actor_at.get(index)
        place = page.in_places.get(index)
        if (
            index == last + 1
            and place is not None
            and place.first == index
            and not place.proclitics
            and page.level_of(place) in ("town", "district", "province")
        ):
            # توعد الوزير غزة
            return Phrase(place.first, place.last)
        people = page.of_kind(index, "people", "force") if name is None else None
        if people is not None and people.definite and not describes_a_noun(page, index) and people.proclitics in ("", "ل") and not people.suffix:
            # هدد مسلحون الأطباء بالقتل
            return Phrase(index, phrase_end(page, index, scope.last + 1), people.proclitics)
        if name is None or page.is_medium(name) or name.proclitics not in ("", "ل"):
            continue
        if {actors.root(id_) for id_ in page.actor_ids(name)[:1]}.isdisjoint(mine):
            return Phrase(name.first, name.last, name.proclitics)
    return None


def _is_set_off(page: Page, index: int) -> bool:
    """، مساء الأربعاء،: whether a time starts at a token, or ended before it, so that the comma before it sets it off."""
    return index < len(page) and (index in page.in_time or index - 2 in page.in_time)
