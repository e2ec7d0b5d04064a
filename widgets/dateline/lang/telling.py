"""What tells languages apart where a text has few little words: letters, news words.

Little words themselves are in :mod:`dateline.lang.stop_words`.
"""

from __future__ import annotations

from .words import NO_WORDS, Words, words, words_of

__all__ = [
    "ENGLISH_TOO",
    "LETTER_WORDS",
    "has_ending",
    "is_noun",
    "letters",
    "news_words",
]

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
    "en": "said says told asked added replied",
    "de": "der die das ein eine einen einem einer tote toter verletzte verletzt feuer "
    "brand polizei regierung kanzler reist wieder gegen jahre jahren tage uhr bei "
    "nach montag dienstag mittwoch donnerstag freitag samstag sonntag streik wahl "
    "präsident stadt zwei drei vier fünf sechs sieben acht zehn sagt fordert warnt "
    "im ins zum zur vom beim aufs ans übers hinter unterm fürs am und liegt "
    "kam kamen ging gingen fiel fielen traf starb starben stirbt sterben brennt "
    "brennen brannte stürzt stürzte sinkt sinken steigt steigen stieg bleibt "
    "bleiben blieb droht drohen drohte stoppt kippt bebt bebte öffnet schließt "
    "schießt schoss schossen greift flieht fliehen flohen sucht suchen suchte findet "
    "fand fanden will wollen wollte soll sollen sollte muss müssen musste darf kann "
    "können könnte hält lehnt tritt trat zieht zog bringt brachte nimmt nahm gibt "
    "geht steht stehen verliert gewinnt siegt schlägt zwingt lässt fährt rollt "
    "läuft lief tagt trifft treffen berät beraten kündigt prüft rechnet "
    "erwartet verbietet verhaftet verurteilt entführt getötet entdeckt gefunden "
    "gesperrt geräumt gestreikt gewählt festgenommen zurück erneut rund knapp mehr "
    "weniger keine kein noch schon weiter weiterhin heute gestern morgen nacht",
    "es": "muertos muerto muere mueren heridos incendio policía gobierno presidente "
    "presidenta ministro ministra viaja huelga escuelas ciudad años lunes martes "
    "miércoles jueves viernes sábado domingo elecciones lluvias juez tres cuatro "
    "cinco seis siete ocho nueve diez veinte treinta cien el los las terremoto sismo "
    "lluvia inundaciones inundadas inundados huracán tormenta choque accidente "
    "detenido detenidos detienen detiene policías juicio condena cárcel gasta sube "
    "suben baja bajan crece crecen acuerdo paro protesta protestas calles trenes "
    "vuelos frontera guerra ataque ataques bombardeo rechaza anuncia pide acusa "
    "denuncia gana pierde cierra abre deja dejan mata hallan buscan rescatan "
    "impuestos precios "
    "viajó llegó murió murieron dijo anunció sacude golpea arrasa mató ganó perdió",
    "fr": "morts mort morte blessés blessé incendie grève policiers gouvernement élit "
    "président présidente ministre maire écoles ville ans lundi mardi mercredi jeudi "
    "vendredi samedi dimanche élections pluies juge baisse hausse selon trois quatre "
    "cinq sept huit neuf dix vingt trente cent le les séisme tempête inondations "
    "pluie neige canicule accident collision arrêté arrêtés recherche enquête procès "
    "condamné prison grévistes manifestation manifestants éboueurs enseignants trains "
    "vols frontière guerre attaque attaques bombardement frappe frappes rejette "
    "annonce accuse dénonce gagne perd ferme ouvre tue trouvé disparu disparus sauvés "
    "impôts prix accord salaires "
    "meurt meurent démissionne mortel mortelle large secoue",
    "it": "morti morto morta feriti ferito incendio sciopero polizia governo "
    "presidente ministro ministra sindaco scuole città anni lunedì martedì mercoledì "
    "giovedì venerdì sabato domenica elezioni piogge giudice vola tre quattro cinque "
    "sei sette otto nove dieci venti trenta cento il gli una per terremoto scossa "
    "pioggia maltempo allagamenti alluvione neve crollo scontro incidente arrestato "
    "arrestati indagato indagati processo condannato carcere disagi paura treni voli "
    "confine guerra attacco attacchi raid bombardamento respinge annuncia accusa "
    "vince perde chiude apre taglia uccide trovato scomparso salvati tasse prezzi "
    "accordo manifestazione stipendi migranti barcone "
    "largo colpisce uccide uccise muore muoiono viaggio arrivato arrivata nel "
    "nella nelle dal dalla dai dagli degli delle alla alle",
    "nl": "doden dode gewonden politie regering reist scholen stad jaar maandag "
    "dinsdag woensdag donderdag vrijdag zaterdag zondag verkiezingen rechter twee "
    "drie vier vijf zes zeven acht negen tien weer gaan brand bij het een boeren "
    "blokkeren snelweg kabinet minder meer wil wint verliest sluit opent zoekt "
    "gevonden vermist gewond ongeluk botsing storm overstroming aardbeving vliegtuig "
    "treinen grens oorlog aanval belasting prijzen akkoord werknemers rechtbank "
    "veroordeeld opgepakt na om tegen voor centrum minister-president reisde zei "
    "zegt overleden uitgebroken inwoners gemeente",
    "pl": "zginęli zginęło rannych pożar policja rząd prezydent szkoły miasto lat "
    "poniedziałek wtorek środa czwartek piątek sobota niedziela wybory sąd dwa trzy "
    "cztery pięć sześć siedem osiem osoby osób zginęły zginął pożarze podnosi podatki "
    "ceny wojna atak granica powódź burza trzęsienie wypadek zatrzymany zatrzymani "
    "skazany wygrywa przegrywa zamyka otwiera protest protestują rolnicy pociągi "
    "lotnisko przy na po od dla",
    "pt": "mortos morto morre morrem feridos incêndio polícia governo presidente "
    "ministro ministra viaja greve escolas cidade anos segunda-feira terça-feira "
    "sábado domingo eleições chuvas juiz dois três quatro cinco seis sete oito nove "
    "dez vinte trinta cem fecha cancela o os terremoto chuva inundações alaga "
    "enchente tempestade acidente colisão detido detidos preso presos prende suspeito "
    "julgamento condenado prisão trens comboios voos fronteira guerra ataque ataques "
    "bombardeio rejeita anuncia acusa ganha perde abre mata encontrado desaparecido "
    "resgatados imposto impostos preços acordo ruas sobe caem novo nova "
    "viajou matou deixou atingiu chegou disse afirmou caiu morreu fechou abriu "
    "anunciou pediu ganhou perdeu são pela pelo nas ao aos às não após incêndios no na",
    "ru": "погибли погиб ранены пожар полиция правительство президент министр школы "
    "город лет понедельник вторник среда четверг пятница суббота воскресенье выборы "
    "суд летит двое трое тридцать землетрясение наводнение буря авария столкновение "
    "задержан задержаны осуждён тюрьма поезда самолёт граница война атака удар "
    "обстрел налоги цены соглашение протест фермеры при после из-за пожаре",
    "sv": "döda död skadade brand polisen regeringen skolor stad år måndag tisdag "
    "onsdag torsdag fredag lördag söndag val domare två fyra fem sex sju åtta höjer "
    "sänker skatter priser krig attack gräns olycka krock storm översvämning "
    "jordbävning gripen gripna åtalas döms fängelse vinner förlorar stänger öppnar "
    "söker hittad saknas tåg flyg bönder efter mot vid "
    "centrala centrum ministern statsministern reste åkte sade säger brinner dog dött",
    "tr": "öldü ölü yaralı yaralandı yangın polis hükümet cumhurbaşkanı bakan bakanı "
    "okullar şehir yıl pazartesi salı çarşamba perşembe cuma cumartesi pazar seçim "
    "mahkeme gidiyor gitti kişi iki üç dört beş altı yedi sekiz dokuz deprem sel "
    "fırtına kaza çarpıştı gözaltına alındı tutuklandı dava ceza hapis tatil edildi "
    "grev protesto trenler uçak sınır savaş saldırı saldırısı anlaşma vergi fiyatlar "
    "arttı düştü kapandı açıldı kayıp bulundu kurtarıldı çiftçiler yarın bugün dün",
    "uk": "загинули загинув поранені пожежа пожежу поліція уряд президент школи місто "
    "років понеділок вівторок середа четвер неділя вибори двоє троє",
}

