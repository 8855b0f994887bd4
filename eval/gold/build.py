"""Builds our own gold from its sources: `python eval/gold/build.py` writes for each file of eval/gold and eval/wars what it holds as gold, and its incidents.

A source report is written as people read it, with anchors as words instead of offsets; see README.md beside this file. Anchors that are not found, or stand
more than once without a number, are refused, as are values outside of the guidelines' lists.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import yaml

HERE = Path(__file__).resolve().parent
FOLDERS = (HERE, HERE.parent / "wars" / "read", HERE.parent / "wars" / "unread")
ENUMS = {
    "polarity": {"affirmed", "denied"},
    "certainty": {"stated", "probable", "possible", "unknown"},
    "realis": {"occurred", "ongoing", "planned", "threatened", "predicted", "hypothetical"},
    "responsibility": {"claimed", "denied", "attributed", None},
    "kind": {"perpetrator", "party", "official", "monitor", "media", "witness", "medical", "anonymous", "intelligence"},
    "level": {"site", "town", "district", "province", "country", "region"},
    "precision": {"minute", "part_of_day", "day", "week", "month", "vague"},
}


class GoldError(Exception):
    """A source breaks the rules; the message names the report, the claim and the words."""


def anchor(text: str, words: str, where: str) -> dict[str, Any]:
    """`words`, or `words#n` for the n-th time they stand in the text, with their offsets."""
    plain, _, number = words.partition("#")
    at = [place for place in range(len(text)) if text.startswith(plain, place)]
    if not at:
        raise GoldError(f"{where}: “{plain}” does not stand in the text")
    if len(at) > 1 and not number:
        raise GoldError(f"{where}: “{plain}” stands {len(at)} times; write “{plain}#1” for the first")
    start = at[int(number or 1) - 1]
    return {"text": plain, "start": start, "end": start + len(plain)}


def allowed(field: str, value: Any, where: str) -> Any:
    if value not in ENUMS[field]:
        raise GoldError(f"{where}: {field} {value!r} is not in the guidelines")
    return value


def actor(text: str, written: str, where: str) -> dict[str, Any]:
    """`words@actor`; without an id the actor is null."""
    words, _, id_ = written.partition("@")
    return {**anchor(text, words, where), "actor": id_ or None}


def teller(text: str, written: str, where: str) -> dict[str, Any]:
    """`words@actor:kind`."""
    named, _, kind = written.rpartition(":")
    return {**actor(text, named, where), "kind": allowed("kind", kind, where)}


def place(text: str, written: str, where: str) -> dict[str, Any]:
    """`words|level|country|lat,lon`; the last may be left out."""
    words, level, country, *point = written.split("|")
    lat, lon = map(float, point[0].split(",")) if point else (None, None)
    return {**anchor(text, words, where), "name_en": None, "level": allowed("level", level, where), "country": country or None, "lat": lat, "lon": lon}


def time(text: str, written: str, where: str) -> dict[str, Any]:
    """`words|from|to|precision`; from and to may be empty."""
    words, first, last, precision = written.split("|")
    return {**anchor(text, words, where), "from": first or None, "to": last or None, "precision": allowed("precision", precision, where)}


def harm(text: str, written: str, where: str) -> dict[str, Any]:
    """`kind|who|min|max|words`; an empty number is null."""
    kind, who, least, most, words = written.split("|")
    return {"kind": kind, "who": who, "min": int(least) if least else None, "max": int(most) if most else None, "text": anchor(text, words, where)}


def claim(text: str, number: int, fields: dict[str, Any], report: str) -> dict[str, Any]:
    where = f"{report} c{number}"
    unknown = set(fields) - {"type", "trigger", "also", "perp", "target", "place", "time", "means", "harm", "pol", "cert", "realis", "tell", "resp", "note"}
    if unknown:
        raise GoldError(f"{where}: unknown field {', '.join(sorted(unknown))}")
    return {
        "id": f"c{number}", "type": fields["type"], "trigger": anchor(text, fields["trigger"], where),
        "also": [anchor(text, words, where) for words in fields.get("also", [])],
        "perpetrator": [actor(text, written, where) for written in fields.get("perp", [])],
        "target": [actor(text, written, where) for written in fields.get("target", [])],
        "place": [place(text, written, where) for written in fields.get("place", [])],
        "time": time(text, fields["time"], where) if fields.get("time") else None, "means": fields.get("means", []),
        "harm": [harm(text, written, where) for written in fields.get("harm", [])],
        "polarity": allowed("polarity", fields.get("pol", "affirmed"), where), "certainty": allowed("certainty", fields.get("cert", "stated"), where),
        "realis": allowed("realis", fields.get("realis", "occurred"), where),
        "attribution": [teller(text, written, where) for written in fields.get("tell", [])],
        "responsibility": allowed("responsibility", fields.get("resp"), where), "note": fields.get("note"),
    }  # fmt: skip


def record(source: dict[str, Any]) -> dict[str, Any]:
    """One gold record from its source."""
    text = f"{source['title']}\n\n{source['text'].strip()}" if source.get("title") else source["text"].strip()
    claims = [claim(text, number, fields, source["id"]) for number, fields in enumerate(source.get("claims", []), 1)]
    document = {key: source.get(key) for key in ("id", "outlet", "lang", "published", "title")}
    return {"document": {**document, "lang": document["lang"] or "ar", "text": text}, "claims": claims, "incidents": []}


def build(folder: Path) -> dict[str, str]:
    """The contents of each file to be written into a folder from its sources, by name."""
    files: dict[str, str] = {}
    for path in sorted((folder / "sources").glob("*.yml")):
        sources = yaml.safe_load(path.read_text(encoding="utf-8"))
        records = [record(source) for source in sources["reports"]]
        files[f"{path.stem}.json"] = json.dumps(records, ensure_ascii=False, indent=1) + "\n"
        if sources.get("incidents"):
            known = {(r["document"]["id"], c["id"]) for r in records for c in r["claims"]}
            incidents = [
                {"id": f"x{number}", "what": what, "claims": [pair.split("/") for pair in pairs]}
                for number, (what, pairs) in enumerate(sources["incidents"].items(), 1)
            ]
            missing = [pair for incident in incidents for pair in incident["claims"] if tuple(pair) not in known]
            if missing:
                raise GoldError(f"{path.name}: incidents name claims that are not there: {missing}")
            files[f"{path.stem}.incidents.json"] = json.dumps(incidents, ensure_ascii=False, indent=1) + "\n"
    return files


if __name__ == "__main__":
    try:
        for folder in FOLDERS:
            for name, content in build(folder).items():
                (folder / name).write_text(content, encoding="utf-8")
    except GoldError as error:
        sys.exit(str(error))
