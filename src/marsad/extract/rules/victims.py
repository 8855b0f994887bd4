"""People who were harmed, as what a happening struck where it names nothing else."""

from __future__ import annotations

from bisect import bisect_left

from marsad.extract.rules.counted import tells_what_befell
from marsad.extract.rules.counted_nouns import written_to_number
from marsad.extract.rules.deeds import describes_the_act
from marsad.extract.rules.draft import Draft
from marsad.extract.rules.harm_owner import came_first
from marsad.extract.rules.page import Page
from marsad.extract.rules.phrases import phrase_end
from marsad.extract.rules.roles import Phrase
from marsad.extract.rules.struck_together import struck_together
from marsad.model import Harm

_STRIKES = frozenset("air_strike drone_strike shelling explosion suicide_attack armed_attack assassination protest_repression execution".split())


# What was done to people who are taken or driven out.
_TAKEN: dict[str, tuple[str, ...]] = {"detention": ("detained",), "abduction": ("abducted",), "displacement": ("displaced",)}


_OF_VICTIMS = _STRIKES | frozenset(_TAKEN) | {"casualty_toll", "armed_clash", "torture"}


def take_victims(page: Page, drafts: list[Draft]) -> None:
    """مقتل عشرة جنود في غارة: gives each happening that names nothing struck the people that it killed or hurt.

    غارة على حفل ## قتل عشرة جنود في الغارة: those whom its own sentence says that it harmed come before what another telling names.
    """
    starts = [token.start for token in page.tokens]
    for draft in drafts:
        if draft.targets and draft.type in _STRIKES and _are_told_elsewhere(draft):
            harmed = [phrase for phrase in _harmed(page, starts, draft, ("killed", "injured")) if _is_in_its_sentence(draft, phrase)]
            things = [phrase for phrase in draft.targets if page.of_kind(phrase.first, "object") is not None]
            draft.targets = [*things, *_first_with_those_joined(page, harmed)] if harmed else draft.targets
        fell = draft.hit.sense.form.startswith(tuple(page.reference.words("companion.fell")))
        if draft.targets or draft.type not in _OF_VICTIMS or (fell and not draft.hit.proclitics.endswith("ب")):
            # قتل جندي بسقوط قذيفة: the fall that "by" leads to is told of whom it struck.
            continue
        if draft.type == "armed_clash":
            draft.targets = _fallen_side(page, starts, draft) or _who_suffered_losses(page, draft)
            continue
        kinds = _TAKEN.get(draft.type) or (("killed", "injured", "damage") if draft.from_harm else ("killed", "injured"))
        draft.targets = _first_with_those_joined(page, _harmed(page, starts, draft, kinds))
        if not draft.targets and draft.type not in _TAKEN:
            draft.targets = _named(page, draft)


def _are_told_elsewhere(draft: Draft) -> bool:
    """Whether all that a happening is said to have struck stands outside of its sentence."""
    return not any(_is_in_its_sentence(draft, phrase) for phrase in draft.targets)


def _is_in_its_sentence(draft: Draft, phrase: Phrase) -> bool:
    return draft.sentence.first <= phrase.first < draft.sentence.last


def take_damaged(page: Page, drafts: list[Draft]) -> None:
    """تضرر مبنى جراء القصف: gives each strike of which nobody is named as struck, by rules or by weights, the first thing that it damaged."""
    starts = [token.start for token in page.tokens]
    for draft in drafts:
        if not draft.targets and draft.type in _STRIKES:
            draft.targets = _harmed(page, starts, draft, ("damage",))[:1] or _damaged_behind(page, starts, draft)


# أضرار مادية جسيمة في منازل: so far behind a word of damage stands what was damaged.
_DAMAGED_WITHIN = 4


