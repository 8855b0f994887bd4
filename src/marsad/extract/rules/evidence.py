"""Why a claim reads as it does: for each field the words, the entries of the data files, and the rule.

The evidence is found afterwards, from the finished claim and the page that it came from, so that reading itself pays nothing for it. Each
function below explains one field in the order of the Claim contract; what no word gave is said as such.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from marsad.extract.rules.claim_view import ClaimView
from marsad.extract.rules.page import Page
from marsad.extract.rules.responsibility import NO_RESPONSIBILITY
from marsad.extract.rules.types_by_means import type_by_means
from marsad.model import Anchor, Claim, Evidence, Harm, PlaceMention, Teller
from marsad.reference.gazetteer import Place
from marsad.reference.lexicon import Hit
from marsad.reference.sources import Sources
from marsad.text.fold import fold

_FUTURE = ("threatened", "predicted", "planned")
_SHOWN_ALTERNATIVES = 4


def explain(page: Page, claim: Claim, sources: Sources) -> tuple[Evidence, ...]:
    """The evidence for every field of a claim that the rules made from the report laid out in `page`."""
    view = ClaimView(page, claim, sources)
    return tuple(dict.fromkeys(evidence for field in _FIELDS for evidence in field(view)))


def _type(view: ClaimView) -> Iterator[Evidence]:
    claim = view.claim
    hits = view.hits(view.trigger, "event", "harm")
    for hit in [hit for hit in hits if hit.sense.kind == "event"] or hits:
        rule = f"word of a happening ({hit.sense.type})" if hit.sense.type else f"word of harm ({hit.sense.harm}) that stands for what did it"
        yield view.by_hit("type", rule, hit)
    stated = {hit.sense.type for hit in hits}
    if claim.type not in stated:
        yield from _changed_type(view, stated)


# Types that what was struck gives to a general word.
_BY_TARGET = {
    "interception": (frozenset({"armed_attack", "shelling", "armed_clash"}), "an aircraft, missile or drone in the air was struck or confronted"),
    "assassination": (frozenset({"armed_attack"}), "a leader, or a person known by name, was eliminated"),
}


def _changed_type(view: ClaimView, stated: set[str | None]) -> Iterator[Evidence]:
    """Why the type is not the trigger's own."""
    claim = view.claim
    if claim.type in ("threat", "prediction") and claim.realis in _FUTURE:
        yield Evidence("type", f"what is only {claim.realis} is a {claim.type}, whatever the force spoken of", anchor=claim.trigger)
        return
    by_target = _BY_TARGET.get(claim.type)
    if by_target is not None and stated & by_target[0]:
        yield Evidence("type", by_target[1], anchor=claim.trigger)
        return
    if any(type_ and type_by_means(type_, set(claim.means)) == claim.type for type_ in stated):
        yield Evidence("type", f"its means ({', '.join(claim.means)}) make it {claim.type}", anchor=claim.trigger)
        return
    finer = [hit for anchor in claim.also for hit in view.hits(view.tokens(anchor), "event") if hit.sense.type == claim.type]
    if finer:
        yield view.by_hit("type", "a finer word for the same happening", finer[0])
    elif claim.type == "protest_repression":
        yield Evidence("type", "force used on protesters", anchor=claim.trigger)
    else:
        yield Evidence("type", "taken from the earlier telling that these words go back to, or from the kind of harm", anchor=claim.trigger)


def _also(view: ClaimView) -> Iterator[Evidence]:
    for anchor in view.claim.also:
        for hit in view.hits(view.tokens(anchor), "event", "harm")[:1]:
            yield view.by_hit("also", "another word for it, or another telling", hit)


def _attribution(view: ClaimView) -> Iterator[Evidence]:
    if not view.claim.attribution:
        yield Evidence("attribution", "no word of saying, frame or header gives these words to a teller: the outlet speaks for itself")
        return
    if view.saying is not None:
        yield view.by_hit("attribution", f"word of saying ({view.saying.sense.mode or view.saying.sense.kind})", view.saying)
    else:
        yield Evidence("attribution", "a header, or a teller carried on from the words before", anchor=view.claim.attribution[0].anchor)
    for teller in view.claim.attribution:
        yield from _teller(view, teller)


