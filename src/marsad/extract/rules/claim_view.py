"""A finished claim beside the page that it came from: which tokens its words are, and which entries of the data gave them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property

from marsad.extract.rules import english
from marsad.extract.rules.page import Page
from marsad.extract.rules.tellers import Scope, read_scopes
from marsad.model import Anchor, Claim, Evidence, Span
from marsad.reference.lexicon import Hit
from marsad.reference.sources import Sources


class ClaimView:
    """A claim beside its page: which tokens its words are, and what the lexicon knows of them."""

    def __init__(self, page: Page, claim: Claim, sources: Sources) -> None:
        self.page, self.claim, self.sources = page, claim, sources

    def tokens(self, words: Anchor | Span) -> range:
        """The tokens that a stretch of the text touches."""
        inside = [index for index, token in enumerate(self.page.tokens) if token.start < words.end and words.start < token.end]
        return range(inside[0], inside[-1] + 1) if inside else range(0)

    def hits(self, where: Iterable[int], *kinds: str) -> list[Hit]:
        """The lexicon's hits of some kinds that start at the given tokens, in their order."""
        return [hit for index in where for hit in self.page.hits[index] if hit.sense.kind in kinds]

    @cached_property
    def trigger(self) -> range:
        return self.tokens(self.claim.trigger)

    @cached_property
    def sentences(self) -> list[range]:
        """The sentences that tell the claim, that of its trigger first."""
        return list(dict.fromkeys(self.sentence(anchor) for anchor in (self.claim.trigger, *self.claim.also)))

    def sentence(self, anchor: Anchor) -> range:
        """The tokens of the sentence that words begin in."""
        at = self.tokens(anchor)
        return next((range(s.first, s.last) for s in self.page.sentences if at and s.first <= at[0] < s.last), range(0))

    def near(self, anchor: Anchor, *kinds: str) -> list[Hit]:
        """The hits of some kinds in the sentences of the claim, the nearest to `anchor` first."""
        at = self.tokens(anchor)
        middle = at[0] if at else 0
        return sorted((hit for sentence in self.sentences for hit in self.hits(sentence, *kinds)), key=lambda hit: abs(hit.first - middle))

    @cached_property
    def scope(self) -> Scope | None:
        """The stretch of its teller's words that the trigger stands in; None in the outlet's own voice."""
        if not self.claim.attribution or not self.trigger:
            return None
        nearest = self.tokens(self.claim.attribution[0].anchor)
        scopes = english.read_scopes_of(self.page) if self.page.document.lang == "en" else read_scopes(self.page)
        named = [s for s in scopes if s.chain and s.chain[0].first in nearest]
        covering = [s for s in named if s.first <= self.trigger[0] <= s.last]
        return max(covering or named, key=lambda s: s.first, default=None)

    @cached_property
    def saying(self) -> Hit | None:
        """The word of saying, or the frame, that opens the teller's words."""
        if self.scope is None or self.scope.verb is None:
            return None
        return self.page.of_kind(self.scope.verb, "saying", "frame")

    def by_hit(self, field: str, rule: str, hit: Hit) -> Evidence:
        where = self.sources.of_form(hit.sense.id, hit.sense.form)
        return Evidence(field, rule, hit.sense.id, self.page.anchor(hit.first, hit.last), where)

    def by_actor(self, field: str, rule: str, actor: str, anchor: Anchor) -> Evidence:
        return Evidence(field, rule, actor, anchor, self.sources.of_actor(actor))

    def by_words(self, field: str, rule: str, anchor: Anchor) -> Iterator[Evidence]:
        """The entries of the number and time words inside an anchor."""
        at = self.tokens(anchor)
        for first, last, source in self.sources.of_words([self.page.folded[index] for index in at]):
            words = self.page.anchor(at[first], at[last])
            yield Evidence(field, rule, source.entry, words, source.where)
