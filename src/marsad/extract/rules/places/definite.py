"""Definite words for a kind of place: an earlier place (البلدة), a part of a state (الأراضي اللبنانية), a capital beside its name."""

from __future__ import annotations

from marsad.extract.rules.page import Page, Place
from marsad.extract.rules.places.known import known_name
from marsad.extract.rules.places.leading import is_placed
from marsad.reference.lexicon import Hit


def definite_head(page: Page, index: int, head: Hit) -> Place | None:
    """القاعدة، البلدة (an earlier place), a level word that begins a known name (الغوطة الشرقية), or one of a state (الأراضي اللبنانية)."""
    if _is_a_sector(page, index, head) or _is_a_side(page, index, head) or _is_a_sentence(page, head) or _is_in_a_phrase(page, index):
        return None
    length, proclitics = known_name(page, index)
    names_a_state = index in page.actor_at and not is_placed(page, index, proclitics, [])
    if length and not names_a_state and not (length == 1 and page.reference.gazetteer.is_common_word(page.folded[index][len(proclitics) :])):
        return Place(index, index + length - 1, proclitics, None, True, False, False, (index, index + length - 1))
    after = head.last + 1
    if (
        after < len(page)
        and after in page.adjective_at
        and page.folded[after].startswith("ال")
        and (head.sense.value != "near" or head.sense.mode == "airspace")
    ):
        return _of_a_state(page, index, head)
    if head.sense.value == "capital" and (named := _named_beside(page, index, after)):
        return named
    # القضاء على is the end of somebody and no district.
    ends_somebody = after < len(page) and page.folded[after].startswith("علي")
    # In الرصاص الحي, الضمير الحي the word says that the thing before it is live.
    describes = index > 0 and page.folded[index] == "الحي" and page.folded[index - 1].startswith(("ال", "بال", "وال", "لل")) and not page.functions[index - 1]
    bare = page.structure(index, "no_anaphor") is not None
    led = is_placed(page, index, head.proclitics, []) or (index > 0 and page.of_kind(index - 1, "direction") is not None)
    if head.sense.level == "country" and head.sense.strength == "weak" and led:
        # صواريخ على المملكة, باتجاه المملكة
        return Place(index, head.last, head.proclitics, head.sense.level, False, False, True, (index, head.last))
    return None if head.sense.level == "region" or ends_somebody or describes or bare else _definite_anaphor(head, index)


def _is_a_capital(page: Page, index: int) -> bool:
    """العاصمة السورية، دمشق: a capital by its name."""
    known = page.reference.gazetteer.lookup(page.folded[index])
    return bool(known) and known[0].kind == "capital"


def _is_a_sector(page: Page, index: int, head: Hit) -> bool:
    """القطاع الأوسط, القطاع الغربي: a sector of a border or a front, and no strip told of before."""
    after = head.last + 1
    if head.sense.form != "قطاع" or after >= len(page):
        return False
    direction = page.of_kind(after, "direction")
    return page.folded[after] == "الاوسط" or (direction is not None and direction.definite and direction.sense.value == "compass")


def _is_in_a_phrase(page: Page, index: int) -> bool:
    """خارطة الطريق, السوق السوداء, من الناحية الاقتصادية: a phrase in which a word for a place points back at none."""
    return any(hit.sense.value == "no_anaphor" and hit.first < hit.last >= index for at in (index - 1, index) if at >= 0 for hit in page.hits[at])


def _is_a_sentence(page: Page, head: Hit) -> bool:
    """السجن عشر سنوات, السجن لخمس سنوات: for how long somebody goes to prison."""
    return head.sense.form == "سجن" and head.last + 1 < len(page) and page.count_at(head.last + 1) is not None


def _is_a_side(page: Page, index: int, head: Hit) -> bool:
    """المدخل الشرقي لمدينة كذا: which side of the thing named before it."""
    return head.sense.value == "compass" and index > 0 and page.folded[index - 1].startswith("ال") and page.of_kind(index - 1, "direction") is not None


def _of_a_state(page: Page, index: int, head: Hit) -> Place | None:
    """العاصمة العراقية، الأراضي اللبنانية، الجنوب السوري: a part of a state. القاعدة الأمريكية tells whose it is and not where."""
    after = head.last + 1
    if head.sense.value == "capital" and (named := _named_beside(page, index, after + 1)):
        return named
    if head.sense.value not in ("capital", "compass") and head.sense.level != "region" and head.sense.mode != "airspace":
        # الساحة السورية: the affairs of a state, and no square.
        return None if page.structure(index, "no_anaphor") or head.sense.form == "ساحة" else _definite_anaphor(head, index)
    level = "town" if head.sense.value == "capital" else "region"
    last = after
    if page.structure(index, "border") is not None and after + 1 in page.adjective_at:
        # الحدود السورية العراقية
        last = after + 1
    while last + 1 < len(page) and (hit := page.of_kind(last + 1, "direction")) and hit.definite and hit.sense.value == "compass":
        last = hit.last
    return Place(index, last, head.proclitics, level, False, False, True, (index, last))


def _named_beside(page: Page, index: int, beside: int) -> Place | None:
    """العاصمة بغداد، العاصمة العراقية بغداد، العاصمة المؤقتة #عدن: the name is the place."""
    beside = _past_adjectives(page, beside)
    length, proclitics = known_name(page, beside)
    if not length or proclitics or beside in page.in_time:
        # العاصمة السورية صباح السبت
        return None
    return Place(beside, beside + length - 1, "", "town", True, False, False, (index, beside + length - 1))


# العاصمة الإدارية المؤقتة: so many adjectives say what kind of capital a town is.
_ADJECTIVES_WITHIN = 2


def _past_adjectives(page: Page, index: int) -> int:
    """Behind adjectives and marks that stand between the word for a capital and its name, where a name follows them; else `index`."""
    at = index
    while at < min(index + _ADJECTIVES_WITHIN + 1, len(page) - 1):
        adjective = page.folded[at].startswith("ال") and page.folded[at].endswith("ة") and not page.hits[at] and not known_name(page, at)[0]
        if not adjective and page.tokens[at].text not in '#"«“-–' and not (page.tokens[at].text in "،," and _is_a_capital(page, at + 1)):
            break
        at += 1
    return at if at > index and at < len(page) and known_name(page, at)[0] else index


def _definite_anaphor(head: Hit, index: int) -> Place | None:
    if head.sense.kind != "place_word" or head.sense.strength == "weak" or head.features[1:2] == "p":
        return None
    return Place(index, head.last, head.proclitics, head.sense.level, False, False, True, (index, head.last))
