"""`marsad read`: reports in, incidents and their accounts out."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from marsad.cli.exporting import Asked, FormatName, export_options, losses_told, write_out
from marsad.cli.together import IN_MEMORY, read_together
from marsad.cli.workspace.opening import Instant, optional_filters
from marsad.ingest import Problem, ReadOptions, columns_of, read_paths
from marsad.ingest.text import iso_date
from marsad.model import Document, Issue, Reading, by_id, changed

if TYPE_CHECKING:
    from marsad.export import Loss
    from marsad.store import Filters

# All was read / nothing could be read / wrong use (click's own) / some inputs failed.
EXIT_NOTHING, EXIT_USAGE, EXIT_SOME = 1, 2, 3
# A table of more incidents than these is read by nobody from end to end.
_MANY = 1000
# What can keep a report from being read, and the way out.
_UNREAD = {
    "language_not_read": "Give --lang ar or --lang en where it is in one of these after all.",
    "not_read": "Please send us the report, so that the extractor can be mended.",
}


@click.command()
@click.argument("files", nargs=-1, metavar="FILE...")
@click.option("--published", metavar="DATE", help="Publication date (ISO 8601) of reports that do not state theirs.")
@click.option("--outlet", metavar="NAME", help="Outlet of reports that do not state theirs.")
@click.option("--lang", type=click.Choice(["ar", "en", "auto"]), default="auto", show_default=True, help="Language of the reports.")
@click.option("--columns", metavar="FIELD=NAME,...", default="", help="What the columns of a table are: text=body,published=date.")
@click.option(
    "--format", "format_", type=FormatName("table"), default="table", show_default=True, metavar="FORMAT",
    help="What to print: table, json, jsonl (a claim a line), geojson, csv, acled, ucdp, plover, polecat, hxl; with --out any format of `marsad export`.",
)  # fmt: skip
@click.option(
    "--out", "-o", type=click.Path(writable=True, path_type=Path), help="Write a file or folder as `marsad export` does, with its warnings beside it."
)
@click.option("--as-of", type=Instant(end=True), help="Leave out reports that came out after this instant, and those that do not say when they did.")
@click.option(
    "--data",
    "overlays",
    multiple=True,
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="Overlay folder of lexicons, actors and places; may be repeated.",
)
@click.option("--labels", type=click.Choice(["en", "ar"]), default="en", show_default=True, help="Language of the labels of the table.")
@click.option("--explain", is_flag=True, help="Show for each claim the words, entries and rules that gave its fields.")
@click.option(
    "--in-memory", type=click.IntRange(0), default=IN_MEMORY, show_default=True, metavar="NUMBER",
    help="The most reports that are linked in memory; more of them go through a temporary file, with the same result.",
)  # fmt: skip
@export_options
@optional_filters
def read(
    files: tuple[str, ...],
    published: str | None,
    outlet: str | None,
    lang: Any,
    columns: str,
    format_: str,
    out: Path | None,
    as_of: datetime | None,
    overlays: tuple[Path, ...],
    labels: Any,
    explain: bool,
    in_memory: int,
    asked: Asked,
    filters: Filters | None,
) -> None:
    """Read reports together and print what they claim: text, HTML, JSON, tables, feeds, Telegram exports, e-mail, web archives; - is standard input.

    Exit codes: 0 all was read, 1 nothing could be read, 2 wrong use, 3 some inputs could not be read.
    """
    if not files:
        if sys.stdin.isatty():
            raise click.UsageError("no file was given. Name a file, or - for standard input.")
        files = ("-",)
    if published is not None and iso_date(published) is None:
        raise click.BadParameter(f'"{published}" is no date. Write it as 2023-10-24 or 2023-10-24T18:00+03:00.', param_hint="--published")
    narrows = filters is not None or asked.narrows
    _check_format(format_, out, narrows)
    found = read_paths(files, ReadOptions(published, outlet, lang, columns=columns_of(columns)))
    told = _Told()
    reports = _told_of(found, told) if as_of is None else _out_by(as_of, _told_of(found, told), told)
    if format_ == "jsonl" and out is None:
        _print_stream(reports, told, overlays, explain)
    else:
        with read_together(reports, in_memory, overlays) as reading:
            if reading.documents:
                told.of_issues(reading.documents, reading.issues)
                reading = _narrowed(reading, filters, asked) if narrows else reading
                reading = explained(reading) if explain else reading
                if format_ == "table" and len(reading.incidents) > _MANY:
                    click.echo(
                        f"note: {len(reading.incidents):,} incidents follow; narrow them down (--since, --place, --type, --grade), or write a file: --format csv --out FILE",
                        err=True,
                    )
                if out is None:
                    print_as(reading, format_, labels, overlays, asked)
                else:
                    click.echo(f"{out}: {write_out(reading, out, format_, overlays, asked)}", err=True)
    sys.exit(told.exit_code)


def _check_format(format_: str, out: Path | None, narrows: bool) -> None:
    """Raises a usage error for what cannot be printed, or written, in a format."""
    if out is not None and format_ == "table":
        raise click.UsageError("a table is printed, and not written to a file. Name a --format.")
    if out is None and format_ == "jsonl" and narrows:
        raise click.UsageError("jsonl prints claims as they are read, before there are incidents to narrow down. Take --format json, or --out FILE.")
    if out is None and format_ != "table":
        from marsad.export import exporter

        if exporter(format_).is_folder or not exporter(format_).is_text:
            raise click.UsageError(f"{format_} cannot be printed. Write it: --out {'FOLDER' if exporter(format_).is_folder else 'FILE'}")


def _out_by(instant: datetime, documents: Iterable[Document], told: _Told) -> Iterator[Document]:
    """The reports that were out at an instant; how many are passed over is told at the end. Where only a day is known, it must be over."""
    later = undated = 0
    for document in documents:
        day = document.published_on
        at = document.published_at or (datetime.combine(day, datetime.min.time(), UTC) + timedelta(days=1) if day else None)
        if at is not None and at <= instant:
            yield document
            continue
        told.read -= 1
        later, undated = later + (at is not None), undated + (at is None)
    if later or undated:
        click.echo(f"note: passed over by --as-of: {later:,} reports that came out later, {undated:,} that do not say when they came out", err=True)


def _narrowed(reading: Reading, filters: Filters | None, asked: Asked) -> Reading:
    from marsad.pipeline.exchange import narrowed
    from marsad.store import Filters

    return narrowed(reading, filters or Filters(), asked.further)


class _Told:
    """What was read, and what the user was told of on the error stream."""

    def __init__(self) -> None:
        self.read, self.failures = 0, 0

    def of(self, problem: Problem) -> None:
        click.echo(f"{'note' if problem.notice else 'not read'}: {problem}", err=True)
        self.failures += not problem.notice

    def of_issues(self, documents: Sequence[Document], issues: Iterable[Issue]) -> None:
        """The reports that are kept but were not read, because of their language or because the extractor failed."""
        reports = by_id(documents)
        for issue in issues:
            if issue.kind in _UNREAD and issue.document:
                self.of(Problem(reports[issue.document].source, f"{issue.why}.", _UNREAD[issue.kind]))
                self.read -= 1

    @property
    def exit_code(self) -> int:
        return EXIT_NOTHING if self.read <= 0 else EXIT_SOME if self.failures else 0


def _told_of(found: Iterable[Document | Problem], told: _Told) -> Iterator[Document]:
    """The reports, while problems are told of as they come."""
    for one in found:
        if isinstance(one, Document):
            told.read += 1
            yield one
        else:
            told.of(one)


def _print_stream(documents: Iterable[Document], told: _Told, overlays: tuple[Path, ...], explain: bool) -> None:
    """A claim a line as the reports are read: nothing waits for the last one, and none is kept."""
    from marsad.export import claim_line
    from marsad.pipeline import read_stream
    from marsad.pipeline.read import explain as why

    for batch in read_stream(documents, data=overlays):
        told.of_issues(batch.documents, batch.issues)
        by_id = {document.id: document for document in batch.documents}
        for claim in batch.claims:
            sys.stdout.buffer.write(claim_line(replace(claim, evidence=why(by_id[claim.document], claim, overlays=overlays)) if explain else claim))
        sys.stdout.buffer.flush()


def explained(reading: Reading) -> Reading:
    """The reading with the evidence of every claim filled in."""
    documents, why = by_id(reading.documents), reading.explainer
    return (
        reading
        if why is None
        else replace(reading, claims=changed(reading.claims, lambda claim: replace(claim, evidence=why(documents[claim.document], claim))))
    )


def print_as(reading: Reading, format_: str, labels: Any, overlays: tuple[Path, ...] = (), asked: Asked | None = None, *, ids: bool = False) -> None:
    """Print a reading, or what a workspace holds put together as one, in a format of the command line; what a format cannot say is told on the error stream.

    `ids` gives a table the ids of claims and reports.
    """
    if format_ == "table":
        from marsad.cli.table import print_reading
        from marsad.reference.bundle import load_reference
        from marsad.reference.wording import actor_names

        print_reading(reading, labels, actor=actor_names(labels, load_reference(overlays).actors), ids=ids)
        return
    from marsad.export import Choices, Knowledge, exporter

    knowledge, choices = Knowledge(overlays), asked.choices if asked else Choices()
    losses: list[Loss] = []
    for part in exporter(format_).made_in_parts(reading, knowledge, choices):
        sys.stdout.buffer.writelines(part.files.values())
        losses += part.losses
    sys.stdout.buffer.flush()
    for line in losses_told(losses):
        click.echo(f"note: {line.strip()}", err=True)
