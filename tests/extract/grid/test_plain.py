"""Words of violence in sport, markets, politics, weather, illness, works of art, courts and figures of speech tell of none; the same words of violence do."""

from __future__ import annotations

import itertools

import pytest
from tests.extract.claims_read import claims, doers, english_claims, harm

_ARABIC_OF_NO_VIOLENCE = """
قصف المهاجم مرمى الأهلي بثلاثة أهداف في مباراة أمس.
قصف اللاعب المرمى من مسافة بعيدة وسجل هدف الفوز.
قصفت ليفربول شباك ضيفه بخمسة أهداف نظيفة.
شن الفريق هجمات متتالية على مرمى الزمالك في الشوط الثاني.
أحرز اللاعب هدفا بتسديدة صاروخية في الدقيقة 80.
أصيب مهاجم برشلونة في الركبة خلال مباراة فريقه أمام إشبيلية.
أصيب حارس المرمى بتمزق عضلي وسيغيب ستة أسابيع.
فجر المنتخب المغربي مفاجأة مدوية بفوزه على إسبانيا.
أسقط الهلال النصر بهدفين دون رد في الرياض.
اقتنص الفريق فوزا قاتلا في الوقت بدل الضائع.
سجل هدفا قاتلا في الدقيقة الأخيرة أمام الاتحاد.
سحق المنتخب الألماني ضيفه البرازيلي بسبعة أهداف.
دك الفريق حصون منافسه بأربعة أهداف.
انفجرت المدرجات فرحا بعد هدف الفوز.
اشتعلت المنافسة بين الفريقين على صدارة الدوري.
نفذ اللاعب ضربة جزاء في الدقيقة 60.
سدد الضربة الحرة المباشرة في الزاوية اليمنى.
اغتال هدف متأخر أحلام الفريق في التأهل.
معركة الصدارة تشتعل بين الأهلي والزمالك في القاهرة.
خاض المنتخب معركة شرسة أمام نظيره التونسي وفاز بهدف.
خطف الفريق بطاقة التأهل في الدقيقة الأخيرة.
خطف المنتخب الفوز من مضيفه السوري في دمشق.
انهارت أسعار النفط بعد حرب الأسعار بين المنتجين.
تلقت البورصة ضربة قوية مع انهيار أسهم البنوك.
شنت الصين حربا تجارية على الشركات الأميركية.
ضربت الأزمة الاقتصادية قطاع السياحة في تونس.
قتلت الضرائب الجديدة المشاريع الصغيرة في البلاد.
تفجر أزمة السيولة في بنوك لبنان غضب المودعين.
انفجرت فقاعة العقارات في المدينة وهبطت الأسعار.
اندلعت حرب أسعار بين شركات الاتصالات في السوق.
قفزت أسعار القمح صاروخيا في أسواق بغداد.
قصف إعلامي متبادل بين الحزبين قبل الانتخابات.
شن النائب هجوما لاذعا على رئيس الوزراء في جلسة البرلمان.
شن الرئيس هجوما عنيفا على وسائل الإعلام في خطابه.
فتح النائب النار على الحكومة بسبب الموازنة.
أطلق الوزير النار على خصومه السياسيين في مقابلة تلفزيونية.
أطلق المرشح قنبلة من العيار الثقيل في لقائه مع الصحفيين.
معركة انتخابية حامية في دائرة بعلبك.
اشتباك كلامي بين نائبين في جلسة البرلمان.
تراشق بالاتهامات بين الوزيرين على مواقع التواصل.
نسف الوزير جسور الثقة مع النقابات.
فجر رئيس الحزب خلافا داخل الكتلة.
حاصر المتظاهرون الوزير بالأسئلة خلال جولته.
حاصر الصحفيون المدرب بالأسئلة بعد الخسارة.
ضربت عاصفة قوية سواحل ليبيا وقطعت الطرق.
ضرب زلزال بقوة 5 درجات شرق تركيا فجر اليوم.
اجتاحت السيول مدينة درنة وجرفت عشرات السيارات.
هاجمت أسراب الجراد الحقول في محافظة مأرب.
دمرت الأمطار الغزيرة عشرات المنازل في الخرطوم.
قتلت السيول 12 شخصا في محافظة حجة.
ضربت موجة حر شديدة بغداد والبصرة.
حاصرت الثلوج عشرات القرى في جبل لبنان.
اجتاح إعصار قوي سواحل عمان.
نزح مئات السكان من قراهم بسبب الفيضانات في ولاية كسلا.
صواعق رعدية تقتل ثلاثة رعاة في تعز.
أصيب رئيس الوزراء بفيروس كورونا ودخل الحجر الصحي.
أصيب الفنان بنوبة قلبية نقل على إثرها إلى المستشفى.
سجلت الوزارة 120 إصابة جديدة بالكوليرا في حجة.
توفي خمسة أشخاص بحمى الضنك في تعز.
يهاجم الفيروس الجهاز التنفسي ويضعف المناعة.
هجوم فيروسي جديد يستهدف أجهزة الأطفال التنفسية.
أصيب 40 طالبا بتسمم غذائي في مدرسة في البصرة.
أجرى الأطباء عملية لاستئصال ورم انفجر في بطن المريض.
تعرض المدير لأزمة قلبية وتوفي في المستشفى.
شنت الوزارة حملة تطعيم تستهدف 200 ألف طفل في إدلب.
تستهدف الحملة الأطفال دون الخامسة في مخيمات النازحين.
لقي أربعة أشخاص مصرعهم في حادث سير على طريق حلب دمشق.
مقتل ثلاثة عمال في انهيار سقف مصنع في القاهرة.
انفجار أسطوانة غاز في مطعم في عمان يصيب خمسة.
حريق يلتهم سوقا شعبيا في أم درمان بسبب تماس كهربائي.
عرض فيلم «قصف المدينة» في مهرجان القاهرة السينمائي.
صدرت رواية «تفجير في بيروت» للكاتب سامر حداد عن دار الآداب.
افتتح معرض «حلب تحت القصف» للمصور في باريس.
يروي مسلسل «الهجوم الأخير» قصة عائلة نزحت من قريتها.
وقع الكاتب كتابه «مجزرة في القرية» في معرض الكتاب.
لعبة إلكترونية جديدة تحاكي معارك الحرب العالمية.
فيلم وثائقي عن اغتيال الزعيم يفوز بجائزة في برلين.
أغنية «انفجار» تحقق ملايين المشاهدات على يوتيوب.
تحيي المدينة اليوم ذكرى المجزرة بإضاءة الشموع.
يحتفل اللبنانيون بعيد التحرير في الجنوب.
كتاب جديد يؤرخ لمعركة حطين وانتصار صلاح الدين.
شهد القرن التاسع عشر حروبا دامية بين القبائل.
رفعت عائلة الضحية دعوى ضد المستشفى بتهمة القتل الخطأ.
المحكمة تبرئ رجل أعمال من تهمة غسل الأموال والتزوير.
انفجار سكاني في القاهرة يقلق المخططين.
أشعلت تصريحات الفنانة حربا على مواقع التواصل الاجتماعي.
هجوم إلكتروني يعطل مواقع حكومية في الأردن.
تعرض موقع الوزارة لهجوم سيبراني وسرقة بيانات.
قتل الوقت في مقاهي بغداد هواية الشباب العاطلين.
ضرب الوزير مثلا بتجربة سنغافورة في التعليم.
ضرب رئيس البلدية موعدا جديدا لافتتاح الجسر.
أطلقت المنظمة حملة إغاثة عاجلة في درعا.
أطلقت السعودية صاروخا يحمل قمرا صناعيا للاتصالات.
شن ناشطون حملة على الفساد في مواقع التواصل.
غزت المنتجات الصينية أسواق دمشق.
سيطر الفريق على مجريات الشوط الأول.
سيطرت فرق الإطفاء على حريق في غابات اللاذقية.
احتل المنتخب السوري المركز الثالث في البطولة.
انسحب المرشح من السباق الرئاسي في تونس.
استسلم الفريق أمام هجوم منافسه في الشوط الثاني.
صفقة مدوية تهز سوق الانتقالات في أوروبا.
أسقط البرلمان مشروع قانون الضرائب الجديد.
هز هدف متأخر شباك النصر في الدقيقة الأخيرة من المباراة.
قصف كلامي عنيف بين نجوم الفن على انستغرام.
انتهى نزال الملاكمة بالضربة القاضية في الجولة الثالثة.
سقط الزمالك أمام ضيفه بثلاثية نظيفة في القاهرة.
استعاد ريال مدريد الصدارة بعد فوزه على خيتافي.
تفوق المنتخب على منافسه وأطاح به من البطولة.
انسحب اللاعب من البطولة بسبب الإصابة في الكاحل.
خطفت العداءة الكينية الذهبية في سباق الماراثون.
تعرض الدولار لضربة جديدة بعد قرار الفيدرالي.
نزيف حاد في أسهم البورصة المصرية خلال جلسة اليوم.
تراجعت القوات البحرية في ترتيب الدوري إلى المركز الثالث.
سحبت الشركة آلاف السيارات من السوق بسبب عيب في المكابح.
احترقت أسعار العقارات في دبي بعد ارتفاع الفائدة.
حرب نجوم بين شبكات التلفزيون في رمضان.
قنبلة الموسم: انتقال نجم برشلونة إلى الدوري السعودي.
اندلعت معركة قانونية بين الشركتين حول براءة الاختراع.
حملة شرسة ضد المخالفات المرورية في شوارع عمان.
أطلق الرئيس رصاصة الرحمة على الحوار الوطني.
رصاصة طائشة من القدر أنهت مسيرة الفنان.
أعلن الوزير الحرب على الفقر والبطالة في البلاد.
كشف الوزير عن قنبلة: استقالة نصف الحكومة.
نفى المتحدث أن يكون الوزير قد هاجم الحلفاء في تصريحاته.
ضربت هزة أرضية بقوة 4 درجات محافظة ديالى.
غرق قارب صيد قبالة سواحل ليبيا ومقتل خمسة صيادين.
سقطت أشجار بفعل الرياح وأصيب رجل في الرباط.
تسببت الرياح بسقوط لوحة إعلانية على سيارة وإصابة سائقها.
لدغة أفعى تقتل راعيا في بادية السماوة.
هاجم كلب ضال طفلا في حي الكرادة.
هاجمت ذئاب قطيع أغنام قرب تبوك ونفق عشرون رأسا.
اعترض أعضاء المجلس على مشروع القانون.
اعتراض النائب على صيغة البيان الختامي.
انفجار ماسورة مياه يغرق شارعا في القاهرة.
انفجر إطار شاحنة على الطريق السريع وانقلبت.
انهيار عقار من خمسة طوابق في الإسكندرية ومصرع سبعة.
إجلاء ركاب طائرة بعد عطل فني في مطار بيروت.
إخلاء مدرسة بعد تسرب غاز في الكرك.
إصابة 15 عاملا باختناق بعد تسرب الأمونيا في مصنع.
روى الجد قصة المعركة لأحفاده.
صدر كتاب «اغتيال الحقيقة» عن دار الساقي.
يعرض متحف الفن لوحة عن قصف غيرنيكا.
فازت صورة لطفل تحت الأنقاض بجائزة عالمية.
ناقش المؤتمر سبل الوقاية من الهجمات الإلكترونية.
حذر الأطباء من نوبات الهلع والصدمة بعد الولادة.
استدعت النيابة فنانا بتهمة السب والقذف.
صافرات إنذار تجريبية تدوي في الكويت.
رفع الحظر عن السفر بين المدينتين بعد تراجع الوباء.
تحرير سعر الصرف يثير الجدل في مصر.
تحرير مخالفة لصاحب مطعم في بغداد.
""".strip().splitlines()

