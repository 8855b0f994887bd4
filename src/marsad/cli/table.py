"""The analyst's view of a reading: incidents with their grades and accounts, then what is still to come, unsaid, counted or open."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rich.console import Console
from rich.text import Text

from marsad.cli.layout import hanging, terminal
from marsad.model import Claim, Evidence, Incident, Issue, Question, Reading, by_id
from marsad.reference.labels import LabelLanguage
from marsad.reference.wording import NameOfActor, Wording, document_name
from marsad.text.direction import ISOLATE, POP, isolated

_COLOURS = {"confirmed": "bold green", "corroborated": "green", "claimed": "yellow", "reported": "cyan", "contested": "bold red", "withdrawn": "magenta"}
_QUESTIONS: tuple[Question, ...] = ("occurrence", "responsibility", "harm")
# How much of a long sentence is shown on each side of the words that name the happening.
_BEFORE, _AFTER = 160, 200
_FIELD, _VALUE, _ACCOUNT, _QUOTE, _EVIDENCE = 3, 15, 5, 7, 22


def print_reading(reading: Reading, language: LabelLanguage = "en", *, actor: NameOfActor = str, console: Console | None = None, ids: bool = False) -> None:
    """Print a reading for an analyst's eyes; without colour where the output is no terminal. `actor` gives the names of registry ids.

    With `ids` each account ends in the ids of its claim and report, for those who go on to judge them.
    """
    console = console or terminal()
    for line in _View(reading, Wording(language, actor), console, ids).lines():
        console.print(line, no_wrap=True, overflow="ignore", crop=False)


class _View:
    def __init__(self, reading: Reading, wording: Wording, console: Console, ids: bool) -> None:
        self.reading, self.words, self.console, self.ids = reading, wording, console, ids
        self.claims, self.documents, self.incidents = by_id(reading.claims), by_id(reading.documents), by_id(reading.incidents)

    def lines(self) -> Iterator[Text]:
        reading = self.reading
        if not reading.claims:
            yield Text(self.words["nothing"])
        else:
            yield self._summary()
        yield from self._section("incidents", self._incidents())
        yield from self._section("outlook", self._accounts(reading.outlook))
        yield from self._section("silences", self._accounts(reading.silences))
        yield from self._section("totals", self._accounts(claim.id for claim in reading.claims if claim.type == "casualty_toll"))
        yield from self._section("counts", self._counts())
        yield from self._section("issues", self._issues())

    def _summary(self) -> Text:
        sizes = (("reports", self.reading.documents), ("claims", self.reading.claims), ("found_incidents", self.reading.incidents))
        return Text(" · ".join(f"{self.words[key]}: {len(held):,}" for key, held in sizes), style="dim")

    def _section(self, key: str, lines: Iterator[Text]) -> Iterator[Text]:
        first = next(lines, None)
        if first is None:
            return
        yield Text()
        yield Text(self.words[key], style="bold")
        yield Text("─" * min(self.console.width, 72), style="dim")
        yield first
        yield from lines

    def _hang(self, head: Text | str, body: Text | str, indent: int, hang: int) -> Iterator[Text]:
        return hanging(self.console, Text(head) if isinstance(head, str) else head, Text(body) if isinstance(body, str) else body, indent, hang)

    def _field(self, key: str, value: Text | str) -> Iterator[Text]:
        return self._hang(Text(self.words[key], style="dim"), value, _FIELD, max(_VALUE, _FIELD + len(self.words[key]) + 1))

    def _incidents(self) -> Iterator[Text]:
        for number, incident in enumerate(self.reading.incidents, 1):
            if number > 1:
                yield Text()
            yield from self._incident(number, incident)

    def _incident(self, number: int, incident: Incident) -> Iterator[Text]:
        claims = [self.claims[id_] for id_ in incident.claims]
        title = Text.assemble((self.words.heading(incident.type, incident.place), "bold"), (f"  [{incident.id}]", "dim"))
        yield from self._hang(Text(f"{number}.", style="bold"), title, 0, _FIELD)
        yield from self._field("where", self.words.place(incident.place))
        yield from self._field("when", self.words.time(incident.time))
        means = self.words.listed(self.words.value("means", value) for value in sorted({means for claim in claims for means in claim.means}))
        harmed = self.words.listed(map(self.words.harm, incident.harm))
        for key, value in (("who", self.words.participants(claims)), ("means", means), ("people_harmed", harmed)):
            if value:
                yield from self._field(key, value)
        for question in _QUESTIONS:
            yield from self._field(question, self._grade(incident, question))
        for key, ids in (("may_answer", incident.may_answer), ("may_be_answered_by", incident.may_be_answered_by), ("part_of", _some(incident.part_of))):
            if ids:
                yield from self._field(key, self.words.listed(map(self._incident_name, ids)))
        yield Text.assemble(" " * _FIELD, (self.words["accounts"], "underline"))
        yield from self._accounts(incident.claims)

    def _grade(self, incident: Incident, question: Question) -> Text:
        """The grade of one question with its reasons."""
        value = getattr(incident.grade, question)
        reasons = [self.words.reason(reason, incident.origins) for reason in incident.reasons if reason.question == question]
        return Text.assemble((self.words.value("grade", value), _COLOURS.get(value, "")), (f" — {'; '.join(map(isolated, reasons))}" if reasons else "", "dim"))

    def _incident_name(self, id_: str) -> str:
        found = self.incidents.get(id_)
        return f"[{id_}]" if found is None else f"{self.words.heading(found.type, found.place)} [{id_}]"

    def _accounts(self, ids: Iterable[str]) -> Iterator[Text]:
        for id_ in ids:
            yield from self._account(self.claims[id_])

    def _account(self, claim: Claim) -> Iterator[Text]:
        """Who says it and through whom, what kind of statement it is, and in which words."""
        document = self.documents[claim.document]
        line = Text.assemble((self.words.tellers(claim, document), "bold" if claim.attribution else ""), (f"  ({self.words.notes(claim)})", "dim"))
        if claim.polarity == "denied":
            line.append(f" {self.words['denied']}", style="bold red")
        if document.forwarded_from is not None:
            line.append(f" {self.words['forwarded']}", style="dim")
        if document.copy_of is not None and document.copy_of in self.documents:
            line.append(f" {self.words['copy_of']} {isolated(document_name(self.documents[document.copy_of]))}", style="dim")
        yield from self._hang("•", line, _ACCOUNT, _QUOTE)
        yield from self._hang("", self._quote(claim, document.text), 0, _QUOTE)
        if self.ids:
            yield from self._hang("", Text(f"[{claim.id}] {self.words['in_report']} {document.id}", style="dim"), 0, _QUOTE)
        yield from self._evidence(claim.evidence)

    def _quote(self, claim: Claim, text: str) -> Text:
        """The sentence with the words that name the happening set off: in colour on a terminal, between marks elsewhere."""
        start = max(claim.sentence.start, claim.trigger.start - _BEFORE)
        end = max(min(claim.sentence.end, claim.trigger.end + _AFTER), claim.trigger.end)
        start, end = _word_start(text, start, claim.sentence.start), _word_end(text, end, claim.sentence.end)
        before, after = text[start : claim.trigger.start], text[claim.trigger.end : end]
        lead, tail = "… " if start > claim.sentence.start else "", " …" if end < claim.sentence.end else ""
        mark = ("", "") if self.console.is_terminal and not self.console.no_color else ("«", "»")
        quote = Text(ISOLATE + lead + " ".join(before.split()) + (" " if before[-1:].isspace() else ""))
        quote.append(mark[0] + " ".join(claim.trigger.text.split()) + mark[1], style="bold reverse")
        quote.append((" " if after[:1].isspace() else "") + " ".join(after.split()) + tail + POP)
        return quote

    def _evidence(self, evidence: tuple[Evidence, ...]) -> Iterator[Text]:
        """Field by field: the words, the entry that they matched with its file and line, and the rule."""
        named = ""
        for item in evidence:
            words = f"{isolated(item.anchor.text)} — " if item.anchor else ""
            entry = f"  {item.entry}" if item.entry else ""
            source = f" ({item.source})" if item.source else ""
            body = Text.assemble(words, (item.rule, "dim"), (entry, "cyan"), (source, "cyan"))
            yield from self._hang(Text("" if item.field == named else item.field, style="dim"), body, _QUOTE, _EVIDENCE)
            named = item.field

    def _counts(self) -> Iterator[Text]:
        for count in self.reading.running_counts:
            verdict = self.words["cannot_tell" if count.agrees is None else "agrees" if count.agrees else "disagrees"]
            yield from self._hang(
                "•", self.words.listed((f"{self.words['stated']} {count.stated}", f"{self.words['held']} {count.held}", verdict)), _ACCOUNT, _QUOTE
            )
            claim = self.claims[count.claim]
            yield from self._hang("", self._quote(claim, self.documents[claim.document].text), 0, _QUOTE)

    def _issues(self) -> Iterator[Text]:
        for said in dict.fromkeys(map(self._issue, self.reading.issues)):
            yield from self._hang("•", said, _ACCOUNT, _QUOTE)

    def _issue(self, issue: Issue) -> str:
        document = self.documents.get(issue.document or "")
        where = f" — {isolated(document.source or document_name(document))}" if document else ""
        at = f", {self.words['character']} {issue.span.start}" if document and issue.span else ""
        return f"{self.words.value('issue', issue.kind)}: {isolated(issue.why)}{where}{at}"


def _some(id_: str | None) -> tuple[str, ...]:
    return () if id_ is None else (id_,)


def _word_start(text: str, start: int, floor: int) -> int:
    """The first place at or after `start` where a word begins, so that no word is cut."""
    while floor < start < len(text) and not text[start - 1].isspace():
        start += 1
    return start


def _word_end(text: str, end: int, ceiling: int) -> int:
    while end < ceiling and not text[end].isspace():
        end += 1
    return end
