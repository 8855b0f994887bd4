"""Whom or what a word of harm befell: the counted group behind the word, before it, or in its pronoun."""

from __future__ import annotations

from marsad.extract.rules.counted import SEVERAL, Group, against, count_ending_at, group_at
from marsad.extract.rules.counted_joined import more_of
from marsad.extract.rules.deeds import describes_the_act
from marsad.extract.rules.harm_words import beside_the_dead, cue
from marsad.extract.rules.lives import is_by_force
from marsad.extract.rules.named_people import named_at
from marsad.extract.rules.page import Page, Sentence
from marsad.extract.rules.stops import behind_its_number
from marsad.extract.rules.victims_before import before
from marsad.extract.rules.victims_behind import after, befell_things, is_new, is_one_more, is_person
from marsad.extract.rules.victims_past_circumstances import may_have_its_object_farther_on, past_circumstances
from marsad.extract.rules.victims_recalled import recalled
from marsad.reference.lexicon import Hit


def victims_of(page: Page, word: Hit, sentence: Sentence) -> list[Group]:
    """The groups that a noun or verb of harm befell, the first and those joined to it; empty where none is named."""
    if word.sense.mode == "felled" and word.suffix in ("ه", "ها"):
        # أطلقوا النار عليه فأردوه
        return [Group(word.first, word.last, 1, 1, "unspecified")]
    if word.sense.mode == "limb" and _is_a_limb_of(page, word.last + 1):
        word = word._replace(last=word.last + 1)
    group = _first(page, word, sentence)
    if group is None or (word.sense.strength == "weak" and not (_is_clear(page, group) or _is_of_those(page, word, group))):
        return []
    if word.suffix and group.last < word.first and word.sense.role == "verb":
        # خطفوا ثلاثة تجار وقتلوهم
        return [group]
    beside = _beside(page, word, group, sentence)
    together = _taken_together(word, group, beside)
    return [*_joined_before(page, word, group, sentence), *([group, *beside] if together is None else [together])]


def _is_a_limb_of(page: Page, index: int) -> bool:
    """بترت ساق أحدهم: a part of the body without a pronoun, so that whose it was stands behind it."""
    if index >= len(page) or page.folded[index].endswith(("ه", "ها", "هم", "هن")):
        return False
    return page.folded[index] in page.reference.words("companion.limbs")


def _taken_together(word: Hit, first: Group, others: list[Group]) -> Group | None:
    """نائب القائد مع 86 من جنوده, المرشد واثنين آخرين, قياديا مع رفيقته: somebody who is taken and those taken with him are so many."""
    one = (first.least, first.most) == (1, 1) and first.last > word.last
    if word.sense.harm not in ("detained", "abducted") or len(others) != 1 or not one:
        return None
    with_him = others[0]
    so_many = with_him.counted or with_him.first > first.last + 1
    if not so_many or with_him.least is None or with_him.least != with_him.most:
        return None
    whole = 1 + with_him.least
    return first._replace(last=with_him.last, least=whole, most=whole, who="unspecified", counted=True)


def _first(page: Page, word: Hit, sentence: Sentence) -> Group | None:
    if word.sense.role == "verb":
        if word.suffix:
            return recalled(page, word, sentence)
        if word.sense.mode == "fleeing":
            fled = before(page, word, sentence)
            return fled if fled is not None and fled.counted else None
        if _fell_as(page, word):
            # 26 مدنيا ارتقوا شهداء
            return before(page, word, sentence) or after(page, word, sentence)
        behind = after(page, word, sentence) or _his(page, word, sentence) or _past_circumstances(page, word, sentence)
        return behind if behind is not None or _hits_a_thing(page, word) else before(page, word, sentence)
    if word.suffix:
        return _of_pronoun(page, word, sentence)
    if word.definite or describes_the_act(page, word.last + 1):
        # جريمة اغتيال إسرائيلية جبانة
        return None
    group = _governed_with_li(page, word, sentence) or after(page, word, sentence)
    if group is not None and not group.counted and group.first > word.last + 1 and page.folded[group.first].startswith("و"):
        # اعتقال لبناني وزوجته: somebody stands before the one that is joined.
        group = _taken(page, word, sentence) or group
    return group or _taken(page, word, sentence) or _reached(page, word, sentence) or _unnamed_damage(page, word, sentence)


