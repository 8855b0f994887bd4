"""What goes on by what stands beside it: taken up, waged by a clause in the present, raging, undergone."""

from __future__ import annotations

import pytest

import marsad


def realis(text: str) -> str:
    """The realis of the first claim of a report whose body the text is."""
    return marsad.read(text, title="تطورات الميدان").claims[0].realis


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("وبدأت مدفعية الجيش تدك مواقع الدعم السريع في أم درمان.", "ongoing"),
        ("واستأنفت الطائرات الحربية قصف مدينة خاركيف.", "ongoing"),
        ("واستأنفت الطائرات الحربية الجمعة قصف مدينة خاركيف.", "occurred"),
        ("ودأبت الجماعة على استهداف السفن في البحر الأحمر بالصواريخ.", "ongoing"),
        ("وتشكو كييف من هجمات على منشآت الطاقة يشنها الجيش الروسي.", "ongoing"),
        ("وتشكو كييف من هجمات على منشآت الطاقة شنها الجيش الروسي.", "occurred"),
        ("وقال السكان إن الحصار الذي تفرضه القوات على المدينة خانق.", "ongoing"),
        ("وأوضح المصدر أن معارك عنيفة ضد المتمردين تدور في بلدة ساكي.", "ongoing"),
        ("وأوضح المصدر أن معارك عنيفة ضد المتمردين دارت في بلدة ساكي.", "occurred"),
        ("وقالت مصادر إن الاشتباكات بين الجيش والدعم السريع تتركز في محيط القيادة العامة.", "ongoing"),
        ("وتحاول قوات الجيش اقتحام بلدة ساكي.", "ongoing"),
        ("وحاولت قوات الجيش اقتحام بلدة ساكي.", "occurred"),
        ("ووافق المقاتلون على الانسحاب من مدينة ميدي.", "planned"),
        ("وقال نشطاء إن مسلحين وافقوا على تسليم بلدة الراعي.", "planned"),
        ("وأعلنت الشرطة إحباط مخطط لتفجير طائرة.", "planned"),
    ],
)
def test_what_stands_beside_a_happening_says_whether_it_goes_on(sentence: str, expected: str) -> None:
    assert realis(sentence) == expected


def test_a_post_that_tells_of_undergoing_in_the_present_tells_of_what_goes_on() -> None:
    assert marsad.read("المنشآت النفطية في الخليج تتعرض لهجوم").claims[0].realis == "ongoing"


def test_who_foils_a_plot_did_not_do_what_it_was_for() -> None:
    claim = marsad.read("قالت الشرطة إنها أحبطت مخططا لاستهداف كنيسة في القاهرة.").claims[0]
    assert (claim.type, claim.realis, claim.perpetrator, claim.responsibility) == ("armed_attack", "planned", (), None)


@pytest.mark.parametrize("why", ["لاحتمال شن غارات جوية في سوريا خلال 72 ساعة.", "بسبب احتمال شن غارات جوية في سوريا خلال 72 ساعة."])
def test_a_call_made_because_force_may_come_expects_it(why: str) -> None:
    claims = marsad.read(f"ودعت المنظمة شركات الطيران إلى توخي الحذر {why}").claims
    assert [(claim.type, claim.realis) for claim in claims] == [("prediction", "predicted")]
