"""Who did it and what was struck where the rules name nobody, or somebody who hardly did: learnt weights, which can be left out."""

from __future__ import annotations

import pytest

import marsad
from marsad.extract.learnt import arguments, evidence
from marsad.extract.learnt.candidates import candidates_of
from marsad.extract.learnt.signals import signals_of
from marsad.extract.learnt.words import Words
from marsad.extract.rules import read_drafts
from marsad.extract.rules.page import Page
from marsad.model import Claim
from marsad.reference.bundle import load_reference
from marsad.reference.scoring import ScoringModel, Weights
from marsad.testing import make_document
from marsad.text.tokens import tokenize

LED_TO = "الهجوم الذي سمح لبريطانيا وفرنسا بشن غارات على مواقع النظام."
MAY = "حذر مسؤولون من أن تنظيم داعش يمكن أن يشن هجمات على المدينة."


def page_of(text: str) -> Page:
    document = make_document(text, id="r1", lang="ar")
    return Page(document, load_reference(), tokenize(text))


def read(text: str) -> tuple[marsad.Reading, Claim]:
    reading = marsad.read(text, title="عنوان الخبر", published="2024-05-01")
    [claim] = reading.claims
    return reading, claim


def install(monkeypatch: pytest.MonkeyPatch, **models: ScoringModel) -> None:
    monkeypatch.setattr(arguments, "load_model", models.get)
    monkeypatch.setattr(evidence, "load_model", models.get)


def test_a_doer_that_the_rules_do_not_find_is_filled_in() -> None:
    reading = marsad.read(LED_TO, title="عنوان الخبر", published="2024-05-01")
    claim = reading.claims[-1]
    assert (claim.type, [mention.anchor.text for mention in claim.perpetrator]) == ("air_strike", ["فرنسا"])
    why = [each.rule for each in reading.explain(claim) if each.field == "perpetrator" and each.anchor == claim.perpetrator[0].anchor]
    assert any(rule.startswith("the rules name none; learnt weights (doer.model) give this phrase 0.") for rule in why), why


def test_without_models_the_fields_stay_as_the_rules_left_them(monkeypatch: pytest.MonkeyPatch) -> None:
    install(monkeypatch)
    assert read(MAY)[1].perpetrator == ()


STRUCK = "قصفت الطائرات الروسية مستودعا للفصائل في سرمين."


def test_what_the_rules_name_stands_beside_likelier_phrases(monkeypatch: pytest.MonkeyPatch) -> None:
    sure = ScoringModel(Weights(9.0, {}), 0.5, keep_from=0.2)
    install(monkeypatch, doer=sure, struck=sure)
    reading, claim = read(STRUCK)
    assert [mention.anchor.text for mention in claim.perpetrator] == ["الطائرات الروسية"]
    assert [mention.anchor.text for mention in claim.target] == ["مستودعا للفصائل"]
    assert not any("learnt" in each.rule for each in reading.explain(claim))


def test_what_the_rules_name_is_left_out_where_it_is_unlikely_and_the_reason_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    install(
        monkeypatch, doer=ScoringModel(Weights(0.0, {"did it": -3.0}), 0.6, keep_from=0.2), struck=ScoringModel(Weights(0.0, {"struck in it": -1.0}), 0.6, 0.2)
    )
    reading, claim = read(STRUCK)
    assert claim.perpetrator == ()
    assert claim.responsibility is None
    assert [mention.anchor.text for mention in claim.target] == ["مستودعا للفصائل"]
    [why] = [each.rule for each in reading.explain(claim) if "learnt" in each.rule]
    assert why == "left out though the rules name it; learnt weights (doer.model) give this phrase 0.05, less than 0.20: did it -3.00"


def test_in_place_of_what_is_left_out_stands_the_likeliest_other_phrase(monkeypatch: pytest.MonkeyPatch) -> None:
    install(monkeypatch, struck=ScoringModel(Weights(0.0, {"struck in it": -3.0, "is=people civilians": 2.0}), 0.6, keep_from=0.2))
    _, claim = read("قصفت الطائرات الروسية مستودعا فيه مدنيون قرب سرمين.")
    assert [mention.anchor.text for mention in claim.target] == ["مدنيون"]


def test_who_tells_what_he_did_himself_can_be_left_out_too(monkeypatch: pytest.MonkeyPatch) -> None:
    install(monkeypatch)
    text = "أعلن الجيش السوداني استهداف مستودع للأسلحة في نيالا."
    assert [mention.anchor.text for mention in read(text)[1].perpetrator] == ["الجيش السوداني"]
    install(monkeypatch, doer=ScoringModel(Weights(0.0, {"teller": -3.0}), 0.9, keep_from=0.2))
    assert read(text)[1].perpetrator == ()


