"""Which happening did a harm that a sentence tells."""

from __future__ import annotations

from marsad.extract.rules.answered import answering_verb
from marsad.extract.rules.answered_by_killing import many_did_it_to_him, others_did_it_to_him
from marsad.extract.rules.draft import Draft
from marsad.extract.rules.families import FORCE
from marsad.extract.rules.fighters import fighters_act
from marsad.extract.rules.harm import Found
from marsad.extract.rules.harm_words import cue
from marsad.extract.rules.held_to_have_tried import was_done_before, was_held_against_them, who_is_said_to_have_done
from marsad.extract.rules.names_of_forces import keeps_order
from marsad.extract.rules.page import Page
from marsad.extract.rules.phrase_stops import is_a_verb_joined_on
from marsad.extract.rules.sequences import lies_time_between, only_hours_part
from marsad.extract.rules.tellers import Scope, Told, innermost
from marsad.extract.rules.told_meanwhile import is_another_place, place_of_harm_meanwhile
from marsad.extract.rules.who_was_harmed import token_at
from marsad.model import Harm
from marsad.reference.lexicon import Hit
from marsad.text.fold import fold

Chain = tuple[Told, ...]

_REACH = 30
_OF_PEOPLE = ("killed", "injured")
# How many tokens before "of" the word for "after" may stand (بعد أربعة أيام من).
_LAPSE = 5
# What words without a number say (قتلى).
_OPEN = (1, None)
# In their course things are burnt and razed, and people killed.
_ATTACKS = FORCE | {"armed_clash", "incursion"}
# Categories that a total may be told with; the others are told as its parts.
_WHOLE = frozenset({"unspecified", "civilians", "combatants"})


def give_harm(page: Page, drafts: list[Draft], harms: list[Found], scopes: list[Scope]) -> list[Found]:
    """Each harm goes to the happening that did it: the one that leads to it, or the next one named. What no happening did is given back."""
    left: list[Found] = []
    apart: list[Chain] = []
    types = {draft.type for draft in drafts}
    owners: list[Draft | None] = []
    for index, found in enumerate(harms):
        scope = innermost(scopes, found.hit.first)
        chain = chain_of(scope)
        told = [draft for draft in drafts if draft.chain == chain]
        alone = (
            not told and not _is_put_in(page, drafts, scope, found) and _speaks_alone(drafts, found, chain) and (_is_told_apart(found, types) or chain in apart)
        )
        if alone:
            apart.append(chain)
        possible = [draft for draft in told or drafts if not _is_told_beside_a_denial(page, draft, found, scope)]
        fitting = [] if alone else _but_for_the_finding(page, [draft for draft in possible if _fits(page, draft, found)], found)
        together = index > 0 and _goes_with(page, drafts, harms[index - 1], found) and not _is_no_finding(owners[-1], found)
        owner = owners[-1] if together and (owners[-1] is None or owners[-1] in fitting) else _choice(page, fitting, found)
        owner = _attack_in_its_course(owner, fitting, found)
        owners.append(owner)
        if owner is not None:
            joined = index > 0 and harms[index - 1].hit is found.hit and bool(owner.harm) and owner.harm[-1] is harms[index - 1].harm
            _give(page, drafts, owner, found, joined)
            for killing in _killed_them(page, drafts, owner, found):
                add_harm(page, killing, found)
        elif (alone or _is_told_apart(found, types)) and not _raises_a_toll(page, found, drafts):
            left.append(found)
    return left


# أدى، بحسب مصادر طبية، إلى: so near before the word for the telling stands the verb of consequence.
_PUT_IN_WITHIN = 3


def _is_put_in(page: Page, drafts: list[Draft], scope: Scope | None, found: Found) -> bool:
    """أدى بحسب مصادر طبية إلى مقتل عشرة: whether a teller stands between a verb of consequence and the harm that it leads to, or before one that looks back."""
    if scope is None or scope.verb is None or not scope.verb < found.hit.first:
        return False
    return _looks_back(page, drafts, scope.verb, found.hit.first) or any(
        page.functions[index] == "leads_to" for index in range(max(0, scope.verb - _PUT_IN_WITHIN), scope.verb)
    )


