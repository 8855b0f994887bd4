"""Values whose constructor is written for speed."""

from __future__ import annotations

import inspect
import pickle
from dataclasses import FrozenInstanceError, dataclass, field

import pytest

from marsad.model import Anchor, Claim, PlaceMention, Span
from marsad.model.made_quickly import made_quickly


@dataclass(frozen=True, slots=True)
class _Plain:
    first: str
    second: int = 2
    last: tuple[str, ...] = field(default=(), kw_only=True)


@made_quickly
@dataclass(frozen=True, slots=True)
class _Quick:
    first: str
    second: int = 2
    last: tuple[str, ...] = field(default=(), kw_only=True)


def test_it_is_made_as_dataclasses_make_it() -> None:
    assert inspect.signature(_Quick) == inspect.signature(_Plain)
    assert repr(_Quick("a", 3, last=("b",))) == repr(_Plain("a", 3, last=("b",))).replace("_Plain", "_Quick")
    assert _Quick("a") == _Quick(first="a", second=2, last=())
    assert hash(_Quick("a")) == hash(_Quick("a"))
    with pytest.raises(TypeError):
        _Quick()  # type: ignore[call-arg]
    with pytest.raises(TypeError):
        _Quick("a", 3, ("b",))  # type: ignore[misc]


def test_what_checks_its_fields_still_does() -> None:
    with pytest.raises(ValueError, match=r"a span runs forward from zero; got 3\.\.1"):
        Span(3, 1)


def test_it_cannot_be_changed_and_is_told_to_other_processes() -> None:
    place = PlaceMention(Anchor("حلب", 4, 7), level="town")
    with pytest.raises(FrozenInstanceError):
        place.level = "site"  # type: ignore[misc]
    assert pickle.loads(pickle.dumps(place)) == place
    assert Claim.__init__.__qualname__ == "Claim.__init__"


def test_a_default_made_anew_each_time_is_refused() -> None:
    @dataclass(frozen=True, slots=True)
    class WithList:
        names: list[str] = field(default_factory=list)

    with pytest.raises(TypeError, match=r"WithList\.names has a default that is made anew each time"):
        made_quickly(WithList)
