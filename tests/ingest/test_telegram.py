"""Posts of Telegram channels: from the application's exports and from the public preview."""

from __future__ import annotations

import json
from pathlib import Path

from marsad.ingest import Problem, ReadOptions, receive_paths
from marsad.model import Received

POST = "سماع دوي انفجار في محيط بلدة عين دارة."


def received(path: Path) -> tuple[list[Received], list[Problem]]:
    items = list(receive_paths([str(path)], ReadOptions()))
    return [item for item in items if isinstance(item, Received)], [item for item in items if isinstance(item, Problem)]


def chat(name: str, *messages: object) -> dict[str, object]:
    return {"name": name, "type": "public_channel", "id": 100 + len(name), "messages": list(messages)}


def post(number: int, text: object, **fields: object) -> dict[str, object]:
    return {"id": number, "type": "message", "date": "2024-05-01T12:00:00", "date_unixtime": "1714557600", "text": text, **fields}


def test_posts_of_an_export_keep_words_instant_and_whose_they_are(tmp_path: Path) -> None:
    pieces = [
        "عاجل | ",
        {"type": "bold", "text": POST},
        "\n",
        {"type": "text_link", "text": "التفاصيل", "href": "https://example.org"},
        {"type": "custom_emoji"},
    ]
    messages = (
        post(1, POST), {"id": 2, "type": "service", "action": "pin_message", "text": ""}, post(3, pieces, edited="2024-05-01T13:00:00", edited_unixtime="1714561200"),
        post(4, POST, forwarded_from="قناة أخرى"), post(5, "", photo="photos/1.jpg"), {"id": 6, "type": "message", "date": "2024-05-01T12:00:00", "text": POST + "!"},
    )  # fmt: skip
    path = tmp_path / "result.json"
    path.write_text(json.dumps(chat("قناة", *messages), ensure_ascii=False), encoding="utf-8")
    reports, problems = received(path)
    assert problems == []
    assert [report.part for report in reports] == ["قناة/1", "قناة/3", "قناة/4", "قناة/6"]
    assert reports[1].document.text == f"عاجل | {POST}\nالتفاصيل"
    assert reports[0].document.published == "2024-05-01T10:00:00+00:00"
    assert reports[3].document.published == "2024-05-01T12:00:00"
    assert [report.document.forwarded_from for report in reports] == [None, None, "قناة أخرى", None]
    assert {report.document.outlet for report in reports} == {"قناة"}


def test_the_same_words_in_two_channels_are_two_reports(tmp_path: Path) -> None:
    path = tmp_path / "result.json"
    export = {
        "about": "x",
        "chats": {"about": "y", "list": [chat("أولى", post(1, POST)), chat("الثانية", post(1, POST)), "broken"]},
        "left_chats": {"list": [chat("ج", post(9, POST))]},
    }
    path.write_text(json.dumps(export, ensure_ascii=False), encoding="utf-8")
    reports, (problem,) = received(path)
    assert len({report.document.id for report in reports}) == len(reports) == 3
    assert [report.document.outlet for report in reports] == ["أولى", "الثانية", "ج"]
    assert problem.source.endswith("(chat 3)")


def test_an_edited_post_is_another_report_and_an_unchanged_one_the_same(tmp_path: Path) -> None:
    ids = []
    for text in (POST, POST, POST + " ولا إصابات"):
        path = tmp_path / "result.json"
        path.write_text(json.dumps(chat("قناة", post(1, text))), encoding="utf-8")
        ids += [report.document.id for report in received(path)[0]]
    assert ids[0] == ids[1] != ids[2]


def preview(*posts: str) -> str:
    return f"<!DOCTYPE html><html><body><header>قناة مثال</header><main><section class='tgme_channel_history'>{''.join(posts)}</section></main></body></html>"


def shown(number: int, text: str, before: str = "", at: str = "2024-05-01T12:00:00+03:00") -> str:
    return (
        f'<div class="tgme_widget_message_wrap"><div class="tgme_widget_message js-widget_message" data-post="example_channel/{number}">'
        f'<div class="tgme_widget_message_author"><a class="tgme_widget_message_owner_name" href="#"><span dir="auto">قناة مثال</span></a></div>{before}'
        f'<div class="tgme_widget_message_text js-message_text" dir="auto">{text}</div>'
        '<div class="tgme_widget_message_footer"><span class="tgme_widget_message_views">12K</span><span class="tgme_widget_message_meta">'
        f'<a class="tgme_widget_message_date" href="#"><time datetime="{at}" class="time">12:00</time></a></span></div></div></div>'
    )


FORWARDED = '<div class="tgme_widget_message_forwarded_from">Forwarded from <a class="tgme_widget_message_forwarded_from_name" href="#"><span>قناة أخرى</span></a></div>'
REPLY = '<a class="tgme_widget_message_reply" href="#"><div class="tgme_widget_message_author_name">س</div><div class="tgme_widget_message_text">كلام غيره</div></a>'


def test_posts_of_a_saved_preview_are_read_without_quotations_and_counts(tmp_path: Path) -> None:
    path = tmp_path / "channel.html"
    nested = '<div class="tgme_widget_message_text js-message_text">ألبوم صور من المكان</div>'
    emoji = f'<i class="emoji" style="x"><b>🔴</b></i> عاجل<br/>{POST} <a href="#">رابط</a>'
    poll = '<div class="tgme_widget_message_poll"><div class="tgme_widget_message_poll_question">سؤال</div></div>'
    path.write_text(preview(shown(10, emoji), shown(11, POST, FORWARDED + REPLY), shown(12, nested), shown(13, "", poll)), encoding="utf-8")
    reports, problems = received(path)
    assert problems == []
    assert [report.document.text for report in reports] == [f"🔴 عاجل\n{POST} رابط", POST, "ألبوم صور من المكان"]
    assert [report.document.forwarded_from for report in reports] == [None, "قناة أخرى", None]
    assert {report.document.outlet for report in reports} == {"قناة مثال"}
    assert reports[0].document.published == "2024-05-01T12:00:00+03:00"
    assert reports[0].document.url == "https://t.me/example_channel/10"
    assert reports[0].part == "example_channel/10"
