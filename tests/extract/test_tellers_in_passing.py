"""Who tells where it is said in passing: in clauses about somebody, inside quotations, behind words that name nobody, and in what a sentence says of an interview."""

from __future__ import annotations

import pytest

import marsad
from marsad.model import Claim, Reading

CHAINS = [
    # A frame tells what words that name nobody lead to; without a frame the outlet does.
    ("يذكر أن تسعة أشخاص قتلوا في غارة على الحديدة، الثلاثاء، وفقا لما كشفه مصدر طبي.", "غارة", ["مصدر طبي"]),
    ("يذكر أن الأهالي يعانون حصارا خانقا في الفاشر، بحسب الأمم المتحدة.", "حصارا خانقا", ["الأمم المتحدة"]),
    ("يذكر أن تسعة أشخاص قتلوا في غارة على الحديدة، الثلاثاء.", "غارة", []),
    # Whose a quotation is, and not who is said in it to speak, goes on with it in the next sentence.
    ('وقالت الوزيرة إن "النظام يزعم أن الحي آمن. لقد خطف جنوده طبيبا في إدلب".', "خطف", ["الوزيرة"]),
    ('وقالت الوزيرة: "يزعم النظام أن الحي آمن". لقد خطف مسلحون طبيبا في إدلب.', "خطف", []),
    # "Had" behind its subject.
    ("يذكر أن الرئيس الفرنسي إيمانويل ماكرون، كان قد توعد باستهداف مواقع في إدلب.", "باستهداف", ["الرئيس الفرنسي إيمانويل ماكرون"]),
    ("يذكر أن مسؤولين روس كانوا قد هددوا بقصف مدينة إدلب.", "بقصف", ["مسؤولين روس"]),
    ("وكان قد هدد الجيش السوداني بقصف مدينة نيالا.", "بقصف", ["الجيش السوداني"]),
    # What is known besides, the outlet adds.
    ("ولم يتسن التأكد من ذلك من مصدر مستقل، علما بأن مسلحين خطفوا طبيبا في إدلب أمس.", "خطفوا", []),
    ("وعلمت رويترز من مصدر أمني أن مسلحين خطفوا طبيبا في إدلب أمس.", "خطفوا", ["مصدر أمني", "رويترز"]),
    # Whom a clause is about threatens and denies in it, and the sentence goes on about him.
    ("وصل إلى موسكو الرئيس السوري الذي هدد بقصف مدينة إدلب.", "بقصف", ["الرئيس السوري"]),
    ("وتلقى الفريق دعوة من دمشق التي تنفي أي مسؤولية لها في هجوم دوما.", "هجوم", ["دمشق"]),
    ("الجيش، الذي هدد بقصف نيالا، خطف طبيبا في الفاشر.", "خطف", []),
    ("النظام السوري الذي ينفي أي دور في الهجوم على دوما يحاصر مدينة إدلب.", "يحاصر", []),
    ("ونشر البيان الذي هدد فيه بقصف مدينة إدلب.", "بقصف", []),
]


def claim_at(reading: Reading, trigger: str) -> Claim:
    return next(claim for claim in reading.claims if any(anchor.text == trigger for anchor in (claim.trigger, *claim.also)))


@pytest.mark.parametrize(("text", "trigger", "tellers"), CHAINS)
def test_who_tells_is_whoever_the_clause_gives_the_word(text: str, trigger: str, tellers: list[str]) -> None:
    found = [teller.anchor.text for teller in claim_at(marsad.read(text, published="2024-05-10"), trigger).attribution]
    assert found == tellers


@pytest.mark.parametrize(
    ("text", "type_", "polarity"),
    [
        ("وصل إلى موسكو الرئيس السوري الذي هدد بقصف مدينة إدلب.", "threat", "affirmed"),
        ("وتلقى الفريق دعوة من دمشق التي تنفي أي مسؤولية لها في هجوم دوما.", "armed_attack", "denied"),
        ("النظام السوري الذي ينفي أي دور في الهجوم على دوما يحاصر مدينة إدلب.", "siege", "affirmed"),
    ],
)
def test_a_clause_about_somebody_threatens_and_denies(text: str, type_: str, polarity: str) -> None:
    assert (type_, polarity) in [(claim.type, claim.polarity) for claim in marsad.read(text, published="2024-05-10").claims]
