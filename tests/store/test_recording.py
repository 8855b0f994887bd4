"""What is recorded, once and whole."""

from __future__ import annotations

import os
import threading
import time
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

import marsad
from marsad.model import Claim, Evidence, Hop, Issue, OriginOfRecord
from marsad.store import Failure, ReadReports, Recorded, Recording, Reread, StoreError, Workspace, open_workspace
from marsad.testing import make_capture, make_claim, make_document, make_harm, make_place, make_received, make_teller

from .conftest import Clock
from .writer import READER, batch, report


def test_what_is_recorded_comes_back_exactly(workspace: Workspace, root: Path) -> None:
    text = next(root.glob("examples/*.txt")).read_text(encoding="utf-8")
    reading = marsad.read(text, published="2020-01-23T10:00:00+02:00", outlet="Example agency", title="عنوان")
    (document,) = reading.documents
    assert reading.claims
    workspace.record(ReadReports(received=(make_received(document),), claims={document.id: reading.claims}, read_by=reading.claims[0].origin_of_record))
    with workspace.reading() as view:
        assert view.documents([document.id]) == {document.id: document}
        assert view.claims(claim.id for claim in reading.claims) == {claim.id: claim for claim in reading.claims}
        assert view.claims_of([document.id, "none"]) == {document.id: tuple(sorted(reading.claims, key=lambda c: (c.trigger.start, c.id))), "none": ()}


def test_evidence_of_a_claim_is_kept_too(workspace: Workspace) -> None:
    document, claim = report(1)
    explained = replace(claim, evidence=(Evidence("type", "rule", "entry", claim.trigger, "lexicons/events.yml:1"), Evidence("time", "nothing said")))
    workspace.record(batch((document, explained)))
    with workspace.reading() as view:
        assert view.claims([claim.id])[claim.id].evidence == explained.evidence


REDIRECT = Hop(
    url="https://example.org/first", status=301, retrieved=datetime(2020, 1, 24, 11, 59, 59, tzinfo=UTC), request=(("Accept", "*/*"),),
    response=(("Location", "/second"),),
)  # fmt: skip


def test_a_capture_comes_back_with_its_bytes_and_headers(workspace: Workspace) -> None:
    document, _ = report(1)
    capture = make_capture(
        b"\x00\xff raw", source="https://example.org/first", url="https://example.org/final", status=200, request=(("Accept", "*/*"),),
        response=(("Set-Cookie", "a"), ("Set-Cookie", "b")), hops=(REDIRECT, replace(REDIRECT, url="https://example.org/second", status=302)),
    )  # fmt: skip
    workspace.record(ReadReports(received=(make_received(replace(document, forwarded_from="Another channel"), capture, part="7"),)))
    with workspace.reading() as view:
        (provenance,) = view.provenance([document.id, "none"]).values()
        assert (provenance.part, view.documents([document.id])[document.id].forwarded_from) == ("7", "Another channel")
        assert view.capture(provenance.capture) == capture
        assert list(view.all_captures()) == [capture]


def test_the_same_reports_again_add_nothing_and_say_so(workspace: Workspace) -> None:
    reports = [report(1), report(2)]
    first = workspace.record(batch(*reports))
    again = workspace.record(batch(*reports))
    assert [outcome.state for outcome in first.outcomes] == ["added", "added"]
    assert [outcome.state for outcome in again.outcomes] == ["known", "known"]
    assert again.head == first.head


def test_a_report_twice_in_one_batch_is_added_once(workspace: Workspace) -> None:
    ack = workspace.record(batch(report(1), report(1)))
    assert [outcome.state for outcome in ack.outcomes] == ["added", "known"]
    with workspace.reading() as view:
        assert view.status().documents == 1
        assert view.status().claims == 1


def test_many_reports_of_one_capture_keep_it_once(workspace: Workspace) -> None:
    feed = make_capture(b"<rss/>", source="https://example.org/feed")
    received = tuple(make_received(report(n)[0], feed, part=str(n)) for n in range(3))
    workspace.record(ReadReports(received=received))
    with workspace.reading() as view:
        assert view.status().captures == 1
        assert {own.part for own in view.provenance(own.document.id for own in received).values()} == {"0", "1", "2"}


