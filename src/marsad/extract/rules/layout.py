"""How a report lies before its rules read it: the tokens where each kind of word starts, grammatical words, quotations, sentences."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Set
from typing import NamedTuple

from marsad.extract.rules.families import UNCREWED
from marsad.reference.lexicon import Hit, Lexicon
from marsad.reference.word_facts import WordFacts
from marsad.text.phrase_table import PhraseTable
from marsad.text.time_expressions import TimeExpression
from marsad.text.tokens import Token

QUOTES_OPEN = frozenset('«“”"„‘’‹›')
QUOTES_CLOSE = frozenset('»”“"‘’‹›')
_SINGLE = frozenset("‘’‹›")

# The uses of grammatical words that bound phrases and clauses; the other structure words are only looked up by name.
_FUNCTIONS = frozenset({"preposition", "that", "who", "cause", "clause", "agent", "leads_to", "demonstrative", "aside"})
_ENDS = frozenset(".!؟?•▪●🔴🔹🔸🔻💠🟢⭕")


class Sentence(NamedTuple):
    """Tokens `first`..`last` (exclusive); `line` counts line breaks before it; `title` where it stands in the title."""

    first: int
    last: int
    line: int
    title: bool


def tells_of_conflict(hits: list[list[Hit]]) -> bool:
    """Whether any word tells a happening, harm or a threat; most reports of a general feed have none, and need no more reading."""
    for at_token in hits:
        for hit in at_token:
            kind = hit.sense.kind
            if kind == "event" or kind == "harm" or (kind == "saying" and hit.sense.mode == "threaten"):
                return True
            if kind == "means" and not UNCREWED.isdisjoint(hit.sense.means):
                # صواريخ على المدينة: a line tells of force without a word of it.
                return True
    return False


def without_sayings_in_numbers(tokens: tuple[Token, ...], hits: list[list[Hit]], phrases: PhraseTable) -> list[list[Hit]]:
    """The senses of each token without words of saying that are part of a number, or what it counts.

    ما لا يقل عن خمسة ("no fewer than") is spelt like "did not say", 25 طالبا (students) like "the two demanded".
    """
    found = list(hits)
    for index, at_token in enumerate(hits):
        if (
            index
            and any(hit.sense.kind == "saying" for hit in at_token)
            and (_is_in_a_bound(tokens, index, phrases) or _is_counted(tokens, index, at_token, phrases))
        ):
            found[index] = [hit for hit in at_token if hit.sense.kind != "saying"]
    return found


_IF_OR_THAT, _YA = "إن", "ي"


def with_conditions(tokens: tuple[Token, ...], hits: list[list[Hit]]) -> list[list[Hit]]:
    """The senses of each token with إن as "if" right before a verb in the past (سنرد إن هاجموا), and as "that" everywhere else."""
    found = list(hits)
    for index, at_token in enumerate(hits):
        if any(_is_a_condition(hit) for hit in at_token):
            condition = tokens[index].text == _IF_OR_THAT and index + 1 < len(hits) and _is_done(tokens[index + 1], hits[index + 1])
            found[index] = [hit for hit in at_token if hit.first != hit.last or _is_a_condition(hit) == condition]
    return found


def _is_a_condition(hit: Hit) -> bool:
    return hit.sense.form == _IF_OR_THAT and hit.sense.kind == "realis"


def _is_done(token: Token, hits: list[Hit]) -> bool:
    """Whether a word can only be a verb in the past, of the third person and without و; إن دوي انفجارات has the noun spelt like دوى."""
    verbs = [hit for hit in hits if hit.features.startswith("vp3") and not hit.proclitics and not hit.suffix]
    return bool(verbs) and not token.text.endswith(_YA) and not any(hit.features.startswith("n") for hit in hits)


def _is_in_a_bound(tokens: tuple[Token, ...], index: int, phrases: PhraseTable) -> bool:
    if tokens[index - 1].folded not in ("لا", "ما"):
        return False
    bounds = (phrases.at(tokens, first, "bound") for first in (index - 2, index - 1))
    return any(bound is not None and bound.last > index for bound in bounds)


def _is_counted(tokens: tuple[Token, ...], index: int, hits: list[Hit], phrases: PhraseTable) -> bool:
    people = any(hit.sense.kind == "people" and not hit.proclitics for hit in hits)
    return people and (tokens[index - 1].kind == "number" or phrases.at(tokens, index - 1, "unit", "multiplier") is not None)


def with_weapons_of_states(tokens: tuple[Token, ...], hits: list[list[Hit]], facts: list[WordFacts], lexicon: Lexicon) -> list[list[Hit]]:
    """The senses of each token with a weapon of two words as one where the adjective of a state stands between them: طائرة إسرائيلية مسيرة, صاروخ روسي مجنح."""
    found: list[list[Hit]] | None = None
    for index in range(len(tokens) - 2):
        if not facts[index + 1].actors.adjective or not hits[index + 2] or not any(hit.sense.kind in _WEAPONS and hit.last == index for hit in hits[index]):
            continue
        if tokens[index + 2].kind != "word" or tokens[index + 2].text.startswith("ال"):
            # الطائرات الأوكرانية المسيرة: with the article the words are one phrase by themselves.
            continue
        together = lexicon.find((tokens[index], tokens[index + 2]))[0]
        if any(hit.sense.kind == "means" and hit.last > hit.first for hit in together):
            found = list(hits) if found is None else found
            found[index] = [hit._replace(first=index, last=index + 2 if hit.last > hit.first else index) for hit in together]
            found[index + 2] = []
    return hits if found is None else found


_WEAPONS = frozenset({"means", "object"})


def starts_of_kinds(hits: list[list[Hit]]) -> dict[str, list[int]]:
    """For each kind of sense the tokens at which one starts, in text order."""
    starts: dict[str, list[int]] = {}
    for index, at_token in enumerate(hits):
        for hit in at_token:
            found = starts.setdefault(hit.sense.kind, [])
            if not found or found[-1] != index:
                found.append(index)
    return starts


def place_of(starts: list[int], index: int) -> int:
    """How many of numbers in order are lower than one. What `bisect_left` gives, which is asked so often that compiled its call takes most of the time."""
    low, high = 0, len(starts)
    while low < high:
        middle = (low + high) >> 1
        if starts[middle] < index:
            low = middle + 1
        else:
            high = middle
    return low


def functions_of(hits: list[list[Hit]], structures: list[int]) -> list[str]:
    """For each token the grammatical use the lexicon gives it (preposition, that, who, cause, clause ...), or an empty string.

    `structures` are the tokens at which a grammatical word starts.
    """
    uses = [""] * len(hits)
    for index in structures:
        for hit in hits[index]:
            if hit.sense.kind != "structure" or hit.sense.value not in _FUNCTIONS:
                continue
            # الآن is no أن with the article.
            if hit.definite and hit.sense.pos == "particle":
                continue
            if hit.proclitics and hit.sense.value == "preposition" and (hit.proclitics not in ("و", "ف") or _is_a_title(hits, index)):
                continue
            if hit.proclitics == "ف" and any(other.sense.kind == "event" and not other.proclitics for other in hits[index]):
                # فتحت القوات النار: the verb, rather than "and under".
                continue
            if hit.sense.value == "agent" and _is_of_its_own_weapon(hits, hit):
                continue
            # نظيره الأميركي: a person beside the one before him, and no "in return for".
            use = "counterpart" if hit.suffix and hit.sense.form == _COUNTERPART else str(hit.sense.value)
            for inside in range(hit.first, hit.last + 1):
                uses[inside] = uses[inside] or use
    return uses


def _is_of_its_own_weapon(hits: list[list[Hit]], agent: Hit) -> bool:
    """استهدفت بنيرانها, بنيران رشاشاته: whether "by the fire of" has the pronoun of who fires, or weapons with it, behind it, and names nobody."""
    if agent.suffix:
        return any(hit.sense.kind == "means" for hit in hits[agent.first])
    behind = hits[agent.last + 1] if agent.last + 1 < len(hits) else []
    return any(hit.sense.kind == "means" and hit.suffix and hit.suffix != "ي" for hit in behind)


_IBB, _COUNTERPART = "إب", "نظير"


def without_ibb(tokens: tuple[Token, ...], times: list[TimeExpression]) -> list[TimeExpression]:
    """The times without the town and province إب, which alone and with its own letter is no August (آب)."""
    return [time for time in times if time.first_token < time.last_token or tokens[time.first_token].text.removeprefix("و") != _IBB]


_ON, _ALI, _IMAM = "على", "علي", "إمام"


def unname_prepositions(text: str, tokens: tuple[Token, ...], functions: list[str], before_ali: Set[str]) -> list[int]:
    """Takes the use of a preposition off words that are spelt as none: an إمام, and where a report writes على with its own letter the name علي.

    Gives back their tokens. `before_ali` are the words behind which علي is a name whatever the spelling (أبو علي, محمد علي).
    """
    names = {_IMAM} if _IMAM in text else set[str]()
    named = _ALI in text
    if named and _ON in text and any(token.text == _ON for token in tokens):
        names.add(_ALI)
    unnamed: list[int] = []
    if not names and not named:
        return unnamed
    for index, token in enumerate(tokens):
        if functions[index] == "preposition" and (token.text in names or (token.text == _ALI and index and tokens[index - 1].folded in before_ali)):
            functions[index] = ""
            unnamed.append(index)
    return unnamed


def join_what_is_thought(hits: list[list[Hit]], functions: list[str], structures: list[int], folded: list[str], words: Callable[[str], Set[str]]) -> None:
    """Takes the use of opening a clause off فيما before what is thought or what somebody calls a thing: قتل فيما يعتقد أنه كمين, فيما وصفه السكان بالمجزرة.

    `structures` are the tokens at which a grammatical word starts.
    """
    in_what, that_it_is = words("companion.in_what"), words("companion.that_it_is")
    for index in structures:
        if functions[index] != "clause" or folded[index] not in in_what or index + 2 >= len(hits):
            continue
        verbs = [hit for hit in hits[index + 1] if hit.sense.kind == "saying" and hit.features.startswith("v")]
        thought = folded[index + 2] in that_it_is and any(hit.sense.mode == "doubt" for hit in verbs)
        if thought or any(hit.suffix == "ه" for hit in verbs):
            functions[index] = ""


def captures(hits: list[list[Hit]], people: list[int], counts: Callable[[int], bool]) -> dict[int, list[Hit]]:
    """قتل ثلاثة وأسر اثنان: the tokens of a word for families right before a number, or before two people, where it tells of a capture, with what they are then.

    `people` are the tokens where words for people start; `counts` says whether a number starts at a token.
    """
    found: dict[int, list[Hit]] = {}
    for index in people:
        after = index + 1
        if after < len(hits) and any(_are_families(hit) for hit in hits[index]) and (counts(after) or any(_are_two(hit) for hit in hits[after])):
            found[index] = [hit for hit in hits[index] if hit.sense.kind in ("event", "harm")]
    return found


def without_like(hits: list[list[Hit]], folded: list[str], whole: frozenset[str]) -> dict[int, list[Hit]]:
    """ضابط كبير: the tokens of words whose first letter is no "like" (`whole`), with what they are but for "like a well"."""
    return {index: [hit for hit in hits[index] if "ك" not in hit.proclitics] for index, word in enumerate(folded) if word in whole}


def families(hits: list[list[Hit]], people: list[int], folded: list[str], wholly: frozenset[str]) -> dict[int, list[Hit]]:
    """أسر الضحايا, مقتل أسر بأكملها, نزوح أسر كثيرة: the tokens of a word for families that tells of no capture, with what they are then.

    `wholly` are words for "all of it".
    """
    found: dict[int, list[Hit]] = {}
    for index in people:
        after = index + 1
        if after >= len(hits) or not any(_are_families(hit) and not hit.proclitics for hit in hits[index]):
            continue
        befell_them = index > 0 and any(_takes_families(hit) for hit in hits[index - 1])
        if befell_them or folded[after] in wholly or any(_are_victims(hit) for hit in hits[after]):
            found[index] = [hit for hit in hits[index] if hit.sense.kind not in ("event", "harm")]
    return found


def courses(hits: list[list[Hit]], means: list[int], folded: list[str], of_what: frozenset[str]) -> dict[int, list[Hit]]:
    """مسيرة السلام, مسيرته الجهادية: the tokens of the word for a march that is spelt like a drone, with what they are without that; `of_what` are words for what has a course."""
    found: dict[int, list[Hit]] = {}
    for index in means:
        drones = [hit for hit in hits[index] if hit.sense.kind in ("means", "force", "object") and hit.sense.form == "مسيرة" and hit.features[1:2] == "s"]
        course = index + 1 < len(hits) and folded[index + 1] in of_what and not _strikes_a_thing(hits, index)
        if drones and (any(hit.suffix for hit in drones) or course or _is_fired_on(hits, folded, index) or _is_met_as_a_crowd(hits, folded, index)):
            found[index] = [hit for hit in hits[index] if hit not in drones]
    return found


# أطلقت القوات النار على مسيرة في رام الله فأصيب شابان: so far behind a march stands what is said of those who walk in it.
_OF_THE_MARCH_WITHIN = 12


def _is_fired_on(hits: list[list[Hit]], folded: list[str], index: int) -> bool:
    """أطلقت القوات النار على مسيرة فأصيب شابان: what is fired on, and people are hurt by it."""
    if index < 2 or folded[index - 1] != "علي" or not any(hit.sense.kind == "structure" and hit.sense.value == "fire" for hit in hits[index - 2]):
        return False
    behind = range(index + 1, min(index + 1 + _OF_THE_MARCH_WITHIN, len(hits)))
    return any(hit.sense.kind == "harm" and hit.sense.harm in ("killed", "injured") for at in behind for hit in hits[at])


def _is_met_as_a_crowd(hits: list[list[Hit]], folded: list[str], index: int) -> bool:
    """خرجت مسيرة وتصدت لها الشرطة بالغاز المسيل للدموع: it is met, by a pronoun behind it, with what police use on crowds."""
    met = False
    for at in range(index + 1, min(index + 1 + _OF_THE_MARCH_WITHIN, len(hits))):
        if met and any(hit.sense.type == "protest_repression" and hit.sense.means for hit in hits[at]):
            return True
        met = met or folded[at] == "لها" or any(hit.suffix == "ها" and hit.features.startswith("v") for hit in hits[at])
    return False


def _strikes_a_thing(hits: list[list[Hit]], index: int) -> bool:
    """استهدفت مسيرة حافلة: whether a verb of force stands right before a token and a thing that can be struck right behind it, so that no march is called eventful."""
    verb = index > 0 and any(hit.sense.kind == "event" and hit.features.startswith("v") for hit in hits[index - 1])
    return verb and any(hit.sense.kind == "object" for hit in hits[index + 1])


def _takes_families(hit: Hit) -> bool:
    """مقتل, نزوح: a noun that is of those whom it befell."""
    noun = hit.features.startswith("n") and not hit.definite and not hit.suffix
    return noun and ((hit.sense.kind == "harm" and hit.sense.value == "of_victim") or (hit.sense.kind == "event" and hit.sense.type == "displacement"))


def _are_victims(hit: Hit) -> bool:
    return hit.sense.kind == "harm" and hit.sense.role == "victims" and not hit.proclitics


def _are_families(hit: Hit) -> bool:
    """أسر, in the plural without the article or a pronoun."""
    return hit.sense.kind == "people" and hit.sense.value == "family" and hit.features[1:2] == "p" and not (hit.definite or hit.suffix)


def _are_two(hit: Hit) -> bool:
    return hit.sense.kind == "people" and hit.features[1:2] == "d" and not hit.proclitics


def _is_a_title(hits: list[list[Hit]], index: int) -> bool:
    """قال والي الخرطوم: the governor behind a verb of saying, rather than "and to"."""
    titled = any(hit.sense.kind == "teller" and not hit.proclitics and not hit.suffix for hit in hits[index])
    return titled and index > 0 and any(hit.sense.kind in ("saying", "frame") for hit in hits[index - 1])


def first_of_each_kind(hits: list[list[Hit]]) -> list[dict[str, Hit] | None]:
    """For each token the first hit of each kind, None where it has no hit; rules ask for kinds several times a token."""
    return [first_by_kind(at_token) if at_token else None for at_token in hits]


def first_by_kind(at_token: list[Hit]) -> dict[str, Hit] | None:
    """The first of a token's hits of each kind; None where it has no hit."""
    return {hit.sense.kind: hit for hit in reversed(at_token)} if at_token else None


