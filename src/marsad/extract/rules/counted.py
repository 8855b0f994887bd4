"""Counted groups of people and things: how many, of what kind, over which words."""

from __future__ import annotations

from typing import NamedTuple

from marsad.extract.rules.cases import in_the_objects_case, is_accusative
from marsad.extract.rules.page import ARMED, QUOTES_CLOSE, QUOTES_OPEN, Page
from marsad.extract.rules.persons_joined import named_behind
from marsad.extract.rules.phrase_stops import is_verb
from marsad.extract.rules.phrases import phrase_end
from marsad.model import Victims
from marsad.reference.lexicon import Hit
from marsad.text.numbers import Count

Bounds = tuple[int | None, int | None]
_QUOTES = QUOTES_OPEN | QUOTES_CLOSE | frozenset("#()[]_")
# What stands behind a number that counts no victims: weapons, strikes, things of their own.
_NOT_PEOPLE = ("object", "means", "event", "harm", "force")
_NOT_THINGS = ("people", "event", "harm")
# How far behind عدد or حصيلة the number that it came to may stand.
_TOLL_REACH = 40
SHORTEST_NAME = 3
# Words for several people together.
SEVERAL = frozenset({"family", "band"})
_AIRBORNE = frozenset({"missile", "rocket", "drone", "aircraft", "helicopter"})


class Group(NamedTuple):
    """Counted people or things: tokens `first`..`last`, bounds (None as in Harm), category, and the noun where the lexicon knows it.

    `counted` says that a number gives the bounds and not the form of the noun alone.
    """

    first: int
    last: int
    least: int | None
    most: int | None
    who: Victims
    noun: Hit | None = None
    counted: bool = False


def group_at(page: Page, index: int, limit: int, *, things: bool, governed: bool = False) -> Group | None:
    """The group that starts at a token, before token `limit`: a number with its noun, or a noun whose form says how many.

    A number behind a preposition written onto it (بعدة طلقات) is a group only where `governed` allows it.
    """
    if index >= limit:
        return None
    count = page.count_at(index)
    if count is not None and not count.ordinal and count.first_token == index:
        if _says_one(page, index, count):
            return None
        return None if not governed and is_governed(page, count) else _numbered(page, count, limit, things)
    noun = _noun_at(page, index, things)
    if noun is not None and noun.sense.value == "another" and _is_another_thing(page, index):
        return None
    if noun is not None and noun.last + 1 < len(page) and page.tokens[noun.last + 1].text.isascii() and page.of_kind(index, "means") is not None:
        # مقاتلة F35: an aircraft by its type, and no woman who fights.
        if page.tokens[noun.last + 1].kind == "word":
            return None
    if (
        noun is None
        or (index in page.inside_actor and not _are_some_of_them(page, noun))
        or noun.proclitics.endswith(("ب", "ل", "ك"))
        or _is_attribute(page, index)
    ):
        return None
    members = _members(page, noun, limit)
    if members is not None:
        return Group(noun.first, members.last_token, members.least, members.most, category(page, noun.first, noun.last + 1), noun, counted=True)
    named = named_behind(page, noun, limit)
    if named is not None:
        return Group(noun.first, named.last, named.number, named.number, category(page, noun.first, noun.last + 1), noun, counted=True)
    end = max(noun.last, noun_end(page, index, limit))
    told = _told_behind(page, noun, end, limit)
    if told is not None:
        return Group(noun.first, told.last_token, told.least, told.most, category(page, noun.first, end + 1), noun, counted=True)
    spelt = _definite_number(page, noun, limit) or spelt_out(page, end + 1, limit)
    if spelt is not None:
        most = None if bound_behind(page, spelt.last_token + 1) == "least" else spelt.most
        return Group(noun.first, spelt.last_token, spelt.least, most, category(page, noun.first, end + 1), noun, counted=True)
    least, most = (2, 2) if _are_two_of_a_service(page, noun, limit) or _are_two_by_what_is_said(page, noun, limit) else bounds_of(noun)
    if most is not None and bound_behind(page, end + 1) == "least":
        # شخصان على الأقل
        return Group(noun.first, end, least, None, category(page, noun.first, end + 1), noun, counted=True)
    return Group(noun.first, end, least, most, category(page, noun.first, end + 1), noun)


