"""A small record of two days, with a contradiction, a hostile report, a named witness and a threat."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest

from marsad.ingest import ReadOptions
from marsad.ingest.files import receive_paths
from marsad.pages.holding import Holding, hold
from marsad.pipeline.exchange import every_incident
from marsad.pipeline.keeping import keep
from marsad.store import Filters, create_workspace

HOSTILE = "<script>alert(1)</script>"
REPORTS = {
    "2021-05-06T20:00:00+00:00": [
        {"id": "a", "outlet": "وكالة الشمال", "published": "2021-05-06T10:00:00+03:00", "url": "https://north.example/1",
         "text": "قال المرصد السوري لحقوق الإنسان إن قوات النظام السوري قصفت بلدة سرمين صباح الخميس، ما أدى إلى مقتل ثلاثة مدنيين."},
        {"id": "e", "outlet": "شبكة الوادي", "published": "2021-05-06T12:00:00+03:00", "text": "اعتقلت قوات الأمن خمسة أشخاص في مدينة حماة يوم الخميس، وفق ناشطين."},
    ],
    "2021-05-07T20:00:00+00:00": [
        {"id": "b", "outlet": "قناة الجسر", "published": "2021-05-07T09:00:00+03:00", "text": "نفى الجيش السوري قصف بلدة سرمين صباح الخميس."},
        {"id": "c", "outlet": HOSTILE, "published": "2021-05-07T08:00:00+03:00", "url": "javascript:alert(1)",
         "text": f"أعلنت كتائب محلية أنها أسقطت طائرة مسيرة فوق بلدة تفتناز فجر الجمعة {HOSTILE} | *x* [y](z) \u202e."},
        {"id": "d", "outlet": "شبكة المدينة", "published": "2021-05-07T11:00:00+03:00", "url": "https://city.example/4",
         "text": "وقال شاهد العيان سامر الحداد إن قصفًا مدفعيًا طال بلدة بنش فجر الجمعة، وأسفر عن إصابة أربعة أشخاص. توعد الجيش السوري بالرد على أي هجوم جديد."},
        {"id": "f", "outlet": "وكالة الشمال", "published": "2021-05-07T13:00:00+03:00",
         "text": "استهدف قصف مدفعي مدينة سراقب اليوم، وهو الثالث من نوعه خلال أسبوع، بحسب الدفاع المدني."},
    ],
}  # fmt: skip


@pytest.fixture(scope="session")
def record(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The workspace, recorded on the evenings of the two days."""
    folder = tmp_path_factory.mktemp("record")
    now = [datetime.fromisoformat("2021-05-05T20:00:00+00:00")]
    with create_workspace(folder / "w", clock=lambda: now[0]) as workspace:
        for evening, reports in REPORTS.items():
            now[0] = datetime.fromisoformat(evening)
            given = folder / f"{evening[:10]}.jsonl"
            given.write_text("\n".join(json.dumps(report, ensure_ascii=False) for report in reports), encoding="utf-8")
            list(keep(workspace, receive_paths([str(given)], ReadOptions())))
    return str(folder / "w")


@pytest.fixture(scope="session")
def held(record: str) -> Iterator[Holding]:
    """Everything that it holds."""
    from marsad.store import open_workspace

    with open_workspace(record) as workspace, workspace.reading() as view:
        yield hold(view, list(every_incident(view, Filters())))


@pytest.fixture
def there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder to stand in."""
    monkeypatch.chdir(tmp_path)
    return tmp_path
