"""English: words that tell place names from others, and which place is meant."""

from ..places import PlaceWords
from ..words import words

__all__ = ["PLACES"]

_KIND_CUES: dict[str, frozenset[str]] = {
    word: frozenset(kinds.split())
    for listed, kinds in (
        ("city town village hamlet municipality settlement township", "city district"),
        ("suburb neighborhood neighbourhood quarter borough", "district"),
        ("district", "district admin2 admin1"),
        ("county parish", "admin2 admin1"),
        ("state", "admin1 country"),
        (
            "province governorate oblast prefecture canton emirate department "
            "voivodeship krai raion wilaya",
            "admin1 admin2",
        ),
        ("region", "region admin1 admin2"),
        ("country republic kingdom nation", "country territory"),
        ("island islands isle", "island territory country admin1 region"),
        ("lake reservoir", "lake"),
        ("river creek", "river"),
        ("canal", "canal"),
        ("strait straits passage channel firth", "strait"),
        ("gulf bay", "gulf sea"),
        ("sea", "sea"),
        ("ocean", "ocean"),
        ("mount mt mountain peak volcano", "mountain"),
        ("mountains range", "range mountain"),
        ("desert", "desert"),
        ("peninsula", "peninsula"),
        ("valley", "region other"),
        ("cape headland promontory", "other peninsula region"),
        ("pass gorge canyon falls waterfall glacier reef tunnel", "other"),
        ("forest woods", "other region"),
        ("airport airfield", "airport"),
        ("base", "base airport"),
    )
    for word in listed.split()
}

_PLURAL_CUES: dict[str, str] = {
    "cities": "city",
    "counties": "county",
    "parishes": "parish",
    **{
        f"{word}s": word
        for word in (
            "town village hamlet suburb neighborhood neighbourhood district borough "
            "settlement township province governorate prefecture canton department "
            "state region airport river lake"
        ).split()
    },
}

_SITES = {
    "airport": (
        "{} International Airport",
        "Al {} International Airport",
        "{} Airport",
        "{} Aerodrome",
    ),
    **{
        site: (f"{{}} {name}", f"Al {{}} {name}")
        for site, name in {
            "airfield": "Airfield",
            "air base": "Air Base",
            "airbase": "Airbase",
            "base": "Base",
        }.items()
    },
}

_SITE_CUES: dict[str, frozenset[str]] = {
    word: frozenset(kinds.split())
    for listed, kinds in (
        ("dam bridge crossing plant reactor circuit speedway racecourse", "site"),
        ("refinery laboratory mine monastery park", "site building"),
        ("prison jail stadium arena palace mosque shrine", "building site"),
        ("cathedral hospital barracks hotel tower", "building site"),
        ("camp", "district building site base"),
    )
    for word in listed.split()
}

#: Cities have mayors.
_OFFICE_CUES: dict[str, frozenset[str]] = {
    **dict.fromkeys(
        ("governor", "governors", "gov", "gov.", "governorship", "gubernatorial"),
        frozenset({"admin1", "admin2", "territory", "region"}),
    ),
    "attorney general": frozenset({"admin1", "country", "territory"}),
}

#: They represent states.
_HOLDER_CUES: dict[str, frozenset[str]] = {
    **_OFFICE_CUES,
    **dict.fromkeys(
        (
            "senator senators sen sen. sens. congressman congressmen congresswoman "
            "rep rep. reps. lawmaker lawmakers legislator legislators"
        ).split(),
        frozenset({"admin1", "territory"}),
    ),
}

