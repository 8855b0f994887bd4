"""Claims in the making of an English report: its happenings with who, whom, where, when, by what means and with what harm."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby

from marsad.extract.rules.denials import pointing_back
from marsad.extract.rules.draft import Draft
from marsad.extract.rules.english.arguments import doers_of, goes_on_with_teller, is_participle, main_doers, pronoun_does
from marsad.extract.rules.english.denying import blamed_at, denier_at, denies_own_part
from marsad.extract.rules.english.happenings import Telling, find_happenings
from marsad.extract.rules.english.harm import find_harm, harm_of_type, is_named_person, named_persons
from marsad.extract.rules.english.harm_shared import is_natures_doing, is_of_another_time, may_have_done, of_harm, runs, share_out, told_apart, within
from marsad.extract.rules.english.needs import needs_a_weapon
from marsad.extract.rules.english.nested import without_presupposed
from marsad.extract.rules.english.places import find_places, goes_on, listed
from marsad.extract.rules.english.stance import read_stance
from marsad.extract.rules.english.struck import struck_by
from marsad.extract.rules.english.subjects import subject_before
from marsad.extract.rules.english.tellers import Memory, in_teller, read_scopes, telling
from marsad.extract.rules.english.types import type_of_deed
from marsad.extract.rules.english.words import clause_end, is_capital, is_passive, phrase_after, sentences, use
from marsad.extract.rules.families import FORCE
from marsad.extract.rules.page import Page, Place, Sentence
from marsad.extract.rules.roles import Phrase
from marsad.extract.rules.stance import Stance
from marsad.extract.rules.tellers import Scope, Told
from marsad.model import Harm
from marsad.text.time_expressions import TimeExpression


def read_drafts(page: Page) -> list[Draft]:
    """The drafts of all sentences, in text order."""
    memory = Memory()
    found: list[Draft] = []
    for sentence in sentences(page):
        scopes = read_scopes(page, sentence, memory)
        told = [_of_what_it_counts(page, draft, found) for draft in _drafts(page, sentence, scopes, found)]
        found.extend(told)
        found.extend(_denied(page, sentence, found))
        if not told:
            found.extend(_harmless(page, sentence, scopes))
            found.extend(_blamed(page, sentence, scopes, found))
            found.extend(_owned(page, scopes, found))
    return found


def _of_what_it_counts(page: Page, draft: Draft, before: list[Draft]) -> Draft:
    """`The death toll rose to 12`: the toll of the happening told right before, and none that runs over many."""
    dead = [harm for harm in draft.harm if harm.kind == "killed" and 0 < (harm.least or 0) < _OF_A_WAR]
    runs = any(page.structure(index, "since") for index in range(draft.sentence.first, draft.sentence.last))
    told = next((earlier for earlier in reversed(before) if not earlier.adds_only), None)
    if draft.type != "casualty_toll" or not draft.hit.definite or not dead or runs or draft.places or draft.time is not None:
        return draft
    if told is None or told.type not in FORCE or draft.sentence.line - told.sentence.line > 1 or told.stance.realis != "occurred":
        return draft
    # Of an earlier number it is a newer telling.
    counted = any(harm.kind == "killed" for harm in told.harm)
    return replace(draft, type=told.type, means=set(told.means), from_harm=True, adds_only=not counted)


# "Witnesses said fighters killed 20 villagers on Sunday in three places of Gezira state. The group denied it.": so far before a denial stands what is denied.
_DENIED_WITHIN = 40


def _denied(page: Page, sentence: Sentence, drafts: list[Draft]) -> list[Draft]:
    """The denials of a sentence that only point back to the happening told last before them, each as a claim beside it."""
    found = []
    for index in range(sentence.first, sentence.last):
        denier = denier_at(page, index, sentence)
        told = (
            max((draft for draft in drafts if draft.hit.first < index and not draft.adds_only), key=lambda draft: draft.hit.first, default=None)
            if denier is not None
            else None
        )
        if denier is None or told is None or index - told.hit.first > _DENIED_WITHIN or not _may_be_denied(told, denier):
            continue
        scope = Scope(index, index, (denier,), "deny", index)
        denial = pointing_back(page, told, scope, index, Stance("denied", "stated", told.stance.realis))
        his = any(_same_words(page, doer, denier) for doer in told.perpetrators)
        own = his or denies_own_part(page, index, sentence)
        found.append(replace(denial, perpetrators=[] if own else told.perpetrators, by_teller=own))
    return found


# What somebody is blamed for without another word: force, and what is done to people and houses.
_BLAMED_FOR = FORCE | {"abduction", "property_destruction", "execution", "protest_repression", "sexual_violence"}


def _blamed(page: Page, sentence: Sentence, scopes: list[Scope], drafts: list[Draft]) -> Iterator[Draft]:
    """Whom a sentence that tells nothing itself blames for the happening told last before it."""
    for scope in scopes:
        accused = blamed_at(page, scope, sentence)
        told = next((draft for draft in reversed(drafts) if draft.type in _BLAMED_FOR and not draft.adds_only), None) if accused is not None else None
        if accused is None or told is None or scope.verb is None or scope.verb - told.hit.first > _DENIED_WITHIN or not _may_be_denied(told, scope.chain[0]):
            continue
        blame = pointing_back(page, told, scope, scope.verb, Stance("affirmed", "stated", told.stance.realis))
        yield replace(blame, perpetrators=[Phrase(accused.first, accused.last)])


def _harmless(page: Page, sentence: Sentence, scopes: list[Scope]) -> Iterator[Draft]:
    """`No casualties were reported`, `There were no casualties, it added`: what a sentence of its own says of the harm of the happening right before it."""
    none = [found for found in find_harm(page, sentence) if not found.harm.least]
    if not none:
        return
    chain, scope = telling(scopes, none[0].hit.first)
    yield Draft(
        sentence=sentence,
        hit=none[0].hit,
        type="armed_attack",
        also=[],
        chain=chain,
        scope=scope,
        stance=Stance("affirmed", "stated", "occurred"),
        perpetrators=[],
        targets=[],
        places=[],
        time=None,
        means=set(),
        harm=[found.harm for found in none],
        from_harm=True,
        adds_only=True,
    )


def _owned(page: Page, scopes: list[Scope], drafts: list[Draft]) -> Iterator[Draft]:
    """`The group claimed responsibility`: the happening told last as the deed of who says so in a sentence that tells nothing itself."""
    told = next((draft for draft in reversed(drafts) if draft.type in FORCE and not draft.adds_only), None)
    for scope in scopes:
        if scope.mode != "own" or scope.verb is None or not scope.chain or told is None:
            continue
        if scope.verb - told.hit.first <= _DENIED_WITHIN and _may_be_denied(told, scope.chain[0]):
            yield replace(pointing_back(page, told, scope, scope.verb, Stance("affirmed", "stated", told.stance.realis)), by_teller=True)


def _same_words(page: Page, doer: Phrase, denier: Told) -> bool:
    """The army shelled the market, which the army denies."""
    return page.folded[doer.first : doer.last + 1] == page.folded[denier.first : denier.last + 1]


def _may_be_denied(told: Draft, denier: Told) -> bool:
    """What is still to come, totals, denials and his own words are denied by nobody."""
    occurred = told.stance.has_happened and told.type not in ("threat", "prediction", "casualty_toll")
    return occurred and told.stance.polarity == "affirmed" and not told.by_teller and told.chain[:1] != (denier,)


def read_scopes_of(page: Page) -> list[Scope]:
    """The scopes of all sentences, for whoever explains a claim."""
    memory = Memory()
    return [scope for sentence in sentences(page) for scope in read_scopes(page, sentence, memory)]


def _drafts(page: Page, sentence: Sentence, scopes: list[Scope], before: list[Draft]) -> Iterator[Draft]:
    harms = [found for found in find_harm(page, sentence) if not in_teller(scopes, found.hit.first)]
    happenings = _without_launch(page, _without_toll(page, [told for told in find_happenings(page, sentence) if _is_told(told, scopes)]))
    happenings = without_presupposed(page, happenings)
    if any(told.type == "displacement" for told in happenings) and is_natures_doing(page, sentence):
        happenings = [told for told in happenings if told.type != "displacement"]
    harms = [found for found in harms if not is_of_another_time(page, found, happenings, sentence)]
    apart = [found for found in harms if told_apart(page, sentence, found, happenings)]
    harms = [found for found in harms if found not in apart]
    done = [found for found in harms if not any(may_have_done(page, told, found, scopes) for told in happenings)]
    if any(found.harm.kind == "killed" and runs(page, sentence, found) for found in harms):
        # "1,200 people have been killed in the fighting since January"
        done = [found for found in harms if found.harm.kind in ("killed", "injured")]
        happenings = [told for told in happenings if told.type != "armed_clash" or told.hit.features.startswith("v")]
    killings = [told for _, group in groupby(apart, key=lambda found: found.hit.first) for told in of_harm(page, sentence, list(group), scopes)]
    alone = [*of_harm(page, sentence, done, scopes), *killings]
    happenings = sorted([*happenings, *(within(told, happenings) for told in alone)], key=lambda told: told.hit.first)
    named = find_places(page, sentence.first, sentence.last)
    of_tellers = [place for place in named if in_teller(scopes, place.first)]
    # "Residents of Mweso, in Masisi, said": what holds the town of those who tell is no other place.
    of_tellers += [place for place in named if any(other.whole[1] < place.first and goes_on(page, other, place) for other in of_tellers)]
    places = [place for place in named if place not in of_tellers and not _is_where_they_speak(page, place, sentence, scopes)]
    shares = share_out(page, happenings, harms, scopes)
    for at, told in enumerate(happenings):
        shares[at].extend(found for found in apart if told in killings and found.hit.first == told.hit.first)
    doers: list[Phrase] = []
    lent: list[Place] = []
    for at, told in enumerate(happenings):
        harm = [found.harm for found in shares[at]]
        beside = told in killings or _is_answered(page, told)
        for group in listed(page, _places_of(page, happenings, at, places, alone=beside)):
            draft = _draft(page, told, scopes, group, harm)
            if beside:
                draft.beside_others = True
                draft.time = draft.time if draft.time is not None and told.low <= draft.time.first_token < told.high else None
            if not draft.places:
                # "the governor of Tulkarm said troops had encircled the hospitals; the army denied besieging any": there, too
                lent = _where_they_saw_it(page, draft, named) or lent
                draft.places = list(lent)
            if is_participle(page, told.hit) and not draft.perpetrators and not draft.by_teller:
                draft.perpetrators.extend(doers or main_doers(page, told))
                draft.by_teller = not draft.perpetrators and draft.scope is not None and draft.type in FORCE and goes_on_with_teller(page, told)
            if not (draft.perpetrators or draft.by_teller) and pronoun_does(page, told):
                draft.perpetrators.extend(_doers_before(before))
            doers = draft.perpetrators
            if not _says_nothing(draft) and not _only_points_back(page, told, draft, places):
                yield draft
                # A number is told once, of the first of several places.
                harm = []


def _doers_before(drafts: list[Draft]) -> list[Phrase]:
    """Whom `they` means that opens a sentence: who did what the sentence before tells."""
    last = next((draft for draft in reversed(drafts) if not draft.adds_only), None)
    if last is None:
        return []
    told = [draft for draft in drafts if draft.sentence is last.sentence]
    return next((draft.perpetrators for draft in told if draft.perpetrators), [])


def _where_they_saw_it(page: Page, draft: Draft, named: list[Place]) -> list[Place]:
    """`Witnesses in Bor said that gunmen attacked a market`: the town of those who saw or heard what they tell, of which they say no other place; a hospital tells of whom it took in."""
    if not draft.chain or not draft.stance.has_happened:
        return []
    teller = range(draft.chain[0].first, draft.chain[0].last + 1)
    kinds = (page.of_kind(index, "teller") for index in teller)
    of_place = any(page.folded[index] == "of" for index in teller)
    if not any(kind is not None and (kind.sense.tells == "witness" or (of_place and kind.sense.tells == "official")) for kind in kinds):
        return []
    return [place for place in named if place.first in teller and page.level_of(place) != "country"]


def _is_where_they_speak(page: Page, place: Place, sentence: Sentence, scopes: list[Scope]) -> bool:
    """`Briefing reporters in Geneva, a spokesman said`: a place before who tells, of his speaking alone."""
    opens = next((index for index in range(sentence.first, place.first) if use(page, index, "speaks")), None)
    return opens is not None and clause_end(page, opens, sentence.last) > place.first and any(scope.chain and scope.first > place.last for scope in scopes)


# "hit the eastern edge of Kherson"
_BESIDE = 8


def _says_nothing(draft: Draft) -> bool:
    """A weak word without doer, struck, place or harm, or a weak verb with neither of the first two, tells no happening."""
    if draft.hit.sense.mode == "of_many" and draft.type == "armed_attack" and not (draft.targets or draft.harm or draft.by_teller or draft.also or draft.means):
        # "as Arsenal attacked", "the virus attacks": whom or what nobody says.
        return not draft.perpetrators or not (draft.places or draft.hit.features[1:2] == "p")
    if draft.hit.sense.strength != "weak" or draft.also or draft.type in ("threat", "prediction"):
        return False
    beside = any(0 < place.first - draft.hit.last <= _BESIDE for place in draft.places)
    if (needs_a_weapon(draft.hit) or draft.means) and beside:
        # "Shells fell on the outskirts of Goma", "a drone hit the edge of the town"
        return False
    named = draft.perpetrators or draft.targets or draft.by_teller or draft.harm
    return not named and (draft.hit.features.startswith("v") or not draft.places)


def _only_points_back(page: Page, told: Telling, draft: Draft, places: list[Place]) -> bool:
    """`the attack was condemned`, `police sealed off the area`: a noun that only points to what was told, and ground without a name."""
    if draft.type == "siege":
        return not (draft.places or draft.harm or draft.targets or (draft.perpetrators and not draft.hit.sense.needs))
    if not told.hit.definite or told.hit.features.startswith("v") or draft.type in ("threat", "prediction", "ceasefire"):
        return False
    own = any(told.low <= place.first < told.high for place in places)
    return not (draft.perpetrators or draft.targets or draft.harm or draft.by_teller or own)


def _is_told(told: Telling, scopes: list[Scope]) -> bool:
    """Whether a happening is told as one: none of a teller's name, no call for it, and of threats and warnings only what they announce."""
    if in_teller(scopes, told.hit.first):
        return False
    _, scope = telling(scopes, told.hit.first)
    mode = scope.mode if scope is not None else "say"
    if mode == "order":
        return False
    ahead = mode in ("threaten", "warn", "predict")
    if told.type in ("threat", "prediction") and told.hit.sense.strength == "weak":
        return ahead
    # "vowed to retaliate for the attack": the attack is what came before.
    return not (ahead and told.hit.definite)


