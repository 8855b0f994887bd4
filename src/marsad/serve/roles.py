"""What each role may do; each may do what those before it may."""

from __future__ import annotations

from typing import get_args

from marsad.model import Role

ROLES: tuple[Role, ...] = get_args(Role)

# Who may make a judgement of each kind. Coders say what a claim is; what becomes of incidents and grades is for reviewers.
JUDGES: dict[str, Role] = {
    "accept": "coder", "reject": "coder", "correct": "coder", "same": "coder", "different": "coder",
    "merge": "reviewer", "split": "reviewer", "grade": "reviewer",
}  # fmt: skip


def may(role: Role, least: Role) -> bool:
    """Whether a role may do what the least of those who may do it is named for."""
    return ROLES.index(role) >= ROLES.index(least)
