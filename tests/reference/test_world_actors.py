"""Actors of the wars of the world: states and their bodies, groups, missions and outlets by the spellings of Arabic news."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from marsad.model import DataError
from marsad.reference.actors import ActorRegistry, build_table, load_actors
from marsad.reference.bundle import load_reference
from marsad.reference.word_facts import actor_word
from marsad.resolve.actors import Story, resolve_actor, stated_countries
from marsad.text.fold import fold
from marsad.text.tokens import tokenize

# The members of the United Nations, the Holy See, Kosovo, Palestine, Taiwan and Western Sahara.
_STATES = frozenset(
    "AD AE AF AG AL AM AO AR AT AU AZ BA BB BD BE BF BG BH BI BJ BN BO BR BS BT BW BY BZ CA CD CF CG CH CI CL CM CN CO CR CU CV CY CZ DE DJ DK DM DO DZ "
    "EC EE EG EH ER ES ET FI FJ FM FR GA GB GD GE GH GM GN GQ GR GT GW GY HN HR HT HU ID IE IL IN IQ IR IS IT JM JO JP KE KG KH KI KM KN KP KR KW KZ LA "
    "LB LC LI LK LR LS LT LU LV LY MA MC MD ME MG MH MK ML MM MN MR MT MU MV MW MX MY MZ NA NE NG NI NL NO NP NR NZ OM PA PE PG PH PK PL PS PT PW PY QA "
    "RO RS RU RW SA SB SC SD SE SG SI SK SL SM SN SO SR SS ST SV SY SZ TD TG TH TJ TL TM TN TO TR TT TV TW TZ UA UG US UY UZ VA VC VE VN VU WS XK YE ZA "
    "ZM ZW".split()
)


@pytest.fixture(scope="module")
def registry() -> ActorRegistry:
    return load_actors()


def test_every_state_is_an_actor_and_a_place(registry: ActorRegistry) -> None:
    states = [actor for actor in registry if actor.kind == "state"]
    assert {actor.country for actor in states} == _STATES
    lookup = load_reference().gazetteer.lookup
    placed = {(place.country, place.level) for actor in states for place in lookup(fold(actor.name_ar))}
    assert [actor.id for actor in states if (actor.country, "country") not in placed] == []


@pytest.mark.parametrize(
    ("name", "actor"),
    [
        ("القوات الأرمنية", "armenia_army"),
        ("وزارة الدفاع الأذربيجانية", "azerbaijan_defence_ministry"),
        ("هيئة الأركان العامة الأوكرانية", "ukraine_army"),
        ("سلاح الجو الأوكراني", "ukraine_army"),
        ("الدفاع الروسية", "russia_defence_ministry"),
        ("الدفاعات الجوية السورية", "syrian_army"),
        ("قوات الدفاع الكينية", "kenya_army"),
        ("الجيش البوركيني", "burkina_faso_army"),
        ("جيش بوركينا فاسو", "burkina_faso_army"),
        ("الجيش الكوري الشمالي", "north_korea_army"),
        ("وزيرة الخارجية الكندية", "canada_foreign_ministry"),
        ("الشرطة الهايتية", "haiti_police"),
        ("رئيس وزراء تايلاند", "thailand_leadership"),
        ("المخابرات الباكستانية", "pakistan_intelligence"),
        ("جيش الكونغو الديمقراطية", "drc_army"),
        ("إم 23", "m23"),
        ("تنظيم الدولة الإسلامية - ولاية خراسان", "iskp"),
        ("تنظيم الدولة الإسلامية في غرب أفريقيا", "iswap"),
        ("تنظيم الدولة الإسلامية", "isis"),
        ("فيلق أفريقيا الروسي", "africa_corps"),
        ("الحرس الوطني الروسي", "rosgvardia"),
        ("كتيبة آزوف", "azov"),
        ("جمهورية دونيتسك الشعبية", "donetsk_republic"),
        ("جبهة تحرير أزواد", "fla"),
        ("جبهة تحرير شعب تيغراي", "tplf"),
        ("جيش تحرير أورومو", "ola"),
        ("جيش أراكان", "arakan_army"),
        ("المجلس العسكري الحاكم في ميانمار", "myanmar_junta"),
        ("عسكر طيبة", "lashkar_e_taiba"),
        ("خفر السواحل الصيني", "china_coast_guard"),
        ("القوات المسلحة الثورية الكولومبية", "farc"),
        ("عصابات هايتي", "haiti_gangs"),
        ("قوات الباسيج", "basij"),
        ("الحركة الشعبية لتحرير السودان - شمال", "splm_n"),
        ("قوة الردع الخاصة", "rada"),
        ("مينوسما", "minusma"),
        ("مونوسكو", "monusco"),
        ("قوات أتميس", "amisom"),
        ("قوات حفظ السلام الروسية", "russian_peacekeepers"),
        ("أكليد", "acled"),
        ("إيكواس", "ecowas"),
        ("وكالة أوكرينفورم", "ukrinform"),
        ("طلوع نيوز", "tolo_news"),
        ("قوات سوريا الديموقراطية", "sdf"),
        ("ميليشيا تويروانيهو", "twirwaneho"),
        ("ميليشيا موبوندو", "mobondo"),
        ("متمردو القوات الديمقراطية المتحالفة", "adf_congo"),
        ("القوات الخاصة لإقليم أمهرة", "amhara_forces"),
        ("ميليشيا نابراما", "naparama"),
        ("أسطول البحر الأسود الروسي", "black_sea_fleet"),
        ("جيش الدفاع عن آرتساخ", "karabakh_defence_army"),
        ("منظمة تضامن الروهينغا", "rso_rohingya"),
        ("جيش ولاية وا المتحدة", "uwsa"),
        ("ماركيتاليا الثانية", "farc_dissidents"),
        ("كارتل تيخوانا", "tijuana_cartel"),
        ("عصابة غران غريف", "gran_grif"),
        ("لوس تشونيروس", "choneros"),
        ("كتائب سيد الشهداء", "kataib_sayyid_al_shuhada"),
        ("ميليشيا ياسر أبو شباب", "popular_forces_gaza"),
        ("فرقة السلطان سليمان شاه", "suleiman_shah_brigade"),
        ("وحدات مقاومة سنجار", "ybs_sinjar"),
    ],
)
def test_actors_are_known_by_the_spellings_of_the_news(registry: ActorRegistry, name: str, actor: str) -> None:
    assert resolve_actor(name, registry=registry)[0] == actor


@pytest.mark.parametrize(
    ("name", "country", "actor"),
    [
        ("المجلس العسكري", "MM", "myanmar_junta"),
        ("المجلس العسكري", "ML", "mali_junta"),
        ("المجلس العسكري", "SY", None),
        ("القوة المشتركة", "SD", "joint_force_darfur"),
        ("القوات المشتركة", "YE", "yemen_west_coast_joint"),
        ("أنصار الشريعة", "LY", "ansar_al_sharia_libya"),
        ("أنصار الشريعة", "YE", "ansar_al_sharia_yemen"),
        ("جيش التحرير الوطني", "CO", "eln"),
        ("جيش محمد", "PK", "jaish_e_mohammed"),
        ("قوات حفظ السلام", "CD", "monusco"),
        ("قوات حفظ السلام", "LB", "unifil"),
        ("حكومة الوحدة الوطنية", "MM", "nug"),
        ("حكومة الوحدة الوطنية", "LY", "gna"),
        ("الجيش", "ML", "mali_army"),
        ("الجيش", "SS", "south_sudan_army"),
        ("الطيران الحربي", "LB", None),
        ("السلطات المالية", "ML", "mali_government"),
        ("السلطات المالية", "SY", None),
        ("المدرج الروماني", "SY", None),
        ("العصابات", "EG", None),
    ],
)
def test_a_name_that_has_other_meanings_is_an_actor_only_in_its_stories(registry: ActorRegistry, name: str, country: str, actor: str | None) -> None:
    assert resolve_actor(name, registry=registry, story=Story(countries=[country]))[0] == actor


@pytest.mark.parametrize(
    ("one", "other", "day", "opposed"),
    [
        ("armenia_army", "azerbaijan_army", "2020-10-01", True),
        ("m23", "drc_army", "2025-01-27", True),
        ("tplf", "ethiopia_army", "2021-06-01", True),
        ("tplf", "ethiopia_army", "2024-06-01", False),
        ("arakan_army", "myanmar_army", "2024-03-01", True),
        ("arakan_army", "kia", "2024-03-01", False),
        ("jnim", "mali_army", "2024-09-17", True),
        ("iswap", "nigeria_army", "2022-01-01", True),
        ("taliban", "us_forces", "2010-01-01", True),
        ("taliban", "iskp", "2023-01-01", True),
        ("lashkar_e_taiba", "india_army", "2008-11-26", True),
        ("ltte", "sri_lanka_army", "2012-01-01", False),
    ],
)
def test_who_was_opposed_to_whom(registry: ActorRegistry, one: str, other: str, day: str, opposed: bool) -> None:
    assert registry.opposed(one, other, date.fromisoformat(day)) is opposed


def test_the_taliban_are_the_government_of_afghanistan_since_2021(registry: ActorRegistry) -> None:
    assert registry.root("taliban", date(2019, 1, 1)) == "taliban"
    assert registry.root("taliban", date(2023, 1, 1)) == "afghanistan"


def test_the_names_of_a_body_are_those_that_no_context_narrows(registry: ActorRegistry) -> None:
    names = registry.names_of("kenya_army")
    assert {fold("الجيش الكيني"), fold("جيش كينيا")} <= set(names)
    assert fold("الجيش المالي") not in registry.names_of("mali_army")
    assert fold("سلاح الجو الروسي") in registry.names_of("russian_forces")


def test_a_state_of_several_words_is_not_the_one_in_its_name(registry: ActorRegistry) -> None:
    assert _stated("اشتباكات في جنوب السودان", registry) == ["SS"]
    assert _stated("بين السودان وجنوب السودان", registry) == ["SD", "SS"]


def _stated(text: str, registry: ActorRegistry) -> list[str]:
    tokens = tokenize(text)
    return stated_countries(tokens, [actor_word(token.folded, registry) for token in tokens])


_STATE = "- {id: one, kind: state, name_en: One, name_ar: الأولى, country: XX, bodies: %s}\n"
_FORM = "- {kind: body_form, suffix: army, body: %s, name_en: 'Army of {en}', alone: [الجيش], forms: [%s]}\n"


@pytest.mark.parametrize(
    ("bodies", "body", "forms", "mistake"),
    [
        ("{by: [أولي], of: [a]}", "military", "'الجيش {m}', 'جيش {of}'", "bodies is a mapping of by"),
        ("[أولي]", "military", "'الجيش {m}', 'جيش {of}'", "bodies is a mapping of by"),
        ("{by: [أولي], own: {army: nobody}}", "military", "'الجيش {m}', 'جيش {of}'", "own names nobody"),
        ("{by: [أولي]}", "soldiers", "'الجيش {m}', 'جيش {of}'", "is no kind of actor"),
        ("{by: [أولي]}", "military", "'الجيش', 'جيش {of}'", "does not end with"),
        ("{by: [أولي]}", "military", "'الجيش {m}'", "no form ends with {of}"),
    ],
)
def test_wrong_bodies_are_named_with_their_line(tmp_path: Path, bodies: str, body: str, forms: str, mistake: str) -> None:
    path = tmp_path / "actors.yml"
    path.write_text(_STATE % bodies + _FORM % (body, forms), encoding="utf-8")
    with pytest.raises(DataError, match=mistake.replace("{", "[{]")) as error:
        build_table([path])
    assert "actors.yml:" in str(error.value)


def test_bodies_are_made_of_a_states_names_and_left_to_entries_of_their_own(tmp_path: Path) -> None:
    own = "- {id: one_army, kind: military, name_en: Guard, name_ar: الحرس, country: XX}\n"
    path = tmp_path / "actors.yml"
    path.write_text(_STATE % "{by: [أولي]}" + _FORM % ("military", "'الجيش {m}', 'جيش {of}'"), encoding="utf-8")
    made = ActorRegistry(build_table([path]))
    assert [actor.id for actor in made.lookup((fold("الجيش"), fold("الأولي")))] == ["one_army"]
    assert (made.get("one_army").name_ar, made.get("one_army").part_of) == ("الجيش الأولي", "one")
    path.write_text(path.read_text(encoding="utf-8") + own, encoding="utf-8")
    assert ActorRegistry(build_table([path])).get("one_army").name_ar == "الحرس"


@pytest.mark.parametrize(
    ("name", "actor"),
    [
        ("جيش الاحتلال التركي", "turkish_army"),
        ("قوات الاحتلال الروسي", "russian_forces"),
        ("قوات الاحتلال الإثيوبي", "ethiopia_army"),
        ("قوات الاحتلال الأميركية", "us_forces"),
        ("سلطات الاحتلال المغربي", "morocco_government"),
        ("الاحتلال التركي", "turkey"),
        ("العدو السعودي", "saudi_arabia"),
        ("طيران العدو الأمريكي", "us_forces"),
        ("جيش الاحتلال الإسرائيلي", "idf"),
        ("جيش الاحتلال", "idf"),
    ],
)
def test_whose_occupation_it_is_goes_by_the_nationality_behind_it(registry: ActorRegistry, name: str, actor: str) -> None:
    words = [token.folded for token in tokenize(name)]
    assert registry.longest_name(words, 0) == len(words)
    assert registry.lookup(words)[0].id == actor
