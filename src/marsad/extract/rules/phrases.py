"""Where a noun phrase ends: the few rules that Arabic word order gives without a parser."""

from __future__ import annotations

from marsad.extract.rules.deeds import looks_like_a_deed
from marsad.extract.rules.page import BRACKETS, QUOTES_CLOSE, QUOTES_OPEN, Page
from marsad.reference.lexicon import Hit

_INSIDE_MARKS = frozenset("#_-–'/")


def phrase_end(page: Page, first: int, limit: int, *, across_and: bool = False, across_in: bool = False, most_words: int = 10) -> int:
    """The last token of the noun phrase that starts at `first`, before token `limit`.

    It ends before punctuation, prepositions, verbs, happenings, times and new heads; it runs through names in quotes, short brackets,
    ل before who something belongs to, and what follows تابع. `across_and` takes in a coordinate; `across_in` a phrase with في.
    """
    last, index, words, named = first - 1, first, 0, False
    while index < limit and words < most_words:
        token = page.tokens[index]
        if token.kind == "mark" and _closes_inside(page, index, first):
            last, index, named = index, index + 1, True
            continue
        if token.kind == "mark":
            closing = None if _closes_around(page, index, first) else _closing_mark(page, index, limit)
            if token.text in _INSIDE_MARKS and last >= first - 1 and index + 1 < limit and page.tokens[index + 1].kind != "mark":
                index += 1
                continue
            if closing is None or (token.text in BRACKETS and last < first) or _is_other_quoted(page, index, first) or _quotes_an_object(page, index, first):
                break
            last, index, words = closing, closing + 1, words + 1
            named = True
            continue
        if token.kind == "break":
            break
        so_called = page.structure(index, "so_called") if index > first else None
        if so_called is not None and so_called.last + 1 < limit:
            # تنظيم ما يعرف بكذا: the name comes after the distance taken from it.
            last = index = so_called.last + 1
            if index in page.actor_at:
                last, named = page.actor_at[index].last, True
            index, words = last + 1, words + 2
            continue
        actor = page.actor_at.get(index)
        holder = actor is not None and named and index - 1 in page.inside_actor and _has_title(page, index)
        if actor is not None and named and not actor.proclitics and index - 1 in page.inside_actor and not holder:
            break
        if actor is not None and index > first and _is_object_after(page, index, first):
            break
        struck = actor is not None and index > first and actor.metonym and not page.functions[index - 1] and index in page.in_places
        if struck and (page.tokens[first].text.startswith("ال") or described_force(page, index - 1) is not None):
            # قصفت الطائرات دمشق، قصفت طائرات حربية دمشق: a capital that was struck.
            break
        if actor is not None and (index == first or holder or not _stops(page, index, first, named, across_and, across_in)):
            last, named = actor.last, True
            words += actor.last - index + 1
            index = actor.last + 1
            continue
        if index > first and (
            page.structure(index, "topic") is not None or _is_other_text(page, index) or _is_a_deed_after(page, index) or _is_past_the_noun(page, index, first)
        ):
            break
        if index > first and _stops(page, index, first, named, across_and, across_in):
            break
        if index == first and token.kind == "number":
            break
        last, index, words = index, index + 1, words + 1
    while last > first and page.folded[last] == "و":
        last -= 1
    return max(last, first)


def _has_title(page: Page, index: int) -> bool:
    """الرئيس الأميركي فلان: whether a person is named right after the office that he holds."""
    return page.names_a_person(page.actor_at[index]) and page.names_an_office(page.inside_actor[index - 1])


def _is_past_an_adjective(page: Page, index: int, first: int) -> bool:
    """شرطي تركي السفير, مسلح ملثم الطبيب: an adjective without the article closes a phrase without it, and takes no noun with it."""
    before = index - 1
    if before <= first or not page.tokens[index].text.startswith("ال") or page.tokens[before].text.startswith("ال") or page.of_kind(first, "people") is None:
        return False
    adjective = page.of_kind(before, "people")
    relation = before in page.adjective_at and page.folded[before].endswith(("ي", "ية", "ون", "ين"))
    masked = adjective is not None and adjective.sense.pos == "participle" and not adjective.definite and not adjective.proclitics
    return relation or (masked and before == first + 1 and page.folded[first] != "احد")