def _is_no_finding(owner: Draft | None, found: Found) -> bool:
    """انتشلت الفرق خمس جثث، وقتل ثلاثة في قصف: whether a verb tells of people who were killed, behind the bodies that others found."""
    return owner is not None and owner.type == "body_found" and found.hit.sense.role == "verb"


def _looks_back(page: Page, drafts: list[Draft], verb: int, harm: int) -> bool:
    """هجوم قالت منظمات إنه أودى بحياة عشرات, حيث تقدر الحكومة أنه أسفر عن مقتل 75: whether tellers put into the telling of a happening say what it led to, by a pronoun.

    What a saying joined by و tells is another telling.
    """
    that = next((index for index in range(verb + 1, harm) if page.functions[index] == "that"), None)
    if that is None or not page.folded[that].endswith(("نه", "نها")) or page.functions[that + 1] != "leads_to":
        return False
    if page.folded[verb].startswith(("و", "ف")) or any(page.tokens[index].text in ".؛:" for index in range(verb, that)):
        return False
    told = [draft.hit for draft in drafts if draft.hit.last < verb and draft.hit.features.startswith("n") and draft.type in FORCE]
    between = range(told[-1].last + 1, verb) if told else range(0)
    return bool(told) and not any(page.tokens[index].text in ".؛:" or page.functions[index] == "that" for index in between)


def _goes_with(page: Page, drafts: list[Draft], earlier: Found, found: Found) -> bool:
    """Whether a harm is joined by و to the one before it, with no happening between the two; parts go with their total."""
    if found.hit is earlier.hit:
        return True
    between = range(earlier.hit.first + 1, found.hit.last + 1)
    if not found.hit.proclitics.startswith("و") or any(draft.hit.first in between for draft in drafts) or _has_killers_of_its_own(page, found):
        return False
    return not any(page.functions[index] in ("clause", "that", "leads_to", "cause") for index in between)


def _raises_a_toll(page: Page, found: Found, drafts: list[Draft]) -> bool:
    """ارتفعت الحصيلة إلى 36 بعد وفاة ثلاثة جرحى: deaths by which a toll told before them in the sentence rose are among its dead."""
    first = drafts[0].sentence.first if drafts else found.hit.first
    return came_first(page, found.hit.first) and any(cue(page, index, "toll") is not None for index in range(first, found.hit.first))


def _speaks_alone(drafts: list[Draft], found: Found, chain: Chain) -> bool:
    """Whether a harm has a teller of its own, or is the outlet's and told before any teller takes the word."""
    return bool(chain) or all(draft.scope is not None and draft.scope.first > found.hit.first for draft in drafts)


def chain_of(scope: Scope | None) -> Chain:
    """The tellers of a scope; none where the outlet speaks."""
    return scope.chain if scope is not None else ()


def _is_told_apart(found: Found, types: set[str]) -> bool:
    """Whether a harm can be a claim of its own: people were harmed, or a thing by what is no capture of land, as far as the teller knows."""
    if found.hit.sense.value in ("rubble", "blaze"):
        # لا يزال اثنان تحت الركام, أدى إلى اندلاع حريق: who lies there does so because of what was told, and what burns may burn by itself.
        return False
    return bool(found.harm.least) and not found.known and (found.harm.kind != "damage" or "territory_change" in types)


