"""Places carried from one telling to the next by what each tells: where people left, whose strikes they were, and towns known by their sound alone."""

from __future__ import annotations

import marsad


def places(text: str) -> list[tuple[str, list[str]]]:
    """The type of each claim with the names of its places."""
    return [(claim.type, [place.anchor.text for place in claim.place]) for claim in marsad.read(text, published="2026-02-05").claims]


def test_those_who_fled_somewhere_left_what_was_told_before() -> None:
    assert places("هاجم مسلحون قرية باغا. وفر السكان إلى مايدوغوري في نيجيريا.")[-1] == ("displacement", ["باغا", "مايدوغوري", "نيجيريا"])
    told = places("سيطر التنظيم على الموصل. وفر نحو نصف مليون من سكان المدينة باتجاه إقليم كردستان.")
    assert told[-1] == ("displacement", ["الموصل", "كردستان"])


def test_where_they_left_by_its_name_and_buses_that_come_to_fetch_them_need_none() -> None:
    assert places("هاجم مسلحون قرية باغا. ونزح مئات السكان من كوكاوا في نيجيريا.")[-1][1][0] == "كوكاوا"
    assert all("حلب" not in named for _, named in places("قتل خمسة في قصف على حلب. وبدأ الإجلاء بدخول الحافلات إلى دوما.")[1:])


def test_the_strikes_of_one_side_are_where_its_own_were() -> None:
    told = places(
        "قالت باكستان إنها شنت ضربات على مخابئ لمسلحين في زاهدان الإيرانية، بعد يومين من قصف إيراني لبلدة تربت الباكستانية. "
        "وأدت الضربات الباكستانية إلى مقتل تسعة أشخاص بحسب طهران."
    )
    assert told[-1][1][0] == "زاهدان"


def test_a_bare_word_for_a_site_is_not_set_before_towns_of_another_happening() -> None:
    told = places("شنت الطائرات غارات على رتل على الطريق بين بنغازي وأجدابيا. وقال التلفزيون الليبي إن القصف طال أهدافا مدنية في طرابلس ومصراتة.")
    assert told[-2:] == [("shelling", ["طرابلس"]), ("shelling", ["مصراتة"])]


def test_a_town_of_a_country_told_of_is_known_by_its_sound() -> None:
    assert places("قال مسؤولون في أوكرانيا إن خمسة أشخاص قتلوا في أوليشكي.")[-1] == ("armed_attack", ["أوليشكي"])
    assert places("يعد الأسد الآن في أفضل وضع له في سوريا. وقتل خمسة أشخاص في حمص.")[-1] == ("armed_attack", ["حمص"])
