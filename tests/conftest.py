"""Fixtures for shared data and for databases: tests that need what is absent are skipped, and fail in CI."""

from __future__ import annotations

import os
import secrets
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

# No test fails for a slow machine, here or in CI.
settings.register_profile("untimed", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("untimed")

ROOT = Path(__file__).resolve().parent.parent


def shared_path(*parts: str) -> Path:
    """A file or folder of the shared data beside the checkout; skips the test where it is not there, or fails it in CI."""
    path = Path(os.environ.get("MARSAD_SHARED", ROOT.parent / "shared"), *parts)
    if not path.exists():
        if os.environ.get("CI") == "true":
            pytest.fail(f"the shared data are missing: {path}")
        pytest.skip(f"the shared data are not here: {path}")
    return path


@pytest.fixture(scope="session")
def root() -> Path:
    """The root of the repository."""
    return ROOT


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of shared data."""
    return shared_path()


@pytest.fixture(scope="session")
def shared_gold() -> Path:
    """The annotated reports of the shared development set."""
    return shared_path("gold", "dev")


@pytest.fixture(scope="session")
def shared_corpora() -> Path:
    """The unannotated reports."""
    return shared_path("data", "corpora")


@pytest.fixture(scope="session")
def postgres() -> str:
    """The address of a server to test with; tests that need one are skipped where there is none, and fail in CI."""
    address = os.environ.get("MARSAD_POSTGRES")
    if address is None:
        why = "no PostgreSQL server is named in MARSAD_POSTGRES; run: make test-postgres"
        pytest.fail(why) if os.environ.get("CI") == "true" else pytest.skip(why)
    return address


@pytest.fixture
def schema(postgres: str) -> Iterator[str]:
    """The address of an empty schema of the server's database, dropped at the end."""
    import psycopg

    name = f"test_{secrets.token_hex(6)}"
    with psycopg.connect(postgres, autocommit=True) as connection:
        connection.execute(f"CREATE SCHEMA {name}")
    yield f"{postgres}?options=-csearch_path%3D{name}"
    with psycopg.connect(postgres, autocommit=True) as connection:
        connection.execute(f"DROP SCHEMA {name} CASCADE")


@pytest.fixture(params=["sqlite", "postgresql"])
def address(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Where a workspace can be made: a folder that is not there yet, and an empty schema."""
    return str(tmp_path / "workspace") if request.param == "sqlite" else str(request.getfixturevalue("schema"))
