"""The bodies of states (army, ministries, police), and their names made from the states' as data/actors/body_forms.yml words them.

The names of all bodies of all states are many times those of all other actors, so that they are put together when one is looked up.
Arabic sets the head noun first (الجيش الكيني), English mostly whose the body is (the Kenyan army, Kenya's army).
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Any

from marsad.reference.loading import Located
from marsad.text.tokens import tokenize

_FORM_KEYS = frozenset("kind suffix body name_en alone forms".split())
_OPTIONAL_KEYS = frozenset({"independent", "english"})
_BODIES_KEYS = frozenset("by context own __line__".split())
_NAME = "{of}"
# What follows the head of a form, and the ending that an adjective of the state has there.
_PLACES = {"{m}": "", "{f}": "ة", _NAME: ""}
# What stands at one end of an English form: the adjective or the name of the state before the head, its adjective alone, or its name behind "of".
_ENGLISH_FIRST, _ENGLISH_LAST = ("{whose}", "{adjective}"), "{name}"


class BodyNames:
    """Which body a name means that is a head noun and the adjective or the name of a state (الجيش الكيني، جيش كينيا)."""

    def __init__(self, table: Mapping[str, Any]) -> None:
        self._heads: dict[str, dict[str, str]] = table["heads"]
        self._owners: dict[str, dict[str, list[list[Any]]]] = table["owners"]
        self._suffixes = frozenset(suffix for heads in self._heads.values() for suffix in heads.values())
        self._alone: dict[str, str] = table["alone"]
        self._states: dict[str, str] = table["states"]
        self._own: dict[str, str] = table["own"]
        self._english_heads: dict[str, dict[str, str]] = table["english_heads"]
        self._english_owners: dict[str, dict[str, list[list[Any]]]] = table["english_owners"]
        self._generic = {id_: generic for generic, id_ in self._own.items()}
        # Each head with the bodies that it may be the name of: the suffix of their ids, and their owners by what stands behind it.
        self._bodies: dict[str, list[tuple[str, dict[str, list[list[Any]]]]]] = {}
        longest = max((name.count(" ") + 1 for owners in self._owners.values() for name in owners), default=0)
        self.first_words: dict[str, int] = {}
        self.second_words: dict[str, set[str]] = {}
        for place, heads in self._heads.items():
            of_owners = {owner.partition(" ")[0] for owner in self._owners[place]}
            for head, suffix in heads.items():
                self._bodies.setdefault(head, []).append((suffix, self._owners[place]))
                first, *rest = head.split(" ")
                self.first_words[first] = max(self.first_words.get(first, 0), head.count(" ") + 1 + longest)
                self.second_words.setdefault(first, set()).update(rest[:1] or of_owners)
        self._learn_english()

    def _learn_english(self) -> None:
        """The words that English names of bodies begin with."""
        longest_owner = max((name.count(" ") + 1 for name in self._english_owners[_ENGLISH_LAST]), default=0)
        for head in self._english_heads[_ENGLISH_LAST]:
            self._learn_first(head, longest_owner, set())
        for place in _ENGLISH_FIRST:
            heads = self._english_heads[place]
            longest_head = max((head.count(" ") + 1 for head in heads), default=0)
            of_heads = {head.partition(" ")[0] for head in heads}
            for owner in self._english_owners[place]:
                self._learn_first(owner, longest_head, of_heads)

    def _learn_first(self, start: str, more: int, behind: set[str]) -> None:
        """That names begin with these words, with so many more at most, of which `behind` are the first."""
        first, *rest = start.split(" ")
        self.first_words[first] = max(self.first_words.get(first, 0), start.count(" ") + 1 + more)
        self.second_words.setdefault(first, set()).update(rest[:1] or behind)

    def rows(self, name: str) -> list[list[Any]]:
        """The bodies that a folded name means, each as a row of the registry's names; none for most names."""
        if name.partition(" ")[0] not in self.first_words:
            return []
        cut = name.find(" ")
        while cut > 0:
            for suffix, by_owner in self._bodies.get(name[:cut], ()):
                if owners := by_owner.get(name[cut + 1 :]):
                    return self._rows(owners, suffix)
            cut = name.find(" ", cut + 1)
        return []

    def english_rows(self, name: str) -> list[list[Any]]:
        """As `rows`, for a name in English."""
        if not name.isascii() or name.partition(" ")[0] not in self.first_words:
            return []
        cut = name.find(" ")
        while cut > 0:
            start, end = name[:cut], name[cut + 1 :]
            for place in _ENGLISH_FIRST:
                owners, suffix = self._english_owners[place].get(start), self._english_heads[place].get(end)
                if owners and suffix:
                    return self._rows(owners, suffix)
            owners, suffix = self._english_owners[_ENGLISH_LAST].get(end), self._english_heads[_ENGLISH_LAST].get(start)
            if owners and suffix:
                return self._rows(owners, suffix)
            cut = name.find(" ", cut + 1)
        return []

    def _rows(self, owners: list[list[Any]], suffix: str) -> list[list[Any]]:
        return [[self._id(state, suffix), False, context, None, None] for state, context in owners]

    def of_country(self, head: str, country: str) -> str | None:
        """The body of a country that a folded head noun alone means there (الجيش); None where it means none."""
        suffix = self._alone.get(head)
        return self._id(self._states[country], suffix) if suffix and country in self._states else None

    def stands_alone(self, head: str) -> bool:
        return head in self._alone

    def _id(self, state: str, suffix: str) -> str:
        if not suffix:
            return state
        generic = f"{state}_{suffix}"
        return self._own.get(generic, generic)

    def names_of(self, id_: str) -> Iterator[str]:
        """Every name, folded, of a body that does not depend on a story's countries."""
        generic = self._generic.get(id_, id_)
        for suffix in (suffix for suffix in self._suffixes if generic.endswith(f"_{suffix}")):
            alone = [[generic.removesuffix(f"_{suffix}"), []]]
            for place, heads in self._heads.items():
                owners = [owner for owner, bearers in self._owners[place].items() if bearers == alone]
                yield from (f"{head} {owner}" for head, of in heads.items() if of == suffix for owner in owners)
            for place, heads in self._english_heads.items():
                owners = [owner for owner, bearers in self._english_owners[place].items() if bearers == alone]
                of_suffix = [head for head, of in heads.items() if of == suffix]
                yield from (f"{head} {owner}" if place == _ENGLISH_LAST else f"{owner} {head}" for head in of_suffix for owner in owners)


