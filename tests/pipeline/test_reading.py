"""The main job: from reports to graded incidents."""

from __future__ import annotations

import json
import random
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import marsad
from marsad.model import Claim, Document, Reading


def read(text: str, **options: str) -> Reading:
    return marsad.read(text, **options)


def only(reading: Reading) -> Claim:
    (claim,) = reading.claims
    return claim


@pytest.mark.parametrize(
    ("sentence", "type_", "means"),
    [
        ("قصفت الطائرات الحربية قرية كفر سجنة.", "air_strike", {"aircraft"}),
        ("غارة من مسيرة إسرائيلية على بلدة عيتيت.", "drone_strike", {"drone"}),
        ("سقط صاروخ على مدينة حيفا.", "shelling", {"missile"}),
        ("انفجرت سيارة مفخخة في مدينة بغداد.", "explosion", {"car_bomb"}),
        ("اندلعت اشتباكات بين الجيش اليمني والحوثيين في مدينة تعز.", "armed_clash", set()),
        ("استعادت القوات العراقية السيطرة على مدينة الحويجة.", "territory_change", set()),
        ("اعتقلت الشرطة العراقية ثلاثة أشخاص في مدينة كركوك.", "detention", set()),
        ("فجر انتحاري نفسه بحزام ناسف في مدينة بغداد.", "suicide_attack", {"explosive_belt"}),
    ],
)
def test_a_happening_has_its_type_and_means(sentence: str, type_: str, means: set[str]) -> None:
    claim = read(sentence).claims[0]
    assert claim.type == type_
    assert means <= set(claim.means)


def test_tellers_run_from_the_nearest_to_the_last_before_the_outlet() -> None:
    claim = only(read("قال مصدر أمني لوكالة رويترز إن مسلحين هاجموا دورية للشرطة في مدينة بعقوبة."))
    assert [teller.kind for teller in claim.attribution] == ["anonymous", "media"]
    assert claim.attribution[1].actor == "reuters"


def test_a_teller_is_carried_on_by_a_verb_without_a_name() -> None:
    reading = read("قال المرصد السوري إن غارات استهدفت بلدة كفرنبل. وأضاف أن القصف طال مدينة سراقب.")
    assert {claim.attribution[0].actor for claim in reading.claims} == {"sohr"}


def test_a_denial_is_kept_as_one() -> None:
    reading = read("نفت وزارة الدفاع الروسية استهداف مستشفى في مدينة إدلب.")
    assert only(reading).polarity == "denied"


def test_first_person_makes_the_teller_the_doer() -> None:
    claim = only(read("حزب الله: استهدفنا بالصواريخ تجمعا لجنود العدو في موقع المطلة"))
    assert claim.responsibility == "claimed"
    assert claim.perpetrator[0].actor == "hezbollah"


@pytest.mark.parametrize(
    ("outlet", "doer"), [("المكتب الإعلامي لقوات الدعم السريع", "rsf"), ("الناطق الرسمي باسم القوات المسلحة", "saf"), ("جريدة الصباح", None)]
)
def test_our_forces_are_those_of_the_body_whose_statement_it_is(outlet: str, doer: str | None) -> None:
    reading = read("شنت قواتنا هجوما على مدينة الفاشر في السودان.", published="2025-01-02", outlet=outlet)
    assert [mention.actor for claim in reading.claims for mention in claim.perpetrator] == [doer]


def test_no_information_is_unknown_and_no_casualties_is_zero() -> None:
    unknown = only(read("قصفت المدفعية بلدة كفرنبل دون ورود معلومات عن إصابات."))
    zero = only(read("قصفت المدفعية بلدة كفرنبل دون وقوع إصابات."))
    assert [(harm.least, harm.most) for harm in unknown.harm] == [(None, None)]
    assert [(harm.least, harm.most) for harm in zero.harm] == [(0, 0)]


def test_relative_times_stay_relative_without_a_publication_date() -> None:
    claim = only(read("قصفت المدفعية بلدة كفرنبل أمس."))
    assert claim.time is not None
    assert claim.time.relative
    assert claim.time.earliest is None


def test_relative_times_are_resolved_against_the_publication_date() -> None:
    claim = only(read("قصفت المدفعية بلدة كفرنبل أمس.", published="2019-05-20"))
    assert claim.time is not None
    assert claim.time.earliest is not None
    assert claim.time.earliest.astimezone().date().isoformat() in ("2019-05-18", "2019-05-19")


def test_two_places_joined_by_and_are_two_claims() -> None:
    reading = read("قصفت المدفعية بلدة كفرنبل ومدينة سراقب.")
    assert len(reading.claims) == 2


def test_who_strikes_and_who_denies_stand_side_by_side_in_one_incident() -> None:
    reading = read("أعلنت حركة حماس قصف مدينة عسقلان بالصواريخ. ونفى رئيس بلدية عسقلان سقوط صواريخ على مدينة عسقلان.", published="2021-05-11")
    (incident,) = reading.incidents
    assert incident.grade.occurrence == "contested"


