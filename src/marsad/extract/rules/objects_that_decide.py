"""What a verb is done to, or with, where that makes a common verb tell of force: captives, property, the dead, weapons that land, crowds."""

from __future__ import annotations

from collections.abc import Iterable

from marsad.extract.rules.crowds_that_demand import the_crowd
from marsad.extract.rules.harm_words import cue
from marsad.extract.rules.page import Page
from marsad.extract.rules.stops import behind_its_number, until_stop
from marsad.reference.lexicon import Hit

_OBJECT_WITHIN = 8
_CUSTODY_WITHIN = 9
_BEFORE_WITHIN = 8
# خطف ثلاثة شرطيين من بيوتهم في البلدة الشهر الماضي ثم قتلهم
_TAKEN_WITHIN = 12


def _near(page: Page, hit: Hit, within: int = _OBJECT_WITHIN) -> list[int]:
    return list(until_stop(page, range(hit.last + 1, min(len(page), hit.last + 1 + within))))


def _bare(page: Page, index: int) -> str:
    """بالأسرى، للأسرى، بأسير: a word without a preposition that is written with it, and without its article."""
    return page.folded[index].removeprefix("ب").removeprefix("ل").removeprefix("ال").removeprefix("ل")


def _has(page: Page, tokens: list[int], companions: str) -> bool:
    words = page.reference.words(companions)
    return any(page.folded[index].removeprefix("ال") in words or _bare(page, index) in words for index in tokens)


def fell_people(page: Page, hit: Hit) -> bool:
    """أردى الجنود شابا، حيد الجيش أربعة مسلحين، أجهزوا على جريح: people behind a verb that else is said of other things."""
    if hit.sense.value == "unjoined" and (hit.proclitics or kill_captives(page, hit)):
        # وصفتهم: spelt like "and liquidated them"; captives are put to death.
        return False
    near = _near(page, hit)
    if hit.sense.value == "upon":
        return any(page.folded[index] in ("علي", "عليه", "عليهم", "عليها") and (page.folded[index] != "علي" or _are_people(page, index + 1)) for index in near)
    return any(_are_people(page, index) and not page.folded[index].endswith("ون") for index in near)


def _are_people(page: Page, index: int) -> bool:
    at = behind_its_number(page, index)
    return at < len(page) and page.of_kind(at, "people") is not None


# قذائف ثقيلة على مواقع: so far behind what is dropped stands what it is dropped on.
_DROPPED_ON_WITHIN = 3


def are_dropped_on(page: Page, index: int) -> bool:
    """أسقطت الطائرات قذائف على مواقع: shells with "on" right behind them or their adjective, and no verb that tells who else fired them there."""
    if page.folded[index] not in page.reference.words("companion.shells"):
        return False
    for at in range(index + 1, min(len(page) - 1, index + 1 + _DROPPED_ON_WITHIN)):
        if page.folded[at] == "علي":
            return True
        if page.functions[at] or page.tokens[at].kind != "word" or page.of_kind(at, "event") is not None:
            return False
    return False


def in_custody(page: Page, hit: Hit) -> bool:
    """ضرب الجنود المعتقلين، تعرضوا للصعق في معتقل: captives, or a place where they are held, on either side."""
    before = list(until_stop(page, range(hit.first - 1, max(-1, hit.first - 1 - _CUSTODY_WITHIN), -1)))
    near = _near(page, hit, _CUSTODY_WITHIN)
    return _has(page, near, "companion.captives") or _has(page, before, "companion.captives") or _has(page, near, "companion.held_in")


def kill_captives(page: Page, hit: Hit) -> bool:
    """قتل الجنود أسيرين أعزلين، تصفية أسرى حرب: captives behind a word of killing; خطف ثلاثة شرطيين وقتلهم: those whom its pronoun means were taken before."""
    if hit.suffix in ("هم", "هما", "ه", "ها", "هن") and (hit.proclitics.startswith("و") or (hit.first and page.folded[hit.first - 1] == "ثم")):
        before = until_stop(page, range(hit.first - 1, max(-1, hit.first - 1 - _TAKEN_WITHIN), -1))
        return any(
            other.sense.kind == "event" and other.sense.type in ("abduction", "detention") and not other.sense.needs
            for index in before
            for other in page.hits[index]
        )
    captives = [index for index in _near(page, hit, 6) if not _was_set_free(page, index)]
    return _has(page, captives, "companion.captives") and not _fell_in_a_blow(page, hit)


