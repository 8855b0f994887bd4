"""Doers and those struck that a former clause or sentence named: carried on by a conjunction, a pronoun, or a word that points back."""

from __future__ import annotations

import itertools
from dataclasses import replace

from marsad.extract.rules.answered import is_answered
from marsad.extract.rules.blown_up import is_destruction
from marsad.extract.rules.draft import Draft
from marsad.extract.rules.families import FORCE, MARCHES
from marsad.extract.rules.governors import agrees_with_pronoun
from marsad.extract.rules.likeness import places_agree, same_teller, types_agree
from marsad.extract.rules.page import Page
from marsad.extract.rules.roles import Phrase
from marsad.extract.rules.sequences import stands_behind_before
from marsad.extract.rules.silences import who_is_silent
from marsad.reference.lexicon import Hit

_NO_DOER = frozenset("armed_clash explosion body_found casualty_toll".split())


def give_doers_on(page: Page, drafts: list[Draft]) -> None:
    """حاصروا ... وقصفوا ... ونهبوا: a happening joined by و without a doer of its own has that of the one before it."""
    for earlier, later in itertools.pairwise(drafts):
        if later.perpetrators or later.by_teller or later.doer_is_said or later.scope is not earlier.scope or later.hit.features[3:4] == "s":
            continue
        if later.hit.sense.kind == "harm" and later.hit.features.startswith("v") and later.hit.sense.value == "of_victim":
            # وصلت تعزيزات، وأصيب جنديان: it befell them.
            continue
        if _brings_it_down(earlier, later):
            continue
        destroyed = later.type == "explosion" and is_destruction(page, later.hit, later.means, later.targets)
        if earlier.type == "armed_clash" or (later.type in _NO_DOER and not destroyed) or is_answered(page, later.hit, later.sentence):
            continue
        linked = later.hit.proclitics.startswith("و") and (later.hit.features[0] == earlier.hit.features[0] or _are_nouns(page, earlier, later))
        linked = linked or (later.number or 0) > 1 or _is_spelt_like_a_verb(page, earlier, later)
        if linked or _is_added(page, later.hit.first) or _is_another(page, earlier, later):
            _hand_on(earlier, later)
            later.type = "property_destruction" if destroyed and (later.perpetrators or later.by_teller) else later.type


def turn_on_who_did(page: Page, drafts: list[Draft]) -> None:
    """هاجم شاب جنديا قبل أن يطلق عليه الرصاص: what is done to him then is done to who did the deed before, and nobody is named who did it."""
    for earlier, later in itertools.pairwise(drafts):
        if earlier.perpetrators and _is_done_to_him_then(page, later.hit):
            later.targets, later.perpetrators, later.by_teller, later.doer_is_said = list(earlier.perpetrators), [], False, True


def _is_done_to_him_then(page: Page, hit: Hit) -> bool:
    """قبل أن يطلق عليه الرصاص: whether a singular verb of shooting behind "before" and its "that" has nobody behind it but the pronoun of whom it is done to."""
    if hit.features[2:3] != "3" or not stands_behind_before(page, hit):
        return False
    return page.folded[hit.first].startswith("ي") and not page.folded[hit.first].endswith("ون") and page.structure(hit.first + 1, "to_them") is not None


def _brings_it_down(earlier: Draft, later: Draft) -> bool:
    """اعترضت الدفاعات صاروخا أطلقه المسلحون ودمرته: whether what a verb of bringing down means by its pronoun was fired by whoever is told of before, who did not bring it down."""
    fired = earlier.hit.sense.value == "launches" and earlier.type != "interception"
    return fired and later.type == "interception" and later.hit.suffix in ("ه", "ها")


def give_agents_back(page: Page, drafts: list[Draft]) -> None:
    """لحصار وقصف من قبل القوات, خطفوا وقتلوا على يد المسلحين: two nouns, or two verbs of what befell people, joined right beside each other have one doer, who is named behind the second."""
    for earlier, later in itertools.pairwise(drafts):
        if earlier.perpetrators or earlier.by_teller or not later.perpetrators or later.scope is not earlier.scope or earlier.type in _NO_DOER:
            continue
        nouns = earlier.hit.features.startswith("n") and later.hit.features.startswith("n")
        alike = nouns or (earlier.hit.features.startswith("vp") and later.hit.features.startswith("vp"))
        beside = later.hit.first == earlier.hit.last + 1 and later.hit.proclitics == "و" and alike
        behind = beside and later.perpetrators[0].first > later.hit.last
        if behind and any(page.functions[index] == "agent" for index in range(later.hit.last + 1, later.perpetrators[0].first)):
            earlier.perpetrators = list(later.perpetrators)


