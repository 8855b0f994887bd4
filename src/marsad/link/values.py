"""What linking keeps of claims, and what it makes of them, as values that a store can write down and read again.

Not compiled with the rest of linking: stores read the kinds of the fields from these classes, and compiled ones no longer tell them.
"""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

_DAY = 86400.0
# A stated time longer than this says when too loosely to sort a claim by.
_LONGEST_DAYS = 3

Edge = tuple[float, str, str]
"""The score of two claims turned negative, so that sorting puts the surest first; then their ids, the lesser first."""


class Where(NamedTuple):
    """A place as linking compares it: `name` its folded words without the article, of a site without those for what it is, which are its `kind`;
    `named` what its claim names of it and around it, by id, by how a name sounds (`~`) and by how the words of a site sound that may be its town (`^`);
    and the province that it tells of alone (`=`), or in which its place lies (`<`).

    `sounds` is how its name sounds, by which names in two writings are compared, and `only_in` the report where a place without a name of its own
    (السوق, the town) was told of: elsewhere the same words mean another.
    """

    place: str | None
    name: tuple[str, ...]
    level: str | None
    lat: float | None
    lon: float | None
    reach_km: float
    country: str | None
    candidates: tuple[str, ...]
    named: frozenset[str]
    sounds: str = ""
    only_in: str = ""
    kind: str = ""


class Seen(NamedTuple):
    """A claim as linking sees it.

    `family` numbers the kinds that may be one happening; -1 stands alone. Times are seconds since 1970 in UTC: `earliest` and `latest` of the stated
    time (both None where either end is open), `published` that of its report, and `published_on` the date of its report as written there.
    Words, targets and trigger are checksums. `doers` are ids of actors, as the report names them until the linker puts them under their heads.
    `means` are the kinds of its means by number, empty where one of them is of no kind; `things` those of what is struck that is not struck every day (a mosque, a bus).
    `blocks` are the names and candidates that the claim is looked for under; `riders` the ids of claims about several places that join wherever
    this one stands.
    """

    id: str
    document: str
    sentence: int
    type: str
    family: int
    trigger: int
    where: Where | None
    blocks: tuple[str, ...]
    cells: tuple[str, ...]
    earliest: float | None
    latest: float | None
    vague: bool
    published: float | None
    published_on: date | None
    doers: frozenset[str]
    targets: frozenset[int]
    counts: frozenset[tuple[str, int]]
    words: tuple[int, ...]
    riders: tuple[str, ...] = ()
    means: frozenset[int] = frozenset()
    things: frozenset[int] = frozenset()

    @property
    def moment(self) -> float | None:
        """The middle of a time that is told closely, else when the report came out."""
        if self.earliest is None or self.latest is None or self.vague or self.latest - self.earliest > _LONGEST_DAYS * _DAY:
            return self.published
        return (self.earliest + self.latest) / 2

    @property
    def day(self) -> int | None:
        """The day of its report, counted from 1970; None where nobody said."""
        return None if self.published is None else int(self.published // _DAY)

    @property
    def days_told(self) -> range:
        """The days that a closely told time touches."""
        if self.earliest is None or self.latest is None or self.vague or self.latest - self.earliest > _LONGEST_DAYS * _DAY:
            return range(0)
        return range(int(self.earliest // _DAY), int(self.latest // _DAY) + 1)


class Piece(NamedTuple):
    """Claims that are grouped together and apart from all others, sorted by id.

    `level` is how finely the net of claims had to be cut for the piece to be small enough; 0 is not at all. `joined` are the pairs that joined
    groups, the surest first.
    """

    level: int
    members: tuple[str, ...]
    joined: tuple[Edge, ...] = ()