def _was_set_free(page: Page, index: int) -> bool:
    """الأسير المحرر: who was a captive once is none when he is killed."""
    return index + 1 < len(page) and page.folded[index + 1].removeprefix("ال") in page.reference.words("companion.captive_once")


# قتل خمسة سجناء أمس في قصف مدفعي
_BLOW_WITHIN = 9
_BLOWS = frozenset({"air_strike", "drone_strike", "shelling", "explosion", "suicide_attack"})


def _fell_in_a_blow(page: Page, hit: Hit) -> bool:
    """قتل خمسة سجناء في قصف مدفعي: captives whom a raid or a shell killed were not put to death."""
    near = range(hit.last + 1, min(len(page), hit.last + 1 + _BLOW_WITHIN))
    return any(other.sense.type in _BLOWS and other.features.startswith("n") for index in until_stop(page, near) for other in page.hits[index])


def wreck_property(page: Page, hit: Hit) -> bool:
    """خرب مستوطنون محاصيل، التهمت النيران 200 بيت، احترق 23 منزلا: houses, fields, trees or vehicles behind a verb of spoiling."""
    near = _near(page, hit)
    if hit.sense.value == "by_fire" and not _has(page, near[:4], "companion.flames"):
        return False
    return any(page.of_kind(index, "object") is not None for index in near) or _has(page, near, "companion.property")


def some_of_them(page: Page, hit: Hit) -> bool:
    """أوقف الدرك اثنين من منظمي التجمع: a number, and behind "of" the people it is of, where the verb is also said of what is stopped."""
    for index in _near(page, hit):
        count = page.count_at(index)
        if count is not None and not count.ordinal:
            group = count.last_token + 2
            if group >= len(page) or page.folded[group - 1] != "من" or group in page.in_time:
                return False
            return page.of_kind(group, "people", "force") is not None or page.folded[group].endswith(("ي", "ين"))
    return False


# استولى المسلحون الذين هاجموا القرية على شاحنات: so far behind the verb stands what is taken.
_SPOILS_WITHIN = 8


def take_spoils(page: Page, hit: Hit) -> bool:
    """استولى مسلحون على شاحنات إغاثة، غنم المقاتلون أسلحة، صودرت معداتهم: goods, arms or vehicles that are taken, and no ground."""
    spoils = page.reference.words("companion.spoils")
    for index in _near(page, hit, _SPOILS_WITHIN):
        led = page.functions[index] == "preposition"
        if led and (page.folded[index] != "علي" or hit.sense.value != "upon"):
            return False
        if hit.sense.value == "upon" and not led:
            continue
        at = behind_its_number(page, index + led)
        if at < len(page) and page.folded[at].removeprefix("ال") in spoils:
            return True
        if led:
            return False
    return False


_FINDING = frozenset({"عثر", "عثور", "وجد"})


def names_a_body_first(page: Page, indices: Iterable[int]) -> bool:
    """Whether the dead are named there, and no mass grave before them (عثروا على مقبرة جماعية تضم رفات 40 شخصا), which tells the same."""
    for index in indices:
        if cue(page, index, "body"):
            return True
        if any(other.sense.type == "body_found" and other.last > other.first for other in page.hits[index]):
            return False
    return False


def of_bodies(page: Page, hit: Hit) -> bool:
    """استخرجت الفرق جثث، وجد الأهالي خمس جثث، جثث عثر عليها: the dead behind a verb of finding, or before one that comes back to them."""
    if names_a_body_first(page, _near(page, hit)):
        return True
    if hit.sense.form in _FINDING and _has(page, _near(page, hit), "companion.found_dead"):
        # وُجدت معلمة مقتولة في منزلها
        return True
    following = hit.last + 1
    back = following < len(page) and page.folded[following] in ("عليها", "عليهم", "عليه")
    before = until_stop(page, range(hit.first - 1, max(-1, hit.first - 1 - _BEFORE_WITHIN), -1))
    return back and any(cue(page, index, "body") for index in before)


_FIRED = frozenset({"missile", "rocket", "artillery", "mortar"})