_ENGLISH_OF_NO_VIOLENCE = """
The striker bombarded the goal with shots in Saturday's derby.
United launched attack after attack but could not score in Manchester.
The goalkeeper was injured in the first half of the match against Chelsea.
The team was killed off by a late goal in Madrid.
Shares were hammered as a price war broke out between airlines.
The stock market crashed and bombed-out tech shares lost a third of their value.
The minister came under fire for his remarks on pensions.
The senator launched a blistering attack on the president's budget.
The film bombed at the box office last weekend.
An earthquake struck eastern Turkey at dawn, killing seven people.
The president suffered a heart attack and was taken to hospital.
The virus attacks the lungs and has killed 200 people in the province.
His novel "The Bombing of the Market" won a prize in Cairo.
The town marks the anniversary of the massacre with candles.
Workers at the port went on strike over pay in Beirut.
Hackers launched a cyber attack on the ministry's website.
The court heard that the defendant stole a car and killed a dog.
The bombshell announcement hit the party ahead of the vote.
Police shot a film about road safety in Amman.
The company captured a third of the market in Iraq.
Locusts invaded farms in Marib and destroyed crops.
A shark attacked a swimmer off the coast of Egypt.
The coach exploded in anger after the defeat in Tunis.
A gas leak caused an explosion at a restaurant in Doha, injuring four.
Five people were killed when a bus overturned near Amman.
Rivals clashed over the budget in parliament in Baghdad.
The chef's battle with cancer inspired thousands.
The singer was hit with a lawsuit over her new album.
Tesla shares took a beating after the results.
The bill was shot down in the senate on Tuesday.
Inflation hit a record high in Turkey.
The champions crushed their rivals 5-0 in Cairo.
The boxer knocked out his opponent in the third round in Riyadh.
Wildfires forced thousands to flee their homes in Algeria.
Floods displaced hundreds of families in Darfur.
A stampede at a concert killed nine people in Rabat.
A bomb threat hoax delayed a flight at Beirut airport.
The opposition attacked the government over rising prices.
The mayor fought a legal battle over the airport contract.
Doctors removed a tumour that exploded into the abdomen.
A dog attacked a child in a park in Tunis.
The army team captured the league title in Damascus.
Police fired the coach of their football team.
Traders besieged the central bank with questions over the new rate.
""".strip().splitlines()

