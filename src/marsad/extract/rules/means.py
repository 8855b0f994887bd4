"""With what: the weapons of a happening, and the type that they make it."""

from __future__ import annotations

from marsad.extract.rules.families import FORCE, PROTESTS, UNCREWED
from marsad.extract.rules.happening import Happening
from marsad.extract.rules.page import QUOTES_OPEN, Page
from marsad.extract.rules.roles import Phrase
from marsad.extract.rules.weapons_not_used import was_not_used
from marsad.reference.lexicon import Hit


class Doing:
    """What a happening struck, and who did it: both say which weapons it was done with."""

    __slots__ = ("doers", "struck")

    def __init__(self, struck: list[Phrase], doers: list[Phrase]) -> None:
        self.struck, self.doers = struck, doers


def fill_means(page: Page, happenings: list[Happening], bounds: list[tuple[int, int]], doings: list[Doing]) -> None:
    """Gives each happening the weapons among its words, a series those of its last member, and one told apart by an ordinal those of its first."""
    for happening, (low, high), doing in reversed(list(zip(happenings, bounds, doings, strict=True))):
        if _are_groups(page, doing.doers):
            # هجوم صاروخي of a group: the word for the attack means what the group has.
            happening.means = {"rocket" if weapon == "missile" else weapon for weapon in happening.means}
        happening.means |= means_of(page, happening, low, high, doing)
        if happening.type in ("protest", "detention"):
            # أصيب بالرصاص خلال مظاهرة, اعتقلوا شبانا وأصابوا آخرين بالرصاص: those who march do not shoot, and nobody is detained with shots.
            happening.means.difference_update(_USED_ON_A_CROWD)
        if happening.series is not None and not happening.means:
            happening.means |= happening.series.means
    first = next((happening for happening in happenings if happening.number == 1), happenings[0])
    for happening in happenings:
        if happening.number is not None and not happening.means and happening.type == first.type:
            happening.means |= first.means


# What those who march or are held met with, and did not use.
_USED_ON_A_CROWD = frozenset({"small_arms", "other"})
# What makes an attack a suicide attack without saying with what it was made: no means of a claim.
BOMBER = "bomber"
# Weapons whose fire is told as fire (بنيران المدفعية), which is then no fire of small arms.
_WITH_FIRE = frozenset({"artillery", "tank", "mortar", "naval", "helicopter", "aircraft", "drone"})
# Bombs without a word of their own for what they were, and what makes one needless.
_BOMBS = "bombs"
_OF_BOMBS = frozenset({"aircraft", "helicopter", "drone", "chemical"})
# Weapons whose shells a bare word for shells may mean.
_SHELLING = frozenset({"tank", "mortar", "rocket", "naval"})
_SHELLS = frozenset({"rocket", "artillery", "mortar", "tank"})


