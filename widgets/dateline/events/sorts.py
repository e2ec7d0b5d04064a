"""Sorts: whether an argument is a person, a place, or a thing of some sort."""

from __future__ import annotations

from collections.abc import Callable, Container, Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from ..actors.lexicon import Lexicon, lexicon_of
from ..lang.words import NO_WORDS
from ..nlp.syntax import SUBJECTS, is_aged

if TYPE_CHECKING:
    from spacy.tokens import Token

    from ..lang import Language, Words

__all__ = ["BEING", "Sorts", "is_name_by_sum"]

#: Labels of the entity recogniser, by the sort that they tell.
_PLACES = frozenset(["GPE", "LOC", "FAC"])
_PEOPLE = frozenset(["PERSON", "ORG", "NORP", "GPE"])
_COUNTED = frozenset(["CARDINAL", "QUANTITY"])
_SUMS = frozenset(["MONEY"])

#: The sort of what is or can be people.
BEING = "being"

#: The sort of people who are no organisation and no place.
_PERSON = "person"

#: The sorts of what is driven.
_DRIVEN = frozenset(["vehicle", "traffic"])

#: The list of animals, to which is done what is done to people.
BEAST = "beast"

#: The general sorts that the name of a ship or a storm is of.
_OF_THINGS = frozenset(["thing", "name", "any"])

#: No names of things.
_NO_THINGS: Mapping[int, str] = MappingProxyType({})

#: How many steps up the noun is looked for that a relative pronoun means.
_CLAUSES = 2


def is_name_by_sum(token: Token) -> bool:
    """Tell whether a name is taken for part of the sum behind it: "fined Omex 4 m"."""
    joined = token.ent_type_ == "MONEY" and token.ent_iob_ == "B"
    currency = any(child.dep_ == "nummod" for child in token.children)
    return joined and token.dep_ == "dobj" and token.is_alpha and not currency


class _Lifeless(NamedTuple):
    """The words of a language for things that are no people, and for agreements."""

    things: Words
    deals: Words


@lru_cache(maxsize=8)
def _lifeless(language: Language) -> _Lifeless:
    events = language.events
    solid = (events.things.get(name, NO_WORDS) for name in events.solid_sorts)
    deals = events.things.get("agreement", NO_WORDS)
    return _Lifeless(
        NO_WORDS.union(*solid) - events.bodies, frozenset(deals - events.bodies)
    )


