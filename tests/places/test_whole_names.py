"""Half a word is no place, and a code that is a common word is none either."""

import pytest

from dateline.nlp.pipeline import load_pipeline, parse
from dateline.nlp.story import ParsedStory
from dateline.places.recognition.candidates import propose


@pytest.fixture(scope="module")
def found(toponyms_of):
    def of(text):
        toponyms = toponyms_of(text)
        assert all(t.phrase == text[t.start : t.end] for t in toponyms)
        return [t.phrase for t in toponyms]

    return of


WHOLE = [
    ("Rebels shelled Port-au-Prince overnight.", "Port-au-Prince"),
    ("Rebels attacked Hpa-An on Friday.", "Hpa-An"),
    ("The play opened in Stratford-upon-Avon.", "Stratford-upon-Avon"),
    ("Hundreds marched in Newcastle-upon-Tyne.", "Newcastle-upon-Tyne"),
    ("The pier at Weston-super-Mare burned down.", "Weston-super-Mare"),
    ("Storms flooded Nouvelle-Aquitaine on Sunday.", "Nouvelle-Aquitaine"),
    ("Bakers in Aix-en-Provence went on strike.", "Aix-en-Provence"),
    ("Surfers met in Saint-Jean-de-Luz in May.", "Saint-Jean-de-Luz"),
    ("A shop in Clermont-Ferrand was robbed.", "Clermont-Ferrand"),
    ("Farmers in Schleswig-Holstein protested.", "Schleswig-Holstein"),
    ("The strike spread to Baden-Württemberg.", "Baden-Württemberg"),
    ("Hail ruined orchards in Emilia-Romagna.", "Emilia-Romagna"),
    ("The vote in Castilla-La Mancha was close.", "Castilla-La Mancha"),
    ("Fires burned near Trois-Rivières, officials said.", "Trois-Rivières"),
    ("Judges sat in Winston-Salem for a week.", "Winston-Salem"),
    ("The plane landed in Rostov-on-Don at dawn.", "Rostov-on-Don"),
    ("Miners walked out in Komsomolsk-on-Amur.", "Komsomolsk-on-Amur"),
    ("A quake shook Petropavlovsk-Kamchatsky.", "Petropavlovsk-Kamchatsky"),
    ("Herders drove to Ulan-Ude in the snow.", "Ulan-Ude"),
    ("Snow closed the road to Ivano-Frankivsk.", "Ivano-Frankivsk"),
    ("Shelling resumed in Nagorno-Karabakh.", "Nagorno-Karabakh"),
    ("The army left Deir ez-Zor on Friday.", "Deir ez-Zor"),
    ("Troops entered Al-Hasakah from the north.", "Al-Hasakah"),
    ("Buses ran again in al-Bab on Tuesday.", "al-Bab"),
    ("Guests flew to Sharm-el-Sheikh for talks.", "Sharm-el-Sheikh"),
    ("Governors met in Sar-e Pol on Monday.", "Sar-e Pol"),
    ("Iran's navy sailed from Bandar-e Abbas.", "Bandar-e Abbas"),
    ("Police in Khyber-Pakhtunkhwa held two men.", "Khyber-Pakhtunkhwa"),
    ("Traders in Bobo-Dioulasso closed their shops.", "Bobo-Dioulasso"),
    ("Ships waited off Pointe-Noire for days.", "Pointe-Noire"),
    ("Crowds gathered in Porto-Novo for the feast.", "Porto-Novo"),
    ("Soldiers mutinied in Guinea-Bissau last year.", "Guinea-Bissau"),
    ("Villages in Cuvette-Ouest were cut off.", "Cuvette-Ouest"),
    ("Olive growers near Tizi-Ouzou sued the state.", "Tizi-Ouzou"),
    ("A cyclone passed Timor-Leste by.", "Timor-Leste"),
    ("Ferries left Port–au–Prince on time.", "Port–au–Prince"),
    ("A dam near Rio das Pedras leaked.", "Rio das Pedras"),
    ("Trains to Ribeirão das Neves were late.", "Ribeirão das Neves"),
]