def with_missiles(page: Page, hit: Hit) -> bool:
    """رمت القوات المدينة بصواريخ، أمطروا البلدة بوابل من القذائف: weapons that are fired, led by ب."""
    for index in _near(page, hit, 10):
        weapon = page.of_kind(index, "means")
        if weapon is not None and not _FIRED.isdisjoint(weapon.sense.means):
            led = weapon.proclitics.endswith("ب") or any(page.folded[at].startswith("ب") for at in range(max(hit.last + 1, index - 2), index))
            if led:
                return True
    return False


def missile_lands(page: Page, hit: Hit) -> bool:
    """وقع صاروخ على بيت، هوت قذيفة على منزل، أصابت قذيفة مدرسة: a weapon that was fired right behind the verb, and what it fell on."""
    at = behind_its_number(page, hit.last + 1)
    weapon = page.of_kind(at, "means") if at < len(page) else None
    if weapon is None or weapon.proclitics or _FIRED.isdisjoint(weapon.sense.means):
        return False
    near = [index for index in _near(page, hit) if index > weapon.last]
    if hit.sense.value == "on":
        return any(page.folded[index] in ("علي", "في", "قرب", "داخل", "وسط", "فوق") for index in near)
    return any(page.of_kind(index, "object", "place_word") is not None or index in page.actor_at for index in near)


def drone_hits(page: Page, hit: Hit) -> bool:
    """أصابت مسيرة انتحارية سفينة، هوت طائرة مسيرة على منزل: a drone right behind the verb, and a thing or a place behind it."""
    at = behind_its_number(page, hit.last + 1)
    weapon = page.of_kind(at, "means") if at < len(page) else None
    if weapon is None or weapon.proclitics or "drone" not in weapon.sense.means:
        return False
    near = [index for index in _near(page, hit) if index > weapon.last]
    return any(page.of_kind(index, "object", "place_word", "people") is not None for index in near)


_KILLS_AS = {"shelling": _FIRED, "drone_strike": frozenset({"drone"}), "explosion": frozenset({"ied", "mine", "car_bomb"})}


def weapon_kills(page: Page, hit: Hit) -> bool:
    """قتلت قذيفة طفلين، أودى صاروخ بحياة أسرة: a weapon of the kind that the type names right behind the verb, and people, or how many, behind it."""
    at = behind_its_number(page, hit.last + 1)
    weapon = page.of_kind(at, "means") if at < len(page) else None
    if weapon is None or weapon.proclitics or _KILLS_AS[hit.sense.type or ""].isdisjoint(weapon.sense.means):
        return False
    if hit.sense.type == "explosion" and weapon.features[1:2] == "p":
        # أودت الألغام بحياة أربعين: a toll of many blasts.
        return False
    near = [index for index in _near(page, hit) if index > weapon.last]
    return any(page.of_kind(index, "people") is not None or page.count_at(index) is not None for index in near)


def crowd_hurls(page: Page, hit: Hit) -> bool:
    """رشق محتجون السفارة بالبيض، قذفوا القوات بالحجارة: what crowds throw."""
    near = _near(page, hit, 10)
    thrown = _has(page, near, "companion.hurled")
    return thrown and (the_crowd(page, hit) is not None or page.tokens[hit.first].text.endswith(("وا", "ون")) or _has(page, near[:3], "companion.some_of_them"))


def on_a_crowd(page: Page, hit: Hit) -> bool:
    """تفرقهم الشرطة بالرصاص الحي، لاحقت الشرطة المحتجين، رش الأمن المتظاهرين: protesters, or "them" and the gear of the police."""
    near = _near(page, hit, 10)
    if hit.suffix == "هم":
        return _has(page, near, "companion.riot_gear")
    if hit.sense.value == "by_gear" and not _has(page, near, "companion.riot_gear"):
        return False
    return any((person := page.of_kind(index, "people")) is not None and person.sense.value == "protester" and index > hit.last + 1 for index in near)


def brings_down_another(page: Page, hit: Hit) -> bool:
    """إسقاطه طائرة مسيرة, اعتراضها صاروخين: whether what was brought down stands, without the article, right behind a noun with the pronoun of whoever did it."""
    if not hit.suffix or not hit.features.startswith("n"):
        return False
    caught = page.of_kind(behind_its_number(page, hit.last + 1), "means") if hit.last + 1 < len(page) else None
    return caught is not None and not (caught.definite or caught.proclitics or page.functions[hit.last + 1])
