"""A place in a larger place: where the words say it is, there it is."""

import pytest

from dateline.model import Story
from dateline.nlp.pipeline import load_pipeline, parse
from dateline.nlp.story import ParsedStory
from dateline.places import find_places


@pytest.fixture(scope="module")
def read(gazetteer):
    nlp = load_pipeline()

    def places(text, **options):
        return find_places(
            Story(text=text), ParsedStory(parse(text, nlp)), gazetteer, **options
        )

    return places


def named(places, phrase):
    found = [t for t in places if t.phrase == phrase]
    assert found, f"{phrase} was not found among {[t.phrase for t in places]}"
    return found


@pytest.mark.parametrize(
    ("text", "phrase", "where"),
    [
        # states and provinces after a comma, in full and for short
        ("Police in Athens, Ohio, closed a bridge.", "Athens", "US-OH"),
        ("A fire broke out in Warsaw, Indiana on Monday.", "Warsaw", "US-IN"),
        ("He grew up in Berlin, New Hampshire.", "Berlin", "US-NH"),
        ("The mill at Rome, Ga., shut down.", "Rome", "US-GA"),
        ("They met in Delhi, La., on Sunday.", "Delhi", "US-LA"),
        ("A storm hit Odessa, Texas, overnight.", "Odessa", "US-TX"),
        ("The plant in Melbourne, Fla., hired him.", "Melbourne", "US-FL"),
        ("A jury in Vienna, Va., acquitted her.", "Vienna", "US-VA"),
        ("Voters in Milan, Mich., went to the polls.", "Milan", "US-MI"),
        ("A dam near Manhattan, Kan., burst.", "Manhattan", "US-KS"),
        ("The bishop of Peru, Ind., resigned.", "Peru", "US-IN"),
        ("Nurses in Lebanon, Pennsylvania, went on strike.", "Lebanon", "US-PA"),
        ("The college in Washington, Pennsylvania, closed.", "Washington", "US-PA"),
        ("The trial in London, Ont., began.", "London", "CA-ON"),
        ("A plane landed at Victoria, B.C., at dawn.", "Victoria", "CA-BC"),
        ("The mayor of Windsor, Nova Scotia, spoke.", "Windsor", "CA-NS"),
        ("A mine in Newcastle, NSW, reopened.", "Newcastle", "AU-NSW"),
        ("Bushfires reached Perth, Tasmania.", "Perth", "AU-TAS"),
        ("The match in Hyderabad, Sindh, was called off.", "Hyderabad", "PK-SD"),
        ("A bus fell off a bridge in Santiago, Panama.", "Santiago", "PA"),
        ("Floods hit San Jose, California, again.", "San Jose", "US-CA"),
        ("She won the vote in Córdoba, Argentina.", "Córdoba", "AR"),
        ("A church in Mérida, Venezuela, burned.", "Mérida", "VE"),
        ("The protest in Valencia, Venezuela, grew.", "Valencia", "VE"),
        # counties of Ireland and the United Kingdom
        ("A boy drowned at Newcastle, County Down.", "Newcastle", "GB-NIR"),
        ("Police in Dungannon, Co Tyrone, found a gun.", "Dungannon", "GB-NIR"),
        ("A bus crashed near Boyle, Co. Roscommon.", "Boyle", "IE-C"),
        ("A pub in Newport, County Mayo, was sold.", "Newport", "IE-C"),
        ("She ran a mill in Halifax, West Yorkshire.", "Halifax", "GB-ENG"),
        ("Boots were made in Kettering, Northamptonshire.", "Kettering", "GB-ENG"),
        ("The school in Windsor, Berkshire, closed.", "Windsor", "GB-ENG"),
        ("A ferry left Stranraer, Wigtownshire.", "Stranraer", "GB-SCT"),
        # countries of every continent
        ("Crowds gathered in Tripoli, Lebanon.", "Tripoli", "LB"),
        ("Workers in Alexandria, Egypt, walked out.", "Alexandria", "EG"),
        ("Troops left Kismayo, Somalia, at night.", "Kismayo", "SO"),
        ("A ferry sank off Freetown, Sierra Leone.", "Freetown", "SL"),
        ("The court in Georgetown, Guyana, sat late.", "Georgetown", "GY"),
        ("He was held in Nova Gorica, Slovenia.", "Nova Gorica", "SI"),
        ("A quake shook Christchurch, New Zealand.", "Christchurch", "NZ"),
        ("The hospital in Nancy, France, was full.", "Nancy", "FR"),
        ("The bank in Cambridge, UK, was robbed.", "Cambridge", "GB"),
        ("Bankers in Sharjah, UAE, met on Sunday.", "Sharjah", "AE"),
        # islands, and countries named like their islands
        ("The governor lives in St. John's, Antigua.", "St. John's", "AG"),
        ("A cruise ship left St. George's, Grenada.", "St. George's", "GD"),
        ("A ferry reached Mytilene, Lesbos, at noon.", "Mytilene", "GR"),
        ("A volcano closed the airport of Catania, Sicily.", "Catania", "IT-82"),
        ("A temple in Ubud, Bali, collapsed.", "Ubud", "ID-BA"),
        # brackets, prepositions, nouns of kind and possessives
        ("Shelling killed two in Tripoli (Lebanon).", "Tripoli", "LB"),
        ("He studied at Birmingham in Alabama.", "Birmingham", "US-AL"),
        ("She left Granada in Nicaragua in May.", "Granada", "NI"),
        ("A siege of Alexandria, a city in Virginia, ended.", "Alexandria", "US-VA"),
        ("He came from the Georgia city of Athens.", "Athens", "US-GA"),
        ("The army took the Anbar province town of Hit.", "Hit", "IQ-AN"),
        ("They fled the Libyan city of Tripoli.", "Tripoli", "LY"),
        ("They went to Spain's Granada in May.", "Granada", "ES"),
        ("Bombs fell on Iraq's northern city of Mosul.", "Mosul", "IQ"),
        # no comma, and postal codes
        ("Firemen from Dedham MA and Salem NH helped.", "Dedham MA", "US-MA"),
        ("Send it to Box 7, Salem, OR 97301.", "Salem", "US-OR"),
        ("Our shop is at 2 High Street, York YO1 8AS.", "York", "GB"),
        ("Write to 99 King Street, Calgary T2P 1A1.", "Calgary", "CA"),
        # several steps
        ("A tornado hit Clinton, Van Buren County, Arkansas.", "Clinton", "US-AR"),
    ],
)
def test_a_place_lies_where_the_words_say(read, text, phrase, where):
    for toponym in named(read(text), phrase):
        assert toponym.place is not None
        assert where in (toponym.place.country, toponym.place.admin1), toponym
        assert toponym.confidence >= 0.97
        assert toponym.doubt == ""


