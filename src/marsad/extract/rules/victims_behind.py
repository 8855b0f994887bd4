"""Whom a word of harm befell where they stand behind it, past the doer, the time and the place."""

from __future__ import annotations

from marsad.extract.rules.cases import in_the_objects_case, is_accusative, is_somebody_by_case
from marsad.extract.rules.counted import SHORTEST_NAME, Group, against, bounds_of, category, definite_number, group_at
from marsad.extract.rules.fighters import fighters_act, is_somebody_by_name, past_riding
from marsad.extract.rules.harm_words import cue
from marsad.extract.rules.named_people import named_at
from marsad.extract.rules.page import Page, Sentence
from marsad.extract.rules.past_own_deeds import object_behind_own_deed
from marsad.extract.rules.past_the_noun import may_have_people, office_of_one
from marsad.extract.rules.phrase_stops import is_a_verb_joined_on
from marsad.extract.rules.phrases import phrase_end
from marsad.extract.rules.stops import source_aside
from marsad.extract.rules.tellers.openings import skip_time
from marsad.extract.rules.victims_past_circumstances import may_have_its_object_farther_on, past_circumstances
from marsad.reference.lexicon import Hit

_ARMED = ("combatants", "security")
_STOPS = frozenset({"that", "clause", "cause", "who", "agent", "leads_to"})
_REACH = 12
_PAST_WHERE = 8


def is_person(page: Page, index: int) -> bool:
    """Whether the registry knows a word as a person's name."""
    name = page.inside_actor.get(index)
    return name is not None and page.names_a_person(name)


def is_new(group: Group) -> bool:
    """Whether a noun without a number brings people or things that were not spoken of before."""
    return group.noun is not None and not group.noun.definite


def befell_things(word: Hit) -> bool:
    return word.sense.harm == "damage"


