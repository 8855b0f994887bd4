"""What a pronoun means by or behind a word of force: people or a thing named before it, with which it agrees, or some of them."""

from __future__ import annotations

from marsad.extract.rules.clause import Clause
from marsad.extract.rules.page import Page
from marsad.extract.rules.roles import Phrase
from marsad.reference.lexicon import Hit

# What is done to people alone, whatever things of theirs are named.
DONE_TO_PEOPLE = frozenset("abduction detention execution assassination torture sexual_violence displacement".split())
_MEANT_WITHIN = 12
# المسلحون أوقفوا الحافلة وأطلقوا عليها النار: so near behind its word stands "at it".
_AT_THEM_WITHIN = 4


def agrees(page: Page, noun: Hit, pronoun: str) -> bool:
    """Whether a noun is of the gender and number of a pronoun: ها of a feminine or of things, ه of a masculine, هم of people in the plural."""
    if noun.last > noun.first and noun.sense.kind == "object":
        # منصات إطلاق الصواريخ: of a phrase the lists have neither gender nor number.
        return pronoun != "هم"
    many, word = noun.features[1:2] == "p", page.folded[noun.last]
    if pronoun == "هم":
        return noun.sense.kind == "people" and (many or noun.sense.number == "plural")
    if pronoun == "هما":
        return noun.features[1:2] == "d"
    if pronoun not in ("ه", "ها"):
        return True
    unmarked = word.removeprefix("ال") in page.reference.words("companion.feminine_unmarked")
    feminine = word.endswith(("ة", "ات")) or unmarked or (many and noun.sense.kind == "object")
    return feminine if pronoun == "ها" else not (feminine or many)


def meant_before(clause: Clause, before: int, pronoun: str, doers: list[Phrase]) -> Phrase | None:
    """The nearest people or thing before a token in its sentence that a pronoun agrees with and that is no doer, no tool and no place; None where none stands there."""
    page = clause.page
    taken = {index for phrase in doers for index in range(phrase.first, phrase.last + 1)}
    if clause.scope is not None:
        taken.update(index for told in clause.scope.chain for index in range(told.first, told.last + 1))
    only_people = clause.happening.type in DONE_TO_PEOPLE
    for index in range(before - 1, max(clause.happening.sentence.first, before - _MEANT_WITHIN) - 1, -1):
        if page.tokens[index].text in ".؛:":
            return None
        noun = page.of_kind(index, "people") if only_people else page.of_kind(index, "object", "people")
        if noun is None or noun.suffix or noun.proclitics.endswith(("ب", "ك")) or index in taken or page.of_kind(index, "means"):
            continue
        thing = noun.sense.kind == "object"
        where = thing and index > 0 and (page.functions[index - 1] == "preposition" or page.of_kind(index - 1, "direction") is not None)
        if where or clause.is_place(index) or not clause.names_struck(index) or not agrees(page, noun, pronoun):
            continue
        many = page.structure(index - 1, "partitive") if index else None
        return next(clause.phrases_from(index if many is None or many.suffix else index - 1, before))
    return None


def at_them(clause: Clause, doers: list[Phrase]) -> Phrase | None:
    """أطلقوا عليهم النار, ألقوا القبض عليه: whom a pronoun with "at" right behind a word of force means; None where none stands there, or nobody is meant."""
    page, hit = clause.page, clause.happening.hit
    for index in range(hit.first + 1, min(hit.last + 1 + _AT_THEM_WITHIN, clause.high)):
        if clause.ends_at(index) or page.tokens[index].kind != "word":
            return None
        if page.folded[index] in page.reference.words("companion.at_them"):
            pronoun = next(ending for ending in ("هما", "هم", "ها", "ه") if page.folded[index].endswith(ending))
            described = hit.first > 0 and page.functions[hit.first - 1] == "who"
            meant = meant_before(clause, hit.first, pronoun, doers)
            # القائمة التي أطلقت عليها صواريخ: of a clause of its own the noun right before it is meant.
            return None if described and meant is not None and meant.last < hit.first - 2 else meant
    return None


def somebody_by_clause(clause: Clause, index: int) -> Phrase | None:
    """من حاولوا الفرار, من هرعوا: "who" before a verb in the plural, with the object that stands right behind it; None where none stands there."""
    page, verb = clause.page, index + 1
    if page.folded[index] != "من" or verb >= clause.high or not page.folded[verb].endswith("وا") or index in page.inside_actor:
        return None
    last = verb
    if verb + 1 < clause.high and page.folded[verb + 1].startswith("ال") and not page.functions[verb + 1] and verb + 1 not in page.in_time:
        last = verb + 1
    return Phrase(index, last)


def group_of_many(clause: Clause, index: int) -> Phrase | None:
    """مجموعة مكونة من ستة أشخاص: a word for a part with "made up of" and the number of its people behind it; None where none starts at a token."""
    page = clause.page
    if index + 3 >= clause.high or page.structure(index, "partitive") is None or page.folded[index + 1] not in page.reference.words("companion.made_up_of"):
        return None
    count = page.count_at(index + 3) if page.folded[index + 2] == "من" else None
    noun = index + 3 if count is None else count.last_token + 1
    return Phrase(index, noun) if noun < clause.high and page.of_kind(noun, "people") is not None else None


def some_of_them(clause: Clause, index: int) -> Phrase | None:
    """خمسة عشر منهم، عددا منهم, بعضهم: a number of those told of before, which starts at a token; None where none does."""
    page, many = clause.page, clause.page.structure(index, "partitive")
    if page.folded[index].startswith(("و", "ب", "ل")) or index in page.in_time:
        return None
    if many is not None and many.suffix == "هم":
        return Phrase(index, many.last)
    count = page.count_at(index)
    last = many.last if many is not None else count.last_token if count is not None and not count.ordinal else None
    if last is None or last + 1 >= clause.high or page.folded[last + 1] not in page.reference.words("companion.of_them"):
        return None
    return Phrase(index, last + 1)