def _is_past_the_noun(page: Page, index: int, first: int) -> bool:
    """المدنيين أغلبهم, الشرطة منفذي, الجيش جميع المواقع, شخصا لقوا: words that no noun before them takes in.

    A noun with the article takes no noun without one behind it, unless it is somebody's name.
    """
    word = page.folded[index]
    if any(hit.sense.kind == "harm_cue" and hit.sense.value == "most" for hit in page.hits[index]):
        return True
    if _is_past_an_adjective(page, index, first):
        return True
    if index in page.inside_actor:
        return False
    before = page.inside_actor.get(index - 1)
    people = page.of_kind(index, "people") if before is not None and index > first and not page.names_a_body(before) else None
    if people is not None and people.definite and people.features[1:2] == "p" and not people.proclitics:
        # اتهمت إسرائيل المتظاهرين: a state takes no people behind its name.
        return True
    if page.hits[index] and page.hits[index][0].suffix in _PRONOUNS and (index - 1 in page.inside_actor or page.tokens[index - 1].text.startswith("ال")):
        # حشد الجيش قواته: a noun with a pronoun belongs to no definite noun before it.
        return True
    if page.tokens[index - 1].text.startswith(("ال", "لل")) and not page.tokens[index].text.startswith("ال") and page.count_at(index) is not None:
        # اعتقلت الشرطة عشرة أشخاص: a number counts what follows.
        return True
    if (
        page.tokens[index].text.endswith(("ً", "ًا"))
        and page.tokens[index - 1].text.startswith("ال")
        and page.of_kind(index, "teller", "force", "people") is None
    ):
        # نقلت الوكالة جزءاً من البيان: an object, as its ending says.
        return True
    if _is_no_adjective_of_many(page, index):
        return True
    if _is_known_town_behind_force(page, index, first) or _is_behind_a_kept_nun(page, index):
        return True
    if (index == first + 1 and _is_past_a_force(page, index)) or _is_past_a_name(page, index, first):
        return True
    if _is_object_by_case(page, index) or page.structure(index, "riding") is not None or _is_past_a_pronoun(page, index):
        return True
    if index in page.adjective_at and word.endswith("ا") and page.tokens[index - 1].text.startswith("ال"):
        # الجنود فلسطينيا: one of a people, without the article.
        return True
    if not page.hits[index]:
        if _is_verb_of_many(page, index) or _is_verb_of_two(page, index, first) or _is_past_a_people(page, index):
            return True
        if word.startswith("ب") and any(hit.suffix for hit in page.hits[index - 1]):
            # أفاد مراسلنا برصد قصف: a noun with its pronoun is complete.
            return True
        # A plural verb (قضوا) ends in a waw and a mute alef as hardly any noun does.
        return len(word) >= _SHORTEST_PLURAL_VERB and word.endswith("وا") and index not in page.in_place
    if page.folded[index - 1].endswith("ون") and word.endswith("ين") and page.of_kind(index - 1, "people") and page.of_kind(index, "people"):
        # خطف مسلحون مهندسين: the object's case after the subject's.
        return True
    if not page.tokens[index - 1].text.startswith("ال") or page.tokens[index].kind != "word":
        return False
    if page.structure(index, "doers_of") or page.structure(index, "partitive"):
        return not page.hits[index][0].proclitics
    attempt = page.of_kind(index, "realis")
    if attempt is not None and attempt.features.startswith("n") and not attempt.definite and not attempt.proclitics:
        # صدت وحدات الجيش محاولة تسلل
        return True
    noun = page.of_kind(index, "people", "object", "force") or captive_at(page, index)
    if noun is None or noun.definite or noun.proclitics or noun.suffix or noun.last > index:
        return False
    return noun.features[1:2] in ("p", "d") or word.endswith("ا")


def captive_at(page: Page, index: int) -> Hit | None:
    """معتقلا, أسيرين: somebody called by what was done to him before, without the article and in the case of an object; None where nobody is."""
    hit, word = page.of_kind(index, "harm"), page.folded[index]
    if hit is None or hit.sense.harm not in ("detained", "abducted") or not hit.features.startswith("n") or hit.proclitics or hit.definite:
        return None
    return hit if word.endswith("ين" if hit.features[1:2] in ("p", "d") else "ا") else None


def _is_behind_a_kept_nun(page: Page, index: int) -> bool:
    """اغتال مسلحون القائد: a plural or dual that keeps its nun takes no genitive, only adjectives with the same ending."""
    people, before = page.of_kind(index - 1, "people"), page.folded[index - 1]
    if index >= 2 and _is_adjective_of_many(page, index - 1) and page.structure(index - 1, "affiliated") is None:
        # خطف مسلحون مجهولون عشرات الطلاب
        people, before = page.of_kind(index - 2, "people"), page.folded[index - 2]
        return people is not None and page.tokens[index].kind == "word" and not page.folded[index].endswith(before[-2:]) and index not in page.adjective_at
    if people is None or people.last != index - 1 or people.definite or not before.endswith(_kept_endings(people)):
        return False
    if before.endswith("ين"):
        # أربعة مسلحين مدرسة; مقاتلين أجانب has an adjective.
        thing = page.of_kind(index, "object", "place_word")
        return page.count_at(index) is not None or (thing is not None and not thing.proclitics)
    return page.tokens[index].kind == "word" and not page.folded[index].endswith(before[-2:]) and index not in page.adjective_at


