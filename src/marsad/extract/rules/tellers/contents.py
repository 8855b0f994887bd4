"""The words that a word of saying tells: where they end, whether there are any, and whom they accuse."""

from __future__ import annotations

from marsad.extract.rules.answered import is_answered
from marsad.extract.rules.page import QUOTES_CLOSE, Page, Sentence
from marsad.extract.rules.phrase_stops import is_verb
from marsad.extract.rules.phrases import phrase_end
from marsad.extract.rules.stops import ends_clause, is_if
from marsad.extract.rules.tellers.accused import fighters, is_authority_charged, laid_on, thrown_on
from marsad.extract.rules.tellers.openings import opens_words
from marsad.extract.rules.tellers.sayings import Saying
from marsad.extract.rules.tellers.scopes import Told
from marsad.extract.rules.tellers.standing import aside_end
from marsad.extract.rules.told_apart import turns_to_the_next

# How far behind the accused the word for responsibility may stand.
_TO_BLAME = 6
# نسبت الوزارة تفجير السيارة المفخخة في المدينة إلى: so far behind a deed stands whom it is ascribed to.
_TO_ASCRIBED = 16
# Modes of words that tell of nothing that has happened.
_OF_WHAT_MAY_COME = frozenset({"threaten", "warn", "order", "predict"})


def has_nothing_after(page: Page, saying: Saying, sentence: Sentence) -> bool:
    """Whether nothing but marks, or a frame that names a source, follows a word of saying."""
    content = saying.content
    while content < sentence.last and page.tokens[content].text in "،,":
        content += 1
    frame = page.of_kind(content, "frame") if content < sentence.last else None
    return content >= _words_end(page, sentence) or (frame is not None and frame.sense.value == "source" and content > saying.content)


def follows_its_quotation(page: Page, saying: Saying, sentence: Sentence) -> bool:
    """ "قتلوا أخي"، تقول امرأة نزحت إلى المدينة: whether a quotation is closed right before a word of saying, behind whose teller no words told open."""
    before = saying.hit.first - 1
    before -= before > sentence.first and page.tokens[before].text in "،,"
    quotation = page.quoted[before]
    if (
        saying.hit.suffix
        or page.tokens[before].text not in QUOTES_CLOSE
        or not quotation
        or page.quoted[max(before - _SHORTEST_QUOTATION, sentence.first)] != quotation
    ):
        return False
    for index in range(saying.content, sentence.last):
        if page.of_kind(index, "saying") is not None:
            return True
        if opens_words(page, index):
            return False
    return True


# "قتلوا أخي"
_SHORTEST_QUOTATION = 3


def _words_end(page: Page, sentence: Sentence) -> int:
    """The token after the sentence's last word."""
    end = sentence.last
    while end > sentence.first and page.tokens[end - 1].kind != "word":
        end -= 1
    return end


def accused_of(page: Page, saying: Saying, sentence: Sentence) -> Told | None:
    """Whom a word of accusing names before its charge; None where it accuses nobody by name."""
    content = saying.content
    if saying.hit.sense.mode == "accuse" and saying.hit.suffix and saying.hit.features.startswith("v"):
        return _whom_it_is_said_of(page, saying.hit.first, sentence)
    if saying.hit.sense.form in _LAYING and saying.hit.sense.mode == "accuse":
        return _ascribed_to(page, content, sentence)
    thrown = saying.hit.sense.form == "ألقى" and content < sentence.last and page.structure(content, "blame") is not None
    if thrown and (on := thrown_on(page, content, sentence)) is not None:
        return on
    if saying.hit.sense.mode == "accuse" and content < sentence.last and page.structure(content, "responsibility") is not None:
        return laid_on(page, content, sentence)
    if (
        saying.hit.sense.mode != "accuse"
        or content >= sentence.last
        or not (content in page.actor_at or page.of_kind(content, "force") or fighters(page, content) or is_authority_charged(page, content, sentence))
    ):
        return None
    blame = next((at for at in range(content, min(content + _TO_BLAME, sentence.last)) if page.structure(at, "responsibility")), sentence.last)
    return Told(content, phrase_end(page, content, blame), page.actor_at[content].proclitics if content in page.actor_at else "")


# قائد الجماعة المسلحة في الإقليم، الذي اتهمته: so far before the verb stands whom a clause about him accuses.
_SAID_OF_WITHIN = 8


