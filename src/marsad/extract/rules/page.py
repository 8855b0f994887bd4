"""A report laid out for reading: its words, what the lexicon, the registry, the gazetteer and the calendar know of them, its sentences."""

from __future__ import annotations

from collections.abc import Set
from typing import Any, NamedTuple

from marsad.extract.rules import layout
from marsad.extract.rules.at_tokens import AtTokens, TokenSet
from marsad.extract.rules.cued_rules import CuedRules, Rule
from marsad.extract.rules.layout import QUOTES_CLOSE, QUOTES_OPEN, Sentence
from marsad.extract.rules.names import Name, find_actors
from marsad.extract.rules.verses import without_verses
from marsad.model import Anchor, Document
from marsad.reference.actors import Actor, name_key
from marsad.reference.bundle import Reference
from marsad.reference.gazetteer import Place as KnownPlace
from marsad.reference.lexicon import Hit
from marsad.reference.word_facts import NO_ACTOR
from marsad.text.fold import original_length
from marsad.text.numbers import Count, read_count
from marsad.text.time_expressions import find_times
from marsad.text.tokens import Token

__all__ = ["ARMED", "BRACKETS", "QUOTES_CLOSE", "QUOTES_OPEN", "Name", "Page", "Place", "Sentence"]

BRACKETS = {"(": ")", "[": "]", "（": "）"}
_NO_KINDS: Set[str] = frozenset()

# The grammatical uses of words that open a clause of their own.
_OPENS_CLAUSE = frozenset({"that", "clause", "who", "cause"})
_COMMANDS = "وزارة الدفاع"
ARMED = frozenset({"military", "armed_group", "militia", "coalition", "police", "intelligence"})


class Place(NamedTuple):
    """Words that name a place: `level` as its level word or direction says, None where the gazetteer must tell.

    `known` says that the gazetteer has the name; `near` that the happening is near it rather than in it; `whole` are the tokens that
    the mention takes up together with its level word and the word for near.
    """

    first: int
    last: int
    proclitics: str
    level: str | None
    known: bool
    near: bool
    anaphor: bool
    whole: tuple[int, int]