def after(page: Page, word: Hit, sentence: Sentence) -> Group | None:
    """مقتل 27 شخصا، قتل سبعة، قتلت القوات خمسة مسلحين: who was harmed stands after the word, behind the doer where one is named."""
    things, doers = befell_things(word), word.sense.value != "of_victim"
    aside = None if things else _behind_the_deed(page, word, sentence)
    if aside is not None:
        return aside
    if doers and not things and may_have_its_object_farther_on(word):
        theirs = object_behind_own_deed(page, word.last + 1, sentence.last)
        if theirs is not None:
            return group_at(page, theirs, sentence.last, things=False)
    shot = _behind_the_weapon(page, word, sentence.last) if doers and not things else None
    if shot is not None:
        return shot
    candidate: Group | None = None
    inside = False
    index = _past_aside(page, word.last + 1, sentence.last)
    index = _past_circumstance(page, index, sentence.last) if word.sense.role == "verb" and not things else index
    index = _past_fighters(page, index, sentence.last) if doers else index
    index = _past_what_hurt(page, word, index, sentence.last)
    index = index if things else _past_where(page, word, index, sentence.last)
    if (
        index + 1 < sentence.last
        and word.sense.role == "verb"
        and page.folded[index] in page.reference.words("companion.of_them")
        and page.count_at(index + 1) is not None
    ):
        # فقتل منهم ثلاثة
        index += 1
    first = index
    own = page.count_at(first) if first < sentence.last and page.structure(first, "among") is not None else None
    if own is not None and word.sense.role == "verb" and not things:
        # وتوفي أحدهم
        return Group(first, own.last_token, own.least, own.most, category(page, first + 1, first + 3), counted=True)
    parent = None if things else _who_has_others(page, first, sentence.last)
    if parent is not None:
        return parent
    if not things and _are_some_of_them(page, first, sentence.last):
        return Group(first, first + 1, 2, None, "unspecified", counted=True)
    # قتلت غارة للتحالف في اليمن قائدا: a deed is the subject, so that people behind it are its victims.
    of_a_deed = word.sense.role == "verb" or word.sense.form.endswith("ضحية")
    by_a_deed = of_a_deed and first == word.last + 1 and first < sentence.last and page.of_kind(first, "event") is not None
    deed = page.of_kind(first, "event") if by_a_deed else None
    if deed is not None and deed.features.startswith("n") and not deed.proclitics:
        # دمر القصف المدفعي عدة جسور
        index = deed.last + 1
    # قتل في الغارات على المنطقة الواقعة خارج العاصمة أكثر من مئة: a verb with where and how right behind it has its people farther on.
    where = word.last + 1
    reach = _REACH + _PAST_WHERE if where < sentence.last and word.sense.role == "verb" and page.folded[where] == "في" else _REACH
    limit = min(first + reach, sentence.last)
    while index < limit:
        index = _past_aside(page, _past_time(page, index, limit), limit)
        if index < limit and candidate is None and word.sense.role == "verb" and _says_in_what(page, index, limit):
            # قتل خلال الاشتباكات ثلاثة جنود
            inside, index = True, index + 1
            continue
        if candidate is not None and (against(page, index) is not None or _is_said_of_a_weapon(page, index) or _is_one_of_them(page, index)):
            # قتل الوزير إلى جانب 20 قياديا; قتل جندي بصاروخ أطلقه عشرة مسلحين; قتل شخصان أحدهما طفل
            return candidate
        if _stops(page, index) or (things and index > first and page.of_kind(index, "event")):
            break
        group = _victim_at(page, index, sentence.last, things)
        if group is not None and inside and not things and _did_the_deed(page, index):
            index = group.last + 1
            continue
        if group is not None and not (inside and (group.noun is None or not (group.counted or _is_dual(group)))):
            if candidate is not None and group.counted and (page.folded[group.first].startswith("و") or page.folded[group.first - 1] == "و"):
                # قتل الأب وثلاثة من أبنائه, قتل ضابط و4 جنود
                return candidate
            if things and doers and not group.counted and _wreck_it(page, word, group):
                # هدمت الجرافات خمسة منازل: with the article and right behind the verb they did it.
                index = group.last + 1
                continue
            taken = _whom_many_took(page, word, group, sentence) if doers and group.counted and not things else None
            if taken is not None:
                return taken
            if doers and group.counted and group.first != group.last and definite_number(page, group.last) is not None:
                # قتل المسلحون الثلاثة شرطيا
                return _behind_a_doer(page, group, sentence.last) or group
            if not things and (struck := _behind_the_doers_of_a_noun(page, word, group, sentence.last)) is not None:
                return struck
            if group.counted or things or not doers:
                return group
            if _is_generic(group):
                return _behind_a_doer(page, group, sentence.last) or _struck_by_case(page, word, sentence)
            if candidate is not None:
                return group if _are_their_object(page, candidate, group) else candidate
            candidate = group._replace(last=_past_their_body(page, group.last + 1, limit) - 1)
            index = candidate.last + 1
            continue
        if group is None and not things and _counts_victims(page, index):
            # راح ضحيته أربعة شهداء: they are told by their own word.
            return candidate
        if cue(page, index, "body") or (things and index == first and _counts_others(page, index)):
            return None
        if index == first and not things:
            if page.of_kind(index, "object", "means") and not page.of_kind(index, "people", "force"):
                return None
            named = _named(page, word, index, sentence)
            if named is not None:
                return named
        if by_a_deed and page.functions[index] == "preposition":
            index += 1
            continue
        if page.functions[index] == "preposition" and page.structure(index, "to_them") is None:
            if candidate is not None or word.sense.role != "verb" or (reach == _REACH and not inside and cue(page, index, "away") is not None):
                break
            inside = True
        index += 1
    return _whom_they_took(page, word, candidate, sentence) if candidate is not None else _struck_by_case(page, word, sentence)


def _struck_by_case(page: Page, word: Hit, sentence: Sentence) -> Group | None:
    """قتل مسلحون شاعرا, خطف الجيش مدربا: somebody called by a word of no list, in the case of an object right behind who killed or took him; else None."""
    first, limit = word.last + 1, sentence.last
    if word.sense.role != "verb" or word.sense.harm not in ("killed", "injured", "abducted") or word.suffix or first >= limit:
        return None
    people, force, name = page.of_kind(first, "people"), page.of_kind(first, "force"), page.actor_at.get(first)
    fighters = people is not None and people.sense.who in _ARMED and page.folded[first].endswith("ون") and not people.proclitics
    an_army = (force is not None and force.definite and not force.proclitics) or (name is not None and page.is_armed(name) and not name.proclitics)
    an_army = an_army or (
        people is not None and people.definite and people.sense.who in _ARMED and people.features[1:2] == "p" and not page.folded[first].endswith("ين")
    )
    a_state = name is not None and not name.proclitics and page.names_a_country(name)
    a_people = first in page.adjective_at and page.tokens[first].text.startswith("ال") and page.folded[first].endswith("ون")
    if not (fighters or an_army or a_state or a_people):
        return None
    at = skip_time(page, phrase_end(page, first, limit) + 1, limit)
    if at >= limit or at in page.in_time or at in page.in_places or page.functions[at]:
        return None
    if not is_somebody_by_case(page, at) and not (is_somebody_by_name(page, at) if fighters else _bears_a_name(page, at, limit)):
        return None
    others = at + 1 < limit and (page.count_at(at + 1) is not None or page.of_kind(at + 1, "people", "object") is not None)
    return None if others else named_at(page, at, limit)


