"""The little words beside the names of places, in languages read without a pipeline.

They tell a small town from a surname or a common word: "à Anduze", "aus Schwerin",
"в Перми", "في زحلة". No line: nothing is known about the language, and size decides.
"""

from __future__ import annotations

import re
from functools import lru_cache

from .words import NO_WORDS, Words, words_of

__all__ = [
    "LITTLE_WORDS",
    "articles",
    "bodies",
    "bodies_behind",
    "coordinators",
    "is_adjective",
    "joined_articles",
    "leads_to_place",
    "locatives",
    "noun_before",
    "shows_place",
]

#: Prepositions of place, and nouns for places, that stand right before the name.
_LOCATIVES = {
    "fr": "à au aux en vers près de d depuis entre dans du des ville commune sur",
    "es": "en a desde hacia de entre hasta ciudad localidad municipio provincia",
    "de": "in aus nach bei von bis um vor nahe zwischen im an am auf über wo stadt ort "
    "raum region landkreis kreis gemeinde hauptstadt provinz kanton bezirk gebiet "
    "gouvernement bahnhof hauptbahnhof hafen flughafen amtsgericht landgericht "
    "oberlandesgericht verwaltungsgericht",
    "pt": "em no na de do da para a ao à até entre cidade desde município nos nas",
    "it": "a ad da in di dal dalla del della nel nella fra tra per verso città",
    "ru": "в во из на под до к из-за между через возле около город города городе "
    "городом поселке посёлке села селе деревне",
    "uk": "в у з із зі до на від під між через біля поблизу коло навколо місто міста "
    "місті містом містечку селище селища селищі село села селі порт порту портом",
    "pl": "w we z ze do od na pod nad koło przy przez między obok niedaleko wokół "
    "miasto miasta mieście miastem miasteczku wieś wsi miejscowości gminie gminy "
    "powiecie powiatu okolicach okolic pobliżu port portu porcie lotnisko lotnisku",
    "nl": "in uit naar bij van tot te nabij tussen rond richting vanuit stad gemeente "
    "dorp provincie haven luchthaven omgeving",
    "sv": "i från till nära mellan utanför vid mot på kring runt via norr söder öster "
    "väster om staden kommun hamnen orten flygplatsen",
    "nb": "i fra til nær mellom utenfor ved mot på rundt via nord sør øst vest for "
    "byen kommune havnen",
    "da": "i fra til nær mellem uden ved mod på omkring via nord syd øst vest for byen "
    "kommune havnen",
    "ro": "în din la spre lângă de între până peste orașul orașului comuna comunei "
    "județul județului municipiul municipiului satul satului localitatea portul "
    "aeroportul",
    "cs": "v ve z ze do od u na pod nad mezi poblíž nedaleko kolem přes město města "
    "městě městem obec obce obci okolí přístav přístavu letiště",
    "ar": "في من إلى بين قرب نحو مدينة بلدة محافظة ولاية قرية حول باتجاه شمالي جنوبي "
    "شرقي غربي شمال جنوب شرق غرب إقليم ميناء مطار معبر قضاء ضواحي أطراف منطقة مدينتي "
    "مخيم عاصمة وسط مستشفى ملعب محكمة جسر سوق محطة ضاحية حي قاعدة بلدية بلديات مدن قرى "
    "ريف سجن قلعة بلدتي قريتي ولايات محافظات أهالي سكان والي ساحل سواحل "
    "صحراء مهرجان متحف محافظ",
    "fa": "در از به تا میان بین شهر استان ولایت شهرستان روستای شهرهای نزدیکی سوی "
    "اطراف شمال جنوب شرق غرب پیرامون بندر فرودگاه جاده راه بخش حومه مرز پایتخت "
    "شمالی جنوبی ولسوالی",
}

#: How compounds for sites end that stand before the town: "Fliegerhorst Wunstorf".
_SITES = {
    "de": ("anstalt", "bahnhof", "flughafen", "gefängnis", "gericht", "hafen", "horst",
           "kaserne", "klinik", "klinikum", "krankenhaus", "lager", "museum",
           "raffinerie", "schleuse", "stützpunkt", "werft", "werk", "zentrum"),
}  # fmt: skip