def _without_toll(page: Page, happenings: list[Telling]) -> list[Telling]:
    """`the toll of the strike rose to 12`: the toll of a happening that the sentence names is its harm, and none that runs over many."""
    forced = any(told.type in FORCE for told in happenings)
    if any(told.type == "casualty_toll" and _is_of_a_war(page, told) for told in happenings):
        return [told for told in happenings if told.type not in FORCE or told.hit.features.startswith("v")]
    since = happenings and any(page.structure(index, "since") for index in range(happenings[0].sentence.first, happenings[0].sentence.last))
    return [told for told in happenings if since or not forced or told.type != "casualty_toll"]


# No single blow of a war that is told day by day has killed so many.
_OF_A_WAR = 1000


def _is_of_a_war(page: Page, told: Telling) -> bool:
    """`the death toll from the offensive has risen to 34,904`: whether a toll is too high for one happening."""
    behind = (page.count_at(index) for index in range(told.hit.last + 1, told.sentence.last))
    return any(count is not None and not count.ordinal and (count.least or 0) >= _OF_A_WAR for count in behind)


def _without_launch(page: Page, happenings: list[Telling]) -> list[Telling]:
    """`a missile fired from Yemen was intercepted before entering the country`: where it was fired only says which missile was brought down, and it never got there."""
    if not any(told.type == "interception" for told in happenings):
        return happenings
    happenings = [told for told in happenings if told.type != "incursion" or page.folded[told.hit.first - 1] != "before"]
    return [told for told in happenings if told.type not in ("shelling", "drone_strike") or not _says_which(page, told)]