def _past_circumstances(page: Page, word: Hit, sentence: Sentence) -> Group | None:
    """المقاتلون أعدموا قبل خروجهم ثلاثة شيوخ: whom many did it to, who stand before their verb; None where nobody is told so."""
    if not page.folded[word.first].endswith("وا") or not may_have_its_object_farther_on(word):
        return None
    return past_circumstances(page, word.last + 1, sentence)


def _hits_a_thing(page: Page, verb: Hit) -> bool:
    """صاروخ روسي يصيب مبنى, محتجون يحرقون إطارات: whether a thing right behind a verb is what it befell, and nobody before it."""
    at = behind_its_number(page, verb.last + 1)
    thing = page.of_kind(at, "object") if at < len(page) else None
    return verb.sense.harm in ("killed", "injured") and verb.sense.value != "of_victim" and thing is not None and not thing.proclitics


def _governed_with_li(page: Page, word: Hit, sentence: Sentence) -> Group | None:
    """حملة خطف لعدد من الأشخاص, اعتقالات لعشرات الشبان: those taken in a number that ل puts right behind the noun."""
    at = word.last + 1
    if word.sense.harm not in ("detained", "abducted") or at >= sentence.last or not page.folded[at].startswith("ل"):
        return None
    group = group_at(page, at, sentence.last, things=False, governed=True) if page.count_at(at) is not None else None
    return group if group is not None and group.noun is not None else None


def _fell_as(page: Page, verb: Hit) -> bool:
    """Whether a word right behind a verb of falling says as what they fell whom the verb means."""
    victims = page.of_kind(verb.last + 1, "harm") if cue(page, verb.first, "fell_as") is not None else None
    return victims is not None and victims.sense.role == "victims" and not victims.definite and not victims.proclitics


def _unnamed_damage(page: Page, word: Hit, sentence: Sentence) -> Group | None:
    """أدى إلى تضرر كبير في الشبكة, أدى إلى تدمير المئذنة: damage that is led to, of a thing that no list has; one thing with the article is one."""
    index = word.last + 1
    if word.sense.harm != "damage" or not word.features.startswith("n") or index >= sentence.last or not _is_led_to(page, word, sentence):
        return None
    one = page.folded[index].startswith("ال") and not page.hits[index] and not page.folded[index].endswith("ات") and page.tokens[index].kind == "word"
    if one:
        return Group(index, index, 1, 1, "unspecified")
    return None if page.of_kind(index, "means", "people", "event", "harm") else Group(word.first, word.last, 1, None, "unspecified")


def _his(page: Page, word: Hit, sentence: Sentence) -> Group | None:
    """الجنود اعتقلوا ابنها: somebody called by a word that no list has, with a pronoun, right behind a verb of many."""
    index = word.last + 1
    if index >= sentence.last or not page.folded[word.first].endswith("وا") or page.hits[index] or page.tokens[index].kind != "word":
        return None
    text = page.folded[index]
    called = len(text) > 3 and text.endswith(("ها", "هم", "ه")) and not text.startswith(("ب", "ل", "ف", "و")) and not page.functions[index]
    return Group(index, index, 1, 1, "unspecified") if called and word.sense.value != "of_victim" else None


def _taken(page: Page, word: Hit, sentence: Sentence) -> Group | None:
    """اعتقال سمير الحداد: somebody named behind a noun of taking, where no number or noun of people follows."""
    index = word.last + 1
    if word.sense.harm not in ("detained", "abducted") or word.sense.strength == "weak" or index >= sentence.last:
        return None
    return None if page.folded[index].startswith("ال") else named_at(page, index, sentence.last)


# حملة اعتقالات في مدن الضفة الغربية طالت: so far behind a campaign stands how far it went.
_REACHED_WITHIN = 10


