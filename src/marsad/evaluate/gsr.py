"""Gold sentences labelled by several coders (Open Event Data Alliance, Arabic GSR), and how well scores and spans agree with them."""

from __future__ import annotations

import hashlib
import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby, permutations
from operator import itemgetter
from pathlib import Path
from typing import Any, Literal

import orjson

from marsad.evaluate.figures import Figures, ratios
from marsad.model import EventScore, InputError
from marsad.text.fold import fold

Label = Literal["yes", "difficult no", "easy no", "ambiguous"]
ROLES = ("source", "verb", "target")
NOS = ("difficult no", "easy no")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence with the coders' answer; `accepted` is the share of them who said yes. `event` is a kind's id (assault, protest)."""

    id: str
    event: str
    label: Label
    accepted: float
    text: str

    @property
    def set_aside(self) -> bool:
        """Whether it belongs to the third whose errors nobody reads, so that rules and models cannot be fitted to them."""
        return int(hashlib.sha256(self.id.encode()).hexdigest(), 16) % 3 == 0

    @property
    def document(self) -> str:
        """The id of the report that it is from: the sentence's id without its number."""
        head, _, number = self.id.replace("_", "-").rpartition("-")
        return self.id[: len(head)] if head and number.isdigit() else self.id


@dataclass(frozen=True, slots=True)
class Marked:
    """A sentence whose words coders marked: for each coder the words of source, verb and target."""

    id: str
    event: str
    text: str
    coders: tuple[dict[str, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True)
class GsrFolder:
    """The sentences and the marked sentences of a folder, file by file in the order of their names."""

    sentences: tuple[Sentence, ...]
    marked: tuple[Marked, ...]


def load_gsr(folders: Iterable[Path]) -> GsrFolder:
    """The sentences of folders that hold `*_sentences.jsonl` and `*_spans.jsonl`. Raises InputError."""
    asked = list(folders)
    sentences = [_sentence(row) for path in asked for file in sorted(path.glob("*_sentences.jsonl")) for row in _rows(file)]
    marked = [_marked(row) for path in asked for file in sorted(path.glob("*_spans.jsonl")) for row in _rows(file)]
    if not sentences:
        told = ", ".join(map(str, asked))
        raise InputError(told, "there are no gold sentences here.", "Name a folder that holds *_sentences.jsonl (and *_spans.jsonl) in the GSR's format.")
    return GsrFolder(tuple(sentences), tuple(marked))


_NEEDED = {"_sentences": ("id", "event_type", "label", "accept", "total", "text"), "_spans": ("_id", "event_type", "text", "spans")}


def _rows(file: Path) -> Iterable[dict[str, Any]]:
    needed = next(keys for ending, keys in _NEEDED.items() if file.stem.endswith(ending))
    for number, line in enumerate(file.read_bytes().splitlines(), 1):
        if not line.strip():
            continue
        try:
            row = orjson.loads(line)
        except orjson.JSONDecodeError as error:
            raise InputError(f"{file}:{number}", f"the line is not JSON: {error.msg}.", "Mend it there.") from error
        missing = [key for key in needed if not isinstance(row, dict) or key not in row]
        if missing:
            raise InputError(f"{file}:{number}", f"the sentence has no {', '.join(missing)}.", f"A line must have {', '.join(needed)}.")
        yield row


def _sentence(row: dict[str, Any]) -> Sentence:
    return Sentence(str(row["id"]), str(row["event_type"]).lower(), row["label"], int(row["accept"]) / max(int(row["total"]), 1), row["text"])


def _marked(row: dict[str, Any]) -> Marked:
    names = {"source": "source_actor", "verb": "verb", "target": "target_actor"}
    coders = tuple({role: tuple(span.get(names[role]) or ()) for role in ROLES} for span in row["spans"])
    return Marked(str(row.get("source") or row["_id"]), str(row["event_type"]).lower(), row["text"], coders)


def roc_auc(yes: Sequence[float], no: Sequence[float]) -> float:
    """The chance that a "yes" scores above a "no", equal scores counting half; NaN where there are none of one."""
    if not yes or not no:
        return math.nan
    scored = sorted([(score, True) for score in yes] + [(score, False) for score in no])
    wins, below = 0.0, 0
    for _, equals in groupby(scored, key=itemgetter(0)):
        counts = Counter(is_yes for _, is_yes in equals)
        wins += counts[True] * (below + counts[False] / 2)
        below += counts[False]
    return wins / (len(yes) * len(no))


@dataclass(frozen=True, slots=True)
class Answer:
    """A sentence with the score given to it and whether that says yes."""

    sentence: Sentence
    score: EventScore


def answer_figures(answers: Sequence[Answer], event: str) -> Figures:
    """ROC-AUC and F1 on "yes" against both kinds of "no", against each alone, and for the third set aside. Ambiguous sentences are left out."""
    clear = [answer for answer in answers if answer.sentence.event == event and answer.sentence.label != "ambiguous"]
    figures: Figures = {}
    parts = {"": clear, ", set aside": [a for a in clear if a.sentence.set_aside], ", not set aside": [a for a in clear if not a.sentence.set_aside]}
    for part, chosen in parts.items():
        yes = [answer for answer in chosen if answer.sentence.label == "yes"]
        no = [answer for answer in chosen if answer.sentence.label != "yes"]
        figures[f"{event} AUC{part}"] = {"auc": _auc(yes, no), "n": len(chosen)}
        right = sum(answer.score.asserted for answer in yes)
        said = sum(answer.score.asserted for answer in chosen)
        figures[f"{event} yes F1{part}"] = {**ratios(right, said, len(yes)), "gold": len(yes), "predicted": said}
    for kind in NOS:
        no = [answer for answer in clear if answer.sentence.label == kind]
        yes = [answer for answer in clear if answer.sentence.label == "yes"]
        figures[f"{event} AUC against {kind}"] = {"auc": _auc(yes, no), "n": len(yes) + len(no)}
    return figures


def _auc(yes: Sequence[Answer], no: Sequence[Answer]) -> float:
    return roc_auc([answer.score.score for answer in yes], [answer.score.score for answer in no])


def worst_answers(answers: Sequence[Answer], most: int) -> list[Answer]:
    """The clear sentences whose score is farthest from the coders' answer; never one of the third set aside."""
    clear = [answer for answer in answers if answer.sentence.label != "ambiguous" and not answer.sentence.set_aside]
    return sorted(clear, key=lambda answer: -abs(answer.score.score - (answer.sentence.label == "yes")))[:most]


Roles = Mapping[str, Sequence[str]]


def span_figures(marked: Sequence[Marked], predicted: Mapping[str, Roles], event: str) -> Figures:
    """F1 over words for source, verb and target, each coder's marking counting as gold in turn; and one coder against another in the same way.

    `predicted` has the words of each role by sentence id. Words are compared folded, each as often as it was marked.
    """
    chosen = [item for item in marked if item.event == event]
    ours = [(coder, predicted.get(item.id, {})) for item in chosen for coder in item.coders]
    theirs = [(first, second) for item in chosen for first, second in permutations(item.coders, 2)]
    figures: Figures = {}
    for role in ROLES:
        figures[f"{event} {role} words"] = _word_f1(ours, (role,))
    figures[f"{event} words of all roles"] = _word_f1(ours, ROLES)
    figures[f"{event} words, coder against coder"] = _word_f1(theirs, ROLES)
    return figures


def _word_f1(pairs: Iterable[tuple[Roles, Roles]], roles: Sequence[str]) -> dict[str, float]:
    shared = in_predicted = in_gold = 0
    for gold, predicted in pairs:
        for role in roles:
            theirs, mine = _folded(gold.get(role, ())), _folded(predicted.get(role, ()))
            shared += (theirs & mine).total()
            in_predicted += mine.total()
            in_gold += theirs.total()
    return {**ratios(shared, in_predicted, in_gold), "gold": in_gold, "predicted": in_predicted}


def _folded(words: Sequence[str]) -> Counter[str]:
    return Counter(folded for word in words if (folded := fold(word).strip(" .,،؛:«»\"'()")))
