"""Who is said to have done what was told before: responsibility claimed, denied or laid in words that only point back."""

from __future__ import annotations

import pytest

import marsad
from marsad.model import Claim

_BLAST = "قتل عشرة أشخاص في تفجير سوق في مقديشو. "


def claims(text: str) -> tuple[Claim, ...]:
    return marsad.read(text, published="2024-05-10").claims


def doers(claim: Claim) -> list[str]:
    return [doer.anchor.text for doer in claim.perpetrator]


def tellers(claim: Claim) -> list[str]:
    return [teller.anchor.text for teller in claim.attribution]


@pytest.mark.parametrize(
    "sentence",
    [
        "وأعلنت حركة الشباب مسؤوليتها عنه.",
        "وأعلنت حركة الشباب المسؤولية عنه.",
        "وأكدت حركة الشباب مسؤوليتها عن ذلك.",
        "وتبنته حركة الشباب.",
        "وقالت حركة الشباب إنها نفذته.",
        "وقالت حركة الشباب إنها تقف وراءه.",
        "وتبنت حركة الشباب العملية.",
        "وأعلنت حركة الشباب مسؤوليتها عن العملية.",
    ],
)
def test_who_owns_what_was_told_before_claims_it(sentence: str) -> None:
    told, owned = claims(_BLAST + sentence)
    assert (told.attribution, told.perpetrator, told.responsibility) == ((), (), None)
    assert (owned.type, tellers(owned), doers(owned), owned.responsibility) == ("explosion", ["حركة الشباب"], ["حركة الشباب"], "claimed")
    assert owned.harm == ()


@pytest.mark.parametrize(
    "sentence",
    [
        "واتهمت الحكومة حركة الشباب بالوقوف وراءه.",
        "واتهمت الحكومة حركة الشباب بأنها تقف وراءه.",
        "واتهمت الحكومة حركة الشباب بأنها هي من نفذته.",
        "واتهمت الحكومة حركة الشباب.",
        "وحملت الحكومة حركة الشباب المسؤولية عنه.",
        "وحملت الحكومة حركة الشباب كامل المسؤولية.",
        "وألقت الحكومة باللوم على حركة الشباب.",
        "ووجهت الحكومة أصابع الاتهام إلى حركة الشباب.",
        "ونسبته الحكومة إلى حركة الشباب.",
        "وقالت الحكومة إن حركة الشباب مسؤولة عنه.",
        "وقالت الحكومة إن حركة الشباب هي المسؤولة.",
        "وقالت الحكومة إن حركة الشباب تتحمل المسؤولية.",
    ],
)
def test_who_lays_it_on_another_names_the_doer(sentence: str) -> None:
    told, laid = claims(_BLAST + sentence)
    assert (told.attribution, told.perpetrator) == ((), ())
    assert (tellers(laid), doers(laid), laid.responsibility) == (["الحكومة"], ["حركة الشباب"], "attributed")


@pytest.mark.parametrize(
    "sentence",
    [
        "ونفت حركة الشباب أن تكون وراءه.",
        "وقالت حركة الشباب إنها ليست مسؤولة عنه.",
        "وقالت حركة الشباب إنها لا تقف وراءه.",
        "ونفت حركة الشباب مسؤوليتها عنه.",
    ],
)
def test_who_denies_his_part_in_what_was_told_before_denies_it(sentence: str) -> None:
    _, denied = claims(_BLAST + sentence)
    assert (denied.polarity, tellers(denied), denied.responsibility) == ("denied", ["حركة الشباب"], "denied")


def test_a_doer_who_may_have_done_it_is_possible() -> None:
    _, laid = claims(_BLAST + "وقال قائد الشرطة إن حركة الشباب قد تكون وراءه.")
    assert (tellers(laid), doers(laid), laid.certainty) == (["قائد الشرطة"], ["حركة الشباب"], "possible")


@pytest.mark.parametrize("sentence", ["ويعتقد أن حركة الشباب تقف وراءه.", "ووجهت أصابع الاتهام إلى حركة الشباب."])
def test_where_nobody_is_said_to_accuse_the_outlet_names_the_doer(sentence: str) -> None:
    (told,) = claims(_BLAST + sentence)
    assert (told.attribution, doers(told), told.responsibility) == ((), ["حركة الشباب"], "attributed")


