"""What holds of a candidate beside the word that tells a happening, as named signals that weights can be learnt for."""

from __future__ import annotations

from marsad.extract.learnt.candidates import Candidate
from marsad.extract.learnt.words import Words
from marsad.extract.rules.draft import Draft
from marsad.extract.rules.page import Page
from marsad.extract.rules.roles import Phrase

_KINDS = ("event", "saying", "harm", "means", "people", "force", "object", "teller", "realis", "place_word")
_DISTANCES = (1, 2, 3, 4, 6, 9, 13, 20)
_FAR = "far"
_WORDS_BETWEEN = 12


def signals_of(page: Page, draft: Draft, candidate: Candidate, drafts: list[Draft]) -> list[str]:
    """The signals, each once; `drafts` are all those of the report, `draft` among them. A name says what it stands for: `is=state, after verb`."""
    side = _side(draft, candidate)
    stands = f"{side} {_form(page, draft)}"
    found = _of_the_phrase(page, draft, candidate, side, stands)
    found += _of_what_stands_between(page, draft, candidate, side, stands)
    found += _of_other_roles(draft, candidate, drafts, side)
    return found


def _of_the_phrase(page: Page, draft: Draft, candidate: Candidate, side: str, stands: str) -> list[str]:
    """Where the phrase stands, what it is, and what leads to it."""
    found: list[str] = []
    first, type_ = candidate.first, draft.type
    leads = _leads(page, first)
    function = page.functions[first - 1] if first else ""
    found += [
        f"stands={stands}",
        f"is={candidate.kind}",
        f"is={candidate.kind}, {stands}",
        f"head={candidate.head}, {stands}",
        f"{type_}, {stands}",
        f"{type_}, is={candidate.kind}",
        f"{type_}, head={candidate.head}, {stands}",
        f"behind={leads}, {stands}",
        f"behind={page.folded[first - 1] if function else leads}, {side}",
        f"joined={candidate.proclitics}, {stands}",
        f"joined={candidate.proclitics}, {type_}, {side}",
        f"before={_function(page, candidate.last + 1)}, {side}",
        "definite" if page.tokens[first].text.startswith(("ال", "لل")) else "indefinite",
        "opens the sentence" if all(page.tokens[index].kind != "word" for index in range(draft.sentence.first, first)) else "inside the sentence",
    ]
    hit = page.of_kind(first, candidate.head)
    if hit is not None:
        found.append(f"{hit.sense.id}, {side}")
        adjective = any(index in page.adjective_at for index in range(first, candidate.last + 1))
        found.append("with an actor's adjective" if adjective else f"no actor's adjective, {candidate.head}")
    if first in page.in_places:
        found += [
            f"a place, {candidate.kind}",
            f"a place, {stands}",
        ]
    after = draft.hit.last + 1
    found += [
        f"word, then={page.folded[after] if _function(page, after) else ''}, {stands}, {candidate.head}",
        f"word behind={_function(page, draft.hit.first - 1)}, {stands}, {candidate.head}",
    ]
    return found


def _of_what_stands_between(page: Page, draft: Draft, candidate: Candidate, side: str, stands: str) -> list[str]:
    found: list[str] = []
    first, last = (candidate.last + 1, draft.hit.first) if side == "before" else (draft.hit.last + 1, candidate.first)
    between = range(first, last)
    distance = next((str(limit) for limit in _DISTANCES if len(between) <= limit), _FAR)
    functions = [page.functions[index] for index in between if page.functions[index]]
    marks = {page.tokens[index].text for index in between if page.tokens[index].kind != "word"}
    found += [
        f"apart={distance}, {side}",
        f"apart={distance}, {stands}, {candidate.head}",
        f"happenings between={min(3, len(page.starting('event', first, last)))}, {side}",
        f"sayings between={min(2, len(page.starting('saying', first, last)))}, {side}",
        f"actors between={min(3, sum([index in page.actor_at for index in between]))}, {side}",
        f"between={' '.join(functions[:3])}, {stands}",
    ]
    for function in sorted(set(functions)):
        found.append(f"{function} between, {side}")
    for mark in sorted(marks):
        found.append(f"{mark!r} between, {side}")
    found.append("marks between" if marks else "no marks between")
    if side != "inside" and not between:
        found += [
            f"next to it, {stands}, {candidate.head}, {draft.type}",
            f"next to it, {stands}, {candidate.kind}",
        ]
    return found


