"""Words that describe forces or are a part of their names."""

from __future__ import annotations

from marsad.extract.rules.page import Page
from marsad.reference.lexicon import Hit


def keeps_order(page: Page, first: int, last: int) -> bool:
    """الشرطة، قوات الأمن، الدفاع المدني: whether a word between two tokens (both included) is of those who keep order or rescue."""
    return any(page.folded[index] in page.reference.words("companion.keeps_order") for index in range(first, last + 1))


def described_force(page: Page, last: int) -> int | None:
    """قوة عسكرية، الطائرات الحربية: the first token of a force or a weapon that an adjective ends, which nothing can be the genitive of."""
    noun = page.of_kind(last - 1, "force", "means") if last >= 1 else None
    if noun is None or noun.suffix or noun.proclitics or _holds_a_town(page, last):
        return None
    if noun.last == last:
        return last - 1 if page.folded[last].endswith("ة") else None
    if noun.definite != page.folded[last].startswith("ال"):
        return None
    adjective = page.of_kind(last, "force", "people", "object")
    describes = last in page.adjective_at or page.folded[last].endswith("ية") or (adjective is None and page.folded[last].endswith("ة"))
    describes = describes or (adjective is not None and adjective.sense.pos in ("participle", "adjective"))
    return last - 1 if noun.last == last - 1 and describes else None


def _holds_a_town(page: Page, index: int) -> bool:
    """شرطة محافظة كذا, قوات ولاية كذا: a word in ة that is one for a unit of a state, and no adjective."""
    unit = page.of_kind(index, "place_word")
    return unit is not None and not unit.definite and unit.sense.level in ("district", "province")


def closed_by_a_genitive(page: Page, last: int) -> int | None:
    """قوات الأمن، عشرات المسلحين، المئات من المقاتلين: the first token of a force, or of so many people, that a definite genitive closes, so that what follows is none."""
    if not page.folded[last].startswith("ال") or page.functions[last] or last < 2:
        return None
    if page.functions[last - 1] == "preposition" and page.structure(last - 1, "from") is not None:
        several = page.structure(last - 2, "partitive")
        return last - 2 if several is not None and not several.proclitics and page.of_kind(last, "people", "force") is not None else None
    head = page.of_kind(last - 1, "force", "people")
    if head is None and page.of_kind(last, "people", "force") is not None:
        head = page.structure(last - 1, "partitive")
    return head.first if head is not None and not (head.definite or head.suffix or head.proclitics) else None


def describes_forces(page: Page, index: int) -> bool:
    """الفصائل المسلحة، التنظيمات الإرهابية: an adjective with the article right behind forces with it, which is no woman who fights."""
    forces = page.of_kind(index - 1, "force")
    if forces is None or not forces.definite or not page.folded[index].startswith("ال"):
        return False
    if page.is_listed(index, "companion.military"):
        # المحكمة العسكرية, القضاء العسكري
        return True
    return forces.features[1:2] == "p" and page.folded[index].removeprefix("ال") in page.reference.words("companion.of_factions")


def names_the_enemy(page: Page, index: int) -> bool:
    """طيران العدوان، صواريخ العدوان, دول العدوان: behind a force, a weapon or a word for states the word for the attack stands for those who make it."""
    attack = page.structure(index, "as_body") if index else None
    if attack is None or attack.proclitics or not attack.definite:
        return False
    if page.is_listed(index - 1, "companion.powers_of"):
        return True
    before = page.of_kind(index - 1, "force", "means")
    return before is not None and before.last == index - 1 and not before.definite


def names_liberators(page: Page, index: int) -> bool:
    """جيش تحرير كذا، جبهة التحرير: behind the head of a body that may be called so, liberation is part of its name."""
    if index == 0 or page.folded[index] not in page.reference.words("companion.liberation"):
        return False
    head = page.folded[index - 1].removeprefix("و")
    return head in page.reference.words("companion.liberators") or head[1:] in page.reference.words("companion.liberators")


def describes_its_weapons(page: Page, hit: Hit, index: int) -> bool:
    """سقطت قذائف مدفعية: without the article, right behind a phrase that ends with weapons, it says which and not whose."""
    ends_with_weapon = hit.last > hit.first and index == hit.last + 1 and page.of_kind(hit.last, "means") is not None
    word = page.folded[index]
    return (
        ends_with_weapon
        and index not in page.actor_at
        and not word.startswith("ال")
        and word.endswith(("ية", "يه"))
        and page.of_kind(index, "means", "force") is not None
    )
