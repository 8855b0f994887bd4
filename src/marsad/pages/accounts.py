"""Accounts side by side: a column an origin, a row a question, so that contradictions stand beside each other."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from marsad.model import Claim, Harm, Incident, Origin
from marsad.pages.holding import Holding
from marsad.pages.words import Words

# More columns than a page can hold are put below each other.
COLUMNS = 4
_COUNTED = ("killed", "injured")


@dataclass(frozen=True, slots=True)
class Account:
    """One origin's account: its name, what kind of origin it is, and an answer to each question in the order of the rows; empty where it says nothing."""

    name: str
    kind: str
    answers: tuple[tuple[str, ...], ...]
    denies: bool


@dataclass(frozen=True, slots=True)
class Comparison:
    """Accounts beside each other; `rows` names the questions."""

    rows: tuple[str, ...]
    accounts: tuple[Account, ...]


def compare(holding: Holding, incident: Incident, words: Words) -> tuple[Comparison, ...]:
    """The accounts of an incident, as many tables as it takes; questions that no account answers are left out."""
    accounts = [_account(holding, origin, claims, words) for origin, claims in _by_origin(holding, incident)]
    answered = [number for number in range(len(_QUESTIONS)) if any(account.answers[number] for account in accounts)]
    rows = tuple(words[_QUESTIONS[number][0]] for number in answered)
    cut = [Account(a.name, a.kind, tuple(a.answers[number] for number in answered), a.denies) for a in accounts]
    return tuple(Comparison(rows, tuple(cut[start : start + COLUMNS])) for start in range(0, len(cut), COLUMNS))


def _by_origin(holding: Holding, incident: Incident) -> Iterator[tuple[Origin | None, tuple[Claim, ...]]]:
    """Each origin with its claims, and the claims that none was found for."""
    own = holding.claims_of(incident)
    seen: set[str] = set()
    for origin in incident.origins:
        told = tuple(claim for claim in own if claim.id in origin.claims)
        seen.update(claim.id for claim in told)
        if told:
            yield origin, told
    rest = tuple(claim for claim in own if claim.id not in seen)
    if rest:
        yield None, rest


def _account(holding: Holding, origin: Origin | None, claims: tuple[Claim, ...], words: Words) -> Account:
    name = words.origin(origin) if origin else words["own_voice"]
    kinds = (words.value("teller", origin.kind), *([words["party"]] if origin.party and origin.kind != "party" else [])) if origin else ()
    answers = tuple(tuple(dict.fromkeys(answer for answer in ask(holding, claims, words) if answer)) for _, ask in _QUESTIONS)
    return Account(name, words.listed(kinds), answers, any(claim.polarity == "denied" for claim in claims))


_Ask = Callable[[Holding, tuple[Claim, ...], Words], Iterable[str]]


def _says(holding: Holding, claims: tuple[Claim, ...], words: Words) -> Iterator[str]:
    return (words.stance(claim) for claim in claims)


def _where(holding: Holding, claims: tuple[Claim, ...], words: Words) -> Iterator[str]:
    return (words.short_place(claim.place[0]) for claim in claims if claim.place)


def _when(holding: Holding, claims: tuple[Claim, ...], words: Words) -> Iterator[str]:
    return (words.time(claim.time) for claim in claims if claim.time is not None)


def _who(holding: Holding, claims: tuple[Claim, ...], words: Words) -> Iterator[str]:
    return (words.participants([claim]) for claim in claims)


def _means(holding: Holding, claims: tuple[Claim, ...], words: Words) -> Iterator[str]:
    return (words.value("means", means) for claim in claims for means in claim.means)


def _killed(holding: Holding, claims: tuple[Claim, ...], words: Words) -> list[str]:
    return words.counts(_harms(claims), "killed")


def _injured(holding: Holding, claims: tuple[Claim, ...], words: Words) -> list[str]:
    return words.counts(_harms(claims), "injured")


def _other_harm(holding: Holding, claims: tuple[Claim, ...], words: Words) -> Iterator[str]:
    return (words.harm(harm) for harm in _harms(claims) if harm.kind not in _COUNTED)


def _told(holding: Holding, claims: tuple[Claim, ...], words: Words) -> Iterator[str]:
    reports = (holding.documents[claim.document] for claim in claims if claim.document in holding.documents)
    return (words.outlet(report) for report in reports)


def _harms(claims: Iterable[Claim]) -> list[Harm]:
    return [harm for claim in claims for harm in claim.harm]


_QUESTIONS: tuple[tuple[str, _Ask], ...] = (
    ("row.says", _says), ("row.where", _where), ("row.when", _when), ("row.who", _who), ("row.means", _means), ("row.killed", _killed),
    ("row.injured", _injured), ("row.harm", _other_harm), ("row.told", _told),
)  # fmt: skip
