"""Judgements without a database."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from marsad.model import Claim, Judgement, JudgementKind, OriginOfRecord, Seen
from marsad.store.judging import (
    JudgementError,
    agreement,
    corrected,
    decide,
    field_as_json,
    in_force,
    judge,
    krippendorff_alpha,
    read_lines,
    seen,
    wanting_another_look,
    write_lines,
)
from marsad.testing import make_claim, make_document, make_harm, make_interval, make_teller

NOON = datetime(2026, 4, 9, 12, tzinfo=UTC)
DOCUMENT = make_document("Rockets hit the town of Sarmin. Then a bomb fell there.")
A, B, C = (make_claim(DOCUMENT, word) for word in ("hit", "bomb", "fell"))
SEEN_A, SEEN_B, SEEN_C = (seen(claim, DOCUMENT) for claim in (A, B, C))


def at(minute: int, kind: JudgementKind, *about: Seen, who: str = "Rana", **fields: object) -> Judgement:
    return judge(kind, who, NOON + timedelta(minutes=minute), about, **fields)  # type: ignore[arg-type]


def correct(minute: int, field: str, new: str, about: Seen = SEEN_A, who: str = "Rana") -> Judgement:
    return at(minute, "correct", about, who=who, field=field, old=field_as_json(A, field), new=new)


def test_one_judgement_has_one_id_and_another_has_another() -> None:
    first = at(0, "accept", SEEN_A)
    assert first == at(0, "accept", SEEN_A)
    others = [at(1, "accept", SEEN_A), at(0, "accept", SEEN_B), at(0, "accept", SEEN_A, who="Omar"), at(0, "reject", SEEN_A), at(0, "accept", SEEN_A, why="x")]
    assert len({first.id, *(other.id for other in others)}) == 6


WRONG: dict[str, tuple[JudgementKind, tuple[Seen, ...], dict[str, object], str]] = {
    "nobody": ("accept", (SEEN_A,), {"who": "  "}, "nobody is named"),
    "an unknown kind": ("guess", (SEEN_A,), {}, "is no kind of judgement"),  # type: ignore[dict-item]
    "one claim the same as none": ("same", (SEEN_A,), {}, "same is about 2 claims, not 1"),
    "two claims accepted": ("accept", (SEEN_A, SEEN_B), {}, "accept is about 1 claims, not 2"),
    "a claim the same as itself": ("same", (SEEN_A, SEEN_A), {}, "named twice"),
    "a split from nothing": ("split", (SEEN_A,), {}, "split needs claims to tell apart from"),
    "a split from itself": ("split", (SEEN_A,), {"others": (SEEN_A,)}, "cannot be split from itself"),
    "an undo of nothing": ("undo", (), {}, "must say which judgement"),
    "an acceptance that undoes": ("accept", (SEEN_A,), {"undoes": "x"}, "only an undo undoes"),
    "a correction of no field": ("correct", (SEEN_A,), {}, "correct needs field and new value"),
    "a correction of what a claim is": ("correct", (SEEN_A,), {"field": "document", "new": '"x"'}, "no field that can be corrected"),
    "a value that is none": ("correct", (SEEN_A,), {"field": "polarity", "new": '"maybe"'}, "Take one of: affirmed, denied"),
    "a value that is no JSON": ("correct", (SEEN_A,), {"field": "type", "new": "shelling"}, "is no value of the field type"),
    "a grade without a reason": ("grade", (SEEN_A,), {"field": "occurrence", "new": '"confirmed"'}, "without a reason"),
    "a grade that is none": ("grade", (SEEN_A,), {"field": "occurrence", "new": '"sure"', "why": "x"}, "is no grade"),
    "a question that is not graded": ("grade", (SEEN_A,), {"field": "weather", "new": '"confirmed"', "why": "x"}, "no question that is graded"),
}


@pytest.mark.parametrize("name", WRONG)
def test_a_judgement_that_lacks_what_its_kind_needs_is_refused(name: str) -> None:
    kind, about, fields, expected = WRONG[name]
    with pytest.raises(JudgementError, match=expected):
        at(0, kind, *about, **{"who": "Rana", **fields})  # type: ignore[arg-type]


def test_a_time_without_a_zone_is_refused() -> None:
    with pytest.raises(JudgementError, match="no time zone"):
        judge("accept", "Rana", datetime(2026, 4, 9), [SEEN_A])


def test_what_is_undone_does_not_hold_and_an_undo_can_be_undone() -> None:
    first = at(0, "same", SEEN_A, SEEN_B)
    undo = at(1, "undo", undoes=first.id)
    redo = at(2, "undo", undoes=undo.id)
    assert in_force([first]) == (first,)
    assert in_force([undo, first]) == ()
    assert in_force([redo, undo, first]) == (first,)
    assert in_force([at(3, "undo", undoes=redo.id), redo, undo, first]) == ()


def test_undone_twice_is_undone_until_both_are() -> None:
    first = at(0, "same", SEEN_A, SEEN_B)
    undos = [at(1, "undo", undoes=first.id), at(2, "undo", undoes=first.id)]
    assert in_force([first, *undos, at(3, "undo", undoes=undos[0].id)]) == ()


def test_pairs_are_joined_and_held_apart_and_the_later_word_decides() -> None:
    decided = decide([at(0, "merge", SEEN_A, SEEN_B, SEEN_C), at(1, "split", SEEN_C, others=(SEEN_A,))])
    assert decided.same == {tuple(sorted((A.id, B.id)))}
    assert decided.different == {tuple(sorted((A.id, C.id)))}
    assert decide([at(1, "different", SEEN_A, SEEN_B), at(0, "same", SEEN_B, SEEN_A)]).same == frozenset()


def test_a_rejected_claim_stands_again_once_it_is_accepted_or_corrected() -> None:
    assert decide([at(0, "reject", SEEN_A)]).rejected == {A.id}
    assert decide([at(0, "reject", SEEN_A), at(1, "accept", SEEN_A)]).rejected == frozenset()
    assert decide([at(0, "reject", SEEN_A), correct(1, "type", '"explosion"')]).rejected == frozenset()


def test_corrections_are_applied_whatever_a_later_reading_says() -> None:
    decided = decide([correct(0, "type", '"explosion"'), correct(1, "harm", field_as_json(replace(A, harm=(make_harm(),)), "harm"))])
    read_anew = replace(A, type="protest", time=make_interval(), origin_of_record=OriginOfRecord("rules", "9", ""))
    assert corrected(read_anew, decided.corrections[A.id]) == replace(read_anew, type="explosion", harm=(make_harm(),))


def test_a_field_can_be_corrected_to_nothing() -> None:
    told = replace(A, time=make_interval())
    decided = decide([at(0, "correct", SEEN_A, field="time", old=field_as_json(told, "time"), new="null")])
    assert corrected(told, decided.corrections[A.id]).time is None


def test_a_grade_set_by_a_person_is_found_by_the_claims_of_the_incident() -> None:
    judgement = at(0, "grade", SEEN_A, SEEN_B, field="occurrence", old='"reported"', new='"confirmed"', why="I was there")
    assert decide([judgement]).grades == {frozenset({A.id, B.id}): {"occurrence": ("confirmed", judgement)}}


def test_a_judgement_wants_another_look_where_the_reading_or_the_text_below_it_changed() -> None:
    judgement = at(0, "accept", SEEN_A)
    documents = {DOCUMENT.id: DOCUMENT}
    surer = replace(A, confidence=0.3, origin_of_record=OriginOfRecord("rules", "9", "other"))
    assert wanting_another_look([judgement], {A.id: A}, documents) == ()
    assert wanting_another_look([judgement], {A.id: surer}, documents) == ()
    changed = [look.why for claim in (replace(A, type="explosion"), replace(A, attribution=(make_teller(),))) for look in _looks(judgement, claim)]
    assert changed == ["reading", "reading"]
    assert [look.why for look in wanting_another_look([judgement], {}, documents)] == ["gone"]
    other = {DOCUMENT.id: replace(DOCUMENT, text=DOCUMENT.text.replace("town", "city"))}
    assert [look.why for look in wanting_another_look([judgement], {A.id: A}, other)] == ["text"]
    assert wanting_another_look([judgement, at(1, "undo", undoes=judgement.id)], {}, documents) == ()


def _looks(judgement: Judgement, claim: Claim):  # type: ignore[no-untyped-def]
    return wanting_another_look([judgement], {claim.id: claim}, {DOCUMENT.id: DOCUMENT})


def test_judgements_come_back_from_their_lines() -> None:
    made = [at(0, "merge", SEEN_A, SEEN_B), correct(1, "type", '"explosion"'), at(2, "reject", SEEN_C, why="حكم")]
    undo = at(3, "undo", undoes=made[0].id)
    assert read_lines(write_lines([*made, undo])) == ((*made, undo), ())


def test_a_wrong_line_is_named_by_its_number_and_the_others_are_read() -> None:
    good = at(0, "accept", SEEN_A)
    (line,) = write_lines([good])
    lines = [b"{", line, b"", line.replace(b"Rana", b"Omar"), line.replace(b'"accept"', b'"guess"'), line.replace(b'"Rana"', b'""')]
    right, wrong = read_lines(lines)
    assert right == (good,)
    assert [own.number for own in wrong] == [1, 4, 5, 6]
    assert "was changed" in wrong[1].why
    assert "nobody is named" in wrong[3].why


# The examples of Krippendorff (2011): two observers and two values; two observers and five values; four observers with values missing.
TWO_VALUES = list(zip("0100000010", "1110010000"))
FIVE_VALUES = list(zip("aabbdcccedda", "babbbccceddd"))


def test_alpha_is_that_of_the_published_examples() -> None:
    assert krippendorff_alpha(TWO_VALUES) == pytest.approx(0.095, abs=0.0005)
    assert krippendorff_alpha(FIVE_VALUES) == pytest.approx(0.692, abs=0.0005)


@pytest.mark.parametrize(("metric", "alpha"), [("nominal", 0.743), ("ordinal", 0.815), ("interval", 0.849), ("ratio", 0.797)])
def test_alpha_with_values_missing_is_that_of_the_published_example(metric: str, alpha: float) -> None:
    coders = ("123321412...", "1233224125.3", ".3332342251.", "12332441251.")
    units = [[int(value) for value in unit if value != "."] for unit in zip(*coders)]
    assert krippendorff_alpha(units, metric) == pytest.approx(alpha, abs=0.0005)  # type: ignore[arg-type]


def test_alpha_is_one_in_agreement_and_undefined_without_variation() -> None:
    assert krippendorff_alpha([("a", "a"), ("b", "b")]) == 1
    assert krippendorff_alpha([("a", "a"), ("a", "a")]) is None
    assert krippendorff_alpha([("a",), ()]) is None


def test_two_people_who_coded_the_same_claims_are_compared_field_by_field() -> None:
    claims = {claim.id: claim for claim in (A, B, C)}
    made = [
        at(0, "accept", SEEN_A), at(1, "accept", SEEN_B), at(2, "accept", SEEN_C),
        correct(3, "type", '"explosion"', who="Omar"), at(4, "accept", SEEN_B, who="Omar"), at(5, "reject", SEEN_C, who="Omar"),
        correct(6, "type", '"protest"', SEEN_B, who="Somebody"),
    ]  # fmt: skip
    found = agreement(claims, made, "Rana", "Omar")
    by_field = {own.field: own for own in found.fields}
    assert (by_field["type"].same, by_field["type"].coded) == (1, 2)
    assert (by_field["is_claim"].same, by_field["is_claim"].coded) == (2, 3)
    assert by_field["type"].alpha == pytest.approx(0.0)
    assert by_field["polarity"].alpha is None
    assert {(own.claim, own.field, own.first, own.second) for own in found.differences} == {
        (A.id, "type", '"shelling"', '"explosion"'), (C.id, "is_claim", "true", "false"),
    }  # fmt: skip


def test_a_correction_spelt_with_other_blanks_is_no_difference() -> None:
    harm = field_as_json(replace(A, harm=(make_harm(),)), "harm")
    made = [correct(0, "harm", harm), correct(1, "harm", harm.replace(":", ": "), who="Omar")]
    assert agreement({A.id: A}, made, "Rana", "Omar").differences == ()
