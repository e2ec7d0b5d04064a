"""English: words that tell who is a party to an event, and in which role."""

from __future__ import annotations

from ..parties import PartyWords
from ..words import words
from .figures import FIGURES
from .things import PERSONS

__all__ = ["PARTIES", "PEOPLE"]

_PEOPLE = words(
    "abductor accomplice adult ally amputee applicant apprentice archaeologist "
    "architect arsonist assassin assistant astronaut astronomer athlete attendant "
    "attendee baby bandit barber beggar believer boatman bodyguard boss boyfriend "
    "bride brigade brigand builder burglar businessperson butcher buyer cadet "
    "captive captor caretaker carpenter rustler cattle-rustler cavalry christian clan "
    "cleaner clergyman clerk climber coach collaborator colleague column combatant "
    "commando commission committee community comrade conscript consumer contingent "
    "contractor cook counterpart countries country craftsman creditor criminal "
    "culprit customer cyclist dancer delegation descendant deserter dignitary "
    "disciple diver docker donor drummer dweller elder electrician emigrant employee "
    "employer enemy evacuee ex-convict exile expatriate exporter extremist fan "
    "father-in-law fiancé fiancée figure fisher foe follower foreigner forester "
    "fugitive gambler gang gangster gardener garrison gendarme geologist girlfriend "
    "governments graduate grandchild granddaughter grandfather grandmother grandson "
    "groom guerilla guest guide hacker handler hawker herder herdsman hermit hiker "
    "hindu historian homeowner host household hunter husband immigrant importer "
    "infant infantry informant informer inmate instructor intellectual interpreter "
    "intruder invader investigator islamist islander jew juror keeper kid kidnapper "
    "killer kin laborer labourer lad lady landlord landowner learner liberal "
    "lieutenant listener locals looter lover loyalist maid majority martyr mason "
    "master mechanic mediator mercenary merchant messenger midwife miner ministers "
    "minority mission missionary mob mobster motorcyclist motorist murderer musician "
    "muslim nation national nationalist nationals nations newborn newcomer nomad nun "
    "observer occupier offender operative operator opponent orphan painter panel "
    "paratrooper partisan patient peacekeeper peasant perpetrator personnel "
    "pharmacist pimp pioneer pirate platoon plotter poacher policewoman politician "
    "politicians population porter postman powers preacher predator premier "
    "proprietor prostitute provinces publisher pupil racer radical raider rancher "
    "rapist recruit regiment regions relative renter repairman republican retailer "
    "retiree returnee reveller reviewer rival robber saboteur sailor salesman "
    "schoolboy schoolchild schoolgirl sculptor seaman seaperson secessionist seller "
    "servant settler shepherd shooter sibling signatory slave smuggler sniffer "
    "sniper socialist spectator spouse spy squatter states stepfather stepmother "
    "stowaway stranger subscriber successor superior surveyor taxpayer technician "
    "tenant thief thug toddler torturer tourist trafficker trainee trainer traitor "
    "translator treasurer tribe trooper trucker tutor twin user vandal veteran "
    "viewer vigilante vigilantes violinist visitor volunteer waiter waitress "
    "wanderer warder watchman weaver welder whistleblower winner woodcutter wrestler "
    "yachtsman youngster zealot"
)

_BODIES = words(
    "academy administration agency airline alliance army assembly association "
    "authority bank brigade broadcaster bureau cabinet cartel charity church city "
    "club coalition college commission committee company confederation congress "
    "consulate corporation council court department directorate embassy federation "
    "firm foundation front fund garrison government group inspectorate institute "
    "institution judiciary junta jury league legislature manufacturer military "
    "ministry monarchy mosque movement navy network newspaper ngo operator "
    "opposition organisation organization palace parliament party police prosecution "
    "electorate public "
    "regime regiment regulator retailer school senate society squadron syndicate "
    "team theatre treasury tribunal union university watchdog"
)

