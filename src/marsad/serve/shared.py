"""What all requests share, and what one request is answered with."""

from __future__ import annotations

import hashlib
import logging
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import cached_property
from importlib.metadata import version
from typing import Annotated, Any

import orjson
from fastapi import Depends, Request
from starlette.responses import Response

from marsad.export.masking import Mask
from marsad.model import DataError, Role
from marsad.reference.bundle import Reference
from marsad.reference.current import Stamp, load_current, stamp
from marsad.serve.cache import Cache
from marsad.serve.limits import Limit, SignInTries
from marsad.serve.metrics import Metrics
from marsad.serve.problems import NotAllowed, NotSignedIn
from marsad.serve.remembering import Remembered
from marsad.serve.roles import may
from marsad.serve.settings import Settings
from marsad.store import OriginCount, OutletCount, Status, View, Workspace

_log = logging.getLogger("marsad.serve")
# The least role that sees who protected sources are.
_SEES_ALL: Role = "coder"
_SIGN_IN_TRIES, _SIGN_IN_WITHIN = 10, timedelta(minutes=15)
_LOOPBACK = frozenset({"127.0.0.1", "::1"})


@dataclass
class Shared:
    """The workspace that is served, how the server was started, and what is remembered from one request to the next."""

    workspace: Workspace
    settings: Settings
    cache: Cache = field(default_factory=Cache)
    metrics: Metrics = field(default_factory=Metrics)

    def __post_init__(self) -> None:
        self.remembered = Remembered(self.workspace)
        self.sign_in_tries = SignInTries(self.workspace, _SIGN_IN_TRIES, _SIGN_IN_WITHIN)
        self.requests = Limit(self.settings.requests_a_minute, 60.0)
        self._version = version("marsad")
        self._right: Reference | None = None
        self._looked_at: Stamp = ()
        # Whether what the first who ask would wait for is there.
        self.is_warm = False

    @property
    def reference(self) -> Reference:
        """The data as they are now; where somebody has just broken them, as they last were right, so that what is kept can still be looked at."""
        now = stamp(self.settings.data)
        if self._right is not None and now == self._looked_at:
            return self._right
        try:
            self._right = load_current(self.settings.data)
        except DataError as error:
            if self._right is None:
                raise
            _log.error("the overlay is wrong: %s", "; ".join(error.mistakes))
        self._looked_at = now
        return self._right

    def status(self, head: str) -> Status:
        """What the workspace holds, in numbers."""
        return self.remembered.lately("status", head, View.status)

    def telling(self, head: str) -> tuple[tuple[OutletCount, ...], tuple[OriginCount, ...], datetime]:
        """How much each outlet and each origin tells, and when that was counted."""
        return self.remembered.lately("telling", head, lambda view: (view.count_outlets(), view.count_origins(), datetime.now(UTC)))

    def warm(self) -> None:
        """Load and count what the first who ask would wait for."""
        _ = self.reference
        with self.workspace.reading() as view:
            view.count_times()
        head = str(self.workspace.head())
        self.status(head)
        self.telling(head)
        self.is_warm = True

    @property
    def edition(self) -> str:
        """What answers depend on beside the workspace: this Marsad, and the files of the overlay folders as they are now."""
        files = hashlib.sha256(repr(stamp(self.settings.data)).encode()).hexdigest()[:16] if self.settings.data else ""
        return f"{self._version} {files}"

    @cached_property
    def workspace_id(self) -> str:
        return self.workspace.id


@dataclass(frozen=True, slots=True)
class Who:
    """Who asks, and what they may do. `token` is what their browser holds, None where nobody needs to sign in."""

    name: str
    role: Role
    token: str | None = None


class Asked:
    """One request: who asks, what of the workspace they may see, and how it is answered."""

    def __init__(self, request: Request) -> None:
        self.request, self.shared = request, _shared(request)

    @property
    def settings(self) -> Settings:
        return self.shared.settings

    @property
    def reference(self) -> Reference:
        return self.shared.reference

    @property
    def client(self) -> str:
        """The address that the request comes from."""
        return self.request.client.host if self.request.client else ""

    @property
    def from_this_machine(self) -> bool:
        return self.client in _LOOPBACK

    @property
    def user(self) -> Who:
        """Who asks. Raises NotSignedIn where that must be known and is not, TooMany where they ask too often."""
        known: Who | None = getattr(self.request.state, "user", None)
        if known is None:
            with self.shared.workspace.reading() as view:
                known = self._identified(view)
        return known

    def _identified(self, view: View) -> Who:
        token = self.request.cookies.get(self.settings.cookie)
        user = view.signed_in(token, datetime.now(UTC)) if token else None
        if user is not None:
            found = Who(user.name, user.role, token)
        elif self.settings.loopback and not view.has_users():
            found = Who(self.settings.who, "admin")
        else:
            raise NotSignedIn("Sign in first.", more={"sign_in": self.settings.sign_in})
        if not self.settings.loopback:
            self.shared.requests.take(found.name)
        self.request.state.user = found
        return found

    def must_be(self, least: Role) -> None:
        """Raises NotAllowed where the user may not do what this role may."""
        if not may(self.user.role, least):
            raise NotAllowed(f"{self.user.name} is a {self.user.role}; this needs a {least}.")

    def still_allowed(self) -> bool:
        """Whether the user, who has been listening for a while, may go on."""
        del self.request.state.user
        try:
            return bool(self.user)
        except NotSignedIn:
            return False

    def head_allowed(self) -> str:
        """What stands in the workspace now and whether the user sees all of it, as a string that differs wherever an answer could."""
        with self.shared.workspace.reading() as view:
            user = getattr(self.request.state, "user", None) or self._identified(view)
            return f"{view.head()} {self.shared.edition} {may(user.role, _SEES_ALL)}"

    @contextmanager
    def reading(self) -> Iterator[View]:
        """One consistent view of the workspace, for those who may see it."""
        _ = self.user
        with self.shared.workspace.reading() as view:
            yield view

    @property
    def mask(self) -> Mask | None:
        """What hides protected sources from the user; None where nothing is to be hidden."""
        if may(self.user.role, _SEES_ALL):
            return None
        with self.shared.workspace.reading() as view:
            head = f"{view.head()} {self.shared.edition}"
            mask = self.shared.remembered.now("mask", head, lambda: Mask(view.protected(), self.reference.actors, self.shared.workspace_id))
        return mask or None

    def shown(self, payload: Any) -> Any:
        """What the user may see of an answer."""
        mask = self.mask
        if mask is None:
            return payload
        with self.shared.workspace.reading() as view:
            return mask.masked(payload, view.rows_of_documents)

    def json(self, payload: Any, status: int = 200) -> Response:
        """The answer as JSON, as far as the user may see it."""
        return self.plain(self.shown(payload), status)

    def plain(self, payload: Any, status: int = 200) -> Response:
        """An answer that holds nothing of the workspace, as JSON."""
        return Response(orjson.dumps(payload), status, media_type="application/json")


def _shared(request: Request) -> Shared:
    shared: Shared = request.app.state.shared
    return shared


Asking = Annotated[Asked, Depends(Asked)]
