"""Who is named as the doer of a deed, and in which words: what part in it he is said to have, what he answers with, whom a pronoun means."""

from __future__ import annotations

import pytest
from tests.extract.claims_read import claims, doers


@pytest.mark.parametrize(
    ("sentence", "named"),
    [
        ("من جانب آخر، قصفت المدفعية قرية في تعز.", ["المدفعية"]),
        ("ومن جانب آخر، أفادت مصادر عسكرية بأن قوات اللواء الخامس أحرزت تقدما في لحج.", ["قوات اللواء الخامس"]),
        ("قصف من جانب المعارضة على بلدة في ريف حماة.", ["المعارضة"]),
    ],
)
def test_on_the_other_hand_names_nobody(sentence: str, named: list[str]) -> None:
    (claim,) = claims(sentence)
    assert doers(claim) == named


@pytest.mark.parametrize(
    ("sentence", "named"),
    [
        ("قال المتحدث إن الجماعة هي المسؤولة عن التفجير في عدن.", ["الجماعة"]),
        ("الحركة مسؤولة عن هذا الهجوم في عدن.", ["الحركة"]),
        ("قال الوزير إن الجنود كانوا ضالعين في الهجوم على القرية.", ["الجنود"]),
        ("روسيا تتحمل المسؤولية في هذه الهجمات على حلب.", ["روسيا"]),
        ("لم تحدد السلطات الجهة المسؤولة عن هذا الهجوم في عدن.", []),
        ("قال الوزير إن الجنود ليسوا ضالعين في الهجوم على القرية.", []),
    ],
)
def test_who_is_said_to_have_a_part_in_a_deed(sentence: str, named: list[str]) -> None:
    assert doers(claims(sentence)[0]) == named


@pytest.mark.parametrize(
    "sentence",
    [
        "تنفي الحكومة السورية أنها وراء أي هجوم كيميائي.",
        "نفت الحركة أنها وراء التفجير في عدن.",
    ],
)
def test_who_denies_to_stand_behind_a_deed_denies_his_own(sentence: str) -> None:
    (claim,) = claims(sentence)
    assert claim.responsibility == "denied"
    assert len(doers(claim)) == 1


def test_who_denies_that_another_stands_behind_it_denies_nothing_of_his_own() -> None:
    (claim,) = claims("نفت الحكومة السورية أن إسرائيل وراء الهجوم على حمص.")
    assert claim.responsibility != "denied"


@pytest.mark.parametrize(
    "sentence",
    ["نفت الجماعة قصف ممر إنساني في حلب.", "نفت الحركة استهداف المدنيين في تعز."],
)
def test_a_group_denies_what_it_is_charged_with(sentence: str) -> None:
    (claim,) = claims(sentence)
    assert claim.responsibility == "denied"
    assert len(doers(claim)) == 1


@pytest.mark.parametrize(
    "sentence",
    ["نفت الحركة استهداف قيادي فيها في صيدا.", "نفت الحركة مقتل قيادي في صيدا."],
)
def test_a_group_denies_no_deed_of_its_own_where_its_own_were_hit(sentence: str) -> None:
    (claim,) = claims(sentence)
    assert claim.responsibility is None
    assert not doers(claim)


@pytest.mark.parametrize(
    ("sentence", "named"),
    [
        ("قصفت سوريا وحليفتها روسيا بلدة في ريف حماة.", ["سوريا", "حليفتها روسيا"]),
        ("نفت سوريا وحليفتها روسيا ضلوعهما في أي هجوم كيماوي.", ["سوريا"]),
    ],
)
def test_an_ally_stands_beside_whose_ally_it_is(sentence: str, named: list[str]) -> None:
    assert doers(claims(sentence)[0]) == named


@pytest.mark.parametrize(
    ("sentence", "named"),
    [
        ("وكانت الجماعة قد نشرت، الاثنين، آليات عسكرية ومنصات صواريخ في قرية قرب الحديدة.", ["الجماعة"]),
        ("وكانت إسرائيل، التي لم تشارك في قصف السبت، قد شنت غارات جوية على دمشق.", ["إسرائيل"]),
        ("وكان الجنود قد قتلوا في قصف على تعز.", []),
        ("وكانت طائرات مسيرة قد استهدفت المطار في أربيل.", []),
    ],
)
def test_who_had_done_it_stands_behind_the_verb_of_having(sentence: str, named: list[str]) -> None:
    assert doers(claims(sentence)[-1]) == named