def _bears_a_name(page: Page, index: int, limit: int) -> bool:
    """قتل الجيش سامر العلي: whether somebody known, or two words of no list that may be a name, stand at a token."""
    if is_person(page, index):
        return page.inside_actor[index].first == index and not page.inside_actor[index].proclitics
    word, behind = page.folded[index], index + 1
    if page.is_a_common_name(index):
        return True
    if behind >= limit or len(word) < SHORTEST_NAME or word.startswith(("ال", "و", "ب")) or word.endswith("ا"):
        return False
    return all(
        page.tokens[at].kind == "word"
        and not (page.hits[at] or page.functions[at] or at in page.in_time or at in page.in_places or at in page.adjective_at or at in page.inside_actor)
        and page.count_at(at) is None
        for at in (index, behind)
    )


def _whom_they_took(page: Page, word: Hit, doers: Group, sentence: Sentence) -> Group | None:
    """خطف مسلحون من القرية ثلاثة شبان: fighters in the nominative behind an active verb of harm did it to somebody past time and place; else it befell them.

    Those whom fighters took are never the fighters, so that where nobody else is told nobody is.
    """
    text = page.folded[doers.first]
    fighters = doers.who == "combatants" and not doers.counted and text.endswith(("ون", "و"))
    if not fighters or doers.first != word.last + 1 or not may_have_its_object_farther_on(word):
        return doers
    taken = past_circumstances(page, doers.last + 1, sentence)
    return None if taken is None and word.sense.harm == "abducted" and text.endswith("ون") else taken or doers


def _whom_many_took(page: Page, word: Hit, many: Group, sentence: Sentence) -> Group | None:
    """احتجز مئات القرويين، أمس، ثلاثين عسكريا: a number in the case of an object right behind a vague one, or past a time set between commas; else None."""
    if word.sense.role != "verb" or many.first != word.last + 1 or many.most is not None:
        return None
    at = _past_time(page, many.last + 1, sentence.last) if many.last + 1 < sentence.last else sentence.last
    if at >= sentence.last or page.count_at(at) is None or not page.folded[at].endswith("ين"):
        return None
    taken = group_at(page, at, sentence.last, things=False)
    return taken if taken is not None and taken.noun is not None and taken.noun.sense.kind == "people" else None


def _did_the_deed(page: Page, index: int) -> bool:
    """في هجوم نفذه خمسة مسلحين, في هجوم استهدف 30 عاملا: whether right before people stands a verb, right behind the deed, of which it tells more."""
    verb, event = index - 1, page.of_kind(index - 2, "event")
    if event is None or event.last != verb - 1 or not event.features.startswith("n"):
        return False
    unlisted = not page.hits[verb] and page.folded[verb].endswith(("ه", "ها"))
    return unlisted or any(hit.features.startswith("v") and hit.sense.kind != "harm" for hit in page.hits[verb])


def _who_has_others(page: Page, index: int, limit: int) -> Group | None:
    """قتل والد ثلاثة أطفال, أصيبت أم طفلين: the one person told by those of his own; None where nobody is told so."""
    one = page.of_kind(index, "people") if index + 1 < limit else None
    if one is None or one.definite or one.suffix or not may_have_people(page, one):
        return None
    count = page.count_at(index + 1)
    others = page.of_kind(index + 1 if count is None else count.last_token + 1, "people") if count is None or count.last_token + 1 < limit else None
    if others is None or others.proclitics or (count is None and others.features[1:2] != "d"):
        return None
    return Group(index, index, 1, 1, category(page, index, index + 1), one)


def _are_some_of_them(page: Page, index: int, limit: int) -> bool:
    """وأصيب عدد منهم: some of those told of before."""
    return (
        index + 1 < limit
        and page.folded[index] in page.reference.words("companion.some")
        and page.folded[index + 1] in page.reference.words("companion.of_them")
    )


def _counts_victims(page: Page, index: int) -> bool:
    count = page.count_at(index)
    victims = page.of_kind(count.last_token + 1, "harm") if count is not None and not count.ordinal else None
    return victims is not None and victims.sense.role == "victims" and not victims.proclitics


