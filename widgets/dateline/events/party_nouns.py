"""Party nouns: whether a noun is somebody, and what an unnamed party is called."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..actors.lexicon import Lexicon, lexicon_of
from ..nlp.syntax import SUBJECTS, is_aged
from .sorts import is_name_by_sum

if TYPE_CHECKING:
    from collections.abc import Collection

    from spacy.tokens import Doc, Span, Token

    from ..lang import Language

__all__ = ["PartyNouns"]

#: The most tokens before its noun, and after its preposition, that a name takes.
_BEFORE, _BEHIND = 8, 5

#: Relations of what stands before a noun and belongs to its name.
_BELONGING = frozenset("compound amod nmod nummod quantmod poss".split())

#: Tags of what can open the words for a party and belongs to no name.
_NO_PART = frozenset(["DT", "RB", "HYPH", ",", "WP$"])

#: Labels of the entity recogniser for who can act.
_ACTING = frozenset("PERSON ORG NORP GPE".split())

#: Labels of numbers that lead to what they count: "75 percent of voters".
_NUMBERS = frozenset(["CARDINAL", "PERCENT", "MONEY"])

#: Labels of what has a name and is nobody; none where it knows no label.
_THINGS = frozenset(["PRODUCT", "FAC", "LAW", "WORK_OF_ART", ""])


class PartyNouns:
    """The nouns of a language for people, bodies and things that are harmed."""

    def __init__(self, language: Language) -> None:
        self._lexicon: Lexicon = lexicon_of(language)
        self._words = language.events
        self._parties = language.events.arguments.parties
        self._weapons = language.events.instruments.weapons

    def counted(self, token: Token) -> Token:
        """Return who is meant by a number or a part: "hundreds of farmers"."""
        counts = self._words.arguments.people_counts | self._parties.part_nouns
        if token.ent_type_ not in _NUMBERS and token.lower_ not in counts:
            return token
        genitive = self._words.genitive_prepositions
        ofs = [child for child in token.children if child.text in genitive]
        counted = [t for of in ofs for t in of.children if t.dep_ == "pobj"]
        return self.counted(counted[0]) if counted else token

    def is_somebody(self, token: Token) -> bool:
        """Tell whether a noun is for people or for a body that acts."""
        if token.pos_ not in ("NOUN", "PROPN", "ADJ"):
            return False
        if is_aged(token):
            return True
        lemma, word = token.lemma_.casefold(), self._lexicon.canonical(token.text)
        roles = self._lexicon.role_nouns
        parties = self._parties
        if word in roles or lemma in roles:
            return True
        if {word, lemma} & (parties.person_nouns | parties.body_nouns):
            return True
        ending = parties.person_endings
        return token.pos_ == "NOUN" and (
            word.endswith(ending) or lemma.endswith(ending)
        )

    def is_person(self, token: Token) -> bool:
        """Tell whether a noun is for somebody, and for no body: "official"."""
        body = token.lemma_.casefold() in self._parties.body_nouns
        return self.is_somebody(token) and not body

    def is_office(self, token: Token) -> bool:
        """Tell whether a noun is for somebody's office: "minister", not "police"."""
        lemma = token.lemma_.casefold()
        role = lemma in self._lexicon.role_nouns
        return role and lemma not in self._parties.body_nouns

    def is_name(self, token: Token) -> bool:
        """Tell whether a word looks like a name that no actor was made of."""
        named = self._is_named(token, _ACTING)
        return named or (
            token.pos_ == "PROPN" and (is_name_by_sum(token) or self._is_bloc(token))
        )

    def _is_bloc(self, token: Token) -> bool:
        """Tell whether a point of the compass stands for who lives there: "the West".

        It does where it acts: as a subject, an owner or after "by".
        """
        if token.lower_ not in self._parties.blocs or not token.text.istitle():
            return False
        acts = token.dep_ in (*SUBJECTS, "poss") or token.head.dep_ == "agent"
        alone = all(child.dep_ in ("det", "case") for child in token.children)
        return acts and alone and any(c.dep_ == "det" for c in token.children)

    def is_harmed(self, token: Token) -> bool:
        """Tell whether a noun is for a thing that is attacked, seized or lost.

        So is a thing with a name of its own: "the Golden Dawn was seized".
        """
        lemma = token.lemma_.casefold()
        return self.is_named_thing(token) or lemma in self._parties.objects_of_harm

    def is_named_thing(self, token: Token) -> bool:
        """Tell whether a word looks like the name of a thing, such as a ship."""
        return self._is_named(token, _THINGS)

    def _is_named(self, token: Token, labels: Collection[str]) -> bool:
        """Tell whether a word looks like a name of one of the tagger's labels."""
        if token.pos_ != "PROPN" or token.ent_type_ not in labels:
            return False
        return token.lower_ not in self._parties.not_parties

    def is_treaty_or_feast(self, token: Token) -> bool:
        """Tell whether a name is that of a treaty or a feast: "the Quds Day"."""
        names = self._parties.named_things | self._parties.named_occasions
        named = token.pos_ == "PROPN" and token.ent_type_ != "PERSON"
        return named and token.lower_ in names

    def is_one_of(self, token: Token) -> bool:
        """Tell whether a noun is for one of many in a country: "its largest brewer"."""
        best = any(child.tag_ in ("JJS", "RBS") for child in token.lefts)
        owned = any(child.dep_ == "poss" for child in token.lefts)
        return token.pos_ == "NOUN" and best and owned

    def is_idiom(self, token: Token) -> bool:
        """Tell whether a noun only makes a preposition longer: "on behalf of"."""
        return token.lower_ in self._parties.idiom_nouns

    def is_own(self, token: Token) -> bool:
        """Tell whether something belongs to who a pronoun means: "its troops"."""
        return any(c.dep_ == "poss" and c.pos_ == "PRON" for c in token.children)

    def is_vehicle(self, token: Token) -> bool:
        """Tell whether a noun is for what somebody drives, flies or sails."""
        return token.lemma_.casefold() in self._parties.vehicles

    def is_force(self, token: Token) -> bool:
        """Tell whether a noun is for armed people, who act for whom they belong to."""
        return token.lower_ in self._parties.forces

    def is_proposal(self, token: Token) -> bool:
        """Tell whether a noun is for what somebody proposed: "the plan of"."""
        return token.lemma_.casefold() in self._parties.proposal_nouns

    def is_territory(self, token: Token) -> bool:
        """Tell whether a noun is for what belongs to a nation: "airspace"."""
        return token.lower_ in self._parties.territories

    def is_measure(self, token: Token) -> bool:
        """Tell whether a noun is for a measure that applies to a place: "curfew"."""
        return token.lemma_.casefold() in self._parties.measures

    def is_weapon(self, token: Token) -> bool:
        """Tell whether a noun is for what harm is done with."""
        return token.lemma_.casefold() in self._weapons

    def is_counted(self, token: Token) -> bool:
        """Tell whether a word is a number of people or of things: "six of them"."""
        counts = self._words.arguments.people_counts
        return token.ent_type_ == "CARDINAL" or token.lower_ in counts

    def is_crowd(self, token: Token) -> bool:
        """Tell whether a word is a number of people, of whom no more is said.

        "Tens of thousands marched".
        """
        counts = self._words.arguments.people_counts
        alone = not any(child.dep_ == "prep" for child in token.rights)
        return token.lower_ in counts and alone

    def is_launch(self, verb: Token) -> bool:
        """Tell whether a verb says that a weapon was fired: "fired rockets"."""
        objects = (c for c in verb.children if c.dep_ in ("dobj", "nsubjpass"))
        launching = self._words.instruments.launching_verbs
        return verb.lemma_ in launching and any(
            self.is_weapon(self.counted(noun)) for noun in objects
        )

    def is_fired(self, verb: Token, noun: Token, head: Token) -> bool:
        """Tell whether a verb's object is what it is done with: "fired missiles".

        The head of the object is another word than the noun in "dozens of missiles".
        """
        object_ = head.dep_ in ("dobj", "nsubjpass")
        if not object_ or any(child.dep_ == "prt" for child in verb.children):
            return False  # "shot down a plane"
        launching = self._words.instruments.launching_verbs
        return verb.lemma_ in launching and self.is_weapon(noun)

    def words_of(self, noun: Token) -> Span:
        """Return the words for an unnamed party: "two members of the Taliban".

        A hedge, an article and a time are no part of them.
        """
        doc = noun.doc
        first = noun.i
        if is_aged(noun):
            age = next(c for c in noun.lefts if c.dep_ == "npadvmod")
            return doc[age.left_edge.i : self._end(noun)]
        for child in reversed(list(noun.lefts)):
            edge = child.left_edge.i
            if noun.i - edge > _BEFORE or child.ent_type_ in ("DATE", "TIME"):
                break
            if child.dep_ in _BELONGING:
                first = edge
            elif child.dep_ != "punct" and child.text != "-":
                break
        # "Shot dead four": the parser takes "dead" for theirs.
        hedges = self._words.quantities.hedge_words | self._parties.fatal_complements
        while first < noun.i and (
            doc[first].lower_ in hedges or doc[first].tag_ in _NO_PART
        ):
            first += 1
            if doc[first].text == "-" and not doc[first - 1].whitespace_:
                first += 2  # "so-called"
        return doc[min(first, noun.i) : self._end(noun)]

    def _end(self, noun: Token) -> int:
        """Return where the words for a party end: after "members of the Taliban"."""
        doc, at = noun.doc, noun.i + 1
        if doc[at : at + 1].text == "-" and not noun.whitespace_:
            at += 0 if doc[at].whitespace_ else 2  # "secretary-general"
        if at >= len(doc) or doc[at].text not in self._parties.naming_prepositions:
            return at
        told = noun.dep_ == "dobj" and noun.head.lemma_.casefold()
        if doc[at].head.i != noun.i or told in self._parties.informing_verbs:
            return at
        last = max((t.i for t in doc[at].children if t.dep_ == "pobj"), default=at - 1)
        if last - at > _BEHIND:
            return at
        # "Forces of the Republic of Kenya"
        while doc[last].ent_type_ in _ACTING and _goes_on(doc, last + 1):
            last += 1
        return last + 1


def _goes_on(doc: Doc, index: int) -> bool:
    """Tell whether a name goes on at a token."""
    return index < len(doc) and doc[index].ent_iob_ == "I"