def _kept_endings(people: Hit) -> tuple[str, ...]:
    """The endings that people in the plural or dual have with their nun; سكان is another plural."""
    number = "p" if people.sense.number == "plural" else people.features[1:2]
    return {"p": ("ون", "ين"), "d": ("ان", "ين")}.get(number, ())


def _is_no_adjective_of_many(page: Page, index: int) -> bool:
    """يعتزم المعلمون الاستمرار: a definite noun behind people in the plural of a subject, whose adjective would have their ending."""
    before, word = page.folded[index - 1], page.folded[index]
    if not before.startswith("ال") or not before.endswith("ون") or not word.startswith("ال") or word.endswith(("ون", "ي")):
        return False
    if index in page.inside_actor:
        # اتهم المسلحون الحكومة السورية
        return index in page.actor_at and page.of_kind(index - 1, "people") is not None and page.of_kind(index, "force", "teller") is not None
    return index - 1 in page.adjective_at or page.of_kind(index - 1, "people") is not None


def _is_past_a_force(page: Page, index: int) -> bool:
    """ضبطت القوات مخبأ: a force with the article takes no noun without it; اللواء may be somebody's rank."""
    force = page.of_kind(index - 1, "force")
    if force is None or not force.definite or force.last != index - 1 or force.sense.form == "لواء" or page.tokens[index].kind != "word":
        return False
    return not (page.hits[index] or page.functions[index] or index in page.adjective_at or page.folded[index].startswith(("ال", "لل", "و", "ب")))


def _is_past_a_name(page: Page, index: int, first: int) -> bool:
    """جيش ميانمار منزلا, جماعة كذا الجيش, مقاتلات سورية المستشفى: behind the name or the adjective that ends the name of a force stands another noun."""
    force = page.of_kind(first, "force") or _some_fighter(page, first) or _fighters_of(page, first)
    if force is None or force.definite or page.tokens[index].kind != "word" or page.functions[index]:
        return False
    if index == force.last + 1 and force.last > force.first and not page.tokens[force.last].text.startswith("ال"):
        # قتل رجال قبائل ثلاثة جنود
        thing = page.of_kind(index, "object")
        if page.count_at(index) is not None or (thing is not None and not thing.definite and not thing.proclitics and page.of_kind(index, "means") is None):
            return True
    if index == force.last + 1 and (force.sense.kind == "people" or _ends_in_an_adjective(page, force)):
        # هاجم مسلح مدرسة, جماعات مسلحة سيارتين
        thing = page.of_kind(index, "object", "people")
        return page.count_at(index) is not None or (thing is not None and not thing.proclitics and thing.sense.pos != "participle")
    if index < force.last + 2:
        return False
    noun, part = page.of_kind(index, "object", "force", "people", "means", "place_word"), page.structure(index, "partitive")
    counts = page.count_at(index) is not None or (part is not None and not part.definite and not part.proclitics)
    adjective = page.of_kind(index - 1, "people")
    if index == force.last + 2 and adjective is not None and adjective.sense.pos == "participle" and adjective.features[1:2] == "s" and not adjective.definite:
        # فصيل مسلح سيارتين, عصابات مسلحة خمسة أشخاص
        return counts or (noun is not None and noun.sense.kind in ("object", "people") and not noun.proclitics)
    liberators = any(names_liberators(page, at) for at in range(force.last, index))
    if index - 1 in page.inside_actor or index - 1 in page.adjective_at:
        return (counts and index - 1 in page.adjective_at) or (
            noun is not None and noun.sense.kind in ("object", "force") and noun.definite and not noun.proclitics
        )
    name = page.tokens[index - 1]
    known = name.kind != "word" or page.hits[index - 1] or page.functions[index - 1] or name.text.startswith("ال")
    if known or index in page.adjective_at or not (liberators or index == force.last + 2):
        return False
    # ميليشيا محلية المستشفى: behind an adjective the noun may have the article.
    described = page.folded[force.last].endswith(("ة", "ا", "ات")) and name.folded.endswith("ية") and noun is not None and noun.sense.kind == "object"
    return counts or (noun is not None and not noun.proclitics and (liberators or described or not noun.definite))


def _some_fighter(page: Page, index: int) -> Hit | None:
    """مسلح، ملثم: one fighter without the article, called by a participle, which has no genitive; None where none stands here."""
    people = page.of_kind(index, "people")
    if people is None or people.sense.pos != "participle" or people.sense.who != "combatants" or people.features[1:2] != "s":
        return None
    return None if people.proclitics or page.folded[index].endswith(("ا", "ة")) else people


def _fighters_of(page: Page, index: int) -> Hit | None:
    """متمردو حركة كذا: fighters without the article, with the name of their body behind them; None where none stand here."""
    people = page.of_kind(index, "people")
    armed = people is not None and people.sense.who == "combatants" and not people.definite and not people.proclitics
    return people if armed and index + 1 in page.actor_at else None