def _whom_it_is_said_of(page: Page, verb: int, sentence: Sentence) -> Told | None:
    """الجماعة التي اتهمها الجيش, جنرال تتهمه بريطانيا: the noun that a verb of accusing with a pronoun is said of; None where none stands before it."""
    last = verb - 1 - (page.functions[verb - 1] == "who")
    while last > sentence.first and page.tokens[last].kind == "mark":
        last -= 1
    found: Told | None = None
    for first in range(last, max(sentence.first - 1, last - _SAID_OF_WITHIN), -1):
        if page.functions[first] or page.tokens[first].kind == "mark" or page.of_kind(first, "event", "harm", "saying") is not None:
            break
        body = page.of_kind(first, "force", "people", "teller")
        if (first in page.actor_at or body is not None) and phrase_end(page, first, last + 1) == last:
            if found is not None and (page.folded[first].startswith("ال") or _is_feminine(page, first) != page.folded[verb].endswith("ها")):
                # أوقفت الشرطة القيادي الذي تتهمه, زعيم الجماعة التي تتهمها: the pronoun is of the nearer noun.
                break
            name = page.actor_at.get(first)
            found = Told(first, last, name.proclitics if name is not None else "" if body is None else body.proclitics)
    return found


def _is_feminine(page: Page, index: int) -> bool:
    return page.folded[index].endswith(("ة", "ات"))


# نسب الهجوم إلى الجماعة, وجه الاتهام إلى الجماعة
_LAYING = frozenset({"نسب", "وجه", "عزا"})


def _ascribed_to(page: Page, content: int, sentence: Sentence) -> Told | None:
    """نسبت الوزارة الهجوم إلى الجماعة: whom a deed is ascribed to, behind the deed; وجه الجيش اتهامات للجماعة: to whom a charge is laid."""
    for at in range(content, min(content + _TO_ASCRIBED, sentence.last - 1)):
        if ends_clause(page, at):
            return None
        if at > content and at in page.actor_at and page.actor_at[at].proclitics == "ل":
            return Told(at, phrase_end(page, at, sentence.last), "ل")
        if page.folded[at] == "الي" and (at + 1 in page.actor_at or page.of_kind(at + 1, "force") is not None):
            return Told(at + 1, phrase_end(page, at + 1, sentence.last))
    return None


def content_end(page: Page, saying: Saying, sentence: Sentence, nested_phrase: bool) -> int:
    """The end of what is told: the sentence's, or the clause word with which the outlet or another teller takes over.

    A noun phrase told inside a clause (أكد أن الوزارة أعلنت مقتل ..., وأن) ends where the outer clause goes on; what a noun tells
    in an aside (وسط اتهامات بقصف المدينة، ...) with the aside.
    """
    content = saying.content
    aside = aside_end(page, saying.hit)
    if aside is not None and content < aside < sentence.last:
        return aside - 1
    about = saying.hit.sense.mode == "accuse" and bool(saying.hit.suffix) and page.functions[saying.hit.first - 1] == "who"
    # الجماعة التي يتهمها الجيش بقتل مدنيين، انسحبت: what is said of somebody in a clause ends with it.
    relative = page.functions[saying.hit.first - 1] == "who"
    charge = saying.hit.sense.mode == "accuse" and (saying.hit.features.startswith("n") or relative)
    # الجيش الذي هدد بقصف البلدة، انسحب
    charge = charge or (relative and saying.hit.sense.mode in ("threaten", "deny"))
    short = about or (saying.standing == "aside" and (charge or saying.hit.sense.value == "report"))
    quote = page.quoted[content] if content < sentence.last else 0
    for index in range(content, sentence.last):
        if page.functions[index] == "clause" and page.quoted[index] == 0 and index > content + 2 and not _is_while(page, index):
            if (
                page.functions[index - 1] != "clause"
                and not quote
                and not _is_their_own_was(page, content, index)
                and not turns_to_the_next(page, index)
                and not _tells_of_the_meantime(page, saying, index, sentence)
            ):
                return index - 1
        if index > content + 2 and _turns_to_the_same_time(page, index):
            return index - 1
        if saying.hit.sense.mode == "deny" and index >= content and not quote and page.structure(index, "but") is not None and page.folded[index] != "بل":
            # نفت دمشق استخدام الغاز، ولكن الخبراء على يقين أن الجيش استخدمه: behind "but" nothing is denied.
            return index - 1
        if index > content + 1 and _says_what_is_meant(page, index):
            # قال إن الرد قادم، في إشارة إلى الهجوم: the outlet says what he speaks of.
            return index - 1
        if saying.hit.sense.mode == "accuse" and index > content + 1 and not page.quoted[index] and _says_what_it_drove_to(page, index):
            return index - 1
        if short and page.tokens[index].text in "،,":
            return index - 1
        if charge and relative and index > content and _is_what_they_do(page, index):
            return index - 1
        if page.tokens[index].text in "،," and _goes_on_with_what_he_did(page, saying, index, sentence):
            return index - 1
        if saying.hit.sense.mode in _OF_WHAT_MAY_COME and index > content:
            if not quote and (_says_when_it_was_said(page, index) or _tells_what_was_done(page, saying, index)):
                return index - 1
            if not page.quoted[index] and page.folded[index] in page.reference.words("companion.in_answer"):
                # توعد بضربات ردا على الهجوم: the outlet tells what a threat or a warning answers.
                return index + 1
            if not page.quoted[index] and _is_what_the_threat_meets(page, saying, index, sentence):
                return index - 1
        if nested_phrase and page.functions[index] == "that" and page.folded[index].startswith("و"):
            return index - 1
    return sentence.last - 1