@pytest.mark.parametrize(("text", "name"), WHOLE, ids=[name for _, name in WHOLE])
def test_a_hyphenated_name_is_found_whole(found, text, name):
    assert name in found(text)


HALVES = [
    "Al-Shabaab claimed the attack.",
    "Gunmen of al-Shabaab fled at night.",
    "Ben-Gvir visited the site.",
    "El-Sisi met Bin-Salman on Tuesday.",
    "Abdel-Fattah and Ould-Abbas resigned.",
    "Jean-Paul ordered a Coca-Cola.",
    "Anne-Marie drove a Rolls-Royce.",
    "Mercedes-Benz sued Hewlett-Packard.",
    "Al-Qaeda spoke first, al-Masri said.",
    "Viewers of Al-Jazeera called in.",
    "He read Saint-Exupéry to Lloyd-Webber.",
    "Bowes-Lyon danced with Day-Lewis.",
    "Lewis-Hamilton and Mary-Kate won again.",
    "She sold Bristol-Myers for Harley-Davidson.",
    "Parker-Bowles met Baden-Powell.",
    "The Ebola-Reston virus was found in pigs.",
    "Bar-Elias spoke to Ben-Zion.",
    "The editor of Nord-Matin resigned.",
    "Sud-Aviation built the jet.",
    "Oslo-Finans posted a loss, Est-Info wrote.",
    "Shares of Bharat-Metall fell.",
]


@pytest.mark.parametrize("text", HALVES)
def test_half_of_a_hyphenated_name_is_no_place(found, text):
    assert found(text) == []


COMPOUNDS = [
    ("U.S.-backed rebels held the bridge.", ["U.S."]),
    ("U.S.-Iran talks began in May.", ["U.S.", "Iran"]),
    ("The U.S.-Mexico border was shut.", ["U.S.", "Mexico"]),
    ("A U.K.-Canadian pact was signed.", ["U.K.", "Canadian"]),
    ("Baghdad-based clerics met them.", ["Baghdad"]),
    ("A Tehran-born poet won the prize.", ["Tehran"]),
    ("The Israel-Lebanon border was quiet.", ["Israel", "Lebanon"]),
    ("The London–Edinburgh railway reopened.", ["London", "Edinburgh"]),
    ("An anti-Iran march ended peacefully.", ["Iran"]),
    ("A pro-Russian party lost the vote.", ["Russian"]),
    ("The India-Pakistan match was rained off.", ["India", "Pakistan"]),
    ("A Sino-Indian road was opened.", ["Indian"]),
    ("The Trump-Russia probe went on.", ["Russia"]),
    ("Stocks fell after the EU-China summit.", ["China"]),
    ("The Kenya-Somalia frontier was shut.", ["Kenya", "Somalia"]),
    ("Senator Ann Lee, D-Ohio, voted against it.", ["Ohio"]),
    ("The made-in-China label was removed.", ["China"]),
    ("The New York-based bank closed.", ["New York"]),
    ("The Vienna-Prague train was late.", ["Vienna", "Prague"]),
    ("Tokyo-Manila talks broke down.", ["Tokyo", "Manila"]),
    ("The Lyon–Turin tunnel is not ready.", ["Lyon", "Turin"]),
    ("The Milan-Genoa line was closed.", ["Milan", "Genoa"]),
    ("An Israel-Hezbollah truce held.", ["Israel"]),
    ("He won the Calgary-North seat by ten votes.", ["Calgary"]),
]


@pytest.mark.parametrize(("text", "names"), COMPOUNDS, ids=[t for t, _ in COMPOUNDS])
def test_words_that_a_hyphen_joins_to_a_place_leave_it_one(found, text, names):
    places = found(text)
    assert [name for name in names if name not in places] == []