#: Nouns that are common in a language's headlines and written with a capital letter.
_NOUNS = {
    "de": words(
        "tote toter verletzte feuer brand polizei feuerwehr regierung kanzler "
        "kanzlerin minister ministerin präsident präsidentin gericht urteil prozess "
        "haft streik wahl wahlen stimmen stadt land grenze krieg angriff angriffe "
        "kämpfe soldaten soldat armee truppen beschuss schüsse explosion anschlag "
        "erdbeben hochwasser sturm unwetter regen schnee hitze dürre lawine lawinen "
        "unfall absturz zug züge bahn bus flugzeug schiff boot brücke straße autobahn "
        "flughafen bahnhof hafen schule schulen kinder frau mann männer frauen "
        "jugendliche menschen bewohner bauern arbeiter ärzte schüler montag dienstag "
        "mittwoch donnerstag freitag samstag sonntag jahr jahre jahren monat woche "
        "wochen tage tagen uhr nacht prozent euro millionen milliarden steuern preise "
        "zinsen haushalt streit gipfel treffen gespräche abkommen gesetz verbot "
        "protest proteste opfer hilfe"
    ),
}

#: How such nouns end.
_NOUN_ENDINGS = {"de": ("ung", "ungen", "heit", "keit", "schaft", "tät", "ß", "amt")}

#: How verbs and adjectives with letters that English lacks end, by language, and what
#: English has borrowed of them.
_ENDINGS = {"de": ("t", "te", "ten", "en", "er", "es", "em", "e")}
_BORROWED = words("über doppelgänger führer fräulein gemütlich kaffeeklatsch röntgen")

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
    "eras os se al el "
    # What happens in English headlines, too, and other words that English took in.
    "accident accord accuse attack collision embargo manifestation prison protest raid "
    "storm trains alas aura bile bland bravo conform divers email eventual fare god "
    "ham hen hue inclusive inn large non pendant pour prof saber tale tenant tens toe "
    "valor"
)


def news_words(code: str) -> Words:
    """Return common words of a language's headlines (ISO 639-1), none if unknown."""
    return words_of(_NEWS_WORDS, code)


def is_noun(word: str, code: str) -> bool:
    """Tell whether a word is a noun of a language's news that has a capital letter.

    Parameters
    ----------
    word
        In small letters.
    code
        The language (ISO 639-1).

    """
    return word in _NOUNS.get(code, NO_WORDS) or word.endswith(
        _NOUN_ENDINGS.get(code, ("\0",))
    )


def has_ending(word: str, code: str) -> bool:
    """Tell whether a word in small letters is a language's by letters and ending.

    >>> has_ending("empfängt", "de"), has_ending("café", "de")
    (True, False)
    """
    if letters(code).isdisjoint(word) or word in _BORROWED:
        return False
    return word.endswith(_ENDINGS.get(code, ("\0",)))


def letters(code: str) -> frozenset[str]:
    """Return the letters that speak for a language (ISO 639-1), none if unknown."""
    return frozenset(_LETTERS.get(code, ""))