def _says_which(page: Page, told: Telling) -> bool:
    hit = told.hit
    fired = hit.features.startswith("vp") and hit.first > told.sentence.first and page.of_kind(hit.first - 1, "means") is not None
    return fired and page.folded[hit.last + 1 : hit.last + 2] in (["from"], ["by"], ["at"], ["towards"], ["toward"])


def _places_of(page: Page, happenings: list[Telling], at: int, places: list[Place], *, alone: bool) -> list[Place]:
    """The places of a happening's own words with what holds them; those of the sentence where it has none of its own and does not stand `alone` in it."""
    own: list[Place] = []
    places = [place for place in places if not _is_across_an_answer(page, happenings[at], place)]
    for place in places:
        held = bool(own) and goes_on(page, own[-1], place)
        if held or happenings[at].low <= place.first < happenings[at].high:
            own.append(place)
    return own or ([] if alone else _shared_places(happenings, places))


def _shared_places(happenings: list[Telling], places: list[Place]) -> list[Place]:
    return [place for place in places if not any(other.low <= place.first < other.high for other in happenings)] or places


def _is_across_an_answer(page: Page, told: Telling, place: Place) -> bool:
    """`bombed Hodeidah in response to an attack on Eilat`: the answer and what it answers were not where the other was."""
    between = range(told.hit.last + 1, place.first) if told.hit.first < place.first else range(place.last + 1, told.hit.first)
    return any(page.folded[index] == "to" and use(page, index - 1, "answering") is not None for index in between)


