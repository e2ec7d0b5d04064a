"""Find what is said: quoted and reported words with their cue and speaker."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from .cues import Cue, find_cues
from .marks import Marked, Quoted
from .reports import Clause, according_to, reported_clauses
from .speakers import Voice, voice_of

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from ..language import Layout

__all__ = ["Saying", "find_sayings"]

#: Fewer words than this between marks are scare quotes unless a verb reports them.
FEW = 4

#: How many tokens may part a quotation from its reporting verb.
REACH = 30

#: How the words hang on a reporting verb that it calls, describes or accuses.
_OBJECTS = frozenset("dobj ccomp oprd prep pobj attr acomp dative xcomp".split())


@dataclass(frozen=True, slots=True)
class Saying:
    """Content as characters [start, end), with cue and voice where there are any.

    ``goes_on`` marks a quotation without a cue of its own, whose speaker is that of
    the one before.
    """

    start: int
    end: int
    direct: bool | Literal["mixed"]
    rule: str
    confidence: float
    cue: Cue | None = None
    voice: Voice | None = None
    via: Voice | None = None
    goes_on: bool = False


def find_sayings(doc: Doc, layout: Layout, marked: Marked) -> list[Saying]:
    """Return the quotations and reported clauses of a story in text order."""
    finder = _Finder(doc, layout, marked)
    return finder.find()


class _Finder:
    def __init__(self, doc: Doc, layout: Layout, marked: Marked) -> None:
        self.doc = doc
        self.layout = layout
        self.marked = marked
        self.cues = list(find_cues(doc, marked))
        self.at = {cue.token: cue for cue in self.cues}
        self.said: list[Saying] = []
        self.used: set[int] = set()

    def find(self) -> list[Saying]:
        """Run the constructions from the surest to the loosest."""
        clauses = list(self._clauses())
        for number, quoted in enumerate(self.marked.stretches):
            self._quotation(number, quoted, clauses)
        for cue, clause in clauses:
            self._reported(cue, clause)
        self._sourced()
        return _apart(sorted(self.said, key=lambda s: (s.start, -s.end)))

    def _clauses(self) -> Iterator[tuple[Cue, Clause]]:
        for cue in self.cues:
            if _unsaid(self.doc, cue):
                continue
            for clause in reported_clauses(self.doc, cue):
                yield cue, clause

    # Quotations ---------------------------------------------------------------

    def _quotation(
        self, number: int, quoted: Quoted, clauses: list[tuple[Cue, Clause]]
    ) -> None:
        """Take one quoted stretch as direct or mixed speech, or leave it alone."""
        text = self.doc.text[quoted.start : quoted.end]
        if not any(c.isalpha() for c in text):
            return
        cue, rule = self._cue_behind(quoted), "verb behind"
        if cue is None:
            cue, rule = self._cue_before(quoted), "verb before"
        words = len(text.split())
        if cue is not None:
            self._direct(quoted, rule, cue)
            return
        if self._mixed(quoted, clauses) or self._phrase(quoted):
            return
        whole = words >= FEW and (text[0].isupper() or text[0] in "'‘[.…")
        ended = words >= FEW and text[-1] in ".!?…,"
        if whole and self._starts_fresh(quoted) and (ended or words >= 2 * FEW):
            self.said.append(
                Saying(
                    quoted.start,
                    quoted.end,
                    direct=True,
                    rule="goes on",
                    confidence=0.7,
                    goes_on=True,
                )
            )

    def _direct(self, quoted: Quoted, rule: str, cue: Cue) -> None:
        self.used.add(cue.token)
        self.said.append(
            Saying(
                quoted.start,
                quoted.end,
                direct=True,
                rule=rule,
                confidence=0.9,
                cue=cue,
                voice=voice_of(self.doc[cue.token]),
            )
        )

    def _cue_behind(self, quoted: Quoted) -> Cue | None:
        """Return the verb of '"…," X said'."""
        text = self.doc.text
        last = text[quoted.end - 1]
        follows = text[quoted.outer : quoted.outer + 1]
        if last not in ",?!…—–-" and follows not in (",",):
            return None
        return self._scan(quoted.outer, +1)

    def _cue_before(self, quoted: Quoted) -> Cue | None:
        """Return the verb of 'X said: "…"'."""
        before = self.doc.text[: quoted.opens].rstrip()[-1:]
        if before not in (",", ":"):
            token = self._token_before(quoted.opens)
            if token is None or token not in self.at or not before.isalpha():
                return None
            return self.at[token]
        return self._scan(quoted.opens, -1, over_lines=before == ":")

    def _token_before(self, position: int) -> int | None:
        span = self.doc.char_span(
            max(0, position - 1), position, alignment_mode="expand"
        )
        if span is None:
            return None
        at = span.start
        while at > 0 and (self.doc[at].is_space or self.doc[at].idx >= position):
            at -= 1
        return at

    def _scan(self, position: int, step: int, over_lines: bool = False) -> Cue | None:
        """Return the first reporting verb in one direction within the clause."""
        doc = self.doc
        at = _token_at(doc, position) if step > 0 else self._token_before(position)
        found: Cue | None = None
        walked = 0
        while at is not None and 0 <= at < len(doc) and walked < REACH:
            token = doc[at]
            if self.marked.at(token.idx) is not None and (
                not self.marked.at(token.idx).opens <= position <= token.idx
            ):
                break
            if token.text in (".", "!", "?", ";") and walked > 0:
                break
            if "\n" in token.text and not over_lines:
                break
            cue = self.at.get(at)
            if cue is not None and "q" in cue.word.takes:
                found = cue
                if step > 0 or cue.word.takes != "q":
                    break
            at += step
            walked += 1
        return found

    def _mixed(self, quoted: Quoted, clauses: list[tuple[Cue, Clause]]) -> bool:
        """Take a stretch inside a reported clause together with the clause."""
        for cue, clause in clauses:
            start, end = self._bounds(clause)
            if start <= quoted.start < end:
                outside = self._outside(start, max(end, quoted.outer))
                if outside < 2:
                    self._direct(quoted, "reported clause", cue)
                return True
        return False

    def _phrase(self, quoted: Quoted) -> bool:
        """Take marked words inside a reporting verb's object: "called it 'a coup'"."""
        span = self.doc.char_span(quoted.start, quoted.end, alignment_mode="expand")
        if span is None:
            return False
        at = span.root
        while at.head.i != at.i and at.i not in self.at:
            if at.pos_ in ("VERB", "AUX") and not span.start <= at.i < span.end:
                return False
            at = at.head
        cue = self.at.get(at.i)
        if cue is None or at.i >= span.start or set(cue.word.takes) == {"i"}:
            return False
        objects = [t for t in at.rights if t.dep_ in _OBJECTS]
        first = min([t.left_edge.i for t in objects], default=span.start)
        if first > span.start or _unsaid(self.doc, cue):
            return False
        if any(
            s.start < quoted.outer and self.doc[first].idx < s.end for s in self.said
        ):
            return False
        self.said.append(
            Saying(
                self.doc[first].idx,
                quoted.outer,
                direct="mixed",
                rule="object in marks",
                confidence=0.7,
                cue=cue,
                voice=voice_of(at),
            )
        )
        return True

    def _outside(self, start: int, end: int) -> int:
        """Count the words of a stretch that stand outside quotation marks."""
        span = self.doc.char_span(start, end, alignment_mode="expand")
        return sum(
            1
            for token in span or ()
            if token.is_alpha
            and token.text != "that"
            and self.marked.at(token.idx) is None
        )

    def _starts_fresh(self, quoted: Quoted) -> bool:
        """Tell whether a stretch begins a sentence, or goes on after a verb's clause."""
        before = self.doc.text[: quoted.opens].rstrip()[-1:]
        return before in ("", ".", "!", "?", ":", "”", '"', ",", "»", "…", "\n") or (
            "\n" in self.doc.text[max(0, quoted.opens - 2) : quoted.opens]
        )

    # Reported clauses ---------------------------------------------------------

    def _bounds(self, clause: Clause) -> tuple[int, int]:
        """Return a clause's characters, without "that" and outer punctuation."""
        doc = self.doc
        first, last = clause.first, clause.last
        while first < last and (
            doc[first].text in (",", ":", "that", "as", "—", "–", "-")
            or doc[first].is_space
        ):
            first += 1
        while last > first and (
            doc[last - 1].text in (",", ".", ";", ":", "—", "–", "-")
            or doc[last - 1].is_space
        ):
            last -= 1
        if first >= last:
            return doc[clause.first].idx, doc[clause.first].idx
        return doc[first].idx, doc[last - 1].idx + len(doc[last - 1])

    def _reported(self, cue: Cue, clause: Clause) -> None:
        start, end = self._bounds(clause)
        if cue.token in self.used and self._overlaps_direct(start, end):
            return
        inside = [q for q in self.marked.stretches if start <= q.opens < end]
        if end - start < 8 or self._overlaps_direct(start, end):
            return
        if inside:
            end = max(end, inside[-1].outer)
        voice = voice_of(self.doc[cue.token])
        self.said.append(
            Saying(
                start,
                end,
                direct="mixed" if inside else False,
                rule=clause.rule,
                confidence=0.8,
                cue=cue,
                voice=voice,
            )
        )

    def _overlaps_direct(self, start: int, end: int) -> bool:
        return any(
            s.direct is True and s.start < end and start < s.end for s in self.said
        )

    def _sourced(self) -> None:
        """Take "according to X": a source at second hand, or a reported sentence."""
        doc, layout = self.doc, self.layout
        for first, last, head in according_to(doc):
            if self.marked.at(doc[first].idx) is not None:
                continue
            span = layout.sentences[layout.sentence_of(doc[first].idx)]
            source = Voice(doc[head].left_edge.i, last, head)
            told = [
                at
                for at, s in enumerate(self.said)
                if s.start < span.end and span.start < s.end
            ]
            if told:
                for at in told:
                    self.said[at] = replace(self.said[at], via=source)
                continue
            content = self._without(span.start, span.end, first, last)
            if content is not None:
                self.said.append(
                    Saying(
                        *content,
                        direct=False,
                        rule="according to",
                        confidence=0.85,
                        cue=None,
                        voice=source,
                    )
                )

    def _without(
        self, start: int, end: int, first: int, last: int
    ) -> tuple[int, int] | None:
        """Return the longer side of a sentence around the tokens [first, last)."""
        doc = self.doc
        left = (start, doc[first].idx)
        right = (doc[last - 1].idx + len(doc[last - 1]), end)
        begin, stop = max(left, right, key=lambda side: side[1] - side[0])
        text = doc.text[begin:stop]
        begin += len(text) - len(text.lstrip(" ,;:\n—–"))
        stop -= len(text) - len(text.rstrip(" ,;:.\n—–"))
        return (begin, stop) if stop - begin >= 8 else None


def _unsaid(doc: Doc, cue: Cue) -> bool:
    """Tell whether a verb says that something was not said, or is only asked about."""
    return any(child.dep_ == "neg" for child in doc[cue.token].children) and (
        cue.word.stance != "denied"
    )


def _token_at(doc: Doc, position: int) -> int | None:
    """Return the first token at or after a character."""
    if position >= len(doc.text):
        return None
    span = doc.char_span(position, position + 1, alignment_mode="expand")
    return None if span is None else span.start


def _apart(said: list[Saying]) -> list[Saying]:
    """Leave out what lies inside what was kept before: the outer clause says it."""
    kept: list[Saying] = []
    for saying in said:
        if kept and saying.start < kept[-1].end:
            continue
        kept.append(saying)
    return kept
