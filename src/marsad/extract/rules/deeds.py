"""The shapes of Arabic verbal nouns, for words that no list knows."""

from __future__ import annotations

import re

# إرسال، تعليق، انسحاب، استئناف، محادثة، إحالة: they follow verbs of saying as objects more often than names do.
_DEED = re.compile(r"(ا..ا.|ت..ي.|ا[نست].{1,3}ا.|م[^ ]{2}ا.ة|ا.ا[^ع]ة)$")


def looks_like_a_deed(folded: str) -> bool:
    """Whether an unknown folded word has the shape of a verbal noun."""
    return _DEED.match(folded) is not None