def _ends_in_an_adjective(page: Page, force: Hit) -> bool:
    """جماعات مسلحة، فصيل مسلح: whether the head of a force has its adjective in the lexicon's phrase, or as the word for fighters."""
    return force.last > force.first and any(hit.sense.pos == "participle" for hit in page.hits[force.last])


def _is_adjective_of_many(page: Page, index: int) -> bool:
    """Whether a word is the adjective of people before it in the plural of a subject (مسلحون مجهولون)."""
    people = page.of_kind(index - 1, "people")
    if people is None or people.definite or people.features[1:2] != "p":
        return False
    return page.folded[index - 1].endswith("ون") and page.folded[index].endswith("ون") and not page.tokens[index].text.startswith("ال")


def _is_past_a_pronoun(page: Page, index: int) -> bool:
    """استهدف مجاهدونا دبابتين، قصفت مدفعيتنا بلدة كذا: a noun with its pronoun takes no noun in the genitive, and its adjectives have the article."""
    if not has_pronoun(page, index - 1) or page.tokens[index].kind != "word" or page.tokens[index].text.startswith("ال"):
        return False
    place = page.in_places.get(index)
    if place is not None and place.whole[0] == index and not place.proclitics:
        return True
    noun = page.of_kind(index, "people", "object", "force", "means", "place_word")
    return page.count_at(index) is not None or (noun is not None and not noun.proclitics)


def has_pronoun(page: Page, index: int) -> bool:
    """Whether a noun of a force, of people or of weapons bears a pronoun (مجاهدونا، طائراتهم)."""
    return any(hit.suffix in _OWNERS and hit.sense.kind in ("force", "people", "means") for hit in page.hits[index] if hit.last == index)


def _is_object_by_case(page: Page, index: int) -> bool:
    """طعن شاب جنديا: an accusative behind a noun that is none is no part of its phrase."""
    noun, word = page.of_kind(index, "people", "object"), page.folded[index]
    if noun is None or noun.definite or noun.proclitics or noun.suffix or noun.last != index or noun.features[1:2] != "s":
        return False
    before = page.of_kind(index - 1, "people")
    if before is None or before.definite or before.features[1:2] != "s" or page.folded[index - 1].endswith("ا"):
        return False
    return word.endswith("ا") and not noun.sense.form.endswith(("ا", "اء", "ى"))


def _is_known_town_behind_force(page: Page, index: int, first: int) -> bool:
    """اقتحمت القوات نابلس: no force is called by a town alone."""
    if index <= first:
        return False
    force = page.of_kind(index - 1, "force", "means")
    name = page.inside_actor.get(index - 1)
    behind = (force is not None and force.definite) or described_force(page, index - 1) is not None
    behind = behind or (name is not None and name.last == index - 1 and index > first + 1 and page.folded[index - 1].startswith("ال") and page.is_armed(name))
    if not behind or page.hits[index] or page.functions[index]:
        return False
    places = page.reference.gazetteer.lookup(page.folded[index])
    return any(place.level in ("town", "district", "province") and not place.minor and not place.common_word for place in places)


def described_force(page: Page, last: int) -> int | None:
    """قوة عسكرية، الطائرات الحربية: the first token of a force or a weapon that an adjective ends, which nothing can be the genitive of."""
    noun = page.of_kind(last - 1, "force", "means") if last >= 1 else None
    if noun is None or noun.suffix or noun.proclitics:
        return None
    if noun.last == last:
        return last - 1 if page.folded[last].endswith("ة") else None
    if noun.definite != page.folded[last].startswith("ال"):
        return None
    adjective = page.of_kind(last, "force", "people", "object")
    describes = last in page.adjective_at or page.folded[last].endswith("ية") or (adjective is None and page.folded[last].endswith("ة"))
    describes = describes or (adjective is not None and adjective.sense.pos in ("participle", "adjective"))
    return last - 1 if noun.last == last - 1 and describes else None


def _is_verb_of_many(page: Page, index: int) -> bool:
    """المتظاهرين فُضت خيامهم: an unknown word with the ending of a verb, behind people with the article, whom no name follows."""
    people, word = page.of_kind(index - 1, "people", "force", "means"), page.folded[index]
    plural = people is not None and people.definite and people.features[1:2] == "p"
    return plural and len(word) >= _SHORTEST_PLURAL_VERB and word.endswith("ت") and not word.endswith("ات")


def _is_verb_of_two(page: Page, index: int, first: int) -> bool:
    """مسيرتين اقتربتا، زورقين مفخخين اقتربا: an unknown word with the ending of a verb in the dual, behind a dual that keeps its nun."""
    before = page.folded[index - 1]
    if not before.endswith(("ين", "ان")) or not page.tokens[index].text.endswith("ا") or page.tokens[index].text.startswith("ال"):
        return False
    return len(page.folded[index]) >= _SHORTEST_PLURAL_VERB and any(hit.features[1:2] == "d" for at in range(first, index) for hit in page.hits[at])


