"""The records that keep everything: their validators find what was changed by hand."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import orjson
import pytest

from marsad.export import EXPORTERS
from marsad.export.exporter import Choices, Export, Exporter
from marsad.export.facts import Knowledge
from marsad.model import MarsadError, Reading

from .conftest import incident_of, killed, tell

Break = Callable[[dict[str, Any]], object]


def reading() -> Reading:
    return incident_of(tell(0, harm=killed(("civilians", 2, 4))), tell(1))


BROKEN: list[tuple[str, Break]] = [
    ("`$.claims[0].polarity`", lambda made: made["claims"][0].update(polarity="maybe")),
    ("`$.claims[0].confidence`", lambda made: made["claims"][0].update(confidence="high")),
    ("`$.incidents[0].grade.harm`", lambda made: made["incidents"][0]["grade"].update(harm="fair")),
    ("missing required field `outlet`", lambda made: made["documents"][0].pop("outlet")),
    ("does not stand at", lambda made: made["claims"][0]["trigger"].update(start=0)),
    ("its document nowhere is not there", lambda made: made["claims"][0].update(document="nowhere")),
    ("its claim gone is not there", lambda made: made["incidents"][0]["claims"].append("gone")),
    ("which is none of its own", lambda made: made["incidents"][0]["origins"][0]["claims"].append("gone")),
    ("it has no claims", lambda made: made["incidents"][0].update(claims=[], origins=[])),
    ("runs downwards", lambda made: made["incidents"][0]["harm"][0].update(min=9)),
    ("the id stands 2 times", lambda made: made["claims"].append(made["claims"][0])),
    ("the claim gone is named", lambda made: made["outlook"].append("gone")),
]


@pytest.mark.parametrize(("mistake", "spoil"), BROKEN, ids=[mistake for mistake, _ in BROKEN])
def test_the_validator_of_the_object_finds_what_was_changed(mistake: str, spoil: Break, knowledge: Knowledge) -> None:
    made = orjson.loads(EXPORTERS["json"].made(reading(), knowledge, Choices()).files[""])
    spoil(made)
    found = list(EXPORTERS["json"].check({"": orjson.dumps(made)}))
    assert any(mistake in line for line in found), found


LINES: list[tuple[str, Callable[[list[bytes]], list[bytes]]]] = [
    ("line 1: it must say that the contract is", lambda lines: [lines[0].replace(b"1.", b"9."), *lines[1:]]),
    ("line 1: it must say that the contract is", lambda lines: lines[1:]),
    ("line 2: there is no record 'account'", lambda lines: [lines[0], lines[1].replace(b'"document"', b'"account"', 1), *lines[2:]]),
    ("line 4: ", lambda lines: [*lines[:3], b"{not JSON", *lines[4:]]),
    ("line 4: Invalid enum value 'maybe'", lambda lines: [*lines[:3], lines[3].replace(b'"affirmed"', b'"maybe"'), *lines[4:]]),
    ("its document", lambda lines: [line for line in lines if b'"record":"document"' not in line]),
]


@pytest.mark.parametrize(("mistake", "spoil"), LINES)
def test_the_validator_of_the_lines_names_the_line(mistake: str, spoil: Callable[[list[bytes]], list[bytes]], knowledge: Knowledge) -> None:
    lines = EXPORTERS["jsonl"].made(reading(), knowledge, Choices()).files[""].splitlines()
    found = list(EXPORTERS["jsonl"].check({"": b"\n".join(spoil(lines))}))
    assert any(mistake in line for line in found), found


def test_the_validator_of_parquet_finds_claims_without_their_report(knowledge: Knowledge) -> None:
    whole = EXPORTERS["parquet"].made(reading(), knowledge, Choices()).files
    other = EXPORTERS["parquet"].made(incident_of(tell(5)), knowledge, Choices()).files
    found = list(EXPORTERS["parquet"].check({**whole, "documents.parquet": other["documents.parquet"]}))
    assert any("its document" in line for line in found), found


def test_words_under_the_blocks_of_protected_names_are_no_mistake(knowledge: Knowledge) -> None:
    given = reading()
    hidden = replace(given, documents=tuple(replace(document, text="█" * len(document.text)) for document in given.documents))
    assert EXPORTERS["jsonl"].made(hidden, knowledge, Choices()).rows == 1


def test_nothing_is_made_in_which_the_validator_finds_a_mistake(knowledge: Knowledge) -> None:
    wrong = Exporter(name="wrong", what="", ending=".txt", write=lambda *_: Export({"": b"x"}, 1), check=lambda files: iter(["a mistake"] * 12))
    with pytest.raises(MarsadError, match="12 mistakes were found in the wrong that was made, and nothing was written") as raised:
        wrong.made(reading(), knowledge, Choices())
    assert str(raised.value).count("a mistake") == 10
    with pytest.raises(MarsadError):
        list(wrong(reading()))
