"""Ground that is in somebody's hands, lost, handed over, left, cut off or searched: what makes a common verb tell of it."""

from __future__ import annotations

from marsad.extract.rules.page import Page
from marsad.extract.rules.stops import behind_its_number, until_stop
from marsad.extract.rules.who_moves import fighters_move
from marsad.reference.lexicon import Hit

_GROUND_WITHIN = 9
_BECAME_WITHIN = 9


def _near(page: Page, hit: Hit, within: int = _GROUND_WITHIN) -> list[int]:
    return list(until_stop(page, range(hit.last + 1, min(len(page), hit.last + 1 + within))))


def is_ground(page: Page, index: int, proclitics: tuple[str, ...] = ("",)) -> bool:
    """مدينة كذا، ثلاث قرى، قاعدة، مواقعه: a settlement, or a place that forces hold, at a token or behind its number."""
    at = behind_its_number(page, index)
    if at >= len(page):
        return False
    level = page.of_kind(at, "place_word")
    if level is not None:
        return level.proclitics in proclitics
    word = page.folded[at]
    held = page.reference.words("companion.held_ground")
    return any(word.startswith(taken) and word[len(taken) :].removeprefix("ال") in held for taken in proclitics)


def _behind_its_subject(page: Page, hit: Hit, *, states: bool = True) -> int | None:
    """The token behind the forces, fighters or the state right behind a verb or noun, past times; None where none stands there."""
    index = hit.last + 1
    while index in page.in_time:
        index += 1
    if index >= len(page) or not _is_armed(page, behind_its_number(page, index), states):
        return hit.last + 1 if _opens_with_its_subject(page, hit, states) else None
    index = behind_its_number(page, index) + 1
    while index < len(page) and (_goes_on(page, index) or _sets_off_a_time(page, index)):
        index += 1
    return index


def _sets_off_a_time(page: Page, index: int) -> bool:
    """استردت القوات، الأحد، البلدة: whether a comma at a token stands before or behind a time."""
    return page.tokens[index].text == "،" and (index + 1 in page.in_time or index - 1 in page.in_time)


# قوات الوفاق الليبية تخلي: so far before a verb that its clause opens with stands who does it.
_SUBJECT_WITHIN = 4


def _opens_with_its_subject(page: Page, hit: Hit, states: bool) -> bool:
    """الجيش يخلي مواقعه، قوات الحركة تفقد بلدة كذا: forces or a state that open the clause, right before a verb in the present."""
    if hit.features[:3] != "vr3" or hit.proclitics:
        return False
    for index in range(hit.first - 1, max(-1, hit.first - 1 - _SUBJECT_WITHIN), -1):
        opens = index == 0 or page.tokens[index - 1].kind in ("mark", "break") or page.functions[index - 1] == "that"
        if opens:
            return _is_armed(page, index, states)
        if page.functions[index] or page.tokens[index].kind != "word":
            return False
    return False


def _is_armed(page: Page, index: int, states: bool) -> bool:
    if index >= len(page):
        return False
    name, force = page.actor_at.get(index), page.of_kind(index, "force")
    # القوات الشرعية: forces by their own word, in the name of a government.
    if name is not None and (force is None or force.features[1:2] != "p"):
        return not name.proclitics and (page.is_armed(name) or (states and page.names_a_country(name)))
    people, craft = page.of_kind(index, "people"), page.of_kind(index, "means")
    if force is not None and not force.proclitics:
        return craft is None or states
    return people is not None and people.sense.who in ("combatants", "security") and not people.proclitics


def _goes_on(page: Page, index: int) -> bool:
    """القوات الحكومية، مقاتلو الحركة، قوات مشتركة، الجيش اليوم: words that still belong to the subject."""
    if index in page.in_time or index in page.adjective_at or index in page.inside_actor or _is_an_adjective(page, index):
        return True
    if page.functions[index] or page.tokens[index].kind != "word" or is_ground(page, index):
        return False
    return page.of_kind(index, "force") is not None or (page.folded[index].startswith("ال") and page.of_kind(index, "object", "place_word", "event") is None)


def _is_an_adjective(page: Page, index: int) -> bool:
    """قوات مشتركة، جنود نظاميون: a word without article in the form of an adjective, right behind forces without one, that no list has."""
    word, before = page.folded[index], page.folded[index - 1]
    if page.hits[index] or page.functions[index] or page.facts[index].places or index - 1 in page.inside_actor or before.startswith("ال"):
        return False
    return word.endswith(("ة", "ون")) and not word.startswith(("ال", "ب", "ل")) and page.of_kind(index - 1, "force", "people") is not None


