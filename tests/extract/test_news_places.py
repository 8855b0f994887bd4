"""Where and when, in sentences as agencies print them: names of several words, lists, roads, where people fled to, bodies that bear a town's name, hours of a night."""

from __future__ import annotations

import pytest
from tests.extract.claims_read import claims, doers, words

import marsad
from marsad.model import Claim


def read(text: str) -> tuple[Claim, ...]:
    return marsad.read(text, published="2026-03-14").claims


def spans(claim: Claim) -> list[str]:
    return words(claim, "place")


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("قتل مدني في قرية صيدا الحانوت بريف القنيطرة.", "صيدا الحانوت"),
        ("قتل مدني في قرية با زي جي في منطقة ساغاينغ.", "با زي جي"),
        ("قتل مدني في قرية كا تو شمال ميانمار.", "كا تو"),
        ("أصيب رجل في بلدة معرة حرمة.", "معرة حرمة"),
    ],
)
def test_a_name_of_several_words_is_read_whole(text: str, place: str) -> None:
    (claim,) = claims(text)
    assert spans(claim)[0] == place


@pytest.mark.parametrize("told", ["المنكوبة", "الصامدة", "الجمعة", "ثم خطف شقيقه", "إثر مشاجرة"])
def test_what_describes_a_town_is_no_part_of_its_name(told: str) -> None:
    assert spans(claims(f"قتل مدني في مدينة حلب {told}.")[0]) == ["حلب"]


def test_each_of_several_towns_is_one_of_a_list() -> None:
    found = claims("شن الطيران الحربي غارات على كل من كفرنبل وحزارين ومعرة حرمة والفطيرة.")
    assert [spans(claim)[0] for claim in found] == ["كفرنبل", "حزارين", "معرة حرمة", "الفطيرة"]


def test_each_of_several_states_that_deny_is_no_place() -> None:
    assert all("روسيا" not in spans(claim) for claim in claims("قتل عشرة في هجوم كيميائي على دوما، في وقت نفت فيه كل من روسيا وسوريا وقوع الهجوم."))


def test_a_road_joins_districts_too() -> None:
    (claim,) = claims("قتل جندي على الطريق الواصل بين قضاء الطارمية وناحية المشاهدة.")
    assert spans(claim) == ["الطريق الواصل بين قضاء الطارمية وناحية المشاهدة"]


def test_the_seat_of_a_province_behind_its_name_makes_no_noun_of_it() -> None:
    (claim,) = claims("قتل صحفي ببعقوبة مركز محافظة ديالى.")
    assert "بعقوبة" in spans(claim)


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("أعلنت شرطة دير الزور توقيف ثلاثة.", "شرطة دير الزور"),
        ("أعلنت شرطة محافظة الأنبار توقيف ثلاثة.", "شرطة محافظة الأنبار"),
        ("قال مجلس دير الزور العسكري إنه صد هجوما.", "مجلس دير الزور العسكري"),
        ("أعلن مستشفى دير الزور وصول ثلاثة قتلى.", "مستشفى دير الزور"),
    ],
)
def test_a_body_bears_the_name_of_its_town(text: str, body: str) -> None:
    (claim,) = claims(text)
    assert (words(claim, "attribution"), spans(claim)) == ([body], [])


def test_forces_described_by_an_adjective_take_no_town() -> None:
    (claim,) = claims("قصفت قوة عسكرية بلدة دوما.")
    assert (doers(claim), spans(claim)) == (["قوة عسكرية"], ["دوما"])


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("نزح المئات من بلدة الخيام إلى صيدا بسبب القصف الإسرائيلي.", ["الخيام"]),
        ("قالت فاطمة التي نزحت من الجنينة إلى أدري إن الميليشيا قتلت ثلاثة من أبنائها.", ["الجنينة"]),
        ("وقال أحمد الذي هرب من الغوطة إلى بيروت إن قذيفة قتلت والدته.", ["الغوطة"]),
    ],
)
def test_where_people_fled_to_is_not_where_it_was(text: str, place: list[str]) -> None:
    assert spans(claims(text)[-1]) == place


def test_what_happened_where_people_fled_to_was_there() -> None:
    assert "رفح" in spans(claims("قتل نازحون فروا إلى رفح في غارة على خيمة هناك.")[0])


def test_a_coast_says_where_in_a_sea() -> None:
    (claim,) = claims("استهدفت الجماعة سفينة في خليج عدن قبالة سواحل مدينة المكلا.")
    assert spans(claim) == ["سواحل مدينة المكلا", "خليج عدن"]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("قتل ستة في بلدة باتيكول بجزيرة خولو.", ["باتيكول", "جزيرة خولو"]),
        ("قتل ستة في قرية كفرعان في وادي بردى.", ["كفرعان", "وادي بردى"]),
        ("قتل ستة في بلدة دوما قرب جسر الهال.", ["جسر الهال", "دوما"]),
    ],
)
def test_the_finer_place_comes_first(text: str, places: list[str]) -> None:
    assert sorted(spans(claims(text)[0]), key=places.index) == spans(claims(text)[0])


