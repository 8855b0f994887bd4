"""Fixtures that need the shared data: they are skipped where it is absent, and fail in CI."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of shared data beside the checkout."""
    path = Path(os.environ.get("MARSAD_SHARED", ROOT.parent / "shared"))
    if not path.is_dir():
        if os.environ.get("CI") == "true":
            pytest.fail(f"the shared data are missing: {path}")
        pytest.skip("the shared data are not here")
    return path
