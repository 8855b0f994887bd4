"""What tests of the reader ask of a sentence: its claims, and the words and counts in them."""

from __future__ import annotations

import marsad
from marsad.model import Claim


def claims(text: str) -> list[Claim]:
    return list(marsad.read(text).claims)


def english_claims(text: str) -> tuple[Claim, ...]:
    return marsad.read(text, published="2024-05-10", lang="en").claims


def words(claim: Claim, field: str) -> list[str]:
    return [each.anchor.text for each in getattr(claim, field)]


def doers(claim: Claim) -> list[str]:
    return words(claim, "perpetrator")


def harm(claim: Claim) -> list[tuple[str, int | None, int | None]]:
    return [(each.kind, each.least, each.most) for each in claim.harm]
