"""What may come, by a verb in the present behind "may" or a "that" of doubt."""

from __future__ import annotations

from marsad.extract.rules.happening import Happening
from marsad.extract.rules.page import Page
from marsad.extract.rules.stance_cues import governing_hits
from marsad.model import Realis
from marsad.reference.lexicon import Hit

# قد ترد، قد يؤدي ذلك إلى هجوم
_MAY_WITHIN = 6


def _with_may(page: Page, low: int) -> int:
    """وصلت القوات وقد تقصف المدينة: where the words of a verb begin, with the "and may" that stands before them."""
    before = page.of_kind(low - 1, "realis") if low else None
    return low - 1 if before is not None and before.sense.value == "predicted" and before.sense.strength == "weak" else low


def may_be_done(page: Page, happening: Happening, low: int) -> bool:
    """قد يشن الجيش هجوما: "may" before a verb of doing, or of leading to, in the present whose object the happening is."""
    may = None if happening.is_verb else _may(page, happening, low)
    return may is not None and any(
        hit.features[:2] == "vr"
        and hit.features[:3] != "vr1"
        and ((hit.sense.kind == "event" and hit.sense.strength == "light") or hit.sense.value in _LEADS_TO_A_DEED or _steps_up(hit))
        for hit in page.hits[may + 1]
    )


# قد يشارك في هجوم, قد يؤدي إلى هجوم, قد يلجأ إلى قصف, قد يقدم على شن هجوم, قد يبدأ هجوما
_LEADS_TO_A_DEED = frozenset({"takes_part", "leads_to", "takes_to", "achieve", "begins"})

# إن هجوما على كركوك قد يقع: so far behind the noun stands what may become of it.
_BEFALLS_WITHIN = 8


def may_befall(page: Page, happening: Happening, *, will: bool = True) -> bool:
    """إن هجوما على كركوك قد يقع, هجمات ستحدث: behind a noun without the article a verb of happening in the present, led by "may" or, with `will`, in the future."""
    if happening.is_verb or happening.hit.definite:
        return False
    for index in range(happening.last + 1, min(happening.sentence.last - 1, happening.last + 1 + _BEFALLS_WITHIN)):
        if page.opens_clause(index) or page.tokens[index].text in ".،؛:" or page.of_kind(index, "saying") is not None:
            return False
        if _befalls(page, index):
            return (will and any("س" in hit.proclitics for hit in page.hits[index])) or page.folded[index - 1] == "قد"
        if any(hit.features.startswith("vp") for hit in page.hits[index]):
            # هجوما أوقع قتلى: what is told of it has been.
            return False
    return False


def _befalls(page: Page, index: int) -> bool:
    """Whether a verb of happening in the present (يقع, تحدث, ستندلع) stands at a token."""
    return any(hit.sense.kind == "event" and hit.sense.mode == "happen" and hit.features[:3] == "vr3" for hit in page.hits[index])


def _steps_up(hit: Hit) -> bool:
    """قد توسع تركيا هجومها: a verb by which what goes on becomes more."""
    return hit.sense.kind == "realis" and hit.sense.value == "ongoing" and hit.sense.mode == "governs"


def may_come(page: Page, happening: Happening, low: int) -> bool:
    """قد ترد إيران، قد يشن هجوما: "may" before a verb in the present that is the happening or leads to it."""
    return _may(page, happening, low) is not None


def _may(page: Page, happening: Happening, low: int) -> int | None:
    """The token of "may" before a verb in the present that a happening is, or stands behind; None where there is none."""
    for index in range(happening.first - 1, max(_with_may(page, low), happening.first - _MAY_WITHIN) - 1, -1):
        if page.opens_clause(index) or page.tokens[index].text in ".،؛:":
            return None
        if _is_perhaps(page, index):
            return index if any(other.features[:3] == "vr3" for other in page.hits[index + 1]) else None
        hit = page.of_kind(index, "realis")
        if hit is not None and hit.sense.value == "predicted" and hit.sense.strength == "weak":
            # قد استخدمها is no "I use"; قد أعلن, قد تحدث: spelt like "I announce" and "it happens".
            told = any(other.sense.kind == "saying" and other.features[:3] == "vp3" for other in page.hits[index + 1])
            verbs = [other.features[:3] for other in page.hits[index + 1] if other.features.startswith("v")]
            present = not told and (any(verb[:2] == "vr" and verb != "vr1" for verb in verbs) or page.folded[index + 1].startswith("ي"))
            return index if present else None
    return None