def _fits(page: Page, draft: Draft, found: Found) -> bool:
    """Whether a happening of this type does this harm; what is only threatened or expected has done none."""
    if draft.type in (found.hit.sense.not_by or "").split() or (found.running and draft.type != "casualty_toll"):
        return False
    if draft.type == "interception" and found.harm.kind == "damage" and found.hit.sense.role != "victims" and found.hit.sense.value != "blaze":
        # What air defence destroys is what it shot down.
        return False
    if draft.type == "property_destruction" and _is_a_deed_of_its_own(draft, found) and not _is_joined(page, draft, found):
        return False
    if draft.is_earlier and found.hit.first < min(hit.first for hit in (draft.hit, *draft.also)):
        # أصيب عشرة في انفجار خلال تشييع شاب قتل أمس: what stands before an earlier death is no harm of it.
        return False
    if draft.hit.first < found.hit.first and _is_elsewhere_meanwhile(page, draft, found.hit):
        return False
    if _befell_who_did_it(page, draft, found) or _befell_assailants_later(page, draft, found) or was_held_against_them(page, found.hit, draft.hit):
        return False
    if draft.hit.first < found.hit.first and (others_did_it_to_him(page, found.hit) or many_did_it_to_him(page, found.hit, draft)):
        return False
    if _befell_who_is_said_to_have_done_it(page, draft, found) or _was_done_by_those_who_keep_order(page, draft, found):
        return False
    joined = _is_joined(page, draft, found) or _is_what_led_to_it(page, draft, found)
    if draft.type in (found.hit.sense.led_by or "").split() and found.harm.least and not joined:
        return False
    if (
        draft.stance.polarity == "denied"
        and found.harm.least
        and (draft.scope is None or draft.scope.mode not in ("deny", "doubt"))
        and not _is_joined(page, draft, found)
    ):
        # المخزن الذي قتل فيه خمسة لم يدخله أحد: what was not done harmed nobody.
        return False
    return draft.stance.realis not in ("threatened", "predicted", "planned", "hypothetical")


def _is_elsewhere_meanwhile(page: Page, draft: Draft, hit: Hit) -> bool:
    """قصف على الفاشر، فيما قتل ثلاثة برصاص مسلحين في الجنينة: whether harm behind a word for "while" was done by another cause at another place than a happening before it."""
    at = place_of_harm_meanwhile(page, hit, draft.sentence.last)
    return at is not None and is_another_place(page, page.in_places[at], [place for place in draft.places if place.last < hit.first])


def _is_what_led_to_it(page: Page, draft: Draft, found: Found) -> bool:
    """أدى إسقاط المروحية إلى مقتل 38 جنديا, قتل 176 في إسقاط الطائرة: whether a noun is the subject of a verb of consequence before a harm, or what people died in by falling with it."""
    first = draft.hit.first
    behind = found.hit.last + 1
    if draft.type == "interception" and found.hit.first > first and behind < len(page) and page.is_listed(behind, "companion.its_crew"):
        # سقطت مروحية وقتل طاقمها
        return True
    if not draft.hit.features.startswith("n") or first <= draft.sentence.first:
        return False
    if found.hit.first > first:
        return page.functions[first - 1] == "leads_to"
    between = range(found.hit.last + 1, first)
    return draft.type == "interception" and page.folded[first - 1] == "في" and not any(page.tokens[index].kind == "mark" for index in between)


def _is_told_beside_a_denial(page: Page, draft: Draft, found: Found, scope: Scope | None) -> bool:
    """نفت الشرطة وقوع هجوم، وقالت إن جنديا أصيب: whether a harm is told by a verb of saying of its own behind the words that deny a happening."""
    denial = draft.scope
    if not found.harm.least or draft.stance.polarity != "denied" or denial is None or denial.mode != "deny" or scope is None or scope.verb is None:
        return False
    saying = page.of_kind(scope.verb, "saying")
    return denial.last < scope.verb < found.hit.first and saying is not None and saying.features.startswith("v")


# لترتفع حصيلة القصف إلى 20 قتيلا: so far before the dead the word for their toll stands.
_TOLL_WITHIN = 8


def _but_for_the_finding(page: Page, drafts: list[Draft], found: Found) -> list[Draft]:
    """صعدت حصيلة الغارة إلى 43 قتيلا بعد العثور على جثتين: where something else was done, the dead of a toll are not those who were found."""
    others = [draft for draft in drafts if draft.type != "body_found"]
    if not others or len(others) == len(drafts) or cue(page, found.hit.first, "body") is not None:
        return drafts
    first = max(drafts[0].sentence.first, found.hit.first - _TOLL_WITHIN)
    return others if any(cue(page, index, "toll") is not None for index in range(first, found.hit.first + 1)) else drafts


