"""Drawings as pictures, for documents that cannot hold SVG."""

from __future__ import annotations

import tempfile
from pathlib import Path

from marsad.model import InputError
from marsad.pages.rendering import FONTS

_FAMILY = "IBM Plex Sans Arabic"


def png(svg: str, width: int) -> bytes:
    """A drawing so many pixels wide. Raises InputError where the libraries are missing."""
    try:
        import resvg_py
        from fontTools.ttLib import TTFont
    except ModuleNotFoundError as error:
        raise InputError("docx", "drawing maps as pictures needs libraries that are not installed.", "Install them: pip install 'marsad[dossier]'") from error
    with tempfile.TemporaryDirectory() as folder:
        files = []
        for packed in sorted(FONTS.glob("ibm-plex-*.woff2")):
            font = TTFont(packed)
            font.flavor = None
            files.append(str(Path(folder, f"{packed.stem}.ttf")))
            font.save(files[-1])
        drawn = resvg_py.svg_to_bytes(svg_string=svg, width=width, font_files=files, font_family=_FAMILY)
    return bytes(drawn)
