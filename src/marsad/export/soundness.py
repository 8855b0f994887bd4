"""Whether records of the public contract hold together: ids, what they name of each other, and words that stand where they are said to stand."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from marsad.export.masking import BLOCK

Record = Mapping[str, Any]


def mistakes_in_records(documents: Sequence[Record], claims: Sequence[Record], incidents: Sequence[Record]) -> Iterator[str]:
    """What is wrong, a line each. Words under the blocks of protected names are not compared with their text."""
    texts = {document["id"]: document["text"] for document in documents}
    held = {claim["id"] for claim in claims}
    for kind, records in (("document", documents), ("claim", claims), ("incident", incidents)):
        yield from (f"{kind} {id_}: the id stands {times} times" for id_, times in Counter(record["id"] for record in records).items() if times > 1)
    for claim in claims:
        text = texts.get(claim["document"])
        if text is None:
            yield f"claim {claim['id']}: its document {claim['document']} is not there"
        else:
            yield from (f"claim {claim['id']}: {mistake}" for mistake in _words_elsewhere(claim, text))
    for incident in incidents:
        yield from (f"incident {incident['id']}: {mistake}" for mistake in _mistakes_of_incident(incident, held))


def _words_elsewhere(value: Any, text: str) -> Iterator[str]:
    """The anchors of a claim whose words are not those of the text between their ends."""
    if isinstance(value, Mapping):
        if {"text", "start", "end"} <= value.keys():
            found = text[value["start"] : value["end"]]
            if found != value["text"] and BLOCK not in found + value["text"]:
                yield f"“{value['text']}” does not stand at {value['start']} to {value['end']} of its document"
        for own in value.values():
            yield from _words_elsewhere(own, text)
    elif isinstance(value, (list, tuple)):
        for own in value:
            yield from _words_elsewhere(own, text)


def _mistakes_of_incident(incident: Record, held: set[str]) -> Iterator[str]:
    if not incident["claims"]:
        yield "it has no claims"
    yield from (f"its claim {id_} is not there" for id_ in incident["claims"] if id_ not in held)
    own = set(incident["claims"])
    for origin in incident["origins"]:
        yield from (f"the origin {origin['label']} has the claim {id_}, which is none of its own" for id_ in origin["claims"] if id_ not in own)
    for harm in incident["harm"]:
        if harm["min"] is not None and harm["max"] is not None and harm["min"] > harm["max"]:
            yield f"{harm['kind']} ({harm['who']}) {harm['min']} to {harm['max']} runs downwards"