def _is_dual(group: Group) -> bool:
    """طفلان: a noun whose form says that there are two, and new ones."""
    return (group.least, group.most) == (2, 2) and group.noun is not None and not group.noun.definite


def _says_in_what(page: Page, index: int, limit: int) -> bool:
    """خلال الاشتباكات, جراء قصف, أثناء صد الهجوم: a word of cause or time that leads to a happening, which may stand before whom it befell."""
    if page.functions[index] != "cause" or index + 1 >= limit:
        return False
    return any(hit.sense.kind == "event" and hit.features.startswith("n") for hit in page.hits[index + 1])


def _wreck_it(page: Page, word: Hit, group: Group) -> bool:
    """هدمت الجرافات منازل: things with the article behind an active verb of damage, and others without it behind them."""
    if word.sense.role != "verb" or group.noun is None or not group.noun.definite or group.first != word.last + 1:
        return False
    following = group_at(page, group.last + 1, len(page), things=True)
    return following is not None and following.noun is not None and (following.counted or not following.noun.definite) and not following.noun.proclitics


def _behind_the_doers_of_a_noun(page: Page, word: Hit, doers: Group, limit: int) -> Group | None:
    """اختطاف مسلحين مجهولين صحفيا, اغتيال مجهولين ضابطا: somebody in the case of an object behind the fighters who are the genitive of a noun of killing or taking; else None."""
    if not word.features.startswith("n") or doers.counted or doers.first != word.last + 1 or doers.noun is None or doers.noun.definite:
        return None
    if doers.noun.sense.who not in _ARMED or doers.noun.features[1:2] != "p":
        return None
    at = doers.last + 1
    if at >= limit or not (is_accusative(page, at) or is_somebody_by_case(page, at)):
        return None
    return group_at(page, at, limit, things=False) or named_at(page, at, limit)


def _past_fighters(page: Page, index: int, limit: int) -> int:
    """Behind the fighters who did it, where they stand right behind the verb."""
    if index >= limit:
        return index
    end = phrase_end(page, index, limit) + 1
    people = page.of_kind(index, "people")
    if people is not None and people.sense.who == "combatants" and not people.definite and end + 1 < limit and page.folded[end] == "من":
        # اختطف عناصر من الحركة 17 امرأة: a number behind those of a body counts whom they took.
        body_end = phrase_end(page, end + 1, limit) + 1 if end + 1 in page.actor_at or page.of_kind(end + 1, "force") else end
        others = body_end < limit and page.count_at(body_end) is not None and not page.folded[body_end].startswith("و")
        if body_end > end and others and not page.folded[index].endswith("ين"):
            # يقتل عنصرين من الحزب: in the case of an object they did nothing.
            return body_end
    end = _past_their_body(page, end, limit)
    return past_riding(page, end) if fighters_act(page, index, end) else index


# قتل برصاص قوات الأمن العراقية متظاهران: so far behind the shots stands whom they hit.
# Of these a verb of killing tells what it was that killed.
_KILLS = frozenset("missile rocket mortar artillery tank small_arms ied mine grenade".split())


def _behind_the_weapon(page: Page, word: Hit, limit: int) -> Group | None:
    """قتلت قذيفة دبابة طفلة, قتل رصاص الجيش ثلاثة محتجين: whom a weapon right behind a verb of harm struck, past whose it was; None for other words."""
    index = word.last + 1
    weapon = page.of_kind(index, "means") if word.sense.role == "verb" and not word.suffix and index < limit else None
    if weapon is None or weapon.proclitics or _KILLS.isdisjoint(weapon.sense.means) or page.folded[index].endswith(("ا", "ين")):
        return None
    at = _past_whose(page, weapon.last + 1, limit)
    joined = page.of_kind(at, "means") if at < limit else None
    if joined is not None and joined.proclitics == "و":
        # قتلت القذائف والصواريخ العشرات
        at = _past_whose(page, joined.last + 1, limit)
    owner = page.actor_at.get(at) or page.of_kind(at, "force", "people") if at < limit else None
    if owner is not None and not owner.proclitics:
        behind = _past_whose(page, owner.last + 1, limit)
        theirs = group_at(page, behind, limit, things=False) if behind < limit and not _stops(page, behind) else None
        if theirs is not None and not page.folded[behind].startswith(("و", "ال")):
            return theirs
    return group_at(page, at, limit, things=False) if at < limit and not _stops(page, at) and not page.folded[at].startswith("و") else None