def test_the_middle_of_a_town_lies_there() -> None:
    (claim,) = read("وقع انفجار وسط بيروت.")
    assert claim.place[0].lat is not None


def test_no_accusative_has_the_article() -> None:
    (claim,) = read("قتل رجل في بلدة القريا في محافظة السويداء.")
    assert claim.place[0].admin1 == "As-Suwayda"


@pytest.mark.parametrize(
    ("words_of_time", "first", "last"),
    [
        ("بين يومي الجمعة والأحد", "2026-03-06", "2026-03-08"),
        ("من الثلاثاء إلى الخميس", "2026-03-10", "2026-03-12"),
        ("بين الساعة 23:00 و3:40", "2026-03-13", "2026-03-14"),
        ("بين الساعة 10:00 و11:40", "2026-03-14", "2026-03-14"),
    ],
)
def test_what_is_past_ends_no_later_than_the_report(words_of_time: str, first: str, last: str) -> None:
    (claim,) = read(f"أسقط الجيش مسيرة {words_of_time}.")
    assert claim.time is not None and claim.time.earliest is not None and claim.time.latest is not None
    assert (claim.time.earliest.date().isoformat(), claim.time.latest.date().isoformat()) == (first, last)


def test_who_tells_behind_a_dateline_is_not_the_town() -> None:
    assert words(claims("دمشق - سانا: استشهد طفل جراء انفجار لغم في قرية الصبورة بريف حماة الشرقي.")[0], "attribution") == ["سانا"]


@pytest.mark.parametrize(
    ("text", "killer", "other"),
    [
        ("قتلت الشرطة الكينية ثلاثة متظاهرين في نيروبي بعد يوم من اقتحام البرلمان.", ["الشرطة الكينية"], []),
        ("قتلت الشرطة مسلحا بعد هجومه على مركز في الجزائر.", ["الشرطة"], ["مسلحا"]),
        ("قتل الجيش ثلاثة مسلحين خلال محاولتهم التسلل عبر الحدود.", ["الجيش"], ["ثلاثة مسلحين"]),
    ],
)
def test_those_who_keep_order_did_not_do_what_they_answered(text: str, killer: list[str], other: list[str]) -> None:
    killing, deed = claims(text)
    assert (doers(killing), doers(deed)) == (killer, other)
    assert killing.harm and not deed.harm


@pytest.mark.parametrize("text", ["قتلت القوات شابا بعد إطلاق النار عليه.", "قتل مسلحون ثلاثة جنود في هجوم على حاجز.", "قتل الجيش خمسة مدنيين إثر قصف القرية."])
def test_how_somebody_was_killed_is_no_other_deed(text: str) -> None:
    (claim,) = claims(text)
    assert claim.harm


@pytest.mark.parametrize("told", ["دانت قطر والأردن الهجوم", "نددت كل من قطر والأردن بالهجوم"])
def test_who_condemns_it_with_another_charges_nobody(told: str) -> None:
    assert [(words(claim, "attribution"), doers(claim)) for claim in claims(f"{told} على المسجد في كابول.")] == [(["قطر"], []), (["الأردن"], [])]


def test_each_of_two_charges_the_other() -> None:
    found = claims("تبادلت موسكو وكييف الاتهامات بقصف محطة زابوريجيا.")
    assert [(words(claim, "attribution"), doers(claim)) for claim in found] == [(["موسكو"], ["كييف"]), (["كييف"], ["موسكو"])]


@pytest.mark.parametrize("held", ["مغربي", "رجل", "قيادي في داعش"])
def test_who_is_arrested_did_not_arrest(held: str) -> None:
    (claim,) = claims(f"ألقت الشرطة الإسبانية القبض على {held} في مدينة برشلونة.")
    assert (doers(claim), words(claim, "target")) == (["الشرطة الإسبانية"], [held])


def test_an_adjective_behind_a_raid_is_whose_it_was() -> None:
    (claim,) = claims("وقعت غارة إسرائيلية على بلدة دوما.")
    assert doers(claim) == ["إسرائيلية"]


@pytest.mark.parametrize(
    ("text", "field", "named"),
    [
        ("دخل رتل عسكري تركي مؤلف من 30 آلية من معبر كفرلوسين.", "perpetrator", ["رتل عسكري تركي"]),
        ("قصفت طائرة منزلا مكونا من طابقين في خان يونس.", "target", ["منزلا"]),
    ],
)
def test_of_what_a_thing_is_made_up_is_no_part_of_its_name(text: str, field: str, named: list[str]) -> None:
    assert words(claims(text)[0], field) == named


def test_the_name_of_a_square_is_no_weapon() -> None:
    (claim,) = claims("استهدف تفجيران ساحة الطيران وسط بغداد.")
    assert not claim.means