def means_of(page: Page, happening: Happening, low: int, high: int, doing: Doing) -> set[str]:
    """The weapons named among the happening's words, those that it struck left out."""
    struck = {index for phrase in doing.struck for index in (*range(phrase.first, phrase.last + 1), *_its_make(page, phrase.last + 1))}
    said = {index for hit in happening.words if hit.sense.means for index in range(hit.first, hit.last + 1)}
    by_group = _are_groups(page, doing.doers)
    found: set[str] = set()
    unsaid: set[str] = set()
    crewed = bare_shells = by_name = False
    for index in page.starting("means", low, high):
        hit = page.of_kind(index, "means")
        if (
            hit is not None
            and (index not in struck or _blows_up(happening, hit))
            and index not in said
            and index not in page.in_figure
            and not (index in page.in_place and index - 1 in page.in_place)
            and _is_weapon_of(page, hit, happening)
        ):
            if ("aircraft" in hit.sense.means and _is_unmanned(page, hit)) or _is_what_a_medium_is_called(page, hit):
                continue
            if _is_an_arm(page, hit) and _only_tells(page, hit, happening, doing.doers):
                continue
            if hit.sense.value in ("bomber", "fire"):
                unsaid.add(hit.sense.value)
                continue
            if hit.sense.form == "قنبلة" and hit.first == hit.last:
                unsaid.add(_BOMBS)
                continue
            bare = _are_bare_shells(page, hit)
            bare_shells, by_name = bare_shells or bare, by_name or ("artillery" in hit.sense.means and not bare)
            if "aircraft" in hit.sense.means and _is_an_arm(page, hit) and "helicopter" in found | _weapons_of(page, range(hit.last + 1, high)):
                # قصف سلاح الجو بالمروحيات: the arm that flew them.
                continue
            by_air = page.folded[hit.last].endswith(("جوي", "جويه", "جوية", "جوا")) or _is_an_arm(page, hit)
            crewed = crewed or ("aircraft" in hit.sense.means and not by_air)
            found.update((hit.sense.by_groups,) if by_group and hit.sense.by_groups else hit.sense.means)
    if "drone" in found and not crewed:
        # غارة جوية من طائرة مسيرة: neither the adjective of the air nor the name of the arm says anything of a crew.
        happening.means.discard("aircraft")
        found.discard("aircraft")
    if bare_shells and not by_name and found & _SHELLING:
        # قذائف غراد, أطلقت دبابات قذيفتين: what the shells were is told.
        found.discard("artillery")
    # أسقطت طائرة بنيران أرضية: what shoots at aircraft are no small arms by themselves.
    found |= {"small_arms"} if "fire" in unsaid and not found & _WITH_FIRE and happening.type != "interception" else set()
    found |= {BOMBER} & unsaid
    # ألقت مقاتلة قنبلتين, ألقوا قنابل معبأة بالكلور: what dropped the bombs, or filled them, says what they were.
    found |= {"other"} if _BOMBS in unsaid and not found & _OF_BOMBS else set()
    if happening.hit.sense.id == "event.armed_attack.fire" and found & _WITH_FIRE and "small_arms" not in found:
        # فتحت المدافع نيرانها: the fire is that of the guns.
        happening.means.discard("small_arms")
    if happening.hit.sense.id == "event.shelling.missile" and found & _SHELLS and "missile" not in found:
        # قذيفة سقطت: what fell is named, and is no missile.
        happening.means.difference_update({"missile", "rocket"} - found)
    elif happening.hit.sense.means and happening.hit.sense.id != "event.shelling.missile" and _SHELLS.issuperset(happening.hit.sense.means):
        # بقذيفة هاون سقطت على منزل: no more is what falls or is launched where the happening is told by its shells.
        launched = any(hit.sense.id == "event.shelling.missile" for hit in happening.words)
        happening.means.difference_update({"missile", "rocket"} - found - set(happening.hit.sense.means) if launched else set())
    _say_more_exactly(page, happening)
    flown = None if found or said else _flown_to(page, happening)
    return set(flown.sense.means) if flown is not None else found


# من طراز F-35: so many tokens behind the word for a make may be its name.
_MAKE_WITHIN = 4


def _its_make(page: Page, first: int) -> range:
    """استهدفنا مقاتلة من طراز F-35: the tokens of the make that is told of what was struck; empty where none follows."""
    if first + 2 >= len(page) or page.folded[first] != "من" or page.folded[first + 1] not in page.reference.words("companion.make"):
        return range(0)
    last = min(first + 2 + _MAKE_WITHIN, len(page))
    return range(first + 2, next((at for at in range(first + 2, last) if _is_no_make(page, at)), last))


def _is_no_make(page: Page, index: int) -> bool:
    """من طراز ميركافا بصاروخ, من طراز F-35 في سماء: words that go on behind the name of a make."""
    weapon = page.of_kind(index, "means")
    return bool(page.functions[index]) or (bool(page.hits[index]) and (weapon is None or bool(weapon.proclitics)))


# What is blown up is what it is done with.
_BLOWN_UP = frozenset({"explosive_belt", "car_bomb"})


def _blows_up(happening: Happening, hit: Hit) -> bool:
    """فجر سترته الناسفة, تفجير عربة مفخخة: a belt or a car bomb, the object of the word for the blast."""
    return happening.type in ("suicide_attack", "explosion") and bool(_BLOWN_UP & set(hit.sense.means))


def _are_bare_shells(page: Page, hit: Hit) -> bool:
    """قذيفتين, قذائف غراد: shells without a word of their own for what fired them, and not joined to other weapons."""
    if hit.sense.form != "قذيفة":
        return False
    following = page.of_kind(hit.last + 1, "means") if hit.last + 1 < len(page) else None
    return not hit.proclitics if following is None else not following.proclitics


