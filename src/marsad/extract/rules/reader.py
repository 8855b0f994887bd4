"""The rules: a report laid out in, its claims out, explainable and without a model."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

from marsad.extract.confidence import confidence_of
from marsad.extract.rules import english
from marsad.extract.rules.accused import accused_before
from marsad.extract.rules.answered_for import answered_for
from marsad.extract.rules.carrying import carry_doers, carry_struck
from marsad.extract.rules.denials import denied_before, without_what_deniers_ask
from marsad.extract.rules.draft import Draft
from marsad.extract.rules.drafts import draft_sentence
from marsad.extract.rules.future import future_type, is_not_expected
from marsad.extract.rules.joined_tellers import by_teller
from marsad.extract.rules.joining import join_retellings
from marsad.extract.rules.layout import tells_of_conflict
from marsad.extract.rules.lost_ground import take_losers
from marsad.extract.rules.means import BOMBER
from marsad.extract.rules.nearest_mentions import take_nearest_mentions
from marsad.extract.rules.page import Page, Place
from marsad.extract.rules.placeless import is_at_large
from marsad.extract.rules.places_of import says_near_what
from marsad.extract.rules.responsibility import may_be_meant, responsibility_of
from marsad.extract.rules.roles import Phrase
from marsad.extract.rules.tellers import Told, read_scopes
from marsad.extract.rules.the_latter import name_the_latter
from marsad.extract.rules.threats import date_threats, let_who_threatens_tell, name_the_threatened, name_who_threatens
from marsad.extract.rules.titles_and_names import take_names
from marsad.extract.rules.victims import take_victims
from marsad.model import (
    ActorMention,
    Anchor,
    Claim,
    Interval,
    OriginOfRecord,
    PlaceMention,
    Span,
    Teller,
    TellerKind,
    completed,
)
from marsad.reference.compiled import package_version
from marsad.reference.lexicon import Hit

NAME = "rules"


_LEVELS = {"site": 0, "town": 1, "district": 2, "province": 3, "region": 4, "country": 5}
# شرقي حلب is finer than the province that holds it, and coarser than a district that lies there.
_BESIDE_A_TOWN = 2.5
# A town goes so little behind the area that is told to lie near it.
_BEHIND = 0.5


def read_page(page: Page) -> tuple[Claim, ...]:
    """The claims of a report already laid out, in text order, by the rules alone: with words and spans but not yet resolved to actors, coordinates or dates."""
    return claims_of(page, read_drafts(page))


def read_drafts(page: Page) -> list[Draft]:
    """The claims in the making of a report in Arabic or English, in text order."""
    if not tells_of_conflict(page.hits):
        return []
    if page.document.lang == "en":
        return join_retellings(page, english.read_drafts(page))
    scopes = read_scopes(page)
    drafts = [
        each
        for sentence in page.sentences
        for draft in draft_sentence(page, sentence, [s for s in scopes if s.first < sentence.last and s.last >= sentence.first])
        for each in by_teller(page, draft)
    ]
    denials = denied_before(page, scopes, drafts)
    answered = [*accused_before(page, scopes, drafts), *answered_for(page, scopes, drafts)]
    joined = join_retellings(page, [*without_what_deniers_ask(page, drafts, denials), *denials, *answered])
    carry_doers(page, joined)
    carry_struck(page, joined)
    take_victims(page, joined)
    take_losers(page, joined)
    name_who_threatens(page, joined)
    let_who_threatens_tell(page, joined)
    name_the_threatened(page, joined)
    date_threats(page, joined)
    take_nearest_mentions(page, joined)
    take_names(page, joined)
    name_the_latter(page, joined)
    return [draft for draft in joined if not (is_at_large(page, draft) or is_not_expected(page, draft))]


def claims_of(page: Page, drafts: Iterable[Draft]) -> tuple[Claim, ...]:
    """What the drafts claim, in their order."""
    return tuple(_numbered(claim_of(page, draft) for draft in drafts))


def _numbered(claims: Iterable[Claim]) -> Iterable[Claim]:
    """The claims once each: two drafts with one trigger, type, teller and place are one claim."""
    seen: set[str] = set()
    for claim in claims:
        if claim.id not in seen:
            seen.add(claim.id)
            yield claim


def claim_of(page: Page, draft: Draft) -> Claim:
    type_, realis = future_type(page, draft)
    perpetrator = _perpetrators(page, draft)
    attribution = tuple(_teller(page, told) for told in draft.chain)
    trigger = page.anchor(draft.hit.first, draft.hit.last)
    place = _places(page, draft)
    claim = Claim(
        id=_claim_id(page.document.id, trigger, type_, attribution, place),
        document=page.document.id,
        sentence=Span(page.tokens[draft.sentence.first].start, page.tokens[draft.sentence.last - 1].end),
        type=type_,
        trigger=trigger,
        also=tuple(page.anchor(hit.first, hit.last) for hit in draft.also if not _is_what_escalates(draft, hit)),
        perpetrator=perpetrator,
        target=tuple(_mention(page, phrase) for phrase in draft.targets),
        place=place,
        time=Interval(page.anchor(draft.time.first_token, draft.time.last_token), "vague") if draft.time else None,
        means=tuple(sorted(draft.means - {BOMBER})),
        harm=tuple(draft.harm),
        polarity=draft.stance.polarity,
        certainty=draft.stance.certainty,
        realis=realis,
        attribution=attribution,
        responsibility=responsibility_of(page, draft, type_, perpetrator),
        stated_count=draft.stated_count,
        silence=draft.stance.silence,
        origin_of_record=OriginOfRecord(NAME, package_version(), page.reference.data_hash),
    )
    return completed(claim, "confidence", confidence_of(claim, len(page.document.title or "")))


def _is_what_escalates(draft: Draft, hit: Hit) -> bool:
    """تصعيد الهجمات: the genitive of a noun of threat or expectation says of what it is, and tells nothing again."""
    return draft.type in ("threat", "prediction") and draft.hit.features.startswith("n") and hit.first == draft.hit.last + 1 and not hit.proclitics


def _perpetrators(page: Page, draft: Draft) -> tuple[ActorMention, ...]:
    if draft.perpetrators:
        return tuple(_mention(page, phrase) for phrase in draft.perpetrators)
    if draft.chain and (draft.by_teller or _denies_its_use(page, draft)):
        teller = draft.chain[0]
        return (ActorMention(page.anchor(*teller)),)
    return ()


def _denies_its_use(page: Page, draft: Draft) -> bool:
    """تنفي الحكومة استخدام أسلحة كيماوية، وصفت الاتهامات بشن هجوم كيماوي بالكاذبة: a side of the land where poison is said to have been used denies that it used it."""
    if draft.stance.polarity != "denied" or draft.type != "chemical_attack" or not draft.hit.features.startswith("n"):
        return False
    first, words = draft.hit.first, page.reference.words
    charged = any(page.folded[index] in words("companion.accusations") for index in range(max(0, first - 2), first))
    return (charged or page.folded[first].removesuffix("ها").removesuffix("ه") in words("companion.use_of")) and may_be_meant(page, draft)


def _mention(page: Page, phrase: Phrase) -> ActorMention:
    first, last, proclitics = phrase
    if first < last < len(page) - 1 and page.folded[last + 1] == "من" and page.folded[last] in page.reference.words("companion.made_up_of"):
        # رتل عسكري مؤلف من 30 آلية, مبنى مؤلفا من ثلاث طبقات
        last -= 1
    return ActorMention(page.anchor(first, last, proclitics))


def _teller(page: Page, told: Told) -> Teller:
    return Teller(page.anchor(*told), english.teller_kind(page, told) if page.document.lang == "en" else _teller_kind(page, told))


def _teller_kind(page: Page, told: Told) -> TellerKind:
    """The kind that the head noun gives; who speaks for a body, or a bare name, is refined where actors are resolved."""
    if page.folded[told.first].removeprefix("ال") in page.reference.words("companion.charges") and page.phrase_actors(told.first, told.last):
        # الاتهامات الأميركية: whose charges they are is named.
        return "party"
    for index in range(told.first, told.last + 1):
        hit = page.of_kind(index, "teller")
        if hit is not None and hit.sense.strength == "weak" and index in page.actor_at and page.actor_at[index].last > index:
            # الشبكة السورية لحقوق الإنسان: a name says more than its first word.
            break
        if hit is not None and hit.sense.tells in ("official", "of_body") and _is_of_a_hospital(page, hit.last, told):
            return "medical"
        if hit is not None and hit.sense.tells and hit.sense.tells != "of_body":
            return hit.sense.tells  # type: ignore[return-value]
        if hit is not None or index in page.actor_at:
            break
    name = page.actor_at.get(told.first)
    if name is None and told.last + 2 < len(page) and page.structure(told.last + 1, "from") is not None and page.of_kind(told.first, "teller") is None:
        # فلان الفلاني من الدفاع المدني: somebody unknown is of the kind of those whom he is from.
        of_whom = page.of_kind(told.last + 2, "teller")
        if of_whom is not None and not of_whom.proclitics and of_whom.sense.tells in ("monitor", "medical", "media", "official"):
            return of_whom.sense.tells  # type: ignore[return-value]
    return "media" if name is not None and page.is_medium(name) else "party"


# المتحدثة الرسمية باسم إدارة مستشفى المدينة
_TO_HOSPITAL = 5


def _is_of_a_hospital(page: Page, office: int, told: Told) -> bool:
    """مدير مستشفى, المتحدث باسم المستشفى: whether an office is one of a hospital or of its people, before any other body is named; no title is (الشيخ جراح جابر)."""
    if page.is_listed(office, "companion.titles_in_names"):
        return False
    for index in range(office + 1, min(office + _TO_HOSPITAL, told.last + 1)):
        if page.tokens[index].kind != "word" or index in page.inside_actor or page.of_kind(index, "force"):
            return False
        hit = page.of_kind(index, "teller")
        if hit is not None:
            return hit.sense.tells == "medical"
    return False


def _places(page: Page, draft: Draft) -> tuple[PlaceMention, ...]:
    places = draft.places if len(draft.places) < 2 else sorted(draft.places, key=lambda place: _coarseness(page, place, draft.places))
    return tuple([_place(page, place) for place in places])


def _coarseness(page: Page, place: Place, places: list[Place]) -> float:
    """The rank of a place among those of a claim, the finest first; a town near which another place is said to lie comes behind that one."""
    own = _BESIDE_A_TOWN if page.lies_by_a_town(place) or _holds_a_town(page, place, places) else _LEVELS.get(page.level_of(place), 1)
    return max((own, *(_LEVELS.get(page.level_of(other), 1) + _BEHIND for other in places if says_near_what(page, other, place))))


def _holds_a_town(page: Page, place: Place, places: list[Place]) -> bool:
    """بلدة كذا بجزيرة كذا, قرية كذا في سهل كذا: whether a place is an island, a plain or mountains in which a town lies that is named right before it."""
    if page.folded[place.whole[0]] not in page.reference.words("companion.holds_towns"):
        return False
    return any(0 < place.whole[0] - other.whole[1] <= 1 + (place.proclitics != "ب") and page.level_of(other) == "town" for other in places)


def _place(page: Page, place: Place) -> PlaceMention:
    return PlaceMention(page.anchor(place.first, place.last, place.proclitics), level=place.level)  # type: ignore[arg-type]


def _claim_id(document: str, trigger: Anchor, type_: str, attribution: tuple[Teller, ...], place: tuple[PlaceMention, ...]) -> str:
    """An id from document, trigger, type, teller and place, so that a re-run gives the same one."""
    parts = [document, str(trigger.start), type_, *(str(teller.anchor.start) for teller in attribution[:1]), *(str(p.anchor.start) for p in place[:1])]
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:16]
