"""Puts the resolvers to work on the claims of one document, with what the document as a whole tells about its story."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime, time

from marsad.model import ActorMention, Claim, Document, Interval, PlaceMention, Teller, with_fields
from marsad.pipeline.story import actor_named, resources, story_context
from marsad.pipeline.telling_on import TimesOfStory, tell_on
from marsad.reference.actors import Actor
from marsad.reference.areas import AreaCircle
from marsad.reference.bundle import Reference
from marsad.reference.offices import owner_of
from marsad.resolve.actors import Story, names_in, resolve_actor, stated_countries
from marsad.resolve.counted_days import day_of_count
from marsad.resolve.datelines import filed_on
from marsad.resolve.measured import Distances
from marsad.resolve.peoples import are_people_of_a_nation
from marsad.resolve.place_context import Resources, StoryContext
from marsad.resolve.places import is_town_told_so, resolve_places, town_of_teller
from marsad.resolve.tellers import denied_part, owned_part, teller_kind
from marsad.resolve.time_frame import publication
from marsad.resolve.times import resolve_time
from marsad.text.tokens import Token, tokenize


def resolve(claims: Sequence[Claim], document: Document, reference: Reference) -> list[Claim]:
    """The claims with actors, places and times resolved as far as the text decides, and no further."""
    return _Resolver(document, reference).all(claims) if claims else []


# A comma and "in a statement of hers" may stand between who threatens and the time of the threat.
_BESIDE = 6
_CONTENT_OPENS = frozenset(':"«“')
# Letters that a verb in the present begins with, and how long one with the particle of the future is at least (سيشن).
_PRESENT = frozenset("يتن")
_SHORTEST_FUTURE = 4
# So many words behind a day may stand the verb that it dates.
_RIGHT_BEHIND = 3
# What a pronoun gives to a body that tells of it, and what "our" does.
_OF_ITS_OWNER, _OF_ITS_OWNER_OURS = frozenset({"force", "people"}), frozenset({"force", "people", "object"})
# Kinds of actors that have forces of their own.
_WITH_FORCES = frozenset("state government ministry military armed_group militia coalition police".split())
# Who is spoken for by officials, and not by people who live there.
_NOT_SPOKEN_FOR = frozenset({"state", "group"})
# Media, which speak of the bodies of a country only where they are its voice.
_MEDIA = frozenset({"outlet", "agency"})
_OWN = frozenset({"its", "our", "their"})
# مصادر سورية
_SOURCE_AND_COUNTRY = 2


# القيادي الميداني في الحركة الإسلامية المسلحة
_LONGEST_OFFICE = 8


def _holds_a_pronoun(form: str) -> bool:
    """دفاعاته, قواتنا: whether a form of the lexicon is itself spelt with a pronoun."""
    return form.endswith(("اتنا", "اته", "اتها", "اتهم"))


def _start(word: Token) -> int:
    return word.start


class _Resolver:
    def __init__(self, document: Document, reference: Reference) -> None:
        self.document = document
        self.reference = reference
        self.named: list[tuple[int, str]] = []
        self.words = tokenize(document.text)
        self.facts = reference.facts_of(self.words)
        self.memory: dict[tuple[int, int], tuple[str | None, tuple[str, ...]]] = {}
        self.published_on = document.published_on
        self.filed = self._when_filed()

    def all(self, claims: Sequence[Claim]) -> list[Claim]:
        places = self._places(claims)
        known = [facts.actors for facts in self.facts]
        countries = list(dict.fromkeys([*_story_countries(places), *stated_countries(self.words, known)]))
        self.named = names_in(self.words, known, self.reference.actors, Story(countries=countries, on=self.published_on))
        spoken = [self._with_actors(claim, self._with_their_reach(where), countries) for claim, where in zip(claims, places, strict=True)]
        sides = {actor for claim in spoken for mention in (*claim.perpetrator, *claim.target) for actor in self._roots(mention)}
        timed = tell_on([self._timed(claim, sides, countries) for claim in spoken], self._story())
        return [self._counted(claim, timed) if claim.stated_count else claim for claim in timed]

    def _roots(self, mention: ActorMention) -> list[str]:
        return [self.reference.actors.root(mention.actor, self.published_on)] if mention.actor else []

    def _places(self, claims: Sequence[Claim]) -> list[tuple[PlaceMention, ...]]:
        """The places of each claim, seen in the light of all those of the document that could be told without it."""
        data = resources(self.reference)
        context = story_context(claims, self.document, self.reference, data)
        distances = Distances(self.words, self.reference)
        first = _resolved_places(claims, data, context, distances)
        told = {(place.place, place.anchor.text): place for places in first for place in places}
        return _resolved_places(claims, data, replace(context, places=tuple(told.values())), distances)

    def _with_their_reach(self, places: tuple[PlaceMention, ...]) -> tuple[PlaceMention, ...]:
        """The places of a claim, those that are a whole province or region, or a part of one, with the circle that holds it."""
        return tuple([_as_far_as_it_reaches(place, self.reference.areas) for place in places])

    def _with_actors(self, claim: Claim, places: tuple[PlaceMention, ...], countries: Sequence[str]) -> Claim:
        attribution = self._chain(claim.attribution, countries)
        # قصفت القوات الحكومية إدلب. وفي اليمن قصفت القوات الحكومية مأرب: forces without a name are rather of the country where it happened.
        here = next((place.country for place in places if place.country), None)
        countries = [here, *countries] if here else countries
        return with_fields(
            claim,
            place=places,
            attribution=attribution,
            perpetrator=tuple([self._own_arms(mention, claim, attribution) or self._doer(mention, attribution, countries) for mention in claim.perpetrator]),
            target=tuple([self._struck(mention, attribution, countries) for mention in claim.target]),
        )

    def _actor(self, start: int, end: int, text: str, countries: Sequence[str], speaks: bool = False) -> tuple[str | None, tuple[str, ...]]:
        if (start, end) not in self.memory:
            earlier = [actor for _, actor in self.named[: bisect_left(self.named, (start, ""))]]
            story = Story(earlier, countries, self.published_on, self.words if speaks else (), self._office_behind(end))
            found = resolve_actor(text, registry=self.reference.actors, story=story)
            self.memory[start, end] = found
            if found[0]:
                insort(self.named, (start, found[0]))
        return self.memory[start, end]

    def _office_behind(self, end: int) -> tuple[str, ...]:
        """فلان، المتحدث باسم الحركة: the words of an office behind a comma and the end of a mention; empty where none stands there."""
        at = bisect_left(self.words, end, key=_start)
        if at + 1 >= len(self.words) or self.words[at].text not in "،,":
            return ()
        if self.words[at + 1].folded.removeprefix("ال") not in self.reference.words("companion.offices"):
            return ()
        office: list[str] = []
        for word in self.words[at + 1 : at + 1 + _LONGEST_OFFICE]:
            if word.kind not in ("word", "number"):
                break
            office.append(word.folded)
        return tuple(office)

    def _mention(self, mention: ActorMention, countries: Sequence[str]) -> ActorMention:
        actor, candidates = self._actor(mention.anchor.start, mention.anchor.end, mention.anchor.text, countries)
        if actor is not None and self.reference.actors.get(actor).kind == "state" and are_people_of_a_nation(tokenize(mention.anchor.text), self.reference):
            return ActorMention(mention.anchor)
        return ActorMention(mention.anchor, actor, candidates)

    def _doer(self, mention: ActorMention, tellers: Sequence[Teller], countries: Sequence[str]) -> ActorMention:
        """قالت الوزارة إن قواتها, قواتنا الباسلة: forces that a pronoun gives to somebody are those of the body that tells of them, "ours" else the outlet's."""
        words = tokenize(mention.anchor.text)
        if not words or not self._is_of_somebody(words[0]):
            return self._mention(mention, countries)
        if not words[0].folded.endswith("نا") and self.document.text[max(0, mention.anchor.start - 1) : mention.anchor.start] == "و":
            # قوات النظام وحلفاءها: behind "and" the pronoun means whom it is joined to, and nobody who accuses them.
            return ActorMention(mention.anchor)
        outlet = self._whose_outlet(countries) if words[0].folded.endswith("نا") and not tellers else None
        owner = tellers[0].actor if tellers else outlet.id if outlet is not None else None
        if owner is None or self.reference.actors.get(owner).kind not in _WITH_FORCES:
            return self._mention(mention, countries)
        return ActorMention(mention.anchor, owner, (owner,))

    def _own_arms(self, mention: ActorMention, claim: Claim, tellers: Sequence[Teller]) -> ActorMention | None:
        """`The army said troops killed five, an aircraft struck a car`: arms or men of which English says no more are those of the army that tells of them.

        The police tell so of officers. What struck "its positions" was another's.
        """
        owner = tellers[0].actor if tellers else None
        kind = self.reference.actors.get(owner).kind if owner is not None else None
        if owner is None or kind not in ("military", "police"):
            return None
        own = self.reference.words("companion.english_arms_of_an_army" if kind == "military" else "companion.english_men_of_the_police")
        words = [word.folded for word in tokenize(mention.anchor.text) if word.kind != "mark"]
        if not own.issuperset(words) or self._are_accused(mention) or any(self._is_its_own(target) for target in claim.target):
            return None
        return ActorMention(mention.anchor, owner, (owner,))

    def _are_accused(self, mention: ActorMention) -> bool:
        """`The army accused soldiers of killing`: whether a mention is what a verb of accusing is done to."""
        at = bisect_left(self.words, mention.anchor.start, key=_start)
        return not self.reference.words("companion.english_accusing").isdisjoint(word.folded for word in self.words[max(0, at - 2) : at])

    def _is_its_own(self, mention: ActorMention) -> bool:
        """`its positions`: whether a pronoun stands before a mention, or opens it."""
        at = bisect_left(self.words, mention.anchor.start, key=_start)
        return not _OWN.isdisjoint(word.folded for word in self.words[max(0, at - 1) : at + 1])

    def _whose_outlet(self, countries: Sequence[str]) -> Actor | None:
        """The body whose own outlet the report's is, or that it is itself; None for others."""
        voice = self.document.voice
        owner = owner_of(voice, self.reference.actors, next(iter(countries), None)) if voice else None
        return owner or self._outlet

    def _struck(self, mention: ActorMention, tellers: Sequence[Teller], countries: Sequence[str]) -> ActorMention:
        """مواقعنا, جنودنا: what is "ours" is of whoever tells of it; anything else as its words say."""
        words = tokenize(mention.anchor.text)
        ours = bool(words) and words[0].folded.endswith("نا") and self._is_of_somebody(words[0])
        return self._doer(mention, tellers, countries) if ours else self._mention(mention, countries)

    def _is_of_somebody(self, word: Token) -> bool:
        """قواتها, مقاتلونا, مواقعنا: whether a word for forces, those who fight or things has a pronoun.

        مقاتلي الحركة is the plural of many fighters, whatever is right behind it, and hardly ever "my fighter".
        """
        senses = self.reference.lexicon.senses
        kinds = _OF_ITS_OWNER_OURS if word.folded.endswith("نا") else _OF_ITS_OWNER
        readings = self.reference.lexicon.analyses(word.folded)
        return any(
            (reading.suffix.strip("ي") or _holds_a_pronoun(senses[reading.sense].form))
            and senses[reading.sense].kind in kinds
            and senses[reading.sense].who in (None, "combatants", "security")
            for reading in readings
        )

    def _chain(self, tellers: Sequence[Teller], countries: Sequence[str]) -> tuple[Teller, ...]:
        """The tellers resolved from the outermost in: a state's agency speaks of that country's ministry."""
        resolved: list[Teller] = []
        for teller in reversed(tellers):
            resolved.insert(0, self._teller(teller, countries))
            outer = self._whose_bodies_it_tells_of(resolved[0].actor)
            countries = [outer, *countries] if outer else countries
        return tuple(resolved)

    def _whose_bodies_it_tells_of(self, actor: str | None) -> str | None:
        """سانا عن وزارة الدفاع: the country whose bodies a teller means that passes them on; None for media that speak for no side (وزارة الداخلية لرويترز)."""
        if actor is None:
            return None
        outer = self.reference.actors.get(actor)
        return outer.country if outer.kind not in _MEDIA or self.reference.actors.speaks_for(actor) is not None else None

    def _teller(self, teller: Teller, countries: Sequence[str]) -> Teller:
        actor, candidates = self._actor(teller.anchor.start, teller.anchor.end, teller.anchor.text, countries, speaks=self._may_bear_a_name(teller))
        if actor is not None and (
            self._speaks_for_nobody(teller, actor) or self._are_of_the_story(teller, actor, countries) or self._is_called_by_a_city(teller)
        ):
            actor, candidates = None, ()
        if actor is None and candidates and teller.kind == "anonymous":
            # Unnamed sources close to a side are given the side's id. Source: the annotation guidelines, on kinds of tellers.
            actor = candidates[0]
        if actor is not None and teller.kind == "intelligence":
            # معلومات استخبارية أميركية: the adjective names the state, and its intelligence speaks.
            actor = self.reference.actors.part_of_kind("intelligence", actor) or actor
        return Teller(teller.anchor, teller.kind, actor, candidates)

    def _may_bear_a_name(self, teller: Teller) -> bool:
        """العبدلي, الوزير العبدلي: whether a teller may be somebody by his surname; ناشطون, الدول الثلاث are many, مراسلنا, ضابط have none, and الغرب is nobody."""
        words = tokenize(teller.anchor.text)
        head = words[0].folded if words else ""
        if head in self.reference.words("companion.addressed"):
            return False
        lexicon = self.reference.lexicon
        offices = [reading for reading in lexicon.analyses(head) if lexicon.senses[reading.sense].kind == "teller"]
        return not offices or ((len(words) > 1 or head.startswith("ال")) and any(reading.features[1:2] == "s" for reading in offices))

    def _speaks_for_nobody(self, teller: Teller, actor: str) -> bool:
        """ناشطون سودانيون, صحفي سوري, residents, a diplomat in Kinshasa: people whose country, or the country where they are, does not speak through them."""
        if self.reference.actors.get(actor).kind not in _NOT_SPOKEN_FOR:
            return False
        words = tokenize(teller.anchor.text)
        if any(word.text == "in" for word in words):
            return True
        head = words[0].folded.removeprefix("ال") if words else ""
        return teller.kind == "witness" or head in self.reference.words("companion.without_a_side") or self._are_of_the_place(teller, words)

    def _are_of_the_story(self, teller: Teller, actor: str, countries: Sequence[str]) -> bool:
        """مصادر يمنية in a story of Yemen: sources called by nothing but the country where it happens are of nobody there; مصادر أميركية are of theirs."""
        if teller.kind != "anonymous" or not countries or self.reference.actors.get(actor).country != countries[0]:
            return False
        words = tokenize(teller.anchor.text)
        if len(words) != _SOURCE_AND_COUNTRY or words[0].folded.removeprefix("ال") not in self.reference.words("companion.sources"):
            return False
        # مصدر عسكري, مصادر كردية: an office or a people names no country.
        return any(self.reference.actors.get(id_).kind == "state" for id_ in self.reference.actors.adjective(words[1].folded))

    def _is_called_by_a_city(self, teller: Teller) -> bool:
        """مركز دمشق الإعلامي, إذاعة موسكو: a centre or a medium with a capital in its name, which stands there for itself and not for its state.

        صحيفة واشنطن بوست is known by its whole name.
        """
        if teller.kind not in ("monitor", "media"):
            return False
        words = [word.folded for word in tokenize(teller.anchor.text)]
        local = len(words) > 1 and words[0].removeprefix("ال") in self.reference.words("telling.local")
        return local and self.reference.actors.is_metonym((words[1],)) and all(self.reference.actors.longest_name(words, at) < 2 for at in (0, 1))

    def _are_of_the_place(self, teller: Teller, words: Sequence[Token]) -> bool:
        """مصادر محلية سورية, local Syrian sources: unnamed sources whose adjective of a country says where they are, and not for whom they speak."""
        if teller.kind != "anonymous":
            return False
        spoken = [word.folded.removeprefix("ال") for word in words]
        return not self.reference.words("companion.of_the_place").isdisjoint(spoken) and self.reference.words("companion.offices").isdisjoint(spoken)

    def _timed(self, claim: Claim, sides: set[str], countries: Sequence[str]) -> Claim:
        """The claim with its time and the kinds of its tellers; itself where neither says more, since a copy takes longer than finding out."""
        if denied_part(claim, registry=self.reference.actors, on=self.published_on):
            claim = with_fields(claim, responsibility="denied")
        elif owned_part(claim, registry=self.reference.actors, on=self.published_on):
            claim = with_fields(claim, responsibility="claimed")
        attribution, time = self._kinds(claim, sides), self._time(claim, countries)
        same = time is None and all(now.kind == before.kind for now, before in zip(attribution, claim.attribution))
        return claim if same else with_fields(claim, attribution=attribution, time=time)

    def _kinds(self, claim: Claim, sides: set[str]) -> tuple[Teller, ...]:
        """The tellers with the kind that each has beside the sides of the story."""
        on, registry = self.published_on, self.reference.actors
        return tuple(
            [
                Teller(teller.anchor, teller_kind(teller, claim, sides=sides, registry=registry, on=on), teller.actor, teller.candidates)
                for teller in claim.attribution
            ]
        )

    def _time(self, claim: Claim, countries: Sequence[str]) -> Interval | None:
        """A time is read where the happening is: in its place, else in the story's country, else where the outlet sits."""
        if claim.time is None:
            return None
        zone = self.reference.zones.zone_of_first([*(place.country for place in claim.place), *countries, self._outlet_country])
        return resolve_time(
            claim.time.anchor,
            published=self.filed,
            zone=zone,
            calendar=self.reference.calendar,
            ahead=claim.realis in ("planned", "threatened", "predicted") and not self._says_when_threatened(claim) and not self._is_told_before(claim),
            lasting=claim.realis == "ongoing" or claim.type == "casualty_toll",
        )

    def _counted(self, claim: Claim, timed: Sequence[Claim]) -> Claim:
        """A claim that counts happenings ("the fourth today"), on the day that its sentence gives for those that it counts."""
        if claim.time is None:
            return claim
        told = (other for other in timed if other.sentence == claim.sentence and other is not claim and other.realis == "occurred")
        beside = [other.time for other in told if other.time is not None]
        now = publication(self.filed, claim.time.zone)
        return with_fields(claim, time=day_of_count(claim.time, beside, now.day if now is not None else None))

    def _is_told_before(self, claim: Claim) -> bool:
        """بحث الوزير الثلاثاء التهديدات: a day before what lies ahead is that of what was done about it, where no word says that it is one to come."""
        time, trigger = claim.time, claim.trigger
        if time is None or time.anchor.end > trigger.start:
            return False
        first, last = min(claim.sentence.start, time.anchor.start), time.anchor.end
        words = self.words[bisect_left(self.words, first, key=_start) : bisect_left(self.words, last, key=_start) + _RIGHT_BEHIND]
        return not any(self._says_it_will_be(word) for word in words)

    def _says_it_will_be(self, word: Token) -> bool:
        """سيقصف, من المقرر, يعتزم."""
        bare = word.folded.removeprefix("و")
        return bare in self.reference.words("companion.told_as_ahead") or (bare[:1] == "س" and bare[1:2] in _PRESENT and len(bare) >= _SHORTEST_FUTURE)

    def _says_when_threatened(self, claim: Claim) -> bool:
        """هدد الرئيس الثلاثاء، توعدت الوزارة، في بيان لها ليل الأحد: a time beside who threatens says when he did, which is past."""
        if claim.type != "threat" or claim.time is None or not claim.attribution:
            return False
        teller, time = claim.attribution[0].anchor, claim.time.anchor
        first, last = (teller.end, time.start) if teller.end <= time.start else (time.end, teller.start)
        between = [word for word in self.words if word.end > first and word.start < last]
        that = self.reference.words("structure.that")
        if time.end > claim.trigger.start and any(word.kind == "word" for word in between):
            # تعهد الرئيس بقصف المدينة الثلاثاء: behind the deed the time is the deed's.
            return False
        return first <= last and len(between) <= _BESIDE and not any(word.folded in that or word.text in _CONTENT_OPENS for word in between)

    def _story(self) -> TimesOfStory:
        now = publication(self.filed, "UTC")
        at_latest = None if now is None else now.moment or datetime.combine(now.day, time(23, 59, 59), UTC)
        return TimesOfStory(self.document.text, self.words, self.filed, at_latest, self.reference.calendar)

    def _when_filed(self) -> str | None:
        """When the report was written: the day of its dateline where a feed passed it on later, else the publication date."""
        document = self.document
        filed = filed_on(document.text, self.words, len(document.title or ""), published=document.published, calendar=self.reference.calendar)
        return filed or document.published

    @property
    def _outlet(self) -> Actor | None:
        """The outlet, or the body whose channel it is; None where it is not in the registry."""
        return actor_named(self.document.voice or "", self.reference.actors)

    @property
    def _outlet_country(self) -> str | None:
        """The country of the outlet; None where it is not in the registry or of no one country."""
        return self._outlet.country if self._outlet is not None else None


