"""The errors Marsad raises: each names the thing, the value and the way out."""

from __future__ import annotations


class MarsadError(Exception):
    """Root of every error that Marsad raises on purpose."""


class InputError(MarsadError):
    """A report, a file or an option cannot be used. `source` names the file (and line), `way_out` what to do."""

    def __init__(self, source: str, problem: str, way_out: str) -> None:
        super().__init__(f"{source}: {problem} {way_out}")
        self.source, self.problem, self.way_out = source, problem, way_out


def missing_extra(source: str, what: str, extra: str) -> InputError:
    """The error that says how to get the libraries for `what` (in the plural); `extra` is one of pyproject.toml, or several with commas."""
    return InputError(source, f"{what} need libraries that are not installed.", f"Install them with: pip install 'marsad[{extra}]'")


class DataError(MarsadError):
    """Data files break their rules. `mistakes` lists all of them at once, each as `file:line: what; how to mend it`."""

    def __init__(self, mistakes: tuple[str, ...]) -> None:
        super().__init__("\n".join(mistakes))
        self.mistakes = mistakes