# مقتل المهاجمين، البالغ عددهم 14: so far behind people the word for their number stands.
_NUMBERED_WITHIN = 3


def _told_behind(page: Page, noun: Hit, end: int, limit: int) -> Count | None:
    """مدنيين بلغ عددهم 14, المهاجمين البالغ عددهم 14: the number of people in the plural that a word for it tells behind them."""
    if bounds_of(noun)[1] is not None or noun.sense.kind != "people":
        return None
    for index in range(noun.last + 1, min(end + 1 + _NUMBERED_WITHIN, limit - 1)):
        if page.folded[index] in page.reference.words("companion.their_number"):
            return number_behind(page, index)
    return None


def number_behind(page: Page, index: int) -> Count | None:
    """عددهم 14, تجاوز عددهم 14: the number right behind the word for it at a token, as the least of them where it was passed; None where none stands there."""
    count = page.count_at(index + 1)
    if count is None or count.ordinal:
        return None
    return count._replace(most=None) if page.folded[index - 1] in page.reference.words("companion.passes") else count


def bound_behind(page: Page, index: int) -> str | None:
    """على الأقل, right behind what it bounds or behind a comma: which way the number is open; None where no such words stand there."""
    at = index + 1 if index < len(page) and page.tokens[index].text == "،" else index
    bound = page.reference.numbers.phrases.at(page.tokens, at, "after") if at < len(page) else None
    return None if bound is None else str(bound.value)


def _are_some_of_them(page: Page, noun: Hit) -> bool:
    """مقتل مستوطنين: people in the plural without the article, whose name as a body is that one word, are some of it."""
    name = page.actor_at.get(noun.first)
    return name is not None and name.last == noun.first == noun.last and noun.features[1:2] == "p" and not noun.definite and noun.sense.kind == "people"


def _are_two_of_a_service(page: Page, noun: Hit, limit: int) -> bool:
    """رجلا أمن, عنصري شرطة: a dual that has lost its nun before the service that the two are of, and so looks like one in the case of an object or of mine."""
    service = noun.first + 1
    if noun.features[1:2] != "s" or noun.definite or service >= limit or page.folded[service] not in page.reference.words("companion.services"):
        return False
    return noun.suffix == "ي" or (not noun.suffix and page.folded[noun.first].endswith("ا") and not noun.sense.form.split()[0].endswith("ا"))


# فلسطينيين من غزة، أحدهما صحفي: so far behind people it is said of them as of two.
_SAID_WITHIN = 3


def _are_two_by_what_is_said(page: Page, noun: Hit, limit: int) -> bool:
    """فلسطينيين أحدهما صحفي, سائقين كانا ينقلان: people spelt alike for two and for many of whom what follows speaks as of two."""
    if noun.definite or noun.sense.kind != "people" or noun.features[1:2] != "p" or not page.folded[noun.last].endswith(("ين", "ي")):
        return False
    for index in range(noun.last + 1, min(noun.last + 1 + _SAID_WITHIN, limit)):
        word = page.folded[index]
        if word in page.reference.words("companion.of_two"):
            return True
        if page.tokens[index].kind != "word" and page.tokens[index].text != "،":
            return False
        if page.functions[index] or index in page.in_places or index in page.inside_actor:
            return False
        if word.startswith("ي") and word.endswith("ان") and len(word) >= _SHORTEST_OF_TWO and not page.hits[index]:
            # مهندسين يعملان
            return True
    return False


_SHORTEST_OF_TWO = 6


def _is_another_thing(page: Page, index: int) -> bool:
    """في تطور آخر: behind a noun that is nobody and no word of harm it is an adjective."""
    if not index or page.tokens[index].text.startswith("و") or page.tokens[index - 1].kind != "word" or page.functions[index - 1]:
        return False
    return page.count_at(index - 1) is None and not any(hit.sense.kind in ("harm", "people", "structure") for hit in page.hits[index - 1])


# عائلة فلسطينية مكونة من خمسة: as far behind the word for a family as the number of its members stands.
_MEMBERS_WITHIN = 4


