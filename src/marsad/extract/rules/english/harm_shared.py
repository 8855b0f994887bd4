"""Which happening of an English sentence did which harm, and the harm that alone tells one."""

from __future__ import annotations

from marsad.extract.rules.english.happenings import Telling, means_of_harm
from marsad.extract.rules.english.harm import for_what, says_more_of_it
from marsad.extract.rules.english.subjects import subject_before
from marsad.extract.rules.english.tellers import telling
from marsad.extract.rules.english.untold import is_of_play
from marsad.extract.rules.english.words import clause_start, is_capital, is_passive, phrase_after, use
from marsad.extract.rules.harm import Found
from marsad.extract.rules.page import Page, Sentence
from marsad.extract.rules.tellers import Scope
from marsad.reference.lexicon import Hit

_TYPE_OF_HARM = {"detained": "detention", "abducted": "abduction", "displaced": "displacement", "damage": "property_destruction"}
# So many are killed by a war, and by no single blow of it.
_MANY = 100


def of_harm(page: Page, sentence: Sentence, harms: list[Found], scopes: list[Scope]) -> list[Telling]:
    """A sentence that tells only of the harmed: one happening, named by the word of harm."""
    real = [found for found in harms if found.harm.least and found.harm.kind != "damage" and not _names_the_harmed(page, found, sentence)]
    if not real or is_natures_doing(page, sentence) or any(use(page, index, "remembering") for index in range(sentence.first, real[0].hit.first)):
        return []
    if real[0].harm.kind == "detained" and any(use(page, index, "crime") for index in range(sentence.first, sentence.last)):
        # "arrested for theft"
        return []
    if is_of_play(page, real[0].hit, sentence):
        # "The film tells of a thief who is gunned down"
        return []
    hit = real[0].hit
    # "the junta, in power since 2020, said": what is said of who tells counts nobody.
    _, scope = telling(scopes, hit.first)
    inside = range(scope.first if scope is not None else sentence.first, sentence.last)
    many = (real[0].harm.least or 0) >= _MANY and any(use(page, index, "war") for index in range(sentence.first, hit.first))
    over = any(_counts_since(page, index, sentence) or _counts_over_months(page, index) for index in inside)
    runs = real[0].harm.kind in ("killed", "injured") and (many or over)
    type_ = "casualty_toll" if runs else _TYPE_OF_HARM.get(real[0].harm.kind, "armed_attack")
    told = Telling(hit, sentence, type_, sentence.first, sentence.last, from_harm=True)
    told.means |= means_of_harm(page, told)
    return [told]


def is_of_another_time(page: Page, found: Found, happenings: list[Telling], sentence: Sentence) -> bool:
    """`the anniversary of last year's protests, in which 60 people died`: harm of a relative clause behind a happening that the sentence only names, and does not tell."""
    low = clause_start(page, found.hit.first, sentence.first)
    if low - 2 <= sentence.first or page.folded[low - 1] not in _RELATIVE:
        return False
    named = next((hit for at in range(low - 2, sentence.first - 1, -1) for hit in page.hits[at] if hit.sense.kind == "event" and hit.sense.type), None)
    return named is not None and not any(named.first in (hit.first for hit in told.words) for told in happenings) and _is_recalled(page, named, sentence)


_RELATIVE = frozenset({"which", "that"})


def _is_recalled(page: Page, named: Hit, sentence: Sentence) -> bool:
    """`the anniversary of`, `last year's protests`: whether a happening is named as one of years ago."""
    before = range(max(sentence.first, named.first - _NEAR), named.first)
    return any(use(page, index, "remembering") for index in before) or any(page.folded[index : index + 2] == ["last", "year"] for index in before)


# "in the killing of", "resulted in the killing of": how something told ended, and nothing beside it.
_LEADS_TO_DEATH = frozenset({"in", "with", "by", "to"})


