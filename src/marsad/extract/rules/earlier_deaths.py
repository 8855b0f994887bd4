"""Deaths of an earlier day that only say whose funeral, home or kin is meant: تشييع شاب قتل أمس, منزل فلسطيني قتل جنديا."""

from __future__ import annotations

from marsad.extract.rules.arguments import Arguments
from marsad.extract.rules.families import FORCE
from marsad.extract.rules.happening import Happening
from marsad.extract.rules.page import Page, Sentence
from marsad.extract.rules.roles import Phrase
from marsad.reference.lexicon import Hit

# تشييع خمسة من مقاتلي الحشد الشعبي قتلوا, منزل عائلة الأسير أحمد محمود الذي قتل: so far before the verb the word for the funeral or the home stands.
_SAID_OF_WITHIN = 8
# قتلوا ليل الأربعاء الخميس في هجوم: so far behind the verb the noun for what killed them stands.
_KILLED_IN_WITHIN = 6
# قتل فيه خمسة: so near behind the verb the pronoun stands that means the home itself.
_IN_IT_WITHIN = 2
_NOT_DONE_TO_HOMES = frozenset({"property_destruction", "detention", "incursion", "abduction"})


def earlier_deaths(page: Page, sentence: Sentence, start: int, happenings: list[Happening]) -> list[Happening]:
    """The deaths that say whose funeral, home or kin a happening of the sentence befell, where no word for an attack behind them tells of them."""
    taken = {index for found in happenings for hit in found.words for index in range(hit.first, hit.last + 1)}
    deaths: list[Happening] = []
    for index in page.starting("harm", start, sentence.last):
        hit = _verb_of_killing(page, index)
        if hit is None or index in taken or not is_earlier_death(page, hit, happenings) or _is_told_by_a_noun(page, hit, sentence):
            continue
        deaths.append(Happening(hit, sentence, "armed_attack", begins=hit.first))
    return deaths


def is_earlier_death(page: Page, hit: Hit, happenings: list[Happening]) -> bool:
    """Whether a verb says of somebody, whose funeral, home or kin the word before him names, how he died or whom he killed."""
    if not hit.features.startswith("vp3") or hit.proclitics or hit.first < 2:
        return False
    head = _head_before(page, hit.first)
    before = next((found for found in reversed(happenings) if found.first < hit.first), None)
    if head is None:
        return False
    if page.is_listed(head, "companion.mourning"):
        if before is None:
            return _others_harmed_before(page, head)
        # احتجاز جثماني شابين قتلا: the dead who are held back are all that is told.
        return not (before.last == head - 1 and before.type == "detention")
    if before is None:
        return False
    if not (page.is_listed(head, "companion.kin") or page.is_listed(head, "companion.home_or_family")):
        return False
    if any(page.is_listed(index, "companion.in_it") for index in range(hit.last + 1, min(len(page), hit.last + 1 + _IN_IT_WITHIN))):
        return False
    # قصف منزل قيادي قتل مع أسرته: an attack may have killed whoever lives there.
    return before.type in _NOT_DONE_TO_HOMES or _dates_back(page, hit) or _killed_others(page, hit.last + 1)


# أصيب ثلاثون فلسطينيا خلال تشييع جثمان فتى قتل: so far before the word for a funeral others are harmed at it.
_HARMED_WITHIN = 8


def _others_harmed_before(page: Page, head: int) -> bool:
    """أصيب ثلاثون خلال تشييع شاب قتل: whether a funeral is what others were killed or hurt at."""
    during = False
    for index in range(head - 1, max(-1, head - 1 - _HARMED_WITHIN), -1):
        if page.tokens[index].kind not in ("word", "number"):
            return False
        during = during or page.structure(index, "in_course") is not None
        harm = page.of_kind(index, "harm")
        if during and harm is not None and harm.sense.harm in ("killed", "injured"):
            return True
    return False


_PASSED = frozenset({"", "partitive", "from", "who", "cause"})


def _head_before(page: Page, verb: int) -> int | None:
    """The word for a funeral, a home or kin in whose genitive the people stand of whom a verb says something; None where none does.

    Of people with the article, and of a name, it is said behind "who" alone.
    """
    for index in range(verb - 1, max(-1, verb - 1 - _SAID_OF_WITHIN), -1):
        if page.tokens[index].kind not in ("word", "number"):
            return None
        if index in page.in_time:
            # ليل الأربعاء الخميس, أغسطس/آب: August is spelt like a father.
            return None
        mourned = page.is_listed(index, "companion.mourning")
        if index < verb - 1 and (mourned or page.is_listed(index, "companion.home_or_family") or page.is_listed(index, "companion.kin")):
            further = None if mourned else _head_before(page, index + 1)
            if further is not None and index + 1 < verb - 1:
                return further
            return index if page.functions[verb - 1] == "who" or _is_indefinite(page, index + 1) else None
        if page.functions[index] not in _PASSED and page.folded[index] != "من":
            return None
        if page.of_kind(index, "event") is not None and page.of_kind(index, "people", "force") is None:
            return None
    return None