# كانت الحركة، التي لم تشارك في المحادثات بل أعلنت رفضها، قد شنت: so far before a verb of saying opens the clause that it stands in.
_CLAUSE_WITHIN = 12


def _goes_on_with_what_he_did(page: Page, saying: Saying, comma: int, sentence: Sentence) -> bool:
    """وكان الجيش، الذي قال إنه ملتزم بالهدنة، قد قصف: whether behind what is said of somebody in a clause the verb of the sentence that "was" opens goes on."""
    if comma + 1 >= sentence.last or page.folded[comma + 1] != "قد" or page.quoted[comma]:
        return False
    clause = range(max(sentence.first, saying.hit.first - _CLAUSE_WITHIN), saying.hit.first)
    who = next((index for index in reversed(clause) if page.functions[index] in ("who", "that")), None)
    if who is None or page.functions[who] != "who":
        return False
    was = page.reference.words("companion.was")
    return any(page.folded[index].removeprefix("و") in was for index in range(sentence.first, who))


def _is_what_the_threat_meets(page: Page, saying: Saying, index: int, sentence: Sentence) -> bool:
    """توعد برد قوي على القصف, هددت بالانتقام لمقتل ثلاثة, توعدت بالمحاسبة بعد الهجوم: what is answered, or came before a threat, has happened, and the outlet tells it.

    What stands in a clause with "that" is told by who threatens, and so is what he charges another with (بعد اتهامه بقصف).
    """
    if saying.hit.sense.mode != "threaten" or any(page.functions[at] == "that" for at in range(saying.content - 1, index)):
        return False
    deed = page.of_kind(index, "event", "harm")
    if deed is not None and is_answered(page, deed, sentence):
        return True
    after = page.folded[index] in page.reference.words("companion.after")
    return after and page.folded[index + 1] not in page.reference.words("companion.charging_them")


def _is_their_own_was(page: Page, content: int, index: int) -> bool:
    """قال إن أحدهم كان ملاحقا, قال إن المسلح، وكان ملثما، أطلق النار: whether "was" is the verb of the words told, or said in passing of their subject, behind which
    no verb has come yet. With "and" it opens what the outlet adds elsewhere."""
    was = page.structure(index, "clause")
    if was is None or was.sense.strength != "weak" or page.functions[content] != "that":
        return False
    if was.proclitics and page.tokens[index - 1].text not in "،,":
        return False
    commas = [at for at in range(content, index) if page.tokens[at].text in "،,"]
    # إن أحدهم، ويدعى فلانا، كان: what is said between two commas is no verb of the clause.
    words = [*range(content, commas[0]), *range(commas[-1], index)] if commas else range(content, index)
    if not was.proclitics and not commas:
        # قال إن الهجوم على القرية كان ردا على القصف: what stands between "that" and a verb of its own is the subject.
        return not any(is_verb(page, at) for at in words)
    return not any(is_verb(page, at) or page.of_kind(at, "event", "harm") is not None for at in words)


def _says_when_it_was_said(page: Page, index: int) -> bool:
    """هدد بالرد، وذلك بعد يوم من قصف القاعدة: behind a comma the outlet tells what a threat, a warning or a call came after."""
    return page.folded[index] in page.reference.words("companion.and_that_was") and page.tokens[index - 1].text in "،,"


def _tells_what_was_done(page: Page, saying: Saying, index: int) -> bool:
    """هدد الجيش باقتحام البلدة وقتل مسلحون خمسة, يهدد بضربة وحيث أطلق الحوثيون: a verb in the past joined to a threat tells of what was done, and nobody threatens with it."""
    if page.quoted[index] or not _is_done(page, index):
        return False
    between = range(saying.content, index)
    if page.functions[saying.content - 1] == "that" or any(page.functions[at] in ("that", "who") or is_if(page, at) for at in between):
        return False
    return not any(_is_done(page, at, joined=False) for at in between)


