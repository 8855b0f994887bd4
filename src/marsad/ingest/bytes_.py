"""Bytes to text: encodings found, mojibake repaired and said, what is no text refused."""

from __future__ import annotations

import re

from marsad.ingest.options import Problem

MOST_BYTES = 200 * 1024 * 1024
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1f]")
# Arabic in UTF-8 read as Latin-1 or Windows-1252 begins its letters with these two.
_MOJIBAKE = re.compile(r"[ØÙ][\u0080-\u00bf‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ§¨©ª«¬®¯°±²³´µ¶¸¹º»¼½¾¿¡¢£¤¥¦]")


def decode(content: bytes, source: str) -> tuple[str, Problem | None] | Problem:
    """The text of a file and a notice where it had to be repaired; a Problem where it is empty, too large, or no text."""
    if not content.strip():
        return Problem(source, "the file is empty.", "Give a file that holds a report.")
    if len(content) > MOST_BYTES:
        return Problem(source, f"the file is larger than {MOST_BYTES // 2**20} MB.", "Split it, or give one report a line as JSON lines.")
    if content.startswith((b"%PDF", b"\x89PNG", b"\xff\xd8\xff", b"PK\x03\x04", b"\x1f\x8b", b"GIF8", b"\x7fELF")):
        return Problem(source, "the file is binary, not text.", "Take the text out of it first.")
    for encoding in ("utf-8-sig", "utf-16") if content[:2] in (b"\xff\xfe", b"\xfe\xff") else ("utf-8-sig",):
        try:
            return _checked(content.decode(encoding), source)
        except UnicodeDecodeError:
            continue
    return _guessed(content, source)


def _checked(text: str, source: str) -> tuple[str, Problem | None] | Problem:
    if len(_CONTROLS.findall(text[:100_000])) > 0.01 * min(len(text), 100_000):
        return Problem(source, "the file is binary, not text.", "Take the text out of it first.")
    if len(_MOJIBAKE.findall(text[:20_000])) > 5:
        import ftfy

        repaired = ftfy.fix_encoding(text)
        if repaired != text:
            return repaired, Problem(source, "the text had been decoded wrongly (mojibake) and was repaired.", "Check it against the original.", notice=True)
    return text, None


def _guessed(content: bytes, source: str) -> tuple[str, Problem | None] | Problem:
    if content.count(b"\x00") > 0.01 * len(content):
        return Problem(source, "the file is binary, not text.", "Take the text out of it first.")
    from charset_normalizer import from_bytes

    best = from_bytes(content[:200_000], cp_isolation=["cp1256", "iso8859_6", "cp1252", "utf_16"]).best()
    if best is None:
        return Problem(source, "the file is in no encoding that can be told.", "Save it as UTF-8.")
    text = content.decode(best.encoding, errors="replace")
    return text, Problem(source, f"the file is not UTF-8; it was read as {best.encoding}.", "Save it as UTF-8 if letters look wrong.", notice=True)
