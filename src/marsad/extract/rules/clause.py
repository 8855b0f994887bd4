"""A happening in its clause, and what its words may be: a body that acts, a thing that is struck, a place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from marsad.extract.rules.befallen import verb_behind_its_people
from marsad.extract.rules.fighters import are_two_who_act, fighters_act
from marsad.extract.rules.happening import Happening
from marsad.extract.rules.page import QUOTES_OPEN, Name, Page
from marsad.extract.rules.past_the_noun import captive_at
from marsad.extract.rules.phrase_reach import (
    PASSED,
    are_supporters,
    describes_a_noun,
    is_joined,
    joined_in_quotes,
    listed_state,
    opens_a_clause,
    owner_of_weapon,
    past_backing,
    past_hash,
    past_weapon,
    phrase_last,
    role_of_genitive,
)
from marsad.extract.rules.roles import Phrase
from marsad.extract.rules.some_of import whole_of_part
from marsad.extract.rules.stops import past_source_or_time
from marsad.extract.rules.tellers import Scope
from marsad.reference.lexicon import Hit
from marsad.text.fold import fold

# What is fired is not what is struck, unless it is shot down or destroyed.
_FIRED = frozenset("missile rocket mortar drone ied mine grenade small_arms".split())
_FIRING = frozenset("shelling drone_strike air_strike explosion".split())
_STRIKES = _FIRING | {"armed_attack", "property_destruction"}
_DONE_TO_CAPTIVES = frozenset({"torture", "execution", "sexual_violence"})
_SPOILS = frozenset({"property_destruction", "riot"})
_UNARMED = frozenset("outlet agency monitor ngo igo un_agency medical".split())
_ENDS = ("that", "clause", "cause", "who", "agent")
_STOPS = frozenset(".؛:")


@dataclass(slots=True, init=False)
class Clause:
    """A happening among tokens `low`..`high` (exclusive), which belong to it and to no other, told in `scope`. Never changed."""

    page: Page
    happening: Happening
    low: int
    high: int
    scope: Scope | None
    _asked: Hit | None
    _answered: str

    # Written out, since compiled the one that dataclasses make takes ten times as long.
    def __init__(self, page: Page, happening: Happening, low: int, high: int, scope: Scope | None) -> None:
        self.page, self.happening, self.low, self.high, self.scope = page, happening, low, high, scope
        self._asked, self._answered = None, ""

    def features(self, hit: Hit) -> str:
        """The features of a word, and of a phrase those of the verb that it opens with.

        A verbal noun with "our" (قصفنا) is spelt like a verb in the first person, and means the same.
        """
        if hit is not self._asked:
            # One reader after the other asks of the word that tells the happening.
            self._asked, self._answered = hit, self._features(hit)
        return self._answered

    def _features(self, hit: Hit) -> str:
        if hit.suffix == "نا" and hit.features.startswith("n"):
            return "vp1a"
        if hit.suffix and hit.first and hit.features.startswith("v") and self.page.functions[hit.first - 1] in ("preposition", "cause"):
            # بعد طعنه: after a preposition the word is the noun.
            return "ns-"
        if self._is_noun_behind_a_preposition(hit) or self._is_noun_behind_a_charge(hit):
            return "ns-"
        verb = self._verb_before_its_subject(hit) or verb_behind_its_people(self.page, hit)
        if verb is not None:
            return verb.features
        if hit.features.startswith("v") or (hit.first == hit.last and not hit.features.startswith("p")):
            return hit.features
        readings = self.page.reference.lexicon.analyses(self.page.folded[hit.first])
        verbs = [reading.features for reading in readings if reading.features.startswith("v")]
        if verbs and any(reading.suffix == "نا" for reading in readings):
            return "vp1a"
        return verbs[0] if verbs and not any(reading.features.startswith("n") for reading in readings) else hit.features

    def _is_noun_behind_a_preposition(self, hit: Hit) -> bool:
        """أقدم على دهس حشد: behind a preposition the bare past that is spelt like a noun is the noun."""
        page = self.page
        if (
            not hit.features.startswith("vp3")
            or hit.first != hit.last
            or hit.proclitics
            or not hit.first
            or page.folded[hit.first - 1] not in ("علي", "في", "الي")
        ):
            return False
        return page.folded[hit.first] == fold(hit.sense.form)

    def _is_noun_behind_a_charge(self, hit: Hit) -> bool:
        """تهمة قتل, بتهمة خطف: the bare word right behind one for a charge is the noun, and whoever stands before it is not its subject."""
        page = self.page
        if not hit.first or hit.first != hit.last or hit.proclitics or hit.features[:1] != "v":
            return False
        return page.folded[hit.first - 1].removeprefix("ب") in page.reference.words("companion.charge_in_court")

    def _verb_before_its_subject(self, hit: Hit) -> Hit | None:
        """خطف مسلحون, خطف مسلح جنديين: before people in the case of a subject, or with an object behind them, a word that may be noun or verb is the verb."""
        page, following = self.page, hit.last + 1
        if not hit.features.startswith("n") or hit.definite or hit.suffix or hit.first != hit.last or following >= len(page):
            return None
        following = past_source_or_time(page, following, len(page))
        people = page.of_kind(following, "people")
        if people is None and (self.is_nation(following) or (following in page.actor_at and page.folded[following].endswith("ون"))):
            # قصف الأمريكيون مواقع, خطف الحوثيون طبيبا
            return _same_as_a_verb(page, hit)
        # قنص مقاتلو الحركة جنديا: before a genitive the ending of a subject is و.
        if people is None or people.proclitics:
            return None
        subject = page.folded[following].endswith(("ون", "و")) or are_two_who_act(page, people, people.last + 1)
        last = phrase_last(page, following, len(page))
        # دهم جنود إسرائيليون ومستوطنون قرية: their adjective shows it as well.
        subject = subject or (page.folded[last].endswith("ون") and not page.folded[following].endswith("ين"))
        if not subject and not fighters_act(page, following, last + 1):
            return None
        return _same_as_a_verb(page, hit)

    def role(self, hit: Hit) -> str | None:
        """What the genitive after a noun is: "doer" or "target" as the lexicon says of the word, or of the first word of a phrase."""
        return role_of_genitive(self.page, hit)

    def is_verb(self, hit: Hit) -> bool:
        return self.features(hit).startswith("v")

    def ends_at(self, index: int) -> bool:
        """Whether another clause or the one who did it begins here."""
        return self.page.functions[index] in _ENDS or self.page.tokens[index].text in _STOPS or self.page.tokens[index].kind == "break"

    def names_doer(self, index: int) -> bool:
        """Whether a phrase that starts here names somebody who can use force."""
        page = self.page
        if index >= len(page) or page.functions[index] or page.structure(index, "any") is not None:
            # إطلاق أي نيران: any that may be names nobody.
            return False
        name = page.actor_at.get(index)
        if name is not None:
            return self.can_act(name) and not (name.metonym and self._is_hit(index))
        if self.names_some_who_act(index) or self.names_force(index) or self._is_person(index) or self.is_qualified(index) or self.is_nation(index):
            return True
        return are_supporters(page, index) or self._are_states(index)

    def _are_states(self, index: int) -> bool:
        """الدول الثلاث, القوى الغربية: whether several states that are not called by name start here."""
        words = self.page.reference.words
        folded = self.page.folded
        return folded[index] in words("companion.states") and index + 1 < len(folded) and folded[index + 1] in words("companion.which_states")

    def names_some_who_act(self, index: int) -> bool:
        """عدد من المسلحين, مجموعة من الجنود: whether a part or a number of those who use force starts here."""
        whole = whole_of_part(self.page, index)
        if whole is None:
            return False
        people = self.page.of_kind(whole, "people")
        return (people is not None and people.sense.who in ("combatants", "security")) or self.names_force(whole)

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
        if hit is not None and self._is_no_force_here(hit):
            return False
        if hit is None:
            # اعترضت الدفاعات الجوية صاروخا: the words for air defence at work also name who intercepts.
            return self.names_air_defence(index) or self._names_the_air_defence(index)
        return not (hit.sense.strength == "weak" and self.page.of_kind(index, "direction"))

    def _names_the_air_defence(self, index: int) -> bool:
        """أسقط الدفاع الجوي مسيرة: whether "the air defence" stands here, which names who intercepts and no interception."""
        page = self.page
        word = page.folded[index]
        if not word.startswith("ال") or index + 1 >= len(page) or page.folded[index + 1] != "الجوي":
            return False
        return word.removeprefix("ال") in page.reference.words("companion.of_defence")

    def _is_no_force_here(self, hit: Hit) -> bool:
        """شركات الطيران, تنظيم صفوفهم: whether a word for a force means travel by air, or the organising of something."""
        words, before, after = self.page.reference.words, hit.first - 1, hit.last + 1
        if (
            before >= 0
            and self.page.folded[before] in words("companion.of_air_travel")
            and self.page.folded[hit.first] in words("companion.air_force_or_travel")
        ):
            return True
        if hit.first not in self.page.actor_at and after < len(self.page) and self.page.folded[hit.first] in words("companion.organising"):
            organised = self.page.of_kind(after, "force", "event")
            return self.page.folded[after].endswith(("هم", "ها")) or (organised is not None and organised.features[1:2] == "p")
        return False

    def names_air_defence(self, index: int) -> bool:
        """Whether words for air defence start here, which tell that it was at work and also name it."""
        return any(hit.sense.value == "air_defence" for hit in self.page.hits[index])

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
            and not (index > 0 and page.of_kind(index - 1, "force", "means") is not None and page.tokens[index - 1].text.startswith("ال"))
        )

    def names_struck(self, index: int) -> bool:
        """Whether a phrase that starts here names people, a force or a thing that can be struck."""
        page = self.page
        if page.functions[index] or page.tokens[index].kind != "word" or index in page.in_time:
            return False
        if index and page.is_listed(index - 1, "companion.built_against"):
            # صاروخ مضاد للسفن
            return False
        name = page.actor_at.get(index)
        if index > 1 and page.folded[index - 1 - (page.tokens[index - 1].text in QUOTES_OPEN)] == "ب":
            # استهدفت بـ"صواريخ معادية": with what.
            return False
        if name is not None:
            return not name.proclitics.endswith("ب") and (not page.is_medium(name) or self._is_hit_itself(index))
        if self._is_inside_a_weapon(index):
            return False
        hit = page.of_kind(index, "object", "people") or (page.of_kind(index, "force") if self.names_force(index) else None)
        if hit is None:
            return captive_at(page, index) is not None or self._is_in_their_hands(index) or self._names_part(index) or self._is_property(index)
        if hit.sense.value == "another" and index and page.of_kind(index - 1, "means", "object") is not None:
            # 7 صواريخ أخرى
            return False
        if page.folded[index] in page.reference.words("companion.others") and page.count_at(index - 1) is None:
            # وإصابة آخرين: others than those who are named.
            return False
        if hit.proclitics.endswith(("ب", "ك")) or hit.features.startswith("v") or self.describes(index):
            return False
        return not (self.happening.type in _FIRING and self.is_fired(index))

    def _is_hit_itself(self, index: int) -> bool:
        """استهدف الجيش قناة كذا, غارة على إذاعة كذا: whether a medium stands in the course of a blow in its clause, and not as who tells of it."""
        page, before = self.page, index - 1
        if self.happening.type not in _STRIKES or before < self.happening.last or page.tokens[before].kind != "word":
            return False
        if any(page.of_kind(at, "frame", "saying") is not None or self.ends_at(at) for at in range(self.happening.last + 1, index)):
            return False
        behind = page.actor_at[index].last + 1
        told = behind < len(page) and (page.tokens[behind].text == ":" or page.of_kind(behind, "saying") is not None)
        led = not page.functions[before] or page.folded[before] in page.reference.words("companion.against")
        return led and not told and page.of_kind(before, "teller") is None

    def _is_in_their_hands(self, index: int) -> bool:
        """عذبت القوات المحتجزين: those who were taken before, with the article, where it is done to people who are held."""
        hit = self.page.of_kind(index, "harm")
        if hit is None or self.happening.type not in _DONE_TO_CAPTIVES or hit.sense.harm not in ("detained", "abducted"):
            return False
        return hit.features.startswith("n") and hit.definite and not hit.proclitics and self.page.folded[index].endswith("ين")

    def _is_property(self, index: int) -> bool:
        """نهبوا الماشية: what people own, where it is looted or burnt."""
        word = self.page.folded[index].removeprefix("و").removeprefix("ال")
        return self.happening.type in _SPOILS and word in self.page.reference.words("companion.property")

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
        return describes_a_noun(self.page, index)

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
        first = place.whole[0]
        if self.happening.type in _FIRING and first < place.last and page.folded[first] in page.reference.words("companion.led_to_struck"):
            # أطلق صاروخا نحو مطار كذا, نحو مستوطنات كذا: towards leads to a site, and is no part of it.
            site = page.of_kind(first + 1, "object", "people")
            if site is not None and (index == first or site.sense.kind == "people"):
                return False
            first += site is not None
        # بيت لاهيا، برج البراجنة: the first word of a town's name is no thing.
        named = place.last > place.first and page.structure(place.first, "name_head") is not None
        level = page.of_kind(first, "place_word")
        # قرية كذا: a word for a settlement is a thing only where no name follows it.
        return named or page.of_kind(first, "object") is None or (level is not None and level.sense.level == "town")

    def past_marks(self, index: int, limit: int) -> int:
        """The next token that is neither a hash, a quotation mark nor a word of time (في وقت متأخر)."""
        page = self.page
        if index + 1 < limit and page.folded[index] in page.reference.words("companion.led_by"):
            leader = page.actor_at.get(index + 1)
            index = (index + 1 if leader is None else leader.last) + 1
        index = past_backing(page, index, limit)
        while index < limit and (page.tokens[index].text in PASSED or self.is_of_time(index) or page.folded[index : index + 2] == ["كل", "من"]):
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
        first = past_hash(self.page, first)
        while first < limit:
            last = phrase_last(self.page, first, limit)
            owner = owner_of_weapon(self.page, first, last + 1, limit)
            if owner is not None:
                first, last = owner, phrase_last(self.page, owner, limit)
            first = past_weapon(self.page, first, last)
            yield Phrase(first, last, self.proclitics(first))
            quoted = joined_in_quotes(self.page, last + 1, limit)
            if quoted is not None:
                first = quoted
                continue
            first = past_hash(self.page, last + 1)
            if listed_state(self.page, last, limit):
                # روسيا، وسوريا، وإيران
                first = last + 2
                continue
            if first >= limit or not self.is_joined(first) or opens_a_clause(self.page, first):
                return

    def is_joined(self, index: int) -> bool:
        """Whether a token joins another name or head to a phrase with و."""
        return is_joined(self.page, index)

    def proclitics(self, index: int) -> str:
        """The clitics that stand before the first word of a phrase."""
        name = self.page.actor_at.get(index)
        if name is not None:
            return name.proclitics
        hit = self.page.of_kind(index, "force", "people", "object", "teller") or self.page.structure(index, "partitive")
        return hit.proclitics if hit else ""


def _same_as_a_verb(page: Page, hit: Hit) -> Hit | None:
    """قصف: the same word as a verb in the past; None where it is none."""
    return next((other for other in page.hits[hit.first] if other.sense.type == hit.sense.type and other.features.startswith("vp3")), None)


def _may_name(hit: Hit) -> bool:
    """Whether a word may be a name or a title (قائد الفرقة), and not one of another use."""
    if hit.proclitics.endswith("ب"):
        return False
    if hit.sense.kind == "structure":
        return hit.sense.value in ("partitive", "name_head")
    return hit.sense.kind == "teller" and hit.sense.tells in ("official", "of_body") and not hit.features.startswith("v")