def _of_other_roles(draft: Draft, candidate: Candidate, drafts: list[Draft], side: str) -> list[str]:
    """What else the report has the phrase for, and what the happening has already."""
    found: list[str] = []
    if any(told.first <= candidate.first <= told.last for told in draft.chain):
        found += [
            "teller",
            f"teller, {draft.type}",
        ]
    if _is_among(draft.targets, candidate):
        found.append("struck in it")
    if _is_among(draft.perpetrators, candidate):
        found.append("did it")
    doing = [other for other in drafts if other is not draft and _is_among(other.perpetrators, candidate)]
    if doing:
        found += [
            "did something else",
            f"did {'the like' if any(other.type == draft.type for other in doing) else 'something of another type'}, {side}",
        ]
    if any(other is not draft and _is_among(other.targets, candidate) for other in drafts):
        found += [
            "struck in something else",
            f"struck in something else, {side}",
        ]
    found += [
        f"{draft.stance.realis}, {side}",
        f"{'' if draft.targets else 'no '}targets, {side}",
        f"{'' if draft.perpetrators or draft.by_teller else 'no '}doers, {side}",
        f"{'' if draft.harm else 'no '}harm, {side}, {candidate.head}",
    ]
    return found


def _is_among(phrases: list[Phrase], candidate: Candidate) -> bool:
    return any(phrase.first <= candidate.last and candidate.first <= phrase.last for phrase in phrases)


def signals_of_words(words: Words, page: Page, draft: Draft, candidate: Candidate) -> list[str]:
    """Which words the phrase is made of, which stand beside it and between it and the happening, and which word tells the happening."""
    side, first, last, hit = _side(draft, candidate), candidate.first, candidate.last, draft.hit
    stands, told = f"{side} {_form(page, draft)}", words.at(hit.first)
    start, end = (last + 1, hit.first) if side == "before" else (hit.last + 1, first)
    found = dict.fromkeys([f"between {words.at(index)}, {side}" for index in range(start, min(end, start + _WORDS_BETWEEN))])
    return [
        *found,
        f"first word {words.at(first)}, {side}",
        f"last word {words.at(last)}, {side}",
        f"word before it {words.at(first - 1)}, {side}",
        f"words before it {words.at(first - 2)} {words.at(first - 1)}",
        f"word behind it {words.at(last + 1)}, {side}",
        f"told by {told}, {stands}, {candidate.head}",
        f"told by {told}, {candidate.kind}, {side}",
        f"told, then {words.at(hit.last + 1)}, {stands}",
        f"told behind {words.at(hit.first - 1)}, {stands}",
    ]


def signals_beside_the_rules(words: Words, page: Page, draft: Draft, candidate: Candidate, named: list[Phrase], number: int) -> list[str]:
    """What holds of a phrase that the rules have for a role, or have another for, or nobody: `named` are whom they have.

    `number` counts the candidates on its side of the happening from the nearest one.
    """
    side, hit = _side(draft, candidate), draft.hit
    status = "not theirs, who name none" if not named else "theirs" if _is_among(named, candidate) else "not theirs"
    inside = draft.sentence.first <= candidate.first < draft.sentence.last
    found = [
        status,
        f"{status}, {draft.type}",
        f"{status}, {side} {_form(page, draft)}",
        f"{status}, {candidate.kind}",
        f"{status}, {hit.sense.id}",
        f"{status}, {'in its sentence' if inside else 'elsewhere'}",
        f"{status}, they name {min(3, len(named))}",
        f"{status}, {draft.stance.realis}",
        f"{status}, {'told by somebody' if draft.chain else 'told by the outlet'}",
        f"{status}, number {min(4, number)}, {side}",
        f"{status}, told by {words.at(hit.first)}",
        f"{status}, told behind {words.at(hit.first - 1)}",
        f"{status}, behind {words.at(candidate.first - 1)}",
        f"number {min(5, number)}, {side} {_form(page, draft)}, {candidate.head}",
        f"number {min(5, number)}, {draft.type}, {side}",
        f"{hit.sense.id}, {side} {_form(page, draft)}, {candidate.head}",
    ]
    if draft.from_harm:
        found.append(f"{status}, told by harm")
    if page.quoted[candidate.first] != page.quoted[hit.first]:
        found.append(f"in another quotation, {side}")
    return found


def _side(draft: Draft, candidate: Candidate) -> str:
    if candidate.last < draft.hit.first:
        return "before"
    return "inside" if candidate.first <= draft.hit.last else "after"


def _form(page: Page, draft: Draft) -> str:
    """What form of word tells the happening."""
    if not draft.hit.features.startswith("v"):
        return "noun"
    return "passive" if page.is_passive(draft.hit) else "verb"


def _leads(page: Page, first: int) -> str:
    """What stands right before: a function word's use, else what the lexicon has the word for; empty where it is neither."""
    if first == 0:
        return ""
    return page.functions[first - 1] or next((kind for kind in _KINDS if page.of_kind(first - 1, kind) is not None), "")


def _function(page: Page, index: int) -> str:
    """The use of the function word at a token; empty for other words, and outside the page."""
    return page.functions[index] if 0 <= index < len(page) else ""