def _damaged_behind(page: Page, starts: list[int], draft: Draft) -> list[Phrase]:
    """ألحق القصف أضرارا بكنيسة, أضرار مادية في منازل المدنيين: the thing that ب or "in" leads to from a word of damage; empty where none stands there."""
    for harm in draft.harm:
        if harm.kind != "damage" or harm.most == 0:
            continue
        first = max(bisect_left(starts, harm.anchor.start + 1) - 1, 0)
        for index in range(first, min(first + _DAMAGED_WITHIN, draft.sentence.last)):
            if page.tokens[index].kind != "word" or page.functions[index] not in ("", "preposition"):
                break
            thing = page.of_kind(index, "object")
            led = thing is not None and (thing.proclitics == "ب" or (not thing.proclitics and index > first and page.folded[index - 1] == "في"))
            if thing is not None and led and index not in page.in_places:
                return [Phrase(index, phrase_end(page, index, draft.sentence.last), thing.proclitics)]
    return []


def _harmed(page: Page, starts: list[int], draft: Draft, kinds: tuple[str, ...]) -> list[Phrase]:
    """The phrases that name whom or what a happening harmed in one of some ways, in text order; خطف مسلحون من القرية ثلاثة: who did it is none of them."""
    harmed = (_phrase_of(page, starts, harm) for harm in draft.harm if harm.kind in kinds and harm.most != 0)
    doers = {phrase.first for phrase in draft.perpetrators}
    return sorted(phrase for phrase in harmed if phrase is not None and phrase.first not in doers)


def _first_with_those_joined(page: Page, harmed: list[Phrase]) -> list[Phrase]:
    """ضابط وثلاثة جنود: the first of those harmed, and whom "and" joins right to them."""
    joined = [_without_and(page, phrase) for phrase in harmed[:1]]
    for phrase in harmed[1:]:
        if phrase.first != joined[-1].last + 1 or not page.folded[phrase.first].startswith("و"):
            break
        joined.append(Phrase(phrase.first, phrase.last, "و"))
    return [*joined, *struck_together(page, joined[-1], len(page))] if joined else joined


def _without_and(page: Page, phrase: Phrase) -> Phrase:
    """خمسة مدنيين وشرطي: the phrase of people of whom the lists know the word with "and" written to it."""
    people = page.of_kind(phrase.first, "people")
    return Phrase(phrase.first, phrase.last, "و") if people is not None and people.proclitics == "و" else phrase


def _fallen_side(page: Page, starts: list[int], draft: Draft) -> list[Phrase]:
    """مقتل عشرة من الجماعة في مواجهات: of a clash of which no second side is told, the fighters or the body that fell in it, unless they are the first."""
    doers = {actor for phrase in draft.perpetrators for actor in page.phrase_actors(phrase.first, phrase.last)}
    taken = {index for phrase in draft.perpetrators for index in range(phrase.first, phrase.last + 1)}
    fallen: list[Phrase] = []
    for harm in draft.harm:
        if harm.kind not in ("killed", "injured") or harm.most == 0:
            continue
        phrase = _phrase_of(page, starts, harm)
        if phrase is None or any(index in taken for index in range(phrase.first, phrase.last + 1)):
            continue
        actors = page.phrase_actors(phrase.first, phrase.last)
        if (actors or harm.who in ("combatants", "security")) and not actors & doers:
            fallen.append(phrase)
    return _first_with_those_joined(page, fallen)


def _who_suffered_losses(page: Page, draft: Draft) -> list[Phrase]:
    """اشتباكات أسفرت عن تكبيد الحركة خسائر, تكبدت خلالها الحركة خسائر: of a clash of which no second side is told, the body to which losses were dealt behind it."""
    doers = {actor for phrase in draft.perpetrators for actor in page.phrase_actors(phrase.first, phrase.last)}
    for index in range(draft.hit.last + 1, draft.sentence.last - 1):
        if not page.is_listed(index, "companion.losses_of"):
            continue
        first = index + 1 + (page.structure(index + 1, "to_them") is not None)
        if first in page.actor_at or page.of_kind(first, "force") is not None or page.is_under_arms(first):
            losses = next((at for at in range(first + 1, draft.sentence.last) if page.of_kind(at, "harm") is not None), draft.sentence.last)
            body = Phrase(first, phrase_end(page, first, losses))
            own = any(page.folded[first] == page.folded[phrase.first] for phrase in draft.perpetrators)
            return [] if own or page.phrase_actors(body.first, body.last) & doers else [body]
        return []
    return []


