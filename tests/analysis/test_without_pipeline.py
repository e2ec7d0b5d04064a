"""Stories in languages without a pipeline: places and dates, and nothing invented."""

from __future__ import annotations

import pytest

import dateline as dl

CONGO = "Democratic Republic of the Congo"

#: A story in each language (own words) and the countries, cities and seas it names.
STORIES = {
    "fr": (
        "Trois navires ont quitté Toulon mardi pour la mer Noire, selon un "
        "porte-parole de la marine. L'Irak et l'Arabie saoudite ont signé un accord "
        "à Bagdad le 7 janvier 2020. Des pluies ont inondé Valence, en Espagne, et les "
        "environs "
        "d'Alep. À Addis-Abeba, des milliers de personnes ont manifesté.",
        "France|Black Sea|Iraq|Saudi Arabia|Iraq|Spain|Spain|Syria|Ethiopia",
    ),
    "de": (
        "Bundeskanzler Olaf Scholz ist am 7. Januar 2020 nach Kairo gereist. Die "
        "Menschen in Gaza warten auf Hilfe, teilte die Regierung mit. Moskaus Truppen "
        "haben Charkiw beschossen. Bei einem Zugunglück nahe Köln wurden drei Menschen "
        "verletzt. Großbritannien verurteilte den Angriff.",
        "Egypt|Palestinian Territory|Russia|Ukraine|Germany|United Kingdom",
    ),
    "es": (
        "El presidente Gustavo Petro viajó el 7 de enero de 2020 a Caracas. Los "
        "Estados Unidos y el Reino Unido condenaron el ataque en Alepo. Las "
        "lluvias inundaron Valencia, según la policía. En San Cristóbal de las Casas, "
        "México, hubo "
        "protestas.",
        "Venezuela|United States|United Kingdom|Syria|Spain|Mexico|Mexico",
    ),
    "it": (
        "La premier Giorgia Meloni è volata martedì 7 gennaio 2020 a Tunisi. Secondo "
        "la polizia, tre persone sono morte a Reggio Calabria. Gli Stati Uniti hanno "
        "condannato l'attacco. A L'Aquila la terra ha tremato, e il mar Rosso resta "
        "pericoloso.",
        "Tunisia|Italy|United States|Italy|Red Sea",
    ),
    "pt": (
        "O presidente Lula da Silva viajou em 7 de janeiro de 2020 para Luanda. As "
        "chuvas inundaram Porto Alegre e o Rio Grande do Sul, segundo a polícia. Três "
        "pessoas morreram em Lisboa. Os Estados Unidos condenaram o ataque.",
        "Angola|Brazil|Brazil|Portugal|United States",
    ),
    "ru": (
        "Президент во вторник прилетел в Пекин. В Киеве прогремели взрывы. По данным "
        "полиции, три человека погибли под Москвой 7 января 2020 года. США осудили "
        "удар по Алеппо. В Чёрном море затонуло судно.",
        "China|Ukraine|Russia|United States|Syria|Black Sea",
    ),
    "tr": (
        "Cumhurbaşkanı 7 Ocak 2020'de Bağdat'a gitti. Ankara'da binlerce kişi yürüdü. "
        "İzmir'de deprem oldu ve üç kişi öldü. ABD bu saldırıyı kınadı. Karadeniz'de "
        "bir gemi battı, ancak ölen yok.",
        "Iraq|Turkey|Turkey|United States|Black Sea",
    ),
    "ar": (
        "وصل الرئيس إلى بيروت يوم 7 يناير 2020. قتل ثلاثة أشخاص في غارة على غزة. "
        "أعلنت السعودية والعراق توقيع اتفاق في بغداد. "
        "وقالت الشرطة في القاهرة إن الحريق أخمد.",
        "Lebanon|Palestinian Territory|Saudi Arabia|Iraq|Iraq|Egypt",
    ),
    "fa": (
        "رئیس جمهوری ایران روز ۱۷ دی ۱۳۹۸ به بغداد رفت. "
        "سه نفر در زلزله کرمان کشته شدند. "
        "پلیس تهران از بازداشت دو نفر خبر داد. کشتی در خلیج فارس غرق شد.",
        "Iran|Iraq|Iran|Iran|Persian Gulf",
    ),
}


@pytest.fixture(scope="module", params=STORIES)
def told(request: pytest.FixtureRequest) -> tuple[str, dl.Reading]:
    text, _ = STORIES[request.param]
    blank = f"{request.param}_blank"
    return request.param, dl.read(text, published="2020-01-10", model=blank)


def test_the_places_are_found_and_right(told: tuple[str, dl.Reading]) -> None:
    code, reading = told
    found = [t.place.country_name or t.place.name for t in reading.places]
    assert found == STORIES[code][1].split("|")


