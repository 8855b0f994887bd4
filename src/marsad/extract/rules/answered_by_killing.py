"""What others did to whoever made an attack, told by his pronoun behind it: طعن لاجئ شرطيا فأردته الشرطة."""

from __future__ import annotations

import itertools

from marsad.extract.rules.draft import Draft
from marsad.extract.rules.page import Page
from marsad.extract.rules.roles import Phrase
from marsad.extract.rules.some_of import whole_of_part
from marsad.reference.lexicon import Hit

_HIM, _THEM = frozenset({"ه", "ها"}), frozenset({"هم", "هما"})


def others_did_it_to_him(page: Page, hit: Hit) -> bool:
    """فأردته الشرطة, وقتله جندي ثالث, فقتله السكان: whether a joined verb has the pronoun of whom it befell, and its own subject right behind it, so that it tells of another deed."""
    behind = hit.last + 1
    if not hit.features.startswith("vp3") or hit.proclitics not in ("ف", "و") or hit.suffix not in _HIM | _THEM or behind >= len(page):
        return False
    if page.functions[behind] or (page.folded[behind].startswith(("و", "ب", "ل")) and not page.folded[behind].startswith("ال")):
        return False
    people = page.of_kind(behind, "people")
    many = people is not None and people.definite and people.features[1:2] == "p" and not people.proclitics
    return behind in page.actor_at or page.of_kind(behind, "force") is not None or page.is_under_arms(behind) or many


def many_did_it_to_him(page: Page, hit: Hit, earlier: Draft) -> bool:
    """هاجم رجل جنودا فقتلوه: whether a verb of many, joined to the attack of one, has his pronoun, so that those whom he attacked killed him for it."""
    if not hit.features.startswith("vp3") or hit.proclitics not in ("ف", "و") or hit.suffix not in _HIM or hit.first <= earlier.hit.first:
        return False
    if not page.folded[hit.last].endswith(("وه", "وها")) or len(earlier.perpetrators) != 1:
        return False
    one = page.of_kind(earlier.perpetrators[0].first, "people")
    return one is not None and one.features[1:2] == "s" and not one.proclitics and page.of_kind(one.first, "force") is None


def _may_have_killed_him(page: Page, targets: list[Phrase]) -> bool:
    """جنودا, مجموعة من الجنود, دورية للشرطة: whether those whom he attacked are several people, or a force."""
    if len(targets) != 1:
        return False
    people = page.of_kind(whole_of_part(page, targets[0].first) or targets[0].first, "people", "force")
    return people is not None and (people.sense.kind == "force" or people.features[1:2] in ("p", "d"))


def lay_on_the_assailant(page: Page, drafts: list[Draft]) -> None:
    """Gives what others did to an assailant him as its target, where one person or several made the attack before, as the pronoun says."""
    for earlier, later in itertools.pairwise(drafts):
        if later.sentence is not earlier.sentence:
            continue
        if many_did_it_to_him(page, later.hit, earlier):
            later.targets, later.means = list(earlier.perpetrators), later.means - earlier.means
            later.perpetrators = list(earlier.targets) if _may_have_killed_him(page, earlier.targets) else []
            continue
        if len(earlier.perpetrators) != 1 or not others_did_it_to_him(page, later.hit):
            continue
        people = page.of_kind(earlier.perpetrators[0].first, "people")
        if people is None:
            continue
        one = people.features[1:2] == "s" and page.count_at(earlier.perpetrators[0].first) is None
        if one == (later.hit.suffix in _HIM):
            later.targets = list(earlier.perpetrators)
            if not later.perpetrators or later.perpetrators[0].first == earlier.perpetrators[0].first:
                # فقتله السكان: nobody kills himself with the pronoun of another.
                later.perpetrators = [Phrase(later.hit.last + 1, later.hit.last + 1)]
            later.means = later.means - earlier.means
