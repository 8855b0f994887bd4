"""Whole reports of several lines: lists that a side opens, entries of live reports, datelines, headline and lead, what has gone on for months."""

from __future__ import annotations

import pytest
from tests.extract.claims_read import claims, doers, words

import marsad
from marsad.model import Claim


def _article(title: str, body: str) -> list[Claim]:
    return sorted(marsad.read(body, published="2026-03-14", title=title).claims, key=lambda claim: claim.trigger.start)


@pytest.mark.parametrize(
    ("opening", "side"),
    [
        ("نفذ مجاهدو حزب الله العمليات التالية:", "حزب الله"),
        ("أعلن حزب الله تنفيذ العمليات العسكرية الآتية:", "حزب الله"),
        ("القوات المسلحة اليمنية\nنفذت قواتنا الهجمات التالية:", "القوات المسلحة اليمنية"),
    ],
)
def test_who_opens_a_list_of_operations_did_them(opening: str, side: str) -> None:
    found = claims(f"{opening}\n1- الساعة 09:15 استهداف موقع للجيش في المطلة بالصواريخ.\n2- الساعة 11:40 قصف ثكنة في زرعيت بقذائف الهاون.")
    assert [claim.type for claim in found] == ["shelling", "shelling"]
    assert all(side in doers(claim)[0] and side in words(claim, "attribution")[0] and claim.responsibility == "claimed" for claim in found)


def test_a_list_of_operations_ends_with_its_items() -> None:
    *_, last = _article("بيان", "نفذت سرايا القدس المهام التالية:\n- قصف تجمع للجنود شرق خان يونس بالهاون.\nوفي السياق قتل خمسة في غارات إسرائيلية على رفح.")
    assert (doers(last), words(last, "attribution")) == (["إسرائيلية"], [])


@pytest.mark.parametrize("opening", ["شنت الطائرات غارات على البلدات التالية:", "نفذت طائرات الجيش الهجمات التالية:"])
def test_other_lists_are_nobodys_words(opening: str) -> None:
    found = claims(f"{opening}\n- سراقب: مقتل طفل\n- كفرنبل: إصابة رجلين")
    assert all(not words(claim, "attribution") for claim in found)


def test_entries_of_a_live_report_are_told_each_on_its_own() -> None:
    mayor, ministry, defences, threat = claims(
        "10:42 - عمدة كييف: انفجارات تهز وسط كييف\n"
        "11:48 - وزارة الدفاع الروسية: أصبنا جميع الأهداف المحددة\n"
        "12:05 - الجيش الأوكراني: أسقطنا 41 صاروخا\n"
        "12:30 - بوتين يتوعد برد قاس"
    )
    assert [words(claim, "place") for claim in (mayor, ministry, defences)] == [["وسط كييف"], [], []]
    assert words(threat, "attribution") == ["بوتين"]


def test_an_entry_that_points_back_stands_where_the_one_before_does() -> None:
    _, later = claims("10:42 - قصف مدفعي على سراقب\n11:10 - الدفاع المدني: الهجوم أصاب مدرسة وقتل طفلا")
    assert "سراقب" in words(later, "place")


def test_the_hour_of_an_item_is_not_that_of_the_one_before() -> None:
    first, second = claims("حزب الله:\n- استهداف موقع رويسات العلم بالصواريخ.\n- الساعة 11:40 استهداف تجمع للجنود في محيط ثكنة ميتات بالقذائف المدفعية.")
    assert first.time is None
    assert second.time is not None


@pytest.mark.parametrize("agency", ["رويترز", "وكالات", "الوكالات"])
def test_the_town_of_a_dateline_tells_nothing(agency: str) -> None:
    (claim,) = _article("قصف على سوق", f"سراييفو - {agency}: سقطت قذيفة هاون الاثنين على سوق في وسط سراييفو فقتلت ثلاثة أشخاص.")
    assert not words(claim, "attribution")


def test_a_post_passes_on_what_an_agency_told() -> None:
    (claim,) = claims("الخرطوم - رويترز: مقتل 3 في قصف على بحري")
    assert words(claim, "attribution") == ["رويترز"]


def test_a_source_behind_a_town_still_tells() -> None:
    (claim,) = claims("بور سودان - مصدر أمني: مقتل 3 في قصف على المدينة")
    assert words(claim, "attribution") == ["مصدر أمني"]


def test_what_has_gone_on_for_months_is_not_what_was_told_today() -> None:
    first, second, since, *_ = _article(
        "قصف على ريف إدلب",
        "قصفت قوات النظام بالمدفعية بلدتي كفروما وحاس دون تسجيل إصابات.\n"
        "وتتعرض المنطقة لحملة قصف منذ نهاية كانون الثاني الماضي أدت لمقتل مئات المدنيين ونزوح أكثر من 200 ألف.",
    )
    assert [claim.trigger.text for claim in (first, second, since)] == ["قصفت", "قصفت", "قصف"]
    assert second.time is None
    assert [each.kind for each in second.harm] == ["injured"]


def test_what_has_gone_on_since_the_morning_is() -> None:
    (claim,) = _article("قصف على ريف إدلب", "قصفت قوات النظام بالمدفعية بلدة حاس منذ صباح اليوم.\nوتتعرض حاس لقصف مدفعي منذ الصباح.")
    assert claim.trigger.text == "قصفت"


def test_a_headline_shortens_the_name_of_a_place() -> None:
    (claim,) = _article("اشتباكات في وزيرستان", "اندلعت اشتباكات ليل الجمعة في مقاطعة وزيرستان الشمالية، حسبما أعلن الجيش.")
    assert words(claim, "place") == ["وزيرستان الشمالية"]


