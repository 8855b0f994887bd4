"""The lexicon finds its words in every form, behind clitics, and says what is wrong with its files."""

from __future__ import annotations

from pathlib import Path

import pytest

from marsad.model import DataError
from marsad.reference.lexicon import Lexicon, Sense, build_table
from marsad.text.tokens import tokenize

FILE = """
- id: event.raid
  kind: event
  type: air_strike
  forms:
    - {form: غارة, pos: noun, plurals: [غارات], gloss: raid}
    - {form: أغار, pos: verb, present: يغير, gloss: raided}
    - {form: قصف جوي, pos: phrase, gloss: air bombardment}
- id: event.bombardment
  kind: event
  type: shelling
  forms:
    - {form: قصف, pos: noun, gloss: bombardment}
    - {form: قصف, pos: verb, present: يقصف, gloss: bombarded}
- id: saying.deny
  kind: saying
  mode: deny
  forms:
    - {form: نفى, pos: verb, present: ينفي, gloss: denied}
- id: companion.plan
  kind: companion
  forms:
    - {form: خطة, gloss: plan}
"""


@pytest.fixture
def lexicon(tmp_path: Path) -> Lexicon:
    path = tmp_path / "events.yml"
    path.write_text(FILE, encoding="utf-8")
    table = build_table([path])
    senses = [Sense(**{**fields, "means": tuple(fields["means"]), "needs": tuple(fields.get("needs", ()))}) for fields in table["senses"]]
    return Lexicon(senses, table["words"], table["phrases"])


@pytest.mark.parametrize(
    ("written", "id_", "proclitics", "suffix"),
    [
        ("وغاراتهم", "event.raid", "و", "هم"),
        ("بالغارة", "event.raid", "ب", ""),
        ("للغارات", "event.raid", "ل", ""),
        ("غارتها", "event.raid", "", "ها"),
        ("سيقصفونها", "event.bombardment", "س", "ها"),
        ("قصفوه", "event.bombardment", "", "ه"),
        ("فنفاه", "saying.deny", "ف", "ه"),
        ("نفته", "saying.deny", "", "ه"),
        ("أُغير", "event.raid", "", ""),
    ],
)
def test_a_word_is_found_behind_its_clitics(lexicon: Lexicon, written: str, id_: str, proclitics: str, suffix: str) -> None:
    hits = lexicon.find(tokenize(written))[0]
    assert (id_, proclitics, suffix) in {(hit.sense.id, hit.proclitics, hit.suffix) for hit in hits}


def test_hits_of_the_same_content_are_equal(lexicon: Lexicon) -> None:
    hit, again = lexicon.find(tokenize("القصف"))[0][0], lexicon.find(tokenize("القصف عنيف"))[0][0]
    assert hit == again and hash(hit) == hash(again)
    assert hit._replace(first=3, last=3) != hit and hit._replace(first=3, last=3).sense is hit.sense


def test_a_phrase_wins_over_its_words_and_takes_the_article(lexicon: Lexicon) -> None:
    (first, second) = lexicon.find(tokenize("القصف الجوي"))
    assert [hit.sense.form for hit in first] == ["قصف جوي"]
    assert not second


def test_a_companion_is_kept_and_matched_by_no_text(lexicon: Lexicon) -> None:
    assert "خطة" in {sense.form for sense in lexicon.senses if sense.id == "companion.plan"}
    assert not any(lexicon.find(tokenize("خطة الخطة خطط")))
    assert any(lexicon.find(tokenize("غارة")))


def test_letters_that_are_part_of_a_word_are_not_taken_off(lexicon: Lexicon) -> None:
    assert not lexicon.find(tokenize("بغارب"))[0]


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("    - {form: ﻗﺼﻒ, gloss: x}", 'type it as "قصف"'),
        ("    - {form: قصف}", "has no gloss"),
        ("    - {form: قصف, gloss: x, colour: red}", "unknown key colour"),
    ],
)
def test_a_mistake_is_named_with_file_line_and_mend(tmp_path: Path, line: str, told: str) -> None:
    path = tmp_path / "events.yml"
    path.write_text(f"- id: event.x\n  kind: event\n  forms:\n{line}\n", encoding="utf-8")
    with pytest.raises(DataError) as raised:
        build_table([path])
    assert "events.yml:4" in str(raised.value)
    assert told in str(raised.value)


