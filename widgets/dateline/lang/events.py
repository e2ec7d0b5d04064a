"""Words that tell what happened, to whom, with what, and whether it did."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

from .factuality import FactualityWords
from .parties import PartyWords
from .words import NO_WORDS, Words, alternatives

__all__ = [
    "ArgumentWords",
    "CasualtyWords",
    "EventWords",
    "Harm",
    "Hedge",
    "InstrumentWords",
    "OccurrenceWords",
    "PlaceAndTimeWords",
    "QuantityWords",
]

#: What becomes of victims who are counted.
Harm = Literal["killed", "injured", "missing"]

#: What a hedge makes of a number: the least it can be, or the most.
Hedge = Literal["min", "max"]


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
    occasion_conjunctions
        What opens the clause of the accident that did it: "killed when a bus crashed".
    people_pronouns
        Pronouns for people, and for what can be people: "they".
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
    occasion_conjunctions: Words = NO_WORDS
    people_pronouns: Words = NO_WORDS
    place_prepositions: Words = NO_WORDS
    people_counts: Words = NO_WORDS
    definite_determiners: Words = NO_WORDS
    parties: PartyWords = field(default_factory=PartyWords)


@dataclass(frozen=True, kw_only=True, eq=False)
class CasualtyWords:
    """Words that say what became of the people who are counted.

    Attributes
    ----------
    harm_verbs
        Lemmas of verbs that are done to victims, with what becomes of them.
    dying_verbs
        Lemmas of verbs of which the dead are the subject.
    states
        Words after a number that say what became of those counted: "12 dead".
    toll_nouns
        Nouns before a number that make it a number of dead: "a death toll of 12".
    toll_verbs
        Lemmas of verbs that lead from such a noun to the number: "the toll rose to".
    linking_verbs
        Lemmas of verbs that may stand between a number and what became of those
        counted: "12 people were reported dead".
    life_nouns
        Nouns that make the number right before them a number of dead: "12 lives".
    subset_words, subset_phrases
        What makes a number a part of one before it, among the last words before it
        or right before it: "including two children", "of them two".

    """

    harm_verbs: Mapping[str, Harm] = field(default_factory=dict)
    dying_verbs: Words = NO_WORDS
    states: Mapping[str, Harm] = field(default_factory=dict)
    toll_nouns: Words = NO_WORDS
    toll_verbs: Words = NO_WORDS
    linking_verbs: Words = NO_WORDS
    life_nouns: Words = NO_WORDS
    subset_words: tuple[str, ...] = ()
    subset_phrases: tuple[str, ...] = ()


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
    origin_prepositions
        What leads to where something comes from: "from".
    distance_nouns
        Lemmas of nouns that turn an origin into a location: "20 km from Najaf".
    place_parts
        Lemmas of nouns of which a place is a part or the name: "the city of Najaf".
    enclosing_prepositions
        What leads to an event noun that holds another event: "killed in the raid".
    means_prepositions
        What leads to a participle that tells how it was done: "by shelling".
    aim_prepositions
        What leads from a verb to an event noun of its class, which happens with it:
        "visited Najaf for talks".
    simultaneous_words
        What opens a clause that tells of the same moment: "when a bomb went off".
    perfect_auxiliaries
        What tells that an event was before what is reported: "had arrested".
    occurrence_verbs
        Lemmas of verbs that only say that an event took place, ended or was told of
        by its place and day: "the attack came on Friday".
    topic_verbs
        Lemmas of verbs of talk whose object is what it is about: "discussed the war".
    turn_openers
        What opens the sentence of whoever answers at the same meeting: "for her part".
    other_words
        Words that tell that an event is another one: "a separate attack".
    event_pronouns
        Subjects that take up what happened: "It killed four."
    lethal_triggers
        Lemmas of verbs and nouns for what a victim dies of, or for dying.

    """

    location_prepositions: Words = NO_WORDS
    direction_prepositions: Words = NO_WORDS
    target_prepositions: Words = NO_WORDS
    origin_prepositions: Words = NO_WORDS
    distance_nouns: Words = NO_WORDS
    place_parts: Words = NO_WORDS
    enclosing_prepositions: Words = NO_WORDS
    means_prepositions: Words = NO_WORDS
    aim_prepositions: Words = NO_WORDS
    simultaneous_words: Words = NO_WORDS
    perfect_auxiliaries: Words = NO_WORDS
    occurrence_verbs: Words = NO_WORDS
    topic_verbs: Words = NO_WORDS
    turn_openers: tuple[str, ...] = ()
    other_words: Words = NO_WORDS
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

    """

    happening_verbs: Words = NO_WORDS
    causing_verbs: Words = NO_WORDS


@dataclass(frozen=True, kw_only=True, eq=False)
class QuantityWords:
    """Words that count people, and words that hedge a number.

    Attributes
    ----------
    vague
        Nouns for many without a number: "dozens".
    vague_quantifiers
        Words for many, unless figures follow: "some", but not "some 30".
    hedges
        Words before a number, with what they make of it; the first that fits counts:
        "no fewer than" before "fewer than".
    hedge_articles
        Words that may stand between a hedge and its number: "at least another 12".
    fillers
        Words that can stand between a verb and the number of its victims, the hedges
        apart: "killed about 12".
    units
        Words after a number that make it a measure, an age, a sum or a count of
        things, not of people.
    indefinite_articles
        Words that can stand for one: "a soldier".
    single_people
        Nouns that such an article makes into one person.

    """

    vague: Words = NO_WORDS
    vague_quantifiers: Words = NO_WORDS
    hedges: tuple[tuple[str, Hedge], ...] = ()
    hedge_articles: Words = NO_WORDS
    fillers: Words = NO_WORDS
    units: Words = NO_WORDS
    indefinite_articles: Words = NO_WORDS
    single_people: Words = NO_WORDS

    @cached_property
    def hedge_words(self) -> Words:
        """The words of which the hedges are made."""
        return frozenset(word for phrase, _ in self.hedges for word in phrase.split())

    @cached_property
    def hedge_patterns(self) -> tuple[tuple[re.Pattern[str], str, Hedge], ...]:
        """Each hedge as the end of the words before a number, in lower case."""
        articles = alternatives(self.hedge_articles)
        return tuple(
            (re.compile(rf"\b{re.escape(phrase)}(?: {articles})?$"), phrase, hedge)
            for phrase, hedge in self.hedges
        )


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

    """

    things: Mapping[str, Words] = field(default_factory=dict)
    persons: Words = NO_WORDS
    bodies: Words = NO_WORDS
    part_nouns: Words = NO_WORDS
    solid_sorts: tuple[str, ...] = ()
    occurrence: OccurrenceWords = field(default_factory=OccurrenceWords)
    genitive_prepositions: Words = NO_WORDS
    arguments: ArgumentWords = field(default_factory=ArgumentWords)
    casualties: CasualtyWords = field(default_factory=CasualtyWords)
    factuality: FactualityWords = field(default_factory=FactualityWords)
    instruments: InstrumentWords = field(default_factory=InstrumentWords)
    place_and_time: PlaceAndTimeWords = field(default_factory=PlaceAndTimeWords)
    quantities: QuantityWords = field(default_factory=QuantityWords)
