"""English: sorts of things, by which the senses of triggers are told apart."""

from __future__ import annotations

from collections.abc import Mapping

from ..words import Words, words

__all__ = ["BODIES", "CAUSING", "HAPPENING", "PERSONS", "SOLID", "THINGS"]

#: What one can touch and what is not people.
SOLID = ("vehicle", "vessel", "structure", "site", "bomb", "area", "goods", "machine")

#: Makers of planes whose name stands for one: "a Cessna", "the Boeing 737".
_PLANES = "airbus antonov boeing cessna embraer ilyushin tupolev"

_VEHICLES = (
    f"{_PLANES} "
    "aeroplane aircraft airliner airplane ambulance balloon bicycle bike bulldozer bus "
    "cab car carriage cart chopper coach convoy drone engine fighter-jet glider "
    "helicopter jet jetliner locomotive lorry metro minibus minivan motorbike "
    "motorcycle pickup plane rickshaw rocket scooter spacecraft suv tanker taxi "
    "tractor trailer train tram tram-car truck tuk-tuk van vehicle wagon warplane"
)
_VESSELS = (
    "barge boat bulker canoe carrier catamaran coaster corvette cruiser cutter "
    "destroyer dhow dinghy ferry ferryboat fleet freighter frigate gondola gunboat "
    "hovercraft hydrofoil icebreaker junk kayak ketch launch lifeboat liner lugger "
    "minelayer minesweeper motorboat pirogue powerboat punt raft rowboat sailboat "
    "sampan schooner ship sloop smack speedboat steamer submarine tanker trawler "
    "trimaran tug tugboat vessel warship yacht"
)
_STRUCTURES = (
    "abbey apartment arch awning bakery balcony bank barn barrack barracks barrier "
    "basement bistro block bridge building bungalow bunker cabin cable cafe canopy "
    "castle ceiling cellar chapel chimney church clinic clubhouse colliery column "
    "convent cottage courthouse crane dam depot dike dome dwelling dyke elevator "
    "embankment facade "
    "factory farmhouse fence flat floor flyover footbridge garage gate grandstand "
    "greenhouse guesthouse hall hangar home hospital hostel hotel house hut jetty "
    "kiosk levee lift lighthouse line lodge main mall mansion mast mausoleum mill "
    "minaret mine mineshaft monastery monument mosque office orphanage overpass "
    "pagoda palace parlor parlour pharmacy pier pillar pipe pipeline pit plant "
    "platform powerline pylon quarry refinery reservoir residence rig roof rubble "
    "salon scaffold scaffolding school schoolhouse shack shaft shed shelter shop "
    "shrine silo skyscraper slab stadium staircase stall stand statue store structure "
    "substation supermarket synagogue temple terminal theater theatre tower trench "
    "tunnel viaduct villa walkway wall warehouse well wharf wing workshop wreckage"
)
_SITES = (
    "account airfield airport airspace base border broadcaster bureau bus-station camp "
    "casino channel checkpoint cinema college consulate corridor court crossing "
    "embassy facility frontier gateway harbor harbour headquarters highway jail "
    "kindergarten market mission motorway museum newspaper newsroom nightclub office "
    "outlet outpost park passage pool port prison pub railway restaurant road route "
    "settlement site square station strait street town track university village "
    "website"
)
_BOMBS = (
    "ammunition bomb car-bomb charge device dynamite explosive firebomb grenade ied "
    "landmine mine missile mortar munition projectile rocket shell torpedo warhead"
)
_AREAS = (
    "acre area bushland capital city coast country countryside crop district estate "
    "farmland field forest hamlet harvest heathland hectare hill island kingdom land "
    "moorland mountain neighborhood neighbourhood orchard outskirt parkland pasture "
    "plantation province quarter region rice-field shore slope suburb territory town "
    "valley village vineyard waterfront woodland"
)
_GOODS = (
    "arsenal cache cargo cargo-load cash cement cocaine container contraband drug "
    "equipment fuel gold grain heroin kilo kilogram kilogramme marijuana money "
    "narcotic oil opium parcel property shipment stockpile tonne weapon"
)

