"""Tellings: each mention of an event with what says that it was told before."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..model import Event
from ..model.event_class import classes_that
from ..nlp.syntax import described, nearest_verb

if TYPE_CHECKING:
    from spacy.tokens import Token

    from ..lang.events import EventWords
    from ..nlp.story import ParsedStory
    from .frame import Frame

__all__ = ["HARM", "SAID", "Telling", "family", "tellings"]

#: Classes of which one can be told as another: the crash, the raid, that killed nine.
HARM = classes_that("harmful")

#: Classes of what is only said: a place beside what it is about is not its own.
SAID = frozenset(
    "ACCUSE AGREE CONCEDE DEMAND DISAPPROVE REJECT SUPPORT THREATEN".split()
)

#: How many letters of a trigger are the same in "kidnapped" and "kidnapping".
_STEM = 4


@dataclass(frozen=True, slots=True)
class Telling:
    """One mention of an event.

    Parameters
    ----------
    event
        The event as this mention tells it.
    head
        Its verb or noun, as a token.
    stem
        The first letters of that word.
    counts
        Whether it is an event of its own; otherwise it only gives place and day to
        what it takes up.
    definite
        It takes up what was told: "the attack", "this killing".
    other
        It says that it is another one: "a separate attack".
    lethal
        Whoever it is done to dies of it.
    within
        The event nouns of the sentence in which it happened: "killed in the raid".
    beside
        The verb of the same sentence that it goes on from: "capsized, killing nine".
    taken_up
        Whether its subject takes up an event: "It killed four."

    """

    event: Event
    head: int
    stem: str
    counts: bool
    definite: bool
    other: bool
    lethal: bool
    within: tuple[int, ...]
    beside: int | None
    taken_up: bool

    @property
    def family(self) -> str:
        """The class of the event, with all classes of harm as one."""
        return family(self.event.type)


def family(type_: str) -> str:
    """Return a class of events, all classes of harm as one."""
    return "harm" if type_ in HARM else type_


def tellings(
    parsed: ParsedStory,
    drafted: Iterable[tuple[Frame, Event, bool]],
    above: Callable[[Frame], Frame | None] = lambda _: None,
) -> list[Telling]:
    """Return the mentions of a story in text order.

    Parameters
    ----------
    parsed
        The parsed story.
    drafted
        The frames with the events made of them, and whether each is an event of its
        own.
    above
        Returns the event of the verb that a verb goes on from in its sentence.

    """
    drafted = list(drafted)
    nouns = {frame.head for frame, _, _ in drafted if frame.rule == "noun"}
    words = parsed.language.events
    told = [
        _telling(
            parsed.doc[frame.head],
            event,
            nouns,
            words,
            before=above(frame),
            counts=counts,
        )
        for frame, event, counts in drafted
    ]
    return sorted(told, key=lambda telling: telling.event.start)


def _telling(
    head: Token,
    event: Event,
    nouns: Collection[int],
    words: EventWords,
    *,
    before: Frame | None,
    counts: bool,
) -> Telling:
    own = words.place_and_time
    left = [t.text.casefold() for t in head.lefts if t.dep_ in ("det", "amod", "poss")]
    is_noun = head.i in nouns
    definite = words.arguments.definite_determiners
    verb = nearest_verb(head)
    clause = verb.sent if verb is not None else head.sent
    opening = [t.text.casefold() for t in clause[:4]]
    separate = own.other_words.intersection(left if is_noun else opening)
    lethal = own.lethal_triggers
    return Telling(
        event,
        head.i,
        head.text.casefold()[:_STEM],
        counts,
        definite=is_noun and any(word in definite for word in left),
        other=bool(separate),
        lethal=head.lemma_.casefold() in lethal or head.text.casefold() in lethal,
        within=tuple(_within(head, nouns, words)),
        beside=None if before is None else before.head,
        taken_up=not is_noun and _takes_up(head, words),
    )


def _within(head: Token, nouns: Collection[int], words: EventWords) -> list[int]:
    """Return the event nouns that an event happened in, or that did it."""
    if head.i in nouns or head.pos_ != "VERB":
        return []
    enclosing = words.place_and_time.enclosing_prepositions
    found = []
    for child in head.children:
        if child.dep_ in ("nsubj", "agent") or (
            child.dep_ == "prep" and child.text.casefold() in enclosing
        ):
            inner = [child, *(t for t in child.children if t.dep_ == "pobj")]
            found += [t.i for t in inner if t.i in nouns]
    above = head.head
    if head.dep_ in ("relcl", "acl") and (above := described(head, nouns)).i in nouns:
        found.append(above.i)
    if head.dep_ in ("advcl", "conj") and head.tag_ == "VBG" and above.pos_ == "VERB":
        # "The attack hit the market, killing nine."
        found += _within(above, nouns, words)
    return found


def _takes_up(verb: Token, words: EventWords) -> bool:
    """Tell whether the subject of a verb is a word that takes up a happening.

    "It killed four", but not "it exploded", which a shuttle did.
    """
    pronouns = words.place_and_time.event_pronouns
    subjects = (t for t in verb.lefts if t.dep_ == "nsubj")
    done = any(t.dep_ in ("dobj", "ccomp", "oprd", "dative") for t in verb.rights)
    return done and any(t.text.casefold() in pronouns for t in subjects)