def _draft(page: Page, told: Telling, scopes: list[Scope], places: list[Place], harm: list[Harm]) -> Draft:
    chain, scope = telling(scopes, told.hit.first)
    means = set(told.means)
    perpetrators, by_teller = doers_of(page, told, scope)
    placed = {index for place in places for index in range(place.first, place.last + 1)}
    harm = harm or list(harm_of_type(page, told))
    struck = [phrase for phrase in struck_by(page, told) if _is_struck(page, phrase, placed) and phrase not in perpetrators]
    targets = struck or _tellers_struck(page, told, scope) or _victims(page, told, harm)
    return Draft(
        sentence=told.sentence,
        hit=told.hit,
        type=type_of_deed(page, told, means, targets, perpetrators),
        also=list(told.also),
        chain=chain,
        scope=scope,
        stance=read_stance(page, told, scope),
        perpetrators=perpetrators,
        targets=targets,
        places=list(places),
        time=_time(page, told),
        means=means,
        harm=harm,
        by_teller=by_teller,
        from_harm=told.from_harm,
        of_the_attacker=_is_done_to_the_attacker(page, told),
    )


def _is_done_to_the_attacker(page: Page, told: Telling) -> bool:
    """`The gunman was killed by police`, `soldiers shot the attacker`: whether what is told befell whoever made the attack told before."""
    if not told.hit.features.startswith("v"):
        return False
    passive = is_passive(page, told.hit.first, told.sentence.first)
    phrase = subject_before(page, told.hit.first, told.sentence.first) if passive else phrase_after(page, told.hit.last + 1, told.sentence.last)
    if phrase is None or use(page, phrase.last, "attacker") is None:
        return False
    definite = use(page, phrase.first - 1, "determiner")
    return definite is not None and definite.sense.mode == "definite"