def _teller(view: ClaimView, teller: Teller) -> Iterator[Evidence]:
    for hit in view.hits(view.tokens(teller.anchor), "teller")[:1]:
        yield view.by_hit("attribution", f"word of a teller ({hit.sense.tells})", hit)
    if teller.actor:
        yield view.by_actor("attribution", f"kind {teller.kind}; named in the registry, or meant by a short form", teller.actor, teller.anchor)
    else:
        yield Evidence("attribution", f"kind {teller.kind}; {_open_actor(teller.candidates)}", anchor=teller.anchor)


def _open_actor(candidates: tuple[str, ...]) -> str:
    return f"may be {', '.join(candidates)}: left open" if candidates else "no registered actor is named"


def _participants(view: ClaimView) -> Iterator[Evidence]:
    tellers = {teller.anchor.start for teller in view.claim.attribution[:1]}
    for field, mentions in (("perpetrator", view.claim.perpetrator), ("target", view.claim.target)):
        for mention in mentions:
            where = _position(view, mention.anchor)
            rule = "the teller tells of its own deed" if field == "perpetrator" and mention.anchor.start in tellers else f"stands {where}"
            for hit in view.hits(view.tokens(mention.anchor), "force", "people", "object", "means")[:1]:
                yield view.by_hit(field, rule, hit)
            if mention.actor:
                yield view.by_actor(field, f"{rule}; named in the registry, by name, adjective or short form", mention.actor, mention.anchor)
            else:
                yield Evidence(field, f"{rule}; {_open_actor(mention.candidates)}", anchor=mention.anchor)


def _position(view: ClaimView, anchor: Anchor) -> str:
    """Where words stand to the trigger, and the grammatical word before them."""
    at = view.tokens(anchor)
    sentence = next((s for s in view.sentences if at and at[0] in s), None)
    if sentence is None:
        return "in another telling of it"
    side = "before the word of the happening" if anchor.start < view.claim.trigger.start else "after the word of the happening"
    use = view.page.functions[at[0] - 1] if at[0] > sentence[0] else ""
    return f"{side}, behind “{view.page.tokens[at[0] - 1].text}” ({use})" if use else side


def _place(view: ClaimView) -> Iterator[Evidence]:
    for mention in view.claim.place:
        at = view.tokens(mention.anchor)
        around = range(max(0, at[0] - 2), at[-1] + 1) if at else at
        for hit in view.hits(around, "place_word", "direction"):
            if hit.last >= at[0] - 1:
                yield view.by_hit("place", f"says what kind of place it is ({hit.sense.level or hit.sense.value})", hit)
        rule = f"{_how_chosen(view, mention)}; {_placing(view, mention)}"
        where = view.sources.of_place(mention.place) if mention.place else None
        yield Evidence("place", rule, mention.place, mention.anchor, where)


def _placing(view: ClaimView, mention: PlaceMention) -> str:
    return "stands in the same sentence" if view.sentence(mention.anchor) in view.sentences else "carried over from an earlier telling"


def _how_chosen(view: ClaimView, mention: PlaceMention) -> str:
    """What decided for one place of the gazetteer, or why none was chosen, with the other places of that name."""
    gazetteer = view.page.reference.gazetteer
    if mention.place is None:
        several = [place for id_ in mention.candidates if (place := gazetteer.get(id_))]
        return f"several places fit and the text does not decide: {_listed(several)}" if several else f"no gazetteer has this name; level {mention.level}"
    chosen = gazetteer.get(mention.place)
    others = [place for id_ in mention.candidates if id_ != mention.place and (place := gazetteer.get(id_))]
    if chosen is not None and _is_known_by_its_sound(view, mention, chosen):
        sound = f"no list has this name; it sounds like {chosen.name_en}, in {chosen.country}, where the story plays"
        return f"{sound}; not {_listed(others)}" if others else sound
    if chosen is None or not others:
        return "the only place of that name in the gazetteer"
    return f"{_advantage(view, mention, chosen, others)}; not {_listed(others)}"