def _is_past_a_people(page: Page, index: int) -> bool:
    """اعتقل الأمريكيون فلانا: an adjective of a state in the plural of a subject takes no noun without the article."""
    before = page.folded[index - 1]
    return index - 1 in page.adjective_at and before.startswith("ال") and before.endswith("ون") and not page.folded[index].startswith("ال")


_SHORTEST_PLURAL_VERB = 4
_PRONOUNS = frozenset({"ه", "ها", "هم", "هما"})
_OWNERS = _PRONOUNS | {"نا"}


def _is_object_after(page: Page, index: int, first: int) -> bool:
    """يتهم المحتجون إسرائيل, اتهمت المعارضة قوات النظام: a state, or a force with its head, right after somebody with the article is no part of the name."""
    # الجيش الباكستاني الجيش الهندي: an adjective may stand between.
    behind_adjective = index - 2 >= first and index - 1 in page.adjective_at and page.tokens[index - 1].text.startswith("ال")
    somebody = page.of_kind(index - 2 if behind_adjective else index - 1, "people", "teller", "force")
    known = somebody is not None and somebody.definite and somebody.first == somebody.last
    another = not page.names_a_body(page.actor_at[index]) or page.of_kind(index, "force") is not None
    return known and not page.actor_at[index].proclitics and another


def _closes_around(page: Page, mark: int, first: int) -> bool:
    """خمسة من "العناصر" خلال: whether a mark closes the quotation that the phrase began in."""
    return page.tokens[first].kind == "word" and page.tokens[mark].text in QUOTES_CLOSE and page.quoted[first] != 0 and page.quoted[first] == page.quoted[mark]


def _closes_inside(page: Page, mark: int, first: int) -> bool:
    """قوات "التحالف الدولي": whether a mark closes a quotation that a name behind the first word of the phrase began."""
    quotation = page.quoted[mark]
    return mark > first and page.tokens[mark].text in QUOTES_CLOSE and quotation != 0 and quotation == page.quoted[mark - 1] != page.quoted[first]


def _is_other_quoted(page: Page, mark: int, first: int) -> bool:
    """اتهمت فرنسا "حزب الله", قصفت إسرائيل "مواقع": a body or a thing in quotes right after a state is another."""
    before = page.inside_actor.get(mark - 1)
    thing = page.of_kind(mark + 1, "object", "people") or page.structure(mark + 1, "partitive")
    if mark > first and before is not None and ((thing is not None and not thing.definite) or page.count_at(mark + 1) is not None):
        return True
    return mark > first and mark + 1 in page.actor_at and before is not None and not page.names_a_body(before)


def _quotes_an_object(page: Page, mark: int, first: int) -> bool:
    """نددت الحكومة "بالهجوم", أكدت الوزارة "نجاح" العملية: what the verb governs, and no name of the body before it.

    A quotation that opens with ب is none, and a definite office has no name that its ministry lacks.
    """
    if page.tokens[mark].text not in QUOTES_OPEN or mark + 1 >= len(page):
        return False
    office = page.of_kind(first, "teller") if mark == first + 1 and mark + 1 not in page.actor_at else None
    unnamed = office is not None and office.definite and office.sense.tells in ("of_body", "official") and not page.folded[mark + 1].startswith("ال")
    return unnamed or _proclitics(page, mark + 1) == "ب"


def _is_a_deed_after(page: Page, index: int) -> bool:
    """أعلنت الوزارة تسجيل إصابات, دانت الحكومة بشدة: what is told, or how, and not who tells."""
    if page.folded[index] in page.reference.words("companion.accusations"):
        # نفت حماس الاتهامات
        return True
    if _is_what_was_said(page, index):
        return True
    if page.structure(index, "adverb") or (page.structure(index, "deed") and page.folded[index - 1].startswith("ال")):
        return True
    if index + 1 < len(page) and page.folded[index] == "التوصل" and (page.folded[index + 1] == "الي" or page.folded[index + 1].startswith("ل")):
        # أكد التلفزيون التوصل إلى اتفاق
        return True
    if page.tokens[index].text.startswith("ال"):
        # المدعي العام: with the article it is an adjective; إلغاء begins otherwise.
        return False
    unknown = all(hit.sense.kind == "harm_cue" for hit in page.hits[index])
    return unknown and index not in page.inside_actor and page.folded[index - 1].startswith("ال") and looks_like_a_deed(page.folded[index])


def _is_what_was_said(page: Page, index: int) -> bool:
    """نفت الأمم المتحدة الأنباء, نفت مصادر طبية صحة الأنباء: words for what was said, or for its truth; وكالة الأنباء is a name."""
    reports = page.reference.words("companion.reports")
    if page.folded[index] in page.reference.words("companion.truth_of"):
        after = index + 1
        return after < len(page) and (page.folded[after] in reports or page.folded[after] == "ما")
    head = page.of_kind(index - 1, "teller")
    return page.folded[index] in reports and (head is None or head.definite or index - 1 in page.inside_actor)