def first_of_each_use(hits: list[list[Hit]], structures: list[int]) -> list[dict[str | None, Hit] | None]:
    """For each token the first hit of each grammatical use, None where it has none."""
    uses: list[dict[str | None, Hit] | None] = [None] * len(hits)
    for index in structures:
        uses[index] = {hit.sense.value: hit for hit in reversed(hits[index]) if hit.sense.kind == "structure"}
    return uses


def cues_of(facts: list[WordFacts], hits: list[list[Hit]]) -> set[str]:
    """The cues of a report (see `CuedRules`): the lists of companions that have a word of it, the values and modes of its senses."""
    cues: set[str] = set()
    for known in set(facts):
        if known.lists:
            cues.update(known.lists)
    values = {hit.sense.value for at_token in hits for hit in at_token if hit.sense.value is not None}
    modes = {hit.sense.mode for at_token in hits for hit in at_token if hit.sense.mode is not None}
    cues.update([f"value.{value}" for value in values], [f"mode.{mode}" for mode in modes])
    return cues


def figures_of_speech(hits: list[list[Hit]]) -> set[int]:
    """The tokens of figures of speech (حرب كلامية، ضربة جزاء), in which words of force tell of none."""
    return {inside for at_token in hits for hit in at_token if hit.sense.value == "figure" for inside in range(hit.first, hit.last + 1)}


