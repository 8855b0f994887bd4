"""Whether two words of a sentence tell of one happening."""

from __future__ import annotations

from marsad.extract.rules.aims import is_what_it_aimed_at
from marsad.extract.rules.answered import begins_the_answer, has_a_doer_of_its_own, is_an_answer, is_answered, is_verb_of_answering
from marsad.extract.rules.answered_by_killing import others_did_it_to_him
from marsad.extract.rules.destroying import is_destroyed_by
from marsad.extract.rules.done_in_its_course import (
    SAID_OF_WITHIN,
    flew_in,
    flew_in_to,
    held_in_a_raid,
    in_its_course,
    is_done_in_an_operation,
    is_what_was_done,
    names_operation,
    says_whom,
)
from marsad.extract.rules.families import FORCE, GENERIC, MARCHES
from marsad.extract.rules.gathered import is_gathered_for
from marsad.extract.rules.happening import Happening
from marsad.extract.rules.led_up_to import leads_up_to
from marsad.extract.rules.page import Page, Sentence
from marsad.extract.rules.presupposed import has_another_rank, is_a_further_one_before, is_measured_against
from marsad.extract.rules.running_harm import is_unmatched_since
from marsad.extract.rules.said_how import (
    DONE_BY_WITHIN,
    is_done_by,
    is_how_it_was_done,
    is_led_by_with,
    is_said_with_b,
    is_salvo_of,
    may_stand_before_what_was_used,
    sums_up,
)
from marsad.extract.rules.sequences import are_in_sequence, lies_time_between
from marsad.extract.rules.stops import is_if, until_stop
from marsad.extract.rules.suicides import blows_up
from marsad.extract.rules.words_of_force import has_its_doer_between, says_of_its_noun
from marsad.reference.lexicon import Hit


def is_toll_of_many(page: Page, sentence: Sentence) -> bool:
    """Whether a word of toll counts what many happenings did: since a point in time, or over a year."""
    times = [time for time in page.times if sentence.first <= time.first_token < sentence.last]
    return any((time.span == "since" and not is_unmatched_since(page, time.first_token)) or time.unit == "year" for time in times)


