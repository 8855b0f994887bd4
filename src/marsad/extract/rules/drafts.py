"""Claims in the making: the happenings of each sentence with what belongs to them, one draft for each place."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import dataclass, field

from marsad.extract.rules.arguments import Arguments, Phrase, read_arguments
from marsad.extract.rules.happenings import FORCE, Happening, find_happenings
from marsad.extract.rules.harm import Found, find_harm
from marsad.extract.rules.page import Page, Place, Sentence
from marsad.extract.rules.stance import Stance, read_stance
from marsad.extract.rules.tellers import Scope, Told, innermost, skip_header
from marsad.model import Harm
from marsad.reference.lexicon import Hit
from marsad.text.time_expressions import TimeExpression


@dataclass(slots=True)
class Draft:
    """A claim in the making, still in tokens of its page."""

    sentence: Sentence
    hit: Hit
    type: str
    also: list[Hit]
    chain: tuple[Told, ...]
    scope: Scope | None
    stance: Stance
    perpetrators: list[Phrase]
    targets: list[Phrase]
    places: list[Place]
    time: TimeExpression | None
    means: set[str]
    harm: list[Harm] = field(default_factory=list)
    by_teller: bool = False
    stated_count: int | None = None
    from_harm: bool = False

    @property
    def definite(self) -> bool:
        """Whether the word points back (الهجوم، القصف) rather than bringing something new."""
        return self.hit.definite and self.hit.features.startswith("n")


def draft_sentence(page: Page, sentence: Sentence, scopes: list[Scope]) -> list[Draft]:
    """The drafts of one sentence, in text order."""
    start = skip_header(page, sentence)
    happenings = [found for found in find_happenings(page, sentence, start) if _is_told(page, found, sentence, scopes)]
    harms = find_harm(page, sentence, start)
    if not happenings:
        return _from_harm_alone(page, sentence, harms, scopes)
    bounds = list(_bounds(page, happenings, start, sentence.last))
    _fill_means(page, happenings, bounds)
    drafts: list[Draft] = []
    shared: list[Place] = []
    for happening, (low, high) in zip(happenings, bounds, strict=True):
        scope = innermost(scopes, happening.first)
        arguments = read_arguments(page, happening, low, high, scope)
        words = {index for hit in happening.words for index in range(hit.first, hit.last + 1)}
        arguments.places = [
            place for place in page.places if low <= place.first < high and place.last not in words and not _is_of_teller(page, place, scopes)
        ]
        groups = _by_place(page, arguments.places) or [shared]
        shared = groups[-1] or shared
        stance = read_stance(page, happening, low, high, scope)
        time = _time(page, happening, low, high, scope, arguments)
        drafts.extend(_draft(page, happening, arguments, group, scope, stance, time, low, high) for group in groups)
    _give_doers_on(page, drafts)
    _share_time(drafts)
    _give_places_back(drafts)
    _give_harm(page, drafts, harms, scopes)
    return drafts


def _fill_means(page: Page, happenings: list[Happening], bounds: list[tuple[int, int]]) -> None:
    """Gives each happening the weapons among its words, and a series those of its last member."""
    for happening, (low, high) in reversed(list(zip(happenings, bounds, strict=True))):
        happening.means |= _means(page, happening, low, high)
        if happening.series is not None and not happening.means:
            happening.means |= happening.series.means


def _is_told(page: Page, happening: Happening, sentence: Sentence, scopes: list[Scope]) -> bool:
    """Whether a happening is told as one: not part of a teller's name, no call for others to act, and no talk of escalation by itself."""
    if _in_teller(scopes, happening.first):
        return False
    scope = innermost(scopes, happening.first)
    mode = scope.mode if scope else "say"
    if mode == "order":
        return False
    if mode != "deny" and happening.first and page.of_kind(happening.first - 1, "realis") and page.folded[happening.first - 1] == "اي":
        # على أي هجوم: whichever may come.
        return False
    if happening.type == "casualty_toll":
        return any(time.span == "since" or time.unit == "year" for time in page.times if sentence.first <= time.first_token < sentence.last)
    if happening.type in ("threat", "prediction") and happening.hit.sense.strength == "weak":
        low = max(sentence.first, happening.first - 6)
        cued = any(page.of_kind(index, "hedge", "realis") for index in range(low, happening.first))
        return cued or mode in ("threaten", "warn", "predict", "doubt") or "س" in happening.hit.proclitics
    return True


