"""Who speaks as one of a side: by the body that he is said to be of, by the rank that he was named with, or by the country that he calls his."""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Set

from marsad.extract.rules.draft import Draft
from marsad.extract.rules.page import Page
from marsad.extract.rules.phrases import phrase_end
from marsad.extract.rules.roles import Phrase
from marsad.extract.rules.tellers.naming import issuer_at

# المتحدث باسم القوات المسلحة، العقيد الركن فلان الفلاني: so many words behind an office end the name of who holds it.
_NAME_WITHIN = 12
# So many offices and ranks before a bare surname are looked through for the one that it was named with.
_OFFICES_BACK = 12


# قالت القوات المسلحة، الأحد، في بيان: so far before a statement stands whose it is.
_ISSUED_WITHIN = 8


def named_with(page: Page, told: tuple[int, int, str]) -> tuple[int, int, str]:
    """The teller as he was named in full before he is called again by a bare surname (قائد اللواء العميد خالد العبدلي ... وأضاف العبدلي), by his office
    (متحدثة باسم الجيش ... وأضافت المتحدثة) or by his statement (قال الجيش في بيان ... وفقا للبيان); himself where he was not."""
    if not _is_a_surname(page, told):
        return _issuer_before(page, told) or _office_before(page, told) or told
    for first in reversed(page.starting("teller", 0, told[0])[-_OFFICES_BACK:]):
        last = _end_of_name(page, first, told[0])
        if last is not None:
            return first, last, told[2]
    return told


def _bare(page: Page, told: tuple[int, int, str]) -> str:
    """The one word with the article that a teller is called by, without clitics and article; empty where he is called by more."""
    word = page.folded[told[0]]
    if told[0] != told[1]:
        return ""
    if word.startswith("لل"):
        return word[2:]
    word = word[len(told[2]) :]
    return word[2:] if word.startswith("ال") else ""


def _office_before(page: Page, told: tuple[int, int, str]) -> tuple[int, int, str] | None:
    """متحدثة باسم الجيش الإسرائيلي ... المتحدثة: the last earlier naming of an office in more than one word; None where no office is called by that word."""
    office = _bare(page, told)
    if office not in page.reference.words("companion.offices"):
        return None
    for first in reversed(page.starting("teller", 0, told[0])[-_OFFICES_BACK:]):
        if page.folded[first].removeprefix("و").removeprefix("ال") == office and (last := phrase_end(page, first, told[0])) > first:
            return first, last, ""
    return None


def _issuer_before(page: Page, told: tuple[int, int, str]) -> tuple[int, int, str] | None:
    """Whose statement it is that a bare "the statement" speaks of; None for other tellers, and where nobody is named with one before."""
    statement = page.structure(told[0], "issued") if _bare(page, told) else None
    if statement is None:
        return None
    for text in reversed(page.starting("teller", 0, told[0])[-_OFFICES_BACK:]):
        if page.structure(text, "issued") is None:
            continue
        issuer = issuer_at(page, text, told[0])
        if issuer is not None:
            return issuer, phrase_end(page, issuer, told[0]), ""
        before = range(text - 1, max(-1, text - 1 - _ISSUED_WITHIN), -1)
        name = next((page.inside_actor[index] for index in before if index in page.inside_actor), None)
        if name is not None:
            return name.first, name.last, name.proclitics
    return None


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


def spoken_for(page: Page, told: tuple[int, int, str]) -> frozenset[str]:
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
    # متحدثا عسكريا
    words = [page.folded[index].removeprefix("ال").removesuffix("ا") for index in range(told[0], told[1] + 1)]
    uniform, out = page.reference.words("companion.in_uniform"), page.reference.words("companion.out_of_uniform")
    behind = page.folded[told[1] + 1] if told[1] + 1 < len(page) else ""
    if behind.startswith("لل"):
        # القائد العسكري للجبهة
        words.append(behind[2:])
    return any(word in uniform for word in words) and not any(word.removeprefix("لل") in out for word in words)


def is_his_country(page: Page, phrase: Phrase) -> bool:
    """بلادها, مقاتلات بلاده: whether a phrase names the country of whoever speaks, or its forces."""
    return any(page.structure(index, "own_country") is not None for index in range(phrase.first, phrase.last + 1))


def are_his_army(page: Page, draft: Draft, mine: Set[str]) -> bool:
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
