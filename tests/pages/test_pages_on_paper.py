"""PDF and Word: Arabic is shaped and ordered, and the maps carry their labels. Skipped without the libraries, failed without them in CI."""

from __future__ import annotations

import io
import os
import re
import zipfile
from dataclasses import replace
from typing import Any

import pytest
from tests.pages.conftest import HOSTILE

from marsad.model import InputError
from marsad.pages.docx_ import docx
from marsad.pages.dossier import Asked, Dossier, dossier, dossier_html
from marsad.pages.holding import Holding
from marsad.pages.pdf import pdf
from marsad.pages.words import Words
from marsad.text.direction import isolated


def needed(make: Any) -> bytes:
    """What `make` gives; skips where a library is missing, and fails in CI."""
    try:
        return bytes(make())
    except InputError as error:
        if os.environ.get("CI") == "true":
            raise
        pytest.skip(str(error))


@pytest.fixture(scope="module")
def arabic(held: Holding) -> Dossier:
    shelling = next(incident for incident in held.reading.incidents if incident.grade.occurrence == "contested")
    one = Holding(held.reading.__class__(held.reading.documents, held.reading.claims, (shelling,)), held.history, held.kept, held.head, held.recorded)
    return dossier(one, Words("ar"), Asked())


@pytest.fixture(scope="module")
def written(arabic: Dossier) -> bytes:
    return needed(lambda: pdf(dossier_html(arabic, printed=True)))


@pytest.fixture(scope="module")
def pages(written: bytes) -> Any:
    pypdf = pytest.importorskip("pypdf")
    return pypdf.PdfReader(io.BytesIO(written))


def test_arabic_in_a_pdf_comes_back_in_its_reading_order(pages: Any) -> None:
    text = " ".join(" ".join(page.extract_text() for page in pages.pages).split())
    for words in ("الروايات جنبًا إلى جنب", "قصفت", "بلدة سرمين"):
        assert words in text
    assert "سرمين بلدة" not in text


def test_letters_of_a_word_are_joined(pages: Any) -> None:
    """The first letter of قصف in the middle of a word is another glyph than alone: a font whose letters stand alone would have as many glyphs as letters."""
    fonts = {name: font.get_object() for page in pages.pages for name, font in page["/Resources"]["/Font"].items()}
    arabic = [font for font in fonts.values() if "Arabic" in font["/BaseFont"]]
    assert arabic
    glyphs: dict[str, set[str]] = {}
    for font in arabic:
        mapping = font["/ToUnicode"].get_data().decode("latin-1")
        for glyph, letter in re.findall(r"<([0-9a-fA-F]+)> <([0-9a-fA-F]{4})>", mapping):
            glyphs.setdefault(letter.lower(), set()).add(f"{font['/BaseFont']}{glyph}")
    ra, lam = glyphs.get("0631", set()), glyphs.get("0644", set())
    assert len(lam) > 2
    assert ra


def missing_glyphs(content: bytes) -> set[tuple[str, str]]:
    """The letters, in UTF-16, that a PDF has no drawing of, with the font that they stand in: they show as empty boxes."""
    pypdf, fonts = pytest.importorskip("pypdf"), pytest.importorskip("fontTools.ttLib")
    found = set()
    for page in pypdf.PdfReader(io.BytesIO(content)).pages:
        for font in (own.get_object() for own in page["/Resources"]["/Font"].values()):
            (inner,) = font["/DescendantFonts"]
            file = inner.get_object()["/FontDescriptor"]["/FontFile2"].get_object().get_data()
            glyphs = fonts.TTFont(io.BytesIO(file))["maxp"].numGlyphs
            mapping = font["/ToUnicode"].get_data().decode("latin-1")
            found |= {(letters, font["/BaseFont"]) for glyph, letters in re.findall(r"<([0-9a-fA-F]+)> <([0-9a-fA-F]+)>", mapping) if int(glyph, 16) >= glyphs}
    return found


