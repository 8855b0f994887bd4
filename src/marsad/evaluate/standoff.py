"""Annotated reports that are held without their words, joined with the corpora that the words are taken from."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

_ANCHORED = ("perpetrator", "target", "place", "harm", "attribution")


class OtherTextError(Exception):
    """A report of the corpora is not the one that was annotated, or is not there."""


def gold_of(annotated: Iterable[Mapping[str, Any]], corpora: Path) -> list[dict[str, Any]]:
    """The reports with their words and claims as a gold file has them. Raises OtherTextError, which names the report."""
    rows = list(annotated)
    texts = _texts(corpora, {row["id"]: row["corpus"] for row in rows})
    gold = []
    for row in rows:
        document = texts.get(row["id"])
        if document is None or hashlib.sha256(document["text"].encode()).hexdigest()[:16] != row["text_sha256"]:
            what = "is not there" if document is None else "has another text than the one that was annotated"
            raise OtherTextError(f"{row['id']} of {row['corpus']}.jsonl in {corpora} {what}; take the corpora that the shared folder has")
        gold.append({"document": document, "claims": [_claim(claim, document["text"]) for claim in row["claims"]], "incidents": []})
    return gold


def _texts(corpora: Path, wanted: Mapping[str, str]) -> dict[str, dict[str, Any]]:
    """The documents of those ids, each from its corpus; ids that no corpus has are left out."""
    found = {}
    for name in sorted(set(wanted.values())):
        path = corpora / f"{name}.jsonl"
        if not path.exists():
            raise OtherTextError(f"{path} is not there; name the shared folder with --shared")
        with path.open(encoding="utf-8") as lines:
            for fields in map(json.loads, lines):
                if wanted.get(fields["id"]) == name:
                    found[fields["id"]] = _document(fields)
    return found


def _document(fields: Mapping[str, Any]) -> dict[str, Any]:
    title, body = fields.get("title"), fields["body"]
    text = f"{title}\n\n{body}" if title and not body.startswith(title) else body
    return {"id": fields["id"], "outlet": fields["outlet"], "lang": fields.get("lang") or "ar", "published": fields["published"], "title": title, "text": text}


def _claim(held: Mapping[str, Any], text: str) -> dict[str, Any]:
    claim = {"polarity": "affirmed", "certainty": "stated", "realis": "occurred", "responsibility": None, "means": [], "time": None, **held}
    claim["trigger"] = _anchor(held["trigger"], text)
    claim["also"] = [_anchor(at, text) for at in held.get("also", ())]
    for name in _ANCHORED:
        claim[name] = [
            {"actor": None, **{key: value for key, value in each.items() if key != "at"}, **_anchor(each["at"], text)} for each in held.get(name, ())
        ]
    time = held.get("time")
    if time is not None:
        claim["time"] = {**{key: value for key, value in time.items() if key != "at"}, **_anchor(time["at"], text)}
    return claim


def _anchor(at: list[int] | None, text: str) -> dict[str, Any]:
    return {} if at is None else {"start": at[0], "end": at[1], "text": text[at[0] : at[1]]}
