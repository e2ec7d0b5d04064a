"""Speakers: which actor, place or unnamed source the words for a source mean."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from ..actors.coreference.pronouns import People
from ..actors.groups import unnamed_groups
from ..model import Actor, Toponym
from .source_spans import SourceSpan, past_dateline

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from ..nlp.story import ParsedStory

__all__ = ["PreviousSpeaker", "Speaker", "SpeakerResolver"]


@dataclass(frozen=True, slots=True)
class Speaker:
    """A speaker by name, with the id of the actor or place where one fits."""

    name: str
    id: str | None
    confidence: float
    why: str


@dataclass(frozen=True, slots=True)
class _Mention:
    """A mention of an actor or place that begins at a character, and why it is one."""

    name: str
    id: str
    why: str
    start: int


@dataclass(frozen=True, slots=True)
class PreviousSpeaker:
    """Who spoke last, and where: their words are the characters [start, end)."""

    speaker: Speaker
    start: int
    end: int


#: The clock time that opens an entry of a live blog.
_CLOCK = re.compile(r"\d{1,2}[:.]\d\d$")

#: The most tokens of a name that follows the noun for its bearer: "the cleric X".
NAME = 5


class SpeakerResolver:
    """Resolves the words for a source to an actor, a place or an unnamed source.

    Parameters
    ----------
    parsed
        The parsed story.
    actors, places
        Who can be speaking.
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
        self._words = parsed.language.quotes
        self._bodies = parsed.language.events.bodies
        self._alias_phrases = parsed.language.actors.alias_phrases
        self._actors = tuple(actors)
        self.people = People(parsed, self._actors) if people is None else people
        self._actor_ids = {a.id for a in self._actors}
        self._persons = {a.id for a in self._actors if a.kind == "person"}
        self._parsed = parsed
        self._unnamed = unnamed_groups(self._actors)
        self._groups = set(self._unnamed.values())
        self._by_end: dict[int, _Mention] = {}
        self._add_places(places)
        self._add_actors()

    def _add_places(self, places: Iterable[Toponym]) -> None:
        for place in places:
            if place.kind in ("literal", "metonym"):
                name = place.place.name if place.place else place.phrase
                mention = _Mention(
                    name, place.id, "the place is named as the source", place.start
                )
                self._by_end[place.end] = mention

    def _add_actors(self) -> None:
        for actor in self._actors:
            if actor.id in self._groups:
                continue
            for nominal in actor.nominals:
                mention = _Mention(actor.name, actor.id, nominal.why, nominal.start)
                self._by_end[nominal.end] = mention
            for named in actor.mentions:
                why = f"named as {named.phrase}"
                mention = _Mention(actor.name, actor.id, why, named.start)
                self._by_end[named.end] = mention

    def speaker(self, source: SourceSpan, previous: PreviousSpeaker | None) -> Speaker:
        """Return who is meant; an unnamed source is called by the story's words.

        Parameters
        ----------
        source
            The words for the source.
        previous
            Who spoke last, for pronouns.

        """
        doc = self._doc
        source = past_dateline(doc, source, self._parsed.datelines)
        head = doc[source.head]
        if self.people.is_pronoun(head):
            return self._person(head, previous)
        organisation = self._organisation(head, previous)
        if organisation is not None:
            return organisation
        named = self._in_apposition(source)
        last = min(len(doc), source.last + NAME)
        for index in (source.head, *range(source.head + 1, last)):
            mention = self._mention_at(index)
            if mention is not None and self._names_head(source, index, mention.start):
                if named is not None and mention.id not in self._actor_ids:
                    break  # "near Akwanga, Nasarawa State, spokesman X said"
                return Speaker(mention.name, mention.id, 0.9, mention.why)
        if named is not None:
            return Speaker(named.name, named.id, 0.85, named.why)
        words = _words(doc, source)
        group = self._unnamed.get(head.idx + len(head))
        return Speaker(words, group, 0.6, "an unnamed source")

    def subject_before(self, character: int) -> PreviousSpeaker | None:
        """Return the person whom the sentence before a character is about.

        That is its subject, in the same paragraph: 'The judge, Ana Ruiz, rose. "Sit!"'
        """
        parsed = self._parsed
        at = parsed.sentence_of(character) - 1
        if at < 0 or parsed.paragraph_of(character) != parsed.paragraph_of(
            parsed.sentences[at].start
        ):
            return None
        span = parsed.sentences[at]
        first, last = parsed.token_from(span.start), parsed.token_from(span.end)
        for token in self._doc[first:last]:
            if token.dep_ == "nsubj" and token.head.dep_ == "ROOT":
                line = (token, *(c for c in token.rights if c.dep_ == "appos"))
                named = (self._mention_at(word.i) for word in line)
                who = next((m for m in named if m and m.id in self._persons), None)
                if who is None:
                    return None
                why = "the sentence before is about this person"
                speaker = Speaker(who.name, who.id, 0.6, why)
                return PreviousSpeaker(speaker, span.start, span.end)
        return None

    def named(self, source: SourceSpan) -> Speaker:
        """Return whom words name of which the user says that they name the speaker."""
        mention = self._mention_at(source.last - 1)
        if mention is not None:
            return Speaker(mention.name, mention.id, 1.0, mention.why)
        return self.speaker(source, None)

    def _in_apposition(self, source: SourceSpan) -> _Mention | None:
        """Return who is named after a description: "the mayor, Aino Salo, said"."""
        for described in self._doc[source.head : source.last]:
            for token in described.rights:
                mention = self._mention_at(token.i) if token.dep_ == "appos" else None
                if mention is not None and mention.id in self._persons:
                    return mention
        return self._called(source) or self._behind_comma(source)

    def _called(self, source: SourceSpan) -> _Mention | None:
        """Return who is meant by "the leader, a former miner called Jan Kos,"."""
        head = self._doc[source.head]
        for verb in self._doc[head.i + 1 : head.i + 2 * NAME]:
            if not head.is_ancestor(verb) or not self._names(verb):
                continue
            for token in self._doc[verb.i + 1 : verb.i + 1 + NAME]:
                mention = self._mention_at(token.i)
                if mention is not None and mention.id in self._persons:
                    return mention
        return None

    def _names(self, verb: Token) -> bool:
        """Tell whether a verb gives a name: "called X", "better known as X"."""
        if verb.lemma_ in self._words.naming_verbs:
            return True
        link = self._doc[verb.i : verb.i + 2].text.casefold()
        return link in self._alias_phrases

    def _behind_comma(self, source: SourceSpan) -> _Mention | None:
        """Return the person between commas right behind a description.

        Parsers lose them after a short title: "the officer, Sgt. Paul Kane, shouted".
        """
        doc, first = self._doc, source.last
        if first >= len(doc) or doc[first].text != "," or not doc[first - 1].is_lower:
            return None
        for index in range(first + 1, min(len(doc), first + 1 + NAME)):
            token = doc[index]
            if not (token.text[:1].isupper() or token.text in (".", "-")):
                return None
            mention = self._mention_at(index)
            if mention is None or mention.id not in self._persons:
                continue
            ends = index + 1 >= len(doc) or doc[index + 1].text in (",", ".")
            return mention if ends else None
        return None

    def via(self, source: SourceSpan) -> str:
        """Return the name of a source at second hand.

        It is an actor or the story's words: a place of the same name is not meant.
        """
        speaker = self.speaker(source, None)
        known = speaker.id is not None and speaker.id.startswith("actor:")
        return speaker.name if known else _words(self._doc, source)

    def _mention_at(self, index: int) -> _Mention | None:
        """Return the mention that ends with a token."""
        token = self._doc[index]
        return self._by_end.get(token.idx + len(token))

    def _organisation(
        self, pronoun: Token, previous: PreviousSpeaker | None
    ) -> Speaker | None:
        """Return what "it" or "they" means: who spoke, or else acted, just before."""
        word, words = pronoun.text.casefold(), self._words
        several = word in words.group_pronouns
        if not several and word not in words.body_pronouns:
            return None
        speaker = previous.speaker if previous is not None else None
        not_meant = self._persons if several else self._persons | self._groups
        if speaker and (
            self._is_a_body(speaker.name)
            if speaker.id is None
            else speaker.id not in not_meant
        ):
            why = f"{pronoun.text!r} refers to the previous speaker"
            return replace(speaker, confidence=0.6, why=why)
        sentence = self._parsed.sentence_of(pronoun.idx)
        before = self._parsed.sentences[max(0, sentence - 1)].start
        for index in range(pronoun.i - 1, -1, -1):
            token = self._doc[index]
            if token.idx < before:
                break
            # "The brewer Omex will close a plant, it said"
            named = token.head if token.dep_ == "appos" else token
            mention = self._mention_at(index) if named.dep_ == "nsubj" else None
            if mention is not None and mention.id not in self._persons:
                body = "the organisation or country last named as a subject"
                why = f"{pronoun.text!r} refers to {body}"
                return Speaker(mention.name, mention.id, 0.6, why)
        return None

    def _is_a_body(self, words: str) -> bool:
        """Tell whether the words for a speaker without a name are for a body.

        "“Bakers will strike,” their federation announced. … it said".
        """
        first, *_ = words.split(" of ")
        return first.rpartition(" ")[2].casefold() in self._bodies

    def _person(self, pronoun: Token, previous: PreviousSpeaker | None) -> Speaker:
        """Return whom a he or she means; an unnamed speaker continues."""
        before = previous.speaker.id if previous is not None else None
        meant = self.people.meant(pronoun, before)
        unnamed = before is None or before in self._groups
        if previous and not self.people.may_be(pronoun, previous.speaker.name):
            unnamed = False  # "he said …; she said …": two people
        if previous and unnamed and (meant is None or meant.start < previous.start):
            why = f"{pronoun.text!r} refers to the previous, unnamed speaker"
            return replace(previous.speaker, confidence=0.5, why=why)
        meant = meant or self.people.named_next(pronoun)
        if meant is None:
            return Speaker(
                pronoun.text, None, 0.3, f"no one in the story fits {pronoun.text!r}"
            )
        actor = meant.actor
        return Speaker(actor.name, actor.id, meant.confidence, meant.why)

    def _names_head(self, source: SourceSpan, index: int, start: int) -> bool:
        """Tell whether a name that ends at a token is the speaker's own.

        It is not where it names what the speaker speaks for ("a spokesman for X").
        After the words for the speaker it must follow at once: "the cleric X". One
        that has the head in it is the speaker's: "the Bank of Ghana".
        """
        doc = self._doc
        if start <= doc[source.head].idx:
            return True
        if index >= source.last and start > doc[source.last].idx:
            return False
        return not any(
            t.dep_ in ("prep", "relcl") for t in doc[source.head : index + 1]
        )


def _words(doc: Doc, source: SourceSpan) -> str:
    """Return the words for a source without its determiner."""
    first = source.first
    while first < source.head and (
        doc[first].tag_ in ("DT", "PRP$", "CC", "RB", ",")
        or _CLOCK.match(doc[first].text)
    ):
        first += 1
    return " ".join(doc[first : source.last].text.split())