def test_arrows_flags_and_symbols_are_drawn_beside_words_of_both_directions(arabic: Dossier, written: bytes) -> None:
    assert missing_glyphs(written) == set()
    signs = "Ali → Huda ← حزب → جيش 🇵🇸🇱🇧 🚨 🟡 ‼️ ✓ ≠ 1️⃣"
    page = dossier_html(replace(arabic, title=signs), printed=True)
    assert signs in page
    assert missing_glyphs(needed(lambda: pdf(page))) == set()


def test_names_of_another_direction_say_so_themselves(arabic: Dossier) -> None:
    page = dossier_html(replace(arabic, title=f"From {isolated('شبكة المدينة🇵🇸')} to {isolated('Agency -وكالة')}"), printed=True)
    assert 'From <bdi dir="rtl">شبكة المدينة🇵🇸</bdi> to <bdi dir="ltr">Agency -وكالة</bdi>' in page


def test_the_fonts_are_in_the_file(pages: Any) -> None:
    for page in pages.pages:
        for font in page["/Resources"]["/Font"].values():
            (inner,) = font.get_object()["/DescendantFonts"]
            described = inner.get_object()["/FontDescriptor"]
            assert {"/FontFile2", "/FontFile3"} & set(described)


def test_a_pdf_asks_nobody_for_anything(monkeypatch: pytest.MonkeyPatch) -> None:
    import socket

    def refused(*_: object, **__: object) -> None:
        raise AssertionError("something outside the document was asked for")

    monkeypatch.setattr(socket, "create_connection", refused)
    html = '<link rel="stylesheet" href="http://outside.example/x.css"><p>قصف<img src="https://outside.example/x.png"><img src="file:///etc/hostname"></p>'
    assert needed(lambda: pdf(html)).startswith(b"%PDF")


def test_the_same_record_gives_the_same_pdf(arabic: Dossier, written: bytes) -> None:
    assert pdf(dossier_html(arabic, printed=True)) == written


def test_word_sets_the_words_that_tell_the_deed_apart(arabic: Dossier) -> None:
    xml = zipfile.ZipFile(io.BytesIO(needed(lambda: docx(arabic)))).read("word/document.xml").decode()
    marked = [run for run in re.findall(r"<w:r>.*?</w:r>", xml, re.DOTALL) if 'w:highlight w:val="yellow"' in run]
    assert marked
    told = {"".join(run.words for run in quote.runs if run.marked) for one in arabic.incidents for quote in one.quotations}
    assert {re.sub(r"<[^>]+>", "", run).strip() for run in marked} == told


def test_a_word_document_marks_arabic_as_right_to_left(arabic: Dossier) -> None:
    archive = zipfile.ZipFile(io.BytesIO(needed(lambda: docx(arabic))))
    body = archive.read("word/document.xml").decode()
    assert re.search(r"<w:rtl/>(?:(?!</w:r>).)*<w:t[^>]*>[^<]*قصفت", body)
    assert "<w:bidiVisual/>" in body
    assert "word/media/image1.png" in archive.namelist()
    assert "\u2068" not in body


def test_a_word_document_holds_what_reports_hold_as_words(held: Holding) -> None:
    archive = zipfile.ZipFile(io.BytesIO(needed(lambda: docx(dossier(held, Words("en"), Asked(title=f"{HOSTILE}\x07"))))))
    body = archive.read("word/document.xml").decode()
    assert "&lt;script&gt;" in body
    assert "<script" not in body


def test_symbols_and_flags_of_posts_are_drawn_without_a_font_of_the_machine() -> None:
    pypdf = pytest.importorskip("pypdf")
    html = "<style>p { font-family: 'IBM Plex Sans', 'Symbols' }</style><p>🚨 🇵🇸</p>"
    (page,) = pypdf.PdfReader(io.BytesIO(needed(lambda: pdf(html)))).pages
    names = [font.get_object()["/BaseFont"] for font in page["/Resources"]["/Font"].values()]
    assert any("Symbols" in name for name in names)