def _weapons_of(page: Page, indices: range) -> set[str]:
    return {
        weapon
        for index in page.starting("means", indices.start, indices.stop)
        for hit in page.hits[index]
        if hit.sense.kind == "means"
        for weapon in hit.sense.means
    }


def _say_more_exactly(page: Page, happening: Happening) -> None:
    """سقوط قذائف هاون: a weapon that goes on behind the word for the happening is what its whole name says, and not what its first word does."""
    for word in happening.words:
        hit = page.of_kind(word.last, "means") if word.sense.means else None
        if hit is not None and hit.first == word.last and hit.last > word.last and hit.sense.means != word.sense.means:
            happening.means.difference_update(word.sense.means)
            happening.means.update(hit.sense.means)


def _is_an_arm(page: Page, hit: Hit) -> bool:
    """سلاح الجو، القوات الجوية: forces that are called by their craft."""
    return hit.sense.form in page.reference.words("companion.air_arms") and not hit.proclitics.endswith("ب")


def _only_tells(page: Page, hit: Hit, happening: Happening, doers: list[Phrase]) -> bool:
    """أعلنت القوات الجوية أن روسيا شنت هجوما: whether another did it, "that" stands between the arm and what is told, or it is named far behind."""
    if any(phrase.first <= hit.last + 1 and hit.first <= phrase.last for phrase in doers):
        return False
    if hit.first > happening.last + 1:
        # هجمات استهدفت مواقع من بينها مقر القوات الجوية
        return True
    return bool(doers) or any(page.functions[index] == "that" for index in range(hit.last + 1, happening.first))


def _is_what_a_medium_is_called(page: Page, hit: Hit) -> bool:
    """قناة "المسيرة": right behind a word for a medium, in quotes or not, stands its name."""
    before = hit.first - 1
    if before > 0 and page.tokens[before].text in QUOTES_OPEN:
        before -= 1
    # استهدفت الموقع بالمدفعية: with ب it is what was used.
    medium = page.of_kind(before, "teller") if before >= 0 and hit.definite and not hit.proclitics.endswith("ب") else None
    return medium is not None and medium.sense.tells == "media" and medium.last == before


def _flown_to(page: Page, happening: Happening) -> Hit | None:
    """اعترضت صاروخين باليستيين استهدفا المدينة: the weapon, with its adjective, that a verb of striking right behind it is told of; None where none is."""
    if happening.type != "armed_attack" or not happening.is_verb or happening.hit.proclitics or happening.hit.suffix:
        return None
    before = happening.first - 1
    for index in (before, before - 1):
        weapon = page.of_kind(index, "means") if index >= happening.sentence.first else None
        if weapon is not None and weapon.last <= before and set(weapon.sense.means) <= UNCREWED:
            return weapon
        if page.tokens[index].kind != "word" or page.functions[index] or index in page.in_places:
            return None
    return None


# طائرة أميركية صغيرة بدون طيار
_UNMANNED_WITHIN = 3


def _is_unmanned(page: Page, hit: Hit) -> bool:
    """طائرة أميركية بدون طيار: what stands behind the word for aircraft and its adjectives makes it a drone."""
    for index in range(hit.last + 1, min(hit.last + 1 + _UNMANNED_WITHIN, len(page))):
        drone = page.of_kind(index, "means")
        if drone is not None and "drone" in drone.sense.means and not drone.proclitics:
            return True
        if index not in page.adjective_at and page.hits[index]:
            return False
    return False


def _are_groups(page: Page, doers: list[Phrase]) -> bool:
    """Whether those who did it are armed groups, whose "missiles" are rockets, unless they are known to have guided ones."""
    actors = [page.reference.actors.get(actor) for doer in doers for actor in page.phrase_actors(doer.first, doer.last)]
    return bool(actors) and all(actor.kind in ("armed_group", "militia") and not actor.missiles for actor in actors)


# احتراق ما لا يقل عن خمس دبابات: so far before a weapon the word for its damage stands.
_DESTROYED_WITHIN = 6