def _reached(page: Page, word: Hit, sentence: Sentence) -> Group | None:
    """حملة اعتقالات طالت 15 شابا: those whom a campaign reached."""
    if word.sense.harm not in ("detained", "abducted") or not word.features.startswith("n"):
        return None
    for index in range(word.last + 1, min(word.last + 1 + _REACHED_WITHIN, sentence.last - 1)):
        if page.tokens[index].text in ".؛:" or page.functions[index] in ("that", "clause"):
            return None
        if cue(page, index, "reached") is not None:
            group = group_at(page, index + 1, sentence.last, things=False)
            return group if group is not None and (group.counted or is_new(group)) else None
    return None


# فقتلوا ثلاثة وأصابوا خمسة: so far before a verb the one that it goes on from stands.
_GOES_ON_WITHIN = 5


def _is_of_those(page: Page, word: Hit, group: Group) -> bool:
    """فأصابت أربعة منهم, قتلوا ثلاثة وأصابوا خمسة: a bare number of people known from the words around it."""
    if not group.counted or group.noun is not None:
        return False
    if word.sense.harm == "missing" and beside_the_dead(page, word):
        # مقتل شرطي وفقدان اثنين
        return group.first == word.last + 1
    if word.sense.role != "verb":
        return False
    if word.sense.form == "قضى" and group.first == word.last + 1 and is_by_force(page, group.last + 1):
        return True
    if group.last + 1 < len(page) and page.folded[group.last + 1] in page.reference.words("companion.of_them"):
        return True
    if not word.proclitics.startswith("و"):
        return False
    earlier = (hit for index in range(max(0, word.first - _GOES_ON_WITHIN), word.first) for hit in page.hits[index])
    return any(hit.sense.kind == "harm" and hit.sense.harm == "killed" and hit.sense.role == "verb" for hit in earlier)


def _is_clear(page: Page, group: Group) -> bool:
    """Whether people or things are called by their noun, and are some and not all of their kind: what a word of many meanings needs."""
    if not group.counted and (is_person(page, group.first) or is_person(page, group.last)):
        return True
    if group.noun is None and not group.counted and is_one_more(page, group.first):
        return True
    if group.noun is None:
        # أوقف الأمن ثلاثة سوريين
        return group.counted and group.last > group.first and page.folded[group.last].endswith(("يين", "يون")) and not page.hits[group.last]
    return group.counted or group.most is not None or is_new(group)


def _joined_before(page: Page, word: Hit, group: Group, sentence: Sentence) -> list[Group]:
    """7 جنود و71 مسلحا قتلوا, ضابطا وثلاثة جنود قتلوا: the counted groups, or the one person, that one before the verb is joined to."""
    if not group.counted or group.last > word.first or (not page.folded[group.first].startswith("و") and page.folded[group.first - 1] != "و"):
        return []
    for index in range(group.first - 1, max(group.first - 9, sentence.first) - 1, -1):
        count = page.count_at(index)
        few = page.of_kind(index, "people") if count is None else None
        near = ("s", "d") if index >= group.first - 2 else ("d",)
        some = few is not None and few.features[1:2] in near and not few.definite and not few.proclitics
        # عشرين مسلحا وستة جنود: his number stands before him.
        some = some and count_ending_at(page, index - 1, sentence.first) is None
        counts = not count.ordinal if count is not None else some
        earlier = group_at(page, index, group.first, things=befell_things(word)) if counts else None
        if earlier is not None and earlier.last >= group.first - 3:
            return [earlier]
    return []


def _tells_of_others(page: Page, group: Group) -> bool:
    """قادة آخرين, قيادات ميدانية أخرى."""
    near = range(group.first + 1, min(group.last + 3, len(page)))
    return any(hit.sense.kind == "people" and hit.sense.value == "another" for index in near for hit in page.hits[index])


