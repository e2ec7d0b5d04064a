"""Common words that places are called by too, in languages read without a pipeline.

They were drawn from the frequent words of each language: those that the gazetteer has
as well, and that a text rarely means so. Of names of places that are words, too, or
given to people, some are believed where the story speaks for them: "صور" is photos, and
Tyre in a story that names Lebanon. No line: nothing is known about the language.
"""

from __future__ import annotations

from .words import Words, words_of

__all__ = ["common_words", "unsure_words"]

#: Words that no place is meant by, in lower case: "im Norden", "كبار" (the great).
_COMMON = {
    "de": "derby kilo norden süden osten westen nordosten nordwesten südosten "
    "südwesten haus treffen denken film wort ernst rolle führen sommer nähe "
    "markt regel stimmen schuld gruppen zeichen laden wald rücken insel "
    "mund dorf bühne einheit wahlen besitz ring krise spuren lagen brand "
    "fluss mauer dienste klassen sand haufen stahl bach salz messen "
    "abschied hahn lohn mieten ufer winkel ursprung wolken asyl zoo benzin "
    "brücken kreise wiesen nebel brunnen graben platten staub malerei "
    "museen stufen mauern bruch felsen mantel leichen reste bienen läden "
    "nagel elend läufer charme puls stall fell grube kerzen konten thesen "
    "räuber siedlung list damm frucht eck netze sattel kummer anker "
    "schleife appell riegel nüsse hütten nieren spielfeld kammern küsten "
    "moos vakuum burgen eichen edelstahl steg steig gräben sonnen mühen "
    "übersee tram winzer gruben lehen raupen winden wirken scheiden "
    "zeppelin hauptbahnhof industriegebiet altenheim wissen stehen gesehen "
    "mutter buch stelle seiten spiele sinn kreis rot linken lachen rum "
    "willen lehre hölle bauer gehirn treiben wesen haar linien riesen "
    "neubau mengen leere stille engen witze regie bogen saal route siege "
    "fürst paradies wurst horn welten zettel ausbruch style belege meilen "
    "rohr kiste kissen stücken münze korb bohnen bullen eimer hürde bühnen "
    "hallen schlangen wehr rege kamin geschirr cops alien gremien kalk "
    "stier stile bulle sekte haustier leinen sitten hemden sockel umbruch "
    "küchen verzehr horde muscheln rubel rain konzil cups villen saiten "
    "bohlen henker bögen vierer spalt wölfen bauherr kirschen emir kitsch "
    "überzahl rinne büschen waisen tor wasser feld grund",
    "tr": "cumhuriyet kurtuluş merkez yeni eski orta yukarı aşağı polis son türk "
    "bilgi asker terör doğu batı kuzey güney kent kültür banka park metro "
    "basın sahne bina vize karar kasaba salon can kara saray ziyaret araç "
    "puan köşe kurucu sabah sultan bayan adam yol normal",
    "es": "norte sur este oeste centro sierra universidad",
    "pt": "norte sul leste oeste centro serra saúde universidade",
    "it": "nord sud est ovest centro molo stella università",
    "fr": "union l'union ouest nord-est nord-ouest sud-est sud-ouest est ouest centre",
    "ar": "الربيع الخريف الشتاء الصيف السلام الحرية النصر العاصمة الشمالية "
    "الجنوبية الجزيرة البحيرة الوادي الظاهرة الطرف البيض العصابة معسكر قبلي "
    "المدينة الجديد الجديدة يوما دور دوري جامعة نادي الصور جمال الثورة "
    "العلم عالية نور فان الحد سن الباب الخميس ثورة بيان الحي وقف خبر بلد "
    "دورا بسيط الوجه الصف الجميل ميل القصر ماري سارة سالم الشهداء سعيدة "
    "بشار قنوات دم داود الهندية الزعيم الخضراء الحمام هام ميدان لين الساحل "
    "مو الخبراء مارتن قوم باي فاطمة سنه سحر تام سلطات الطيبة الشجرة بيري "
    "ويل روي رشيد مان حصار سار طراز الفحص القاسم ليك ستون ليو ليل أنا انا "
    "وانا كانا فانا لانا آنا كامل عنك كبيرا كبرنا كبري الأم والأم الام أمن "
    "آمن وأمن لأمن بأمن امن وآمن أمل آمل وأمل وآمل امل إطار اطار آب أب اب "
    "إب إله آله اله وآله واله باله رأى ورأى راى بابا ابا أبا انتم وانتم "
    "أشرف اشرف وأشرف الأشهر المائة بالمائة دو أر آر ار فأن لعنة الحزم بانه "
    "بأنه وبأنه بإنه آلام وآلام بحري بشري بري فصيلة أبيك ابيك خالص محلات "
    "ومحلات كريمة عشاق لعشاق كلير وأين سور فرعون الحراك بحركة شقراء التل "
    "غالي لونه سلالة هول قارة مساكن سحاب صخرة قبة كفار فاقد ألفين فنجان "
    "تربة المذنب الصافي الوقف ترمز عصب لزاما كفاك تلا فأر فار رن درو مكن "
    "شوط كسور ورقه فرقه ميادين كلين الغنائم سفيرة سراب أزل برئ حرير مرجان "
    "وسن عتق فاجأ نمور هجين زلة فوجئ فردوس كهوف بتاتا ادا والدا سيت بورك "
    "بيلا ري نوى نوا بنوا كبار لغات مين كمين لمين ومين حولي يورك كائن كاين "
    "بار خطأي هيو كسرت كورونا البي مركزي بنوك مدينه ديربي دربي دخيل سمراء "
    "صهيون كيل ق.م نيم الجين والش الش كنيس لمعان بكسل قدح الأصنام بابها جنت "
    "أمان بأمان وأمان امان وكيل فخور تور كوت بارا رين زرقاء أقصر قيصرية "
    "لورد فورت أولو واو ماو جم هون هال ربك بربك سلمية داير",
    "fa": "بهار پاییز زمستان تابستان مرکزی شمالی جنوبی شرقی غربی سلامت آزادی زنده "
    "خبر جان تازه ده بن بره بله بری نور مهر امور کشف ورود بالای برات صحنه "
    "سالم مو مردان دم ولایت برده جرم قبلی نیم مبارک سنگین تور دارو گردن تون "
    "تام پرت اندیشه بافت پور فدراسیون سینه سیر روان هام شهرک نان مون مک گاو "
    "امن رده بو بندر بلد پاپ بنی گویا ستون گور پیشین شورش قوم دارا باری کور "
    "جم سحر نویس پیچ مهربان تیره اشرف مان فدرال دوری خالص سوری درو چشمه "
    "گذار کوهستان خونین کن آمدن امدن آور اور آب اب سن گرا گرمی میری روي "
    "برون سامان ار آر متون انار حصار مری کری آرا تراز اولين بنگ ترمز سرای "
    "شال مرادی ایست نوا چمن اله ادا مهاجران انا آنا حتا نقاب گرده آوریل کنگ "
    "الن اردک سده سنگر ابریشم بودا پچ شرافت کریستال رن مرجان قیر فنجان بدين "
    "کیان سراب اهرم رشید زيرا صور بور ژل مکن گز کرن دوا کشک امون آمون هاله "
    "ویس ایو شاو هول زیره سور دینار مول کندو دامان ابا آبا آدا اوری سول "
    "بینه فرست امل رومان منن سیده نیلی ازل ميشن لايه طراز پیس دير اوز چاي "
    "منصوره کشان قرق ري ارا دارين همر درگ تول کوشک سوران سمی نوک کین مین "
    "دری کندی اردو لنز مور سومی کان جنت کرت کاري رون فورت گراز کوت سنه ارل "
    "اولم کاله بون دیلی نيم عشاق پرم ساره کلین موش امان پولا گوا "
    "پیره بولی اولت آرس ناروا ق.م سیرت یورک فان هال",
}

