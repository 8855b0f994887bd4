"""The analyst's view of a reading: incidents with their grades and accounts, then what is still to come, unsaid, counted or open."""

from __future__ import annotations

from collections.abc import Iterator
from zoneinfo import ZoneInfo

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from marsad.model import Claim, HarmRange, Incident, Interval, PlaceMention, Reading
from marsad.reference.labels import LabelLanguage, labels

_COLOURS = {"confirmed": "bold green", "corroborated": "green", "claimed": "yellow", "reported": "cyan", "contested": "bold red", "withdrawn": "magenta"}
# First-strong isolates keep an Arabic run inside an English line, and the other way round, from reordering its neighbours.
_ISOLATE, _POP = "\u2068", "\u2069"


def print_reading(reading: Reading, language: LabelLanguage = "en", *, explain: bool = False, console: Console | None = None) -> None:
    """Print a reading for an analyst's eyes; without colour where the output is no terminal."""
    _View(reading, language, explain, console or _console()).show()


def _console() -> Console:
    console = Console(highlight=False, soft_wrap=False)
    return console if console.is_terminal else Console(highlight=False, width=100, no_color=True)


def isolated(words: str) -> str:
    """Words of another direction, fenced off; line breaks become blanks."""
    return f"{_ISOLATE}{' '.join(words.split())}{_POP}"


