"""Places that a sentence tells for something else than where its happening was, and words that are no places."""

from __future__ import annotations

import pytest

import marsad


def _places(text: str) -> list[list[str]]:
    return [[place.anchor.text for place in claim.place] for claim in marsad.read(text, published="2024-05-10").claims]


@pytest.mark.parametrize(
    "text",
    [
        "أصيب عشرة مدنيين في قصف مدفعي ونقلوا إلى مستشفيات في بيروت.",
        "أسر الجيش أربعة مسلحين أحدهم جريح نقل إلى مستشفى داخل تركيا لتلقي العلاج.",
        "قالت رئيسة الوزراء في كلمة لها في أوسلو إن القصف الذي طال المدنيين جريمة.",
        "قال الوزير خلال زيارة إلى بغداد إن الغارات الجوية لن تتوقف.",
        "أنكرت السلطات في بادئ الأمر وقوع عملية خطف.",
    ],
)
def test_hospitals_and_speeches_are_not_where_it_happened(text: str) -> None:
    assert _places(text) == [[]]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("شنت الولايات المتحدة ضربات صاروخية ردا على هجوم بطائرة مسيرة في عدن.", [[], ["عدن"]]),
        ("جاءت الغارات بعد ساعات من هجوم بطائرة مسيرة في حيفا.", [[], ["حيفا"]]),
        ("فجر انتحاري نفسه عند مدخل مدينة مقديشو الجنوبي.", [["مقديشو"]]),
        ("قتل قيادي ميداني غرب اليمن.", [["غرب اليمن"]]),
    ],
)
def test_places_of_what_came_before_and_adjectives_of_something_else_are_left_out(text: str, places: list[list[str]]) -> None:
    assert _places(text) == places


def test_the_town_is_the_one_that_is_no_capital() -> None:
    text = "قتل ثمانية مدنيين في قصف على مدينة دوما، آخر جيب للمعارضة قرب دمشق. واستأنفت القوات الحكومية هجوما على المدينة."
    last = marsad.read(text, published="2018-04-07").claims[-1]
    assert [(place.anchor.text, place.name_en) for place in last.place] == [("المدينة", "Douma")]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("قتل ستة في قصف على سوق في مدينة سراقب شرقي إدلب. وقال شهود إن الطائرات قصفت أطراف المدينة.", "Sarāqib"),
        ("قتل ستة في قصف على مدينة الرستن شمالي حمص. وقال شهود إن الطائرات قصفت أطراف المدينة.", "Rastane"),
        ("قتل ستة في قصف على قرية كفر بطيخ شرقي إدلب. وقال شهود إن الطائرات قصفت أطراف المدينة.", "Idlib"),
        ("قتل ستة في قصف شرقي إدلب. وقال شهود إن الطائرات قصفت أطراف المدينة.", "Idlib"),
    ],
)
def test_the_city_is_no_village_and_not_the_one_whose_side_is_told(text: str, name: str) -> None:
    last = marsad.read(text, published="2020-01-22").claims[-1]
    assert [(place.anchor.text, place.name_en) for place in last.place] == [("المدينة", name)]


def test_a_capital_is_meant_beside_a_province_where_a_village_bears_its_name() -> None:
    (claim,) = marsad.read("قتل خمسة في غارة على محافظة حجة شمال غربي صنعاء.", published="2018-04-23").claims
    assert "Hajjah" in {place.admin1 or place.name_en for place in claim.place}
    assert all(place.place != "wof.890453639" for place in claim.place)


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("قصفت مدفعية الاحتلال أطراف بلدات عيتا الشعب ورامية ويارون.", [["عيتا الشعب"], ["رامية"], ["يارون"]]),
        ("اقتحمت قوات الاحتلال المسجد الأقصى في القدس.", [["المسجد الأقصى", "القدس"]]),
        ("أطلقت إيران صواريخ من أراضيها باتجاه أربيل.", [["أربيل"]]),
        ("قتل ثلاثة في هجوم على بلدة سان ماركو.", [["سان ماركو"]]),
    ],
)
def test_names_that_are_words_too_and_names_of_several_words_are_places(text: str, places: list[list[str]]) -> None:
    assert _places(text) == places


