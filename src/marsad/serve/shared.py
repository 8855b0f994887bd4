"""What all requests share, and what one request is answered with."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cached_property
from typing import Annotated, Any, TypeVar

import orjson
from fastapi import Depends, Request
from starlette.responses import Response

from marsad.reference.bundle import Reference, load_reference
from marsad.serve.cache import Cache
from marsad.serve.problems import NotAllowed
from marsad.serve.roles import Role, may
from marsad.serve.settings import Settings
from marsad.store import View, Workspace

T = TypeVar("T")


@dataclass
class Shared:
    """The workspace that is served, how the server was started, and answers that still hold."""

    workspace: Workspace
    settings: Settings
    cache: Cache = field(default_factory=Cache)
    remembered: dict[str, tuple[str, Any]] = field(default_factory=dict)

    @cached_property
    def reference(self) -> Reference:
        return load_reference(self.settings.data)


@dataclass(frozen=True, slots=True)
class User:
    """Who asks, and what they may do."""

    name: str
    role: Role


class Asked:
    """One request: who asks, and how it is answered."""

    def __init__(self, request: Request) -> None:
        self.shared: Shared = request.app.state.shared
        self.request = request

    @property
    def settings(self) -> Settings:
        return self.shared.settings

    @property
    def reference(self) -> Reference:
        return self.shared.reference

    @cached_property
    def user(self) -> User:
        """Who asks."""
        return User(self.settings.who, "admin")

    def head_allowed(self) -> str:
        """What stands in the workspace now and what of it the user may see, as a string that differs wherever an answer could."""
        return f"{self.shared.workspace.head()} {self.user.role}"

    def must_be(self, least: Role) -> None:
        """Raises NotAllowed where the user may not do what this role may."""
        if not may(self.user.role, least):
            raise NotAllowed(f"{self.user.name} is a {self.user.role}; this needs a {least}.")

    def still_allowed(self) -> bool:
        """Whether the user, who has been listening for a while, may go on."""
        return True

    def shown(self, payload: Any) -> Any:
        """What the user may see of an answer."""
        return payload

    @contextmanager
    def reading(self) -> Iterator[View]:
        """One consistent view of the workspace."""
        with self.shared.workspace.reading() as view:
            yield view

    def remembered(self, name: str, head: str, work_out: Callable[[], T]) -> T:
        """What was worked out under a name for this head of the workspace; worked out anew for another."""
        known = self.shared.remembered.get(name)
        if known is None or known[0] != head:
            known = self.shared.remembered[name] = (head, work_out())
        found: T = known[1]
        return found

    def json(self, payload: Any, status: int = 200) -> Response:
        """The answer as JSON."""
        return Response(orjson.dumps(self.shown(payload)), status, media_type="application/json")


Asking = Annotated[Asked, Depends(Asked)]