def quotations(tokens: tuple[Token, ...]) -> list[int]:
    """For each token the number of the quotation that it stands in, 0 outside; a quotation ends with its paragraph at the latest.

    Single marks inside double ones (“قال إن ’الشباب‘ هاجموا”) neither open nor end one.
    """
    inside, count, current, single = [0] * len(tokens), 0, 0, False
    for index, token in enumerate(tokens):
        if token.kind == "break":
            current = 0
        elif token.kind == "mark" and current and token.text in QUOTES_CLOSE and (token.text in _SINGLE) == single:
            inside[index], current = current, 0
            continue
        elif token.kind == "mark" and not current and token.text in QUOTES_OPEN:
            count += 1
            current, single = count, token.text in _SINGLE
        inside[index] = current
    return inside


def headline_again(text: str, title: str) -> int:
    """Where the headline ends that a body opens with once more and runs on without a mark, as some feeds have it; 0 where none does."""
    body = text.find(title, len(title)) if title else -1
    end = body + len(title)
    if body < 0 or text[len(title) : body].strip() or end >= len(text) or not text[end].isspace():
        return 0
    return end if text[end:].strip() else 0


# A title that is cut off ends with one of these.
_CUT_OFF = ("...", "…")


def is_cut_short(text: str, title: str) -> bool:
    """Whether a title is but the beginning of the body, cut off, as feeds of channels have it: it tells nothing more, and its last word may be half of one."""
    if not title.endswith(_CUT_OFF):
        return False
    beginning = " ".join(title.rstrip(" .…").split())
    return bool(beginning) and " ".join(text[len(title) : len(title) + 2 * len(title)].split()).startswith(beginning)


