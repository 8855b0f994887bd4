"""The written forms of a word: Arabic verbs in all persons, tenses and voices, Arabic nouns in all numbers, English likewise.

Forms are folded and bare: clitics (و ف ب ل ك س ال and object pronouns) are taken off at matching time, where the lexicon says whether
what is left is a word.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from marsad.text.fold import fold

# Features are three letters: part of speech (v verb, n noun), tense (p past, r present) or number (s d p), person (1, 3) or "-",
# and for verbs the voice that the spelling allows (a active only, s passive only, e either). Of a noun the last is "a" where its ending is
# that of an object without the article (طفلا), behind which no pronoun stands.


class Form(NamedTuple):
    """One folded spelling and what it says of the word: `features` as described above, `bound` where a pronoun must follow."""

    text: str
    features: str
    bound: bool = False


def arabic_verb_forms(past: str, present: str | None = None) -> Iterator[Form]:
    """Every bare form of the verb whose third person masculine singular is `past` (and `present`)."""
    yield from _past_forms(fold(past), weak=not past.endswith("أ"))
    if present:
        yield from _present_forms(fold(present))


def _past_forms(stem: str, *, weak: bool) -> Iterator[Form]:
    """`weak` is false where the last letter is a hamza and stays (تنبأت)."""
    if weak and len(stem) > 2 and stem[-1] in "اي" and stem[-2] not in "ا":
        yield from _past_defective(stem)
        return
    for ending in ("", "ت", "ا", "تا", "ن"):
        yield Form(stem + ending, "vp3e")
    yield Form(stem + "وا", "vp3e")
    yield Form(stem + "و", "vp3e", bound=True)
    short = stem[:-2] + stem[-1] if len(stem) > 2 and stem[-2] == "ا" else stem
    yield Form(short + "نا", "vp1a")
    yield Form(short + "ت", "vp1a")
    passive = _past_passive(stem)
    if passive:
        for ending in ("", "ت", "ا", "تا", "وا"):
            yield Form(passive + ending, "vp3s")


def _past_defective(stem: str) -> Iterator[Form]:
    body = stem[:-1]
    yield Form(stem, "vp3e")
    yield Form(body + "ا", "vp3e", bound=True)
    for ending in ("ت", "وا", "تا"):
        yield Form(body + ending, "vp3e")
    yield Form(body + "و", "vp3e", bound=True)
    weak = "و" if stem[-1] == "ا" and len(stem) == 3 else "ي"
    for ending in ("نا", "ت"):
        yield Form(body + weak + ending, "vp1a")
    if stem[-1] == "ا":
        yield Form(body + "ي", "vp3s")


def _past_passive(stem: str) -> str | None:
    """The passive where it is spelt apart from the active: أصاب أصيب، هاجم هوجم، تبادل تبودل."""
    if len(stem) > 2 and stem[-2] == "ا":
        return stem[:-2] + "ي" + stem[-1]
    if len(stem) == 4 and stem[1] == "ا":
        return stem[0] + "و" + stem[2:]
    if len(stem) == 5 and stem[0] == "ت" and stem[2] == "ا":
        return stem[:2] + "و" + stem[3:]
    return None


def _present_forms(stem: str) -> Iterator[Form]:
    body = stem[1:]
    yield from _present_of(body, "e")
    if len(body) > 2 and body[-2] in "وي":
        yield from _present_of(body[:-2] + "ا" + body[-1], "s")
    if len(body) > 2 and body[-2] in "اوي":
        for prefix in "يت":
            yield Form(prefix + body[:-2] + body[-1], "vr3e")


def _present_of(body: str, voice: str) -> Iterator[Form]:
    plural = body[:-1] if body[-1] in "ايو" else body
    for prefix in "يت":
        yield Form(prefix + body, "vr3" + voice)
        yield Form(prefix + body + "ان", "vr3" + voice)
        for ending in ("ون", "وا"):
            yield Form(prefix + plural + ending, "vr3" + voice)
        yield Form(prefix + plural + "و", "vr3" + voice, bound=True)
    if voice == "s":
        return
    yield Form("ن" + body, "vr1a")
    yield Form("ا" + body, "vr1a")


def arabic_noun_forms(singular: str, plurals: Iterable[str] = ()) -> Iterator[Form]:
    """Every bare form of a noun, participle or adjective: cases, dual, construct, and before a pronoun."""
    word = fold(singular)
    yield from _cases(word, "ns-")
    dual = word[:-1] + "ت" if word.endswith("ة") else word
    plurals = [fold(plural) for plural in plurals]
    for ending in ("ان", "ين"):
        # Of مدنيين news means the plural; the dual of a word whose plural looks the same is left to its number.
        if ending == "ان" or not {dual + "ين", dual + "ون"} & set(plurals):
            yield Form(dual + ending, "nd-")
    for ending in ("ا", "ي"):
        # طفليه, طفلاه: of a masculine noun only with its pronoun, since without one they look like other words.
        yield Form(dual + ending, "nd-", bound=not word.endswith("ة"))
    for plural in plurals:
        yield from _cases(plural, "np-")
        if plural.endswith(("ون", "ين")):
            for ending in ("ون", "ين", "و", "ي"):
                yield Form(plural[:-2] + ending, "np-")


def _cases(word: str, features: str) -> Iterator[Form]:
    yield Form(word, features)
    if word.endswith("ة"):
        yield Form(word[:-1] + "ت", features, bound=True)
    elif word.endswith("ي") and len(word) > 3:
        yield Form(word + "ا", features[:2] + "a")
        yield Form(word[:-1] + "ا", features, bound=True)
    elif word.endswith("اء"):
        # أبناؤه, أبنائه: before a pronoun the hamza is written as the case asks.
        for seat in "وي":
            yield Form(word[:-1] + seat, features, bound=True)
    elif not word.endswith(("ا", "ء", "ون", "ات")):
        # أباه, أخاه are the objects of أب, أخ; without a pronoun أما is another word.
        kin = len(word) == 2 and word.startswith("ا")
        yield Form(word + "ا", features, bound=True) if kin else Form(word + "ا", features[:2] + "a")


def arabic_adjective_forms(masculine: str) -> Iterator[Form]:
    """The forms of a relation adjective or participle: إسرائيلي gives إسرائيلية، إسرائيليتان، إسرائيليون، إسرائيليات and the like."""
    word = fold(masculine)
    yield from arabic_noun_forms(word, (word + "ون",))
    yield from arabic_noun_forms(word + "ة", (word + "ات",))


def english_verb_forms(base: str, past: str | None = None, participle: str | None = None) -> Iterator[Form]:
    """Every form of an English verb; `past` and `participle` where they are irregular."""
    stem = base.casefold()
    yield Form(stem, "vr3a")
    yield Form(stem + ("es" if stem.endswith(("s", "sh", "ch", "x", "z")) else "s"), "vr3a")
    if stem.endswith("y") and stem[-2] not in "aeiou":
        yield Form(stem[:-1] + "ies", "vr3a")
    before_ending = stem + stem[-1] if _doubles(stem, past) else stem
    regular = stem + "d" if stem.endswith("e") else stem[:-1] + "ied" if stem.endswith("y") and stem[-2] not in "aeiou" else before_ending + "ed"
    yield Form(past or regular, "vp3e" if participle is None else "vp3a")
    yield Form(participle or past or regular, "vp3e")
    yield Form((stem[:-1] if stem.endswith("e") and not stem.endswith("ee") else before_ending) + "ing", "vr3a")


_VOWELS = frozenset("aeiou")


def _doubles(stem: str, past: str | None) -> bool:
    """Whether a verb doubles its last letter before an ending: those of one short syllable (hit, stab, run), others where their past does (kidnapped, repelled)."""
    if past is not None and past == stem + stem[-1] + "ed":
        return True
    consonants = stem[:-2]
    short = len(stem) > 2 and stem[-2] in _VOWELS and stem[-1] not in _VOWELS and stem[-1] not in "wxyh"
    return short and not any(letter in _VOWELS for letter in (consonants[2:] if consonants.startswith("qu") else consonants))


def english_noun_forms(singular: str, plurals: Iterable[str] = ()) -> Iterator[Form]:
    """Singular and plural of an English noun; `plurals` where they are irregular."""
    word = singular.casefold()
    yield Form(word, "ns-")
    regular = word[:-1] + "ies" if word.endswith("y") and word[-2:-1] not in "aeiou" else word + ("es" if word.endswith(("s", "sh", "ch", "x")) else "s")
    for plural in tuple(plurals) or (regular,):
        yield Form(plural.casefold(), "np-")
