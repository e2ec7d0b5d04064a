"""Find what is said: quoted and reported words with their cue and speaker."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace

from ..nlp.quotation_marks import Quoted
from .context import Page, Saying
from .cues import Cue
from .direct_speech import denied, direct_cue, goes_on, in_object, spoken
from .indirect_speech import Clause, reported_clauses, reporting_nouns, source_phrases
from .source_spans import Voice, quoted_by, voice_of

__all__ = ["find_sayings"]

#: A clause of fewer characters tells nothing.
SHORT = 8

_EDGE = " ,;:.\n—–-"
_LEADS = frozenset([",", ":", "—", "–", "-", "\n", "\n\n"])


@dataclass(frozen=True, slots=True)
class _Report:
    """A reported clause as characters [start, end), with its verb."""

    start: int
    end: int
    cue: Cue
    rule: str


def find_sayings(page: Page) -> list[Saying]:
    """Return the quotations and reported clauses of a story in text order.

    The surest construction comes first: a quotation with its verb beside it, then
    one inside a reported clause, then the clauses themselves, then "according to".
    """
    reports = list(_reports(page))
    around = _around(page, reports)
    quotations = [
        saying
        for quoted in page.marked.stretches
        if (saying := _quotation(page, quoted, around.get(quoted.opens, [])))
    ]
    taken = _Taken(quotations)
    said = list(taken.kept)
    said += [
        _reported(page, report)
        for report in reports
        if taken.free(report.start, report.end)
    ]
    return _outer(_sourced(page, said))


class _Taken:
    """The quotations of a story in text order, none overlapping the one before."""

    def __init__(self, quotations: list[Saying]) -> None:
        self.kept: list[Saying] = []
        for saying in quotations:
            if not self.kept or saying.start >= self.kept[-1].end:
                self.kept.append(saying)
        self._starts = [saying.start for saying in self.kept]

    def free(self, start: int, end: int) -> bool:
        """Tell whether no quotation overlaps a stretch."""
        at = bisect_left(self._starts, end) - 1
        return at < 0 or self.kept[at].end <= start


def _reports(page: Page) -> Iterator[_Report]:
    """Give the reported clauses, without "that" and outer punctuation."""
    for cue in page.cues.values():
        if not denied(page, cue):
            for clause in reported_clauses(page, cue):
                yield from _report(page, cue, clause)
    for cue, clause in reporting_nouns(page):
        if page.quoted(cue.token) is None:
            yield from _report(page, cue, clause)


def _report(page: Page, cue: Cue, clause: Clause) -> Iterator[_Report]:
    first, last = clause.first, clause.last
    leads = _LEADS | page.words.clause_openers
    while first < last and page.doc[first].text in leads:
        first += 1
    if first < last:
        end = page.doc[last - 1].idx + len(page.doc[last - 1])
        start, end = page.trimmed(page.doc[first].idx, end, _EDGE)
        if end - start >= SHORT:
            yield _Report(start, end, cue, clause.rule)


def _around(page: Page, reports: list[_Report]) -> dict[int, list[_Report]]:
    """Return the reported clauses around each quoted stretch, by its opening mark."""
    found: dict[int, list[_Report]] = defaultdict(list)
    for report in reports:
        for quoted in page.marked.between(report.start - 1, report.end):
            found[quoted.opens].append(report)
    return found


def _quotation(page: Page, quoted: Quoted, around: list[_Report]) -> Saying | None:
    """Take a quoted stretch as speech, or leave it to its clause, or alone."""
    if not any(c.isalpha() for c in page.text[quoted.start : quoted.end]):
        return None
    found = direct_cue(page, quoted)
    if found is not None:
        whole = (
            r for r in around if r.cue == found[0] and _begins_before(page, r, quoted)
        )
        return None if any(whole) else spoken(page, quoted, *found)
    if around:
        report = around[0]
        if _outside(page, report.start, max(report.end, quoted.outer)) < 2:
            return spoken(page, quoted, report.cue, "reported clause")
        return None
    return in_object(page, quoted) or goes_on(page, quoted)


def _begins_before(page: Page, report: _Report, quoted: Quoted) -> bool:
    """Tell whether a clause in the same sentence begins well before its marks.

    "The bridge is 'a danger,'" she said: the clause is what was said.
    """
    before = page.text[report.start : max(report.start, quoted.opens)]
    words = len(before.split())
    return words > 1 and not any(stop in before for stop in (". ", "! ", "? ", "\n"))


def _outside(page: Page, start: int, end: int) -> int:
    """Count the words of a stretch that stand outside quotation marks."""
    tokens = page.doc[page.token_at(start) : page.token_at(end)]
    joining = page.words.complementizers
    return sum(
        token.is_alpha and token.text not in joining and page.quoted(token.i) is None
        for token in tokens
    )


def _reported(page: Page, report: _Report) -> Saying:
    """Return a reported clause as indirect speech, or as mixed if it holds marks."""
    start, end = report.start, report.end
    inside = page.marked.between(start, end)
    if inside:
        end = max(end, inside[-1].outer)
    return Saying(
        start,
        end,
        direct="mixed" if inside else False,
        rule=report.rule,
        confidence=0.8 if report.cue.word.kind == "speech" else 0.6,
        cue=report.cue,
        voice=voice_of(page.doc[report.cue.token], page.words),
        via=quoted_by(page.doc[report.cue.token], page.words),
    )


def _sourced(page: Page, said: list[Saying]) -> list[Saying]:
    """Take "according to X": a source at second hand, or a reported sentence."""
    parsed = page.parsed
    by_sentence: dict[int, list[int]] = defaultdict(list)
    for at, saying in enumerate(said):
        last = parsed.sentence_of(saying.end - 1)
        for sentence in range(parsed.sentence_of(saying.start), last + 1):
            by_sentence[sentence].append(at)
    for named in source_phrases(page):
        first, last, head = named.first, named.last, named.head
        if page.quoted(first) is not None:
            continue
        sentence = parsed.sentence_of(page.doc[first].idx)
        source = Voice(page.doc[head].left_edge.i, last, head)
        for at in by_sentence[sentence]:
            said[at] = replace(said[at], via=source)
        if not by_sentence[sentence]:
            span = parsed.sentences[sentence]
            start, end = _longer_side(page, span.start, span.end, first, last)
            if end - start >= SHORT:
                rule = "according to"
                said.append(
                    Saying(
                        start,
                        end,
                        direct=False,
                        rule=rule,
                        confidence=0.85,
                        source_phrase=named.phrase,
                        voice=source,
                    )
                )
    return said


def _longer_side(
    page: Page, start: int, end: int, first: int, last: int
) -> tuple[int, int]:
    """Return the longer side of a sentence around the tokens [first, last)."""
    left = (start, page.doc[first].idx)
    right = (page.doc[last - 1].idx + len(page.doc[last - 1]), end)
    longer = max(left, right, key=lambda side: side[1] - side[0])
    return page.trimmed(*longer, _EDGE)


def _outer(said: list[Saying]) -> list[Saying]:
    """Return the sayings without those inside another: the outer one says it."""
    kept: list[Saying] = []
    for saying in sorted(said, key=lambda s: (s.start, -s.end)):
        if not kept or saying.start >= kept[-1].end:
            kept.append(saying)
    return kept
