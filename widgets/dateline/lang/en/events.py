"""English: words that tell what happened, to whom, with what, and whether it did."""

from __future__ import annotations

from ..events import (
    ArgumentWords,
    EventWords,
    FactualityWords,
    InstrumentWords,
    PlaceAndTimeWords,
)
from ..words import Words, words
from .figures import FIGURES, QUANTITIES

__all__ = ["EVENTS"]

_THINGS: dict[str, Words] = {
    "aid": words(
        "aid ambulance assistance asylum billion blanket blood care cash clothing "
        "doctor dollar donation equipment euro expertise food fuel fund funding "
        "grain grant help information intelligence kit loan medication medicine "
        "million money oil package pound protection refuge relief rescuer sanctuary "
        "shelter subsidy supply support team tent ton tonne training treatment "
        "troop vaccine water weapon wheat"
    ),
    "law": words(
        "act amendment bill budget code constitution decree law legislation measure "
        "motion plan policy proposal reform resolution rule sanction tax treaty"
    ),
    "arms": words(
        "airstrike army arsenal assault attack base blitz bomb campaign centrifuge "
        "counteroffensive device drone exercise fence fleet incursion invasion "
        "military missile navy offensive operation outpost post raid reactor rocket "
        "settlement ship strike submarine troop wall warhead warship weapon"
    ),
    "curb": words(
        "ban blockade boycott curb curfew embargo emergency lockdown measure "
        "quarantine restriction sanction siege suspension tariff"
    ),
}

_LIGHT_VERBS = words(
    "attend begin carry commit conduct continue deliver give have hold host impose "
    "launch make open organise organize pay perform reach resume sign stage start take "
    "undertake"
)

_ARGUMENTS = ArgumentWords(
    agent_prepositions=words("by"),
    verb_target_prepositions=words("against with on at of to from for over into upon"),
    noun_target_prepositions=words("of on against for with between"),
    carrier_target_prepositions=words("on against with"),
    light_verbs=_LIGHT_VERBS,
    carrier_verbs=_LIGHT_VERBS | words("announce declare end lead order receive"),
    enclosing_prepositions=words("in by during"),
    accident_prepositions=words("in by"),
    place_prepositions=words(
        "in at near inside outside across around from to into through towards toward "
        "off"
    ),
    people_counts=words("dozens scores hundreds thousands tens crowds groups"),
    definite_determiners=words("the this that"),
)

_FACTUALITY = FactualityWords(
    future_auxiliaries=words("will wo shall 'll ’ll"),
    hypothetical_auxiliaries=words("may might could would should can must"),
    conditional_conjunctions=words("if unless"),
    nonfactual_verbs=words(
        "threaten plan want hope intend promise vow pledge ask urge demand call order "
        "seek refuse fail prepare fear try attempt consider propose agree offer warn"
    ),
    negating_verbs=words("refuse fail"),
    uncertain_object_verbs=words("fear try consider offer fail refuse"),
    purpose_prepositions=words("for"),
    indefinite_articles=words("a an"),
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
    direction_prepositions=words(
        "to into toward towards onto on over through against of"
    ),
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
    reason_prepositions=words("after amid before despite following for over since"),
    enclosing_prepositions=words("in by during to with at"),
    pluperfect_auxiliaries=words("had 'd ’d"),
)

EVENTS = EventWords(
    things=_THINGS,
    genitive_prepositions=words("of"),
    arguments=_ARGUMENTS,
    factuality=_FACTUALITY,
    figures=FIGURES,
    instruments=_INSTRUMENTS,
    place_and_time=_PLACE_AND_TIME,
    quantities=QUANTITIES,
)
