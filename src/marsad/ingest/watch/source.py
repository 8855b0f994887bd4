"""What is watched, as `sources.yml` has it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Literal, get_args

from marsad.ingest.web.address import parse_address
from marsad.model import DataError, InputError
from marsad.reference.loading import Located, load_entries

Kind = Literal["feed", "page", "sitemap", "telegram", "folder"]

_EVERY_S = 15 * 60.0
_LEAST_EVERY_S, _MOST_EVERY_S = 30.0, 30 * 24 * 3600.0
_UNITS = {"s": 1, "m": 60, "h": 3600, "d": 24 * 3600}
_CHANNEL = re.compile(r"@?([A-Za-z][A-Za-z0-9_]{3,31})")
_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,79}")
_MOST = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Something that is asked for reports again and again.

    `outlet` and `lang` hold for its reports; None and auto leave both to the reports. `allow` are hosts that may be on the local network.
    `pages` has the page of each entry of a feed fetched. Nothing older than `since` is taken; None takes what is shown, of a sitemap the last week.
    `most` is how many reports one turn takes, the rest is left to the next.
    """

    id: str
    kind: Kind
    address: str
    outlet: str | None = None
    lang: Literal["ar", "en", "auto"] = "auto"
    every_s: float = _EVERY_S
    allow: tuple[str, ...] = ()
    robots: bool = True
    pages: bool = False
    since: datetime | None = None
    most: int = _MOST


def read_sources(path: Path) -> tuple[Source, ...]:
    """The sources of a file. Raises DataError with all its mistakes, each with file and line, and InputError where it cannot be opened."""
    try:
        entries = load_entries(path)
    except OSError as error:
        raise InputError(str(path), f"cannot be opened: {error.strerror or error}.", "Check the path and the permission to read it.") from error
    mistakes: list[str] = []
    sources: dict[str, Source] = {}
    for entry in entries:
        wrong = list(_mistakes(entry))
        mistakes.extend(entry.mistake(what) for what in wrong)
        if wrong:
            continue
        source = _source(entry)
        if source.id in sources:
            mistakes.append(entry.mistake(f'the id "{source.id}" stands twice; give each source its own'))
        sources[source.id] = source
    if not entries:
        mistakes.append(f"{path.name}:1: no source is listed; write entries that start with '- id:'")
    if mistakes:
        raise DataError(tuple(mistakes))
    return tuple(sources.values())


def _source(entry: Located) -> Source:
    values = {name: _FIELDS[name](entry.fields[name]) for name in _FIELDS if entry.fields.get(name) is not None}
    values["address"] = _address(values["kind"], values["address"], entry.path)
    if "every" in values:
        values["every_s"] = values.pop("every")
    return Source(**values)


def _mistakes(entry: Located) -> Iterator[str]:
    unknown = sorted(set(entry.fields) - set(_FIELDS))
    if unknown:
        yield f"unknown key {', '.join(unknown)}; the keys are {', '.join(_FIELDS)}"
    for name in ("id", "kind", "address"):
        if entry.fields.get(name) is None:
            yield f"the key {name} is missing; write it"
    for name, value in entry.fields.items():
        if name in _FIELDS and value is not None:
            try:
                _FIELDS[name](value)
            except ValueError as error:
                yield f'{name} "{value}" {error}'
    if entry.fields.get("kind") in get_args(Kind) and isinstance(entry.fields.get("address"), str):
        try:
            _address(entry.fields["kind"], entry.fields["address"], entry.path)
        except InputError as error:
            yield f'address "{error.source}": {error.problem} {error.way_out}'


def _address(kind: Kind, written: str, path: Path) -> str:
    """The address to ask: a channel's name as its preview, a folder from the file's own. Raises InputError for what is no address of the web."""
    if kind == "folder":
        return str(path.parent / Path(written).expanduser())
    if kind != "telegram":
        return str(parse_address(written))
    named = _CHANNEL.fullmatch(written)
    address = parse_address(f"https://t.me/s/{named.group(1)}" if named else written)
    shown = address.target.startswith("/s/") or address.host not in ("t.me", "telegram.me")
    return str(address if shown else address.join(f"/s{address.target}"))


def _text(value: Any) -> str:
    if not isinstance(value, (str, int)) or isinstance(value, bool) or not str(value).strip():
        raise ValueError("must be text")
    return str(value).strip()


def _id(value: Any) -> str:
    if not _ID.fullmatch(_text(value)):
        raise ValueError("must be of Latin letters, digits, dots, dashes and underscores")
    return _text(value)


def _one_of(*values: str) -> Callable[[Any], str]:
    def check(value: Any) -> str:
        if value not in values:
            raise ValueError(f"is none of {', '.join(values)}")
        return str(value)

    return check


def _seconds(value: Any) -> float:
    """A time such as 90s, 15m, 2h or 1d."""
    number, unit = str(value).strip()[:-1], str(value).strip()[-1:]
    if unit not in _UNITS or not (number.isascii() and number.isdecimal() and len(number) < 7):
        raise ValueError("is no time; write it as 90s, 15m, 2h or 1d")
    if not _LEAST_EVERY_S <= int(number) * _UNITS[unit] <= _MOST_EVERY_S:
        raise ValueError("is too short or too long; write 30s to 30d")
    return float(int(number) * _UNITS[unit])


def _hosts(value: Any) -> tuple[str, ...]:
    hosts = value if isinstance(value, list) else [value]
    if not all(isinstance(host, str) and host.strip() and "/" not in host for host in hosts):
        raise ValueError("must be names of hosts, as in [intranet.example.org]")
    return tuple(host.strip().casefold() for host in hosts)


def _truth(value: Any) -> bool:
    if not isinstance(value, bool):
        raise ValueError("must be true or false")
    return value


def _instant(value: Any) -> datetime:
    """A date or an instant; one without a zone is in UTC."""
    try:
        instant = datetime.fromisoformat(str(value))
    except ValueError:
        raise ValueError("is no date; write it as 2024-05-01") from None
    return instant.astimezone(UTC) if instant.tzinfo else instant.replace(tzinfo=UTC)


def _count(value: Any) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or not 1 <= value <= 10_000:
        raise ValueError("must be a number from 1 to 10000")
    return value


_FIELDS: dict[str, Callable[[Any], Any]] = {
    "id": _id, "kind": _one_of(*get_args(Kind)), "address": _text, "outlet": _text, "lang": _one_of("ar", "en", "auto"), "every": _seconds, "allow": _hosts,
    "robots": _truth, "pages": _truth, "since": _instant, "most": _count,
}  # fmt: skip