# عثرت فرق الإنقاذ صباح اليوم على خمس جثث: so far behind the word for finding them the bodies stand.
_FOUND_WITHIN = 8


def _found_them(page: Page, drafts: list[Draft], found: Found) -> Draft | None:
    """عثرت فرق الإنقاذ على خمس جثث في موقع الغارة: of the bodies of the dead that which tells that they were found."""
    at = found.hit.first
    if cue(page, at, "body") is None:
        return None
    finding = (draft for draft in reversed(drafts) if draft.type == "body_found" and 0 < at - draft.hit.first <= _FOUND_WITHIN)
    return next((draft for draft in finding if not any(page.functions[index] in ("clause", "that", "leads_to") for index in range(draft.hit.last, at))), None)


# انتشال جثث 13 مدنيا، بينهم نساء وأطفال، قتلوا إثر غارات: so far behind the bodies the verb of killing stands, and so far behind that what did it.
_KILLED_WITHIN = 14
_DID_IT_WITHIN = 5


def _killed_them(page: Page, drafts: list[Draft], owner: Draft, found: Found) -> list[Draft]:
    """انتشلت الفرق جثث 13 مدنيا قتلوا إثر غارات: the happening of which a verb behind those whose bodies were found says that it killed them; empty where none does."""
    if owner.type != "body_found" or found.harm.kind != "killed" or not found.harm.least:
        return []
    first = found.hit.last + 1
    for index in range(first, min(first + _KILLED_WITHIN, owner.sentence.last)):
        if page.tokens[index].text in ".؛:" or page.functions[index] in ("clause", "that", "leads_to"):
            return []
        verb = page.of_kind(index, "harm")
        if verb is not None and verb.sense.harm == "killed" and verb.sense.role == "verb" and not verb.proclitics:
            near = (draft for draft in drafts if draft.type in FORCE and 0 < draft.hit.first - verb.last <= _DID_IT_WITHIN)
            did_it = next((draft for draft in near if draft.chain == owner.chain and _is_led_by_a_preposition(page, draft)), None)
            return [] if did_it is None else _of_its_places(page, drafts, did_it)[:1]
    return []


def _befell_who_did_it(page: Page, draft: Draft, found: Found) -> bool:
    """قتل شاب برصاص الجنود بعد أن طعن حارسا: a harm told before a deed, by whom it was done, that befell the doer of that deed, which then did not do it."""
    first = found.hit.first
    if first > draft.hit.first or not any(page.functions[index] == "agent" for index in range(first, draft.hit.first)):
        return False
    anchor = found.harm.anchor
    return any(first < phrase.first and anchor.start <= page.tokens[phrase.first].start < anchor.end for phrase in draft.perpetrators)


def _befell_who_is_said_to_have_done_it(page: Page, draft: Draft, found: Found) -> bool:
    """قتلت الشرطة المسلح الذي هاجم الحاجز: a harm that befell the person of whom a deed is told in a relative clause, which did him none."""
    doer, anchor = who_is_said_to_have_done(page, draft.hit), found.harm.anchor
    return doer is not None and doer.first > found.hit.last and anchor.start <= page.tokens[doer.first].start < anchor.end


def _was_done_by_those_who_keep_order(page: Page, draft: Draft, found: Found) -> bool:
    """قتلت الشرطة ثلاثة بعد يوم من اقتحام البرلمان, قتل الجيش خمسة أثناء محاولتهم التسلل: a killing by the police or an army, told with them as its subject.

    A deed behind "after", or the attempt of those killed, is what they answered, and killed nobody; not قتلت القوات شابا بعد إطلاق النار عليه.
    """
    if not _has_a_subject_in_arms(page, found):
        return False
    if draft.hit.last + 1 < len(page) and page.folded[draft.hit.last + 1] in page.reference.words("companion.at_them"):
        return False
    return was_done_before(page, found.hit, draft.hit)


