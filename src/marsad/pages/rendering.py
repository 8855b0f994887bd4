"""Pages from templates: everything is escaped, whatever a report holds, and words of another direction are fenced off."""

from __future__ import annotations

import base64
import re
from functools import cache
from pathlib import Path
from urllib.parse import quote

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup, escape

from marsad.pages.words import Words
from marsad.text.direction import ISOLATE, POP, direction, plain

FONTS = Path(__file__).resolve().parent / "fonts"
# Without ranges of letters: what prints PDF takes a range for what the font has, and draws boxes for the rest.
_FACES = tuple(
    (family, f"{file}-{weight}-normal.woff2", weight)
    for weight in (400, 600)
    for family, file in (("IBM Plex Sans", "ibm-plex-sans"), ("IBM Plex Sans Arabic", "ibm-plex-sans-arabic-arabic"))
)
FONT_FILES = tuple(file for _, file, _ in _FACES)
_MARKDOWN = re.compile(r"([\\`*_\[\]<>|~#&])")
_BLANKS = re.compile(r"\s+")
_OPAQUE = re.compile(r"[0-9a-f]{16}[0-9a-f ]*|\S*\d\S*:\d+\S*")


def render(template: str, words: Words, title: str, *, assets: str | None = None, **context: object) -> str:
    """A page as HTML; complete in itself, or with the style sheet in the folder of `assets` where one is named."""
    fonts = Markup("") if assets else Markup(font_faces())
    return _environment().get_template(template).render(words=words, title=title, assets=assets, fonts=fonts, **context)


def render_markdown(template: str, words: Words, **context: object) -> str:
    """A document in GitHub's Markdown, in which the words of reports make no markup."""
    return _markdown().get_template(template).render(words=words, **context).rstrip() + "\n"


def style_sheet() -> str:
    """The style sheet by itself, with the fonts in files beside it."""
    return font_faces("fonts") + "\n" + _environment().get_template("style.css").render()


@cache
def font_faces(folder: str | None = None) -> str:
    """The CSS of the fonts: in the style itself, or in files of a folder."""
    return "\n".join(
        f"@font-face {{ font-family: '{family}'; font-weight: {weight}; font-display: swap; src: url({_source(file, folder)}) format('woff2'); }}"
        for family, file, weight in _FACES
    )


def _source(file: str, folder: str | None) -> str:
    return f"{folder}/{file}" if folder else data_address("font/woff2", (FONTS / file).read_bytes())


def data_address(media_type: str, content: bytes) -> str:
    """Bytes as an address that asks nobody."""
    return f"data:{media_type};base64,{base64.b64encode(content).decode()}"


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("marsad.pages"), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True, finalize=_fenced
    )
    environment.filters["plain"] = plain
    environment.filters["opaque"] = lambda value: _OPAQUE.fullmatch(value) is not None
    return environment


def _fenced(value: object) -> object:
    """Isolates as elements, balanced whatever the words hold; anything that is no plain text as it is."""
    if type(value) is not str or (ISOLATE not in value and POP not in value):
        return value
    pieces, depth = [], 0
    split = re.split(f"([{ISOLATE}{POP}])", value)
    for at, piece in enumerate(split):
        if piece == ISOLATE:
            depth += 1
            # By name, because WeasyPrint takes an element without a direction for one in that of its surroundings.
            pieces.append(Markup(f'<bdi dir="{direction(plain("".join(split[at:])))}">'))
        elif piece == POP:
            pieces.append(Markup("</bdi>") if depth else Markup(""))
            depth -= depth > 0
        else:
            pieces.append(escape(piece))
    return Markup("").join([*pieces, Markup("</bdi>") * depth])


@cache
def _markdown() -> Environment:
    environment = Environment(loader=PackageLoader("marsad.pages"), undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True, finalize=_escaped)
    environment.filters["raw"] = Markup
    environment.filters["code"] = lambda value: Markup(f"`{value.replace('`', '')}`")
    environment.filters["address"] = lambda value: Markup(quote(value, safe="/:?#=&%+,;@~.-_"))
    return environment


def _escaped(value: object) -> object:
    """What has a meaning in Markdown with a backslash before it, on one line; markup as it is."""
    return _MARKDOWN.sub(r"\\\1", _BLANKS.sub(" ", value)) if type(value) is str else value
