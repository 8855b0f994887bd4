"""Which happening did a harm that a sentence tells."""

from __future__ import annotations

from marsad.extract.rules.draft import Draft
from marsad.extract.rules.harm import Found
from marsad.extract.rules.page import Page
from marsad.extract.rules.tellers import Scope, innermost


def give_harm(page: Page, drafts: list[Draft], harms: list[Found], scopes: list[Scope]) -> None:
    """Each harm goes to the happening that did it: the one that leads to it, or the next one named."""
    for found in harms:
        at = found.hit.first
        scope = innermost(scopes, at)
        told = [draft for draft in drafts if draft.scope is scope] or drafts
        before = [draft for draft in told if draft.hit.first < at]
        after = [draft for draft in told if draft.hit.first >= at and draft.hit.first - at <= 30]
        leads = any(page.functions[index] == "leads_to" for index in range(max(0, at - 8), at))
        choice = before[-1] if before and (leads or not after) else _by_cause(page, at, after) or (before[-1] if before else after[0] if after else None)
        if choice is None:
            continue
        if choice.type == "interception" and found.harm.kind == "damage" and any(hit.first == at for hit in (choice.hit, *choice.also)):
            continue
        if found.harm not in choice.harm:
            choice.harm.append(found.harm)


def _by_cause(page: Page, at: int, after: list[Draft]) -> Draft | None:
    """مقتل خمسة في غارة: the happening that follows the harm behind في، جراء، إثر."""
    for draft in after:
        between = range(at + 1, draft.hit.first)
        if any(page.tokens[index].text in ".؛" or page.functions[index] == "clause" for index in between):
            return None
        return draft
    return None
