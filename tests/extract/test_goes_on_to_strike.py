"""Verbs of striking joined by و to another verb: who stands alone behind them was struck."""

from __future__ import annotations

import pytest
from tests.extract.claims_read import claims, doers, words


@pytest.mark.parametrize(
    ("text", "doer", "target"),
    [
        ("أعلن الجيش أن الضربات طالت مخازن أسلحة واستهدفت قوات الدعم السريع في أم درمان.", [], "قوات الدعم السريع"),
        ("شنت الطائرات غارات على البلدة واستهدفت مجموعة من المسلحين قرب الجسر.", ["الطائرات"], "مجموعة من المسلحين"),
        ("دمرت الغارة جسرا وأصابت قوات النظام بخسائر.", [], "قوات النظام"),
        ("دخلت القوات المدينة وهاجمت ميليشيات محلية قرب السوق.", ["القوات"], "ميليشيات محلية"),
        ("دخل الجيش المدينة وهاجم تنظيم الدولة قرب السوق.", ["الجيش"], "تنظيم الدولة"),
        ("شهدت الموجة تنفيذ ضربات بالصواريخ، واستهدفت حكومة الاحتلال في تل أبيب ومراكز عسكرية بحيفا.", [], "حكومة الاحتلال"),
    ],
)
def test_who_stands_alone_behind_a_joined_verb_was_struck(text: str, doer: list[str], target: str) -> None:
    struck = next(claim for claim in claims(text) if words(claim, "target") == [target])
    assert doers(struck) == doer


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("دخلت قوات الجيش البلدة وهاجمت قوات الدعم السريع في أم درمان سوقا شعبيا.", "قوات الدعم السريع"),
        ("حلقت طائرات فوق المدينة وقصفت ميليشيات مسلحة مواقع الجيش.", "ميليشيات مسلحة"),
        ("انسحب الجيش من البلدة واستهدفت ميليشيات الحوثي مدينة مأرب بصاروخ.", "ميليشيات الحوثي"),
        ("واستهدفت قوات الدعم السريع في أم درمان سوقا شعبيا.", "قوات الدعم السريع"),
    ],
)
def test_who_has_something_struck_behind_him_struck_it(text: str, doer: str) -> None:
    *_, struck = claims(text)
    assert doers(struck) == [doer]