#: Who can go on strike.
_WORKERS = (
    "actor attendant baker bricklayer builder bus-driver carpenter cashier civil- "
    "servant cleaner clerk collector conductor controller cook courier crew dancer "
    "detainee dispatcher docker dockworker doctor driver electrician employee "
    "engineer farmer firefighter fireman fisher fisherman garbage-collector guard "
    "handler inmate interpreter journalist judge laborer labourer lawyer lecturer "
    "letter-carrier lifeguard longshoreman machinist mason mechanic medic member "
    "midwife miner musician nurse operator packer paramedic physician picker pilot "
    "player plumber porter postman prisoner public-servant pupil railwayman roofer "
    "sailor screenwriter seafarer seaman servant staff stagehand steelworker "
    "stevedore steward stewardess student taxi-driver teacher technician trader "
    "trucker tube-driver union unionist waiter warden weaver welder worker workforce "
    "writer"
)

_DOCUMENTS = (
    "account album analysis announcement archive article assessment audio book "
    "brochure bulletin code communique data declaration detail document draft estimate "
    "feature figure film finding footage forecast game guideline image information "
    "inquest inquiry interview investigation letter list map message movie name note "
    "number paper photo photograph picture poll probe profile program record recording "
    "report result review schedule series single software song stamp statement "
    "statistic story study summary survey tape text trailer transcript tweet update "
    "version video website"
)

#: Bodies that act, beside those in the table of nouns.
BODIES = words(
    "academy administration agency airline alliance army assembly association bank "
    "battalion bloc board body brigade cabinet campaign cell city club coalition "
    "command commission committee community company confederation congress contingent "
    "corporation council country court crew dead delegation department directorate "
    "embassy enemy faction family federation firm forum front gang guerilla injured "
    "institute institution junta jury kingdom leadership league majority media militia "
    "ministry minority mission monarchy movement nation network newspaper office "
    "organisation organization outlet panel parliament party patrol platoon police "
    "public regime regiment regulator republic senate side society squad state "
    "syndicate team town tribal tribe tribunal union village watchdog wing wounded"
)

#: Nouns for people, beside those in the table of nouns.
PERSONS = words(
    "abductor accomplice acrobat addict adult adversary ally amateur anaesthetist "
    "angler apprentice archivist arsonist assassin astronaut baby bachelor backpacker "
    "baker ballerina bandit banker barber bartender beekeeper beggar believer biker "
    "blacksmith boss bouncer boyfriend breeder brewer bride bridegroom broadcaster "
    "broker builder burglar butcher buyer caller camper captor carer caretaker "
    "carpenter cartoonist cashier castaway celebrity chambermaid champion chauffeur "
    "chef chemist choreographer christian citizen clerk climber clown cobbler "
    "collaborator colleague columnist comedian commuter compatriot composer concierge "
    "contractor convict cook counterfeiter couple cousin criminal crook curator "
    "customer cyclist dancer dealer defector defender dentist detective distiller "
    "diver donor doorman drug-dealer drummer dweller elder electrician emigrant "
    "employer enemy engineer evacuee examiner exile extremist fan father fireman "
    "fisher fisherman fishmonger florist follower foreigner forger fraudster fugitive "
    "gambler gangster gardener girlfriend goldsmith golfer granddaughter grandfather "
    "grandmother grandson greengrocer grocer grower guest guide guitarist gunrunner "
    "hacker hawker headmaster headteacher herder herdsman hiker hitchhiker "
    "holidaymaker homeowner hooligan housekeeper housewife human hunter husband "
    "immigrant infant informant insider intellectual interpreter intruder "
    "investigator investor islander janitor jew jeweller jockey jogger juror kayaker "
    "kidnapper killer knight lady landlord landowner learner librarian lifeguard "
    "locksmith lodger logger looter lover loyalist lumberjack maid marcher mason "
    "mayor mechanic merchant messenger militant miller miner mob monarch motorist "
    "mountaineer mover mugger murderer muslim nanny national neighbor neighbour "
    "newborn newsreader novelist nun observer offender officer onlooker opponent "
    "optician organiser organizer orphan outsider painter paraglider pastor patient "
    "patron peacekeeper peasant pedestrian pensioner performer perpetrator pharmacist "
    "pianist pickpocket pilgrim pirate playwright plumber poacher poet porter postman "
    "preacher predecessor presenter printer prostitute psychiatrist racer radiologist "
    "rambler rancher ranger rapper reader rebel receptionist recruit relative "
    "reservist retiree rider robber rower royal ruler runner saboteur salesman "
    "saleswoman schoolboy schoolchild schoolgirl scout sculptor seaman secretary "
    "seller sergeant servant settler shepherd shooter shopkeeper singer skier "
    "skydiver slave smuggler sniper snorkeller snowboarder socialist soprano spy "
    "squatter stallholder stowaway stranger strongman stuntman stuntwoman subscriber "
    "successor suitor surfer survivor swimmer swindler tailor tenant thief thug "
    "toddler trafficker traitor tramp translator troop tutor twin usher vagrant "
    "vendor vet veteran villain vintner violinist vlogger volunteer waiter waitress "
    "walker warden warlord warrior watchmaker weaver widow widower wife winner woman "
    "worker worshipper wrestler youngster youth"
)

