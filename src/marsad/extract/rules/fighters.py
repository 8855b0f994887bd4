"""People behind a verb of force or harm: whether they did it or it befell them."""

from __future__ import annotations

from marsad.extract.rules.cases import in_the_objects_case, is_accusative, is_somebody_by_case
from marsad.extract.rules.page import Page
from marsad.extract.rules.past_the_noun import is_a_woman_struck, office_of_one
from marsad.extract.rules.tellers.openings import skip_time
from marsad.reference.lexicon import Hit

_ARMED = ("combatants", "security")
# مقاتلونا، مقاتلوه: the plural of a subject before a pronoun.
_SUBJECTS_WITH_PRONOUN = ("ونا", "وه", "وها", "وهم")


def fighters_act(page: Page, first: int, after: int) -> bool:
    """اغتال مسلحون سامر العلي, خطف مسلحون مجهولون طبيبا: fighters in the nominative with another noun behind them are the subject of an active verb.

    So are any people whom an accusative follows (دهس مستوطن طفلا). `first` is the token of the people, `after` the one behind their phrase.
    """
    people = page.of_kind(first, "people")
    if people is None or people.proclitics:
        return False
    if people.definite:
        # قتل المتمردون شاعرا
        apart = after < len(page) and people.sense.who in _ARMED
        if apart and not page.folded[first].endswith("ين") and people.features[1:2] == "p":
            # قتل الجنود سائق حافلة, قتل الجنود سامر العلي: behind the article no second noun stands in the genitive.
            if _is_one_without_article(page, after) or page.is_a_common_name(after):
                return True
        return apart and page.folded[first].endswith("ون") and (is_somebody_by_case(page, after) or is_somebody_by_name(page, after))
    after = past_riding(page, after)
    if _are_others_by_case(page, first, skip_time(page, after, len(page))):
        return True
    if people.suffix and page.folded[people.last].endswith(_SUBJECTS_WITH_PRONOUN):
        # قتل مجاهدونا جنديين: they are the subject, and somebody else stands behind them.
        return page.of_kind(after, "people", "force", "object") is not None or page.count_at(after) is not None
    described = after + 1 in page.adjective_at and page.folded[after + 1 : after + 2][0].endswith("ا") and is_somebody_by_case(page, after)
    if (is_accusative(page, after) or described) and not page.folded[first].endswith(("ا", "ين")):
        return True
    if is_kin_struck(page, first, after) or are_two_who_act(page, people, after):
        return True
    if _takes_no_genitive(page, first, people.last, after) and _is_struck(page, skip_time(page, after, len(page)), by_many=people.features[1:2] == "p"):
        return True
    if page.folded[people.last].endswith("و") and after > people.last + 1:
        # قتل مقاتلو الجبهة جنديين: a subject with its genitive, and a number or an object without the article behind it.
        return _is_two_or_counted(page, after)
    if not page.folded[people.last].endswith("ون"):
        return False
    after = skip_time(page, after, len(page))
    if people.sense.who != "combatants" and (after >= len(page) or page.folded[after].endswith(("ون", "ين")) or page.hits[after]):
        # اغتال مجهولون إمام مسجد; قتل متظاهرون سلميون has an adjective.
        return False
    if after >= len(page) or page.tokens[after].kind != "word" or page.functions[after] or after in page.in_time or after in page.in_place:
        return False
    if page.folded[after].startswith("و") and after > first + 1:
        # قتل مسلحون أمس واحترقت آلية
        return False
    return not any(hit.proclitics or hit.sense.kind in ("event", "harm", "saying", "harm_cue", "structure", "direction") for hit in page.hits[after])


def _is_one_without_article(page: Page, index: int) -> bool:
    person = page.of_kind(index, "people") or office_of_one(page, index)
    return person is not None and not person.definite and not person.proclitics and not person.suffix and person.features[1:2] == "s"


def _are_others_by_case(page: Page, first: int, after: int) -> bool:
    """قتل قناص مساء أمس طفلين, خطف جنود ثلاثة مدنيين, خطف مسلحون أمس امرأة: whether people in the case of an object, or in a number, stand behind people who are in none.

    A time may stand between; and a woman, whose noun shows no case, behind men; or one person, or one family, behind many who keep their nun.
    """
    if after >= len(page) or page.folded[first].endswith(("ين", "ا")) or page.folded[after].startswith("و"):
        return False
    count = page.count_at(after) if page.structure(after, "among") is None else None
    if count is not None:
        # أربعة من عناصر الشرطة
        noun = count.last_token + 1
        noun += noun < len(page) and page.folded[noun] == "من"
        return noun < len(page) and page.of_kind(noun, "people") is not None
    somebody, others = page.of_kind(first, "people"), page.of_kind(after, "people")
    if somebody is None or others is None or others.definite or others.proclitics:
        return False
    if page.folded[first].endswith("ون") and others.features[1:2] == "s" and others.sense.pos != "participle":
        # ذبح متمردون أسرة
        return True
    return (others.features[1:2] in ("d", "s") and in_the_objects_case(page, others)) or is_a_woman_struck(page, somebody, others)