@pytest.mark.parametrize(
    ("text", "places"),
    [
        # What another happening underwent or came after has its own place.
        ("شنت الطائرات غارات على حمص وتعرضت تدمر لقصف مدفعي.", [["حمص"], ["تدمر"]]),
        ("توعد الرئيس بشن ضربات صاروخية ضد دمشق إثر تعرض دوما إلى هجوم كيميائي مفترض.", [["دمشق"], ["دوما"]]),
        ("شن التحالف غارات ضد المسلحين عقب تفجير استهدف كابل.", [[], ["كابل"]]),
        ("اندلعت اشتباكات بعد هجوم على نقطة في كركوك.", [["كركوك"], ["كركوك"]]),
        ("بعد الهجوم على منشآت الغاز، شنت إيران هجوما على مصافي النفط في حيفا.", [[], ["حيفا"]]),
        ("بعد انفجار استهدف سيارة، انتشرت القوات في كابل.", [["كابل"], ["كابل"]]),
        ("غارة جوية تستهدف وادي السلوقي وقصف مدفعي يطال محيط العباسية.", [["وادي السلوقي"], ["العباسية"]]),
        # Where forces come from, and whose threat it is.
        ("أرسل الحوثيون تعزيزات من صنعاء إلى صعدة.", [["صعدة"]]),
        ("تقدم الجيش انطلاقا من صنعاء نحو صعدة.", [["صعدة"]]),
        ("وصلت تعزيزات عسكرية من إدلب.", [["إدلب"]]),
        ("وجهت الجماعة تهديدات صريحة من الولايات المتحدة.", [[]]),
        # Where an agreement was signed.
        ("انسحبت القوات من البلدة وفقا للاتفاق الموقع في جدة.", [["البلدة"]]),
    ],
)
def test_what_came_first_where_forces_set_out_and_what_was_signed_have_their_own_places(text: str, places: list[list[str]]) -> None:
    assert _places(text) == places


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("قصف الطيران مسرابا وجسرين وكفربطنا.", [["مسرابا"], ["جسرين"], ["كفربطنا"]]),
        ("قصف الطيران بلدات عدة هي مسرابا وزبلين وكفربطنا.", [["مسرابا"], ["زبلين"], ["كفربطنا"]]),
        ("قصف الطيران دوما ومنازل وحرستا.", [["دوما"], ["حرستا"]]),
        ("غارة على صور وقصف مدفعي على صور.", [["صور"], ["صور"]]),
        ("أصيب رجل برصاصة في الرأس.", [[]]),
        ("قصف على ضاحية بيروت الجنوبية.", [["ضاحية بيروت الجنوبية"]]),
        ("غارات على أحياء حلب الشرقية.", [["أحياء حلب الشرقية"]]),
        ("احتج الآلاف في القدس التي يريدونها عاصمة لدولتهم.", [["القدس"]]),
    ],
)
def test_towns_of_a_list_suburbs_and_quarters_by_their_names(text: str, places: list[list[str]]) -> None:
    assert _places(text) == places


def test_the_strip_is_not_its_border() -> None:
    text = "أصيب شاب قرب الحدود بين إسرائيل وقطاع غزة. وقصفت الطائرات جنوب القطاع."
    assert marsad.read(text, published="2024-05-10").claims[-1].place[0].name_en == "Gaza Strip"