def _named(page: Page, draft: Draft) -> list[Phrase]:
    """غارة أسفرت عن مقتل فلان: the name after a word of killing in the sentence of the only happening that it can be of."""
    if draft.number is not None:
        return []
    for index in range(draft.sentence.first, draft.sentence.last - 1):
        hit = page.of_kind(index, "harm")
        if hit is None or hit.sense.harm not in ("killed", "injured") or hit.sense.role != "event" or hit.definite or hit.suffix or hit.features[1:2] == "p":
            continue
        first = hit.last + 1
        if draft.hit.first < index and came_first(page, index):
            continue
        count = page.count_at(first) if first < draft.sentence.last else None
        some_of = count.last_token + 2 if count is not None and not count.ordinal and not page.folded[first].startswith("ب") else draft.sentence.last
        if count is not None and some_of < draft.sentence.last and page.folded[some_of - 1] == "من" and page.tokens[some_of].kind == "word":
            # تصفية عشرة من إخوانهم
            return [Phrase(first, phrase_end(page, some_of, draft.sentence.last))]
        if first < draft.sentence.last and _may_be_name(page, first):
            return [Phrase(first, phrase_end(page, first, draft.sentence.last))]
    return []


def _phrase_of(page: Page, starts: list[int], harm: Harm) -> Phrase | None:
    """The words that name who was harmed, with the body that they belong to; None for a bare number (ثلاثة قتلى) or a bare "persons"."""
    first = max(bisect_left(starts, harm.anchor.start + 1) - 1, 0)
    last = max(bisect_left(starts, harm.anchor.end) - 1, first)
    named = next(
        (
            index
            for index in range(first, last + 1)
            if (hit := page.of_kind(index, "people", "object", "force")) is not None and not hit.proclitics.endswith(("ب", "ك"))
        ),
        None,
    )
    if _is_listed_as_part(page, first):
        # 9 قتلى بينهم 3 أطفال: some of those struck.
        return None
    ranks = _in_ranks(page, last + 1)
    if ranks is not None:
        return ranks
    if last + 2 < len(page) and page.folded[last + 1] == "من" and (last + 2 in page.actor_at or page.of_kind(last + 2, "force", "people")):
        # قتلى من الجيش are told by the body alone; خمسة عناصر من الجيش are some of it.
        dead = any(page.of_kind(index, "harm") is not None for index in range(first, last + 1))
        return Phrase(last + 2 if dead else first, phrase_end(page, last + 2, len(page)))
    if named is None and page.count_at(first) is not None:
        # 31 لبنانيا, 17 قتيلا فلسطينيا: people by where they are from.
        if last > first and last in page.adjective_at:
            return Phrase(first, last)
        if last + 1 in page.adjective_at and page.folded[last + 1].endswith("ا"):
            return Phrase(first, last + 1)
    if named is None and (harm.least, harm.most) == (1, 1) and (somebody := _said_of_him(page, first)) is not None:
        return somebody
    if named is None and (harm.least, harm.most) == (1, 1) and _may_be_name(page, first) and not page.of_kind(first, "harm"):
        # إن لحود قتل: somebody by his name.
        return Phrase(first, last)
    if named is None:
        return None
    end = phrase_end(page, named, len(page))
    befell = next((index for index in range(last + 1, end + 1) if tells_what_befell(page, index)), end + 1)
    return Phrase(first, max(last, befell - 1), written_to_number(page, first) if page.count_at(first) is not None else "")


# الذي أعلن المجلس مقتله: so far behind "who" stands what befell somebody.
_SAID_WITHIN = 4
# الشيخ سالم علي العامري الذي
_NAME_WITHIN = 5