def _is_other_text(page: Page, index: int) -> bool:
    """نقلت الوكالة تصريحا: an indefinite text after a definite noun is what was given, not who gives."""
    if page.folded[index - 1].endswith("ون") and page.folded[index].endswith("ا") and index not in page.inside_actor:
        # تداول ناشطون مقطعا: behind a nominative plural an accusative is the object.
        return True
    text = page.of_kind(index, "teller")
    return text is not None and text.sense.value == "text" and not text.definite and not text.proclitics and page.folded[index].endswith("ا")


def _closing_mark(page: Page, index: int, limit: int) -> int | None:
    """The mark that closes a short quotation or bracket opened at a token; None where it opens none."""
    text = page.tokens[index].text
    if text not in QUOTES_OPEN and text not in BRACKETS:
        return None
    wanted = QUOTES_CLOSE if text in QUOTES_OPEN else {BRACKETS[text]}
    for end in range(index + 2, min(index + 8, limit)):
        if page.tokens[end].text in wanted:
            return end
        if page.tokens[end].kind == "break":
            return None
    return None


def _stops(page: Page, index: int, first: int, named: bool, across_and: bool, across_in: bool) -> bool:
    token = page.tokens[index]
    if token.kind == "number":
        # اللواء 47 is a name; in الميليشيا 3 من العاملين the number counts what follows.
        return page.of_kind(index - 1, "force", "teller") is None or (index + 1 < len(page) and page.folded[index + 1] == "من")
    if index in page.in_time or token.folded in ("ب", "ل", "ك") or (token.folded == "ما" and page.structure(index, "what") is not None):
        return True
    if page.functions[index]:
        return not _joins(page, index, across_in)
    if page.hits[index] and (
        page.structure(index, "among") is not None or page.structure(index, "responsibility") is not None or _speaks_of_its_part(page, index)
    ):
        # 92 مدنيا بينهم أطفال, حملت المقاومة المسؤولية
        return True
    if index > first and page.folded[index] in page.reference.words("companion.begins"):
        # سلاح الجو بدأ غارات
        return True
    course = page.structure(index, "course") if page.folded[index] == "في" else None
    if course is not None and course.last > index:
        # صواريخ في سماء كذا
        return True
    if page.folded[index] == "يوم" and index + 1 in page.in_time:
        # أصابت القوات القرية يوم الجمعة
        return True
    if page.structure(index, "fire") and index > first:
        # أطلقت القوات النار
        return True
    if index > first and (names_liberators(page, index) or describes_forces(page, index)):
        return False
    if is_verb(page, index) or (page.of_kind(index, "event") and index not in page.actor_at and not _is_adjective(page, index) and index > first):
        # منفذي الهجوم are those who did it.
        those = (page.structure(index - 1, "doers_of") is not None or names_the_enemy(page, index)) and index - 1 >= first
        return not those and (is_verb(page, index) or not _names_an_office(page, index, first))
    carries = page.of_kind(index, "object") is not None and page.structure(index - 1, "partitive") is not None
    if (page.of_kind(index, "frame", "negation", "saying") and not carries) or page.structure(index, "aspect") or page.structure(index, "conjunction"):
        return True
    harm = page.of_kind(index, "harm")
    if harm is not None and harm.sense.role == "event" and not harm.proclitics:
        return True
    if _leads_to_a_place(page, index) or _counts_anew(page, index):
        return True
    if _begins_a_place(page, index) or _begins_an_object(page, index) or _is_said_of_it(page, index):
        return True
    count = page.count_at(index) if token.folded.startswith("و") and not across_and else None
    if count is not None and not count.ordinal:
        # جنديين وسبعة مقاتلين: another number counts others.
        return True
    proclitics = _proclitics(page, index)
    if proclitics.startswith(("و", "ف")):
        return not (proclitics == "و" and (across_and or _shares_its_owner(page, index)))
    if proclitics == "ب" and across_in and _is_at_a_body(page, index):
        return False
    if proclitics in ("ب", "ك"):
        return token.folded != "باسم" and not token.folded.startswith("باسم")
    if page.structure(index, "to") and not _belongs(page, index - 1):
        return True
    if proclitics == "ل" and _is_medium(page, index):
        return True
    if proclitics == "ل" and _says_what_for(page, index):
        return False
    if proclitics == "ل" and _is_struck_by_it(page, index):
        return True
    if proclitics == "ل":
        return not (index in page.actor_at or page.of_kind(index, "force", "people", "object", "teller"))
    return named and not token.folded.startswith("ال") and index not in page.adjective_at


def describes_forces(page: Page, index: int) -> bool:
    """الفصائل المسلحة، التنظيمات الإرهابية: an adjective with the article right behind forces with it, which is no woman who fights."""
    forces = page.of_kind(index - 1, "force")
    if forces is None or not forces.definite or forces.features[1:2] != "p" or not page.folded[index].startswith("ال"):
        return False
    return page.folded[index].removeprefix("ال") in page.reference.words("companion.of_factions")


