"""Where a teller is named, and how far the words go that name it: bodies, offices, persons, the issuers of texts."""

from __future__ import annotations

from marsad.extract.rules.deeds import looks_like_a_deed
from marsad.extract.rules.page import QUOTES_OPEN, Page
from marsad.extract.rules.phrase_stops import is_verb
from marsad.extract.rules.phrases import is_a_state_declared, phrase_end
from marsad.extract.rules.tellers.openings import before_words, opens_quotation, opens_words
from marsad.extract.rules.tellers.persons import MOST_NAMES, continues_name, is_given_name, is_title, may_be_name, names_nobody, person_end
from marsad.extract.rules.tellers.scopes import Told
from marsad.reference.lexicon import Hit

_MOST_MODIFIERS = 5


def may_name(page: Page, index: int, hit: Hit | None) -> bool:
    """Whether a teller can be named from a token on; `hit` is the word of saying before it, None where a frame asks."""
    token = page.tokens[index]
    if _is_number_of_tellers(page, index, len(page)):
        return True
    if hit is not None and is_given_name(page, index):
        return True
    if token.kind != "word":
        return token.text == "#" or (token.text in QUOTES_OPEN and is_known(page, index + 1) and not opens_quotation(page, index))
    if hit is not None and hit.sense.role == "speech" and hit.features.startswith("v") and _stands_before_words(page, index):
        return True
    if page.functions[index] or index in page.in_time or page.of_kind(index, "negation", "realis") or names_nobody(page, index):
        return index in page.actor_at
    if _is_no_subject(page, index, hit):
        return False
    if index in page.actor_at or page.of_kind(index, "teller"):
        return True
    if hit is not None and hit.features.startswith("v") and page.is_listed(index, "companion.the_group"):
        # أعلنت الجبهة مقتل أربعة
        return True
    if hit is not None and hit.features.startswith("v") and (_is_local_body(page, index) or _is_part_of_a_body(page, index)):
        return True
    if page.of_kind(index, "event", "harm", "frame", "saying") or is_verb(page, index):
        return False
    if index in page.adjective_at or page.of_kind(index, "force", "people") is not None or _english_head(page, index) is not None:
        return True
    return hit is not None and hit.sense.mode != "relay" and (person_end(page, index) is not None or _is_subject(page, index, hit.sense.role == "speech"))


# قال جريح في المستشفى إن
_TO_THAT = 5


def _stands_before_words(page: Page, index: int) -> bool:
    """قال جريح إن, قال أحدهم إن, قالت فرق الإنقاذ إن: whether a noun, whatever else it means, has "that" right behind its phrase, so that nothing but it can have spoken."""
    if page.functions[index] or index in page.in_time or names_nobody(page, index) or page.structure(index, "adverb") is not None:
        return False
    if page.folded[index].endswith("ا") or proclitics_at(page, index) or page.folded[index].startswith(("لل", "بال")) or is_text(page, index):
        return False
    for at in range(index + 1, min(index + _TO_THAT, len(page))):
        if page.functions[at] == "that":
            return not page.folded[at].startswith(("و", "ب"))
        if page.tokens[at].kind != "word" or at in page.in_time or (page.functions[at] and page.folded[at] != "في") or page.of_kind(at, "saying"):
            return False
    return False


def _is_local_body(page: Page, index: int) -> bool:
    """حذرت محافظة القدس من, أعلنت بلدية غزة: the authority of a town or province, with its name."""
    local = page.structure(index, "local")
    return local is not None and not local.proclitics and index + 1 < len(page) and any(place.first == index + 1 for place in page.places)


def _is_part_of_a_body(page: Page, index: int) -> bool:
    """نقلت عدة مجموعات تابعة للمعارضة: groups that are said to belong to a body."""
    part = page.structure(index, "partitive")
    if part is None or part.proclitics:
        return False
    at = index + 1
    while at < len(page) and page.structure(at, "partitive") is not None:
        at += 1
    return at + 1 < len(page) and page.structure(at, "affiliated") is not None and (at + 1 in page.actor_at or page.of_kind(at + 1, "force") is not None)


def _is_no_subject(page: Page, index: int, hit: Hit | None) -> bool:
    """أصدر بيانا, قال للوكالة, قلنا: an accusative text, a word with ل or ب, and what follows a first person are not who tells."""
    if is_text(page, index) and page.folded[index].endswith("ا"):
        return True
    if hit is None or not hit.features.startswith("v"):
        return False
    if (hit.sense.mode in _JUDGING or hit.sense.form == "اعتبر") and page.folded[index] in page.reference.words("companion.reports"):
        # وصفت الاتهامات بأنها باطلة
        return True
    return proclitics_at(page, index).endswith(("ل", "ب", "ك")) or (hit.features[2] == "1" and index not in page.actor_at and not tells_us(page, index, hit))


