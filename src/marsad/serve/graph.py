"""From whom the reports of an incident have what they tell: a graph of tellers, reports, copies and posts that were passed on."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import pairwise

from marsad.model import Claim, Document, Teller
from marsad.reference.actors import ActorRegistry
from marsad.serve.contract import EdgeWire, NodeWire, OriginsWire
from marsad.text.fold import fold


class _Graph:
    def __init__(self, registry: ActorRegistry) -> None:
        self.registry = registry
        self.nodes: dict[str, NodeWire] = {}
        self.edges: dict[tuple[str, str, str], EdgeWire] = {}

    def teller(self, teller: Teller) -> str:
        id_ = f"teller:{teller.actor or fold(teller.anchor.text)}"
        known = self.registry.get(teller.actor) if teller.actor is not None and teller.actor in self.registry else None
        label, arabic = (known.name_en, known.name_ar) if known else (teller.anchor.text, None)
        self.nodes.setdefault(id_, {"id": id_, "label": label, "label_ar": arabic, "kind": teller.kind, "actor": teller.actor, "document": None})
        return id_

    def report(self, document: Document) -> str:
        id_ = f"document:{document.id}"
        self.nodes.setdefault(
            id_, {"id": id_, "label": document.outlet or document.id, "label_ar": None, "kind": "document", "actor": None, "document": document.id}
        )
        return id_

    def channel(self, name: str) -> str:
        id_ = f"channel:{name}"
        self.nodes.setdefault(id_, {"id": id_, "label": name, "label_ar": None, "kind": "channel", "actor": None, "document": None})
        return id_

    def edge(self, edge: EdgeWire) -> None:
        if edge["from"] != edge["to"]:
            self.edges[edge["from"], edge["to"], edge["kind"]] = edge


def origins_graph(claims: Iterable[Claim], documents: Mapping[str, Document], registry: ActorRegistry) -> OriginsWire:
    """Edges run the way that words went: from who told to who passed it on. `documents` hold those that are copied, too."""
    graph = _Graph(registry)
    for claim in claims:
        chain = [graph.teller(teller) for teller in claim.attribution] + [graph.report(documents[claim.document])]
        for told, telling in pairwise(chain):
            graph.edge({"from": told, "to": telling, "kind": "tells"})
    for id_ in [node["document"] for node in list(graph.nodes.values()) if node["document"]]:
        document = documents[id_]
        if document.copy_of is not None and document.copy_of in documents:
            graph.edge({"from": graph.report(documents[document.copy_of]), "to": graph.report(document), "kind": "copies"})
        if document.forwarded_from:
            graph.edge({"from": graph.channel(document.forwarded_from), "to": graph.report(document), "kind": "forwards"})
    return {"nodes": list(graph.nodes.values()), "edges": list(graph.edges.values())}
