"""What the force of the lead did, told in the lines behind it: of the lead's day, as far as it is the same force and a day of which a summary tells."""

from __future__ import annotations

import pytest
from tests.extract.test_timing import read, words_of_time

TITLE = "تقدم للجيش في ريف تعز"
LEADS = [
    # The same force with words of its name left out.
    ("سيطرت قوات الجيش اليمني، الثلاثاء، على تلة شرق تعز.\nوأفاد مصدر عسكري أن قوات الجيش قصفت مواقع في بلدة المسراخ.", "الثلاثاء"),
    ("سيطرت قوات الجيش اليمني، الثلاثاء، على تلة شرق تعز.\nوأفاد مصدر عسكري أن قوات العشائر قصفت مواقع في بلدة المسراخ.", None),
    # A summary of the last hours, or of all since yesterday; not of a year.
    (
        "سيطر الجيش اليمني خلال الساعات الأربع والعشرين الماضية على تلة شرق تعز.\nوأفاد سكان أن الجيش اليمني قصف مواقع في بلدة المسراخ.",
        "خلال الساعات الأربع والعشرين الماضية",
    ),
    ("شن الجيش اليمني منذ أمس هجمات شرق تعز.\nوأفاد سكان أن الجيش اليمني قصف مواقع في بلدة المسراخ.", "منذ أمس"),
    ("شن الجيش اليمني منذ العام الماضي هجمات شرق تعز.\nوأفاد سكان أن الجيش اليمني قصف مواقع في بلدة المسراخ.", None),
]


@pytest.mark.parametrize(("text", "words"), LEADS)
def test_what_the_force_of_the_lead_did_besides_is_of_its_time(text: str, words: str | None) -> None:
    assert words_of_time(read(text, title=TITLE), "قصف") == words
