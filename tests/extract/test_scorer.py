"""How surely a sentence tells of an event, with the learnt models and without them."""

from __future__ import annotations

import math
from pathlib import Path

import pytest

from marsad.extract.scorer import score, see
from marsad.model import Document
from marsad.reference.bundle import load_reference
from marsad.reference.scoring import MODELS, Weights, load_model, pack

ATTACK = "قتل خمسة أشخاص وأصيب عشرة آخرون أمس في انفجار سيارة مفخخة قرب سوق شعبية شمال بغداد."
PROTEST = "تجمع مئات المتظاهرين أمس أمام مبنى البرلمان في العاصمة احتجاجا على ارتفاع الأسعار ورفعوا لافتات."

# (event, a sentence that tells of one, a sentence that does not)
PAIRS = [
    ("assault", ATTACK, "دعا الوزير إلى اجتماع طارئ لبحث سبل مكافحة الإرهاب في المنطقة."),
    ("assault", ATTACK, "يجب أن نسأل لماذا يقتل الأبرياء في الحروب منذ أعوام طويلة."),
    ("assault", "أطلق مسلحون مجهولون النار مساء أمس على دورية للشرطة في تعز ما أدى إلى مقتل شرطيين.", "وصل الوفد مساء أمس إلى تعز والتقى قائد الشرطة."),
    ("assault", ATTACK, PROTEST),
    ("protest", PROTEST, "تعتزم النقابة الدعوة إلى إضراب إذا لم تستجب الحكومة لمطالبها."),
    ("protest", "خرج آلاف المحتجين إلى شوارع المدينة صباح اليوم مرددين هتافات ضد الحكومة.", "فاز الفريق في مباراة أمس بهدفين أمام آلاف من جمهوره."),
    ("protest", PROTEST, ATTACK),
]


def scored(text: str, event: str, models: Path | None) -> float:
    return score(see(Document(id="x", text=text), load_reference()), event, models).score


@pytest.mark.parametrize("models", [MODELS, None], ids=["learnt", "by hand"])
@pytest.mark.parametrize(("event", "told", "other"), PAIRS)
def test_a_sentence_that_tells_of_an_event_scores_above_one_that_does_not(event: str, told: str, other: str, models: Path | None) -> None:
    assert scored(told, event, models) > 3 * scored(other, event, models)


@pytest.mark.parametrize("models", [MODELS, None], ids=["learnt", "by hand"])
def test_plain_reports_are_a_yes(models: Path | None) -> None:
    seen = [see(Document(id="x", text=text), load_reference()) for text in (ATTACK, PROTEST)]
    assert [(score(one, "assault", models).asserted, score(one, "protest", models).asserted) for one in seen] == [(True, False), (False, True)]


def test_the_reasons_name_words_and_what_the_rules_found(tmp_path: Path) -> None:
    pack(tmp_path / "assault.model", [Weights(-1.0, {"claim.asserted": 2.0}, [3, 1], 0.5)], {"threshold": 0.5})
    result = score(see(Document(id="x", text="قتل رجل في انفجار عبوة."), load_reference()), "assault", tmp_path)
    whats = [reason.what for reason in result.reasons]
    assert "claim.asserted" in whats
    assert "«انفجار»" in whats
    odds = math.log(result.score / (1 - result.score))
    assert odds == pytest.approx(-1.0 + sum(reason.weight for reason in result.reasons))


def test_a_sentence_learnt_from_is_scored_by_a_model_that_did_not(tmp_path: Path) -> None:
    seen = see(Document(id="x", text=ATTACK), load_reference())
    pack(tmp_path / "assault.model", [Weights(9.0, {}, [1], 0.0)], {"threshold": 0.5})
    pack(tmp_path / "assault.folds", [Weights(-9.0, {}, [1], 0.0)], {"seen": {seen.key: 0}})
    assert score(seen, "assault", tmp_path).by == "model held out"
    assert score(seen, "assault", tmp_path).score < 0.01
    other = see(Document(id="x", text=PROTEST), load_reference())
    assert score(other, "assault", tmp_path).by == "model"
    assert score(other, "assault", tmp_path).score > 0.99


def test_spelling_and_vowels_do_not_hide_that_a_sentence_was_learnt_from() -> None:
    keys = {see(Document(id="x", text=text), load_reference()).key for text in ("قُتِلَ أحمد أمس", "قتل احمد أمس.")}
    assert len(keys) == 1


def test_without_a_folder_of_models_the_weights_set_by_hand_speak(tmp_path: Path) -> None:
    assert load_model("assault", tmp_path) is None
    assert score(see(Document(id="x", text=ATTACK), load_reference()), "assault", tmp_path).by == "rules"


def test_an_empty_sentence_is_no_event() -> None:
    assert scored("", "assault", MODELS) < 0.1
    assert scored("", "protest", None) < 0.1
