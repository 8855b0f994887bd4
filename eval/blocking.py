"""How many pairs of claims of one gold incident the linker compares at all: what blocking loses is lost for good.

Usage: python eval/blocking.py [GOLD FOLDER ...]

Without folders: our own gold and the shared development set. Pairs are of claims that were found and that are linked at all. Pairs that are not
compared are told with their ids; "joined through others" means that their incident holds both all the same.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

from gate import corpora

from marsad.evaluate import match
from marsad.evaluate.gold import GoldFile, load_gold
from marsad.export.wire import claim_to_wire
from marsad.link import link, sketch
from marsad.link.copies import copy_keys, copy_keys_to_ask, is_copy
from marsad.link.keys import share_a_key
from marsad.link.sketches import Sketch
from marsad.link.values import Seen
from marsad.model import Claim, Document
from marsad.pipeline.batches import read_claims
from marsad.pipeline.evaluating import gold_document
from marsad.reference.actors import load_actors


def main() -> None:
    """Print a line a file and a line a pair lost."""
    folders = [Path(name) for name in sys.argv[1:]] or list(corpora().values())
    compared = lost = 0
    for file in load_gold(folders):
        if file.incidents is None:
            continue
        pairs = list(_pairs(file))
        own = sum(met for _, _, met, _ in pairs)
        compared, lost = compared + own, lost + len(pairs) - own
        print(f"{file.path.stem}: {len(pairs)} pairs of one incident, {own} compared")
        for one, other, met, joined in pairs:
            if not met:
                print(f"  {one.document} {one.id} and {other.document} {other.id}{': joined through others' if joined else ''}")
    print(f"compared {compared} of {compared + lost}, lost {lost / max(1, compared + lost):.1%}")


def _pairs(file: GoldFile) -> Iterator[tuple[Seen, Seen, bool, bool]]:
    documents = [gold_document(record["document"]) for record in file.records]
    claims = {document.id: read_claims([document]) for document in documents}
    sketches = {document.id: sketch(document, claims[document.id]) for document in documents}
    incident_of = _incident_of([claim for own in claims.values() for claim in own], documents, sketches)
    for one, other in _gold_pairs(file, claims, sketches):
        told_together = one.document == other.document or (one.trigger == other.trigger and _are_copies(sketches[one.document], sketches[other.document]))
        yield one, other, told_together or share_a_key(one, other), incident_of[one.id] == incident_of[other.id]


def _incident_of(claims: list[Claim], documents: list[Document], sketches: dict[str, Sketch]) -> dict[str, str]:
    incidents = link(claims, documents, load_actors(), sketches).incidents
    return {id_: incident.id for incident in incidents for id_ in incident.claims}


def _gold_pairs(file: GoldFile, claims: dict[str, list[Claim]], sketches: dict[str, Sketch]) -> Iterator[tuple[Seen, Seen]]:
    assert file.incidents is not None
    seen = {claim.id: claim for own in sketches.values() for claim in own.claims}
    members: dict[str, list[Seen]] = defaultdict(list)
    for pair in match(file.records, {id_: [claim_to_wire(claim) for claim in own] for id_, own in claims.items()}):
        if pair.gold is not None and pair.predicted is not None and pair.predicted["id"] in seen:
            incident = file.incidents.get((pair.document["id"], pair.gold["id"]))
            if incident is not None:
                members[incident].append(seen[pair.predicted["id"]])
    for found in members.values():
        yield from combinations(found, 2)


def _are_copies(one: Sketch, other: Sketch) -> bool:
    return not set(copy_keys_to_ask(one)).isdisjoint(copy_keys(other)) and is_copy(one, other)


if __name__ == "__main__":
    main()