def _in_teller(scopes: list[Scope], index: int) -> bool:
    return any(told.first <= index <= told.last for scope in scopes for told in scope.chain)


def _is_of_teller(page: Page, place: Place, scopes: list[Scope]) -> bool:
    return any(told.first <= place.first <= told.last for scope in scopes for told in scope.chain)


def _bounds(page: Page, happenings: list[Happening], start: int, end: int) -> Iterator[tuple[int, int]]:
    """The tokens that belong to each happening: from the break before it to the break before the next."""
    low = start
    for happening, following in zip(happenings, [*happenings[1:], None], strict=True):
        if following is None:
            yield low, end
            return
        after = max(hit.last for hit in happening.words) + 1
        cut = _cut(page, min(after, following.first), following.first)
        yield low, cut
        low = cut


def _cut(page: Page, after: int, before: int) -> int:
    """Where one happening's words end and the next one's begin: at a verb or a conjunction that leads to the next."""
    for index in range(after, before):
        if page.functions[index] in ("clause", "that", "leads_to"):
            return index
        hit = page.of_kind(index, "saying")
        if hit is not None and hit.sense.strength != "weak":
            return index
        light = next((hit for hit in page.hits[index] if hit.sense.kind == "event" and hit.sense.strength == "light"), None)
        if light is not None and light.features.startswith("v") and not light.suffix:
            return index
        if page.tokens[index].text in "؛;":
            return index
    return before


def _by_place(page: Page, places: list[Place]) -> list[list[Place]]:
    """Places that are several happenings apart (joined by و at one level), each with the larger places that hold it."""
    groups: list[list[Place]] = []
    for place in places:
        if not groups or _is_beside(page, groups[-1], place):
            groups.append([place])
        else:
            groups[-1].append(place)
    if len(groups) > 1 and len(groups[-1]) > 1:
        shared = groups[-1][1:]
        groups = [group if len(group) > 1 else [*group, *shared] for group in groups]
    return groups[:8]


def _is_beside(page: Page, group: list[Place], place: Place) -> bool:
    first = place.whole[0]
    joined = place.proclitics.startswith("و") or _leading(page, first).startswith("و") or (first > 0 and page.folded[first - 1] == "و")
    if not joined:
        return False
    if first - group[-1].whole[1] > 14 or _between(page, group[0]):
        return False
    return _rank(page.level_of(place)) <= max(_rank(page.level_of(group[0])), 1)


def _leading(page: Page, index: int) -> str:
    hit = page.of_kind(index, "place_word", "direction", "object")
    return hit.proclitics if hit else ""


def _between(page: Page, place: Place) -> bool:
    """بين حمص وتدمر is one place."""
    return (place.whole[0] > 0 and page.folded[place.whole[0]] in page.reference.between_words) or (
        place.whole[0] > 0 and page.folded[place.whole[0] - 1] in page.reference.between_words
    )


def _rank(level: str | None) -> int:
    return {"site": 0, "town": 1, "district": 2, "province": 3, "region": 4, "country": 5}.get(level or "", -1)


def _time(page: Page, happening: Happening, low: int, high: int, scope: Scope | None, arguments: Arguments) -> TimeExpression | None:
    """The time among the happening's words; that of the telling only where the teller tells of his own deed."""
    own = [time for time in page.times if low <= time.first_token < high]
    if scope is not None and scope.verb is not None:
        told = [time for time in own if time.first_token >= scope.first or time.first_token < scope.verb]
        if told or not (arguments.by_teller or arguments.perpetrators):
            own = told
    after = [time for time in own if time.first_token > happening.first]
    before = [time for time in own if time.first_token < happening.first]
    near = after[:1] or before[-1:]
    if not near and scope is not None and scope.verb is not None and arguments.by_teller:
        near = [time for time in page.times if scope.verb <= time.first_token < happening.first][:1]
    return near[0] if near else None