class Sorts:
    """Tells of what sort the head of an argument is.

    A sort is one of the general ones below, a sector of the role nouns ("MIL"), a list
    of :attr:`.EventWords.things`, or a lemma.

    people
        a person, an organisation, a nation, a group, or a number of people
    person
        people who are no organisation and no place
    org, place
        an organisation; a place, as the places engine or the entity recogniser sees it
        (a name of which it says nothing can be people and a place)
    named
        a person by name: two of these clash in words
    name
        a proper noun, whatever it names
    thing
        what is no people
    being
        a person, an animal, or a noun that is in no list: it can be one ("vicar")
    any
        whatever it is

    Parameters
    ----------
    language
        The language of the story.
    places
        The tokens of names of places, whatever the recogniser calls them.
    things
        The tokens of names of ships and storms, each with the noun for what it is.

    Attributes
    ----------
    solid
        The lists of things that one can touch, none of which is people.

    """

    def __init__(
        self,
        language: Language,
        places: Container[int] = (),
        things: Mapping[int, str] = _NO_THINGS,
    ) -> None:
        self._places = places
        self._named = things
        self._things = language.events.things
        self._genitives = language.events.genitive_prepositions
        self._by = language.events.arguments.agent_prepositions
        self._pronouns = language.events.arguments.people_pronouns
        self._counts = language.events.arguments.people_counts
        self.solid = language.events.solid_sorts
        self._persons = language.events.persons
        self._thing_relatives = language.events.arguments.parties.thing_relatives
        self._its = language.events.arguments.parties.singular_pronouns
        self._bodies = language.events.bodies
        self._parts = language.events.part_nouns
        self._lifeless = _lifeless(language)
        self._lexicon: Lexicon = lexicon_of(language)
        self._general: Mapping[str, Callable[[Token], bool]] = {
            "people": self._is_people,
            "person": self._is_person,
            "org": lambda token: token.ent_type_ == "ORG",
            "place": self._is_place,
            "named": lambda token: (
                token.ent_type_ == "PERSON" and token.pos_ == "PROPN"
            ),
            "thing": lambda token: not self._is_people(token) and not token.is_punct,
            "name": lambda token: token.pos_ == "PROPN" and token.ent_type_ != "DATE",
            BEING: self._can_be_person,
            "any": lambda _: True,
        }

    def fits(self, token: Token, sort: str) -> bool:
        """Tell whether a token is of a sort."""
        if sort == _PERSON and token.lower_ in self._thing_relatives:
            return False  # "a meeting of mayors which was held"
        token = self.meant(token)
        general = self._general.get(sort)
        thing = self._named.get(token.i)
        if thing and (general or sort.isupper()):
            return sort in _OF_THINGS
        if general is not None:
            return general(token)
        if sort.isupper():
            return self._sector(token) == sort
        if sort in _DRIVEN and token.pos_ == "PROPN" and self._is_driven(token):
            return True
        listed = self._things.get(sort)
        lemma = thing or token.lemma_.casefold()
        if token.is_sent_start and token.pos_ == "PROPN" and not token.ent_type_:
            lemma = lemma.removesuffix("s")  # "Wildfires forced", taken for a name
        return lemma in listed if listed is not None else lemma == sort

    def _is_driven(self, name: Token) -> bool:
        """Tell whether a name is that of a car: "hit by a Ford driven by a nun"."""
        driving = self._things.get("driving", NO_WORDS)
        article = any(child.dep_ == "det" for child in name.lefts)
        return article and any(
            child.dep_ == "acl" and child.lemma_ in driving for child in name.rights
        )

    def is_placed(self, token: Token) -> bool:
        """Tell whether a token belongs to a name that the places engine found."""
        return token.i in self._places

    def is_solid(self, token: Token) -> bool:
        """Tell whether a token is a thing that one can touch."""
        return any(self.fits(token, sort) for sort in self.solid)

    def agents_behind(self, noun: Token, word: str) -> list[Token]:
        """Return "by" where the parser hangs it behind "of": "the death of A by B"."""
        if word not in self._by or noun.pos_ != "NOUN":
            return []
        links = (c for c in noun.rights if c.lower_ in self._genitives)
        inner = (c for link in links for c in link.children if c.dep_ == "pobj")
        return [t for c in inner for t in c.rights if t.lower_ == word]

    def verbs(self, name: str) -> Words:
        """Return a list of verbs by its name, or the one verb of that name."""
        listed = self._things.get(name)
        return frozenset([name]) if listed is None else listed

    def meant(self, token: Token) -> Token:
        """Return what a pronoun means, or of what a number or part is.

        "It" is the thing that the sentence, or else the one before, is about: "The
        ferry left Lamu. It sank."
        """
        if token.dep_ in SUBJECTS and token.lower_ in self._its:
            return self._thing_before(token) or token
        for _ in range(_CLAUSES):
            if token.tag_ in ("WDT", "WP") and token.head.dep_ == "relcl":
                token = token.head.head
        counts = token.lower_ in self._counts or token.ent_type_ in _COUNTED
        if counts or token.lemma_.casefold() in self._parts:
            for child in token.children:
                if child.dep_ == "prep" and child.lower_ in self._genitives:
                    return next(iter(child.children), token)
        return token

    def _thing_before(self, pronoun: Token) -> Token | None:
        """Return the last subject of a main clause, if it is a single solid thing.

        Else the only one that the sentence before names: "We saw the plane. It fell."
        """
        own = pronoun.sent
        ahead = [t for t in own.root.lefts if t.dep_ in SUBJECTS and t.i < pronoun.i]
        if ahead or own.start == 0:
            return next(filter(self._is_single_thing, ahead), None)
        before = pronoun.doc[own.start - 1].sent
        subjects = [t for t in before.root.lefts if t.dep_ in SUBJECTS]
        things = [t for t in before if self._is_single_thing(t)]
        if any(t.tag_ == "NN" for t in subjects):
            things = [t for t in things if t in subjects]
        return things[0] if len(things) == 1 else None

    def _is_single_thing(self, noun: Token) -> bool:
        return noun.tag_ == "NN" and noun.dep_ != "compound" and self.is_solid(noun)

    def _sector(self, token: Token) -> str:
        role = self._lexicon.role_nouns.get(token.lower_)
        role = role or self._lexicon.role_nouns.get(token.lemma_.casefold())
        return "" if role is None else role[0]

    def _can_be_person(self, token: Token) -> bool:
        if self._is_person(token):
            return True
        lemma = token.lemma_.casefold()
        if lemma in self._things.get(BEAST, NO_WORDS):
            return True
        listed = any(lemma in words for words in self._things.values())
        return token.pos_ == "NOUN" and not listed

    def _is_place(self, token: Token) -> bool:
        unknown = token.pos_ == "PROPN" and not token.ent_type_
        return self.is_placed(token) or token.ent_type_ in _PLACES or unknown

    def _is_people(self, token: Token) -> bool:
        lemma = token.lemma_.casefold()
        if lemma in self._lifeless.things or lemma in self._lifeless.deals:
            return False
        if (
            self.is_placed(token)
            or token.ent_type_ in _PEOPLE
            or self._is_person(token)
        ):
            return True
        if token.lemma_.casefold() in self._bodies:
            return True
        return token.pos_ == "PROPN" and (not token.ent_type_ or is_name_by_sum(token))

    @staticmethod
    def _is_score(number: Token) -> bool:
        """Tell whether a number is counted as one thing: "shot a 66"."""
        articles = (c for c in number.lefts if c.dep_ == "det")
        single = any("Ind" in article.morph.get("Definite", []) for article in articles)
        return single and number.text.isdigit()

    def _is_person(self, token: Token) -> bool:
        if self.is_placed(token) or token.lemma_.casefold() in self._lifeless.things:
            return False
        if is_aged(token):
            return True
        if token.ent_type_ in ("PERSON", "NORP"):
            return True
        if token.lower_ in self._pronouns or token.lower_ in self._counts:
            return True
        if token.lemma_.casefold() in self._persons:
            return True
        number = token.like_num or token.ent_type_ == "CARDINAL"
        number = number and token.ent_type_ not in _SUMS and not self._is_score(token)
        return number or bool(self._sector(token))
