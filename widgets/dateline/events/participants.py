"""Participants: the arguments of a frame as actors, places or unnamed groups."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..actors.coreference.pronouns import People
from ..actors.groups import unnamed_groups
from ..actors.lexicon import lexicon_of
from ..model import Actor, Toponym
from .trigger_senses import UNDONE

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

    from ..lang.events import EventWords
    from ..nlp.story import ParsedStory
    from .frames import Frame

__all__ = ["Participant", "ParticipantResolver"]

_MODIFIERS = frozenset(["ADJ", "NOUN", "PROPN", "NUM"])

#: Labels of the entity recogniser for what is no participant.
_COUNTED = frozenset("DATE TIME MONEY PERCENT QUANTITY CARDINAL ORDINAL".split())

#: The most tokens between a trigger and a target named after it.
BEHIND = 15


@dataclass(frozen=True, slots=True)
class Participant:
    """An actor, a place that acts, or an unnamed group: characters [start, end)."""

    name: str
    id: str | None
    start: int
    end: int


def _describes(token: Token) -> bool:
    """Tell whether a word before a noun belongs to it, and is not a date."""
    return token.pos_ in _MODIFIERS and token.ent_type_ not in ("DATE", "TIME")


def _who_is_counted(token: Token, words: EventWords) -> Token:
    """Return who is counted where a number is the head: "hundreds of farmers"."""
    counts = words.arguments.people_counts
    if token.ent_type_ != "CARDINAL" and token.lower_ not in counts:
        return token
    genitive = words.genitive_prepositions
    ofs = [child for child in token.children if child.text in genitive]
    counted = [t for of in ofs for t in of.children if t.dep_ == "pobj"]
    return counted[0] if counted else token


def _is_only_location(place: Toponym, span: Span, words: EventWords) -> bool:
    """Tell whether a place only says where: "at the airport", "in the Gulf".

    A country or city is more: a war in it is a war with it, or for it.
    """
    if place.place is not None and place.place.level in ("country", "city", "admin1"):
        return False
    at = span.root
    while at.dep_ == "pobj" and at.head.text in words.genitive_prepositions:
        at = at.head.head
    word = at.head.text.casefold() if at.dep_ == "pobj" else ""
    return word in words.arguments.place_prepositions


class ParticipantResolver:
    """Resolves the arguments of frames to actors, places or unnamed groups.

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
        self._doc = doc = parsed.doc
        self._words = parsed.language.events
        actors = tuple(actors)
        self._lexicon = lexicon_of(parsed.language)
        self._people = People(parsed, actors) if people is None else people
        self._at: dict[int, Participant] = {}
        self._unnamed = unnamed_groups(actors)
        unnamed = set(self._unnamed.values())
        for place in places:
            span = doc.char_span(place.start, place.end, alignment_mode="expand")
            if span is None or parsed.datelines.hold(span.start, span.end):
                continue
            if place.kind == "literal" and _is_only_location(place, span, self._words):
                continue
            name = place.place.name if place.place else place.phrase
            group = self._unnamed.get(place.end) if place.kind == "demonym" else None
            if group is not None:
                name = place.phrase
            self._put(Participant(name, group or place.id, place.start, place.end))
        for actor in actors:
            if actor.id in unnamed:
                continue
            for mention in (*actor.nominals, *actor.mentions):
                self._put(Participant(actor.name, actor.id, mention.start, mention.end))

    def _put(self, named: Participant) -> None:
        span = self._doc.char_span(named.start, named.end, alignment_mode="expand")
        if span is not None:
            for token in span:
                self._at[token.i] = named

    def participant(self, head: int) -> Participant | None:
        """Return who the argument with this head is, None if it cannot be anybody.

        The head itself may be named; or it is a noun for people ("soldiers", "air
        force") with a name beside it ("Iraqi soldiers", "forces of Iraq"); or it
        is a he or she.
        """
        token = _who_is_counted(self._doc[head], self._words)
        participant = self._at.get(token.i)
        if participant is not None:
            return participant
        if self._people.is_pronoun(token):
            meant = self._people.meant(token)
            if meant is None:
                return None
            end = token.idx + len(token)
            return Participant(meant.actor.name, meant.actor.id, token.idx, end)
        noun = self._lexicon.canonical(token.text) in self._lexicon.role_nouns
        tagged = token.pos_ == "PROPN" and token.ent_type_ not in _COUNTED
        if not (noun or tagged):
            return None
        return self._in_apposition(token) or self._group(token.i)

    def _in_apposition(self, noun: Token) -> Participant | None:
        """Return who is named after a noun: "the governor of Lamu, Ana Ruiz, said"."""
        if noun.tag_ != "NN":
            return None
        last = noun.right_edge.i + 1
        for token in self._doc[noun.i + 1 : last]:
            participant = self._at.get(token.i) if token.dep_ == "appos" else None
            if (
                participant is not None
                and participant.id
                and participant.id.startswith("actor:")
            ):
                return participant
        return None

    def _group(self, head: int) -> Participant:
        """Return an unnamed group, called by its words without a hedge."""
        doc = self._doc
        token = doc[head]
        first = head
        while first > 0 and head - first < 6 and _describes(doc[first - 1]):
            first -= 1
        hedges = self._words.quantities.hedge_words
        while first < head and doc[first].text.casefold() in hedges:
            first += 1
        span = doc[first : head + 1]
        name = " ".join(span.text.split())
        end = token.idx + len(token)
        return Participant(name, self._unnamed.get(end), span.start_char, end)

    def resolve(self, frame: Frame) -> tuple[list[Participant], list[Participant]]:
        """Return who acts and who is acted upon in a frame.

        A participant is the head of an argument, or named inside it. Where a frame
        has no target, it is the first who is named after its trigger in the clause.
        """
        actors = self._participants(frame.actors)
        targets = [p for p in self._participants(frame.targets) if p not in actors]
        if frame.type in UNDONE:
            # An accident in a country does nothing to the country.
            targets = [p for p in targets if p.id is None or p.id[:6] == "actor:"]
        elif not targets:
            targets = self._first_behind(frame, actors)
        return actors, targets

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
            return any(self.participant(head) is not None for head in frame.actors)
        return frame.needs != "actor" or actor is not None

    def _is_victim(self, token: Token) -> bool:
        """Tell whether an object is people, or a number of them."""
        counted = (token, *token.lefts)
        number = any(t.like_num or t.ent_type_ == "CARDINAL" for t in counted)
        return (
            number
            or self._is_somebody(token.i)
            or self._named_inside(token.i) is not None
        )

    def _is_somebody(self, head: int) -> bool:
        """Tell whether the head of an argument is a person, organisation or group."""
        token = _who_is_counted(self._doc[head], self._words)
        participant = self._at.get(token.i)
        if participant is not None:
            return participant.id is not None and participant.id.startswith("actor:")
        named = self._lexicon.canonical(token.text) in self._lexicon.role_nouns
        return named or self._people.is_pronoun(token)

    def _participants(self, heads: Iterable[int]) -> list[Participant]:
        heads = list(heads)
        participants = [
            p for head in heads if (p := self.participant(head)) is not None
        ]
        if not participants:
            participants = [
                p for head in heads if (p := self._named_inside(head)) is not None
            ]
        return list(dict.fromkeys(participants))

    def _first_behind(
        self, frame: Frame, actors: list[Participant]
    ) -> list[Participant]:
        """Return the first who is named after a trigger among what depends on it."""
        doc = self._doc
        last = min(doc[frame.anchor].right_edge.i + 1, frame.last + BEHIND)
        for index in range(frame.last, last):
            participant = self._at.get(index)
            if participant is not None and participant.id not in {p.id for p in actors}:
                return [participant]
        return []

    def _named_inside(self, head: int) -> Participant | None:
        """Return who is named in the whole noun phrase of a head, if anybody is."""
        own = self._at.get(head)
        if own is not None:
            return own
        token = self._doc[head]
        for index in range(token.left_edge.i, min(token.right_edge.i + 1, head + 6)):
            participant = self._at.get(index)
            if participant is not None:
                return participant
        return None
