"""Happenings that a sentence takes as known: they only say when another one was."""

from __future__ import annotations

from collections.abc import Iterable

from marsad.extract.rules.page import Page
from marsad.extract.rules.running_harm import is_unmatched_since
from marsad.reference.lexicon import Hit


def only_dates(page: Page, hit: Hit) -> bool:
    """بالتزامن مع استهداف كذا: whether a noun stands right behind "at the same time as"."""
    first = hit.first
    return first > 1 and page.functions[first - 1] == "preposition" and page.structure(first - 2, "alongside") is not None


def is_of_known(page: Page, hit: Hit) -> bool:
    """هجوم السبت, إحباط الهجوم: a noun that its day, or the noun behind it in a set phrase, makes definite, so that it points back."""
    after = hit.last + 1
    if hit.last > hit.first and hit.features.startswith("n") and hit.sense.mode == "repel":
        return page.folded[hit.last].startswith("ال")
    if not hit.features.startswith("n") or hit.definite or hit.suffix or after >= len(page) or after not in page.in_time:
        return False
    return page.folded[after].startswith("ال") and any(time.first_token == time.last_token == after and time.weekday is not None for time in page.times)


def is_measured_against(page: Page, hit: Hit) -> bool:
    """الأعنف منذ الهجوم على الفندق: whether a noun names the last happening of its kind that was as bad, which is not the one told."""
    since = hit.first - 1
    return since > 0 and hit.features.startswith("n") and page.structure(since, "since") is not None and is_unmatched_since(page, since)


def is_a_further_one_before(page: Page, hit: Hit) -> bool:
    """بعد تظاهرات مماثلة: whether a noun without the article behind a word for after is called another one of its kind."""
    after = hit.last + 1
    if hit.definite or not hit.features.startswith("n") or after >= len(page) or not hit.first or page.functions[hit.first - 1] != "cause":
        return False
    return page.folded[after] in page.reference.words("companion.further")


def has_another_rank(page: Page, told: Iterable[Hit], hit: Hit) -> bool:
    """نفذت العملية الأولى في كذا ... العملية الثانية: whether an ordinal right behind a noun counts another one than was told; without one the first is meant."""
    rank = _rank(page, hit)
    if rank is None:
        return False
    nouns = [earlier for earlier in told if earlier.features.startswith("n")]
    ranks = [known for noun in nouns if (known := _rank(page, noun)) is not None]
    return bool(nouns) and rank not in (ranks or [1])


def _rank(page: Page, hit: Hit) -> int | None:
    count = page.count_at(hit.last + 1) if hit.features.startswith("n") and hit.definite else None
    return count.least if count is not None and count.ordinal else None


# إدانة واستنكار المملكة العربية السعودية الشديدين للهجوم: so far before what is condemned the noun of condemning stands.
_CONDEMNED_WITHIN = 8


def condemnation_of(page: Page, hit: Hit) -> int | None:
    """جدد الوزير إدانة بلاده للهجوم: where the noun of condemning or rejecting stands behind which ل or ب leads to a deed; None where none does."""
    if not hit.proclitics.endswith(("ل", "ب")) or not hit.features.startswith("n") or "companion.condemnation" not in page.cues:
        return None
    for index in range(hit.first - 1, max(-1, hit.first - 1 - _CONDEMNED_WITHIN), -1):
        if page.is_listed(index, "companion.condemnation"):
            return index
        if page.tokens[index].kind != "word" or page.functions[index] or page.of_kind(index, "event", "harm", "saying") is not None:
            return None
    return None
