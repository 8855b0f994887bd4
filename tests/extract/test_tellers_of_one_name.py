"""Who tells under one name: bodies named for what they do, hashtags, the article hidden behind ل, reports that could not be verified, and what nobody expects by name."""

from __future__ import annotations

import pytest

import marsad
from marsad.model import Claim

CHAINS = [
    # A body that has been given the word is named for what it does; one that stands before its verb does it.
    ("قال مركز رصد الزلازل في الإقليم إن الغارة على حماة سجلت زلزالا.", "الغارة", ["مركز"]),
    ("رصد المركز الغارة على حماة.", "الغارة", ["المركز"]),
    # A hashtag behind a noun of announcing.
    ("ويأتي ذلك بعد يوم من إعلان #الجيش_اليمني خطف طبيب في مأرب.", "خطف", ["#الجيش_اليمني"]),
    ("ويأتي ذلك بعد يوم من إعلان #عاجل خطف طبيب في مأرب.", "خطف", []),
    # One body under its name and its head; two bodies are two.
    ("ووفقا للمرصد السوري لحقوق الإنسان، قال المرصد إن الجيش قصف دوما.", "قصف", ["المرصد"]),
    ("ووفقا للمرصد السوري لحقوق الإنسان، قال المحافظ إن الجيش قصف دوما.", "قصف", ["المحافظ", "للمرصد السوري لحقوق الإنسان"]),
    # Reports that could not be verified tell all the same.
    ("وتلت ذلك تقارير لم تتمكن الوكالة من التأكد من صحتها عن خطف طبيب في إدلب.", "خطف", ["تقارير"]),
    ("وتلت ذلك تقارير لم تتمكن الوكالة من نشرها. وخطف مسلحون طبيبا في إدلب.", "وخطف", []),
    # Of several who spoke none expects in the singular: it is expected, by nobody or by whom a frame names.
    ("قال المسلحون إن الهدنة انتهت. ويتوقع أن يقصف الجيش المدينة.", "يقصف", []),
    ("قال المسلحون إن الهدنة انتهت. ويتوقع أن يقصف الجيش المدينة، بحسب الشرطة.", "يقصف", ["الشرطة"]),
    ("قال الخبير إن الهدنة انتهت. ويتوقع أن يقصف الجيش المدينة.", "يقصف", ["الخبير"]),
]


def _claim(text: str, trigger: str) -> Claim:
    claims = marsad.read(text, published="2026-03-14").claims
    return next(claim for claim in claims if any(anchor.text == trigger for anchor in (claim.trigger, *claim.also)))


@pytest.mark.parametrize(("text", "trigger", "chain"), CHAINS)
def test_who_tells_under_one_name(text: str, trigger: str, chain: list[str]) -> None:
    assert [teller.anchor.text for teller in _claim(text, trigger).attribution] == chain
