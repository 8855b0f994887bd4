"""Corrections: a field of a claim as a person says it is."""

from __future__ import annotations

from dataclasses import fields, replace
from functools import cache
from typing import Any, Literal, get_args, get_origin, get_type_hints

from marsad.model import Claim
from marsad.model.codec import decode, encode

# What a claim is and where it stands are not for correcting: another sentence or trigger makes another claim.
_FIXED = frozenset({"id", "document", "sentence", "trigger", "confidence", "origin_of_record", "evidence"})
CORRECTABLE = tuple(field.name for field in fields(Claim) if field.name not in _FIXED)


def field_as_json(claim: Claim, field: str) -> str:
    """A field of a claim in the JSON that judgements hold."""
    return encode(getattr(claim, field)).decode()


def check_value(field: str, value: str) -> Any:
    """The value that JSON gives for a field. Raises ValueError where it does not fit, saying where and why."""
    return decode(value.encode(), _kinds()[field])


def choices(field: str) -> tuple[str, ...]:
    """The words that a field is one of; none where it holds something else than a word, or any word."""
    kinds = (_kinds()[field], *get_args(_kinds()[field]))
    return next((get_args(kind) for kind in kinds if get_origin(kind) is Literal), ())


def corrected(claim: Claim, values: dict[str, str]) -> Claim:
    """The claim with these fields as a person set them (JSON by field), whatever the reading says of them. It keeps its id."""
    return replace(claim, **{field: check_value(field, value) for field, value in values.items()})


@cache
def _kinds() -> dict[str, Any]:
    return get_type_hints(Claim)
