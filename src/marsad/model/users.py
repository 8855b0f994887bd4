"""Who may use a workspace over the network, and which sources not everybody may see."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

# Each may do what those before it may.
Role = Literal["reader", "coder", "reviewer", "admin"]
ProtectedWhat = Literal["outlet", "actor", "words"]


@dataclass(frozen=True, slots=True, kw_only=True)
class User:
    """`password` is a hash of it, None for who signs in elsewhere, where they are known as `subject`. `disabled` is who may no longer sign in."""

    name: str
    role: Role
    made: datetime
    password: str | None = None
    subject: str | None = None
    disabled: bool = False


@dataclass(frozen=True, slots=True)
class Protected:
    """A source of which readers see nothing but the `kind` ("witness"): an outlet by its name, an actor by its id, or words that name a teller."""

    what: ProtectedWhat
    value: str
    kind: str
