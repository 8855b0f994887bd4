"""Compiles the modules that reading spends its time in, where a wheel is built with HATCH_BUILD_HOOK_ENABLE_CUSTOM=1 (`make compiled`).

Otherwise, and in an editable installation, the same modules run as plain Python: half as fast, and the same in all else. Needs a C
compiler. The compiled modules lie beside their sources in the wheel, and Python prefers them.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

# Run in a folder of its own, since setuptools reads its settings from the folder that it runs in.
_SETUP = """from mypyc.build import mypycify
from setuptools import setup

extensions = mypycify(["--config-file=mypy.ini", *{sources!r}], opt_level="2", debug_level="0", multi_file=True)
setup(name="marsad", packages=[], ext_modules=extensions)
"""
_MYPY = "[mypy]\nstrict = True\nexplicit_package_bases = True\nnamespace_packages = True\nignore_missing_imports = True\n"


class CompiledModules(BuildHookInterface[Any]):
    """Adds the compiled modules that pyproject.toml lists to a wheel."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        if version == "editable":
            return
        self._kept = tempfile.TemporaryDirectory()
        for made in compile_modules(Path(self.root), Path(self._kept.name), self.config["modules"], self.config.get("without", [])):
            build_data["force_include"][str(made)] = str(made.relative_to(self._kept.name))
        build_data["pure_python"] = False
        build_data["infer_tag"] = True


def compile_modules(root: Path, work: Path, modules: list[str], without: list[str]) -> list[Path]:
    """The libraries made of the modules that the patterns name (relative to the package), in `work`. Raises RuntimeError with what the compiler said."""
    shutil.copytree(root / "src" / "marsad", work / "marsad", ignore=shutil.ignore_patterns("__pycache__", "data", "*.so"))
    left_out = {path for pattern in without for path in (work / "marsad").glob(pattern)}
    sources = sorted({path for pattern in modules for path in (work / "marsad").glob(pattern)} - left_out)
    (work / "mypy.ini").write_text(_MYPY, encoding="utf-8")
    setup = _SETUP.format(sources=[str(source.relative_to(work)) for source in sources])
    (work / "build_modules.py").write_text(setup, encoding="utf-8")
    run = subprocess.run([sys.executable, "build_modules.py", "build_ext", "--inplace"], cwd=work, capture_output=True, text=True, check=False)
    if run.returncode:
        raise RuntimeError(f"The modules could not be compiled:\n{run.stdout[-3000:]}\n{run.stderr[-3000:]}")
    return sorted(made for ending in ("*.so", "*.pyd") for folder in (work.glob, (work / "marsad").rglob) for made in folder(ending))