def names_the_enemy(page: Page, index: int) -> bool:
    """طيران العدوان، صواريخ العدوان: behind a force or a weapon the word for the attack stands for those who make it."""
    attack = page.structure(index, "as_body") if index else None
    if attack is None or attack.proclitics or not attack.definite:
        return False
    before = page.of_kind(index - 1, "force", "means")
    return before is not None and before.last == index - 1 and not before.definite


def names_liberators(page: Page, index: int) -> bool:
    """جيش تحرير كذا، جبهة التحرير: behind the head of a body that may be called so, liberation is part of its name."""
    if index == 0 or page.folded[index] not in page.reference.words("companion.liberation"):
        return False
    head = page.folded[index - 1].removeprefix("و")
    return head in page.reference.words("companion.liberators") or head[1:] in page.reference.words("companion.liberators")


def _speaks_of_its_part(page: Page, index: int) -> bool:
    """نفت الحكومة مسؤوليتها عن: a side's own part in a deed is no part of its name."""
    part = page.structure(index, "own_part")
    return part is not None and bool(part.suffix)


def _is_struck_by_it(page: Page, index: int) -> bool:
    """قصف الفصائل لدمشق: a city that stands for its state is, behind those who have the article, what they strike; الموالية لدمشق are of its side."""
    name, force = page.actor_at.get(index), page.of_kind(index - 1, "force", "people")
    if name is None or not name.metonym or not page.tokens[index - 1].text.startswith("ال"):
        return False
    return (force is not None and force.last == index - 1) or index - 1 in page.inside_actor


def _says_what_for(page: Page, index: int) -> bool:
    """مصنعا للصواريخ، مستودعا للوقود: weapons, or a word with the article that is none of force, behind a thing without it; a deed (للضغط) is a purpose."""
    thing = page.of_kind(index - 1, "object")
    if thing is None or thing.definite or thing.last != index - 1:
        return False
    if page.of_kind(index, "means") is not None:
        return True
    word = page.folded[index]
    deed = looks_like_a_deed(word[2:]) or (index + 1 < len(page) and page.folded[index + 1] in page.reference.words("companion.with_deeds"))
    plain = all(hit.sense.value == "no_name" for hit in page.hits[index]) and index not in page.inside_actor and index not in page.in_time
    return word.startswith("لل") and plain and not deed


def _names_an_office(page: Page, index: int, first: int) -> bool:
    """هيئة عمليات التجارة, غرفة عمليات: operations behind a bare head that is a body belong to its name."""
    event, body = page.of_kind(index, "event"), page.of_kind(first, "teller", "force")
    if index != first + 1 or event is None or body is None or body.definite or event.definite or event.proclitics:
        return False
    return event.features.startswith("np") and body.sense.tells not in ("anonymous", "witness", "media", "medical")


def _shares_its_owner(page: Page, index: int) -> bool:
    """تجمع لآليات وجنود كذا: two nouns after ل that belong to the name that follows."""
    before, noun = page.of_kind(index - 1, "object", "people", "force"), page.of_kind(index, "object", "people", "force")
    if before is None or before.proclitics != "ل" or noun is None or noun.definite or index + 1 >= len(page):
        return False
    return index + 1 in page.actor_at and not page.actor_at[index + 1].proclitics


def _leads_to_a_place(page: Page, index: int) -> bool:
    """ثلاثة شبان قرب جنين: a word for near or for a side before the name of a place says where."""
    place, hit = page.in_places.get(index), page.of_kind(index, "direction")
    if hit is None or hit.sense.value != "near" or hit.definite or hit.suffix:
        return False
    return hit.sense.pos == "particle" or (place is not None and place.whole[0] == index)


def _counts_anew(page: Page, index: int) -> bool:
    """أصابت القوات ثلاثة شبان: a number in words behind a noun with the article counts what follows."""
    count = page.count_at(index)
    if count is None or count.ordinal or count.least is None or not page.tokens[index - 1].text.startswith("ال"):
        return False
    return not page.folded[index].startswith(("ال", "ب", "ل", "و"))


def _begins_a_place(page: Page, index: int) -> bool:
    """قصفت المدفعية بلدة كذا، قصفت طائرات حربية بلدة كذا: behind the article, an adjective or some weapons a bare word for a place is no genitive."""
    level = page.of_kind(index, "place_word")
    if level is None or level.proclitics:
        return False
    if level.definite:
        # قصفت الطائرات البلدة: two nouns with the article are no one phrase.
        return page.folded[index - 1].startswith("ال") and level.sense.level in ("town", "district") and level.features[1:2] == "s"
    behind = page.folded[index - 1].startswith("ال") or index - 1 in page.adjective_at or _ends_a_set_phrase(page, index - 1)
    return behind or _is_some_weapon(page, index - 1) or described_force(page, index - 1) is not None


