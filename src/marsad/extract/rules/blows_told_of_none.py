"""Words of force for what was no force, and for what something was made for."""

from __future__ import annotations

from marsad.extract.rules.page import Page
from marsad.reference.lexicon import Hit

# تشكل استعادة المدينة ضربة قوية
_AMOUNTS_WITHIN = 4
# دوائر نسف معدة لاستهداف
_MADE_WITHIN = 6


def tells_no_blow(page: Page, hit: Hit) -> bool:
    """Whether a word of force says what a success amounted to, or what a thing was made for."""
    return _is_a_blow_to_hopes(page, hit) or _is_what_it_was_made_for(page, hit)


def _is_a_blow_to_hopes(page: Page, hit: Hit) -> bool:
    """تشكل استعادة المدينة ضربة قوية للمتمردين: what a success, a death or a decision is to somebody."""
    if hit.sense.form != "ضربة" or hit.definite or hit.suffix or hit.first != hit.last or hit.features[1:2] == "p":
        return False
    amounting = page.reference.words("companion.amounting")
    for index in range(hit.first - 1, max(-1, hit.first - 1 - _AMOUNTS_WITHIN), -1):
        if page.folded[index].removeprefix("و").removeprefix("ف") in amounting:
            return True
        if page.tokens[index].kind != "word" or page.functions[index]:
            return False
    return False


def _is_what_it_was_made_for(page: Page, hit: Hit) -> bool:
    """عبوة زرعت لاستهداف الدورية، صواريخ معدة لاستهداف المدن: what a thing was made or laid for, whether or not it did it."""
    if hit.sense.value != "aiming" or hit.definite or not hit.proclitics.endswith("ل"):
        return False
    made = page.reference.words("companion.made_for")
    for index in range(hit.first - 1, max(-1, hit.first - 1 - _MADE_WITHIN), -1):
        if page.folded[index].removeprefix("ال") in made:
            return True
        if page.tokens[index].text in ".؛:":
            return False
    return False
