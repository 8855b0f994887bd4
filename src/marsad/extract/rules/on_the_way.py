"""Forces, arms and craft that go or are brought somewhere: who goes is the subject of the word, and what is brought is its object."""

from __future__ import annotations

from collections.abc import Iterator

from marsad.extract.rules.page import Page
from marsad.extract.rules.stops import until_stop
from marsad.reference.lexicon import Hit
from marsad.text.fold import fold

# ميليشيات الجبهة المتمركزة في جبل كذا جنوبي المدينة نقلت: so far before a verb its subject may begin.
_SUBJECT_WITHIN = 16
# نقلت قوات النظام السوري والميليشيات الموالية لها عتادا: so far behind a verb stands what was brought.
_BROUGHT_WITHIN = 10
# سفن تابعة للبحرية: so far behind a ship or an aircraft stands what makes it one of war.
_OF_WAR_WITHIN = 3
# دفعة ثانية من قوات موالية: so far behind a word for some of many those stand of whom it speaks.
_PART_WITHIN = 4
# Drones and missiles that arrive are attacks, and no forces on their way.
_CRAFT = frozenset({"naval", "aircraft", "helicopter"})


def forces_go(page: Page, hit: Hit) -> bool:
    """عبرت قوات خاصة الحدود، سفن حربية غادرت الميناء: forces or craft of war as the subject, right behind the word or before the verb."""
    if hit.features[2:3] in ("1", "2") and hit.features.startswith("v"):
        return False
    after = _past_time(page, hit.last + 1)
    if not hit.suffix and (_is_who_goes(page, after) or _is_who_goes(page, _behind_a_part(page, after))):
        return True
    return hit.features.startswith("v") and (head := head_before(page, hit.first)) is not None and _is_who_goes(page, head)


def craft_go(page: Page, hit: Hit) -> bool:
    """غادرت سفن حربية الميناء: ships or aircraft of war as the subject."""
    after = _behind_a_part(page, _past_time(page, hit.last + 1))
    head = head_before(page, hit.first) if hit.features.startswith("v") else None
    return _is_craft(page, after) or (head is not None and _is_craft(page, head))


def is_brought(page: Page, hit: Hit) -> bool:
    """نقل الجيش آليات ثقيلة، تم نقل بعض الطائرات، أرسلت الحكومة تعزيزات: forces or arms as the object, behind who brings them."""
    if hit.suffix:
        return False
    behind = list(until_stop(page, range(hit.last + 1, min(len(page), hit.last + 1 + _BROUGHT_WITHIN))))
    led = next((index for index in behind if page.functions[index] == "preposition" and page.folded[index] != "من"), None)
    near = [index for index in behind if led is None or index < led]
    if not near:
        return False
    subject = _end_of_subject(page, hit, near)
    rest = [index for index in near if index > subject]
    if not rest:
        # أرسلت قوات إلى الحدود: with nothing behind it the phrase is the object.
        return _is_carried(page, near[0]) and not any(page.tokens[index].text.startswith("ال") or index in page.inside_actor for index in near)
    return _is_carried(page, _behind_a_part(page, rest[0]))


def is_pushed(page: Page, hit: Hit) -> bool:
    """دفع الجيش بتعزيزات، زجت الجماعة بمقاتلين: forces or arms that ب leads to, behind who throws them in."""
    for index in until_stop(page, range(hit.last + 1, min(len(page), hit.last + 1 + _BROUGHT_WITHIN))):
        word = page.folded[index]
        if not word.startswith("ب"):
            if page.functions[index] or page.tokens[index].kind != "word" or (word.endswith("ا") and index not in page.inside_actor):
                # تدفع أجورا للمقاتلين وتمدهم بالعتاد: it has another object.
                return False
            continue
        if _is_carried(page, index, "ب"):
            return True
        if _is_part(page, index) or page.count_at(index) is not None:
            return _is_carried(page, _behind_a_part(page, index))
    return False