#: Words that mean a place where a word of place stands before them, in a country that
#: the story names: "الخبر" is the news, and Khobar.
_UNSURE = {
    "tr": "ordu van batman çarşamba perşembe pazar aydın fatih murat",
    "ar": "صور وصور بصور لصور القصير البرج العبور للعبور العمارة والعمارة الطبقة "
    "للطبقة والطبقة القائم الأبيض الابيض والأبيض بالأبيض حديثة القبة "
    "الميادين الشروق حجة بحجة الخمس الخبر بالخبر للخبر والخبر البيضاء "
    "الزاوية الواحات المثنى المهدية بركان ساري باري نيس حائل الطور جاسم قدس "
    "المنزلة الحسينية كارل باولو نانسي إليزابيث اليزابيث فلاديمير تروي "
    "فيكتوريا فكتوريا جاكسون لورين سانتوس غاري مور كاري تايلر بيتش فريدريك "
    "ماديسون هاميلتون لورانس بريان يوجين سيلا نيوتن رينو دوغلاس هيلينا "
    "هندرسون إدموند ريجينا كارسون كاندي هاموند روسو فلورنس باترسون وارين "
    "أوستن كاسبر لنكن فرانس برنس فاتن باهر روان بولا كارا هوفر موبيل رالي "
    "ديانا سهيل ستيوارت مارشال كلينتون هاريسون مونرو أندرسون تايلور ويلسون "
    "موريس باركر بيكر أدريان شارون ميكي مارينا براندون فنسنت جيفرسون نيومان "
    "جيروم روزفلت ميريام كولمان شيرمان غراهام لورنس موراي روجرز الغربية "
    "الشرقية",
    "fa": "وان دوشنبه سند انبار سویا شوش مرو فردوس خوی محلات تفت تربت بوستان "
    "بهارستان فومن گنگ غور نانسی بتمن فلورانس ولادیمیر ویکتوریا "
    "داروین هندرسون یوجین ادموند روسو اریکا پارا کلون لیل اسن مارشال آلن "
    "اندرسون مونرو آرنولد راجرز وینسنت شارون لورنس دالتون روزولت هریسون "
    "شرلی برانسون براندون",
    "de": "zug lage hof wenden senden singen regen achim werther horst roth barth "
    "kamen leer altstadt südstadt lotte heide burg forst berg",
}


def common_words(code: str) -> Words:
    """Return common words that towns are called by as well (ISO 639-1)."""
    return words_of(_COMMON, code)


def unsure_words(code: str) -> Words:
    """Return words that mean a place only where the story speaks for it (ISO 639-1)."""
    return words_of(_UNSURE, code)
