"""The policy of publishing: which tellers and sources are not named, and which places are shown coarsely."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, get_args

from marsad.model import DataError, TellerKind
from marsad.reference.loading import DATA, Located, load_entries

Extent = Literal["province", "country", "nowhere"]
PACKAGED = DATA / "publishing.yml"

_LISTS = ("withheld", "outlets", "actors", "types", "place_kinds")
_KEYS = {
    "tellers": {"withheld"}, "sources": {"outlets", "actors"}, "points": {"grid_km"}, "coarse": {"id", "types", "place_kinds", "within_hours", "to"},
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Coarse:
    """Incidents that are shown by an area alone: those of one of `types`, at a place of one of `place_kinds`, or not older than `within_hours` (None for any age)."""

    id: str
    to: Extent
    types: frozenset[str] = frozenset()
    place_kinds: frozenset[str] = frozenset()
    within_hours: float | None = None


@dataclass(frozen=True, slots=True)
class PublishingPolicy:
    """What is kept back of a record that is published."""

    tellers: frozenset[str] = frozenset()
    outlets: frozenset[str] = frozenset()
    actors: frozenset[str] = frozenset()
    grid_km: float = 0.0
    coarse: tuple[Coarse, ...] = ()


def load_publishing(path: Path = PACKAGED) -> PublishingPolicy:
    """The policy of a file. Raises DataError that lists every mistake at once: a policy that is half understood would publish what it should not."""
    entries = load_entries(path)
    mistakes = [mistake for entry in entries for mistake in _mistakes(entry)]
    mistakes += [entry.mistake(f'a second entry of kind "{entry.fields["kind"]}"; put both into one') for entry in _doubled(entries)]
    if not entries:
        mistakes.append(f"{path.name}:1: the file holds no entry; copy src/marsad/data/publishing.yml and change it")
    if mistakes:
        raise DataError(tuple(mistakes))
    by_kind = {entry.fields["kind"]: entry.fields for entry in entries}
    tellers, sources, points = (by_kind.get(kind, {}) for kind in ("tellers", "sources", "points"))
    coarse = tuple(_coarse(entry.fields) for entry in entries if entry.fields["kind"] == "coarse")
    return PublishingPolicy(
        frozenset(tellers.get("withheld", ())),
        frozenset(sources.get("outlets", ())),
        frozenset(sources.get("actors", ())),
        float(points.get("grid_km", 0)),
        coarse,
    )


def _coarse(fields: dict[str, Any]) -> Coarse:
    return Coarse(fields["id"], fields["to"], frozenset(fields.get("types", ())), frozenset(fields.get("place_kinds", ())), fields.get("within_hours"))


def _doubled(entries: list[Located]) -> list[Located]:
    """Entries of kinds that may stand once and stand again."""
    kinds = [entry.fields.get("kind") for entry in entries]
    return [entry for number, entry in enumerate(entries) if kinds[number] in _KEYS and kinds[number] != "coarse" and kinds[number] in kinds[:number]]


def _mistakes(entry: Located) -> Iterator[str]:
    fields = entry.fields
    kind = fields.get("kind")
    if kind not in _KEYS:
        yield entry.mistake(f'kind "{kind}" is unknown; use one of: {", ".join(_KEYS)}')
        return
    for key in sorted(fields.keys() - _KEYS[kind] - {"kind"}):
        yield entry.mistake(f'an entry of kind "{kind}" has no "{key}"; it may have: {", ".join(sorted(_KEYS[kind]))}')
    for key in _LISTS:
        value = fields.get(key, [])
        if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
            yield entry.mistake(f'"{key}" must be a list of words: {key}: [first, second]')
    for key in ("grid_km", "within_hours"):
        number = fields.get(key, 0)
        if isinstance(number, bool) or not isinstance(number, (int, float)) or number < 0:
            yield entry.mistake(f'"{key}" must be a number, 0 or more, and is "{number}"')
    if kind == "tellers":
        unknown = [item for item in fields.get("withheld") or () if item not in get_args(TellerKind)]
        if unknown:
            yield entry.mistake(f'"{unknown[0]}" is no kind of teller; use of: {", ".join(get_args(TellerKind))}')
    if kind == "coarse":
        yield from _coarse_mistakes(entry)


def _coarse_mistakes(entry: Located) -> Iterator[str]:
    fields = entry.fields
    if not isinstance(fields.get("id"), str):
        yield entry.mistake('an entry of kind "coarse" needs an id; give it a short name')
    if fields.get("to") not in get_args(Extent):
        yield entry.mistake(f'"to" is "{fields.get("to")}"; use one of: {", ".join(get_args(Extent))}')
    if not any(fields.get(key) for key in ("types", "place_kinds", "within_hours")):
        yield entry.mistake("nothing says which incidents are meant; give types, place_kinds or within_hours")