def body_mistakes(states: Collection[Located], forms: Sequence[Located], kinds: frozenset[str]) -> Iterator[str]:
    """What is wrong with entries of kind body_form, and with `bodies` of the actors that have it."""
    for form in forms:
        fields = form.fields
        if set(fields) - _OPTIONAL_KEYS != _FORM_KEYS:
            yield form.mistake(f"a body_form has the keys {', '.join(sorted(_FORM_KEYS))}, and may have {' and '.join(sorted(_OPTIONAL_KEYS))}")
            continue
        if fields["body"] not in kinds:
            yield form.mistake(f"body {fields['body']!r} is no kind of actor; the kinds are {', '.join(sorted(kinds))}")
        for name in fields["forms"]:
            if str(name).rpartition(" ")[2] not in _PLACES:
                yield form.mistake(f'form "{name}" does not end with {{m}}, {{f}} or {{of}}; say where the adjective or name of the state stands')
        for name in fields.get("english") or ():
            if not (str(name).startswith(_ENGLISH_FIRST) or str(name).endswith(_ENGLISH_LAST)):
                yield form.mistake(f'english form "{name}" neither begins with {{whose}} or {{adjective}} nor ends with {{name}}')
        if fields["suffix"] and not any(str(name).endswith(_NAME) for name in fields["forms"]):
            yield form.mistake("no form ends with {of}; give one, for states whose adjective names no bodies")
    ids = {state.fields.get("id") for state in states}
    for state in (state for state in states if state.fields.get("bodies") is not None):
        bodies = state.fields["bodies"]
        if not isinstance(bodies, dict) or set(bodies) - _BODIES_KEYS or not isinstance(bodies.get("by"), list):
            yield state.mistake("bodies is a mapping of by, a list of masculine adjectives that may be empty, and of context and own, which may be left out")
        elif unknown := [id_ for id_ in _own(state.fields).values() if id_ not in ids]:
            yield state.mistake(f"own names {', '.join(map(str, unknown))}, which is no actor; add it or mend the id")


def bodies_of(states: Iterable[Located], forms: Sequence[Located]) -> Iterator[Located]:
    """The bodies of each state that has `bodies`, as entries that stand where the state does.

    A body that is `independent` has not the state's side, and is no part of it. A form with an empty suffix is another name of the state, and no body.
    """
    for state in states:
        if state.fields.get("bodies") is not None:
            for form in (form for form in forms if form.fields["suffix"] and form.fields["suffix"] not in _own(state.fields)):
                yield Located(state.path, state.line, _body(state.fields, form.fields))


