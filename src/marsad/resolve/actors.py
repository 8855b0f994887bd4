"""From the words of a mention to an actor of the registry, as far as the words and the document decide."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from marsad.reference.actors import Actor, ActorRegistry, variants
from marsad.reference.word_facts import NO_ACTOR, ActorWord
from marsad.text.tokens import Token, tokenize

Resolved = tuple[str | None, tuple[str, ...]]
# How many words of a given name may stand between an office and the name that is later used alone.
_GIVEN_NAMES = 3
_LONGEST_TITLE = 8


@dataclass(slots=True, init=False)
class Story:
    """What is known of the report that a mention stands in. Never changed.

    `earlier` are the actors named before, the latest last; `countries` those of the story, the likeliest first; `on` is the day of
    publication, by which names and affiliations are read; `words` are the report's tokens, in which those who speak are introduced,
    and are left out for mentions of others; `behind` are the words of the office that stands in apposition right behind the mention.
    """

    earlier: Sequence[str] = ()
    countries: Sequence[str] = ()
    on: date | None = None
    words: tuple[Token, ...] = ()
    behind: tuple[str, ...] = ()

    # Written out, since compiled the one that dataclasses make takes ten times as long.
    def __init__(self, earlier: Sequence[str] = (), countries: Sequence[str] = (), on: date | None = None, words: tuple[Token, ...] = (),
                 behind: tuple[str, ...] = ()) -> None:  # fmt: skip
        self.earlier, self.countries, self.on, self.words, self.behind = earlier, countries, on, words, behind


def resolve_actor(text: str, *, registry: ActorRegistry, story: Story | None = None) -> Resolved:
    """The actor that a mention names, and all that it may name, best first; (None, ...) where the words leave it open.

    A body that is only said to be loyal to another, or backed by it, is not that other: it stays open, with the other as a candidate.
    """
    story = story or Story()
    words = _words(text)
    if not words:
        return None, ()
    named = _named(words, registry, story)
    if named:
        ids = tuple(dict.fromkeys(actor.id for _, actors in named for actor in actors))
        if _only_leans_on(words, named[0][0], registry) or _is_said_to_lean_on(words, named[0][0]):
            return None, ids
        return named[0][1][0].id, ids
    by_adjective = _by_adjective(words, registry)
    if by_adjective[1]:
        return by_adjective
    for found in (
        _short_form(words, registry, story.earlier),
        _alone_in_english(words, registry, story) if words[0].isascii() else _by_country(words, registry, story),
        _in_apposition(story, registry),
        _introduced(words, registry, story),
    ):
        for actor in found:
            return actor, (actor,)
    return None, ()


def stated_countries(words: tuple[Token, ...], known: list[ActorWord]) -> list[str]:
    """The countries of the states, and of the capitals, that a report names, in the order of their first mention.

    `known` is what the registry has for each of its words. A name of several words comes before its parts: جنوب السودان is not السودان.
    """
    found: dict[str, None] = {}
    behind = 0
    for at, word in enumerate(known):
        if word is NO_ACTOR or at < behind:
            continue
        rest, country = next((name for name in word.longer if _stand(words, at + 1, name[0])), ((), ""))
        behind = at + 1 + len(rest)
        found.update(dict.fromkeys((country,) if rest else word.countries))
    return list(found)


def _stand(words: tuple[Token, ...], at: int, sought: tuple[str, ...]) -> bool:
    return tuple([word.folded for word in words[at : at + len(sought)]]) == sought


def names_in(words: tuple[Token, ...], known: list[ActorWord], registry: ActorRegistry, story: Story) -> list[tuple[int, str]]:
    """Every actor named in a report: (where the name starts, the actor that it means in the story), in text order; `known` as above."""
    spoken = [index for index, token in enumerate(words) if token.kind in ("word", "number")]
    folded = [words[index].folded for index in spoken]
    stops = [at for at, index in enumerate(spoken) if at and any(_is_stop(words, mark) for mark in range(spoken[at - 1] + 1, index))]
    found: list[tuple[int, str]] = []
    behind = 0
    for at, index in enumerate(spoken):
        heads = known[index].heads
        if not heads or at < behind:
            continue
        next_stop = bisect_right(stops, at)
        length, actor = _name_at(folded, at, stops[next_stop] if next_stop < len(stops) else len(folded), heads, registry, story)
        if actor is not None:
            found.append((words[index].start, actor))
        behind = at + length
    return found


def _is_stop(words: Sequence[Token], at: int) -> bool:
    """`In Pakistan, police said`: whether no name goes on over a mark; a point may stand between the letters of one."""
    return words[at].kind == "break" or words[at].text in ",،;؛:!?؟" or (words[at].text == "." and words[at + 1].start > words[at].end)


def _name_at(folded: list[str], at: int, end: int, heads: Iterable[str], registry: ActorRegistry, story: Story) -> tuple[int, str | None]:
    for variant in heads:
        trial = [variant, *folded[at + 1 : min(end, at + registry.first_words[variant])]]
        length = registry.longest_name(trial, 0)
        if length and registry.fits(trial[:length], story.countries):
            return length, registry.lookup(trial[:length], story.countries, story.on)[0].id
    return 0, None


def _words(text: str) -> list[str]:
    return [token.folded for token in tokenize(text) if token.kind in ("word", "number")]


def _named(words: list[str], registry: ActorRegistry, story: Story) -> list[tuple[int, tuple[Actor, ...]]]:
    """Names inside the mention: (first word, actors), the longest first and then the earliest."""
    found: list[tuple[int, int, tuple[Actor, ...]]] = []
    for at in range(len(words)):
        for variant in registry.heads(words[at]):
            trial = [*words[:at], variant, *words[at + 1 :]]
            length = registry.longest_name(trial, at)
            name = trial[at : at + length]
            if length and registry.fits(name, story.countries) and not _only_recognises(words, at + length):
                found.append((length, at, registry.lookup(name, story.countries, story.on)))
                break
    best = sorted(found, key=lambda item: (-item[0], _only_owns(item, found, words), item[1]))
    return [(at, actors) for _, at, actors in best]


_NO_BODIES = frozenset({"state", "person", "outlet", "agency"})
_LEANING = (["backed"], ["allied"], ["aligned"])


def _only_owns(name: tuple[int, int, tuple[Actor, ...]], found: list[tuple[int, int, tuple[Actor, ...]]], words: list[str]) -> bool:
    """`Yemen's Houthis`, `the Iran-backed Hezbollah`: whether a state is named in English right before a body, and only says whose, or of where, that one is."""
    length, at, actors = name
    if actors[0].kind != "state" or not words[at].isascii():
        return False
    behind = at + length + (words[at + length : at + length + 1] in _LEANING)
    return any(other[1] == behind and other[2][0].kind not in _NO_BODIES for other in found)


def _only_recognises(words: list[str], behind: int) -> bool:
    """`the UN-recognised government`: whether a participle right behind a name says that it only stands behind the body named."""
    return words[behind : behind + 1] in (["recognised"], ["recognized"], ["brokered"], ["mandated"])


def _only_leans_on(words: list[str], at: int, registry: ActorRegistry) -> bool:
    return any(word.removeprefix("ال").startswith(registry.leanings) for word in words[:at])


def _is_said_to_lean_on(words: list[str], at: int) -> bool:
    """`pro-Russian forces`, `Turkish-backed fighters`: whether English says of a name of one word that others only stand by it."""
    return words[max(0, at - 1) : at] in (["pro"], ["anti"]) or words[at + 1 : at + 2] in _LEANING


def _short_form(words: list[str], registry: ActorRegistry, earlier: Sequence[str]) -> Iterator[str]:
    """التنظيم, مسلحي التنظيم, المتحدث باسم الوزارة: the latest actor named before whose kind a short form fits.

    The form that fits the fewest kinds says most; one whose own name has the word (المرصد السوري لحقوق الإنسان) comes before the others.
    """
    shorts = [registry.short_forms[variant] for word in words for variant in variants(word) if variant in registry.short_forms]
    for short in sorted(shorts, key=lambda short: len(short.kinds)):
        fitting = dict.fromkeys(id_ for id_ in reversed(earlier) if registry.get(id_).kind in short.kinds)
        yield from sorted(fitting, key=lambda id_: not _bears(registry.get(id_), short.form))


def _bears(actor: Actor, form: str) -> bool:
    return form.removeprefix("ال") in {word.removeprefix("ال") for word in _words(actor.name_ar)}


def _by_country(words: list[str], registry: ActorRegistry, story: Story) -> Iterator[str]:
    """وزارة الدفاع, شرطة المحافظة: the body of the first of the story's countries that has one by these words."""
    for country in _countries_told_of(registry, story):
        for at in range(len(words)):
            for end in range(min(len(words), at + 4), at, -1):
                body = _body_of(words[at:end], country, registry)
                if (
                    body is not None
                    and not _is_nationality(words[end : end + 1])
                    and not (end == at + 1 and _is_an_army_of_its_own(words[at : end + 1], registry.get(body)))
                ):
                    yield body


