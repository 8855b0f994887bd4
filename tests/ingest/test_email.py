"""Saved e-mails, in the ways that mail programs write them."""

from __future__ import annotations

from email.message import EmailMessage
from pathlib import Path

import pytest

from marsad.ingest import Problem, ReadOptions, receive_paths
from marsad.model import Document, Received

REPORT = "أفاد مصدر طبي بوصول خمسة جرحى إلى المشفى الميداني بعد سقوط قذيفة على الحي الشرقي."


def read(tmp_path: Path, content: bytes) -> tuple[Document, list[Problem]]:
    path = tmp_path / "mail.eml"
    path.write_bytes(content)
    items = list(receive_paths([str(path)], ReadOptions()))
    (document,) = (item.document for item in items if isinstance(item, Received))
    return document, [item for item in items if isinstance(item, Problem)]


def message(**headers: str) -> EmailMessage:
    mail = EmailMessage()
    mail["From"] = headers.get("sender", "مكتب التوثيق <desk@example.org>")
    mail["Subject"] = headers.get("subject", "سقوط قذيفة على الحي الشرقي")
    mail["Date"] = headers.get("date", "Wed, 01 May 2024 18:20:00 +0300")
    return mail


@pytest.mark.parametrize("packing", ["base64", "quoted-printable", "8bit"])
@pytest.mark.parametrize("charset", ["utf-8", "windows-1256"])
def test_words_are_the_same_however_they_are_packed(tmp_path: Path, packing: str, charset: str) -> None:
    mail = message()
    mail.set_content(REPORT, charset=charset, cte=packing)
    document, problems = read(tmp_path, mail.as_bytes())
    assert problems == []
    assert document.text == f"سقوط قذيفة على الحي الشرقي\n\n{REPORT}"
    assert (document.outlet, document.published) == ("مكتب التوثيق", "2024-05-01T18:20:00+03:00")


def test_the_plain_part_is_taken_and_attachments_are_passed_over(tmp_path: Path) -> None:
    mail = message()
    mail.set_content(REPORT)
    mail.add_alternative(f"<p>{REPORT}</p><p>زينة</p>", subtype="html")
    mail.add_attachment(b"\x00\x01", maintype="application", subtype="octet-stream", filename="a.bin")
    document, _ = read(tmp_path, mail.as_bytes())
    assert document.text.endswith(REPORT)


def test_a_message_of_html_alone_gives_its_text(tmp_path: Path) -> None:
    mail = message()
    mail.set_content(f"<html><style>p {{}}</style><body><p>{REPORT}</p><p>سطر ثان</p></body></html>", subtype="html")
    document, _ = read(tmp_path, mail.as_bytes())
    assert document.text.endswith(f"{REPORT}\nسطر ثان")


def test_a_date_that_cannot_be_is_said_and_left_out(tmp_path: Path) -> None:
    raw = f"From: a@example.org\nDate: once\nSubject: x\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n{REPORT}"
    document, (notice,) = read(tmp_path, raw.encode())
    assert document.published is None
    assert notice.notice
    assert document.outlet == "a@example.org"


@pytest.mark.parametrize("raw", [b"Subject: none\n\n", b"", b"Content-Type: multipart/mixed; boundary=x\n\n--x\n", b"Content-Type: image/png\n\n\x89PNG"])
def test_a_message_without_text_is_named(tmp_path: Path, raw: bytes) -> None:
    path = tmp_path / "mail.eml"
    path.write_bytes(raw)
    (problem,) = receive_paths([str(path)], ReadOptions())
    assert isinstance(problem, Problem)
    assert "has no text" in problem.what
