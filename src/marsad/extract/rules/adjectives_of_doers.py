"""Doers named by the relation adjective of the happening or of its weapon."""

from __future__ import annotations

from marsad.extract.rules.clause import Clause
from marsad.extract.rules.light_verbs import light_at
from marsad.extract.rules.page import QUOTES_OPEN
from marsad.extract.rules.people_who_act import is_in_the_accusative
from marsad.extract.rules.roles import Arguments, Phrase
from marsad.reference.lexicon import Hit

_BY_WEAPONS = frozenset("shelling drone_strike air_strike explosion armed_attack".split())


def read_weapon_of(clause: Clause, found: Arguments) -> None:
    """سقوط شظايا من صاروخ إيراني: the adjective of the weapon says whose it is."""
    page = clause.page
    if clause.happening.type not in _BY_WEAPONS:
        return
    for index in range(clause.happening.first, clause.high):
        if clause.ends_at(index) and page.functions[index] != "cause":
            return
        hit = page.of_kind(index, "means")
        if hit is None or not (
            _is_used(clause, hit) or index <= clause.happening.last + 1 or page.folded[index - 1] in page.reference.words("companion.splinters_of")
        ):
            continue
        if _says_whom_it_befell(clause, clause.happening.hit, hit):
            return
        believed = _believed_to_be(clause, hit.last + 1)
        if believed is not None:
            found.perpetrators.append(Phrase(believed, believed))
            return
        for at in range(hit.last + 1, min(hit.last + 3, clause.high)):
            if at in page.adjective_at:
                found.perpetrators.append(Phrase(at, at))
                return
            if page.functions[at] or page.tokens[at].kind != "word":
                break
        if (owner := _owner_of(clause, hit)) is not None:
            found.perpetrators.append(owner)
            return


def _owner_of(clause: Clause, weapon: Hit) -> Phrase | None:
    """قُصف الحي بمدفعية الاحتلال, استهدف سوق بقذائف للمتمردين, أصابت قذائف المتمردين مدرسة: who is named in the genitive of weapons, or behind them with ل; else None.

    Right behind a verb weapons led by ب may stand before its object (قصفت بصواريخ قوات كذا), and so may those that are its subject with nothing else struck.
    """
    page, owner = clause.page, weapon.last + 1
    if owner >= clause.high or not clause.names_doer(owner) or page.of_kind(owner, "means") is not None:
        return None
    if is_in_the_accusative(clause, owner) and not page.tokens[owner].text.startswith("ال"):
        # قتلت طائرة مسيرة جنديا: whom it struck.
        return None
    used, led = _is_used(clause, weapon), clause.proclitics(owner)
    phrase = next(clause.phrases_from(owner, clause.high))
    if clause.is_verb(clause.happening.hit) and weapon.first <= clause.happening.last + 1 and (used or not strikes_what_follows(clause, phrase.last + 1)):
        return None
    genitive = not led and not weapon.definite and not page.tokens[weapon.last].text.startswith("ال")
    return phrase if genitive or (used and led == "ل" and owner not in page.in_places) else None


def strikes_what_follows(clause: Clause, index: int) -> bool:
    """Whether something struck, by its noun, its number or its place, begins at a token or behind a time there."""
    page, after = clause.page, clause.past_marks(index, clause.high)
    if after >= clause.high or clause.proclitics(after) or page.functions[after]:
        return False
    return clause.names_struck(after) or page.count_at(after) is not None or clause.is_place(after)


# بالصواريخ البالستية والمسيرات: so far before a weapon stands the one that it is joined to.
_JOINED_WITHIN = 3


def _is_used(clause: Clause, weapon: Hit) -> bool:
    """بصواريخ، بعدة صواريخ: whether a weapon is led by ب, before it or before its number."""
    many = clause.page.structure(weapon.first - 1, "partitive") if weapon.first else None
    if weapon.proclitics == "و":
        # بالصواريخ الباليستية والمسيرات
        before = (clause.page.of_kind(index, "means") for index in range(weapon.first - 1, max(clause.low, weapon.first - 1 - _JOINED_WITHIN), -1))
        return any(other is not None and other.proclitics.endswith("ب") for other in before)
    return weapon.proclitics.endswith("ب") or (many is not None and many.proclitics.endswith("ب"))


def _believed_to_be(clause: Clause, index: int) -> int | None:
    """صواريخ يعتقد أنها أميركية: the adjective that a weapon is believed to have, behind a verb of believing at a token; None where none is."""
    page = clause.page
    if index + 2 >= len(page) or page.of_kind(index, "saying", "hedge") is None or page.functions[index + 1] != "that":
        return None
    return index + 2 if index + 2 in page.adjective_at and page.folded[index + 1].endswith(("ها", "ه")) else None