def is_one_with(page: Page, host: Happening, found: Happening) -> bool:
    last = max(hit.last for hit in host.words)
    between = range(last + 1, found.first)
    if any(is_if(page, index) for index in between) or (found.is_verb and leads_up_to(page, host.hit, found.hit, host.sentence)):
        # توعد بالرد إذا أطلق الحزب صواريخ: what a threat depends on is another happening.
        return False
    if others_did_it_to_him(page, found.hit):
        # طعن لاجئ شرطيا فأردته الشرطة
        return False
    if is_gathered_for(page, found) or is_measured_against(page, found.hit) or is_a_further_one_before(page, found.hit):
        return False
    if has_another_rank(page, host.words, found.hit) or lies_time_between(page, host.hit, found.hit):
        return False
    if begins_the_answer(page, host.hit, found.hit, host.sentence) or _is_the_answer_itself(page, host, found):
        return False
    if is_an_answer(page, found.hit, found.sentence):
        return is_verb_of_answering(host.hit) and host.type in FORCE
    if are_in_sequence(page, host.hit, found.hit, host.sentence.first):
        return False
    if _is_what_the_weapon_did(page, host, found) or _are_done_to_one_aircraft(host, between, found):
        return True
    with_it = is_led_by_with(page, found)
    if found.hit.sense.mode == "device" and blows_up(host.hit) and len(between) <= _BLOWN_UP_WITHIN and not any(page.functions[at] for at in between):
        # فجر انتحاري حزاما ناسفا: what was set off.
        return True
    instrument = not found.is_verb and with_it and (host.is_verb or is_salvo_of(host, found))
    if with_it and not found.is_verb and is_destroyed_by(page, host, found, between):
        return True
    back = found.hit.definite and found.hit.sense.id == host.hit.sense.id
    if found.is_verb and found.hit.suffix and found.hit.sense.value == "hits" and host.type in FORCE - {"armed_clash"} and _in_one_breath(page, between):
        # استهدفوا تجمعا وأصابوه إصابة مباشرة
        return True
    if found.is_verb and host.hit.sense.mode == "operation" and not host.is_verb and is_what_was_done(page, between, found):
        return True
    if says_of_its_noun(page, host.hit, found.hit) and (host.type in FORCE or host.hit.sense.mode == "operation") and found.type in FORCE:
        return True
    if held_in_a_raid(page, host, found, between) or says_whom(page, host, found, between):
        return True
    if sums_up(page, host, found, between) or is_what_it_aimed_at(page, host, found, between):
        return True
    if len(between) > (24 if back or instrument else 12) or any(page.tokens[index].kind == "break" for index in between):
        return False
    if found.hit.sense.mode == "manner" or (names_operation(host, found) and not between):
        # اغتيل رميا بالرصاص: how it was done.
        return True
    if is_answered(page, found.hit, found.sentence):
        return False
    if found.hit.sense.needs == ("object",) and host.type in FORCE and any(page.functions[index] == "leads_to" for index in between):
        # أدى الهجوم إلى إصابة الناقلة: what it came to.
        return True
    if host.type in ("prediction", "threat") and not host.is_verb and len(between) == 0 and not found.hit.proclitics.endswith(("ل", "و")):
        # تصعيد الهجمات: what is expected or threatened.
        return True
    if host.hit.sense.value == "named_threat" and has_a_doer_of_its_own(page, found.hit):
        return False
    if host.hit.sense.value == "named_threat" and not found.is_verb and is_said_with_b(page, between, found):
        return True
    if host.type == "casualty_toll" and found.hit.definite:
        # حصيلة القصف منذ مطلع العام; حصيلة التفجير alone is the blast's own.
        return is_toll_of_many(page, host.sentence)
    if host.type in FORCE | {"interception"} and _tells_of_the_weapon(page, found):
        return host.type != "interception" or not _is_fired_at(page, found)
    if host.type == "interception" and found.is_verb and found.type in GENERIC and _was_to_strike(page, between):
        return True
    if host.type == "interception" and _falls(found.hit) and (found.hit.proclitics == "و" or len(between) <= 1):
        # تتصدى للصواريخ وتسقط ثمانية, الدفاعات الجوية السورية تسقط صواريخ: the defences bring down, and nothing falls of itself.
        return page.folded[found.first].removeprefix("و").startswith("ت")
    if host.type in FORCE | {"interception"} and flew_in(found) and page.of_kind(found.first - 1, "means") is not None:
        # أسقطت صواريخ اخترقت الأجواء
        return True
    answers = found.type == "interception" or found.hit.sense.mode == "defend" or found.hit.sense.value == "opens_fire"
    if host.type == "interception" and found.is_verb and len(between) <= 1 and answers:
        # اعترضت ودمرت، الدفاعات الجوية تتصدى: one engagement.
        return True
    if host.type == found.type == "interception" and (_is_one_engagement(page, host, found, between) or _is_what_defences_did(page, host, found, between)):
        return True
    if (
        found.type == "protest_repression"
        and host.type in FORCE | {"protest_repression"}
        and (_breaks_up_with(page, between, found) or _is_what_was_fired(page, host, between, found))
    ):
        return True
    if is_done_in_an_operation(page, host, found, between) or flew_in_to(page, host, found, between):
        return True
    if found.type == "incursion" and host.type == "armed_clash" and not (found.is_verb or found.hit.definite) and _is_subject(page, host, found):
        # صدت القوات محاولة تقدم; in محاولة العدو التقدم the attempt is told by itself.
        return True
    if not _compatible(host.type, found.type):
        return False
    if host.type == found.type and host.type in MARCHES:
        return True
    if found.is_verb and (_is_what_the_salvo_struck(page, host, found, between) or _is_done_and(page, host, found, between)):
        return True
    if found.is_verb and (_says_of_the_last(page, host, found) or _goes_on_about(page, host, found, between)):
        return True
    # في مدينة كذا: spelt like "condemning".
    crosses = any((page.of_kind(index, "saying") and index not in page.in_places) or page.functions[index] in ("that", "clause") for index in between)
    if crosses:
        return False
    if not found.is_verb and in_its_course(page, host, found):
        return True
    if back and not found.is_verb and not host.is_verb:
        # استهداف ... إلى الاستهداف بطائرات: pointing back within the sentence.
        return True
    if found.is_verb and not host.is_verb:
        # غارة استهدفت مقرا: the verb says of the noun what it struck. A new subject between them would make it another happening.
        shelled = not between and found.hit.sense.id == "event.shelling.bombardment" and not host.hit.proclitics.startswith("و") and host.type in _STRIKES
        if shelled and not found.hit.proclitics:
            # إن الضربات قصفت المطار
            return True
        if found.type not in GENERIC or found.hit.proclitics.startswith("و"):
            return False
        if between and new_subject(page, between.start, found.first) is not None:
            return False
        return not _names_an_actor(page, between) or has_its_doer_between(page, host.hit, between)
    if not found.is_verb and host.is_verb and found.type == host.type and len(between) <= 6 and not found.hit.proclitics:
        # استعادت القوات السيطرة على: the object of the verb.
        return not any(page.functions[index] for index in between)
    if not found.is_verb and _is_subject(page, host, found):
        return True
    if not found.is_verb and host.is_verb:
        # استهدف ... بغارة، هاجم ... بقصف: the noun with ب says how.
        return with_it and not page.functions[found.first - 1]
    if not found.is_verb and not host.is_verb:
        if is_salvo_of(host, found):
            # استهداف الأحياء في المدينة، بقذائف الهاون
            return not any(page.tokens[index].text in "،؛" for index in between[:-1])
        if is_done_by(host, found) and with_it and _goes_on(page, between) and not any(page.of_kind(index, "event") for index in between):
            # عدوان جوي بغارتين على المدينة: with what.
            return True
        if is_how_it_was_done(page, host, found, between):
            return True
        if (
            found.type == "chemical_attack"
            and found.hit.sense.strength != "weak"
            and between
            and all(may_stand_before_what_was_used(page, index) for index in between)
        ):
            # قصف بـ"غازات سامة": with what.
            return True
        if found.type == "chemical_attack" and page.folded[found.first - 1].removeprefix("ب") in page.reference.words("companion.breathing"):
            # هجوم تسبب بمقتل أربعين جراء تنشق غازات سامة
            return True
        if found.type == "chemical_attack" and found.hit.proclitics == "ب" and len(between) <= 3 and not any(page.functions[index] for index in between):
            # هجوم مفترض بالغاز السام
            return True
        joined = found.hit.proclitics.startswith("و") and len(between) <= 2 and not _has_place(page, between)
        apposed = len(between) == 0 and not found.hit.proclitics
        return joined or apposed
    return False