def is_built(page: Page, hit: Hit) -> bool:
    """أقامت القوات نقاط تفتيش، أنشأت قاعدة عسكرية: a stronghold or a checkpoint as the object, behind who builds it."""
    behind = until_stop(page, range(hit.last + 1, min(len(page), hit.last + 1 + _BROUGHT_WITHIN)))
    strongholds, of_arms = page.reference.words("companion.stronghold"), page.reference.words("companion.stronghold_of_arms")
    kinds, bases = page.reference.words("companion.of_arms"), page.reference.words("companion.base")
    for index in behind:
        if page.functions[index] == "preposition":
            return False
        word = page.folded[index].removeprefix("ال")
        if word in strongholds:
            return True
        if word in of_arms and index + 1 < len(page) and page.folded[index + 1].removeprefix("ال") in kinds:
            return True
        if word in bases and _is_by_forces(page, hit):
            return True
    return False


def _is_by_forces(page: Page, hit: Hit) -> bool:
    """أقامت القوات قاعدة جديدة: forces right behind a verb of setting up, so that a base is theirs."""
    index = hit.last + 1
    return hit.features.startswith("v") and (page.of_kind(index, "force") is not None or (index in page.actor_at and page.is_armed(page.actor_at[index])))


def leaves_its_base(page: Page, hit: Hit) -> bool:
    """إخلاء البحرية قاعدتها، أفرغت القوات المطارات العسكرية: forces that clear a base, a port or positions of their own, and no people made to go."""
    bases, own = page.reference.words("companion.base"), page.reference.words("companion.own_positions")
    for index in until_stop(page, range(hit.last + 1, min(len(page), hit.last + 1 + _BROUGHT_WITHIN))):
        word = page.folded[index]
        bare = word.removeprefix("و").removeprefix("لل").removeprefix("ل").removeprefix("ال")
        if index in page.in_time or page.structure(index, "since") is not None:
            # أخلت القوات منذ مساء أمس مطاراتها
            continue
        if bare in bases or (bare in own and hit.features.startswith("n")):
            return True
        people, other = page.of_kind(index, "people"), page.of_kind(index, "object", "place_word", "direction")
        led = page.functions[index] == "preposition"
        if led or other is not None or (people is not None and people.sense.who not in ("combatants", "security")):
            # إخلاء السكان من محيط القاعدة، إخلاء المنازل قرب القاعدة
            return False
    return False


def head_before(page: Page, first: int) -> int | None:
    """أن القوات الخاصة عبرت: the first word of the phrase that opens the clause of a verb and ends before it; None where another verb stands between."""
    end = first
    while end and (page.structure(end - 1, "aspect") is not None or page.folded[end - 1] in page.reference.words("companion.before_verbs")):
        end -= 1
    for index in range(end - 1, max(-1, end - 1 - _SUBJECT_WITHIN), -1):
        if _opens(page, index):
            return index if not page.functions[index] else None
        if page.tokens[index].kind not in ("word", "number") or page.functions[index] not in ("", "preposition"):
            return None
        if page.hits[index] and index not in page.inside_actor and all(other.features.startswith("v") for other in page.hits[index]):
            return None
    return None


def _opens(page: Page, index: int) -> bool:
    """Whether a clause opens at a token: behind أن, at the head of a line or of a sentence."""
    before = index - 1
    return before < 0 or page.functions[before] == "that" or page.tokens[before].kind == "break" or page.tokens[before].text in ".:؛"


def _past_time(page: Page, index: int) -> int:
    while index < len(page) and index in page.in_time:
        index += 1
    return index


def _end_of_subject(page: Page, hit: Hit, near: list[int]) -> int:
    """نقلت | قوات النظام السوري | عتادا: the last token of who brings something, right behind the word; the word itself where nobody stands there."""
    first = near[0]
    verb = hit.features.startswith("v")
    if verb and (page.is_passive(hit) or (first not in page.in_time and head_before(page, hit.first) is not None)):
        return hit.last
    name = page.actor_at.get(first)
    force = page.of_kind(first, "force")
    if name is None and (force is None or force.proclitics not in ("", "ال") or not verb):
        return hit.last
    last = name.last if name is not None else first
    for index in near:
        if index <= last:
            continue
        if index in page.inside_actor or index in page.adjective_at or page.tokens[index].text.startswith(("ال", "وال")) or index in page.in_time:
            last = index
            continue
        break
    return last