def _members(page: Page, noun: Hit, limit: int) -> Count | None:
    """عائلة من خمسة أشخاص، أسرة مكونة من سبعة أفراد: how many a family is."""
    if noun.sense.value not in SEVERAL or noun.features[1:2] != "s":
        return None
    for index in range(noun.last + 1, min(noun.last + 1 + _MEMBERS_WITHIN, limit - 1)):
        if page.folded[index] == "من":
            count = page.count_at(index + 1)
            return count if count is not None and not count.ordinal and page.of_kind(count.last_token + 1, "people") is not None else None
        if page.functions[index] or page.tokens[index].kind != "word":
            return None
    return None


def spelt_out(page: Page, index: int, limit: int) -> Count | None:
    """شخصين اثنين، مدني واحد: a number behind the noun that only says again how many."""
    count = page.count_at(index) if index < limit else None
    if count is None or count.ordinal or count.least not in (1, 2) or count.most not in (count.least, None) or page.tokens[index].kind == "number":
        return None
    if page.folded[index].startswith("و") or page.structure(index, "among") is not None:
        # شابين أحدهما بحالة خطيرة: one of them.
        return None
    counts = page.of_kind(count.last_token + 1, "people", "object")
    return None if counts is not None and not counts.proclitics.startswith("و") else count


def _definite_number(page: Page, noun: Hit, limit: int) -> Count | None:
    """أطفالها الثلاثة, المهاجمين الثلاثة: a number with the article behind people named by a pronoun, or with it too."""
    index = noun.last + 1
    known = noun.suffix or (noun.definite and noun.features[1:2] == "p" and noun.sense.kind == "people")
    return definite_number(page, index) if known and index < limit and index not in page.in_time else None


def definite_number(page: Page, index: int) -> Count | None:
    """الثلاثة: a number in one word with the article."""
    if not page.folded[index].startswith("ال"):
        return None
    numbers = page.reference.numbers.phrases.starting(page.folded[index][2:])
    units = (number.value for number in numbers if number.kind == "unit" and not number.rest and not number.proclitic)
    return next((Count(unit, unit, index, index) for unit in units), None)


def _says_one(page: Page, index: int, count: Count) -> bool:
    """عائلة واحدة: the word for one behind a noun is its adjective and counts nothing else."""
    if (count.least, count.most) != (1, 1) or not page.folded[index].startswith("واحد") or not index:
        return False
    noun = page.of_kind(index - 1, "people", "object")
    return noun is not None and not noun.definite


def noun_end(page: Page, first: int, limit: int) -> int:
    """Where the phrase of a counted noun ends: before a word like among, and before a bare و."""
    end = phrase_end(page, first, limit, most_words=6)
    among = next(
        (index for index in range(first + 1, end + 1) if _counts_apart(page, index) or tells_what_befell(page, index) or _opens_a_list(page, index)), end + 1
    )
    end = min(end, among - 1)
    if end > first and page.of_kind(first, "people") is not None:
        # امرأة وطفليها, أب وأم: who belongs to the first, or is one more, is counted apart.
        theirs = (index for index in range(first + 1, end + 1) if any(_is_another_person(hit) for hit in page.hits[index]))
        end = next(theirs, end + 1) - 1
    while end > first and page.folded[end] in ("و", "من"):
        end -= 1
    return end


def _opens_a_list(page: Page, index: int) -> bool:
    """خمسة أشخاص (امرأتان وثلاثة أطفال): a bracket with people in it, who are those counted before it."""
    return page.tokens[index].text == "(" and index + 1 < len(page) and page.of_kind(index + 1, "people") is not None


def tells_what_befell(page: Page, index: int) -> bool:
    """سقط خمسة جنود قتلى, فقد جندي حياته: a word of what befell people ends the phrase that names them."""
    text = page.folded[index]
    return any(
        (hit.sense.kind == "harm_cue" and hit.sense.value == "life")
        or (hit.sense.kind == "harm" and hit.sense.role == "victims" and not hit.definite and not hit.proclitics and not text.startswith("ال"))
        for hit in page.hits[index]
    )


def _is_another_person(hit: Hit) -> bool:
    one = hit.features[1:2] in ("s", "d") and not hit.definite
    return hit.sense.kind == "people" and hit.proclitics == "و" and (bool(hit.suffix) or (one and hit.sense.pos == "noun"))


