"""Who says it, how surely and whether yet, over every way of putting it and every kind of teller."""

from __future__ import annotations

import pytest
from tests.extract import matrix_tellers as matrix

import marsad
from marsad.model import Claim
from marsad.reference.bundle import load_reference

PUBLISHED = "2026-03-17"


def claims(text: str) -> list[Claim]:
    return list(marsad.read(text, published=PUBLISHED, outlet="قناة المدى").claims)


def tellers(claim: Claim) -> tuple[str, ...]:
    """The words that name the tellers, with the article that ل took in given back."""
    words = (told.anchor.text.strip('«»"') for told in claim.attribution)
    return tuple("ال" + word[2:] if word.startswith("لل") else word for word in words)


def of_type(text: str, type_: str) -> list[Claim]:
    return [claim for claim in claims(text) if claim.type == type_]


def is_told(case: matrix.Case, polarity: str = "affirmed") -> bool:
    """Whether one claim of the type has these tellers, and none of them for its doer."""
    found = of_type(case.text, case.type)
    if len(found) != 1 or tellers(found[0]) != case.tellers or found[0].polarity != polarity:
        return False
    kinds = {found[0].attribution[0].kind, "party" if found[0].attribution[0].kind == "official" and "الجيش" in case.tellers[0] else ""}
    doers = {mention.anchor.text for mention in found[0].perpetrator}
    return (case.kind is None or case.kind in kinds) and doers.isdisjoint(case.tellers)


def wrong(cases: list[matrix.Case], polarity: str = "affirmed") -> list[str]:
    return [case.text for case in cases if not is_told(case, polarity)]


@pytest.mark.parametrize(("template", "cases"), list(matrix.told()))
def test_who_tells_is_read_wherever_he_is_named(template: str, cases: list[matrix.Case]) -> None:
    assert wrong(cases) == [], template


@pytest.mark.parametrize(("template", "cases"), list(matrix.chained()))
def test_a_chain_runs_from_the_nearest_teller_out(template: str, cases: list[matrix.Case]) -> None:
    assert wrong(cases) == [], template


@pytest.mark.parametrize(("template", "cases"), list(matrix.denied()))
def test_a_denial_is_denied_however_it_is_put(template: str, cases: list[matrix.Case]) -> None:
    assert wrong(cases, "denied") == [], template


@pytest.mark.parametrize(("template", "cases"), list(matrix.own_part_denied()))
def test_a_side_that_denies_its_part_is_the_doer_that_is_denied(template: str, cases: list[matrix.Case]) -> None:
    for case in cases:
        [claim] = of_type(case.text, case.type)
        assert (claim.polarity, claim.responsibility, tellers(claim)) == ("denied", "denied", case.tellers), case.text


@pytest.mark.parametrize(("template", "cases"), list(matrix.answered()))
def test_the_accused_who_denies_makes_a_claim_of_his_own(template: str, cases: list[matrix.Case]) -> None:
    for case in cases:
        accused, denied = of_type(case.text, case.type)
        assert (accused.polarity, tellers(accused)) == ("affirmed", ("وزارة الخارجية الفرنسية",)), case.text
        assert (denied.polarity, denied.responsibility, tellers(denied)) == ("denied", "denied", case.tellers), case.text


@pytest.mark.parametrize(("template", "certainty", "texts"), list(matrix.hedged()))
def test_how_surely_it_is_told(template: str, certainty: str, texts: list[str]) -> None:
    assert {claim.certainty for text in texts for claim in claims(text)} == {certainty}, template


@pytest.mark.parametrize(("template", "texts"), list(matrix.ahead()))
def test_what_is_meant_or_left_undone_has_not_occurred(template: str, texts: list[str]) -> None:
    assert [text for text in texts if any(claim.realis in ("occurred", "ongoing") for claim in claims(text))] == [], template


# What a verb of saying takes before the words told; None where it takes none (he is told of, or it is a carrying on tested elsewhere).
COMPLEMENTS = {
    "قال": "إن", "أفاد": "بأن", "صرح": "بأن", "شدد": "على أن", "نوه": "بأن", "غرد": "بأن", "أقر": "بأن", "جزم": "بأن", "شكا": "من أن",
    "أصر": "على أن", "خلص": "إلى أن", "أفصح": "عن أن", "أشار": "إلى أن", "لفت": "إلى أن", "نبه": "إلى أن", "أجاب": "بأن", "رد": "بأن",
    "تحدث": None, "تكلم": None, "أعرب": None, "عبر": None, "اتفق": None, "أشاد": None, "نعى": None, "زف": None, "أدلى": None, "بث": None,
    "نشر": None, "وثق": None, "رصد": None, "أحصى": None, "سجل": None, "وصف": None, "وجه": None, "أقسم": None, "نقول": None, "بينت": None,
    "أبدى": None, "أحاط": None, "استعرض": None, "علق": None, "فصل": None, "ختم": None, "رأت": None, "تساءل": None, "سرد": None, "أطلع": None,
    "أعلم": None, "حدد": None, "أظهر": None, "أخبر": None, "أبلغ": None, "اختتم": None,
}  # fmt: skip


def verbs_with_a_clause() -> list[tuple[str, str]]:
    """The verbs of saying of the lexicon, each with what it takes before a clause."""
    senses = load_reference().lexicon.senses
    forms = {sense.form for sense in senses if sense.id in ("saying.say", "saying.carry_on") and sense.pos == "verb"}
    return [(form, complement) for form in sorted(forms) if (complement := COMPLEMENTS.get(form, "أن")) is not None]


@pytest.mark.parametrize(("verb", "complement"), verbs_with_a_clause())
def test_every_verb_of_saying_tells(verb: str, complement: str) -> None:
    [claim] = claims(f"{verb} المرصد السوري لحقوق الإنسان {complement} سيارة مفخخة انفجرت قرب فندق في مقديشو.")
    assert (claim.type, tellers(claim)) == ("explosion", ("المرصد السوري لحقوق الإنسان",))


def test_what_is_known_not_to_hold_is_still_a_hole() -> None:
    holds = {
        "two claims": lambda found: {claim.type for claim in found} == {"armed_attack", "explosion"},
        "possible": lambda found: [claim.certainty for claim in found] == ["possible"],
        "a teller": lambda found: [tellers(claim) for claim in found] == [("ناشطون",)],
    }
    assert sum(holds[wanted](claims(text)) for text, wanted in matrix.KNOWN_HOLES) == 0