#: Verbs whose subject happened ("a fire broke out", "a quake struck"), and verbs whose
#: object did ("caused a landslide"). "stag" is what the lemmatiser makes of "staged".
HAPPENING = words(
    "attract awaken batter begin blanket block break bring buffet build cause char "
    "choke cloak close come confirm consume contain continue convulse cover cripple "
    "cross cut damage decimate delay descend destroy detect devastate devour disrupt "
    "draw drench end engulf erupt escalate extinguish feel flare flatten flow follow "
    "force go grip ground gut gutte halt happen hear hit hold howl intensify isolate "
    "jolt knock lash last leave level maroon menace occur paralyse paralyze plunge "
    "pound pour rag rage rain rattle ravage reach record register report resume rip "
    "roar rock roll ruin rumble scare schedule scorch send shake shatter shroud shut "
    "sink soak spark spew spoil spread stag stage start strike submerge swallow swamp "
    "sweep swirl take tear threaten topple trap trigger uproot wake wash wreck"
)
CAUSING = words(
    "bring cause contain declare detect experience extinguish fight fuel ignite "
    "observe prompt provoke record register report see set spark start suffer survive "
    "trigger unleash witness"
)

THINGS: Mapping[str, Words] = {
    # What a verb is done to, or what does it.
    "vehicle": words(_VEHICLES),
    "vessel": words(_VESSELS),
    "structure": words(_STRUCTURES),
    "site": words(_SITES),
    "bomb": words(_BOMBS),
    "area": words(_AREAS),
    "goods": words(_GOODS),
    "worker": words(_WORKERS),
    "document": words(_DOCUMENTS),
    "machine": words(
        "battery boiler canister crane cylinder engine furnace gas-cylinder generator "
        "heater machine reactor stove transformer turbine"
    ),
    "volcano": words("crater fissure mount mountain volcano vent"),
    "dam": words(
        "bank dam dike dyke embankment levee main pipe pipeline reservoir riverbank "
        "tank"
    ),
    "water": words(
        "canal creek dam floodwater floodwaters lake rain reservoir river sea sewage "
        "stream surge tide torrent water waters wave"
    ),
    "mine": words("colliery mine pit quarry shaft tunnel mineshaft well"),
    "aid": words(
        "aid ambulance assistance asylum billion blanket blood care cash clothing "
        "delivery doctor dollar donation equipment euro expertise flour food fuel fund "
        "funding grain grant help intelligence kit loan medication medicine million "
        "money oil package photograph pound program programme protection refuge relief "
        "rescuer rice sanctuary shelter subsidy supply support team tent ton tonne "
        "training treatment troop vaccine water weapon wheat"
    ),
    "law": words(
        "act amendment bill budget charter code constitution convention decree law "
        "legislation measure motion ordinance plan policy proposal reform resolution "
        "rule ruling sanction tax treaty verdict"
    ),
    "agreement": words(
        "accord agreement armistice cease-fire ceasefire charter communique compromise "
        "contract convention deal declaration inf jcpoa memorandum mou nafta npt pact "
        "partnership peace protocol settlement treaty truce understanding"
    ),
    "offer": words(
        "aid amnesty apology appeal bid call compromise condition demand formula "
        "independence invitation mediation mediator offer plan proposal recommendation "
        "request resignation responsibility result ruling term terms ultimatum"
    ),
    "arms": words(
        "airstrike airstrikes army arsenal artillery assault attack base blitz bomb "
        "centrifuge counterattack counteroffensive crackdown device drone fence fleet "
        "incursion invasion manhunt missile mortar navy offensive outpost raid reactor "
        "rocket settlement shell ship strike strikes submarine torpedo troop warhead "
        "warship weapon"
    ),
    # What is given to an army, and is no attack: "sent tanks to Kenya".
    "armament": words(
        "ammunition armor armour arms artillery gun helicopter howitzer jet launcher "
        "munition rifle tank warplane weapon weaponry"
    ),
    "weapon": words(
        "artillery bullet cannon flare gas grenade gun missile mortar rifle rocket "
        "round salvo shell shot teargas torpedo tracer volley"
    ),
    # What says that a blast was meant to kill: "a suicide blast".
    "planted": words(
        "bomb car-bomb grenade ied landmine roadside suicide terror terrorist"
    ),
    # What happens by itself or is set off: "explosion".
    "blast": words("blast detonation explode explosion"),
    # What is done by weapons, whoever does it; what is threatened.
    "onslaught": words(
        "airstrike ambush assault attack bombardment bombing counterattack explosion "
        "offensive raid shelling strike"
    ),
    "action": words(
        "action attack force invasion measure reprisal response retaliation "
        "retribution revenge strike vengeance violence walkout war"
    ),
    "curb": words(
        "ban blackout blockade boycott curb curfew duty embargo emergency law lockdown "
        "martial-law measure moratorium quarantine restriction sanction siege "
        "state-of-emergency suspension tariff"
    ),
    "tie": words("contact cooperation link relation relationship tie trade"),
    "asset": words("account asset fund holding loan payment reserve"),
    "claim": words(
        "accusation allegation appeal assertion call charge claim complicity "
        "involvement knowledge link petition report reports responsibility role "
        "wrongdoing"
    ),
    "access": words(
        "access admittance allocation appeal asylum bail clearance entry parole "
        "passage permission permit request visa"
    ),
    "crime": words(
        "abuse adultery assault atrocity crime fraud genocide massacre murder offence "
        "offense robbery suicide theft treason violation"
    ),
    "death": words("death hanging imprisonment jail life lifetime month prison year"),
    "hazard": words(
        "crevasse current ice icefall quicksand rapids surf swell tide undertow wave"
    ),
    "rescuer": words(
        "coastguard coastguards crew diver firefighter fireman lifeboat lifeguard "
        "paramedic rescuer"
    ),
    "height": words(
        "cliff crag gorge height ledge mountainside peak ravine ridge rooftop slope"
    ),
    "dealing": words(
        "acquit arrest ban charge deport execute expel extradite fine free hang "
        "imprison jail punish release remove sack sentence suspend try"
    ),
    "parley": words("dialogue mediation negotiation talk talks"),
    "gathering": words(
        "assembly conference congress convention debate dialogue discussion election "
        "event forum gathering meeting negotiation protest reception round roundtable "
        "seminar session strike summit symposium talk talks visit workshop"
    ),
    "ceremony": words(
        "anniversary burial carnival celebration ceremony commemoration concert "
        "coronation feast festival funeral inauguration mass memorial opening parade "
        "prayer premiere procession reception requiem service swearing-in unveiling "
        "vigil wake wedding"
    ),
    "critics": words(
        "activist analyst campaigner colleague commentator consumer critic customer "
        "economist environmentalist fan feminist investor lawmaker legislator media mp "
        "opposition parent politician press regulator reviewer senator shareholder "
        "taxpayer user viewer voter watchdog"
    ),
    "stretch": words(
        "ascent climb descent lap peloton pitch straight stretch sprint turn wing"
    ),
    "sport": words(
        "bout championship cup derby final fixture game goal inning league leg match "
        "medal olympics opener pennant playoff point point-lead quarter-final race "
        "season semi-final semifinal set title tournament"
    ),
    "prize": words("award degree honor honour medal order prize title trophy"),
    "prisoner": words(
        "activist captive captives convict crew detainee dissident hostage inmate "
        "journalist prisoner sailor soldier suspect"
    ),
    "office": words(
        "cabinet chairmanship command council duty job leadership membership office "
        "party position post power premiership presidency role seat throne"
    ),
    "official": words(
        "ambassador attache colleague consul counterpart delegation diplomat envoy "
        "inspector mission negotiator nuncio observer team"
    ),
    "market": words(
        "bank bitcoin bond business campaign career case coalition commodity computer "
        "currency deal demand dollar economy evidence index life market marriage "
        "negotiation net oil party price profit rate rouble rupee sale share software "
        "stock system talk talks trial value website world yen"
    ),
    "disease": words(
        "addiction aids asthma blaze cancer change cholera climate conspiracy "
        "coronavirus corruption covid crime depression diabetes discrimination "
        "disease drug epidemic fire flame fraud hunger illness inequality inflation "
        "malaria outbreak pandemic plot poverty racism smuggling temptation terrorism "
        "trafficking urge virus wildfire"
    ),
    "illness": words(
        "age aids cancer cholera complication coronavirus covid covid-19 disease "
        "failure fever flu illness infection injury malaria measles pneumonia sepsis "
        "stroke tuberculosis virus wound"
    ),
    "mob": words(
        "crowd demonstration demonstrator dissent march marcher mob protest protester "
        "rally rebellion revolt riot rioter sit-in striker supporter unrest uprising"
    ),
    "cell": words(
        "barricade camp cell checkpoint encampment gang group laboratory network ring "
        "syndicate"
    ),
    "rioting": words("arsonist looter looting riot rioter rioting"),
    # What breaks out, and is no volcano.
    "dispute": words(
        "conflict controversy crisis debate dispute feud fighting protest quarrel riot "
        "row scandal tension violence war"
    ),
    # What teams and rivals threaten to do.
    "outdoing": words(
        "dwarf eclipse exceed outdo outpace outshine outstrip overshadow overtake "
        "rival surpass top"
    ),
    "thinking": words(
        "appear assume believe feel hope imagine know realise realize see seem "
        "suppose think"
    ),
    # How a plan or a speech is taken: "was met with outrage".
    "reception": words(
        "acclaim anger applause apprehension approval backlash boo condemnation "
        "criticism cynicism derision disapproval disbelief dismay enthusiasm fury "
        "hostility indifference laughter mockery opposition outcry outrage praise "
        "protest reaction resistance response ridicule scepticism scorn silence "
        "skepticism success support suspicion"
    ),
    # What somebody is charged with who is given a task.
    "duty": words(
        "administer arrange build carry check coordinate create defend deliver design "
        "determine develop devise draft duty enforce ensure evaluate explore find "
        "guard guide help identify implement improve lead look maintain make manage "
        "mission monitor organise organize oversee oversight plan prepare propose "
        "protect provide recommend reform responsibility restore review run secure "
        "study supervise task train uphold verify watch write"
    ),
    "sought": words(
        "accomplice assailant attacker bomber clue culprit escapee evidence fugitive "
        "gunman hitman kidnapper killer murderer perpetrator rapist robber shooter "
        "sniper suspect thief"
    ),
    # Who travels without meeting anybody of note.
    "traveller": words(
        "boy child couple crew family fan girl migrant mother father nurse doctor "
        "passenger patient pilgrim resident student tourist traveler traveller "
        "visitor worker"
    ),
    "secluded": words(
        "annual cabinet corporate goal leadership planning setting spiritual staff "
        "strategy summer team weekend wellness writers yoga"
    ),
    "view": words("experience greeting idea opinion pleasantry view"),
    # What one can share without a deal: "agrees with the need for haste".
    "opinion": words(
        "analysis approach assertion assessment claim conclusion criticism decision "
        "diagnosis goal idea need notion opinion point policy premise principle "
        "proposition remark sentiment statement suggestion view"
    ),
    # Who charges people with crimes, and needs not say with which.
    "prosecution": words(
        "attorney da jury magistrate police prosecution prosecutor sheriff"
    ),
    "hindering": words(
        "block close cut demolish displace encircle force ground halt hold prevent "
        "restrict stop surround suspend topple turn"
    ),
    # Words of sentences about money, in which a crash is one of prices.
    "finance": words(
        "bond broker equity investor nasdaq share shareholder stockbroker stocks "
        "trader trading"
    ),
    # Before the cannon, bullets and balls that are shot at crowds.
    "riot-control": words("baton foam paint pepper plastic rubber sponge water"),
    # Who wins and loses matches, and hits and beats nobody else.
    "athlete": words(
        "batsman batter batters bowler boxer challenger champion contender cricketer "
        "defender forward goalie goalkeeper golfer grappler heavyweight hitter keeper "
        "midfielder netminder paceman pitcher quarterback seamer spinner striker "
        "swimmer underdog winger wrestler"
    ),
    # What runs out of pipes and tanks.
    "fluid": words(
        "acid ammonia benzene bitumen butane chemical chlorine crude cyanide diesel "
        "effluent fuel gas gasoline kerosene lye mercury methane milk naphtha oil "
        "petrol pesticide propane sewage sludge slurry solvent tailing tailings toxin "
        "waste wastewater"
    ),
    "cable": words("cable chain guy-rope hawser mast rigging rope wire"),
    # What a driver hits beside the road.
    "post": words(
        "bollard buffer buffers embankment guardrail kerb lamppost lamp-post parapet "
        "pole post pylon railing signpost tollbooth tree"
    ),
    "driver": words(
        "biker chauffeur cyclist driver motorcyclist motorist pilot rider trucker"
    ),
    "beast": words(
        "alligator bear bee bison boar buffalo bull camel cobra cougar cow coyote "
        "crocodile dingo dog elephant hippo hippopotamus horse hyena jaguar jellyfish "
        "leopard lion lioness monkey panther python rhino rhinoceros scorpion shark "
        "snake stingray swarm tiger viper wasp wolf"
    ),
    "contagion": words(
        "anthrax bird-flu chickungunya chikungunya cholera coronavirus covid covid-19 "
        "dengue diphtheria dysentery ebola flu h1n1 h5n1 h5n8 h7n9 hepatitis influenza "
        "legionella malaria measle measles meningitis mpox mumps norovirus plague "
        "polio rabies salmonella scabies tuberculosis typhoid virus zika"
    ),
    "crop": words("crop cotton harvest maize millet monsoon paddy rice sorghum wheat"),
    "spring": words("aquifer spring tap well wells"),
    "ground": words("earth ground"),
    "slope": words("cliff cliff-face glacier hill hillside mountainside slope"),
    "reef": words("buoy floe iceberg mine quay reef rock rocks sandbank shoal"),
    # What people are made by others.
    "leader": words(
        "bishop boss captain chair chairman chairwoman chancellor chief coach "
        "commander director editor executive governor head judge leader manager mayor "
        "minister premier president prime-minister secretary speaker"
    ),
    "limb": words(
        "ankle arm bone cheekbone collarbone elbow finger foot forearm hand hip jaw "
        "knee leg neck nose pelvis rib shoulder skull spine thigh thumb toe vertebra "
        "wrist"
    ),
    # What lives in a body or a plant and attacks it, which is no event.
    "microbe": words(
        "antibody bacteria bacterium blight cell enzyme fungus germ hormone immune "
        "lymphocyte microbe mould parasite protein toxin virus"
    ),
    # What makes a name that of a car: "a Ford driven by".
    "driving": words("drive pilot steer"),
    # What says that a fire was no accident: "it was arson", "was set deliberately".
    "arson": words("arson"),
    "deliberate": words("deliberately intentionally purposely wilfully"),
    "setting": words("ignite kindle light set start"),
    # Whom one meets for life, and not for talks.
    "spouse": words(
        "boyfriend bride bridegroom fiance fiancé fiancée girlfriend husband wife"
    ),
    # What is done with a bomb before it goes off by itself.
    "laying": words(
        "attach bury conceal detonate hide hurl lay leave lob place plant strap throw "
        "toss"
    ),
    "corpse": words("body cadaver carcass corpse remains skeleton"),
    "survivor": words("castaway climber miner sailor survivor"),
    "lawsuit": words(
        "appeal case charge claim complaint conviction indictment lawsuit motion "
        "petition ruling sentence suit verdict"
    ),
    "contest": words(
        "bout championship cup dash decathlon derby final grand-prix marathon match "
        "medal metre pennant playoff regatta relay semi-final semifinal slalom sprint "
        "title tournament trophy"
    ),
    "works": words(
        "airport bridge cathedral dam exhibition factory hospital library mosque "
        "motorway museum pipeline plant port railway refinery stadium station temple "
        "terminal tunnel university zoo"
    ),
    "product": words(
        "battery car charger cheese crib drug food jar lettuce meat medicine milk "
        "model peanut pill powder product salad spinach toy vaccine van vehicle"
    ),
    # What kills though nobody does it: "the heat killed 40", "a tree killed a hiker".
    "weather": words(
        "avalanche blizzard cold cyclone downpour drought flood flooding fog frost "
        "gale hail hailstorm heat heatwave hurricane lightning rain sandstorm snow "
        "snowstorm storm thunderstorm tornado typhoon weather wind"
    ),
    "traffic": words(
        "ambulance bike boat bus cab car coach ferry forklift locomotive lorry metro "
        "minibus minivan motorbike motorboat motorcycle pickup scooter speedboat suv "
        "taxi tractor trailer train tram truck van"
    ),
    # What comes down on towns: "mud buried two houses".
    "debris": words(
        "ash debris earth lava mud rock rocks rubble sand silt slurry snow soil "
        "tailings"
    ),
    "tumbling": words(
        "balcony beam boulder branch ceiling chimney crane icicle pylon rock roof "
        "scaffolding stone tree wall"
    ),
    "ailment": words(
        "aids alcohol alcoholism asbestos asthma cancer cholera coronavirus covid "
        "covid-19 dehydration dengue diabetes diarrhoea diphtheria disease drinking "
        "ebola fentanyl fever flu h1n1 h5n1 h5n8 h7n9 heroin hunger illness infection "
        "influenza malaria hooch liquor malnutrition measle measles meningitis "
        "moonshine mpox mushroom mushrooms obesity overdose pandemic pneumonia "
        "poisoning pollution polio rabies sepsis smog smoking stroke tetanus tobacco "
        "tuberculosis typhoid typhus vaping virus"
    ),
    "fire": words("fire blaze flame flames inferno"),
    "forces": words(
        "battalion brigade carrier contingent legion peacekeeper peacekeepers platoon "
        "regiment reservist squadron"
    ),
    "part": words(
        "all amount bag barrel bit both box bunch chunk consignment dozen few gallon "
        "gram group half kilo kilogram last liter litre load lot many most number one "
        "package part piece portion remainder rest section segment series several "
        "shipment some span stretch ton tonne total truckload"
    ),
    # Where people live: the place of what befalls it, rather than a thing.
    "settlement": words(
        "area capital city country countryside district hamlet island kingdom land "
        "neighborhood neighbourhood outskirt province quarter region settlement suburb "
        "territory town valley village"
    ),
    # Storms that bear a name: "Cyclone Odile".
    "named-storm": words("cyclone hurricane storm typhoon"),
    # What stands before a noun and tells its sense.
    "wild": words(
        "brush bush bushland forest grass heath moorland mountain peat wild wildland "
        "woodland"
    ),
    "warlike": words(
        "aerial air airborne allied amphibious armed army artillery ballistic bomb "
        "combat counterterrorism cross-border cruise deadly drone ground guerrilla "
        "insurgent jihadist joint live-fire marine military missile mortar naval navy "
        "night pre-emptive precise precision preemptive punitive rebel retaliatory "
        "rocket suicide surprise tank terrorist war"
    ),
    "labour": words(
        "24-hour 48-hour bus day dock doctor general hour hunger indefinite industrial "
        "labor labour mine national nationwide nurse one-day pay port postal "
        "public-sector rail railway rolling school sector sit-down student sympathy "
        "taxi teacher three-day token trade train transit transport transportation "
        "truckers tube two-day union unlimited warning week week-long weeklong wildcat"
    ),
    "figurative": words(
        "asthma bidding charm cold constitutional court culture custody diplomatic "
        "economic election electoral facebook heart hybrid ideological information "
        "internet legal marketing media moral panic personal philosophical political "
        "price propaganda proxy psychological ratings re-election reelection trade "
        "twitter uphill verbal word words"
    ),
    "research": words(
        "animal clinical control drug field human medical medication phase randomised "
        "randomized time vaccine"
    ),
    "technical": words(
        "cookery cooking flight product robot software technology video virtual vr"
    ),
    "press": words("news press videoconference academic scientific"),
    "saving": words(
        "clean-up humanitarian medical mop-up peacekeeping recovery relief rescue "
        "salvage search"
    ),
    "worded": words(
        "abuse ad advert advertisement applause call calls complaint criticism data "
        "demand e-mail email figure flattery import information interest invitation "
        "leaflet letter message migrant news number offer praise propaganda protest "
        "publicity query question refugee request statistic tear text tourist tweet"
    ),
    "idea": words(
        "activity anger anti-semitism antisemitism anxiety bigotry chauvinism "
        "corruption debt despair discontent division emotion enthusiasm envy evil "
        "extremism fanaticism fascism "
        "fear greed hate hatred hope idea ignorance imperialism injustice intolerance "
        "addiction applause burnout cheating complacency gossip laughter loneliness "
        "nostalgia obesity shoplifting sympathy "
        "islamophobia jealousy joy lawlessness lie lies misinformation nationalism "
        "publicity reality speculation "
        "nazism optimism panic passion populism poverty prejudice racism rage "
        "resentment revolution revenge sectarianism sedition selfishness separatism "
        "terror terrorism tyranny xenophobia zionism"
    ),
    "burden": words(
        "bureaucracy data debt e-mail email grief information misery noise paper "
        "paperwork sorrow tear work"
    ),
    "scathing": words("biting blistering harsh rhetorical scathing stinging withering"),
    "power": words("electricity energy power"),
    "heat": words("cold heat"),
    "downpour": words("heavy monsoon record seasonal strong torrential unusual"),
    "nuclear": words("core nuclear reactor"),
    "spilt": words(
        "ammonia chemical chlorine crude fuel gas oil radiation sewage toxic"
    ),
    "domestic": words("child domestic family gender intimate online sexual tv screen"),
    "jailed": words(
        "court custodial death heavy jail life light long month prison stiff suspended "
        "year years"
    ),
    "heard": words(
        "appeal bail committee confirmation congressional court disciplinary "
        "parliamentary preliminary pretrial public senate trial"
    ),
    "judging": words(
        "appeal corruption criminal court murder show treason fraud genocide mass war"
    ),
    # Verbs that say that a noun happened.
    "happening": HAPPENING,
    "causing": CAUSING,
    "epidemic": words("epidemic outbreak pandemic plague"),
    "outbreaking": words(
        "break circulate claim confirm detect emerge flare hit infect kill rage ravage "
        "record report sicken spread strike surge sweep"
    ),
    "agreeing": words(
        "agree announce approve breach break broker clinch close collapse conclude "
        "declare enter finalise finalize hammer hit implement ink negotiate ratify "
        "reach scrap seal secure sign strike violate"
    ),
    "granting": words(
        "announce declare give grant offer receive win make deny refuse reject seek"
    ),
    "giving": words(
        "airlift announce arrive continue cut deliver dispatch distribute extend give "
        "halt offer pledge promise provide receive resume send supply suspend withhold"
    ),
    "killing": words("kill poison sicken suffocate asphyxiate overcome"),
    "imposing": words(
        "adopt announce approve begin break declare ease end enforce expand extend "
        "impose introduce lay lift order place put reimpose reinstate remove set slap "
        "tighten"
    ),
    "holding": words(
        "address attend begin boycott break call cancel celebrate chair conclude "
        "conduct continue convene disrupt end finish fix follow gather have hold host "
        "join kick lead lose mark open organise organize participate plan postpone "
        "renew resume rig schedule stag stage start take win"
    ),
    "paying": words(
        "make pay undertake cancel cut postpone plan complete finish arrange"
    ),
    "waging": words(
        "begin break declare fight join launch lose start wage win end erupt enter"
    ),
    "playing": words(
        "abandon attend hold host kick open play reach stag stage start take"
    ),
    "acting": words(
        "attack avenge besiege block bomb bombard capture close crush destroy expel "
        "hit impose invade kill make overrun punish respond retake retaliate seize "
        "shell shut storm strike take target use withdraw"
    ),
    "saying": words(
        "accuse add allege argue assert call claim complain declare describe insist "
        "question say suggest tweet warn write"
    ),
    "blaming": words("blame criticise criticize decry deride mock ridicule"),
    "utterance": words(
        "ad advert advertisement article broadcast column debate editorial email essay "
        "interview letter message post remark sermon speech statement tweet video"
    ),
    "broadcast": words("facebook radio television tv twitter x"),
    "winning": words(
        "avoid become block curb cut gain get keep lose lower overturn pay persuade "
        "preserve prove regain remain reverse save secure stay stop succeed win"
    ),
    "pressure": words(
        "competition cost criticism cut debt decision demand deregulation duty fee "
        "inflation law levy price query question recession reform rent rule ruling "
        "shortage tariff tax wage"
    ),
    "mourning": words(
        "bid bury celebrate commemorate honor honour mark mourn pay pray remember "
        "worship"
    ),
    "demanding": words(
        "call condemn decry demand denounce oppose protest urge voice chant"
    ),
    "ballot": words(
        "ballot candidate constituency election lawmaker legislator mayor parliament "
        "party poll president primary referendum vote voter"
    ),
    "calling": words(
        "announce begin call continue declare end enter extend go hold join launch "
        "mount observe organise organize plan resume stag stage start stop suspend "
        "threaten"
    ),
    "expert": words(
        "activist agency analyst authority doctor economist engineer expert forecaster "
        "meteorologist report researcher scientist seismologist study"
    ),
    "tourist": words(
        "customer fan guest million pilgrim reader thousand tourist traveler traveller "
        "user viewer visitor"
    ),
    "comment": words(
        "answer be comment disclose discuss elaborate give identify name provide say "
        "speak talk"
    ),
    "visitor": words(
        "ambassador chairman chancellor chief commander delegate delegation diplomat "
        "envoy general governor inspector king leader mayor minister mission official "
        "pope premier president prince queen secretary speaker team"
    ),
    "fruit": words(
        "animal approach atmosphere chance crop fish initiative moment opportunity "
        "spirit"
    ),
    "trip": words(
        "business conference meeting mission negotiation summit talk talks tour trip "
        "visit"
    ),
    "aircraft": words(
        f"{_PLANES} "
        "aeroplane aircraft airliner airplane balloon bomber chopper drone fighter "
        "glider helicopter jet jetliner missile plane rocket satellite spacecraft uav "
        "warplane"
    ),
}