def test_an_expectation_belongs_to_no_incident() -> None:
    reading = read("حذر وزير الدفاع الإسرائيلي من تصعيد عسكري في الجنوب.")
    assert reading.incidents == ()
    assert reading.outlook == tuple(claim.id for claim in reading.claims)


@settings(max_examples=150)
@given(st.text(max_size=300))
def test_any_text_reads_without_an_exception(text: str) -> None:
    read(text, published="2024-01-01")


@pytest.mark.parametrize("text", ["ـــ", "ـ قصف ـ", "\u200f\u200f", "ًٌٍ", "ﷺ قصف", "و", "ال", "لل", "٪", "\ud800"])
def test_odd_words_read_without_an_exception(text: str) -> None:
    read(text)


WORDS = 'قال الجيش السوري إن غارة استهدفت بلدة كفرنبل في ريف إدلب أمس وأضاف : « » " ، . مقتل 5 مدنيين و إصابة حزب الله نفى بحسب المرصد هجوم على مدينة حلب \n | عاجل'.split(
    " "
)


@settings(max_examples=200)
@given(st.lists(st.sampled_from(WORDS), max_size=40))
def test_every_span_is_exactly_its_text(words: list[str]) -> None:
    text = " ".join(words)
    reading = read(text, published="2024-01-01")
    for claim in reading.claims:
        anchors = [
            claim.trigger,
            *claim.also,
            *(m.anchor for m in (*claim.perpetrator, *claim.target, *claim.place, *claim.attribution)),
            *(h.anchor for h in claim.harm),
        ]
        anchors += [claim.time.anchor] if claim.time else []
        for anchor in anchors:
            assert text[anchor.start : anchor.end] == anchor.text


def posts() -> list[Document]:
    texts = [
        "عاجل | غارة إسرائيلية على بلدة عيتيت", "مراسل الجزيرة: غارة إسرائيلية على بلدة عيتيت قضاء صور", "حزب الله: قصفنا موقع المطلة بالصواريخ",
        "إعلام إسرائيلي: سقوط صواريخ في المطلة", "غارة على بلدة كفرا", "الجيش الإسرائيلي: اعترضنا مسيرة في أجواء الجليل",
    ]  # fmt: skip
    return [Document(id=f"p{n}", text=text, outlet=f"o{n}", published="2026-03-10T10:00:00+02:00") for n, text in enumerate(texts)]


@given(st.randoms(use_true_random=False))
@settings(max_examples=15)
def test_the_order_of_reports_does_not_change_incidents(order: random.Random) -> None:
    shuffled = posts()
    order.shuffle(shuffled)
    usual, other = marsad.read_documents(posts()), marsad.read_documents(shuffled)
    assert {frozenset(incident.claims) for incident in usual.incidents} == {frozenset(incident.claims) for incident in other.incidents}
    assert {incident.id: incident.grade for incident in usual.incidents} == {incident.id: incident.grade for incident in other.incidents}


def test_reading_twice_gives_the_same() -> None:
    assert marsad.read_documents(posts()) == marsad.read_documents(posts())


def test_copies_add_no_origin() -> None:
    text = "غارة إسرائيلية استهدفت سيارة على طريق بلدة عيتيت في قضاء صور جنوبي لبنان قبل قليل"
    documents = [Document(id=f"c{n}", text=f"{head}{text}", outlet=f"قناة {n}", published="2026-03-10") for n, head in enumerate(("", "عاجل | ", "🚨🚨 "))]
    reading = marsad.read_documents(documents)
    (incident,) = reading.incidents
    assert len(incident.origins) == 1
    assert [document.copy_of for document in reading.documents] == [None, "c0", "c0"]


def test_the_seed_report_gives_its_five_incidents_with_their_grades(shared: Path) -> None:
    (record,) = json.loads((shared / "data/seed/gold.json").read_text(encoding="utf-8"))
    document = record["document"]
    reading = read(document["text"], published=document["published"], outlet=document["outlet"])
    graded = sorted((i.grade.occurrence, i.grade.responsibility, i.grade.harm) for i in reading.incidents)
    assert graded == sorted((i["grade"]["occurrence"], i["grade"]["responsibility"], i["grade"]["harm"]) for i in record["incidents"])
    (count,) = reading.running_counts
    assert (count.stated, count.held, count.agrees) == (4, 4, True)
    interception = next(incident for incident in reading.incidents if incident.type == "interception")
    answered = [incident.place.place for incident in reading.incidents if incident.id in interception.may_answer and incident.place]
    assert answered == ["sy.site.tanf"]


def test_the_seed_report_is_not_dated_by_guesswork(shared: Path) -> None:
    text = next((shared / "data/seed").glob("*.txt")).read_text(encoding="utf-8")
    reading = read(text)
    assert all(claim.time is None or claim.time.earliest is None for claim in reading.claims)
    assert any(issue.kind == "time_relative" for issue in reading.issues)
