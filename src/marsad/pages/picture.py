"""Drawings as pictures, for documents that cannot hold SVG."""

from __future__ import annotations

import tempfile
from functools import cache
from pathlib import Path

from marsad.model import missing_extra
from marsad.pages.rendering import FONTS

_FAMILY = "IBM Plex Sans Arabic"


def png(svg: str, width: int) -> bytes:
    """A drawing so many pixels wide. Raises InputError where the libraries are missing."""
    try:
        import fontTools.ttLib  # noqa: F401
        import resvg_py
    except ModuleNotFoundError as error:
        raise missing_extra("docx", "maps as pictures", "dossier") from error
    files = [str(path) for path in sorted(Path(_unpacked().name).iterdir())]
    return bytes(resvg_py.svg_to_bytes(svg_string=svg, width=width, font_files=files, font_family=_FAMILY))


@cache
def _unpacked() -> tempfile.TemporaryDirectory[str]:
    """A folder with the fonts in the format that the renderer reads; it goes when the program ends."""
    from fontTools.ttLib import TTFont

    folder = tempfile.TemporaryDirectory(prefix="marsad-fonts-")
    for packed in FONTS.glob("ibm-plex-*.woff2"):
        font = TTFont(packed)
        font.flavor = None
        font.save(Path(folder.name, f"{packed.stem}.ttf"))
    return folder
