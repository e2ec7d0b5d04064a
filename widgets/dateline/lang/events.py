"""Words that tell what happened, to whom, with what, and whether it did."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from .factuality import FactualityWords
from .figures import FigureWords, QuantityWords
from .parties import PartyWords
from .words import NO_WORDS, Words

__all__ = [
    "ArgumentWords",
    "EventWords",
    "InstrumentWords",
    "OccurrenceWords",
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
    dating_prepositions
        What leads to another event that only says when: "since the attack".
    adding_adverbs
        What tells that more people came to the same harm: "eleven also died".
    accidental_adverbs
        What tells that nobody meant to do harm: "accidentally shot".
    result_nouns
        Lemmas of nouns that lead to it after a preposition: "as a result of".
    occasion_conjunctions
        What opens the clause of the accident that did it: "killed when a bus crashed".
    people_pronouns
        Pronouns for people, and for what can be people: "they".
    source_words
        The first words of phrases for a source: "according".
    reason_particles
        What leads to a reason where it is no part of the verb: "quits over tapes".
    place_prepositions
        After these a place below a city is where something is, not whom it is done
        to: "at the airport".
    people_counts
        Nouns whose complement is who is meant: "scores of farmers".
    definite_determiners
        What tells that an event noun refers back to an event: "the attack".
    parties
        Words that tell who can be an argument, and in which role.

    """

    agent_prepositions: Words = NO_WORDS
    verb_target_prepositions: Words = NO_WORDS
    noun_target_prepositions: Words = NO_WORDS
    carrier_target_prepositions: Words = NO_WORDS
    light_verbs: Words = NO_WORDS
    carrier_verbs: Words = NO_WORDS
    enclosing_prepositions: Words = NO_WORDS
    accident_prepositions: Words = NO_WORDS
    adding_adverbs: Words = NO_WORDS
    accidental_adverbs: Words = NO_WORDS
    dating_prepositions: Words = NO_WORDS
    result_nouns: Words = NO_WORDS
    occasion_conjunctions: Words = NO_WORDS
    people_pronouns: Words = NO_WORDS
    source_words: Words = NO_WORDS
    reason_particles: Words = NO_WORDS
    place_prepositions: Words = NO_WORDS
    people_counts: Words = NO_WORDS
    definite_determiners: Words = NO_WORDS
    parties: PartyWords = field(default_factory=PartyWords)


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
    target_prepositions
        What leads to what is hit or aimed at: "against".
    overhead_prepositions
        Those of them that lead to where something that flies is: "over".
    sitting_bodies
        Who decides where they sit (lemmas): "a court in X acquitted".
    origin_prepositions
        What leads to where something comes from: "from".
    distance_nouns
        Lemmas of nouns that turn an origin into a location: "20 km from Najaf".
    place_parts
        Lemmas of nouns of which a place is a part or the name: "the city of Najaf".
    site_nouns
        Lemmas of nouns for what stands at a place that has it: "Najaf's palace".
    posted_nouns
        Lemmas of nouns for what a country has abroad: "the Kenyan embassy".
    enclosing_prepositions
        What leads to an event noun that holds another event: "killed in the raid".
    undergone_prepositions
        What leads from a verb to the event noun that befalls its subject: "came under
        attack".
    means_prepositions
        What leads to a participle that tells how it was done: "by shelling".
    aim_prepositions
        What leads from a verb to an event noun of its class, which happens with it:
        "visited Najaf for talks".
    reckoning_words
        What leads to the happening from which days are counted: "a week after it".
    blast_nouns
        What only a bomb or the like makes, and takes up no other attack: "blast".
    later_words, earlier_words
        Those that say which of the two was later: "after"; "before".
    simultaneous_words
        What opens a clause that tells of the same moment: "when a bomb went off".
    day_adverbs
        What opens a clause on a day that stands before it: "in May, when a bomb …".
    perfect_auxiliaries
        What tells that an event was before what is reported: "had arrested".
    occurrence_verbs
        Lemmas of verbs that only say that an event took place, ended or was told of
        by its place and day: "the attack came on Friday".
    publishing_verbs
        Lemmas of verbs that tell when words were made known: "a tweet posted".
    leaving_verbs
        Lemmas of verbs for the state that somebody is left in: "left 12 dead".
    topic_verbs
        Lemmas of verbs of talk whose object is what it is about: "discussed the war".
    ending_verbs
        Lemmas of verbs that end what their object tells: "ended the siege".
    turn_openers
        What opens the sentence of whoever answers at the same meeting: "for her part".
    other_words
        Words that tell that an event is another one: "a separate attack".
    shifting_words
        Words that lead to another time without a date: "later".
    interval_words
        Those that do so where no two ends follow: "in between".
    event_pronouns
        Subjects that take up what happened: "It killed four."
    lethal_triggers
        Lemmas of verbs and nouns for what a victim dies of, or for dying.

    """

    location_prepositions: Words = NO_WORDS
    direction_prepositions: Words = NO_WORDS
    target_prepositions: Words = NO_WORDS
    overhead_prepositions: Words = NO_WORDS
    sitting_bodies: Words = NO_WORDS
    origin_prepositions: Words = NO_WORDS
    distance_nouns: Words = NO_WORDS
    place_parts: Words = NO_WORDS
    site_nouns: Words = NO_WORDS
    posted_nouns: Words = NO_WORDS
    enclosing_prepositions: Words = NO_WORDS
    undergone_prepositions: Words = NO_WORDS
    means_prepositions: Words = NO_WORDS
    aim_prepositions: Words = NO_WORDS
    reckoning_words: Words = NO_WORDS
    blast_nouns: Words = NO_WORDS
    later_words: Words = NO_WORDS
    earlier_words: Words = NO_WORDS
    simultaneous_words: Words = NO_WORDS
    day_adverbs: Words = NO_WORDS
    perfect_auxiliaries: Words = NO_WORDS
    occurrence_verbs: Words = NO_WORDS
    publishing_verbs: Words = NO_WORDS
    leaving_verbs: Words = NO_WORDS
    topic_verbs: Words = NO_WORDS
    ending_verbs: Words = NO_WORDS
    turn_openers: tuple[str, ...] = ()
    other_words: Words = NO_WORDS
    shifting_words: Words = NO_WORDS
    interval_words: Words = NO_WORDS
    event_pronouns: Words = NO_WORDS
    lethal_triggers: Words = NO_WORDS


@dataclass(frozen=True, kw_only=True, eq=False)
class OccurrenceWords:
    """Words that say no more than that something happened.

    Attributes
    ----------
    happening_verbs
        Lemmas of verbs whose subject happened: "a fire broke out", "a quake struck".
    causing_verbs
        Lemmas of verbs whose object happened: "caused a landslide".
    happening_nouns
        Lemmas of nouns for whatever happened: "the incident was an attack".

    """

    happening_verbs: Words = NO_WORDS
    causing_verbs: Words = NO_WORDS
    happening_nouns: Words = NO_WORDS


@dataclass(frozen=True, kw_only=True, eq=False)
class EventWords:
    """Words that tell what happened, to whom, with what, and whether it did.

    Every list may be empty: the rules that need it then find nothing. The words that
    trigger an event are the table ``triggers``, with the columns lemma, pos (verb,
    noun or phrase), class, and what a sense asks for: subject, object, with and needs
    (see :mod:`dateline.events.triggers`). The words that say whether one happened are
    the table ``embedding``: see :mod:`dateline.events.factuality`.

    Attributes
    ----------
    things
        Sorts of things and of verbs, by the name that the columns of the triggers call
        them, as lemmas: without one as its object a verb has another sense.
    persons
        Lemmas of nouns for people, beside those of the table of nouns: "pirate".
    bodies
        Lemmas of nouns for bodies that act, beside those of people: "court", "firm".
    part_nouns
        Lemmas of nouns for a part of what they lead to: "part of a bridge".
    solid_sorts
        The names of those that one can touch and that are not people: they can be what
        an event happens to.
    genitive_prepositions
        What ties a noun to what it is a part, a name or a number of: "of".
    headline_verbs
        Lemmas of verbs that a headline can be about, and no nouns: "derail".
    joint_verbs
        Those of what two do together in a headline, which are nouns, too: "sign".
    toll_participles
        What people suffer, in a headline without an auxiliary: "Two killed".
    harming_participles
        What a deed leads to for others: "of shelling a market, killing six".
    absolute_prepositions
        What opens a clause without a finite verb: "with two people killed".
    cause_conjunctions
        What leads from a toll to its cause: "as", "after".
    toll_adjectives
        Other words that tell a toll in a headline: "dead".
    report_participles
        What is said of a toll in a headline: "no casualties reported".
    nominal_verbs
        Lemmas of verbs that are nouns or particles, too, and of what somebody does to
        others or to things: "quiz", "down".
    opening_nouns
        Nouns that are verbs, too, and in news no orders: "Fire at Lima mill".
    plural_nouns
        Nouns that are many without an ending: "police".
    person_verbs
        Nouns for people that are verbs, too: "suspect".
    phrasal_verbs
        Verbs with the particles behind which their object stands: "hand over".
    freeing_verbs
        Lemmas of verbs that say of what somebody is freed, robbed or guilty: "clear".
    past_forms
        The lemmas of past forms that taggers may take for the present: "retook".

    """

    things: Mapping[str, Words] = field(default_factory=dict)
    persons: Words = NO_WORDS
    bodies: Words = NO_WORDS
    part_nouns: Words = NO_WORDS
    solid_sorts: tuple[str, ...] = ()
    occurrence: OccurrenceWords = field(default_factory=OccurrenceWords)
    genitive_prepositions: Words = NO_WORDS
    headline_verbs: Words = NO_WORDS
    joint_verbs: Words = NO_WORDS
    toll_participles: Words = NO_WORDS
    harming_participles: Words = NO_WORDS
    absolute_prepositions: Words = NO_WORDS
    cause_conjunctions: Words = NO_WORDS
    toll_adjectives: Words = NO_WORDS
    report_participles: Words = NO_WORDS
    nominal_verbs: Words = NO_WORDS
    opening_nouns: Words = NO_WORDS
    plural_nouns: Words = NO_WORDS
    person_verbs: Words = NO_WORDS
    phrasal_verbs: Words = NO_WORDS
    freeing_verbs: Words = NO_WORDS
    past_forms: Mapping[str, str] = field(default_factory=dict)
    arguments: ArgumentWords = field(default_factory=ArgumentWords)
    factuality: FactualityWords = field(default_factory=FactualityWords)
    figures: FigureWords = field(default_factory=FigureWords)
    instruments: InstrumentWords = field(default_factory=InstrumentWords)
    place_and_time: PlaceAndTimeWords = field(default_factory=PlaceAndTimeWords)
    quantities: QuantityWords = field(default_factory=QuantityWords)
