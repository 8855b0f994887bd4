"""Reports that somebody denies or withdraws, where the reports have words of saying of their own."""

from __future__ import annotations

import pytest
from tests.extract.claims_read import claims, words


@pytest.mark.parametrize(
    "reports",
    [
        "تقارير أفادت بقصف مطار الضبعة",
        "صحة تقارير نشرتها صحف محلية أفادت بقصف مطار الضبعة",
        "أنباء تحدثت عن قصف مطار الضبعة",
        "خبرا قالت فيه الوكالة إن الطائرات قصفت مطار الضبعة",
        "مزاعم نشرت على مواقع التواصل تقول إن الطائرات قصفت مطار الضبعة",
    ],
)
def test_what_denied_reports_say_is_denied_by_who_denies_them(reports: str) -> None:
    (claim,) = claims(f"نفت الوزارة {reports}.")
    assert claim.polarity == "denied"
    assert words(claim, "attribution") == ["الوزارة"]


def test_what_is_called_untrue_is_denied_by_who_calls_it_so() -> None:
    (claim,) = claims("وصفت الوزارة التقارير التي تحدثت عن قصف البلدة بأنها كاذبة.")
    assert (claim.polarity, words(claim, "attribution")) == ("denied", ["الوزارة"])


@pytest.mark.parametrize(
    "next_told",
    ["، وأكدت الوكالة أن المسلحين قصفوا السوق", " وقال إن المسلحين قصفوا السوق", ". قالت الوكالة إن المسلحين قصفوا السوق"],
)
def test_what_is_told_beside_a_denial_of_reports_is_affirmed(next_told: str) -> None:
    denied, told = claims(f"نفى الجيش تقارير عن قصف القرية{next_told}.")
    assert (denied.polarity, told.polarity) == ("denied", "affirmed")


def test_what_others_told_before_a_denial_of_reports_is_affirmed() -> None:
    (claim,) = claims("نفت الحكومة تقارير نشرتها صحف بعد أن أعلنت الوكالة مقتل سبعة جنود في غارة.")
    assert (claim.polarity, words(claim, "attribution")) == ("affirmed", ["الوكالة"])


@pytest.mark.parametrize(
    "withdrawn",
    [
        "سحبت دمشق تقارير نشرتها وسائل إعلامها أفادت بقصف مطار الضبعة",
        "سحب التلفزيون تقريرا كان قد بثه وقال فيه إن الطائرات قصفت مطار الضبعة",
        "سحبت الوكالة بيانا قالت فيه إن غارة استهدفت مطار الضبعة",
        "تراجعت القناة عن خبر نشرته يفيد بقصف مطار الضبعة",
    ],
)
def test_what_is_withdrawn_is_denied(withdrawn: str) -> None:
    (claim,) = claims(f"{withdrawn}.")
    assert claim.polarity == "denied"
    assert len(claim.attribution) == 1


@pytest.mark.parametrize("why", ["بعد تقارير عن قصفها", "وفق بيان عن قصفها", "بعد أن أفادت تقارير بقصفها"])
def test_troops_that_are_withdrawn_deny_nothing(why: str) -> None:
    withdrawal, shelling = claims(f"سحب الجيش قواته من البلدة {why}.")
    assert (withdrawal.type, withdrawal.polarity) == ("territory_change", "affirmed")
    assert (shelling.type, shelling.polarity) == ("shelling", "affirmed")


def test_a_toll_that_goes_down_is_no_retreat() -> None:
    (claim,) = claims("تراجعت حصيلة القتلى في الغارة على القرية إلى خمسة.")
    assert claim.type == "air_strike"


def test_who_denies_what_another_says_and_that_other_are_two_accounts() -> None:
    denied, told = sorted(claims("نفى الحزب مزاعم إسرائيل بأنها قتلت قائدا في غارة على صيدا."), key=lambda claim: claim.trigger.start)
    assert (denied.polarity, words(denied, "attribution"), denied.harm) == ("denied", ["الحزب"], ())
    assert (told.polarity, words(told, "attribution"), told.harm[0].least) == ("affirmed", ["إسرائيل"], 1)


def test_who_denies_his_own_announcement_gives_one_account() -> None:
    (claim,) = claims("نفى الجيش إعلانه السيطرة على المدينة.")
    assert claim.polarity == "denied"


@pytest.mark.parametrize("untrue", ["مجرد شائعات", "محض افتراء", "مجرد إشاعات"])
def test_what_is_called_mere_rumour_is_denied(untrue: str) -> None:
    (claim,) = claims(f"قال المتحدث إن ما يشاع عن مقتل القائد {untrue}.")
    assert claim.polarity == "denied"
    assert words(claim, "target") == ["القائد"]


@pytest.mark.parametrize("news", ["نبأ", "خبر", "صحة خبر"])
def test_the_word_for_news_is_no_part_of_who_denies_it(news: str) -> None:
    (claim,) = claims(f"نفى الناطق باسم الجيش {news} إسقاط طائرة مسيرة فوق الجولان.")
    assert (claim.polarity, words(claim, "attribution")) == ("denied", ["الناطق باسم الجيش"])