def _has_a_subject_in_arms(page: Page, found: Found) -> bool:
    """Whether an active verb of killing or wounding has the police, an army or a state for its subject, right behind it or as what tells of itself (أعلن الجيش أنه قتل)."""
    hit, anchor = found.hit, found.harm.anchor
    if found.harm.kind not in _OF_PEOPLE or hit.sense.role != "verb" or not hit.features.startswith("vp3") or page.is_passive(hit):
        return False
    if hit.first and page.functions[hit.first - 1] == "that" and page.folded[hit.first - 1].endswith(("ه", "ها")):
        return True
    subject = hit.last + 1
    if subject >= len(page) or page.tokens[subject].start >= anchor.start:
        return False
    name = page.actor_at.get(subject)
    if name is not None and not name.proclitics and not _STATE_FORCES.isdisjoint(page.actor_kinds(name)):
        return True
    return page.folded[subject] == "الجيش" or keeps_order(page, subject, subject + 1)


_STATE_FORCES = frozenset({"state", "military", "police", "government", "ministry"})


def _befell_assailants_later(page: Page, draft: Draft, found: Found) -> bool:
    """قتلت الشرطة خمسة من المهاجمين بعد الهجوم: assailants who were killed after a known attack, which is not what killed them."""
    attack = draft.hit.first
    if not draft.hit.definite or found.hit.first > attack or page.folded[attack - 1] not in page.reference.words("companion.after"):
        return False
    assailants = page.reference.words("companion.assailants")
    return any(page.folded[index] in assailants for index in range(found.hit.last + 1, attack))


def _is_a_deed_of_its_own(draft: Draft, found: Found) -> bool:
    """قتلوا عشرة وأحرقوا أربعة منازل: whether those who destroyed something are said, by a verb, to have killed or hurt people as well."""
    return found.hit.sense.role == "verb" and found.harm.kind in _OF_PEOPLE and (bool(draft.perpetrators) or draft.by_teller)


def _is_joined(page: Page, draft: Draft, found: Found) -> bool:
    """Whether a word of cause stands between a happening and a harm."""
    first, last = sorted((draft.hit.first, found.hit.first))
    return any(page.functions[index] in ("leads_to", "cause") and not cue(page, index, "during") for index in range(first, last))


def _choice(page: Page, drafts: list[Draft], found: Found) -> Draft | None:
    at = found.hit.first
    own = next((draft for draft in drafts if any(hit.first <= found.hit.last and at <= hit.last for hit in (draft.hit, *draft.also))), None)
    own = own or _found_them(page, drafts, found)
    if own is not None:
        return own
    followed = came_first(page, at)
    before = [] if followed else [draft for draft in drafts if draft.hit.first < at]
    after = [draft for draft in drafts if draft.hit.first >= at and draft.hit.first - at <= _REACH and not _came_before(page, at, draft.hit)]
    after = [draft for draft in after if not _answers(page, draft, at) and not (before and _is_answered_behind(page, draft, at))]
    after = [draft for draft in after if not _lay_days_before(page, found, draft)]
    before = [] if _has_killers_of_its_own(page, found) else _placed_before(page, before, at)
    if followed:
        # إثر مقتل قائده شن التنظيم هجمات: what followed a death did not bring it about; not إثر مقتل خمسة في غارة.
        after = [draft for draft in after if draft.hit.features.startswith("n") and _is_led_by_a_preposition(page, draft)]
    leads = not _says_of_them(page, found) and any(page.functions[index] == "leads_to" for index in range(max(0, at - 8), at))
    if before and (leads or not after):
        return before[-1]
    caused = _by_cause(page, at, after, bool(before))
    return caused or (before[-1] if before else after[0] if after else None)


def _says_of_them(page: Page, found: Found) -> bool:
    """أدت غارة إلى مقتل تسعة، إضافة إلى ثلاثة قتلوا في قصف: whether a verb says of those in a number right before it what befell them."""
    hit, anchor = found.hit, found.harm.anchor
    return hit.features.startswith("vp3") and not hit.proclitics and hit.first > 0 and anchor.start < page.tokens[hit.first - 1].end <= anchor.end


