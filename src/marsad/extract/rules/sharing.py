"""Which of the things struck belong to which of several places in one sentence."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from marsad.extract.rules.draft import Draft
from marsad.extract.rules.page import Place
from marsad.extract.rules.roles import Phrase


def share_objects(drafts: Sequence[Draft]) -> None:
    """استهداف وتدمير المقر: two verbal nouns right after each other struck one thing."""
    for earlier, later in itertools.pairwise(drafts):
        if later.hit.first == earlier.hit.last + 1 and later.hit.proclitics == "و" and not earlier.targets:
            earlier.targets = list(later.targets)


def struck_at(targets: list[Phrase], groups: Sequence[Sequence[Place]], at: int) -> list[Phrase]:
    """The targets of the place `groups[at]`: those that stand between the place before and it.

    استهدفنا تجمعا في الخيام وآلية في مارون: each place has its own. Where a place has none of its own, all are struck at each.
    """
    if len(groups) < 2 or len(targets) < 2:
        return list(targets)
    ends = [max(place.last for place in group) for group in groups]
    low = ends[at - 1] if at else -1
    own = [phrase for phrase in targets if low < phrase.first <= ends[at]]
    return own or list(targets)
