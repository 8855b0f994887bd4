"""The file that lists what is watched."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from marsad.ingest.watch import Source, read_sources
from marsad.model import DataError, InputError

WHOLE = """
- id: agency
  kind: feed
  address: https://example.org/خبر.xml
  outlet: وكالة مثال
  lang: ar
  every: 10m
  allow: [intranet.example.org]
  robots: false
  pages: true
  most: 20
- id: channel
  kind: telegram
  address: "@example_channel"
  since: 2024-05-01
- {id: channel2, kind: telegram, address: https://t.me/example_two}
- {id: channel3, kind: telegram, address: https://t.me/s/example_three}
- {id: drop, kind: folder, address: inbox, every: 30s}
- {id: site, kind: sitemap, address: "https://example.org/sitemap.xml", since: "2024-05-01T10:00+03:00"}
"""


def write(tmp_path: Path, content: str) -> Path:
    path = tmp_path / "sources.yml"
    path.write_text(content, encoding="utf-8")
    return path


def test_sources_are_read_as_they_are_written(tmp_path: Path) -> None:
    agency, channel, second, third, drop, site = read_sources(write(tmp_path, WHOLE))
    assert agency == Source(
        id="agency", kind="feed", address="https://example.org/%D8%AE%D8%A8%D8%B1.xml", outlet="وكالة مثال", lang="ar", every_s=600,
        allow=("intranet.example.org",), robots=False, pages=True, most=20,
    )  # fmt: skip
    assert [source.address for source in (channel, second, third)] == [f"https://t.me/s/example_{name}" for name in ("channel", "two", "three")]
    assert channel.since == datetime(2024, 5, 1, tzinfo=UTC)
    assert site.since == datetime(2024, 5, 1, 7, tzinfo=UTC)
    assert (drop.address, drop.every_s, drop.robots) == (str(tmp_path / "inbox"), 30, True)


MISTAKES = [
    ("- {id: a, kind: feed, address: https://a.org/, colour: x}", "sources.yml:1: unknown key colour; the keys are id, kind"),
    ("\n- {id: a, kind: blog, address: https://a.org/}", 'sources.yml:2: kind "blog" is none of feed, page, sitemap, telegram, folder'),
    ("- {id: a, kind: feed}", "sources.yml:1: the key address is missing"), ("- {id: a, kind: feed, address: ftp://a.org/}", 'addresses of "ftp" are not fetched'),
    ("- {id: a, kind: feed, address: https://a.org/, every: often}", 'every "often" is no time; write it as 90s'),
    ("- {id: a, kind: feed, address: https://a.org/, every: 1s}", "too short or too long"), ("- {id: a b, kind: feed, address: https://a.org/}", "must be of Latin letters"),
    ("- {id: a, kind: feed, address: https://a.org/, robots: 7}", "must be true or false"), ("- {id: a, kind: feed, address: https://a.org/, since: May}", "is no date"),
    ("- {id: a, kind: feed, address: https://a.org/, most: 0}", "must be a number from 1"), ("- {id: a, kind: feed, address: https://a.org/, allow: [http://x/]}", "names of hosts"),
    ("- {id: a, kind: feed, address: https://a.org/, lang: fa}", 'lang "fa" is none of ar, en, auto'), ("", "no source is listed"), ("id: a", "must be a list of entries"),
    ("- {id: a, kind: page, address: https://a.org/}\n- {id: a, kind: page, address: https://b.org/}", "sources.yml:2: the id \"a\" stands twice"), ("- [", "not readable as YAML"),
]  # fmt: skip


@pytest.mark.parametrize(("content", "told"), MISTAKES)
def test_a_mistake_is_named_with_file_line_and_mend(tmp_path: Path, content: str, told: str) -> None:
    with pytest.raises(DataError) as error:
        read_sources(write(tmp_path, content))
    assert told in str(error.value)


def test_all_mistakes_are_named_at_once(tmp_path: Path) -> None:
    with pytest.raises(DataError) as error:
        read_sources(write(tmp_path, "- {id: a, kind: blog, every: x}\n- {id: b}\n"))
    assert len(error.value.mistakes) == 5


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="cannot be opened"):
        read_sources(tmp_path / "absent.yml")
