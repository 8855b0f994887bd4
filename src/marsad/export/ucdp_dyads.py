"""UCDP's ids of conflicts, dyads and sides, from a file of the user's: Marsad has none, and makes up none."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from marsad.export.tables import Row
from marsad.export.ucdp_sides import Dyad
from marsad.model import InputError
from marsad.reference.actors import ActorRegistry

KEYS = ("side_a", "side_b")
IDS = (
    "conflict_dset_id", "conflict_new_id", "conflict_name", "dyad_dset_id", "dyad_new_id", "dyad_name", "side_a_dset_id", "side_a_new_id",
    "side_b_dset_id", "side_b_new_id",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Dyads:
    """Ids by the two sides' ids in our registry; sides that belong to a listed one count as it."""

    by_sides: Mapping[tuple[str, str], Row]
    registry: ActorRegistry

    def ids(self, dyad: Dyad) -> Row:
        """What the file says of a dyad; nothing where it does not have it, or a side is not known."""
        if dyad.side_a is None or dyad.side_b is None or dyad.side_a.actor is None or dyad.side_b.actor is None:
            return {}
        for a in self.registry.chain(dyad.side_a.actor.id):
            for b in self.registry.chain(dyad.side_b.actor.id):
                if (found := self.by_sides.get((a, b))) is not None:
                    return found
        return {}


def load_dyads(path: Path | None, registry: ActorRegistry) -> Dyads:
    """The dyads of a CSV file with the columns `side_a`, `side_b` (ids of our registry) and any of UCDP's. Raises InputError that names file, line and mend."""
    if path is None:
        return Dyads({}, registry)
    with path.open(encoding="utf-8-sig", newline="") as lines:
        reader = csv.DictReader(lines)
        columns = tuple(reader.fieldnames or ())
        if not set(KEYS) <= set(columns) or not set(columns) <= {*KEYS, *IDS}:
            raise InputError(f"{path}:1", f"the columns are {', '.join(columns)}.", f"Give side_a, side_b and any of: {', '.join(IDS)}.")
        found = {}
        for row in reader:
            for mistake in _mistakes(row, registry):
                raise InputError(f"{path}:{reader.line_num}", mistake, "Mend the line.")
            found[row["side_a"], row["side_b"]] = {name: row[name] for name in IDS if row.get(name)}
    return Dyads(found, registry)


def _mistakes(row: Mapping[str, str], registry: ActorRegistry) -> Iterator[str]:
    for key in KEYS:
        if row[key] not in registry:
            yield f'{key} "{row[key]}" is no id of the registry of actors.'
    for name in IDS:
        if name.endswith("_id") and row.get(name) and not row[name].isdecimal():
            yield f'{name} "{row[name]}" is no number.'