# صاروخ أطلقه الحوثيون مساء أمس على الرياض أصاب: so far behind a launch stands what the weapon did.
_DID_WITHIN = 9


def _is_the_answer_itself(page: Page, host: Happening, found: Happening) -> bool:
    """ردا على العدوان استهدفنا القاعدة: a verb behind a noun that is answered, which no "who" ties to it, tells the answer; قصف استهدف البلدة tells of a noun without the article."""
    if not found.is_verb or found.hit.proclitics or found.hit.suffix:
        return False
    if _opens_with_what_is_answered(page, found):
        return True
    if host.is_verb or not is_answered(page, host.hit, host.sentence):
        return False
    if any(page.functions[index] in ("who", "that", "clause") for index in range(host.last + 1, found.first)):
        return False
    return host.hit.definite or found.hit.features[2:3] == "1"


def _opens_with_what_is_answered(page: Page, found: Happening) -> bool:
    """ردا على العدوان الذي طال البلدات وأدى إلى تدميرها، استهدفنا القاعدة: whether a comma closes what is answered, with all that is told of it, right before a verb."""
    if page.tokens[found.first - 1].text != "،" or "mode.answer" not in page.cues:
        return False
    for index in range(found.first - 2, found.sentence.first - 1, -1):
        if any(hit.sense.mode == "answer" and not hit.proclitics and hit.features[:1] != "v" for hit in page.hits[index]):
            return index == found.sentence.first or page.tokens[index - 1].kind != "word"
        if page.tokens[index].text in ".؛" or page.functions[index] == "that" or page.of_kind(index, "saying") is not None:
            return False
    return False