def _past_whose(page: Page, index: int, limit: int) -> int:
    """Behind the adjectives that start at a token: إسرائيلية, طائشة."""
    while index < limit and page.tokens[index].kind == "word" and not page.functions[index] and page.count_at(index) is None:
        if not (index in page.adjective_at or (not page.hits[index] and index not in page.inside_actor and index not in page.in_places)):
            break
        index += 1
    return index


_SHOT_WITHIN = 8


def _past_what_hurt(page: Page, word: Hit, index: int, limit: int) -> int:
    """أصيب بالرصاص الحي فتى, قتل برصاص الجيش شابان: where people stand behind the shots or the weapon right behind their verb; else `index`."""
    if word.sense.role != "verb" or index >= limit or index != word.last + 1 or not page.tokens[index].text.startswith("ب"):
        return index
    by = page.structure(index, "fire") or page.of_kind(index, "means")
    if by is None or by.proclitics != "ب":
        return index
    owner = by.last + 1
    owned = by.sense.kind == "structure" and not page.folded[index].startswith("بال") and owner < limit and page.count_at(owner) is None
    # Of برصاص مسلحين the word behind it says whose shots they were.
    fired = False
    for at in range(owner + owned, min(by.last + _SHOT_WITHIN, limit)):
        if _is_said_of_a_weapon(page, at):
            # قتل بصاروخ أطلقته المسيرة ثلاثة عمال: who fired it stands behind this verb, and whom it hit in a number.
            fired = True
            continue
        if _stops(page, at) or page.functions[at] == "preposition" or (page.of_kind(at, "event") and not (fired and page.of_kind(at, "force", "means"))):
            return index
        group = group_at(page, at, limit, things=False)
        if group is not None and (group.counted or is_new(group)) and (not fired or group.counted or _is_dual(group)):
            return at
    return index


# قتل على بعد نحو 15 كيلومترا إلى الشمال من مدينة كذا ثلاثة: so far behind the verb begins the name of where it was.
_WHERE_WITHIN = 8


def _past_where(page: Page, word: Hit, index: int, limit: int) -> int:
    """قتل في كذا جندي, قتل، الثلاثاء، بالقرب من بلدة كذا، محافظة كذا، خمسة: behind the time, the places and their commas right behind a verb; else `index`."""
    if word.sense.role != "verb" or index != word.last + 1:
        return index
    start = _past_times(page, index, limit)
    at = next((at for at in range(start, min(start + _WHERE_WITHIN, limit)) if at in page.in_places or _leads_to_no_place(page, at)), limit)
    if at not in page.in_places or at == start == page.in_places[at].first:
        return index
    while at in page.in_places:
        end = page.in_places[at].whole[1] + 1
        behind = _past_times(page, end, limit)
        if behind > end:
            return behind if behind < limit else index
        comma = end + 1 < limit and page.tokens[end].text == "،"
        at = end + comma
        at += at + 1 < limit and page.folded[at] == "في"
        if at in page.in_places:
            continue
        if comma and not (page.count_at(end + 1) is not None or page.of_kind(end + 1, "people") is not None):
            return index
        return end + comma if end + comma < limit else index
    return index


def _past_times(page: Page, index: int, limit: int) -> int:
    """Behind a time that starts at a token, and the commas around it; else `index`."""
    at = index + (index + 1 < limit and page.functions[index] == "preposition" and index + 1 in page.in_time)
    while at < limit and (at in page.in_time or (page.tokens[at].text == "،" and (at - 1 in page.in_time or at + 1 in page.in_time))):
        at += 1
    return at


def _leads_to_no_place(page: Page, index: int) -> bool:
    """Whether a token is none of a preposition, a side, a distance (على بعد 15 كلم من)."""
    number = index + 1 < len(page) and (page.tokens[index].kind == "number" or page.count_at(index) is not None)
    measure = page.structure(index + number, "part_of")
    if page.folded[index - 1 : index + 1] == ["علي", "بعد"] or page.functions[index] == "preposition" or (measure is not None and not measure.suffix):
        return False
    return page.of_kind(index, "direction") is None


def _is_said_of_a_weapon(page: Page, index: int) -> bool:
    """صاروخ أطلقته المسيرة, لغم زرعه مسلحون: whether a verb with a pronoun says right behind a weapon who used it."""
    verb = page.of_kind(index, "event")
    return verb is not None and verb.features.startswith("v") and bool(verb.suffix) and not verb.proclitics and page.of_kind(index - 1, "means") is not None


def _is_one_of_them(page: Page, index: int) -> bool:
    """شخصان أحدهما طفل: a word that counts one of those before it."""
    return page.count_at(index) is not None and page.structure(index, "among") is not None


