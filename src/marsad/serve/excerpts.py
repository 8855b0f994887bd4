"""The piece of a report that shows why it was found."""

from __future__ import annotations

import re

from marsad.serve.contract import ExcerptWire
from marsad.text.fold import fold, fold_with_offsets

_BEFORE, _LENGTH, _MOST_HITS = 80, 280, 20


def excerpt(text: str, words: str) -> ExcerptWire:
    """From a little before the first of `words` on; from the beginning where none is given. Words are found folded, within longer ones too."""
    wanted = [re.escape(word.removeprefix("ال") if len(word) > 4 else word) for word in re.findall(r"[^\W_]+", fold(words))]
    folded = fold_with_offsets(text)
    spans = [folded.back(*match.span()) for match in re.finditer("|".join(wanted), folded.text)] if wanted else []
    start = max(0, spans[0][0] - _BEFORE) if spans else 0
    end = min(len(text), start + _LENGTH)
    inside = [(first, last) for first, last in spans if first >= start and last <= end][:_MOST_HITS]
    return {"text": text[start:end], "start": start, "end": end, "hits": [{"text": text[a:b], "start": a, "end": b} for a, b in inside]}