def _is_what_they_do(page: Page, index: int) -> bool:
    """الجيش الذي هدد بقصف البلدة انسحب: a verb of happening without "and" behind a definite word is of whom the clause before it is about; in هدد بضربات تستهدف البلدة it says more of the noun."""
    verbs = any(hit.sense.kind in ("event", "harm") and hit.features[2:3] == "3" and not hit.proclitics for hit in page.hits[index])
    before = index - 1
    definite = page.folded[before].startswith("ال") or before in page.in_places or before in page.inside_actor or before in page.in_time
    return verbs and is_verb(page, index) and definite and not page.quoted[index]


def _is_done(page: Page, index: int, *, joined: bool = True) -> bool:
    """Whether a verb of happening or harm in the past stands at a token that can be no noun, or has men in the nominative, or a number of them, behind it.

    `joined` by و or behind حيث. A number counts behind a comma and before no "if" (هدد بقتل الرهائن، وقتل اثنين منهم).
    """
    verbs = [hit for hit in page.hits[index] if hit.sense.kind in ("event", "harm") and hit.features[:3] == "vp3"]
    if not verbs or (joined and not (verbs[0].proclitics == "و" or page.folded[index - 1] in page.reference.words("companion.and_where"))):
        return False
    noun = any(hit.features.startswith("n") for hit in page.hits[index])
    if not noun or not joined or index + 1 >= len(page):
        return not noun
    count = page.count_at(index + 1) if page.tokens[index - 1].text == "،" else None
    counted = count is not None and not count.ordinal and any(hit.sense.kind == "harm" and hit.sense.role == "verb" for hit in verbs)
    if counted and not any(is_if(page, at) for at in range(index + 2, min(index + _IF_WITHIN, len(page)))):
        return True
    return page.folded[index + 1].endswith("ون") and page.of_kind(index + 1, "people") is not None


# وقتل خمسة رهائن إذا لم تنسحب القوات: so far behind what is threatened its condition stands.
_IF_WITHIN = 9


def _turns_to_the_same_time(page: Page, index: int) -> bool:
    """أفادت الوكالة بوقوع انفجارات في وقت نقل التلفزيون: whether another clause begins with "at a time when" and a verb of saying, whose subject takes the word."""
    if page.quoted[index] or index + 2 >= len(page) or page.folded[index] != "في":
        return False
    verb = index + 2 + (page.folded[index + 1] == "الوقت" and page.functions[index + 2] == "who")
    if page.folded[index + 1] != "وقت" and verb == index + 2:
        return False
    return verb < len(page) and is_verb(page, verb) and page.of_kind(verb, "saying") is not None


def _says_what_is_meant(page: Page, index: int) -> bool:
    """قال إن الرد قادم، في إشارة إلى الهجوم: whether at a token the outlet begins to say what a speaker means."""
    if "companion.reference" not in page.cues or index + 1 >= len(page) or page.folded[index] not in page.reference.words("companion.in"):
        return False
    return not page.quoted[index] and page.folded[index + 1] in page.reference.words("companion.reference")


def _says_what_it_drove_to(page: Page, index: int) -> bool:
    """اتهمت واشنطن دمشق بالهجوم ما دفعها إلى قصف القاعدة: behind a charge the outlet tells what it drove somebody to, whom a pronoun means."""
    if index + 1 >= len(page) or page.folded[index] not in page.reference.words("companion.which_drove"):
        return False
    return page.folded[index + 1] in page.reference.words("companion.drove_them")


def _tells_of_the_meantime(page: Page, saying: Saying, index: int, sentence: Sentence) -> bool:
    """أفادت الوزارة أن عشرة قتلوا في كراتشي، فيما قتل خمسة في لاهور: whether "while" behind a clause with "that" goes on with what is told, since nobody else takes the word."""
    if page.folded[index] not in page.reference.words("companion.meanwhile") or saying.standing != "main":
        return False
    clause = any(page.functions[at] == "that" for at in range(max(saying.content - 1, 0), index))
    return clause and not any(page.of_kind(at, "saying") for at in range(index + 1, sentence.last))


def _is_while(page: Page, index: int) -> bool:
    """قال إن القوات انسحبت بينما كانت الطائرات تقصف: whether "while" stands without a comma before it, so that what went on meanwhile is told by the same teller."""
    return page.folded[index] in page.reference.words("companion.at_the_same_time") and page.tokens[index - 1].kind == "word"
