"""Words of the press on many wars, a sentence for each group of words: people, weapons, sites, groups, outlets and fixed phrases; each with what is spelt like it."""

from __future__ import annotations

import pytest

import marsad
from marsad.model import Claim


def read(text: str) -> list[Claim]:
    return list(marsad.read(text, lang="ar", published="2024-05-10T12:00:00+00:00", outlet="وكالة").claims)


def who_died(text: str) -> set[str]:
    return {harm.who for claim in read(text) for harm in claim.harm if harm.kind == "killed"}


def means_of(text: str) -> set[str]:
    return {means for claim in read(text) for means in claim.means}


def doers(text: str) -> set[str | None]:
    return {doer.actor for claim in read(text) for doer in claim.perpetrator}


def tellers(text: str) -> set[str | None]:
    return {teller.actor for claim in read(text) for teller in claim.attribution}


@pytest.mark.parametrize(
    ("people", "who"),
    [
        ("خمسة بدو", "civilians"),
        ("خمسة فنانين", "civilians"),
        ("خمسة وجهاء", "civilians"),
        ("خمسة رجال دين", "civilians"),
        ("خمسة عابري سبيل", "civilians"),
        ("خمسة ناخبين", "civilians"),
        ("خمسة من منتظري المساعدات", "civilians"),
        ("خمسة من عناصر الدفاع المدني", "civilians"),
        ("خمس أرامل", "women"),
        ("خمسة أيتام", "children"),
        ("خمسة مذيعين", "journalists"),
        ("خمسة مراسلين", "journalists"),
        ("خمسة من الكوادر الطبية", "medics"),
        ("خمسة عاملين صحيين", "medics"),
        ("خمسة من عناصر الإسعاف", "medics"),
        ("خمسة أمناء شرطة", "security"),
        ("خمسة رجال جمارك", "security"),
        ("خمسة قطاع طرق", "combatants"),
        ("خمسة من مشاة البحرية", "combatants"),
        ("خمسة من ذوي القبعات الزرق", "combatants"),
        ("خمسة رجال عصابات", "combatants"),
        # The group whose men they are.
        ("خمسة حوثيين", "combatants"),
        ("خمسة من أفراد حركة الشباب", "combatants"),
        ("خمسة من أعضاء طالبان", "combatants"),
        # These are of no such group, and their calling says nothing of it.
        ("خمسة فلسطينيين", "unspecified"),
        ("خمسة مخبرين", "unspecified"),
        ("خمسة لصوص", "unspecified"),
        ("خمسة من أبناء القبيلة", "unspecified"),
    ],
)
def test_people_are_of_the_kind_that_their_word_says(people: str, who: str) -> None:
    assert who_died(f"قتل {people} أمس في قصف مدفعي على بلدة كفرنبل.") == {who}


@pytest.mark.parametrize(
    ("weapon", "means"),
    [
        ("طائرات شاهد 136", "drone"),
        ("طائرات لانسيت", "drone"),
        ("ذخائر جوالة", "drone"),
        ("طائرات كوادكابتر", "drone"),
        ("طائرة وينغ لونغ الصينية", "drone"),
        ("صواريخ جراد", "rocket"),
        ("صواريخ محلية الصنع", "rocket"),
        ("صواريخ سميرتش", "rocket"),
        ("قاذفات آر بي جي", "rocket"),
        ("قنابل مورتر", "mortar"),
        ("قاذفات هاون", "mortar"),
        ("قنابل انزلاقية", "aircraft"),
        ("قنابل جوية موجهة", "aircraft"),
        ("طائرات عمودية", "helicopter"),
        ("رشاش دوشكا", "small_arms"),
        ("رمانات يدوية", "grenade"),
    ],
)
def test_weapons_are_known_by_their_names(weapon: str, means: str) -> None:
    assert means in means_of(f"قصفت القوات الروسية مدينة خاركيف بـ{weapon} أمس، ما أدى إلى مقتل ثلاثة مدنيين.")


@pytest.mark.parametrize("weapon", ["طائرات لانسيت", "قاذفات آر بي جي", "قنابل مورتر", "طائرات عمودية"])
def test_a_weapon_of_two_words_is_that_and_not_what_its_first_word_says(weapon: str) -> None:
    assert not {"aircraft", "other", "artillery"} & means_of(f"قصفت القوات الروسية مدينة خاركيف بـ{weapon} أمس.")


