"""Why a role was given by learnt weights: how likely it is, and the signals that spoke most for it and against it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from marsad.extract.learnt.arguments import DOER, Filled
from marsad.extract.rules import claim_of
from marsad.extract.rules.page import Page
from marsad.model import Claim, Evidence
from marsad.reference.scoring import load_model

_SHOWN = 5


def explain_filled(page: Page, claim: Claim, filled: Iterable[Filled]) -> Iterator[Evidence]:
    """The evidence for the roles of a claim that were filled, and for whom the rules named that were left out; nothing where the rules' words stand."""
    for draft, role, weighed, left_out in filled:
        model = load_model(role)
        if model is None or claim_of(page, draft).id != claim.id:
            continue
        weights = {name: model.weights.named[name] for name in weighed.signals if name in model.weights.named}
        most = sorted(weights.items(), key=lambda each: -abs(each[1]))[:_SHOWN]
        shown = "; ".join(f"{name} {weight:+.2f}" for name, weight in most)
        given = f"learnt weights ({role}.model) give this phrase {weighed.probability:.2f}"
        if left_out:
            rule = f"left out though the rules name it; {given}, less than {model.keep_from:.2f}: {shown}"
        else:
            rule = f"the rules name none; {given}, {model.threshold:.2f} is enough: {shown}"
        anchor = page.anchor(weighed.candidate.first, weighed.candidate.last, weighed.candidate.proclitics)
        yield Evidence("perpetrator" if role == DOER else "target", rule, anchor=anchor)
