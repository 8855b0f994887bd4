"""The bodies of states (army, ministries, police), and their names made from the states' as data/actors/body_forms.yml words them.

The names of all bodies of all states are many times those of all other actors, so that they are put together when one is looked up.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from marsad.reference.loading import Located
from marsad.text.tokens import tokenize

_FORM_KEYS = frozenset("kind suffix body name_en independent forms".split())
_BODIES_KEYS = frozenset("by context __line__".split())
_ADJECTIVES = (" {m}", " {f}")
_NAME = " {of}"


class BodyNames:
    """Which body a name means that is a head noun and the adjective or the name of a state (الجيش الكيني، جيش كينيا)."""

    def __init__(self, table: Mapping[str, Any]) -> None:
        self._heads: dict[str, dict[str, str]] = table["heads"]
        self._owners: dict[str, dict[str, list[list[Any]]]] = table["owners"]
        self._suffixes = frozenset(suffix for heads in self._heads.values() for suffix in heads.values())
        self._states: dict[str, str] = table["states"]
        longest = max((name.count(" ") + 1 for owners in self._owners.values() for name in owners), default=0)
        self.first_words: dict[str, int] = {}
        for head in (head for heads in self._heads.values() for head in heads):
            first = head.partition(" ")[0]
            self.first_words[first] = max(self.first_words.get(first, 0), head.count(" ") + 1 + longest)

    def rows(self, name: str) -> list[list[Any]]:
        """The bodies that a folded name means, each as a row of the registry's names; none for most names."""
        if name.partition(" ")[0] not in self.first_words:
            return []
        cut = name.find(" ")
        while cut > 0:
            for kind, heads in self._heads.items():
                suffix = heads.get(name[:cut])
                if suffix is not None and (owners := self._owners[kind].get(name[cut + 1 :])):
                    return [[f"{state}_{suffix}", False, context, None, None] for state, context in owners]
            cut = name.find(" ", cut + 1)
        return []

    def of_country(self, head: str, country: str) -> str | None:
        """The body of a country that a folded head noun alone means there (الجيش); None where it means none."""
        suffix = self._heads["adjective"].get(head) or self._heads["name"].get(head)
        return f"{self._states[country]}_{suffix}" if suffix and country in self._states else None

    def names_of(self, id_: str) -> Iterator[str]:
        """Every name, folded, of a body that does not depend on a story's countries."""
        state, _, suffix = next((id_.rpartition(f"_{suffix}") for suffix in self._suffixes if id_.endswith(f"_{suffix}")), ("", "", ""))
        for kind, heads in self._heads.items():
            owners = [owner for owner, bearers in self._owners[kind].items() if bearers == [[state, []]]]
            yield from (f"{head} {owner}" for head, of in heads.items() if of == suffix for owner in owners)


def body_mistakes(states: Iterable[Located], forms: Sequence[Located], kinds: frozenset[str]) -> Iterator[str]:
    """What is wrong with entries of kind body_form, and with `bodies` of the actors that have it."""
    for form in forms:
        fields = form.fields
        if set(fields) | {"independent"} != _FORM_KEYS:
            yield form.mistake(f"a body_form has the keys {', '.join(sorted(_FORM_KEYS))}, of which only independent may be left out")
            continue
        if fields["body"] not in kinds:
            yield form.mistake(f"body {fields['body']!r} is no kind of actor; the kinds are {', '.join(sorted(kinds))}")
        for name in fields["forms"]:
            if not str(name).endswith((*_ADJECTIVES, _NAME)):
                yield form.mistake(f'form "{name}" does not end with {{m}}, {{f}} or {{of}}; say where the adjective or name of the state stands')
        if not any(str(name).endswith(_NAME) for name in fields["forms"]):
            yield form.mistake("no form ends with {of}; give one, for states whose adjective names no bodies")
    for state in states:
        bodies = state.fields.get("bodies")
        if bodies is not None and (not isinstance(bodies, dict) or set(bodies) - _BODIES_KEYS or not isinstance(bodies.get("by"), list)):
            yield state.mistake("bodies is a mapping of by, a list of masculine adjectives that may be empty, and of context, which may be left out")


def bodies_of(states: Iterable[Located], forms: Sequence[Located]) -> Iterator[Located]:
    """The bodies of each state that has `bodies`, as entries that stand where the state does.

    A body that is `independent` has not the state's side, and is no part of it.
    """
    for state in states:
        if state.fields.get("bodies") is not None:
            for form in forms:
                yield Located(state.path, state.line, _body(state.fields, form.fields))


def _body(state: Mapping[str, Any], form: Mapping[str, Any]) -> dict[str, Any]:
    bodies, independent = state["bodies"], form.get("independent")
    by = [] if bodies.get("context") else bodies["by"]
    name = next(name for name in form["forms"] if name.endswith(_NAME) is not bool(by))
    return {
        "id": f"{state['id']}_{form['suffix']}", "kind": form["body"], "name_en": form["name_en"].format(en=state["name_en"]),
        "name_ar": name.format(m=_definite(by[0]), f=_definite(by[0], "ة")) if by else name.format(of=state["name_ar"]),
        "country": state["country"], "side": None if independent else state.get("side"), "part_of": None if independent else state["id"],
    }  # fmt: skip


def body_names(states: Sequence[Mapping[str, Any]], forms: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    """The compiled form of `BodyNames`."""
    heads: dict[str, dict[str, str]] = {"adjective": {}, "name": {}}
    for form in forms:
        for name in form["forms"]:
            heads["name" if name.endswith(_NAME) else "adjective"].setdefault(_key(name.rpartition(" ")[0]), form["suffix"])
    owners: dict[str, dict[str, list[list[Any]]]] = {"adjective": {}, "name": {}}
    for state in (state for state in states if state.get("bodies") is not None):
        for kind, name, context in _names(state):
            known = owners[kind].setdefault(_key(name), [])
            known.extend([] if any(row[0] == state["id"] for row in known) else [[state["id"], context]])
    return {"heads": heads, "owners": owners, "states": {state["country"]: state["id"] for state in states if state.get("bodies") is not None}}


def _names(state: Mapping[str, Any]) -> Iterator[tuple[str, str, list[str]]]:
    """The adjectives and names of a state that follow the heads of its bodies, each with its kind and context."""
    for adjective in state["bodies"]["by"]:
        for ending in ("", "ة"):
            yield "adjective", _definite(adjective, ending), list(state["bodies"].get("context") or ())
    yield "name", state["name_ar"], []
    for alias in state.get("aliases") or ():
        if alias.get("lang", "ar") == "ar" and not alias.get("metonym"):
            yield "name", alias["form"], list(alias.get("context") or ())


def _definite(adjective: str, ending: str = "") -> str:
    """كوري جنوبي as الكوري الجنوبي, and with the ending of the feminine الكورية الجنوبية."""
    return " ".join(f"ال{word}{ending}" for word in adjective.split())


def _key(name: str) -> str:
    return " ".join(token.folded for token in tokenize(name) if token.kind in ("word", "number"))