def _attack_in_its_course(owner: Draft | None, fitting: list[Draft], found: Found) -> Draft | None:
    """كمين: إحراق شاحنات ومقتل سائق: of an attack and the burning or razing told in its course it is the attack that kills and hurts; else `owner` itself."""
    if owner is None or owner.type != "property_destruction" or found.harm.kind not in _OF_PEOPLE:
        return owner
    attacks = [draft for draft in fitting if draft.type in _ATTACKS and draft.hit.first < owner.hit.first < found.hit.first and draft.chain == owner.chain]
    return attacks[-1] if attacks else owner


def _has_killers_of_its_own(page: Page, found: Found) -> bool:
    """أسفر انفجار عن مقتل جندي، كما قتل مسلحون مترجما: whether gunmen who are named there for the first time killed or hurt people, which nothing told before did."""
    hit = found.hit
    first = hit.last + 1
    killers = page.of_kind(first, "people") if first < len(page) and hit.sense.role == "verb" and not hit.suffix and not page.is_passive(hit) else None
    return killers is not None and not (killers.definite or killers.suffix) and fighters_act(page, first, killers.last + 1)


def _is_led_by_a_preposition(page: Page, draft: Draft) -> bool:
    """في غارة, بقصف, جراء القصف: whether a noun stands right behind a preposition or a word of cause."""
    before = draft.hit.first - 1
    return draft.hit.proclitics.endswith("ب") or (before >= 0 and page.functions[before] in ("preposition", "cause"))


def came_first(page: Page, at: int) -> bool:
    """غارات ردا على إصابة جنود, بعد مقتل قائد, بعد أيام من مقتل قائد: harm that the happenings told before it answer or follow."""
    before = at - 1
    if before > 0 and page.structure(before, "from") is not None:
        after = next((index for index in range(before - 1, max(-1, before - _LAPSE), -1) if page.functions[index]), None)
        before = after if after is not None and before - after > 1 else before
    return before >= 0 and page.functions[before] == "cause" and not cue(page, before, "during")


def _by_cause(page: Page, at: int, after: list[Draft], told_before: bool) -> Draft | None:
    """مقتل خمسة في غارة: the happening that follows the harm behind في، جراء، إثر; any that follows where none was told before."""
    for draft in after:
        between = range(at + 1, draft.hit.first)
        if any(page.tokens[index].text in ".؛" or page.functions[index] == "clause" for index in between):
            return None
        if told_before and any(page.functions[index] == "leads_to" for index in between):
            # الهجوم الذي قتل فيه العشرات وأدى لشن غارات: what came of it.
            return None
        if told_before and any(is_a_verb_joined_on(page, index) for index in between):
            # هاجموا حاجزا وقتلوا جنديين وانسحبوا بعد قصف
            return None
        if not told_before or _is_governed(page, at, draft):
            return draft
    return None


def _answers(page: Page, draft: Draft, at: int) -> bool:
    """قتل ثلاثة ورد الجيش بغارة: whether a happening is what somebody answered with, behind the harm at a token, which it then did not do."""
    verb = answering_verb(page, draft.hit, draft.sentence)
    return verb is not None and verb > at


def _is_answered_behind(page: Page, draft: Draft, at: int) -> bool:
    """غارات قتل فيها عشرة، ردا على هجوم: whether a word of answering stands between a harm and a happening, which another was the answer to."""
    return any(hit.sense.kind == "structure" and hit.sense.mode == "answer" for index in range(at + 1, draft.hit.first) for hit in page.hits[index])


def _placed_before(page: Page, before: list[Draft], at: int) -> list[Draft]:
    """أسفرت غارة على صعدة عن مقتل ثلاثة، وأخرى على مأرب: of the places of one happening none that is only named behind the harm, where another stands before it."""
    named = {page.folded[place.last].removeprefix("و") for draft in before for place in draft.places if place.first < at}
    told = [draft for draft in before if not draft.places or any(page.folded[place.last].removeprefix("و") in named for place in draft.places)]
    hits = {draft.hit.first for draft in told}
    return [draft for draft in before if draft.hit.first not in hits or any(draft is other for other in told)]


# قبل بدء الهجوم, قبل ساعات من الهجوم: so far behind "before" stands the happening that is its genitive.
_BEFORE_WITHIN = 4


