"""Counted groups of people and things: how many, of what kind, over which words."""

from __future__ import annotations

from typing import NamedTuple

from marsad.extract.rules.page import QUOTES_CLOSE, QUOTES_OPEN, Page
from marsad.extract.rules.persons_joined import persons_named
from marsad.extract.rules.phrases import is_verb, phrase_end
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
_SHORTEST_NAME = 3
# Kinds of people who are told as parts of a number of civilians.
_KINDS = frozenset({"children", "women"})
_AIRBORNE = frozenset({"missile", "rocket", "drone", "aircraft", "helicopter"})
# Words that no name starts with.
_NO_NAME = ("event", "harm", "means", "object", "force", "negation", "hedge", "saying", "frame", "realis", "direction", "people", "structure", "harm_cue")


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
    if noun is not None and noun.sense.form == "آخر" and _is_another_thing(page, index):
        return None
    if noun is not None and noun.last + 1 < len(page) and page.tokens[noun.last + 1].text.isascii() and page.of_kind(index, "means") is not None:
        # مقاتلة F35: an aircraft by its type, and no woman who fights.
        if page.tokens[noun.last + 1].kind == "word":
            return None
    if noun is None or index in page.inside_actor or noun.proclitics.endswith(("ب", "ل", "ك")) or _is_attribute(page, index):
        return None
    members = _members(page, noun, limit)
    if members is not None:
        return Group(noun.first, members.last_token, members.least, members.most, category(page, noun.first, noun.last + 1), noun, counted=True)
    end = max(noun.last, _noun_end(page, index, limit))
    spelt = _definite_number(page, noun, limit) or _spelt_out(page, end + 1, limit)
    if spelt is not None:
        return Group(noun.first, spelt.last_token, spelt.least, spelt.most, category(page, noun.first, end + 1), noun, counted=True)
    return Group(noun.first, end, *bounds_of(noun), category(page, noun.first, end + 1), noun)


def _is_another_thing(page: Page, index: int) -> bool:
    """في تطور آخر: behind a noun that is nobody and no word of harm it is an adjective."""
    if not index or page.tokens[index].text.startswith("و") or page.tokens[index - 1].kind != "word" or page.functions[index - 1]:
        return False
    return page.count_at(index - 1) is None and not any(hit.sense.kind in ("harm", "people", "structure") for hit in page.hits[index - 1])


# عائلة فلسطينية مكونة من خمسة: as far behind the word for a family as the number of its members stands.
_MEMBERS_WITHIN = 4


def _members(page: Page, noun: Hit, limit: int) -> Count | None:
    """عائلة من خمسة أشخاص، أسرة مكونة من سبعة أفراد: how many a family is."""
    if noun.sense.value != "family" or noun.features[1:2] != "s":
        return None
    for index in range(noun.last + 1, min(noun.last + 1 + _MEMBERS_WITHIN, limit - 1)):
        if page.folded[index] == "من":
            count = page.count_at(index + 1)
            return count if count is not None and not count.ordinal and page.of_kind(count.last_token + 1, "people") is not None else None
        if page.functions[index] or page.tokens[index].kind != "word":
            return None
    return None


def _spelt_out(page: Page, index: int, limit: int) -> Count | None:
    """شخصين اثنين، مدني واحد: a number behind the noun that only says again how many."""
    count = page.count_at(index) if index < limit else None
    if count is None or count.ordinal or count.least not in (1, 2) or count.most != count.least or page.tokens[index].kind == "number":
        return None
    if page.folded[index].startswith("و"):
        return None
    counts = page.of_kind(count.last_token + 1, "people", "object")
    return None if counts is not None and not counts.proclitics.startswith("و") else count


def _definite_number(page: Page, noun: Hit, limit: int) -> Count | None:
    """أطفالها الثلاثة: a number with the article behind people named by a pronoun; other people with it are those told of before."""
    index = noun.last + 1
    if not noun.suffix or index >= limit or not page.folded[index].startswith("ال"):
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