def _is_destroyed(page: Page, hit: Hit) -> bool:
    """احتراق عدد من الدبابات, إعطاب مدفع: what was damaged was not used."""
    by_another = False
    for index in range(hit.first - 1, max(-1, hit.first - 1 - _DESTROYED_WITHIN), -1):
        harm = page.of_kind(index, "harm")
        if harm is not None and harm.sense.harm == "damage" and harm.sense.role != "victims":
            return harm.features.startswith("n") or harm.sense.value == "of_victim" or by_another
        if page.tokens[index].kind == "mark" or page.opens_clause(index):
            return False
        if page.of_kind(index, "event", "means") is not None and not page.folded[index].startswith("و"):
            # دمرت الغارات مدافع: a deed or a weapon behind the verb did it, and what stands behind that was destroyed; مقاتلات ومدفعية did it both.
            by_another = index < hit.first - 1 or not page.folded[hit.first].startswith("و")
        elif page.of_kind(index, "event", "object") is not None:
            return False
    return False


# غنموا، بحسب البيان، ثلاثة مدافع هاوتزر ورشاشات: so far before a weapon the word for its capture stands.
_COME_BY_WITHIN = 8
# اندلعت صباح اليوم النيران, النيران التهمت: so near the fire stands the word that says that something burns.
_BURNS_BEFORE, _BURNS_BEHIND = 4, 2


def _is_come_by(page: Page, hit: Hit) -> bool:
    """غنموا ثلاثة مدافع, استولى على راجمة, عثر بداخلها على عبوات: a weapon that was found, seized or made harmless was not used."""
    stems = tuple(page.reference.words("companion.come_by"))
    for index in range(hit.first - 1, max(-1, hit.first - 1 - _COME_BY_WITHIN), -1):
        if page.tokens[index].text in ".؛:" or page.functions[index] in ("that", "clause", "leads_to", "cause"):
            return False
        text = page.folded[index].removeprefix("و").removeprefix("ف").removeprefix("ب").removeprefix("ال")
        if text.startswith(stems):
            return True
    return False


# طائرة بدون طيار إيرانية مفخخة
_LOADED_WITHIN = 3


def _is_a_loaded_drone(page: Page, hit: Hit) -> bool:
    """طائرة بدون طيار إيرانية مفخخة: loaded, said of the drone before it."""
    near = range(max(0, hit.first - _LOADED_WITHIN), hit.first)
    return hit.last == hit.first and any("drone" in drone.sense.means for index in near for drone in page.hits[index] if drone.sense.kind == "means")


def _burns(page: Page, fire: Hit) -> bool:
    """اندلعت النيران في المصفاة, ألسنة النيران: fire that burns, and is nobody's."""
    stems = page.reference.words("companion.of_burning")
    near = range(max(0, fire.first - _BURNS_BEFORE), min(len(page), fire.last + 1 + _BURNS_BEHIND))
    texts = (page.folded[index].removeprefix("و") for index in near if not fire.first <= index <= fire.last)
    return any(text.startswith(stem) or text.removeprefix("ال").startswith(stem) for text in texts for stem in stems)


_CALLED_WITHIN = 5


