"""News of casualties as agencies print it: who fell, who killed them, how many, and what is no harm at all."""

from __future__ import annotations

import pytest
from tests.extract.claims_read import claims, doers, harm, words


@pytest.mark.parametrize(
    "text",
    [
        "لم يسفر الانفجار الذي وقع قرب السفارة في كابل عن سقوط ضحايا.",
        "لم يؤد الهجوم الذي شنه مسلحون على القرية إلى سقوط أي قتلى.",
        "لم تسفر الضربة التي نفذتها طائرة على الموقع، وفق الشرطة، عن سقوط قتلى.",
    ],
)
def test_a_clause_about_the_blow_leaves_its_casualties_denied(text: str) -> None:
    (claim,) = claims(text)
    assert ("killed", 0, 0) in harm(claim)


@pytest.mark.parametrize("text", ["لم يتبن أحد الهجوم الذي أسفر عن سقوط قتلى في كابل.", "لم يتحدث الجيش الذي قصف البلدة عن سقوط قتلى."])
def test_what_is_denied_of_others_denies_no_casualties(text: str) -> None:
    (claim,) = claims(text)
    assert ("killed", 0, 0) not in harm(claim)


@pytest.mark.parametrize(
    ("text", "type_", "struck"),
    [
        ("قتل الجيش الإسرائيلي الأسير المحرر سالم العبدلي في طولكرم.", "armed_attack", "الأسير المحرر سالم العبدلي"),
        ("قتل الجيش الإسرائيلي الأسير سالم العبدلي في طولكرم.", "execution", "الأسير سالم العبدلي"),
    ],
)
def test_an_army_that_kills_a_captive_is_not_killed(text: str, type_: str, struck: str) -> None:
    (claim,) = claims(text)
    assert (claim.type, doers(claim), words(claim, "target")) == (type_, ["الجيش الإسرائيلي"], [struck])