def _noun_end(page: Page, first: int, limit: int) -> int:
    """Where the phrase of a counted noun ends: before a word like among, and before a bare و."""
    end = phrase_end(page, first, limit, most_words=6)
    among = next((index for index in range(first + 1, end + 1) if _counts_apart(page, index) or tells_what_befell(page, index)), end + 1)
    end = min(end, among - 1)
    if end > first and page.of_kind(first, "people") is not None:
        # امرأة وطفليها, أب وأم: who belongs to the first, or is one more, is counted apart.
        theirs = (index for index in range(first + 1, end + 1) if any(_is_another_person(hit) for hit in page.hits[index]))
        end = next(theirs, end + 1) - 1
    while end > first and page.folded[end] in ("و", "من"):
        end -= 1
    return end


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
    """People, or things on the ground: what flies is shot down by those it was sent against."""
    if not things:
        return page.of_kind(index, "people")
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
    if before is not None and page.folded[index - 1].endswith("ون") and page.folded[index].endswith(("ين", "ا")):
        # خطف مسلحون مهندسين: in another case it is no adjective.
        return False
    return hit is not None and before is not None and hit.sense.pos == "participle" and not hit.proclitics and before.last == index - 1


def _describes_a_definite_noun(page: Page, index: int) -> bool:
    """التسلسل القيادي: behind a noun with the article that no list has, a word in -ي with it too is its adjective and no man."""
    before = index - 1
    if before < 0 or not page.folded[index].endswith("ي") or page.hits[before] or before in page.adjective_at or before in page.inside_actor:
        return False
    return page.folded[before].startswith("ال") and not page.folded[before].endswith(("ي", "ية")) and len(page.folded[before]) > len("ال") + _SHORTEST_NAME


def _numbered(page: Page, count: Count, limit: int, things: bool) -> Group | None:
    at = _after_quotes(page, count.last_token + 1, limit)
    partitive = page.folded[count.last_token] == "من"
    bound = page.reference.numbers.phrases.at(page.tokens, at, "after")
    if bound is not None and bound.last + 1 < limit and page.folded[bound.last + 1] == "من":
        # ستة على الأقل من الجنود
        at = bound.last + 1
    if at < limit and page.folded[at] == "من":
        partitive = True
        at = _after_quotes(page, at + 1, limit)
    if at >= limit:
        return Group(count.first_token, count.last_token, count.least, count.most, "unspecified", None, counted=True)
    noun = _noun_at(page, at, things)
    if things and noun is None and page.of_kind(at, "means", "force"):
        return None
    other = page.of_kind(at, *(_NOT_THINGS if things else _NOT_PEOPLE))
    victims = other is not None and other.sense.kind == "harm" and other.sense.role == "victims" and not other.proclitics
    if noun is None and victims and other is not None and (other.definite or died(page, count.first_token)):
        # وفاة أحد الجرحى
        return Group(count.first_token, at, count.least, count.most, "unspecified", None, counted=True)
    if noun is None and not partitive and other is not None and not other.proclitics.startswith(("و", "ب")):
        # أصيب اثنان بانفجار: with what, and not what is counted.
        return None
    if noun is None and partitive and not things and page.of_kind(at, "means", "event", "object") and not page.of_kind(at, "force"):
        return None
    last = count.last_token
    if noun is not None or partitive:
        last = _with_closing_mark(page, at, max(noun.last if noun else at, _noun_end(page, at, limit)), limit)
    elif page.tokens[at].kind == "word" and not page.functions[at] and not is_verb(page, at) and not page.structure(at, "among") and other is None:
        last = at
    who = category(page, count.first_token, last + 1)
    if who == "unspecified" and noun is None and partitive:
        who = of_body(page, at)
    return Group(count.first_token, last, count.least, count.most, who, noun, counted=True)


def died(page: Page, index: int) -> bool:
    """وفاة ثلاثة جرحى: whether a noun of killing stands right before a number of wounded."""
    before = page.of_kind(index - 1, "harm") if index else None
    return before is not None and before.sense.harm == "killed" and before.sense.role == "event" and not page.folded[index].startswith("و")


