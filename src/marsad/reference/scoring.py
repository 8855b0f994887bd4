"""What the scorer goes by: kinds of event with the weights set by hand, and the learnt models where there are any."""

from __future__ import annotations

import hashlib
import math
import sys
import zlib
from array import array
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

import orjson

from marsad.model import DataError
from marsad.reference.lexicon import Lexicon
from marsad.reference.loading import DATA, Located, load_entries
from marsad.text.grams import bucket, grams

MODELS = DATA / "models"
_KEYS = frozenset({"id", "meaning", "types", "bias", "threshold", "weights", "together"})


@dataclass(frozen=True, slots=True)
class Weights:
    """A linear model: a weight for each named signal, and where it was learnt one for each row of a table of word pieces.

    `scale` is what one step of the table is worth; an empty table means that words as such do not count.
    """

    bias: float
    named: dict[str, float]
    table: Sequence[int] = ()
    scale: float = 0.0
    _words: dict[str, tuple[float, int]] = field(default_factory=dict, compare=False, repr=False)

    def probability(self, signals: tuple[str, ...]) -> float:
        """How likely what holds so is (0 to 1), by the named signals alone; those without a weight count for nothing."""
        total, named = 0.0, self.named
        for name in signals:
            weight = named.get(name)
            if weight is not None:
                total += weight
        return logistic(self.bias + total)

    def of_word(self, word: str) -> tuple[float, int]:
        """The weights of a folded word's pieces together, and how many pieces it has. Kept, since texts repeat their words."""
        if word not in self._words:
            pieces = grams(word)
            total = sum(self.table[bucket(piece, len(self.table))] for piece in pieces) if self.table else 0
            self._words[word] = total * self.scale, len(pieces)
        return self._words[word]


# Beyond these odds a probability differs from 0 or 1 by nothing that is shown.
_SURE = 30.0


def logistic(odds: float) -> float:
    """The probability (0 to 1) that odds on the scale of a linear model stand for."""
    return 1 / (1 + math.exp(-max(-_SURE, min(_SURE, odds))))


@dataclass(frozen=True, slots=True)
class EventKind:
    """A kind of event that sentences are scored for: claim types that it covers, and the weights that hold without a learnt model.

    `together` are pairs of signals that count once more where both are there. `meaning` is for people.
    """

    id: str
    meaning: str
    types: frozenset[str]
    together: tuple[tuple[str, str], ...]
    weights: Weights
    threshold: float


@dataclass(frozen=True, slots=True)
class ScoringModel:
    """Learnt weights and the score from which on the answer is yes.

    What was answered otherwise before stands from the score `keep_from` on; at 0 it always stands.
    """

    weights: Weights
    threshold: float
    keep_from: float = 0.0


@dataclass(frozen=True, slots=True)
class HeldOut:
    """The models that each learnt without one part of the sentences, so that a sentence is never scored by what learnt from it."""

    folds: tuple[Weights, ...]
    seen: Mapping[str, int]

    def without(self, key: str) -> Weights | None:
        """The model that did not learn from the sentence with that key; None for a sentence that none learnt from."""
        fold = self.seen.get(key)
        return None if fold is None else self.folds[fold]


def sentence_key(words: Sequence[str]) -> str:
    """What stands for a sentence in the list of those learnt from: its folded words, hashed, so that no text is shipped."""
    return hashlib.sha256(" ".join(words).encode("utf-8", "surrogatepass")).hexdigest()[:16]


@cache
def event_kinds() -> dict[str, EventKind]:
    """The kinds of data/scoring.yml by id, in the order of the file. Raises DataError."""
    entries = load_entries(DATA / "scoring.yml")
    mistakes = tuple(mistake for entry in entries for mistake in _mistakes(entry))
    if mistakes:
        raise DataError(mistakes)
    return {entry.fields["id"]: _kind(entry.fields) for entry in entries}


