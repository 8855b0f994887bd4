"""The reference data as they are now, for processes that go on while an expert edits an overlay folder."""

from __future__ import annotations

from pathlib import Path
from threading import Lock

from marsad.reference import bundle, languages, lexicon, loading, ontology, sources
from marsad.reference.bundle import Reference

# Each remembers by overlay folders what it loaded; `data_files` goes first, since the others ask it for the files.
_REMEMBERING = (loading.data_files, lexicon.load_cues, languages.load_languages, ontology.load_ontology, sources.load_sources, bundle.remembered_reference)

Stamp = tuple[tuple[str, int, int], ...]

_lock = Lock()
_seen: dict[tuple[Path, ...], Stamp] = {}


def load_current(overlays: tuple[Path, ...] = ()) -> Reference:
    """The packaged data with the overlay folders on top, loaded anew where a file of these folders was changed, added or taken away since the last call.

    Raises DataError, with every mistake, where what stands there now is wrong. `load_reference` gives the same until the next call.
    """
    now = stamp(overlays)
    with _lock:
        if _seen.setdefault(overlays, now) != now:
            for remembering in _REMEMBERING:
                remembering.cache_clear()
            _seen[overlays] = now
    return bundle.load_reference(overlays)


def stamp(overlays: tuple[Path, ...]) -> Stamp:
    """What changes wherever a data file of the overlay folders does: their names, sizes, and when they were written."""
    found = []
    for overlay in overlays:
        for path in sorted(overlay.rglob("*")):
            if path.suffix in loading.SUFFIXES:
                about = path.stat()
                found.append((str(path), about.st_size, about.st_mtime_ns))
    return tuple(found)