@pytest.mark.parametrize(
    ("text", "phrase", "kind"),
    [
        ("Voters in the province of Kirkuk stayed home.", "Kirkuk", "admin1"),
        ("Soldiers searched villages in Kaduna state.", "Kaduna", "admin1"),
        ("Police in the Nigerian state of Kano fired shots.", "Kano", "admin1"),
        ("Crowds filled the Nigerian city of Kano.", "Kano", "city"),
        ("The quake was felt in Iran's Kerman province.", "Kerman", "admin1"),
    ],
)
def test_the_word_of_kind_tells_a_state_from_its_town(read, text, phrase, kind):
    [toponym] = named(read(text), phrase)
    assert toponym.place is not None
    assert toponym.place.kind == kind


def test_the_reason_is_the_larger_place(read):
    [cairo, _] = read("The levee at Cairo, Illinois, held through the night.")
    assert "it is in the place named after the comma" in cairo.why
    assert "is told to lie in what follows the comma" in [
        str(term) for term in cairo.candidates[0].terms
    ]


def test_the_bare_name_means_the_same_afterwards_and_before(read):
    places = read(
        "Vandals struck in Dublin.\n\nThe mayor of Dublin, Georgia, said on Friday "
        "that two statues were gone. Police in Dublin asked for help."
    )
    assert {t.place.admin1 for t in named(places, "Dublin")} == {"US-GA"}