def told_apart(page: Page, sentence: Sentence, found: Found, happenings: list[Telling]) -> bool:
    """`Clashes broke out after the killing of a commander`: whether the killing of somebody is told as a happening of its own, in another clause than any other."""
    hit = found.hit
    if found.harm.kind != "killed" or not says_more_of_it(page, hit, sentence):
        return False
    answered = for_what(page, hit, sentence)
    low = clause_start(page, hit.first, sentence.first) if answered is None else answered + 1
    leads = any(page.folded[index] in _LEADS_TO_DEATH for index in range(max(low, hit.first - 3), hit.first))
    return low > sentence.first and not leads and all(told.hit.last < low or told.hit.first > hit.first for told in happenings)


def _counts_since(page: Page, index: int, sentence: Sentence) -> bool:
    """Whether "since" stands at a token and counts from a time on; `marking the first deaths since the war began` only ranks."""
    ranked = (page.folded[at] in ("first", "worst") or page.folded[at].endswith("iest") for at in range(max(sentence.first, index - _NEAR), index))
    return page.structure(index, "since") is not None and not any(ranked)


def _counts_over_months(page: Page, index: int) -> bool:
    """`have killed 40 residents in the past month`, `has left 17 dead this year`: whether a number is that of weeks or months, told in the perfect or the passive."""
    words = page.folded[index : index + 5]
    if words[:2] == ["this", "year"]:
        return True
    return (
        words[:1] in (["in"], ["over"])
        and words[1:2] == ["the"]
        and words[2:3] in (["past"], ["last"])
        and any(word.rstrip("s") in _MONTHS for word in words[3:])
    )


_MONTHS = frozenset({"week", "month", "year"})
_NEAR = 6


def runs(page: Page, sentence: Sentence, found: Found) -> bool:
    """Whether a number of killed runs over months: a hundred or more of them, "since" a time, and no single blow told."""
    return (found.harm.least or 0) >= _MANY and any(page.structure(index, "since") for index in range(sentence.first, sentence.last))


def within(told: Telling, others: list[Telling]) -> Telling:
    """A happening told by its harm, no further than the clauses of the others: `killed two farmers in Kafanchan, and burned a church in Jos`."""
    at = told.hit.first
    told.low = max([told.low, *(other.high for other in others if other.high <= at)])
    told.high = min([told.high, *(other.low for other in others if other.low > at)])
    return told


def _names_the_harmed(page: Page, found: Found, sentence: Sentence) -> bool:
    """`doctors treated the wounded`: people known before, and nothing that happened to them now."""
    before = use(page, found.hit.first - 1, "determiner")
    if before is None or before.sense.mode != "definite" or says_more_of_it(page, found.hit, sentence):
        return False
    if page.folded[found.hit.first - 2] in ("in", "to") or page.folded[found.hit.first - 2].endswith("ing"):
        # "resulting in the deaths of 52 people"
        return False
    # "the dead included 14 children"
    counts_others = found.harm.anchor.start > page.tokens[found.hit.last].start
    return counts_others or (found.hit.first == found.hit.last and found.harm.most is None)


def is_natures_doing(page: Page, sentence: Sentence) -> bool:
    """`the storm killed four people`: a sentence that names a storm, a flood or a disease, and neither forces nor a weapon."""
    inside = range(sentence.first, sentence.last)
    return any(use(page, index, "nature") for index in inside) and not any(page.of_kind(index, "force", "means") for index in inside)


def _can_do(told: Telling, found: Found) -> bool:
    """Whether a happening of this type does this harm: nobody is killed by an arrest."""
    return told.type not in (found.hit.sense.not_by or "").split()


