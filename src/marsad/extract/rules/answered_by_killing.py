"""What others did to whoever made an attack, told by his pronoun behind it: طعن لاجئ شرطيا فأردته الشرطة."""

from __future__ import annotations

import itertools

from marsad.extract.rules.draft import Draft
from marsad.extract.rules.page import Page
from marsad.reference.lexicon import Hit

_HIM, _THEM = frozenset({"ه", "ها"}), frozenset({"هم", "هما"})


def others_did_it_to_him(page: Page, hit: Hit) -> bool:
    """فأردته الشرطة, وقتله جندي ثالث: whether a joined verb has the pronoun of whom it befell, and its own subject right behind it, so that it tells of another deed."""
    behind = hit.last + 1
    if not hit.features.startswith("vp3") or hit.proclitics not in ("ف", "و") or hit.suffix not in _HIM | _THEM or behind >= len(page):
        return False
    if page.functions[behind] or (page.folded[behind].startswith(("و", "ب", "ل")) and not page.folded[behind].startswith("ال")):
        return False
    return behind in page.actor_at or page.of_kind(behind, "force") is not None or page.is_under_arms(behind)


def lay_on_the_assailant(page: Page, drafts: list[Draft]) -> None:
    """Gives what others did to an assailant him as its target, where one person or several made the attack before, as the pronoun says."""
    for earlier, later in itertools.pairwise(drafts):
        if later.sentence is not earlier.sentence or len(earlier.perpetrators) != 1 or not others_did_it_to_him(page, later.hit):
            continue
        people = page.of_kind(earlier.perpetrators[0].first, "people")
        if people is None:
            continue
        one = people.features[1:2] == "s" and page.count_at(earlier.perpetrators[0].first) is None
        if one == (later.hit.suffix in _HIM):
            later.targets = list(earlier.perpetrators)
            later.means = later.means - earlier.means