def _is_perhaps(page: Page, index: int) -> bool:
    """ربما, behind which a verb in the present is of what may come as behind قد."""
    hedge = page.of_kind(index, "hedge")
    return hedge is not None and hedge.sense.pos == "particle" and hedge.sense.value == "possible"


def is_yet_to_come(page: Page, happening: Happening, low: int, mode: str) -> bool:
    """رجح أن تشن القوات هجوما, ترجيحات بأن تقصف, قد تقصف, ربما يشن: a verb in the present that is or governs the happening, right behind "may" or a "that" of doubt."""
    for index in range(happening.first, min(max(_with_may(page, low), happening.first - _MAY_WITHIN), happening.first - 1), -1):
        # تحدث is also "spoke".
        told = page.of_kind(index, "saying") is not None
        if not told and any(hit.features[:3] == "vr3" and hit.sense.kind == "event" and "س" not in hit.proclitics for hit in page.hits[index]):
            before = index - 1
            if page.functions[before] == "that":
                doubted = mode == "doubt" or any(hit.sense.strength != "weak" for hit in governing_hits(page, happening, low, "hedge"))
                return page.folded[before].endswith("ان") and doubted
            may = page.of_kind(before, "realis")
            return _is_perhaps(page, before) or (may is not None and may.sense.value == "predicted" and may.sense.strength == "weak")
        if page.opens_clause(index) or page.tokens[index].text in ".،؛:":
            return False
    return False


# يستطيع الجيش السوداني الآن أن يقصف, اضطر إلى أن: so far before أن stands the word that it hangs on.
_HANGS_WITHIN = 6
# أن يشن الجيش السوداني هجوما: so far before a noun stands the verb of doing whose object it is.
_DONE_WITHIN = 5


def in_the_subjunctive(page: Page, happening: Happening) -> Realis | None:
    """يستطيع أن يقصف, على الجيش أن يقصف, يريد أن يقصف: what a verb right behind أن tells has not been done, unless what stands before brings it about.

    Planned where somebody wants it or it is laid down (على أن ينسحب); None where the verb stands behind no أن, or where it came to that (اضطر إلى أن).
    """
    verb = _verb(page, happening)
    if verb is None:
        return None
    low, that = happening.sentence.first, verb - 1
    if that >= low and page.folded[that] == "لا":
        that -= 1
    if that < low:
        return None
    if page.tokens[that].text.removeprefix("و") not in _THAT:
        return None
    for index in range(that - 1, max(low, that - _HANGS_WITHIN) - 1, -1):
        if page.folded[index].removeprefix("و").removeprefix("ف") in page.reference.words("companion.brings_about"):
            return None
        if page.tokens[index].text in ".؛:" or page.functions[index] == "clause":
            break
        if any(hit.sense.kind == "realis" and hit.sense.value in ("planned", "attempted") for hit in page.hits[index]):
            return "planned" if any(hit.sense.value == "planned" for hit in page.hits[index]) else None
    return "planned" if that > low and page.folded[that - 1] == "علي" else "hypothetical"


_THAT = frozenset({"أن", "بأن", "لأن"})


def _verb(page: Page, happening: Happening) -> int | None:
    """The token of the verb in the present that a happening is, or whose object it is; None where there is none."""
    if happening.is_verb:
        return happening.first if happening.hit.features[:2] == "vr" and not happening.hit.proclitics else None
    for index in range(happening.first - 1, max(happening.sentence.first, happening.first - _DONE_WITHIN) - 1, -1):
        if page.functions[index] or page.tokens[index].text in ".،؛:":
            return None
        if any(hit.sense.kind == "event" and hit.sense.strength == "light" and hit.features[:2] == "vr" and not hit.proclitics for hit in page.hits[index]):
            return index
    return None
