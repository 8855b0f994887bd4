"""HTML as PDF, laid out by WeasyPrint, which shapes and orders Arabic with Pango."""

from __future__ import annotations

from marsad.model import InputError, missing_extra
from marsad.pages.rendering import FONTS, data_address

# Symbols that posts are full of and flags, which few machines have a font for.
_FACES = (
    ("noto-emoji-emoji-400-normal.woff2", "U+200D,U+203C,U+2049,U+20E3,U+2139,U+2190-21FF,U+231A-23FF,U+24C2,U+25A0-27BF,U+2934-2935,U+2B00-2BFF,U+3030,U+FE0F,U+1F000-1F1E5,U+1F200-1FAFF"),
    ("noto-emoji-0-400-normal.woff2", "U+1F1E6-1F1FF"),
)  # fmt: skip


def pdf(html: str) -> bytes:
    """The pages of a self-contained document; nothing is asked for outside it. Raises InputError where WeasyPrint or Pango is missing."""
    try:
        from weasyprint import CSS, HTML
        from weasyprint.text.fonts import FontConfiguration
        from weasyprint.urls import URLFetcher
    except ModuleNotFoundError as error:
        raise missing_extra("pdf", "PDF documents", "dossier") from error
    except OSError as error:
        raise InputError("pdf", f"writing PDF needs the system's Pango ({error}).", "On Debian: apt-get install libpango-1.0-0 libpangoft2-1.0-0") from error
    fetcher = URLFetcher(allowed_protocols={"data"})
    symbols = "".join(
        f"@font-face {{ font-family: 'Symbols'; src: url({data_address('font/woff2', (FONTS / file).read_bytes())}) format('woff2'); unicode-range: {letters}; }}"
        for file, letters in _FACES
    )
    fonts = FontConfiguration()
    sheet = CSS(string=symbols, url_fetcher=fetcher, font_config=fonts)
    written = HTML(string=html, url_fetcher=fetcher).write_pdf(stylesheets=[sheet], font_config=fonts)
    assert written is not None
    return bytes(written)