def test_another_report_under_an_id_that_is_taken_is_refused_and_the_others_are_kept(workspace: Workspace) -> None:
    document, claim = report(1)
    other = replace(document, text="Something else.", outlet="Another agency")
    workspace.record(batch((document, claim)))
    ack = workspace.record(ReadReports(received=(make_received(other), make_received(report(2)[0]))))
    assert [outcome.state for outcome in ack.outcomes] == ["refused", "added"]
    assert "differs in text, outlet" in ack.outcomes[0].why
    with workspace.reading() as view:
        assert view.documents([document.id])[document.id] == document
        # What it came in is evidence all the same.
        assert view.status().captures == 3


@pytest.mark.parametrize(
    ("fields", "why"),
    [({"text": "half \ud83d pair"}, "surrogate"), ({"title": "a\0b"}, "NUL"), ({"outlet": "\0"}, "NUL"), ({"outlet": "x" * 501}, "longer than 500")],
)
def test_what_no_database_keeps_is_refused(workspace: Workspace, fields: dict[str, str], why: str) -> None:
    ack = workspace.record(ReadReports(received=(make_received(replace(make_document(), id="x", **fields), make_capture()),)))
    assert ack.outcomes[0].state == "refused"
    assert why in ack.outcomes[0].why


def test_a_file_whose_name_is_no_utf_8_is_kept(workspace: Workspace) -> None:
    name = os.fsdecode(b"report-\xff.txt")
    document = make_document(source=name)
    received = make_received(document, make_capture(source=name, status=200, response=(("X-\udcff", "a\0b"),)))
    assert workspace.record(ReadReports(received=(received,), failures=(Failure(name, "a\0b \udcff"),))).outcomes[0].state == "added"
    assert workspace.record(ReadReports(received=(received,))).outcomes[0].state == "known"
    with workspace.reading() as view:
        assert view.documents([document.id])[document.id].source == "report-\\udcff.txt"
        assert view.capture(view.provenance([document.id])[document.id].capture).response == (("X-\\udcff", "a\\x00b"),)
    assert workspace.verify().sound


def test_words_that_no_index_takes_stop_no_batch(workspace: Workspace) -> None:
    document = make_document("a\0b " + "x" * 20_000)
    claim = make_claim(document, "a\0b", place=(make_place("x" * 20_000), make_place("a\0b")), origin_of_record=READER)
    issue = Issue("not_read", "ValueError: 'a\0b \udcff'", document.id)
    long_address = make_document("Other.", url="https://example.org/" + "x" * 20_000, title="x" * 20_000)
    workspace.record(
        ReadReports(
            received=(make_received(document), make_received(long_address)), claims={document.id: (claim,)}, issues={document.id: (issue,)}, read_by=READER
        )
    )
    with workspace.reading() as view:
        assert view.claims([claim.id]) == {claim.id: claim}
        assert view.documents([long_address.id]) == {long_address.id: long_address}
        assert view.status().failed == {"not_read": 1}
    assert workspace.verify().sound


def test_a_text_with_nul_and_rare_characters_is_kept_exactly(workspace: Workspace) -> None:
    document = make_document("a\0b \U0001f680 \u202e ‫قصف‬ e\u0301")
    workspace.record(ReadReports(received=(make_received(document),)))
    with workspace.reading() as view:
        assert view.documents([document.id])[document.id] == document


def test_an_error_in_what_follows_leaves_nothing_recorded(workspace: Workspace) -> None:
    def fail(recording: Recording, recorded: Recorded) -> None:
        raise RuntimeError("linking failed")

    before = workspace.head()
    with pytest.raises(RuntimeError, match="linking failed"):
        workspace.record(batch(report(1)), then=fail)
    assert workspace.head() == before
    with workspace.reading() as view:
        assert view.status().documents == 0
    assert workspace.verify().sound


def test_a_reader_sees_all_of_a_batch_or_nothing(workspace: Workspace) -> None:
    workspace.record(batch(report(1)))
    seen = []

    def look(recording: Recording, recorded: Recorded) -> None:
        with workspace.reading() as view:
            seen.append(view.status().documents)
        assert recording.status().documents == 3

    workspace.record(batch(report(2), report(3)), then=look)
    assert seen == [1]


