"""Users, who of them is signed in, and protected sources. What is done to users and sources is told to the audit chain; passwords and sessions are not."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Connection, delete, select, update

from marsad.model import Protected, Role, User
from marsad.store.batches import Row, insert, rows
from marsad.store.errors import StoreError
from marsad.store.ledger import Ledger
from marsad.store.schema import protected_sources, sessions, users

_LONGEST_NAME, _LONGEST_VALUE, _LONGEST_KIND = 200, 500, 32


def add_user(connection: Connection, ledger: Ledger, user: User) -> None:
    """Let somebody in. Raises StoreError where the name or the subject is taken, or cannot be one."""
    _check(user.name, "a user's name", _LONGEST_NAME)
    if not user.name.isprintable():
        # Names that look alike and differ in what is not seen would let one person pass for another.
        raise StoreError(f'"{user.name}"', "a user's name holds characters that are not seen.", "Type it again.")
    if find_user(connection, user.name) is not None or (user.subject is not None and find_subject(connection, user.subject) is not None):
        raise StoreError(user.name, "there is such a user already.", "Take another name, or change that user.")
    insert(connection, users, [{
        "name": user.name, "role": user.role, "password": user.password, "subject": user.subject, "disabled": user.disabled, "made": ledger.instant,
    }])  # fmt: skip
    ledger.add("user.added", user.name, after={"role": user.role})


def change_user(
    connection: Connection, ledger: Ledger, name: str, *, role: Role | None = None, disabled: bool | None = None, password: str | None = None
) -> User:
    """Change what is given of a user, who is signed out by it. Raises StoreError where there is none."""
    before = find_user(connection, name)
    if before is None:
        raise StoreError(name, "there is no such user.", "See: marsad users list")
    given = {"role": role, "disabled": disabled, "password": password}
    values = {field: value for field, value in given.items() if value is not None}
    if values:
        connection.execute(update(users).where(users.c.name == name).values(**values))
        connection.execute(delete(sessions).where(sessions.c.name == name))
        after = find_user(connection, name) or before
        told = {"password": "changed"} if password is not None else {}
        ledger.add("user.changed", name, {"role": before.role, "disabled": before.disabled}, {"role": after.role, "disabled": after.disabled, **told})
    return find_user(connection, name) or before


def find_user(connection: Connection, name: str) -> User | None:
    return _one(rows(connection, select(users).where(users.c.name == name)))


def find_subject(connection: Connection, subject: str) -> User | None:
    """The user whom another place, where people sign in, knows under this subject."""
    return _one(rows(connection, select(users).where(users.c.subject == subject)))


def all_users(connection: Connection) -> tuple[User, ...]:
    """Every user by name."""
    return tuple(User(**row) for row in rows(connection, select(users).order_by(users.c.name)))


def any_users(connection: Connection) -> bool:
    return bool(rows(connection, select(users.c.name).limit(1)))


def _one(found: Sequence[Row]) -> User | None:
    return User(**found[0]) if found else None


def add_session(connection: Connection, name: str, token: str, now: datetime, ends: datetime) -> None:
    """Keep that somebody signed in, by the digest of what their browser holds; sessions that ended are forgotten."""
    connection.execute(delete(sessions).where(sessions.c.ends <= now))
    insert(connection, sessions, [{"token": _digest(token), "name": name, "made": now, "ends": ends}])


def end_session(connection: Connection, token: str) -> None:
    connection.execute(delete(sessions).where(sessions.c.token == _digest(token)))


def signed_in(connection: Connection, token: str, now: datetime) -> User | None:
    """Who holds a session that has not ended; None for nobody who may still come in."""
    joined = select(users).join(sessions, sessions.c.name == users.c.name)
    return _one(rows(connection, joined.where(sessions.c.token == _digest(token), sessions.c.ends > now, users.c.disabled.is_(False))))


def _digest(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()


def protect(connection: Connection, ledger: Ledger, source: Protected) -> None:
    """Let readers see nothing of a source but its kind; one that is protected gets the kind given now. Raises StoreError for one that cannot be."""
    _check(source.value, "a source", _LONGEST_VALUE)
    _check(source.kind, "a kind of source", _LONGEST_KIND)
    unprotect(connection, ledger, source.what, source.value)
    entry = ledger.add("source.protected", f"{source.what}:{source.value}", after={"kind": source.kind})
    insert(connection, protected_sources, [{"what": source.what, "value": source.value, "kind": source.kind, "made": ledger.instant, "entry": entry}])


def unprotect(connection: Connection, ledger: Ledger, what: str, value: str) -> bool:
    """Let everybody see a source again; gives whether it was protected."""
    same = (protected_sources.c.what == what) & (protected_sources.c.value == value)
    if not rows(connection, select(protected_sources.c.kind).where(same)):
        return False
    connection.execute(delete(protected_sources).where(same))
    ledger.add("source.unprotected", f"{what}:{value}")
    return True


def all_protected(connection: Connection) -> tuple[Protected, ...]:
    """Every protected source, in order."""
    columns = (protected_sources.c.what, protected_sources.c.value, protected_sources.c.kind)
    return tuple(Protected(**row) for row in rows(connection, select(*columns).order_by(*columns)))


def _check(value: str, what: str, longest: int) -> None:
    if not value.strip() or value != value.strip() or len(value) > longest or "\0" in value:
        raise StoreError(f'"{value[:longest]}"', f"this cannot be {what}.", f"Give 1 to {longest} characters, without blanks at the ends.")