_OBJECTS = words(
    "airbase airbus aircraft airliner airplane airport ambulance apartment armoury "
    "arsenal bakery barge barracks base bazaar boat boeing bridge building bunker "
    "bus cafe camp car cathedral cemetery chapel checkpoint chopper church cinema "
    "city clinic coach compound convoy corvette courthouse dam depot destroyer "
    "dinghy dormitory drone embassy encampment facility factory farm ferry field "
    "flight flotilla freighter frigate garage gate guesthouse gunboat hangar "
    "headquarters helicopter hideout home hospital hotel house hut installation jeep "
    "jet jetliner junction lab laboratory launcher library lorry mansion market mast "
    "mill mine minibus missile monastery monument mosque motorcade motorcycle museum "
    "office oilfield orphanage outpost palace patrol pipeline plane plant port "
    "position post prison pub pylon radar railway ranch reactor refinery residence "
    "restaurant road rocket satellite school ship shop shrine silo site speedboat "
    "stadium station statue store stronghold submarine substation suburb supermarket "
    "synagogue tank tanker tanks taxi temple tent terminal theater theatre tower "
    "town train tram trawler trench truck university van vehicle vessel villa "
    "village ward warehouse warplane warship yacht"
)

_ANIMALS = words(
    "animal bear buffalo bull calf camel cat cattle chicken cow dog dolphin donkey "
    "elephant giraffe goat horse kitten lamb leopard lion livestock monkey mule pig "
    "pony puppy rhino sheep tiger whale wolf"
)

_PATIENT_NOUNS = words(
    "abduction appointment arrest assassination beating beheading burial capture "
    "conviction death deaths deportation detention disappearance dismissal ejection "
    "election execution expulsion extradition funeral hanging homicide "
    "hospitalisation hospitalization illness impeachment imprisonment inauguration "
    "incarceration indictment injury jailing kidnapping killing liberation lynching "
    "memorial murder nomination ordeal ouster ousting overthrow persecution "
    "poisoning prosecution rape release removal rescue resettlement sentence "
    "sentencing slaying stabbing stoning suspension swearing-in torture trial "
    "wounding"
)

_OF_DOER = words(
    "accession apology appeal arrival celebration complaint concession condemnation "
    "decision declaration defection demand demonstration demonstrations departure "
    "dialogue disapproval drill drills exercise exercises gathering "
    "intervention journey march marches meeting objection "
    "patrols pledge promise pullback pullout rally refusal resignation retreat "
    "return revolt riot summit surrender talks threat tour tours travel trip trips "
    "uprising visit visits vow walkout warning withdrawal"
)

_CONTROLLERS = words(
    "advise aid allow appoint arm ask assign assist authorise authorize beg believe "
    "beseech bribe bring cause caution challenge choose coax coerce command commission "
    "compel condemn convince direct dispatch elect empower enable encourage entitle "
    "entreat equip exhort expect find finance forbid force fund get goad have help "
    "hire implore incite inspire instruct invite lead legitimise legitimize let lobby "
    "make mandate motivate move need nominate oblige order pay permit persuade press "
    "pressure prod program prompt provoke push recruit remind request require send "
    "spur summon task teach tell tempt train trick trust urge use want warn wish"
)

#: Nouns for people that are counted; the other words there only count them.
_COUNTED = FIGURES.people - words(
    "body casualty dead fatality hand life lives other soul undocumented wounded"
)

#: Nouns for people, one by one.
PEOPLE = (_PEOPLE | _COUNTED) - words(
    "column commission committee community contingent countries country delegation "
    "figure garrison governments household infantry majority minority mission nation "
    "nations operator panel platoon population powers provinces regiment regions "
    "states cavalry clan deserter user lives guide guard cook minor"
)

