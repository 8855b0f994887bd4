"""Protected sources stand in no format by name."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

import pytest

from marsad.export import EXPORTERS
from marsad.export.exporter import Choices
from marsad.export.facts import Knowledge
from marsad.export.losses import losses_file
from marsad.model import Anchor, Origin, Protected, Reading
from marsad.pipeline.exchange import as_readers_see
from marsad.testing import make_actor, make_teller

from .conftest import incident_of, killed, tell

OUTLET, WORDS = "Secret Outlet", "Hidden Hand"


class Kept:
    """What is asked of a workspace that keeps the reading and protects its sources."""

    def __init__(self, reading: Reading) -> None:
        self._ids = {document.id for document in reading.documents}

    def protected(self) -> list[Protected]:
        return [Protected("outlet", OUTLET, "outlet"), Protected("actor", "sohr", "monitor"), Protected("words", WORDS, "witness")]

    def rows_of_documents(self, ids: Iterable[str]) -> dict[str, tuple[int, str | None]]:
        return {id_: (7, OUTLET) for id_ in ids if id_ in self._ids}


@pytest.fixture
def reading() -> Reading:
    """An incident told by a protected outlet, through a protected monitor, about a protected doer."""
    words = f"Rockets hit the town of Sarmin, {WORDS} said to {OUTLET}"
    made = incident_of(
        tell(
            0, text=words, harm=killed(("civilians", 3, 3)), perpetrator=(make_actor(None, Anchor(WORDS, words.index(WORDS), words.index(WORDS) + len(WORDS))),),
            attribution=(make_teller("monitor", "sohr", Anchor("Rockets", 0, 7)),),
        )
    )  # fmt: skip
    documents = tuple(replace(document, outlet=OUTLET, url="https://secret.example/1") for document in made.documents)
    origins = (Origin("sohr", "Syrian Observatory for Human Rights", "monitor", "sohr", False, made.incidents[0].claims),)
    return replace(made, documents=documents, incidents=(replace(made.incidents[0], origins=origins),))


@pytest.mark.parametrize("name", sorted(EXPORTERS))
def test_no_format_names_a_protected_source(name: str, reading: Reading, knowledge: Knowledge) -> None:
    shown = as_readers_see(Kept(reading), reading, "secret")  # type: ignore[arg-type]
    assert shown.claims[0].document == shown.documents[0].id
    export = EXPORTERS[name].write(shown, knowledge, Choices())
    assert export.rows == 1
    assert list(EXPORTERS[name].check(export.files)) == []
    written = b"".join(export.files.values()) + losses_file(export.losses)
    for secret in (OUTLET, WORDS, "secret.example", "Syrian Observatory", "sohr", reading.documents[0].id):
        assert secret.encode() not in written, secret
