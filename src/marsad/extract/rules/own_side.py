"""Who speaks as one of a side: by the body that he is said to be of, by the rank that he was named with, or by the country that he calls his."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from marsad.extract.rules.draft import Draft
from marsad.extract.rules.page import Page
from marsad.extract.rules.roles import Phrase

# المتحدث باسم القوات المسلحة، العقيد الركن فلان الفلاني: so many words behind an office end the name of who holds it.
_NAME_WITHIN = 12
# So many offices and ranks before a bare surname are looked through for the one that it was named with.
_OFFICES_BACK = 12


def named_with(page: Page, told: tuple[int, int, str]) -> tuple[int, int, str]:
    """The teller as he was named in full before a bare surname tells of him again (قائد اللواء العميد خالد العبدلي ... وأضاف العبدلي); himself where he was not."""
    if not _is_a_surname(page, told):
        return told
    for first in reversed(page.starting("teller", 0, told[0])[-_OFFICES_BACK:]):
        last = _end_of_name(page, first, told[0])
        if last is not None:
            return first, last, told[2]
    return told


def _is_a_surname(page: Page, told: tuple[int, int, str]) -> bool:
    """Whether a teller is called by one word that is no body's, no office and no rank."""
    return told[0] == told[1] and told[0] not in page.inside_actor and page.of_kind(told[0], "teller", "force", "people", "place_word") is None


def _end_of_name(page: Page, first: int, told: int) -> int | None:
    """Where the name behind the office at `first` ends in the surname at `told`; None where it does not."""
    surname = page.folded[told].removeprefix("ال")
    for index in range(first + 1, min(first + 1 + _NAME_WITHIN, told)):
        if page.tokens[index].text in ".؛:" or page.functions[index] in ("that", "who") or page.of_kind(index, "saying") is not None:
            return None
        if page.folded[index].removeprefix("ال") == surname:
            return index
    return None


def spoken_for(page: Page, told: tuple[int, int, str]) -> set[str]:
    """The root actors that a teller speaks for, those too that stand behind him with ب: ضابط بالجيش السوداني."""
    behind = page.actor_at.get(told[1] + 1)
    if behind is None or not behind.proclitics.endswith("ب") or page.tokens[told[1]].kind != "word":
        return page.told_actors(told)
    return page.told_actors(told) | page.phrase_actors(behind.first, behind.last)


def is_in_uniform(page: Page, told: tuple[int, int, str]) -> bool:
    """العقيد فلان، قائد اللواء الخامس, مصدر عسكري: whether a teller is called by a rank, or military; خبير عسكري speaks for no army."""
    if told[0] in page.actor_at and page.is_medium(page.actor_at[told[0]]):
        # إذاعة الجيش
        return False
    words = [page.folded[index].removeprefix("ال") for index in range(told[0], told[1] + 1)]
    uniform, out = page.reference.words("companion.in_uniform"), page.reference.words("companion.out_of_uniform")
    return any(word in uniform for word in words) and not any(word in out for word in words)


def is_his_country(page: Page, phrase: Phrase) -> bool:
    """بلادها, مقاتلات بلاده: whether a phrase names the country of whoever speaks, or its forces."""
    return any(page.structure(index, "own_country") is not None for index in range(phrase.first, phrase.last + 1))


def are_his_army(page: Page, draft: Draft, mine: set[str]) -> bool:
    """مصادر عسكرية يمنية: قصف لقوات الجيش اليمني: whether those who did it are the army of the land that a man in uniform, or an official, speaks for.

    One who is of no land by name speaks for the army in whose land it happened, and an armed group of a land (جيش التحرير الوطني) for no army of it.
    """
    armies = {army for phrase in draft.perpetrators for army in _armies(page, phrase)}
    if not armies or not all(any(True for _ in _armies(page, phrase)) for phrase in draft.perpetrators):
        return False
    actors = page.reference.actors
    lands = {actors.get(id_).country for id_ in mine if actors.get(id_).kind not in ("armed_group", "militia")} if mine else _where(page, draft)
    return armies <= lands


def _armies(page: Page, phrase: Phrase) -> Iterable[str | None]:
    """The country of each army that a phrase names."""
    for index in range(phrase.first, phrase.last + 1):
        name = page.actor_at.get(index)
        if name is not None:
            actor = page.reference.actors.get(page.actor_ids(name)[0])
            if actor.kind == "military" and actor.country is not None:
                yield actor.country


def _where(page: Page, draft: Draft) -> set[str | None]:
    """The countries that have the places of a claim; empty where one of them may lie in several."""
    found: set[str | None] = set()
    for place in draft.places:
        found |= page.countries_of(place)
    return found if len(found) == 1 else set()


def are_ours(page: Page, phrases: Sequence[Phrase]) -> bool:
    """مواقعنا, إحدى مروحياتنا: whether a thing or people with the pronoun of who speaks are among some phrases."""
    return any(
        hit.suffix == "نا" and hit.sense.kind in ("object", "means", "force", "people")
        for phrase in phrases
        for index in range(phrase.first, phrase.last + 1)
        for hit in page.hits[index]
    )