def _mistakes(entry: Located) -> list[str]:
    keys = entry.fields.keys()
    return [entry.mistake(f"unknown key {key}; the keys are {', '.join(sorted(_KEYS))}") for key in sorted(set(keys) - _KEYS)] + [
        entry.mistake(f"the entry has no {key}; give it one") for key in sorted(_KEYS.difference(keys))
    ]


def _kind(fields: Mapping[str, Any]) -> EventKind:
    together = tuple((first, second) for firsts, seconds in fields["together"] for first in firsts for second in seconds if first != second)
    return EventKind(
        fields["id"],
        fields["meaning"],
        frozenset(fields["types"]),
        together,
        Weights(float(fields["bias"]), _named(fields["weights"])),
        float(fields["threshold"]),
    )


def unknown_cues(cues: Lexicon) -> Iterator[str]:
    """What data/scoring.yml says of cue words that the cue lexicon does not hold, each with the way out."""
    known = {sense.id for sense in cues.senses}
    for kind in event_kinds().values():
        named = {part.removesuffix(" first") for name in kind.weights.named for part in name.split(" + ")}
        asked = named | {name for pair in kind.together for name in pair}
        for name in sorted(asked - known):
            if name.startswith("cue."):
                yield f"scoring.yml: {kind.id} weighs {name}, which lexicons/cues.yml does not hold; add the entry or take the weight out"


@cache
def confidence_weights() -> Weights:
    """The weights of data/confidence.yml: what each thing that holds of a claim says of how likely it was read rightly. Raises DataError."""
    fields = load_entries(DATA / "confidence.yml")[0].fields
    return Weights(float(fields["bias"]), _named(fields["weights"]))


def _named(weights: Mapping[str, Any]) -> dict[str, float]:
    return {name: float(weight) for name, weight in weights.items() if name != "__line__"}


@cache
def load_model(event: str, folder: Path = MODELS) -> ScoringModel | None:
    """The learnt model of a kind of event; None where none is installed. Raises DataError where the file is damaged."""
    content = _unpack(folder / f"{event}.model")
    return None if content is None else ScoringModel(content[1][0], float(content[0]["threshold"]), float(content[0].get("keep_from", 0.0)))


@cache
def load_held_out(event: str, folder: Path = MODELS) -> HeldOut | None:
    """The models for scoring sentences that the shipped one learnt from; None where none are installed."""
    content = _unpack(folder / f"{event}.folds")
    return None if content is None else HeldOut(content[1], content[0]["seen"])


def pack(path: Path, models: Sequence[Weights], header: Mapping[str, Any]) -> None:
    """Write models to a file: one line of JSON, then their tables in 16-bit numbers, least byte first, all compressed."""
    parts = [{"bias": model.bias, "named": dict(model.named), "scale": model.scale, "rows": len(model.table)} for model in models]
    tables = b"".join(_little_endian(array("h", model.table)).tobytes() for model in models)
    path.write_bytes(zlib.compress(orjson.dumps({**header, "models": parts}, option=orjson.OPT_SORT_KEYS) + b"\n" + tables, 9))


def _unpack(path: Path) -> tuple[dict[str, Any], tuple[Weights, ...]] | None:
    try:
        head, tables = zlib.decompress(path.read_bytes()).split(b"\n", 1)
        header = orjson.loads(head)
        models, start = [], 0
        for part in header["models"]:
            end = start + 2 * part["rows"]
            table = array("h")
            table.frombytes(tables[start:end])
            models.append(Weights(part["bias"], part["named"], _little_endian(table), part["scale"]))
            start = end
    except FileNotFoundError:
        return None
    except (zlib.error, ValueError, KeyError) as error:
        raise DataError((f"{path.name}: the model is damaged ({error}); build it again with: make train, or delete it to score by rules alone",)) from error
    return header, tuple(models)


def _little_endian(table: array[int]) -> array[int]:
    if sys.byteorder == "big":
        table.byteswap()
    return table