class Page:
    """A document with everything that was found in it; the rules only ask, and never change it.

    For each token: `facts` are what the data know of its word, `hits` the senses that start there, `functions` its grammatical use (preposition, that, who, cause, clause ...) or
    an empty string, `quoted` the number of the quotation that it stands in or 0. `actors`, `places` and `times` are in text order, and
    by token under `actor_at` (their first), `inside_actor`, `in_places` (with level words and directions) and `in_time`, which has the circumstances too that stand as a time may (من جديد).
    `in_lists` are line breaks and bullets of lists that go on with the sentence before them. `adjective_at` are relation adjectives of actors (إسرائيلية, الروسي) outside longer names. `in_figure` are the tokens of figures of
    speech, `unlisted` where names of places stand that no list has, with how many tokens they have and their clitics, `outlet_actor` the registered actor that the outlet is, None where no list knows it.
    """

    def __init__(self, document: Document, reference: Reference, tokens: tuple[Token, ...], hits: list[list[Hit]] | None = None) -> None:
        self.document = document
        self.reference = reference
        self.tokens = tokens
        found = without_verses(document.text, tokens, hits if hits is not None else reference.lexicon.find(tokens))
        self.hits = layout.with_conditions(tokens, layout.without_sayings_in_numbers(tokens, found, reference.numbers.phrases))
        self.folded = [token.folded for token in tokens]
        self.facts = reference.facts_of(tokens)
        self._published_on = document.published_on
        self._counts: list[Count | None] = [None] * len(tokens)
        self._counts_read = TokenSet(len(tokens))
        self.answered: dict[Hit, bool] = {}
        self._actors_of: dict[Name, tuple[Actor, ...]] = {}
        self._actors_in: dict[tuple[int, int], frozenset[str]] = {}
        self._levels: dict[Place, str] = {}
        self._known: dict[Place, tuple[KnownPlace, ...]] = {}
        self._told_countries: frozenset[str] | None = None
        self._asked: dict[CuedRules[Any], list[Any]] = {}
        self._cues: set[str] | None = None
        self.hits = layout.with_weapons_of_states(tokens, self.hits, self.facts, reference.lexicon)
        self._lay_out_words()
        self._lay_out_names()

    def _lay_out_words(self) -> None:
        self._starts_of = layout.starts_of_kinds(self.hits)
        structures = self._starts_of.get("structure", [])
        self._firsts = layout.first_of_each_kind(self.hits)
        self._structures = layout.first_of_each_use(self.hits, structures)
        self.functions = layout.functions_of(self.hits, structures)
        unnamed = layout.unname_prepositions(self.document.text, self.tokens, self.functions, self.reference.words("companion.before_ali"))
        self._leave_hits({index: [hit for hit in self.hits[index] if hit.sense.form == self.tokens[index].text] for index in unnamed})
        self._leave_hits(layout.without_like(self.hits, self.folded, self.reference.words("companion.not_like")))
        layout.join_what_is_thought(self.hits, self.functions, structures, self.folded, self.reference.words)
        self._opens_clause = [use in _OPENS_CLAUSE for use in self.functions]
        self.in_figure = TokenSet(len(self.tokens), layout.figures_of_speech(self.hits))
        self.quoted = layout.quotations(self.tokens)
        title = self.document.title or ""
        self.headline_again = layout.headline_again(self.document.text, title)
        self.in_lists = layout.breaks_in_lists(self.tokens, self.hits)
        sentences = layout.sentences_of(self.tokens, len(title), self.headline_again, self.in_lists)
        cut_short = layout.is_cut_short(self.document.text, title)
        self.sentences = [sentence for sentence in sentences if not (cut_short and sentence.title)]
        self.times = layout.without_ibb(self.tokens, find_times(self.tokens, self.reference.calendar, [facts.role for facts in self.facts]))
        self.in_time = TokenSet(len(self.tokens), [index for time in self.times for index in range(time.first_token, time.last_token + 1)])
        self.in_time.update(layout.circumstances(self.hits, structures))
        self._open_times()
        self._numbers = self._find_numbers()
        self._number_starts = TokenSet(len(self.tokens), self._numbers)
        people = self._starts_of.get("people", [])
        self._leave_hits(layout.families(self.hits, people, self.folded, self.reference.words("companion.entirely")))
        means = self._starts_of.get("means", [])
        self._leave_hits(layout.courses(self.hits, means, self.folded, self.reference.words("companion.takes_its_course")))
        self._leave_hits(layout.captures(self.hits, people, self._counts_some))

    def _open_times(self) -> None:
        """قبيل منتصف الليل, خلال الليل: before a time a word for "before" or "during" is part of it, and joins no happening to another."""
        for time in self.times:
            before = time.first_token - 1
            if before >= 0 and self.folded[before] in self.reference.words("companion.day_of"):
                # يوم الجمعة الماضي
                self.in_time.add(before)
                before -= 1
            if before >= 0 and self.functions[before] == "cause":
                self.functions[before] = ""
                self._opens_clause[before] = False
                self.in_time.add(before)

    def _lay_out_names(self) -> None:
        from marsad.extract.rules.places import find_places, unlisted_names

        registry = self.reference.actors
        self.actors = find_actors(self.tokens, self.facts, registry)
        if self.document.lang == "en":
            # English names begin with a capital; "us" is no country.
            self.actors = [name for name in self.actors if self.tokens[name.first].text[:1].isupper()]
        self.actors = [self._without_today(name) for name in self.actors]
        self.actors = [name for name in self.actors if not (self._is_the_base(name) or self._opens_a_thing(name) or self._is_on_a_flag(name.first))]
        number = len(self.tokens)
        self.actor_at = AtTokens(number, [(name.first, name) for name in self.actors])
        self.inside_actor = AtTokens(number, [(index, name) for name in self.actors for index in range(name.first, name.last + 1)])
        # اغتالت حركة إم 23 قائدا: a number that ends a name counts nothing behind it.
        self._numbers = [index for index in self._numbers if not (self._ends_a_name(index) and self.tokens[index].kind == "number")]
        self._number_starts = TokenSet(number, self._numbers)
        self.adjective_at = AtTokens(number, self._find_adjectives())
        named = registry.lookup(name_key(self.document.voice or "").split())
        self.outlet_actor = named[0].id if named else None
        self._forget_idle_moves()
        self.unlisted: dict[int, tuple[int, str]] = {}
        self.unlisted = unlisted_names(self)
        self.places: list[Place] = [place for place in find_places(self) if not self._is_on_a_flag(place.whole[0])]
        self.in_place = TokenSet(number, [index for place in self.places for index in range(place.first, place.last + 1)])
        self.in_places = AtTokens(number, [(index, place) for place in self.places for index in range(place.whole[0], place.whole[1] + 1)])
        self._forget_people_in_names()

    def _forget_idle_moves(self) -> None:
        """نقلت الوكالة، وصل الوزير: words of going and bringing are words of force beside forces alone, and else no rule is to meet them as such."""
        from marsad.extract.rules.needed import is_idle

        idle = {index: [hit for hit in self.hits[index] if not is_idle(self, hit)] for index in self.starting("event")}
        idle = {index: hits for index, hits in idle.items() if len(hits) < len(self.hits[index])}
        self._leave_hits(idle)

    def _forget_people_in_names(self) -> None:
        """أم درمان، ولد عياش, مدينتي حمص وتدمر: a word for people inside of a place's name of several words is nobody, its first word (دير الزور) and one joined to a named town no verb."""
        held = {index for place in self.places if place.known and place.last > place.first for index in range(place.first, place.last + 1)}
        changed = {index: [hit for hit in self.hits[index] if hit.sense.kind != "people"] for index in held if self.of_kind(index, "people") is not None}
        for place in self.places:
            if place.first in held and self.structure(place.first, "name_head") is not None and self.of_kind(place.first, "event") is not None:
                changed[place.first] = [hit for hit in changed.get(place.first, self.hits[place.first]) if hit.sense.kind != "event"]
            if place.known and place.proclitics == "و" and place.first == place.last and self._is_second_of_two_towns(place):
                changed[place.first] = [hit for hit in self.hits[place.first] if hit.sense.kind not in ("event", "harm")]
        self._leave_hits(changed)

    def _is_second_of_two_towns(self, place: Place) -> bool:
        """مدينتي حمص وتدمر: whether the place right before one is the first of those that a word in the dual or plural names."""
        before = self.in_places.get(place.first - 1)
        words = range(before.whole[0], before.first) if before is not None else range(0)
        return any((leads := self.of_kind(at, "place_word")) is not None and leads.features[1:2] in ("d", "p") for at in words)

    def _leave_hits(self, left: dict[int, list[Hit]]) -> None:
        """Leaves some of the tokens only these of their hits, with what is known of where each kind starts."""
        for index, hits in left.items():
            before, after = self._firsts[index] or {}, layout.first_by_kind(hits)
            self.hits[index], self._firsts[index] = hits, after
            for kind in before:
                if after is None or kind not in after:
                    self._starts_of[kind].remove(index)

    def _without_today(self, name: Name) -> Name:
        """قصفت إسرائيل اليوم بلدة: the name of a newspaper that a state and "today" may be is the state's, unless a word for a newspaper, a quotation or a colon shows it."""
        if self.folded[name.last] != "اليوم" or name.last == name.first or not self.is_medium(name):
            return name
        shorter = name._replace(last=name.last - 1)
        before, after = name.first - 1, name.last + 1
        said = self.of_kind(before, "saying") if before >= 0 else None
        # ذكرت روسيا اليوم is the outlet; states announce and accuse.
        reports = said is not None and said.sense.mode in ("say", "relay") and said.sense.form != "أعلن"
        shown = reports or (before >= 0 and (self.of_kind(before, "teller") is not None or self.tokens[before].text in QUOTES_OPEN))
        shown = shown or (after < len(self) and (self.tokens[after].text == ":" or self.tokens[after].text in QUOTES_CLOSE))
        if shown or not self._registered(shorter):
            return name
        self.in_time.add(name.last)
        return shorter

    def _is_the_base(self, name: Name) -> bool:
        """القاعدة العسكرية, and القاعدة where a report tells of a base and of no organisation by that name: what is struck or held, and nobody."""
        words = self.reference.words
        if name.first != name.last or self.folded[name.first][len(name.proclitics) :] not in words("companion.the_base"):
            return False
        if name.last + 1 < len(self) and self.folded[name.last + 1] in words("companion.kind_of_base"):
            return True
        before = self.of_kind(name.first - 1, "people", "force") if name.first else None
        if before is not None or any(other.last > other.first and self.folded[other.last] == self.folded[name.first] for other in self.actors):
            return False
        site = next((index for index, word in enumerate(self.folded) if word in words("companion.a_base")), None)
        # هاجمت القاعدة قاعدة عسكرية: who is named before any base is told of is the body.
        return site is not None and not any(other.first < site and self.folded[other.first].endswith(self.folded[name.first]) for other in self.actors)

    def _opens_a_thing(self, name: Name) -> bool:
        """أعلنت الشرطة فتح تحقيق: the noun of opening, before what is opened, is spelt like the name of a party."""
        words, after = self.reference.words, name.last + 1
        if name.first != name.last or after >= len(self) or self.folded[name.first][len(name.proclitics) :] not in words("companion.the_opening"):
            return False
        return self.folded[after] in words("companion.what_is_opened")

    def _is_on_a_flag(self, index: int) -> bool:
        """ناقلة ترفع علم بنما: whether a name stands behind "flying the flag of", and nobody of that state is told of."""
        words = self.reference.words
        return index > 1 and self.folded[index - 1] in words("companion.flag_of") and self.folded[index - 2] in words("companion.flies_a_flag")

    def _find_numbers(self) -> list[int]:
        """The tokens at which a number may start; asked of nearly every token, and true of few."""
        kinds = [token.kind for token in self.tokens]
        numbers = [index for index, facts in enumerate(self.facts) if kinds[index] == "number" or (facts.counts and kinds[index] == "word")]
        return [index for index in numbers if index not in self.in_time]

    def _ends_a_name(self, index: int) -> bool:
        name = self.inside_actor.get(index)
        return name is not None and index > name.first

    def _find_adjectives(self) -> list[tuple[int, tuple[str, ...]]]:
        found = [(index, facts.actors.adjective) for index, facts in enumerate(self.facts) if facts.actors is not NO_ACTOR and facts.actors.adjective]
        return [(index, ids) for index, ids in found if self.tokens[index].kind == "word" and index not in self.inside_actor]

    def __len__(self) -> int:
        return len(self.tokens)

    def starting(self, kind: str, first: int = 0, last: int | None = None) -> list[int]:
        """The tokens from `first` to `last` (exclusive) at which a sense of that kind starts: what to go through instead of every token."""
        starts = self._starts_of.get(kind, [])
        if not starts or (first == 0 and last is None):
            return starts
        if starts[-1] < first or (last is not None and starts[0] >= last):
            return []
        return starts[layout.place_of(starts, first) : len(starts) if last is None else layout.place_of(starts, last)]

    @property
    def cues(self) -> set[str]:
        """What rules may go by in this report (see `CuedRules`); gathered when the first rule asks, since many reports have nothing to ask about."""
        if self._cues is None:
            self._cues = layout.cues_of(self.facts, self.hits)
        return self._cues

    def asked(self, rules: CuedRules[Rule]) -> list[Rule]:
        """The rules that go by words of which this report has one, and those that go by none; told apart once a report."""
        asked = self._asked.get(rules)
        if asked is None:
            asked = self._asked[rules] = [rule for rule, cues in rules.rules if not cues or not self.cues.isdisjoint(cues)]
        return asked

    def numbers(self, first: int, last: int) -> list[int]:
        """The tokens from `first` to `last` (exclusive) at which a number may start."""
        return self._numbers[layout.place_of(self._numbers, first) : layout.place_of(self._numbers, last)]

    def actor_ids(self, name: Name) -> tuple[str, ...]:
        """The registry ids that a name may stand for, best first."""
        return tuple(actor.id for actor in self._registered(name))

    def actor_kinds(self, name: Name) -> tuple[str, ...]:
        """What the registry has the actors for that a name may stand for, best first."""
        return tuple(actor.kind for actor in self._registered(name))

    def _registered(self, name: Name) -> tuple[Actor, ...]:
        actors = self._actors_of.get(name)
        if actors is None:
            actors = self._actors_of[name] = self._looked_up(name)
        return actors

    def _looked_up(self, name: Name) -> tuple[Actor, ...]:
        words = [self.folded[index] for index in range(name.first, name.last + 1) if self.tokens[index].kind != "mark"]
        first = words[0][len(name.proclitics) :]
        if name.proclitics.endswith("ل") and first.startswith("ل"):
            # للحوثيين, but للبنان as well: behind ل the article is written without its alif.
            with_article = self.reference.actors.lookup(("ال" + first[1:], *words[1:]), on=self._published_on)
            return with_article or self.reference.actors.lookup((first, *words[1:]), on=self._published_on)
        return self.reference.actors.lookup((first, *words[1:]), on=self._published_on)

    def phrase_actors(self, first: int, last: int) -> frozenset[str]:
        """The root actors that a phrase names, by name or by adjective; empty where it names none."""
        phrase = first, last
        named = self._actors_in.get(phrase)
        if named is None:
            named = self._actors_in[phrase] = frozenset(self._phrase_actors(first, last))
        return named

    def _phrase_actors(self, first: int, last: int) -> set[str]:
        ids: set[str] = set()
        for index in range(first, last + 1):
            if index in self.inside_actor:
                ids.update(self.actor_ids(self.inside_actor[index])[:1])
            elif index in self.adjective_at:
                ids.update(self.adjective_at[index][:1])
        return {self.reference.actors.root(actor, self._published_on) for actor in ids}

    def countries_told(self) -> frozenset[str]:
        """The countries that the words of the report name, by themselves, their bodies or their adjectives."""
        if self._told_countries is None:
            named = {facts.country for facts in self.facts}
            actors = {id_ for name in self.actors for id_ in self.actor_ids(name)[:1]} | {id_ for ids in self.adjective_at.values() for id_ in ids[:1]}
            named.update({self.reference.actors.get(id_).country for id_ in actors})
            self._told_countries = frozenset([country for country in named if country is not None])
        return self._told_countries

    def told_actors(self, told: tuple[int, int, str]) -> frozenset[str]:
        """The root actors that a teller speaks for; the mayor of a capital does not speak for the state that it stands for."""
        for index in range(told[0] + 1, told[1] + 1):
            name = self.actor_at.get(index)
            if name is not None and name.metonym and self.structure(index - 1, "local"):
                return self.phrase_actors(told[0], index - 1)
        return self.phrase_actors(told[0], told[1])

    def is_unnamed(self, told: tuple[int, int, str]) -> bool:
        """Whether a teller is a source, a witness or intelligence rather than the body that it is of."""
        hit = next((hit for index in range(told[0], told[1] + 1) if (hit := self.of_kind(index, "teller"))), None)
        return hit is not None and hit.sense.tells in ("anonymous", "witness", "intelligence")

    def teller_is_armed(self, told: tuple[int, int, str]) -> bool:
        """Whether a teller speaks for a body that uses force itself; الدفاع السعودية is short for the ministry of defence."""
        if self.folded[told[0]] == "الدفاع" and told[1] == told[0] + 1 and self.folded[told[1]].endswith("ية"):
            return True
        for index in range(told[0], told[1] + 1):
            if index in self.actor_at:
                return self.is_armed(self.actor_at[index]) or self.is_in_arms(self.actor_at[index])
            hit = self.of_kind(index, "force")
            if hit is not None:
                return True
            teller = self.of_kind(index, "teller")
            if teller is not None and teller.sense.tells not in ("of_body", None):
                return False
        return False

    def count_at(self, index: int) -> Count | None:
        """The number that starts at a token; None where none does."""
        if index not in self._number_starts:
            return None
        if index not in self._counts_read:
            self._counts[index] = read_count(self.tokens, index, self.reference.numbers)
            self._counts_read.add(index)
        return self._counts[index]

    def _counts_some(self, index: int) -> bool:
        count = self.count_at(index)
        return count is not None and not count.ordinal

    def is_passive(self, hit: Hit) -> bool:
        """Whether the vowels of a verb make it passive: a damma on its first letter where the active has none (قُصف، استُهدف، اعتُقل)."""
        text = self.tokens[hit.first].text
        letters = original_length(text, len(hit.proclitics))
        if text[letters : letters + 4] == "است\u064f":
            return True
        if hit.features[1:2] == "p" and text[letters : letters + 1] == "ا" and "\u064f" in text[letters + 2 : letters + 4]:
            return True
        return hit.features[1:2] == "p" and text[letters + 1 : letters + 2] == "\u064f"

    def level_of(self, place: Place) -> str:
        """The level of a place as its words say, else as the gazetteer has it, else a town's."""
        if place.level:
            return place.level
        level = self._levels.get(place)
        if level is None:
            level = self._levels[place] = self._known_level(place)
        return level

    def _known_level(self, place: Place) -> str:
        if self.of_kind(place.first, "direction") is not None and len(self._words_of(place)) > 1:
            return "region"
        known = self.known_as(place)
        return known[0].level if known else "town"

    def countries_of(self, place: Place) -> set[str]:
        """The codes of the countries that have a place of that name; empty where the gazetteer has none."""
        return {known.country for known in self.known_as(place) if known.country}

    def known_as(self, place: Place) -> tuple[KnownPlace, ...]:
        """What the gazetteer has by the words of a place; empty where it has nothing."""
        known = self._known.get(place)
        if known is None:
            known = self._known[place] = self.reference.gazetteer.lookup(" ".join(self._words_of(place)))
        return known

    def _words_of(self, place: Place) -> list[str]:
        words = [self.folded[index] for index in range(place.first, place.last + 1) if self.tokens[index].kind == "word"]
        words[0] = words[0][len(place.proclitics) :] or words[0]
        return words

    def may_be_a_town(self, place: Place) -> bool:
        """Whether a name without a level word is that of a town, which a larger unit may bear too (حلب، مأرب)."""
        return not place.level and any(known.level == "town" and not known.minor for known in self.known_as(place))

    def lies_by_a_town(self, place: Place) -> bool:
        """Whether a place is a side of a town (شرقي حلب), which is finer than the province that holds it."""
        hit = self.of_kind(place.first, "direction")
        return (
            hit is not None
            and not place.anaphor
            and not hit.sense.level
            and hit.last < place.last
            and self.may_be_a_town(place._replace(first=hit.last + 1, proclitics="", level=None))
        )

    def is_medium(self, name: Name) -> bool:
        return any(actor.kind in ("outlet", "agency") for actor in self._registered(name))

    def collects_testimony(self, name: Name) -> bool:
        """Whether a name is a monitor's, an aid organisation's or a United Nations body's, which passes on what people tell it."""
        return any(actor.kind in ("monitor", "ngo", "un_agency") for actor in self._registered(name))

    def names_a_person(self, name: Name) -> bool:
        return any(actor.kind == "person" for actor in self._registered(name))

    def names_an_office(self, name: Name) -> bool:
        return any(actor.kind == "office" for actor in self._registered(name))

    def names_a_body(self, name: Name) -> bool:
        """Whether a name is an actor's and no place's: not a state and not a capital that stands for one."""
        return not name.metonym and any(actor.kind != "state" for actor in self._registered(name))

    def names_a_country(self, name: Name) -> bool:
        """Whether a name is that of a country: of a state, and neither its capital nor its regime (النظام السوري، العدو)."""
        registered = self._registered(name)
        if name.metonym or not registered or not all(actor.kind == "state" for actor in registered):
            return False
        words = [self.folded[index] for index in range(name.first, name.last + 1) if self.tokens[index].kind != "mark"]
        words[0] = words[0][len(name.proclitics) :]
        known = self.reference.gazetteer.lookup(" ".join(words))
        return any(place.level == "country" for place in known) or words[0].removeprefix("ال") in self.reference.words("companion.country_words")

    def is_armed(self, name: Name) -> bool:
        """Whether a registered name is that of a body that uses force, or of the ministry that commands one."""
        return any(actor.kind in ARMED or (actor.kind == "ministry" and actor.name_ar.startswith(_COMMANDS)) for actor in self._registered(name))

    def is_in_arms(self, name: Name) -> bool:
        """Whether a registered name is that of a person of a body that uses force: its spokesman or commander."""
        actors = self.reference.actors
        return any(actor.kind == "person" and actor.part_of is not None and actors.get(actor.part_of).kind in ARMED for actor in self._registered(name))

    def opens_clause(self, index: int) -> bool:
        """Whether a token is a word behind which a clause of its own begins: أن، حيث، التي، لأن."""
        return self._opens_clause[index]

    def structure(self, index: int, value: str) -> Hit | None:
        """The grammatical use `value` that the lexicon gives a token; None where it has none."""
        uses = self._structures[index]
        return uses.get(value) if uses is not None else None

    def is_listed(self, index: int, companion: str) -> bool:
        """Whether a token's word, with or without "and" before it, is one of a list of the lexicon (`companion.bears`)."""
        return self.folded[index].removeprefix("و") in self.reference.words(companion)

    def is_a_common_name(self, index: int) -> bool:
        """وليد غانم: whether a common given name stands at a token, with another word behind it that may be a name and none of a sentence."""
        behind = index + 1
        if behind >= len(self) or index in self.in_places:
            return False
        if self.folded[behind] == "الدين" and not self.hits[index] and not self.folded[index].startswith("ال"):
            # عز الدين الحداد
            return True
        if self.folded[index] not in self.reference.words("companion.names_of_men"):
            return False
        name = self.tokens[behind].kind == "word" and not (self.hits[behind] and not self.tokens[behind].text.startswith("ال"))
        spelt_like_on = self.functions[behind] == "preposition" and self.tokens[behind].text.endswith("لي")
        return (name and not self.functions[behind] and behind not in self.in_time) or spelt_like_on

    def somebody_at(self, index: int) -> Hit | None:
        """رجل, مسلحون: people without the article, a pronoun or anything written before them, whose word starts at a token; None for other words."""
        person = self.of_kind(index, "people")
        return None if person is None or person.definite or person.proclitics or person.suffix else person

    def is_purpose(self, index: int, companion: str = "companion.purposes") -> bool:
        """لمنع, لدعم: whether a token's word is, behind ل, one of a list of the lexicon for what something is done for."""
        word = self.folded[index]
        return word[:1] == "ل" and word[1:] in self.reference.words(companion)

    def is_under_arms(self, index: int) -> bool:
        """Whether people who fight or keep order by trade (مسلحون, a policeman) start at a token."""
        people = self.of_kind(index, "people")
        return people is not None and people.sense.who in ("combatants", "security")

    def of_kind(self, index: int, kind: str, *others: str) -> Hit | None:
        """The first hit of a kind, or of one of several, that starts at a token, the longest first; verbs spelt like nouns come as the lexicon lists them.

        None behind the last token, where rules look that read on from a word.
        """
        number = len(self._firsts)
        firsts = self._firsts[index] if -number <= index < number else None
        if firsts is None:
            return None
        if not others:
            # Most rules ask for one kind, and compiled the call then makes no tuple.
            return firsts.get(kind)
        if kind not in firsts and not any(other in firsts for other in others):
            return None
        for hit in self.hits[index]:
            found = hit.sense.kind
            if found == kind or found in others:
                return hit
        return None

    def kinds_at(self, index: int) -> Set[str]:
        """The kinds of the senses that start at a token."""
        firsts = self._firsts[index]
        return firsts.keys() if firsts is not None else _NO_KINDS

    def has_kind_of(self, index: int, kinds: frozenset[str]) -> bool:
        """Whether a sense of one of several kinds starts at a token."""
        firsts = self._firsts[index]
        return firsts is not None and any(kind in kinds for kind in firsts)

    def anchor(self, first: int, last: int, proclitics: str = "") -> Anchor:
        """The words from token `first` to token `last`, without the clitics of the first where the rest is still the exact text."""
        token = self.tokens[first]
        start = token.start
        rest = token.folded[len(proclitics) :]
        # In "للجيش" the article has merged with the preposition, so that nothing is left to point at without it, and so in "للعراق"; in "للبنان" there is none.
        country_named = self.reference.gazetteer.country_named
        merged = proclitics.endswith("ل") and rest.startswith("ل") and (country_named(rest) is None or country_named(f"ال{rest[1:]}") is not None)
        if proclitics and not merged:
            start += original_length(token.text, len(proclitics))
        end = max(self.tokens[last].end, start)
        return Anchor(self.document.text[start:end], start, end)
