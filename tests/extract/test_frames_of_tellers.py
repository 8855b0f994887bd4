"""Who tells, where a frame behind the words names him: with a time or a medium before his name, and what is said of him behind it."""

from __future__ import annotations

import pytest

import marsad
from marsad.model import Claim

_FRAMES = ("وفق", "بحسب", "حسبما أفاد", "كما أعلن", "على ما ذكر", "وفق ما أعلن الأربعاء", "بحسب حصيلة أولية قدمها", "بحسب ما قال لنا")
_TELLERS = ("مصدر أمني", "أحد السكان", "ثلاثة مصادر", "حاكم الإقليم", "مسؤول في الهيئة")
_TAILS = (
    "",
    " طلب عدم كشف هويته",
    " فضل عدم ذكر اسمه",
    " قال أيضا إن المتمردين انسحبوا",
    " اتهم الجيش بالتقصير",
    "، الذي توعد بالرد",
    " في تصريح صحفي",
    "، وأصيب عشرة آخرون",
)


def nearest(claim: Claim) -> str | None:
    return claim.attribution[0].anchor.text if claim.attribution else None


def claim_of(text: str, word: str, title: str | None = None) -> Claim:
    return next(claim for claim in marsad.read(text, title=title, published="2024-05-10").claims if claim.trigger.text == word)


@pytest.mark.parametrize("frame", _FRAMES)
@pytest.mark.parametrize("teller", _TELLERS)
def test_a_frame_names_who_tells_whatever_is_said_of_him(frame: str, teller: str) -> None:
    for tail in _TAILS:
        text = f"قتل خمسة مدنيين في قصف على بلدة ساكي، {frame} {teller}{tail}."
        assert nearest(claim_of(text, "قصف")) == teller, text


@pytest.mark.parametrize(
    ("text", "chain"),
    [
        ("قتل خمسة مدنيين في قصف على بلدة ساكي، على ما أبلغ رويترز مسؤول محلي.", ["مسؤول محلي", "رويترز"]),
        ("قتل خمسة مدنيين في قصف على بلدة ساكي، على ما قال لوكالة فرانس برس طبيب في المستشفى.", ["طبيب في المستشفى", "وكالة فرانس برس"]),
        ("أبلغ رويترز مسؤول محلي أن خمسة مدنيين قتلوا في قصف على بلدة ساكي.", ["مسؤول محلي", "رويترز"]),
        ("وروت نادية، وهي ممرضة في الثلاثين، لوكالة فرانس برس أن خمسة مدنيين قتلوا في قصف على بلدة ساكي.", ["نادية", "وكالة فرانس برس"]),
        ("أعلن جوشوا كامبالي لوكالة فرانس برس أن خمسة مدنيين قتلوا في قصف على بلدة ساكي.", ["جوشوا كامبالي", "وكالة فرانس برس"]),
        ("وردت تقارير عن قصف على بلدة ساكي.", ["تقارير"]),
        ("بعد ورود تقارير من ناشطين عن قصف على بلدة ساكي.", ["ناشطين"]),
        ("شنت القوات غارات ردا على تقارير حول قصف على بلدة ساكي.", ["تقارير"]),
        ("دعت الحكومة الأمم المتحدة إلى التحقيق في ادعاءات بقصف على بلدة ساكي.", ["ادعاءات"]),
        ("كان المتمردون قد دخلوا المدينة بلا مقاومة تذكر بعد قصف على بلدة ساكي.", []),
        ("وليعلم العالم أن القوات توقفت عن قصف بلدة ساكي.", []),
        ("أبرز العناوين: قتلى في قصف على بلدة ساكي.", []),
        ("بلاغ: قتل خمسة مدنيين في قصف على بلدة ساكي.", []),
    ],
)
def test_the_chain_of_tellers_beside_what_is_told(text: str, chain: list[str]) -> None:
    found = [claim for claim in marsad.read(text, published="2024-05-10").claims if "قصف" in claim.trigger.text]
    assert [teller.anchor.text for teller in found[0].attribution] == chain


@pytest.mark.parametrize("text", ["يخشى ناشطون أن يكثف الجيش غاراته على المدينة.", "سكان المدينة يخشون هجوما وشيكا."])
def test_who_fears_what_may_come_expects_it(text: str) -> None:
    (claim,) = marsad.read(text, published="2024-05-10").claims
    assert (claim.type, nearest(claim) is not None, claim.realis) == ("prediction", True, "predicted")


@pytest.mark.parametrize(
    ("head", "teller"),
    [
        ("بيان صادر عن جيش تحرير بلوشستان", "جيش تحرير بلوشستان"),
        ("بيان وزارة الدفاع", "وزارة الدفاع"),
        ("بيان صحفي", None),
        ("بيان رقم 14", None),
    ],
)
def test_a_post_that_opens_with_whose_statement_it_is_is_told_by_him(head: str, teller: str | None) -> None:
    text = f"{head}\nقصف مقاتلونا اليوم نقاطا للجيش قرب بلدة كولبور.\nوقتل خمسة جنود في الهجوم."
    assert nearest(claim_of(text, "قصف")) == teller
    titled = claim_of(text, "قصف", title="قصف في كولبور")
    assert titled.attribution == ()