# What may be read, and the sentence.
_OF_VIOLENCE = """
shelling air_strike armed_attack: قصف الجيش مرمى للرماية تابعا للجماعة في ريف حلب.
armed_attack: شن مسلحون هجمات متتالية على حواجز الجيش في ريف حمص.
shelling: أطلق مسلحون قذيفة من خارج المخيم سقطت على منزل.
armed_attack: أصيب لاعب كرة قدم برصاص قناص في تعز.
explosion: فجر مسلحون عبوة ناسفة قرب ملعب في بغداد.
interception: أسقط الجيش طائرة مسيرة فوق الرياض.
explosion: انفجرت عبوة ناسفة في مدرجات ملعب في مقديشو وقتل ثلاثة.
armed_clash: اشتعلت المعارك بين الفصيلين في شرق حلب.
assassination: اغتال مسلحون قائد الشرطة في عدن.
armed_clash: خاض الجيش معركة شرسة أمام التنظيم في البادية وقتل عشرة مسلحين.
abduction: خطف مسلحون لاعبا في المنتخب من منزله في دمشق.
air_strike drone_strike shelling armed_attack: ضربت طائرات حربية مصرفا في صنعاء.
armed_attack: قتل مسلحون ثلاثة مصرفيين في كابول.
explosion: انفجرت سيارة مفخخة أمام بنك في بيروت.
armed_clash: اندلعت اشتباكات بين عشيرتين في سوق في الناصرية.
armed_attack: هاجم مسلحون البنك المركزي في الخرطوم وقتلوا حارسا.
armed_attack: شن مسلحون هجوما عنيفا على مقر البرلمان في مقديشو.
armed_attack: فتح مسلح النار على سيارة نائب في بغداد.
explosion armed_attack: فجر مسلح قنبلة قرب مقر الحزب في كركوك.
siege: حاصر مسلحون منزل الوزير في طرابلس.
property_destruction explosion armed_attack air_strike shelling: نسف الجيش جسرا على نهر العاصي.
shelling armed_attack: ضربت صواريخ سواحل حيفا فجر اليوم.
incursion armed_attack: اجتاحت قوات الدعم السريع قرى في ولاية الجزيرة.
property_destruction shelling air_strike armed_attack: دمرت المدفعية عشرات المنازل في الخرطوم.
displacement: نزح مئات السكان من قراهم بسبب المعارك في ولاية كسلا.
armed_attack: أصيب رئيس بلدية برصاص مسلحين في الموصل.
armed_attack: أصيب طالب بطلق ناري أطلقه قناص على مدرسة في تعز.
air_strike armed_attack: قتل 12 شخصا في غارة على سوق في حجة.
chemical_attack: أصيب 40 شخصا باختناق في هجوم بغاز الكلور على سراقب.
shelling air_strike armed_attack: استهدفت المدفعية مخيم النازحين في إدلب وقتلت طفلين.
shelling air_strike armed_attack: قصف الجيش مهرجانا للسينما في غزة وقتل أربعة.
explosion: تفجير في بيروت يودي بحياة الكاتب سامر حداد.
air_strike armed_attack shelling: لقي أربعة أشخاص مصرعهم في غارة على طريق حلب دمشق.
explosion armed_attack: مقتل ثلاثة عمال في انفجار لغم قرب مصنع في مأرب.
property_destruction: أحرق مستوطنون سوقا في حوارة.
armed_attack: قتل قناص ثلاثة جنود قرب القدس أمس.
detention: اعتقلت الشرطة خمسة متظاهرين في عمان.
armed_attack: قتلت مسلحة قاضيا أمام محكمة الجنايات في طرابلس.
shelling: قصفت القوات البحرية أهدافا للحوثيين في الحديدة بصواريخ.
armed_attack incursion: اقتحم الجيش مبنى في نابلس وقتل شابا.
shelling: أطلقت المدفعية 21 قذيفة على قرية في ريف إدلب.
shelling: أطلقت كوريا الشمالية صاروخا على جزيرة وقتل جنديان.
territory_change: سيطرت الجماعة على مدينة مأرب.
territory_change incursion: انسحب الجيش من مدينة بابنوسة بعد معارك.
air_strike shelling armed_attack: Warplanes bombarded the port on Saturday, killing six.
armed_attack: Gunmen launched an attack on a stadium in Mogadishu.
armed_attack: A footballer was shot dead by gunmen in Taiz.
armed_attack: Gunmen killed three bankers in Kabul on Sunday.
explosion: A car bomb exploded outside the stock exchange in Karachi.
armed_attack: The minister's convoy came under fire near Aden.
shelling armed_attack: Rockets hit the coast of Oman at dawn.
armed_attack shelling air_strike: A missile struck a hospital in Aleppo, killing seven people.
armed_attack: Militants attacked a clinic and killed two nurses in Marib.
shelling air_strike armed_attack: The army bombed the market in Cairo's old town, killing nine.
territory_change: Rebels captured a third of the town of Goma.
incursion armed_attack: Troops invaded farms in Marib and burned crops.
armed_clash: Rival militias clashed in the streets of Baghdad.
armed_attack: شن مسلحون هجوما على ملعب خلال مباراة وقتلوا ثلاثة.
property_destruction armed_attack: أحرق مسلحون متحف المدينة.
explosion: انفجر لغم في سيارة مخرج سينمائي قرب حمص.
air_strike armed_attack: قتل ثلاثة أشخاص في غارة بعد العاصفة التي ضربت المدينة.
shelling armed_attack: ضربت عاصفة المدينة صباحا، وقصفت المدفعية أحياءها مساء.
armed_attack: هاجم مسلحون قرية وقتلوا خمسة بعد أيام من الزلزال.
air_strike: قالت الوزارة إن الغارات قتلت تسعة، وتحدث الوزير عن الغارات التي شنها الجيش على المدينة.
shelling: أطلقت المدفعية عشرين قذيفة على البلدة.
armed_attack: أطلق الجنود النار على سيارة وقتلوا سائقها.
air_strike shelling armed_attack: تلقت الحركة ضربة قوية بغارة قتلت قائدها.
assassination armed_attack: اغتيال سياسي معارض برصاص مجهولين في بيروت.
assassination: اغتالت مسيرة قائدا في الحركة.
siege: حاصرت القوات البلدة ومنعت دخول الغذاء.
armed_attack: استهدفت الحملة العسكرية مدنيين في دارفور وقتلت 20.
armed_attack air_strike shelling drone_strike: استهدف القصف حملة تطعيم في مأرب وقتل ممرضة.
armed_attack air_strike shelling: استهدفت الغارة أطفالا في مدرسة.
air_strike: قتل مخرج فيلم «المدينة» في غارة على غزة.
air_strike shelling: قتل كاتب رواية «البحر» في قصف على خان يونس.
drone_strike armed_attack: قالت الصحيفة في تقرير بعنوان «الحرب» إن مسيرة قتلت أربعة.
shelling: سقط صاروخ تجريبي على قرية وقتل طفلين.
air_strike shelling armed_attack: Witnesses shot video of the air strike that killed seven in Idlib.
armed_attack: Gunmen storm hotel, kill five guests in Mogadishu.
air_strike: Days after the earthquake, warplanes struck a camp in Idlib.
armed_clash: Rival militias clashed over the control of a bridge in Tripoli.
armed_attack: Gunmen attacked a film crew in Aden and killed two.
shelling: Rockets struck a stadium during a match in Kharkiv.
""".strip().splitlines()