def _is_what_the_weapon_did(page: Page, host: Happening, found: Happening) -> bool:
    """صاروخ أطلقوه على الرياض أصاب مستودعا, مسيرة أطلقوها انفجرت: a launch that a clause tells of a weapon at the head of its sentence, and what that weapon did."""
    if not (host.is_verb and found.is_verb and host.hit.suffix) or found.hit.proclitics or found.hit.suffix or found.hit.features[:3] != "vp3":
        return False
    weapon = page.of_kind(host.first - 1, "means") or page.of_kind(host.first - 2, "means")
    if weapon is None or weapon.definite or not (found.type in GENERIC or found.type == "explosion"):
        return False
    before = weapon.first - 1
    heads = before < host.sentence.first or page.tokens[before].kind != "word" or page.functions[before] == "that"
    between = range(host.last + 1, found.first)
    return heads and len(between) <= _DID_WITHIN and not any(page.opens_clause(at) or page.tokens[at].text in ".؛:" for at in between)


# فجر مهاجم يرتدي زيا عسكريا حزاما ناسفا: so far behind the verb stands what was set off.
_BLOWN_UP_WITHIN = 6
_STRIKES = frozenset({"air_strike", "armed_attack", "drone_strike"})
# الدفاعات الجوية فتحت النار


def _in_one_breath(page: Page, between: range) -> bool:
    return not any(page.tokens[index].kind == "break" or page.functions[index] in ("that", "clause") or page.of_kind(index, "saying") for index in between)


# التصدي لـ8 صواريخ باليستية وإسقاط مسيرتين
_ENGAGED_WITHIN = 10


def _is_one_engagement(page: Page, host: Happening, found: Happening, between: range) -> bool:
    """التصدي لصواريخ وإسقاط مسيرات، تصدينا لصواريخ وأسقطنا مسيرات: what is told in one breath of what was met and shot down, at no two places."""
    alike = found.is_verb == host.is_verb or (found.is_verb and host.hit.suffix == "نا")
    together = found.hit.proclitics == "و" and alike and 0 < len(between) <= _ENGAGED_WITHIN
    return together and _goes_on(page, between)


# تمكنت الدفاعات الجوية السعودية من اعتراض
_DEFENDED_WITHIN = 6


def _is_what_defences_did(page: Page, host: Happening, found: Happening, between: range) -> bool:
    """تمكنت الدفاعات الجوية من اعتراض الصاروخ: the noun for what defences at work managed to do, in their clause and at no place of its own."""
    if host.hit.sense.value != "air_defence" or found.is_verb or len(between) > _DEFENDED_WITHIN or not _goes_on(page, between):
        return False
    return any(page.structure(index, "achieve") is not None for index in (host.first - 1, *between) if index >= host.sentence.first)


def _goes_on(page: Page, between: range) -> bool:
    """Whether no other clause, teller or place stands between two words."""
    return not _has_place(page, between) and not any(
        page.opens_clause(index) or page.of_kind(index, "saying") or page.tokens[index].text in ".؛:" for index in between
    )


def _breaks_up_with(page: Page, between: range, found: Happening) -> bool:
    """أطلقت الرصاص والغاز المسيل للدموع لتفريق المحتجين: more of what was fired, or what it was fired for."""
    if found.is_verb or found.hit.proclitics not in ("و", "ل", "ب") or len(between) > _BROKEN_UP_WITHIN:
        return False
    return not any(page.functions[index] in ("that", "clause", "who") or page.tokens[index].text in "،؛" for index in between)


_BROKEN_UP_WITHIN = 7


def _are_done_to_one_aircraft(host: Happening, between: range, found: Happening) -> bool:
    """استهداف وتدمير طائرة مسيرة: two bare nouns in a row with one object, which was shot down."""
    bare = not (host.is_verb or found.is_verb or host.hit.definite or found.hit.definite)
    return bare and not between and found.type == "interception" and found.hit.proclitics == "و" and host.type in GENERIC | {"interception"}


# أطلقت الشرطة الفرنسية الرصاص المطاطي
_FIRED_WITHIN = 4


def _is_what_was_fired(page: Page, host: Happening, between: range, found: Happening) -> bool:
    """أطلقت الشرطة الرصاص المطاطي: the object of a verb of firing, with nothing but its subject between."""
    if found.is_verb or not found.hit.sense.means or not host.is_verb or found.hit.proclitics not in ("", "ال") or len(between) > _FIRED_WITHIN:
        return False
    return not any(page.functions[index] or page.tokens[index].kind != "word" for index in between)


# أفشل التحالف هجوما لميليشيات الحوثي الموالية لإيران استهدف ناقلة: so far behind an attack, whose it was between them, stands the verb that says what it was on.
_OWNED_WITHIN = 6