# A line of a list names a thing or two, and is no sentence.
_LONGEST_LISTED = 14
_NO_BULLETS = QUOTES_OPEN | frozenset("#@(")
_TOLD = frozenset({"event", "harm", "saying", "frame"})
_HAPPENS = frozenset({"event", "harm"})
# A bullet and two words.
_NAME_ALONE = 3


def breaks_in_lists(tokens: tuple[Token, ...], hits: list[list[Hit]]) -> Set[int]:
    """The line breaks that end no sentence, and the bullets behind them: behind a happening and a colon (استهدفت الغارات:) lines follow that only name things."""
    breaks = [index for index, token in enumerate(tokens) if token.kind == "break"]
    inside: set[int] = set()
    for at, index in enumerate(breaks):
        goes_on = at > 0 and breaks[at - 1] in inside
        if not goes_on and (index == 0 or tokens[index - 1].text != ":" or not _tells(hits, breaks[at - 1] + 1 if at else 0, index)):
            continue
        end = breaks[at + 1] if at + 1 < len(breaks) else len(tokens)
        # - علما الشعب: two words behind a bullet are a name, though one of them could tell.
        telling = _HAPPENS if end - index - 1 <= _NAME_ALONE else _TOLD
        if _is_listed(tokens, index + 1, end) and not any(hit.sense.kind in telling for line in hits[index + 1 : end] for hit in line):
            inside.update((index, index + 1))
    return inside