def _is_known_by_its_sound(view: ClaimView, mention: PlaceMention, chosen: Place) -> bool:
    """Whether no list has the words of a mention, and the place chosen for it is one that they sound like."""
    name = fold(mention.anchor.text)
    gazetteer = view.page.reference.gazetteer
    return not name.isascii() and not gazetteer.lookup(name) and chosen in gazetteer.heard_as(name, chosen.country or "")


def _advantage(view: ClaimView, mention: PlaceMention, chosen: Place, others: list[Place]) -> str:
    larger = [place for place in view.claim.place if place is not mention and place.name_en]
    for place in larger:
        if place.name_en in (chosen.admin1, chosen.admin2) and not all(place.name_en in (other.admin1, other.admin2) for other in others):
            return f"lies in {place.name_en}, which the claim names"
    if mention.level == chosen.level and all(other.level != chosen.level for other in others):
        return f"the only {chosen.level} of that name"
    if all(other.country != chosen.country for other in others):
        return f"the only one in {chosen.country}, where the story plays"
    return "nearest to the other places of the story, or by far the largest"


def _listed(places: list[Place]) -> str:
    shown = [f"{place.name_en} ({', '.join(part for part in (place.admin1, place.country) if part)}, {place.id})" for place in places[:_SHOWN_ALTERNATIVES]]
    rest = len(places) - len(shown)
    return "; ".join(shown) + (f"; and {rest} more" if rest > 0 else "")


def _time(view: ClaimView) -> Iterator[Evidence]:
    time = view.claim.time
    if time is None:
        yield Evidence("time", "no word of time belongs to this happening")
        return
    yield from view.by_words("time", "word of time", time.anchor)
    counted = f"counted from publication on {view.page.document.published}" if time.relative and view.page.document.published else None
    open_ = "counts from the publication date, which is not known: left open" if time.relative else "as written"
    carried = "" if view.sentence(time.anchor) in view.sentences else "; carried over from another telling"
    yield Evidence("time", f"{counted or open_}; {time.precision}, {time.calendar}, in the time zone {time.zone}{carried}", anchor=time.anchor)


def _means(view: ClaimView) -> Iterator[Evidence]:
    for weapon in view.claim.means:
        hit = next((hit for hit in view.near(view.claim.trigger, "means", "event") if weapon in hit.sense.means), None)
        if hit is None:
            yield Evidence("means", f"{weapon}: taken from the telling that these words go back to")
        else:
            yield view.by_hit("means", f"{weapon}: {'named' if hit.sense.kind == 'means' else 'implied by the word of the happening'}", hit)


def _harm(view: ClaimView) -> Iterator[Evidence]:
    for harm in view.claim.harm:
        yield from _one_harm(view, harm)


def _one_harm(view: ClaimView, harm: Harm) -> Iterator[Evidence]:
    at = view.tokens(harm.anchor)
    said = [hit for hit in view.hits(view.sentence(harm.anchor), "harm") if hit.sense.harm == harm.kind]
    for hit in sorted(said, key=lambda hit: abs(hit.first - at[0]))[:1]:
        yield view.by_hit("harm", f"word of harm ({harm.kind})", hit)
    for hit in [hit for hit in view.hits(at, "people") if hit.sense.who == harm.who][:1]:
        yield view.by_hit("harm", f"who was harmed ({harm.who})", hit)
    for hit in view.hits(at, "negation")[:1]:
        yield view.by_hit("harm", "says that there was none, or that nothing is known", hit)
    if harm.least is not None:
        yield from view.by_words("harm", "number", harm.anchor)
    yield Evidence("harm", f"{harm.kind}, {harm.who}: {_bounds(harm)}", anchor=harm.anchor)