def _says_of_the_last(page: Page, host: Happening, found: Happening) -> bool:
    """أحبطت الأجهزة هجوما كان يستهدف موكبا: a verb behind "was" that says what the noun right before it was to strike."""
    last = host.words[-1]
    between = range(last.last + 1, found.first)
    met = last is not host.hit and host.hit.sense.mode in ("repel", "defend") and last.features.startswith("n") and not last.definite
    owned = bool(between) and page.folded[between[0]].startswith("ل")
    described = len(between) <= (_OWNED_WITHIN if owned else DONE_BY_WITHIN) and not any(
        page.functions[at] or page.tokens[at].kind != "word" or page.of_kind(at, "event") for at in between
    )
    if met and described and found.type in GENERIC and not found.hit.proclitics:
        # تصدى الجيش لهجوم إرهابي استهدف ثكنة
        return True
    if not between and last.sense.mode == "device" and found.type in GENERIC and not found.hit.proclitics and host.hit is not last:
        # اغتيل بعبوة ناسفة استهدفت سيارته
        return True
    if not last.features.startswith("n") or last.definite or found.type not in GENERIC or not between or len(between) > SAID_OF_WITHIN:
        return False
    was = page.structure(between[-1], "clause")
    return was is not None and was.sense.strength == "weak" and not was.proclitics


def _goes_on_about(page: Page, host: Happening, found: Happening, between: range) -> bool:
    """عدة هجمات وقعت في عدن واستهدفت القوات: a verb joined to another one that says of the noun right before it where or how it was."""
    last = host.words[-1]
    if host.is_verb or last.definite or found.type not in GENERIC or found.hit.proclitics != "و" or not found.hit.features.startswith("vp"):
        return False
    first = last.last + 1
    happens = any(hit.sense.strength == "light" and hit.sense.mode == "happen" and hit.features.startswith("vp") for hit in page.hits[first])
    return happens and not any(page.functions[index] in ("that", "clause", "cause") or page.tokens[index].text in ".؛:" for index in between)


def _is_what_the_salvo_struck(page: Page, host: Happening, found: Happening, between: range) -> bool:
    """أطلقت البارجة عشرين صاروخا واستهدفت القاعدة: what those struck who fired, where the launch itself names no aim."""
    launch, struck = host.hit, found.hit
    if launch.sense.value != "launches" or not host.is_verb or struck.proclitics != "و" or found.type not in GENERIC:
        return False
    if launch.features != struck.features or launch.suffix or struck.suffix:
        return False
    aims = page.reference.words("companion.aimed_at")
    return not any(
        page.functions[index] in ("that", "clause", "who", "cause") or page.tokens[index].text in ".؛:" or page.folded[index] in aims for index in between
    )


# هجوم يعتقد أن مسلحين نفذوه: so far behind a noun of force stands the verb that says who carried it out.
_DONE_WITHIN = 6


def _is_done_and(page: Page, host: Happening, found: Happening, between: range) -> bool:
    """هجوم شنه مسلحون واستهدف حافلة: behind a clause that says who carried out a noun without the article, a verb joined to it says what was struck."""
    if host.is_verb or host.words[-1].definite or found.type not in GENERIC or found.hit.proclitics != "و" or not found.hit.features.startswith("vp3"):
        return False
    done = page.reference.words("companion.done_it")
    carried_out = next((index for index in between[:_DONE_WITHIN] if page.folded[index] in done), None)
    return carried_out is not None and not any(
        page.functions[index] in ("clause", "cause", "who") or page.tokens[index].text in ".؛:،" or (index > carried_out and page.functions[index] == "that")
        for index in between
    )


def _is_subject(page: Page, host: Happening, found: Happening) -> bool:
    """استهدفت غارات أخرى، طالت ضربات صاروخية: a noun of force right behind a general verb of striking is its subject, and one behind a verb of repelling its object."""
    if host.hit.sense.value == "confronts" and host.type == "armed_clash":
        # تتصدى القوات لهجوم
        near = range(host.last + 1, found.first)
        named = [at for at in near if at not in page.in_time and at not in page.inside_actor]
        led = found.hit.proclitics == "ل" or any(hit.sense.value == "attempted" and hit.proclitics == "ل" for at in named for hit in page.hits[at])
        return found.type in _MET and led and len(named) <= _REPELLED_WITHIN and not any(page.functions[at] for at in named)
    if host.hit.sense.mode == "repel":
        # صدت القوات محاولة تسلل: an attack is what is repelled.
        between = range(host.last + 1, found.first)
        return found.type in _MET and not found.hit.proclitics and len(between) <= _REPELLED_WITHIN and not any(page.functions[at] for at in between)
    return host.is_verb and found.first == host.last + 1 and host.type in GENERIC and found.type in FORCE - GENERIC - _NO_STRIKES and not found.hit.proclitics