def _with_closing_mark(page: Page, first: int, last: int, limit: int) -> int:
    """خمسة من "العناصر المسلحة": with the mark that closes the quotation which the noun stands in."""
    opened = page.tokens[first - 1].text in QUOTES_OPEN
    return last + 1 if opened and last + 1 < limit and page.tokens[last + 1].text in QUOTES_CLOSE else last


def _after_quotes(page: Page, index: int, limit: int) -> int:
    while index < limit and page.tokens[index].kind == "mark" and page.tokens[index].text in _QUOTES:
        index += 1
    return index


def named_at(page: Page, index: int, limit: int) -> Group | None:
    """Somebody named, or called by a word that the lexicon does not know: one, or where the ending may be a plural's one or more."""
    index = _after_quotes(page, index, limit)
    if index >= limit or page.tokens[index].kind != "word" or index in page.in_time or _is_no_name(page, index):
        return None
    name = page.inside_actor.get(index)
    if name is not None and not page.names_a_person(name):
        return None
    word = page.folded[index]
    if len(word) < _SHORTEST_NAME or page.count_at(index) is not None or word == "اضعاف":
        return None
    end = _noun_end(page, index, limit)
    if name is None and word.endswith(("يان", "يتان", "يتين")) and len(word) > 5:
        # قتل إسرائيليان: a dual of a word for where people are from.
        return Group(index, end, 2, 2, category(page, index, end + 1))
    if name is None and len(word) > 4 and word.endswith(("ون", "ين", "ات")) and word not in page.reference.words("companion.name_like_a_plural"):
        return Group(index, end, 1, None, category(page, index, end + 1))
    persons = persons_named(page, index, end, limit)
    return Group(index, persons.last, persons.number, persons.number, "children" if persons.children else category(page, index, end + 1))


def _is_no_name(page: Page, index: int) -> bool:
    """Whether the lexicon knows a word as something else; مقتل علي is no preposition, الإمام none with the article."""
    if page.functions[index] and not (page.functions[index] == "preposition" and page.tokens[index].text.endswith("ي")):
        return True
    teller = page.of_kind(index, "teller")
    if teller is not None and teller.sense.tells == "intelligence":
        # اعتقلت مخابرات الجيش مطلوبين
        return True
    return any(
        hit.sense.kind in _NO_NAME and not (hit.sense.kind in ("structure", "harm_cue") and (hit.definite or hit.sense.form.endswith("ى")))
        for hit in page.hits[index]
    )


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
        if count is None or count.ordinal or (page.folded[at - 1] == "من" and _rises(page, count.last_token + 1)):
            continue
        return count
    return None


def _rises(page: Page, index: int) -> bool:
    return any(page.folded[at] == "الي" for at in range(index, min(index + 3, len(page))))


def bounds_of(noun: Hit) -> Bounds:
    """What a noun's number says: two for a dual, one for a singular, one or more for a plural."""
    number = {"plural": "p", "dual": "d"}.get(noun.sense.number or "", noun.features[1:2])
    return (2, 2) if number == "d" else (1, None) if number == "p" else (1, 1)


def category(page: Page, first: int, last: int) -> Victims:
    """The category of people named in tokens `first`..`last` (exclusive); the first that says more than that they are people."""
    for index in range(first, min(last, len(page))):
        hit = page.of_kind(index, "people")
        if hit is not None and hit.sense.who and hit.sense.who != "unspecified":
            return hit.sense.who  # type: ignore[return-value]
    return "unspecified"


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


