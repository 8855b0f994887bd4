"""Values on the disk are found by their ids, one by one or together, as they were put or as a change gives them."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from marsad.model import Document, by_id, changed, looked_up
from marsad.store import Place, Shelf, scratch


@pytest.fixture
def shelf() -> Iterator[Shelf[Document]]:
    with scratch() as kept:
        shelf = kept.shelf("documents", Document)
        shelf.put((Place(rank, id_), Document(id=id_, text=f"text of {id_}", lang="ar")) for rank, id_ in enumerate(("c", "a", "b")))
        yield shelf


def test_many_are_looked_up_together_in_the_order_asked_for(shelf: Shelf[Document]) -> None:
    found = looked_up(by_id(shelf), ["b", "c", "b"])
    assert list(found) == ["b", "c"]
    assert found["b"].text == "text of b"


def test_what_is_changed_is_looked_up_changed(shelf: Shelf[Document]) -> None:
    named = changed(shelf, lambda document: Document(id=document.id, text=document.text.upper(), lang="ar"))
    assert [document.text for document in looked_up(by_id(named), ["a", "b"]).values()] == ["TEXT OF A", "TEXT OF B"]


@pytest.mark.parametrize("on_disk", [True, False])
def test_an_id_that_is_not_there_is_an_error(shelf: Shelf[Document], on_disk: bool) -> None:
    with pytest.raises(KeyError):
        looked_up(by_id(shelf if on_disk else list(shelf)), ["a", "nobody"])