def _counts_others(page: Page, index: int) -> bool:
    """تدمير خمس مسيرات: a number, or a weapon in the air, that is no damage."""
    return page.count_at(index) is not None or page.of_kind(index, "means") is not None


def _are_their_object(page: Page, subject: Group, group: Group) -> bool:
    """خطف مسلحون مهندسين, قتل القناص مساء أمس طفلين, قتل مسلح شرطيا: a subject, and behind it, its adjectives and a time a noun in the case of an object."""
    first, last = page.folded[subject.first], subject.last
    while last + 1 < group.first and (last + 1 in page.adjective_at or last + 1 in page.in_time or page.tokens[last + 1].text == "،"):
        last += 1
    if group.first != last + 1 or group.noun is None or not in_the_objects_case(page, group.noun):
        return False
    return first.endswith(("ون", "ان")) or (not first.endswith(("ين", "ا")) and _are_others(subject, group))


def _past_their_body(page: Page, index: int, limit: int) -> int:
    """عناصر من التنظيم, مسلحون من قبيلة كذا: the token behind the body or the kin that people are of, or `index` where none stands there."""
    of = index + 1
    if of >= limit or page.folded[index] != "من":
        return index
    if page.is_listed(of, "companion.kin_groups"):
        end = phrase_end(page, of, limit) + 1
        return next((at for at in range(of + 1, end) if page.count_at(at) is not None or _is_people_as_object(page, at)), end)
    name, force = page.actor_at.get(of), page.of_kind(of, "force")
    if name is not None:
        return name.last + 1
    return force.last + 1 if force is not None and force.definite else index


def _is_people_as_object(page: Page, index: int) -> bool:
    """راعيين, ضابطا: people without the article in the case of an object."""
    people = page.of_kind(index, "people")
    return people is not None and not people.definite and in_the_objects_case(page, people)


def _are_others(subject: Group, group: Group) -> bool:
    """Whether people without the article and "and" stand behind others."""
    some, others = subject.noun, group.noun
    if some is None or others is None or some.proclitics or others.proclitics or others.definite:
        return False
    return some.sense.kind in ("people", "force") and others.sense.kind == "people"


def _behind_a_doer(page: Page, doers: Group, limit: int) -> Group | None:
    """قتل المسلحون جنديين: a number or a noun without the article right behind people with it is whom they killed."""
    at = skip_time(page, doers.last + 1, limit)
    weapon = page.of_kind(at, "means") if at < limit else None
    if weapon is not None and weapon.proclitics == "ب":
        # قتل المهاجمون بالسواطير 12 مزارعا
        at = weapon.last + 1
    following = group_at(page, at, limit, things=False) if at < limit else None
    if following is None and at < limit and ((at in page.adjective_at and page.folded[at].endswith("ا")) or office_of_one(page, at) is not None):
        return named_at(page, at, limit)
    if following is None or (following.noun is not None and following.noun.proclitics):
        return None
    if page.folded[following.first].startswith("و"):
        # قتل المهاجمون الأربعة وثلاثة من حراس السجن
        return None
    # قتل المسلحون عشرات المدنيين: a number is no generic; nor is one man behind many in the case of a subject (قتل المسلحون الطبيب).
    one = following.most == 1 and page.folded[doers.last].endswith("ون")
    return following if one or following.counted or following.noun is None or not following.noun.definite else None


def _is_generic(group: Group) -> bool:
    """قتل المدنيين: a definite plural behind a word of doing speaks of no one happening."""
    return group.noun is not None and group.noun.definite and group.most is None


def _past_time(page: Page, index: int, limit: int) -> int:
    """Behind a time set between commas: اعتقلت الشرطة، الثلاثاء، شخصين."""
    if page.tokens[index].text == "،" and index - 1 in page.in_time and index + 1 < limit and page.count_at(index + 1) is not None:
        # قتلت في عام كذا، 340 مدنيا
        return index + 1
    end = index + 1
    while page.tokens[index].text == "،" and end < limit and end in page.in_time:
        end += 1
    return end + 1 if end > index + 1 and end + 1 < limit and page.tokens[end].text == "،" else index