def are_two_who_act(page: Page, people: Hit, after: int) -> bool:
    """خطف مسلحان طبيبين: a dual in the case of a subject, with people or a thing in that of an object, or in a number, behind it."""
    if people.features[1:2] != "d" or not page.folded[people.last].endswith("ان") or after >= len(page):
        return False
    struck = page.of_kind(after, "people", "object")
    if page.folded[after].startswith("و") or page.structure(after, "among") is not None:
        # قتل جنديان وثلاثة متمردين, شخصان أحدهما طفل
        return False
    return page.count_at(after) is not None or (struck is not None and in_the_objects_case(page, struck))


def is_kin_struck(page: Page, first: int, index: int) -> bool:
    """قتل شرطي زوجته: whether a token names kin of somebody right before it, who is no kin himself (زوجة ابنه)."""
    if index >= len(page) or page.folded[first] in page.reference.words("companion.kin"):
        return False
    return page.folded[index] in page.reference.words("companion.his_kin")


def _takes_no_genitive(page: Page, first: int, last: int, after: int) -> bool:
    """محتجون, مسلحان, عسكريون متمردون, شرطي تركي: people in the nominative that a kept nun or an adjective closes, so that a noun behind them is no part of their phrase."""
    if page.folded[first].endswith(("ا", "ين")):
        return False
    if page.folded[last].endswith("ون") or (page.folded[last].endswith("ان") and page.hits[last] and page.hits[last][0].features[1:2] == "d"):
        return True
    if after > last + 2 and page.folded[last + 1] == "من":
        # عناصر من التنظيم
        return True
    closing = page.of_kind(after - 1, "people")
    masked = closing is not None and closing.sense.pos == "participle" and not closing.definite
    return after > last + 1 and (masked or after - 1 in page.adjective_at) and not page.tokens[after - 1].text.startswith("ال")


def _is_struck(page: Page, index: int, *, by_many: bool) -> bool:
    """السفير, مبنى, الطبيب فلان: a thing, or somebody with the article or by a name, with no preposition before it.

    Behind many (`by_many`) somebody by his office is struck too (رئيس البلدية), whom behind one man it might tell what he is.
    """
    if index >= len(page) or page.functions[index] or page.tokens[index].kind != "word":
        return False
    name = page.actor_at.get(index)
    if name is not None:
        return not name.proclitics and any(page.reference.actors.get(id_).kind in ("person", "office") for id_ in page.actor_ids(name)[:1])
    thing, somebody = page.of_kind(index, "object"), page.of_kind(index, "people", "teller")
    if thing is not None:
        return not thing.proclitics
    if somebody is None or somebody.proclitics or (somebody.sense.pos == "participle" and not somebody.definite):
        return False
    office = by_many and somebody.features[1:2] == "s" and index + 1 < len(page) and page.tokens[index + 1].text.startswith("ال")
    return somebody.definite or office


def _is_two_or_counted(page: Page, index: int) -> bool:
    noun = page.of_kind(index, "people", "object")
    return page.count_at(index) is not None or (noun is not None and not noun.definite and not noun.proclitics and noun.features[1:2] == "d")


def past_riding(page: Page, index: int) -> int:
    """مسلحون يستقلون دراجة نارية، ينتمون إلى جماعة: the token behind what those who act ride on, bear or belong to, or `index` where no such words stand there."""
    rides = page.structure(index, "riding") if index < len(page) else None
    if rides is None:
        return index
    ridden = page.actor_at.get(rides.last + 1) or page.of_kind(rides.last + 1, "object", "means", "force")
    # يقود سيارة: what they ride on is a part of the words.
    within = rides.last > rides.first and page.of_kind(rides.last, "object", "means") is not None
    end = (ridden.last if ridden is not None else rides.last + (not within)) + 1
    while end < len(page) and page.tokens[end].kind == "word" and page.of_kind(end, "event", "harm", "saying") is None and page.folded[end].endswith("ة"):
        end += 1
    if end < len(page) and end == rides.last + 2 and page.folded[end - 1].endswith("ا") and page.folded[end].endswith("يا"):
        # يرتدون زيا عسكريا
        end += 1
    return end


def is_somebody_by_name(page: Page, index: int) -> bool:
    """الشاعر سالم: a word of no list with the article, which is no adjective of many, and a name that no list has either behind it."""
    word, name = page.folded[index], index + 1
    if not word.startswith("ال") or word.endswith(("ون", "ة")) or page.hits[index] or index in page.adjective_at or name >= len(page):
        return False
    return page.tokens[name].kind == "word" and not (page.hits[name] or page.functions[name] or name in page.in_time or name in page.in_places)
