"""The lists of companions in the data files, and the rules and entries that ask for them."""

from __future__ import annotations

import re
from pathlib import Path

import marsad
from marsad.reference.lexicon import load_lexicon

_NAMED = re.compile(r'"(companion\.\w+)"')


def test_every_list_of_companions_that_is_asked_for_exists_and_each_is_asked_for() -> None:
    sources = [path for folder in marsad.__path__ for path in Path(folder).rglob("*.py")]
    asked = {id_ for path in sources for id_ in _NAMED.findall(path.read_text(encoding="utf-8"))}
    senses = load_lexicon().senses
    asked |= {id_ for sense in senses for id_ in (*sense.needs, *sense.not_before, *sense.not_next, *sense.not_after) if id_.startswith("companion.")}
    assert asked == {sense.id for sense in senses if sense.kind == "companion"}