def more_of(page: Page, group: Group, limit: int, *, things: bool) -> list[Group]:
    """Groups joined to one by و: خمسة مدنيين وجنديان، منزلان و3 مركبات."""
    found: list[Group] = []
    index = group.last + 1
    while index < limit:
        index = _past_adjective(page, index, limit) if things else _past_description(page, index, limit, one=(group.least, group.most) == (1, 1))
        bound = page.reference.numbers.phrases.at(page.tokens, index, "after")
        index = bound.last + 1 if bound is not None else index
        if index >= limit:
            break
        joined = page.folded[index] == "و" or page.tokens[index].text == "،"
        start = index + 1 if joined else index
        besides = against(page, start) if start < limit else None
        if besides is not None:
            # ثلاثة جنود، فضلا عن ضابط
            joined, start = True, besides.last + 1
        elif joined and start < limit and page.tokens[index].text == "،" and page.folded[start] == "و":
            # ثلاثة مدربين، و6 جنود
            start += 1
        following = group_at(page, start, limit, things=things) if start < limit else None
        if following is None or not (joined or page.folded[start].startswith("و")):
            break
        if following.noun is None and following.counted and any(hit.sense.kind == "harm" and hit.sense.role == "victims" for hit in page.hits[following.last]):
            # راح ضحيته أربعة وعدد من الجرحى: those are told by their own word.
            break
        if following.noun is not None and following.noun.sense.value == "family" and not following.counted and page.count_at(following.last + 1) is not None:
            # قتل 20 وأسر خمسة: taken, and no families.
            break
        if following.noun is None and not things and _with_wounds(page, following):
            # ثلاثة جنود بجروح متوسطة و5 بجروح طفيفة
            following = following._replace(last=following.first, who=group.who)
        elif following.noun is None:
            of_his = following.counted and not things and page.folded[min(following.first + 1, len(page) - 1)] == "من" and _ends_in_a_pronoun(page, following)
            if not of_his and not (not things and (_are_of_a_people(page, following) or (group.noun is None and _of_a_body(page, following)))):
                break
        elif following.noun.definite and not following.counted and not (_is_titled(page, group) and _is_titled(page, following)):
            break
        if page.tokens[index].text == "،" and not following.counted and besides is None and not (page.folded[start].startswith("و") and following.most):
            break
        found.append(following)
        index = following.last + 1
    return found


def _past_adjective(page: Page, index: int, limit: int) -> int:
    """طقم قتالي وكمية من الأسلحة: behind an adjective in -ي of a thing, where و follows; else `index`."""
    follows = index + 1 < limit and page.folded[index + 1].startswith("و") and page.tokens[index].kind == "word" and not page.functions[index]
    return index + 1 if follows and not page.folded[index].startswith(("و", "ال")) and page.folded[index].endswith(("ي", "ية")) else index


# ثلاثة مدربين من قوات الحرس الوطني، وستة جنود: as many words as say whose people they are.
_BODY_WITHIN = 6
# القيادي في الحزب سامر علي واثنان: as many words as say who one man is.
_TITLE_WITHIN = 8


def _past_description(page: Page, index: int, limit: int, *, one: bool = False) -> int:
    """Behind words that say of whose ranks people are or how badly they were hurt, where و and a number follow; else `index`."""
    end = index
    if page.folded[index] == "من" and index + 1 < limit:
        end = next((at for at in range(index + 2, min(index + 2 + _BODY_WITHIN, limit)) if _joins_a_number(page, at, limit)), index)
    elif page.folded[index] in page.reference.words("companion.with_wounds") or _is_shot(page, index):
        end = next((at for at in range(index + 1, min(index + 4, limit)) if _joins_a_number(page, at, limit) or _joins_a_person(page, at, limit)), index)
    elif one and index < limit and page.tokens[index].kind == "word" and not page.folded[index].startswith("و"):
        # قيادي في الحزب فلان واثنان من مرافقيه
        end = next((at for at in range(index + 1, min(index + 1 + _TITLE_WITHIN, limit)) if _joins_a_number(page, at, limit)), index)
        apart = (page.functions[at] not in ("", "preposition") or is_verb(page, at) or page.tokens[at].kind == "mark" for at in range(index, end))
        return index if any(apart) or any(page.of_kind(at, "event", "harm") for at in range(index, end)) else end
    between = range(index + 1, end)
    return index if any(page.functions[at] or page.tokens[at].kind == "mark" or page.of_kind(at, "event", "harm") for at in between) else end


