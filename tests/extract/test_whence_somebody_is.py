"""Where somebody is from is not where he was killed, as far as the sentence says where that was."""

import pytest
from tests.extract.claims_read import claims, words


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("قتل الشاب سعد الحلبي من بلدة القرارة برصاص الجيش شرق خان يونس.", ["شرق خان يونس"]),
        ("استشهد الشاب أحمد العثامنة (24 عاما)، وهو من بلدة بيت حانون، برصاص الاحتلال شرق جباليا.", ["شرق جباليا"]),
        ("قتل شاب من مخيم بلاطة برصاص الجيش في نابلس.", ["نابلس"]),
        # Nothing else says where.
        ("قتل شاب من مخيم بلاطة برصاص الجيش.", ["مخيم بلاطة"]),
        # Forces leave a town, and are not only from there.
        ("انسحب المقاتلون من بلدة جباليا.", ["جباليا"]),
    ],
)
def test_where_somebody_is_from_is_elsewhere(text: str, place: list[str]) -> None:
    (claim,) = claims(text)
    assert words(claim, "place") == place