def read_adjective(clause: Clause, found: Arguments) -> None:
    """غارة إسرائيلية، القصف الجوي الروسي: a relation adjective after the word, with or without the article like it, names the doer."""
    page = clause.page
    for hit in clause.happening.words:
        if clause.is_verb(hit) or _says_whom_it_befell(clause, hit):
            continue
        supposed = hit.last + 1 + (hit.last + 1 < clause.high and page.functions[hit.last + 1] == "who")
        believed = _believed_to_be(clause, supposed)
        if believed is not None:
            # غارات يعتقد أنها إسرائيلية
            found.perpetrators.append(Phrase(believed, believed))
            return
        for index in range(hit.last + 1, min(hit.last + 4, clause.high)):
            token = page.tokens[index]
            if token.text in QUOTES_OPEN and index == hit.last + 1:
                continue
            if token.kind != "word" or page.functions[index] or token.text.startswith("ال") != _is_definite(clause, hit):
                break
            if index == hit.last + 1 and _is_what_it_befell(clause, hit, index):
                break
            named = index in page.actor_at and not _is_a_state_by_name(page.tokens[index].text)
            relation = index in page.adjective_at or (named and bool(page.reference.actors.adjective(page.folded[index])))
            relation = relation or _is_western(clause, index)
            if relation and _agrees(page.folded[hit.last], page.folded[index]):
                found.perpetrators.append(Phrase(index, index))
                found.perpetrators.extend(more_adjectives(clause, index + 1))
                return
            if page.of_kind(index, "event", "people", "place_word", "direction", "object", "force", "saying") or index in page.actor_at:
                break


def _is_what_it_befell(clause: Clause, hit: Hit, index: int) -> bool:
    """تدمير قاذفة روسية: whether a weapon, or a noun that no list has, and that is no adjective, stands right behind a noun whose genitive is what was struck."""
    page, word = clause.page, clause.page.folded[index]
    if clause.role(hit) == "doer" or hit.definite or clause.happening.type not in ("property_destruction", "interception", "armed_attack"):
        return False
    unknown = not page.hits[index] or page.of_kind(index, "means") is not None
    return unknown and index not in page.adjective_at and index not in page.inside_actor and not word.endswith(("ي", "ية", "يا"))


def _is_western(clause: Clause, index: int) -> bool:
    """ضربة غربية, الغارات الغربية: the states of the west, behind a deed and not behind a place or a side; الضربات الغربية التي شنتها كذا وكذا names them."""
    page = clause.page
    named = light_at(clause, index + 2) if index + 2 < clause.high and page.functions[index + 1] == "who" else None
    if named is not None and named.suffix:
        return False
    return page.folded[index] in page.reference.words("companion.western") and clause.happening.type in _BY_WEAPONS | {"prediction", "threat"}


def _is_a_state_by_name(word: str) -> bool:
    """حملة تدعمها روسيا: the name of a state, which is spelt like the adjective in the case of an object."""
    return word.endswith("يا")


def _says_whom_it_befell(clause: Clause, noun: Hit, weapon: Hit | None = None) -> bool:
    """Whether the adjective behind a noun of happening, or behind a weapon right after it, says whose that was which the deed befell, and not who did it.

    مقتل فلسطيني, إسقاط مسيرة إسرائيلية, هدم منازل فلسطينية, انسحاب القوات الروسية, استهداف دبابة إسرائيلية.
    """
    page, type_ = clause.page, clause.happening.type
    if weapon is not None:
        struck = weapon.first == noun.last + 1 and not weapon.proclitics
        return struck and noun.sense.type in ("armed_attack", "property_destruction") and clause.role(noun) != "doer"
    harms = any(other.sense.kind == "harm" and other.sense.harm in ("killed", "injured") for other in page.hits[noun.first])
    if harms and not page.tokens[noun.last].text.startswith("ال"):
        return True
    if noun.first == noun.last:
        return False
    if page.folded[noun.last] == "علي":
        # ألقت الشرطة القبض على مغربي
        return True
    fell = type_ in ("interception", "property_destruction") and page.of_kind(noun.last, "means", "object") is not None
    return fell or page.of_kind(noun.last, "force") is not None


def _agrees(noun: str, adjective: str) -> bool:
    """Whether an adjective may be that of a noun: one for men (فلسطينيين) is not, unless the noun is a dual."""
    if noun.endswith(("ة", "ات")) and adjective.endswith(("يا", "ي")):
        # عمليات ترسخ وجودا إيرانيا: of a feminine or of many deeds it would be feminine.
        return False
    return not adjective.endswith(("ين", "ون")) or adjective.endswith("تين") or noun.endswith("ين")


def more_adjectives(clause: Clause, index: int) -> list[Phrase]:
    """الغارات الأميركية والإسرائيلية، هجوم أميركي بريطاني فرنسي: others that did it together."""
    page = clause.page
    found: list[Phrase] = []
    while index < clause.high:
        if index in page.adjective_at:
            found.append(Phrase(index, index, "و" if page.folded[index].startswith("وال") else ""))
        elif page.folded[index].startswith("و") and page.reference.actors.adjective(page.folded[index][1:]):
            found.append(Phrase(index, index, "و"))
        else:
            break
        index += 1
    return found


def _is_definite(clause: Clause, hit: Hit) -> bool:
    return hit.definite or bool(hit.suffix) or clause.page.tokens[hit.last].text.startswith("ال")
