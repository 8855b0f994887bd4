"""Threats that name no force: the word of threatening is itself what was done."""

from __future__ import annotations

from marsad.extract.rules.draft import Draft
from marsad.extract.rules.page import Page, Sentence
from marsad.extract.rules.stance import Stance
from marsad.extract.rules.tellers import Scope
from marsad.extract.rules.timing import time_of_threat


def bare_threats(page: Page, sentence: Sentence, scopes: list[Scope], drafts: list[Draft]) -> list[Draft]:
    """هدد بالرد، توعد بالثأر: one draft for each verb of threatening in whose words no happening was found."""
    found: list[Draft] = []
    for scope in scopes:
        if scope.mode != "threaten" or scope.verb is None or not sentence.first <= scope.verb < sentence.last or not scope.chain:
            continue
        if scope.verb in page.in_figure:
            # يهدد أمن المنطقة: a danger, and nobody's word.
            continue
        hit = page.of_kind(scope.verb, "saying")
        if hit is None or hit.sense.mode != "threaten" or hit.sense.value == "pledge" or any(scope.verb <= draft.hit.first <= scope.last for draft in drafts):
            continue
        places = [place for place in page.places if scope.first <= place.first <= scope.last]
        stance = Stance(realis="threatened")
        found.append(Draft(sentence, hit, "threat", [], scope.chain, scope, stance, [], [], places[:1], time_of_threat(page, scope), set(), by_teller=True))
    return found