def test_nothing_is_invented_and_the_reader_is_told(
    told: tuple[str, dl.Reading],
) -> None:
    code, reading = told
    assert reading.story.language == code
    assert not reading.actors
    assert not reading.events
    assert not reading.quotes
    assert "were not read" in " ".join(reading.notices)
    assert reading.unread == ("actors", "quotes", "events")
    assert dl.Reading.from_json(reading.to_json()).unread == reading.unread
    assert dl.Reading.from_json(reading.to_json()) == reading


def test_dates_with_a_month_are_days(told: tuple[str, dl.Reading]) -> None:
    _, reading = told
    assert [date.edtf for date in reading.dates] == ["2020-01-07"]


def test_the_user_may_say_which_language_it_is() -> None:
    short = "Brand in Florenz."
    assert dl.read(short).story.language == "en"
    reading = dl.read(short, language="de")
    assert [t.place.country for t in reading.places] == ["IT"]


def test_a_pipeline_that_is_named_reads_any_text() -> None:
    text = STORIES["fr"][0]
    assert dl.read(text, model="en_core_web_md").made_by.model == "en_core_web_md"


def test_corrections_hold_in_any_language() -> None:
    reading = dl.read(STORIES["fr"][0], model="fr_blank")
    corrected = reading.relocate("Toulon", None).redate("7 janvier 2020", "2020-01-08")
    toulon = next(t for t in corrected.places if t.phrase == "Toulon")
    assert toulon.status == "rejected"
    assert [date.edtf for date in corrected.dates] == ["2020-01-08"]
    assert corrected.story.language == "fr"


@pytest.mark.parametrize(
    ("language", "text", "places"),
    [
        ("de", "Warschaus Bürgermeister lehnt ab.", "Warsaw"),
        ("de", "Die Verteidiger Charkiws berieten.", "Kharkiv"),
        ("de", "Die Stadt Cherson lag unter Beschuss.", "Kherson"),
        ("de", "Im Landkreis Rosenheim standen Keller unter Wasser.", "Rosenheim"),
        ("de", "Polizisten aus Kempten halfen.", "Kempten (Allgäu)"),
        ("de", "Das Schiff liegt im Marinestützpunkt Wilhelmshaven.", "Wilhelmshaven"),
        ("de", "Am Fliegerhorst Wunstorf wurde gestreikt.", "Wunstorf"),
        ("de", "In Bad Schandau steht das Wasser.", "Bad Schandau"),
        ("de", "An der Elbe stieg das Wasser.", "Elbe"),
        ("de", "Am Gardasee ertrank ein Urlauber.", "Lake Garda"),
        ("de", "Die Grenze zur Tschechischen Republik ist offen.", "Czechia"),
        ("de", "Aus der Demokratischen Republik Kongo fliehen Menschen.", CONGO),
        ("ru", "Поезда из Китая и Парагвая прибыли в Томск.", "China Paraguay Tomsk"),
        ("ru", "Дороги Красноярского края закрыты.", "Krasnoyarsk Krai"),
        ("ru", "Пожар под Уфой потушен.", "Ufa"),
        ("ru", "Завод Набережных Челнов остановлен.", "Naberezhnyye Chelny"),
        ("uk", "Вибух стався поблизу Києва.", "Kyiv"),
        ("uk", "Потяг із Брюсселя запізнився.", "Brussels"),
        ("pl", "Strażacy z Gdańska pojechali do Warszawy.", "Gdańsk Warsaw"),
        ("pl", "Statek z Ukrainy czeka w Londynie.", "Ukraine London"),
        ("pl", "Pomoc przyszła z Wejherowa, Rumi i Tczewa.", "Wejherowo Rumia Tczew"),
        ("pl", "Prom płynie z Gdyni do Karlskrony.", "Gdynia Karlskrona"),
        ("uk", "Потяги з Мукачева до Хуста скасували.", "Mukachevo Khust"),
        (
            "cs",
            "Vlaky z Brna do Břeclavi nejely, voda byla v Krnově.",
            "Brno Břeclav Krnov",
        ),
        ("hu", "A sérülteket Pápáról és Sopronból vitték el.", "Pápa Sopron"),
        ("nl", "De trein reed van Venlo naar Goes.", "Venlo Goes"),
        ("sv", "Brandmän från Ludvika åkte till Säter.", "Ludvika Säter"),
        ("ro", "Pompieri din Buftea au ajuns la Urziceni.", "Buftea Urziceni"),
        ("fa", "باران در شهر آق\u200cقلا و بندر چابهار بارید.", "Āq Qalā Chabahar"),
        ("tr", "Yaralılar Sivas ve Rize'deki yurtlara gitti.", "Sivas Rize"),
        ("tr", "Bayburt Valisi açıklama yaptı.", "Bayburt"),
        ("pt", "O voo de Duchambe para Helsinque foi adiado.", "Dushanbe Helsinki"),
        ("zh", "日本和法国的代表在上海会谈。", "Japan France Shanghai"),
        (
            "fr",
            "Une grue est tombée à Lille, dans le Nord, près de Calais.",
            "Lille Nord Calais",
        ),
        ("de", "Breslau (dpa) - In Polen streiken die Bahner.", "Wrocław Poland"),
        ("de", "Rebellen rückten in Nordkordofan vor.", "North Kordofan"),
        ("es", "Hubo saqueos en Kivu del Norte.", "North Kivu"),
        ("it", "Un traghetto si è incagliato presso Creta.", "Crete"),
        ("fr", "Les eaux du lac Turkana ont monté.", "Lake Turkana"),
        ("pt", "O rio Rovuma transbordou em Moçambique.", "Ruvuma River Mozambique"),
        ("it", "Lo yacht è affondato al largo dell'isola di Saona.", "Saona Island"),
        (
            "es",
            "El puerto de Puerto Cortés, en Honduras, cerró.",
            "Puerto Cortez Honduras",
        ),
        ("it", "Le navi salparono da Misurata, in Libia.", "Misratah Libya"),
    ],
)
def test_declined_and_foreign_names_are_found(
    language: str, text: str, places: str
) -> None:
    reading = dl.read(text, language=language, model=f"{language}_blank")
    assert " ".join(t.place.name for t in reading.places) == places
    assert {t.place.country for t in reading.places}.isdisjoint({"BF", "HT", "RW"})