def _beside(page: Page, word: Hit, group: Group, sentence: Sentence) -> list[Group]:
    """What is joined to the first group by و, or to a verb by مع (قتل مع سبعة آخرين)."""
    following = word.last + 1 if group.last < word.first else group.last + 1
    people = word.sense.harm in ("killed", "injured", "detained", "abducted")
    following = _past_where(page, following, sentence.last) if people and (group.least, group.most) == (1, 1) else following
    aside = _past_aside(page, following, sentence.last) if people and (group.least, group.most) == (1, 1) else None
    if aside is not None:
        return [aside, *more_of(page, aside, sentence.last, things=False)]
    beside = _together_with(page, following) if people and following < sentence.last else None
    if beside is not None:
        # اغتيل مسؤول مع اثنين من مرافقيه, قتلت مع والدتها, مع قادة آخرين: people in a number, named by a pronoun, or others, and nobody else.
        companions = group_at(page, beside + 1, sentence.last, things=False)
        theirs = companions is not None and companions.noun is not None and bool(companions.noun.suffix) and following > word.last + 1
        others = (
            (group.least, group.most) == (1, 1)
            and companions is not None
            and companions.most is None
            and is_new(companions)
            and _tells_of_others(page, companions)
        )
        if companions is not None and (companions.counted or theirs or others):
            return [companions, *more_of(page, companions, sentence.last, things=False)]
    return more_of(page, group, sentence.last, things=befell_things(word))


# أوقفت الشرطة رجلا في حي كذا بالعاصمة مع رفيقته: as many words as say where and when.
_WHERE_WITHIN = 7


def _past_where(page: Page, index: int, limit: int) -> int:
    """رجلا يشتبه به في المدينة مع رفيقته: the word for "with" and somebody's own people behind the place and the time of what befell one; else `index`."""
    for at in range(index, min(index + _WHERE_WITHIN, limit - 1)):
        beside = _together_with(page, at)
        if beside is not None:
            # خطف كاهن من كنيسته مع اثني عشر من المصلين
            return at if _are_his_people(page, beside + 1, limit) else index
        if at in page.inside_actor:
            # القيادي في حركة الشباب إلى جانب 12 مقاتلا
            continue
        if page.functions[at] not in ("", "preposition") or page.of_kind(at, "event", "harm", "people") is not None or page.tokens[at].kind != "word":
            return index
    return index


def _together_with(page: Page, index: int) -> int | None:
    """The last token of a word for "with" (مع, برفقة, إلى جانب) that starts at `index`; None where none does."""
    if page.is_listed(index, "companion.together_with"):
        return index
    along = against(page, index)
    return along.last if along is not None and along.sense.mode == "beside" else None


def _are_his_people(page: Page, index: int, limit: int) -> bool:
    """رفيقته, ثلاثة من مرافقيه, اثني عشر من المصلين; behind إلى جانب also 20 قياديا: whether people stand at a token who shared what befell somebody."""
    companion = page.of_kind(index, "people")
    if companion is not None and companion.suffix:
        return True
    counted = page.count_at(index)
    if counted is None or counted.ordinal or counted.last_token + 1 >= limit:
        return False
    return page.folded[counted.last_token + 1] == "من" or (page.folded[index - 1] != "مع" and page.of_kind(counted.last_token + 1, "people") is not None)


# القيادي فلان، قائد كتيبة الدروع في الجماعة، وعدد من مرافقيه: as many words as say between commas who somebody is.
_ASIDE_WITHIN = 14


def _past_aside(page: Page, index: int, limit: int) -> Group | None:
    """القيادي فلان، قائد الكتيبة، وعدد من مرافقيه, ، المطلوب الأول، مع ثلاثة من حراسه: the people whom it befell together with one of whom an aside tells who he is."""
    opens = next((at for at in range(index, min(index + _NAME_WITHIN, limit)) if page.tokens[at].text == "،"), None)
    if opens is None or any(_cuts_off(page, at) for at in range(index, opens)):
        return None
    for at in range(opens + 1, min(opens + 1 + _ASIDE_WITHIN, limit - 1)):
        if page.tokens[at].text == "،":
            beside = _together_with(page, at + 1)
            first = at + 1 if beside is None else beside + 1
            joined = page.folded[first].startswith("و") and page.count_at(first) is not None if beside is None else True
            group = group_at(page, first, limit, things=False) if joined and first < limit and _are_his_people(page, first, limit) else None
            # فلان، وهو نائب، وعشرة جنود أصيبوا: another word says what befell those.
            return group if group is not None and (beside is not None or page.of_kind(group.last + 1, "harm") is None) else None
        if _cuts_off(page, at):
            return None
    return None


# القيادي الميداني فلان الفلاني: so far behind whom it befell the comma stands.
_NAME_WITHIN = 4


