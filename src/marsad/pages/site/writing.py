"""The site on disk: what a run wrote is listed with its digests, so that the next run takes away what it does not write, and nothing else."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from pathlib import Path

from marsad.export import Choices, Knowledge, exporter
from marsad.model import InputError
from marsad.pages.holding import Holding
from marsad.pages.rendering import FONT_FILES, FONTS, render, style_sheet
from marsad.pages.site.pages import Edition
from marsad.pages.site.withholding import published
from marsad.pages.words import Words
from marsad.reference.labels import LabelLanguage
from marsad.reference.publishing import PublishingPolicy

SUMS = "SHA256SUMS"
_DATA = ("geojson", "csv", "json", "jsonl")
_NAMES = {"en": "English", "ar": "العربية"}


def write_site(holding: Holding, policy: PublishingPolicy, languages: Sequence[LabelLanguage], out: Path) -> int:
    """Write the site of what is held, by the policy, and give the number of its files. The same record, policy and version give the same bytes.

    Raises InputError where the folder holds anything that is not of a site written before.
    """
    before = _listed(out)
    digests: dict[str, str] = {}
    for path, content in _files(published(holding, policy), policy, languages):
        target = out / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
        digests[path] = hashlib.sha256(content).hexdigest()
    for path in before - digests.keys():
        (out / path).unlink(missing_ok=True)
    lines = (f"{digest}  {path}\n" for path, digest in sorted(digests.items()))
    (out / SUMS).write_text("".join(lines), encoding="utf-8")
    return len(digests)


def _listed(out: Path) -> set[str]:
    """The files of a site that was written here before; none where the folder is empty or not there."""
    if (out / SUMS).is_file():
        listed = {line.split("  ", 1)[1] for line in (out / SUMS).read_text(encoding="utf-8").splitlines() if "  " in line}
        return {path for path in listed if (out / path).resolve().is_relative_to(out.resolve())}
    if out.exists() and (not out.is_dir() or any(out.iterdir())):
        raise InputError(str(out), "this holds other things than a site that Marsad wrote.", "Name an empty folder, or one that is not there yet.")
    return set()


def _files(holding: Holding, policy: PublishingPolicy, languages: Sequence[LabelLanguage]) -> Iterator[tuple[str, bytes]]:
    """Every file of the site with its path; `holding` is what may be shown."""
    data: dict[str, str] = {}
    for name in _DATA:
        own = exporter(name)
        content = own.made(holding.reading, Knowledge(), Choices()).files[""]
        data[f"incidents{own.ending}"] = hashlib.sha256(content).hexdigest()
        yield f"data/incidents{own.ending}", content
    for language in languages:
        others = [other for other in languages if other != language]
        for path, page in Edition(holding, policy, Words(language), data, others).pages():
            yield f"{language}/{path}", page.encode()
    words = Words(languages[0])
    yield "index.html", render("site_root.html", words, "Marsad", assets="assets", languages=[(language, _NAMES[language]) for language in languages]).encode()
    yield "assets/style.css", style_sheet().encode()
    for file in (*FONT_FILES, "OFL-ibm-plex.txt"):
        yield f"assets/fonts/{file}", (FONTS / file).read_bytes()
