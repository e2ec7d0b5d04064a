"""What tells languages apart where a text has few little words: letters, news words.

Little words themselves are in :mod:`dateline.lang.stop_words`.
"""

from __future__ import annotations

from .words import NO_WORDS, Words, words

__all__ = ["ENGLISH_TOO", "LETTER_WORDS", "letters", "news_words"]

#: Letters that are a word in some language, and in English neither a word nor what an
#: apostrophe leaves.
LETTER_WORDS = frozenset("eoyàáéèêóòôúваикосуяіу")

#: Letters that English lacks and that a language uses in common words.
_LETTERS = {
    "cs": "ěščřžůýáíéúň",
    "da": "æøå",
    "de": "äöüß",
    "es": "ñáéíóú¿¡",
    "fa": "پچژگکی",
    "fi": "äö",
    "fr": "éèêàçùûîôœ",
    "hu": "őűáéíóöüú",
    "it": "àèéìòù",
    "nb": "æøå",
    "pl": "ąćęłńóśźż",
    "pt": "ãõçáéêíóúâ",
    "ro": "ăâîșțşţ",
    "ru": "ыэё",
    "sv": "åäö",
    "tr": "ığşçöü",
    "uk": "іїєґ",
    "ur": "ٹڈڑےںہھ",
    "vi": "ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ",
}

#: Common words of headlines which are no little words, by language.
_NEWS_WORDS = {
    "de": "der die das ein eine einen einem einer tote toter verletzte verletzt feuer "
    "brand polizei regierung kanzler reist wieder gegen jahre jahren tage uhr bei "
    "nach montag dienstag mittwoch donnerstag freitag samstag sonntag streik wahl "
    "präsident stadt zwei drei vier fünf sechs sieben acht zehn sagt fordert warnt",
    "es": "muertos muerto muere mueren heridos incendio policía gobierno presidente "
    "presidenta ministro ministra viaja huelga escuelas ciudad años lunes martes "
    "miércoles jueves viernes sábado domingo elecciones lluvias juez tres cuatro "
    "cinco seis siete ocho nueve diez veinte treinta cien el los las",
    "fr": "morts mort morte blessés blessé incendie grève policiers gouvernement élit "
    "président présidente ministre maire écoles ville ans lundi mardi mercredi jeudi "
    "vendredi samedi dimanche élections pluies juge baisse hausse selon trois quatre "
    "cinq sept huit neuf dix vingt trente cent le les",
    "it": "morti morto morta feriti ferito incendio sciopero polizia governo "
    "presidente ministro ministra sindaco scuole città anni lunedì martedì mercoledì "
    "giovedì venerdì sabato domenica elezioni piogge giudice vola tre quattro cinque "
    "sei sette otto nove dieci venti trenta cento il gli una per",
    "nl": "doden dode gewonden politie regering reist scholen stad jaar maandag "
    "dinsdag woensdag donderdag vrijdag zaterdag zondag verkiezingen rechter twee "
    "drie vier vijf zes zeven acht negen tien weer gaan brand bij het een",
    "pl": "zginęli zginęło rannych pożar policja rząd prezydent szkoły miasto lat "
    "poniedziałek wtorek środa czwartek piątek sobota niedziela wybory sąd dwa trzy "
    "cztery pięć sześć siedem osiem",
    "pt": "mortos morto morre morrem feridos incêndio polícia governo presidente "
    "ministro ministra viaja greve escolas cidade anos segunda-feira terça-feira "
    "sábado domingo eleições chuvas juiz dois três quatro cinco seis sete oito nove "
    "dez vinte trinta cem fecha cancela o os",
    "ru": "погибли погиб ранены пожар полиция правительство президент министр школы "
    "город лет понедельник вторник среда четверг пятница суббота воскресенье выборы "
    "суд летит двое трое тридцать",
    "sv": "döda död skadade brand polisen regeringen skolor stad år måndag tisdag "
    "onsdag torsdag fredag lördag söndag val domare två fyra fem sex sju åtta",
    "tr": "öldü ölü yaralı yaralandı yangın polis hükümet cumhurbaşkanı bakan bakanı "
    "okullar şehir yıl pazartesi salı çarşamba perşembe cuma cumartesi pazar seçim "
    "mahkeme gidiyor gitti kişi iki üç dört beş altı yedi sekiz dokuz deprem",
    "uk": "загинули загинув поранені пожежа пожежу поліція уряд президент школи місто "
    "років понеділок вівторок середа четвер неділя вибори двоє троє",
}

#: Words of English news that are little words, or in the lists above, elsewhere: in a
#: few words they tell nothing.
ENGLISH_TOO = words(
    "war end like state possible different met come face total want stop certain press "
    "hit bin sent land later final fire local care era sea favor car men man etc zero "
    "plus pro comment sale mayor dire ill ore door multi die gross son seize exact ton "
    "diverse premier till mere fine pure cent male store sub suit relative sue vain "
    "tend ad tack bat bent dies sex nice den cite cat bag quest net pan opt dog dig "
    "solo par hi bare pic sin gang folk pot dock din tag hat dice tout logo van com co "
    "brand acht fem sang ring fort tell mine rare grand vast her rat gut kind sober "
    "eras os se al el"
)


def news_words(code: str) -> Words:
    """Return common words of a language's headlines (ISO 639-1), none if unknown."""
    return words(_NEWS_WORDS[code]) if code in _NEWS_WORDS else NO_WORDS


def letters(code: str) -> frozenset[str]:
    """Return the letters that speak for a language (ISO 639-1), none if unknown."""
    return frozenset(_LETTERS.get(code, ""))