def changes_hands(page: Page, hit: Hit) -> bool:
    """استرد الجيش بلدة كذا، خسارته المعسكر، تخلت القوات عن القاعدة: ground right behind those who take it or give it up."""
    if hit.suffix and hit.sense.value == "of_ground" and hit.features.startswith("v") and _was_ground_taken(page, hit):
        # سقطت البلدة قبل أن يستردها الجيش
        return _is_armed(page, behind_its_number(page, hit.last + 1), states=True)
    index = hit.last + 1 if hit.suffix and hit.features.startswith("n") else _behind_its_subject(page, hit)
    if index is None and hit.sense.value == "of_ground":
        index = hit.last + 1
    if index is None or index >= len(page):
        return False
    if hit.sense.value == "of_ground" and page.is_listed(index, "companion.control_itself"):
        # استردت القوات السيطرة على البلدة
        return True
    return is_ground(page, index + (page.folded[index] == "عن"))


# سقطت مدينة كذا بيد المسلحين في كذا قبل أن يستردها الجيش: so far before the pronoun stands what befell the place.
_TAKEN_WITHIN = 14


def _was_ground_taken(page: Page, hit: Hit) -> bool:
    """سقطت المدينة قبل أن يستردها الجيش, ثاني مديرية تستردها القوات: whether ground that changed hands, or that the verb is said of, stands before it; a car may be taken back too."""
    if hit.suffix not in ("ها", "ه"):
        return False
    if hit.first and page.of_kind(hit.first - 1, "place_word") is not None:
        return True
    for index in range(hit.first - 1, max(-1, hit.first - 1 - _TAKEN_WITHIN), -1):
        if page.tokens[index].kind == "break" or page.tokens[index].text == ".":
            return False
        if any(other.sense.type == "territory_change" for other in page.hits[index]):
            return True
    return False


def is_now_in_hands(page: Page, hit: Hit) -> bool:
    """باتت البلدة تحت سيطرة الجيش، وقع المطار في قبضة المتمردين: a verb of becoming before it in the clause; تحت السيطرة is of what is in hand."""
    if page.folded[hit.last].startswith("ال"):
        return False
    became = page.reference.words("companion.come_to_be")
    before = range(hit.first - 1, max(-1, hit.first - 1 - _BECAME_WITHIN), -1)
    verb = next((index for index in until_stop(page, before) if page.folded[index] in became or page.folded[index].lstrip("وف") in became), None)
    if verb is None:
        return False
    if verb + 1 == hit.first and any(fell.sense.value == "falls_captive" and not fell.proclitics for fell in page.hits[verb]):
        # ضابط وقع في قبضتهم: with nothing behind the verb its subject stands right before it.
        return not _are_only_people(page, range(max(0, verb - 1), verb))
    return not _are_only_people(page, range(verb + 1, hit.first))


def _are_only_people(page: Page, between: range) -> bool:
    """وقع ثلاثة جنود في قبضة المتمردين: people, and no ground, that came into somebody's hands."""
    ground = any(page.of_kind(index, "place_word", "object") is not None for index in between)
    return not ground and any(page.of_kind(index, "people") is not None for index in between)


def holds_now(page: Page, hit: Hit) -> bool:
    """باتوا ممسكين بتلة: who now has a hold of ground."""
    return is_now_in_hands(page, hit) and hit.last + 1 < len(page) and is_ground(page, hit.last + 1, ("ب",))


def leaves_ground(page: Page, hit: Hit) -> bool:
    """خروج الجيش من المدينة، فر الجنود من موقعهم، انكفأت القوات إلى خارج البلدة: fighters, and ground behind "from"."""
    if hit.features.startswith("n") and (hit.proclitics.endswith("ب") or hit.definite):
        return False
    index = _behind_its_subject(page, hit, states=False)
    theirs = page.tokens[hit.first].text.endswith(("وا", "ون")) or (hit.features.startswith("n") and hit.suffix == "هم")
    if index is None and theirs and fighters_move(page, hit):
        index = hit.last + 1
    if index is None or index >= len(page):
        return False
    if hit.sense.value == "gives_up" and is_ground(page, index):
        return True
    words = page.reference.words("companion.outside")
    for at in range(index, min(len(page) - 1, index + 3)):
        if page.folded[at] in ("منه", "منها", "خارجها", "خارجه"):
            return True
        if page.folded[at] in ("من", "عن") or page.folded[at] in words:
            return is_ground(page, at + 1) or bool(page.facts[at + 1].places)
    return False