def _tellers_struck(page: Page, told: Telling, scope: Scope | None) -> list[Phrase]:
    """`A woman said she was groped`, `two brothers say they were beaten`: who tells what was done to himself."""
    if scope is None or not scope.chain or scope.verb is None or not is_passive(page, told.hit.first, told.sentence.first):
        return []
    subject = subject_before(page, told.hit.first, told.sentence.first)
    near = subject is not None and scope.first <= subject.first <= scope.first + 1 and scope.chain[0].last < scope.verb
    return [Phrase(scope.chain[0].first, scope.chain[0].last)] if subject is not None and near and use(page, subject.last, "pronoun") else []


def _is_struck(page: Page, phrase: Phrase, placed: set[int]) -> bool:
    """Whether a phrase is more than the name of a place (`the village of Njilang`): an airport, a base or a camp is both."""
    if phrase.last in placed and page.folded[phrase.first + 1 : phrase.first + 2] == ["of"] and page.of_kind(phrase.first, "place_word"):
        return False
    return phrase.first not in placed or page.of_kind(phrase.last, "object") is not None


# Types of happenings that strike the people whom they harm.
_STRIKES = frozenset(
    "air_strike drone_strike shelling explosion suicide_attack armed_attack assassination detention abduction execution displacement body_found".split()
)
_OF_PEOPLE = frozenset({"killed", "injured", "detained", "abducted", "displaced"})


