"""Who speaks: the subject of a reporting verb, and which actor that is."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..actors.pronouns import People
from ..model import Actor, Toponym

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from ..language import Layout

__all__ = ["Speaker", "Speakers", "Voice", "voice_of"]


@dataclass(frozen=True, slots=True)
class Voice:
    """The words that name a speaker, as tokens [first, last) with their head."""

    first: int
    last: int
    head: int


@dataclass(frozen=True, slots=True)
class Speaker:
    """A speaker by name, with the id of the actor or place where one fits."""

    name: str
    id: str | None
    confidence: float
    why: str


_SUBJECTS = frozenset(["nsubj", "csubj"])
#: Words that are the object of no saying but tell when: "said Tuesday".
_TIMES = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow "
    "morning afternoon evening night week month year earlier later".split()
)


def voice_of(verb: Token) -> Voice | None:
    """Return the words that name who says what a reporting verb reports.

    A verb without a subject of its own has that of the verb it hangs on ("…, adding
    that"); "who" means the name before it; "said Larijani" turns subject and verb
    round, which the parser often takes for an object.
    """
    seen = 0
    while seen < 4:
        found = _subject(verb)
        if found is not None:
            return _whole(found)
        above = verb.head
        if above.i == verb.i or verb.dep_ not in (
            "conj",
            "advcl",
            "xcomp",
            "pcomp",
            "prep",
            "acl",
            "ccomp",
        ):
            return None
        if verb.dep_ == "acl":
            return _whole(above) if above.pos_ in ("PROPN", "NOUN", "PRON") else None
        verb = above
        seen += 1
    return None


def _subject(verb: Token) -> Token | None:
    passive = False
    for child in verb.children:
        if child.dep_ in _SUBJECTS:
            if child.tag_ in ("WP", "WDT") and verb.dep_ == "relcl":
                return verb.head
            return child
        passive = passive or child.dep_ == "nsubjpass"
    for child in verb.children:
        if child.dep_ == "agent":
            return next((t for t in child.children if t.dep_ == "pobj"), None)
        if child.dep_ == "nsubjpass" and verb.lemma_ in ("quote", "cite"):
            return child
    if passive:
        return None
    return _turned(verb)


def _turned(verb: Token) -> Token | None:
    """Return the subject behind its verb: "said Larijani"."""
    for child in verb.children:
        if child.i <= verb.i or child.dep_ not in ("dobj", "attr", "npadvmod", "oprd"):
            continue
        named = child.pos_ == "PROPN" or child.ent_type_ in ("PERSON", "ORG")
        if verb.text in ("said", "says", "added", "wrote", "asked") and named:
            if child.text.casefold() not in _TIMES and child.ent_type_ != "DATE":
                return child
    return None


def _whole(head: Token) -> Voice:
    """Return the noun phrase of a head without clauses that hang on it."""
    left, right = head.left_edge.i, head.i + 1
    for child in head.rights:
        if child.dep_ in ("prep", "flat", "compound") and child.i == right:
            if child.dep_ == "prep" and child.text not in ("of", "for", "at", "from"):
                break
            right = child.right_edge.i + 1
    return Voice(left, right, head.i)


class Speakers:
    """Tells which actor or place the words for a speaker mean."""

    def __init__(
        self,
        doc: Doc,
        layout: Layout,
        actors: Iterable[Actor],
        places: Iterable[Toponym],
    ) -> None:
        self._doc = doc
        self._actors = tuple(actors)
        self.people = People(doc, layout, self._actors)
        self._by_end: dict[int, tuple[str, str, str]] = {}
        for place in places:
            if place.kind in ("literal", "metonym"):
                name = place.place.name if place.place else place.phrase
                self._by_end[place.end] = (name, place.id, "the place speaks")
        for actor in self._actors:
            for nominal in actor.nominals:
                found = (actor.name, actor.id, nominal.why)
                self._by_end[nominal.end] = found
            for mention in actor.mentions:
                found = (actor.name, actor.id, f"named as {mention.phrase}")
                self._by_end[mention.end] = found

    def name(self, voice: Voice, favoured: str | None) -> Speaker:
        """Return who the words for a speaker mean; unnamed speakers keep the words.

        Parameters
        ----------
        voice
            The words for the speaker.
        favoured
            The id of who spoke last, for pronouns.

        """
        doc = self._doc
        head = doc[voice.head]
        if self.people.is_pronoun(head):
            meant = self.people.meant(head, favoured)
            if meant is not None:
                actor = meant.actor
                return Speaker(actor.name, actor.id, meant.confidence, meant.why)
            return Speaker(head.text, None, 0.3, f"nobody fits {head.text!r}")
        for index in (voice.head, *range(voice.head + 1, voice.last)):
            found = self._by_end.get(doc[index].idx + len(doc[index]))
            if found is not None and self._names_head(voice, index):
                return Speaker(found[0], found[1], 0.9, found[2])
        words = _words(doc, voice)
        return Speaker(words, None, 0.6, f"an unnamed source: {words}")

    def _names_head(self, voice: Voice, index: int) -> bool:
        """Tell whether a name that ends here is the speaker, not the speaker's body."""
        between = self._doc[voice.head : index + 1]
        return not any(t.dep_ == "prep" for t in between)


def _words(doc: Doc, voice: Voice) -> str:
    first = voice.first
    while first < voice.head and doc[first].tag_ in ("DT", "PRP$", "CC", "RB", ","):
        first += 1
    return " ".join(doc[first : voice.last].text.split())