def _bounds(harm: Harm) -> str:
    if harm.least is None:
        return "not known"
    return f"{harm.least} or more" if harm.most is None else str(harm.least) if harm.least == harm.most else f"{harm.least} to {harm.most}"


def _polarity(view: ClaimView) -> Iterator[Evidence]:
    if view.claim.polarity == "affirmed":
        yield Evidence("polarity", "affirmed: nothing denies it")
        return
    if view.saying is not None and view.saying.sense.mode == "deny":
        yield view.by_hit("polarity", "denied: the word of saying denies", view.saying)
        return
    for hit in _governing(view, "negation", None)[:1]:
        yield view.by_hit("polarity", "denied: a negation before the happening", hit)


def _governing(view: ClaimView, kind: str, value: str | None) -> list[Hit]:
    """Hits of a kind (and value) around the trigger: those before it first, the nearest first."""
    near = [hit for hit in view.near(view.claim.trigger, kind) if value is None or hit.sense.value == value]
    return sorted(near, key=lambda hit: hit.first > view.trigger[0])


def _certainty(view: ClaimView) -> Iterator[Evidence]:
    claim = view.claim
    if claim.silence:
        yield from _silence(view, "certainty")
    elif claim.certainty == "stated":
        yield Evidence("certainty", "stated: no word of doubt governs it")
    elif hedges := _governing(view, "hedge", claim.certainty):
        yield view.by_hit("certainty", f"{claim.certainty}: a word of doubt", hedges[0])
    elif doubts := [hit for hit in view.near(claim.trigger, "saying") if hit.sense.mode == "doubt"]:
        yield view.by_hit("certainty", f"{claim.certainty}: the word of saying doubts", doubts[0])
    else:
        yield Evidence("certainty", f"{claim.certainty}: taken from another telling of it")


def _silence(view: ClaimView, field: str) -> Iterator[Evidence]:
    for hit in _governing(view, "negation", "silence")[:1]:
        yield view.by_hit(field, "unknown: somebody has said nothing", hit)


def _realis(view: ClaimView) -> Iterator[Evidence]:
    claim = view.claim
    if claim.realis == "occurred":
        yield Evidence("realis", "occurred: no word moves it out of the past")
    elif cues := _governing(view, "realis", claim.realis):
        yield view.by_hit("realis", f"{claim.realis}: the word says so", cues[0])
    elif view.saying is not None and view.saying.sense.mode in ("threaten", "predict", "warn"):
        yield view.by_hit("realis", f"{claim.realis}: the word of saying ({view.saying.sense.mode})", view.saying)
    else:
        yield Evidence("realis", f"{claim.realis}: by the tense or the kind of its word", anchor=claim.trigger)


def _responsibility(view: ClaimView) -> Iterator[Evidence]:
    claim = view.claim
    if claim.responsibility is None:
        why = f"not asked of {claim.type}" if claim.type in NO_RESPONSIBILITY else "no doer is named, or what is told has not occurred"
        yield Evidence("responsibility", f"none: {why}")
        return
    why = {
        "claimed": "claimed: the teller is the doer, or speaks for it",
        "denied": "denied: the teller denies its own side's part",
        "attributed": "attributed: the teller, or the outlet, names another as the doer",
    }[claim.responsibility]
    yield Evidence("responsibility", why, anchor=claim.perpetrator[0].anchor if claim.perpetrator else None)


def _stated_count(view: ClaimView) -> Iterator[Evidence]:
    if view.claim.stated_count is not None:
        yield Evidence("stated_count", f"an ordinal calls it number {view.claim.stated_count} of its kind")


_FIELDS: tuple[Callable[[ClaimView], Iterator[Evidence]], ...] = (
    _type, _also, _participants, _place, _time, _means, _harm, _polarity, _certainty, _realis, _attribution, _responsibility, _stated_count,
)  # fmt: skip