def _is_some_weapon(page: Page, index: int) -> bool:
    """قصفت طائرات بلدة كذا، استهدفت مسيرة بلدة كذا: weapons without the article belong to no town."""
    weapon = page.of_kind(index, "means")
    return weapon is not None and weapon.last == index and not weapon.definite and not weapon.suffix


def _begins_an_object(page: Page, index: int) -> bool:
    """عذبت الميليشيا معتقلا: people without the article and in the case of an object behind a noun with it."""
    victim = page.of_kind(index, "harm")
    people = page.of_kind(index, "people") or (victim if victim is not None and victim.sense.role == "victims" else None)
    if people is None or people.definite or people.proclitics or people.suffix:
        return False
    return page.folded[index].endswith("ا") and page.folded[index - 1].startswith("ال") and people.features[1:2] == "s"


def _is_said_of_it(page: Page, index: int) -> bool:
    """منزلا تحصنت فيه قوة: a word that no list has, with a preposition and its pronoun behind it, is the verb of a clause."""
    return (
        index + 1 < len(page)
        and page.folded[index + 1] in page.reference.words("companion.in_it")
        and not page.hits[index]
        and not page.folded[index].startswith("ال")
    )


def _ends_a_set_phrase(page: Page, index: int) -> bool:
    """Whether a word is the second of a noun with its adjective that the lexicon has as one (طائرات حربية، قوات خاصة)."""
    return index > 0 and any(hit.first < hit.last == index and hit.sense.kind in ("means", "force", "people") for hit in page.hits[index - 1])


def _is_medium(page: Page, index: int) -> bool:
    """Whether a word with ل names a medium that words were told to (لوكالة رويترز)."""
    if index in page.actor_at:
        return page.is_medium(page.actor_at[index])
    hit = page.of_kind(index, "teller")
    return hit is not None and hit.sense.tells == "media" and hit.sense.strength != "weak"


def _joins(page: Page, index: int, across_in: bool) -> bool:
    """Whether a preposition goes on with the phrase: في of an unnamed source's body, من and ل after a word of belonging or of number."""
    word = page.folded[index]
    before = index - 1
    if word == "في":
        text = page.of_kind(index + 1, "teller")
        in_a_text = text is not None and text.sense.value == "text"
        return across_in and not in_a_text and page.of_kind(before, "teller") is not None
    return word in ("من", "الي", "ل", "عن") and _belongs(page, before)


def _belongs(page: Page, index: int) -> bool:
    """Whether a word says that what follows is what something belongs to or is a part of (تابع، عدد)."""
    return page.structure(index, "affiliated") is not None or page.structure(index, "partitive") is not None


def _is_at_a_body(page: Page, index: int) -> bool:
    """مصدر بوزارة الدفاع, مسؤول بمحافظة كذا: ب before the body or region of one who tells."""
    if page.of_kind(index - 1, "teller") is None and index - 1 not in page.adjective_at:
        return False
    if page.structure(index, "no_anaphor") is not None:
        # تعهد الرئيس بالقضاء على: no district.
        return False
    return index in page.actor_at or page.of_kind(index, "teller", "force", "place_word") is not None


def _proclitics(page: Page, index: int) -> str:
    """The clitics before a word, by the lexicon or the names; a bare و where neither knows the word."""
    actor = page.actor_at.get(index)
    if actor is not None:
        return actor.proclitics
    place = page.in_places.get(index)
    if place is not None and place.whole[0] == index and place.proclitics == "ب":
        # فلسطيني بغزة
        return "ب"
    if page.hits[index]:
        return page.hits[index][0].proclitics
    word = page.folded[index]
    if word.startswith("و") and looks_like_a_deed(word[1:]):
        # وتعليق صور: a verbal noun that is joined.
        return "و"
    if word.startswith("ب") and looks_like_a_deed(word[1:]):
        # أفادت مصادر بانتشال جثث
        return "ب"
    if word.startswith("و") and len(word) > 5 and word.endswith("تهم"):
        # 45 متظاهرا وأحالتهم: a verb that is joined, with its object.
        return "و"
    return "و" if word.startswith("وال") else "ل" if word.startswith("لل") else "ب" if word.startswith("بال") else ""


def is_verb(page: Page, index: int) -> bool:
    """Whether the word can only be a verb here: the lexicon has it as a verb and not as a noun, and it carries no article."""
    verb = noun = False
    for hit in page.hits[index]:
        if hit.last > index:
            continue
        if hit.features.startswith("v"):
            verb = True
        elif hit.sense.kind in ("event", "force", "object", "people", "means", "teller", "place_word", "direction"):
            noun = True
    return verb and not noun


def _is_adjective(page: Page, index: int) -> bool:
    hit = page.of_kind(index, "event")
    return hit is not None and hit.sense.pos in ("participle", "adjective")