def _counts_apart(page: Page, index: int) -> bool:
    """بينهم, بالإضافة إلى, or a number: what follows is counted apart."""
    return page.structure(index, "among") is not None or page.count_at(index) is not None or against(page, index) is not None


def is_governed(page: Page, count: Count) -> bool:
    """Whether a preposition is written onto a number, which then says with what, not whom."""
    found = page.reference.numbers.phrases.at(page.tokens, count.first_token, "unit", "multiplier", "vague", "fraction", "bound")
    return found is not None and found.proclitic.endswith(("ب", "ل", "ك"))


def _noun_at(page: Page, index: int, things: bool) -> Hit | None:
    """People, or things on the ground: what flies is shot down by those it was sent against. The pilot of دون طيار is nobody."""
    weapon = page.of_kind(index - 1, "means") if index else None
    if not things:
        return page.of_kind(index, "people") if weapon is None or weapon.last < index else None
    means = page.of_kind(index, "means")
    return None if means is not None and _AIRBORNE & set(means.sense.means) else page.of_kind(index, "object") or means


def _is_attribute(page: Page, index: int) -> bool:
    """An adjective of the noun before it (المدنيين القتلى المسلحين) starts no group of its own."""
    hit, before = page.of_kind(index, "people"), page.of_kind(index - 1, "people") if index else None
    if hit is not None and hit.definite and hit.features[1:2] == "s" and _describes_a_definite_noun(page, index):
        return True
    if hit is not None and hit.definite and hit.sense.pos == "participle" and page.folded[index].endswith("ة") and page.folded[index - 1].startswith("ال"):
        # الجماعات المسلحة، الفصائل المقاتلة
        return True
    if hit is not None and before is not None and (_differs_in_case(page, before, hit) or _differs_in_article(page, before, hit)):
        return False
    return hit is not None and before is not None and hit.sense.pos == "participle" and not hit.proclitics and before.last == index - 1


def _differs_in_article(page: Page, noun: Hit, other: Hit) -> bool:
    """قتلت حركة الشباب صحفيا: behind a noun with the article or a name a word without it in the case of an object is no adjective.

    Behind many with the article no word for one without it is (قتل الجنود سائق حافلة).
    """
    if noun.definite and noun.features[1:2] == "p" and other.features[1:2] == "s" and not other.definite and not other.suffix:
        return True
    return (noun.definite or noun.last in page.inside_actor) and is_accusative(page, other.first)


def _differs_in_case(page: Page, noun: Hit, other: Hit) -> bool:
    """خطف مسلحون مهندسين, قتل مسلح شرطيا: in the case of an object, or in another number, a word is no adjective of the noun before it."""
    before, word = page.folded[noun.last], page.folded[other.first]
    if before.endswith("ون"):
        # خطف مسلحون سائق الحافلة, قتل المتمردون الصحفي: nor in the singular.
        return word.endswith(("ين", "ا")) or other.features[1:2] == "s"
    one = noun.features[1:2] == "s" and not noun.definite and not before.endswith("ا")
    return one and in_the_objects_case(page, other)


def _describes_a_definite_noun(page: Page, index: int) -> bool:
    """التسلسل القيادي: behind a noun with the article that no list has, a word in -ي with it too is its adjective and no man."""
    before = index - 1
    if before < 0 or not page.folded[index].endswith("ي") or page.hits[before] or before in page.adjective_at or before in page.inside_actor:
        return False
    return page.folded[before].startswith("ال") and not page.folded[before].endswith(("ي", "ية")) and len(page.folded[before]) > len("ال") + SHORTEST_NAME


