"""Protected sources taken out of the public JSON: whoever may not know them sees their kind, and blocks where their names stood, at the same offsets.

What a source told stays; who it is does not: neither its name and ids anywhere, nor the address and the id of its reports.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

from marsad.model import Protected
from marsad.reference.actors import ActorRegistry
from marsad.text.fold import fold, fold_with_offsets

BLOCK = "█"
# A report of a protected outlet goes by the number of its row.
REPORT = "protected-"
# Keys under which ids of reports stand.
_REPORT_KEYS = frozenset({"id", "document", "documents", "copy_of"})
# Shorter names are words of their own too often.
_SHORTEST = 3
_OUTLETS = frozenset({"outlet", "agency"})

# By the id of a report: its row and its outlet; those that are not kept are left out.
RowsOf = Callable[[Iterable[str]], Mapping[str, tuple[int, str | None]]]


class Mask:
    """Masks JSON that is made of the records of the public contract. `secret` keeps the stand-ins of one workspace from being found by trying names."""

    def __init__(self, protected: Sequence[Protected], registry: ActorRegistry, secret: str) -> None:
        self._secret = secret
        self.outlets = {source.value: source.kind for source in protected if source.what == "outlet"}
        self.actors = {source.value: source.kind for source in protected if source.what == "actor"}
        self.words = {fold(source.value): source.kind for source in protected if source.what == "words"}
        for outlet, kind in self.outlets.items():
            self.actors |= {actor.id: kind for actor in registry.lookup(fold(outlet).split()) if actor.kind in _OUTLETS}
        self._registry = registry
        names = [*map(fold, self.outlets), *self.words, *self.actors, *(name for actor in self.actors for name in registry.names_of(actor))]
        self._name = _pattern(names)
        # Any of these words in a question could be meant to find out who is protected.
        self.telltale = frozenset(word for name in names for word in re.findall(r"[^\W_]+", name) if len(word) >= _SHORTEST)

    def __bool__(self) -> bool:
        return bool(self.outlets or self.actors or self.words)

    def kind_of_outlet(self, outlet: str | None) -> str | None:
        """The kind that stands for an outlet; None where it is not protected. One that the registry knows as a protected actor is."""
        if outlet is None:
            return None
        actors = (self.actors.get(actor.id) for actor in self._registry.lookup(fold(outlet).split()))
        return self.outlets.get(outlet) or next((kind for kind in actors if kind), None)

    def hides(self, key: str) -> bool:
        """Whether the key of an origin, or the id of an actor, is that of a protected source."""
        kind, _, words = key.partition(":")
        return key in self.actors or words in self.words or (kind == "outlet" and words in {fold(outlet) for outlet in self.outlets})

    def asks_for_it(self, words: str) -> bool:
        """Whether a search for these words could find out who is protected."""
        return any(word.endswith(tale) or tale.endswith(word) for word in re.findall(r"[^\W_]{3,}", fold(words)) for tale in self.telltale)

    def masked(self, payload: Any, rows_of: RowsOf) -> Any:
        """The payload as it may be shown; `rows_of` is asked once."""
        reports = {
            id_: f"{REPORT}{row}" for id_, (row, outlet) in rows_of(dict.fromkeys(_report_ids(payload))).items() if self.kind_of_outlet(outlet) is not None
        }
        return _Masking(self, reports, self._spans(payload)).value(payload)

    def blocked(self, text: str, spans: Iterable[tuple[int, int]] = ()) -> str:
        """A text with blocks in place of every protected name, and of these spans; as long as it was."""
        found = list(spans)
        if self._name is not None and self._name.search(fold(text)):
            folded = fold_with_offsets(text)
            found += [folded.back(*match.span("name")) for match in self._name.finditer(folded.text)]
        if not found:
            return text
        letters = list(text)
        for start, end in found:
            letters[start:end] = BLOCK * (min(end, len(letters)) - start)
        return "".join(letters)

    def stand_in(self, value: str) -> str:
        """Something to tell one protected source from another by."""
        return f"protected:{hashlib.sha256(f'{self._secret}|{value}'.encode()).hexdigest()[:8]}"

    def kind_of_mention(self, mention: Mapping[str, Any]) -> str | None:
        """The kind of the protected source that words with what they resolve to name; None where they name none."""
        ids = [mention.get("actor"), *mention.get("candidates", ())]
        return next((self.actors[id_] for id_ in ids if id_ in self.actors), None) or self.words.get(fold(str(mention.get("text", ""))))

    def _spans(self, payload: Any) -> dict[str, list[tuple[int, int]]]:
        """By report, where tellers and doers stand that are protected, however the words name them."""
        found: dict[str, list[tuple[int, int]]] = {}
        for claim in _records(payload, "attribution"):
            for mention in (*claim["attribution"], *claim.get("perpetrator", ()), *claim.get("target", ())):
                if self.kind_of_mention(mention) is not None:
                    found.setdefault(claim["document"], []).append((mention["start"], mention["end"]))
        return found


class _Masking:
    """One payload on its way."""

    def __init__(self, mask: Mask, reports: Mapping[str, str], spans: Mapping[str, list[tuple[int, int]]]) -> None:
        self.mask, self.reports, self.spans = mask, reports, spans
        self._exact = {actor: mask.stand_in(actor) for actor in mask.actors}
        self._exact |= {f"teller:{known}": f"teller:{mask.stand_in(known)}" for known in (*mask.actors, *mask.words)}
        self._exact |= {f"document:{id_}": f"document:{shown}" for id_, shown in reports.items()} | dict(reports)
        self._exact |= {f"outlet:{fold(outlet)}": mask.stand_in(outlet) for outlet in mask.outlets}

    def value(self, value: Any) -> Any:
        if isinstance(value, str):
            return self._exact.get(value) or self.mask.blocked(value)
        if isinstance(value, dict):
            return self._record(value)
        return [self.value(one) for one in value] if isinstance(value, (list, tuple)) else value

    def _record(self, record: dict[str, Any]) -> dict[str, Any]:
        if {"text", "start", "end"} <= record.keys() and "actor" in record and self.mask.kind_of_mention(record) is not None:
            names: dict[str, Any] = {name: None for name in ("name_en", "name_ar") if name in record}
            return {**record, "text": BLOCK * len(record["text"]), "actor": None, "candidates": [], **names}
        if "key" in record and (shown := self._origin(record)) is not None:
            return shown
        if "outlet" in record and isinstance(record["outlet"], (str, type(None))):
            return self._report(record)
        if "excerpt" in record and "document" in record:
            return self._hit(record)
        if "label" in record and record.get("actor") in self.mask.actors:
            return {**{name: self.value(own) for name, own in record.items()}, "label": f"protected:{self.mask.actors[record['actor']]}", "actor": None}
        return {self._exact.get(name, name): self.value(own) for name, own in record.items()}

    def _origin(self, record: dict[str, Any]) -> dict[str, Any] | None:
        """An origin: told apart from others, and no more."""
        kind, _, words = record["key"].partition(":")
        told = self.mask.actors.get(record["key"]) or self.mask.actors.get(record.get("actor") or "") or self.mask.words.get(words)
        told = told or (self.mask.kind_of_outlet(record.get("label")) if kind == "outlet" or record.get("kind") == "media" else None)
        if told is None:
            return None
        return {
            **{name: self.value(own) for name, own in record.items()}, "key": self.mask.stand_in(record["key"]), "label": f"protected:{told}", "actor": None,
        }  # fmt: skip

    def _report(self, record: dict[str, Any]) -> dict[str, Any]:
        """A report, or what is counted of an outlet."""
        kind = self.mask.kind_of_outlet(record["outlet"])
        spans = self.spans.get(str(record.get("id")), [])
        shown = {name: self.value(own) for name, own in record.items() if name != "text"}
        if "text" in record:
            shown["text"] = self.mask.blocked(record["text"], spans)
        if record.get("title"):
            shown["title"] = self.mask.blocked(record["title"], spans)
        if kind is not None:
            hidden = {"outlet": f"protected:{kind}", "url": None, "sha256": "", "forwarded_from": None}
            shown |= {name: value for name, value in hidden.items() if name in shown}
        return shown

    def _hit(self, record: dict[str, Any]) -> dict[str, Any]:
        excerpt = record["excerpt"]
        spans = [(start - excerpt["start"], end - excerpt["start"]) for start, end in self.spans.get(record["document"]["id"], ())]
        inside = [(start, end) for start, end in spans if 0 <= start < end <= len(excerpt["text"])]
        shown = {name: self.value(own) for name, own in record.items() if name != "excerpt"}
        return {**shown, "excerpt": {**excerpt, "text": self.mask.blocked(excerpt["text"], inside), "hits": self.value(excerpt["hits"])}}


def _pattern(names: Iterable[str]) -> re.Pattern[str] | None:
    """Any of the folded names as whole words, whatever Arabic writes onto their front; the longest first."""
    parts = []
    for name in sorted({name for name in names if len(name) >= _SHORTEST}, key=len, reverse=True):
        words = [re.escape(word) for word in re.findall(r"\S+", name)]
        # ل swallows the alef of the article: للمرصد.
        first = f"(?:ال|ل){words[0][2:]}" if words[0].startswith("ال") and len(words[0]) > 4 else words[0]
        parts.append(r"\W+".join([first, *words[1:]]))
    return re.compile(rf"(?<!\w)[وفبكل]{{0,2}}(?P<name>{'|'.join(parts)})(?!\w)") if parts else None


def _report_ids(value: Any, key: str = "") -> Iterator[str]:
    if isinstance(value, dict):
        for name, own in value.items():
            yield from _report_ids(own, name)
    elif isinstance(value, (list, tuple)):
        for own in value:
            yield from _report_ids(own, key)
    elif isinstance(value, str) and key in _REPORT_KEYS:
        yield value.removeprefix("document:")


def _records(value: Any, having: str) -> Iterator[dict[str, Any]]:
    """All mappings within a value that have a key."""
    if isinstance(value, dict):
        if having in value:
            yield value
        for own in value.values():
            yield from _records(own, having)
    elif isinstance(value, (list, tuple)):
        for own in value:
            yield from _records(own, having)
