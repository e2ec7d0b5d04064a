"""Relevance: whether an argument of an event can lead to a party of it at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..lang.words import NO_WORDS
from .argument import Argument
from .arguments import CLAUSE, INFINITIVE, OBJECT, OBJECT_WITH, VERB_WITH
from .factuality.embedding import embedding_of
from .noun_arguments import NOUN_WITH
from .role_classes import AIMED, ATTITUDES, OPINIONS, OWN_MOVED, OWNED, TALKS, WITH
from .triggers import trigger_table

if TYPE_CHECKING:
    from spacy.tokens import Token

    from ..lang.events import EventWords
    from ..nlp.story import ParsedStory
    from .frame import Frame
    from .party_nouns import PartyNouns

__all__ = ["Relevance"]

#: The class of troops that go somewhere.
MOVE = "MOBILIZE"

#: The class of refusals and denials.
REFUSAL = "REJECT"

#: The class of flights and resignations.
WITHDRAWAL = "RETREAT"

#: The class of threats and warnings.
THREAT = "THREATEN"

#: The class of help, which comes from who gives it.
GIVE = "AID"

#: The list of what is left of the dead.
_CORPSE = "corpse"


class Relevance:
    """Tells which arguments lead to a party of an event.

    Parameters
    ----------
    parsed
        The parsed story.
    nouns
        Tells which nouns are parties.

    """

    def __init__(self, parsed: ParsedStory, nouns: PartyNouns) -> None:
        self._doc = parsed.doc
        self._words: EventWords = parsed.language.events
        self._streets = parsed.language.dates.streets
        self._events = trigger_table(parsed.language).nouns
        self._embedding = embedding_of(parsed.language)
        self._nouns = nouns
        self._corpses = self._words.things.get(_CORPSE, NO_WORDS)

    def has_object(self, frame: Frame) -> bool:
        """Tell whether what is harmed is no subject: "exploded, killing all six".

        Nor is who "found the body".
        """
        objects = (c for c in self._doc[frame.head].rights if c.dep_ == "dobj")
        return frame.rule == "noun" or any(
            self._nouns.is_counted(c) or c.lemma_.casefold() in self._corpses
            for c in objects
        )

    def is_beside_the_point(
        self, argument: Argument, token: Token, frame: Frame, *, suffers: bool
    ) -> bool:
        """Tell whether an argument of such an event leads to no party at all."""
        # "Found the girl alive" is no clause, but for the parser.
        clause = argument.rule in (CLAUSE, INFINITIVE) and token.head.pos_ != "ADJ"
        if clause and frame.type not in ATTITUDES:
            return True
        if suffers and (
            self._is_only_said(argument, token, frame.type)
            or self._is_on_street(argument, token)
        ):
            return True
        parties = self._words.arguments.parties
        link = argument.rule.removeprefix(VERB_WITH)
        if suffers and self._is_taken_along(link, token, frame):
            return True
        if link in parties.origin_prepositions and (
            frame.type == GIVE or self._nouns.is_launch(self._doc[frame.head])
        ):
            # "No help was given from the authorities", "fired rockets from the port"
            return suffers
        if frame.type == GIVE and suffers and link in parties.direction_prepositions:
            return self._is_taken(self._doc[frame.head])
        if self.is_aimed(argument):
            return frame.type not in AIMED
        verb = self._doc[frame.head].lemma_.casefold()
        if argument.rule == OBJECT and verb in parties.exchanging_verbs:
            return True
        about = argument.rule.rpartition(WITH)[2]
        aside = parties.medium_prepositions | (
            parties.opposing_prepositions
            if argument.rule.startswith(OBJECT_WITH)
            else NO_WORDS
        )
        if frame.type in TALKS and about in aside:
            return True  # "discussed the sanctions against Kenya"
        spoken = argument.rule.removeprefix(VERB_WITH) in parties.medium_prepositions
        if spoken and frame.type in OPINIONS:
            return any(c.dep_ == "dobj" for c in self._doc[frame.head].children)
        return self._nouns.is_idiom(token) or self._nouns.is_treaty_or_feast(token)

    def _is_on_street(self, argument: Argument, name: Token) -> bool:
        """Tell whether a name is of the street where it was: "a shooting on Elm St"."""
        street = name.pos_ == "PROPN" and name.lower_ in self._streets
        return street and WITH in argument.rule

    def _is_taken_along(self, link: str, token: Token, frame: Frame) -> bool:
        """Tell whether a party only moves along: "fled with four children"."""
        if frame.type == WITHDRAWAL:
            company = self._words.arguments.parties.accompanying_prepositions
            if link in company:
                return True
        return frame.type in OWN_MOVED and self._nouns.is_own(token)

    def _is_only_said(self, argument: Argument, token: Token, type_: str) -> bool:
        """Tell whether an argument is what words are about, and not whom they are for.

        "Warned that Kenya's troops would strike", "warned against any opposition",
        "agreed that the ministers would meet", "rejected the charges against Kenya".
        """
        opposing = self._words.arguments.parties.opposing_prepositions
        if argument.rule == CLAUSE:
            return type_ == THREAT or type_ in TALKS
        if argument.rule.rpartition(WITH)[2] not in opposing:
            return False
        if type_ == GIVE:
            return argument.rule.startswith(OBJECT_WITH)  # "helped Kenya against Chad"
        feared = type_ == THREAT and argument.rule.startswith(VERB_WITH)
        return type_ == REFUSAL or (feared and token.pos_ != "PROPN")

    def _is_taken(self, verb: Token) -> bool:
        """Tell whether somebody is taken somewhere: "Ruiz was airlifted to Lima"."""
        return any(
            child.dep_ == "nsubjpass"
            and (child.ent_type_ == "PERSON" or self._nouns.is_person(child))
            for child in verb.lefts
        )

    def is_aimed(self, argument: Argument) -> bool:
        """Tell whether an argument is what a verb is aimed at: "at"."""
        aiming = self._words.arguments.parties.aiming_prepositions
        return argument.rule.removeprefix(VERB_WITH) in aiming

    def is_ownerless(
        self, argument: Argument, token: Token, frame: Frame, *, suffers: bool
    ) -> bool:
        """Tell whether whose a thing is makes nobody a party."""
        if not suffers:
            direct = not argument.rule.startswith(NOUN_WITH)
            acting = self.is_event(token) or self._nouns.is_weapon(token)
            return not (direct and (acting or frame.type in ATTITUDES))
        if self._is_same(token, frame):
            return True  # "an embargo imposed by Kenya" is not done to Kenya
        if argument.rule == OBJECT and token.lemma_.casefold() in self._corpses:
            return False  # "found the body of Chanda"
        loose = self._words.arguments.parties.loose_prepositions
        if argument.rule.removeprefix(VERB_WITH) in loose:
            proposed = frame.type in TALKS and self._nouns.is_proposal(token)
            return not (proposed or self.is_event(token))
        if frame.type == MOVE and self._nouns.is_territory(token):
            return False  # "entered the territory of Kenya"
        return frame.type not in OWNED

    def _is_same(self, noun: Token, frame: Frame) -> bool:
        """Tell whether a noun tells nothing but the event itself."""
        verb, parties = self._doc[frame.head], self._words.arguments.parties
        if verb.lemma_.casefold() in parties.suffering_verbs:
            return False  # "repelled the Kenyan offensive"
        senses = self._events.get(noun.lemma_.casefold(), ())
        return bool(senses) and all(s.type == frame.type for s in senses)

    def is_nobody(self, noun: Token) -> bool:
        """Tell whether a word means that there was none: "nobody"."""
        if self._embedding.word(noun.text, "pronoun") == "negated":
            return True
        before = (child.text for child in noun.lefts if child.dep_ == "det")
        return any(self._embedding.word(t, "determiner") == "negated" for t in before)

    def is_event(self, noun: Token) -> bool:
        """Tell whether a noun tells an event."""
        return noun.lower_ in self._events or noun.lemma_.casefold() in self._events