def _meanwhile(page: Page, told: Telling, found: Found) -> bool:
    """`killed 12 people in Jos, while soldiers repelled an attack`: whether a harm stands on the other side of a "while", or of a mark in a part with a place of its own."""
    low, high = sorted((told.hit.first, found.hit.first))
    marks = [index for index in range(low, high) if page.tokens[index].text == ";"]
    if marks:
        own = range(marks[-1], told.sentence.last) if found.hit.first > marks[-1] else range(told.sentence.first, marks[0])
        active = found.hit.features.startswith("v") and found.hit.sense.value != "of_victim" and not is_passive(page, found.hit.first, own.start)
        # "14 people were killed and 23 injured": nobody behind it to whom it is done.
        shared = any(use(page, index, "auxiliary") for index in range(own.start, found.hit.first))
        does = active and not (shared and found.hit.features[1:2] == "p" and phrase_after(page, found.hit.last + 1, told.sentence.last) is None)
        return does or any(use(page, index, "at") and is_capital(page, index + 1) for index in own[:-1])
    # "killed three militants after a gun battle": those who fell in it.
    after = told.type != "armed_clash" and any(page.folded[index] == "after" for index in range(found.hit.last + 1, told.hit.first))
    if (told.type == "property_destruction" or after) and found.hit.last < told.hit.first and _is_own_deed(page, found.hit, told.sentence.first):
        # "They killed nine people and burned down the church"
        return True
    if low == told.hit.first and any(page.folded[index] == "after" for index in range(told.hit.last + 1, high)):
        # "launched the strikes after five soldiers were killed"
        return True
    return any(page.folded[index] == "while" for index in range(low, high))


def _is_own_deed(page: Page, hit: Hit, low: int) -> bool:
    """Whether a word of harm is the active verb of a clause: somebody does it, and it only adds to no deed before it."""
    if not hit.features.startswith("v") or hit.sense.value == "of_victim" or page.folded[hit.first].endswith("ing") or is_passive(page, hit.first, low):
        return False
    subject = subject_before(page, hit.first, low)
    does = subject is not None and any(page.of_kind(at, "people", "force") or use(page, at, "pronoun") for at in range(subject.first, subject.last + 1))
    return does and hit.sense.harm in ("killed", "injured")


_LEFT_WITHIN = 6


def _follows(page: Page, found: Found) -> bool:
    """`..., killing nine`, `..., leaving nine people dead`: harm that a participle tells is of what was told before it."""
    first = found.hit.first
    return page.folded[first].endswith("ing") or any(page.folded[at] == "leaving" for at in range(max(0, first - _LEFT_WITHIN), first))


def may_have_done(page: Page, told: Telling, found: Found, scopes: list[Scope]) -> bool:
    """Whether a harm may be that of a happening of its sentence: its kind, its clause and its teller allow it."""
    return _can_do(told, found) and not _meanwhile(page, told, found) and not _tell_apart(scopes, told.hit.first, found.hit.first)


def _tell_apart(scopes: list[Scope], one: int, other: int) -> bool:
    """Whether two tokens are told by two different tellers: what the one says was done harms nobody of whom the other speaks."""
    (chain, _), (second, _) = telling(scopes, one), telling(scopes, other)
    return bool(chain) and bool(second) and chain[0] != second[0]


def share_out(page: Page, happenings: list[Telling], harms: list[Found], scopes: list[Scope]) -> list[list[Found]]:
    """Each harm goes to the happening whose words it stands among, else to the nearest one; people are harmed by force, where any is told."""
    shares: list[list[Found]] = [[] for _ in happenings]
    for found in harms:
        able = [at for at, told in enumerate(happenings) if may_have_done(page, told, found, scopes)]
        if _follows(page, found):
            # "killing two and abducting four": those taken are of the word that says so.
            latest = found.hit.first if found.harm.kind in _TYPE_OF_HARM else found.hit.first - 1
            able = [at for at in able if happenings[at].hit.first <= latest] or able
        if found.harm.kind in ("killed", "injured"):
            able = [at for at in able if happenings[at].type != "property_destruction"] or able
        if able:
            nearest = min(able, key=lambda at: abs(happenings[at].hit.first - found.hit.first))
            if not any(found.harm == other.harm for other in shares[nearest]):
                shares[nearest].append(found)
    return shares