@pytest.mark.parametrize(
    ("text", "no_means"),
    [
        ("قالت مجلة لانسيت إن القصف على غزة قتل 60 ألف شخص.", "drone"),
        ("قال شاهد إن ثلاثة قتلوا في قصف على البلدة.", "drone"),
        ("هاجم الجراد حقول اليمن وقتل مسلحون مزارعا.", "rocket"),
    ],
)
def test_what_is_spelt_like_a_weapon_is_none(text: str, no_means: str) -> None:
    assert no_means not in means_of(text)


@pytest.mark.parametrize(
    "site",
    [
        "سكة حديد",
        "صوامع حبوب",
        "كوخا",
        "قاعة زفاف",
        "مجلس عزاء",
        "خط كهرباء",
        "مولد كهرباء",
        "كاسحة ألغام",
        "جرارا زراعيا",
        "معبدا هندوسيا",
        "مصرفا",
    ],
)
def test_sites_and_things_are_struck(site: str) -> None:
    (claim,) = read(f"استهدفت غارة جوية {site} في المدينة أمس.")
    assert [target.anchor.text for target in claim.target] == [site]


def test_a_paved_road_is_no_temple() -> None:
    assert not any(
        "معبد" in target.anchor.text and "جنود" not in target.anchor.text for claim in read("قتل ثلاثة جنود في طريق معبد قرب كيدال.") for target in claim.target
    )


@pytest.mark.parametrize(
    ("group", "where", "actor"),
    [
        ("القوى الديمقراطية المتحالفة", "الكونغو", "adf_congo"),
        ("حركة مارس 23", "الكونغو", "m23"),
        ("الوازاليندو", "الكونغو", "wazalendo"),
        ("جبهة تحرير تيجراي", "إثيوبيا", "tplf"),
        ("ميليشيات فانو", "إثيوبيا", "fano"),
        ("حركة شباب المجاهدين", "الصومال", "al_shabaab"),
        ("جيش كاتشين للاستقلال", "ميانمار", "kia"),
        ("جيش تحرير بلوش", "باكستان", "baloch_liberation_army"),
        ("الجماعة السلفية للدعوة والقتال", "الجزائر", "aqim"),
        ("ميليشيا آل دقلو", "السودان", "rsf"),
        ("قوات كيكل", "السودان", "sudan_shield"),
        ("قوات القذافي", "ليبيا", "gaddafi_forces"),
        ("قوات فجر ليبيا", "ليبيا", "libya_dawn"),
        ("جيش الطريقة النقشبندية", "العراق", "jrtn"),
        ("النخبة الشبوانية", "اليمن", "shabwa_defence"),
        ("الجبهة الشامية", "سوريا", "levant_front"),
        ("مجموعة ماوتي", "الفلبين", "is_philippines"),
        ("القوات الحكومية", "اليمن", "yemeni_army"),
    ],
)
def test_groups_are_known_by_the_names_that_news_gives_them(group: str, where: str, actor: str) -> None:
    assert actor in doers(f"شنت {group} هجوما على بلدة في {where} أمس وقتلت ثلاثة مدنيين.")


@pytest.mark.parametrize("group", ["جيش تحرير مجهول", "جيش استقلال مجهول"])
def test_an_army_by_a_name_is_not_the_army_of_the_country(group: str) -> None:
    assert doers(f"شن {group} هجوما على بلدة في ميانمار أمس وقتل ثلاثة مدنيين.") == {None}


@pytest.mark.parametrize("army", ["الجيش", "جيش البلاد", "القوات الحكومية"])
def test_the_army_without_a_name_is_that_of_the_country(army: str) -> None:
    assert doers(f"شن {army} هجوما على بلدة في الصومال أمس وقتل ثلاثة مدنيين.") == {"somalia_army"}


@pytest.mark.parametrize(
    ("outlet", "actor"),
    [
        ("صحيفة الراكوبة", "al_rakoba"),
        ("راديو تمازج", "radio_tamazuj"),
        ("صحيفة واشنطن بوست", "washington_post"),
        ("إذاعة مقديشو", "radio_mogadishu"),
        ("وكالة باجواك الأفغانية", "pajhwok"),
        ("صحيفة دون", "dawn_pakistan"),
        ("وكالة بترا", "petra"),
        ("قناة بلقيس", "belqees_tv"),
        ("مجموعة سايت", "site_intelligence"),
        ("عدن الغد", "aden_al_ghad"),
        ("إذاعة أوروبا الحرة", "rfe_rl"),
        ("صحيفة إل تيمبو", "el_tiempo"),
    ],
)
def test_outlets_tell_by_their_names(outlet: str, actor: str) -> None:
    assert tellers(f"ذكرت {outlet} أن ثلاثة مدنيين قتلوا أمس في قصف على بلدة في المنطقة.") == {actor}