def _draft(page: Page, happening: Happening, arguments: Arguments, group: list[Place], scope: Scope | None, stance: Stance,
           time: TimeExpression | None, low: int, high: int) -> Draft:  # fmt: skip
    means = set(happening.means)
    return Draft(
        sentence=happening.sentence,
        hit=happening.hit,
        type=_type_by_target(page, _type(happening.type, means), arguments),
        also=list(happening.also),
        chain=scope.chain if scope else (),
        scope=scope,
        stance=stance,
        perpetrators=arguments.perpetrators,
        targets=arguments.targets,
        places=list(group),
        time=time,
        means=means,
        by_teller=arguments.by_teller,
        stated_count=_stated_count(page, happening, low, high),
    )


def _means(page: Page, happening: Happening, low: int, high: int) -> set[str]:
    """The weapons named among the happening's words, those that it struck left out."""
    found: set[str] = set()
    for index in range(low, high):
        hit = page.of_kind(index, "means")
        if hit is None or not _is_weapon_of(page, hit, happening) or (happening.type == "interception" and not hit.proclitics.endswith("ب")):
            continue
        found.update(hit.sense.means)
    return found


def _is_weapon_of(page: Page, hit: Hit, happening: Happening) -> bool:
    """Poison counts where it is used, not where it is what was struck or spoken of."""
    if "chemical" not in hit.sense.means:
        return True
    return hit.proclitics.endswith("ب") or 0 <= hit.first - happening.last <= 2 or happening.first <= hit.first <= happening.last


_BY_MEANS = (
    ({"chemical"}, "chemical_attack", FORCE),
    ({"explosive_belt"}, "suicide_attack", {"explosion", "armed_attack"}),
    ({"drone"}, "drone_strike", {"armed_attack", "air_strike"}),
    ({"aircraft", "helicopter"}, "air_strike", {"armed_attack", "shelling"}),
    ({"missile", "rocket", "artillery", "mortar", "tank", "naval"}, "shelling", {"armed_attack"}),
    ({"ied", "car_bomb", "mine"}, "explosion", {"armed_attack"}),
)


def _type_by_target(page: Page, stated: str, arguments: Arguments) -> str:
    """Force used on protesters is its repression."""
    struck = (page.of_kind(index, "people") for phrase in arguments.targets for index in range(phrase.first, phrase.last + 1))
    return "protest_repression" if stated == "armed_attack" and any(hit is not None and hit.sense.value == "protester" for hit in struck) else stated


def _type(stated: str, means: set[str]) -> str:
    """The guidelines' type once the means are known: an attack with drones is a drone strike, with rockets shelling."""
    for weapons, type_, general in _BY_MEANS:
        if means & weapons and stated in general:
            return type_
    return stated


def _stated_count(page: Page, happening: Happening, low: int, high: int) -> int | None:
    """n where the sentence calls this the n-th of its kind."""
    for index in range(low, high):
        count = page.count_at(index)
        if count is not None and count.ordinal and count.least and any(
            page.folded[near] in page.reference.kind_words for near in range(count.last_token + 1, min(count.last_token + 4, high))
        ):
            return count.least
    return None


def _share_time(drafts: list[Draft]) -> None:
    """One time in a sentence holds for all the happenings of one teller in it."""
    times = {draft.time for draft in drafts if draft.time is not None}
    if len(times) == 1:
        (time,) = times
        timed = next(draft for draft in drafts if draft.time is not None)
        for draft in drafts:
            if draft.time is None and draft.chain == timed.chain and draft.stance.realis == timed.stance.realis:
                draft.time = time