def test_two_places_of_one_name_stay_two(read):
    places = read("A flight from Perth, Scotland, to Perth, Australia, was late.")
    assert [t.place.country for t in named(places, "Perth")] == ["GB", "AU"]


@pytest.mark.parametrize(
    ("text", "phrase", "area"),
    [
        ("A woman from Lisbon, Delaware, was arrested.", "Lisbon", "US-DE"),
        ("PORTSMOUTH, Nev. (AP) — A bank was robbed on Sunday.", "PORTSMOUTH", "US-NV"),
        ("Gunmen raided Qamarabad, Iraq, before dawn.", "Qamarabad", "IQ"),
        ("A dam near Lagos, Kan., burst.", "Lagos", "US-KS"),
        ("The fire began in Casablanca, Saskatchewan.", "Casablanca", "CA-SK"),
        ("The flood reached Nairobi, a town in Vermont.", "Nairobi", "US-VT"),
    ],
)
def test_a_larger_place_stands_for_what_the_gazetteer_lacks(read, text, phrase, area):
    [toponym] = named(read(text), phrase)
    place = toponym.place
    assert place is not None
    assert area == (place.admin1 or place.country)
    assert place.kind in ("admin1", "country")
    assert f"The gazetteer lacks a place named “{phrase}”" in toponym.why
    assert toponym.doubt == "may be none"
    assert toponym.confidence < 0.9


def test_the_bare_name_of_what_is_lacking_is_no_namesake_either(read):
    places = read("He lived in Lisbon, Delaware. The police of Lisbon were called.")
    assert {t.place.admin1 for t in named(places, "Lisbon")} == {"US-DE"}


@pytest.mark.parametrize(
    ("text", "countries"),
    [
        ("Envoys of Egypt, Jordan and Syria met.", "EG JO SY"),
        ("The firm works in Jordan, Lebanon and Kuwait.", "JO LB KW"),
        ("Georgia, Armenia and Azerbaijan signed it.", "GE AM AZ"),
        ("Aid went to Niger, Nigeria and Chad.", "NE NG TD"),
        ("Trains link Madrid, Paris and Berlin.", "ES FR DE"),
        ("Rebels took Damascus, Aleppo and Homs.", "SY SY SY"),
        ("The tour goes on to Lima, Bogotá, Quito.", "PE CO EC"),
        ("Ferries serve Oslo, Copenhagen and Hamburg.", "NO DK DE"),
        ("Shops closed in Beijing, Tokyo, and Seoul.", "CN JP KR"),
        ("He sold cars in Vienna, Prague and Budapest.", "AT CZ HU"),
        ("Visitors came from China, Japan, and the United Kingdom.", "CN JP GB"),
        ("Polls opened in Kenya, Uganda and Rwanda.", "KE UG RW"),
    ],
)
def test_a_list_is_no_larger_place(read, text, countries):
    places = read(text)
    assert [t.place.country for t in places] == countries.split()
    told = [str(term) for t in places for term in t.candidates[0].terms]
    assert not [term for term in told if "is told" in term]


@pytest.mark.parametrize(
    ("text", "phrases"),
    [
        ("Choirs from Athens, Georgia, and Batumi sang.", ["Athens", "Georgia"]),
        ("Offices in Rome, Georgia, and Armenia will close.", ["Rome", "Georgia"]),
    ],
)
def test_what_may_be_a_list_or_a_larger_place_is_doubtful(read, text, phrases):
    places = read(text)
    for phrase in phrases:
        [toponym] = named(places, phrase)
        assert toponym.doubt == "cannot choose"
        assert toponym.confidence < 0.7


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("Choirs from Athens, Georgia, and Savannah sang.", "US-GA US-GA US-GA"),
        ("He lived in Rome, Georgia, and Mobile, Alabama.", "US-GA US-GA US-AL US-AL"),
        (
            "He is from Rome, Georgia. Rome, Georgia, and Batumi are twins.",
            "US-GA US-GA US-GA US-GA GE-AJ",
        ),
    ],
)
def test_what_the_next_name_does_not_put_in_doubt_is_none(read, text, where):
    places = read(text)
    assert [t.place.admin1 for t in places] == where.split()
    assert not [t for t in places if t.doubt]