@pytest.mark.parametrize(
    ("sentence", "named"),
    [
        ("قالت واشنطن إن غاراتها على دير الزور أوقعت مئة قتيل بين مقاتلين مؤيدين لدمشق.", ["واشنطن"]),
        ("قال الجيش إن هجومه على البلدة لم يستهدف المدنيين.", ["الجيش"]),
        ("قالت الأمم المتحدة إن هجومها على القرية أوقع قتلى.", []),
    ],
)
def test_the_pronoun_of_a_deed_behind_that_is_of_who_speaks(sentence: str, named: list[str]) -> None:
    assert doers(claims(sentence)[0]) == named


@pytest.mark.parametrize(
    ("sentence", "named"),
    [
        ("تمكن الجيش من دحر ميليشيات الحوثي التي حاولت التسلل إلى تلال في تعز.", ["ميليشيات الحوثي"]),
        ("قتل الجنود مسلحين كانوا يحاولون اقتحام مقر في عدن.", ["مسلحين"]),
        ("تعرضت البلدة لهجوم حاول الجنود صده في عدن.", []),
    ],
)
def test_who_stands_before_a_verb_of_trying_tried_it(sentence: str, named: list[str]) -> None:
    assert doers(claims(sentence)[-1]) == named


@pytest.mark.parametrize(
    ("sentence", "named"),
    [
        ("قتل أربعة مسلحين بواسطة قوات الجيش في رفح.", ["قوات الجيش"]),
        ("قصف منزل بواسطة طائرة مسيرة في حلب.", []),
        ("أطلقت قوى الأمن النار على محتجين في صيدا.", ["قوى الأمن"]),
        ("اقتحم محتجون المبنى لترد قوى الأمن بإطلاق النار عليهم في صيدا.", ["قوى الأمن"]),
        ("شنت الدول الثلاث غارات على مواقع في حمص.", ["الدول الثلاث"]),
        ("الغارات التي شنتها دول غربية على حمص.", ["دول غربية"]),
    ],
)
def test_forces_and_states_that_go_by_no_name(sentence: str, named: list[str]) -> None:
    assert doers(claims(sentence)[-1]) == named


@pytest.mark.parametrize(
    "sentence",
    [
        "عاقبت فرنسا الجماعة، بعدما اتهمتها واشنطن بالوقوف خلف هجوم على إدلب.",
        "اتهمت واشنطن الجماعة بالوقوف خلف هجوم على إدلب.",
    ],
)
def test_who_accuses_did_not_do_it(sentence: str) -> None:
    (claim,) = claims(sentence)
    assert doers(claim) == ["الجماعة"]
    assert [mention.anchor.text for mention in claim.attribution] == ["واشنطن"]


@pytest.mark.parametrize(
    ("sentence", "named"),
    [
        ("بدأت القوات التركية مع فصائل سورية هجوما في منطقة عفرين.", ["القوات التركية", "فصائل سورية"]),
        ("بدأت القوات التركية هجوما في منطقة عفرين.", ["القوات التركية"]),
    ],
)
def test_with_whom_somebody_began_an_attack(sentence: str, named: list[str]) -> None:
    assert doers(claims(sentence)[0]) == named


@pytest.mark.parametrize(
    "clause",
    [
        "عزته السلطات إلى الميليشيا",
        "تقف وراءه الميليشيا",
        "يعتقد أن الميليشيا وراءه",
        "أعلنت الميليشيا مسؤوليتها عنه",
        "حملت الحكومة الميليشيا مسؤوليته",
        "اتهمت الحكومة الميليشيا بتنفيذه",
        "اتهمت به الميليشيا",
        "شاركت فيه الميليشيا",
    ],
)
def test_a_clause_about_a_deed_without_the_article_names_who_is_held_to_have_done_it(clause: str) -> None:
    claim = claims(f"قتل أربعة أشخاص في تعز في هجوم {clause}.")[0]
    assert doers(claim) == ["الميليشيا"]


@pytest.mark.parametrize(
    "clause",
    ["نفت الميليشيا مسؤوليتها عنه", "لم تعلن أي جهة مسؤوليتها عنه", "اتهمت الحكومة الميليشيا بالتستر عليه", "أدانته الميليشيا"],
)
def test_a_clause_about_a_deed_may_name_who_did_not_do_it(clause: str) -> None:
    claim = claims(f"قتل أربعة أشخاص في تعز في هجوم {clause}.")[0]
    assert doers(claim) == []