def _tells(hits: list[list[Hit]], first: int, last: int) -> bool:
    return any(hit.sense.kind == "event" for at_token in hits[first:last] for hit in at_token)


def _is_listed(tokens: tuple[Token, ...], first: int, last: int) -> bool:
    """- كذا، 1. كذا: a short line that opens with a bullet or a number."""
    if not 1 < last - first <= _LONGEST_LISTED:
        return False
    bullet = tokens[first].kind == "mark" and tokens[first].text not in _NO_BULLETS
    numbered = tokens[first].kind == "number" and tokens[first + 1].kind == "mark"
    return bullet or numbered


# المـ.قا.و.مة: so few letters between two dots are a part of a word.
_PART_OF_A_WORD = 2


def _is_inside_a_word(tokens: tuple[Token, ...], mark: int) -> bool:
    """جيـ.ش، المـ.قا.و.مة: a dot that writers put into a word so that no machine finds it: letters on both sides, on one of them two at most."""
    if tokens[mark].text != "." or not 0 < mark < len(tokens) - 1:
        return False
    before, after = tokens[mark - 1], tokens[mark + 1]
    joined = before.end == tokens[mark].start and after.start == tokens[mark].end and before.kind == after.kind == "word"
    return joined and min(len(before.folded), len(after.folded)) <= _PART_OF_A_WORD


