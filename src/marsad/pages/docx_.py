"""A dossier as a Word document, in which every paragraph and run of Arabic is marked as running from right to left."""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from marsad.model import InputError
from marsad.pages.dossier import Dossier
from marsad.pages.incident import IncidentPage
from marsad.pages.mapping import MapOf
from marsad.pages.method import Method
from marsad.pages.picture import png
from marsad.pages.quotations import Quotation
from marsad.pages.rendering import plain
from marsad.text.direction import direction

if TYPE_CHECKING:
    from docx.text.paragraph import Paragraph

_WIDTH_CM, _PIXELS = 16.0, 1600
# What XML 1.0 has no way to write.
_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
_FONT, _SMALL_PT = "Arial", 9


def docx(page: Dossier) -> bytes:
    """The same content as the HTML has. Raises InputError where the libraries are missing."""
    try:
        import docx as library
    except ModuleNotFoundError as error:
        raise InputError("docx", "writing Word documents needs libraries that are not installed.", "Install them: pip install 'marsad[dossier]'") from error
    document = library.Document()
    document.core_properties.title = _written(page.title)
    document.core_properties.author = "Marsad"
    document.styles["Normal"].font.name = _FONT
    _Writer(document, page).write()
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


class _Writer:
    def __init__(self, document: Any, page: Dossier) -> None:
        self.document, self.page, self.words = document, page, page.words

    def write(self) -> None:
        self.paragraph(f"Marsad · {self.words['dossier']}")
        self.heading(self.page.title, 0)
        for line in (*self.page.lines, self.words["contains_violence"]):
            self.paragraph(line)
        only = len(self.page.incidents) == 1
        if not only:
            self.overview()
        for one in self.page.incidents:
            self.incident(one, only)
        self.method(self.page.method)

    def overview(self) -> None:
        self.heading(self.words["overview"], 1)
        self.map(self.page.map)
        keys = ("number", "incident", "time", "ask.occurrence", "row.killed", "row.injured")
        rows = (
            (str(one.number), one.heading, one.when, self.words.value("grade", one.grades[0].value), one.killed, one.injured) for one in self.page.incidents
        )
        self.table([self.words[key] for key in keys], rows)

    def incident(self, one: IncidentPage, only: bool) -> None:
        words = self.words
        if not only:
            self.heading(f"{one.number}. {one.heading} [{one.id}]", 1)
        self.heading(words["summary"], 2)
        self.table(None, one.facts)
        self.table(
            [words["question"], words["grade"], words["reason"]],
            ((grade.question, words.value("grade", grade.value), "; ".join(grade.reasons)) for grade in one.grades),
        )
        self.heading(words["map"], 2)
        self.map(one.map)
        self.heading(words["timeline"], 2)
        self.table([words["time"], words["incident"]], ((moment.when, moment.what) for moment in one.timeline))
        self.heading(words["side_by_side"], 2)
        for compared in one.accounts:
            head = [words["question"], *(f"{account.name}\n{account.kind}" for account in compared.accounts)]
            rows = (
                [row, *("\n".join(account.answers[number]) or words["not_said"] for account in compared.accounts)] for number, row in enumerate(compared.rows)
            )
            self.table(head, rows)
        self.heading(words["quoted"], 2)
        for quote in one.quotations:
            self.quotation(quote)

    def quotation(self, quote: Quotation) -> None:
        for teller in quote.tellers:
            self.paragraph(teller, bold=True)
        quoted = self.document.add_paragraph(style="Intense Quote")
        for run in quote.runs:
            self.run(quoted, run.words, bold=run.marked, rtl=quote.direction == "rtl")
        self.turn(quoted, quote.direction == "rtl")
        self.paragraph(f"{self.words['published']}: {quote.outlet}{self.words['and_more']}{quote.published}", small=True)
        self.paragraph(f"{self.words['link']}: {quote.link or self.words['no_link']}", small=True)
        for name, value in quote.fields:
            self.paragraph(f"{name}: {value}", small=True)

    def method(self, method: Method) -> None:
        self.heading(self.words["method"], 1)
        for text in method.paragraphs:
            self.paragraph(text)
        self.table([self.words["grade"], self.words["meaning"]], ((self.words.value("grade", value), meaning) for value, meaning in method.grades))
        self.paragraph(f"{self.words['audit_head']}: {method.head}", small=True)

    def map(self, shown: MapOf) -> None:
        """The map as a picture with its text alternative, and what it does not show."""
        from docx.shared import Cm

        if shown.drawing is None:
            self.paragraph(self.words["map.none"])
        else:
            picture = self.document.add_picture(io.BytesIO(png(shown.drawing.svg, _PIXELS)), width=Cm(_WIDTH_CM))
            picture._inline.docPr.set("descr", _written(f"{shown.drawing.title}. {shown.drawing.description}"))
        for note in shown.notes:
            self.paragraph(note, small=True)
        if shown.drawing is not None:
            self.paragraph(self.words["map.credit"], small=True)

    def heading(self, text: str, level: int) -> None:
        found = self.document.add_heading("", level)
        self.run(found, text)
        self.turn(found, self.words.direction == "rtl")

    def paragraph(self, text: str, *, bold: bool = False, small: bool = False) -> None:
        found = self.document.add_paragraph()
        self.run(found, text, bold=bold, small=small)
        self.turn(found, self.words.direction == "rtl")

    def table(self, head: Sequence[str] | None, rows: Iterable[Sequence[str]]) -> None:
        written = [*([list(head)] if head else []), *map(list, rows)]
        if not written:
            return
        table = self.document.add_table(len(written), len(written[0]), style="Light Grid Accent 1" if head else "Table Grid")
        if self.words.direction == "rtl":
            from docx.enum.table import WD_TABLE_DIRECTION

            table.table_direction = WD_TABLE_DIRECTION.RTL
        cells = table._cells
        for number, value in enumerate(value for row in written for value in row):
            held = cells[number].paragraphs[0]
            self.run(held, value, bold=bool(head) and number < len(written[0]), small=True)
            self.turn(held, self.words.direction == "rtl")
        self.document.add_paragraph()

    def run(self, paragraph: Paragraph, text: str, *, bold: bool = False, small: bool = False, rtl: bool | None = None) -> None:
        """Words, right to left where they or the document run so. Word takes bold and size of Arabic from settings of their own."""
        from docx.oxml.ns import qn
        from docx.shared import Pt

        run = paragraph.add_run(_written(text))
        run.bold = bold or None
        if small:
            run.font.size = Pt(_SMALL_PT)
        if rtl if rtl is not None else direction(text) == "rtl":
            run.font.rtl, run.font.cs_bold = True, bold or None
            run.font.name = _FONT
            properties: Any = run._r.get_or_add_rPr()
            properties.rFonts.set(qn("w:cs"), _FONT)
            if small:
                properties.find(qn("w:sz")).addnext(self._size(2 * _SMALL_PT))

    def _size(self, half_points: int) -> Any:
        from docx.oxml import OxmlElement
        from docx.oxml.ns import qn

        size = OxmlElement("w:szCs")
        size.set(qn("w:val"), str(half_points))
        return size

    def turn(self, paragraph: Paragraph, rtl: bool) -> None:
        if rtl:
            from docx.oxml import OxmlElement

            paragraph._p.get_or_add_pPr().append(OxmlElement("w:bidi"))


def _written(text: str) -> str:
    """Words that XML can hold. Word orders the runs itself, and shows isolates as boxes in some fonts."""
    return _UNWRITABLE.sub("\ufffd", plain(text))
