"""Who lost the ground that others took or entered, where the words for it do not name him: سيطر الجيش على البلدة، آخر معقل للحركة؛ بعد معارك مع الحركة."""

from __future__ import annotations

from marsad.extract.rules.draft import Draft
from marsad.extract.rules.page import Page
from marsad.extract.rules.phrases import phrase_end
from marsad.extract.rules.roles import Phrase

# معارك عنيفة استمرت أياما مع
_AGAINST_WITHIN = 5
_AGAINST = frozenset({"مع", "ضد"})


def take_losers(page: Page, drafts: list[Draft]) -> None:
    """Gives each taking of ground, or advance on it, that names nobody who lost it whoever held it, fought for it or fled from it by the words of its sentence."""
    for draft in drafts:
        losing = _losing_verb(page, draft) if draft.type == "territory_change" and not draft.targets else None
        if losing is not None:
            # خسر الجيش بلدة، فقد الجيش السيطرة على المدينة
            loser, taker = _somebody(page, losing + 1, draft.sentence.last), _who_took_it(page, draft)
            draft.perpetrators, draft.targets = [] if taker is None else [taker], draft.perpetrators or ([loser] if loser is not None else [])
        if draft.targets or not (_takes_ground(page, draft) if draft.type == "territory_change" else _advances(draft)):
            continue
        doers = {actor for phrase in draft.perpetrators for actor in page.phrase_actors(phrase.first, phrase.last)}
        taken = {index for phrase in draft.perpetrators for index in range(phrase.first, phrase.last + 1)}
        for index in (*range(draft.hit.last + 1, draft.sentence.last), *range(draft.sentence.first, draft.hit.first)):
            loser = _loser_at(page, index, draft.sentence.last)
            if loser is None or loser.first in taken or any(_are_named_alike(page, loser, phrase) for phrase in draft.perpetrators):
                continue
            if not doers & page.phrase_actors(loser.first, loser.last):
                draft.targets = [loser]
                break


def _are_named_alike(page: Page, one: Phrase, other: Phrase) -> bool:
    """سيطر الجيش على البلدة التي يسيطر عليها الجيش: whether two phrases are the same words."""
    return page.folded[one.first : one.last + 1] == page.folded[other.first : other.last + 1]


# فقدت القوات الحكومية السيطرة على: so far before the word for control stands the verb of losing it.
_LOSING_WITHIN = 6


def _losing_verb(page: Page, draft: Draft) -> int | None:
    """The word of losing ground that a draft is told by, or that its word for control hangs on; None for other ground."""
    hit, losing = draft.hit, page.reference.words("companion.loses")
    if page.folded[hit.first].removeprefix(hit.proclitics) in losing:
        return hit.first
    if not page.folded[hit.first].startswith("السيطر"):
        return None
    for index in range(hit.first - 1, max(draft.sentence.first - 1, hit.first - 1 - _LOSING_WITHIN), -1):
        if page.folded[index].removeprefix("و") in losing:
            return index
        if page.functions[index] or page.tokens[index].text in ".،؛:":
            return None
    return None


# فقد الجيش السيطرة على مدينة كذا الحدودية مع كذا لصالح
_IN_FAVOUR_WITHIN = 9


def _who_took_it(page: Page, draft: Draft) -> Phrase | None:
    """خسر الجيش البلدة لصالح الحركة: in whose favour ground was lost; None where nobody is said to have it."""
    for index in range(draft.hit.last + 1, min(draft.hit.last + 1 + _IN_FAVOUR_WITHIN, draft.sentence.last)):
        if page.tokens[index].text in ".؛:":
            return None
        if page.folded[index] in page.reference.words("companion.ground_goes_to"):
            return _somebody(page, index + 1, draft.sentence.last)
    return None


def _takes_ground(page: Page, draft: Draft) -> bool:
    """Whether the word tells of taking ground, and not of leaving or losing it."""
    sense = draft.hit.sense
    return sense.value != "falls" and sense.mode != "intransitive" and page.folded[draft.hit.first] in page.reference.words("companion.takes_ground")


def _advances(draft: Draft) -> bool:
    """تقدم الجيش في معقل الحركة, and not ملاحقة الحركة or اختراق الأجواء: whether forces are told to go forward on the ground, which somebody loses by it."""
    sense = draft.hit.sense
    return draft.type == "incursion" and draft.stance.polarity == "affirmed" and sense.role != "target" and sense.value != "flies_in"


def _loser_at(page: Page, index: int, limit: int) -> Phrase | None:
    """Who is named behind a word for a stronghold, a fight or a flight at a token."""
    word = page.folded[index]
    if word in page.reference.words("companion.held_by") or word in page.reference.words("companion.flight_of"):
        return _somebody(page, index + 1, limit) or _somebody(page, _past_its_adjective(page, index + 1), limit)
    if (held := _held_ground(page, index)) is not None:
        return _somebody(page, held, limit)
    fight = page.of_kind(index, "event")
    if fight is None or fight.sense.type != "armed_clash" or not fight.features.startswith("n"):
        return None
    for at in range(fight.last + 1, min(fight.last + 1 + _AGAINST_WITHIN, limit - 1)):
        if page.tokens[at].text in ".؛:،":
            return None
        if page.folded[at] in _AGAINST:
            return _somebody(page, at + 1, limit)
    return None


def _past_its_adjective(page: Page, index: int) -> int:
    """المعقل الرئيسي للحركة: the token behind an adjective with the article, or that token itself."""
    return index + 1 if index < len(page) and page.tokens[index].text.startswith("ال") and index not in page.inside_actor else index


def _held_ground(page: Page, index: int) -> int | None:
    """تحت سيطرة الحركة, الخاضعة لسيطرة الحركة, القرى التي تسيطر عليها الحركة, قرى تسيطر عليها: the token behind words that say by whom ground is held; None for other words."""
    after = index + 1
    if after >= len(page):
        return None
    word, control = page.folded[index], page.reference.words("companion.control_of")
    if (word in control and index and page.folded[index - 1] in page.reference.words("companion.under_whom")) or (word.startswith("ل") and word[1:] in control):
        so_called = page.structure(after, "so_called")
        return after if so_called is None else so_called.last + 1
    said_of_it = index and (
        page.functions[index - 1] == "who" or page.structure(index - 1, "aspect") is not None or page.of_kind(index - 1, "place_word") is not None
    )
    if said_of_it and word in page.reference.words("companion.takes_ground") and page.folded[after] in page.reference.words("companion.over_it"):
        return after + 1
    return None


def _somebody(page: Page, first: int, limit: int) -> Phrase | None:
    """The body or the fighters that a phrase at a token names."""
    if first >= limit:
        return None
    name = page.actor_at.get(first)
    hit = page.of_kind(first, "force", "people")
    if name is None and (hit is None or (hit.sense.kind == "people" and hit.sense.who not in ("combatants", "security"))):
        return None
    proclitics = name.proclitics if name is not None else hit.proclitics if hit is not None else ""
    return Phrase(first, phrase_end(page, first, limit), proclitics) if proclitics in ("", "ل") else None
