"""English: words that count people, and that say what became of those counted."""

from ..figures import FigureWords, QuantityWords
from ..words import words
from .things import THINGS

__all__ = ["FIGURES", "QUANTITIES"]

QUANTITIES = QuantityWords(
    vague={
        "tens": (20, 99),
        "dozens": (24, 99),
        "scores": (40, 99),
        "hundreds": (200, 999),
        "thousands": (2_000, 9_999),
        "millions": (2_000_000, 9_999_999),
    },
    vague_scales={
        "tens": 10,
        "dozens": 12,
        "hundreds": 100,
        "thousands": 1_000,
        "millions": 1_000_000,
    },
    vague_quantifiers={
        "several": (3, 9),
        "few": (3, 9),
        "many": (None, None),
        "some": (None, None),
        "numerous": (None, None),
        "countless": (None, None),
    },
    small_counts=words("several few many"),
    approximate={"handful": (3, 9), "couple": (2, 2), "score": (20, 20)},
    pairs=words("both"),
    zero_determiners=words("no neither"),
    zero_phrases=("not a single", "not one"),
    nobody_words=words("one -"),
    besides=words("else other more additional further"),
    zero_pronouns=words("nobody none no-one"),
    hedges={
        "at least": "min",
        "more than": "min",
        "no fewer than": "min",
        "not less than": "min",
        "no less than": "min",
        "well over": "min",
        "just over": "min",
        "over": "min",
        "upwards of": "min",
        "up to": "max",
        "as many as": "max",
        "fewer than": "max",
        "less than": "max",
        "no more than": "max",
        "not more than": "max",
        "at most": "max",
        "just under": "max",
        "under": "max",
        "nearly": "max",
        "almost": "max",
        "close to": "max",
        "about": "about",
        "around": "about",
        "roughly": "about",
        "approximately": "about",
        "some": "about",
        "estimated": "about",
    },
    hedge_articles=words("a an some the other these those its his her their"),
    qualifiers=words("only just all another more additional further both exactly"),
    all_words=words("all both"),
    exceptions=frozenset(["all but", "none but", "everyone but", "everybody but"]),
    increments=words("more another additional further"),
    another=words("another"),
    hedges_behind={"or more": "min", "or so": "about", "or fewer": "max"},
    range_words=words("to or - – —"),
    between=words("between"),
    between_links=words("and"),
    range_origins=words("from"),
    units=words(
        "thirds quarters fifths percent "
        "% per year years year-old month months week weeks day days hour hours "
        "minute minutes second seconds night nights kilometer kilometers kilometre "
        "kilometres km mile miles metre metres meter meters feet foot inch inches "
        "dollar dollars euro euros pound pounds p.m. a.m. pm am degree degrees time "
        "times million billion trillion occasion occasions vote votes seat seats point "
        "points goal goals match matches game games acre acres hectare hectares ton "
        "tons tonne tonnes barrel barrels litre litres gallon gallons bid bids bond "
        "bonds century centuries decade decades"
    ),
    money_signs=words("$ € £ ¥ # no. nos. us$"),
    halves=words("half"),
    fractions={
        "half": 2,
        "halves": 2,
        "third": 3,
        "thirds": 3,
        "quarter": 4,
        "quarters": 4,
        "fifth": 5,
        "fifths": 5,
    },
    ratio_links=("in", "out of"),
    ratio_distributives=words("every each"),
    many_questions=words("as how so too that"),
    indefinite_articles=words("a an"),
    ordinal_endings=words("st nd rd th"),
)

