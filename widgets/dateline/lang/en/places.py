"""The small closed word lists that tell a place name from another name."""

from __future__ import annotations

from ..places import PlaceWords

__all__ = [
    "CONNECTORS",
    "ENDINGS",
    "FACILITY_HEADS",
    "FUNCTION",
    "GENERIC",
    "INSTITUTIONS",
    "KIND_CUES",
    "NATURAL",
    "OFFICES",
    "PLACES",
    "PLACE_PREPOSITIONS",
    "PLURALS",
    "SPEECH",
    "TITLES",
]

#: Lower-case words that may stand inside a name ("Rio de Janeiro", "Isle of Man").
CONNECTORS = frozenset(
    "of the de del la las los le les el al an as ash ar a l' d' du des da do dos di "
    "della van der den and & on upon in under sur - – ' ’ ’s 's / . e y i ou".split()
)

#: Words before a place name that name a relation in space.
PLACE_PREPOSITIONS = frozenset(
    "in at near from to into toward towards across around outside inside within "
    "throughout via between through over off above beyond along".split()
)

#: Type words, and the kinds of place that they speak for. A cue beside a name
#: ("the city of X", "X County", "Lake X") favours candidates of these kinds.
KIND_CUES: dict[str, frozenset[str]] = {
    word: frozenset(kinds.split())
    for words, kinds in (
        ("city town village hamlet municipality settlement township", "city district"),
        ("suburb neighborhood neighbourhood district quarter borough", "district"),
        ("county parish", "admin2 admin1"),
        ("state", "admin1 country"),
        ("province governorate oblast prefecture canton emirate", "admin1 admin2"),
        ("region", "region admin1 admin2"),
        ("country republic kingdom nation", "country territory"),
        ("island islands isle", "island territory country admin1 region"),
        ("lake reservoir", "lake"),
        ("river creek", "river"),
        ("canal", "canal"),
        ("strait straits", "strait"),
        ("gulf bay", "gulf sea"),
        ("sea", "sea"),
        ("ocean", "ocean"),
        ("mount mt mountain peak volcano", "mountain"),
        ("mountains range", "range mountain"),
        ("desert", "desert"),
        ("peninsula", "peninsula"),
        ("valley", "region other"),
        ("airport airfield", "airport"),
        ("base", "base airport"),
    )
    for word in words.split()
}

#: Last words, written large, of the names of land and water.
NATURAL = frozenset(
    "islands island isle isles bay gulf strait straits peninsula mountains desert "
    "valley river lake sea fjord glacier archipelago peaks channel volcano".split()
)

#: Plural type words, and the words of kind that they speak of.
PLURALS: dict[str, str] = {
    "cities": "city",
    "counties": "county",
    "parishes": "parish",
    **{
        f"{word}s": word
        for word in (
            "town village hamlet suburb neighborhood neighbourhood district borough "
            "settlement township province governorate prefecture canton state region "
            "airport river lake"
        ).split()
    },
}

#: Heads of a longer name that make it one facility with the place inside.
FACILITY_HEADS = frozenset(
    "airport airfield airbase base harbour harbor port prison dam bridge stadium "
    "hospital palace mosque shrine cathedral zoo refinery square barracks camp".split()
)

#: Last words of names by which streets, parks, schools and the like are known.
ENDINGS = frozenset(
    "avenue ave ave. st st. street road rd rd. drive boulevard blvd lane highway "
    "parkway freeway turnpike expressway trail way court square plaza mall bridge "
    "tunnel park gardens forest refuge reserve trail beach church cathedral chapel "
    "school college university academy institute library museum center centre hall "
    "hospital clinic hotel inn theater theatre stadium arena field house tower "
    "building station terminal airport base prison jail cemetery".split()
)

#: Words that are names of hamlets somewhere, and of nothing by themselves.
GENERIC = frozenset(
    "academy airport avenue bank bay board building castle cathedral center central "
    "centre chapel church city club college community council county court creek "
    "department district east eastern field forest great hall high highway hill hills "
    "house institute interior international island islands junction lake library "
    "little local medical memorial middle mill mission mount mountain museum national "
    "new north northeast northern northwest old open park police port public region "
    "regional river road royal school sea senior south southeast southern southwest "
    "spring springs square state states station street superior tower town township "
    "united university upper valley village west western white".split()
)

#: Function words that open sentences in capitals and are rarely looked up.
FUNCTION = frozenset(
    "a about after against all also although among an and another any are as at be "
    "because been before being both but by can could did do does during each even "
    "every few first for four from further had has have he her here him his how i if "
    "in into is it its just last later like many may me meanwhile more most much must "
    "my near new next no nor not now of off on once one only or other our out over "
    "own per same several she should since so some still such than that the their "
    "them then there these they this those three three through thus to too two under "
    "until up upon us very was we well were what when where which while who whom "
    "whose why will with within without would yet you your january february march "
    "april may june july august september october november december monday tuesday "
    "wednesday thursday friday saturday sunday mr mrs ms dr".split()
)

#: Nouns that make a body of the place name before them ("the U.S. military").
INSTITUTIONS = frozenset(
    "administration agency air airforce airlines ambassador army assembly "
    "association authorities bank bureau cabinet chamber club coastguard college "
    "commission committee company congress constitution consulate corps council "
    "court courts defense defence delegation department embassy exchange federation "
    "fire force forces foreign gazette government guard guards herald high house "
    "intelligence institute interior judiciary justice labour labor league "
    "legislature majlis marine marines military ministry national navy news "
    "observatory office parliament party police post press regime sheriff "
    "special state supreme telegraph times treasury tribune university".split()
)

#: Offices that stand beside a place ("Iraq's security advisor", "U.S. Senator").
OFFICES = frozenset(
    "adviser advisor candidate chancellor chief commander congressman diplomat "
    "emperor envoy governor head king leader mayor minister ministers official "
    "officials president premier prince queen representative secretary senator "
    "spokesman spokesperson spokeswoman sultan".split()
)

#: Verbs of saying and deciding: a place that does this is its government.
SPEECH = frozenset(
    "accuse admit advise agree allege announce appeal apologise apologize approve "
    "argue ask assert assure attack back ban believe blame boycott call claim "
    "condemn confirm consider criticise criticize decide declare defend demand deny "
    "denounce deploy expel expect express fear give help hold hope impose insist "
    "invade invite issue launch lose negotiate object offer oppose order pledge plan "
    "praise promise propose protest provide pull push recognise recognize refuse "
    "reject remain reply report request respond retaliate say seek send sign "
    "slam strike suggest support suspend tell think threaten try urge veto vow want "
    "warn welcome win withdraw".split()
)

#: Titles that announce a person's name.
TITLES = frozenset(
    "mr mr. mrs mrs. ms ms. miss dr dr. prof prof. professor sir dame lord lady "
    "president senator sen sen. rep rep. representative congressman congresswoman "
    "governor gov gov. mayor judge justice officer sgt sgt. sergeant lt lt. "
    "lieutenant capt capt. captain col col. colonel gen gen. general maj maj. major "
    "cpl cpl. corporal pvt pvt. private adm adm. admiral chief sheriff deputy "
    "detective det det. inspector constable rev rev. reverend father sister brother "
    "pastor bishop pope cardinal imam ayatollah sheikh king queen prince princess "
    "emperor chancellor minister secretary coach manager spokesman spokeswoman "
    "saint uncle aunt".split()
)

PLACES = PlaceWords()
