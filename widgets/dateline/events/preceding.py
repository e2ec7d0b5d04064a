"""Preceding sentences: what they say of the place and day of an event after them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..model import DateExpression, Span
from ..nlp.syntax import SUBJECTS, is_past, nearest_verb
from ..quotes.cues import cue_table
from .attachment import Attachment, Attachments, Item
from .tellings import HARM, SAID
from .triggers import MATERIAL

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from spacy.tokens import Token

    from ..lang import Words
    from ..nlp.story import ParsedStory
    from .frame import Frame
    from .sharing import Sharing

__all__ = ["Preceding", "is_between"]

#: How many sentences back a place or day may be guessed from.
BACK = 2

#: The ranks of a place that something is in or goes to.
_LED = (0, 2)

#: Grains of a date that later sentences can mean without giving it again.
_FINE = frozenset(["hour", "minute", "second", "part", "day", "week", "month"])


#: Those of a day.
_DAYS = _FINE - {"week", "month"}


class Preceding:
    """Looks in the sentences before an event of its paragraph.

    Only for what happened: what is said, planned or told as earlier still goes its
    own way.

    Parameters
    ----------
    parsed
        The parsed story.
    sharing
        Which words tell one happening.
    published
        The story's day.

    """

    def __init__(
        self,
        parsed: ParsedStory,
        sharing: Sharing,
        published: date | str | None = None,
    ) -> None:
        self._parsed = parsed
        self._sharing = sharing
        self._published = str(published or "")
        self._cues = cue_table(parsed.language).verbs
        self._words = parsed.language.events.place_and_time

    def going_on(self, frame: Frame, items: Attachments[Item]) -> Item | None:
        """Return place or day of the main clause before, if an event goes on there.

        "Rebels stormed Lamar on Friday. They killed two people.": in one paragraph,
        both told in the past, and the second of somebody whom the first has named.
        """
        own, before = self._spans(frame)
        root = self._main(own)
        if before is None or frame.rule == "noun" or not _goes_on(root):
            return None
        if is_between(root.sent, self._words.interval_words):
            return None
        subjects = (t for t in root.lefts if t.dep_ in SUBJECTS)
        if any(self._sharing.is_event(t) for t in subjects):
            return None  # "The bombings killed nine" tells of another day
        if root.i not in self._sharing.shared(frame):
            return None
        index = self._parsed.sentence_of(own.start) - 1
        last = self._parsed.sentences[index]
        main = self._main(last)
        if last.start < before.start or self._is_cue(main) or not is_past(main):
            return None
        near = items.inside(last)
        fitting = (
            a.item
            for a in near
            if a.path == (main.i,) and a.rank in _LED and not self._is_ahead(a)
        )
        return next(fitting, None)

    def last(self, frame: Frame, items: Attachments[Item]) -> Item | None:
        """Return the last place or day shortly before an event: no more than a guess.

        None where the event's own sentence names one.
        """
        own, before = self._spans(frame)
        if before is None or items.inside(own):
            return None
        near = [a for a in items.inside(before) if self._can_be_meant(a)]
        return near[-1].item if near else None

    def beside(
        self, frame: Frame, dates: Attachments[DateExpression]
    ) -> DateExpression | None:
        """Return the day of what an event led to in its sentence: a guess.

        "The ship was adrift on Thursday after a fire in its hold killed two": it befell
        the ship, mostly that day.
        """
        verb = nearest_verb(self._parsed.doc[frame.head])
        while verb is not None and verb.dep_ == "conj":
            verb = verb.head
        if verb is None or verb.dep_ != "advcl" or frame.type not in HARM:
            return None
        after = self._parsed.language.events.arguments.parties.sequel_words
        led = any(t.dep_ == "mark" and t.lower_ in after for t in verb.lefts)
        doers = [t for t in verb.lefts if t.dep_ == "nsubj"]
        inside = [t for t in doers if any(w.tag_ == "PRP$" for w in t.subtree)]
        if not any(self._sharing.is_event(t) for t in inside):
            return None  # "dockers left on Thursday after a fire": perhaps before
        if not led or frame.mode != "told" or self._sharing.is_perfect(verb):
            return None
        own, _ = self._spans(frame)
        near = dates.inside(own)
        if len(near) != 1 or near[0].path != (verb.head.i,):
            return None
        day = near[0].item
        return day if day.grain in _DAYS and not self._is_ahead(near[0]) else None

    def opening(self, frame: Frame, items: Attachments[Item]) -> Item | None:
        """Return what opens the sentence in which somebody tells an event: a guess.

        "In Lamar, police said two men were shot": where they said it, and mostly where
        it was. None where the sentence names another one.
        """
        own, _ = self._spans(frame)
        near, verb = items.inside(own), nearest_verb(self._parsed.doc[frame.head])
        if len(near) != 1 or verb is None or frame.type not in MATERIAL - SAID:
            return None
        (first,) = near
        said = self._parsed.doc[first.path[-1]] if first.path else verb
        told = said != verb and self._is_cue(said) and said.is_ancestor(verb)
        return first.item if first.fronted and told and is_past(said) else None

    def _can_be_meant(self, item: Attachment[Item]) -> bool:
        """Tell whether a later sentence can mean a place or day.

        Not one of a remark: "the army, which took Lamar in May, said little".
        """
        if any(self._parsed.doc[at].dep_ == "relcl" for at in item.path):
            return False
        if not isinstance(item.item, DateExpression):
            return item.rank == 0
        if (item.item.edtf or "").startswith("..") or self._is_ahead(item):
            return False  # "by Tuesday"
        reported = bool(item.path) and self._is_cue(self._parsed.doc[item.path[-1]])
        return item.item.grain in _FINE and item.named is None and not reported

    def _is_ahead(self, item: Attachment[Item]) -> bool:
        """Tell whether a day is yet to come, on which nothing has happened."""
        first = item.item.first if isinstance(item.item, DateExpression) else None
        return bool(self._published and first and str(first) > self._published)

    def _spans(self, frame: Frame) -> tuple[Span, Span | None]:
        """Return the sentence of an event and what is shortly before it.

        None for the latter where nothing there can be meant.
        """
        parsed, head = self._parsed, self._parsed.doc[frame.head]
        index = parsed.sentence_of(head.idx)
        own, verb = parsed.sentences[index], nearest_verb(head)
        material = frame.type in MATERIAL - SAID and frame.mode == "told"
        if not material or verb is None or not is_past(verb):
            return own, None
        paragraph = parsed.paragraphs[parsed.paragraph_of(head.idx)]
        start = max(paragraph.start, parsed.sentences[max(0, index - BACK)].start)
        return own, Span(start, own.start) if start < own.start else None

    def _main(self, sentence: Span) -> Token:
        return self._parsed.token_at(sentence.start).sent.root

    def _is_cue(self, token: Token) -> bool:
        return token.lemma_.casefold() in self._cues


def is_between(sentence: Iterable[Token], words: Words) -> bool:
    """Tell whether a sentence is of a time between others: "in between".

    "Between Lamar and Omak" is none.
    """
    return any(
        token.lower_ in words and all(c.dep_ != "pobj" for c in token.children)
        for token in sentence
    )


def _goes_on(root: Token) -> bool:
    """Tell whether a main clause tells in the past of somebody who is known."""
    subjects = [t for t in root.lefts if t.dep_ in SUBJECTS]
    return is_past(root) and any(
        t.pos_ == "PRON" or any(d.dep_ in ("det", "predet") for d in t.lefts)
        for t in subjects
    )