def _resolved_places(claims: Sequence[Claim], data: Resources, context: StoryContext, distances: Distances) -> list[tuple[PlaceMention, ...]]:
    """The places of each claim; those named before it stand in the light of each."""
    earlier: list[PlaceMention] = []
    resolved: list[tuple[PlaceMention, ...]] = []
    # Claims of one telling share their places, which mean the same each time.
    known: dict[tuple[PlaceMention, ...], tuple[PlaceMention, ...]] = {}
    for claim in claims:
        places = known.get(claim.place)
        if places is None:
            here = StoryContext(context.countries, context.sides, tuple(earlier), context.places)
            landmark = distances.landmark_of(claim.place)
            measured = (landmark,) if landmark is not None else ()
            places = resolve_places((*claim.place, *measured), data=data, context=here)
            places = known[claim.place] = distances.moved(places[: len(claim.place)], places[-1] if measured else None)
        if claim.attribution and len(places) == 1 and is_town_told_so(places[0], data):
            places = (town_of_teller(places[0], claim.attribution[0].anchor, data, context),)
        earlier.extend(places)
        resolved.append(places)
    return resolved


def _as_far_as_it_reaches(place: PlaceMention, areas: Mapping[str, AreaCircle]) -> PlaceMention:
    """A place with the circle that data/areas give it, where it has no point of its own and the text decides which is meant."""
    circle = areas.get(place.place or "") if place.lat is None else None
    return place if circle is None else with_fields(place, lat=circle.lat, lon=circle.lon, uncertainty_km=circle.radius_km)


def _story_countries(places: Sequence[Sequence[PlaceMention]]) -> list[str]:
    """The countries of the claims' places, the most frequent first."""
    counts: dict[str, int] = {}
    for of_claim in places:
        for place in of_claim:
            if place.country:
                counts[place.country] = counts.get(place.country, 0) + 1
    return sorted(counts, key=lambda country: (-counts[country], country))
