"""How many were killed or injured: over all accounts, with what each kind of people counts, and what is not known kept apart from none."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from marsad.model import Claim, Document, Harm, Origin

# People who are counted side by side; those of other categories are among them, or among people of whom nobody says who they are.
_MAIN = ("civilians", "combatants", "security")
_CIVIL = ("civilians", "children", "women", "medics", "journalists")
_FIGHTERS = ("combatants", "security")
_ALL = "unspecified"
# "Dead" and "a number of dead" are counted as one or two and more. Source: the annotation guidelines, section "Decisions".
_A_FEW = 2


@dataclass(frozen=True, slots=True)
class Count:
    """A least number and a most one; `most` is None where there is no upper bound."""

    least: int
    most: int | None

    def __add__(self, other: Count) -> Count:
        return Count(self.least + other.least, None if self.most is None or other.most is None else self.most + other.most)

    @property
    def greatest(self) -> int:
        """The greatest number that it names."""
        return self.least if self.most is None else self.most


@dataclass(frozen=True, slots=True)
class Toll:
    """The range over all accounts that give a number, the `best` one (what most origins gave last, of equals the lower) and the greatest that is named, `high`.

    "Some" beside a number adds nothing to it: a count without an upper bound widens the range only where it exceeds the others. `civilians` and `fighters` are what the accounts of the best number say of either, None where they say nothing of them.
    """

    range: Count
    best: int
    high: int
    civilians: int | None
    fighters: int | None

    @property
    def unknown(self) -> int:
        """How many of the best number nobody says anything of."""
        return self.best - min(self.best, (self.civilians or 0) + (self.fighters or 0))


def toll_of(kind: str, claims: Sequence[Claim], origins: Sequence[Origin], documents: Mapping[str, Document]) -> Toll | None:
    """How many were harmed in one way by the claims of an incident; None where no account gives a number, which is not zero.

    The total is worked out for each claim by itself, so that a number and its parts are not added up.
    """
    told = {claim.id: (claim, total) for claim in claims if claim.polarity == "affirmed" and (total := total_of(kind, claim.harm)) is not None}
    if not told:
        return None
    told = _with_parts_open(kind, told)
    counts = [total for _, total in told.values()]
    firm = _firm(counts)
    best, by = _best({id_: own for id_, own in told.items() if own[1] in firm}, origins, documents)
    return Toll(_range(counts), best, max(count.greatest for count in counts), _part(kind, by, _CIVIL, best), _part(kind, by, _FIGHTERS, best))


def _with_parts_open(kind: str, told: Mapping[str, tuple[Claim, Count]]) -> dict[str, tuple[Claim, Count]]:
    """The totals, without an upper bound where a claim counts only some of the people that others count: the fighters, or a child."""
    counted = {id_: {_whole(harm.who) for harm in claim.harm if harm.kind == kind and harm.least is not None} for id_, (claim, _) in told.items()}
    everyone = set[str]().union(*counted.values())
    return {id_: (claim, total if _ALL in counted[id_] or everyone <= counted[id_] else Count(total.least, None)) for id_, (claim, total) in told.items()}


def _whole(who: str) -> str:
    """The people whom those of a category are some of."""
    return who if who in _MAIN or who == _ALL else "civilians"


def _range(counts: Sequence[Count]) -> Count:
    firm = _firm(counts)
    if any(count.most is None for count in firm):
        return Count(min(count.least for count in firm), None)
    most = max(count.greatest for count in firm)
    return Count(min(count.least for count in firm), most if all(count.least <= most for count in counts) else None)


def _firm(counts: Sequence[Count]) -> list[Count]:
    """The counts that say most: those with an upper bound; else those that are more than a word for a few; else all."""
    closed = [count for count in counts if count.most is not None]
    return closed or [count for count in counts if count.least > _A_FEW] or list(counts)


def total_of(kind: str, harms: Iterable[Harm]) -> Count | None:
    """The total of one claim; None where it gives no number. A number for all that comes first holds those behind it."""
    own = [harm for harm in harms if harm.kind == kind and harm.least is not None]
    if not own:
        return None
    by_who = _by_category(own)
    everyone = by_who.pop(_ALL, None)
    parts = [by_who[who] for who in _MAIN if who in by_who]
    if not parts:
        # A child, a journalist: others may have died beside them.
        return everyone or Count(_sum(list(by_who.values())).least, None)
    named = _sum(parts)
    if everyone is None or (own[0].who == _ALL and named.least <= everyone.least):
        return everyone or named
    # Whether the one number holds the others or stands beside them, the words do not say.
    return Count(max(everyone.least, named.least), (everyone + named).most)


def _by_category(harms: Iterable[Harm]) -> dict[str, Count]:
    """The greatest number of each category, where a claim gives it more than once."""
    found: dict[str, Count] = {}
    for harm in harms:
        count, known = Count(harm.least or 0, harm.most), found.get(harm.who)
        most = None if known is not None and (known.most is None or count.most is None) else max(count.most or 0, (known.most or 0) if known else 0)
        found[harm.who] = count if known is None else Count(max(known.least, count.least), most)
    return found


def _sum(counts: Sequence[Count]) -> Count:
    whole = counts[0]
    for count in counts[1:]:
        whole += count
    return whole


def _best(told: Mapping[str, tuple[Claim, Count]], origins: Sequence[Origin], documents: Mapping[str, Document]) -> tuple[int, list[Claim]]:
    """The number that most origins gave in their latest account, with the claims that give it."""
    latest = [
        own[-1] for origin in origins if (own := sorted((id_ for id_ in origin.claims if id_ in told), key=lambda id_: _published(told[id_][0], documents)))
    ]
    votes = Counter(told[id_][1].least for id_ in latest or told)
    best = min(votes, key=lambda number: (-votes[number], number))
    return best, [claim for claim, total in told.values() if total.least == best]


def _published(claim: Claim, documents: Mapping[str, Document]) -> str:
    document = documents.get(claim.document)
    return (document.published if document else None) or ""


def _part(kind: str, claims: Iterable[Claim], categories: Sequence[str], most: int) -> int | None:
    """How many of a number are of some categories, by the claim that says most of them; None where none says."""
    found = []
    for claim in claims:
        by_who = _by_category(harm for harm in claim.harm if harm.kind == kind and harm.least is not None)
        main = [by_who[who].least for who in categories if who in by_who and who in _MAIN]
        others = [by_who[who].least for who in categories if who in by_who and who not in _MAIN]
        if main or others:
            found.append(sum(main) if main else sum(others))
    return min(most, max(found)) if found else None