def _body(state: Mapping[str, Any], form: Mapping[str, Any]) -> dict[str, Any]:
    bodies, independent = state["bodies"], form.get("independent")
    by = [] if bodies.get("context") else bodies["by"]
    name = next(name for name in form["forms"] if name.endswith(_NAME) is not bool(by))
    return {
        "id": f"{state['id']}_{form['suffix']}", "kind": form["body"], "name_en": form["name_en"].format(en=state["name_en"]),
        "name_ar": name.format(m=_definite(by[0], _PLACES["{m}"]), f=_definite(by[0], _PLACES["{f}"])) if by else name.format(of=state["name_ar"]),
        "country": state["country"], "side": None if independent else state.get("side"), "part_of": None if independent else state["id"],
    }  # fmt: skip


def body_names(states: Sequence[Mapping[str, Any]], forms: Sequence[Mapping[str, Any]], demonyms: Iterable[Mapping[str, Any]]) -> dict[str, Any]:
    """The compiled form of `BodyNames`; `demonyms` are the English adjectives of states."""
    heads: dict[str, dict[str, str]] = {place: {} for place in _PLACES}
    for form in forms:
        for name in form["forms"]:
            head, _, place = name.rpartition(" ")
            heads[place].setdefault(_key(head), form["suffix"])
    owners: dict[str, dict[str, list[list[Any]]]] = {place: {} for place in _PLACES}
    with_bodies = [state for state in states if state.get("bodies") is not None]
    for state in with_bodies:
        for place, name, context in _names(state):
            known = owners[place].setdefault(_key(name), [])
            known.extend([] if any(row[0] == state["id"] for row in known) else [[state["id"], context]])
    return {
        "heads": heads,
        "owners": owners,
        "alone": {_key(head): form["suffix"] for form in forms for head in form["alone"]},
        "states": {state["country"]: state["id"] for state in with_bodies},
        "own": {f"{state['id']}_{suffix}": id_ for state in with_bodies for suffix, id_ in _own(state).items()},
        "english_heads": _english_heads(forms),
        "english_owners": _english_owners(with_bodies, demonyms),
    }


def _english_heads(forms: Iterable[Mapping[str, Any]]) -> dict[str, dict[str, str]]:
    heads: dict[str, dict[str, str]] = {place: {} for place in (*_ENGLISH_FIRST, _ENGLISH_LAST)}
    for form in forms:
        for name in form.get("english") or ():
            place = next((place for place in _ENGLISH_FIRST if name.startswith(place)), _ENGLISH_LAST)
            heads[place][_key(name.replace(place, ""))] = form["suffix"]
    heads["{adjective}"].update(heads["{whose}"])
    return heads


def _english_owners(states: Iterable[Mapping[str, Any]], demonyms: Iterable[Mapping[str, Any]]) -> dict[str, dict[str, list[list[Any]]]]:
    """The English names and adjectives of the states that have bodies, by where they stand."""
    owners: dict[str, dict[str, list[list[Any]]]] = {place: {} for place in (*_ENGLISH_FIRST, _ENGLISH_LAST)}
    with_bodies = set()
    for state in states:
        with_bodies.add(state["id"])
        aliases = [alias["form"] for alias in state.get("aliases") or () if alias.get("lang") == "en" and not alias.get("metonym")]
        for name in map(_key, (state["name_en"], *aliases)):
            owners["{whose}"].setdefault(name, []).append([state["id"], []])
            for spelt in (name, f"the {name}"):
                owners[_ENGLISH_LAST].setdefault(spelt, []).append([state["id"], []])
    for demonym in demonyms:
        if demonym["of"] in with_bodies:
            for form in demonym["forms"]:
                owners["{adjective}"].setdefault(_key(form), []).append([demonym["of"], []])
    return owners


def _own(state: Mapping[str, Any]) -> dict[str, str]:
    """The bodies that have other ids than those made here, by suffix."""
    return {suffix: id_ for suffix, id_ in (state["bodies"].get("own") or {}).items() if suffix != "__line__"}


def _names(state: Mapping[str, Any]) -> Iterator[tuple[str, str, list[str]]]:
    """The adjectives and names of a state that follow the heads of its bodies, each with the place where it stands and its context."""
    for adjective in state["bodies"]["by"]:
        for place in ("{m}", "{f}"):
            yield place, _definite(adjective, _PLACES[place]), list(state["bodies"].get("context") or ())
    yield _NAME, state["name_ar"], []
    for alias in state.get("aliases") or ():
        if alias.get("lang", "ar") == "ar" and not alias.get("metonym") and not alias.get("framing"):
            yield _NAME, alias["form"], list(alias.get("context") or ())


def _definite(adjective: str, ending: str) -> str:
    """كوري جنوبي as الكوري الجنوبي, and with the ending of the feminine الكورية الجنوبية."""
    return " ".join(f"ال{word}{ending}" for word in adjective.split())


def _key(name: str) -> str:
    return " ".join(token.folded for token in tokenize(name) if token.kind in ("word", "number"))