@pytest.mark.parametrize("whence", ["من مستوطنة يتسهار ", "من يتسهار ", ""])
def test_where_those_who_burned_it_are_from_is_not_where_it_burned(whence: str) -> None:
    (claim,) = claims(f"أحرق مستوطنون {whence}ثلاث مركبات في قرية بورين.")
    assert spans(claim) == ["بورين"]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("خطف رجال مسلحون 30 راكبا من حافلة في محلية كاجورو أثناء سفرهم من أبوجا إلى كانو.", ["كاجورو"]),
        ("قصفت قوات النظام السوري من مواقعها في معسكر جورين قرية السرمانية.", ["السرمانية"]),
        ("قتل خمسة في هجوم على مواقعها في تدمر.", ["تدمر"]),
        ("قتل مدني أثناء عودته إلى منزله في دوما.", ["دوما"]),
        ("قتل رجل في زاهدان عاصمة سيستان وبلوشستان.", ["زاهدان", "سيستان وبلوشستان"]),
    ],
)
def test_whence_they_came_and_fired_is_not_where_it_was(text: str, places: list[str]) -> None:
    assert spans(claims(text)[0]) == places


def test_a_preposition_ends_no_name() -> None:
    (claim,) = claims("قتل 25 مزارعا في منطقة باركين لادي على أيدي رعاة مسلحين.")
    assert not any("على" in span for span in spans(claim))


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("استهدفت غارة جوية معسكرا في منطقة شرقي بلدة بني وليد، جنوب غربي العاصمة طرابلس، حسب مصادر عسكرية.", ["شرقي بلدة بني وليد"]),
        ("قتل ثلاثة في انفجار في مدينة بعقوبة، شمال شرقي العاصمة بغداد.", ["بعقوبة"]),
        ("هاجم مسلحون قرية في محافظة ديالى، شمال شرق بغداد.", ["ديالى"]),
        ("انفجرت سيارة في حي الكرادة، وسط العاصمة بغداد.", ["حي الكرادة", "بغداد"]),
        ("استهدفت غارة بلدة النبطية، جنوبي لبنان.", ["النبطية", "جنوبي لبنان"]),
    ],
)
def test_a_landmark_behind_a_direction_is_no_second_place(text: str, where: list[str]) -> None:
    (claim,) = claims(text)
    assert words(claim, "place") == where


def test_two_sides_of_two_towns_are_two_places() -> None:
    assert [words(claim, "place") for claim in claims("قصف الجيش بلدة الهول، شرق مدينة الحسكة، وبلدة الشدادي.")] == [["الهول"], ["الشدادي"]]


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("شن التحالف غارة على مدينة الحديدة. واعترضت السعودية السبت أربعة صواريخ بالستية.", []),
        ("سقطت صواريخ على حيفا. وأعلن الجيش الإسرائيلي اعتراض مسيرتين.", ["حيفا"]),
    ],
)
def test_a_state_brings_down_nothing_where_only_another_land_was_told_of(text: str, where: list[str]) -> None:
    caught = claims(text)[-1]
    assert (caught.type, words(caught, "place")) == ("interception", where)


def test_force_used_on_a_crowd_is_where_the_crowd_was() -> None:
    _, repression = claims("خرجت مظاهرة في بغداد. وقتل متظاهران برصاص قوات الأمن.")
    assert words(repression, "place") == ["بغداد"]


def test_a_toll_is_not_of_the_town_that_it_is_counted_from() -> None:
    (toll,) = claims("وقتل نحو 10 آلاف شخص في اليمن منذ تدخل التحالف دعما للقوات الحكومية في وجه الحوثيين الذين سيطروا على العاصمة صنعاء.")
    assert words(toll, "place") == ["اليمن"]


@pytest.mark.parametrize("deed", ["بحث الشيخ جراح جابر الأحمد وزير الخارجية مع نظيره", "أدان الشيخ جراح جابر الأحمد وزير الخارجية"])
def test_a_sheikh_is_no_quarter_called_after_one(deed: str) -> None:
    (claim,) = marsad.read(f"{deed} الهجوم على مطار الكويت.", published="2026-03-12").claims
    assert "Sheikh Jarrah" not in [place.name_en for place in claim.place]
    assert "medical" not in [teller.kind for teller in claim.attribution]


@pytest.mark.parametrize("where", ["حي الشيخ جراح", "الشيخ جراح"])
def test_a_quarter_called_after_a_sheikh_is_one(where: str) -> None:
    (claim,) = marsad.read(f"اندلعت مواجهات في {where} بين مستوطنين وفلسطينيين.", published="2026-03-12").claims
    assert [place.name_en for place in claim.place] == ["Sheikh Jarrah"]


def test_a_state_of_a_federation_is_known_by_its_name_alone() -> None:
    (claim,) = marsad.read("قتل شخصان في إطلاق نار بتكساس الأمريكية.", published="2026-03-01").claims
    assert [(place.name_en, place.level, place.country) for place in claim.place] == [("Texas", "province", "US")]
    assert [target.anchor.text for target in claim.target] == ["شخصان"]