PARTIES = PartyWords(
    person_nouns=_PEOPLE | PERSONS | _COUNTED,
    person_endings=(
        "man",
        "men",
        "woman",
        "women",
        "people",
        "person",
        "persons",
        "folk",
        "goer",
        "maker",
        "keeper",
        "worker",
        "breaker",
        "alist",
        "artist",
        "entist",
        "icist",
        "ogist",
        "onist",
        "orist",
        "ypist",
        "seeker",
        "holder",
        "dweller",
        "supporter",
        "fighter",
        "owner",
        "leader",
        "writer",
        "driver",
    ),
    body_nouns=_BODIES,
    objects_of_harm=_OBJECTS | _ANIMALS,
    vehicles=words(
        "aircraft airliner boat bulldozer bus car carrier chopper convoy drone ferry "
        "fighter-jet frigate gunboat gunship helicopter jet jetliner lorry plane "
        "ship submarine tank tanker train truck van vehicle vessel warplane warship"
    ),
    measures=words(
        "ban blackout blockade boycott curfew embargo emergency lockdown quarantine "
        "restriction sanction shutdown siege"
    ),
    naming_prepositions=words("of for"),
    idiom_nouns=words(
        "account basis behalf charge charges course end eve expense favor favour "
        "grounds invitation occasion order orders part presence request side "
        "sidelines"
    ),
    not_parties=words("mou appendix annex article chapter gdp pdf covid covid-19"),
    named_things=words("accord accords agreement pact plan treaty"),
    named_occasions=words(
        "act amendment anniversary battle bill century christmas constitution cup day "
        "easter epidemic era eve festival hajj massacre olympics outbreak pandemic "
        "prize ramadan siege war year"
    ),
    informing_verbs=words(
        "accuse acquit assure convict deprive inform notify remind rid rob suspect warn"
    ),
    proposal_nouns=words(
        "condition demand idea offer plan proposal request suggestion term"
    ),
    territories=words("airspace land skies soil territory waters"),
    writing_verbs=words(
        "address adopt approve circulate deliver draft endorse file give issue make "
        "pass pen post publish read release send sign submit table write"
    ),
    written_nouns=words(
        "address declaration decree letter message motion note petition post remark "
        "resolution speech statement tweet"
    ),
    agreement_nouns=words(
        "accord agreement ceasefire convention deal pact protocol treaty truce"
    ),
    naming_links=words("as"),
    concluding_verbs=words("ratify renegotiate sign"),
    signatory_nouns=words("commitment party signatory"),
    blocs=words("east north south west"),
    subject_controllers=words("promise threaten vow pledge swear offer agree"),
    object_controllers=_CONTROLLERS,
    control_prepositions=words("of for from into"),
    accusing_verbs=words(
        "accuse acquit blame charge clear condemn convict criticise criticize "
        "denounce fault indict praise punish reproach sentence suspect thank"
    ),
    charging_verbs=words("charge task congratulate compliment entrust"),
    charging_prepositions=words("with on"),
    addressing_verbs=words("call appeal prevail plead rely count wait arrange lean"),
    addressing_prepositions=words("on upon to with for"),
    using_verbs=words("deploy employ exploit use"),
    causing_verbs=words("have get"),
    exchanging_verbs=words("exchange swap trade"),
    bare_passives=words(
        "abduct acquit arrest assassinate bail ban behead capture charge clear "
        "convict deport detain electrocute evict execute expel extradite fine free "
        "grill hang hold hospitalise hospitalize hurt imprison indict injure jail "
        "kidnap kill murder nab oust poison question quiz release remand rescue sack "
        "seize sentence shoot slay stab suspend wound"
    ),
    fatal_complements=words("dead"),
    dying_verbs=words("die hospitalise hospitalize perish recover succumb survive"),
    sequel_words=words("after following"),
    suffering_verbs=words(
        "suffer survive face sustain undergo endure escape receive repel"
    ),
    suffering_prepositions=words("under"),
    errand_verbs=words(
        "arrive be come depart embark fly gather go head leave meet return set travel"
    ),
    errand_prepositions=words("for on"),
    errand_nouns=words(
        "conference consultations dialogue drill drills exercise exercises march "
        "meeting mission negotiations patrol protest rally strike summit talks tour "
        "tours trip trips visit visits"
    ),
    reason_nouns=words("manner reason time way"),
    thing_relatives=words("which"),
    speaking_verbs=words("add announce declare say state tell"),
    blaming_verbs=words("blame"),
    blamed_prepositions=words("on"),
    hands=words("hands"),
    landed_on=words("annexation conquest invasion invasions occupation"),
    spans=words("decade history living memory record times year"),
    honouring_nouns=words(
        "burial celebration celebrations ceremonies ceremony commemoration funeral "
        "funerals homage memorial mourning procession processions service services "
        "vigil vigils"
    ),
    honouring_prepositions=words("for"),
    object_relatives=words("whom"),
    forces=words(
        "army airforce commandos fighters forces gunmen guards militia militiamen "
        "military navy paratroopers police policemen soldiers troops warplanes"
    ),
    land_nouns=words("country kingdom nation regime republic state"),
    land_determiners=words("the this that"),
    group_nouns=words(
        "alliance association bloc charity club coalition company federation firm "
        "group manufacturer militia movement network organisation organization outfit "
        "retailer"
    ),
    gatherings=words(
        "battle battles conference conferences congress convention forum summit summits"
    ),
    protests=words(
        "demonstration demonstrations protest protests rallies rally riot riots unrest "
        "uprising"
    ),
    possessed_by_patient=_PATIENT_NOUNS,
    modified_by_patient=words("famine genocide holocaust"),
    modified_by_whom_it_hits=words("ban boycott embargo relief sanction sanctions"),
    possessed_by_agent=words(
        "advance aggression airstrike airstrikes ambush assault atrocities attack "
        "attacks bloodshed bombardment bombing bombings carnage celebration "
        "cleansing complaint crackdown genocide hostilities inquiry investigation "
        "investigations lawsuit massacre massacres offensive pogrom probe raid raids "
        "shelling shootings strike strikes verdict vigil violence"
    ),
    genitive_prepositions=words("of"),
    of_doer=_OF_DOER,
    directed_nouns=words(
        "aid apologies apology appeal assistance concession concessions condolences "
        "congratulations defection delivery evacuation expulsion felicitations "
        "gratitude greetings help invitation journey letter message pilgrimage "
        "relief resistance response return shipment submission supply support "
        "surrender sympathies sympathy thanks threat threats tour tours travel tribute "
        "trip trips ultimatum visit visits warning warnings"
    ),
    direction_prepositions=words("to"),
    concerning_nouns=words(
        "alarm anger anxiety complaint complaints concern concerns condemnation "
        "criticism disapproval discontent dismay displeasure dissatisfaction doubts "
        "fury grievances indignation objection objections opposition outrage praise "
        "regret reservations resentment revulsion scepticism skepticism unease "
        "worries worry"
    ),
    concerning_prepositions=words("about at over regarding toward towards"),
    aiming_prepositions=words("at"),
    opposing_prepositions=words("against"),
    opposing_prefixes=words("anti anti-"),
    aiding_verbs=words("aid assist back help support"),
    ability_nouns=words(
        "ability authority capability capacity chance duty freedom licence license "
        "mandate opportunity permission power right"
    ),
    doing_nouns=words(
        "action assistance bravery conduct courage decision effort failure haste help "
        "involvement leadership move part participation performance policy "
        "responsibility role speed success work"
    ),
    possessing_verbs=words(
        "acquire demand exercise gain get give grant have keep lack lose need obtain "
        "receive retain use want win"
    ),
    demanding_verbs=words("appeal argue call campaign demand lobby plead press push"),
    demanding_prepositions=words("for"),
    demanding_nouns=words("importance necessity need significance urgency"),
    reproving_verbs=words(
        "advocate ban condemn criticise criticize denounce deplore discourage oppose "
        "protest recommend resent suggest urge"
    ),
    aiding_prepositions=words("in with"),
    medium_prepositions=words("on"),
    loose_prepositions=words("at for from over to with"),
    origin_nouns=words(
        "aid airstrike airstrikes appeal assault assistance attack attacks "
        "bombardment call complaint concession criticism demand fire gunfire help "
        "offer opposition permission pledge pressure promise protest relief request "
        "resistance shelling support threat threats warning warnings"
    ),
    origin_prepositions=words("from"),
    mutual_prepositions=words("between among"),
    singular_pronouns=words("it its itself"),
    plural_pronouns=words("they them their themselves"),
    collective_nouns=words(
        "clergy couple crew duo family household quartet staff trio"
    ),
    perceiving_verbs=words("discover find hear leave see watch witness"),
    pair_determiners=words("two both"),
    pair_nouns=words(
        "ally army capital country foe force government leader minister nation "
        "neighbor neighbour organisation organization party power president rival "
        "side state team"
    ),
    pair_numbers=words("two"),
    pair_openers=words("the these those"),
    accompanying_prepositions=words("with"),
    part_nouns=words(
        "all band batch both bunch crowd dozen dozens faction few flurry gang group "
        "half handful hundreds majority many million millions minority most number "
        "numbers one pair part raft last remainder rest round scores series several "
        "share some spate string team tens thousands throng wave"
    ),
)
