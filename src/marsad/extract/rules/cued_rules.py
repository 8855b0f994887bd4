"""Rules beside their cues: most rules go by words that few reports have, and only those are asked whose words the report at hand has."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Generic, TypeVar

Rule = TypeVar("Rule", bound=Callable[..., Any])


class CuedRules(Generic[Rule]):
    """Rules that answer one question, in the order in which they are asked, each with the cues of which it needs one; a rule without cues is always asked.

    A cue is a list of companions (`companion.red_line`), one of whose words the rule looks for in the report, with or without particles and the
    article; or a value or a mode that the lexicon gives some sense (`value.sport`, which `Page.structure` asks for; `mode.answer`). A rule that needs
    words of two lists stands beside the rarer one. `Page.asked` gives those whose cues a report has.
    """

    __slots__ = ("rules",)

    def __init__(self, *rules: tuple[Rule, tuple[str, ...]]) -> None:
        self.rules = rules