NO_CODES = [
    "It was built in 490 BC.",
    "The tomb dates from 1500 BCE.",
    "The wall was begun in 79 AD and rebuilt in AD 122.",
    "The gate stood around 400 B.C.",
    "Pots of the fifth century BC were found.",
    "They were cast between 250 and 100 B.C.",
    "The shop opens at 9 AM and closes at 5 PM.",
    "The path is 30 MI long.",
    "The phone holds 16 GB of pictures.",
    "LUCKY STEEL CO., LTD. was founded in May.",
    "Volvo AB and Siemens AG merged.",
    "It changed its name to Cimpress NV that year.",
    "The man was OK and said HI.",
    "He waved and told Me. Then he left.",
    "He was born in A.D. 79 and lived long.",
]


@pytest.mark.parametrize("text", NO_CODES)
def test_eras_units_and_companies_are_no_places(found, text):
    assert found(text) == []


CODES = [
    ("He moved to Vancouver, BC last year.", "BC"),
    ("Cases rose in BC on Monday.", "BC"),
    ("In 2020 BC closed forty parks.", "BC"),
    ("She lives in Victoria, B.C., with her son.", "B.C."),
    ("The bus left Denver, CO for the coast.", "CO"),
    ("They drove from Reno, NV in a day.", "NV"),
    ("A truck from Gary, IN, overturned.", "IN"),
    ("He sold the farm near Salem, OR, in May.", "OR"),
    ("The plant in Tulsa, OK, was shut.", "OK"),
    ("Fog closed the harbor of Bangor, ME, today.", "ME"),
    ("US troops left the base.", "US"),
    ("A Pa. lawmaker resigned on Monday.", "Pa."),
    ("A nurse from Bangor, Me., won the race.", "Me"),
]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Kyiv/Moscow talks ended on Friday.", ["Kyiv", "Moscow"]),
        ("Islamabad/Karachi flights were cancelled.", ["Islamabad", "Karachi"]),
        ("Why Adelaide Is Running Out of Time", ["Adelaide"]),
        ("She keeps blue china in a walnut chest.", []),
        ("He wore a panama hat and a jersey.", []),
    ],
)
def test_slashes_part_names_and_small_letters_are_none(found, text, names):
    assert found(text) == names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("TEHRAN – A court heard him.", "TEHRAN"),
        ("Kuala Lumpur - An inquiry was opened.", "Kuala Lumpur"),
        ("PORT-AU-PRINCE — A bus fell off a bridge.", "PORT-AU-PRINCE"),
    ],
)
def test_a_dash_between_spaces_is_in_no_name(found, text, name):
    assert found(text) == [name]


@pytest.mark.parametrize(("text", "code"), CODES, ids=[text for text, _ in CODES])
def test_a_code_that_names_a_place_stays_one(found, text, code):
    assert code in found(text)


@pytest.mark.parametrize(
    ("text", "code", "sure"),
    [
        ("A truck from Gary, IN, overturned.", "IN", True),
        ("The nurse Ann Jordan, MD, said the wound had healed.", "MD", False),
        ("They met in Madrid, CO, or so he said.", "CO", False),
    ],
)
def test_a_code_is_sure_after_a_town_that_lies_there(gazetteer, text, code, sure):
    story = ParsedStory(parse(text, load_pipeline()))
    proposals = {p.name: p for p in propose(story, gazetteer)}
    assert proposals[code].unmistakable is sure


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Envoys met at The Hague on Monday.", "The Hague"),
        ("The Hague is calm after the storm.", "The Hague"),
        ("Lawyers in the Hague went on strike.", "Hague"),
        ("A tram burned in the Hague at dawn.", "Hague"),
    ],
)
def test_article_that_a_city_has_in_its_name_says_which_it_is(
    toponyms_of, text, name
) -> None:
    (toponym,) = toponyms_of(text)
    assert toponym.phrase == name
    assert toponym.place.country == "NL"


def test_article_before_a_bodys_name_makes_no_place_of_it(found) -> None:
    assert found("The Sun and The Economist said that The Rock had won.") == []
