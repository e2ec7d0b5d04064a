"""Words that tell what happened, to whom, with what, and whether it did."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from .figures import FigureWords, QuantityWords
from .words import NO_WORDS, Words

__all__ = [
    "ArgumentWords",
    "EventWords",
    "FactualityWords",
    "InstrumentWords",
    "PlaceAndTimeWords",
]


@dataclass(frozen=True, kw_only=True, eq=False)
class ArgumentWords:
    """Words that lead to who acts and who is acted upon.

    Attributes
    ----------
    agent_prepositions
        What leads from a passive verb or an event noun to who acts: "by".
    verb_target_prepositions, noun_target_prepositions, carrier_target_prepositions
        What leads to who is acted upon: from a verb ("fought against"), from an event
        noun ("an attack on"), from the verb that carries one ("held talks with").
    light_verbs
        Lemmas of verbs that only carry an event noun and belong to its trigger: "held
        talks".
    carrier_verbs
        Lemmas of verbs whose subject acts in the event noun that is their object, the
        light verbs among them: "ordered a strike".
    enclosing_prepositions
        What leads from a verb to the event noun in which it happened and whose actor
        it takes: "killed in a raid".
    accident_prepositions
        What leads from a verb of harm to the accident that did it: "killed in a
        stampede".
    place_prepositions
        After these a place below a city is where something is, not whom it is done
        to: "at the airport".
    people_counts
        Nouns whose complement is who is meant: "scores of farmers".
    definite_determiners
        What tells that an event noun refers back to an event: "the attack".

    """

    agent_prepositions: Words = NO_WORDS
    verb_target_prepositions: Words = NO_WORDS
    noun_target_prepositions: Words = NO_WORDS
    carrier_target_prepositions: Words = NO_WORDS
    light_verbs: Words = NO_WORDS
    carrier_verbs: Words = NO_WORDS
    enclosing_prepositions: Words = NO_WORDS
    accident_prepositions: Words = NO_WORDS
    place_prepositions: Words = NO_WORDS
    people_counts: Words = NO_WORDS
    definite_determiners: Words = NO_WORDS


@dataclass(frozen=True, kw_only=True, eq=False)
class FactualityWords:
    """Words that tell whether an event happened.

    Attributes
    ----------
    future_auxiliaries, hypothetical_auxiliaries
        Auxiliaries of what will happen, and of what only might.
    conditional_conjunctions
        What opens a clause that is a condition: "if".
    nonfactual_verbs
        Lemmas of verbs under which an event has not happened: "threatened to strike".
    negating_verbs
        Those of them under which it did not happen at all: "refused to sign".
    uncertain_object_verbs
        Those of them whose object may have happened: "feared a strike".
    purpose_prepositions
        What leads from such a verb to an event noun: "called for a withdrawal".
    indefinite_articles
        An event noun with one of them has the mode of its verb: "a withdrawal would".

    """

    future_auxiliaries: Words = NO_WORDS
    hypothetical_auxiliaries: Words = NO_WORDS
    conditional_conjunctions: Words = NO_WORDS
    nonfactual_verbs: Words = NO_WORDS
    negating_verbs: Words = NO_WORDS
    uncertain_object_verbs: Words = NO_WORDS
    purpose_prepositions: Words = NO_WORDS
    indefinite_articles: Words = NO_WORDS


@dataclass(frozen=True, kw_only=True, eq=False)
class InstrumentWords:
    """Words for what an event was done with.

    Attributes
    ----------
    weapons
        Lemmas of nouns for things that harm is done with.
    launching_verbs
        Lemmas of verbs whose object the event is done with: "fired missiles".
    prepositions
        What leads from a trigger to what the event was done with: "using".
    object_prepositions
        What leads there though the parser attaches it to the object: "stabbed a man
        with a knife".
    event_prepositions
        What leads to an event noun whose first part is the weapon: "killed in a drone
        strike".

    """

    weapons: Words = NO_WORDS
    launching_verbs: Words = NO_WORDS
    prepositions: Words = NO_WORDS
    object_prepositions: Words = NO_WORDS
    event_prepositions: Words = NO_WORDS


@dataclass(frozen=True, kw_only=True, eq=False)
class PlaceAndTimeWords:
    """Words that lead to where and when an event was.

    Attributes
    ----------
    location_prepositions
        What leads to where something is: "in".
    direction_prepositions
        What leads to where something goes to: "toward".
    origin_prepositions
        What leads to where something comes from: "from".
    distance_nouns
        Lemmas of nouns that turn an origin into a location: "20 km from Najaf".
    place_parts
        Lemmas of nouns of which a place is a part or the name: "the city of Najaf".
    reason_prepositions
        After these an event is the reason for what is reported: "arrested after
        the attack".
    enclosing_prepositions
        What leads to an event noun that holds another event: "killed in the raid".
    pluperfect_auxiliaries
        What tells that an event was before what is reported: "had arrested".

    """

    location_prepositions: Words = NO_WORDS
    direction_prepositions: Words = NO_WORDS
    origin_prepositions: Words = NO_WORDS
    distance_nouns: Words = NO_WORDS
    place_parts: Words = NO_WORDS
    reason_prepositions: Words = NO_WORDS
    enclosing_prepositions: Words = NO_WORDS
    pluperfect_auxiliaries: Words = NO_WORDS


@dataclass(frozen=True, kw_only=True, eq=False)
class EventWords:
    """Words that tell what happened, to whom, with what, and whether it did.

    Every list may be empty: the rules that need it then find nothing. The words that
    trigger an event are the table ``triggers``, with the columns lemma, pos (verb,
    noun or phrase), class (of PLOVER, or LOSS) and needs.

    Attributes
    ----------
    things
        Sorts of things, by the name that the column ``needs`` of the triggers calls
        them, as lemmas: without one as its object a verb has another sense.
    genitive_prepositions
        What ties a noun to what it is a part, a name or a number of: "of".

    """

    things: Mapping[str, Words] = field(default_factory=dict)
    genitive_prepositions: Words = NO_WORDS
    arguments: ArgumentWords = field(default_factory=ArgumentWords)
    factuality: FactualityWords = field(default_factory=FactualityWords)
    figures: FigureWords = field(default_factory=FigureWords)
    instruments: InstrumentWords = field(default_factory=InstrumentWords)
    place_and_time: PlaceAndTimeWords = field(default_factory=PlaceAndTimeWords)
    quantities: QuantityWords = field(default_factory=QuantityWords)
