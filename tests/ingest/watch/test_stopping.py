"""A watch ends cleanly when it is told to: what was begun is kept, and the next run goes on from there."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
import time
from typing import Any

import pytest

PROGRAM = """
import json, sys
from marsad.ingest.watch import Poller, Source, SourceState, stopping
from marsad.ingest.web import Clock, Fetcher, FetchOptions
from marsad.model import Received
clock = Clock()
fetcher = Fetcher(FetchOptions(least_delay_s=0.2, read_timeout_s=60, total_timeout_s=60), allow=["127.0.0.1"], clock=clock)
source = Source(id="a", kind="feed", address=sys.argv[1], robots=False, pages=True, every_s=3600)
with stopping(clock):
    for item in Poller([source], fetcher).watch():
        told = {"seen": len(item.seen), "etag": item.etag, "failures": item.failures} if isinstance(item, SourceState) else item.document.text if isinstance(item, Received) else str(item)
        print(json.dumps(told), flush=True)
print(json.dumps("ended"), flush=True)
"""


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
@pytest.mark.parametrize("hanging", [False, True])
def test_a_signal_ends_the_watch_with_its_state_kept(site: Any, reply: Any, number: signal.Signals, hanging: bool) -> None:
    items = "".join(f"<item><guid>{n}</guid><link>{site.url(f'/{n}')}</link><title>خبر {n}</title></item>" for n in range(50))
    site.pages["/feed"] = reply(200, f"<rss version='2.0'><channel>{items}</channel></rss>".encode(), {"ETag": '"a"'})
    for n in range(50):
        site.pages[f"/{n}"] = reply(200, f"<html><body><p>نص الخبر رقم {n} كما ورد من المصدر المحلي</p></body></html>".encode(), {"Content-Type": "text/html"})
    if hanging:
        # The oldest entry stands last and comes first.
        site.pages["/47"] = lambda handler: time.sleep(30)
    process = subprocess.Popen([sys.executable, "-c", PROGRAM, site.url("/feed")], stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    first = [json.loads(process.stdout.readline()) for _ in range(2)]
    time.sleep(0.5 if hanging else 0)
    begun = time.monotonic()
    process.send_signal(number)
    rest = [json.loads(line) for line in process.stdout]
    assert process.wait(timeout=20) == 0
    assert time.monotonic() - begun < 5
    *reports, state, ended = [*first, *rest]
    told = [report for report in reports if "نص الخبر" in report]
    assert ended == "ended"
    assert 2 <= len(told) < 50
    assert state == {"seen": len(told), "etag": None, "failures": 0}