def _countries_told_of(registry: ActorRegistry, story: Story) -> Iterable[str]:
    """The first country of the story, and that of the actor named last: Reuters, who tells of it, says nothing of whose army is meant."""
    earlier = [actor.country for id_ in reversed(story.earlier) if (actor := registry.get(id_)).country and actor.kind not in ("outlet", "agency")]
    return dict.fromkeys([*story.countries[:1], *earlier[:1]])


# What may stand before `army` where no army of another name is meant (the Arakan Army), and what behind it where the word is no adjective (a military base).
_BEFORE_A_BODY = frozenset("the a an of for by from to its country nation senior local two three several some".split())
_BEHIND_A_BODY = frozenset(
    "spokesman spokesperson spokeswoman official officials officer officers chief commander commanders source sources statement troops soldiers "
    "personnel forces headquarters in at on near and".split()
)


def _alone_in_english(words: list[str], registry: ActorRegistry, story: Story) -> Iterator[str]:
    """`the army`, `police in Kirkuk`: the body of that name of the actor named last that is one, else of the first of the story's countries that has one."""
    for at in range(len(words)):
        for end in range(min(len(words), at + 4), at, -1):
            head = words[at:end]
            before, behind = words[max(0, at - 1) : at], words[end : end + 1]
            if not registry.is_body(head) or not (_BEFORE_A_BODY.issuperset(before) and _BEHIND_A_BODY.issuperset(behind)):
                continue
            for id_ in reversed(story.earlier):
                country = registry.get(id_).country
                if country and registry.body_of(head, country) == id_:
                    yield id_
            yield from (body for country in _countries_told_of(registry, story) if (body := registry.body_of(head, country)))
            return