@pytest.mark.parametrize("key", ["not_before", "not_next", "not_after", "needs"])
def test_company_that_no_entry_lists_is_a_mistake(tmp_path: Path, key: str) -> None:
    path = tmp_path / "events.yml"
    company = "- id: companion.pictures\n  kind: companion\n  forms: [{form: صور, gloss: pictures}]\n"
    path.write_text(f"{company}- id: event.x\n  kind: event\n  forms:\n    - {{form: نشر, gloss: x, {key}: [companion.pictures]}}\n", encoding="utf-8")
    assert build_table([path])
    path.write_text(path.read_text(encoding="utf-8").replace("[companion.pictures]", "[companion.picture]"), encoding="utf-8")
    with pytest.raises(DataError, match=rf'events\.yml:7: {key} names "companion\.picture"'):
        build_table([path])


def test_all_mistakes_are_told_at_once(tmp_path: Path) -> None:
    path = tmp_path / "events.yml"
    path.write_text("- id: a\n  kind: nonsense\n- id: b\n  kind: event\n  forms: [{form: قصف}]\n", encoding="utf-8")
    with pytest.raises(DataError) as raised:
        build_table([path])
    assert len(raised.value.mistakes) == 3


@pytest.mark.parametrize("text", ["قصف ـ مدفعي", "قصف features"])
def test_a_word_that_is_no_word_ends_a_phrase(lexicon: Lexicon, text: str) -> None:
    assert lexicon.find(tokenize(text))[0][0].sense.form == "قصف"


def test_an_id_that_stands_twice_in_one_folder_is_a_mistake_and_an_overlay_may_replace(tmp_path: Path) -> None:
    entry = "- id: event.x\n  kind: event\n  forms: [{form: قصف, gloss: shelling}]\n"
    for name in ("ours/a.yml", "ours/b.yml", "overlay/a.yml"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(entry, encoding="utf-8")
    with pytest.raises(DataError, match=r"b\.yml:1: .*stands already in a\.yml:1"):
        build_table([tmp_path / "ours/a.yml", tmp_path / "ours/b.yml"])
    assert build_table([tmp_path / "ours/a.yml", tmp_path / "overlay/a.yml"])


def _entry(id_: str, type_: str, form: str) -> str:
    return f"- id: {id_}\n  kind: event\n  type: {type_}\n  forms: [{{form: {form}, pos: phrase, gloss: a phrase}}]\n"


def _written(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def test_a_phrase_that_two_forms_of_a_folder_list_is_a_mistake(tmp_path: Path) -> None:
    one = _written(tmp_path, "ours/a.yml", _entry("event.x", "shelling", "قصف جوي"))
    other = _written(tmp_path, "ours/b.yml", _entry("event.y", "air_strike", "قَصف جوي"))
    with pytest.raises(DataError, match=r'b\.yml:4: .*stands already in a\.yml:4 \("event\.x"\)'):
        build_table([one, other])


def test_a_phrase_of_which_another_has_every_spelling_is_a_mistake(tmp_path: Path) -> None:
    # Phrases are read with the article and without it, so that the second would never be.
    one = _written(tmp_path, "ours/a.yml", _entry("event.x", "armed_attack", "إطلاق الرصاص"))
    other = _written(tmp_path, "ours/b.yml", _entry("event.y", "protest_repression", "إطلاق رصاص"))
    with pytest.raises(DataError, match=r'b\.yml:4: .*stands already in a\.yml:4 \("event\.x"\) in all its spellings, as of "إطلاق الرصاص"'):
        build_table([one, other])


def test_a_phrase_with_a_spelling_of_its_own_is_none(tmp_path: Path) -> None:
    one = _written(tmp_path, "ours/a.yml", _entry("event.x", "armed_attack", "إطلاق الرصاص"))
    assert build_table([one, _written(tmp_path, "ours/b.yml", _entry("event.y", "armed_attack", "إطلاق الرصاص الحي"))])


@pytest.mark.parametrize(("second", "wrong"), [("gloss: bombing", True), ("gloss: bombing, pos: verb", False)])
def test_a_word_that_one_entry_lists_twice_alike_is_a_mistake(tmp_path: Path, second: str, wrong: bool) -> None:
    forms = f"    - {{form: قصف, gloss: shelling}}\n    - {{form: قصف, {second}}}\n"
    path = _written(tmp_path, "ours/a.yml", f"- id: event.x\n  kind: event\n  type: shelling\n  forms:\n{forms}")
    if not wrong:
        assert build_table([path])
        return
    with pytest.raises(DataError, match=r"a\.yml:6: the word .*stands already in line 5 of the same entry"):
        build_table([path])


def test_what_an_overlay_says_of_a_phrase_comes_before_what_ours_says(tmp_path: Path) -> None:
    ours = _written(tmp_path, "ours/a.yml", _entry("event.x", "shelling", "قصف جوي"))
    overlay = _written(tmp_path, "overlay/a.yml", _entry("event.y", "air_strike", "قصف جوي"))
    table = build_table([ours, overlay])
    assert table["senses"][table["phrases"][0][0]]["type"] == "air_strike"
    assert len(table["phrases"]) == 2
