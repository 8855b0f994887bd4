"""Whatever a file holds, it is read, repaired and said, or named with the way out; it never stops the others."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from marsad.cli.read import read
from marsad.ingest import READERS, Problem, ReadOptions, read_capture, read_paths
from marsad.ingest.bytes_ import decode
from marsad.ingest.text import iso_date
from marsad.model import Capture, Document

REPORT = "أعلن الجيش العراقي مقتل ثلاثة مسلحين في غارة على قرية قرب مدينة كركوك أمس."
PLAIN = REPORT.encode()


def run(*arguments: object, given: bytes | None = None) -> Result:
    return CliRunner().invoke(read, [*map(str, arguments), "--format", "jsonl"], input=given)


def found(path: Path, options: ReadOptions | None = None) -> tuple[list[Document], list[Problem]]:
    read_ = list(read_paths([str(path)], options or ReadOptions()))
    return [item for item in read_ if isinstance(item, Document)], [item for item in read_ if isinstance(item, Problem)]


def lines(*reports: object) -> bytes:
    return "\n".join(json.dumps(report, ensure_ascii=False) for report in reports).encode()


# What cannot be read: name, content, words of the message.
REFUSED = [
    ("empty.txt", b"", "the file is empty. Give a file"),
    ("blank.txt", b" \n\t\n", "the file is empty"),
    ("picture.txt", b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 4, "binary"),
    ("document.txt", b"%PDF-1.7 " + PLAIN, "binary"),
    ("noise.txt", bytes(range(256)) * 20, "in no encoding that can be told"),
    ("zeros.txt", b"\x00\x01\x02\x03" * 50, "binary"),
    ("broken.json", b'[\n{"id": 1},\n {"id": 2,}]', "not JSON"),
    ("empty.json", b"[]", "the list holds no report"),
    ("null.json", b"null", "must be an object, not null"),
    ("number.jsonl", b"5", "must be an object, not a number"),
    ("text.jsonl", b'"only words"', "must be an object, not text"),
    ("no_body.json", b'{"id": "a", "title": "b"}', "has no body and no text"),
    ("nested.json", b'{"id": "a", "text": {"b": 1}}', "the field text must be text, not an object"),
    ("true.json", b'{"id": true, "text": "b"}', "the field id must be text, not true or false"),
    ("date.jsonl", lines({"text": REPORT, "published": "2023-02-30"}), 'date.jsonl:1: the date "2023-02-30" cannot be. Write it as'),
    ("year.jsonl", lines({"text": REPORT, "published": "9999-12-31T23:59:59-12:00"}), "cannot be"),
    ("long.txt", b"a " * 1_200_000, "no news report has more than"),
    ("menu.html", b"<html><body><nav>menu</nav></body></html>", "has no text"),
    ("persian.txt", "وزارت دفاع گفت که در این حمله پنج نفر کشته شدند".encode(), 'is in "fa"; Marsad keeps it but does not read it. Give --lang'),
    ("french.txt", b"Le ministere a annonce que cinq soldats sont dans la ville et que les autres", 'is in "fr"'),
    ("signs.txt", b"12345 !!! ---", "in no language that can be told"),
]


@pytest.mark.parametrize(("name", "content", "told"), REFUSED, ids=[name for name, _, _ in REFUSED])
def test_what_cannot_be_read_is_named_and_does_not_stop_the_others(tmp_path: Path, name: str, content: bytes, told: str) -> None:
    bad, good = tmp_path / name, tmp_path / "good.txt"
    bad.write_bytes(content)
    good.write_bytes(PLAIN)
    alone = run(bad)
    assert alone.exit_code == 1
    assert alone.stdout == ""
    assert told in alone.stderr
    assert name in alone.stderr
    for order in ((bad, good), (good, bad)):
        both = run(*order)
        assert both.exit_code == 3
        assert told in both.stderr
        assert json.loads(both.stdout)["type"] == "air_strike"


# What is read all the same: name, content, words of the notice (none where nothing is worth saying).
READ = [
    ("plain.txt", PLAIN, ""),
    ("mark.txt", b"\xef\xbb\xbf" + PLAIN, ""),
    ("lines.txt", PLAIN + b"\r\n\r\n", ""),
    ("utf16.txt", REPORT.encode("utf-16"), ""),
    ("utf16be.txt", b"\xfe\xff" + REPORT.encode("utf-16-be"), ""),
    ("utf32.txt", REPORT.encode("utf-32"), ""),
    ("unmarked.txt", REPORT.encode("utf-16-le"), "read as utf-16-le"),
    ("windows.txt", REPORT.encode("cp1256"), "read as cp1256"),
    ("mojibake.txt", PLAIN.decode("latin-1").encode(), "repaired"),
    ("windows_mojibake.txt", REPORT.encode("cp1256").decode("latin-1").encode(), "repaired"),
    ("nul.txt", (REPORT + "\x00").encode(), "1 control character(s), which were kept"),
    ("fields.jsonl", lines({"text": REPORT, "colour": 1}), "unknown field colour; it was passed over. The fields are id, outlet"),
    ("tag.jsonl", lines({"text": REPORT, "lang": "ar-IQ"}), ""),
    ("feed.jsonl", lines({"text": REPORT, "published": "Tue, 24 Oct 2023 18:00:00 +0300"}), ""),
    ("gold.json", lines([{"document": {"text": REPORT}}]), ""),
    ("unclosed.html", f"<html><body><nav>menu<p>{REPORT}".encode(), ""),
]


@pytest.mark.parametrize(("name", "content", "told"), READ, ids=[name for name, _, _ in READ])
def test_what_can_be_mended_is_read_and_said(tmp_path: Path, name: str, content: bytes, told: str) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    result = run(path)
    assert result.exit_code == 0
    assert json.loads(result.stdout)["type"] == "air_strike"
    assert (result.stderr == "") == (told == "")
    assert told in result.stderr


def test_every_broken_line_is_named_and_the_others_are_read(tmp_path: Path) -> None:
    path = tmp_path / "reports.jsonl"
    good = {"id": "a", "text": REPORT}
    path.write_bytes(lines(good) + b"\n{broken\n\n" + lines([1], {"id": "b", "text": REPORT + " "}, good) + b"\n\r\n")
    documents, problems = found(path)
    assert [document.id for document in documents] == ["a", "b"]
    assert [document.source for document in documents] == [f"{path}:1", f"{path}:5"]
    assert [problem.source for problem in problems] == [f"{path}:2", f"{path}:4", f"{path}:6"]
    assert "already read from" in problems[-1].what


def test_a_line_of_fifty_megabytes_is_named_and_the_next_is_read(tmp_path: Path) -> None:
    path = tmp_path / "reports.jsonl"
    path.write_bytes(b'{"text": "' + b"a" * 50_000_000 + b'"}\n' + lines({"id": "b", "text": REPORT}))
    documents, problems = found(path)
    assert [document.id for document in documents] == ["b"]
    assert problems[0].source == f"{path}:1"
    assert "50,000,012 characters" in problems[0].what


def test_an_array_of_reports_keeps_their_fields(tmp_path: Path) -> None:
    path = tmp_path / "reports.json"
    fields = {"id": "x", "outlet": "مثال", "lang": "ar", "published": "2020-01-01", "title": "عنوان", "body": REPORT, "url": "https://example.org/1"}
    path.write_bytes(lines([fields, {"id": 7, "title": "عنوان", "text": f"عنوان\n\n{REPORT}"}]))
    (first, second), problems = found(path)
    assert problems == []
    assert (first.id, first.outlet, first.published, first.url) == ("x", "مثال", "2020-01-01", "https://example.org/1")
    assert first.text == second.text == f"عنوان\n\n{REPORT}"
    assert second.id == "7"


TEXTS = [
    ("عنوان", "عنوان\n\nنص", "عنوان\n\nنص", "عنوان"), ("عنوان", "نص", "عنوان\n\nنص", "عنوان"), ("عنوان", "عنوان - نص", "عنوان - نص", None),
    (None, "نص", "نص", None), ("", "نص", "نص", None),
]  # fmt: skip


@pytest.mark.parametrize(("title", "text", "whole", "kept"), TEXTS)
def test_a_title_is_neither_lost_nor_told_twice(tmp_path: Path, title: str | None, text: str, whole: str, kept: str | None) -> None:
    path = tmp_path / "report.json"
    path.write_bytes(lines({"title": title, "text": text}))
    (document,), _ = found(path)
    assert (document.text, document.title) == (whole, kept)


PAGE = (
    '<!doctype html><html><head><meta charset="{charset}"><title>موقع - خبر</title><meta property="og:title" content="غارة قرب كركوك">'
    '<meta property="article:published_time" content="2020-02-01T10:00:00Z"></head><body><nav><a>قصف وهجوم</a></nav>'
    '<div class="ad-box">انفجار الأسعار</div>{open}<h1>غارة قرب كركوك</h1><p>{report}</p><script>var x = "انفجار";</script>'
    '<div class="related"><a>مقتل عشرة</a></div><p>وأضاف البيان أن المنطقة هادئة.</p>{close}<ul><li><a>اقتحام بلدة</a></li></ul>'
    "<aside>اقرأ أيضا: انفجار</aside><footer>حقوق</footer></body></html>"
)


@pytest.mark.parametrize("wrapped", [True, False])
@pytest.mark.parametrize(("charset", "encoding"), [("utf-8", "utf-8"), ("windows-1256", "cp1256"), ("utf-8", "cp1256"), ("iso-8859-1", "utf-8")])
def test_a_page_gives_its_article_alone_whatever_charset_it_declares(tmp_path: Path, wrapped: bool, charset: str, encoding: str) -> None:
    path = tmp_path / "page.html"
    page = PAGE.format(charset=charset, report=REPORT, open="<article>" if wrapped else "<div>", close="</article>" if wrapped else "</div>")
    path.write_bytes(page.encode(encoding))
    (document,), _ = found(path)
    assert document.text == f"غارة قرب كركوك\n\n{REPORT}\nوأضاف البيان أن المنطقة هادئة."
    assert document.published == "2020-02-01T10:00:00+00:00"


def test_broken_markup_is_read_up_to_where_it_breaks(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_text(f"<html><body><p>{REPORT}</p><![if IE] x", encoding="utf-8")
    (document,), _ = found(path)
    assert REPORT in document.text


def test_a_folder_is_read_in_the_order_of_its_names(tmp_path: Path) -> None:
    (tmp_path / "deep").mkdir()
    for name in ("b.txt", "a.txt", "deep/c.txt", ".hidden.txt"):
        (tmp_path / name).write_text(f"{REPORT} {name}", encoding="utf-8")
    (tmp_path / "picture.png").write_bytes(b"\x89PNG")
    documents, problems = found(tmp_path)
    assert [Path(document.source).name for document in documents] == ["a.txt", "b.txt", "c.txt"]
    assert problems == []


def test_a_folder_without_reports_and_a_missing_file_are_named(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    result = run(tmp_path / "empty", tmp_path / "absent.txt", tmp_path / "nul\x00name")
    assert result.exit_code == 1
    assert "the folder holds no report" in result.stderr
    assert "absent.txt: cannot be opened: No such file" in result.stderr
    assert result.stderr.count("not read:") == 3


def test_standard_input_is_read_whatever_it_holds() -> None:
    for content in (PLAIN, lines({"text": REPORT}), lines([{"text": REPORT}]), f"<html><body><p>{REPORT}</p></body></html>".encode()):
        assert json.loads(run("-", given=content).stdout)["type"] == "air_strike"
    empty = run("-", given=b"")
    assert empty.exit_code == 1
    assert "standard input: the file is empty" in empty.stderr


DATES = [
    ("2023-10-24", "2023-10-24"), (" 2023-10-24 ", "2023-10-24"), ("20231024", "2023-10-24"), ("2023-10-24 18:00", "2023-10-24T18:00:00"),
    ("2023-10-24T18:00Z", "2023-10-24T18:00:00+00:00"), ("2023-10-24T18:00+03:00", "2023-10-24T18:00:00+03:00"),
    ("Tue, 24 Oct 2023 18:00:00 +0300", "2023-10-24T18:00:00+03:00"), ("24/10/2023", None), ("2023-02-30", None), ("yesterday", None), ("", None),
    ("0001-01-01", None), ("1698163200", None),
]  # fmt: skip


@pytest.mark.parametrize(("written", "meant"), DATES)
def test_a_date_is_kept_with_its_zone_or_refused(written: str, meant: str | None) -> None:
    assert iso_date(written) == meant


@settings(max_examples=300)
@given(st.binary(max_size=400))
def test_any_bytes_are_decoded_or_refused(content: bytes) -> None:
    decoded = decode(content, "x")
    assert isinstance(decoded, Problem) or isinstance(decoded[0], str)


ANY_JSON = st.recursive(st.none() | st.booleans() | st.integers(-5, 5) | st.text(max_size=8), lambda inner: st.lists(inner, max_size=3), max_leaves=6)
REPORT_FIELDS = st.dictionaries(st.sampled_from(["id", "text", "body", "title", "lang", "published", "outlet", "url", "colour", "document"]), ANY_JSON)


FORMATS = {ending: format_ for format_ in READERS for ending in format_.endings}


@settings(max_examples=300, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.sampled_from(sorted(FORMATS)),
    st.one_of(st.text(max_size=200), st.lists(REPORT_FIELDS | ANY_JSON, max_size=4).map(json.dumps), REPORT_FIELDS.map(json.dumps)),
)
def test_any_content_gives_reports_or_problems(ending: str, text: str) -> None:
    for item in read_capture(Capture(content=text.encode("utf-8", "surrogatepass"), source=f"x{ending}", retrieved=datetime.now(UTC)), ReadOptions()):
        assert isinstance(item, Problem) or item.document.text.strip()
