"""Fighters behind a verb of harm: whether they did it or it befell them."""

from __future__ import annotations

from marsad.extract.rules.page import Page


def fighters_act(page: Page, first: int, after: int) -> bool:
    """اغتال مسلحون سامر العلي, خطف مسلحون مجهولون طبيبا: fighters in the nominative with another noun behind them are the subject of an active verb.

    `first` is the token of the fighters, `after` the one behind their phrase.
    """
    people = page.of_kind(first, "people")
    if people is None or people.definite or people.proclitics or people.sense.who != "combatants" or not page.folded[people.last].endswith("ون"):
        return False
    if after >= len(page) or page.tokens[after].kind != "word" or page.functions[after] or after in page.in_time or after in page.in_place:
        return False
    return not any(hit.proclitics or hit.sense.kind in ("event", "harm", "saying", "harm_cue", "structure", "direction") for hit in page.hits[after])