@pytest.mark.parametrize("text", _ARABIC_OF_NO_VIOLENCE)
def test_a_word_of_violence_in_another_field_tells_of_none(text: str) -> None:
    assert claims(text) == []


@pytest.mark.parametrize("text", _ENGLISH_OF_NO_VIOLENCE)
def test_an_english_word_of_violence_in_another_field_tells_of_none(text: str) -> None:
    assert english_claims(text) == ()


@pytest.mark.parametrize("line", _OF_VIOLENCE)
def test_the_same_words_of_violence_tell_of_it(line: str) -> None:
    types, text = line.split(": ", 1)
    told = english_claims(text) if text.isascii() else claims(text)
    assert any(claim.type in types.split() and claim.polarity == "affirmed" and claim.realis in ("occurred", "ongoing") for claim in told)


# What befell people, with who they are set behind what commas set off.
_BEFELL = {"قتل": "killed", "أصيب": "injured"}
_CIRCUMSTANCES = ("في هجوم على حاجز", "في غارة على السوق", "جراء القصف", "خلال اشتباكات مع مسلحين", "بانفجار عبوة ناسفة", "وفق الشرطة", "مساء أمس")
_PEOPLE = {"ثلاثة جنود": 3, "جنديان": 2, "خمسة مدنيين": 5, "12 شخصا": 12, "طفل": 1}