def _are_nouns(page: Page, earlier: Draft, later: Draft) -> bool:
    """وثق قتل الجماعة مدنيين واختطاف آخرين: a verbal noun joined to a word before it that is spelt like the noun and like the verb."""
    if not later.hit.features.startswith("n") or later.hit.definite or earlier.hit.first == 0 or later.hit.suffix:
        return False
    governed = page.of_kind(earlier.hit.first - 1, "saying", "teller") is not None or page.functions[earlier.hit.first - 1] == "preposition"
    readings = page.reference.lexicon.analyses(page.folded[earlier.hit.first])
    return governed and any(reading.features.startswith("n") for reading in readings)


def _is_spelt_like_a_verb(page: Page, earlier: Draft, later: Draft) -> bool:
    """دخل الجيش المدينة وهدم منزلا: a word that may be noun or verb, joined to a verb, with what was struck right behind it in the case of an object."""
    hit = later.hit
    if not earlier.hit.features.startswith("v") or hit.proclitics != "و" or not hit.features.startswith("n") or hit.definite or hit.suffix:
        return False
    last = hit.last if hit.first < hit.last else hit.last + 1
    noun = page.of_kind(last, "object", "people") if last < len(page) else None
    if noun is None or noun.definite or noun.proclitics:
        return False
    readings = page.reference.lexicon.analyses(page.folded[hit.first])
    return (page.folded[last].endswith(("ا", "ة", "ين")) or page.count_at(last) is not None) and any(reading.features.startswith("vp3") for reading in readings)


_TO_COME = frozenset({"planned", "threatened", "predicted"})


def give_intents_on(page: Page, drafts: list[Draft]) -> None:
    """ينوي قصف المدينة واقتحامها: a noun joined to one that is planned, threatened or expected is so too."""
    for earlier, later in itertools.pairwise(drafts):
        if later.scope is not earlier.scope or earlier.stance.realis not in _TO_COME or later.stance.realis != "occurred":
            continue
        both_nouns = earlier.hit.features.startswith("n") and later.hit.features.startswith("n") and not later.hit.definite
        joined = later.hit.proclitics == "و" or _is_added(page, later.hit.first)
        between = range(earlier.hit.last + 1, later.hit.first)
        if both_nouns and joined and not any(page.opens_clause(index) or page.functions[index] == "leads_to" for index in between):
            later.stance = replace(later.stance, realis=earlier.stance.realis)


def _is_added(page: Page, index: int) -> bool:
    """Whether a word that adds more of the same (كما، إلى جانب، عبر) stands right before a token."""
    for first in range(max(0, index - 3), index):
        hit = page.structure(first, "adding") or page.structure(first, "besides")
        if hit is not None and hit.last == index - 1:
            return True
    return False


def _is_another(page: Page, earlier: Draft, later: Draft) -> bool:
    """استهدفت المقاتلات دبابة، ودمرت غارات أخرى مدافع, عقب غارات مماثلة: other strikes of one kind are those of the same body."""
    after = later.hit.last + 1
    return (
        later.type == earlier.type
        and later.hit.features.startswith("n")
        and after < len(page)
        and page.folded[after] in page.reference.words("companion.others_of_the_kind")
    )


def _hand_on(earlier: Draft, later: Draft) -> None:
    """Gives a draft the doer of another, and what it is done with where that is aircraft."""
    # صد الجيش هجوما وأسر مهاجمين: who met it did it.
    later.perpetrators, later.by_teller = list(earlier.met_by or earlier.perpetrators), earlier.by_teller
    if not later.means and later.type in ("shelling", "armed_attack") and earlier.type == "air_strike" and later.hit.features.startswith("v"):
        later.type, later.means = earlier.type, set(earlier.means)


def carry_doers(page: Page, drafts: list[Draft]) -> None:
    """Gives each draft of a report, in text order, that has no doer the one that a former draft of the same teller names for it."""
    for at, draft in enumerate(drafts):
        if (
            draft.perpetrators
            or draft.by_teller
            or draft.doer_is_said
            or (draft.type in _NO_DOER and not draft.open_subject and draft.pronoun is None)
            or draft.stance.polarity == "denied"
        ):
            continue
        if draft.stance.silence or (draft.stated_count is not None and draft.stated_count > 1):
            # Of many happenings, and of one of which only a silence is told, nobody is said to be the doer.
            continue
        if (theirs := _done_by_those_struck(page, drafts[:at], draft)) is not None:
            draft.perpetrators = [theirs]
            continue
        source = next((earlier for earlier in reversed(drafts[:at]) if _names_its_doer(page, earlier, draft) or _is_meant(page, earlier, draft)), None)
        if source is not None:
            _hand_on(source, draft)


