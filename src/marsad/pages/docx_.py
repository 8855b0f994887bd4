"""A dossier as a Word document, in which every paragraph and run of Arabic is marked as running from right to left."""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from marsad.model import missing_extra
from marsad.pages.dossier import Dossier
from marsad.pages.drawing.svg import writable
from marsad.pages.incident import IncidentPage
from marsad.pages.mapping import MapOf
from marsad.pages.method import Method
from marsad.pages.picture import png
from marsad.pages.quotations import Quotation
from marsad.text.direction import ISOLATE, POP, direction, plain

if TYPE_CHECKING:
    from docx.text.paragraph import Paragraph

# An A4 page with margins of 2 cm.
_PAGE_CM, _MARGIN_CM = (21.0, 29.7), 2.0
_WIDTH_CM, _PIXELS = 15.0, 1600
_FIELD_CM = (4.0, 13.0)
_FONT, _SMALL_PT = "Arial", 9


def docx(page: Dossier) -> bytes:
    """The same content as the HTML has. Raises InputError where the libraries are missing."""
    try:
        import docx as library
    except ModuleNotFoundError as error:
        raise missing_extra("docx", "Word documents", "dossier") from error
    document = library.Document()
    document.core_properties.title = _written(page.title)
    document.core_properties.author = "Marsad"
    document.styles["Normal"].font.name = _FONT
    sheet = document.sections[0]
    sheet.page_width, sheet.page_height = (library.shared.Cm(cm) for cm in _PAGE_CM)
    sheet.left_margin = sheet.right_margin = sheet.top_margin = sheet.bottom_margin = library.shared.Cm(_MARGIN_CM)
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
        self.table(None, one.facts, _FIELD_CM)
        self.table(
            [words["question"], words["grade"], words["reason"]],
            ((grade.question, words.value("grade", grade.value), "; ".join(grade.reasons)) for grade in one.grades),
            (3.5, 2.8, 10.7),
        )
        self.heading(words["map"], 2)
        self.map(one.map)
        self.heading(words["timeline"], 2)
        self.table([words["time"], words["incident"]], ((moment.when, moment.what) for moment in one.timeline), (5.0, 12.0))
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
        from docx.enum.text import WD_COLOR_INDEX

        for teller in quote.tellers:
            self.paragraph(teller, bold=True)
        quoted = self.document.add_paragraph(style="Quote")
        for run in quote.runs:
            self.run(quoted, run.words, bold=run.marked, rtl=quote.direction == "rtl")
            if run.marked:
                quoted.runs[-1].font.highlight_color = WD_COLOR_INDEX.YELLOW
        for made in quoted.runs:
            # The style slants words, which Arabic letters are not made for.
            made.italic = made.font.cs_italic = False
        self.turn(quoted, quote.direction == "rtl")
        published = (self.words["published"], f"{quote.outlet}{self.words['and_more']}{quote.published}")
        link = (self.words["link"], quote.link or self.words["no_link"])
        self.table(None, (published, link, *quote.fields), _FIELD_CM)

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

    def table(self, head: Sequence[str] | None, rows: Iterable[Sequence[str]], widths_cm: Sequence[float] = ()) -> None:
        from docx.shared import Cm

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
        table.autofit = not widths_cm
        for column, width in zip(table.columns, widths_cm):
            column.width = Cm(width)
            for cell in column.cells:
                cell.width = Cm(width)
        self.document.add_paragraph()

    def run(self, paragraph: Paragraph, text: str, *, bold: bool = False, small: bool = False, rtl: bool | None = None) -> None:
        """Words, each fenced piece a run of its own and right to left where it runs so: Word orders by runs, and knows no isolates."""
        for piece in re.split(f"[{ISOLATE}{POP}]", text):
            if piece:
                self.piece(paragraph, piece, bold, small, direction(piece) == "rtl" if rtl is None else rtl)

    def piece(self, paragraph: Paragraph, text: str, bold: bool, small: bool, rtl: bool) -> None:
        """One run. Word takes bold and size of Arabic from settings of their own."""
        from docx.oxml.ns import qn
        from docx.shared import Pt

        run = paragraph.add_run(_written(text))
        run.bold = bold or None
        if small:
            run.font.size = Pt(_SMALL_PT)
            sized: Any = run._r.get_or_add_rPr()
            sized.find(qn("w:sz")).addnext(self._size(2 * _SMALL_PT))
        if rtl:
            run.font.rtl, run.font.cs_bold = True, bold or None
            run.font.name = _FONT
            properties: Any = run._r.get_or_add_rPr()
            properties.rFonts.set(qn("w:cs"), _FONT)

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
    """Words that XML can hold, without the isolates, which some fonts show as boxes."""
    return writable(plain(text))