def grips(page: Page, hit: Hit) -> bool:
    """أحكمت القوات قبضتها على المدينة، بسط الجيش نفوذه على البلدة: their grip "on" something."""
    grip = page.reference.words("companion.grip")
    return any(page.folded[index] in grip and index + 1 < len(page) and _is_on(page, index + 1) for index in _near(page, hit, 7))


def _is_on(page: Page, index: int) -> bool:
    """قبضته على، قبضتها الثلاثاء على"""
    while index < len(page) and index in page.in_time:
        index += 1
    return index < len(page) and page.folded[index] == "علي"


def befalls_a_town(page: Page, hit: Hit) -> bool:
    """وسقطت عاصمة الولاية، تحررت قرية كذا: a settlement right behind the verb is what fell or was freed."""
    index = hit.last + 1
    while index in page.in_time:
        index += 1
    level = page.of_kind(index, "place_word") if index < len(page) else None
    if level is None or level.proclitics or level.sense.level not in ("town", "district", "province", None):
        return False
    return not any(page.of_kind(at, "means") is not None for at in _near(page, hit))


def raises_its_flag(page: Page, hit: Hit) -> bool:
    """رفع الجيش علمه فوق المبنى: forces, their flag, and above what."""
    near = _near(page, hit)
    flags = page.reference.words("companion.own_flag")
    return (
        _behind_its_subject(page, hit) is not None
        and any(page.folded[index] in flags for index in near)
        and any(page.folded[index] in ("فوق", "علي") for index in near)
    )


def cuts_off(page: Page, hit: Hit) -> bool:
    """قطعت القوات طريق الإمداد، منع المسلحون دخول المساعدات، أغلق الجيش مداخل البلدة: forces or a state, and what they cut off, keep out or close."""
    words = page.reference.words("companion.cut_off")
    if hit.features.startswith("n") and not hit.definite and any(page.folded[index].removeprefix("ال") in words for index in _near(page, hit, 2)):
        return True
    return _behind_its_subject(page, hit) is not None and any(page.folded[index].removeprefix("ال") in words for index in _near(page, hit))


def raids_for_the_law(page: Page, hit: Hit) -> bool:
    """داهمت الشرطة منازل، قوات الأمن تداهم أحياء المدينة: police or other forces of security right behind the verb or right before it."""
    law = page.reference.words("companion.of_the_law")
    near = range(max(0, hit.first - 2), min(len(page), hit.last + 3))
    return any(page.folded[index].removeprefix("ال") in law for index in until_stop(page, near))


def draws_near(page: Page, hit: Hit) -> bool:
    """اقترب المقاتلون من المدينة، وصلت القوات إلى مشارف البلدة، باتوا على بعد كيلومترات من المدينة: forces that come close to ground."""
    if hit.first != hit.last:
        return is_now_in_hands(page, hit)
    if _behind_its_subject(page, hit, states=False) is None:
        return False
    outskirts = page.reference.words("companion.outskirts")
    near = _near(page, hit)
    if hit.sense.value == "reaches_outskirts":
        return any(page.folded[index].removeprefix("ال") in outskirts for index in near)
    return any(page.folded[index] == "من" and index + 1 < len(page) and (is_ground(page, index + 1) or bool(page.facts[index + 1].places)) for index in near)


def breaks_through(page: Page, hit: Hit) -> bool:
    """اخترقت القوات خطوط الدفاع، اجتازت الدبابات الحدود، انتهكت مقاتلات المجال الجوي: forces, and a line, a border or an air space behind them."""
    words = page.reference.words("companion.lines_crossed")
    return _behind_its_subject(page, hit) is not None and any(page.folded[index].removeprefix("ال") in words for index in _near(page, hit))


def searches(page: Page, hit: Hit) -> bool:
    """فتشت القوات منازل القرية، مشطت قوات الأمن أحياء المدينة: forces, and houses or ground behind them."""
    index = _behind_its_subject(page, hit, states=False)
    if index is None or index >= len(page):
        return False
    if hit.sense.value == "goes_deep":
        # تعمقت القوات في مدينة كذا
        return page.folded[index] == "في" and index + 1 < len(page) and (is_ground(page, index + 1) or bool(page.facts[index + 1].places))
    return page.of_kind(index, "object") is not None or is_ground(page, index)
