"""English: words by which tellings of one happening are compared."""

from ..happenings import HappeningWords
from ..words import words
from .stated_causes import CAUSES
from .things import THINGS

__all__ = ["HAPPENINGS"]


HAPPENINGS = HappeningWords(
    lethal=words(
        "assassinate assassinated assassinating assassination beheaded beheading dead "
        "death die died dies dying executed execution kill killed killing kills "
        "lynched martyrdom martyred massacre massacred murder murdered murdering "
        "perished slain slaying slew succumbed"
    ),
    everybody=words(
        "bodies body casualties casualty death deaths demonstrators fatalities "
        "fatality individuals inhabitants life lives locals marchers mourners others "
        "people person persons pilgrims protesters resident residents shoppers soul "
        "souls victim victims villagers voters worshippers"
    ),
    somebody=words(
        "bathers bricklayers civilians climbers colleagues commuters comrades crew "
        "crewmen customers detainees digger diggers diners drivers employees "
        "fans farmer farmers fisherman fishermen guests herder herders "
        "herdsman herdsmen hikers holidaymakers inmates labourers man men migrants "
        "miner miners motorists neighbours nurses passenger passengers patients "
        "prisoners pupils refugees sailors shepherds spectators students supporters "
        "suspect suspects teachers tourists trader traders travellers vendors woman "
        "women worker workers"
    ),
    sufferers=words(
        "bodies casualties dead deceased fatalities injured victims wounded"
    ),
    revising=words(
        "amended clarification corrected corrects correction downgraded erroneous "
        "erroneously error incorrect incorrectly lowered mistake mistaken mistakenly "
        "reduced revised revises revision wrong wrongly"
    ),
    mishaps=words(
        "aftershock avalanche blackout capsizing collision crash cyclone derailment "
        "drought earthquake epidemic eruption famine flood flooding hurricane "
        "landslide mudslide outbreak pile-up poisoning quake shipwreck sinking "
        "stampede tornado tremor tsunami typhoon wildfire"
    ),
    mishap_verbs={
        "banks": "flood",
        "flooded": "flood",
        "inundated": "flood",
        "overflowed": "flood",
        "derailed": "derailment",
        "derails": "derailment",
        "erupted": "eruption",
        "erupts": "eruption",
        "capsized": "shipwreck",
        "capsizes": "shipwreck",
        "sank": "shipwreck",
        "sinks": "shipwreck",
        "sunk": "shipwreck",
    },
    finding=words(
        "discover discovered found recover recovered retrieved unearthed exhumed"
    ),
    late=words("succumb succumbed succumbs succumbing"),
    blasts=words(
        "blast blasts bomb bombs bombed bomber bombing bombings detonated detonation "
        "explode exploded explodes explosion explosions explosive explosives blew blown"
    ),
    fires=words(
        "ablaze arson blaze blazes burn burned burning burns burnt fire fires inferno "
        "torched"
    ),
    wards=words(
        "hospital hospitals infirmary mortuaries mortuary morgue morgues ward wards"
    ),
    there=words("there"),
    behind_sites=words(
        "after again and are as at because before but by during for from had has have "
        "he in is it near on or she since than that they to until was were when where "
        "which while who with without would"
    ),
    grounds=frozenset().union(
        *(THINGS[sort] for sort in ("dam", "mine", "site", "structure"))
    ),
    site_prepositions=words("around at in inside near outside"),
    open_nouns=words("blast blasts blaze blazes explosion explosions fire fires"),
    open_verbs=words(
        "blew burn burned burning burns burnt collapse collapsed collapses damage "
        "damaged deadly death deaths destroy destroyed destroys die died dies explode "
        "exploded explodes harmed hit hits hurt injured injuring kill killed killing "
        "kills lost missing wounded wrecked"
    ),
    other=words(
        "another earlier elsewhere previous previously second separate separately "
        "similar third unrelated"
    ),
    numbered=words(
        "biggest day deadliest floor floors half highest language largest month night "
        "phase quarter round storey storeys term time week year"
    ),
    answering=words(
        "avenge avenged avenging reprisal reprisals response retaliate retaliated "
        "retaliating retaliation revenge vengeance"
    ),
    leading=words("after following when"),
    running=words("during for in last over past throughout within"),
    ranking=words(
        "biggest bloodiest deadliest first gravest heaviest largest latest worst"
    ),
    often=words(
        "constantly daily frequent frequently increasingly often regularly repeated "
        "repeatedly routinely weekly"
    ),
    rows=(
        ("series", "of"),
        ("spate", "of"),
        ("string", "of"),
        ("succession", "of"),
        ("wave", "of"),
    ),
    before=words("earlier previously"),
    times=words(
        "second seconds minute minutes hour hours night nights day days week weeks "
        "month months year years"
    ),
    opens_time=words(
        "in on this today monday tuesday wednesday thursday friday saturday sunday"
    ),
    up_to=words("by till until"),
    as_of=(("as", "of"), ("as", "at")),
    aboard=(("aboard",), ("on", "board")),
    carrying=words("carried carries carrying"),
    crews=(("crew", "of"),),
    magnitudes=(("magnitude", "of"), ("magnitude",)),
    limits=words("above below beyond exceeding exceeds over than under"),
    accidental=(
        "accidental",
        "accidentally",
        "by accident",
        "electrical fault",
        "electrical fire",
        "engine failure",
        "engine fire",
        "faulty wiring",
        "gas leak",
        "leaking gas",
        "mechanical failure",
        "mechanical fault",
        "short circuit",
        "technical failure",
        "technical fault",
        "was electrical",
    ),
    deliberate=(
        "arson",
        "arsonist",
        "arsonists",
        "deliberately",
        "fire was set",
        "fires were set",
        "on purpose",
        "poured petrol",
        "sabotage",
        "sabotaged",
        "set ablaze",
        "set fire to",
        "set on fire",
        "torched",
    ),
    unsettled=words(
        "allege alleged alleges cannot cause could denied denies deny excluded if may "
        "might no nobody nor not nothing possible possibly probe rather ruled rumour "
        "rumours suspect suspected suspicion unclear unless whether without n't n’t"
    ),
    causes=CAUSES,
    shots=words(
        "ammunition bullet bullets firearm firearms fired gunfire gunshot gunshots "
        "rounds shoot shooting shot shots"
    ),
    shooting=words(
        "downed downing fire fired fires firing gunned shoot shooting shoots shot"
    ),
    weapons={
        "guns": words(
            "ak gunfire gunned gunshot gunshots kalashnikov kalashnikovs musket "
            "pistol pistols rifle rifles shot shotgun shotguns submachine"
        ),
        "hands": words(
            "arrow arrows axe axes beaten bludgeoned club clubs dagger daggers hacked "
            "knife knifed knives lynched machete machetes spear speared spears stabbed "
            "stabbing stick sticks stoned sword swords throats"
        ),
    },
    forces=(
        words("constable constables officer officers police policeman policemen"),
        words("army military servicemen soldier soldiers troop troops"),
        words("guard guards bodyguard bodyguards"),
        words("gendarme gendarmerie gendarmes"),
        words("navy marines coastguard"),
    ),
    arresting=words(
        "apprehended arrest arrested arresting arrests captured captures detain "
        "detained detaining detains held nabbed seized"
    ),
    impossible=words("can cannot can't can’t impossible never"),
    disowning=words("denied denies deny denying disclaimed disclaims"),
    shares=words("blame complicity involvement part responsibility role share"),
    any_at_all=words("all any direct every having its their"),
    apart=(
        ("nothing", "to", "do", "with"),
        ("no", "part", "in"),
        ("no", "role", "in"),
        ("no", "hand", "in"),
    ),
    a_part=(
        ("anything", "to", "do", "with"),
        ("any", "part", "in"),
        ("a", "part", "in"),
        ("any", "role", "in"),
        ("a", "role", "in"),
        ("were", "behind"),
        ("was", "behind"),
    ),
    opening=words(
        "after although and as because but said says that when which while who"
    ),
    helping=words(
        "absolutely again categorically had has have her his immediately its later our "
        "played strongly the their took vehemently"
    ),
    travellers=words(
        "are had been crew members passengers people persons souls travellers was were"
    ),
    same_things=(
        words(
            "aeroplane aircraft airbus airliner airplane antonov boeing cessna embraer "
            "flight ilyushin jet jetliner plane tupolev"
        ),
        words("boat cutter dinghy ferry ship trawler vessel"),
        words("bus coach minibus"),
        words("locomotive tram train"),
        words("chopper helicopter"),
        words("lorry tanker truck"),
        words("airbase base garrison barracks"),
        words("consulate embassy mission"),
        words("block building highrise skyscraper tenement tower"),
        words("jail penitentiary prison"),
        words("clinic hospital infirmary ward"),
        words("academy college school university"),
        words("bazaar market marketplace souk"),
        words("barrage dam dyke embankment levee"),
        words("colliery mine pit"),
        words("barn depot shed store warehouse"),
        words("missile missiles rocket rockets"),
        words("home homes house houses"),
        words("earthquake quake tremor"),
        words("flood flooding"),
        words("capsizing shipwreck sinking"),
    ),
)
