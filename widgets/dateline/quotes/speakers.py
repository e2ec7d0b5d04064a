"""Who speaks: the subject of a reporting verb, and which actor that is."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from ..actors.coreference.pronouns import People
from ..actors.groups import unnamed_groups
from ..model import Actor, Toponym
from .source_spans import Voice, past_dateline

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from ..nlp.story import ParsedStory

__all__ = ["Speaker", "Speakers", "Spoke"]


@dataclass(frozen=True, slots=True)
class Speaker:
    """A speaker by name, with the id of the actor or place where one fits."""

    name: str
    id: str | None
    confidence: float
    why: str


@dataclass(frozen=True, slots=True)
class _Bearer:
    """Who bears a name or role noun that begins at a character, and why."""

    name: str
    id: str
    why: str
    start: int


@dataclass(frozen=True, slots=True)
class Spoke:
    """Who spoke last, and where: their words begin and end at these characters."""

    speaker: Speaker
    start: int
    end: int


#: How many tokens a name may take that follows the noun for its bearer.
NAME = 5


class Speakers:
    """Tells which actor or place the words for a speaker mean."""

    def __init__(
        self,
        parsed: ParsedStory,
        actors: Iterable[Actor],
        places: Iterable[Toponym],
    ) -> None:
        self._doc = parsed.doc
        self._words = parsed.language.quotes
        self._actors = tuple(actors)
        self.people = People(parsed, self._actors)
        self._persons = {a.id for a in self._actors if a.kind == "person"}
        self._parsed = parsed
        self._by_end: dict[int, _Bearer] = {}
        for place in places:
            if place.kind in ("literal", "metonym"):
                name = place.place.name if place.place else place.phrase
                bearer = _Bearer(name, place.id, "the place speaks", place.start)
                self._by_end[place.end] = bearer
        self._unnamed = unnamed_groups(self._actors)
        self._groups = set(self._unnamed.values())
        for actor in self._actors:
            if actor.id in self._groups:
                continue
            for nominal in actor.nominals:
                bearer = _Bearer(actor.name, actor.id, nominal.why, nominal.start)
                self._by_end[nominal.end] = bearer
            for mention in actor.mentions:
                why = f"named as {mention.phrase}"
                bearer = _Bearer(actor.name, actor.id, why, mention.start)
                self._by_end[mention.end] = bearer

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
        voice = past_dateline(doc, voice)
        head = doc[voice.head]
        if self.people.is_pronoun(head):
            return self._pronoun(head, spoke)
        body = self._body(head, spoke)
        if body is not None:
            return body
        last = min(len(doc), voice.last + NAME)
        for index in (voice.head, *range(voice.head + 1, last)):
            found = self._bearer(index)
            if found is not None and self._names_head(voice, index, found.start):
                return Speaker(found.name, found.id, 0.9, found.why)
        words = _words(doc, voice)
        group = self._unnamed.get(head.idx + len(head))
        return Speaker(words, group, 0.6, f"an unnamed source: {words}")

    def source(self, voice: Voice) -> str:
        """Return the name of a second-hand source; a town of its name is none."""
        found = self.name(voice, None)
        known = found.id is not None and found.id.startswith("actor:")
        return found.name if known else _words(self._doc, voice)

    def _bearer(self, index: int) -> _Bearer | None:
        """Return who is named by a name that ends with a token."""
        token = self._doc[index]
        return self._by_end.get(token.idx + len(token))

    def _body(self, head: Token, spoke: Spoke | None) -> Speaker | None:
        """Return what "it" or "they" means: the body that spoke or acted before."""
        word, words = head.text.casefold(), self._words
        several = word in words.group_pronouns
        if not several and word not in words.body_pronouns:
            return None
        speaker = spoke.speaker if spoke is not None else None
        not_meant = self._persons if several else self._persons | self._groups
        if speaker and speaker.id is not None and speaker.id not in not_meant:
            why = f"{head.text!r} means who spoke before"
            return replace(speaker, confidence=0.6, why=why)
        sentence = self._parsed.sentence_of(head.idx)
        before = self._parsed.sentences[max(0, sentence - 1)].start
        for index in range(head.i - 1, -1, -1):
            token = self._doc[index]
            if token.idx < before:
                break
            found = self._bearer(index) if token.dep_ == "nsubj" else None
            if found is not None and found.id not in self._persons:
                why = f"{head.text!r} means the body named before"
                return Speaker(found.name, found.id, 0.6, why)
        return None

    def _pronoun(self, head: Token, spoke: Spoke | None) -> Speaker:
        """Return whom a he or she means; one who spoke unnamed goes on speaking."""
        meant = self.people.meant(head, spoke.speaker.id if spoke else None)
        before = spoke.speaker.id if spoke is not None else None
        unnamed = before is None or before in self._groups
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


def _words(doc: Doc, voice: Voice) -> str:
    first = voice.first
    while first < voice.head and doc[first].tag_ in ("DT", "PRP$", "CC", "RB", ","):
        first += 1
    return " ".join(doc[first : voice.last].text.split())
