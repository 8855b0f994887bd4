"""The two sides of a clash."""

from __future__ import annotations

from marsad.extract.rules.clause import Clause
from marsad.extract.rules.governors import sides_before
from marsad.extract.rules.roles import Arguments, Phrase
from marsad.text.fold import fold

# معارك بينه وبين قوات كذا: of two sides the first is told before.
_BETWEEN_IT = frozenset({"بينه", "بينها", "بينهم"})


# اشتباكات عنيفة دارت فجر اليوم بين: so far behind a clash stands who fights.
_TO_BETWEEN = 8
# الاشتباكات التي شهدتها مدينة طرابلس الأسبوع الماضي بين: a relative clause that says where or since when may stand before.
_PAST_WHERE = 13


def _says_where(clause: Clause, index: int) -> bool:
    """التي شهدتها المدينة, التي اندلعت أمس: whether a relative clause opens that says where a clash was or that it broke out."""
    page = clause.page
    return index + 1 < clause.high and page.functions[index] == "who" and page.is_listed(index + 1, "companion.was_fought_there")


def read_sides(clause: Clause, index: int, found: Arguments) -> bool:
    """اشتباكات بين الجيش ومسلحين: the first side is the doer, the other what it fights; مع and بينه وبين name the other alone."""
    page = clause.page
    reach = index + (_PAST_WHERE if _says_where(clause, index) else _TO_BETWEEN)
    for at in range(index, min(reach, clause.high - 1)):
        if page.functions[at] in ("that", "clause") or (page.functions[at] == "who" and not _says_where(clause, at)) or page.tokens[at].text in ".؛:":
            return False
        if page.folded[at] == "بين" and at not in page.in_place and at not in page.in_time:
            first = clause.past_marks(at + 1, clause.high)
            sides = list(clause.phrases_from(first, clause.high)) if first < clause.high else []
            if len(sides) == 1 and (parted := _parted(clause, sides[0])) is not None:
                sides = parted
            elif len(sides) == 1:
                sides.extend(_other_side(clause, sides[0].last + 1))
            found.perpetrators, found.targets = sides[:1], sides[1:]
            return True
        between_it = page.folded[at] in _BETWEEN_IT and page.folded[at + 1] == "وبين"
        if page.folded[at] in ("مع", "ضد") or between_it:
            first = clause.past_marks(at + 1 + between_it, clause.high)
            if first < clause.high:
                found.targets.extend(clause.phrases_from(first, clause.high))
            found.perpetrators = found.perpetrators or sides_before(clause) or _side_of_the_teller(clause, found)
            found.open_subject = not found.perpetrators
            return True
    return False


def _parted(clause: Clause, phrase: Phrase) -> list[Phrase] | None:
    """بين مسلحين حوثيين وقبليين, بين الجيشين الروسي والأوكراني: the two sides that one phrase holds; None where it holds one.

    The second is a word that no list has, joined in the number or the definiteness of the first, or the second of two adjectives right behind a phrase.
    """
    page = clause.page
    for index in range(phrase.first + 1, phrase.last + 1):
        word = page.folded[index]
        joined = word.startswith("و") and not page.hits[index] and index not in page.inside_actor and len(word) > _SHORTEST_JOINED
        kin = word.startswith("و") and page.is_listed(index, "companion.kin_groups")
        if kin or (joined and (word.startswith("وال") if page.tokens[phrase.first].text.startswith("ال") else word.endswith(("ين", "ون")))):
            # الجيش وقبائل عربية: a tribe is no part of the name of a force.
            return [Phrase(phrase.first, index - 1), Phrase(index, phrase.last, "و")]
    after = phrase.last + 1
    if after >= clause.high or not page.folded[after].startswith("وال") or page.functions[after]:
        return None
    described = phrase.last in page.adjective_at or phrase.last in page.inside_actor
    other_adjective = described and bool(page.reference.actors.adjective(page.folded[after][1:]))
    unknown = not page.hits[after] and page.tokens[phrase.first].text.startswith("ال")
    return [phrase, Phrase(after, after, "و")] if other_adjective or unknown else None