def _body_of(words: list[str], country: str, registry: ActorRegistry) -> str | None:
    for variant in variants(words[0]):
        name = [variant, *words[1:]]
        local = registry.local_bodies.get(" ".join(name))
        body = registry.body_of(local.split() if local else name, country)
        if body is not None:
            return body
    return None


def _is_an_army_of_its_own(words: list[str], body: Actor) -> bool:
    """جيش تحرير كذا: an army by a name, and not that of the country; جيش البلاد and جيش بلاده are."""
    if body.kind != "military" or len(words) != 2 or any(word.startswith("ال") for word in words):
        return False
    return not words[1].endswith(("ه", "ها", "هم", "نا"))


def _is_nationality(word: list[str]) -> bool:
    """Whether the next word looks like an adjective of a country that the registry does not have, or that is misspelt."""
    return bool(word) and word[0].startswith("ال") and word[0].endswith(("ي", "ية"))


def _by_adjective(words: list[str], registry: ActorRegistry) -> Resolved:
    """مصدر عسكري سوري، غارة إسرائيلية: the state or group whose adjective stands in the mention; two make it open."""
    ids = tuple(dict.fromkeys(id_ for word in words for id_ in registry.adjective(word)[:1]))
    return (ids[0], ids) if len(ids) == 1 else (None, ids)


def _in_apposition(story: Story, registry: ActorRegistry) -> Iterator[str]:
    """فلان الفلاني، المتحدث باسم الحركة: the body named in the office that is set behind somebody's name."""
    for _, actors in _named(list(story.behind), registry, story)[:1]:
        if actors[0].kind not in ("person", "outlet", "agency"):
            yield actors[0].id


def _introduced(words: list[str], registry: ActorRegistry, story: Story) -> Iterator[str]:
    """A surname alone, of a person whom the report introduced by an office (وزير خارجية كذا فلان الفلاني ... الفلاني).

    Looked for where the name first stands in the report: the office ends right before the given names.
    """
    if len(words) > 2 or not story.words:
        return
    first = next((at for at, token in enumerate(story.words) if token.folded == words[-1]), None)
    if first is None:
        return
    before = story.words[max(0, first - _LONGEST_TITLE - _GIVEN_NAMES) : first]
    cut = max((at + 1 for at, token in enumerate(before) if token.kind == "break" or token.text in '.:«»"؛'), default=0)
    title = [token.folded for token in before[cut:] if token.kind == "word"]
    for at in range(max(0, len(title) - _GIVEN_NAMES), len(title)):
        whole = [*title[at:], words[-1]]
        if registry.longest_name(whole, 0) == len(whole):
            yield registry.lookup(whole, story.countries, story.on)[0].id
    for end in range(len(title), max(0, len(title) - _GIVEN_NAMES) - 1, -1):
        body = _ends_with_body(title[:end], registry, story)
        if body is not None:
            yield body
            return


def _ends_with_body(title: list[str], registry: ActorRegistry, story: Story) -> str | None:
    """The body whose name the last words of a title are, or the state of its last adjective; persons introduce nobody."""
    for at in range(max(0, len(title) - _LONGEST_TITLE), len(title)):
        for variant in variants(title[at]):
            name = [variant, *title[at + 1 :]]
            if registry.longest_name(name, 0) == len(name) and registry.fits(name, story.countries):
                actor = registry.lookup(name, story.countries, story.on)[0]
                return actor.id if actor.kind not in ("person", "outlet", "agency") else None
    state = registry.adjective(title[-1])[:1] if len(title) > 1 else ()
    return state[0] if state else None
