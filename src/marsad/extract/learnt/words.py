"""The words of a report as weights know them: names by what they are, other words by their dictionary form, so that no name is learnt."""

from __future__ import annotations

from marsad.extract.rules.page import Page

_OUTSIDE = "^"


class Words:
    """What stands at each token of a page, worked out once: `@` with the kind of a named actor, `#` for a place, a time or a number, else a word."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._found: list[str | None] = [None] * len(page)

    def at(self, index: int) -> str:
        """What stands at a token; `^` before the first and behind the last."""
        if not 0 <= index < len(self._found):
            return _OUTSIDE
        word = self._found[index]
        if word is None:
            word = self._found[index] = _word(self._page, index)
        return word


def _word(page: Page, index: int) -> str:
    name = page.inside_actor.get(index)
    if name is not None:
        return f"@{next(iter(page.actor_kinds(name)), '')}"
    if index in page.adjective_at:
        return "@adjective"
    if index in page.in_place:
        return "#place"
    token = page.tokens[index]
    if token.kind == "number":
        return "#number"
    if index in page.in_time:
        return "#time"
    if token.kind != "word":
        return token.text.strip()
    hits = page.hits[index]
    return hits[0].sense.form if hits else page.folded[index].removeprefix("ال")
