"""Who acts and who is acted upon: words of a frame as actors, places or groups."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..actors.coreference.pronouns import People
from ..actors.groups import unnamed_groups
from ..actors.lexicon import role_noun
from ..model import Actor, Toponym
from ..nlp.name_forms import fold
from ..quotes.source_spans import in_dateline

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

    from ..lang.events import EventWords
    from ..nlp.story import ParsedStory
    from .arguments import Frame

__all__ = ["Parties", "Party"]

_MODIFIERS = frozenset(["ADJ", "NOUN", "PROPN", "NUM"])

#: Tagger labels of what is measured, not met.
_COUNTED = frozenset("DATE TIME MONEY PERCENT QUANTITY CARDINAL ORDINAL".split())

#: How far behind its trigger a target may be named, in tokens.
BEHIND = 15


@dataclass(frozen=True, slots=True)
class Party:
    """An actor, a place that acts, or an unnamed group, with its characters."""

    name: str
    id: str | None
    start: int
    end: int


def _describes(token: Token) -> bool:
    """Tell whether a word before a noun belongs to it, and is no date."""
    return token.pos_ in _MODIFIERS and token.ent_type_ not in ("DATE", "TIME")


def _counted(token: Token, words: EventWords) -> Token:
    """Return who is counted where a number is the head: "hundreds of farmers"."""
    counts = words.arguments.people_counts
    if token.ent_type_ != "CARDINAL" and token.lower_ not in counts:
        return token
    genitive = words.genitive_prepositions
    ofs = [child for child in token.children if child.text in genitive]
    counted = [t for of in ofs for t in of.children if t.dep_ == "pobj"]
    return counted[0] if counted else token


def _only_where(place: Toponym, span: Span, words: EventWords) -> bool:
    """Tell whether a place only says where: "at the airport", "in the Gulf".

    A country or city is more: who is at war in it is at war with it, or for it.
    """
    if place.place is not None and place.place.level in ("country", "city", "admin1"):
        return False
    at = span.root
    while at.dep_ == "pobj" and at.head.text in words.genitive_prepositions:
        at = at.head.head
    word = at.head.text.casefold() if at.dep_ == "pobj" else ""
    return word in words.arguments.place_prepositions


class Parties:
    """Tells which actor, place or group the argument of a frame is."""

    def __init__(
        self,
        parsed: ParsedStory,
        actors: Iterable[Actor],
        places: Iterable[Toponym],
    ) -> None:
        self._doc = doc = parsed.doc
        self._words = parsed.language.events
        actors = tuple(actors)
        self._people = People(parsed, actors)
        self._at: dict[int, Party] = {}
        self._unnamed = unnamed_groups(actors)
        unnamed = set(self._unnamed.values())
        for place in places:
            span = doc.char_span(place.start, place.end, alignment_mode="expand")
            if span is None or in_dateline(doc, span.start, span.end):
                continue
            if place.kind == "literal" and _only_where(place, span, self._words):
                continue
            name = place.place.name if place.place else place.phrase
            people = self._unnamed.get(place.end) if place.kind == "demonym" else None
            if people is not None:
                name = place.phrase
            self._put(Party(name, people or place.id, place.start, place.end))
        for actor in actors:
            if actor.id in unnamed:
                continue
            for found in (*actor.nominals, *actor.mentions):
                self._put(Party(actor.name, actor.id, found.start, found.end))

    def _put(self, party: Party) -> None:
        span = self._doc.char_span(party.start, party.end, alignment_mode="expand")
        if span is not None:
            for token in span:
                self._at[token.i] = party

    def party(self, head: int) -> Party | None:
        """Return what the argument with this head is, None if nobody can act by it.

        The head itself may be named; or it is a noun for people ("soldiers", "air
        force") with a name beside it ("Iraqi soldiers", "forces of Iraq"); or it
        is a he or she.
        """
        token = _counted(self._doc[head], self._words)
        found = self._at.get(token.i)
        if found is not None:
            return found
        if self._people.is_pronoun(token):
            meant = self._people.meant(token)
            if meant is None:
                return None
            end = token.idx + len(token)
            return Party(meant.actor.name, meant.actor.id, token.idx, end)
        noun = role_noun(fold(token.text)) is not None
        tagged = token.pos_ == "PROPN" and token.ent_type_ not in _COUNTED
        if not (noun or tagged):
            return None
        return self._called(token) or self._group(token.i)

    def _called(self, noun: Token) -> Party | None:
        """Return who is named behind a noun: "the governor of Lamu, Ana Ruiz, said"."""
        if noun.tag_ != "NN":
            return None
        last = noun.right_edge.i + 1
        for token in self._doc[noun.i + 1 : last]:
            found = self._at.get(token.i) if token.dep_ == "appos" else None
            if found is not None and found.id and found.id.startswith("actor:"):
                return found
        return None

    def _group(self, head: int) -> Party:
        """Return an unnamed group by its words, with the country it has."""
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
        return Party(name, self._unnamed.get(end), span.start_char, end)

    def cast(self, frame: Frame) -> tuple[list[Party], list[Party]]:
        """Return who acts and who is acted upon in a frame.

        A party is the head of an argument, or named inside it. Where a frame has
        no target, it is the first who is named behind its trigger in the clause.
        """
        actors = self._parties(frame.actors)
        targets = [p for p in self._parties(frame.targets) if p not in actors]
        if frame.type == "LOSS":
            # Nothing is done to a country by an accident in it.
            targets = [p for p in targets if p.id is None or p.id[:6] == "actor:"]
        elif not targets:
            targets = self._behind(frame, actors)
        return actors, targets

    def are_meant(self, frame: Frame, actor: Party | None) -> bool:
        """Tell whether the parties of a frame are those its trigger needs.

        "held" of people is an arrest, of a feast it is none.
        """
        if frame.needs == "who":
            heads = (h for h in frame.targets if self._doc[h].dep_ != "pobj")
            return any(self._is_somebody(head) for head in heads)
        if frame.needs == "victim":
            objects = [t for t in self._doc[frame.head].children if t.dep_ == "dobj"]
            return not objects or any(self._is_victim(token) for token in objects)
        if frame.needs == "agent":
            return any(self.party(head) is not None for head in frame.actors)
        return frame.needs != "actor" or actor is not None

    def _is_victim(self, token: Token) -> bool:
        """Tell whether an object is people, or a number of them."""
        counted = (token, *token.lefts)
        number = any(t.like_num or t.ent_type_ == "CARDINAL" for t in counted)
        return number or self._is_somebody(token.i) or self.named(token.i) is not None

    def _is_somebody(self, head: int) -> bool:
        """Tell whether the head of an argument is a person or a body of people."""
        token = _counted(self._doc[head], self._words)
        found = self._at.get(token.i)
        if found is not None:
            return found.id is not None and found.id.startswith("actor:")
        named = role_noun(fold(token.text)) is not None
        return named or self._people.is_pronoun(token)

    def _parties(self, heads: Iterable[int]) -> list[Party]:
        heads = list(heads)
        found = [p for head in heads if (p := self.party(head)) is not None]
        if not found:
            found = [p for head in heads if (p := self.named(head)) is not None]
        return list(dict.fromkeys(found))

    def _behind(self, frame: Frame, actors: list[Party]) -> list[Party]:
        """Return the first who is named behind a trigger in what hangs on it."""
        doc = self._doc
        last = min(doc[frame.anchor].right_edge.i + 1, frame.last + BEHIND)
        for index in range(frame.last, last):
            party = self._at.get(index)
            if party is not None and party.id not in {p.id for p in actors}:
                return [party]
        return []

    def named(self, head: int) -> Party | None:
        """Return who is named in the whole noun phrase of a head, if anybody is."""
        own = self._at.get(head)
        if own is not None:
            return own
        token = self._doc[head]
        for index in range(token.left_edge.i, min(token.right_edge.i + 1, head + 6)):
            found = self._at.get(index)
            if found is not None:
                return found
        return None
