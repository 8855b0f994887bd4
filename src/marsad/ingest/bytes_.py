"""Bytes to text: encodings found, mojibake repaired and said, what is no text refused."""

from __future__ import annotations

import re

from marsad.ingest.options import Problem

MOST_BYTES = 200 * 1024 * 1024
Decoded = tuple[str, Problem | None] | Problem

_BINARY = (b"%PDF", b"\x89PNG", b"\xff\xd8\xff", b"PK\x03\x04", b"\x1f\x8b", b"GIF8", b"\x7fELF", b"\xd0\xcf\x11\xe0", b"SQLite format 3")
# The longer marks first: that of UTF-32 begins with that of UTF-16.
_MARKS = (
    (b"\xff\xfe\x00\x00", "utf-32"), (b"\x00\x00\xfe\xff", "utf-32"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"), (b"\xef\xbb\xbf", "utf-8-sig"),
)  # fmt: skip
_DECLARED = re.compile(rb"""<meta[^>]{0,200}charset\s*=\s*["']?([A-Za-z0-9_\-]{3,30})""", re.IGNORECASE)
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1f]")
_FEW_CONTROLS = 3
# Arabic in UTF-8 read as Latin-1 or Windows-1252 begins its letters with these two.
_MOJIBAKE = re.compile(r"[ØÙ][\u0080-\u00bf‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ§¨©ª«¬®¯°±²³´µ¶¸¹º»¼½¾¿¡¢£¤¥¦]")
_ARABIC = re.compile(r"[\u0600-\u06ff]")
_PLAIN = re.compile(r"[\u0600-\u06ff\u0590-\u05ffA-Za-z0-9\s.,:;!?()\"'،؛؟\-]")
_LATIN_SUPPLEMENT = re.compile(r"[\u00c0-\u00ff]")


def decode(content: bytes, source: str, charset: str | None = None) -> Decoded:
    """The text of a file and a notice where it had to be repaired; a Problem where it is empty, too large, or no text.

    `charset` is what a server or an e-mail declares, None where nothing does. It is tried only on what is not UTF-8, since many declare it wrongly.
    """
    if not content.strip():
        return Problem(source, "the file is empty.", "Give a file that holds a report.")
    if len(content) > MOST_BYTES:
        return Problem(source, f"the file is larger than {MOST_BYTES // 2**20} MB.", "Split it into smaller files.")
    if content.startswith(_BINARY):
        return _binary(source)
    marked = next((encoding for mark, encoding in _MARKS if content.startswith(mark)), "utf-8")
    try:
        return _checked(content.decode(marked), source)
    except UnicodeDecodeError:
        return _guessed(content, source, charset)


def _binary(source: str) -> Problem:
    return Problem(source, "the file is binary, not text.", "Save its text as .txt, .html or .json and give that.")


def _checked(text: str, source: str) -> Decoded:
    """Text that decoded without a fault: refused where it is none after all, repaired where it had been decoded wrongly before."""
    controls = len(_CONTROLS.findall(text[:100_000]))
    if controls > max(_FEW_CONTROLS, 0.01 * min(len(text), 100_000)):
        wide = _without_mark(text.encode(), source) if "\x00" in text else None
        return wide or _binary(source)
    repaired = _repaired(text)
    if repaired is not None:
        return repaired, Problem(source, "the text had been decoded wrongly (mojibake) and was repaired.", "Check it against the original.", notice=True)
    if controls:
        notice = Problem(source, f"the text holds {controls} control character(s), which were kept.", "Check that the file is whole.", notice=True)
        return text, notice
    return text, None


def _repaired(text: str) -> str | None:
    """The text before somebody decoded it wrongly; None where nothing speaks for that."""
    if len(_MOJIBAKE.findall(text[:20_000])) > 5:
        import ftfy

        repaired = ftfy.fix_encoding(text)
        return repaired if repaired != text else None
    sample = text[:20_000]
    letters = sum(character.isalpha() for character in sample)
    # Windows Arabic read as Latin-1 is made of accented capitals and little else, as no European language is.
    if letters > 10 and len(_LATIN_SUPPLEMENT.findall(sample)) > 0.6 * letters:
        return _windows_arabic(text)
    return None


def _windows_arabic(text: str) -> str | None:
    for encoding in ("latin-1", "cp1252"):
        try:
            arabic = text.encode(encoding).decode("cp1256")
        except UnicodeError:
            continue
        if len(_ARABIC.findall(arabic)) > 0.5 * len(text.split()):
            return arabic
    return None


def _guessed(content: bytes, source: str, charset: str | None) -> Decoded:
    """The text of bytes that are not UTF-8: as the page itself declares, or as they look."""
    if content.count(b"\x00") > 0.01 * len(content):
        return _without_mark(content, source) or _binary(source)
    declared = _DECLARED.search(content[:4096])
    found = charset.casefold() if charset else declared.group(1).decode("ascii").casefold() if declared else None
    text = _decoded_as(content, found) if found else None
    if text is not None and found is not None:
        return text, _read_as(source, found)
    wide = _without_mark(content, source)
    if wide is not None:
        return wide
    from charset_normalizer import from_bytes

    best = from_bytes(content[:200_000], cp_isolation=["cp1256", "iso8859_6", "cp1252"]).best()
    if best is None:
        return Problem(source, "the file is in no encoding that can be told.", "Save it as UTF-8.")
    return content.decode(best.encoding, errors="replace"), _read_as(source, best.encoding)


def _decoded_as(content: bytes, encoding: str) -> str | None:
    """The text in an encoding that a page declares; None where it is not that, or not one for Arabic or English."""
    if encoding not in ("windows-1256", "iso-8859-6", "windows-1252", "cp1256"):
        return None
    try:
        text = content.decode(encoding)
    except (UnicodeDecodeError, LookupError):
        return None
    return text if encoding == "windows-1252" or _ARABIC.search(text) else None


def _without_mark(content: bytes, source: str) -> tuple[str, Problem] | None:
    """UTF-16 that says nothing of its byte order; None where it reads as text in neither."""
    if len(content) % 2:
        return None
    for encoding in ("utf-16-le", "utf-16-be"):
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if len(_PLAIN.findall(text[:4000])) > 0.9 * min(len(text), 4000):
            return text, _read_as(source, encoding)
    return None


def _read_as(source: str, encoding: str) -> Problem:
    return Problem(source, f"the file is not UTF-8; it was read as {encoding}.", "Save it as UTF-8 if letters look wrong.", notice=True)
