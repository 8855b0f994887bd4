"""Sets and mappings by the number of a token."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marsad.extract.rules.at_tokens import AtTokens, TokenSet

_SIZE = 9
_INSIDE = st.integers(0, _SIZE - 1)
_ANYWHERE = st.integers(-_SIZE - 2, 2 * _SIZE)


@given(st.sets(_INSIDE), st.sets(_INSIDE), _INSIDE)
def test_a_token_set_holds_what_a_set_holds(first: set[int], more: set[int], one: int) -> None:
    tokens = TokenSet(_SIZE, first)
    tokens.update(more)
    tokens.add(one)
    assert list(tokens) == sorted(first | more | {one})
    assert all((index in tokens) == (index in first | more | {one}) for index in range(-_SIZE - 2, 2 * _SIZE))


@given(st.dictionaries(_INSIDE, st.text(max_size=2)), _ANYWHERE)
def test_what_stands_at_tokens_is_found_as_in_a_dictionary(found: dict[int, str], index: int) -> None:
    at = AtTokens(_SIZE, found.items())
    assert (index in at, at.get(index)) == (index in found, found.get(index))
    assert [(each, at[each]) for each in at] == sorted(found.items())
    assert at.values() == [found[each] for each in sorted(found)]


def test_of_two_that_stand_at_one_token_the_last_counts_and_nothing_stands_outside_the_page() -> None:
    at = AtTokens(3, [(1, "first"), (1, "last")])
    assert at[1] == "last"
    for outside in (-1, 0, 3):
        with pytest.raises(KeyError):
            at[outside]