def tells_us(page: Page, index: int, hit: Hit) -> bool:
    """أخبرنا موظف أن: spelt like "we told", a verb that takes whom it tells has somebody without a name behind it who told us."""
    return "told" in hit.sense.needs and page.of_kind(index, "teller", "people") is not None


_JUDGING = frozenset({"condemn", "deny"})


def is_known(page: Page, index: int) -> bool:
    return index < len(page) and (index in page.actor_at or page.of_kind(index, "teller", "force") is not None)


def _is_subject(page: Page, index: int, speech: bool) -> bool:
    """A noun right after its verb of saying (قال المجلس إن, قال منظمو الحملة إن): the words told begin soon after it.

    After verbs that take nothing but words told (`speech`) that may be after a long apposition.
    """
    definite = page.folded[index].startswith("ال")
    if speech and not any(hit.suffix for hit in page.hits[index]):
        return any(opens_words(page, at) for at in before_words(page, index + 1, len(page)))
    if page.folded[index].endswith("ا"):
        return False
    # أكدت مجموعة الأطباء أن; but أكدت ضرورة وقف القصف
    of_a_body = index + 1 < len(page) and (page.folded[index + 1].startswith("ال") or index + 1 in page.actor_at)
    if page.functions[index] or (not definite and page.folded[index].endswith("ة") and not of_a_body) or any(hit.suffix for hit in page.hits[index]):
        return False
    for at in range(index + 1, min(index + (9 if definite else 4), len(page))):
        if page.functions[at] == "that" or page.tokens[at].text in ':«“"':
            return not page.folded[at].startswith("و")
        if of_a_body and page.tokens[at].text in "،," and at + 2 < len(page):
            # أكدت مجموعة الأطباء، التي تعمل في المدينة، أن
            return page.functions[at + 1] == "who" or page.is_listed(at + 1, "companion.who_is")
        placed = definite and (page.functions[at] == "preposition" or is_text(page, at))
        if not (page.folded[at].startswith("ال") or at in page.in_time or placed) or page.of_kind(at, "event", "saying"):
            return False
    return False


def _english_head(page: Page, index: int) -> int | None:
    """The last token of an English phrase whose head follows its modifiers (US officials, Israeli army radio); None for other words."""
    own = page.actor_at[index].last if index in page.actor_at else index
    for at in range(index, min(index + _MOST_MODIFIERS, len(page))):
        if page.tokens[at].kind != "word" or not page.tokens[at].text.isascii() or page.functions[at] or is_verb(page, at):
            return None
        if at > own and (at in page.actor_at or page.of_kind(at, "teller") is not None):
            return page.actor_at[at].last if at in page.actor_at else at
    return None


def is_text(page: Page, index: int) -> bool:
    hit = page.of_kind(index, "teller")
    return hit is not None and hit.sense.value == "text"


def named_at(page: Page, index: int, limit: int) -> tuple[Told, int]:
    """The teller named from a token on, and the token after the words that name it.

    A text that tells (بيان، تقرير) stands for who issued it where that is said.
    """
    of_number = _of_number(page, index, limit)
    last = _phrase(page, index if of_number is None else of_number, limit)
    issuer = issuer_at(page, index, limit)
    if issuer is not None:
        end = _phrase(page, issuer, limit)
        return Told(issuer, end, proclitics_at(page, issuer)), max(last, end) + 1
    last = _with_his_medium(page, index, _before_what_is_given_out(page, index, last), limit)
    last = _with_his_name(page, index, _in_its_name(page, index, last, limit), limit)
    last = _with_name_in_apposition(page, index, last, limit)
    return Told(index, last, proclitics_at(page, index)), last + 1


# المتحدث باسمها: the words by which somebody speaks for whoever was named before.
IN_ITS_NAME = frozenset({"باسمه", "باسمها", "باسمهم"})


def _in_its_name(page: Page, index: int, last: int, limit: int) -> int:
    """المتحدث باسمها فلان: the last token of a spokesman and of the words for whom he speaks; `last` where none stand behind him."""
    title = page.of_kind(index, "teller")
    speaks = title is not None and title.sense.value is None and last == title.last and last + 1 < limit
    return last + 1 if speaks and page.folded[last + 1] in IN_ITS_NAME else last


def before_whom_he_mourns(page: Page, told: Told) -> Told:
    """نعت الحركة القيادي فلان, نعت الوزارة شهيد الواجب: a teller without the one in the singular behind it whose death it announces."""
    body = page.actor_at.get(told.first)
    for at in range(told.first + 1 if body is None else body.last + 1, told.last + 1):
        person = page.of_kind(at, "people") or page.of_kind(at, "teller", "harm")
        if body is None and at == told.first + 1 and not page.folded[told.first].startswith("ال"):
            # رئاسة الأركان: the genitive of its head.
            continue
        definite = page.folded[at].startswith("ال") and page.folded[at - 1].startswith("ال")
        fallen = person is not None and person.sense.kind == "harm" and person.sense.role == "victims"
        if body is not None or (person is not None and person.features.startswith("ns") and (definite or person.definite or fallen)):
            return told._replace(last=at - 1)
    return told


