"""Pronoun resolution: whom a "he" or "she" means, where there is little choice."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ...model import Actor
from ..lexicon import Lexicon, lexicon_of

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from ...lang.actors import ActorWords
    from ...nlp.story import ParsedStory

__all__ = ["Antecedent", "People", "actor_gender"]

#: How many sentences back a pronoun may look.
REACH = 3


@dataclass(frozen=True, slots=True)
class Antecedent:
    """The person a pronoun means, how sure, and who else it could be.

    ``start`` is where that person was named last before it (characters).
    """

    actor: Actor
    start: int
    confidence: float
    why: str
    rivals: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Seen:
    """A mention of a person as characters [start, end)."""

    start: int
    end: int
    sentence: int
    actor: Actor
    subject: bool


def actor_gender(actor: Actor, lexicon: Lexicon) -> str:
    """Return "m" or "f" if known names, a title or the given name say it, else ""."""
    for mention in actor.mentions:
        known = lexicon.known.get(lexicon.name_words(mention.phrase))
        if known is not None and known.gender:
            return known.gender
    for role in actor.roles:
        for word in lexicon.name_words(role):
            gender = lexicon.titles.get((word,), "")
            if gender:
                return gender
    words = lexicon.name_words(actor.name)
    return lexicon.given_names.get(words[0], "") if len(words) > 1 else ""


class People:
    """The people of a story, asked whom a pronoun means."""

    def __init__(self, parsed: ParsedStory, actors: Iterable[Actor]) -> None:
        self._parsed = parsed
        self._words = parsed.language.actors
        self._lexicon = lexicon = lexicon_of(parsed.language)
        people = [actor for actor in actors if actor.kind == "person"]
        self._genders = {actor.id: actor_gender(actor, lexicon) for actor in people}
        subjects = _subjects(parsed.doc)
        self._seen = sorted(
            (
                _Seen(m.start, m.end, m.sentence, actor, _in_subject(m.end, subjects))
                for actor in people
                for m in (*actor.mentions, *actor.nominals)
            ),
            key=lambda seen: seen.start,
        )
        self._starts = [seen.start for seen in self._seen]
        self._going_on: dict[int, Antecedent | None] = {}

    def is_pronoun(self, token: Token) -> bool:
        """Tell whether a token is he or she in some form."""
        return token.text.casefold() in self._words.pronoun_genders

    def may_be(self, token: Token, words: str) -> bool:
        """Tell whether a he or she may mean whom other words call "she" or "actress".

        Words that say nothing of a person's gender fit both.
        """
        names = self._lexicon.name_words(words)
        said = {self._words.pronoun_genders.get(word, "") for word in names}
        said |= {self._lexicon.titles.get((word,), "") for word in names}
        gender = self._words.pronoun_genders[token.text.casefold()]
        return said <= {"", gender}

    def meant(self, token: Token, favoured: str | None = None) -> Antecedent | None:
        """Return whom a he or she means.

        Parameters
        ----------
        token
            The pronoun.
        favoured
            The id of the actor who spoke last: talk goes on more often than not.

        """
        gender = self._words.pronoun_genders[token.text.casefold()]
        here = self._parsed.sentence_of(token.idx)
        scores: dict[str, float] = {}
        last: dict[str, _Seen] = {}
        own = _own_subjects(token, self._words)
        at = bisect_left(self._starts, token.idx) - 1
        while at >= 0 and self._seen[at].sentence >= here - REACH:
            seen = self._seen[at]
            at -= 1
            theirs = self._genders[seen.actor.id]
            if (theirs and theirs != gender) or seen.end in own:
                continue
            score = 3.0 - (here - seen.sentence) + (1.5 if seen.subject else 0.0)
            score += 0.5 if theirs == gender else 0.0
            score += 1.0 if seen.actor.id == favoured else 0.0
            if score > scores.get(seen.actor.id, -9.0):
                scores[seen.actor.id] = score
            last.setdefault(seen.actor.id, seen)
        taken_up = self._taken_up(token, here)
        if taken_up is not None and taken_up[0] in last:
            id_, sentence = taken_up
            score = 4.5 - (here - sentence)
            score += 1.0 if id_ == favoured else 0.0
            scores[id_] = max(scores[id_], score)
        return _best(token, scores, last)

    def _taken_up(self, token: Token, here: int) -> tuple[str, int] | None:
        """Return whom the sentence before is about as a he or she, and its number.

        "She was beaten while planting trees with Ana Ruiz. … she said": Ruiz does not.
        """
        parsed, genders = self._parsed, self._words.pronoun_genders
        first = parsed.token_from(parsed.sentences[max(0, here - 1)].start)
        for other in reversed(parsed.doc[first : token.i]):
            same = genders.get(other.lower_, "") == genders[token.text.casefold()]
            subject = same and other.dep_ in ("nsubj", "nsubjpass")
            if not subject or parsed.quotations.at(other.idx) is not None:
                continue
            if other.i not in self._going_on:
                self._going_on[other.i] = self.meant(other)
            meant = self._going_on[other.i]
            if meant is None:
                return None
            return meant.actor.id, parsed.sentence_of(other.idx)
        return None

    def named_next(self, token: Token, sentences: int = 1) -> Antecedent | None:
        """Return the person named first after a he or she that nobody before it fits.

        Only subjects within so many sentences, and only of the same gender.
        """
        gender = self._words.pronoun_genders[token.text.casefold()]
        here = self._parsed.sentence_of(token.idx)
        for seen in self._seen[bisect_left(self._starts, token.idx) :]:
            if seen.sentence > here + sentences:
                return None
            if self._is_contrasted(token, seen):
                continue
            if seen.subject and self._genders[seen.actor.id] in ("", gender):
                why = f"{token.text!r} is named right after: {seen.actor.name}"
                return Antecedent(seen.actor, seen.start, 0.5, why)
        return None

    def _is_contrasted(self, pronoun: Token, seen: _Seen) -> bool:
        """Tell whether a person acts in a clause joined to that of a pronoun.

        "He thought it was over, but Ana Ruiz disagreed": these are two.
        """
        end = self._parsed.token_of(seen.end - 1)
        named = self._parsed.doc[end]
        return named.dep_ == "nsubj" and named.head in pronoun.head.conjuncts


def _best(
    token: Token, scores: dict[str, float], last: dict[str, _Seen]
) -> Antecedent | None:
    if not scores:
        return None
    first, *others = sorted(scores, key=lambda key: -scores[key])
    rivals = tuple(last[key].actor.name for key in others)
    near = [key for key in others if scores[key] > scores[first] - 1.0]
    confidence = 0.6 if near else 0.8
    why = f"{token.text!r} refers to the person last named as a subject"
    if rivals:
        why += f"; it could also be {', '.join(rivals[:3])}"
    return Antecedent(last[first].actor, last[first].start, confidence, why, rivals)


_SUBJECTS = ("nsubj", "nsubjpass", "csubj")


def _subjects(doc: Doc) -> list[int]:
    """Return where the heads of subjects end (characters), in text order.

    Both halves of "Anna and Maria" are heads.
    """
    strings = doc.vocab.strings
    subjects, joined = {strings[name] for name in _SUBJECTS}, strings["conj"]
    ends = []
    for at, relation in enumerate(doc.to_array("DEP").tolist()):
        if relation in subjects or (
            relation == joined and doc[at].head.dep in subjects
        ):
            token = doc[at]
            ends.append(token.idx + len(token))
    return ends


def _own_subjects(token: Token, words: ActorWords) -> set[int]:
    """Return where the subjects end (characters) that "him" cannot mean.

    In "Ali replaced him" it is not Ali.
    """
    verb = token.head
    if token.tag_ != "PRP" or token.dep_ not in ("dobj", "dative", "pobj"):
        return set()
    while verb.dep_ in ("prep", "dative", "agent") and verb.head is not verb:
        verb = verb.head
    if token.lower_ in words.reflexives:
        return set()
    return {c.idx + len(c) for c in verb.children if c.dep_ in _SUBJECTS}


def _in_subject(end: int, subjects: list[int]) -> bool:
    """Tell whether a mention that ends here ends on the head of a subject."""
    at = bisect_left(subjects, end)
    return at < len(subjects) and subjects[at] == end