def test_a_view_stays_as_it_was_when_it_was_opened(workspace: Workspace) -> None:
    with workspace.reading() as view:
        assert view.status().documents == 0
        workspace.record(batch(report(1)))
        assert view.status().documents == 0
    with workspace.reading() as view:
        assert view.status().documents == 1


def test_what_follows_is_given_what_is_new_only(workspace: Workspace) -> None:
    workspace.record(batch(report(1)))
    given: list[Recorded] = []
    workspace.record(batch(report(1), report(2)), then=lambda recording, recorded: given.append(recorded))
    assert given[0].documents == (report(2)[0],)
    assert given[0].claims == (report(2)[1],)


NEWER = OriginOfRecord("factory", "1", "other data")


def test_reading_again_ends_what_reads_otherwise_and_keeps_it(workspace: Workspace) -> None:
    document, claim = report(1)
    gone = make_claim(document, "Sarmin", type="explosion", origin_of_record=READER)
    same = make_claim(document, "town", type="protest", origin_of_record=READER)
    workspace.record(ReadReports(received=(make_received(document),), claims={document.id: (claim, gone, same)}, read_by=READER))
    changed = replace(claim, harm=(make_harm(),), origin_of_record=NEWER)
    with workspace.writing() as recording:
        reread = recording.add_reading(document.id, [changed, same], NEWER)
    assert reread.fresh == (changed,)
    assert set(reread.ended) == {claim.id, gone.id}
    with workspace.reading() as view:
        assert set(view.claims_of([document.id])[document.id]) == {changed, same}
        assert view.claim_versions(claim.id) == (claim, changed)
        assert view.claim_versions(gone.id) == (gone,)
        assert view.claims([gone.id]) == {}
        assert view.status().read_by == ((NEWER, 1),)
    assert workspace.verify().sound


def test_reading_again_to_the_same_claims_leaves_them(workspace: Workspace) -> None:
    document, claim = report(1)
    workspace.record(batch((document, claim)))
    with workspace.writing() as recording:
        assert recording.add_reading(document.id, [claim], READER) == Reread((), ())
    assert workspace.verify().sound


def test_a_report_kept_unread_is_read_when_it_comes_again(workspace: Workspace) -> None:
    document, claim = report(1)
    workspace.record(ReadReports(received=(make_received(document),)))
    with workspace.reading() as view:
        assert view.status().unread == 1
        assert view.unread().items == (document.id,)
    workspace.record(batch((document, claim)))
    with workspace.reading() as view:
        assert view.status().unread == 0
        assert view.claims([claim.id]) == {claim.id: claim}


def test_a_claim_of_another_report_is_refused(workspace: Workspace) -> None:
    (document, _), (_, stray) = report(1), report(2)
    with pytest.raises(StoreError, match="the claim stands in the report"):
        workspace.record(ReadReports(received=(make_received(document),), claims={document.id: (stray,)}, read_by=READER))


def test_what_failed_says_why_until_it_is_read(workspace: Workspace) -> None:
    document, claim = report(1)
    failed = Issue("not_read", "the extractor failed: ValueError", document.id)
    workspace.record(ReadReports(received=(make_received(document),), issues={document.id: (failed,)}, read_by=READER))
    with workspace.reading() as view:
        assert view.status().failed == {"not_read": 1}
        assert [own.issue for own in view.issues(kind="not_read").items] == [failed]
    with workspace.writing() as recording:
        recording.add_reading(document.id, [claim], NEWER)
    with workspace.reading() as view:
        assert view.status().failed == {}
        assert view.issues().items == ()
    assert workspace.verify().sound


def test_an_input_that_gave_no_report_is_noted_once_and_cleared(workspace: Workspace) -> None:
    failure = Failure("broken.pdf", "it is no text.", "Convert it.")
    for _ in range(2):
        workspace.record(ReadReports(failures=(failure,)))
    with workspace.reading() as view:
        (noted,) = view.issues(kind="not_ingested").items
        assert (noted.source, noted.issue.why) == ("broken.pdf", "it is no text. Convert it.")
    with workspace.writing() as recording:
        recording.clear_failures(["broken.pdf"])
    with workspace.reading() as view:
        assert view.issues().items == ()


