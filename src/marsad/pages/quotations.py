"""The words that an incident rests on, each with who says them, where they were published, and the hash of the copy that is kept."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from urllib.parse import urlsplit

from marsad.model import Anchor, Claim, Document, Incident
from marsad.pages.holding import Holding
from marsad.pages.words import Words
from marsad.text.direction import direction

_LINKED = frozenset({"http", "https"})


@dataclass(frozen=True, slots=True)
class Run:
    """Some of the quoted words; `marked` are those that name the happening."""

    words: str
    marked: bool


@dataclass(frozen=True, slots=True)
class Quotation:
    """A sentence of a report as it stands there. `link` is None where none was given or it is no web address; `fields` are labels with their values."""

    runs: tuple[Run, ...]
    language: str
    direction: str
    tellers: tuple[str, ...]
    denial: bool
    outlet: str
    published: str
    link: str | None
    fields: tuple[tuple[str, str], ...]


def quotations(holding: Holding, incident: Incident, words: Words) -> tuple[Quotation, ...]:
    """A quotation for each sentence, in the order of publication and of the text; claims of one sentence share it."""
    order = {report.id: number for number, report in enumerate(holding.reports_of(incident))}
    own = [claim for claim in holding.claims_of(incident) if claim.document in order]
    own.sort(key=lambda claim: (order[claim.document], claim.sentence.start, claim.trigger.start))
    return tuple(_quotation(holding, list(claims), words) for _, claims in groupby(own, key=lambda claim: (claim.document, claim.sentence)))


def quotation(holding: Holding, claim: Claim, words: Words) -> Quotation:
    """The sentence of one claim."""
    return _quotation(holding, [claim], words)


def _quotation(holding: Holding, claims: Sequence[Claim], words: Words) -> Quotation:
    report, first = holding.documents[claims[0].document], claims[0]
    sentence = report.text[first.sentence.start : first.sentence.end]
    return Quotation(
        runs=tuple(_runs(report, first, [claim.trigger for claim in claims])) if sentence.strip() else (Run(words["withheld.words"], False),),
        language=report.lang if report.lang != "und" else "",
        direction=direction(sentence) if sentence.strip() else words.direction,
        tellers=tuple(dict.fromkeys(f"{words.tellers(claim, report)} ({words.notes(claim)})" for claim in claims)),
        denial=any(claim.polarity == "denied" for claim in claims),
        outlet=words.outlet(report),
        published=words.published(report),
        link=report.url if report.url and urlsplit(report.url).scheme in _LINKED else None,
        fields=tuple(_fields(holding, report, claims, words)),
    )


def _runs(report: Document, first: Claim, marked: Sequence[Anchor]) -> Iterator[Run]:
    """The sentence with the marked words told apart; line breaks become blanks."""
    start, end = first.sentence.start, first.sentence.end
    at = start
    for anchor in sorted(set(marked), key=lambda anchor: anchor.start):
        if not at <= anchor.start < anchor.end <= end:
            continue
        yield from _run(report.text[at : anchor.start], False)
        yield from _run(report.text[anchor.start : anchor.end], True)
        at = anchor.end
    yield from _run(report.text[at:end], False)


def _run(text: str, marked: bool) -> Iterator[Run]:
    if text:
        yield Run(text.replace("\n", " "), marked)


def _fields(holding: Holding, report: Document, claims: Sequence[Claim], words: Words) -> Iterator[tuple[str, str]]:
    kept = holding.kept.get(report.id)
    if report.copy_of is not None and report.copy_of in holding.documents:
        yield words["copy_of"], words.outlet(holding.documents[report.copy_of])
    if report.forwarded_from:
        yield words["forwarded_from"], report.forwarded_from
    if kept is not None:
        yield words["received"], words.instant(kept.retrieved)
        yield words["kept_copy"], kept.sha256
        if kept.part:
            yield words["part"], kept.part
    if report.sha256:
        yield words["text_hash"], report.sha256
    yield words["claim_ids"], " ".join(claim.id for claim in claims)
