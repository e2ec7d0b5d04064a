"""Who speaks: the subject of a reporting verb, and which actor that is."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from ..actors.pronouns import People
from ..model import Actor, Toponym

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from ..language import Layout

__all__ = ["Speaker", "Speakers", "Spoke", "Voice", "voice_of"]


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


@dataclass(frozen=True, slots=True)
class Spoke:
    """Who spoke last, and where: their words begin and end at these characters."""

    speaker: Speaker
    start: int
    end: int


#: How many tokens a name may take that follows the noun for its bearer.
NAME = 5

_SUBJECTS = frozenset(["nsubj", "csubj"])
#: Verbs that news put before their subject.
_TURNING = frozenset(["said", "says", "added", "wrote", "asked"])
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
        time = child.text.casefold() in _TIMES or child.ent_type_ == "DATE"
        if verb.text in _TURNING and named and not time:
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
        self._persons = {a.id for a in self._actors if a.kind == "person"}
        self._by_end: dict[int, tuple[str, str, str, int]] = {}
        for place in places:
            if place.kind in ("literal", "metonym"):
                name = place.place.name if place.place else place.phrase
                self._by_end[place.end] = (
                    name,
                    place.id,
                    "the place speaks",
                    place.start,
                )
        for actor in self._actors:
            for nominal in actor.nominals:
                found = (actor.name, actor.id, nominal.why, nominal.start)
                self._by_end[nominal.end] = found
            for mention in actor.mentions:
                why = f"named as {mention.phrase}"
                found = (actor.name, actor.id, why, mention.start)
                self._by_end[mention.end] = found

    def name(self, voice: Voice, spoke: Spoke | None) -> Speaker:
        """Return who the words for a speaker mean; unnamed speakers keep the words.

        Parameters
        ----------
        voice
            The words for the speaker.
        spoke
            Who spoke last, for pronouns.

        """
        doc = self._doc
        voice = _past_dateline(doc, voice)
        head = doc[voice.head]
        if self.people.is_pronoun(head):
            return self._pronoun(head, spoke)
        if spoke is not None and head.text.casefold() in ("it", "they"):
            body = spoke.speaker.id is not None
            if body and spoke.speaker.id not in self._persons:
                why = f"{head.text!r} means who spoke before"
                return replace(spoke.speaker, confidence=0.6, why=why)
        last = min(len(doc), voice.last + NAME)
        for index in (voice.head, *range(voice.head + 1, last)):
            found = self._by_end.get(doc[index].idx + len(doc[index]))
            if found is not None and self._names_head(voice, index, found[3]):
                return Speaker(found[0], found[1], 0.9, found[2])
        words = _words(doc, voice)
        return Speaker(words, None, 0.6, f"an unnamed source: {words}")

    def _pronoun(self, head: Token, spoke: Spoke | None) -> Speaker:
        """Return whom a he or she means; one who spoke unnamed goes on speaking."""
        meant = self.people.meant(head, spoke.speaker.id if spoke else None)
        unnamed = spoke is not None and spoke.speaker.id is None
        if spoke and unnamed and (meant is None or meant.start < spoke.start):
            why = f"{head.text!r} means the unnamed speaker before"
            return replace(spoke.speaker, confidence=0.5, why=why)
        if meant is None:
            return Speaker(head.text, None, 0.3, f"nobody fits {head.text!r}")
        actor = meant.actor
        return Speaker(actor.name, actor.id, meant.confidence, meant.why)

    def _names_head(self, voice: Voice, index: int, start: int) -> bool:
        """Tell whether a name that ends here is the speaker, not the speaker's body.

        Behind the words for the speaker it must follow at once: "the cleric X".
        """
        doc = self._doc
        if index >= voice.last and start > doc[voice.last].idx:
            return False
        return not any(t.dep_ == "prep" for t in doc[voice.head : index + 1])


def _past_dateline(doc: Doc, voice: Voice) -> Voice:
    """Return the words for a speaker without the dateline the parser put to them."""
    if not doc[voice.first].text.isupper():
        return voice
    for index in range(voice.first, voice.last - 1):
        if doc[index].text in ("—", "–", "--", "-") and doc[index].whitespace_:
            return Voice(index + 1, voice.last, max(voice.head, voice.last - 1))
    return voice


def _words(doc: Doc, voice: Voice) -> str:
    first = voice.first
    while first < voice.head and doc[first].tag_ in ("DT", "PRP$", "CC", "RB", ","):
        first += 1
    return " ".join(doc[first : voice.last].text.split())
