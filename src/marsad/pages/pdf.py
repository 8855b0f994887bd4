"""HTML as PDF, laid out by WeasyPrint, which shapes and orders Arabic with Pango."""

from __future__ import annotations

from marsad.model import InputError, missing_extra
from marsad.pages.rendering import FONTS, data_address

# Symbols that posts are full of, and flags, which few machines have a font for.
_SYMBOLS = "noto-emoji-emoji-400-normal.woff2"


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
    symbols = f"@font-face {{ font-family: 'Symbols'; src: url({data_address('font/woff2', (FONTS / _SYMBOLS).read_bytes())}) format('woff2'); }}"
    fonts = FontConfiguration()
    sheet = CSS(string=symbols, url_fetcher=fetcher, font_config=fonts)
    written = HTML(string=html, url_fetcher=fetcher).write_pdf(stylesheets=[sheet], font_config=fonts)
    assert written is not None
    return bytes(written)