PLACES = PlaceWords(
    definite_articles=words("the"),
    possessives=words("'s ’s"),
    genitives=words("of"),
    hemispheres={
        "n": "N",
        "north": "N",
        "s": "S",
        "south": "S",
        "e": "E",
        "east": "E",
        "w": "W",
        "west": "W",
    },
    degree_words=words("degrees degree deg"),
    minute_words=words("minutes minute mins min"),
    second_words=words("seconds second secs sec"),
    latitude_words=words("latitude lat"),
    longitude_words=words("longitude long lon lng"),
    coordinate_links=words("and by"),
    position_words=words(
        "coordinates coordinate position located location lat latitude point gps grid "
        "mgrs reference lies lie lay situated centred centered epicentre epicenter "
        "spotted sighted"
    ),
    indefinite_articles=words("a an"),
    containing_prepositions=words("in"),
    remaining=words("another other others remainder rest second some third"),
    where_words=words("where"),
    seat_words=words("capital seat"),
    conjunctions=words("and or"),
    example_openers=(("of",), ("including",), ("like",), ("such", "as")),
    connectors=words(
        "of the de del la las los le les el al an as ash ar a l' d' du des da do dos "
        "di della van der den and & on upon in under sur - – ' ’ ’s 's / . e y i ou "
        "ad adh ath az ed en er es et ez il ul "
        # Rio das Pedras, Frankfurt am Main, Týn nad Vltavou, Alphen aan den Rijn
        "das dei delle dels am bei im ob aan op nad pod na pri sobre"
    ),
    particles=words("de la del des da do dos di della van der den von bin al el"),
    function_words=words(
        "a about after against all also although among an and another any are as at be "
        "because been before being both but by can could did do does during each even "
        "every few first for four from further had has have he her here him his how i "
        "if in into is it its just last later like many may me meanwhile more most "
        "much must my near new next no nor not now of off on once one only or other "
        "our out over own per same several she should since so some still such than "
        "that the their them then there these they this those three three through thus "
        "to too two under until up upon us very was we well were what when where which "
        "while who whom whose why will with within without would yet you your january "
        "february march april may june july august september october november december "
        "monday tuesday wednesday thursday friday saturday sunday mr mrs ms dr"
    ),
    name_openers=words("new"),
    name_prefixes=words(
        "al el il ul an ash as ad ar at az ez es esh ed er en et ath adh "
        "ben bin ibn bint abu abou aboul abul abd abdel abdul abdal ould umm um bani "
        "beni bou fitz mac mc san santa saint sainte st st. ste ste. são de du della "
        "di da dos das le la les los las van von der ter ten zu"
    ),
    country_letters=words("US USA UK UAE UN EU DRC CAR NZ PNG"),
    landforms=words(
        "archipelago bay canyon cliffs creek delta desert dunes escarpment estuary "
        "fjord foothills forest forests glacier gorge hills island islands lagoon lake "
        "marshes massif mountain mountains park peninsula plains plateau rainforest "
        "ravine refuge reserve ridge river sanctuary savannah strait swamp swamps "
        "valley volcano wadi waterfall wetlands woodland woods"
    ),
    reserve_words=words(
        "biosphere conservancy forest game marine national nature park protected "
        "refuge reserve sanctuary tiger wildlife"
    ),
    foreign_kinds=words(
        "ain ayn bab bayt beit burj dayr deir ein jabal jebel jisr kafr kfar khan "
        "khirbat maarat maarrat madinat marj nahr qala qalat qasr ras shahr tal tall "
        "tel tell wadi"
    ),
    combining_forms=words(
        "afro anglo anti arab austro counter cross euro ex extra far franco germano "
        "greco half hispano ibero indo inter intra israelo italo judeo luso mid near "
        "neo non north northeast northwest ottoman pan perso post pre pro proto pseudo "
        "quasi re russo serbo semi sino south southeast southwest sub super trans "
        "turko turco ultra un east west central all"
    ),
    eras=words("bc bce ad ce"),
    leading_eras=words("ad ce"),
    era_nouns=words("century centuries millennium millennia"),
    units=words(
        "am pm mi km cm mm nm ft in yd lb lbs oz kg mg mt gm kw mw gw kb mb gb tb pb "
        "ms ma va pa hz mn bn tn ml cl dl sq hp pt ha cc"
    ),
    company_forms=words("co nv sa ag se ab pc kg"),
    company_endings=words(
        "ltd limited inc incorporated llc llp plc corp gmbh kg kgaa bhd pty"
    ),
    everyday_words=words("ok hi oh"),
    party_letters=words("d r i"),
    generic_words=words(
        "academy airport avenue bank bay beach board building castle cathedral center "
        "central centre chapel church city club college community council county court "
        "creek department district east eastern field forest great hall high highway "
        "hill hills house institute interior international island islands junction "
        "lake library little local maritime medical memorial middle mill mission mount "
        "mountain museum national new north northeast northern northwest old open park "
        "police port public region regional river road royal school sea senior south "
        "southeast southern southwest sporting spring springs square state states "
        "station street superior tower town township united university upper valley "
        "village west western white"
    ),
    leading_words=words(
        "the a an this that these those its his her their our my some all both many "
        "northern southern eastern western central north-eastern south-eastern "
        "northeastern northwestern southeastern southwestern nearby downtown mainland "
        "greater neighboring neighbouring"
    ),
    leading_articles=words("the a"),
    continental_bodies=words("union"),
    full_name_suffixes=words("city"),
    own_countries=frozenset({"AU", "CA", "GB", "IE", "NZ", "US"}),
    kind_cues=_KIND_CUES,
    office_cues=_OFFICE_CUES,
    holder_cues=_HOLDER_CUES,
    plural_cues=_PLURAL_CUES,
    distinguishing_cues=words("state"),
    unit_cues=words("county parish province governorate"),
    natural_heads=words(
        "islands island isle isles bay gulf strait straits peninsula mountains desert "
        "valley river lake sea fjord glacier archipelago peaks channel volcano"
    ),
    surface_cues={
        "on": frozenset({"island", "mountain"}),
        "off": frozenset({"island"}),
    },
    seaward_prepositions=words("off"),
    seaside_nouns=words("coast coastline seafront"),
    reaching_verbs=words("approach enter leave near reach"),
    belongings=words(
        "residents inhabitants villagers townspeople townsfolk people citizens mayor "
        "elders farmers herders fishermen traders bazaar garrison port harbor harbour "
        "outskirts streets suburbs parts shores "
        "beaches skyline siege battle shelling evacuation liberation occupation"
    ),
    river_names=("{} River", "River {}"),
    articled_lands=words("congo gambia"),
    bank_prepositions=words("on along down upon"),
    flowing_verbs=words("burst crest ebb flow meander overflow swell"),
    urban_words=words(
        "alderman archbishop bishop boroughs bus buses cab cathedral center "
        "centre commuters council councillor councillors district districts downtown "
        "drivers firefighters hospital hospitals hotel hotels inner-city landlords "
        "market markets marathon mayor mayoral metro mosque municipal municipality "
        "neighborhood neighborhoods neighbourhood neighbourhoods outskirts police "
        "quarter quarters rabbi residents resident restaurant restaurants "
        "shantytown skyline slum slums square squares stadium station street streets "
        "suburb suburban suburbs subway taxi terminal theatre tram trams tube "
        "university uptown zoo airport alley avenue cemetery church clinic courthouse "
        "museum opera orchestra prison school schools synagogue temple depot harbour "
        "harbor siege besieged midtown crowded congested city town"
    ),
    regional_words=words(
        "across throughout rural statewide province-wide provincial regional northern "
        "southern eastern western northeastern northwestern southeastern southwestern "
        "north-eastern north-western south-eastern south-western north south east west "
        "swathes swaths villages countryside "
        "hinterland farmland farmlands farmers farms governor governors gubernatorial "
        "government parliament assembly ministry ministries "
        "premier premiers legislature legislators lawmakers voters electorate "
        "separatist separatists secessionist independence autonomy autonomous coast "
        "interior highlands lowlands plains forests wetlands counties districts towns "
        "municipalities peasants harvest vineyards ranchers herders steppe border"
    ),
    facility_heads=words(
        "airport airfield airbase base harbour harbor port prison dam bridge stadium "
        "hospital palace mosque shrine cathedral zoo refinery square barracks camp"
    ),
    facility_modifiers=words(
        "international air naval military main national nuclear power hydroelectric "
        "refugee displacement detention al el"
    ),
    site_heads=words("airport airfield airbase base"),
    site_cues=_SITE_CUES,
    site_qualifiers={"base": words("air naval military")},
    site_names=_SITES,
    site_modifiers=words("main international military naval"),
    name_endings=words(
        "avenue ave ave. st st. street road rd rd. drive boulevard blvd lane highway "
        "parkway freeway turnpike expressway trail way court square plaza mall bridge "
        "tunnel park gardens forest refuge reserve trail beach church cathedral chapel "
        "school college university academy institute library museum center centre hall "
        "hospital clinic hotel inn theater theatre stadium arena field house tower "
        "building station terminal airport base prison jail cemetery"
    ),
    road_words=words("highway route interstate road exit avenue us u.s. state"),
    opposed_leads=frozenset(
        {
            ("from", "to"),
            ("between", "and"),
            ("left", "for"),
            ("leave", "for"),
            ("leaving", "for"),
            ("departed", "for"),
            ("swapped", "for"),
            ("traded", "for"),
            ("compared", "with"),
            ("compared", "to"),
            ("comparing", "with"),
        }
    ),
    contrasting_words=words(
        "other another namesake original real not unlike than twinned twin sister "
        "versus vs confuse confused mistake mistook mistaken namesakes"
    ),
    other_one_words=words("other another namesake"),
    same_name_phrases=frozenset(
        {
            ("namesake",),
            ("namesakes",),
            ("same", "name"),
            ("name", "with"),
            ("named", "after"),
            ("named", "for"),
        }
    ),
    place_prepositions=words(
        "in at near from to into toward towards across around outside inside within "
        "throughout via between through over off above beyond along alongside below "
        "beneath beside opposite past"
    ),
    weighed_before=words("of and or with by for between"),
    weighed_after=words("and"),
    bearings=words(
        "north south east west northeast northwest southeast southwest outside inland "
        "upstream downstream"
    ),
    directions=words(
        "north south east west northern southern eastern western central upper lower "
        "northeast northwest southeast southwest northeastern northwestern "
        "southeastern southwestern north-east north-west south-east south-west upstate "
        "downtown greater metro inner outer mid mainland metropolitan"
    ),
    adjoined_participles=words("based born backed led bound trained made owned held"),
    body_prepositions=words("of in at for"),
    nesting_words=words(
        "in of the northern southern eastern western central north south east west "
        "northeastern northwestern southeastern southwestern city town village "
        "province state county region district port capital near"
    ),
    institutions=words(
        "administration agency air airforce airlines ambassador army assembly "
        "association authorities bank bureau cabinet chamber club coastguard college "
        "commission committee company congress constitution consulate corps council "
        "court courts defense defence delegation department embassy exchange "
        "federation fire force forces foreign gazette government guard guards herald "
        "high house intelligence institute interior judiciary justice labour labor "
        "league legislature majlis marine marines military ministry national navy news "
        "observatory office parliament party police post press regime sheriff special "
        "state supreme telegraph times treasury tribune university"
    ),
    institution_modifiers=words(
        "foreign interior defense defence supreme armed national"
    ),
    offices=words(
        "adviser advisor candidate chancellor chief commander congressman diplomat "
        "emperor envoy governor head king leader mayor minister ministers official "
        "officials president premier prince queen representative secretary senator "
        "spokesman spokesperson spokeswoman sultan"
    ),
    title_abbreviations=words(
        "adm brig capt cmdr col const cpl det dr gen gov hon insp lt maj pvt prof rep "
        "rev sen sgt supt"
    ),
    speech_verbs=words(
        "accuse admit advise agree allege announce appeal apologise apologize approve "
        "argue ask assert assure attack back ban believe blame boycott call claim "
        "condemn confirm consider criticise criticize decide declare defend demand "
        "deny denounce deploy expel expect express fear give help hold hope impose "
        "insist invade invite issue launch lose negotiate object offer oppose order "
        "pledge plan praise promise propose protest provide pull push recognise "
        "recognize refuse reject remain reply report request respond retaliate say "
        "seek send sign slam strike suggest support suspend tell think threaten try "
        "urge veto vow want warn welcome win withdraw"
    ),
    government_acts=words(
        "action actions aggression aid aims airstrike airstrikes allies ally ambition "
        "ambitions appeal approval attack attacks backing ban bid blockade bombing "
        "campaign claim claims coalition complaint concern concerns condemnation "
        "consent criticism decision demand demands denial deployment diplomacy drone "
        "drones effort efforts embargo fear fears forces hopes influence initiative "
        "intelligence intention intentions interests intervention invasion involvement "
        "missile missiles mission move objection objections occupation offensive offer "
        "operation operations opposition permission plan plans pledge policies policy "
        "position pressure promise proposal proposals protest pullout raid raids "
        "reaction refusal reply request requests resolve response retaliation role "
        "sanctions soldiers stance statement strategy strike strikes support talks "
        "tanks tariffs threat threats troops veto view views vote vow war warning "
        "warplanes warship warships weapons withdrawal"
    ),
    governing_words=words(
        "administration aides cabinet congress diplomat diplomats envoy envoys "
        "government lawmakers legislators minister ministers ministry official "
        "officials parliament pentagon presidency president regulators senate senator "
        "senators treasury"
    ),
    party_nouns=words(
        "agreement alliance ally clash conflict confrontation contact cooperation deal "
        "dealing dialogue dispute negotiate negotiation partnership pressure relation "
        "rivalry row sanction summit talk tension trade treaty war"
    ),
    dealing_verbs=words(
        "accuse allow arm ask back bar blame bribe compel condemn convince criticise "
        "criticize demand deter embarrass expect force help isolate let negotiate "
        "oppose persuade praise press pressure provoke punish push rebuke sanction sue "
        "support tell thank threaten trust urge warn agree clash fight talk trade "
        "cooperate compete quarrel break side charge expel order prompt spur"
    ),
    pressure_nouns=words(
        "pressure sanction sanctions embargo tariff demand message letter warning "
        "threat call appeal aid loan relief concession ultimatum"
    ),
    befalling_verbs=words(
        "abandon annex approach assail assault attack barricade batter besiege "
        "blacken blanket blast blockade bomb bombard buffet burn bypass capture "
        "carpet choke circle clear cloak clog close coat control cordon cover cripple "
        "cross damage darken decimate defend deluge demolish depart depopulate desert "
        "destroy devastate disconnect drench drown electrify empty encircle engulf "
        "enter envelop evacuate exit fire flatten flee flood foul gain garrison "
        "govern grip gut hammer hit hold host infest infiltrate inhabit inundate "
        "invade isolate jolt lash leave level liberate loot lose make menace near "
        "obliterate occupy overlook overran overrun overwhelm paralyse paralyze pass "
        "patrol pelt pepper pillage plague plunge pound pulverise pulverize pummel "
        "quit raid ransack rattle ravage raze reach rebuild recapture reconquer "
        "regain reoccupy repopulate resettle resupply retake retook revisit ring rock "
        "ruin sack scorch scour secure seize shake shatter shell shower shroud shut "
        "skirt slam smash smother soak storm strafe strand strike stun submerge "
        "surround swallow swamp swarm sweep take target terrorise terrorize threaten "
        "torch tour traverse vacate visit wallop wash whip wrack wreck"
    ),
    befalling_phrases=frozenset(
        {
            "black out",
            "blow apart",
            "close off",
            "cut off",
            "knock out",
            "seal off",
            "shut down",
            "shut off",
            "take over",
            "wall off",
            "tear apart",
            "tear down",
            "tear up",
            "wash away",
            "wipe out",
        }
    ),
    share_words=words(
        "all bulk center centre core corner east edge edges half heart majority most "
        "much north part parts portion portions quarter quarters remainder rest "
        "section sections south stretches swathe swathes third thirds west whole"
    ),
    befalling_nouns=words(
        "annexation besieging blockade bombardment bombing burning conquest deluge "
        "depopulation destruction devastation encirclement evacuation flooding "
        "flattening invasion liberation looting occupation pillage pillaging plunder "
        "plundering ransacking razing rebuilding recapture reconquest reconstruction "
        "retaking shelling siege storming torching"
    ),
    communal_nouns=words(
        "airport airstrip ambulance bakery bank beach bonfire bridge butcher bylaw "
        "cable causeway cemetery cinema clinic crematorium curfew cyclone dentist "
        "diesel doctor drought earthquake electricity emergency eruption evacuation "
        "ferry firewood flood fuel harbor harbour hospital hurricane hydrant "
        "inhabitant islander jetty kerosene landslide library lighthouse lockdown "
        "mayor midwife mourning outage paramedic petrol pharmacy pier police "
        "population port postmaster power pub quarantine quarter railway rainfall "
        "resident road roof ruin runway sanitation school seawall sewage sewer "
        "snowfall street suburb supermarket teacher tourist townspeople tsunami "
        "typhoon vet villager voter ward water waterfront wharf wildfire"
    ),
    saint_words=words("saint st st. sts sts. ss ss."),
    holy_houses=words(
        "abbey basilica cathedral chapel church convent monastery oratory parish "
        "priory seminary shrine"
    ),
    communal_plurals=words(
        "farmers fishermen herders inhabitants islanders mayors people residents "
        "shopkeepers villagers voters whalers"
    ),
    civic_verbs=words("ban evacuate outlaw pave ration re-elect"),
    sole_words=words("last only sole"),
    communal_adjectives=words(
        "deserted inaccessible snowbound unreachable uninhabitable uninhabited "
        "underwater waterlogged empty"
    ),
    having_verbs=words(
        "announce await ban be brace brave declare elect endure enforce escape expect "
        "experience get go have impose introduce lack lie lift lose need order "
        "proclaim regain remain report run suffer want weather welcome"
    ),
    communal_possessives=words("its"),
    shared_possessives=words("their"),
    present_endings={"s": "", "es": "", "ies": "y"},
    travel_verbs=words(
        "head bind bound depart destine destined embark fly leave make sail set "
        "start train flight plane ship bus ferry convoy ticket"
    ),
    destination_prepositions=words("for"),
    way_words=words(
        "border bridge canal corridor crossing cyclist drive freeway highway journey "
        "march marathon migrant motorway passenger path pilgrim pipeline race railway "
        "ride road route stretch track traffic trail trek trip tunnel voyage walk way"
    ),
    vehicle_words=words(
        "airlift ambulance barge bicycle boat bus canoe caravan catamaran coach convoy "
        "dhow dinghy ferry flight freighter helicopter jeep lorry matatu minibus "
        "minivan motorbike motorboat motorcade motorcycle pickup plane pontoon "
        "rickshaw sailing ship shuttle speedboat steamer tanker taxi train tram "
        "trawler truck van yacht"
    ),
    journey_verbs=words(
        "commute cycle drive fly hike march paddle sail travel trek trudge"
    ),
    motion_verbs=words(
        "advance chase cross escape ferry flee haul head journey race retreat ride row "
        "run ship smuggle stretch swim transport walk"
    ),
    departing_verbs=words("abandon depart flee leave quit vacate"),
    linking_verbs=words("connect join link"),
    way_prepositions=words("from to for between via through"),
    onward_prepositions=words("to via through towards toward and with from into"),
    opening_prepositions=words("from"),
    goal_prepositions=words("to for"),
    single_way_prepositions=words("from to for via"),
    way_participles=words(
        "bound coming departing driving flying going heading leaving leading returning "
        "running sailing travelling traveling"
    ),
    land_verbs=words(
        "be lie border have remain stretch cover sit include contain span suffer stand "
        "straddle rank"
    ),
    agent_prepositions=words("by"),
    party_prepositions=words("with between"),
    adversary_prepositions=words("against"),
    target_prepositions=words("on to from"),
    event_prepositions=words("at in near outside"),
    event_verbs=words(
        "abduct ambush arrest attack bear behead bury burn camp capsize capture clash "
        "collapse collide crash derail detain detonate die disappear drown erupt "
        "execute explode fall flood gather happen injure kidnap kill land live maroon "
        "massacre murder occur overturn protest raid rescue rob seize settle shelter "
        "shoot sink skid stab strand strike surrender torch trap vanish wound"
    ),
    event_sites=words(
        "barracks camp checkpoint church dam factory farm garrison market mine mission "
        "mosque orphanage outpost plant prison quarry refinery temple"
    ),
    treaty_nouns=words(
        "accord accords agreement agreements convention conventions protocol protocols "
        "statute treaty"
    ),
    conquering_verbs=words(
        "besiege bombard depopulate encircle garrison inundate invade loot overrun "
        "pillage raze recapture retake shell storm swamp"
    ),
    demonym_plurals=("s",),
    newspaper_words=words(
        "advance advertiser advocate banner beacon bulletin bugle chronicle citizen "
        "commercial courier daily democrat dispatch echo enquirer evening examiner "
        "express gazette gleaner globe guardian herald independent inquirer "
        "intelligencer item journal ledger leader local mail mercury messenger mirror "
        "monitor morning news newspaper newspapers observer online packet pioneer post "
        "press record recorder register reporter republican review sentinel standard "
        "star statesman sun telegram telegraph times today tribune union voice weekly "
        "world presse zeitung shimbun"
    ),
    typical_places=tuple(
        (
            "Lagos Osaka Lyon Chicago Lima Karachi Hanoi Kyiv Warsaw Nairobi Cairo "
            "Toronto Melbourne Bogota Ankara Tehran Delhi Jakarta Seoul Madrid Oslo "
            "Texas Ontario Bavaria Kenya Chile Norway Vietnam Iraq Poland Siberia "
            "Punjab Sicily"
        ).split()
    ),
    typical_people=tuple(
        (
            "Michael Maria Ahmed Ivan Yuki Smith Garcia Nguyen Hassan Kowalski Johnson "
            "Petrov Tanaka Singh Okafor Hernandez Anderson Schmidt Rossi David Fatima "
            "Olga Carlos Jennifer Patrick Wilson Murphy Cohen Khan Lee Thompson Rahman"
        ).split()
    ),
    typical_things=tuple(
        (
            "company minister team school market police league bank program report "
            "people government service award act festival church river street season "
            "game law club college"
        ).split()
    ),
)