def test_a_clause_after_a_comma_is_no_larger_place(read):
    [geneva, _] = read("After talks in Geneva, Iran said that it would wait.")
    assert geneva.place is not None
    assert geneva.place.country != "IR"
    assert "lacks" not in geneva.why


def test_what_a_neighbour_claims_is_not_taken_from_the_map(read):
    [simferopol, _] = read("The ministry opened an office in Simferopol, Russia.")
    assert simferopol.place is not None
    assert simferopol.place.name == "Simferopol"


def test_the_user_outranks_the_words(read, gazetteer):
    text = "A fire broke out in Warsaw, Indiana, on Monday."
    start = text.index("Warsaw")
    poland = next(
        m.place for m in gazetteer.matches("Warsaw") if m.place.country == "PL"
    )
    [warsaw, _] = read(text, fixed={(start, start + 6): poland})
    assert warsaw.place == poland


def test_what_the_user_says_of_the_bare_name_leaves_the_longer_one_alone(
    read, gazetteer
):
    text = "Rain fell on Granada. Buses left for Granada in Nicaragua."
    start = text.index("Granada")
    spain = next(
        m.place
        for m in gazetteer.matches("Granada")
        if m.place.country == "ES" and m.place.kind == "city"
    )
    places = read(text, fixed={(start, start + 7): spain})
    assert [t.place.country for t in named(places, "Granada")] == ["ES", "NI"]


def test_a_bare_name_with_two_longer_forms_is_not_settled_by_one(read):
    places = read(
        "The mayor of Richmond, Virginia, and the mayor of Richmond, California, "
        "spoke. Richmond was mentioned twice."
    )
    assert [t.place.admin1 for t in named(places, "Richmond")][:2] == ["US-VA", "US-CA"]
    bare = named(places, "Richmond")[2]
    assert "is told elsewhere to lie in a larger place" not in [
        str(term) for term in bare.candidates[0].terms
    ]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Soldiers in Morocco's Tangier fired twice.", ["Morocco", "Tangier"]),
        (
            "They drove to Shiraz in Iran’s Fars Province for the feast.",
            ["Shiraz", "Iran", "Fars Province"],
        ),
        ("Hail hit Salem in India's Tamil Nadu.", ["Salem", "India", "Tamil Nadu"]),
        ("He left King's Lynn for Hawke's Bay.", ["King's Lynn", "Hawke's Bay"]),
    ],
)
def test_an_owner_and_what_it_owns_are_two_names(read, text, names):
    assert [toponym.phrase for toponym in read(text)] == names


@pytest.mark.parametrize(
    ("text", "where"),
    [
        (
            "In Georgia, Rome and Dublin will vote on the tax.",
            {"Georgia": "US-GA", "Rome": "US-GA", "Dublin": "US-GA"},
        ),
        (
            "In Ohio, Lima, Toledo and Cadiz lost power.",
            {"Lima": "US-OH", "Toledo": "US-OH", "Cadiz": "US-OH"},
        ),
        ("In Georgia, Tbilisi and Batumi are calm.", {"Batumi": "GE-AJ"}),
        # one name may be the famous one all the same
        ("In Georgia, Rome is far away.", {"Rome": "IT-62"}),
        # and so may one of two where the land has but a hamlet of the name
        ("In Texas, London and Paris were talked about.", {"London": "GB-ENG"}),
    ],
)
def test_all_of_a_list_lie_in_the_land_before_it(read, text, where):
    found = {t.phrase: t.place.admin1 for t in read(text) if t.place}
    assert {name: found[name] for name in where} == where