def _joins_a_number(page: Page, index: int, limit: int) -> bool:
    """Whether و stands here, perhaps behind a comma, with a number right behind it."""
    at = index + 1 if page.tokens[index].text == "،" else index
    if at >= limit or not page.folded[at].startswith("و"):
        return False
    count = page.count_at(at + 1 if page.folded[at] == "و" and at + 1 < limit else at)
    return count is not None and not count.ordinal


def _joins_a_person(page: Page, index: int, limit: int) -> bool:
    """بجروح خطيرة وآخر بجروح طفيفة: whether one or two more people stand here, with و and without the article."""
    at = index + 1 if page.tokens[index].text == "،" else index
    person = page.of_kind(at, "people") if at < limit and page.folded[at].startswith("و") else None
    return person is not None and not person.definite and bounds_of(person)[1] is not None


def _with_wounds(page: Page, group: Group) -> bool:
    """وخمسة بجروح طفيفة: so many more, told by their wounds."""
    at = group.first + 1
    return group.counted and at < len(page) and (page.folded[at] in page.reference.words("companion.with_wounds") or _is_shot(page, at))


def _is_shot(page: Page, index: int) -> bool:
    """بالرصاص المطاطي: with what people were hurt."""
    shot = page.structure(index, "fire")
    return shot is not None and shot.proclitics == "ب"


def _is_titled(page: Page, group: Group) -> bool:
    """المسعف سمير الحداد: one person of a calling with a name behind it, who need not be known before."""
    noun = group.noun
    if noun is None or not noun.definite or noun.features[1:2] != "s" or group.last <= noun.last:
        return False
    behind = noun.last + 1
    return not page.hits[behind] and not page.folded[behind].startswith("ال") and page.tokens[behind].kind == "word"


def _of_a_body(page: Page, group: Group) -> bool:
    """وثلاثة من الجيش: so many of another body."""
    at = group.first + 2
    return group.counted and at <= group.last and page.folded[at - 1] == "من" and of_body(page, at) != "unspecified"


def _are_of_a_people(page: Page, group: Group) -> bool:
    """وأربعة يمنيين: a number with a plural that no list has, which is mostly that of a people."""
    word = page.folded[group.last]
    return group.counted and group.last > group.first and not page.hits[group.last] and group.last not in page.in_time and word.endswith(("يين", "يون", "يا"))


def _ends_in_a_pronoun(page: Page, group: Group) -> bool:
    """وثلاثة من أبنائه: his, her or their people."""
    return page.folded[group.last].endswith(("ه", "ها", "هم")) and len(page.folded[group.last]) > _SHORTEST_NAME


def against(page: Page, index: int) -> Hit | None:
    """مقابل, فضلا عن: the losses of the other side, or further ones, follow."""
    return next((hit for hit in page.hits[index] if hit.sense.kind == "harm_cue" and hit.sense.value == "against"), None)


def parts_of(page: Page, group: Group, limit: int, *, things: bool) -> list[Group]:
    """بينهم ثلاثة أطفال وامرأتان, اثنان منهم, من النساء والأطفال: parts of a total, whose word among stands not far behind it."""
    kinds = [] if things else _kinds_of_people(page, group.last + 1, limit) or _kinds_counted_together(page, group, limit)
    if kinds:
        return kinds
    for index in range(group.last + 1, min(group.last + 13, limit)):
        if page.tokens[index].text in ".؛:" or page.of_kind(index, "harm", "saying"):
            return []
        if page.functions[index] == "that":
            return []
        if page.structure(index, "among") is None:
            continue
        if page.folded[index] == "هم" and not group.counted and group.noun is not None and group.noun.definite:
            # الشهداء هم فلان وفلان: who those known are, one by one.
            return []
        itself = page.count_at(index)
        if itself is not None:
            # أحدهم، إحداهما: the word is its own number.
            return [Group(index, itself.last_token, itself.least, itself.most, category(page, index + 1, index + 3), None, counted=True)]
        of_them = index == group.last + 1 and page.folded[index].startswith("من") and index + 1 < limit and page.count_at(index + 1) is None
        if of_them and group.counted and group.noun is None and page.of_kind(group.last, "harm") is None:
            # قتلت 20 منهم: of those told before, and no total with parts.
            return []
        before = count_ending_at(page, index - 1, group.last + 1)
        if before is not None:
            # اثنان منهم: the number stands before the word.
            return [Group(before.first_token, index, before.least, before.most, category(page, index + 1, index + 3), None, counted=True)]
        return _listed(page, index + 1, limit, things)
    return []