def _past_aside(page: Page, index: int, limit: int) -> int:
    """Behind a teller set between commas right after the word: قُتل، بحسب المصدر، أكثر من مئتين."""
    if index + 1 < limit and page.functions[index] == "preposition" and page.folded[index] == "في":
        # قتل في الهجوم أيضا مدير الناحية
        event = page.of_kind(index + 1, "event")
        if event is not None and event.definite and event.last + 1 < limit:
            also = event.last + 1
            return also + 1 if page.structure(also, "conjunction") is not None and also + 1 < limit else also
    closing = source_aside(page, index, limit) if index < limit else None
    return index if closing is None else closing + 1


# قتل، خلال اشتباكات مع مسلحين مجهولين قرب البلدة، ثلاثة جنود: as long as what commas set off behind the verb may be.
_CIRCUMSTANCE_WITHIN = 12


def _past_circumstance(page: Page, comma: int, limit: int) -> int:
    """قتل، في هجوم على سوق، ثلاثة جنود: behind where, how or why between commas right behind the verb, where people stand behind the second; else the first comma."""
    opens = comma + 1
    if opens >= limit or page.tokens[comma].text != "،":
        return comma
    if page.functions[opens] not in ("preposition", "cause") and not any(hit.proclitics.endswith("ب") for hit in page.hits[opens]):
        return comma
    closing = next((at for at in range(opens + 1, min(opens + _CIRCUMSTANCE_WITHIN, limit - 1)) if page.tokens[at].text == "،"), None)
    if closing is None or any(page.functions[at] in ("that", "clause") or page.of_kind(at, "harm") is not None for at in range(opens, closing)):
        return comma
    group = group_at(page, closing + 1, limit, things=False)
    return comma if group is None or (group.noun is not None and group.noun.proclitics) else closing + 1


# قتل فيما يشتبه بأنه هجوم كيمياوي وقع في وقت متأخر من يوم السبت، 60 شخصا: so far behind the verb those whom it befell may stand.
_DEED_WITHIN = 18


def _behind_the_deed(page: Page, word: Hit, sentence: Sentence) -> Group | None:
    """قتل في هجوم شنه مسلحون على سوق، 60 شخصا: people in a number behind the comma that closes the deed in which a verb befell them; None where none is told so."""
    first = word.last + 1
    if word.sense.role != "verb" or first >= sentence.last or not page.folded[first].startswith("في"):
        return None
    told = False
    for index in range(first + 1, min(first + _DEED_WITHIN, sentence.last - 1)):
        if page.tokens[index].text in ".؛:" or page.of_kind(index, "harm") is not None or (index not in page.in_time and page.count_at(index) is not None):
            return None
        told = told or page.of_kind(index, "event") is not None
        if page.tokens[index].text == "،" and told and index + 1 not in page.in_time and page.count_at(index + 1) is not None:
            group = group_at(page, index + 1, sentence.last, things=False)
            return group if group is not None and group.counted and group.noun is not None else None
    return None


def _stops(page: Page, index: int) -> bool:
    if page.functions[index] in _STOPS or page.structure(index, "among") or page.tokens[index].text in ".؛:،" or page.tokens[index].kind == "break":
        return True
    if page.folded[index] in page.reference.words("companion.after_or_when"):
        # 15 شخصا قتلوا عندما فتح جنود النار
        return True
    word = page.of_kind(index, "harm")
    if word is None:
        # قتل حارسان وفر ستون سجينا
        return is_a_verb_joined_on(page, index)
    return word.sense.role != "victims"


def _victim_at(page: Page, index: int, limit: int, things: bool) -> Group | None:
    group = group_at(page, index, limit, things=things)
    if group is not None and group.noun is not None and not group.counted and group.first == index and _describes_a_thing(page, group.noun):
        return None
    if group is None and things and page.count_at(index) is not None:
        group = group_at(page, index, limit, things=False)
    if group is None and not things and is_one_more(page, index):
        return Group(index, index, 1, 1, "unspecified")
    if group is None and not things and _are_all_aboard(page, index):
        # مقتل جميع من كان على متنها, مقتل من فيها
        return Group(index, index + 1, 1, None, "unspecified")
    if group is None and not things:
        noun = next((hit for hit in page.hits[index] if hit.sense.kind == "harm" and hit.sense.role == "victims"), None)
        if noun is not None and not noun.proclitics and page.count_at(index - 1) is None:
            # ارتقاء الشهيدين: the victims are called by what befell them.
            return Group(noun.first, noun.last, *bounds_of(noun), category(page, noun.last + 1, min(noun.last + 3, limit)), noun)
    return group