#: Letters that are written in one with such a word: "and", "in", "for".
_JOINED = {"ar": "وبلف"}

#: Nouns for places that follow the name, by how they begin: "Çayeli ilçesinde".
_NOUNS_BEHIND = {
    "tr": ("ilçe", "kent", "şehr", "köy", "belde", "il ", "sınır", "Vali", "Belediye",
           "Büyükşehir", "Emniyet", "Kaymakam", "Başsavcı", "yolu", "liman"),
}  # fmt: skip

#: How what follows a town ends that is named after it, besides bodies of their own:
#: "İzmir Cumhuriyet Başsavcılığı", "Bursa Ticaret Odası'nda".
_COMPOUNDS_BEHIND = {
    "tr": re.compile(
        r" (?:[A-ZÇĞİÖŞÜ]\w+ ){0,3}[A-ZÇĞİÖŞÜ]\w+"
        r"(?:l[ıiuü]ğ[ıiuü]|[ae]s[ıi]|[ouıi]s[ui]|man[ıi]|stad[ıi])\b"
    ),
}

#: The rest of a list that has the ending for all: "Fatsa, Ünye ve Ordu'da".
_LIST_BEHIND = {
    "tr": re.compile(
        r"(?:, [A-ZÇĞİÖŞÜ]\w+)* (?:ve|ile|veya) [A-ZÇĞİÖŞÜ]\w+['’][dt][ea]"
    ),
}

#: Endings of place behind an apostrophe: "Rize'de", "Batum'dan".
_ENDINGS_BEHIND = {"tr": "da de ta te dan den tan ten daki deki taki teki"}

#: How a word with an article begins, and an adjective of it: "الداخلية السعودية".
_ADJECTIVES = {"ar": (re.compile("[وبفك]?ال|لل"), re.compile("ال\\w+ية"))}

#: The little words between a noun and a name.
LITTLE_WORDS = frozenset("de du des d di do da della del dell von la le".split())

#: Words for "and" and "or".
_COORDINATORS = {
    "fr": "et ou",
    "es": "y e o u",
    "de": "und oder sowie",
    "pt": "e ou",
    "it": "e ed o",
    "tr": "ve ile veya",
    "ru": "и или",
    "uk": "і й та або",
    "pl": "i oraz lub albo a",
    "nl": "en of",
    "sv": "och eller samt",
    "nb": "og eller",
    "da": "og eller",
    "ro": "și sau",
    "cs": "a i nebo",
    "hu": "és vagy",
    "ar": "و أو",
    "fa": "و یا",
}

#: How the names of bodies begin, or end, that have the name of a town in them:
#: "Università di Padova". (The general words: a government of a place is a place's.)
_BODIES = {
    "fr": "Université Institut Banque Académie Club Olympique",
    "es": "Universidad Instituto Banco Academia Club Orquesta",
    "de": "Universität Hochschule Bank Institut Akademie",
    "pt": "Universidade Instituto Banco Academia Clube",
    "it": "Università Istituto Banca Politecnico Accademia",
    "tr": "Üniversitesi Enstitüsü Bankası Akademisi Kulübü Gazetesi Rasathanesi",
    "ru": "Университет Институт Банк",
    "uk": "Університет Університету Інститут Інституту Банк Банку Академія Академії",
    "pl": "Uniwersytet Uniwersytetu Uniwersytecie Instytut Instytutu Bank Banku "
    "Politechnika Politechniki Akademia Akademii Klub Klubu",
    "nl": "Universiteit Instituut Bank Academie Hogeschool",
    "sv": "Universitetet Banken Akademin",
    "ro": "Universitatea Universității Institutul Banca Academia Clubul",
    "cs": "Univerzita Univerzity Ústav Ústavu Banka Banky Akademie Klub Klubu",
    "ar": "جامعة معهد بنك نادي كلية أكاديمية مصرف صحيفة جريدة مجلة فريق وكالة "
    "أنباء لاعب لاعبو لاعبي مدرب مهاجم حارس مدافع نجم جماهير مشجعو مشجعي",
    "fa": "دانشگاه بانک باشگاه پژوهشگاه دانشکده روزنامه مجله تیم خبرگزاری "
    "بازیکن سرمربی مهاجم مدافع دروازه‌بان هواداران",
}