def _kinds_of_people(page: Page, index: int, limit: int) -> list[Group]:
    """عشرات المدنيين من النساء والأطفال: the kinds of people that a total is said to be made of, each open in number."""
    found: list[Group] = []
    at = index + 1
    if index >= limit or page.folded[index] != "من":
        return []
    while at < limit:
        noun = page.of_kind(at, "people")
        joined = noun is not None and (noun.proclitics == "و" if found else not noun.proclitics)
        if noun is None or not joined or noun.sense.who not in _KINDS or not noun.definite or bounds_of(noun) != (1, None):
            break
        found.append(Group(at, noun.last, 1, None, category(page, at, noun.last + 1), noun))
        at = noun.last + 1
    return found if len(found) > 1 else []


def _kinds_counted_together(page: Page, group: Group, limit: int) -> list[Group]:
    """عشرات النساء والأطفال: one amount for two kinds of people, each of which is a part of it."""
    noun, following = group.noun, group.last + 1
    other = page.of_kind(following, "people") if following < limit else None
    if noun is None or other is None or not group.counted or group.most is not None or noun.last != group.last:
        return []
    kinds = (noun.sense.who, other.sense.who)
    together = noun.definite and other.definite and other.proclitics == "و" and noun.features[1:2] == other.features[1:2] == "p"
    if not together or not _KINDS.issuperset(kinds):
        return []
    return [Group(hit.first, hit.last, 1, None, category(page, hit.first, hit.last + 1), hit) for hit in (noun, other)]


def _hurt_at(page: Page, index: int) -> Group | None:
    """بينهم مصابان، بينهم ثلاثة جرحى: those of a number that are called by what befell them."""
    count = page.count_at(index)
    at = index if count is None or count.ordinal else count.last_token + 1
    victims = page.of_kind(at, "harm") if at < len(page) else None
    if victims is None or victims.sense.role != "victims" or victims.proclitics or victims.definite or victims.sense.strength == "denied":
        return None
    least, most = bounds_of(victims) if count is None else (count.least, count.most)
    return Group(index, victims.last, least, most, category(page, victims.last + 1, victims.last + 3), None, counted=count is not None)


def _bare_number(page: Page, index: int) -> Group | None:
    """بينهم اثنان إصابتهما خطيرة، بينهم حالتان حرجتان: so many of them, whatever is said of them."""
    if index >= len(page):
        return None
    count = page.count_at(index)
    if count is not None and not count.ordinal:
        group = Group(count.first_token, count.last_token, count.least, count.most, "unspecified", counted=True)
        return None if is_governed(page, count) else group
    cases = next((hit for hit in page.hits[index] if hit.sense.kind == "harm_cue" and hit.sense.value == "condition" and hit.sense.pos == "noun"), None)
    return None if cases is None or cases.proclitics else Group(index, index, *bounds_of(cases), "unspecified")


def _listed(page: Page, index: int, limit: int, things: bool) -> list[Group]:
    first = (
        group_at(page, index, limit, things=things)
        or group_at(page, index, limit, things=not things)
        or _hurt_at(page, index)
        or _bare_number(page, index)
        or named_at(page, index, limit)
    )
    if first is None or (first.counted and first.noun is not None and first.noun.sense.kind == "event"):
        return []
    return [first, *more_of(page, first, limit, things=things)]