def _is_indefinite(page: Page, index: int) -> bool:
    """خمسة من مقاتلي الحشد, شاب: whether a number, or people without the article, start at a token."""
    if page.count_at(index) is not None:
        return True
    people = page.of_kind(index, "people", "teller", "force")
    return people is not None and not people.definite and not people.suffix


def _dates_back(page: Page, hit: Hit) -> bool:
    """قتل العام الماضي, قتله الجيش أمس: whether a day or a longer time stands right behind the verb, or behind who did it; not at once (على الفور)."""
    dated = (time for time in page.times if hit.last < time.first_token <= hit.last + 2)
    return any(time.ago is not None or time.date is not None or time.weekday is not None for time in dated)


# ثلاثة من أفراد عائلته: so far behind a verb the word with the pronoun of the home's people stands.
_THEIRS_WITHIN = 5


def _killed_others(page: Page, behind: int) -> bool:
    """أسير قتل جنديا, قتل ثلاثة جنود: whether people behind a verb are whom he killed; a pronoun (ثلاثة من أبنائه) says that they are those of the home."""
    if behind >= len(page) or (page.count_at(behind) is None and page.of_kind(behind, "people") is None):
        return False
    for index in range(behind, min(len(page), behind + _THEIRS_WITHIN)):
        if page.tokens[index].kind not in ("word", "number") or (page.functions[index] and page.folded[index] != "من"):
            break
        if page.folded[index] in ("منهم", "منها") or any(hit.suffix for hit in page.hits[index]):
            return False
    return True


def _verb_of_killing(page: Page, index: int) -> Hit | None:
    return next((hit for hit in page.hits[index] if hit.sense.kind == "harm" and hit.sense.harm == "killed" and hit.features.startswith("vp3")), None)


def _is_told_by_a_noun(page: Page, hit: Hit, sentence: Sentence) -> bool:
    """قتلوا أمس في هجوم: whether a noun of force right behind the verb tells of the same death."""
    for index in range(hit.last + 1, min(sentence.last, hit.last + 1 + _KILLED_IN_WITHIN)):
        if page.tokens[index].kind != "word" or page.functions[index] in ("clause", "that", "who"):
            return False
        if any(other.sense.kind == "event" and other.sense.type in FORCE and other.features.startswith("n") for other in page.hits[index]):
            return True
    return False


def take_verb_of_earlier_death(page: Page, found: Happening, happenings: list[Happening]) -> bool:
    """تشييع شرطيين قتلوا أمس في هجوم, جنازة زعيم اغتاله مسلحون: whether a word of force tells of an earlier death, and of none of the happenings before it.

    A noun takes the verb that tells of the death along.
    """
    if found.is_verb:
        found.begins = found.first if is_earlier_death(page, found.hit, happenings) else None
        return found.is_earlier
    for index in range(found.first - 1, max(-1, found.first - 1 - _KILLED_IN_WITHIN), -1):
        if page.tokens[index].kind != "word" or page.functions[index] in ("clause", "that", "who"):
            return False
        hit = _verb_of_killing(page, index)
        if hit is not None:
            if is_earlier_death(page, hit, happenings):
                found.begins = hit.first
                found.also.append(hit)
            return found.is_earlier
    return False


def is_told_by_its_verb(happening: Happening) -> bool:
    """Whether a verb tells of an earlier death, and no noun alone of what a place saw before."""
    return any(hit.features.startswith("v") for hit in happening.words)


def name_the_dead(page: Page, happening: Happening, arguments: Arguments) -> None:
    """خلال تشييع ضابط قتل برصاص مسلحين: of whom the verb says it is whom it befell, or who did it where somebody else stands behind as its object."""
    verb = min(happening.words, key=lambda hit: hit.first)
    head = _head_before(page, verb.first)
    if head is None:
        return
    last = verb.first - 1 - (page.functions[verb.first - 1] == "who")
    mourned = page.of_kind(head + 1, "people", "force")
    people = Phrase(head + 1, last, mourned.proclitics if mourned is not None else "")
    behind = [phrase for phrase in arguments.targets if phrase.first > verb.last]
    arguments.perpetrators = [phrase for phrase in arguments.perpetrators if phrase.first > verb.last or people.first <= phrase.first <= people.last]
    if verb.suffix:
        # اغتاله مسلحون: behind the pronoun of whom it befell stands who did it.
        arguments.perpetrators, arguments.targets = arguments.perpetrators or behind, [people]
    elif not behind:
        arguments.perpetrators = [phrase for phrase in arguments.perpetrators if phrase.first > verb.last]
        arguments.targets = [people]
    elif not arguments.perpetrators:
        arguments.perpetrators = [people]
