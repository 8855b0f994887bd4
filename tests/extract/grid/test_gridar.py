"""The plainest Arabic sentences of force, harm and capture, built from blocks that are crossed: who did it, whom it befell, how, where."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

import pytest

import marsad

# Each of the people as a subject, behind a noun, as an object; how many; the heads of their phrases.
VICTIMS = (
    ("جندي", "جندي", "جنديا", [(1, 1)], ["جندي"]),
    ("ثلاثة مدنيين", "ثلاثة مدنيين", "ثلاثة مدنيين", [(3, 3)], ["ثلاثة مدنيين"]),
    ("امرأة وطفلان", "امرأة وطفلين", "امرأة وطفلين", [(1, 1), (2, 2)], ["امرأة", "طفل"]),
    ("عشرات النازحين", "عشرات النازحين", "عشرات النازحين", [(20, None)], ["عشرات النازحين"]),
    ("أربعة من عناصر الشرطة", "أربعة من عناصر الشرطة", "أربعة من عناصر الشرطة", [(4, 4)], ["عناصر الشرطة"]),
)
# Each as a subject before its verb and behind "that"; and the verb's form behind each: masculine, feminine, plural.
DOERS = (
    ("الجيش", "الجيش", "m"),
    ("مسلح", "مسلحا", "m"),
    ("مسلحون", "مسلحين", "p"),
    ("جنود إسرائيليون", "جنودا إسرائيليين", "p"),
    ("عناصر من التنظيم", "عناصر من التنظيم", "p"),
    ("حركة الشباب", "حركة الشباب", "f"),
)
TIMES = ("", "مساء أمس ", "، الثلاثاء، ")
TOWNS = ("كركوك", "الفاشر")

Expected = tuple[str, list[str], list[str], list[tuple[str, int | None, int | None]]]


def _verb(past: str, kind: str, *, before: bool) -> str:
    """A verb of the third person in the past: before its subject in the singular, behind it in its number."""
    if kind == "f":
        return past + "ت"
    return past + "وا" if kind == "p" and not before else past


def _sentences() -> Iterator[tuple[str, Expected]]:
    for (subject, _, kind), (_, _, victims, counts, heads), time in product(DOERS, VICTIMS, TIMES):
        for past, harm in (("قتل", "killed"), ("خطف", "abducted")):
            if subject == "مسلح" and past == "خطف" and time:
                continue
            gap = time if time.startswith("،") else f" {time}"
            yield f"{_verb(past, kind, before=True)} {subject}{gap}{victims} في كركوك.", ("كركوك", [subject], heads, [(harm, *count) for count in counts])
    # Civilians who are killed between two sides are neither of them.
    fallen = (VICTIMS[0], VICTIMS[4], ("ضابط وثلاثة جنود", "", "", [(1, 1), (3, 3)], ["ضابط", "ثلاثة جنود"]))
    for (subject, _, _, counts, heads), town in product(fallen, TOWNS):
        yield f"قتل {subject} في اشتباكات في {town}.", (town, [], heads, [("killed", *count) for count in counts])
    for named, (past, harm) in product(("جنديا", "ضابطا في الجيش", "قياديا في الحركة"), (("قتل", "killed"), ("خطف", "abducted"), ("اعتقل", "detained"))):
        yield f"أعلنت الحكومة أن {named} {past} قرب الفاشر.", ("الفاشر", [], [named.split()[0]], [(harm, 1, 1)])
    for (_, subject, kind), town in product(DOERS, TOWNS):
        verb = _verb("اقتحم", kind, before=False)
        yield f"قال شهود إن {subject} {verb} مساء أمس {town}.", (town, [subject], [], [])


def _told(text: str) -> Expected:
    claims = marsad.read(text, published="2026-03-14").claims
    assert len(claims) == 1, text
    (claim,) = claims
    places = [place.anchor.text for place in claim.place]
    harm = sorted(((each.kind, each.least, each.most) for each in claim.harm), key=str)
    return (
        places[-1] if places else "",
        [mention.anchor.text for mention in claim.perpetrator],
        [mention.anchor.text for mention in claim.target],
        harm,
    )


def _counted_together(harm: list[tuple[str, int | None, int | None]]) -> list[tuple[str, int | None, int | None]]:
    """Those taken at once may be told in one number."""
    if any(least is None or most is None for _, least, most in harm):
        return harm
    whole = sum(least or 0 for _, least, _ in harm)
    return [(harm[0][0], whole, whole)]


def test_each_sentence_tells_who_did_what_to_whom_and_where() -> None:
    wrong: list[str] = []
    for text, (place, doers, heads, harm) in _sentences():
        told_place, told_doers, told_targets, told_harm = _told(text)
        as_told = told_harm == sorted(harm, key=str) or (harm and harm[0][0] == "abducted" and told_harm == _counted_together(harm))
        struck = all(any(head in target for target in told_targets) for head in heads)
        if not (place in told_place and told_doers == doers and struck and as_told):
            wrong.append(f"{text} | {told_place} {told_doers} {told_targets} {told_harm}")
    assert wrong == []


@pytest.mark.parametrize(
    ("sentence", "type_", "doers", "targets", "means"),
    [
        ("قصفت مدفعية المتمردين الفاشر.", "shelling", ["مدفعية المتمردين"], [], {"artillery"}),
        ("أطلقت حركة الشباب ثلاث قذائف هاون على قاعدة عسكرية قرب كركوك.", "shelling", ["حركة الشباب"], ["قاعدة عسكرية"], {"mortar"}),
        ("قتلت غارة جنديا في كركوك.", "air_strike", [], ["جنديا"], set()),
        ("قتلت طائرة مسيرة ضابطا وثلاثة جنود قرب كركوك.", "drone_strike", [], ["ضابطا", "ثلاثة جنود"], {"drone"}),
        ("فجر مسلحون عبوة ناسفة بدورية للجيش في كركوك.", "explosion", ["مسلحون"], ["دورية للجيش"], {"ied"}),
        ("أسقط الجيش، الثلاثاء، ثلاث طائرات مسيرة فوق كركوك.", "interception", ["الجيش"], ["ثلاث طائرات مسيرة"], set()),
        ("اغتال مسلحون مساء أمس رئيس البلدية في كركوك.", "assassination", ["مسلحون"], ["رئيس البلدية"], set()),
        ("اغتال الجيش رئيس بلدية كركوك.", "assassination", ["الجيش"], ["رئيس بلدية كركوك"], set()),
        ("اغتال المتمردون الصحفي سالم العلي في كركوك.", "assassination", ["المتمردون"], ["الصحفي سالم العلي"], set()),
        ("مقتل ثلاثة مدنيين بقصف المتمردين على الفاشر.", "shelling", ["المتمردين"], ["ثلاثة مدنيين"], set()),
        ("قال شهود إن السلطات أوقفت 12 شخصا في كركوك.", "detention", ["السلطات"], ["12 شخصا"], set()),
        ("شنت السلطات حملة اعتقالات في كركوك طالت 12 شخصا.", "detention", ["السلطات"], ["12 شخصا"], set()),
        # Who is left open, or stands otherwise.
        ("قال الجيش إن شرطيا قتل زوجته في كركوك.", "armed_attack", ["شرطيا"], ["زوجته"], set()),
        ("قال الجيش إن جنديا قتل بالرصاص ثلاثة مدنيين في كركوك.", "armed_attack", ["جنديا"], ["ثلاثة مدنيين"], {"small_arms"}),
        ("أعلنت الشرطة أن مسلحين خطفوا في كركوك ثلاثة مدنيين.", "abduction", ["مسلحين"], ["ثلاثة مدنيين"], set()),
        ("خطف جندي إسرائيلي قرب كركوك.", "abduction", [], ["جندي إسرائيلي"], set()),
        ("قتل ضابط شاب في كركوك.", "armed_attack", [], ["ضابط شاب"], set()),
        ("قتل عناصر من الجيش وثلاثة مدنيين في كركوك.", "armed_attack", [], ["عناصر من الجيش", "ثلاثة مدنيين"], set()),
        ("قال الجيش إن مسلحا قتل وأصيب آخر في كركوك.", "armed_attack", [], ["مسلحا"], set()),
        ("قتل جنود إسرائيليون ثلاثة منهم ضباط في كركوك.", "armed_attack", [], ["جنود إسرائيليون"], set()),
        ("قتل ثلاثة مدنيين في اشتباكات بين الجيش ومسلحين في كركوك.", "armed_clash", ["الجيش"], ["مسلحين"], set()),
        ("قتل والد ثلاثة أطفال في كركوك.", "armed_attack", [], ["والد ثلاثة أطفال"], set()),
    ],
)
def test_deeds_of_each_kind(sentence: str, type_: str, doers: list[str], targets: list[str], means: set[str]) -> None:
    (claim,) = marsad.read(sentence, published="2026-03-14").claims
    told = [[mention.anchor.text for mention in mentions] for mentions in (claim.perpetrator, claim.target)]
    assert (claim.type, *told, set(claim.means)) == (type_, doers, targets, means)
