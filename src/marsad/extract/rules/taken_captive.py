"""People who fall into captivity, are seized, kept in or still held: what makes a common verb tell of a detention or an abduction."""

from __future__ import annotations

from marsad.extract.rules.page import Page
from marsad.extract.rules.people_on_foot import people_at
from marsad.extract.rules.stops import behind_its_number, until_stop
from marsad.reference.lexicon import Hit

_BEHIND = 9
# قبضت الأجهزة الأمنية في المدينة على قيادي
_ON_WITHIN = 7
_STILL_WITHIN = 4
_ALONG_WITHIN = 4


def _behind(page: Page, hit: Hit, within: int) -> list[int]:
    return list(until_stop(page, range(hit.last + 1, min(len(page), hit.last + 1 + within))))


def fall_captive(page: Page, hit: Hit) -> bool:
    """وقع 12 جنديا في الأسر، وقوع 42 من مقاتليه أسرى، بقي في الأسر: into captivity, and no families (في الأسر الفقيرة)."""
    near = _behind(page, hit, _BEHIND)
    if _into_a_grip(page, hit, near):
        return True
    if any(page.folded[index] == "اسر" and page.folded[index - 1] == "في" and index + 1 < len(page) for index in near):
        # وقعوا في أسر الحركة
        return True
    return any(
        page.folded[index] in ("الاسر", "اسري") and (index + 1 >= len(page) or not page.folded[index + 1].startswith("ال") or page.folded[index] == "اسري")
        for index in near
        if page.folded[index] == "اسري" or page.folded[index - 1] == "في"
    )


# وقعت خلية من ثلاثة عناصر في قبضة الأمن: so far behind the verb stands the grip.
_GRIP_WITHIN = 7


def _into_a_grip(page: Page, hit: Hit, near: list[int]) -> bool:
    """وقع ضابط في قبضة المسلحين, ضابط وقع في قبضتهم: people beside the verb who fall into the hands of others, and no ground."""
    if not hit.features.startswith("v") or not near:
        return False
    first = page.of_kind(hit.first - 1, "people") if hit.first and not hit.proclitics else None
    if first is None and not _are_some(page, near[0]):
        return False
    grip = page.reference.words("companion.grip_on_people")
    return any(
        (page.folded[index] in grip and page.folded[index - 1] == "في") or (page.folded[index].startswith("ب") and page.folded[index].removeprefix("ب") in grip)
        for index in near[:_GRIP_WITHIN]
    )


def led_out(page: Page, hit: Hit) -> bool:
    """اقتاد مسلحون شابا من منزله، انتزعوا 23 رجلا من بيوتهم، اقتيدا من كوخهما: people whom somebody takes out of where they live, work or ride."""
    near = _behind(page, hit, _BEHIND)
    there = page.reference.words("companion.out_of_there")
    out = next((index for index in near if page.folded[index] == "من" and index + 1 < len(page) and page.folded[index + 1].removeprefix("ال") in there), None)
    if out is None:
        return False
    return bool(hit.suffix) or page.is_passive(hit) or hit.sense.form.startswith("اقتيد") or any(_are_some(page, index) for index in range(hit.last + 1, out))


def _are_some(page: Page, index: int) -> bool:
    at = behind_its_number(page, index)
    return at < len(page) and page.of_kind(at, "people") is not None


def seize(page: Page, hit: Hit) -> bool:
    """قبضت الأجهزة الأمنية على قيادي، تحفظت القوات على أربعة أشخاص: people right behind "on"; أمسك الأهالي بأحد المهاجمين: behind "by"."""
    if hit.sense.value == "with_b":
        return any(_is_caught(page, index) for index in _behind(page, hit, _ALONG_WITHIN))
    for index in _behind(page, hit, _ON_WITHIN):
        if page.folded[index] == "علي":
            at = behind_its_number(page, index + 1)
            return at < len(page) and (page.of_kind(at, "people") is not None or (index + 1 in page.actor_at and page.names_a_person(page.actor_at[index + 1])))
    return False


def _is_caught(page: Page, index: int) -> bool:
    """بأحد المهاجمين، بثلاثة مسلحين، به القرويون: people led by ب."""
    if page.folded[index] in ("به", "بهم", "بهما", "بها"):
        behind = page.of_kind(index + 1, "people") if index + 1 < len(page) else None
        return behind is not None and not behind.proclitics
    if not page.folded[index].startswith("ب"):
        return False
    at = behind_its_number(page, index)
    person = page.of_kind(at, "people")
    return person is not None and (at > index or person.proclitics.endswith("ب"))


def is_still_so(page: Page, hit: Hit) -> bool:
    """لا يزال ثلاثة صحفيين موقوفين، ظلت محاصرة: a state that a verb of staying right before it says they are in."""
    if hit.first and page.folded[hit.first].endswith("ون") and hit.last + 1 < len(page) and page.folded[hit.last + 1] in ("داخل", "في", "لدي"):
        # مئات المدنيين محاصرون داخل المصنع
        person = page.of_kind(hit.first - 1, "people")
        return person is not None and not person.proclitics
    return _stays(page, hit)


def is_held_now(page: Page, hit: Hit) -> bool:
    """محتجز لديهم، لا يزالون موقوفين: a participle that says of people that they are held now."""
    after = hit.last + 1
    return (after < len(page) and page.folded[after] in page.reference.words("companion.held_with")) or _stays(page, hit)


def _stays(page: Page, hit: Hit) -> bool:
    """لا يزال ثلاثة صحفيين موقوفين: whether a verb of staying stands right before a state."""
    still = page.reference.words("companion.still")
    before = range(hit.first - 1, max(-1, hit.first - 1 - _STILL_WITHIN), -1)
    return any(page.folded[index].removeprefix("و") in still for index in until_stop(page, before))


def keep_in(page: Page, hit: Hit) -> bool:
    """منعت القوات السكان من مغادرة المدينة, منعت خروج السكان: people who may not leave."""
    near = _behind(page, hit, _BEHIND)
    leaving = page.reference.words("companion.going_away")
    if any(page.folded[index] in leaving and _may_leave(page, index + 1) for index in near if index + 1 < len(page)):
        # منعت القوات خروج السكان
        return True
    held = any(people_at(page, index) is not None for index in near)
    return held and any(page.folded[index] == "من" and index + 1 < len(page) and page.folded[index + 1].removeprefix("ال") in leaving for index in near)


def _may_leave(page: Page, index: int) -> bool:
    """السكان، الجرحى: people, or who was hurt."""
    hurt = page.of_kind(index, "harm")
    return people_at(page, index) is not None or (hurt is not None and hurt.sense.role == "victims")


def take_along(page: Page, hit: Hit) -> bool:
    """ساقوا معهم خمسة عشر شخصا، أخذ المسلحون معهم رهائن: people whom somebody took with him."""
    near = _behind(page, hit, _ALONG_WITHIN)
    with_them = next((index for index in near if page.folded[index] in ("معهم", "معه", "معها")), None)
    if with_them is None:
        return False
    at = behind_its_number(page, with_them + 1)
    person = page.of_kind(at, "people") if at < len(page) else None
    return person is not None and (at > with_them + 1 or person.features[1:2] == "p" or person.sense.who != "combatants")


def give_up_in_number(page: Page, hit: Hit) -> bool:
    """استسلم عشرون مقاتلا: fighters in a number give themselves up, and no side its ground."""
    at = behind_its_number(page, hit.last + 1)
    person = page.of_kind(at, "people") if hit.last + 1 < at < len(page) else None
    return person is not None and person.sense.who in ("combatants", "security")