def test_copies_are_said_changed_and_taken_back(workspace: Workspace) -> None:
    (first, _), (second, claim) = report(1), report(2)
    workspace.record(batch(report(1), (second, claim)), then=lambda recording, _: recording.set_copies({second.id: first.id}))
    with workspace.reading() as view:
        assert view.documents([second.id])[second.id].copy_of == first.id
        assert view.status().copies == 1
    with workspace.writing() as recording:
        recording.set_copies({second.id: "older"})
        recording.set_copies({second.id: "older"})
    with workspace.reading() as view:
        assert view.copies([first.id, second.id]) == {second.id: "older"}
    with workspace.writing() as recording:
        recording.set_copies({second.id: None})
    with workspace.reading() as view:
        assert view.documents([second.id])[second.id].copy_of is None
    assert workspace.verify().sound


def test_linking_state_is_put_found_replaced_and_dropped(workspace: Workspace) -> None:
    with workspace.writing() as recording:
        recording.put_linking_rows("sketch", {"a": b"1", "b": b"\0\xff"})
        recording.put_linking_rows("sketch", {"a": b"2"})
        recording.put_members("day", [("2020-01-23", "y"), ("2020-01-23", "x"), ("2020-01-24", "x")])
        recording.put_members("day", [("2020-01-23", "x")])
        recording.drop_linking_rows("sketch", ["none"])
    with workspace.reading() as view:
        assert view.linking_rows("sketch", ["a", "b", "c"]) == {"a": b"2", "b": b"\0\xff"}
        assert view.linking_rows("other", ["a"]) == {}
        assert view.members("day", ["2020-01-23", "2020-01-25"]) == {"2020-01-23": ("x", "y"), "2020-01-25": ()}
    with workspace.writing() as recording:
        recording.drop_members("day", [("2020-01-23", "x"), ("2020-01-24", "x"), ("2020-01-25", "x")])
        recording.drop_linking_rows("sketch", ["a"])
        assert recording.members("day", ["2020-01-23", "2020-01-24"]) == {"2020-01-23": ("y",), "2020-01-24": ()}
        recording.forget_linking()
        assert recording.linking_rows("sketch", ["b"]) == {}


def test_lists_longer_than_a_database_takes_at_once_are_asked_for_in_pieces(workspace: Workspace) -> None:
    many = [f"key{number}" for number in range(70_000)]
    with workspace.writing() as recording:
        recording.put_members("k", [(many[-1], "m")])
        assert recording.members("k", many)[many[-1]] == ("m",)
        assert recording.claims(many) == {}


def test_writers_in_threads_take_turns(workspace: Workspace, address: str) -> None:
    failed: list[BaseException] = []

    def write(first: int) -> None:
        try:
            with open_workspace(address, patience_s=30) as own:
                for number in range(first, first + 5):
                    own.record(batch(report(number)))
        except BaseException as error:
            failed.append(error)

    threads = [threading.Thread(target=write, args=(first,)) for first in (0, 100, 200, 300)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failed == []
    with workspace.reading() as view:
        assert view.status().documents == 20
    assert workspace.verify().sound


def test_the_instant_of_recording_never_goes_back(workspace: Workspace, clock: Clock) -> None:
    workspace.record(batch(report(1)))
    earlier = clock.pass_minutes(-60)
    with workspace.writing() as recording:
        assert recording.instant > earlier


def test_two_claims_of_one_id_in_a_report_are_refused(workspace: Workspace) -> None:
    document, claim = report(1)
    other = replace(claim, attribution=(make_teller(),))
    with pytest.raises(ValueError, match="one id"):
        workspace.record(ReadReports(received=(make_received(document),), claims={document.id: (claim, other)}, read_by=READER))


def test_ten_thousand_claims_are_read_back_in_well_under_two_seconds(folder_workspace: Workspace) -> None:
    document = make_document("word " * 10_000)
    claims: list[Claim] = [make_claim(document, "word", id=f"{n:016x}", origin_of_record=READER, attribution=(make_teller(),)) for n in range(10_000)]
    folder_workspace.record(ReadReports(received=(make_received(document),), claims={document.id: claims}, read_by=READER))
    with folder_workspace.reading() as view:
        start = time.perf_counter()
        assert len(view.claims(claim.id for claim in claims)) == 10_000
        assert time.perf_counter() - start < 2
