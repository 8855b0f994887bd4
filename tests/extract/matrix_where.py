"""Sentences whose place and time are known because they were made so: frames of news Arabic, crossed with places, happenings and words of time.

In a frame, brackets mark the word that names the happening. A cell says where or when that happening was. Which words of a table meet is fixed, so that
every run reads the same sentences, and each word of a table is tried in several frames.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple


class Town(NamedTuple):
    name: str
    word: str
    country: str
    lat: float
    lon: float


class Cell(NamedTuple):
    """A sentence, the offsets of the word for its happening, and the places that it was at, a claim each; or the words that say when, None for no time."""

    frame: str
    text: str
    start: int
    end: int
    towns: tuple[Town, ...] = ()
    when: When | None = None


class When(NamedTuple):
    """Words of time and what they mean in a report of Tuesday, 17 March 2026, at six in the evening in Damascus: first and last day, precision."""

    words: str
    first: str
    last: str
    precision: str


PUBLISHED = "2026-03-17T15:00:00+00:00"

TOWNS = tuple(
    Town(name, word, country, float(lat), float(lon))
    for name, word, country, lat, lon in (
        line.split(";")
        for line in """حلب;مدينة;SY;36.20;37.16
سراقب;بلدة;SY;35.86;36.80
تدمر;مدينة;SY;34.56;38.28
القامشلي;مدينة;SY;37.05;41.22
بنت جبيل;مدينة;LB;33.12;35.43
مرجعيون;بلدة;LB;33.36;35.59
بعلبك;مدينة;LB;34.00;36.21
جنين;مدينة;PS;32.46;35.30
نابلس;مدينة;PS;32.22;35.26
خان يونس;مدينة;PS;31.34;34.30
عسقلان;مدينة;IL;31.67;34.57
الموصل;مدينة;IQ;36.34;43.13
سنجار;مدينة;IQ;36.32;41.87
بعقوبة;مدينة;IQ;33.75;44.64
تعز;مدينة;YE;13.58;44.02
المخا;مدينة;YE;13.32;43.25
صعدة;مدينة;YE;16.94;43.76
الفاشر;مدينة;SD;13.63;25.35
نيالا;مدينة;SD;12.05;24.88
كادقلي;مدينة;SD;11.01;29.72
مصراتة;مدينة;LY;32.38;15.09
درنة;مدينة;LY;32.76;22.64
كيسمايو;مدينة;SO;-0.36;42.55
مقديشو;مدينة;SO;2.04;45.34
غاو;مدينة;ML;16.27;-0.04
كيدال;مدينة;ML;18.44;1.41
جيبو;بلدة;BF;14.10;-1.63
مايدوغوري;مدينة;NG;11.85;13.16
ميكيلي;مدينة;ET;13.50;39.48
غوما;مدينة;CD;-1.67;29.22
بوكافو;مدينة;CD;-2.49;28.84
خاركيف;مدينة;UA;49.99;36.23
باخموت;مدينة;UA;48.59;38.00
بيلغورود;مدينة;RU;50.60;36.59
كورسك;مدينة;RU;51.74;36.19
ديار بكر;مدينة;TR;37.91;40.22
شرناق;مدينة;TR;37.52;42.46
أصفهان;مدينة;IR;32.65;51.67
زاهدان;مدينة;IR;29.50;60.86
كويتا;مدينة;PK;30.18;67.00
سريناغار;مدينة;IN;34.09;74.81
قندهار;مدينة;AF;31.61;65.71
سيتوي;مدينة;MM;20.14;92.90
لاشيو;مدينة;MM;22.94;97.75
العريش;مدينة;EG;31.13;33.80""".splitlines()
    )
)

# {w} is where it was.
HAPPENINGS = """قتل ثلاثة أشخاص في [انفجار] وقع {w}.
اندلعت [اشتباكات] عنيفة {w}.
قتل خمسة مدنيين في [هجوم] مسلح {w}.
[اختطف] مسلحون طبيبا {w}.
خرجت [مظاهرة] حاشدة {w}.
[عثر] على جثة مجهولة الهوية {w}.
[انفجرت] عبوة ناسفة {w}.
[أغارت] طائرة مسيّرة على سيارة {w}.
[اعتقلت] قوات الأمن أربعة شبان {w}.
[انتشرت] وحدات من الجيش {w}.
[أحرق] مسلحون عددا من المنازل {w}.
[فجّر] انتحاري نفسه {w}.
[اغتال] مسلحون مجهولون ضابطا {w}.
شنت طائرات حربية [غارات] {w}.
تجددت [المعارك] {w}.
نفذت قوات الأمن حملة [مداهمات] {w}.""".splitlines()

# {n} is the name, {k} the word for its kind.
LEADS = """في {n}
ب{n}
في {k} {n}
ب{k} {n}
داخل {n}
وسط {k} {n}
شرق {n}
شمال {k} {n}
جنوب غربي {n}
شمالي شرقي {k} {n}
إلى الشرق من {n}
على بعد 20 كيلومترا شمال {n}
على بعد عشرة كيلومترات من {n}
على بعد نحو 15 كلم شرق {k} {n}
في محيط {n}
بمحيط {k} {n}
عند أطراف {n}
قرب {k} {n}
بالقرب من {n}
على مقربة من {n}
على مشارف {k} {n}
في ضواحي {n}
عند مدخل {n}
عند المدخل الشرقي ل{k} {n}
في الأحياء الشرقية من {k} {n}
في مناطق متفرقة من {k} {n}
في الجهة الغربية من {k} {n}
في سوق شعبي وسط {k} {n}
في حي سكني في {k} {n}
على طريق سريع قرب {k} {n}
على الطريق المؤدي إلى {k} {n}
في موقع قريب من {k} {n}""".splitlines()

FRAMES_OF_A_TOWN = """شهدت {n} [انفجارات] متتالية.
شهدت {k} {n} [اشتباكات] عنيفة.
{n} تتعرض ل[قصف] مدفعي
تعرضت {k} {n} ل[قصف] مدفعي.
استهدف [قصف] مدفعي {k} {n}.
[قصفت] طائرات حربية {n}.
[قصفت] الطائرات الحربية {k} {n}.
[اقتحمت] قوة عسكرية {k} {n}.
[اقتحمت] قوات خاصة {k} {n}.
هزت [انفجارات] {n}.
{n}: قتلى وجرحى ب[انفجار] عبوة ناسفة
{n}.. [غارة] جوية تستهدف مبنى سكنيا
{n} | [اشتباكات] عنيفة بين فصيلين
في {n}، قتل أربعة مدنيين [برصاص] قناصة.
[استُهدفت] {k} {n} بغارات جوية.
تشهد {k} {n} توترا منذ أيام. وقتل شخصان في [اشتباكات] بين عشيرتين.
بعد [هجوم] وقع أمس في {n}، وصل وزير الدفاع إلى المنطقة.""".splitlines()

# It was at {n}; {m} is named for something else.
FRAMES_WITH_ANOTHER_TOWN = """قتل شاب من أبناء {m} في [هجوم] في {n}.
قتل قيادي كان ينشط في {m} ب[غارة] على {n}.
وصل وزير الدفاع إلى {m} بعد ساعات من [هجوم] في {n}.
عاد الهدوء إلى {m} بينما تواصل [القصف] على {n}.
[هاجم] مسلحون قرب {n} قافلة كانت متجهة إلى {m}.
[انفجرت] عبوة بحافلة في {n} كانت في طريقها إلى {m}.
نقل جرحى [القصف] على {n} إلى مستشفى في {m}.
وذكر المجلس المحلي لمدينة {m} أن [القصف] على {n} أوقع قتلى.
[اغتيل] أستاذ في جامعة {m} برصاص مسلحين في {n}.
عقد اجتماع في {m} لبحث [الهجوم] على {n}.
[سقطت] صواريخ أطلقت من {m} في محيط {n}.
[قصفت] طائرات أقلعت من مطار {m} مدينة {n}.
بعد هجوم في {m}، [قصفت] طائرات حربية مدينة {n}.
وقال مدير مستشفى {m} إن ثلاثة قتلى سقطوا في [قصف] على {n}.
دفن الأهالي في {m} جثامين ثلاثة قتلوا ب[غارة] على بلدة {n}.
ناقش مسؤولون في {m} تداعيات [الهجوم] على مدينة {n}.
أغلقت المدارس في {m} بعد [قصف] على بلدة {n}.
قتل قائد لواء {m} في [هجوم] قرب {n}.""".splitlines()

# A claim at each.
FRAMES_OF_TWO_TOWNS = """[قصفت] طائرات حربية مدينتي {n} و{m}.
شنت طائرات [غارات] على {n} و{m}.
استهدف [القصف] كلا من {n} و{m}.
وقعت [انفجارات] في {n} و{m}.
خرجت [مظاهرات] في {n} وفي {m}.
طال [القصف] {n} و{m}.""".splitlines()

# Words, what the span must hold, the country where one is told.
REGIONS = """على الحدود بين سوريا والعراق;الحدود بين سوريا والعراق;
على الحدود مع تشاد;الحدود مع تشاد;
في المثلث الحدودي بين مالي والنيجر وبوركينا فاسو;المثلث الحدودي;
على الحدود السورية العراقية;الحدود السورية العراقية;SY
قبالة سواحل اليمن;سواحل اليمن;YE
قبالة السواحل الصومالية;السواحل الصومالية;SO
في المياه الإقليمية اليمنية;المياه الإقليمية اليمنية;
في البحر الأسود;البحر الأسود;
في خليج عدن;خليج عدن;
شمالي ميانمار;شمالي ميانمار;MM
في شمال بوركينا فاسو;شمال بوركينا فاسو;BF
جنوب شرقي الكونغو الديمقراطية;جنوب شرقي الكونغو الديمقراطية;CD
في إقليم بلوشستان;بلوشستان;PK
في ولاية راخين;راخين;MM
في شبه جزيرة القرم;القرم;UA""".splitlines()

TIMES = tuple(
    When(words, first if len(first) > 2 else f"2026-03-{first}", last if len(last) > 2 else f"2026-03-{last}", precision)
    for words, first, last, precision in (
        line.split(";")
        for line in """اليوم;17;17;day