def _are_all_aboard(page: Page, index: int) -> bool:
    """جميع من كان على متنها, كل من فيه; and without "all" right behind the word of harm."""
    everybody = page.folded[index] in page.reference.words("companion.everybody_who")
    who = index + 1 if everybody else index
    if who + 1 >= len(page) or page.folded[who] != "من" or page.folded[who + 1] not in page.reference.words("companion.inside_it"):
        return False
    return everybody or (index > 0 and page.of_kind(index - 1, "harm") is not None)


def _describes_a_thing(page: Page, noun: Hit) -> bool:
    """قاعدة عسكرية, مواقع عسكرية, موقع عسكري: an adjective, and no soldier, behind a thing without the article."""
    before = page.of_kind(noun.first - 1, "object", "force") if noun.first else None
    if before is None or noun.sense.pos != "participle" or noun.definite:
        return False
    return page.folded[noun.first].endswith("ية") or (before.sense.kind == "object" and not before.definite and page.folded[noun.first].endswith("ي"))


def is_one_more(page: Page, index: int) -> bool:
    """مقتل جنديين وجرح ثالث: an ordinal without the article right behind a word of harm is one more."""
    count = page.count_at(index)
    before_it = (hit for at in range(max(0, index - 3), index) for hit in page.hits[at] if hit.last == index - 1)
    harm = any(hit.sense.kind == "harm" and hit.sense.role != "victims" for hit in before_it)
    return harm and count is not None and count.ordinal and not page.folded[index].startswith("ال")


def _named(page: Page, word: Hit, index: int, sentence: Sentence) -> Group | None:
    """A name right behind a word whose genitive or subject is the victim; behind a verb that may have a doer none with the article."""
    text, verb = page.folded[index], word.sense.role == "verb"
    doers = page.structure(index, "doers_of")
    if doers is not None and doers.suffix and word.sense.value == "of_victim":
        # مقتل منفذه, إصابة منفذيها: those who did it.
        return Group(index, index, 1, None if doers.features[1:2] == "p" else 1, "unspecified")
    if word.sense.harm == "killed" and word.last > word.first and is_person(page, index):
        # قضى على قاسم سليماني
        return named_at(page, index, sentence.last)
    if word.sense.harm == "killed" and word.last > word.first and text.startswith("ال") and not page.hits[index] and is_person(page, index + 1):
        # قضينا على الطاغية فلان
        return Group(index, index + 1, 1, 1, "unspecified")
    if word.sense.strength == "weak" or word.sense.harm in ("displaced", "missing"):
        return None
    those = definite_number(page, index) if index not in page.in_time else None
    if those is not None and those.least != 1:
        # أصيب الثلاثة بجروح
        return Group(index, index, those.least, those.most, "unspecified", counted=True)
    if verb and word.sense.harm == "killed" and _has_a_title_and_a_name(page, index):
        return named_at(page, index, sentence.last)
    if word.sense.value != "of_victim" and (text.startswith("ال") or word.features[3:4] == "a" or not verb or not _opens(page, word, sentence)):
        return None
    of_a_people = index in page.adjective_at or index in page.inside_actor or index in page.in_place
    if (word.sense.harm == "injured" and text.startswith("ب") and not of_a_people) or (verb and text.endswith("ا")) or (text.startswith("و") and len(text) > 4):
        # إصابة بمقذوف، قضى خنقا، قتل وتجويع: with what, how, and what else.
        return None
    if len(text) == 3 and text.startswith(("ب", "ل", "ف")):
        # قتل لنا, أصيب بها: a preposition with its pronoun.
        return None
    return named_at(page, index, sentence.last)


def _has_a_title_and_a_name(page: Page, index: int) -> bool:
    """قتل القاضي سعيد الزهراني, اغتال مسلحون الشيخ فلان: a title with the article and a name, of words that no list has, right behind it."""
    title, name = page.of_kind(index, "teller"), index + 1
    if title is None or title.first != title.last or not title.definite or title.proclitics or name >= len(page):
        return False
    if title.sense.tells not in ("official", "of_body") or page.tokens[name].kind != "word" or page.hits[name] or page.functions[name]:
        return False
    return not page.folded[name].startswith(("ال", "و")) and name not in page.adjective_at and page.count_at(name) is None


def _opens(page: Page, word: Hit, sentence: Sentence) -> bool:
    """Whether a verb stands where a clause opens, so that it is no noun (أعمال قتل)."""
    before_it = word.first - 1
    if before_it < sentence.first or page.tokens[before_it].kind != "word" or page.functions[before_it] in ("that", "who", "clause"):
        return True
    return word.proclitics.startswith(("و", "ف")) or page.of_kind(before_it, "realis", "saying") is not None or before_it in page.in_time
