"""Passwords: kept as Argon2id hashes, which cost whoever stole them too much to try many."""

from __future__ import annotations

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from marsad.model import InputError

SHORTEST, LONGEST = 10, 1000
_hasher = PasswordHasher()
# Somebody who is not there is refused after as long as somebody who is.
_NOBODY = _hasher.hash("nobody has this password")


def hash_password(password: str) -> str:
    """The hash to keep. Raises InputError for a password that is too short or too long."""
    if not SHORTEST <= len(password) <= LONGEST:
        raise InputError("password", f"has {len(password)} characters.", f"Take {SHORTEST} to {LONGEST}.")
    return _hasher.hash(password)


def is_password(hashed: str | None, password: str) -> bool:
    """Whether a password is that of a hash; never for None, which takes as long."""
    try:
        _hasher.verify(hashed or _NOBODY, password)
    except (VerificationError, InvalidHashError):
        return False
    return hashed is not None


def is_outdated(hashed: str) -> bool:
    """Whether a hash was made at a lower cost than is right today."""
    return _hasher.check_needs_rehash(hashed)