def _give_doers_on(page: Page, drafts: list[Draft]) -> None:
    """حاصروا ... وقصفوا ... ونهبوا: a happening joined by و without a doer of its own has that of the one before it."""
    for earlier, later in itertools.pairwise(drafts):
        if later.perpetrators or later.by_teller or later.scope is not earlier.scope or later.hit.features[3:4] == "s":
            continue
        if earlier.type == "armed_clash" or later.type in ("armed_clash", "explosion", "body_found", "casualty_toll"):
            continue
        linked = later.hit.proclitics.startswith("و") or (later.hit.first > 0 and page.folded[later.hit.first - 1] in ("كما", "و", "ثم"))
        if linked and later.hit.features[0] == earlier.hit.features[0]:
            later.perpetrators, later.by_teller = list(earlier.perpetrators), earlier.by_teller
            if not later.means and later.type == "shelling" and earlier.type == "air_strike":
                later.type, later.means = earlier.type, set(earlier.means)


def _give_places_back(drafts: list[Draft]) -> None:
    """A happening without a place stands where the next one of its sentence does, if none came before."""
    later: list[Place] = []
    for draft in reversed(drafts):
        if draft.places:
            later = draft.places
        else:
            draft.places = list(later)


def _give_harm(page: Page, drafts: list[Draft], harms: list[Found], scopes: list[Scope]) -> None:
    """Each harm goes to the happening that did it: the one that leads to it, or the next one named."""
    for found in harms:
        at = found.hit.first
        scope = innermost(scopes, at)
        told = [draft for draft in drafts if draft.scope is scope] or drafts
        before = [draft for draft in told if draft.hit.first < at]
        after = [draft for draft in told if draft.hit.first >= at and draft.hit.first - at <= 30]
        leads = any(page.functions[index] == "leads_to" for index in range(max(0, at - 8), at))
        choice = before[-1] if before and (leads or not after) else _by_cause(page, at, after) or (before[-1] if before else after[0] if after else None)
        if choice is None:
            continue
        if choice.type == "interception" and found.harm.kind == "damage" and any(hit.first == at for hit in (choice.hit, *choice.also)):
            continue
        if found.harm not in choice.harm:
            choice.harm.append(found.harm)


def _by_cause(page: Page, at: int, after: list[Draft]) -> Draft | None:
    """مقتل خمسة في غارة: the happening that follows the harm behind في، جراء، إثر."""
    for draft in after:
        between = range(at + 1, draft.hit.first)
        if any(page.tokens[index].text in ".؛" or page.functions[index] == "clause" for index in between):
            return None
        return draft
    return None


# What a sentence tells that names only the harm.
_TYPE_OF_HARM = {"detained": "detention", "abducted": "abduction", "displaced": "displacement", "damage": "property_destruction"}


def _from_harm_alone(page: Page, sentence: Sentence, harms: list[Found], scopes: list[Scope]) -> list[Draft]:
    """A sentence that tells of the dead and names no happening: a draft that may belong to one told before."""
    real = [found for found in harms if found.hit.sense.role != "victims" or found.harm.least]
    if not real:
        return []
    hit = real[0].hit
    happening = Happening(hit, sentence, _TYPE_OF_HARM.get(str(hit.sense.harm), "armed_attack"))
    happening.means |= _means(page, happening, sentence.first, sentence.last)
    scope = innermost(scopes, hit.first)
    arguments = Arguments(places=[place for place in page.places if sentence.first <= place.first < sentence.last and not _is_of_teller(page, place, scopes)])
    groups = _by_place(page, arguments.places) or [[]]
    stance = read_stance(page, happening, sentence.first, sentence.last, scope)
    time = _time(page, happening, sentence.first, sentence.last, scope, arguments)
    draft = _draft(page, happening, arguments, groups[0], scope, stance, time, sentence.first, sentence.last)
    draft.from_harm = draft.type == "armed_attack" or draft.hit.sense.harm in ("killed", "injured")
    draft.harm = [found.harm for found in harms]
    return [draft]
