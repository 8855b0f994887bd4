"""The linking and grading policies, as the data files state them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, cached_property

from marsad.reference.loading import DATA, load_entries
from marsad.text.fold import fold


@dataclass(frozen=True)
class Cut:
    """What two claims must have to hang together where more than the largest piece would: a score, and a time within the same window of so many
    hours (None for any time)."""

    score: float
    hours: int | None = None


@dataclass(frozen=True)
class LinkingPolicy:
    """Weights of the features, the score that joins two claims, hours between publications, and families of types that may be one happening.

    More than `largest_piece` claims that hang together are parted by the first of the `cuts`, what is still too large by the next, and so on.
    `area_nouns` lead the names of quarters and surroundings, which hold other sites; nouns of `one_kind` say the same of a site, and `idle_words` behind its name nothing.
    Behind `named_by_nouns` any noun is a name. All four are folded, and so are the nouns for `telling_things`, which are not struck every day in one province.
    Provinces of `called_regions`, countries by their ISO codes, go under the word for an area (منطقة). A type among `only_with` may be one happening with those types alone of its family.
    """

    threshold: float
    weights: dict[str, float]
    published_close_hours: float
    published_apart_hours: float
    history_hours: float
    families: tuple[frozenset[str], ...]
    apart: frozenset[str]
    largest_piece: int
    cuts: tuple[Cut, ...]
    middles: dict[str, float]
    south_words: tuple[str, ...]
    north_words: tuple[str, ...]
    area_nouns: frozenset[str]
    one_kind: tuple[tuple[str, ...], ...]
    idle_words: frozenset[str]
    named_by_nouns: frozenset[str]
    kinds_of_means: tuple[frozenset[str], ...]
    means_of_types: dict[str, str]
    telling_things: dict[str, int]
    only_with: dict[str, frozenset[str]]
    called_regions: frozenset[str]

    def family(self, type_: str) -> int:
        """The number of a type's family; -1 for one that stands alone."""
        return self._family_of.get(type_, -1)

    def is_only_with(self, type_: str, other: str) -> bool:
        """Whether one of two types may be one happening with some types of its family alone."""
        return type_ != other and (type_ in self.only_with or other in self.only_with)

    def may_be_one(self, type_: str, other: str) -> bool:
        """Whether one happening may be told as these two types, which are of one family."""
        return other in self.only_with.get(type_, {other}) and type_ in self.only_with.get(other, {type_})

    @cached_property
    def means_of_a_kind(self) -> frozenset[str]:
        """The means that are of some kind."""
        return frozenset[str]().union(*self.kinds_of_means)

    @cached_property
    def _family_of(self) -> dict[str, int]:
        numbered = reversed(list(enumerate(self.families)))
        return {type_: number for number, types in numbered for type_ in types}


@cache
def linking_policy() -> LinkingPolicy:
    """The policy of data/linking.yml."""
    fields = load_entries(DATA / "linking.yml")[0].fields
    weights = {name: float(weight) for name, weight in fields["weights"].items() if name != "__line__"}
    families = tuple(frozenset(family) for family in fields["families"])
    middles = {country: latitude for country, latitude in fields["middles"].items() if country != "__line__"}
    return LinkingPolicy(
        fields["threshold"], weights, fields["published_close_hours"], fields["published_apart_hours"], fields["history_hours"], families, frozenset(fields["apart"]),
        fields["largest_piece"], tuple(Cut(float(cut["score"]), cut.get("hours")) for cut in fields["cuts"]), middles, tuple(fields["south_words"]), tuple(fields["north_words"]),
        frozenset(map(fold, fields["area_nouns"])), tuple(tuple(map(fold, nouns)) for nouns in fields["one_kind"]), frozenset(map(fold, fields["idle_words"])),
        frozenset(map(fold, fields["named_by_nouns"])),
        tuple(map(frozenset, fields["kinds_of_means"])), {type_: means for type_, means in fields["means_of_types"].items() if type_ != "__line__"},
        {fold(noun): number for number, nouns in enumerate(fields["telling_things"]) for noun in nouns},
        {type_: frozenset(types) for type_, types in fields["only_with"].items() if type_ != "__line__"},
        frozenset(fields["called_regions"]),
    )  # fmt: skip


@cache
def grading_rules() -> dict[tuple[str, str], tuple[str, str]]:
    """(question, rule) to (grade, gloss), as data/grading.yml has them."""
    rules = (entry.fields for entry in load_entries(DATA / "grading.yml") if entry.fields["kind"] == "rule")
    return {(rule["question"], rule["id"]): (rule["grade"], rule["gloss"]) for rule in rules}


@dataclass(frozen=True)
class AgainstInterest:
    """What a party tells against its own interest: harm by its side to people of these categories, deeds of its side of these types."""

    harmed: frozenset[str]
    types: frozenset[str]


@cache
def against_interest() -> AgainstInterest:
    """As data/grading.yml has it."""
    fields = next(entry.fields for entry in load_entries(DATA / "grading.yml") if entry.fields["kind"] == "against_interest")
    return AgainstInterest(frozenset(fields["harmed"]), frozenset(fields["types"]))


@cache
def operations() -> frozenset[str]:
    """The types of data/grading.yml of which claims bear no responsibility though one side does them."""
    fields = next(entry.fields for entry in load_entries(DATA / "grading.yml") if entry.fields["kind"] == "operations")
    return frozenset(fields["types"])


@cache
def health_ministries() -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Folded words by which English names a state's ministry of health, and those by which the registry has it."""
    fields = next(entry.fields for entry in load_entries(DATA / "grading.yml") if entry.fields["kind"] == "health_ministries")
    return tuple(map(fold, fields["words"])), tuple(fold(fields["body"]).split())


@cache
def office_words() -> frozenset[str]:
    """Words, folded, of which the names of a body's own outlets are made before the name of the body."""
    fields = next(entry.fields for entry in load_entries(DATA / "grading.yml") if entry.fields["kind"] == "offices")
    return frozenset(fold(word) for word in fields["words"])


@cache
def official_media_words() -> dict[str, frozenset[str]]:
    """Words, folded and without the article, for media that speak for their state: `official` by themselves, `national` beside the name of a state."""
    fields = next(entry.fields for entry in load_entries(DATA / "grading.yml") if entry.fields["kind"] == "official_media")
    return {kind: frozenset(fold(word) for word in fields[kind]) for kind in ("official", "national")}


@cache
def rumours() -> frozenset[str]:
    """Words for news of nobody knows whom, folded and without the article (أنباء, reports)."""
    fields = next(entry.fields for entry in load_entries(DATA / "grading.yml") if entry.fields["kind"] == "rumours")
    return frozenset(fold(words) for words in fields["words"])


@cache
def unnamed_alike() -> dict[str, str]:
    """Words for unnamed tellers, folded and without the article, with those that stand for all that mean the same (witnesses: شهود)."""
    fields = next(entry.fields for entry in load_entries(DATA / "grading.yml") if entry.fields["kind"] == "unnamed")
    return {fold(words): fold(alike[0]) for alike in fields["alike"] for words in alike}


@cache
def fighters() -> dict[str, str]:
    """Words for those who fight, folded: `soldiers` for those of an army, `others` for those whom an army fights. Words that are said of both are not among them."""
    fields = next(entry.fields for entry in load_entries(DATA / "grading.yml") if entry.fields["kind"] == "fighters")
    return {fold(word): side for side in ("soldiers", "others") for word in fields[side]}
