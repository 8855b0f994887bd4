"""Score the reader on fresh reports: annotated once, for the measure alone, and held here without their words.

Usage: python eval/fresh/score.py [NAME ...] [--shared FOLDER]

NAME is a file of this folder (articles_unread, posts_read, ...; all of them where none is named). The words of the reports are others'; they are
taken from the corpora of the shared folder (../shared, or the one that MARSAD_SHARED names), by id, and must be the ones that were annotated.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import sys
import tempfile
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from marsad.evaluate import headline
from marsad.pipeline.evaluating import evaluate_files

HERE = Path(__file__).resolve().parent
SHARED = Path(os.environ.get("MARSAD_SHARED", HERE.parents[2] / "shared"))
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
    return {"id": fields["id"], "outlet": fields["outlet"], "lang": "ar", "published": fields["published"], "title": title, "text": text}


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


def main() -> int:
    """Print the figures of each file; 1 where the corpora are not those that were annotated."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("names", nargs="*", metavar="NAME")
    parser.add_argument("--shared", type=Path, default=SHARED, help="the shared folder, which holds data/corpora")
    options = parser.parse_args()
    known = {path.stem: path for path in sorted(HERE.glob("*.json"))}
    unknown = [name for name in options.names if name not in known]
    if unknown:
        parser.error(f"{', '.join(unknown)}: no such file; there are {', '.join(known)}")
    for name in options.names or known:
        try:
            gold = gold_of(json.loads(known[name].read_text(encoding="utf-8")), options.shared / "data" / "corpora")
        except OtherTextError as error:
            print(error, file=sys.stderr)
            return 1
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / f"{name}.json"
            path.write_text(json.dumps(gold, ensure_ascii=False), encoding="utf-8")
            figures = evaluate_files([path]).figures
        print(f"{name}: {len(gold)} reports, {sum(len(record['claims']) for record in gold)} claims annotated")
        for figure, values in figures.items():
            print(f"  {figure:26} {headline(values):.3f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
