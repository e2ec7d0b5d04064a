"""Words in and about the names of people and organisations, and who they are."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from .words import NO_WORDS, Words

__all__ = ["ActorWords"]


@dataclass(frozen=True, kw_only=True, eq=False)
class ActorWords:
    """Words in and about the names of people and organisations, and who they are.

    Every list may be empty: the rules that need it then find nothing. "Folded" words
    are in the form of :func:`dateline.nlp.name_forms.canonical`, other words are in
    lower case, and a few are compared as they are written, where it says so.

    Tables of the language's folder add to them: ``titles.csv``, ``nouns.csv`` (role
    nouns), ``known.csv`` (well-known names) and ``given_names.csv``.
    """

    # Articles, prepositions and other small words.

    #: Articles that no folded name begins with. One before a name speaks for an
    #: organisation, one before a role noun for somebody who was named before.
    definite_articles: Words = NO_WORDS
    #: Articles that are cut off the front of a tagged span.
    indefinite_articles: Words = NO_WORDS
    #: What can replace the definite article before a role noun: "this ministry".
    demonstratives: Words = NO_WORDS
    #: Tokens that mark a possessive, cut off the end of a name; as written.
    possessive_endings: Words = NO_WORDS
    #: What a tagger leaves at the end of a name when it splits it badly; as written.
    stray_endings: Words = NO_WORDS
    #: Letters for a member of a house, behind the name of a party; as written.
    member_letters: Words = NO_WORDS
    #: Words that join the parts of a name: "Health and Sport".
    conjunctions: Words = NO_WORDS
    #: Words in lower case inside the names of organisations; as written.
    minor_words: Words = NO_WORDS
    #: Folded words of a name that give its acronym no letter, in the usual kind.
    words_without_initial: Words = NO_WORDS
    #: Prepositions after a noun that say what it is of or for; as written.
    complement_prepositions: Words = NO_WORDS
    #: The one with which "Ministry of Justice" turns into "Justice Ministry".
    genitive_prepositions: Words = NO_WORDS
    #: Those after which an organisation's name goes on with its purpose; as written.
    purpose_prepositions: Words = NO_WORDS
    #: Those before the country that ends an organisation's name; as written.
    country_prepositions: Words = NO_WORDS
    #: Those from an office to where it is sent, which is nobody's origin; as written.
    posting_prepositions: Words = NO_WORDS
    #: Those from an office to the organisation it is held in; as written.
    office_prepositions: Words = NO_WORDS
    #: Prepositions after which no role noun heads a role any more.
    role_limits: Words = NO_WORDS
    #: Pronouns with which a clause begins that is no part of a role; as written.
    relative_pronouns: Words = NO_WORDS
    #: Those that open a clause about what somebody has: "whose"; as written.
    owning_relatives: Words = NO_WORDS
    #: Those of them that are said about people; as written.
    personal_relatives: Words = NO_WORDS
    #: Lemmas of verbs that equate: "X is the head of Y".
    copulas: Words = NO_WORDS

    # Titles, offices and pronouns of people.

    #: Folded letters for an office, with its folded words: "FM".
    office_letters: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    #: Letters for an office that belong to an hour after a figure ("5 PM"); as
    #: written.
    clock_letters: Words = NO_WORDS
    #: Folded last words of offices with a portfolio after a preposition.
    portfolio_offices: Words = NO_WORDS
    #: Folded last words of titles that have their portfolio before them.
    portfolio_heads: Words = NO_WORDS
    #: Folded first words of such titles that are a rank, no portfolio.
    portfolio_ranks: Words = NO_WORDS
    #: Folded offices after whose preposition a subject follows, no organisation.
    subject_offices: Words = NO_WORDS
    #: Folded nouns for what ministries and committees are for, which act by no name.
    portfolio_nouns: Words = NO_WORDS
    #: Folded words for how an office is held: they belong to a role.
    status_words: Words = NO_WORDS
    #: Folded adjectives that say what kind of office it is: they belong to a role.
    office_adjectives: Words = NO_WORDS
    #: Folded nouns for who is at the top of an organisation.
    top_offices: Words = NO_WORDS
    #: Verbs for being at the top: "who heads the party"; as written.
    leading_verbs: Words = NO_WORDS
    #: The folded role noun that those verbs come to.
    leader_noun: str = ""
    #: Personal pronouns with the gender ("m", "f") of whom they mean.
    pronoun_genders: Mapping[str, str] = field(default_factory=dict)
    #: Those of them that can mean the subject of their own clause.
    reflexives: Words = NO_WORDS

    # Names of organisations.

    #: Folded nouns that head the names of organisations; alone they name none.
    organisation_nouns: Words = NO_WORDS
    #: Folded nouns that end the names of newspapers.
    newspaper_nouns: Words = NO_WORDS
    #: Folded nouns, of other languages too, with which names of organisations begin.
    body_openers: Words = NO_WORDS
    #: Articles of other languages, folded, and nouns that are newspapers behind them.
    foreign_articles: Words = NO_WORDS
    foreign_newspapers: Words = NO_WORDS
    #: Nouns for bodies made of others, which are named after "of" and "and".
    joint_bodies: Words = NO_WORDS
    #: Nouns in which agencies end in the brackets of a dateline: "(Lagoon Wire)".
    agency_nouns: Words = NO_WORDS
    #: Folded words with which a company's name ends, and nobody's: "Ruiz Hermanos".
    firm_endings: Words = NO_WORDS
    #: Nouns that say of the name right behind them that it is a body's: "the daily X".
    body_descriptions: Words = NO_WORDS
    #: Those that only firms are called, in no firm's name: "Steelmaker X".
    firm_descriptions: Words = NO_WORDS
    #: Goods (lemmas) before which a person's name is that of their make.
    branded_goods: Words = NO_WORDS
    #: Folded words for a trade: a company's first word alone may name it again.
    trade_nouns: Words = NO_WORDS
    #: Those nouns of organisations after which their purpose may follow.
    purpose_nouns: Words = NO_WORDS
    #: Folded legal forms at the end of a name, left out the second time.
    legal_forms: Words = NO_WORDS
    #: Legal forms that follow a comma inside a name, without their dot.
    legal_forms_after_comma: Words = NO_WORDS
    #: Folded nouns that stand before a preposition or at the end: "Justice Ministry".
    fronted_nouns: Words = NO_WORDS
    #: Folded last words that are left out when such a name is turned.
    fronted_endings: Words = NO_WORDS
    #: Folded ends of names that are left out the second time.
    optional_endings: tuple[tuple[str, ...], ...] = ()
    #: Common nouns that name an organisation with a country before them.
    national_nouns: Words = NO_WORDS
    #: Those of them that more often modify the noun after them: "police officers".
    national_modifiers: Words = NO_WORDS
    #: Last words of such nouns of two words, with their first words; none: any.
    national_compounds: Mapping[str, Words] = field(default_factory=dict)
    #: What stands between a name and its alias.
    alias_phrases: tuple[str, ...] = ()
    #: Words before the name that somebody was born with, which another name follows.
    birth_words: Words = NO_WORDS
    #: Endings of the third person by which a verb is told in a headline: "Resigns".
    verb_endings: tuple[str, ...] = ()

    #: Lemmas of verbs for what people and bodies do on purpose, beside speaking.
    acting_verbs: Words = NO_WORDS
    #: Verbs (lemmas) of what people do with each other in person, and those of them
    #: that are done to places as well: "visit".
    encounter_verbs: Words = NO_WORDS
    touring_verbs: Words = NO_WORDS
    #: Endings of nouns for what is no thing, and has no article: "management".
    abstract_endings: tuple[str, ...] = ()
    #: Pronouns that stand for a body, and for nobody who lives.
    body_pronouns: Words = NO_WORDS

    #: Nouns for what only bodies have ("X's shareholders"), pronouns that begin a
    #: clause about a thing or body, and verbs (lemmas) with the words behind them that
    #: tell for whom somebody works; and nouns (lemmas) for those who are of a body.
    body_holdings: Words = NO_WORDS
    member_nouns: Words = NO_WORDS
    thing_pronouns: Words = NO_WORDS
    serving_verbs: Words = NO_WORDS
    serving_words: Words = NO_WORDS
    #: Endings of nouns for what people are, and firms never: "glaciologist".
    calling_endings: tuple[str, ...] = ()

    # What is no name, no actor, or a place.

    #: Folded words with a capital that name nobody.
    not_names: Words = NO_WORDS
    #: Folded nouns before the name of a storm or an operation: "Cyclone Freddy".
    naming_nouns: Words = NO_WORDS
    #: Nouns beside the name of a river: "the Klip River".
    waters: Words = NO_WORDS
    #: Words between an article and a river's name: "the upper Aoos".
    reaches: Words = NO_WORDS
    #: Lemmas of what only rivers do: "flow".
    flowing: Words = NO_WORDS
    #: Nouns of what lies across or along a river, before "over" or "on" and its name.
    across_water: Words = NO_WORDS
    #: Folded letters before the questions and the answers of an interview.
    interview_marks: Words = NO_WORDS
    #: Folded last words of names for an occasion, a work or a rule: none acts.
    not_actors: Words = NO_WORDS
    #: Nouns whose number looks like a name: "Flight ET409".
    numbered_nouns: Words = NO_WORDS
    #: Nouns of what is no person and no body: "medicine".
    stuff: Words = NO_WORDS
    #: Folded words before the number of a paper: "release No. 12".
    number_marks: Words = NO_WORDS
    #: Nouns of papers that are told apart by number: "Bulletin 12".
    numbered_papers: Words = NO_WORDS
    #: Prepositions after which a lone word is a place, whatever the tagger says.
    place_prepositions: Words = NO_WORDS
    #: Prepositions after which a word that occurs once is no organisation.
    weak_place_prepositions: Words = NO_WORDS
    #: Lemmas of nouns that say of the name right before them that it is a place's.
    place_followers: Words = NO_WORDS
    #: Prepositions from people to where they come from: "gunmen from X"; as written.
    origin_prepositions: Words = NO_WORDS
    #: Last words of the names of grounds and squares, which do nothing themselves.
    ground_endings: Words = NO_WORDS
    #: First words of the names of waters: "Loch X".
    water_openers: Words = NO_WORDS
    #: Last words of the names of roads: "the Pan-American Highway" is nobody.
    road_endings: Words = NO_WORDS
    #: Lemmas of nouns that lead to a place: "roads to X".
    way_nouns: Words = NO_WORDS
    #: The prepositions between such a noun and the place; as written.
    way_prepositions: Words = NO_WORDS

    # Groups without a name.

    #: Folded nouns in the singular for many people.
    collectives: Words = NO_WORDS
    #: Folded role nouns that are things, or too wide to be anybody.
    not_groups: Words = NO_WORDS
    #: Words before a noun that count it or point at it, no part of a group's name.
    group_quantifiers: Words = NO_WORDS
    #: Prepositions that attach a place or organisation to a noun; as written.
    group_prepositions: Words = NO_WORDS

    @cached_property
    def articles(self) -> Words:
        """All articles."""
        return self.definite_articles | self.indefinite_articles

    @cached_property
    def definite_determiners(self) -> Words:
        """What makes a role noun mean somebody who was named before."""
        return self.definite_articles | self.demonstratives

    @cached_property
    def name_nouns(self) -> Words:
        """Folded nouns that end the name of an organisation after other words."""
        return self.organisation_nouns | self.newspaper_nouns