class _View:
    def __init__(self, reading: Reading, language: LabelLanguage, explain: bool, console: Console) -> None:
        self.reading, self.label, self.explain, self.console = reading, labels(language), explain, console
        self.claims = {claim.id: claim for claim in reading.claims}
        self.documents = {document.id: document for document in reading.documents}

    def show(self) -> None:
        if not self.reading.claims:
            self.console.print(self.label["nothing"])
        self._section("incidents", list(self._incidents()))
        self._section("outlook", [line for id_ in self.reading.outlook for line in self._account(self.claims[id_])])
        self._section("silences", [line for id_ in self.reading.silences for line in self._account(self.claims[id_])])
        self._section("totals", [line for claim in self.reading.claims if claim.type == "casualty_toll" for line in self._account(claim)])
        self._section("counts", list(self._counts()))
        self._section("issues", list(self._issues()))

    def _section(self, key: str, lines: list[Text | Padding]) -> None:
        if not lines:
            return
        self.console.print(Text(f"{self.label[key]}", style="bold"))
        self.console.print(Text("─" * min(self.console.width, 72), style="dim"))
        for line in lines:
            self.console.print(line)
        self.console.print()

    def _incidents(self) -> Iterator[Text | Padding]:
        for number, incident in enumerate(self.reading.incidents, 1):
            yield Text.assemble((f"{number}. ", "bold"), (isolated(incident.what), "bold"), (f"  [{incident.id}]", "dim"))
            yield self._field("grade", self._grade(incident))
            for reason in incident.reasons:
                if reason.rule not in ("nobody", "no_numbers"):
                    yield Padding(Text(f"{self.label[reason.question]}: {isolated(reason.text)}", style="dim"), (0, 0, 0, 14))
            yield self._field("where", Text(self._place(incident.place)))
            yield self._field("when", Text(self._time(incident.time)))
            who = self._participants(incident)
            if who:
                yield self._field("who", Text(who))
            means = sorted({means for id_ in incident.claims for means in self.claims[id_].means})
            if means:
                yield self._field("means", Text(", ".join(means)))
            if incident.harm:
                yield self._field("harm", Text("; ".join(_range(harm) for harm in incident.harm)))
            for key, ids in (("may_answer", incident.may_answer), ("may_be_answered_by", incident.may_be_answered_by)):
                if ids:
                    yield self._field(key, Text(", ".join(self._name(id_) for id_ in ids)))
            yield Padding(Text(self.label["accounts"], style="underline"), (0, 0, 0, 3))
            for id_ in incident.claims:
                yield from self._account(self.claims[id_])
            yield Text("")

    def _field(self, key: str, value: Text) -> Padding:
        line = Text(f"{self.label[key]:<10} ", style="dim")
        line.append_text(value)
        return Padding(line, (0, 0, 0, 3))

    def _grade(self, incident: Incident) -> Text:
        text = Text()
        for question in ("occurrence", "responsibility", "harm"):
            value = getattr(incident.grade, question)
            text.append(f"{self.label[question]}: ", style="dim")
            text.append(f"{value}   ", style=_COLOURS.get(value, ""))
        return text

    def _name(self, id_: str) -> str:
        return next((f"{incident.what} [{id_}]" for incident in self.reading.incidents if incident.id == id_), id_)

    def _place(self, place: PlaceMention | None) -> str:
        if place is None:
            return self.label["unknown_place"]
        larger = ", ".join(part for part in (place.admin2, place.admin1, place.country) if part and part != place.name_en)
        name = f"{place.name_en} " if place.name_en else ""
        point = (
            f" ({place.lat:.3f}, {place.lon:.3f} ± {place.uncertainty_km:g} km)"
            if place.lat is not None and place.lon is not None and place.uncertainty_km
            else ""
        )
        level = f" [{place.level}]" if place.level not in ("site", "town") and place.level else ""
        return f"{name}{isolated(place.anchor.text)}{', ' + larger if larger else ''}{point}{level}"

    def _time(self, time: Interval | None) -> str:
        if time is None:
            return self.label["unknown_time"]
        words = isolated(time.anchor.text)
        if time.earliest is None and time.latest is None:
            return f"{words} ({self.label['relative_time']})" if time.relative else words
        zone = ZoneInfo(time.zone)
        fine = time.precision in ("minute", "part_of_day")
        shown = [(moment.astimezone(zone).strftime("%Y-%m-%d %H:%M" if fine else "%Y-%m-%d") if moment else "…") for moment in (time.earliest, time.latest)]
        span = shown[0] if shown[0] == shown[1] else " – ".join(shown)
        return f"{span} {time.zone if fine else ''} ({time.precision.replace('_', ' ')}) {words}"

    def _participants(self, incident: Incident) -> str:
        doers, struck = [], []
        for id_ in incident.claims:
            claim = self.claims[id_]
            doers += [mention.actor or isolated(mention.anchor.text) for mention in claim.perpetrator]
            struck += [mention.actor or isolated(mention.anchor.text) for mention in claim.target]
        doers, struck = list(dict.fromkeys(doers)), list(dict.fromkeys(struck))
        return f"{', '.join(doers) or '?'} → {', '.join(struck) or '?'}" if doers or struck else ""

    def _account(self, claim: Claim) -> Iterator[Text | Padding]:
        document = self.documents[claim.document]
        chain = [isolated(teller.anchor.text) for teller in claim.attribution] or [self.label["own_voice"]]
        line = Text("• ")
        line.append(" → ".join([*chain, isolated(document.outlet or document.id)]), style="bold" if claim.attribution else "")
        notes = [claim.type.replace("_", " ")]
        notes += [note for note, usual in ((claim.certainty, "stated"), (claim.realis, "occurred")) if note != usual]
        if claim.responsibility:
            notes.append(f"responsibility {claim.responsibility}")
        line.append(f"  ({', '.join(notes)})", style="dim")
        if claim.polarity == "denied":
            line.append(f" {self.label['denied']}", style="bold red")
        yield Padding(line, (0, 0, 0, 5))
        yield Padding(self._quote(claim, document.text), (0, 2, 0, 7))
        if self.explain:
            for evidence in claim.evidence:
                words = isolated(evidence.anchor.text) if evidence.anchor else ""
                yield Padding(Text(f"{evidence.field}: {evidence.rule} — {words} {evidence.entry or ''}", style="dim"), (0, 0, 0, 9))

    def _quote(self, claim: Claim, text: str) -> Text:
        """The sentence with the words that name the happening set off: in colour on a terminal, between marks elsewhere."""
        start, end = claim.sentence.start, claim.sentence.end
        start = max(start, claim.trigger.start - 160)
        end = min(end, claim.trigger.end + 200)
        before, after = text[start : claim.trigger.start], text[claim.trigger.end : end]
        lead, tail = "…" if start > claim.sentence.start else "", "…" if end < claim.sentence.end else ""
        mark = ("", "") if self.console.is_terminal and not self.console.no_color else ("«", "»")
        quote = Text(_ISOLATE + lead + " ".join(before.split()) + (" " if before[-1:].isspace() else ""))
        quote.append(mark[0] + claim.trigger.text + mark[1], style="bold reverse")
        quote.append((" " if after[:1].isspace() else "") + " ".join(after.split()) + tail + _POP)
        return quote

    def _counts(self) -> Iterator[Text | Padding]:
        for count in self.reading.running_counts:
            verdict = "?" if count.agrees is None else self.label["agrees" if count.agrees else "disagrees"]
            claim = self.claims[count.claim]
            yield Padding(Text(f"stated {count.stated}, held {count.held}: {verdict}  {isolated(claim.trigger.text)}"), (0, 0, 0, 3))

    def _issues(self) -> Iterator[Text | Padding]:
        for issue in self.reading.issues:
            where = f" [{issue.document}{f':{issue.span.start}' if issue.span else ''}]" if issue.document else ""
            yield Padding(Text(f"• {issue.kind.replace('_', ' ')}: {isolated(issue.why)}{where}"), (0, 0, 0, 3))


def _range(harm: HarmRange) -> str:
    who = "" if harm.who == "unspecified" else f" ({harm.who})"
    if harm.least is None:
        return f"{harm.kind}{who} unknown"
    number = str(harm.least) if harm.least == harm.most else f"{harm.least}+" if harm.most is None else f"{harm.least}–{harm.most}"
    return f"{harm.kind}{who} {number}"