def _victims(page: Page, told: Telling, harm: list[Harm]) -> list[Phrase]:
    """People who were harmed, as what a happening struck where it names nothing else; empty for a bare number."""
    if told.type not in _STRIKES:
        return []
    starts = [token.start for token in page.tokens]
    spans = [(each, bisect_left(starts, each.anchor.start), bisect_left(starts, each.anchor.end) - 1) for each in harm if each.least is not None]
    things = [
        Phrase(first + bool(use(page, first, "determiner")), last)
        for each, first, last in spans
        if each.kind == "damage" and each.most != 0 and any(page.of_kind(index, "object") for index in range(first, last + 1))
    ]
    if things and told.type != "property_destruction":
        # "the raids destroyed a school and nine houses"
        return things
    for each, first, last in spans:
        people = any(page.of_kind(index, "people", "force", "teller") or use(page, index, "leads") for index in range(first, last + 1))
        # "killed Ahmed Yasin"
        named = each.least == each.most == 1 and is_capital(page, first) and (first > told.sentence.first or is_named_person(page, Phrase(first, last)))
        several = each.least == each.most == named_persons(page, Phrase(first, last)) > 1
        if each.kind in _OF_PEOPLE and each.most != 0 and (people or named or several):
            harmed = _whole_name(page, first, last) if each.least == each.most == 1 else Phrase(first, last)
            return [_with_those_beside(page, harmed, [Phrase(start, end) for other, start, end in spans if other.kind == each.kind])]
    return []


def _with_those_beside(page: Page, harmed: Phrase, others: list[Phrase]) -> Phrase:
    """`Five civilians and a policeman were killed`: people with those whom no more than "and" parts from them."""
    last = harmed.last
    for other in others:
        between = range(last + 1, other.first)
        if between and all(page.folded[index] == "and" or page.tokens[index].text == "," or use(page, index, "determiner") for index in between):
            last = other.last
    return Phrase(harmed.first, last)


def _whole_name(page: Page, first: int, last: int) -> Phrase:
    """`General Reza Karimi`, `Iran's Supreme Leader Ali Karimi`, `the head of its air force`: one person with the capitals beside him, of whom a word only says what he is."""
    if use(page, first, "leads") and page.folded[last + 1 : last + 2] == ["of"]:
        return phrase_after(page, first, len(page)) or Phrase(first, last)
    while last + 1 < len(page) and page.tokens[last + 1].kind == "word" and is_capital(page, last + 1) and last + 1 not in page.in_time:
        last += 1
    while is_capital(page, first) and first > 0:
        owned = page.tokens[first - 1].text.casefold() in ("'s", "’s") and first > 1
        if not (is_capital(page, first - 1) or (owned and is_capital(page, first - 2))) or first - 1 in page.in_time:
            break
        first -= 2 if owned else 1
    return Phrase(first, last)


def _time(page: Page, told: Telling) -> TimeExpression | None:
    """The time nearest to the happening in its sentence, that of the telling left out."""
    sentence = told.sentence
    times = [time for time in page.times if sentence.first <= time.first_token < sentence.last and not _dates_the_telling(page, time)]
    behind = [time for time in times if told.hit.first < time.first_token < told.high]
    lasts = told.hit.features.startswith("v") and use(page, told.hit.first - 1, "helper") is not None
    shared = times if len(times) == 1 and not ((_is_of_old(page, times[0]) and not lasts) or _is_of_another(page, told, times[0])) else []
    own = behind or [time for time in times if told.low <= time.first_token < told.high] or shared
    nearest = min(own, key=lambda time: abs(time.first_token - told.hit.first), default=None)
    return replace(nearest, span=None, first_token=nearest.first_token + 1) if nearest is not None and _is_when_it_began(page, told, nearest) else nearest