@pytest.mark.parametrize(
    "sentence",
    ["ولم تتبنه أي جهة.", "ولم تعلن أي جهة مسؤوليتها عنه.", "وحملت الحكومة المعارضة مسؤولية تدهور الاقتصاد.", "وقال الوزير إن الحركة مسؤولة عن غلاء الأسعار."],
)
def test_silence_and_blame_for_something_else_claim_nothing(sentence: str) -> None:
    (told,) = claims(_BLAST + sentence)
    assert (told.perpetrator, told.responsibility) == ((), None)


@pytest.mark.parametrize(
    ("text", "word", "teller", "doer"),
    [
        ("وصل الفريق للتحقيق في هجوم كيميائي اتهمت كييف موسكو بشنه في باخموت.", "هجوم كيميائي", "كييف", "موسكو"),
        ("وصل الفريق للتحقيق في الهجوم الذي اتهمت كييف موسكو بتنفيذه في باخموت.", "الهجوم", "كييف", "موسكو"),
        ("وقال المتحدث إن الفريق يحقق في الهجوم الذي حملت كييف موسكو مسؤوليته.", "الهجوم", "كييف", "موسكو"),
        ("وصل الفريق للتحقيق في الهجوم على مخيم زمزم الذي نسبته الأمم المتحدة إلى قوات الدعم السريع.", "الهجوم", "الأمم المتحدة", "قوات الدعم السريع"),
    ],
)
def test_a_clause_about_a_happening_that_is_only_named_tells_it(text: str, word: str, teller: str, doer: str) -> None:
    (claim,) = (each for each in claims(text) if each.trigger.text == word or doers(each))
    assert (claim.trigger.text, tellers(claim), doers(claim), claim.responsibility) == (word, [teller], [doer], "attributed")


def test_who_denies_a_happening_in_a_clause_about_it_denies_it() -> None:
    (claim,) = claims("يأتي ذلك بعد الهجوم الكيميائي في باخموت الذي تنفيه موسكو.")
    assert (claim.polarity, tellers(claim)) == ("denied", ["موسكو"])


@pytest.mark.parametrize(
    ("text", "teller", "doer"),
    [
        ("حمّل الرئيس الأوكراني مسؤولية قصف محطة القطار في كراماتورسك لروسيا.", "الرئيس الأوكراني", "روسيا"),
        ("حملت الحكومة مسؤولية الهجوم على القرية لحركة إم 23.", "الحكومة", "حركة إم 23"),
        ("ألقت الحكومة مسؤولية الهجوم على القرية على عاتق حركة إم 23.", "الحكومة", "حركة إم 23"),
        ("حملت كييف روسيا مسؤولية الهجوم على مبنى تابع لأوكرانيا.", "كييف", "روسيا"),
        ("تتهم ناشطة القوات الحكومية بهدم مئة منزل في درنة.", "ناشطة", "القوات الحكومية"),
    ],
)
def test_on_whom_responsibility_is_laid_did_it_and_not_who_lays_it(text: str, teller: str, doer: str) -> None:
    (claim,) = claims(text)
    assert (tellers(claim), doers(claim), claim.responsibility) == ([teller], [doer], "attributed")


def test_who_tells_his_own_deed_in_a_headline_is_not_who_counts_its_dead() -> None:
    title = "حصيلة ضربة دروجكيفكا ترتفع إلى 11 قتيلا وموسكو تقول إنها استهدفت ضباطا"
    text = "ارتفعت إلى أحد عشر قتيلا حصيلة الضربة الصاروخية التي طالت ليل الثلاثاء فندقا وسط دروجكيفكا، وفق ما أعلن الأربعاء حاكم المنطقة."
    found = marsad.read(text, title=title, published="2023-06-14").claims
    counted = next(claim for claim in found if tellers(claim) == ["حاكم المنطقة"])
    assert (counted.perpetrator, counted.responsibility) == ((), None)


def test_what_somebody_calls_for_is_no_body_that_he_is_of() -> None:
    (claim,) = claims("طالبت المنظمة بالتحقيق في مقتل خمسة صحفيين في غارة على غزة.")
    assert tellers(claim) == ["المنظمة"]