def before_whom_he_addresses(page: Page, told: Told) -> Told:
    """توعد الوزير فلان الحوثيين, اتهم العضو فلان الإمارات: a teller without the body behind the name of a person that is known, whom he threatens, warns or accuses."""
    for at in range(told.first + 1, told.last + 1):
        body, person = page.actor_at.get(at), page.inside_actor.get(at - 1)
        if body is not None and not body.proclitics and not page.names_a_person(body) and person is not None and page.names_a_person(person):
            return told._replace(last=at - 1)
    return told


def _with_name_in_apposition(page: Page, index: int, last: int, limit: int) -> int:
    """قال المتحدث باسم الجيش، العقيد فلان الفلاني، إن: the last token of a name between commas behind an office; `last` where none stands there."""
    title, first = page.of_kind(index, "teller"), last + 2
    office = title is not None and title.sense.value is None and title.features[1:2] == "s" and title.sense.tells not in ("anonymous", "media")
    if not office or first >= limit or page.tokens[last + 1].text not in "،," or page.tokens[last].text in "،,":
        return last
    rank = page.of_kind(first, "teller")
    start = first
    if rank is not None and not rank.proclitics and rank.features[1:2] == "s" and rank.last + 1 < limit and first not in page.actor_at:
        start = rank.last + 1
    name = page.actor_at.get(start)
    if name is not None and not name.proclitics and page.names_a_person(name):
        end = name.last + 1
    else:
        end = start
        while end < limit and end - start < MOST_NAMES and (may_be_name(page, end) or continues_name(page, end)):
            end += 1
        if end - start < _SHORTEST_FULL_NAME:
            return last
    closes = end < limit and (page.tokens[end].text in "،," or page.functions[end] == "that" or page.tokens[end].text == ":")
    return end - 1 if closes else last


def _before_what_is_given_out(page: Page, index: int, last: int) -> int:
    """نشرت الوكالة مقطع فيديو: the last word of a name before what its bearer publishes."""
    given_out, head = page.reference.words("companion.given_out"), page.of_kind(index, "teller")
    first = index + 1 if head is None else head.last + 1
    # وكالات أنباء روسية: right behind a medium without the article the word says what it is.
    first += head is not None and head.sense.tells == "media" and not head.definite
    return next((at - 1 for at in range(first, last + 1) if page.folded[at] in given_out and at not in page.inside_actor), last)


def _with_his_name(page: Page, index: int, last: int, limit: int) -> int:
    """المتحدث باسم الجيش فلان الفلاني: the last token of an unknown name of two words or more that follows somebody's office; `last` where none does."""
    title = page.of_kind(index, "teller")
    first = end = last + 1
    if title is None or title.sense.value is not None or title.features[1:2] != "s" or title.sense.tells in ("anonymous", "media"):
        return last
    name = page.actor_at.get(first) if first < limit else None
    if name is not None and name.last < limit and not name.proclitics and page.names_a_person(name) and _is_an_office(page, index):
        last = name.last
        while last + 1 < limit and last - first < MOST_NAMES and may_be_name(page, last + 1):
            last += 1
        return last
    if first >= limit or name is not None or not may_be_name(page, first) or page.folded[first] in page.reference.words("companion.announced"):
        return last
    if is_a_state_declared(page, first):
        return last
    while end < limit and end - first < MOST_NAMES and continues_name(page, end):
        end += 1
    if end - first < _SHORTEST_FULL_NAME or page.folded[first].endswith("ا") or looks_like_a_deed(page.folded[first]):
        return last
    closes = end >= limit or page.tokens[end].kind != "word" or opens_words(page, end) or end in page.in_time
    closes = closes or proclitics_at(page, end) == "ل" or page.of_kind(end, "saying") is not None or page.structure(end, "aspect") is not None
    return end - 1 if closes or page.functions[end] in ("who", "cause", "clause", "preposition", "counterpart") else last


def _is_an_office(page: Page, index: int) -> bool:
    """المتحدث، وزيرة: a word for who holds an office, and not for the body that he is of."""
    return page.folded[index].removeprefix(proclitics_at(page, index)).removeprefix("ال") in page.reference.words("companion.offices")


# نبيل عبد الله
_SHORTEST_FULL_NAME = 2


