"""What people decided of pairs of claims, which binds whatever the score says."""

from __future__ import annotations

from typing import Literal, NamedTuple

Verdict = Literal["same", "different"]

# The score of two claims that a person judged to be of one happening; no sum of features reaches it.
JUDGED_SAME = 99.0


class Judged(NamedTuple):
    """Two claims and whether a person says that they are of one happening. `verdict` is None where an earlier judgement was taken back.

    To merge incidents is to judge a claim of the one `same` as a claim of the other; to split one is to judge pairs `different`, of which
    one pair for each claim to be parted from another is enough, since claims judged different do not come together through others either.
    """

    first: str
    second: str
    verdict: Verdict | None
