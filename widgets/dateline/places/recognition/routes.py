"""Names that a way joins: "from Minova to Goma", "the Minova to Goma road"."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from .hyphenated_words import HYPHENS
from .name_words import BODIES, end_of_word, is_in_name
from .vectors import has_vectors, likeness, nearer_to_people, nearer_to_things

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from ...lang import Language, Words
    from ...nlp.tokens import Tokens

__all__ = ["Routes"]

#: The longest name of a stop (words).
_LONGEST = 3

#: How far before the first stop a word may say that this is a way (tokens).
_FARTHEST = 10

#: How far before its participle the way stands that "links" two places (tokens).
_BESIDE = 4

#: The tagger's labels of names, and of places: a number, a day or a sum is no stop.
_NAMES = frozenset({"", "GPE", "LOC", "FAC", "PERSON"})
_PLACES = frozenset({"GPE", "LOC", "FAC"})

#: Parts of speech of what is written with a capital and may be a town's name.
_NOMINAL = frozenset({"PROPN", "NOUN", "ADJ", "X"})

Stop = tuple[int, int]


class Routes:
    """The stops of the ways that a story speaks of.

    A road, a boat or a walk goes from one place to another: what the words put at its
    ends is a place, whether the gazetteer knows it or not, and whatever the tagger
    takes it for. What hands something "from X to Y" is not: where no word of the way
    is near, one end must be a place by the tagger.

    Parameters
    ----------
    tokens, language
        Those of the story.
    is_known
        Tells whether the gazetteer has a name.

    """

    def __init__(
        self, tokens: Tokens, language: Language, is_known: Callable[[str], bool]
    ) -> None:
        self._tokens = tokens
        self._is_known = is_known
        self._words = language.places
        self._given_names = language.given_names
        self._titles = language.titles

    @cached_property
    def stops(self) -> frozenset[Stop]:
        """The first token of each stop, and the one after its last."""
        if self._tokens.case != "mixed":
            return frozenset()
        ways = (way for way, firm in self._ways() if self._may_be_way(way, firm))
        return frozenset(stop for way in ways for stop in way)

    def _ways(self) -> Iterator[tuple[list[Stop], bool]]:
        """Yield the stops of each way, and whether nothing but a way can be meant."""
        tokens, words = self._tokens, self._words
        for i, word in enumerate(tokens.lower):
            if word in words.onward_prepositions:
                yield self._before_way(i), True
            if word in words.way_prepositions:
                stops, opposed = self._chain(i)
                left = self._left_before(i) if stops else None
                if left is not None:
                    yield [left, *stops], False
                elif stops and self._is_way(i, stops, opposed):
                    yield stops, i > 0 and self._lemma(i - 1) in words.vehicle_words
            elif tokens.lemma[i] in words.linking_verbs:
                stops, opposed = self._chain(i)
                if opposed and self._has_way(i, _BESIDE):
                    yield stops, False
            elif tokens.text[i] in HYPHENS:
                yield self._hyphenated(i), True

    def _chain(self, i: int) -> tuple[list[Stop], bool]:
        """Return the stops after a word, and whether there are several."""
        tokens, words = self._tokens, self._words
        stops: list[Stop] = []
        at: int | None = i + 1
        while at is not None:
            stop = self._name_at(at)
            if stop is None:
                break
            stops.append(stop)
            end = self._past_larger(stop[1])
            onward = tokens.word(end) in words.onward_prepositions
            at = end + 1 if onward and end + 1 < len(tokens) else None
        return stops, len(stops) > 1

    def _left_before(self, i: int) -> Stop | None:
        """Return the known name of what is left, before a word that leads on from it.

        "The ferry left X for Y", "flew X to Y".
        """
        tokens, words = self._tokens, self._words
        if tokens.lower[i] in words.opening_prepositions:
            return None
        first = i
        while first > 1 and self._is_in_name(first - 1) and i - first < _LONGEST:
            first -= 1
        if not 0 < first < i or tokens.pos[first - 1] != "VERB":
            return None
        if self._lemma(first - 1) not in words.departing_verbs | words.journey_verbs:
            return None
        name = tokens.phrase(first, i)
        if not self._is_known(name) or self._is_rather_a_cause(name, i):
            return None
        return first, i

    def _is_rather_a_cause(self, name: str, i: int) -> bool:
        """Tell whether a body may be meant after all: "left Hope for Haiti".

        The tagger takes it for no place, and the name is a word for other things.
        """
        if self._tokens.label(i - 1) in _PLACES:
            return False
        like = likeness(self._tokens.doc.vocab, name, self._words)
        return like is not None and like.things < 0

    def _name_at(self, first: int) -> Stop | None:
        """Return the name that begins at a token."""
        tokens, last, words = self._tokens, first, 0
        while last < len(tokens) and self._is_in_name(last):
            if last > first and tokens.parts(last):
                break
            last = end_of_word(tokens, last)
            words += 1
        if not words:
            return self._known_with_kind(first)
        return (first, last) if words <= _LONGEST else None

    def _known_with_kind(self, first: int) -> Stop | None:
        """Return a known name that a word of kind opens: "Port Vila", "Cape Coast"."""
        tokens, last = self._tokens, first + 1
        if last >= len(tokens) or not tokens.namelike[first]:
            return None
        if tokens.lower[first] not in self._words.generic_words:
            return None
        if tokens.parts(last) or not self._is_in_name(last):
            return None
        end = end_of_word(tokens, last)
        if end < len(tokens) and tokens.namelike[end] and not tokens.parts(end):
            return None  # "West Surrey Racing"
        return (first, end) if self._is_known(tokens.phrase(first, end)) else None

    def _is_in_name(self, i: int) -> bool:
        tokens = self._tokens
        return (
            tokens.pos[i] in _NOMINAL
            and tokens.doc[i].ent_type_ in _NAMES | BODIES
            and is_in_name(tokens, i, self._words)
        )

    def _past_larger(self, end: int) -> int:
        """Return the token after the larger place: "from Bukavu in South Kivu to"."""
        tokens, words = self._tokens, self._words
        link = tokens.word(end)
        if link != "," and link not in words.containing_prepositions:
            return end
        last = end + 1
        while last < len(tokens) and tokens.namelike[last] and not tokens.breaks(last):
            last += 1
        if last == end + 1:
            return end
        return last + (tokens.word(last) == ",")

    def _is_way(self, i: int, stops: list[Stop], opposed: bool) -> bool:
        """Tell whether what a preposition opens is a way."""
        tokens, words = self._tokens, self._words
        if not opposed:
            if tokens.lower[i] not in words.single_way_prepositions:
                return False
            at = i - 1
            if tokens.word(at) in words.way_participles:
                at -= 1
            return at >= 0 and (
                self._is_way_word(at) or self._lemma(i - 1) in words.journey_verbs
            )
        if self._has_way(i, _FARTHEST):
            return True
        opens = tokens.lower[i] in words.opening_prepositions
        return opens and any(tokens.label(first) in _PLACES for first, _ in stops)

    def _lemma(self, i: int) -> str:
        return self._tokens.lemma[i].lower()

    @cached_property
    def _way_nouns(self) -> Words:
        return self._words.way_words | self._words.vehicle_words

    def _is_way_word(self, i: int) -> bool:
        # "Boats from X" opens a sentence; the Silk Road is a name.
        if i >= len(self._tokens):
            return False
        low = not self._tokens.namelike[i] or self._tokens.pos[i] == "NOUN"
        return low and self._lemma(i) in self._way_nouns

    def _has_way(self, i: int, farthest: int) -> bool:
        """Tell whether a word of ways or journeys stands a little before a token."""
        words = self._words
        for at in range(i - 1, max(-1, i - 1 - farthest), -1):
            if self._tokens.parts(at + 1):
                return False
            lemma = self._lemma(at)
            if lemma in self._way_nouns | words.journey_verbs | words.motion_verbs:
                return True
        return False

    def _hyphenated(self, hyphen: int) -> list[Stop]:
        """Return the ends of "the Lodwar-Lokitaung road"."""
        tokens = self._tokens
        after = hyphen + 2
        joined = (
            after < len(tokens)
            and tokens.joins(hyphen)
            and self._is_in_name(hyphen - 1)
            and self._is_in_name(hyphen + 1)
        )
        if not joined or not self._is_way_word(after):
            return []
        before = tokens.word(hyphen - 2)
        if before in HYPHENS or before in self._words.name_prefixes:
            return []
        return [(hyphen - 1, hyphen), (hyphen + 1, after)]

    def _before_way(self, onward: int) -> list[Stop]:
        """Return the ends of "the Lodwar to Lokitaung road"."""
        tokens = self._tokens
        first = onward
        while first > 0 and onward - first < _LONGEST and self._is_in_name(first - 1):
            first -= 1
        last = self._name_at(onward + 1)
        if first == onward or last is None or not self._is_way_word(last[1]):
            return []
        articled = tokens.word(first - 1) in self._words.definite_articles
        return [(first, onward), last] if articled else []

    def _may_be_way(self, way: list[Stop], firm: bool) -> bool:
        """Tell whether all names may be places', for all that is known of them.

        The tagger may take one of several for a body, all that hyphens join, and the
        whole way or a part of it for one: "going from Maralal to Baragoi".
        """
        tokens = self._tokens
        labels = {tokens.label(first) for first, _ in way}
        if len(way) == 1 and self._is_unknown_goal(*way[0]):
            return True
        joined = len(way) > 1 and (
            tokens.text[way[0][1]] in HYPHENS
            or len({tokens.entity[first] for first, _ in way}) < len(way)
        )
        known = joined and any(self._is_known(tokens.phrase(*stop)) for stop in way)
        sure = firm and all(self._is_known(tokens.phrase(*stop)) for stop in way)
        if not sure and (
            labels & (BODIES - {"ORG"}) or (labels <= BODIES and not known)
        ):
            return False
        return all(self._may_be_stop(*stop, firm=firm) for stop in way)

    def _is_unknown_goal(self, first: int, last: int) -> bool:
        """Tell a name that nobody knows where a way leads: "bound for X".

        Bodies send convoys, but they are not where these go.
        """
        goal = self._tokens.word(first - 1) in self._words.goal_prepositions
        if not goal or self._tokens.label(first) not in ("ORG", "NORP"):
            return False
        name = self._tokens.phrase(first, last)
        vocab = self._tokens.doc.vocab
        unseen = likeness(vocab, name, self._words) is None
        return has_vectors(vocab, self._words) and unseen and not name.isupper()

    def _may_be_stop(self, first: int, last: int, *, firm: bool) -> bool:
        tokens, label = self._tokens, self._tokens.label(first)
        if label in _PLACES:
            return True
        before = tokens.word(first - 1)
        if before in self._titles or tokens.lower[first] in self._given_names:
            return False
        if tokens.lower[last - 1] in self._surnames:
            return False
        name, vocab = tokens.phrase(first, last), tokens.doc.vocab
        known = self._is_known(name)
        somebody = not (firm if known else label == "ORG")
        if somebody and nearer_to_people(vocab, name, self._words):
            return False
        return known or not nearer_to_things(vocab, name, self._words)

    @cached_property
    def _surnames(self) -> frozenset[str]:
        tokens = self._tokens
        return frozenset(
            tokens.lower[last - 1]
            for first, last, label in tokens.entities
            if label == "PERSON" and last - first > 1
        )