@pytest.mark.parametrize(
    ("language", "text", "division"),
    [
        ("de", "In der Provinz Aleppo wurde gekämpft.", "SY-HL"),
        ("de", "Im Gebiet Charkiw schlugen Raketen ein.", "UA-63"),
        ("de", "Im Bundesstaat New York gilt der Notstand.", "US-NY"),
        ("es", "Llovió en la provincia de Mendoza.", "AR-M"),
        ("fr", "Un séisme a touché la province de Kandahar.", "AF-KAN"),
        ("it", "Sbarchi in provincia di Ragusa.", "IT-82"),
    ],
)
def test_a_word_of_kind_means_the_division_not_its_town(
    language: str, text: str, division: str
) -> None:
    reading = dl.read(text, language=language, model=f"{language}_blank")
    first = reading.places[0]
    assert first.place.kind in ("admin1", "admin2")
    assert first.place.admin1 == division
    shares = [candidate.probability for candidate in first.candidates]
    assert shares[0] == max(shares)


@pytest.mark.parametrize(
    ("language", "text", "name", "larger"),
    [
        (
            "pt",
            "O ataque foi em Palma, na província de Cabo Delgado. Palma está vazia.",
            "Palma",
            "Cabo Delgado",
        ),
        (
            "es",
            "Hubo un apagón en Palencia, en la provincia de Mendoza.",
            "Palencia",
            "Mendoza",
        ),
    ],
)
def test_a_larger_place_stands_for_a_town_that_the_gazetteer_lacks_in_it(
    language: str, text: str, name: str, larger: str
) -> None:
    reading = dl.read(text, language=language, model=f"{language}_blank")
    lacking = [t for t in reading.places if t.phrase == name]
    assert lacking
    for toponym in lacking:
        assert toponym.place.name == larger
        assert "lacks" in toponym.why


@pytest.mark.parametrize(
    ("language", "text", "no_place"),
    [
        ("es", "La línea de metro quedó cortada en Bilbao.", "La línea"),
        ("de", "Im Norden Kameruns wurden Schüler entführt.", "Norden"),
        ("de", "Der Geologe prüft den Hang oberhalb von Chur.", "Hang"),
        ("it", "Luca Marini ha vinto il torneo di Lucca.", "Luca"),
        ("fa", "پرواز رشت از بهار آینده برقرار می‌شود.", "بهار"),
        (
            "fr",
            "Trois hommes ont fui. Selon la police, Nancy Durand les a vus.",
            "Nancy",
        ),
        ("es", "El ministro Carlos Granada habló. La Paz de los acuerdos.", "Granada"),
        ("de", "Die Bürger wählen am Sonntag. Der Markt war voller Waren.", "Markt"),
        ("it", "Il signor Mario Verona ha parlato della strage.", "Verona"),
    ],
)
def test_words_and_people_are_no_places(
    language: str, text: str, no_place: str
) -> None:
    reading = dl.read(text, language=language, model=f"{language}_blank")
    assert no_place not in [t.phrase for t in reading.places]