def sentences_of(tokens: tuple[Token, ...], title_length: int, again: int = 0, listed: Set[int] = frozenset()) -> Iterator[Sentence]:
    """The sentences of a text whose title takes up its first `title_length` characters; a mark inside brackets or quotes ends none.

    `again` is where a headline that the body repeats ends, or 0; `listed` are line breaks and bullets that end no sentence.
    """
    first, line, depth = 0, 0, 0
    for index, token in enumerate(tokens):
        if again and token.start >= again:
            if index > first:
                yield Sentence(first, index, line, tokens[first].start < title_length)
            first, depth, again = index, 0, 0
        ends_line = token.kind == "break"
        if token.kind == "mark":
            depth += (token.text in "(«“") - (token.text in ")»”")
        ends = ends_line or (token.kind == "mark" and token.text in _ENDS and depth <= 0 and not _is_inside_a_word(tokens, index))
        stops = ends and index not in listed and not (index + 1 in listed and not ends_line)
        if stops:
            if index > first:
                yield Sentence(first, index, line, tokens[first].start < title_length)
            first = index + 1
            depth = 0
        line += ends_line
    if first < len(tokens):
        yield Sentence(first, len(tokens), line, tokens[first].start < title_length)


def circumstances(hits: list[list[Hit]], structures: list[int]) -> set[int]:
    """من جديد، بشكل متعمد، للمرة الثانية: the tokens of words that stand between the parts of a clause as a time may; `structures` as above."""
    found: set[int] = set()
    for index in structures:
        for hit in hits[index]:
            if hit.sense.kind == "structure" and hit.sense.value in ("circumstance", "manner"):
                found.update(range(hit.first, min(hit.last + 1 + (hit.sense.value == "manner"), len(hits))))
    return found
