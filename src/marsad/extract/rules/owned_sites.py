"""Whose a site is that was struck: the force to which it is said to belong."""

from __future__ import annotations

from collections.abc import Iterable

from marsad.extract.rules.clause import Clause
from marsad.extract.rules.draft import Draft
from marsad.extract.rules.page import BRACKETS, Page, Place
from marsad.extract.rules.roles import Phrase

# قاعدة كذا (كبرى القواعد في البلاد): as long as the brackets are that may stand behind the name of a site.
_BRACKETS_WITHIN = 12
_TO = frozenset({"ل", "الي"})


def struck_there(clause: Clause, targets: Iterable[Phrase]) -> list[Phrase]:
    """قاعدة كذا التابعة لقوات كذا: of a site called by its name the force that it belongs to was struck, and the site is where; else what was struck."""
    return [_owner(clause, phrase) or phrase for phrase in targets]


def add_sites_struck(page: Page, drafts: Iterable[Draft]) -> None:
    """قصفت قاعدة جوية قرب حمص, هجوم على مطار عسكري: the one site struck that has no name is where, before the places that its sentence names."""
    for draft in drafts:
        site = _site_struck(page, draft.targets)
        if site is not None and draft.stance.has_happened:
            own = [place for place in draft.places if draft.sentence.first <= place.first < draft.sentence.last]
            if not any(page.level_of(place) == "site" for place in own):
                draft.places = [site, *own]


def where_that_site_is(page: Page, former: Iterable[Draft], draft: Draft) -> list[Place]:
    """قصف سوق في نيالا ... سقطت القذائف على السوق: the known places at which the site that a draft names by its definite word alone was told to be struck; else none."""
    if len(draft.places) != 1:
        return []
    (site,) = draft.places
    word = page.folded[site.first][len(site.proclitics) :]
    if site.known or site.first != site.last or page.level_of(site) != "site" or not word.startswith("ال"):
        return []
    bare = (word[2:], word[2:] + "ا")
    if bare[0] in page.reference.words("companion.installations"):
        # قصفت قاعدة جوية ... هجوم على القاعدة: a base or an airport is a place by itself.
        return []
    for earlier in former:
        struck = any(page.folded[phrase.first][len(phrase.proclitics) :] in bare for phrase in earlier.targets)
        if struck and any(place.known for place in earlier.places):
            return [place for place in earlier.places if place.known]
    return []


def _site_struck(page: Page, targets: Iterable[Phrase]) -> Place | None:
    sites = [phrase for phrase in targets if page.folded[phrase.first] in page.reference.words("companion.installations")]
    if len(sites) != 1 or any(index in page.in_places for index in range(sites[0].first, sites[0].last + 1)):
        return None
    first, last, proclitics = sites[0]
    return Place(first, last, proclitics, "site", known=False, near=False, anaphor=False, whole=(first, last))


def _owner(clause: Clause, struck: Phrase) -> Phrase | None:
    page, place = clause.page, clause.page.in_places.get(struck.first)
    if place is None or place.whole[0] != struck.first or place.anaphor or page.of_kind(struck.first, "place_word", "object") is None:
        return None
    index = _past_brackets(clause, place.whole[1] + 1)
    while index < clause.high and _is_adjective(clause, index):
        index += 1
    if index + 1 >= clause.high or page.structure(index, "affiliated") is None:
        return None
    first = index + 2 if page.folded[index + 1] in _TO else index + 1
    return next(clause.phrases_from(first, clause.high)) if first < clause.high and clause.names_doer(first) else None


def _past_brackets(clause: Clause, index: int) -> int:
    """The token behind brackets that open at a token, or the token itself."""
    page = clause.page
    closing = BRACKETS.get(page.tokens[index].text) if index < clause.high else None
    if closing is None:
        return index
    limit = min(index + _BRACKETS_WITHIN, clause.high)
    return next((at + 1 for at in range(index + 1, limit) if page.tokens[at].text == closing), index)


def _is_adjective(clause: Clause, index: int) -> bool:
    """قاعدة كذا الجوية: a definite word that is nobody's name and does not say whose the site is."""
    page = clause.page
    if not page.tokens[index].text.startswith("ال") or page.functions[index] or index in page.inside_actor:
        return False
    return page.structure(index, "affiliated") is None