def test_a_medium_of_a_capital_without_a_name_of_its_own_stays_open() -> None:
    assert tellers("ذكرت إذاعة كابول أن ثلاثة مدنيين قتلوا أمس في قصف على بلدة في المنطقة.") == {None}


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("وافق الطرفان على وقف غير مشروط لإطلاق النار في السويداء.", "ceasefire"),
        ("أعلن المتمردون وقفا أحاديا لإطلاق النار في كاشين.", "ceasefire"),
        ("صدام مسلح بين حرس الحدود الطاجيكي والقرغيزي.", "armed_clash"),
        ("حيدت الدفاعات الجوية مسيرات في أوديسا.", "interception"),
        ("قاد انتحاري شاحنة مفخخة نحو فندق في مقديشو.", "suicide_attack"),
    ],
)
def test_happenings_are_told_by_fixed_phrases(text: str, type_: str) -> None:
    assert type_ in {claim.type for claim in read(text)}


@pytest.mark.parametrize(
    ("teller", "actor"),
    [
        ("المرصد الأورومتوسطي", "euro_med_monitor"),
        ("المنسقية العامة للنازحين واللاجئين", "darfur_idp_coordination"),
        ("برنامج الغذاء العالمي", "wfp"),
        ("المطبخ المركزي العالمي", "wck"),
        ("هيئة عمليات التجارة البحرية", "ukmto"),
        ("مجموعة الأزمات", "icg"),
        ("فورتيفاي رايتس", "fortify_rights"),
        ("قوة أندوف", "undof"),
        ("نادي الأسير الفلسطيني", "prisoners_club"),
        ("حاكم خاركيف أوليغ سينيغوبوف", "syniehubov"),
        ("منير البرش", "bursh"),
        ("سرفراز بوغتي", "bugti"),
        ("قيس الخزعلي", "khazali"),
        ("ينس لايركه", "laerke"),
    ],
)
def test_organisations_and_persons_tell_by_their_names(teller: str, actor: str) -> None:
    assert actor in tellers(f"قُتل ثلاثة مدنيين أمس في قصف على بلدة في المنطقة، بحسب {teller}.")


@pytest.mark.parametrize("verb", ["شرح المتحدث أن", "تباهى المتحدث بأن", "اشتكى المتحدث من أن", "طمأن المتحدث بأن"])
def test_verbs_tell_before_that(verb: str) -> None:
    (claim,) = read(f"{verb} ثلاثة مدنيين قتلوا أمس في قصف على البلدة.")
    assert [teller.anchor.text for teller in claim.attribution] == ["المتحدث"]


@pytest.mark.parametrize("text", ["شرح الطبيب أعراض المرض.", "تصدع الائتلاف الحكومي في إسرائيل.", "تصدع التحالف الحاكم بعد الهجوم الكلامي للوزير."])
def test_ordinary_senses_make_no_claim(text: str) -> None:
    assert read(text) == []


def test_what_cracks_is_damaged() -> None:
    assert {harm.kind for claim in read("تصدعت عشرة منازل جراء قصف على بنت جبيل.") for harm in claim.harm} == {"damage"}


@pytest.mark.parametrize(
    ("people", "who"),
    [
        ("fishermen", "civilians"),
        ("worshippers", "civilians"),
        ("rescuers", "civilians"),
        ("toddlers", "children"),
        ("health workers", "medics"),
        ("cameramen", "journalists"),
        ("militiamen", "combatants"),
        ("security personnel", "security"),
        ("prisoners", "unspecified"),
        ("smugglers", "unspecified"),
    ],
)
def test_english_people_are_of_the_kind_that_their_word_says(people: str, who: str) -> None:
    claims = marsad.read(
        f"Five {people} were killed on Thursday when shells hit the village of Malka.", lang="en", published="2024-05-10T12:00:00+00:00"
    ).claims
    assert {harm.who for claim in claims for harm in claim.harm if harm.kind == "killed"} == {who}


@pytest.mark.parametrize(
    ("weapon", "means"), [("glide bombs", "aircraft"), ("barrel bombs", "aircraft"), ("loitering munitions", "drone"), ("howitzers", "artillery")]
)
def test_english_weapons_are_known_by_their_names(weapon: str, means: str) -> None:
    claims = marsad.read(f"Russian forces struck the city of Kharkiv with {weapon} on Thursday.", lang="en", published="2024-05-10T12:00:00+00:00").claims
    assert means in {mean for claim in claims for mean in claim.means}
