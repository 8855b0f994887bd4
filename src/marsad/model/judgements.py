"""What people decide of claims and incidents: append-only, each by a named person, undone by a further one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

JudgementKind = Literal["same", "different", "accept", "correct", "reject", "merge", "split", "grade", "undo"]


@dataclass(frozen=True, slots=True)
class Seen:
    """A claim as it stood before the person who judged it: `words` is its sentence, `sha256` the digest of what the claim says.

    Where either differs later, the judgement wants another look.
    """

    claim: str
    document: str
    words: str
    sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """One decision. `when` is an aware UTC instant, `why` is empty where no reason was given.

    | kind | `seen` | further |
    |---|---|---|
    | same, different | the two claims | they do, or do not, speak of one happening |
    | accept, reject | the claim | it is read rightly, or is no claim at all |
    | correct | the claim | `field` is a field of Claim, `old` and `new` its values as JSON |
    | merge | claims of two or more incidents | all of them speak of one happening |
    | split | claims of an incident | none of them speaks of what those in `others` speak of |
    | grade | the claims of an incident | `field` is the question, `old` and `new` are grades as JSON; `why` is required |
    | undo | | `undoes` is the id of the judgement that no longer holds; an undo can be undone |

    `id` follows from everything else, so that one judgement loaded twice is one judgement.
    """

    id: str
    kind: JudgementKind
    who: str
    when: datetime
    why: str = ""
    seen: tuple[Seen, ...] = ()
    others: tuple[Seen, ...] = ()
    field: str | None = None
    old: str | None = None
    new: str | None = None
    undoes: str | None = None

    @property
    def claims(self) -> tuple[str, ...]:
        """The ids of all claims that it is about."""
        return tuple(seen.claim for seen in (*self.seen, *self.others))
