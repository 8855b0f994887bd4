"""The lexicon: words and phrases of conflict reporting, compiled once and matched in one pass over a text."""

from __future__ import annotations

import itertools
import unicodedata
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, fields
from functools import cache
from pathlib import Path
from sys import intern
from typing import Any

from marsad.model import DataError
from marsad.reference.compiled import compiled
from marsad.reference.loading import Located, data_files, load_entries
from marsad.reference.word_facts import WordFacts
from marsad.text import inflect
from marsad.text.fold import fold
from marsad.text.inflect import Form
from marsad.text.remembered import Remembered
from marsad.text.tokens import Token, joins_words

KINDS = frozenset(
    "event harm means people force object teller saying frame hedge negation realis place_word direction structure harm_cue cue companion".split()
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sense:
    """One form of one lexicon entry: what the word means and what the reader may do with it. See docs/reference/lexicon.md.

    Fields that an entry leaves out are None, empty or False; a form may override those of its entry.
    """

    id: str
    kind: str
    form: str
    lang: str = "ar"
    pos: str = "noun"
    meaning: str = ""
    gloss: str = ""
    type: str | None = None
    means: tuple[str, ...] = ()
    strength: str = "strong"
    needs: tuple[str, ...] = ()
    not_before: tuple[str, ...] = ()
    not_next: tuple[str, ...] = ()
    not_after: tuple[str, ...] = ()
    harm: str | None = None
    role: str | None = None
    who: str | None = None
    value: str | None = None
    level: str | None = None
    mode: str | None = None
    tells: str | None = None
    negated: str | None = None
    covers: str | None = None
    number: str | None = None
    not_by: str | None = None
    led_by: str | None = None
    by_groups: str | None = None
    framing: str | None = None
    used_by: str | None = None
    note: str | None = None


_ENTRY_KEYS = {field.name for field in fields(Sense)} - {"form", "lang", "pos", "gloss"} | {"forms", "source"}
_FORM_KEYS = {field.name for field in fields(Sense)} - {"id", "kind", "meaning"} | {
    "present", "plurals", "past", "participle", "passive", "feminine", "source",
}  # fmt: skip


class Hit:
    """A sense found in a text, over the tokens `first`..`last` inclusive. Never changed; hits of the same content are equal.

    `features` are those of marsad.text.inflect (empty for phrases of particles); `proclitics` the letters taken off in front without
    the article; `suffix` the pronoun taken off behind. A plain class, as tokens are: rules ask it more than anything else.
    """

    __slots__ = ("definite", "features", "first", "last", "proclitics", "sense", "suffix")

    def __init__(self, sense: Sense, features: str, first: int, last: int, proclitics: str, definite: bool, suffix: str) -> None:
        self.sense, self.features, self.first, self.last = sense, features, first, last
        self.proclitics, self.definite, self.suffix = proclitics, definite, suffix

    def __eq__(self, other: object) -> bool:
        if self is other:
            return True
        return isinstance(other, Hit) and self.first == other.first and self._content() == other._content()

    def __hash__(self) -> int:
        return hash((self.first, self.last, self.sense.id))

    def __repr__(self) -> str:
        return f"Hit{self._content()!r}"

    def _content(self) -> tuple[Sense, str, int, int, str, bool, str]:
        return self.sense, self.features, self.first, self.last, self.proclitics, self.definite, self.suffix

    def _replace(self, **changes: Any) -> Hit:
        """The hit with other content in some fields, as of a named tuple."""
        kept = {name: changes.pop(name, getattr(self, name)) for name in ("sense", "features", "first", "last", "proclitics", "definite", "suffix")}
        return Hit(**kept, **changes)


class _Analysis:
    """A reading of a word. A plain class: each word that is met for the first time makes several, and compiled a named tuple takes ten times as long to make."""

    __slots__ = ("definite", "features", "proclitics", "sense", "suffix")

    def __init__(self, sense: int, features: str, proclitics: str, definite: bool, suffix: str) -> None:
        self.sense, self.features, self.proclitics, self.definite, self.suffix = sense, features, proclitics, definite, suffix


# (proclitics, definite, first word, what may follow it)
_Start = tuple[str, bool, str, dict[str, Any]]


class MetWord:
    """A folded word that a text had: the phrases that it may start, and what it may mean by itself.

    `facts` are what the other data know of it, None until they are asked. Texts repeat their words, and so one look finds all that is known of one.
    """

    __slots__ = ("facts", "readings", "starts")

    def __init__(self, starts: tuple[_Start, ...], readings: tuple[tuple[Sense, str, str, bool, str], ...]) -> None:
        self.starts, self.readings = starts, readings
        self.facts: WordFacts | None = None


_SUFFIXES = ("هما", "ها", "هم", "هن", "نا", "كم", "ه", "ك", "ي")
_SUFFIXES_BY_END = {suffix[-1]: tuple(other for other in _SUFFIXES if other[-1] == suffix[-1]) for suffix in _SUFFIXES}


def splits(word: str) -> list[tuple[str, bool, str]]:
    """Ways to take و ف ب ل ك س and the article off a folded word: (proclitics, definite, rest), the least taken off first."""
    if not word:
        # A word of tatweel or vowels alone folds to nothing.
        return []
    found = [("", False, word)]
    heads = [("", word)]
    if word[0] in "وف" and len(word) > 2:
        heads.append((word[0], word[1:]))
    for conjunction, rest in heads:
        if conjunction:
            found.append((conjunction, False, rest))
        if rest.startswith("ال") and len(rest) > 3:
            found.append((conjunction, True, rest[2:]))
        if rest[0] in "بلك" and len(rest) > 2:
            found.append((conjunction + rest[0], False, rest[1:]))
            if rest[1:3] == "ال" and len(rest) > 4:
                found.append((conjunction + rest[0], True, rest[3:]))
            if rest.startswith("لل") and len(rest) > 3:
                found.append((conjunction + "ل", True, rest[2:]))
        if rest[0] == "س" and len(rest) > 3:
            found.append((conjunction + "س", False, rest[1:]))
    return found


_NAMED_BY_THEIR_HEADS = frozenset({"people", "object", "force"})


class Lexicon:
    """Senses by their written forms. Matching costs a dictionary look-up for each way to split a word, whatever the lexicon's size."""

    def __init__(self, senses: Sequence[Sense], words: dict[str, list[list[Any]]], phrases: Sequence[tuple[int, list[list[str]], dict[str, str]]]) -> None:
        self.senses = tuple(senses)
        self._words = words
        self._trie: dict[str, Any] = {}
        self._heads: dict[int, dict[str, str]] = {}
        for index, steps, heads in phrases:
            _grow(self._trie, steps, index)
            if heads:
                self._heads[index] = heads
        self._known = Remembered(self._analysed)
        self._met = Remembered(self._looked_up)
        self._words_of: tuple[tuple[Token, ...], list[MetWord]] = (), []

    def analyses(self, word: str) -> tuple[_Analysis, ...]:
        """Every reading of a folded word, the one with the fewest clitics first; empty where the lexicon does not know it."""
        return self._known.of(word)

    def _analysed(self, word: str) -> tuple[_Analysis, ...]:
        return self._read(splits(word))

    def _read(self, ways: list[tuple[str, bool, str]]) -> tuple[_Analysis, ...]:
        """Every reading of a word that may be split in these ways."""
        found: list[_Analysis] = []
        for proclitics, definite, rest in ways:
            for sense, features, bound in self._words.get(rest, ()):
                if not bound and _may_take(features, proclitics, definite):
                    found.append(_Analysis(sense, intern(features), intern(proclitics), definite, ""))
            if definite:
                continue
            for suffix in _SUFFIXES_BY_END.get(rest[-1:], ()):
                if not rest.endswith(suffix) or len(rest) - len(suffix) < 2:
                    continue
                for sense, features, bound in self._words.get(rest[: -len(suffix)], ()):
                    if _may_be_followed(features, bound, rest[: -len(suffix)], suffix) and _may_take(features, proclitics, False):
                        found.append(_Analysis(sense, intern(features), intern(proclitics), False, suffix))
        return tuple(found)

    def words_of(self, tokens: tuple[Token, ...]) -> list[MetWord]:
        """What is known of each word of a text."""
        last, words = self._words_of
        if last is not tokens:
            # The stages ask for the words of the report in hand one after the other.
            met = self._met
            words = [met.of(token.folded) for token in tokens]
            self._words_of = tokens, words
        return words

    def find(self, tokens: tuple[Token, ...]) -> list[list[Hit]]:
        """The hits that start at each token, phrases before words; words inside a phrase of their own kind are not given again."""
        found = [_NO_HITS] * len(tokens)
        covered: dict[int, set[str]] = {}
        words_of_text = self.words_of(tokens)
        for index, token in enumerate(tokens):
            if token.kind == "mark" or token.kind == "break":
                continue
            word = words_of_text[index]
            phrases = self._uncovered(self._phrases_at(tokens, index, word.starts), covered) if word.starts else []
            if word.readings:
                taken = covered.get(index, ())
                words = [
                    Hit(sense, features, index, index, proclitics, definite, suffix)
                    for sense, features, proclitics, definite, suffix in word.readings
                    if sense.kind not in taken
                ]
                found[index] = [*phrases, *words] if phrases else words
            elif phrases:
                found[index] = phrases
        return found

    def _looked_up(self, folded: str) -> MetWord:
        """What the lexicon has for a word."""
        ways = splits(folded)
        starts = tuple([(proclitics, definite, rest, self._trie[rest]) for proclitics, definite, rest in ways if rest in self._trie])
        readings = tuple([(self.senses[known.sense], known.features, known.proclitics, known.definite, known.suffix) for known in self._read(ways)])
        return MetWord(starts, readings)

    @staticmethod
    def _uncovered(phrases: list[Hit], covered: dict[int, set[str]]) -> list[Hit]:
        """The phrases that stand in no other phrase of their kind; what they cover is added to `covered`."""
        kept: list[Hit] = []
        for hit in phrases:
            if hit.sense.kind in covered.get(hit.first, ()):
                continue
            kept.append(hit)
            english = hit.last > hit.first and hit.sense.form.isascii()
            # The head of an English phrase stands last, and is asked for what it is: "aid workers" are workers.
            last = hit.last - 1 if english and hit.sense.kind in _NAMED_BY_THEIR_HEADS else hit.last
            # "Rockets were fired at the port": a phrase that may lack what it needs leaves its verb what that means alone.
            first = hit.first + 1 if english and hit.sense.kind == "event" and hit.sense.needs else hit.first
            for inside in range(first, last + 1):
                covered.setdefault(inside, set()).add(hit.sense.kind)
        return kept

    def _phrases_at(self, tokens: tuple[Token, ...], start: int, starts: tuple[_Start, ...]) -> list[Hit]:
        """The longest phrase of each kind that starts at a token."""
        best: dict[str, Hit] = {}
        for proclitics, definite, head, node in starts:
            for last, sense in self._phrases_from(tokens, start, node):
                meant = self.senses[sense]
                if meant.kind not in best or last > best[meant.kind].last:
                    features = self._heads[sense].get(head, _NOUN) if sense in self._heads else _NOUN
                    # الهجوم الكيماوي: phrases are listed with their article and without it.
                    with_article = definite or (meant.kind == "event" and head.startswith("ال") and not meant.form.startswith("ال"))
                    best[meant.kind] = Hit(meant, features, start, last, proclitics, with_article, "")
        return sorted(best.values(), key=lambda hit: -hit.last) if best else _NO_HITS

    @staticmethod
    def _phrases_from(tokens: tuple[Token, ...], start: int, node: dict[str, Any]) -> list[tuple[int, int]]:
        """The phrases that start at a token along the words of a trie, each with its last token and its sense."""
        found: list[tuple[int, int]] = []
        index, number = start, len(tokens)
        while True:
            senses = node.get("")
            if senses is not None:
                found.extend([(index, sense) for sense in senses])
            index += 1
            if (
                index < number
                and tokens[index].kind == "mark"
                and (tokens[index].text in _QUOTES or (tokens[index].text == "-" and joins_words(tokens, index)))
            ):
                index += 1
            following = node.get(tokens[index].folded) if index < number else None
            # A mark that folds to nothing (a tatweel that stands alone) and the word "features" are keys that hold no further words.
            if not isinstance(following, dict):
                return found
            node = following


# Of nearly every word without a sense; never added to.
_NO_HITS: list[Hit] = []
_QUOTES = frozenset("\"«»“”‘’‹›'")
# The features of a phrase that no verb heads.
_NOUN = "ns-"


def _grow(trie: dict[str, Any], steps: Sequence[Sequence[str]], sense: int) -> None:
    # The first word may carry clitics, which are split off before the look-up; later words are listed with and without the article.
    nodes = [trie]
    for step in steps:
        nodes = [node.setdefault(intern(form), {}) for node in nodes for form in step]
    for node in nodes:
        node.setdefault("", []).append(sense)


def _may_take(features: str, proclitics: str, definite: bool) -> bool:
    if features.startswith("v"):
        if definite or (proclitics and proclitics[-1] in "بك"):
            return False
        return not proclitics.endswith(("س", "ل")) or features[1] == "r"
    return not proclitics.endswith("س")


def _may_be_followed(features: str, bound: bool, stem: str, suffix: str) -> bool:
    """Whether a pronoun may stand behind a form: "me" behind a verb is written with a nun, so that تركي is no "he left me", and no report says "you": يشارك takes part; طفلاه are two; سوتك is a town."""
    if features[2:3] == "a" and features.startswith("n"):
        return False
    if (suffix in ("ي", "ك") and features.startswith("v")) or (suffix == "ك" and features == "p--"):
        return False
    return bound or not (features.startswith("n") and stem.endswith("ة"))


def load_lexicon(overlays: tuple[Path, ...] = ()) -> Lexicon:
    """The lexicon of the packaged data files and the overlay folders. Raises DataError that lists every mistake at once."""
    return _load("lexicon", [path for path in data_files("lexicons", overlays) if path.stem not in _OTHER_FILES])


@cache
def load_cues(overlays: tuple[Path, ...] = ()) -> Lexicon:
    """The words that only the scorer goes by, as a lexicon of their own: the rules must never take them for known words."""
    return _load("cues", [path for path in data_files("lexicons", overlays) if path.stem == "cues"])


def _load(name: str, files: Sequence[Path]) -> Lexicon:
    table = compiled(name, (*files, Path(__file__), Path(inflect.__file__)), lambda: build_table(files))
    assert isinstance(table, dict)
    senses = [Sense(**{key: _shared(value) for key, value in fields_.items()}) for fields_ in table["senses"]]
    return Lexicon(senses, table["words"], [(index, steps, heads) for index, steps, heads in table["phrases"]])


def _shared(value: Any) -> Any:
    """A value of a sense: lists as tuples, strings interned, since rules compare them with words of their own at every token."""
    if isinstance(value, list):
        return tuple([_shared(part) for part in value])
    return intern(value) if isinstance(value, str) else value


# Files of data/lexicons that hold words for other readers (numbers, calendars, zones); each has its own view.
_OTHER_FILES = frozenset({"cues", "numbers", "times", "zones", "languages"})


def build_table(files: Iterable[Path]) -> dict[str, Any]:
    """The compiled form of lexicon files: senses, words by folded form, phrases as steps. Raises DataError.

    What an overlay says of a word or a phrase comes before what the folders before it say.
    """
    entries: dict[str, Located] = {}
    folders: list[Path] = []
    mistakes: list[str] = []
    for path in files:
        if path.parent not in folders:
            folders.append(path.parent)
        for entry in load_entries(path):
            id_ = str(entry.fields.get("id"))
            earlier = entries.get(id_)
            if earlier is not None and earlier.path.parent == path.parent:
                # An overlay may replace an entry; one folder that says it twice would silently lose the first.
                mistakes.append(entry.mistake(f'the id "{id_}" stands already in {earlier.path.name}:{earlier.line}; join the two or rename one'))
            entries[id_] = entry
    mistakes.extend(mistake for entry in entries.values() for mistake in entry_mistakes(entry))
    mistakes.extend(mistake for entry in entries.values() for mistake in _unknown_companions(entry, entries))
    if not mistakes:
        # These two compare forms, each of which must be sound by itself.
        mistakes.extend(mistake for entry in entries.values() for mistake in _words_listed_twice(entry))
        mistakes.extend(_phrases_listed_twice(entries.values()))
    if mistakes:
        raise DataError(tuple(mistakes))
    return _compile(sorted(entries.values(), key=lambda entry: folders.index(entry.path.parent), reverse=True))


def entry_mistakes(entry: Located) -> Iterator[str]:
    """What breaks the rules of a lexicon entry, each with file, line and mend."""
    unknown = set(entry.fields) - _ENTRY_KEYS
    if unknown:
        yield entry.mistake(f"unknown key {', '.join(sorted(unknown))}; the keys are {', '.join(sorted(_ENTRY_KEYS))}")
    for needed in ("id", "kind", "forms"):
        if not entry.fields.get(needed):
            yield entry.mistake(f"the entry has no {needed}; give it one")
    if entry.fields.get("kind") not in KINDS:
        yield entry.mistake(f"kind {entry.fields.get('kind')!r} is not known; the kinds are {', '.join(sorted(KINDS))}")
    for form in entry.fields.get("forms") or ():
        yield from _form_mistakes(entry, form)


def _form_mistakes(entry: Located, form: dict[str, Any]) -> Iterator[str]:
    line = form.get("__line__", entry.line)
    unknown = set(form) - _FORM_KEYS - {"__line__"}
    if unknown:
        yield entry.mistake(f"unknown key {', '.join(sorted(map(str, unknown)))} in a form; the keys are {', '.join(sorted(_FORM_KEYS))}", line)
    text = form.get("form")
    if not isinstance(text, str) or not text.strip():
        yield entry.mistake("a form has no text; write form: and the word", line)
        return
    if isinstance(form.get("gloss"), bool):
        yield entry.mistake(f'the gloss of form "{text}" is read as a truth value; put it in quotes', line)
    elif form.get("lang", "ar") == "ar" and not form.get("gloss"):
        yield entry.mistake(f'form "{text}" has no gloss; add gloss: with its English meaning', line)
    plain = unicodedata.normalize("NFKC", text)
    if plain != unicodedata.normalize("NFC", text) and any("\ufb50" <= letter <= "\ufefc" for letter in text):
        yield entry.mistake(f'form "{text}" is written in Arabic presentation forms; type it as "{plain}"', line)
    if form.get("lang", "ar") == "ar" and any(letter in "یکگپچژ" for letter in text):
        yield entry.mistake(f'form "{text}" has Persian letters; type it with Arabic ones', line)


def _unknown_companions(entry: Located, entries: dict[str, Located]) -> Iterator[str]:
    """The entries that a form names as company in which it means something else, where no list of companions is called so."""
    for form in (entry.fields, *(entry.fields.get("forms") or ())):
        for key in ("not_before", "not_next", "not_after", "needs"):
            # What is needed may be a means or a word of the rules as well.
            ids = form.get(key) or ()
            for id_ in (id_ for id_ in ids if key != "needs" or id_.startswith("companion.")):
                if id_ not in entries or entries[id_].fields.get("kind") != "companion":
                    line = form.get("__line__", entry.line)
                    yield entry.mistake(f'{key} names "{id_}", which is no entry of kind companion; write such an entry or correct the name', line)


def _phrases_listed_twice(entries: Collection[Located]) -> Iterator[str]:
    """Phrases of which others of their kind in their folder have every spelling, so that they could never be read; an overlay may list one anew."""
    verbs = _verbs(form for entry in entries for form in entry.fields.get("forms") or () if entry.fields["kind"] != "companion")
    listed: dict[tuple[Path, str], dict[tuple[str, ...], tuple[Located, dict[str, Any]]]] = {}
    for entry in entries:
        taken = listed.setdefault((entry.path.parent, entry.fields["kind"]), {})
        for form in (form for form in entry.fields.get("forms") or () if entry.fields["kind"] != "companion"):
            if len(_phrase_words(form["form"])) < 2:
                continue
            spellings = list(itertools.product(*_steps(form, verbs)))
            if all(spelling in taken for spelling in spellings):
                earlier, other = taken[spellings[0]]
                where = f'{earlier.path.name}:{other.get("__line__", earlier.line)} ("{earlier.fields["id"]}")'
                how = "" if _matched_as(other) == _matched_as(form) else f' in all its spellings, as of "{other["form"]}"'
                what = f'the phrase "{form["form"]}" stands already in {where}{how}; one of the two would never be read, so leave one out'
                yield entry.mistake(what, form.get("__line__"))
            for spelling in spellings:
                taken.setdefault(spelling, (entry, form))


def _words_listed_twice(entry: Located) -> Iterator[str]:
    """Words that one entry lists twice with all that it says of them, whatever their glosses."""
    listed: dict[str, int] = {}
    for form in entry.fields.get("forms") or ():
        said = {key: value for key, value in form.items() if key not in ("form", "gloss", "note", "__line__")}
        line = form.get("__line__", entry.line)
        earlier = listed.setdefault(f"{form['form']} {sorted(said.items(), key=str)}", line)
        if earlier != line:
            yield entry.mistake(f'the word "{form["form"]}" stands already in line {earlier} of the same entry; leave one out', line)


def _matched_as(form: dict[str, Any]) -> str:
    """A form as it is matched: its folded words."""
    return " ".join(_phrase_words(form["form"]))


def _compile(entries: Iterable[Located]) -> dict[str, Any]:
    senses: list[dict[str, Any]] = []
    words: dict[str, list[list[Any]]] = {}
    phrases: list[tuple[int, list[list[str]], dict[str, str]]] = []
    shared = [(entry, form) for entry in entries for form in entry.fields["forms"]]
    matched = [form for entry, form in shared if entry.fields["kind"] != "companion"]
    verbs = _verbs(matched)
    nouns = {fold(form["form"]) for form in matched if form.get("pos", "noun") == "noun"}
    for entry, form in shared:
        index = len(senses)
        senses.append(_sense_fields(entry.fields, form))
        if entry.fields["kind"] == "companion":
            # Rules ask for these by their entry; a text that holds them holds no known word.
            continue
        if len(_phrase_words(form["form"])) > 1:
            phrases.append((index, list(_steps(form, verbs)), _head_features(form, verbs, nouns)))
            continue
        for written in _forms(form):
            row = [index, written.features, written.bound]
            known = words.setdefault(written.text, [])
            if row not in known:
                known.append(row)
    return {"senses": senses, "words": words, "phrases": phrases}


def _verbs(forms: Iterable[dict[str, Any]]) -> dict[str, dict[str, Any]]:
    """The Arabic verbs among forms, by how they are matched."""
    return {fold(form["form"]): form for form in forms if form.get("pos") == "verb" and form.get("lang", "ar") == "ar"}


def _sense_fields(entry: dict[str, Any], form: dict[str, Any]) -> dict[str, Any]:
    names = {field.name for field in fields(Sense)}
    merged = {key: value for key, value in {**entry, **form}.items() if key in names and value is not None}
    merged["id"], merged["kind"] = entry["id"], entry["kind"]
    if merged.get("gloss") is None:
        merged.pop("gloss", None)
    means = merged.get("means", ())
    merged["means"] = [means] if isinstance(means, str) else list(means)
    return merged


def _forms(form: dict[str, Any]) -> Iterator[Form]:
    text, pos = form["form"], form.get("pos", "noun")
    plurals = form.get("plurals") or ()
    if form.get("lang", "ar") == "en":
        if pos == "verb":
            yield from inflect.english_verb_forms(text, form.get("past"), form.get("participle"))
        elif pos == "particle":
            yield Form(fold(text), "p--")
        else:
            yield from inflect.english_noun_forms(text, plurals)
    elif pos == "verb":
        yield from inflect.arabic_verb_forms(text, form.get("present"))
    elif pos == "particle":
        yield Form(fold(text), "p--")
    elif pos in ("participle", "adjective"):
        yield from inflect.arabic_adjective_forms(text)
        yield from inflect.arabic_noun_forms(text, [*plurals, fold(text) + "ون"])
    else:
        yield from inflect.arabic_noun_forms(text, plurals)


def _phrase_words(text: str) -> list[str]:
    return fold(text).replace("-", " ").split()


def _head_features(form: dict[str, Any], verbs: dict[str, dict[str, Any]], nouns: set[str]) -> dict[str, str]:
    """The features of each form of the verb that heads a phrase; empty where a noun heads it. Forms listed as they are inflected take theirs from the verb."""
    word = _phrase_words(form["form"])[0]
    if form.get("lang", "ar") == "en":
        # "open fire" with its past: the verb is inflected, and the phrase is what it is.
        return {spelt.text: spelt.features for spelt in inflect.english_verb_forms(word, form.get("past"), form.get("participle"))} if form.get("past") else {}
    base = verbs.get(word)
    present = form.get("present") or (base or {}).get("present")
    if form.get("present") is None and word in nouns:
        # قصف مدفعي: where noun and verb are spelt alike, a phrase is of the noun unless it lists a present.
        return {}
    if base is None and form.get("present") is None:
        return _inflected_head(word, verbs)
    features: dict[str, str] = {}
    for spelt in inflect.arabic_verb_forms(word, present):
        features.setdefault(spelt.text, spelt.features)
    return features


def _inflected_head(word: str, verbs: dict[str, dict[str, Any]]) -> dict[str, str]:
    """أطلقوا النار: the head is a form of a known verb that no noun of the lexicon shares its letters with."""
    for base, form in verbs.items():
        if word[:1] == base[:1] and len(word) > len(base) and word.startswith(base[:-1]):
            for spelt in inflect.arabic_verb_forms(base, form.get("present")):
                if spelt.text == word:
                    return {word: spelt.features}
    return {}


def _steps(form: dict[str, Any], verbs: dict[str, dict[str, Any]]) -> Iterator[list[str]]:
    """For each word of a phrase the forms it may take: any form of a known verb, any case of a noun, with and without the article."""
    english = form.get("lang", "ar") == "en"
    for position, word in enumerate(_phrase_words(form["form"])):
        verb = verbs.get(word) if position == 0 else None
        present = form.get("present") if position == 0 else None
        if english:
            inflected = inflect.english_verb_forms(word, form.get("past"), form.get("participle"))
            yield sorted({word, word + "s"} if position else {spelt.text for spelt in inflected} | {word})
        elif verb or present:
            yield sorted({spelt.text for spelt in inflect.arabic_verb_forms(word, present or (verb or {}).get("present"))})
        else:
            bare = word[2:] if word.startswith("ال") and len(word) > 4 else word
            cases = {word, bare} | {spelt.text for spelt in inflect.arabic_noun_forms(bare) if not spelt.bound and spelt.features[1] != "d"}
            yield sorted(cases | {"ال" + case for case in cases if not case.startswith("ال")})
