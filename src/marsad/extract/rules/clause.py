"""A happening in its clause, and what its words may be: a body that acts, a thing that is struck, a place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from marsad.extract.rules.happening import Happening
from marsad.extract.rules.names_of_forces import describes_forces
from marsad.extract.rules.page import BRACKETS, QUOTES_CLOSE, QUOTES_OPEN, Name, Page
from marsad.extract.rules.past_the_noun import captive_at
from marsad.extract.rules.phrases import phrase_end
from marsad.extract.rules.roles import Phrase
from marsad.extract.rules.tellers import Scope
from marsad.reference.lexicon import Hit

# What is fired is not what is struck, unless it is shot down or destroyed.
_FIRED = frozenset("missile rocket mortar drone ied mine grenade small_arms".split())
_FIRING = frozenset("shelling drone_strike air_strike explosion".split())
_HEADS = frozenset({"means", "force", "object", "people"})
_UNARMED = frozenset("outlet agency monitor ngo igo un_agency medical".split())
_ENDS = ("that", "clause", "cause", "who", "agent")
_STOPS = frozenset(".؛:")
_TOLD_BY_A_VERB = frozenset({"event", "realis", "saying", "harm"})
# والمنظومات الجوية الحديثة تعمل: adjectives between a noun and its verb.
_VERB_WITHIN = 4
_AIR_DEFENCE = frozenset({"دفاعات جوية", "مضادات أرضية"})
# Marks that stand before or inside a name without ending the search for it.
_PASSED = frozenset("#،,_") | QUOTES_OPEN | QUOTES_CLOSE


@dataclass(frozen=True, slots=True)
class Clause:
    """A happening among tokens `low`..`high` (exclusive), which belong to it and to no other, told in `scope`."""

    page: Page
    happening: Happening
    low: int
    high: int
    scope: Scope | None

    def features(self, hit: Hit) -> str:
        """The features of a word, and of a phrase those of the verb that it opens with.

        A verbal noun with "our" (قصفنا) is spelt like a verb in the first person, and means the same.
        """
        if hit.suffix == "نا" and hit.features.startswith("n"):
            return "vp1a"
        if hit.suffix and hit.first and hit.features.startswith("v") and self.page.functions[hit.first - 1] in ("preposition", "cause"):
            # بعد طعنه: after a preposition the word is the noun.
            return "ns-"
        verb = self._verb_before_its_subject(hit)
        if verb is not None:
            return verb.features
        if hit.features.startswith("v") or (hit.first == hit.last and not hit.features.startswith("p")):
            return hit.features
        readings = self.page.reference.lexicon.analyses(self.page.folded[hit.first])
        verbs = [reading.features for reading in readings if reading.features.startswith("v")]
        if verbs and any(reading.suffix == "نا" for reading in readings):
            return "vp1a"
        return verbs[0] if verbs and not any(reading.features.startswith("n") for reading in readings) else hit.features

    def _verb_before_its_subject(self, hit: Hit) -> Hit | None:
        """خطف مسلحون: before people in the case of a subject a word that may be noun or verb is the verb."""
        page, following = self.page, hit.last + 1
        if not hit.features.startswith("n") or hit.definite or hit.suffix or hit.first != hit.last or following >= len(page):
            return None
        people = page.of_kind(following, "people")
        if people is None or people.proclitics or not page.folded[following].endswith("ون"):
            return None
        return next((other for other in page.hits[hit.first] if other.sense.id == hit.sense.id and other.features.startswith("vp3")), None)

    def role(self, hit: Hit) -> str | None:
        """What the genitive after a noun is: "doer" or "target" as the lexicon says of the word, or of the first word of a phrase."""
        if hit.sense.role or hit.first == hit.last:
            return hit.sense.role
        lexicon = self.page.reference.lexicon
        return next(
            (role for reading in lexicon.analyses(self.page.folded[hit.first]) if (role := lexicon.senses[reading.sense].role) in ("doer", "target")), None
        )

    def is_verb(self, hit: Hit) -> bool:
        return self.features(hit).startswith("v")

    def ends_at(self, index: int) -> bool:
        """Whether another clause or the one who did it begins here."""
        return self.page.functions[index] in _ENDS or self.page.tokens[index].text in _STOPS or self.page.tokens[index].kind == "break"

    def names_doer(self, index: int) -> bool:
        """Whether a phrase that starts here names somebody who can use force."""
        page = self.page
        if index >= len(page) or page.functions[index]:
            return False
        name = page.actor_at.get(index)
        if name is not None:
            return self.can_act(name) and not (name.metonym and self._is_hit(index))
        return self.names_force(index) or self._is_person(index) or self.is_qualified(index) or self.is_nation(index)

    def _is_hit(self, index: int) -> bool:
        """استهدفت الغارات صنعاء: whether a capital stands right behind a strike or a weapon, and is where it hit."""
        before = self.page.of_kind(index - 1, "means", "event") if index and self.is_place(index) else None
        return before is not None and before.features.startswith("n")

    def is_nation(self, index: int) -> bool:
        """الأمريكيون، الإسرائيليون: an adjective of a state in the plural of a subject stands for its people."""
        page = self.page
        return index in page.adjective_at and page.tokens[index].text.startswith("ال") and page.folded[index].endswith("ون") and not page.hits[index]

    def names_force(self, index: int) -> bool:
        """Whether a head noun of a force stands here; one of many meanings (أطراف) not where it is a place."""
        hit = self.page.of_kind(index, "force")
        if hit is None:
            # اعترضت الدفاعات الجوية صاروخا: the words for air defence at work also name who intercepts.
            return self.names_air_defence(index)
        return not (hit.sense.strength == "weak" and self.page.of_kind(index, "direction"))

    def names_air_defence(self, index: int) -> bool:
        """Whether words for air defence start here, which tell that it was at work and also name it."""
        return any(hit.sense.kind == "event" and hit.sense.form in _AIR_DEFENCE for hit in self.page.hits[index])

    def can_act(self, name: Name) -> bool:
        """Whether a named actor can use force: no medium, no monitor, no hospital, no body of the nations."""
        ids = self.page.actor_ids(name)
        return any(self.page.reference.actors.get(id_).kind not in _UNARMED for id_ in ids) if ids else not self.page.is_medium(name)

    def _is_person(self, index: int) -> bool:
        hit = self.page.of_kind(index, "people")
        return hit is not None and hit.sense.who in ("combatants", "security", "unspecified", None) and not self.describes(index)

    def is_qualified(self, index: int) -> bool:
        """الدفاعات السعودية: a word with the article that no list has, and a relation adjective of an actor after it."""
        page = self.page
        return (
            index + 1 < len(page)
            and (index + 1 in page.adjective_at or (index + 1 in page.actor_at and page.folded[index + 1].endswith("ية")))
            and page.tokens[index].text.startswith("ال")
            and page.tokens[index + 1].text.startswith("ال")
            and not any(hit.sense.kind in ("event", "saying", "harm", "object", "means") for hit in page.hits[index])
            and not any(hit.sense.kind == "teller" and hit.sense.tells not in ("official", "of_body") for hit in page.hits[index])
            and index not in page.in_time
            and not self.is_place(index)
        )

    def names_struck(self, index: int) -> bool:
        """Whether a phrase that starts here names people, a force or a thing that can be struck."""
        page = self.page
        if page.functions[index] or page.tokens[index].kind != "word" or index in page.in_time:
            return False
        name = page.actor_at.get(index)
        if name is not None:
            return not name.proclitics.endswith("ب") and not page.is_medium(name)
        if self._is_inside_a_weapon(index):
            return False
        hit = page.of_kind(index, "object", "people") or (page.of_kind(index, "force") if self.names_force(index) else None)
        if hit is None:
            return captive_at(page, index) is not None or self._names_part(index)
        if page.folded[index] in page.reference.words("companion.others") and page.count_at(index - 1) is None:
            # وإصابة آخرين: others than those who are named.
            return False
        if hit.proclitics.endswith(("ب", "ك")) or hit.features.startswith("v") or self.describes(index):
            return False
        return not (self.happening.type in _FIRING and self.is_fired(index))

    def _names_part(self, index: int) -> bool:
        """جميع المواقع، أي منشآت، منفذي الهجوم: a word that is nothing struck itself and stands for what it governs."""
        page, following = self.page, index + 1
        if following >= len(page):
            return False
        if page.structure(index, "doers_of"):
            return page.of_kind(following, "event") is not None
        part = page.structure(index, "partitive")
        return part is not None and part.last == index and not part.proclitics.endswith("ب") and self.names_struck(following)

    def is_fired(self, index: int) -> bool:
        hits = [hit for at in (index, index - 1) if at >= 0 for hit in self.page.hits[at] if hit.sense.kind == "means" and hit.last >= index]
        return any(_FIRED & set(hit.sense.means) for hit in hits)

    def _is_inside_a_weapon(self, index: int) -> bool:
        """الطائرات المسيرة: whether a word is the second of a weapon's name, and nothing by itself."""
        weapon = self.page.of_kind(index - 1, "means") if index else None
        return weapon is not None and weapon.last == index

    def describes(self, index: int) -> bool:
        """هجوم إرهابي، ثكنة عسكرية: whether a word for fighters is an adjective of the noun before it."""
        page = self.page
        hit = page.of_kind(index, "people")
        if hit is None or hit.sense.pos != "participle" or hit.sense.who != "combatants" or hit.features[1:2] != "s" or hit.proclitics:
            return False
        if page.folded[index].endswith("ة"):
            return index > 0 and page.tokens[index - 1].kind == "word" and not any(other.features.startswith("v") for other in page.hits[index - 1])
        noun = index - 1
        while noun > 0 and noun in page.adjective_at:
            # هجوم إسرائيلي مسلح
            noun -= 1
        before = page.of_kind(noun, "event", "object", "force") if index else None
        if before is None or not before.features.startswith("n") or before.definite != hit.definite:
            return False
        # هجوم إرهابي has an adjective, قنص جندي a victim.
        return before.sense.kind != "event" or self.role(before) == "doer"

    def may_be_struck(self, index: int) -> bool:
        """Whether a word that no list has may name what was struck: a noun that is no time, no place and no clause."""
        page = self.page
        token = page.tokens[index]
        if token.kind != "word" or page.functions[index] or index in page.in_time or index in page.adjective_at or self.is_place(index):
            return False
        if index in page.actor_at or len(token.folded) < 3 or token.folded.startswith(("بال", "لل", "لا", "لت", "كال", "وال")):
            return False
        return all(_may_name(hit) for hit in page.hits[index])

    def is_town(self, phrase: Phrase) -> bool:
        """Whether a phrase is nothing but the name of a capital, which may stand for its state."""
        name = self.page.actor_at.get(phrase.first)
        return name is not None and name.metonym and name.last == phrase.last

    def is_place(self, index: int) -> bool:
        """Whether a token names where it happened; a site (قاعدة، مطار) is also a thing that is struck."""
        page = self.page
        place = page.in_places.get(index)
        if place is None:
            return False
        # بيت لاهيا، برج البراجنة: the first word of a town's name is no thing.
        named = place.last > place.first and page.structure(place.first, "name_head") is not None
        level = page.of_kind(place.whole[0], "place_word")
        # قرية كذا: a word for a settlement is a thing only where no name follows it.
        return named or page.of_kind(place.whole[0], "object") is None or (level is not None and level.sense.level == "town")

    def past_marks(self, index: int, limit: int) -> int:
        """The next token that is neither a hash, a quotation mark nor a word of time (في وقت متأخر)."""
        page = self.page
        if index + 1 < limit and page.folded[index] in page.reference.words("companion.led_by"):
            leader = page.actor_at.get(index + 1)
            index = (index + 1 if leader is None else leader.last) + 1
        while index < limit and (page.tokens[index].text in _PASSED or self.is_of_time(index) or page.folded[index : index + 2] == ["كل", "من"]):
            index += 2 if page.folded[index : index + 2] == ["كل", "من"] else 1
        if index + 3 < limit and page.tokens[index].text == "(" and page.tokens[index + 1].kind == "number" and page.tokens[index + 2].text == ")":
            # اعتراض (6) صواريخ
            return index + 3
        return index

    def is_of_time(self, index: int) -> bool:
        """Whether a token belongs to a time or to words that stand as one may, or is the في before it."""
        page = self.page
        return index in page.in_time or (page.folded[index] == "في" and index + 1 in page.in_time)

    def phrases_from(self, first: int, limit: int) -> Iterator[Phrase]:
        """The phrase that starts at a token and those joined to it by و."""
        first = self._past_hash(first)
        while first < limit:
            last = self._phrase_last(first, limit)
            owner = self._owner(first, last + 1, limit)
            if owner is not None:
                first, last = owner, phrase_end(self.page, owner, limit)
            first = self._past_weapon(first, last)
            yield Phrase(first, last, self.proclitics(first))
            first = self._past_hash(last + 1)
            if first >= limit or not self.is_joined(first) or self._opens_a_clause(first):
                return

    def _opens_a_clause(self, joined: int) -> bool:
        """صواريخ من إيران والمنظومات تعمل على: behind "and" a noun and its verb in the singular tell something of their own."""
        page = self.page
        for index in range(joined + 1, min(joined + 1 + _VERB_WITHIN, len(page))):
            if page.tokens[index].kind != "word" or page.functions[index] or index in page.in_time or page.folded[index].startswith("و"):
                return False
            hits = [hit for hit in page.hits[index] if hit.sense.kind in _TOLD_BY_A_VERB]
            if len(hits) < len(page.hits[index]):
                return False
            if hits and all(hit.features[:3] in ("vr3", "vp3") and not hit.proclitics and not hit.suffix for hit in hits):
                return not page.folded[index].endswith(("ان", "ون", "وا", "تا"))
        return False

    def _phrase_last(self, first: int, limit: int) -> int:
        """The end of a phrase; what two heads have in common makes them one phrase (مواقع وآليات للحوثيين، تجمع لجنود وآليات)."""
        page = self.page
        # طائرة مسيرة: what the lists have as one phrase is not cut where its second word means a march too.
        whole = max((hit.last for hit in page.hits[first] if hit.sense.kind in _HEADS and hit.last < limit), default=first)
        last = max(whole, phrase_end(page, first, limit))
        while last == whole > first and last + 1 < limit and last + 1 in page.adjective_at and not page.tokens[last + 1].text.startswith("و"):
            # طائرة مسيرة إماراتية
            last = whole = last + 1
        if last + 2 < limit and page.folded[last + 1] == "من" and page.of_kind(first, "people", "force") and self._is_body(last + 2):
            # عناصر من الجيش: people of a body are told by its name.
            last = phrase_end(page, last + 2, limit)
        last = self._before_object(first, self._with_owner(last, limit))
        while last > first and page.tokens[last].text in BRACKETS:
            # قاعدة كذا (شمالي البلاد): where it lies is no part of what it is called.
            last -= 1
        joined = last + 1
        if joined < limit and self.is_joined(joined) and joined not in self.page.actor_at:
            of_two = any(self._belongs(index) for index in range(first + 1, last + 1)) and self.page.of_kind(joined, "object", "people")
            end = phrase_end(self.page, joined, limit)
            bare = last == first and self.page.of_kind(first, "object") and any(self._belongs(index) for index in range(joined + 1, end + 1))
            if of_two or bare or (last == first and self._have_one_owner(first, joined, end)):
                return self._before_object(joined, end)
        elif joined < limit and joined in page.actor_at and page.actor_at[joined].proclitics == "و" and any(map(self._belongs, range(first + 1, last + 1))):
            # مواقع تابعة لإيران والحزب: two owners of what was struck.
            return phrase_end(page, joined, limit)
        return last

    def _have_one_owner(self, first: int, joined: int, end: int) -> bool:
        """مواقع وتجمعات الحوثيين: two bare plurals of things, the second with a body in the genitive."""
        page = self.page
        one, other = page.of_kind(first, "object"), page.of_kind(joined, "object")
        if one is None or other is None or one.definite or one.features[1:2] != "p" or other.features[1:2] != "p" or joined == end:
            return False
        return page.of_kind(joined, "force", "people") is None and (joined + 1 in page.actor_at or page.of_kind(joined + 1, "force") is not None)

    def _with_owner(self, last: int, limit: int) -> int:
        """جنود الاحتلال: a head without the article takes the body with it that follows."""
        page, owner = self.page, self._past_hash(last + 1)
        if owner >= limit or page.tokens[last].text.startswith("ال") or last in page.inside_actor or page.of_kind(last, "people", "force") is None:
            return last
        hit = page.of_kind(owner, "force")
        if hit is None or not hit.definite or hit.proclitics or page.functions[owner]:
            return last
        return phrase_end(page, owner, limit)

    def _before_object(self, first: int, last: int) -> int:
        """الطائرات الحربية موقعا، مسلحون قائد الشرطة: a noun that cannot stand in the genitive of the one before it is the object, no part of the name."""
        page = self.page
        weapon = page.of_kind(first, "means")
        head_is_people = page.of_kind(first, "people") is not None
        # الطائرات المسيرة: the second word of a weapon's name is no noun of its own.
        behind_the_head = (weapon.last if weapon is not None else first) + 1
        for index in range(behind_the_head, last + 1):
            if page.of_kind(index, "direction") and (index + 1 in page.in_places or index in page.in_places or page.of_kind(index + 1, "object")):
                return index - 1
            if head_is_people and index == first + 1 and self._is_a_nisba(first) and page.of_kind(index, "object", "means") and not self.describes(index):
                # فجر انتحاري سيارة: such an adjective of a person has no genitive.
                return index - 1
            if index - 1 > first and page.of_kind(index, "people") and not page.hits[index - 1] and self._agrees_in_gender(first, index - 1):
                # خطفت جماعة مجهولة رئيس النقابة
                return index - 1
            if page.tokens[index].text.startswith("ال") and page.folded[index - 1].endswith("ون") and not page.tokens[index - 1].text.startswith("ال"):
                # مستوطنون المسجد: a plural that keeps its nun has no genitive.
                return index - 1
            count = page.count_at(index) if page.tokens[index].kind == "number" or page.folded[index - 1] in page.reference.words("companion.other") else None
            if count is not None and page.of_kind(count.last_token + 1, "people", "object"):
                return index - 1
            person = page.of_kind(index, "people")
            if (
                person is not None
                and person.definite
                and not head_is_people
                and not describes_forces(page, index)
                and (page.tokens[index - 1].text.startswith("ال") or index - 1 in page.inside_actor)
                and (index not in page.inside_actor or page.inside_actor[index] is not page.inside_actor.get(index - 1))
                and (page.folded[index].endswith(("ين", "ون")) or (index not in page.inside_actor and index not in page.adjective_at))
            ):
                # قوات الأمن المتظاهرين: men are no adjective of a force.
                return index - 1
            thing = page.of_kind(index, "object", "force")
            if (
                thing is not None
                and thing.definite
                and not thing.proclitics
                and page.tokens[index - 1].text.startswith("ال")
                and index not in page.inside_actor
            ):
                # الطيران الحربي السوق: after the article no second noun stands in the genitive.
                return index - 1
            if self._is_instrument(index):
                return index - 1
            hit = page.of_kind(index, "object", "people", "force", "means", "teller")
            if hit is None or hit.definite or hit.proclitics or hit.suffix or index in page.inside_actor or self.describes(index):
                continue
            if head_is_people and page.folded[index].endswith("ون") and page.folded[index - 1].endswith("ون"):
                # مسلحون مجهولون
                continue
            named = index - 1 in page.inside_actor or index - 1 in page.adjective_at
            before = page.of_kind(index - 1, "people", "force")
            if before is not None and before.suffix and before.last == index - 1:
                # استهدف مجاهدونا دبابة: what has a pronoun has no genitive.
                return index - 1
            if page.folded[index - 1].endswith("ون") or (
                weapon is not None and weapon.last == index - 1 and (page.of_kind(index, "object") is not None or weapon.last > first)
            ):
                return index - 1
            if hit.sense.kind == "teller":
                if (
                    named
                    and hit.sense.value == "person"
                    and page.of_kind(first, "force") is not None
                    and index + 1 < len(page)
                    and not page.functions[index + 1]
                ):
                    # قتل الجيش الباكستاني رئيس بلدية
                    return index - 1
                continue
            if page.tokens[index - 1].text.startswith("ال") or named:
                return index - 1
        return last

    def _is_a_nisba(self, index: int) -> bool:
        """انتحاري، فلسطيني: a person called by an adjective in ي, without the article."""
        hit = self.page.of_kind(index, "people")
        return hit is not None and hit.sense.pos == "participle" and self.page.folded[index].endswith("ي") and not hit.definite

    def _agrees_in_gender(self, noun: int, adjective: int) -> bool:
        page = self.page
        bare = not page.tokens[noun].text.startswith("ال") and not page.tokens[adjective].text.startswith("ال")
        return bare and page.of_kind(noun, "force") is not None and page.folded[noun].endswith("ة") and page.folded[adjective].endswith("ة")

    def _is_instrument(self, index: int) -> bool:
        """صحفي بشظايا: a word that the lists have only with ب taken off."""
        word = self.page.folded[index]
        if self.page.hits[index] or not word.startswith("ب") or len(word) < 4 or index in self.page.inside_actor:
            return False
        return bool(self.page.reference.lexicon.analyses(word[1:]))

    def _is_body(self, index: int) -> bool:
        return index in self.page.actor_at or self.page.of_kind(index, "force") is not None

    def _belongs(self, index: int) -> bool:
        page = self.page
        return any(hit.proclitics == "ل" for hit in page.hits[index][:1]) or (index in page.actor_at and page.actor_at[index].proclitics == "ل")

    def _past_hash(self, index: int) -> int:
        return index + 1 if index + 1 < len(self.page) and self.page.tokens[index].text in _PASSED - {"،", ","} else index

    def _owner(self, first: int, after: int, limit: int) -> int | None:
        """طائرتين (إف 15) تابعتين للجيش: where the name of a body starts that a weapon is said to belong to."""
        if self.page.of_kind(first, "means") is None:
            return None
        for index in range(after, min(after + 4, limit - 1)):
            if self.page.structure(index, "affiliated"):
                return index + 1
            if self.page.tokens[index].kind == "word" and self.page.hits[index]:
                return None
        return None

    def _past_weapon(self, first: int, last: int) -> int:
        """طائرات مسيرة تتبع فصيلا: where a weapon is said to belong to a body, the body is the doer."""
        page = self.page
        for index in range(first + 1, last):
            if page.structure(index, "affiliated") and page.of_kind(first, "means"):
                return index + 1
        return first

    def is_joined(self, index: int) -> bool:
        """Whether a token joins another name or head to a phrase with و."""
        page = self.page
        name = page.actor_at.get(index)
        if name is not None:
            return name.proclitics == "و"
        return not page.functions[index] and any(
            hit.proclitics == "و" and hit.sense.kind in ("force", "object", "people") and not hit.features.startswith("v") for hit in page.hits[index]
        )

    def proclitics(self, index: int) -> str:
        """The clitics that stand before the first word of a phrase."""
        name = self.page.actor_at.get(index)
        if name is not None:
            return name.proclitics
        hit = self.page.of_kind(index, "force", "people", "object", "teller") or self.page.structure(index, "partitive")
        return hit.proclitics if hit else ""


def _may_name(hit: Hit) -> bool:
    """Whether a word may be a name or a title (قائد الفرقة), and not one of another use."""
    if hit.proclitics.endswith("ب"):
        return False
    if hit.sense.kind == "structure":
        return hit.sense.value in ("partitive", "name_head")
    return hit.sense.kind == "teller" and hit.sense.tells in ("official", "of_body") and not hit.features.startswith("v")