# وقبليين: shorter words begin with their own و.
_SHORTEST_JOINED = 5


def part_two_sides(clause: Clause, found: Arguments) -> None:
    """تبادل الجيش والمتمردون إطلاق النار, اشتبك الجيش ومسلحون: of two who fight each other the first is the doer, the other whom it fights."""
    page, hit = clause.page, clause.happening.hit
    if clause.happening.type != "armed_clash" or fold(hit.sense.form.split()[0]) not in page.reference.words("companion.each_other"):
        return
    sides = found.perpetrators or found.targets
    if len(sides) == 1 and not (found.perpetrators and found.targets):
        # تبادل الجيشان الهندي والباكستاني إطلاق النار
        sides = _parted(clause, sides[0]) or sides
    if len(sides) == 2 and not (found.perpetrators and found.targets) and sides[1].first == sides[0].last + 1:
        found.perpetrators, found.targets = sides[:1], sides[1:]


def read_parties(clause: Clause, index: int, found: Arguments) -> bool:
    """هدنة بين الهند وباكستان: those between whom a truce holds, all of whom agreed to it; False where "between" does not stand right behind the noun."""
    if index >= clause.high or clause.page.folded[index] != "بين" or index in clause.page.in_place or index in clause.page.in_time:
        return False
    agreed = found.perpetrators
    if not read_sides(clause, index, found):
        return False
    found.perpetrators, found.targets = [*found.perpetrators, *found.targets] or agreed, []
    return True


def _side_of_the_teller(clause: Clause, found: Arguments) -> list[Phrase]:
    """مصدر في الحزب: الاشتباكات مستمرة مع قوات كذا: the armed body that a teller speaks of as his own, where it is not who it fights."""
    page, scope = clause.page, clause.scope
    if scope is None or not scope.chain:
        return []
    teller = scope.chain[0]
    names = [page.actor_at[index] for index in range(teller.first, teller.last + 1) if index in page.actor_at]
    mine = page.phrase_actors(teller.first, teller.last)
    struck = {actor for phrase in found.targets for actor in page.phrase_actors(phrase.first, phrase.last)}
    return [Phrase(name.first, name.last, name.proclitics) for name in names[:1] if page.is_armed(name) and struck and not mine & struck]


def _other_side(clause: Clause, index: int) -> list[Phrase]:
    """بين الجيش، من جهة، والحوثيين: the other side after words set in between."""
    these = _these(clause, index)
    if these is not None:
        return [these]
    for at in range(index, min(index + 12, clause.high)):
        if clause.page.tokens[at].text in ".؛:" or clause.page.functions[at] in ("that", "clause"):
            return []
        if clause.page.folded[at] == "وبين":
            # بين الجيش المسنود بالطيران وبين المتمردين
            first = clause.past_marks(at + 1, clause.high)
            return list(clause.phrases_from(first, clause.high)) if first < clause.high else []
        if at == index and clause.page.folded[at] == "و" and (first := clause.past_marks(at + 1, clause.high)) < clause.high and clause.names_doer(first):
            # بين الجيش و #الحوثيين
            return list(clause.phrases_from(first, clause.high))
        if clause.is_joined(at):
            return list(clause.phrases_from(at, clause.high))
        if at == index and clause.page.folded[at] == "مع" and (first := clause.past_marks(at + 1, clause.high)) < clause.high and clause.names_doer(first):
            # بين الجيش مع المتمردين
            return [next(clause.phrases_from(first, clause.high))]
    return []


def _these(clause: Clause, index: int) -> Phrase | None:
    """بين الجيش وهذه العناصر: the phrase before in the sentence that opens with the same noun, or else the noun itself; None for other words."""
    page, noun = clause.page, index + 1
    if noun >= clause.high or page.folded[index] not in page.reference.words("companion.and_these") or not clause.names_doer(noun):
        return None
    for at in range(clause.happening.sentence.first, clause.happening.first):
        if page.folded[at] == page.folded[noun]:
            return next(clause.phrases_from(at, clause.happening.first))
    return next(clause.phrases_from(noun, clause.high))
