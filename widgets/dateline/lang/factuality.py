"""Words that tell whether what is told happened, beside the table ``embedding``."""

from __future__ import annotations

from dataclasses import dataclass

from .words import NO_WORDS, Words

__all__ = ["FactualityWords"]


@dataclass(frozen=True, kw_only=True, eq=False)
class FactualityWords:
    """Words that tell whether an event happened.

    What a verb, noun, adjective, adverb or conjunction does to the event that it
    embeds is in the table ``embedding``, with the columns lemma, pos, construction
    and class; :mod:`dateline.events.factuality.embedding` says what they mean.

    Attributes
    ----------
    definite_determiners
        What tells that an event noun names a known event: "the attack".
    repeating_determiners
        What makes a time a habit: "every year".
    restricting_adverbs
        After these a negation leaves the verb alone: "not only".
    lasting_adverbs
        With a negation they negate the verb: "no longer".
    unfinished_adverbs
        Before an infinitive they say that it was not done: "has yet to sign".
    outcome_adverbs
        Before an infinitive they make it a result: "only to be shot".
    excessive_adverbs
        Before an adjective they negate the infinitive after it: "too weak to fight".
    perfect_auxiliaries
        After a modal they tell that it was not so: "would have fought".
    open_modals
        Auxiliaries that leave it open even with a negation: "may not attack".
    disclosing_modals, disclosing_verbs
        With these one says that one can tell something, and tells it: "can reveal".
    contrasting
        Conjunctions across which no negation reaches: "not shot but arrested".
    ideas
        Nouns whose negation leaves the verb alone: "for no reason".
    reported_auxiliaries
        The future of somebody's words in the past: "said it would leave".
    habitual_conjunctions
        With the present tense they tell what happens each time: "when rebels attack".
    awaiting_conjunctions
        With the present tense they tell what has not happened yet: "until they leave".
    lasting_conjunctions
        In the past tense, too, they tell what has not happened yet if what lasts has
        not: "should wait until they had left".
    following_conjunctions
        With the present tense they tell what has not happened yet if the sentence is
        in the past: "agreed to leave after the votes are counted".
    preceding_conjunctions
        With a modal they tell that it did not come to that: "before they could".
    indefinite_people
        Who is meant in general by a clause after them: "those who attack".
    ordinals
        What makes an infinitive after a noun a fact: "the first to attack".
    reason_prepositions
        After a verb they lead to its reason, after a noun to its aim: "for".
    aiming_verbs
        Verbs that say what a known event is for: "the visit was intended to".
    awaited_adjectives
        What stands before an event of the future, if its verb is in the future too:
        "the next meeting will".
    coming_times
        Times that are yet to come: "tomorrow", "in the near future".
    party_prepositions
        What leads from an event noun to whose it is, not to where it was: "a war with".
    occasions
        Nouns for what is held on a day: what was done "in the upcoming election" is
        yet to be done.
    adding_adverbs
        Adverbs in what adds something to what was said: "as well as".
    exception_words, choices
        "But" after nouns for a choice: "no choice but to leave".
    gatherings, attending_prepositions
        Meetings and journeys, which are in the future if what is done at them is: "will
        sign it at the summit".
    lacking_prepositions
        Prepositions before what was lacking, which negate no deed: "with no light".
    holding_verbs
        Verbs of what lasts as long as it is held, a fact in the present: "occupies".
    outing_verbs
        Verbs of going somewhere or asking others there: "will fly there for talks".
    ever_adverbs
        With a superlative they compare with all others: "the oldest ever elected".
    dating_prepositions
        With a weekday or month and the present tense they tell a plan: "leaves office
        in January".
    moments
        With a clause in the present they tell what has not happened yet: "the day
        they leave".
    ruling_nouns
        Nouns for what lets or makes others do something, whether or not they do it:
        "a law allowing troops to leave".
    planning_nouns, planning_prepositions
        What says how things are to be, beside laws, and what leads to it: "under the
        plan, the army leaves".
    polite_words
        What may stand with an imperative.
    supposing_verbs
        What readers are told to do that are to suppose something: "say a bomb fell".
    content_nouns
        Nouns for what says that something happened: "report", "rumour".
    cleft_pronouns
        What opens a sentence that says who did it: "it was not rebels who".
    report_pronouns
        Pronouns that take up what was told: "denied it".
    nobody_nouns
        What "no" makes nobody at all: "no one".
    rates
        What makes a deed in the present one that is counted: "on average".
    range_words
        What makes a penalty that of a law: "for up to ten years".
    such_words
        What takes up what was told as one of a sort: "had done no such thing".
    such_nouns
        The same, behind "nothing of the": "sort".
    correcting_adverbs
        What may stand in a clause that says the opposite of what was told: "later".
    most_words
        What makes a deed of people in the present a habit: "most families".
    festive_verbs
        Verbs of what people do each year: "celebrate".
    general_owners
        Whose an event is that anybody can have: "before your trip".
    feast_prepositions
        What leads from a day to the feast that is on it each year: "as".
    deictic_times
        Words of times that a deed told in the present is of: "Monday", "today".
    naming_verbs
        What says what a report is: "described the report as false".
    replaced_texts, earlier_adjectives
        What a correction replaces: "an earlier version".
    accusers
        Whose account of a crime is an accusation: "prosecutor".
    charging_papers
        What only accuses, whoever is meant: "lawsuit".
    accused
        Who is accused, beside people with a name: "defendant".
    crime_verbs
        What they are accused of.
    source_openers
        The first words of phrases that name a source: "according".
    fictions
        What tells a story that is made up: "novel".
    possible_fictions
        What does in the present tense: "series".
    drills
        What is done as if something had happened: "exercise".
    drill_prepositions, drilled_verbs
        What leads to a drill, and what is then only played at: "stormed it during".
    mock_adjectives
        What tells that nothing is really done to a thing: "dummy targets".
    topic_prepositions
        What leads to what a tale tells of: "about".
    setting_prepositions
        What leads to a story in which something happens: "in".
    depicting_verbs
        What a story or a drill does with its events: "tell".
    simulating_verbs
        What makes its object up, whoever does it.
    opening_verbs
        How a tale or a drill goes on with what it makes up: "opens with".
    scenarios
        Drills in which everything is made up: "simulation".
    characters, heroes
        Who acts in tales only, and who does if he is of one: "her hero".

    """

    definite_determiners: Words = NO_WORDS
    repeating_determiners: Words = NO_WORDS
    restricting_adverbs: Words = NO_WORDS
    lasting_adverbs: Words = NO_WORDS
    unfinished_adverbs: Words = NO_WORDS
    outcome_adverbs: Words = NO_WORDS
    excessive_adverbs: Words = NO_WORDS
    perfect_auxiliaries: Words = NO_WORDS
    open_modals: Words = NO_WORDS
    disclosing_modals: Words = NO_WORDS
    disclosing_verbs: Words = NO_WORDS
    contrasting: Words = NO_WORDS
    ideas: Words = NO_WORDS
    reported_auxiliaries: Words = NO_WORDS
    habitual_conjunctions: Words = NO_WORDS
    awaiting_conjunctions: Words = NO_WORDS
    lasting_conjunctions: Words = NO_WORDS
    following_conjunctions: Words = NO_WORDS
    preceding_conjunctions: Words = NO_WORDS
    indefinite_people: Words = NO_WORDS
    ordinals: Words = NO_WORDS
    reason_prepositions: Words = NO_WORDS
    aiming_verbs: Words = NO_WORDS
    awaited_adjectives: Words = NO_WORDS
    coming_times: Words = NO_WORDS
    gatherings: Words = NO_WORDS
    attending_prepositions: Words = NO_WORDS
    lacking_prepositions: Words = NO_WORDS
    holding_verbs: Words = NO_WORDS
    outing_verbs: Words = NO_WORDS
    ever_adverbs: Words = NO_WORDS
    dating_prepositions: Words = NO_WORDS
    party_prepositions: Words = NO_WORDS
    occasions: Words = NO_WORDS
    adding_adverbs: Words = NO_WORDS
    exception_words: Words = NO_WORDS
    choices: Words = NO_WORDS
    moments: Words = NO_WORDS
    ruling_nouns: Words = NO_WORDS
    planning_nouns: Words = NO_WORDS
    planning_prepositions: Words = NO_WORDS
    polite_words: Words = NO_WORDS
    supposing_verbs: Words = NO_WORDS
    content_nouns: Words = NO_WORDS
    cleft_pronouns: Words = NO_WORDS
    report_pronouns: Words = NO_WORDS
    nobody_nouns: Words = NO_WORDS
    range_words: Words = NO_WORDS
    rates: Words = NO_WORDS
    such_words: Words = NO_WORDS
    such_nouns: Words = NO_WORDS
    correcting_adverbs: Words = NO_WORDS
    most_words: Words = NO_WORDS
    festive_verbs: Words = NO_WORDS
    feast_prepositions: Words = NO_WORDS
    general_owners: Words = NO_WORDS
    deictic_times: Words = NO_WORDS
    naming_verbs: Words = NO_WORDS
    replaced_texts: Words = NO_WORDS
    earlier_adjectives: Words = NO_WORDS
    accusers: Words = NO_WORDS
    charging_papers: Words = NO_WORDS
    accused: Words = NO_WORDS
    crime_verbs: Words = NO_WORDS
    source_openers: Words = NO_WORDS
    fictions: Words = NO_WORDS
    possible_fictions: Words = NO_WORDS
    drills: Words = NO_WORDS
    drill_prepositions: Words = NO_WORDS
    drilled_verbs: Words = NO_WORDS
    mock_adjectives: Words = NO_WORDS
    topic_prepositions: Words = NO_WORDS
    setting_prepositions: Words = NO_WORDS
    depicting_verbs: Words = NO_WORDS
    simulating_verbs: Words = NO_WORDS
    opening_verbs: Words = NO_WORDS
    scenarios: Words = NO_WORDS
    characters: Words = NO_WORDS
    heroes: Words = NO_WORDS