@pytest.mark.parametrize("text", ["المسلحون احتجزوا رهائن في نيروبي.", "قالت الحركة إن مقاتليها ما زالوا يحتجزون رهائن أحياء في نيروبي."])
def test_hostages_are_held_once(text: str) -> None:
    (claim,) = claims(text)
    assert (claim.type, words(claim, "target")) == ("abduction", ["رهائن"])


def test_dawn_and_morning_are_no_blast() -> None:
    (claim,) = claims("اعتقلت القوات فجر وصباح اليوم 18 مواطنا من نابلس.")
    assert (claim.type, claim.time is not None and claim.time.anchor.text) == ("detention", "فجر وصباح اليوم")


def test_who_leaves_a_college_with_a_degree_leaves_no_ground() -> None:
    assert not claims("ولد الفقيد في درنة عام 1968 وتخرج في الكلية العسكرية بطرابلس.")
    assert [claim.type for claim in claims("لم تخرج القوات من حي السلام.")] == ["territory_change"]


def test_our_fighters_managed_what_the_items_tell() -> None:
    found = claims("كتائب شهداء الأقصى\nتمكن مقاتلونا من:\n1- دك تجمع للجنود في المطلة بقذائف الهاون.\n2- تفجير عبوة بناقلة جند شرق جباليا.")
    assert [doers(claim) for claim in found] == [["كتائب شهداء الأقصى"]] * 2


def test_the_teller_of_one_line_does_not_pass_on_the_next() -> None:
    *_, threat = claims("وزارة الداخلية الأفغانية: انفجار قرب مسجد في كابول\nمصادر محلية: عدد الضحايا مرشح للارتفاع\nطالبان تتوعد المنفذين")
    assert words(threat, "attribution") == ["طالبان"]


def test_where_a_teller_holds_office_is_not_where_it_was() -> None:
    *_, burnt = _article(
        "هجوم", "قتل متمردون 12 قرويا ليل الأحد في مدينة بني.\nوقال محمد سالم، المسؤول عن بلدة أويشا المجاورة، إن المهاجمين أحرقوا سبعة منازل."
    )
    assert "أويشا" not in words(burnt, "place")
    blast, again = _article(
        "هجوم على مسجد", "قتل 12 شخصا الخميس جراء انفجار استهدف مسجدا بمدينة مزار شريف.\nوقال مدير دائرة الصحة في ولاية بلخ إن الانفجار وقع أثناء صلاة الظهر."
    )
    assert words(blast, "place") == words(again, "place") == ["مزار شريف"]


def test_where_a_teller_is_holds_for_what_only_he_tells() -> None:
    (claim,) = _article("هجوم", "قال شهود في مدينة الأبيض إن انفجارا هز السوق.")
    assert "الأبيض" in words(claim, "place")


def test_who_struck_did_not_strike_his_own_soldiers() -> None:
    raid, losses = _article("غارات", "قصفت طائرات الجيش الإسرائيلي منزلا في بلدة بني سهيلا.\nواعترف الجيش الإسرائيلي بمقتل 13 من جنوده.")
    assert (raid.type, losses.type) == ("air_strike", "armed_attack")


def test_losses_far_behind_a_headline_are_not_its_dead() -> None:
    found = _article(
        "مقتل 27 في غارة على منزل في خان يونس",
        "شيع السكان الضحايا بعد صلاة الظهر.\nوقالت الوزارة إن بينهم أطفالا.\nواعترف الجيش الإسرائيلي بمقتل 13 من جنود لواء غولاني.",
    )
    assert [{each.least for each in claim.harm} for claim in found] == [{27}, {13}]


def test_what_had_been_before_is_not_the_headline() -> None:
    *_, earlier = _article("مذبحة في مخيم", "اكتشف صحفيون أمس مئات الجثث في مخيم شاتيلا.\nوكان الرئيس قد اغتيل الثلاثاء في انفجار في الأشرفية.")
    assert (earlier.type, "مذبحة" in [anchor.text for anchor in earlier.also]) == ("assassination", False)


@pytest.mark.parametrize("text", ["ولم تعلق قوات الدعم السريع على الهجمات.", "لم يعلق الجيش حتى الآن على عمليات القصف."])
def test_who_does_not_comment_suspends_nothing(text: str) -> None:
    assert "ceasefire" not in [claim.type for claim in claims(text)]


@pytest.mark.parametrize("agency", ["وفا", "معا", "سبأ", "وكالة شهاب"])
def test_the_town_an_agency_reports_from_is_no_place_of_the_deed(agency: str) -> None:
    (claim,) = _article("حريق", f"رام الله - {agency} - أحرق مستوطنون، فجر اليوم السبت، مسجدا في قرية دير دبوان.")
    assert words(claim, "place") == ["دير دبوان"]


def test_a_state_heads_one_of_several_lines_and_tells_none() -> None:
    found = _article(
        "ملخص أسبوعي",
        "مالي: قتل 20 جنديا في كمين قرب ديابالي.\nبوركينا فاسو: هاجم مسلحون مفرزة عسكرية في جيبو.\nالنيجر: اختطف مجهولون سائحة في أغاديز.",
    )
    assert [words(claim, "attribution") for claim in found] == [[], [], []]


def test_who_had_died_before_was_not_stabbed() -> None:
    *_, death = _article("طعن", "قال الموقع إن رجلا طعن عنصرا بسكين في مدينة مشهد خلال الاحتجاجات.\nوكانت الاحتجاجات اندلعت إثر وفاة مهسا أميني.")
    assert not death.means