def _is_when_it_began(page: Page, told: Telling, time: TimeExpression) -> bool:
    """`have fled since Tuesday, when fighters stormed the town`: whether "when" leads from the words for a beginning to what began then."""
    after = time.last_token + 1
    after += page.tokens[after : after + 1] != () and page.tokens[after].text == ","
    return time.span == "since" and page.folded[after : after + 1] == ["when"] and after < told.hit.first


_DIGITS_OF_A_YEAR = 4


def _is_of_old(page: Page, time: TimeExpression) -> bool:
    """`which has fought the army since 2016`: a year from which on something went, and no time of another clause's happening."""
    since = any(page.structure(index, "since") for index in (time.first_token - 1, time.first_token) if index >= 0)
    return since and page.tokens[time.last_token].text.isdigit() and len(page.tokens[time.last_token].text) == _DIGITS_OF_A_YEAR


def _was_days_before(page: Page, told: Telling) -> bool:
    """`entered the city on Tuesday, a day after clashes`: whether a happening was days before the other one of its sentence."""
    before = range(told.sentence.first + 1, told.hit.first)
    return any(page.folded[at] == "after" and page.folded[at - 1].removesuffix("s") in ("day", "week", "month", "year") for at in before)


def _is_of_another(page: Page, told: Telling, time: TimeExpression) -> bool:
    """Whether the only time of a sentence is said of something else than a happening: of another noun, of what came before it by days, or of what it went before."""
    # "were killed before calm was restored in the evening"
    later = any(page.folded[at] in ("before", "until") for at in range(told.hit.last + 1, time.first_token))
    return later or _says_which_day(page, time) or _was_days_before(page, told)


def _is_answered(page: Page, told: Telling) -> bool:
    """`struck Haifa in retaliation for the assassination of a leader`: whether a happening is what another one of its sentence answers."""
    opens = use(page, told.low - 1, "break") if told.low > told.sentence.first else None
    return opens is not None and opens.sense.mode == "answers"


def _says_which_day(page: Page, time: TimeExpression) -> bool:
    """`Saturday's stabbing`, `last month's attack`: a time that only says which happening of another clause is meant."""
    return page.tokens[time.last_token].text.casefold() in ("'s", "’s") or page.tokens[min(time.last_token + 1, len(page) - 1)].text.casefold() in ("'s", "’s")


def _dates_the_telling(page: Page, time: TimeExpression) -> bool:
    """`said on Monday`, `said in a statement on Monday`."""
    told = page.of_kind(time.last_token + 1, "saying")
    if told is not None and told.features.startswith("v") and told.sense.strength != "weak":
        # "The army on Monday accused the rebels"
        return True
    if _opens_a_telling(page, time):
        return True
    for index in range(time.first_token - 1, max(time.first_token - 6, -1), -1):
        hit = page.of_kind(index, "saying")
        if (hit is not None and hit.features.startswith("v") and hit.sense.strength != "weak" and not is_capital(page, index)) or use(page, index, "speaks"):
            return True
        if not (
            is_capital(page, index)
            or page.functions[index]
            or use(page, index, "at")
            or use(page, index, "determiner")
            or page.of_kind(index, "teller", "people")
        ):
            return False
    return False


def _opens_a_telling(page: Page, time: TimeExpression) -> bool:
    """`On Wednesday, the ministry said`: a time that begins its sentence, with who tells behind its comma."""
    begins = time.first_token - (page.functions[time.first_token - 1] == "preposition") if time.first_token else 0
    comma = time.last_token + 1
    if (begins and page.tokens[begins - 1].kind == "word") or comma >= len(page) or page.tokens[comma].text != ",":
        return False
    teller = phrase_after(page, comma + 1, len(page))
    saying = page.of_kind(teller.last + 1, "saying") if teller is not None else None
    return saying is not None and saying.features.startswith("v") and saying.sense.strength != "weak"
