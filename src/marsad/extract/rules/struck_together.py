"""Who was struck together with somebody: خطف الكاهن مع اثني عشر من رعيته, قتل الضابط برفقة نجله, جنود من الجيش وعناصر من الشرطة, إضافة إلى ضابط."""

from __future__ import annotations

from marsad.extract.rules.page import Page
from marsad.extract.rules.phrase_reach import is_joined, opens_a_clause, phrase_last
from marsad.extract.rules.roles import Phrase

_PEOPLE = ("people", "force")


def struck_together(page: Page, struck: Phrase, limit: int) -> list[Phrase]:
    """Those whom "and", "with" or "in addition to" joins right behind somebody struck, before token `limit`; empty where none are named."""
    found = list[Phrase]()
    last = _past_his_body(page, struck.last, limit)
    while (another := _joined(page, last + 1, limit) or _with(page, last + 1, limit)) is not None:
        found.append(another)
        last = another.last
    return found


def _past_his_body(page: Page, last: int, limit: int) -> int:
    """القيادي في الحركة: the last token of a body behind "in" that somebody belongs to, where his phrase ends at a token; else `last`."""
    if last + 2 < limit and page.folded[last + 1] == "في" and (last + 2 in page.actor_at or page.of_kind(last + 2, "force") is not None):
        return phrase_last(page, last + 2, limit)
    return last


def _joined(page: Page, first: int, limit: int) -> Phrase | None:
    """والمسلحين الموالين لها, وأطفاله: people or a force that "and" joins, of whom no verb behind them tells something else; None where none stand at a token."""
    if first >= limit or not is_joined(page, first) or opens_a_clause(page, first):
        return None
    many = page.of_kind(first, *_PEOPLE)
    his = many is not None and bool(many.suffix)
    if first not in page.actor_at and (many is None or not (his or many.features[1:2] == "p") or page.of_kind(first, "harm") is not None):
        # وجندي, ومفقودين: who is counted among the dead by himself.
        return None
    last = phrase_last(page, first, limit)
    return Phrase(first, last, "و") if last + 1 >= limit or _tells_nothing_of_them(page, last + 1) else None


def _tells_nothing_of_them(page: Page, index: int) -> bool:
    """والجيش يطارد, والمسلحون انسحبوا: whether what stands behind them is no word that may be their verb."""
    led = page.tokens[index].kind != "word" or page.functions[index] or index in page.in_time or page.folded[index].startswith(("و", "ب", "ل"))
    return bool(led) and not any(hit.features[:1] == "v" for hit in page.hits[index])


def _with(page: Page, at: int, limit: int) -> Phrase | None:
    """مع ثلاثة من مرافقيه, مع زوجته, وبرفقته سبعة شبان, إضافة إلى ضابط: the people behind such a word at a token; None where none are named."""
    at += at < limit and page.tokens[at].text == "،"
    if at + 1 >= limit:
        return None
    besides = page.structure(at, "besides")
    if besides is None and not page.is_listed(at, "companion.together_with"):
        return None
    first = at + 1 if besides is None else besides.last + 1
    count = page.count_at(first) if first < limit else None
    counted = count is not None and not count.ordinal
    noun = count.last_token + 1 if count is not None and counted else first
    of = counted and noun + 1 < limit and page.folded[noun] == "من"
    noun += of
    if noun >= limit or page.tokens[noun].kind != "word" or page.functions[noun]:
        return None
    last = phrase_last(page, noun, limit)
    if last + 1 < limit and any(hit.sense.value == "family" for hit in page.hits[last + 1]):
        # أفراد عائلته
        last = noun = last + 1
    # زوجته, أفراد أسرته: behind "with" without a number only his own, since else it leads to an opponent.
    own = page.folded[last].endswith(_HIS)
    people = page.of_kind(noun, "people")
    harmed = page.of_kind(noun, "harm") is not None and people is not None and people.sense.value != "family"
    if people is None or harmed or people.proclitics.endswith(("ب", "ك", "ل")):
        return Phrase(first, last) if of and own else None
    return Phrase(first, last) if besides is not None or counted or own else None


_HIS = ("ه", "ها", "هم")