def test_witnesses_of_a_town_tell_of_it() -> None:
    told = marsad.read("Witnesses in Bor said that gunmen attacked a market.", published="2024-05-10").claims
    assert [[place.anchor.text for place in claim.place] for claim in told] == [["Bor"]]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("اندلعت مواجهات بين الحوثيين والجيش في الضالع.", [["الضالع"]]),
        ("انفجار في إب وسط اليمن.", [["إب", "وسط اليمن"]]),
        ("اشتباكات في القادسية جنوب العراق.", [["القادسية", "جنوب العراق"]]),
        ("اشتباكات مسلحة في الخمس شرق طرابلس.", [["الخمس", "شرق طرابلس"]]),
        ("اشتباكات في المرج وبنغازي.", [["المرج"], ["بنغازي"]]),
        ("قتل شاب في عبس بمحافظة حجة.", [["عبس", "حجة"]]),
        # Words of the language all the same.
        ("انفجار في آب الماضي.", [[]]),
        ("قال المصدر في الطريق إلى حلب إن القصف مستمر.", [["حلب"]]),
        ("قتل ثلاثة في القاعدة شمال العراق.", [["شمال العراق"]]),
        # States that attack together, and one that is written to.
        ("وردا على الهجوم شنت الولايات المتحدة، وبريطانيا، وفرنسا غارات عسكرية على منشآت.", [[], []]),
        ("قصفت الطائرات قطر، والكويت، والبحرين.", [["قطر"], ["الكويت"], ["البحرين"]]),
        ("وجه الرئيس تحذيرا إلى روسيا بعد الهجوم الكيميائي المفترض.", [[]]),
        ("نسبت السلطات الغارة إلى إسرائيل.", [[]]),
        ("عقد المجلس اجتماعين بناء على طلبين من روسيا والولايات المتحدة بعد الهجوم الكيماوي في سوريا.", [["سوريا"]]),
        ("تفجيران قرب #معسكر_مكافحة_الإرهاب جنوب مدينة عدن.", [["معسكر_مكافحة_الإرهاب", "جنوب مدينة عدن"]]),
        ("نقلت الوكالة عن الوزير الذي بدأ زيارة إلى البرازيل تنديده بالهجوم.", [[]]),
        ("أطلقت صواريخ من لبنان إلى إسرائيل.", [["إسرائيل"]]),
    ],
)
def test_names_that_are_words_where_the_words_around_place_them(text: str, places: list[list[str]]) -> None:
    assert _places(text) == places


def test_a_capital_and_provinces_joined_to_it_are_places_of_their_own() -> None:
    assert _places("قصف في العاصمة دمشق، ومحافظات ريف دمشق والسويداء وحمص.") == [["دمشق"], ["ريف دمشق"], ["السويداء"], ["حمص"]]


def test_two_provinces_by_one_word_are_provinces_both() -> None:
    told = marsad.read("استهدفت مواقع في محافظتي حماة وسط البلاد وحلب شمالها.", published="2018-04-30").claims
    assert [[(place.name_en, place.level) for place in claim.place[:1]] for claim in told] == [[("Hama", "province")], [("Aleppo", "province")]]


def test_the_strip_beside_states_is_no_hamlet_of_theirs() -> None:
    (claim,) = marsad.read("شن العدو هجوما على غزة ولبنان واليمن.", published="2024-05-10").claims
    assert claim.place[0].name_en == "Gaza Strip"


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("قصفت الطائرات مدرسة. وتقع المدرسة في مدينة مليط في ولاية شمال دارفور.", [["مليط", "شمال دارفور"]]),
        ("قصفت الطائرات مدرسة في الفاشر. وتقع المدرسة في ولاية شمال دارفور.", [["الفاشر"]]),
        ("قصفت الطائرات مدرسة. ويقع المستشفى في مدينة مليط.", [[]]),
    ],
)
def test_a_thing_struck_is_where_it_is_said_to_lie(text: str, places: list[list[str]]) -> None:
    assert _places(text) == places


def test_a_name_that_begins_with_the_letter_that_joins_clauses_holds_no_town() -> None:
    assert _places("أصيبت فريدة بجروح في غارة على صنعاء.") == [["صنعاء"]]
    assert _places("قتل خمسة في غارة على صنعاء وريدة.") == [["صنعاء"], ["ريدة"]]


