"""Words that count people, and words that say what became of those counted."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

from .words import NO_WORDS, Words, alternatives

__all__ = ["FigureWords", "Hedge", "Interval", "QuantityWords"]

#: What a hedge makes of a number: the least it can be, the most, or a value near it.
Hedge = Literal["min", "max", "about"]

#: The least and the most that a word for many can mean.
Interval = tuple[int | None, int | None]


@dataclass(frozen=True, kw_only=True, eq=False)
class QuantityWords:
    """Words that count people, and words that hedge a number.

    Attributes
    ----------
    vague
        Nouns for many without a number, with what they can mean: "dozens".
    vague_scales
        Those of them that multiply another: "tens of thousands", and by how much.
    vague_quantifiers
        Words for many, with what they can mean, unless figures follow: "some", but
        not "some 30".
    small_counts
        Those of them that multiply a power: "several thousand".
    approximate
        Nouns for few after an article, with what they can mean: "a handful".
    pairs
        Words that mean two of those that there are: "both pilots".
    zero_determiners, zero_pronouns
        Words for nobody: before a noun ("no passengers"), and alone ("nobody").
    zero_phrases
        Phrases for nobody before a noun: "not a single".
    nobody_words
        What makes nobody of such a determiner: "no one".
    besides
        Words after nobody that leave out who was counted before: "nobody else".
    hedges
        Words before a number, with what they make of it; the longest that fits counts.
    hedge_articles
        Words that may stand between a hedge and its number.
    qualifiers
        Words before a number that say something of it but set no bound: "only".
    all_words
        Those of them that say that it is everybody: "all 14 passengers".
    exceptions
        Two words that take the number behind them off another: "all but two".
    increments
        Words beside a number that put it on top of an earlier one: "two more".
    another
        Words for one more that can stand alone: "injured another".
    hedges_behind
        Words after a number, with what they make of it: "12 or more".
    range_words
        Words between the ends of a range: "10 to 15".
    between, between_links
        What opens a range of two numbers, and what joins them then.
    range_origins
        Words before a number that is left behind, not the end of a range: "from 10".
    units
        Words after a number that make it a measure, an age, a sum or a count of
        other things than people.
    money_signs
        Signs before a number that make it a sum or a number in a list.
    halves
        Words that make half of the power behind them: "half a dozen".
    fractions
        Words for a part, with how many such parts make a whole: "a quarter of a
        million".
    ratio_links
        Phrases between the numbers of a ratio: "one in five", "nine out of ten".
    ratio_distributives
        Words that may stand before its second number: "one in every five".
    many_questions
        Words before a word for many that make it no count: "as many as", "how many".
    indefinite_articles
        Words that can stand for one: "a soldier".
    ordinal_endings
        The ends of ordinals in figures: "11th".

    """

    vague: Mapping[str, Interval] = field(default_factory=dict)
    vague_scales: Mapping[str, int] = field(default_factory=dict)
    vague_quantifiers: Mapping[str, Interval] = field(default_factory=dict)
    small_counts: Words = NO_WORDS
    approximate: Mapping[str, Interval] = field(default_factory=dict)
    pairs: Words = NO_WORDS
    zero_determiners: Words = NO_WORDS
    zero_phrases: tuple[str, ...] = ()
    nobody_words: Words = NO_WORDS
    besides: Words = NO_WORDS
    zero_pronouns: Words = NO_WORDS
    hedges: Mapping[str, Hedge] = field(default_factory=dict)
    hedge_articles: Words = NO_WORDS
    qualifiers: Words = NO_WORDS
    all_words: Words = NO_WORDS
    exceptions: Words = NO_WORDS
    increments: Words = NO_WORDS
    another: Words = NO_WORDS
    hedges_behind: Mapping[str, Hedge] = field(default_factory=dict)
    range_words: Words = NO_WORDS
    between: Words = NO_WORDS
    between_links: Words = NO_WORDS
    range_origins: Words = NO_WORDS
    units: Words = NO_WORDS
    money_signs: Words = NO_WORDS
    halves: Words = NO_WORDS
    fractions: Mapping[str, int] = field(default_factory=dict)
    ratio_links: tuple[str, ...] = ()
    ratio_distributives: Words = NO_WORDS
    many_questions: Words = NO_WORDS
    indefinite_articles: Words = NO_WORDS
    ordinal_endings: Words = NO_WORDS

    @cached_property
    def hedge_words(self) -> Words:
        """The words of which the hedges are made."""
        return frozenset(word for phrase in self.hedges for word in phrase.split())

    @cached_property
    def hedge_patterns(self) -> tuple[tuple[re.Pattern[str], str, Hedge], ...]:
        """Each hedge as the end of the words before a number, the longest first."""
        longest = sorted(self.hedges, key=lambda phrase: (-len(phrase), phrase))
        return tuple(
            (re.compile(rf"(?:^|\s){re.escape(p)}$"), p, self.hedges[p])
            for p in longest
        )

    @cached_property
    def ordinal_pattern(self) -> re.Pattern[str]:
        """An ordinal in figures; its number is the first group."""
        return re.compile(rf"(\d+){alternatives(self.ordinal_endings)}")


@dataclass(frozen=True, kw_only=True, eq=False)
class FigureWords:
    """Words that say what became of those who are counted, and who says so.

    What a word says is in the table ``outcomes``, with the columns

    word
        a lemma, or for a state the word itself;
    pos
        verb, noun or state;
    role
        where the counted stand: ``object`` (of the active, or the subject of the
        passive), ``subject``, ``agent`` or a preposition; for a noun ``counted``
        ("12 deaths"), ``number`` ("the number of detainees") or a preposition ("the
        death of 12"); for a state nothing;
    with
        words that must follow a verb for this sense ("to death"), alternatives
        between bars;
    needs
        ``people`` where only people can be meant, ``persons`` where a noun must say
        so, ``life`` where lives are meant, ``building`` where what is built is,
        ``things``; for a noun ``found`` where it must be found or stand bare,
        ``located`` where it must be found, ``disease`` where a disease must be meant;
    outcome
        what became of them, several between bars.

    Attributes
    ----------
    misread_lemmas
        Lemmas that the pipeline makes up, with the right ones.
    people
        Nouns for people, besides those of the table of nouns.
    people_endings, thing_nouns, thing_classes
        Endings of nouns for people; nouns with such an ending that are things, and the
        classes of things whose nouns are.
    other_words
        Words that set those counted off from others: "five other people".
    generic_people
        Nouns that say no more than people: "they lost six men".
    names_of_outcome
        Nouns that count people by what became of them, so that they do not say who
        they were: "six bodies".
    built
        Nouns for what collapses or is buried, and is destroyed then.
    lives
        Nouns for what a disaster claims: "claimed 19 lives".
    outcome_people
        Nouns for people by what became of them, which those counted next are not.
    plurals
        Irregular plurals of nouns for people, and the ending of the others as "".
    animals
        Nouns for animals, which are not counted.
    leading_verbs
        Verbs that lead from those counted to what became of them: "are", "remain".
    reporting_verbs
        Verbs that do so in the passive: "were reported".
    leading_words
        Words that may stand between a number and what became of those counted where
        the parse fails: "12 feared dead".
    carrier_nouns
        Nouns that stand for the number of their complement: "a total of 12 people".
    toll_nouns, number_nouns
        Nouns whose value is a number of dead ("the toll"); nouns whose complement
        says of what: "the number of injured".
    toll_verbs, toll_prepositions
        What leads from them to the value: "rose to", "put at".
    toll_origins
        What leads to a value left behind: "up from 12".
    revising_verbs
        Verbs that replace an earlier value: "correcting it to three".
    earlier_words
        Words that make a value an earlier one: "initially".
    earlier_adjectives
        Words that make a report an earlier one: "initial reports".
    false_adjectives, true_adjectives
        What is said of a number that is taken back: "that figure was false", "was not
        correct".
    group_sizes
        Nouns for several people of whom it is known how many they are: "a couple".
    counting_verbs
        Verbs whose subject gives a number: "officials counted 14 dead".
    subset_prepositions, subset_verbs, subset_pronouns
        What leads from those counted to a part of them: "including", "the victims
        include", "of whom".
    list_openers
        What opens a list of parts before its verb: "among the dead were".
    condition_nouns
        Nouns for how badly somebody is hurt: "in a critical condition".
    degree_adverbs, degree_prepositions
        How badly: "seriously"; what leads to what somebody was sentenced to.
    fearing_verbs, fear_words
        Verbs under which a number is only feared; other words that make it so:
        "presumed dead".
    uncertain_auxiliaries
        Auxiliaries that make a number one that is feared: "may have died".
    unreal_auxiliaries, unreal_verbs, unreal_prepositions
        Auxiliaries and verbs under which nothing has happened yet, and what leads
        from such a verb to a noun: "called for the release of".
    unreal_states
        Words that do so with an infinitive: "set to relocate".
    denying_verbs, claiming_adverbs
        Verbs that deny their object; adverbs that make a number a claim: "allegedly".
    increase_nouns
        Nouns that make their number one on top of an earlier one: "an increase of".
    finding_verbs
        Verbs that make bodies those of the dead: "recovered six bodies".
    founding_verbs, acting_verbs
        Verbs, with their particles, of which bodies as objects and as subjects are
        institutions: "set up two bodies", "three bodies agreed".
    diseases, case_adjectives, case_verbs
        Nouns, adjectives and verbs that make a number of cases one of the sick.
    case_qualifiers
        Those adjectives that qualify the number: "confirmed cases".
    collectives
        Nouns for several people, of which one is not one person: "a crowd".
    report_nouns
        Nouns with a clause that tells a number: "reports that 12 had died".
    own_documents, own_speakers, telling_verbs
        Nouns for what a body or outlet has published before ("Bulletin 3"), pronouns by
        which it names itself, and verbs for what it said there ("we wrote").
    number_pronouns, being_verbs
        What stands for a number that is put right, and the verb behind: "it was 18".
    sign_nouns
        Nouns whose lack means that there is nobody: "no reports of casualties".
    conditional_conjunctions
        What opens a condition.
    losing_verbs
        Verbs whose subject's own people are counted.
    straying_auxiliaries
        Those of a passive (lemmas) that make it no loss of lives: "got lost".
    fighting_verbs
        Verbs for what a party does in a fight: what it says of its own is a claim.
    own_pronouns
        Pronouns by which a speaker means its own side.
    rate_articles, rate_units
        What makes a number one for a span of time: "three a day".
    place_prepositions
        What leads to where those counted are.
    as_of_phrases
        What leads to the day up to which a total holds.
    speakers
        Nouns for bodies and texts that can give a number, besides people.
    side_nouns
        Nouns for a side: "on the rebel side".

    """

    misread_lemmas: Mapping[str, str] = field(default_factory=dict)
    people: Words = NO_WORDS
    people_endings: tuple[str, ...] = ()
    thing_nouns: Words = NO_WORDS
    thing_classes: Words = NO_WORDS
    other_words: Words = NO_WORDS
    generic_people: Words = NO_WORDS
    names_of_outcome: Words = NO_WORDS
    built: Words = NO_WORDS
    lives: Words = NO_WORDS
    outcome_people: Words = NO_WORDS
    plurals: Mapping[str, str] = field(default_factory=dict)
    animals: Words = NO_WORDS
    leading_verbs: Words = NO_WORDS
    reporting_verbs: Words = NO_WORDS
    leading_words: Words = NO_WORDS
    carrier_nouns: Words = NO_WORDS
    toll_nouns: Words = NO_WORDS
    number_nouns: Words = NO_WORDS
    toll_verbs: Words = NO_WORDS
    toll_prepositions: Words = NO_WORDS
    toll_origins: Words = NO_WORDS
    revising_verbs: Words = NO_WORDS
    earlier_words: Words = NO_WORDS
    earlier_adjectives: Words = NO_WORDS
    false_adjectives: Words = NO_WORDS
    true_adjectives: Words = NO_WORDS
    group_sizes: Mapping[str, int] = field(default_factory=dict)
    counting_verbs: Words = NO_WORDS
    subset_prepositions: Words = NO_WORDS
    subset_verbs: Words = NO_WORDS
    subset_pronouns: Words = NO_WORDS
    list_openers: Words = NO_WORDS
    degree_adverbs: Words = NO_WORDS
    condition_nouns: Words = NO_WORDS
    degree_prepositions: Words = NO_WORDS
    fearing_verbs: Words = NO_WORDS
    fear_words: Words = NO_WORDS
    uncertain_auxiliaries: Words = NO_WORDS
    unreal_auxiliaries: Words = NO_WORDS
    unreal_verbs: Words = NO_WORDS
    unreal_states: Words = NO_WORDS
    unreal_prepositions: Words = NO_WORDS
    denying_verbs: Words = NO_WORDS
    increase_nouns: Words = NO_WORDS
    finding_verbs: Words = NO_WORDS
    founding_verbs: Words = NO_WORDS
    acting_verbs: Words = NO_WORDS
    diseases: Words = NO_WORDS
    case_adjectives: Words = NO_WORDS
    case_verbs: Words = NO_WORDS
    case_qualifiers: Words = NO_WORDS
    collectives: Words = NO_WORDS
    claiming_adverbs: Words = NO_WORDS
    report_nouns: Words = NO_WORDS
    own_documents: Words = NO_WORDS
    own_speakers: Words = NO_WORDS
    telling_verbs: Words = NO_WORDS
    number_pronouns: Words = NO_WORDS
    being_verbs: Words = NO_WORDS
    sign_nouns: Words = NO_WORDS
    conditional_conjunctions: Words = NO_WORDS
    losing_verbs: Words = NO_WORDS
    straying_auxiliaries: Words = NO_WORDS
    fighting_verbs: Words = NO_WORDS
    own_pronouns: Words = NO_WORDS
    rate_articles: Words = NO_WORDS
    rate_units: Words = NO_WORDS
    place_prepositions: Words = NO_WORDS
    as_of_phrases: tuple[str, ...] = ()
    speakers: Words = NO_WORDS
    side_nouns: Words = NO_WORDS