ITEMS = """مصدر أمني لوكالة رويترز: مقتل 18 جنديا في كمين قرب كيدال
▪️ جماعة نصرة الإسلام والمسلمين تتبنى الهجوم
▪️ الجيش المالي ينفي: الحصيلة 3 قتلى، وطيراننا قصف تجمعا للمسلحين في غاو"""


def test_an_item_whose_teller_opens_it_is_not_told_by_the_head_of_the_post() -> None:
    told = {claim.trigger.text: [teller.anchor.text for teller in claim.attribution] for claim in marsad.read(ITEMS, published="2024-10-03").claims}
    assert told["كمين"] == ["مصدر أمني", "وكالة رويترز"]
    assert told["الهجوم"] == ["جماعة نصرة الإسلام والمسلمين"]
    assert told["قصف"] == ["الجيش المالي"]


def test_behind_a_colon_a_denial_goes_on_with_what_who_denies_says() -> None:
    [strike] = [claim for claim in marsad.read(ITEMS, published="2024-10-03").claims if claim.trigger.text == "قصف"]
    assert (strike.polarity, strike.responsibility) == ("affirmed", "claimed")
    [denied] = marsad.read("الجيش المالي ينفي: قصف مستشفى في كيدال.", published="2024-10-03").claims
    assert denied.polarity == "denied"


@pytest.mark.parametrize(
    ("text", "chain"),
    [
        ("توغلت دبابات في بلدة ساكي، بحسب شهود عيان تحدثوا عن إطلاق نار كثيف.", ["شهود عيان"]),
        ("توغلت دبابات في بلدة ساكي، بحسب سكان فروا من بيوتهم.", ["سكان"]),
        ("توغلت دبابات في بلدة ساكي، كما صرح جوشوا كامبالي.", ["جوشوا كامبالي"]),
        ("توغلت دبابات في بلدة ساكي، وفق ما أكد لنا أربعة من سكان البلدة.", ["أربعة من سكان البلدة"]),
        ("توغلت دبابات في بلدة ساكي، حسب تصريحات أدلى بها مختار القرية.", ["مختار القرية"]),
        ("توغلت دبابات في بلدة ساكي، طبقا لحصيلة أعدها أسقف غوما.", ["أسقف غوما"]),
        ("نسبت إذاعة محلية إلى قائد الشرطة القول إن دبابات توغلت في بلدة ساكي.", ["قائد الشرطة", "إذاعة محلية"]),
        ("وأخبرنا موظف في المستشفى أن دبابات توغلت في بلدة ساكي.", ["موظف"]),
        ("ورد وزير الدفاع، في مقابلة مع قناة الجزيرة، بأن دبابات توغلت في بلدة ساكي.", ["وزير الدفاع", "قناة الجزيرة"]),
        ("لم يعلق الجيش، لكن مدرسا من البلدة قال إن دبابات توغلت في بلدة ساكي.", ["مدرسا"]),
        ("توغل دبابات في بلدة ساكي - الدفاع المدني", ["الدفاع المدني"]),
    ],
)
def test_who_is_described_counted_or_named_late(text: str, chain: list[str]) -> None:
    [incursion] = [claim for claim in marsad.read(text, published="2024-05-10").claims if "توغل" in claim.trigger.text]
    assert [teller.anchor.text for teller in incursion.attribution] == chain


@pytest.mark.parametrize(
    "text",
    [
        "ألقت الشرطة باللوم في الهجوم على حركة الشباب.",
        "ألقى الجيش بالمسؤولية عن الهجوم على حركة الشباب.",
        "وعزت الشرطة الهجوم على السوق في بيدوا إلى حركة الشباب.",
        "نفت الوزارة ذلك، متهمة حركة الشباب بأنها هي التي شنت الهجوم على السوق في بيدوا.",
    ],
)
def test_who_lays_the_blame_is_no_doer(text: str) -> None:
    claim = claim_of(text, "الهجوم") if "شنت" not in text else next(c for c in marsad.read(text, published="2024-05-10").claims if c.perpetrator)
    assert [doer.anchor.text for doer in claim.perpetrator] == ["حركة الشباب"]
    assert claim.responsibility == "attributed"
    assert nearest(claim) in ("الشرطة", "الجيش", "الوزارة")


@pytest.mark.parametrize(
    ("teller", "actor"),
    [
        ("ناشطون سودانيون", None),
        ("صحفي نيجيري", None),
        ("سكان محليون", None),
        ("مسؤول نيجيري", "nigeria"),
        ("مصدر أمني عراقي", "iraq"),
    ],
)
def test_a_country_does_not_speak_through_people_who_tell_for_themselves(teller: str, actor: str | None) -> None:
    claim = claim_of(f"قال {teller} إن خمسة مدنيين قتلوا في قصف على بلدة ساكي.", "قصف")
    assert (nearest(claim), claim.attribution[0].actor) == (teller, actor)