def _cuts_off(page: Page, index: int) -> bool:
    """Whether a token between somebody and those with him starts another clause, or tells of another harm or happening."""
    if index in page.inside_actor:
        return False
    if page.tokens[index].text in ".؛:" or page.functions[index] in ("that", "clause", "leads_to", "cause"):
        return True
    return page.of_kind(index, "event", "harm", "saying") is not None


def _of_pronoun(page: Page, word: Hit, sentence: Sentence) -> Group | None:
    """لقي خمسة مصرعهم, إثر إصابتهم: the people stand before or right behind the noun; else its pronoun alone says how many."""
    things = befell_things(word)
    following = group_at(page, word.last + 1, sentence.last, things=things) if word.last + 1 < sentence.last else None
    if following is not None:
        return following
    earlier = before(page, word, sentence)
    if word.suffix == "هما":
        return (earlier or Group(word.first, word.last, 2, 2, "unspecified"))._replace(least=2, most=2)
    if earlier is not None and (_are_several(page, word, earlier) or _judge_it(page, word, earlier)):
        # أعلنت العائلة مقتله, أدان نواب اغتياله: he, and not they.
        return Group(word.first, word.last, 1, 1, "unspecified")
    if earlier is not None and (earlier.counted or earlier.noun is not None):
        return earlier
    met = None if things else _who_met_it(page, word, sentence)
    if met is not None:
        return met
    if not things and not (is_caused(page, word, sentence) or _is_led_to(page, word, sentence)):
        return None
    return Group(word.first, word.last, 1, None if word.suffix in ("هم", "هن") else 1, "unspecified")


# لقي علي عبد الله صالح (75 عاما)، مصرعه: so far before the death stands the verb of meeting it.
_MET_WITHIN = 9


def _who_met_it(page: Page, word: Hit, sentence: Sentence) -> Group | None:
    """لقي محمود عباس حتفه على يد مسلحين: somebody named between a verb of meeting and the noun of the death; None where nobody is."""
    for index in range(word.first - 2, max(sentence.first, word.first - _MET_WITHIN) - 1, -1):
        if page.is_listed(index, "companion.meets_death"):
            named = named_at(page, index + 1, word.first)
            return named if named is not None and named.last >= word.first - 2 else None
        if page.functions[index] in ("that", "clause", "who") or page.tokens[index].text in ".؛:":
            return None
    return None


def _are_several(page: Page, word: Hit, people: Group) -> bool:
    """أعلنت العائلة مقتله, أدان نواب اغتياله, اعتبر ناشطون اعتقالها: whether a pronoun for one stands behind people who are many."""
    if people.noun is None or word.suffix not in ("ه", "ها"):
        return False
    # ها may mean a crowd of things, but no men.
    many = people.noun.features[1:2] == "p" and people.noun.sense.kind == "people"
    men = many and page.folded[people.noun.first].endswith(("ون", "ين"))
    return men or (word.suffix == "ه" and (many or people.noun.sense.value in SEVERAL))


def _judge_it(page: Page, word: Hit, people: Group) -> bool:
    """استنكر الوزير اغتياله: whether people stand alone between a verb of condemning and the noun, and so condemn what befell another."""
    verb = page.of_kind(people.first - 1, "saying") if people.first else None
    return people.last == word.first - 1 and verb is not None and verb.sense.mode == "condemn" and verb.features.startswith("v")


def _is_led_to(page: Page, word: Hit, sentence: Sentence) -> bool:
    """أسفر عن استشهاده: whether a word of consequence leads to the noun."""
    return any(page.functions[index] == "leads_to" for index in range(max(sentence.first, word.first - 3), word.first))


def is_caused(page: Page, word: Hit, sentence: Sentence) -> bool:
    """Whether what did the harm follows (مقتله إثر غارات), so that it is told and not only spoken of."""
    for at in range(word.last + 1, min(word.last + 6, sentence.last)):
        event = page.of_kind(at, "event")
        led = at > word.last + 1 and page.functions[at - 1] in ("cause", "preposition")
        if event is not None and (led or event.proclitics.endswith("ب")):
            return True
        weapon = page.of_kind(at, "means")
        if weapon is not None and weapon.proclitics.endswith("ب"):
            # إصابته برصاص الجيش
            return True
    return False
