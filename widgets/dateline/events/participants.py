"""Participants: the arguments of a frame as actors, places or unnamed parties."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from ..actors.coreference.pronouns import People
from ..model import Actor, Toponym
from .argument import Argument
from .arguments import OBJECT
from .guesses import Guesses
from .named_parties import NamedParties, Participant
from .noun_arguments import (
    BODY_MODIFIER,
    CARRIER,
    MODIFIER,
    NOUN_WITH,
    carrier_arguments,
    carrier_of,
    makers,
    noun_arguments,
    owners,
)
from .references import OWNER, References
from .relevance import Relevance
from .role_classes import (
    AIMED_WORDS,
    ATTITUDES,
    HARM,
    TALKS,
    TRAVEL,
    UNDONE,
    UNMAKING,
    WITH,
    strength,
)
from .sorts import BEING, Sorts
from .subjects import OWN, PARTICIPLE, RELATIVE

if TYPE_CHECKING:
    from spacy.tokens import Token

    from ..lang.events import EventWords
    from ..nlp.story import ParsedStory
    from .frame import Frame

__all__ = ["Participant", "ParticipantResolver"]

#: What a rule is followed by where the argument only leads to the participant.
#: Rules that lead to the name or the place of what nobody does: "deaths on roads".
WHERE = frozenset([BODY_MODIFIER, f"{NOUN_WITH}on", f"{NOUN_WITH}against"])

DOER, HIT = ", its doer", ", whom it hits"


#: The class of arrests: a number alone is of those who were taken, not a toll.
_HELD = "COERCE"


class ParticipantResolver:
    """Resolves the arguments of frames to actors, places or unnamed parties.

    Parameters
    ----------
    parsed
        The parsed story.
    actors, places
        Who can act and be acted upon.
    people
        Resolves he and she; made of the actors where it is not given.

    """

    def __init__(
        self,
        parsed: ParsedStory,
        actors: Iterable[Actor],
        places: Iterable[Toponym],
        people: People | None = None,
    ) -> None:
        self._doc = parsed.doc
        self._datelines = parsed.datelines
        self._words: EventWords = parsed.language.events
        actors = tuple(actors)
        self._people = People(parsed, actors) if people is None else people
        self._named = NamedParties(parsed, actors, places)
        self._nouns = self._named.nouns
        self._sorts = Sorts(parsed.language, things=parsed.named_things)
        self._relevance = Relevance(parsed, self._nouns)
        self._guesses = Guesses(parsed, self._named)
        self._references = References(parsed, self._named, self._people)

    def resolve(self, frame: Frame) -> tuple[list[Participant], list[Participant]]:
        """Return who acts and who is acted upon in a frame.

        All of a side are of one construction: the first that leads to anybody. Harm
        that nobody does has no doer; its subject suffers it.
        """
        actors = self._side(frame, frame.actors, suffers=False)
        arguments: Iterable[Argument] = frame.targets
        if frame.type in UNDONE:
            actors = []
            subjects = () if self._relevance.has_object(frame) else frame.actors
            direct = [
                t
                for t in frame.targets
                if not strength(t.rule, frame.type) and t.rule not in WHERE
            ]
            # "A bus killed five": it did, though nobody did.
            killing = direct and frame.needs == "victim"
            arguments = direct if killing else (*direct, *subjects)
        found = self._side(frame, arguments, suffers=True)
        if not found:
            found = [p for p in actors if self._is_victim_by_name(p, frame)]
            actors = [p for p in actors if p not in found]
        keys = {p.key for p in actors}
        targets = [p for p in found if p.key not in keys]
        if not targets:
            inside = {p.key for a in frame.actors for p in self._inside(a)}
            guess = self._guesses.concerned(frame, keys | inside)
            targets = [] if guess is None else [guess]
        return actors, targets

    def _side(
        self, frame: Frame, arguments: Iterable[Argument], *, suffers: bool
    ) -> list[Participant]:
        """Return the participants of one side."""
        by_rule: dict[str, list[Participant]] = {}
        arguments = list(arguments)
        # "Killed nine on the road": not the road.
        number = suffers and any(map(self._is_bare_number, arguments))
        for argument in arguments:
            if self._named.borders.part(frame.head, argument):
                continue
            if number and strength(argument.rule, frame.type) == 1:
                continue
            if self._named.is_first_office(self._doc[argument]):
                continue
            for party in self._of(argument, frame, suffers=suffers):
                if self._is_trigger(party, frame):
                    continue  # "Cyclone Ana made landfall"
                party = replace(party, rule=party.rule or argument.rule)
                by_rule.setdefault(argument.rule, []).append(party)
        if frame.type in TALKS and CARRIER in by_rule:
            by_rule.pop(BODY_MODIFIER, None)  # "she attended the Fed meeting"
        if not by_rule:
            return []
        first = min(by_rule, key=lambda rule: strength(rule, frame.type))
        return list({p.key: p for p in reversed(by_rule[first])}.values())[::-1]

    def _is_victim_by_name(self, party: Participant, frame: Frame) -> bool:
        """Tell whether a deed is called by whom it was done to: "the Ruiz murder".

        The tagger takes the bare name for that of a people or a place.
        """
        before = party.rule in (MODIFIER, BODY_MODIFIER) and frame.rule == "noun"
        suffered = self._words.arguments.parties.possessed_by_patient
        named = before and self._doc[frame.head].lower_ in suffered
        return named and self._named.is_human(party)

    def _is_bare_number(self, argument: Argument) -> bool:
        """Tell an object that only says how many: "killed nine"."""
        word = self._doc[argument]
        if argument.rule != OBJECT or word.pos_ != "NUM":
            return False
        return self._nouns.counted(word).i == word.i

    def _is_trigger(self, party: Participant, frame: Frame) -> bool:
        """Tell whether a name is that of the event itself."""
        at = self._doc[frame.head].idx
        return frame.type in UNDONE and party.start <= at < party.end

    def _of(
        self, argument: Argument, frame: Frame, *, suffers: bool
    ) -> list[Participant]:
        """Return whom an argument means."""
        token = self._nouns.counted(self._doc[argument])
        # "No group admitted carrying out the raid": somebody did.
        done = frame.judgement.happened and not suffers
        nobody = done and self._relevance.is_nobody(token)
        if nobody or token.i in self._named.treaties:
            return []
        if self._relevance.is_beside_the_point(argument, token, frame, suffers=suffers):
            return []
        aimed = frame.type in AIMED_WORDS and self._relevance.is_aimed(argument)
        meant = self._meant_by(token, "" if aimed else argument.rule)
        if not suffers and argument.rule == PARTICIPLE and self._is_met(token):
            # "held talks with Ruiz expressing support": not Ruiz did
            return self._behind(token, argument.rule) or meant or []
        if not suffers and self._nouns.is_vehicle(token):
            # "Kenyan warplanes bombed": Kenya did.
            return self._behind(token, argument.rule) or meant or []
        if meant is not None:
            return self._some_of(argument, token, meant)
        things = self._things(argument, token, frame, suffers=suffers)
        if things is not None:
            return things
        if self._relevance.is_ownerless(argument, token, frame, suffers=suffers):
            return []
        if suffers and frame.type in UNMAKING:
            if self._relevance.is_event(token):
                return self._hit_by(token, argument.rule)
            owner = self._behind(token, argument.rule)
            # "released the vessel"
            return owner or self._vehicle(token)
        made = suffers and frame.type in TALKS
        return self._behind(token, argument.rule, made=not made)

    def _vehicle(self, token: Token) -> list[Participant]:
        """Return a vehicle as a party."""
        return [self._named.unnamed(token)] if self._nouns.is_vehicle(token) else []

    def _things(
        self, argument: Argument, token: Token, frame: Frame, *, suffers: bool
    ) -> list[Participant] | None:
        """Return a thing, or somebody in no list, as a party; None if it is neither."""
        if not suffers:
            named = frame.type in TRAVEL | ATTITUDES
            ship = named and self._nouns.is_named_thing(token)
            # "Kenya's largest brewer apologised": not Kenya did.
            ship = ship or (named and self._nouns.is_one_of(token))
            crowd = argument.rule == OWN and self._nouns.is_crowd(token)
            return [self._named.unnamed(token)] if ship or crowd else None
        if frame.type in HARM and self._nouns.is_harmed(token):
            verb = self._doc[frame.head]
            fired = self._nouns.is_fired(verb, token, self._doc[argument])
            return [] if fired else [self._named.unnamed(token)]
        direct = WITH not in argument.rule
        hurts = frame.hurts or (frame.type == _HELD and _is_held_number(token))
        hurt = hurts and direct and self._can_be_hurt(token)
        return [self._named.unnamed(token)] if hurt else None

    def _some_of(
        self, argument: Argument, token: Token, them: list[Participant]
    ) -> list[Participant]:
        """Return how many are meant: "three of them", "two of the crew"."""
        count = self._doc[argument]
        if count.i == token.i or len(them) > 1:
            return them
        if token.tag_ in ("PRP", "WP"):
            return [replace(p, name=f"{count.text} of {p.name}") for p in them]
        known = self._words.arguments.definite_determiners
        article = next((c for c in token.lefts if c.lower_ in known), None)
        if article is None or count.pos_ != "NUM" or token.pos_ != "NOUN":
            return them
        # Of people who are known: "two people" are all that are meant by it.
        return [
            replace(p, name=f"{count.text} of {article.lower_} {p.name}") for p in them
        ]

    def _can_be_hurt(self, noun: Token) -> bool:
        """Tell whether a noun can be for people, and is for no event."""
        if self._relevance.is_nobody(noun):
            return False
        return self._sorts.fits(noun, BEING) and not self._relevance.is_event(noun)

    def _meant_by(self, token: Token, rule: str) -> list[Participant] | None:
        """Return who a word names, takes up or describes, None for a thing."""
        if self._datelines.hold(token.i, token.i + 1):
            return []
        meant = self._references.of_pronoun(token, rule)
        if meant is not None:
            return meant
        named = self._named.head_of(token) or self._named.get(token.i)
        if named is not None:
            located = (
                self._named.is_only_place(named) or self._named.is_at_place(token)
                if rule in (MODIFIER, BODY_MODIFIER)
                else WITH in rule and self._named.is_location(named, token)
            )
            return [] if located else self._named.with_shared_head(named, token)
        if self._nouns.is_somebody(token) or self._nouns.is_name(token):
            return self._references.of_description(token, rule)
        return None

    def _behind(
        self, token: Token, rule: str, *, made: bool = True
    ) -> list[Participant]:
        """Return who did or owns what a word stands for: "Kenya's attack killed".

        Also who a clause says ``made`` it, if that is asked for: who drafted a
        resolution is not whom its adoption is done to.
        """
        arguments = self._words.arguments
        if rule in (RELATIVE, PARTICIPLE):
            token = self._event_around(token)
        if self._relevance.is_event(token):
            doers = noun_arguments(token, token.i, arguments).actors
            carrier = carrier_of(token, arguments)
            if carrier is not None:
                doers += carrier_arguments(carrier, arguments, self._datelines).actors
            doers += makers(token)
            suffix = DOER
        else:
            doers = owners(token, self._words)
            if not made:
                doers = doers[: len(doers) - len(makers(token))]
            suffix = OWNER
        for doer in doers:
            word = self._doc[doer]
            if word.dep_ in ("amod", "nmod", "compound"):
                party = self._named.get(doer)
                where = party is not None and self._named.is_only_place(party)
                parties = [] if party is None or where else [party]
            else:
                parties = self._meant_by(word, doer.rule) or []
            if parties:
                return [replace(party, rule=rule + suffix) for party in parties]
        return []

    def _hit_by(self, event: Token, rule: str) -> list[Participant]:
        """Return whom a measure hits: "lifted the sanctions on Kenya"."""
        words = self._words.arguments
        targets = noun_arguments(event, event.i, words).targets
        carrier = carrier_of(event, words)
        if carrier is not None:
            targets += carrier_arguments(carrier, words, self._datelines).targets
        for target in targets:
            parties = self._meant_by(self._doc[target], "") or []
            if parties:
                return [replace(party, rule=rule + HIT) for party in parties]
        return []

    def _event_around(self, noun: Token) -> Token:
        """Return the event noun whose place or target a noun is, or the noun.

        The parser takes the last noun for what a clause describes: "an air raid on a
        convoy that killed two".
        """
        at = noun
        while at.dep_ == "pobj" and at.head.dep_ == "prep":
            talk = self._talk_of(at.head)
            if self._relevance.is_event(talk):
                return talk
            at = at.head.head
        return noun

    def _is_met(self, token: Token) -> bool:
        """Tell whether somebody is named as with whom a talk was: "talks with Ruiz"."""
        link = token.head
        parties = self._words.arguments.parties
        leading = parties.accompanying_prepositions | parties.direction_prepositions
        if token.pos_ != "PROPN" or token.dep_ != "pobj" or link.lower_ not in leading:
            return False
        return self._relevance.is_event(self._talk_of(link))

    def _talk_of(self, link: Token) -> Token:
        """Return the noun that a preposition belongs to: "held talks with"."""
        held = (c for c in link.head.rights if c.dep_ == "dobj" and c.i < link.i)
        return next(held, link.head) if link.head.pos_ == "VERB" else link.head

    def _inside(self, head: int) -> Iterator[Participant]:
        """Yield who is named anywhere in the words of an argument."""
        token = self._doc[head]
        for index in range(token.left_edge.i, token.right_edge.i + 1):
            party = self._named.get(index)
            if party is not None:
                yield party

    def satisfies_needs(self, frame: Frame, actor: Participant | None) -> bool:
        """Tell whether the participants of a frame are those its trigger needs.

        "held" of people is an arrest, of a feast it is none.
        """
        if frame.needs == "who":
            heads = (h for h in frame.targets if self._doc[h].dep_ != "pobj")
            return any(self._is_somebody(head) for head in heads)
        if frame.needs == "victim":
            objects = [t for t in self._doc[frame.head].children if t.dep_ == "dobj"]
            return not objects or any(self._is_victim(token) for token in objects)
        if frame.needs == "agent":
            return any(self._of(head, frame, suffers=False) for head in frame.actors)
        return frame.needs != "actor" or actor is not None

    def _is_victim(self, token: Token) -> bool:
        """Tell whether an object is people, or a number of them."""
        counted = (token, *token.lefts)
        number = any(t.like_num or t.ent_type_ == "CARDINAL" for t in counted)
        named = any(True for _ in self._inside(token.i))
        return number or self._is_somebody(token.i) or named

    def _is_somebody(self, head: int) -> bool:
        """Tell whether the head of an argument is a person, organisation or group."""
        token = self._nouns.counted(self._doc[head])
        participant = self._named.get(token.i)
        if participant is not None:
            return participant.id is not None and participant.id.startswith("actor:")
        return self._nouns.is_somebody(token) or self._people.is_pronoun(token)


def _is_held_number(token: Token) -> bool:
    """Tell whether a bare number suffers what a verb tells: "two held in raid"."""
    alone = all(child.dep_ == "punct" for child in token.children)
    return token.tag_ == "CD" and token.dep_ == "nsubjpass" and alone