def _came_before(page: Page, at: int, happening: Hit) -> bool:
    """خلفت الانتفاضة ألف قتيل قبل أن ينتهي الحصار, قتل شرطيان قبل الهجوم: whether a harm is told as earlier than a happening behind it; not قبل يومين في هجوم."""
    first = happening.first
    if any(page.functions[index] == "that" and page.folded[index - 1] == "قبل" for index in range(at + 2, first)):
        return True
    earlier = page.reference.words("companion.earlier_than")
    before = next((index for index in range(first - 1, max(at, first - 1 - _BEFORE_WITHIN), -1) if page.folded[index] in earlier), None)
    if before is None or happening.features.startswith("v") or happening.proclitics:
        return False
    return not any(page.functions[index] and page.folded[index] != "من" for index in range(before + 1, first))


def _lay_days_before(page: Page, found: Found, draft: Draft) -> bool:
    """قتلوا ثلاثة مزارعين، بعد يوم من هجوم, قتل جنديان غداة تفجير: whether somebody was killed days after a happening, which did not kill him.

    Who died days after it died of it, and so did those by whom its toll rose.
    """
    killed = found.hit.sense.role in ("verb", "event") and fold(found.hit.sense.form) not in page.reference.words("companion.died")
    return killed and lies_time_between(page, found.hit, draft.hit) and not only_hours_part(page, found.hit, draft.hit)


def _is_governed(page: Page, at: int, draft: Draft) -> bool:
    """Whether a noun of a happening belongs to a harm before it: in one phrase with it, or led to by a preposition or a word of cause."""
    described = page.of_kind(draft.hit.first - 1, "object", "people") if draft.hit.suffix else None
    if draft.hit.features.startswith("v") or (described is not None and not described.definite and not draft.hit.proclitics):
        # منزل قصفه الاحتلال: a verb that says of a thing what happened to it.
        return False
    if draft.hit.proclitics.endswith("ب") or not any(page.tokens[index].text == "،" for index in range(at + 1, draft.hit.first)):
        return True
    return any(page.functions[index] in ("preposition", "cause") for index in range(max(at + 1, draft.hit.first - 3), draft.hit.first))


def _give(page: Page, drafts: list[Draft], choice: Draft, found: Found, joined: bool) -> None:
    """To one draft of a happening, or to those of all its places where nobody was harmed or nobody counted.

    غارات على كفرنبل وحاس أوقعت قتلى, أوقعت عشرات القتلى: "dead", "dozens" is said of each place. A number is of both together: told at each, those who add up
    places would count it twice, so that the first has it. What is joined to one just given (رجل وامرأة) is another.
    """
    if joined and is_one_more(choice, found):
        choice.harm.append(found.harm)
        return
    together = _of_its_places(page, drafts, choice)
    for draft in together if _is_uncounted(page, found) else together[:1]:
        add_harm(page, draft, found)


def _is_uncounted(page: Page, found: Found) -> bool:
    """قتلى, عشرات الجرحى, عدد من المدنيين: whether words leave open how many were harmed, or say that nobody was."""
    harm = found.harm
    if not harm.least or (harm.least, harm.most) == _OPEN:
        return True
    return harm.most is None and page.reference.numbers.phrases.at(page.tokens, token_at(page, harm.anchor.start), "vague") is not None


def _of_its_places(page: Page, drafts: list[Draft], choice: Draft) -> list[Draft]:
    """The drafts of one happening at several places named in one list, the first of them first; `choice` alone where it has but one."""
    places = sorted((draft for draft in drafts if draft.hit is choice.hit and draft.places), key=lambda draft: draft.places[0].first)
    if not any(draft is choice for draft in places):
        return [choice]
    lists: list[list[Draft]] = []
    for draft in places:
        if lists and not _is_harm_between(page, lists[-1][-1], draft):
            lists[-1].append(draft)
        else:
            lists.append([draft])
    return next(each for each in lists if any(draft is choice for draft in each))


