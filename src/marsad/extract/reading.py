"""The extractor that comes with Marsad: what the rules find, and where they name nobody or hardly the right one, what was learnt from annotated reports."""

from __future__ import annotations

from dataclasses import replace

from marsad.extract import rules
from marsad.extract.headline import with_headline
from marsad.extract.learnt import explain_filled, fill_arguments
from marsad.extract.rules.layout import tells_of_conflict
from marsad.extract.rules.page import Page
from marsad.extract.rules.victims import take_damaged
from marsad.extract.translation import in_one_language
from marsad.model import Claim, Document, Evidence
from marsad.reference.bundle import Reference
from marsad.reference.lexicon import Hit
from marsad.reference.sources import Sources
from marsad.text.tokens import Token, tokenize_report

# English reports are read by rules alone: nothing was learnt from them.
_LEARNT = "ar"


def read(document: Document, reference: Reference) -> tuple[Claim, ...]:
    """The claims of a document in text order, with words and spans but not yet resolved to actors, coordinates or dates.

    Documents in a language that the rules do not read give no claims.
    """
    if document.lang not in ("ar", "en"):
        return ()
    spoken = in_one_language(document)
    tokens = tokenize_report(spoken.text)
    hits = reference.lexicon.find(tokens)
    if not tells_of_conflict(hits):
        return ()
    page = _page(document, spoken, reference, tokens, hits)
    drafts = rules.read_drafts(page)
    if spoken.lang == _LEARNT:
        fill_arguments(page, drafts)
        take_damaged(page, drafts)
    return rules.claims_of(page, drafts)


def explain(document: Document, claim: Claim, reference: Reference, sources: Sources) -> tuple[Evidence, ...]:
    """The evidence for every field of a claim that `read` made from `document` with `reference`, field by field."""
    spoken = in_one_language(document)
    tokens = tokenize_report(spoken.text)
    page = _page(document, spoken, reference, tokens, reference.lexicon.find(tokens))
    by_rules = rules.explain(page, claim, sources)
    if spoken.lang != _LEARNT:
        return by_rules
    by_weights = tuple(explain_filled(page, claim, fill_arguments(page, rules.read_drafts(page))))
    found = (*by_rules, *by_weights)
    return tuple(evidence for one in dict.fromkeys(each.field for each in found) for evidence in found if evidence.field == one)


def _page(document: Document, spoken: Document, reference: Reference, tokens: tuple[Token, ...], hits: list[list[Hit]]) -> Page:
    """The report as the rules see it: in the language that it is read in, with its headline known as such."""
    told = document if spoken.lang == document.lang else replace(document, lang=spoken.lang)
    return Page(with_headline(told, tokens, hits), reference, tokens, hits)
