"""Where and when an event was, each by a named rule."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from typing import TYPE_CHECKING, TypeVar

from ..model import Actor, DateExpression, Span, Toponym
from .triggers import MATERIAL

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from ..language import Layout
    from .frames import Frame

__all__ = ["DATE_BEFORE", "PLACE_BEFORE", "Settings"]

#: How many sentences back an event may take its day or place from.
BACK = 2

#: The rules by which an event takes the nearest place or day at hand.
PLACE_BEFORE = "last place shortly before it in the paragraph"
DATE_BEFORE = "last date shortly before it in the paragraph"

T = TypeVar("T", Toponym, DateExpression)


class Settings:
    """The places and dates of a story, asked by trigger."""

    def __init__(
        self,
        doc: Doc,
        layout: Layout,
        actors: Iterable[Actor],
        places: Iterable[Toponym],
        dates: Iterable[DateExpression],
    ) -> None:
        self._doc = doc
        self._text = doc.text
        self._layout = layout
        named = {m.start for actor in actors for m in actor.mentions}
        self._places = sorted(
            (
                p
                for p in places
                if p.kind == "literal" and (p.start not in named or self._led(p))
            ),
            key=lambda p: p.start,
        )
        self._place_starts = [p.start for p in self._places]
        self._dates = sorted(
            (
                d
                for d in dates
                if d.timex_type in ("DATE", "TIME") and d.status != "rejected"
            ),
            key=lambda d: d.start,
        )
        self._date_starts = [d.start for d in self._dates]
        self._paragraph_starts = [p.start for p in layout.paragraphs]

    def place(self, frame: Frame) -> tuple[Toponym | None, str]:
        """Return where an event was, and by which rule.

        Under the trigger first, then in its sentence, then, for an event one can
        point at, the last place named shortly before it in the paragraph.
        """
        sentence = self._sentence(frame)
        inside = self._between(self._places, self._place_starts, sentence)
        own = self._under(frame, inside)
        if own is not None:
            return own, "place under the trigger"
        clause = [p for p in inside if self._led(p)]
        if clause:
            return self._nearest(frame, clause), "place in the sentence"
        if frame.type not in MATERIAL:
            return None, ""
        shortly = Span(self._shortly_before(frame), sentence.start)
        before = self._between(self._places, self._place_starts, shortly)
        before = [p for p in before if self._led(p)]
        if before:
            return before[-1], PLACE_BEFORE
        return None, ""

    def date(self, frame: Frame) -> tuple[DateExpression | None, str]:
        """Return when an event was, and by which rule."""
        sentence = self._sentence(frame)
        inside = self._between(self._dates, self._date_starts, sentence)
        own = self._under(frame, inside)
        if own is not None:
            return own, "date under the trigger"
        if inside:
            return self._nearest(frame, inside), "date in the sentence"
        if frame.type not in MATERIAL or frame.mode != "told":
            return None, ""
        shortly = Span(self._shortly_before(frame), sentence.start)
        before = self._between(self._dates, self._date_starts, shortly)
        if before:
            return before[-1], DATE_BEFORE
        return None, ""

    def _shortly_before(self, frame: Frame) -> int:
        """Return where the sentences shortly before begin, within the paragraph."""
        index = self._layout.sentence_of(self._doc[frame.head].idx)
        start = self._layout.sentences[max(0, index - BACK)].start
        return max(self._paragraph(frame).start, start)

    def _sentence(self, frame: Frame) -> Span:
        index = self._layout.sentence_of(self._doc[frame.head].idx)
        return self._layout.sentences[index]

    def _paragraph(self, frame: Frame) -> Span:
        at = bisect_right(self._paragraph_starts, self._doc[frame.head].idx) - 1
        return self._layout.paragraphs[at] if at >= 0 else Span(0, 0)

    @staticmethod
    def _between(items: list[T], starts: list[int], span: Span) -> list[T]:
        return items[bisect_left(starts, span.start) : bisect_left(starts, span.end)]

    def _under(self, frame: Frame, items: list[T]) -> T | None:
        """Return the item that hangs on the trigger, or its verb, in the parse."""
        for item in items:
            span = self._doc.char_span(item.start, item.end, alignment_mode="expand")
            if span is None:
                continue
            at = span.root
            for _ in range(4):
                hangs = at.dep_ in ("prep", "npadvmod", "advmod", "nmod", "pobj")
                if hangs and at.head.i in (frame.head, frame.anchor):
                    return item
                if at.dep_ not in ("pobj", "prep", "npadvmod", "compound", "poss"):
                    break
                at = at.head
        return None

    def _led(self, place: Toponym) -> bool:
        """Tell whether a preposition of place leads a toponym: "in", "at", "near"."""
        before = self._text[max(0, place.start - 24) : place.start].casefold()
        words = before.replace("the", " ").split()
        return bool(words) and any(
            word in ("in", "at", "near", "outside", "inside", "across", "around", "of")
            for word in words[-3:]
        )

    def _nearest(self, frame: Frame, items: list[T]) -> T:
        position = self._doc[frame.head].idx
        return min(items, key=lambda item: abs(item.start - position))