def _numbered(page: Page, count: Count, limit: int, things: bool) -> Group | None:
    at = after_quotes(page, count.last_token + 1, limit)
    partitive = page.folded[count.last_token] == "من"
    bound = page.reference.numbers.phrases.at(page.tokens, at, "after")
    if bound is not None and bound.last + 1 < limit and page.folded[bound.last + 1] == "من":
        # ستة على الأقل من الجنود
        at = bound.last + 1
    if at < limit and page.folded[at] == "من":
        partitive = True
        at = after_quotes(page, at + 1, limit)
    if partitive and at + 1 < limit and page.folded[at] in page.reference.words("companion.of_rank"):
        # ستة من كبار القادة
        at += 1
    if at >= limit:
        return Group(count.first_token, count.last_token, count.least, count.most, "unspecified", None, counted=True)
    noun = _noun_at(page, at, things)
    if noun is not None and partitive and noun.features[1:2] == "d" and page.folded[at].endswith("ان"):
        # عشرة من طالبان: behind "of" nothing stands in the case of a subject, and these are no two students.
        return Group(count.first_token, at, count.least, count.most, "combatants" if at in page.inside_actor else "unspecified", None, counted=True)
    if things and noun is None and page.of_kind(at, "means", "force"):
        return None
    other = page.of_kind(at, *(_NOT_THINGS if things else _NOT_PEOPLE))
    victims = other is not None and other.sense.kind == "harm" and other.sense.role == "victims" and not other.proclitics
    if noun is None and victims and other is not None and (other.definite or died(page, count.first_token)):
        # وفاة أحد الجرحى
        return Group(count.first_token, at, count.least, count.most, "unspecified", None, counted=True)
    if noun is None and not partitive and other is not None and not other.proclitics.startswith(("و", "ب")) and (things or not is_verb(page, at)):
        # أصيب اثنان بانفجار: with what, and not what is counted; القصف الذي قتل فيه ستة استهدف السوق goes on with its verb.
        return None
    if noun is None and partitive and not things and page.of_kind(at, "means", "event", "object") and not page.of_kind(at, "force"):
        return None
    last = count.last_token
    if noun is not None or partitive:
        last = _with_closing_mark(page, at, max(noun.last if noun else at, noun_end(page, at, limit)), limit)
    elif page.tokens[at].kind == "word" and not page.functions[at] and not is_verb(page, at) and not page.structure(at, "among") and other is None:
        last = at
    who = category(page, count.first_token, last + 1)
    if who == "unspecified" and noun is None and partitive:
        who = of_body(page, at)
    elif who == "unspecified" and noun is None and at == last and at in page.adjective_at:
        # خمسة حوثيين
        who = "combatants" if page.reference.actors.get(page.adjective_at[at][0]).kind in ARMED else who
    elif who == "unspecified" and noun is not None and noun.sense.form == "فرد" and noun.last + 1 < limit and page.of_kind(noun.last + 1, "force") is not None:
        # تسعة من أفراد قوات الأمن
        who = "security" if _keeps_order(page, noun.last + 1) else of_body(page, noun.last + 1)
    elif who == "unspecified" and partitive and noun is not None and noun.last + 1 < limit and noun.last + 1 in page.actor_at:
        # خمسة من أفراد حركة الشباب
        who = "combatants" if page.is_armed(page.actor_at[noun.last + 1]) else who
    elif who == "unspecified" and noun is not None and not things and noun.last + 2 < limit and page.folded[noun.last + 1] == "من":
        # 60 آخرين من قوات النظام; not فرد من العناصر الإجرامية, who fight nobody.
        people = page.of_kind(noun.last + 2, "people")
        who = of_body(page, noun.last + 2) if people is None or people.sense.form != "عنصر" else who
    return Group(count.first_token, last, count.least, count.most, who, noun, counted=True)


def died(page: Page, index: int) -> bool:
    """وفاة ثلاثة جرحى, توفي ثلاثة جرحى: whether a noun of killing, or a verb of dying, stands right before a number of wounded."""
    before = next((hit for hit in page.hits[index - 1] if hit.sense.kind == "harm" and hit.sense.harm == "killed"), None) if index else None
    dies = before is not None and (
        before.sense.role == "event" or (before.sense.role == "verb" and before.sense.value == "of_victim" and before.sense.mode != "adjacent")
    )
    return dies and not page.folded[index].startswith("و")


def _with_closing_mark(page: Page, first: int, last: int, limit: int) -> int:
    """خمسة من "العناصر المسلحة": with the mark that closes the quotation which the noun stands in."""
    opened = page.tokens[first - 1].text in QUOTES_OPEN
    return last + 1 if opened and last + 1 < limit and page.tokens[last + 1].text in QUOTES_CLOSE else last


