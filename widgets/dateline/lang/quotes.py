"""Words that report what somebody said."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from .words import NO_WORDS, Words, alternatives

__all__ = ["QuoteWords"]


@dataclass(frozen=True, kw_only=True, eq=False)
class QuoteWords:
    """Words that report what somebody said.

    Every list may be empty: the rules that need it then find nothing. The reporting
    verbs and nouns themselves are the table ``cues``, with the columns lemma, stance,
    kind (speech, thought or noun) and takes.

    Attributes
    ----------
    misread_lemmas
        What the tagger takes the form of a reporting verb for, with the lemma that
        is meant: "hoping" is given "hop".
    complementizers
        What joins a reported clause to its verb or noun: "said that".
    clause_openers
        What is cut off the beginning of a reported clause, the complementizers among
        it: "as" of "described as".
    answering_verbs
        Lemmas of verbs for what is done to a statement: "a claim that the army denied".
    loose_complement_verbs
        Lemmas of verbs whose content the parser often attaches as an adverbial
        clause.
    requesting_verbs
        Lemmas of verbs that take an infinitive which the parser attaches as an
        adverbial clause: "called on Iran to stop".
    hearing_verbs
        Lemmas of verbs whose participle makes its subject a hearer: "told that the
        dam had burst, she left".
    putting_verbs
        Lemmas of verbs that say how something was said: "as Ana put it".
    describing_verbs, manner_words
        Lemmas of verbs that do so behind one of these words: "is how Ana described it".
    asking_pairs
        Lemmas of a wish and of what one wants to do who asks: "“Why?” Ana wanted to
        know".
    restricting_words
        What makes a clause all that is said: "told them only that".
    nobody
        Pronouns for nobody, as the subject of what was not said.
    adding_verbs
        Verbs (lemmas) whose participle goes on with a report: "…, adding that".
    naming_verbs
        Lemmas of verbs whose participle gives a name: "a miner called Jan Kos".
    contrast_words
        Conjunctions behind which somebody else speaks: "while Kyiv said".
    empty_infinitives
        Lemmas of verbs with those of infinitives that tell nothing beside them:
        "declined to comment", "asked not to be named".
    source_phrases
        Phrases whose object is a source, word by word: "according to".
    quoting_verbs
        Lemmas of verbs whose object speaks and whose subject is the source at second
        hand: "Mehr quoted Larijani".
    uttering_verbs
        Lemmas of verbs whose object is a reporting noun that their subject says:
        "repeated her claim".
    uttered_nouns
        Lemmas of nouns for words that a colon leads up to: "the bishop's answer: “…”".
    inverting_verbs
        Forms of reporting verbs that news sets before their subject: "said Larijani".
    time_words
        Words that the parser can take for such a subject though they tell when:
        "said Tuesday".
    noun_source_prepositions
        What leads from a reporting noun to who says it: "a warning from Iran".
    name_prepositions
        What leads to a part of a speaker's description that is kept with it: "the
        mayor of Lamar".
    knowing_prepositions, person_relatives
        What leads to a short phrase that tells which unnamed source it is: "a diplomat
        with knowledge of the talks", "a man who works at the port".
    closing_verbs, closing_pronouns
        Forms of reporting verbs, and pronouns before them, that show where the words
        end which a quotation mark opens and none closes: ", he said".
    body_pronouns
        Pronouns that mean one organisation or country: "it".
    group_pronouns
        Pronouns that mean several people, or an organisation: "they".

    """

    misread_lemmas: Mapping[str, str] = field(default_factory=dict)
    complementizers: Words = NO_WORDS
    clause_openers: Words = NO_WORDS
    answering_verbs: Words = NO_WORDS
    loose_complement_verbs: Words = NO_WORDS
    requesting_verbs: Words = NO_WORDS
    hearing_verbs: Words = NO_WORDS
    putting_verbs: Words = NO_WORDS
    describing_verbs: Words = NO_WORDS
    manner_words: Words = NO_WORDS
    asking_pairs: frozenset[tuple[str, str]] = frozenset()
    restricting_words: Words = NO_WORDS
    nobody: Words = NO_WORDS
    adding_verbs: Words = NO_WORDS
    naming_verbs: Words = NO_WORDS
    contrast_words: Words = NO_WORDS
    empty_infinitives: Mapping[str, Words] = field(default_factory=dict)
    source_phrases: tuple[tuple[str, ...], ...] = ()
    quoting_verbs: Words = NO_WORDS
    uttering_verbs: Words = NO_WORDS
    uttered_nouns: Words = NO_WORDS
    inverting_verbs: Words = NO_WORDS
    time_words: Words = NO_WORDS
    noun_source_prepositions: Words = NO_WORDS
    name_prepositions: Words = NO_WORDS
    knowing_prepositions: Words = NO_WORDS
    person_relatives: Words = NO_WORDS
    closing_verbs: Words = NO_WORDS
    closing_pronouns: Words = NO_WORDS
    body_pronouns: Words = NO_WORDS
    group_pronouns: Words = NO_WORDS

    @cached_property
    def quotation_end(self) -> re.Pattern[str]:
        """Where a quotation that no mark closes ends, after the first character."""
        name = r"(?:[A-Z][\w’'-]+\s+){0,3}[A-Z][\w’'-]+"
        return re.compile(
            rf"[,?!…]\s+(?=(?:(?:{alternatives(self.closing_pronouns)}|{name})\s+)?"
            rf"{alternatives(self.closing_verbs)}\b)"
        )
