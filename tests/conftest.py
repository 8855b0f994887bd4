"""Fixtures for shared data: tests that need them are skipped where they are absent, and fail in CI."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

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