#: The same of sports clubs, in all languages: "1. FC Köln".
_CLUBS = frozenset(
    "FC SC SV VfB VfL TSV TSG BSC RB CF CD UD RCD AFC SSC OGC KSC".split()
)

#: Articles that no town has but as part of its name: with one it is a team, "il
#: Napoli", "el Sevilla", or a common noun, "der Hang".
_ARTICLES = {
    "it": "il",
    "es": "el",
    "de": "der die das den dem des ein eine einen einem einer eines",
}


#: Prepositions with such an article in them.
_JOINED_ARTICLES = {"de": "im am vom zum zur beim ins ans"}


def articles(code: str) -> Words:
    """Return the articles that no town of its own country has (ISO 639-1)."""
    return words_of(_ARTICLES, code)


def joined_articles(code: str) -> Words:
    """Return the prepositions with such an article in them (ISO 639-1): im, am."""
    return words_of(_JOINED_ARTICLES, code)


def bodies_behind(code: str) -> Words:
    """Return those of the nouns of bodies that stand behind the town (ISO 639-1)."""
    return bodies(code) if code in _NOUNS_BEHIND else NO_WORDS


@lru_cache(maxsize=32)
def locatives(code: str) -> Words:
    """Return what stands right before places in a language (ISO 639-1)."""
    return words_of(_LOCATIVES, code)


def leads_to_place(word: str, code: str) -> bool:
    """Tell whether a word stands right before places in a language (ISO 639-1).

    >>> leads_to_place("Fliegerhorst", "de"), leads_to_place("Horst", "de")
    (True, False)
    >>> leads_to_place("ومدينة", "ar")
    True
    """
    word, sites = word.casefold(), _SITES.get(code, ())
    known = locatives(code)
    if word in known or (word.endswith(sites) and word not in sites):
        return True
    return word[:1] in _JOINED.get(code, "") and word[1:] in known


def coordinators(code: str) -> Words:
    """Return the words for "and" and "or" in a language (ISO 639-1)."""
    return words_of(_COORDINATORS, code)


def bodies(code: str) -> Words:
    """Return the nouns of bodies that are named after towns (ISO 639-1)."""
    return words_of(_BODIES, code) | _CLUBS


def shows_place(after: str, code: str) -> bool:
    """Tell whether what follows a name shows that it is a place (ISO 639-1).

    >>> shows_place("'dan yola", "tr"), shows_place(" ilçesinde", "tr")
    (True, True)
    >>> shows_place(" Cumhuriyet Başsavcılığı, sabah", "tr")
    True
    """
    if after[:1] in "'’" and after:
        ending = after[1:].split()[0] if after[1:].split() else ""
        return ending.strip(",.;:") in words_of(_ENDINGS_BEHIND, code)
    listed = _LIST_BEHIND.get(code)
    if listed and listed.match(after):
        return True
    compound = _COMPOUNDS_BEHIND.get(code)
    if compound and (named := compound.match(after)):
        return named[0].split()[-1] not in bodies(code)
    return after[:1] == " " and after[1:].startswith(_NOUNS_BEHIND.get(code, ("\0",)))


def is_adjective(name: str, before: str, code: str) -> bool:
    """Tell whether a name is rather an adjective of the word before it (ISO 639-1).

    >>> is_adjective("السعودية", "الداخلية", "ar"), is_adjective("السعودية", "في", "ar")
    (True, False)
    """
    endings = _ADJECTIVES.get(code)
    return bool(endings and endings[1].fullmatch(name) and endings[0].match(before))


def noun_before(before: str) -> str:
    """Return the word before a name, in lower case, but for little words between.

    >>> noun_before("nella Provincia dell'"), noun_before("")
    ('provincia', '')
    """
    words = before.casefold().replace("’", " ").replace("'", " ").split()
    return next((word for word in reversed(words) if word not in LITTLE_WORDS), "")