def _said_of_him(page: Page, harm: int) -> Phrase | None:
    """سالم العامري الذي قتل, الذي أعلن المجلس مقتله: the name of one man, with his title, before a clause that says of him what befell him; None where none is there."""
    words = [hit for hit in page.hits[harm] if hit.sense.kind == "harm"]
    his = any(hit.suffix == "ه" for hit in words)
    if not his and not any(hit.sense.role == "verb" and not hit.suffix for hit in words):
        return None
    reach = _SAID_WITHIN if his else 1
    who = next((index for index in range(harm - 1, max(0, harm - reach) - 1, -1) if page.functions[index] == "who"), None)
    if who is None or page.folded[who] != "الذي":
        return None
    end = who - 1 - (page.tokens[who - 1].text in "،,")
    first, named = end + 1, 0
    while first > max(0, end + 1 - _NAME_WITHIN) and (_is_of_a_name(page, first - 1) or _is_a_title(page, first - 1)):
        first -= 1
        named += _is_of_a_name(page, first)
    known = any(index in page.inside_actor and page.names_a_person(page.inside_actor[index]) for index in range(first, end + 1))
    return Phrase(first, end) if known or named >= 2 else None


def _is_of_a_name(page: Page, index: int) -> bool:
    name = page.inside_actor.get(index)
    return page.names_a_person(name) if name is not None else _may_be_name(page, index) and index not in page.in_places and index not in page.adjective_at


def _is_a_title(page: Page, index: int) -> bool:
    """الشيخ, القائد: a word with the article for one man, by his rank or office."""
    title = page.of_kind(index, "people", "teller")
    return title is not None and title.definite and title.features[1:2] == "s" and not title.proclitics


# قتلى وعشرات الجرحى في صفوف
_RANKS_WITHIN = 4


def _in_ranks(page: Page, start: int) -> Phrase | None:
    """سقوط قتلى وجرحى في صفوف الجماعة, حالات اختناق بين المدنيين: the body or the people among whom the harm right before is told; None where none are named."""
    for index in range(start, min(start + _RANKS_WITHIN, len(page) - 2)):
        people = page.of_kind(index + 1, "people") if page.folded[index] == "بين" and page.of_kind(index + 1, "harm") is None else None
        if people is not None and people.features[1:2] == "p" and page.count_at(index + 1) is None:
            return Phrase(index + 1, phrase_end(page, index + 1, len(page)))
        if page.folded[index] in page.reference.words("companion.ranks_of") and page.folded[index - 1] == "في":
            named = index + 1 in page.actor_at or page.of_kind(index + 1, "force", "people") is not None
            return Phrase(index + 1, phrase_end(page, index + 1, len(page))) if named else None
        if page.tokens[index].kind != "word" or not (page.folded[index] == "في" or page.of_kind(index, "harm") or page.structure(index, "partitive")):
            return None
    return None


# 40 قتيلا بينهم 14 طفلا و9 سيدات: so far behind the word for among its list goes on.
_LIST_WITHIN = 12


def _is_listed_as_part(page: Page, first: int) -> bool:
    """Whether people stand in the list behind a word like among, so that they are some of a number told before."""
    for index in range(first - 1, max(-1, first - 1 - _LIST_WITHIN), -1):
        if page.structure(index, "among") is not None:
            return True
        if page.tokens[index].text in ".؛:" or page.of_kind(index, "harm", "event", "saying") is not None or page.functions[index]:
            return False
    return False


def _may_be_name(page: Page, index: int) -> bool:
    """Whether a word may be a person's name: no list has it, with ب taken off or not."""
    token = page.tokens[index]
    if token.kind != "word" or page.hits[index] or page.functions[index] or index in page.in_time or describes_the_act(page, index):
        return False
    if page.count_at(index) is not None:
        # وفاة ثلاثة جرحى, قتل ثلاثة من قوات الأمن
        return False
    return not (token.folded.startswith("ب") and (token.folded.startswith("بال") or page.reference.lexicon.analyses(token.folded[1:])))