def test_the_capital_is_that_of_the_country_told_just_before() -> None:
    syria = "قصفت طائرات النظام دوما قرب دمشق. وقتل سبعة في حلب وعشرة في إدلب وخمسة في حمص. "
    missiles = "وأعلن الجيش السعودي إسقاط طائرتين فوق جنوب السعودية واعتراض صاروخ في سماء العاصمة. وكان صاروخ سقط في جازان قبل أيام، وأصاب آخر نجران."
    last = [place for claim in marsad.read(syria + missiles, published="2018-04-12").claims for place in claim.place if place.anchor.text == "العاصمة"]
    assert {place.name_en for place in last} == {"Riyadh"}
    # A country that is only mentioned is not the story's.
    here = [place for claim in marsad.read(syria + "وقال وزير في عمان إن قذيفة أصابت العاصمة.", published="2018-04-12").claims for place in claim.place]
    assert {place.name_en for place in here if place.anchor.text == "العاصمة"} == {"Damascus"}


@pytest.mark.parametrize(
    ("text", "places"),
    [
        # Where a body of that name is, and what it tells happened elsewhere.
        ("أعلنت الفصائل المسلحة في العراق مقتل خمسة من عناصرها في قصف على تدمر.", [["تدمر"]]),
        ("أعلنت الفصائل المسلحة في العراق مقتل خمسة من عناصرها في قصف.", [["العراق"]]),
        ("دان مبعوث الأمم المتحدة إلى الشرق الأوسط مقتل أطفال في غارة على رفح.", [["رفح"]]),
        ("وصل مبعوث الأمم المتحدة إلى درعا حيث قتل عشرة في قصف.", [["درعا"]]),
        # Where a speech was held, of which the words are quoted.
        ('قال الوزير خلال إفادة في جنيف "قتل عشرة مدنيين في قصف على نيالا".', [["نيالا"]]),
        ('قالت رئيسة الوزراء بكلمة لها في كوبنهاغن: "إنه هجوم مروع أودى بحياة عشرين".', [[]]),
        ('قالت رئيسة الوزراء إن هجوما في كوبنهاغن "أودى بحياة عشرين".', [["كوبنهاغن"]]),
    ],
)
def test_where_a_teller_is_or_spoke_is_not_where_it_happened(text: str, places: list[list[str]]) -> None:
    assert _places(text) == places


@pytest.mark.parametrize(
    ("text", "places"),
    [
        # A later sentence goes on at the town, and says nothing of what that lies in.
        ("قتل خمسة في غارة على نيالا بولاية جنوب دارفور غربي السودان. واعتقل الجيش بعد ذلك عشرة من السكان.", ["نيالا"]),
        # A site that no map has goes on with its town.
        ("قتل خمسة في غارة على سوق الزرقة في نيالا غربي السودان. واعتقل الجيش بعد ذلك عشرة من السكان.", ["سوق الزرقة", "نيالا"]),
        ("قتل خمسة في غارة على جنوب دارفور غربي السودان. واعتقل الجيش بعد ذلك عشرة من السكان.", ["جنوب دارفور"]),
    ],
)
def test_what_is_told_later_goes_on_at_the_finest_place_on_the_map(text: str, places: list[str]) -> None:
    assert _places(text)[-1] == places


def test_words_that_a_later_claim_has_without_what_they_lie_in_mean_the_same_place() -> None:
    text = "قتل خمسة في غارة على بلدة بني قيس في محافظة حجة شمال غرب اليمن. واعتقل الحوثيون بعد ذلك عشرة من السكان."
    first, last = [claim.place[0] for claim in marsad.read(text, published="2018-04-12").claims]
    assert first.place == last.place and last.lat is not None


@pytest.mark.parametrize(
    ("text", "places"),
    [
        # What is struck is anywhere in the state that it is said to be of.
        ("قتل عشرة في هجوم كيميائي على حرستا قبل أسبوع. ونفذت الولايات المتحدة ضربات جوية على منشآت سورية.", []),
        # It is told again, or is nobody's in particular.
        ("قصفت الطائرات الأميركية مستودعا في حرستا. وقال شهود إن الطائرات الأميركية قصفت مواقع سورية.", ["حرستا"]),
        ("قتل عشرة في هجوم كيميائي على حرستا قبل أسبوع. وقصفت الطائرات منازل المدنيين.", ["حرستا"]),
    ],
)
def test_sites_of_a_state_are_not_where_something_else_was_told_to_be(text: str, places: list[str]) -> None:
    assert _places(text)[-1] == places
