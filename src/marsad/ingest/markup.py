"""A page's markup made safe for Python's parser, which takes hours for some pages that were made to that end."""

from __future__ import annotations

# No tag is longer; what looks like one is text.
_LONGEST_TAG = 4_000
# Tags with a "<" in their quoted values are rare. Looking for their ends is given up after so many that have none.
_MOST_FAILURES = 1_000


def tame(text: str) -> str:
    """The page without comments, in which every "<" is followed by its ">" before the next "<"; other ones are written as text.

    The parser of Python before 3.14 looks for the end of each tag, comment and marked section up to the end of the page, so that half a megabyte
    of tags without an end keeps it busy for minutes.
    """
    first, *pieces = _without(_without(text, "<!--", "-->"), "<![", ">").split("<")
    tamed, at, failures = [first], 0, 0
    while at < len(pieces):
        piece = pieces[at]
        at += 1
        if 0 <= piece.find(">") <= _LONGEST_TAG:
            tamed.append(f"<{piece}")
            continue
        joined = _closed_by_later_pieces(pieces, at - 1) if failures < _MOST_FAILURES else 0
        if joined:
            tamed.append("<" + " ".join(pieces[at - 1 : joined]))
            at = joined
        else:
            failures += 1
            tamed.append(f"&lt;{piece}")
    return "".join(tamed)


def _closed_by_later_pieces(pieces: list[str], at: int) -> int:
    """The index behind the piece in which a tag ends that holds "<" in a quoted value; 0 where none does."""
    if not pieces[at][:1].isalpha():
        return 0
    quote, length = "", 0
    for index in range(at, len(pieces)):
        for letter in pieces[index]:
            if quote:
                quote = "" if letter == quote else quote
            elif letter in "\"'":
                quote = letter
            elif letter == ">":
                return index + 1
        length += len(pieces[index]) + 1
        if not quote or length > _LONGEST_TAG:
            return 0
    return 0


def _without(text: str, opening: str, closing: str) -> str:
    """The text without what stands between two signs, and without an opening that nothing closes."""
    kept, at = [], 0
    while (begin := text.find(opening, at)) >= 0:
        kept.append(text[at:begin])
        end = text.find(closing, begin + len(opening))
        if end < 0:
            return "".join(kept) + text[begin:].replace(opening, "")
        at = end + len(closing)
    return "".join(kept) + text[at:]