def test_what_one_affirms_beside_a_denial_is_affirmed() -> None:
    entry, clashes = claims("نفت مصادر محلية دخول المسلحين إلى البلدة، مؤكدة استمرار الاشتباكات على أطرافها.")
    assert (entry.polarity, clashes.polarity) == ("denied", "affirmed")


@pytest.mark.parametrize(
    ("charge", "doer"),
    [
        ("رفضت موسكو اتهامات واشنطن بقصف المستشفى", []),
        ("جاء ذلك بعد اتهامات واشنطن بقصف المستشفى", []),
        ("جاء ذلك بعد اتهام الجيش بقصف المستشفى", ["الجيش"]),
        ("جاء ذلك بعد اتهامات للجيش بقصف المستشفى", ["للجيش"]),
        ("نفت موسكو اتهامات واشنطن لها بقصف المستشفى", ["موسكو"]),
    ],
)
def test_whose_accusations_they_are_did_not_do_it(charge: str, doer: list[str]) -> None:
    (claim,) = claims(f"{charge}.")
    assert words(claim, "perpetrator") == doer


@pytest.mark.parametrize(
    ("ruled_out", "polarity", "certainty"),
    [
        ("استبعد مسؤول أن تكون إسرائيل", "denied", "stated"),
        ("لم يستبعد مسؤول أن تكون إسرائيل", "affirmed", "possible"),
        ("لم يستبعد مسؤول وقوف إسرائيل", "affirmed", "possible"),
        ("رجح مسؤول أن تكون إسرائيل", "affirmed", "probable"),
    ],
)
def test_who_stood_behind_what_happened_is_no_prediction(ruled_out: str, polarity: str, certainty: str) -> None:
    (claim,) = claims(f"{ruled_out} وراء الانفجار.")
    assert (claim.type, claim.realis, claim.polarity, claim.certainty) == ("explosion", "occurred", polarity, certainty)


@pytest.mark.parametrize(
    "nothing_said",
    [
        "قال الجيش إنه لا علم له بالغارة",
        "لم يعلق الجيش على الغارة",
        "قال المتحدث إنه ليست لديه معلومات عن الغارة",
        "قال المتحدث إنه ليس على علم بالغارة",
        "لم يؤكد الجيش الغارة",
    ],
)
def test_who_knows_or_says_nothing_gives_no_account(nothing_said: str) -> None:
    (claim,) = claims(f"{nothing_said} التي استهدفت السوق.")
    assert claim.silence
    assert claim.certainty == "unknown"


def test_what_is_told_beside_a_silence_is_told() -> None:
    claim = claims("لم يعلق المتحدث على الأمر، وقتل خمسة جنود في الهجوم على الثكنة.")[-1]
    assert not claim.silence
    assert claim.harm[0].least == 5


def test_deaths_that_somebody_knows_nothing_of_are_not_denied() -> None:
    (claim,) = claims("قال الجيش إنه لا علم له بسقوط قتلى في الهجوم على القرية.")
    assert [(harm.least, harm.most) for harm in claim.harm] == [(None, None)]


def test_the_pronoun_of_a_deed_is_of_whose_words_are_denied() -> None:
    told = [claim for claim in claims("فند المرصد ادعاءات النظام بسيطرته على البلدة.") if claim.polarity == "affirmed"]
    assert [words(claim, "perpetrator") for claim in told] == [["النظام"]]


@pytest.mark.parametrize("comment", ["وتعليقا على ذلك، قال الوزير إن", "وفي تعليق على الأمر قال الوزير إن", "قال الوزير، في معرض التعليق على الأمر، إن"])
def test_who_comments_on_a_happening_tells_it(comment: str) -> None:
    (claim,) = claims(f"{comment} الضربة الجوية على القاعدة تطور خطير.")
    assert (claim.certainty, words(claim, "attribution")) == ("stated", ["الوزير"])


def test_what_a_body_suspends_is_no_silence() -> None:
    assert all(claim.certainty == "stated" for claim in claims("أعلن التحالف عن تعليق العملية العسكرية في صعدة بعد قصف السوق."))


@pytest.mark.parametrize(
    "told_again",
    [
        "نفى الجيش السوري أن تكون قواته قصفت القرية بالصواريخ. وقال الجيش السوري إن القصف على القرية أوقع خمسة قتلى.",
        "نفى الجيش الإسرائيلي قصف القرية. وكان الجيش الإسرائيلي توعد بأن هناك ثمنا باهظا للهجوم الصاروخي على القرية.",
    ],
)
def test_who_denies_a_deed_is_not_its_doer_where_he_speaks_of_it_again(told_again: str) -> None:
    (told,) = [claim for claim in claims(told_again) if claim.polarity == "affirmed" and claim.type == "shelling"]
    assert (words(told, "perpetrator"), told.responsibility) == ([], None)


@pytest.mark.parametrize("cause", ["بعد", "عقب", "إثر"])
def test_what_an_announced_step_follows_is_not_the_announcers_deed(cause: str) -> None:
    claim = claims(f"أعلن التحالف تعليق العملية العسكرية في صعدة {cause} قصف السوق.")[-1]
    assert (claim.type, words(claim, "perpetrator"), claim.responsibility) == ("shelling", [], None)