@pytest.mark.parametrize(("verb", "circumstance", "people"), list(itertools.product(_BEFELL, _CIRCUMSTANCES, _PEOPLE)))
def test_people_behind_a_circumstance_between_commas_are_who_it_befell(verb: str, circumstance: str, people: str) -> None:
    number = _PEOPLE[people]
    assert [each for claim in claims(f"{verb}، {circumstance}، {people} في كركوك.") for each in harm(claim)] == [(_BEFELL[verb], number, number)]


def test_whoever_stands_behind_the_second_comma_with_a_particle_is_nobody_harmed() -> None:
    assert [each for claim in claims("قتل، في هجوم على حاجز، بثلاثة صواريخ.") for each in harm(claim)] == []


_TELLERS = {"قالت الحركة": "الحركة", "قالت أنقرة": "أنقرة", "قال الجيش": "الجيش"}
_WHY = ("ردا على القصف", "في الصباح", "مساء أمس")
_STRUCK = ("قاعدة عسكرية", "ثلاثة مواقع", "مستودعا للأسلحة")


@pytest.mark.parametrize(("said", "why", "struck"), list(itertools.product(_TELLERS, _WHY, _STRUCK)))
def test_that_they_behind_why_or_when_is_who_tells(said: str, why: str, struck: str) -> None:
    that, verb = ("إنها", "استهدفت") if said.startswith("قالت") else ("إنه", "استهدف")
    told = {claim.trigger.text: doers(claim) for claim in claims(f"{said} {that} {why} {verb} {struck}.")}
    assert told[verb] == [_TELLERS[said]]


def test_that_she_before_anothers_verb_is_not() -> None:
    (claim,) = claims("قال الجيش إنه في الصباح استهدفت طائرة مسيرة قاعدة عسكرية.")
    assert doers(claim) != ["الجيش"]
