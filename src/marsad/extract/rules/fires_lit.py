"""Fires that a happening is told to have lit: أدى القصف إلى اندلاع حرائق في المستودعات."""

from __future__ import annotations

from collections.abc import Iterator

from marsad.extract.rules.page import Page, Sentence
from marsad.reference.lexicon import Hit

# أسفرت الضربات عن سقوط قتلى وجرحى، بالإضافة إلى اندلاع حرائق: so far before the fire the word of consequence stands.
_LED_WITHIN = 12


def fires_lit(page: Page, sentence: Sentence, start: int) -> Iterator[Hit]:
    """Each word for the outbreak of a fire that a word of consequence before it, in its clause, leads to."""
    for index in page.starting("harm_cue", start, sentence.last):
        fire = next((hit for hit in page.hits[index] if hit.sense.kind == "harm_cue" and hit.sense.value == "blaze"), None)
        if fire is not None and _is_led_to(page, fire, sentence):
            yield fire


def _is_led_to(page: Page, fire: Hit, sentence: Sentence) -> bool:
    reach = 1 if fire.sense.mode == "adjacent" else _LED_WITHIN
    for index in range(fire.first - 1, max(sentence.first, fire.first - reach) - 1, -1):
        if page.functions[index] == "leads_to":
            # لم يؤد إلى اندلاع حرائق
            return not (index > sentence.first and page.of_kind(index - 1, "negation") is not None)
        if page.tokens[index].text in ".؛:" or page.functions[index] in ("that", "clause", "who"):
            return False
    return False