FIGURES = FigureWords(
    misread_lemmas={"gutte": "gut"},
    people=words(
        "adult american baby backpacker body caller camper casualty champion "
        "climber colleague commando compatriot comrade conscript convict crewman "
        "crewmember cyclist dead detainee diver elder employee evacuee expatriate "
        "fan fatality fisherman foreigner guest hiker infant informer inmate "
        "insurgent internee journalist kid labourer laborer lodger male female "
        "miner missionary mob motorist national newcomer nun occupant other "
        "paratrooper patient peacekeeper person personnel persons porter pupil "
        "recruit reservist rider servicewoman shepherd sibling skier spectator "
        "staffer stowaway toddler troop trooper twin undocumented unionist wounded "
        "worshipper youngster household life soul civilian sailor crew lives "
        "someone hand officer fighter cadet juvenile minor guard rower homeowner "
        "tenant client customer diner dancer brother sister men women children "
        "orphan cook baker butcher carpenter barber tailor widow bride groom "
        "relative kinsman fugitive deserter grandmother grandfather grandchild "
        "nephew niece cousin triplet newborn parishioner devotee monk seminarian "
        "clerk janitor technician mechanic electrician plumber dentist vet "
        "pharmacist midwife therapist accountant schoolchild schoolgirl schoolboy "
        "pedestrian mountaineer peasant nomad herdsman fisherfolk settler squatter "
        "dissident cleric preacher acolyte congregant intern apprentice trainee "
        "athlete footballer jockey acrobat sherpa guide concertgoer churchgoer "
        "partygoer holidaymaker beachgoer filmgoer moviegoer aide thief suspect "
        "culprit captive enlistee sapper gunner medic orderly ranger reveller "
        "bomber invader intruder robber raider looter trafficker smuggler poacher "
        "stewardess waitress hostess heir sheikh chieftain headman commoner muslim "
        "christian jew bodyguard cop spy farmhand attendant steward nanny maid teen "
        "merchant architect"
    ),
    people_endings=tuple(
        "er ers or ors ist ists man men woman women ian ians ee ees mate mates".split()
    ),
    thing_classes=words(
        "aircraft armament beast cable dam disease document fluid limb machine market "
        "product site slope spring structure traffic tumbling vehicle vessel volcano "
        "water weapon"
    ),
    thing_nouns=words(
        "paper papers letter letters container containers tractor tractors trailer "
        "trailers helicopter helicopters reactor reactors computer computers number "
        "numbers order orders quarter quarters tanker tankers bomber carrier carriers "
        "cruiser cruisers destroyer destroyers freighter freighters bulldozer "
        "bulldozers mortar mortars other transformer transformers tower towers river "
        "rivers shelter shelters centre center chapter chapters offer offers power "
        "powers matter matters border borders corner corners error errors factor "
        "factors floor floors door doors motor motors sector sectors water waters "
        "weather winter summer disorder disaster disasters cover layer layers tier "
        "meter meters liter dollar dollars server servers printer printers timber "
        "committee committees referee coffee fee fees knee tree trees degree degrees "
        "launcher launchers trawler trawlers ferry steamer airliner airliners liner "
        "liners cancer fever semester semesters november december september october "
        "encounter encounters charter laser radar sensor sensors locker lockers "
        "chamber chambers cluster clusters corridor corridors supper dinner answer "
        "banner banners barrier barriers register poster posters skyscraper "
        "skyscrapers bunker bunkers silo theater theaters theatre copter charger "
        "chargers boiler burner cylinder cylinders filter folder ladder ladders "
        "pier piers tender tenders transfer transfers trigger gear"
    ),
    other_words=words("other more"),
    generic_people=words("man men people person member one"),
    names_of_outcome=words(
        "body corpse casualty fatality death injury dead wounded case infection life "
        "other one arrest remains toll soul missing killing murder kidnapping "
        "abduction detention"
    ),
    built=frozenset().union(
        *(THINGS[sort] for sort in ("structure", "site", "works", "mine"))
    ),
    lives=words("life victim"),
    outcome_people=words("survivor victim body corpse fatality"),
    plurals={
        "man": "men",
        "woman": "women",
        "child": "children",
        "body": "bodies",
        "person": "people",
        "": "s",
    },
    animals=words(
        "animal bird camel cat cattle chicken cow dog elephant fish goat horse lion "
        "livestock pig poultry sheep whale bear wolf tiger rhino buffalo donkey hen"
    ),
    leading_verbs=words(
        "be remain go become get feel seem appear continue begin start manage have end "
        "lie need require leave"
    ),
    reporting_verbs=words(
        "report believe fear presume say think know confirm consider declare list "
        "force compel make oblige tell allege understand estimate see find leave feel "
        "expect help order allow"
    ),
    leading_words=words(
        "left feared reported believed presumed found confirmed thought still now also "
        "all either were was are is had been have has"
    ),
    carrier_nouns=words(
        "total average group number crowd team convoy party gang majority family band "
        "crew handful couple pair trio caravan column contingent batch array"
    ),
    toll_nouns=words("toll"),
    number_nouns=words("number figure tally total count toll estimate"),
    toll_verbs=words(
        "rise climb reach stand jump grow increase soar exceed pass top hit be fall "
        "drop surpass bring take put raise lower revise correct push cut reduce set "
        "estimate place give update remain swell mount go number total"
    ),
    toll_prepositions=words("to at as"),
    toll_origins=words("from"),
    revising_verbs=words("revise correct lower raise reduce cut amend update adjust"),
    earlier_words=words("earlier initially previously originally first former"),
    earlier_adjectives=words("initial early first preliminary previous earlier"),
    false_adjectives=words(
        "false wrong untrue incorrect inaccurate exaggerated baseless unfounded "
        "fabricated erroneous mistaken inflated"
    ),
    true_adjectives=words("true correct accurate right"),
    group_sizes={"couple": 2, "duo": 2, "pair": 2, "trio": 3, "quartet": 4},
    counting_verbs=words(
        "count speak put report list register record say give cite estimate confirm "
        "tally document log name mention note announce acknowledge admit"
    ),
    subset_prepositions=words("including among includes like"),
    subset_verbs=words("include comprise"),
    subset_pronouns=words("whom them which these those"),
    list_openers=words("among"),
    degree_adverbs=words(
        "seriously severely critically slightly lightly badly gravely mildly fatally "
        "mortally moderately"
    ),
    condition_nouns=words("condition conditions state"),
    degree_prepositions=words("to"),
    fearing_verbs=words("fear believe suspect presume worry think"),
    fear_words=words("feared presumed believed possibly probably likely thought"),
    uncertain_auxiliaries=words("may might could"),
    unreal_auxiliaries=words("will would wo 'll ’ll shall should must"),
    unreal_verbs=words(
        "threaten plan want hope intend promise vow pledge ask urge demand call order "
        "seek refuse fail prepare try attempt consider propose agree offer need wish "
        "aim decide allow require instruct mean expect help use train tell"
    ),
    unreal_states=words("set due scheduled ready poised likely about prepared able"),
    unreal_prepositions=words("for on"),
    increase_nouns=words("increase rise jump addition growth surge"),
    finding_verbs=words(
        "find recover retrieve discover pull dig exhume unearth identify collect bring "
        "locate fish spot count see wash recovered remove haul bury"
    ),
    founding_verbs=frozenset(
        [
            "set up",
            *words("establish create form found merge abolish oversee chair fund"),
            *words("regulate supervise comprise join lead"),
        ]
    ),
    acting_verbs=words(
        "say warn agree meet vote oversee regulate govern publish call urge issue "
        "approve represent advise sign demand recommend"
    ),
    diseases=words(
        "disease virus coronavirus covid covid-19 cholera ebola malaria measles flu "
        "influenza polio dengue plague fever hepatitis meningitis tuberculosis aids "
        "hiv infection epidemic outbreak pneumonia typhoid mpox zika sars mers anthrax "
        "diphtheria rabies poisoning variant strain"
    ),
    case_adjectives=words(
        "new confirmed suspected active positive fresh probable daily fatal imported"
    ),
    case_verbs=words("confirm detect diagnose record register report"),
    case_qualifiers=words("confirmed suspected probable"),
    collectives=words(
        "crowd group team convoy family couple trio duo crew staff mob police army "
        "navy militia party faction force band company household body body unit "
        "authority government parliament opposition cabinet"
    ),
    denying_verbs=words("deny refute dismiss reject dispute rebut"),
    claiming_adverbs=words("allegedly purportedly supposedly"),
    report_nouns=words(
        "report claim allegation rumour rumor fear statement word suggestion news "
        "accusation"
    ),
    own_documents=words(
        "alert article bulletin communiqué communique edition issue notice paper "
        "report release statement story update"
    ),
    own_speakers=words("we our"),
    telling_verbs=words("give print publish put report say state tell write"),
    number_pronouns=words("it that"),
    being_verbs=words("be"),
    sign_nouns=words("report"),
    conditional_conjunctions=words("if unless whether"),
    losing_verbs=words("lose"),
    straying_auxiliaries=words("get"),
    fighting_verbs=words(
        "kill wound injure destroy lose capture shoot eliminate neutralise neutralize "
        "martyr assassinate execute hit"
    ),
    own_pronouns=words("it they we he she its their our"),
    rate_articles=words("a an per each every"),
    rate_units=words("minute hour day night week month year"),
    place_prepositions=words("in at near outside around across from inside off on"),
    as_of_phrases=("as of", "by", "until", "as at"),
    speakers=words(
        "agency airline authority bank board body brigade broadcaster bureau centre "
        "center channel charity clinic command commission committee company council "
        "court department embassy firm foundation group guard hospital institute "
        "media ministry monitor morgue movement network newspaper observatory office "
        "radio operator organisation organization outlet paper party police press "
        "railway regiment report service site society source state statement study "
        "survey team television tribunal union university website"
    ),
    side_nouns=words("side"),
)