def _with_his_medium(page: Page, index: int, last: int, limit: int) -> int:
    """مراسل لوكالة كذا: a correspondent and the medium that he is of are one teller; the last token of both."""
    teller, after = page.of_kind(index, "teller"), last + 1
    if teller is None or teller.sense.value != "correspondent" or after >= limit or proclitics_at(page, after) != "ل":
        return last
    medium = page.of_kind(after, "teller")
    of_medium = medium is not None and medium.sense.tells == "media" and medium.sense.value is None
    return phrase_end(page, after, limit) if of_medium or (after in page.actor_at and page.is_medium(page.actor_at[after])) else last


def _is_number_of_tellers(page: Page, index: int, limit: int) -> bool:
    """3 مسؤولين, أربعة شهود: a number before those who tell."""
    return _of_number(page, index, limit) is not None


def _of_number(page: Page, index: int, limit: int) -> int | None:
    """3 مسؤولين, أربعة من السكان, أكثر من مصدر: where they are named whom a number counts; None where no number of tellers stands."""
    several = page.folded[index] in page.reference.words("companion.more_than")
    if index + 1 >= limit or not (several or page.tokens[index].kind == "number" or page.count_at(index) is not None):
        return None
    if page.of_kind(index + 1, "teller") is not None:
        return index + 1
    some = index + 2 < limit and page.structure(index + 1, "from") is not None and not page.of_kind(index + 2, "harm")
    return index + 2 if some and page.of_kind(index + 2, "teller", "people") is not None else None


def _phrase(page: Page, index: int, limit: int) -> int:
    head = _english_head(page, index)
    if head is not None and head < limit:
        return phrase_end(page, head, limit, across_and=True, across_in=True)
    person = None if index in page.actor_at else person_end(page, index)
    if person is None or page.of_kind(index, "teller", "force", "people"):
        return phrase_end(page, index, limit, across_and=True, across_in=True)
    title = person + 1
    if title < limit and is_title(page, title):
        return phrase_end(page, title, limit, across_and=True, across_in=True)
    return person


def issuer_at(page: Page, index: int, limit: int) -> int | None:
    """Where the issuer of the text that a token names is named: بيان صادر عن فلان, بيان نشره فلان, بيان من فلان, بيان لفلان."""
    if not is_text(page, index):
        return None
    body = page.of_kind(index + 1, "teller") if index + 1 < limit else None
    if body is not None and body.sense.tells in ("of_body", "official") and body.sense.value is None and not body.proclitics and not body.definite:
        # بيان هيئة الأركان للقوات المسلحة: a body right behind the text has issued it.
        return index + 1
    for at in range(index + 1, min(index + 6, limit)):
        if page.tokens[at].text in "،," and at + 1 < limit and page.folded[at + 1] in page.reference.words("companion.issued"):
            # تقرير حقوقي، صادر عن المنظمة
            continue
        if page.functions[at] == "that" or page.tokens[at].kind != "word":
            return None
        publishes = page.structure(at, "publishes")
        # نشره, إحصاء أجرته الوكالة
        by_whom = (publishes is not None and publishes.suffix) or page.is_listed(at, "companion.gave_it")
        if by_whom or page.structure(at, "relayed_from") or page.structure(at, "from"):
            return at + 1 if at + 1 < limit and may_name(page, at + 1, None) else None
        if page.folded[at] in page.reference.words("companion.gave_words") and page.structure(at + 1, "of_it") is not None:
            return at + 2 if at + 2 < limit and may_name(page, at + 2, None) else None
        if proclitics_at(page, at) == "ل" or page.folded[at].startswith("لل"):
            return at if at in page.actor_at or not page.functions[at] else None
        if page.functions[at] or at in page.actor_at:
            return None
    return None


def issuer_of_a_number(page: Page, first: int, limit: int) -> int | None:
    """البيان رقم 23، قيادة الحرس; البلاغ رقم 4 الصادر عن القيادة; الإعلان رقم 1 للمجلس: where the issuer of a numbered statement is named; None for other words."""
    if page.folded[first].removeprefix("ال") not in page.reference.words("companion.statement") or first + 3 >= limit:
        return None
    if page.folded[first + 1] != "رقم":
        return None
    after = first + 2
    while after < limit and (page.tokens[after].text in "()" or page.tokens[after].kind == "number"):
        after += 1
    if after + 1 >= limit:
        return None
    if page.tokens[after].text in "،,-–|":
        return after + 1 if is_known(page, after + 1) else None
    if page.structure(after + 1, "relayed_from") is not None:
        return after + 2 if after + 2 < limit else None
    return after if proclitics_at(page, after) == "ل" else None


def proclitics_at(page: Page, index: int) -> str:
    if index in page.actor_at:
        return page.actor_at[index].proclitics
    if is_given_name(page, index):
        return ""
    return page.hits[index][0].proclitics if page.hits[index] else ""