def _done_by_those_struck(page: Page, earlier: list[Draft], draft: Draft) -> Phrase | None:
    """طرد الجيش المتمردين من البلدة. وكانوا قد أحرقوا مقرها: people in the plural whom a single body struck right before, where what they did is told in the plural."""
    if not (draft.open_subject and earlier and page.folded[draft.hit.first].endswith("وا")):
        return None
    before = earlier[-1]
    did = before.perpetrators[0].first if len(before.perpetrators) == 1 else None
    near = draft.sentence.first - before.sentence.last <= _BREAK and draft.sentence is not before.sentence
    if did is None or not near or not same_teller(page, before, draft) or agrees_with_pronoun(page, did, "هم"):
        return None
    many = [phrase for phrase in before.targets if agrees_with_pronoun(page, phrase.first, "هم")]
    force = page.of_kind(did, "force")
    return many[0] if len(many) == 1 and force is not None and force.features[1:2] == "s" else None


# A full stop or a line break at most stands between two sentences.
_BREAK = 2


def _is_meant(page: Page, earlier: Draft, draft: Draft) -> bool:
    """قصفت القوات المدينة. وقالت منظمة العفو إنها استهدفت سوقا: whether "that she" in the words of an onlooker agrees with who did what was told right before."""
    if draft.pronoun is None or len(earlier.perpetrators) != 1 or earlier.type in _NO_DOER or earlier.stance.polarity == "denied":
        return False
    near = draft.sentence.first - earlier.sentence.last <= _BREAK
    done = earlier.stance.has_happened and near and draft.sentence.line - earlier.sentence.line <= 1
    return done and agrees_with_pronoun(page, earlier.perpetrators[0].first, page.folded[draft.pronoun])


def _names_its_doer(page: Page, earlier: Draft, draft: Draft) -> bool:
    """Whether an earlier draft says who did a later one: its verb goes on with the same subject, or its noun points back."""
    if not (earlier.perpetrators or earlier.by_teller) or not same_teller(page, earlier, draft) or earlier.type in _NO_DOER:
        return False
    if draft.sentence.line - earlier.sentence.line <= 1 and _led_to(page, earlier, draft):
        return False
    if earlier.stance.polarity == "denied":
        # نفى الجيش قصف القاعدة ... وتوعد بالرد على الهجوم: of what somebody denies to have done he is not the doer elsewhere.
        return False
    if earlier.stance.realis == "threatened" and draft.stance.realis == "occurred" and draft.hit.features.startswith("n"):
        # توعدت واشنطن برد بعد اتهامات بتنفيذ هجوم: who threatens did not do what has been done.
        return False
    if (draft.type in MARCHES and earlier.type not in MARCHES) or (earlier.type == "protest" and (draft.type in FORCE or draft.type == "casualty_toll")):
        # Those who shoot do not march, nor those who march shoot.
        return False
    if _brings_it_down(earlier, draft):
        return False
    if earlier.type == "interception" and _fires_the_known(page, draft):
        # اعترضت السعودية صواريخ. وأطلقت الصواريخ باتجاه كذا: who brings them down did not fire them.
        return False
    if draft.open_subject:
        return draft.sentence.line - earlier.sentence.line <= 1
    return (draft.definite or _fires_the_known(page, draft)) and types_agree(earlier, draft) and places_agree(page, earlier, draft)


def _led_to(page: Page, earlier: Draft, draft: Draft) -> bool:
    """قصف الجيش المدينة ردا على الهجوم, ضربات على خلفية الهجوم: who answers a deed, or strikes because of it, did not do that one."""
    if is_answered(page, draft.hit, draft.sentence):
        return True
    if draft.type == "armed_clash" or earlier.sentence is not draft.sentence or not draft.hit.features.startswith("n"):
        # سيطرت القوات على المدينة بعد معارك: these it fought.
        return False
    return page.functions[draft.hit.first - 1] == "cause"


def _fires_the_known(page: Page, draft: Draft) -> bool:
    """وأطلقت الصواريخ باتجاه: weapons with the article in the phrase of a verb of firing are those told of before."""
    hit = draft.hit
    return hit.last > hit.first and not draft.targets and page.of_kind(hit.last, "means") is not None and page.folded[hit.last].startswith("ال")


def carry_struck(page: Page, drafts: list[Draft]) -> None:
    """لم يصدر عن القوات أي بيان عن الهجوم: a party that is silent about a happening, and that a former draft says was struck, is what was struck."""
    for at, draft in enumerate(drafts):
        silent = who_is_silent(page, draft.hit, draft.sentence.first) if draft.stance.silence and not draft.targets else None
        if silent is None:
            continue
        struck = (phrase for earlier in drafts[:at] if types_agree(earlier, draft) for phrase in earlier.targets)
        if any(_is_of(page, phrase, silent) for phrase in struck):
            draft.targets = [silent]


def _is_of(page: Page, struck: Phrase, body: Phrase) -> bool:
    """Whether what was struck is a body or belongs to it: by the registry, or ending in the same words (دورية لقوات كذا)."""
    if page.phrase_actors(body.first, body.last) & page.phrase_actors(struck.first, struck.last):
        return True
    words = page.folded[body.first + 1 : body.last + 1]
    return bool(words) and page.folded[struck.first : struck.last + 1][-len(words) :] == words
