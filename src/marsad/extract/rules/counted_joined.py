"""Groups joined to a counted one: خمسة مدنيين وجنديان."""

from __future__ import annotations

from collections.abc import Sequence

from marsad.extract.rules.counted import SHORTEST_NAME, Group, against, bounds_of, group_at, of_body
from marsad.extract.rules.page import Page
from marsad.extract.rules.phrase_stops import is_verb


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
        following = _one_more(page, start, limit) if following is None and not things else following
        if following is None or not (joined or page.folded[start].startswith("و")) or (not things and _have_their_own_word(page, following, limit)):
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
        if not (things and _shares_the_number(page, group, following, limit)):
            found.append(following)
        index = following.last + 1
    return found


def _have_their_own_word(page: Page, group: Group, limit: int) -> bool:
    """مقتل تسعة إضافة إلى ثلاثة قتلوا في قصف, وجنديين أصيبا برصاص قناص: whether a verb right behind people in a number says of its own what befell them, and in what."""
    verb = group.last + 1
    if verb + 1 >= limit or not any(hit.sense.kind == "harm" and hit.sense.role == "verb" and not hit.proclitics for hit in page.hits[verb]):
        return False
    return page.functions[verb + 1] in ("preposition", "cause", "agent") or page.structure(verb + 1, "fire") is not None


def _one_more(page: Page, index: int, limit: int) -> Group | None:
    """وثالث بجروح طفيفة: one more by an ordinal without the article, told by his wounds."""
    count = page.count_at(index) if index + 1 < limit else None
    if count is None or not count.ordinal or page.folded[index].removeprefix("و").startswith("ال"):
        return None
    wounds = page.folded[count.last_token + 1 : count.last_token + 2]
    return Group(index, index, 1, 1, "unspecified", counted=True) if wounds and wounds[0] in page.reference.words("companion.with_wounds") else None


# From eleven on what is counted stands in the singular.
_SINGULAR_FROM = 11


def _shares_the_number(page: Page, group: Group, following: Group, limit: int) -> bool:
    """386 ملجأ ووكرا ومخزنا: several singulars in the case of what is counted are of the number before them; one alone may be one more."""
    noun = following.noun
    if noun is None or following.counted or noun.definite or (following.least, following.most) != (1, 1) or not group.counted:
        return False
    if group.noun is None or (group.least or 0) < _SINGULAR_FROM or group.noun.features[1:2] != "s":
        return False
    if not page.folded[following.first].endswith("ا"):
        return False
    beside = (index for index in (following.last + 1, following.first - 1) if index < limit)
    others = (page.of_kind(index, "object") for index in beside if page.folded[index].endswith("ا"))
    return any(other is not None and other.proclitics == "و" and not other.definite and other.features[1:2] == "s" for other in others)


def added_up(groups: Sequence[Group]) -> list[Group]:
    """طبيب وطبيبة، زوجته وابنه: single people of one category whom one word names one after the other are so many together; numbers stand apart."""
    found: list[Group] = []
    singles = 0
    for group in groups:
        last = found[-1] if found else None
        one = (group.least, group.most) == (1, 1) and _is_of_people(group)
        if last is not None and one and singles and last.who == group.who and last.last < group.first:
            singles += 1
            found[-1] = last._replace(last=group.last, least=singles, most=singles)
            continue
        if (
            last is not None
            and singles
            and last.noun is None
            and last.last > last.first
            and _is_of_family(group)
            and last.last + 1 == group.first
            and group.least is not None
        ):
            # سمير علي وزوجته وابنتاهما: somebody named with his household, whoever they are.
            singles += group.least
            found[-1] = last._replace(last=group.last, least=singles, most=singles, who=last.who if last.who == group.who else "unspecified")
            continue
        singles = int(one)
        found.append(group)
    return found


def _is_of_family(group: Group) -> bool:
    """زوجته, ابنتاهما: one or two people by what they are to those named before, without a number."""
    noun = group.noun
    return noun is not None and noun.sense.kind == "people" and bool(noun.suffix) and not group.counted and group.most is not None


def _is_of_people(group: Group) -> bool:
    return group.noun is None or group.noun.sense.kind == "people"


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
        end = next((at for at in range(index + 2, min(index + 2 + _BODY_WITHIN, limit)) if _joins_more(page, at, limit)), index)
    elif page.folded[index] in page.reference.words("companion.with_wounds") or _is_shot(page, index):
        end = next((at for at in range(index + 1, min(index + 4, limit)) if _joins_a_number(page, at, limit) or _joins_a_person(page, at, limit)), index)
    elif one and index < limit and page.tokens[index].kind == "word" and not page.folded[index].startswith("و"):
        # قيادي في الحزب فلان واثنان من مرافقيه
        end = next((at for at in range(index + 1, min(index + 1 + _TITLE_WITHIN, limit)) if _joins_a_number(page, at, limit)), index)
        apart = (page.functions[at] not in ("", "preposition") or is_verb(page, at) or page.tokens[at].kind == "mark" for at in range(index, end))
        return index if any(apart) or any(page.of_kind(at, "event", "harm") for at in range(index, end)) else end
    between = range(index + 1, end)
    return index if any(page.functions[at] or page.tokens[at].kind == "mark" or page.of_kind(at, "event", "harm") for at in between) else end


def _joins_more(page: Page, index: int, limit: int) -> bool:
    """وستة جنود, ومسلح, مقابل ستة: whether others are counted here beside those of a body."""
    if _joins_a_number(page, index, limit) or (_joins_a_person(page, index, limit) and not page.folded[index].startswith("وال")):
        return True
    besides = against(page, index)
    return besides is not None and besides.last + 1 < limit and page.count_at(besides.last + 1) is not None


def _joins_a_number(page: Page, index: int, limit: int) -> bool:
    """Whether و stands here, perhaps behind a comma, with a number right behind it."""
    at = index + 1 if page.tokens[index].text == "،" else index
    if at >= limit or not page.folded[at].startswith("و"):
        return False
    count = page.count_at(at + 1 if page.folded[at] == "و" and at + 1 < limit else at)
    return (count is not None and not count.ordinal) or _one_more(page, at, limit) is not None


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
    # القاضي سعيد الزهراني: by an office of which the lists know only that its holders speak.
    noun = group.noun or (page.of_kind(group.first, "teller") if not group.counted and group.most == 1 else None)
    if noun is None or not noun.definite or noun.features[1:2] != "s" or group.last <= noun.last:
        return False
    behind = noun.last + 1
    # المصور رامي الريفي: a name that is spelt like a thrower.
    named = not page.functions[behind] and all(hit.sense.kind == "structure" for hit in page.hits[behind])
    return named and not page.folded[behind].startswith("ال") and page.tokens[behind].kind == "word"


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
    return page.folded[group.last].endswith(("ه", "ها", "هم")) and len(page.folded[group.last]) > SHORTEST_NAME
