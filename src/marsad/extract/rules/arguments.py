"""Who did it to whom, where and when: the words of a sentence that belong to one happening."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from marsad.extract.rules.happenings import Happening
from marsad.extract.rules.page import Page, Place
from marsad.extract.rules.phrases import is_verb, phrase_end
from marsad.extract.rules.tellers import Scope, Told
from marsad.reference.lexicon import Hit
from marsad.text.time_expressions import TimeExpression


class Phrase(NamedTuple):
    """A noun phrase used as an argument, and the registered actors that an adjective or a name in it gives."""

    first: int
    last: int
    proclitics: str = ""


@dataclass(slots=True)
class Arguments:
    """What a sentence says of one happening."""

    perpetrators: list[Phrase] = field(default_factory=list)
    targets: list[Phrase] = field(default_factory=list)
    places: list[Place] = field(default_factory=list)
    times: list[TimeExpression] = field(default_factory=list)
    by_teller: bool = False


def read_arguments(page: Page, happening: Happening, low: int, high: int, scope: Scope | None) -> Arguments:
    """The arguments of a happening among tokens `low`..`high` (exclusive), which belong to it and to no other."""
    return _Reading(page, happening, low, high, scope).read()


class _Reading:
    def __init__(self, page: Page, happening: Happening, low: int, high: int, scope: Scope | None) -> None:
        self.page, self.happening, self.low, self.high, self.scope = page, happening, low, high, scope
        self.found = Arguments()

    def read(self) -> Arguments:
        self._adjectives()
        for hit in self.happening.words:
            if hit.features.startswith("v"):
                self._verb(hit)
            else:
                self._noun(hit)
        self._agents()
        self._light_verb()
        self._undergone()
        self._teller_as_doer()
        self._tidy()
        return self.found

    # Doers ---------------------------------------------------------------------------------------------------------

    def _adjectives(self) -> None:
        """غارة إسرائيلية، القصف الجوي الروسي: a relation adjective right after the word names the doer."""
        for hit in self.happening.words:
            if hit.features.startswith("v"):
                continue
            for index in range(hit.last + 1, min(hit.last + 4, self.high)):
                token = self.page.tokens[index]
                if token.kind != "word" or self.page.functions[index]:
                    break
                if index in self.page.adjective_at:
                    self.found.perpetrators.append(Phrase(index, index))
                    return
                if self.page.of_kind(index, "event", "people", "place_word", "direction") or index in self.page.actor_at:
                    break

    def _agents(self) -> None:
        """من قبل فلان، على يد فلان، نفذه فلان."""
        for index in range(self.happening.last + 1, self.high):
            if self.page.functions[index] == "agent" and (index == 0 or self.page.functions[index - 1] != "agent"):
                hit = self.page.structure(index, "agent")
                first = (hit.last if hit else index) + 1
                if first < self.high:
                    self._add_doers(first)
                return
            light = self._light_at(index)
            if light and (light.suffix or self.page.functions[index - 1] == "who") and index + 1 < self.high and self._is_doer(index + 1):
                self._add_doers(index + 1)
                return

    def _light_at(self, index: int) -> Hit | None:
        return next(
            (hit for hit in self.page.hits[index] if hit.sense.kind == "event" and hit.sense.strength == "light" and hit.features.startswith("v")),
            None,
        )

    def _light_verb(self) -> None:
        """شن الجيش غارات، نفذ التحالف هجوما، and headlines with the subject first."""
        if self.found.perpetrators or self.happening.is_verb:
            return
        for index in range(self.happening.first - 1, max(self.low, self.happening.first - 14) - 1, -1):
            light = self._light_at(index)
            if light is None:
                continue
            if light.features[2] == "1" or (light.sense.mode == "passive" and self._told_by_the_armed()):
                self._by_teller()
            elif index + 1 < self.happening.first and self._is_doer(index + 1):
                self._add_doers(index + 1, self.happening.first)
            else:
                self._subject_before(index)
            return

    def _told_by_the_armed(self) -> bool:
        """جرى تدمير، تم استهداف in the statement of a force is its own deed, as long as it names no other."""
        scope = self.scope
        return scope is not None and bool(scope.chain) and scope.mode == "say" and self.page.teller_is_armed(scope.chain[0])

    def _subject_before(self, verb: int) -> bool:
        """The doer that stands before a verb in its clause; a pronoun (أنه قصف) stands for the teller."""
        page = self.page
        for index in range(verb - 1, max(self.low - 1, verb - 5), -1):
            if page.folded[index] in page.reference.pronoun_conjunctions:
                self._by_teller()
                return True
            if not (page.tokens[index].kind == "word" and (page.hits[index] == [] or is_verb(page, index) or page.functions[index] == "preposition")):
                break
        for index in range(verb - 1, max(self.low, verb - 10) - 1, -1):
            if page.functions[index] in ("that", "clause", "cause") or page.tokens[index].kind == "break" or page.tokens[index].text in ":؛.":
                break
            name = page.actor_at.get(index)
            body = page.of_kind(index, "force")
            if (name is not None and not name.proclitics.endswith(("ل", "ب"))) or body is not None:
                if index > 0 and page.functions[index - 1] == "preposition":
                    continue
                first = self._phrase_start(index)
                self._add_doers(first, verb)
                return True
        return False

    def _phrase_start(self, index: int) -> int:
        """Goes back over the head nouns of a name: مقاتلات التحالف, عناصر من الشرطة."""
        page = self.page
        while index - 1 >= self.low and page.of_kind(index - 1, "force", "people", "teller") and not page.functions[index - 1]:
            index -= 1
            if page.hits[index][0].proclitics:
                break
        return index

    def _by_teller(self) -> None:
        self.found.by_teller = True

    def _teller_as_doer(self) -> None:
        """A body that announces an attack in a noun phrase without another doer speaks of its own (أعلن الجيش استهداف ...)."""
        scope = self.scope
        if scope is not None and scope.accused is not None and not self.found.by_teller and scope.first <= self.happening.first:
            self.found.perpetrators = [Phrase(*scope.accused)]
        if self.found.perpetrators or scope is None or not scope.chain or self.found.by_teller:
            return
        if scope.mode == "own":
            self.found.by_teller = True
        elif scope.direct and self.page.teller_is_armed(scope.chain[0]) and self.happening.type not in ("explosion", "armed_clash"):
            between = range(scope.first, self.happening.first)
            own = not any(self.page.functions[index] in ("that", "clause") for index in between)
            self.found.by_teller = own and not self._harmed_are_own(scope.chain[0])

    def _harmed_are_own(self, teller: Told) -> bool:
        mine = self.page.told_actors(teller)
        return any(mine & self.page.phrase_actors(target.first, target.last) for target in self.found.targets)

    def _is_doer(self, index: int) -> bool:
        page = self.page
        if index >= self.high or page.functions[index]:
            return False
        return index in page.actor_at or page.of_kind(index, "force") is not None or self._is_person(index) or page.tokens[index].text == "#"

    def _is_person(self, index: int) -> bool:
        hit = self.page.of_kind(index, "people")
        return hit is not None and hit.sense.who in ("combatants", "security", "unspecified", None)

    def _add_doers(self, first: int, limit: int | None = None) -> int:
        return self._add(self.found.perpetrators, first, limit or self.high)

    def _add(self, phrases: list[Phrase], first: int, limit: int) -> int:
        """Adds a phrase and those joined to it by و; returns the token after the last."""
        page = self.page
        if page.tokens[first].text == "#":
            first += 1
        while first < limit:
            last = phrase_end(page, first, limit)
            if last + 2 < limit and page.structure(last + 1, "affiliated") and page.of_kind(first, "means"):
                first, last = last + 2, phrase_end(page, last + 2, limit)
            first = self._past_weapon(first, last)
            phrases.append(Phrase(first, last, self._clitics(first)))
            after = last + 1
            if after < limit and self._is_joined(after):
                first = after
                continue
            return after
        return first

    def _past_weapon(self, first: int, last: int) -> int:
        """طائرات مسيرة تتبع فصيلا: where a weapon is said to belong to a body, the body is the doer."""
        page = self.page
        for index in range(first + 1, last):
            if page.structure(index, "affiliated") and page.of_kind(first, "means", "force"):
                return index + 1
        return first

    def _is_joined(self, index: int) -> bool:
        page = self.page
        name = page.actor_at.get(index)
        if name is not None:
            return name.proclitics == "و"
        return (
            any(hit.proclitics == "و" and hit.sense.kind in ("force", "object", "people") and not hit.features.startswith("v") for hit in page.hits[index])
            and not page.functions[index]
        )

    def _clitics(self, index: int) -> str:
        name = self.page.actor_at.get(index)
        if name is not None:
            return name.proclitics
        hit = self.page.of_kind(index, "force", "people", "object", "teller")
        return hit.proclitics if hit else ""

    # Verbs -----------------------------------------------------------------------------------------------------------

    def _verb(self, hit: Hit) -> None:
        page, after = self.page, hit.last + 1
        passive = hit.features[3:4] == "s" or page.is_passive(hit)
        main = hit is self.happening.hit
        if hit.features[2:3] == "1":
            self._by_teller()
            self._object(after)
            return
        if passive:
            if after < self.high and not page.functions[after] and not self._is_place(after):
                self._add(self.found.targets, after, self.high)
            return
        if main and not self.found.perpetrators:
            if self._is_doer(after) and not self._is_only_object(hit, after):
                after = self._add_doers(after)
            elif not self._subject_before(hit.first) and hit.sense.type != "explosion" and self._takes_teller(hit):
                self._by_teller()
        self._object(after)

    def _takes_teller(self, hit: Hit) -> bool:
        return self.page.folded[hit.first - 1] in self.page.reference.pronoun_conjunctions if hit.first else False

    def _is_only_object(self, hit: Hit, index: int) -> bool:
        """قتل سبعة, قتل جندي: a verb of killing with a person next and no other object is passive, the person its victim."""
        return hit.sense.type in ("assassination",) and self.page.of_kind(index, "people") is not None

    def _object(self, index: int) -> None:
        """The thing struck: the next phrase, past adverbs of time and instruments, that is no place and no new clause."""
        page = self.page
        for at in range(index, min(index + 8, self.high)):
            if page.functions[at] in ("that", "clause", "cause", "who", "agent") or page.tokens[at].text in ".؛:":
                return
            if self._is_place(at):
                return
            if page.functions[at] == "preposition" and page.folded[at] not in ("علي", "ضد"):
                return
            if self._is_struck(at):
                self._add(self.found.targets, at, self.high)
                return

    def _is_struck(self, index: int) -> bool:
        page = self.page
        if page.functions[index] or page.tokens[index].kind != "word" or index in page.in_time:
            return False
        name = page.actor_at.get(index)
        if name is not None:
            return not name.proclitics.endswith("ب")
        hit = page.of_kind(index, "object", "people", "force")
        return hit is not None and not hit.proclitics.endswith("ب")

    def _is_place(self, index: int) -> bool:
        return any(place.whole[0] <= index <= place.whole[1] and not self._is_object_site(place) for place in self.page.places)

    def _is_object_site(self, place: Place) -> bool:
        return self.page.of_kind(place.whole[0], "object") is not None

    # Nouns -----------------------------------------------------------------------------------------------------------

    def _noun(self, hit: Hit) -> None:
        page, after = self.page, hit.last + 1
        while after < self.high and (after in page.adjective_at or (page.folded[after].startswith("ال") and page.of_kind(after, "means"))):
            after += 1
        if after >= self.high:
            return
        if page.tokens[after].kind == "word" and not page.functions[after]:
            if self._is_struck(after) and not self._is_place(after):
                self._genitive(hit, after)
                return
        if self.happening.type == "armed_clash" and self._sides(after):
            return
        if after in page.actor_at and page.actor_at[after].proclitics == "ل" and not self.found.perpetrators:
            after = self._add_doers(after)
        self._after_preposition(after)

    def _sides(self, index: int) -> bool:
        """اشتباكات بين الجيش ومسلحين: the first side is the doer, the other what it fights; مع names the other alone."""
        page = self.page
        for at in range(index, min(index + 8, self.high - 1)):
            if page.functions[at] in ("that", "clause", "who") or page.tokens[at].text in ".؛:":
                return False
            if page.folded[at] == "بين":
                sides: list[Phrase] = []
                self._add(sides, at + 1, self.high)
                self.found.perpetrators, self.found.targets = sides[:1], sides[1:]
                return True
            if page.folded[at] == "مع":
                self._add(self.found.targets, at + 1, self.high)
                return True
        return False

    def _genitive(self, hit: Hit, index: int) -> None:
        """قصف الاحتلال سيارة (the doer, where a thing struck follows) or استهداف مقر (the thing struck)."""
        page = self.page
        named = index in page.actor_at or (page.of_kind(index, "force") is not None and self.happening.type != "interception")
        if named:
            end = phrase_end(page, index, self.high)
            follows = end + 1
            by_doer = follows < self.high and (
                self._is_struck(follows)
                or self.page.count_at(follows) is not None
                or self._is_place(follows)
                or page.folded[follows] in ("علي", "ل")
                or page.folded[follows].startswith("لل")
            )
            if by_doer or hit.sense.type in ("air_strike", "shelling", "incursion", "deployment", "threat", "prediction", "drone_strike", "territory_change"):
                after = self._add_doers(index)
                self._object(after)
                self._after_preposition(after)
                return
        self._add(self.found.targets, index, self.high)

    def _after_preposition(self, index: int) -> None:
        """هجوم على دورية، غارات ضد مواقع، استهدافه لمقر: what follows على، ضد or ل, unless it is a place."""
        page = self.page
        for at in range(index, min(index + 6, self.high - 1)):
            if page.functions[at] in ("that", "clause", "cause", "who", "agent") or page.tokens[at].text in ".؛:،":
                return
            if page.folded[at] in ("علي", "ضد", "باتجاه", "نحو", "بحق") and not self._is_place(at + 1):
                if self._is_struck(at + 1) or (page.tokens[at + 1].kind == "word" and not page.functions[at + 1]):
                    self._add(self.found.targets, at + 1, self.high)
                return

    # Being struck -----------------------------------------------------------------------------------------------------

    def _undergone(self) -> None:
        """تعرضت قاعدة ... لقصف: the subject of the verb of undergoing is what was struck."""
        page = self.page
        if self.happening.is_verb or self.found.targets:
            return
        for index in range(self.happening.first - 1, self.low - 1, -1):
            hit = page.structure(index, "undergo")
            if hit is None:
                continue
            first = hit.last + 1
            if first < self.happening.first and self._is_struck(first) and not self._is_place(first):
                self._add(self.found.targets, first, self.happening.first)
            return

    def _tidy(self) -> None:
        """A phrase is one argument only, and a phrase with a place for a name is no target."""
        doers = {phrase.first for phrase in self.found.perpetrators}
        kept: list[Phrase] = []
        for phrase in self.found.targets:
            if phrase.first not in doers and phrase.first not in {other.first for other in kept}:
                kept.append(phrase)
        self.found.targets = kept
        if is_verb(self.page, self.happening.first) and self.found.by_teller:
            self.found.perpetrators = []