def _is_harm_between(page: Page, earlier: Draft, later: Draft) -> bool:
    """غارة على صعدة قتلت ثلاثة وأخرى على مأرب, العشرات في غزة وخمسة في رفح: whether harm or a number is told between two places, so that each has its own."""
    between = range(earlier.places[0].last + 1, later.places[0].first)
    return any(page.of_kind(at, "harm") is not None or page.count_at(at) is not None or page.functions[at] == "leads_to" for at in between)


def is_one_more(draft: Draft, found: Found) -> bool:
    """رجل وامرأة: whether a harm that one word tells with the last of a draft counts others than that."""
    open_plural = (found.harm.least, found.harm.most) == _OPEN
    return not found.known and bool(found.harm.least) and not open_plural and bool(draft.harm) and found.harm.kind == draft.harm[-1].kind


def add_harm(page: Page, draft: Draft, found: Found) -> None:
    """Adds a harm to a draft, unless the draft has it, or a number where it is vague; a number takes the place of what was vague (خسائر بشرية، إذ قتل 20)."""
    if not _is_known(draft, found) or _is_of_another(page, draft, found):
        if not found.part:
            draft.harm = [mine for mine in draft.harm if mine.kind != found.harm.kind or (mine.least, mine.most) != _OPEN or not _says_more(found.harm, mine)]
        draft.harm.append(found.harm)


def _is_of_another(page: Page, draft: Draft, found: Found) -> bool:
    """إصابة المزارع، كما أصيبت الطفلة: one or a few more, told by a word that is joined on and by other words than those before them."""
    hit = found.hit
    joined = hit.proclitics.startswith("و") or (hit.first > 0 and page.structure(hit.first - 1, "adding") is not None)
    if not joined or found.part or found.known or found.harm.most is None or hit.sense.role == "victims":
        return False
    same = [mine for mine in draft.harm if mine.kind == found.harm.kind]
    words = set(found.harm.anchor.text.split())
    return all(mine.most is not None and not words & set(mine.anchor.text.split()) for mine in same) and _tells_more(hit)


def _tells_more(hit: Hit) -> bool:
    """كما أصيبت الطفلة, وإعطاب جرافة: a verb, or a noun for the damage of another thing."""
    return hit.sense.role == "verb" or (hit.sense.role == "event" and hit.sense.harm == "damage")


def _is_known(draft: Draft, found: Found) -> bool:
    """Whether a draft has this harm, or has a number where this one is vague; a part stands beside its total."""
    if found.part:
        return found.harm in draft.harm
    if found.known and any(mine.kind == found.harm.kind for mine in draft.harm):
        return True
    return any(
        mine.kind == found.harm.kind and ((mine.least, mine.most) == (found.harm.least, found.harm.most) or _says_more(mine, found.harm)) for mine in draft.harm
    )


def told_together(main: list[Harm], other: list[Harm], *, titled: bool) -> list[Harm]:
    """The harm of two tellings of one happening: once each, and vague numbers only where none is exact.

    Where the other is `titled`, a headline's, it only gives kinds of harm that the fuller telling lacks.
    """
    kept = list(main)
    for harm in other:
        if titled and any(mine.kind == harm.kind for mine in main):
            continue
        same = [mine for mine in main if mine.kind == harm.kind]
        if any((mine.least, mine.most) == (harm.least, harm.most) or _says_more(mine, harm) for mine in same):
            continue
        kept = [mine for mine in kept if mine.kind != harm.kind or not _says_more(harm, mine)]
        kept.append(harm)
    return kept


def _says_more(first: Harm, second: Harm) -> bool:
    """Whether the first count holds the second, which leaves its upper end open below it; a category of its own is another count.

    One person by his name or calling holds no plural (مقتل القيادي ... قتلت إرهابيين).
    """
    if second.most is not None or first.least is None or (second.who not in _WHOLE and second.who != first.who):
        return False
    if first.kind == "damage" and (second.least or 0) > 1:
        # منزلان ... وعدة سيارات: things are of many kinds.
        return False
    if (first.least, first.most) == (1, 1) and second.least == 1:
        return False
    return second.least is None or second.least < first.least or (second.least == first.least and first.most is not None)