def _is_part(page: Page, index: int) -> bool:
    word, parts = page.folded[index], page.reference.words("companion.part")
    return page.structure(index, "partitive") is not None or word.removeprefix("ال") in parts or word.removeprefix("ب") in parts


def _behind_a_part(page: Page, index: int) -> int:
    """300 جندي، مئات الجنود، مجموعة مكونة من 12 سفينة: the token of those of whom a number, or a word for some of many, speaks."""
    if index >= len(page):
        return index
    count = page.count_at(index)
    if count is not None and not count.ordinal:
        of_whom = count.last_token + 1
        # 60 ألفا من جنود الاحتياط
        return _behind_a_part(page, of_whom + (of_whom < len(page) and page.folded[of_whom] == "من"))
    if not _is_part(page, index):
        return index
    for at in range(index + 1, min(len(page), index + _PART_WITHIN)):
        if page.folded[at] == "من":
            return _behind_a_part(page, at + 1)
    if page.folded[index] == "عدد":
        # وصل عدد القوات إلى ألفين: a number that is reached.
        return len(page)
    return index + 1


def _is_who_goes(page: Page, index: int) -> bool:
    """قوات، جنود، دبابات، سفن حربية: those who bear arms, and what carries them."""
    if index >= len(page):
        return False
    people, force = page.of_kind(index, "people"), page.of_kind(index, "force")
    if people is not None and not people.proclitics and people.sense.who == "combatants" and people.features[1:2] in ("p", "d"):
        return True
    if people is not None and not people.proclitics and people.sense.who in ("combatants", "security") and _is_after_a_number(page, index):
        return True
    if force is not None and force.proclitics in ("", "ال") and fold(force.sense.form) in page.reference.words("companion.movable"):
        return True
    if force is not None and force.definite and force.features[1:2] == "s" and fold(force.sense.form) in page.reference.words("companion.unit_or_team"):
        # انتقلت الفرقة 98; وصلت فرق الإغاثة are teams.
        return True
    return _is_craft(page, index)


def _is_after_a_number(page: Page, index: int) -> bool:
    return index > 0 and (page.count_at(index - 1) is not None or page.tokens[index - 1].kind == "number")


def _is_craft(page: Page, index: int) -> bool:
    """سفينة حربية، مروحية، طائرات استطلاع: a ship or an aircraft of war."""
    if index >= len(page):
        return False
    means = page.of_kind(index, "means")
    word = page.folded[index].removeprefix("ال")
    may_be_civil = word in page.reference.words("companion.craft")
    if means is not None and not means.proclitics.strip("ال") and _CRAFT.issuperset(means.sense.means) and means.sense.value not in ("of_the_air", "by_air"):
        return means.last > means.first or not may_be_civil or _is_of_war(page, index)
    return may_be_civil and _is_of_war(page, index)


def _is_of_war(page: Page, index: int) -> bool:
    kinds = page.reference.words("companion.of_war")
    return any(page.folded[at].removeprefix("ال") in kinds for at in _phrase(page, index))


def _phrase(page: Page, index: int) -> Iterator[int]:
    for at in range(index + 1, min(len(page), index + 1 + _OF_WAR_WITHIN)):
        if page.tokens[at].kind != "word" or page.functions[at] == "that":
            return
        yield at


def _is_carried(page: Page, index: int, proclitic: str = "") -> bool:
    """جنود، دبابات، آليات ثقيلة، عتاد: forces or arms at a token, behind ب where the verb has it."""
    if index >= len(page):
        return False
    people, force = page.of_kind(index, "people"), page.of_kind(index, "force")
    if people is not None and people.proclitics == proclitic and people.sense.who in ("combatants", "security") and people.features[1:2] in ("p", "d"):
        return True
    if people is not None and people.sense.who in ("combatants", "security") and _is_after_a_number(page, index):
        return True
    if force is not None and force.proclitics.removesuffix("ال") == proclitic and fold(force.sense.form) in page.reference.words("companion.movable"):
        return True
    word = page.folded[index].removeprefix(proclitic).removeprefix("ال")
    return word in page.reference.words("companion.arms_moved") or (not proclitic and _is_craft(page, index))
