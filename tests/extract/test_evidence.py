"""An explanation leads from a field of a claim to the words and to the line of the data file that gave it."""

from __future__ import annotations

import pickle
from pathlib import Path

import pytest

import marsad
from marsad.model import Claim, Evidence, MarsadError, Reading
from marsad.reference.loading import DATA
from marsad.reference.sources import load_sources

REPORT = (
    "قال مصدر أمني لوكالة رويترز إن طائرات روسية قصفت بلدة كفرنبل في محافظة إدلب فجر أمس، ما أدى إلى مقتل ثلاثة أطفال. "
    "ونفت وزارة الدفاع الروسية استهداف مدرسة في مدينة سراقب."
)


@pytest.fixture(scope="module")
def reading() -> Reading:
    return marsad.read(REPORT, published="2019-05-20")


def of(reading: Reading, type_: str, field: str) -> list[Evidence]:
    claim = next(claim for claim in reading.claims if claim.type == type_)
    return [evidence for evidence in reading.explain(claim) if evidence.field == field]


# Of the claim of each type: the field, the words, the entry that they matched and the file that it stands in.
CASES = [
    ("air_strike", "type", "قصفت", "event.shelling", "lexicons/events.yml"),
    ("air_strike", "attribution", "قال", "saying.", "lexicons/sayings.yml"),
    ("air_strike", "attribution", "مصدر", "teller.anonymous", "lexicons/tellers.yml"),
    ("air_strike", "attribution", "رويترز", "reuters", "actors/outlets.yml"),
    ("air_strike", "means", "طائرات", "means.aircraft", "lexicons/means.yml"),
    ("air_strike", "place", "كفرنبل", "", "places/"),
    ("air_strike", "place", "إدلب", "sy.", "places/provinces.csv"),
    ("air_strike", "time", "فجر", "time.part", "lexicons/times.yml"),
    ("air_strike", "time", "أمس", "time.offset.ar", "lexicons/times.yml"),
    ("air_strike", "harm", "مقتل", "harm.killed", "lexicons/harm.yml"),
    ("air_strike", "harm", "أطفال", "people.children", "lexicons/people.yml"),
    ("air_strike", "harm", "ثلاثة", "number.unit.ar", "lexicons/numbers.yml"),
    ("armed_attack", "polarity", "ونفت", "saying.", "lexicons/sayings.yml"),
    ("armed_attack", "attribution", "وزارة الدفاع الروسية", "russia", "actors/state_bodies.yml"),
    ("armed_attack", "place", "مدينة", "place_word.settlement", "lexicons/places_words.yml"),
]


@pytest.mark.parametrize(("type_", "field", "words", "entry", "file"), CASES)
def test_a_field_leads_to_its_words_entry_and_file(reading: Reading, type_: str, field: str, words: str, entry: str, file: str) -> None:
    evidence = of(reading, type_, field)
    fitting = [e for e in evidence if e.anchor and words in e.anchor.text and (e.entry or "").startswith(entry) and (e.source or "").startswith(file)]
    assert fitting, evidence


def test_every_field_with_a_value_is_explained(reading: Reading) -> None:
    for claim in reading.claims:
        told = {evidence.field for evidence in reading.explain(claim)}
        valued = {field for field in ("perpetrator", "target", "place", "means", "harm", "also") if getattr(claim, field)}
        assert {"type", "time", "polarity", "certainty", "realis", "attribution", "responsibility"} | valued <= told


def test_a_type_that_is_not_the_words_own_says_why(reading: Reading) -> None:
    assert any("its means (aircraft) make it air_strike" in evidence.rule for evidence in of(reading, "air_strike", "type"))


def test_words_of_evidence_are_exactly_those_of_the_report(reading: Reading) -> None:
    for claim in reading.claims:
        for evidence in reading.explain(claim):
            if evidence.anchor is not None:
                assert REPORT[evidence.anchor.start : evidence.anchor.end] == evidence.anchor.text


def test_the_line_that_is_named_holds_the_entry(reading: Reading) -> None:
    found = [evidence for claim in reading.claims for evidence in reading.explain(claim) if evidence.source and ":" in evidence.source]
    assert len(found) > 10
    for evidence in found:
        name, _, line = (evidence.source or "").rpartition(":")
        shown = (DATA / name).read_text(encoding="utf-8").splitlines()[int(line) - 1]
        # The line of a form or a row, or the first line of an entry.
        assert "form:" in shown or "id:" in shown or shown.startswith(str(evidence.entry)), (evidence, shown)


def test_a_place_of_several_says_which_others_there_were() -> None:
    reading = marsad.read("قصفت المدفعية مدينة طرابلس في ليبيا.")
    (place,) = [
        evidence for evidence in reading.explain(reading.claims[0]) if evidence.field == "place" and evidence.anchor and evidence.anchor.text == "طرابلس"
    ]
    assert "LB" in place.rule
    assert "not " in place.rule


def test_doubt_is_led_back_to_the_word_of_doubt() -> None:
    reading = marsad.read("ربما استهدفت غارة بلدة كفرنبل.")
    (evidence,) = [evidence for evidence in reading.explain(reading.claims[0]) if evidence.field == "certainty"]
    assert (evidence.entry, evidence.anchor.text if evidence.anchor else "") == ("hedge.possible", "ربما")


def test_an_overlay_is_named_in_full(tmp_path: Path) -> None:
    (tmp_path / "lexicons").mkdir()
    path = tmp_path / "lexicons/mine.yml"
    path.write_text(
        "- id: event.mine\n  kind: event\n  type: protest\n  meaning: a test word\n  forms:\n    - {form: فعالية, pos: noun, gloss: event}\n", encoding="utf-8"
    )
    reading = marsad.read("نظم الأهالي فعالية في مدينة رام الله.", data=[tmp_path])
    evidence = next(evidence for evidence in reading.explain(reading.claims[0]) if evidence.field == "type")
    assert evidence.source == f"{path}:6"


def test_a_reading_does_not_look_for_evidence_before_it_is_asked() -> None:
    load_sources.cache_clear()
    claim = marsad.read(REPORT).claims[0]
    assert claim.evidence == ()
    assert load_sources.cache_info().misses == 0


def test_an_unknown_claim_is_refused(reading: Reading) -> None:
    with pytest.raises(MarsadError, match='no claim "nothing"'):
        reading.explain("nothing")


def test_a_reading_that_went_through_another_process_still_explains(reading: Reading) -> None:
    again = pickle.loads(pickle.dumps(reading))
    claim: Claim = again.claims[0]
    assert again.explain(claim.id) == reading.explain(claim)


def test_an_english_claim_is_explained_by_its_own_grammar() -> None:
    reading = marsad.read("Rebels attacked a convoy in Homs, the army said on Monday.", lang="en", published="2019-05-20")
    evidence = reading.explain(reading.claims[0])
    found = {(e.field, e.entry.split(".")[0], e.anchor.text) for e in evidence if e.anchor and e.entry}
    assert {("attribution", "saying", "said"), ("perpetrator", "force", "Rebels")} <= found
    assert any(e.field == "type" and (e.source or "").startswith("lexicons/events.yml:") for e in evidence)