# صدت القوات الحكومية محاولة تسلل
_REPELLED_WITHIN = 5
_MET = FORCE | {"incursion"}
# A battle or a killing strikes nothing; behind a verb of striking it is an object or begins another clause.
_NO_STRIKES = frozenset({"armed_clash", "assassination"})


def _tells_of_the_weapon(page: Page, found: Happening) -> bool:
    """صواريخ أطلقها حوثيون، قنبلة أسقطتها طائرة، صاروخ أطلق من: a clause that says of the weapon just named where it came from."""
    if not found.is_verb or found.hit.proclitics.startswith(("و", "ف")):
        return False
    passive = found.hit.features[3:4] == "s" or page.is_passive(found.hit)
    named = page.of_kind(found.first - 1, "means")
    if named is None and page.tokens[found.first - 1].kind == "word" and not page.functions[found.first - 1] and found.first - 2 >= found.sentence.first:
        # صواريخ باليستية أطلقت: an adjective between.
        named = page.of_kind(found.first - 2, "means")
    if named is not None and not named.definite and found.hit.sense.needs:
        # صاروخا أطلق من اليمن; in أن قذائف سقطت the weapon opens a clause of its own.
        opens = named.first - (page.of_kind(named.first - 1, "means") is not None)
        return page.functions[opens - 1] not in ("that", "clause")
    if not found.hit.suffix and not passive and page.functions[found.first - 1] != "who":
        return False
    return any(page.of_kind(index, "means") is not None for index in range(max(found.sentence.first, found.first - 4), found.first))


# أطلقته ميليشيات الحوثي من صعدة باتجاه مدينة جازان
_FIRED_AT_WITHIN = 12


def _is_fired_at(page: Page, found: Happening) -> bool:
    """صاروخا أطلقته الجماعة باتجاه المدينة: a launch that is told with where it was aimed, which is more than what was shot down."""
    if found.hit.features[:2] != "vp":
        return False
    for index in until_stop(page, range(found.last + 1, min(found.sentence.last - 1, found.last + 1 + _FIRED_AT_WITHIN))):
        if page.folded[index] in page.reference.words("companion.aimed_at") and index + 1 in page.in_places:
            return True
    return False


def _was_to_strike(page: Page, between: range) -> bool:
    """اعترضت صاروخا باليستيا كان يستهدف المدينة: what the weapon that was shot down was meant for."""
    was = page.structure(between[-1], "clause") if between else None
    return was is not None and was.sense.strength == "weak" and any(page.of_kind(index, "means") is not None for index in between)


def _falls(hit: Hit) -> bool:
    """Whether a word is a verb of falling in the present, which is spelt like that of shooting down."""
    return hit.sense.value == "falls" and hit.first == hit.last and hit.features[:2] == "vr"


def _compatible(first: str, second: str) -> bool:
    return first == second or (first in FORCE and second in FORCE)


def new_subject(page: Page, first: int, verb: int) -> int | None:
    """غارة على كذا، ومسيرة تستهدف سيارة: where a weapon stands that is joined by و behind the place of a noun before it, and is the subject of the verb."""
    for index in range(verb - 1, max(first, verb - 1 - _SUBJECT_WITHIN) - 1, -1):
        if page.tokens[index].kind != "word" or page.functions[index]:
            return None
        weapon = page.of_kind(index, "means")
        if weapon is not None and weapon.proclitics == "و":
            return index if any(place.first >= first and place.whole[1] < index for place in page.places) else None
    return None


# ومسيرة إسرائيلية أخرى تستهدف: adjectives stand between.
_SUBJECT_WITHIN = 3


def _names_an_actor(page: Page, between: range) -> bool:
    return any(index in page.actor_at and not page.actor_at[index].proclitics for index in between)


def _has_place(page: Page, between: range) -> bool:
    return any(place.first in between for place in page.places)