def after_quotes(page: Page, index: int, limit: int) -> int:
    while index < limit and page.tokens[index].kind == "mark" and page.tokens[index].text in _QUOTES:
        index += 1
    return index


def count_ending_at(page: Page, last: int, floor: int) -> Count | None:
    """The count whose last token is `last`, or that ends one partitive before it (عدد من)."""
    if last > floor and page.tokens[last].text == ")":
        # تسجيل (8) إصابات
        last -= 1
    for first in range(max(floor, last - 6), last + 1):
        count = page.count_at(first)
        if count is not None and not count.ordinal and first <= last <= count.last_token:
            return count
    return None


def toll_number(page: Page, index: int, limit: int) -> Count | None:
    """The number that a toll came to, from a token on: of two the one that it rose to (من 5 إلى 7)."""
    for at in range(index, min(index + _TOLL_REACH, limit)):
        saying = page.of_kind(at, "saying")
        if page.functions[at] in ("that", "clause") or (saying is not None and not saying.features.startswith("n")):
            # عدد القتلى بعد إعلان الهدنة: a noun of saying parts no toll from its number.
            return None
        count = page.count_at(at)
        if count is None or count.ordinal or at in page.in_time or (page.folded[at - 1] == "من" and _rises(page, count.last_token + 1)):
            # منذ بدء الحملة في 30 مارس إلى 45: a number of a date counts nobody.
            continue
        return count
    return None


def _rises(page: Page, index: int) -> bool:
    return any(page.folded[at] == "الي" for at in range(index, min(index + 3, len(page))))


def bounds_of(noun: Hit) -> Bounds:
    """What a noun's number says: two for a dual, one for a singular, one or more for a plural and for a word that means several (عائلة، طاقم)."""
    if noun.sense.value in SEVERAL and noun.features[1:2] == "s":
        return 1, None
    number = {"plural": "p", "dual": "d"}.get(noun.sense.number or "", noun.features[1:2])
    return (2, 2) if number == "d" else (1, None) if number == "p" else (1, 1)


def category(page: Page, first: int, last: int) -> Victims:
    """The category of people named in tokens `first`..`last` (exclusive); the first that says more than that they are people."""
    for index in range(first, min(last, len(page))):
        hit = page.of_kind(index, "people")
        if hit is not None and hit.sense.who and hit.sense.who != "unspecified":
            # طالبان: the movement, and not two students.
            if index in page.actor_at and page.is_armed(page.actor_at[index]):
                return "combatants"
            return "security" if hit.sense.who == "combatants" and _are_of_a_police(page, hit) else hit.sense.who  # type: ignore[return-value]
    return "unspecified"


def _are_of_a_police(page: Page, people: Hit) -> bool:
    """أربعة عناصر من الشرطة, عنصرين من قوات الأمن, ضابط في الشرطة: whether the body right behind people keeps order."""
    at = people.last + 2
    if at >= len(page) or page.folded[at - 1] not in ("من", "في"):
        return False
    return _keeps_order(page, at)


def _keeps_order(page: Page, index: int) -> bool:
    """الشرطة, قوات الأمن; not الجيش والشرطة."""
    if page.structure(index, "arrests") is not None:
        return True
    service = page.structure(index + 1, "arrests") if page.of_kind(index, "force") is not None and index + 1 < len(page) else None
    return service is not None and not service.proclitics


def of_body(page: Page, index: int) -> Victims:
    """الجيش، الدعم السريع، الشرطة: the category of the people of a body."""
    following = index + 1 < len(page) and not page.folded[index + 1].startswith("و")
    who = category(page, index, index + 1 + following)
    if who != "unspecified":
        return who
    if page.structure(index, "local") is not None and page.of_kind(index, "force") is not None:
        return "security"
    armed = page.of_kind(index, "force") is not None or (index in page.actor_at and page.is_armed(page.actor_at[index]))
    return "combatants" if armed else "unspecified"


def against(page: Page, index: int) -> Hit | None:
    """مقابل, فضلا عن: the losses of the other side, or further ones, follow."""
    return next((hit for hit in page.hits[index] if hit.sense.kind == "harm_cue" and hit.sense.value == "against"), None)