أمس الاثنين;16;16;day
أول من أمس;15;15;day
يوم الأحد الماضي;15;15;day
الأحد;15;15;day
الجمعة الماضية;13;13;day
الثلاثاء الماضي;10;10;day
الأربعاء قبل الماضي;04;04;day
يوم الأربعاء من الأسبوع الماضي;11;11;day
فجر اليوم;17;17;part_of_day
مساء الأحد الماضي;15;15;part_of_day
بعد ظهر الاثنين;16;16;part_of_day
ليل الاثنين الثلاثاء;16;17;part_of_day
ليلة السبت على الأحد;14;15;part_of_day
الليلة الماضية;16;17;part_of_day
بعد منتصف الليل;16;17;part_of_day
بعد صلاة الفجر;17;17;part_of_day
في ساعة مبكرة من صباح اليوم;17;17;part_of_day
عند الساعة 3:40 فجرا;17;17;minute
قرابة الساعة الثامنة من مساء الأحد;15;15;minute
عند الساعة 1:30 بعد منتصف الليل;17;17;minute
قبل يومين;15;15;day
الأسبوع الماضي;09;15;week
الأسبوع قبل الماضي;02;08;week
مطلع الشهر الجاري;01;07;week
الشهر الماضي;2026-02-01;2026-02-28;month
في 12 مارس/آذار الجاري;12;12;day
يوم الخميس الموافق 12 مارس;12;12;day
في الثاني عشر من مارس;12;12;day
بتاريخ 12/3/2026;12;12;day
في 20 تشرين الثاني الماضي;2025-11-20;2025-11-20;day
في ديسمبر الماضي;2025-12-01;2025-12-31;month
في السابع من أكتوبر 2023;2023-10-07;2023-10-07;day
في 10 رمضان 1447 هـ;2026-02-27;2026-02-27;day
أول أيام رمضان;2026-02-18;2026-02-18;day
عام 2019;2019-01-01;2019-12-31;vague
لليوم الثالث على التوالي;17;17;day
يومي السبت والأحد;14;15;day
قبل قليل;17;17;part_of_day""".splitlines()
    )
)

FRAMES_OF_A_TIME = """{t}، قتل ثلاثة مدنيين ب[قصف] مدفعي على مدينة سراقب.
قتل {t} ثلاثة مدنيين ب[قصف] مدفعي على مدينة سراقب.
قتل ثلاثة مدنيين، {t}، ب[قصف] مدفعي على مدينة سراقب.
قتل ثلاثة مدنيين ب[قصف] مدفعي على مدينة سراقب {t}.
شنت طائرات حربية [غارات] {t} على بلدة كفرنبل.
[انفجرت] {t} عبوة ناسفة في مدينة الباب.
شهدت مدينة السويداء {t} [اشتباكات] عنيفة.
[اعتقلت] قوات الأمن خمسة أشخاص في حمص {t}.
[عثر] الأهالي {t} على جثة شاب قرب درعا.
قال متحدث باسم الأمم المتحدة، السبت، إن ثلاثة مدنيين قتلوا ب[قصف] على سراقب {t}.
عقد مجلس الأمن السبت جلسة لبحث [الهجوم] الذي وقع {t} في سراقب.
شيع الأهالي السبت جثامين ثلاثة مدنيين قتلوا ب[قصف] على سراقب {t}.
بعد [هجوم] وقع {t} في سراقب، قصفت طائرات حربية السبت مدينة الباب.
[قصفت] طائرات حربية {t} مدينة سراقب، والسبت انفجرت عبوة في حمص.
وكانت طائرات حربية قد [قصفت] {t} بلدة كفرنبل.
انفجرت عبوة ناسفة {t} في حمص. وأدى [الانفجار] إلى مقتل شخصين.""".splitlines()

# Only the telling has a time: {t}.
FRAMES_WITHOUT_A_TIME = """قال متحدث باسم الأمم المتحدة، {t}، إن ثلاثة مدنيين قتلوا ب[قصف] على سراقب.
ذكرت صحيفة محلية {t} أن مسلحين [اختطفوا] طبيبا في درعا.
صرح وزير الخارجية الفرنسي {t} بأن [الهجوم] على سراقب أوقع قتلى.
عقد مجلس الأمن {t} جلسة بشأن [الهجوم] على سراقب.
أدانت فرنسا {t} [الهجوم] على سراقب.""".splitlines()


def _cell(frame: str, filled: str, towns: Sequence[Town] = (), when: When | None = None) -> Cell:
    start, end = filled.index("["), filled.index("]") - 1
    return Cell(frame, filled.replace("[", "").replace("]", ""), start, end, tuple(towns), when)


def _town(at: int) -> Town:
    return TOWNS[at % len(TOWNS)]


def _another_town(town: Town) -> Town:
    """The next town of the same country in the table, or of any where it has no other."""
    at = TOWNS.index(town)
    others = [*TOWNS[at + 1 :], *TOWNS[:at]]
    return next((other for other in others if other.country == town.country), others[0])


def words_that_lead_to_a_town() -> Iterator[Cell]:
    at = 0
    for lead in LEADS:
        for happening in HAPPENINGS:
            town, at = _town(at), at + 1
            yield _cell(lead, happening.format(w=lead.format(n=town.name, k=town.word)), [town])


def towns_in_other_parts_of_a_sentence() -> Iterator[Cell]:
    for place, frame in enumerate(FRAMES_OF_A_TOWN):
        for step in range(8):
            town = _town(7 * place + 11 * step)
            yield _cell(frame, frame.format(n=town.name, k=town.word), [town])


def towns_beside_another() -> Iterator[Cell]:
    for place, frame in enumerate(FRAMES_WITH_ANOTHER_TOWN):
        for step in range(6):
            town = _town(5 * place + 7 * step)
            yield _cell(frame, frame.format(n=town.name, m=_another_town(town).name), [town])


def two_towns() -> Iterator[Cell]:
    for place, frame in enumerate(FRAMES_OF_TWO_TOWNS):
        for step in range(8):
            town = _town(3 * place + 5 * step)
            other = _another_town(town)
            yield _cell(frame, frame.format(n=town.name, m=other.name), [town, other])


def regions() -> Iterator[tuple[Cell, str, str]]:
    """Cells with what the span must hold and the country, empty where none is told."""
    for line in REGIONS:
        words, span, country = line.split(";")
        for happening in HAPPENINGS[::3]:
            yield _cell(words, happening.format(w=words)), span, country


def times() -> Iterator[Cell]:
    for frame in FRAMES_OF_A_TIME:
        for when in TIMES:
            yield _cell(frame, frame.format(t=when.words), when=when)


def times_of_the_telling() -> Iterator[Cell]:
    for frame in FRAMES_WITHOUT_A_TIME:
        for when in TIMES[:16]:
            yield _cell(frame, frame.format(t=when.words))
