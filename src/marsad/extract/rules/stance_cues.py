"""Words before a happening that govern it, and what they do not touch."""

from __future__ import annotations

from marsad.extract.rules.happening import Happening
from marsad.extract.rules.page import Page
from marsad.extract.rules.tellers import Scope
from marsad.reference.lexicon import Hit

# How far before a happening the words that govern it stand.
REACH = 9


def governing_hits(page: Page, happening: Happening, low: int, kind: str) -> list[Hit]:
    """The hits of a kind that govern the happening: in its clause, not far before it, the nearest first."""
    hits: list[Hit] = []
    if not page.starting(kind, max(low, happening.first - REACH), happening.first):
        return hits
    for index in range(happening.first - 1, max(low, happening.first - REACH) - 1, -1):
        if page.tokens[index].text in ".؛:" or page.functions[index] == "clause":
            break
        # على تواصل مع: behind a preposition stands no verb.
        noun = index > 0 and page.functions[index - 1] == "preposition"
        hits.extend(hit for hit in page.hits[index] if hit.sense.kind == kind and not (noun and hit.features.startswith("v") and not hit.proclitics))
    return hits


def is_any(page: Page, index: int) -> bool:
    """Whether "any" stands at a token."""
    return any(hit.sense.kind == "structure" and hit.sense.value == "any" for hit in page.hits[index]) if index >= 0 else False


def came_of_it(page: Page, doubt: int, happening: Happening) -> bool:
    """موقع يعتقد أنه سري، وأدى إلى قصف: what came of a thing is not what is in doubt of it; but قد يؤدي إلى is one doubt."""
    return any(page.functions[index] == "leads_to" for index in range(doubt + 3, happening.first))


def neither_confirms(page: Page, scope: Scope) -> bool:
    """لم يتمكن من تأكيد أو نفي استخدام الغاز: what a teller neither confirms nor denies."""
    verb = scope.verb
    return verb is not None and verb > 1 and page.folded[verb - 1] == "او" and page.folded[verb - 2].startswith("تاكيد")


def is_where_they_stand(page: Page, happening: Happening) -> bool:
    """خشيتهما من العبث بالأدلة في المدينة حيث تنتشر قوات: what a clause with "where" says of a place is neither feared nor in doubt."""
    hit = happening.hit
    return happening.type == "deployment" and hit.features[:3] == "vr3" and not hit.proclitics and hit.first > 0 and page.folded[hit.first - 1] == "حيث"


def is_at_its_site(page: Page, hit: Hit) -> bool:
    """تحذير من الاقتراب من موقع الغارة، نفى العبث بموقع الهجوم: what has a site has happened, whatever is warned of or denied there."""
    return hit.definite and hit.first > 0 and page.folded[hit.first - 1].removeprefix("ب") in page.reference.words("companion.site_of")
