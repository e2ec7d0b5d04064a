"""English: words that tell what happened, to whom, with what, and whether it did."""

from __future__ import annotations

from ..events import (
    ArgumentWords,
    EventWords,
    InstrumentWords,
    OccurrenceWords,
    PlaceAndTimeWords,
)
from ..words import words
from .factuality import FACTUALITY
from .figures import FIGURES, QUANTITIES
from .parties import PARTIES, PEOPLE
from .things import BODIES, CAUSING, HAPPENING, PERSONS, SOLID, THINGS

__all__ = ["EVENTS"]

#: "stag" is what the lemmatiser makes of "staged".
_LIGHT_VERBS = words(
    "attend begin carry commit conduct continue deliver give have hold host impose "
    "launch make open organise organize pay perform reach resume sign stag stage "
    "start submit take tender undertake"
)

_ARGUMENTS = ArgumentWords(
    agent_prepositions=words("by"),
    verb_target_prepositions=words("against with on at of to from for over into upon"),
    noun_target_prepositions=words("of on against for with between"),
    carrier_target_prepositions=words("on against with"),
    light_verbs=_LIGHT_VERBS,
    carrier_verbs=_LIGHT_VERBS
    | words(
        "announce conclude declare end extend inflict ink introduce lead mount order "
        "place receive reimpose return reinstate seal slap strike wage"
    ),
    enclosing_prepositions=words("in by during"),
    accident_prepositions=words("in by from during of under amid due because"),
    adding_adverbs=words("also too"),
    accidental_adverbs=words("accidentally inadvertently mistakenly unintentionally"),
    dating_prepositions=words("after before since following until"),
    result_nouns=words("aftermath consequence course result wake"),
    occasion_conjunctions=words("when as after while"),
    people_pronouns=words(
        "i you he she we they me him her us them who whom everyone everybody someone "
        "somebody nobody others many himself herself themselves"
    ),
    source_words=words("according"),
    reason_particles=words("over"),
    place_prepositions=words(
        "in at near inside outside across around from to into through towards toward "
        "off"
    ),
    people_counts=words(
        "dozens scores hundreds thousands tens crowds groups batch patch handful pair"
    ),
    definite_determiners=words("the this that"),
    parties=PARTIES,
)


_INSTRUMENTS = InstrumentWords(
    weapons=words(
        "acid ammunition arrow artillery axe baton blade bomb bombshell brick "
        "bulldozer bullet cannon car chemical club crossbow dagger device drone "
        "dynamite explosive firearm firebomb flamethrower gas grenade gun gunfire "
        "hammer handgun hatchet helicopter howitzer jet knife landmine machete mine "
        "missile mortar munition petrol phosphorus pistol plane poison projectile "
        "revolver rifle rocket round sarin shell shotgun shrapnel spear stick stone "
        "sword tank teargas torpedo truck van vest warhead warplane weapon"
    ),
    launching_verbs=words(
        "aim detonate drop explode fire hurl launch lob plant shoot throw trigger use"
    ),
    prepositions=words("with by using via"),
    object_prepositions=words("with"),
    event_prepositions=words("in"),
)

_PLACE_AND_TIME = PlaceAndTimeWords(
    location_prepositions=words(
        "in at near outside inside across around within through throughout off along "
        "amid between above alongside below beneath beside opposite past"
    ),
    direction_prepositions=words("to into toward towards onto through"),
    target_prepositions=words("on over against of"),
    overhead_prepositions=words("over"),
    ending_verbs=words("cease end finish halt lift stop suspend"),
    sitting_bodies=words(
        "assembly bench congress council court judge jury lawmaker legislature "
        "legislator magistrate panel parliament police prosecutor senate tribunal"
    ),
    origin_prepositions=words("from"),
    distance_nouns=words("east hour kilometer kilometre km mile north south west"),
    place_parts=words(
        "airport area bank base bay block border bridge camp capital center centre "
        "city coast corner countryside county district downriver downstream east edge "
        "end foot governorate "
        "half heart hill hospital hour island kilometer kilometre km locality middle "
        "mile mountain municipality neighborhood neighbourhood north northeast "
        "northwest outskirt part port prefecture province quarter region resort river "
        "road shore side south southeast southwest state station street suburb "
        "territory town upriver upstream valley vicinity village water west"
    ),
    site_nouns=THINGS["structure"] | THINGS["site"],
    posted_nouns=words(
        "aircraft airliner ambassador army base carrier consulate convoy destroyer "
        "diplomat drone embassy envoy fleet force forces freighter jet mission plane "
        "ship soldier tanker troop troops vessel warplane warship"
    ),
    enclosing_prepositions=words("in by during at"),
    undergone_prepositions=words("in on under"),
    means_prepositions=words("by in"),
    aim_prepositions=words("for"),
    reckoning_words=words("after before since"),
    blast_nouns=words("blast explosion bombing detonation"),
    later_words=words("after following"),
    earlier_words=words("before"),
    simultaneous_words=words("when while as where"),
    day_adverbs=words("when"),
    perfect_auxiliaries=words("had 'd ’d has have having 've ’ve"),
    occurrence_verbs=words(
        "be begin break close come conclude continue end erupt follow go happen impose "
        "last mount occur open reimpose restore resume stage start take"
    ),
    publishing_verbs=words(
        "air broadcast carry circulate deliver issue make post publish release share"
    ),
    leaving_verbs=words("leave"),
    topic_verbs=words("address debate discuss negotiate review"),
    turn_openers=("for his part", "for her part", "for its part", "for their part"),
    other_words=words(
        "another second third other others different separate separately elsewhere "
        "similar further fresh new previous earlier"
    ),
    shifting_words=words(
        "afterwards ago already before eventually formerly later once previously "
        "recently response retaliation since subsequently"
    ),
    interval_words=words("between"),
    event_pronouns=words("it this that which"),
    lethal_triggers=words(
        "assassinate assassination behead beheading death die execute execution kill "
        "killing martyr martyrdom massacre murder perish slay slaying succumb"
    ),
)

