"""Parts of a counted total: بينهم ثلاثة أطفال وامرأتان."""

from __future__ import annotations

from marsad.extract.rules.counted import Group, bounds_of, category, count_ending_at, group_at, is_governed, of_body
from marsad.extract.rules.counted_joined import more_of
from marsad.extract.rules.named_people import named_at
from marsad.extract.rules.page import Page
from marsad.extract.rules.phrase_stops import is_a_verb_joined_on
from marsad.model import Victims

# Kinds of people who are told as parts of a number of civilians.
_KINDS = frozenset({"children", "women"})


def parts_of(page: Page, group: Group, limit: int, *, things: bool) -> list[Group]:
    """بينهم ثلاثة أطفال وامرأتان, اثنان منهم, من النساء والأطفال: parts of a total, whose word among stands not far behind it."""
    kinds = [] if things else _kinds_of_people(page, group.last + 1, limit) or _kinds_counted_together(page, group, limit)
    if kinds:
        return kinds
    spelt = [] if things else _spelt_out(page, group, limit) or _most_of_them(page, group, limit)
    if spelt:
        return spelt
    for index in range(group.last + 1, min(group.last + 13, limit)):
        harm = page.of_kind(index, "harm", "saying")
        if page.tokens[index].text in ".؛:" or (harm is not None and harm.sense.mode != "poison"):
            # أصيب 112 بالرصاص واستنشاق الغاز، بينهم عشرة مسعفين: by what they were hurt
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
            if any(is_a_verb_joined_on(page, at) for at in range(group.last + 1, before.first_token)):
                # وأفرجوا عن اثنين منهم: what became of some of them makes them no part of their own.
                return []
            # اثنان منهم: the number stands before the word; 40 منهم من المتمردين.
            who = category(page, index + 1, index + 3)
            if who == "unspecified" and index + 2 < limit and page.folded[index + 1] == "من":
                who = of_body(page, index + 2)
            return [Group(before.first_token, index, before.least, before.most, who, None, counted=True)]
        return _listed(page, index + 1, limit, things)
    return []


def _spelt_out(page: Page, group: Group, limit: int) -> list[Group]:
    """12 شخصا (8 مدنيين و4 جنود), ثلاثة مواطنين، رجل وامرأتين: groups behind a mark that come to the number before it."""
    at = group.last if page.tokens[group.last].text == "(" else group.last + 1
    if not group.counted or group.least is None or group.least != group.most or at + 1 >= limit or page.tokens[at].text not in "(،:":
        return []
    first = group_at(page, at + 1, limit, things=False)
    if first is None or first.noun is None or page.folded[first.first].startswith("و"):
        return []
    found = [first, *more_of(page, first, limit, things=False)]
    exact = all(part.least == part.most for part in found)
    return found if len(found) > 1 and exact and sum(part.least or 0 for part in found) == group.least else []


def _most_of_them(page: Page, group: Group, limit: int) -> list[Group]:
    """ثمانية مدنيين معظمهم أطفال, 15 شخصا، غالبيتهم من النساء والأطفال: kinds of people that most of a number are, each open in number."""
    at = _behind_all_or_most(page, group, limit, every=False)
    if at is None:
        return []
    half = _half_of_them(page, group, at, limit)
    if half is not None:
        return [half]
    found: list[Group] = []
    while at < limit:
        noun = page.of_kind(at, "people")
        joined = noun is not None and (noun.proclitics == "و" if found else not noun.proclitics)
        who = category(page, at, noun.last + 1) if noun is not None else "unspecified"
        if noun is None or not joined or who in ("unspecified", group.who) or bounds_of(noun) != (1, None):
            break
        found.append(Group(at, noun.last, 1, None, category(page, at, noun.last + 1), noun))
        at = noun.last + 1
    return found


def _behind_all_or_most(page: Page, group: Group, limit: int, *, every: bool) -> int | None:
    """The token behind معظمهم, or with `every` جميعهم, right behind a number or its comma; None where no such word stands there."""
    at = group.last + 1
    at += at < limit and page.tokens[at].text == "،"
    at = at if at < limit and _is_all_or_most(page, at, every) else _behind_a_comma(page, group, limit, every)
    if at >= limit:
        return None
    at += 1
    return at + (at < limit and page.folded[at] == "من")


def _is_all_or_most(page: Page, index: int, every: bool) -> bool:
    return any(hit.sense.kind == "harm_cue" and hit.sense.value == "most" and (hit.sense.mode == "all") == every for hit in page.hits[index])


# قتل 20 شخصا في غارة على مدرسة في حي كذا شرقي المدينة، معظمهم أطفال: so far behind a number its kinds may stand, past what befell it.
_KINDS_WITHIN = 16


def _behind_a_comma(page: Page, group: Group, limit: int, every: bool) -> int:
    """The word for most or all behind the comma that closes what befell a number, with nobody else told between; `limit` where none stands there."""
    for at in range(group.last + 1, min(group.last + _KINDS_WITHIN, limit - 1)):
        if page.tokens[at].text == "،" and _is_all_or_most(page, at + 1, every):
            return at + 1
        if page.tokens[at].text in ".؛:،" or page.functions[at] in ("that", "clause", "leads_to"):
            return limit
        if page.of_kind(at, "harm", "people", "saying") is not None or (page.count_at(at) is not None and at not in page.in_time):
            return limit
    return limit


def _half_of_them(page: Page, group: Group, at: int, limit: int) -> Group | None:
    """20 مدنيا، نصفهم أطفال: half of an exact number that has halves."""
    halves = any(hit.sense.kind == "harm_cue" and hit.sense.mode == "half" for index in (at - 1, at - 2) for hit in page.hits[index])
    noun = page.of_kind(at, "people") if at < limit else None
    if not halves or noun is None or group.least is None or group.least != group.most or group.least % 2:
        return None
    return Group(at, noun.last, group.least // 2, group.least // 2, category(page, at, noun.last + 1), noun, counted=True)


def kind_of_all(page: Page, group: Group, limit: int) -> Victims:
    """12 شخصا جميعهم مدنيون, كلهم من الأطفال: the category that all of a number are said to be of."""
    at = _behind_all_or_most(page, group, limit, every=True) if group.counted else None
    return "unspecified" if at is None else category(page, at, min(at + 1, limit))


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
