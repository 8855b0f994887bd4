"""Weapons that a clause names and that nobody used in what it tells."""

from __future__ import annotations

import pytest

import marsad


def means_in(text: str) -> set[str]:
    claims = marsad.read(text, lang="ar", published="2026-03-17T12:00:00+00:00", outlet="وكالة").claims
    assert claims
    return set(claims[0].means)


@pytest.mark.parametrize(
    "sentence",
    [
        # those behind a force
        "تقدمت قوات الجيش بإسناد من طيران التحالف في مديرية حيس.",
        "تمكنت قوات الجيش، مسنودة بطائرات مسيرة، من السيطرة على مدينة بارا.",
        "اندلعت معارك عنيفة بين القوات المدعومة بالمروحيات وبين المسلحين في مدينة غاو.",
        # what was blown up or destroyed
        "قام خبراء الجيش باكتشاف وتفجير 40 عبوة ناسفة قرب مدينة العريش.",
        # what would be shot down
        "تعهد الجيش بإسقاط أي صواريخ تطلق على مدينة حلب.",
        # what was met, and what it carried
        "أسقطت الدفاعات الجوية صاروخين أطلقهما الحوثيون فوق جازان.",
        "أسقطت الدفاعات الجوية طائرة مسيرة كانت محملة بالمتفجرات فوق مأرب.",
        # the fire of air defences
        "أسقطت مروحية عسكرية بنيران أرضية قرب مدينة إدلب.",
        "أعلن الجيش إسقاط مقاتلتين بنيران الدفاعات الجوية فوق مدينة لاهور.",
    ],
)
def test_what_only_stands_beside_a_deed_did_not_do_it(sentence: str) -> None:
    assert means_in(sentence) == set()


@pytest.mark.parametrize(
    ("sentence", "means"),
    [
        ("هاجم مسلحون مدعومون من تركيا بالدبابات بلدة تل تمر.", {"tank"}),
        ("فجر مسلحون منزلا بعبوات ناسفة في الموصل.", {"ied"}),
        ("دمرت عبوة ناسفة عربة عسكرية في مدينة حيس.", {"ied"}),
        ("توعد المسلحون بقصف مدينة حلب بالصواريخ.", {"missile"}),
        ("أسقط مسلحون مروحية بنيران رشاشات ثقيلة قرب مدينة غاو.", {"small_arms"}),
        ("أسقط الجيش مسيرة بصاروخ فوق مدينة الأبيض.", {"missile"}),
    ],
)
def test_what_a_deed_was_done_with_is_told(sentence: str, means: set[str]) -> None:
    assert means_in(sentence) == means