@pytest.mark.parametrize(
    "text",
    ["وقع انفجار قرب مقهى في كسلا.", "شن الجيش عملية لحماية المدنيين في كسلا.", "تبادل الجيشان القصف على امتداد السياج."],
)
def test_what_it_happened_beside_was_not_struck(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    install(monkeypatch, struck=ScoringModel(Weights(0.0, {"is=people civilians": 9.0, "is=object": 9.0, "is=people": 9.0}), 0.6))
    assert not any(claim.target for claim in marsad.read(text, published="2024-05-01").claims)


def test_who_is_struck_by_another_happening_right_behind_its_noun_is_not_struck_again(monkeypatch: pytest.MonkeyPatch) -> None:
    install(monkeypatch, struck=ScoringModel(Weights(9.0, {}), 0.6))
    took, drove_out = marsad.read("سيطرت القوات على البلدة بعد طرد مسلحي التنظيم منها في كسلا.", published="2024-05-01").claims
    assert took.target == ()
    assert [mention.anchor.text for mention in drove_out.target] == ["مسلحي التنظيم"]


def test_words_are_known_by_their_dictionary_form_and_names_by_what_they_are() -> None:
    page = page_of("قصفت روسيا والجيش السوري 3 مواقع في سرمين.")
    words = Words(page)
    assert [words.at(index) for index in range(-1, 3)] == ["^", "قصف", "@state", "@military"]
    assert {"#number", "#place"} <= {words.at(index) for index in range(len(page))}


@pytest.mark.parametrize(("threshold", "filled"), [(0.5, 1), (0.9, 0)])
def test_a_phrase_is_taken_from_the_threshold_on(monkeypatch: pytest.MonkeyPatch, threshold: float, filled: int) -> None:
    install(monkeypatch, doer=ScoringModel(Weights(0.4, {}), threshold))
    assert len(read(MAY)[1].perpetrator) == filled


def test_of_several_phrases_the_likeliest_is_taken_and_what_was_struck_did_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    install(monkeypatch, doer=ScoringModel(Weights(-1.0, {"is=armed_group": 3.0, "is=object": 5.0}), 0.5))
    page = page_of(MAY)
    [draft] = read_drafts(page)
    draft.targets.append(arguments.Phrase(4, 5))
    assert arguments.fill_arguments(page, [draft]) == []
    draft.targets.clear()
    [filled] = arguments.fill_arguments(page, [draft])
    assert page.anchor(filled.weighed.candidate.first, filled.weighed.candidate.last).text == "تنظيم داعش"


@pytest.mark.parametrize(
    "text",
    [
        "اعترض سلاح البحرية مسيرات كانت تستهدف منصات غاز.",
        "أعلن الجيش مقتل جندي في سرمين.",
        "نفى حزب الله قصف سرمين.",
        "ولم يصدر عن الجيش أي بيان بشأن الهجوم على سرمين.",
    ],
)
def test_whom_the_rules_rule_out_no_weight_brings_back(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    install(monkeypatch)
    by_rules = [claim.perpetrator for claim in marsad.read(text, published="2024-05-01").claims]
    install(monkeypatch, doer=ScoringModel(Weights(9.0, {}), 0.5))
    assert [claim.perpetrator for claim in marsad.read(text, published="2024-05-01").claims] == by_rules


def test_nobody_is_struck_by_what_he_does(monkeypatch: pytest.MonkeyPatch) -> None:
    install(monkeypatch, doer=ScoringModel(Weights(2.0, {}), 0.5), struck=ScoringModel(Weights(3.0, {}), 0.5))
    _, claim = read(MAY)
    assert (claim.perpetrator, [mention.anchor.text for mention in claim.target]) == ((), ["تنظيم داعش"])


def test_a_phrase_in_a_list_of_places_was_struck_at_nobody_knows_which(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "الهجوم على سرمين وبنش وتفتناز وأريحا الذي قال التنظيم إنه مستمر."
    install(monkeypatch, struck=ScoringModel(Weights(9.0, {}), 0.5))
    claims = marsad.read(text, published="2024-05-01").claims
    assert len(claims) > 1
    assert not any(claim.target for claim in claims)


def test_candidates_are_the_phrases_that_name_somebody_or_something() -> None:
    page = page_of("دمر الجيش السوري عربتين عسكريتين ومنزلا في سرمين.")
    phrases = [page.anchor(each.first, each.last, each.proclitics).text for each in candidates_of(page, page.sentences[0])]
    assert phrases[0] == "الجيش السوري"
    assert "منزلا" in phrases
    assert "عسكريتين" not in phrases


def test_signals_say_on_which_side_of_what_form_a_phrase_stands() -> None:
    page = page_of(MAY)
    drafts = read_drafts(page)
    [candidate] = [each for each in candidates_of(page, page.sentences[0]) if each.kind == "armed_group"]
    signals = signals_of(page, drafts[0], candidate, drafts)
    assert {"is=armed_group", "is=armed_group, before noun", "apart=3, before"} <= set(signals)
    assert len(signals) == len(set(signals))


def test_english_reports_are_read_by_rules_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    sure = ScoringModel(Weights(9.0, {}), 0.5)
    text = "An explosion killed two people near the market in Sarmin, residents said."
    before = marsad.read(text, published="2024-05-01").claims
    install(monkeypatch, doer=sure, struck=sure)
    assert marsad.read(text, published="2024-05-01").claims == before