_OCCURRENCE = OccurrenceWords(
    happening_verbs=HAPPENING,
    causing_verbs=CAUSING,
    happening_nouns=words(
        "accident affair case death deed disaster episode event happening incident "
        "occurrence tragedy violence"
    ),
)

EVENTS = EventWords(
    things=THINGS,
    persons=PERSONS | PEOPLE,
    bodies=BODIES,
    part_nouns=THINGS["part"],
    solid_sorts=SOLID,
    occurrence=_OCCURRENCE,
    genitive_prepositions=words("of"),
    headline_verbs=words(
        "abduct arrest assassinate burn burst capsize careen catch cave collapse "
        "collide derail detain die drown erupt evacuate explode flee hit injure jail "
        "kidnap kill overturn plough plow plummet plunge ram rescue sink skid slam "
        "smash swerve topple tumble veer wound"
    ),
    joint_verbs=words(
        "agree back boost clash cut discuss eye exchange halt hold ink launch lift "
        "meet mull plan pledge reach reopen restore resume seal seek sign slam start "
        "stage strike suspend swap talk trade urge vow welcome"
    ),
    toll_participles=words(
        "killed injured wounded hurt rescued trapped drowned arrested detained held "
        "kidnapped abducted evacuated displaced jailed charged freed"
    ),
    harming_participles=words(
        "burning damaging destroying displacing forcing hurting injuring killing "
        "leaving maiming razing sinking stranding trapping wounding wrecking"
    ),
    absolute_prepositions=words("with without"),
    cause_conjunctions=words("as after when"),
    toll_adjectives=words("dead feared homeless missing"),
    report_participles=words("confirmed expected feared reported"),
    nominal_verbs=words(
        "ambush attack block blockade bomb down eye fine free grill hail halt launch "
        "loot net nab picket probe question quiz raid sack seal shell shun slam snub "
        "stage storm sue target torch"
    ),
    opening_nouns=words(
        "attack blast clash crash exchange fight fire flood march protest raid rally "
        "rescue riot siege strike"
    ),
    plural_nouns=words("cattle crew people police staff"),
    person_verbs=words("captain coach guard guide judge pilot suspect witness"),
    phrasal_verbs=frozenset(["hand over", "turn over", "call off", "shut down"]),
    freeing_verbs=words("accuse acquit clear convict deprive relieve rob strip"),
    past_forms={
        "bit": "bite",
        "foresaw": "foresee",
        "forgave": "forgive",
        "outsold": "outsell",
        "overran": "overrun",
        "overrode": "override",
        "overthrew": "overthrow",
        "overtook": "overtake",
        "rebuilt": "rebuild",
        "redrew": "redraw",
        "remade": "remake",
        "resold": "resell",
        "retaught": "reteach",
        "retook": "retake",
        "rewound": "rewind",
        "rewrote": "rewrite",
        "slew": "slay",
        "strove": "strive",
        "swam": "swim",
        "trod": "tread",
        "unwound": "unwind",
        "wove": "weave",
    },
    arguments=_ARGUMENTS,
    factuality=FACTUALITY,
    figures=FIGURES,
    instruments=_INSTRUMENTS,
    place_and_time=_PLACE_AND_TIME,
    quantities=QUANTITIES,
)