def _is_weapon_of(page: Page, hit: Hit, happening: Happening) -> bool:
    """Whether a weapon was used: not shot down, not stored, not part of a name, not what something is only related to."""
    instrument = hit.proclitics.endswith("ب") or _is_whose_fire(page, hit)
    if happening.type in ("interception", "territory_change", "detention") and not instrument:
        return False
    if (
        happening.type == "threat"
        and hit.last < happening.first
        and not instrument
        and any(page.tokens[at].text in "،," for at in range(hit.last, happening.first))
    ):
        # الطائرة تحمل بصمات أجنبية، متوعدا برد: what is told before is not what is threatened.
        return False
    if was_not_used(page, hit, happening):
        return False
    if hit.definite and ":" in [token.text for token in page.tokens[hit.last + 1 : hit.last + 3]]:
        # المسيرة: عدوان على صنعاء, المسيرة نت: a channel that has the name of a weapon.
        return False
    if hit.first in page.inside_actor and not page.of_kind(hit.first, "force"):
        return False
    site = page.in_places.get(hit.first)
    if site is not None and site.known and site.first < hit.first and any(known.level == "site" for known in page.known_as(site)):
        # ساحة الطيران
        return False
    # مسيرة is a march too.
    if "drone" in hit.sense.means and (
        happening.type in PROTESTS or (not instrument and _names_a_medium(page, hit.first)) or _is_a_march(page, hit, happening)
    ):
        return False
    if not instrument and (_is_destroyed(page, hit) or _is_come_by(page, hit)):
        return False
    if hit.sense.value == "fire" and _burns(page, hit):
        return False
    if "car_bomb" in hit.sense.means and _is_a_loaded_drone(page, hit):
        return False
    before = hit.first - 1
    if before >= 0 and hit.proclitics.endswith("ل") and page.folded[before].removeprefix("ال") in page.reference.words("companion.made_against"):
        # لغم مضاد للدبابات: against what a weapon is made.
        return False
    if before >= 0 and page.folded[before] in page.reference.words("companion.is_not"):
        # قصف عادي وليس بأسلحة كيماوية
        return False
    if before >= 0 and page.folded[before].removeprefix("ال") in page.reference.words("companion.of_defence"):
        # قوات الدفاع الجوي: what shoots down aircraft is none.
        return False
    if "aircraft" in hit.sense.means and hit.last + 1 < len(page) and page.folded[hit.last + 1] in page.reference.words("companion.civil"):
        # الهيئة العامة للطيران المدني
        return False
    if hit.sense.value == "of_the_air" and page.folded[hit.first].endswith(_OF_THE_AIR) and _is_of_a_base(page, hit.first):
        # قاعدة علي السالم الجوية
        return False
    if hit.sense.value == "of_the_air" and before >= 0 and _is_of_flight(page, before):
        # الملاحة الجوية، المجال الجوي: what an attack closes, and nothing that it was made with.
        return False
    if hit.sense.value == "by_air" and happening.type == "siege":
        # حصار محكم جوا وبحرا
        return False
    if hit.sense.value == "by_air" and before >= 0 and any(page.folded[before].startswith(word) for word in page.reference.words("companion.carried")):
        # نقلوا جوا إلى المستشفى
        return False
    if before >= 0 and before not in range(happening.first, happening.last + 1):
        if page.structure(before, "related") or _is_damaged(page, before):
            return False
        if any(other.sense.kind == "object" and other.last >= hit.last for at in range(max(0, before - 1), before + 1) for other in page.hits[at]):
            # منصة إطلاق صواريخ
            return False
        if not instrument and (_holds(page, before) or _is_purpose(page, before)):
            return False
    if before > 0 and page.folded[before] == "في" and page.of_kind(before - 1, "people") is not None:
        # خبير في الصواريخ
        return False
    if "chemical" not in hit.sense.means:
        return True
    if happening.type == "threat" and hit.last > happening.last + _CALLED_WITHIN:
        # توعدت برد قوي بعد اتهامات بشن هجوم كيماوي: what is answered is told farther on.
        return False
    # هجوم يعتقد أنه كيماوي
    called = 0 < hit.first - happening.last <= _CALLED_WITHIN and page.folded[hit.first - 1] in page.reference.words("companion.that_it")
    # هجوم #دوما الكيماوي: the name of the place may stand between.
    placed = hit.first - happening.last <= _CALLED_WITHIN and all(
        at in page.in_places or not (page.hits[at] or page.functions[at]) for at in range(happening.last + 1, hit.first)
    )
    return (
        instrument
        or called
        or (placed and hit.first > happening.last)
        or _is_used_in(page, hit, happening)
        or 0 <= hit.first - happening.last <= 2
        or happening.first <= hit.first <= happening.last
    )


def _is_whose_fire(page: Page, hit: Hit) -> bool:
    """بنيران رشاشات: a weapon right behind the word for its fire."""
    fire = page.of_kind(hit.first - 1, "means") if hit.first else None
    return fire is not None and fire.sense.value == "fire" and fire.proclitics.endswith("ب")


def _is_used_in(page: Page, hit: Hit, happening: Happening) -> bool:
    """أسلحة كيماوية استخدمت في هجوم: a weapon of which a verb behind it says that it was used in the happening."""
    used = any(other.sense.mode == "use" and other.features.startswith("v") for other in page.hits[hit.last + 1]) if hit.last + 1 < happening.first else False
    return used and happening.first - hit.last == _USED_IN and page.folded[happening.first - 1] == "في"


