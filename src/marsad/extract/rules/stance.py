"""Whether it happened, how surely, and whether yet: polarity, certainty and realis of a happening in its sentence."""

from __future__ import annotations

from dataclasses import dataclass

from marsad.extract.rules.certainty import read_certainty
from marsad.extract.rules.happening import Happening
from marsad.extract.rules.page import Page
from marsad.extract.rules.polarity import read_polarity
from marsad.extract.rules.realis import read_realis
from marsad.extract.rules.tellers import Scope
from marsad.model import Certainty, Polarity, Realis


@dataclass(slots=True, init=False)
class Stance:
    """The three answers, and whether the words only say that a party is silent. Never changed."""

    polarity: Polarity = "affirmed"
    certainty: Certainty = "stated"
    realis: Realis = "occurred"
    silence: bool = False

    # Written out, since compiled the one that dataclasses make takes ten times as long.
    def __init__(self, polarity: Polarity = "affirmed", certainty: Certainty = "stated", realis: Realis = "occurred", silence: bool = False) -> None:
        self.polarity, self.certainty, self.realis, self.silence = polarity, certainty, realis, silence

    @property
    def has_happened(self) -> bool:
        """Whether it is told as what has happened or is going on, and not as what may come or would."""
        return self.realis in ("occurred", "ongoing")


def read_stance(page: Page, happening: Happening, low: int, high: int, scope: Scope | None) -> Stance:
    """The stance of a happening whose own words lie in tokens `low`..`high` (exclusive)."""
    silence = _silence(page, happening, low)
    polarity = read_polarity(page, happening, low, scope, silence)
    certainty = read_certainty(page, happening, low, high, scope, silence=silence, denied=polarity == "denied")
    return Stance(polarity, certainty, read_realis(page, happening, low, scope), silence)


def _silence(page: Page, happening: Happening, low: int) -> bool:
    for index in range(happening.first - 1, max(low - 1, happening.first - 22), -1):
        hit = page.of_kind(index, "negation")
        if hit is not None and hit.sense.value == "silence" and hit.last < happening.first:
            # لم تعلن الحرب denies the declaring.
            return True
        if page.functions[index] == "clause" or page.structure(index, "but") is not None:
            # لم تعلق الوزارة، غير أن متحدثا نفى أن
            return False
        if page.tokens[index].text in "،," and _is_a_verb_joined_on(page, index + 1):
            # رفض المتحدث التعليق، وقتل خمسة جنود
            return False
    return False


def _is_a_verb_joined_on(page: Page, index: int) -> bool:
    return any(hit.proclitics == "و" and hit.features.startswith("vp") for hit in page.hits[index])
