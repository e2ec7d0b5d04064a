"""English: words that tell what happened, to whom, with what, and whether it did."""

from __future__ import annotations

from ..events import (
    ArgumentWords,
    CasualtyWords,
    EventWords,
    Harm,
    InstrumentWords,
    OccurrenceWords,
    PlaceAndTimeWords,
    QuantityWords,
)
from ..words import words
from .factuality import FACTUALITY
from .parties import PARTIES
from .things import BODIES, CAUSING, HAPPENING, PERSONS, SOLID, THINGS

__all__ = ["EVENTS"]

#: "stag" is what the lemmatiser makes of "staged".
_LIGHT_VERBS = words(
    "attend begin carry commit conduct continue deliver give have hold host impose "
    "launch make open organise organize pay perform reach resume sign stag stage "
    "start take undertake"
)

_ARGUMENTS = ArgumentWords(
    agent_prepositions=words("by"),
    verb_target_prepositions=words("against with on at of to from for over into upon"),
    noun_target_prepositions=words("of on against for with between"),
    carrier_target_prepositions=words("on against with"),
    light_verbs=_LIGHT_VERBS,
    carrier_verbs=_LIGHT_VERBS
    | words("announce declare end lead mount order receive wage"),
    enclosing_prepositions=words("in by during"),
    accident_prepositions=words("in by from during of under amid"),
    occasion_conjunctions=words("when as after while"),
    people_pronouns=words(
        "i you he she we they me him her us them who whom everyone everybody someone "
        "somebody nobody others many himself herself themselves"
    ),
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


def _each(listed: str, harm: Harm) -> dict[str, Harm]:
    return dict.fromkeys(listed.split(), harm)


_CASUALTIES = CasualtyWords(
    harm_verbs={
        **_each(
            "kill martyr slay murder massacre assassinate slaughter execute drown "
            "behead",
            "killed",
        ),
        **_each("injure wound hurt hospitalize hospitalise maim", "injured"),
    },
    dying_verbs=words("die perish succumb"),
    states={
        **_each("dead deaths death fatalities killed", "killed"),
        **_each("injured wounded hurt injuries", "injured"),
        "missing": "missing",
    },
    toll_nouns=words("toll deaths killing lives"),
    toll_verbs=words("claim rise stand climb reach"),
    linking_verbs=words(
        "be have suffer sustain report confirm lose believe fear go say"
    ),
    life_nouns=words("lives"),
    subset_words=("including",),
    subset_phrases=("of them",),
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
        "amid between"
    ),
    direction_prepositions=words("to into toward towards onto through"),
    target_prepositions=words("on over against of"),
    origin_prepositions=words("from"),
    distance_nouns=words("east hour kilometer kilometre km mile north south west"),
    place_parts=words(
        "airport area bank base bay block border bridge camp capital center centre "
        "city coast corner countryside county district east edge end foot governorate "
        "half heart hill hospital hour island kilometer kilometre km locality middle "
        "mile mountain municipality neighborhood neighbourhood north northeast "
        "northwest outskirt part port prefecture province quarter region resort river "
        "road shore side south southeast southwest state station street suburb "
        "territory town valley vicinity village water west"
    ),
    enclosing_prepositions=words("in by during at"),
    means_prepositions=words("by in"),
    aim_prepositions=words("for"),
    simultaneous_words=words("when while as where"),
    perfect_auxiliaries=words("had 'd ’d has have having 've ’ve"),
    occurrence_verbs=words(
        "be begin break close come conclude continue end erupt follow go happen impose "
        "last mount occur open reimpose restore resume stage start take"
    ),
    topic_verbs=words("address debate discuss negotiate review"),
    turn_openers=("for his part", "for her part", "for its part", "for their part"),
    other_words=words(
        "another second third other others different separate separately elsewhere "
        "similar further fresh new previous earlier"
    ),
    event_pronouns=words("it this that which"),
    lethal_triggers=words(
        "assassinate assassination behead beheading death die execute execution kill "
        "killing martyr martyrdom massacre murder perish slay slaying succumb"
    ),
)

_OCCURRENCE = OccurrenceWords(happening_verbs=HAPPENING, causing_verbs=CAUSING)

_QUANTITIES = QuantityWords(
    vague=words("dozens scores hundreds thousands tens"),
    vague_quantifiers=words("several many some numerous countless"),
    hedges=(
        ("at least", "min"),
        ("more than", "min"),
        ("no fewer than", "min"),
        ("no less than", "min"),
        ("over", "min"),
        ("up to", "max"),
        ("as many as", "max"),
        ("fewer than", "max"),
        ("less than", "max"),
        ("at most", "max"),
    ),
    hedge_articles=words("another a an some the"),
    fillers=words(
        "about around some nearly almost approximately roughly another a an additional "
        "further only all the other these estimated total of to at"
    ),
    units=words(
        "percent % years year year-old months month weeks week days day hours hour "
        "minutes kilometers kilometres km miles mile metres meters feet dollars euros "
        "pounds p.m. a.m. pm am degrees times million billion occasions vehicles cars "
        "houses homes buildings"
    ),
    indefinite_articles=words("a an"),
    single_people=words(
        "man woman person boy girl child soldier policeman officer civilian worker "
        "journalist general student pilot passenger driver teenager guard militant "
        "protester"
    ),
)

EVENTS = EventWords(
    things=THINGS,
    persons=PERSONS,
    bodies=BODIES,
    part_nouns=THINGS["part"],
    solid_sorts=SOLID,
    occurrence=_OCCURRENCE,
    genitive_prepositions=words("of"),
    arguments=_ARGUMENTS,
    casualties=_CASUALTIES,
    factuality=FACTUALITY,
    instruments=_INSTRUMENTS,
    place_and_time=_PLACE_AND_TIME,
    quantities=_QUANTITIES,
)