# كيماوية استخدمت في هجوم
_USED_IN = 3


# قاعدة علي السالم الجوية, قاعدتي «علي السالم» و«المنهاد» الجويتين
_BASE_WITHIN = 5
_OF_THE_AIR = ("ية", "يتين", "يتان")


def _is_of_a_base(page: Page, index: int) -> bool:
    """Whether the adjective of the air belongs to a base named before it."""
    words = [at for at in range(index - 1, max(-1, index - 1 - 2 * _BASE_WITHIN), -1) if page.tokens[at].kind == "word"]
    for at in words[:_BASE_WITHIN]:
        if page.of_kind(at, "object") is not None and page.folded[at].removeprefix("ال").startswith(("قاعد", "قواعد")):
            return True
        if page.of_kind(at, "event") is not None or (page.functions[at] and at not in page.in_places):
            return False
    return False


def _is_of_flight(page: Page, index: int) -> bool:
    """المجال الجوي, ورحلاتها الجوية: whether the noun before the adjective of the air tells of flights, of the space for them or of the weather."""
    return page.folded[index].removeprefix("و").removeprefix("ب").removeprefix("ال") in page.reference.words("companion.of_flight")


def _is_a_march(page: Page, hit: Hit, happening: Happening) -> bool:
    """مسيرة العودة, #مسيرة_العودة: a march by its name, or with the article that which was told before, and no aircraft since (وتطالب المسيرة); not who strikes (قصفت المسيرة)."""
    if _is_named_a_march(page, hit):
        return True
    strikes = happening.is_verb and happening.type in FORCE and hit.first - 1 <= happening.last and happening.first <= hit.last + 1
    if not hit.definite or hit.last > hit.first or strikes:
        return False
    earlier = [page.of_kind(index, "means") for index in page.starting("means", 0, hit.first)]
    alike = [other for other in earlier if other is not None and "drone" in other.sense.means and not other.definite]
    plain = next((other for other in reversed(alike) if other.last > other.first or _is_named_a_march(page, other)), None)
    return plain is not None and _is_named_a_march(page, plain)


def _is_named_a_march(page: Page, hit: Hit) -> bool:
    """مسيرة العودة, #مسيرة_العودة: a march by its name; شاركوا في مسيرة، مسيرة تأييد: by the words around it."""
    of_people = hit.last + 1 < len(page) and page.folded[hit.last + 1] in page.reference.words("companion.of_a_march")
    if hit.first == hit.last and hit.first and (of_people or page.folded[hit.first - 1] == "في" or page.is_listed(hit.first - 1, "companion.leads_to_a_march")):
        return True
    before = hit.first - 1 - (page.tokens[hit.first - 1].text in QUOTES_OPEN) if hit.first > 1 else 0
    # احتجاجات "مسيرة الغضب"
    known = page.hits[hit.first] if hit.last > hit.first or not before else (*page.hits[hit.first], *page.hits[before])
    named = any(other.sense.kind == "event" and other.sense.type in PROTESTS and (other.last > hit.last or other.first == before) for other in known)
    return named or (hit.last + 1 < len(page) and page.tokens[hit.last + 1].text == "_")


def _names_a_medium(page: Page, index: int) -> bool:
    """تلفزيون المسيرة: a channel of that name."""
    before = page.of_kind(index - 1, "teller") if index else None
    return before is not None and before.sense.tells == "media"


def _is_damaged(page: Page, index: int) -> bool:
    """تدمير رشاش: what was destroyed did not strike."""
    hit = page.of_kind(index, "harm")
    return hit is not None and hit.sense.harm == "damage"


def _holds(page: Page, index: int) -> bool:
    """منصة صواريخ، مستودع قذائف: a thing that weapons are fired from or kept in."""
    hit = page.of_kind(index, "object")
    return hit is not None and page.of_kind(index, "means") is None


def _is_purpose(page: Page, index: int) -> bool:
    """لتجميع صواريخ: weapons that are made or kept."""
    return page.folded[index].startswith("ل") and not page.folded[index].startswith("لل") and not page.hits[index] and index not in page.actor_at
