"""Attribution: quoted and reported content with its cue and its source."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from ..nlp.quotation_marks import Quoted
from .according_to import with_source_phrases
from .clauses import Clause
from .context import EDGE, SHORT, Attribution, QuoteContext
from .cues import Cue
from .direct_speech import (
    continued_quotation,
    direct_cue,
    direct_quotation,
    is_negated,
    quotation_in_object,
    source_in,
)
from .indirect_speech import reported_clauses
from .labels import labelled_quotation, transcript
from .reporting_nouns import reporting_nouns
from .source_spans import SourceSpan, quoting_source

__all__ = ["find_attributions"]

#: The most words of a label at the beginning of a line.
_LABEL = 5

_EDGE_TOKENS = frozenset([",", ":", "—", "–", "-", "\n", "\n\n"])


@dataclass(frozen=True, slots=True)
class _Report:
    """A reported clause as characters [start, end), with its cue."""

    start: int
    end: int
    cue: Cue
    rule: str
    source: SourceSpan | None = None


def find_attributions(context: QuoteContext) -> list[Attribution]:
    """Return the quotations and reported clauses of a story in text order.

    The surest construction comes first: a quotation with its verb beside it, then
    one inside a reported clause, then the clauses themselves, then "according to".
    """
    reports = list(_reports(context))
    by_mark = _reports_by_mark(context, reports)
    turns = _Quotations(transcript(context))
    quotations = _Quotations(
        [
            *turns.kept,
            *(
                attribution
                for quoted in context.marked.stretches
                if not turns.overlap(quoted.start, quoted.end)
                and (
                    attribution := _quotation(
                        context, quoted, by_mark.get(quoted.opens, [])
                    )
                )
            ),
        ]
    )
    attributions = _over_paragraphs(context, quotations.kept)
    attributions += [
        _indirect(context, report)
        for report in reports
        if not quotations.overlap(report.start, report.end)
    ]
    return _outermost(with_source_phrases(context, attributions))


def _over_paragraphs(
    context: QuoteContext, quotations: list[Attribution]
) -> list[Attribution]:
    """Return the quotations, one that goes on in the next paragraph with its speaker.

    A mark opens each paragraph of a long quotation, and one closes only its last: what
    has no verb of its own is said by whom the last paragraph names.
    """
    whole = list(quotations)
    for at in range(len(whole) - 2, -1, -1):
        here, there = whole[at], whole[at + 1]
        quoted = context.marked.at(here.start)
        open_ended = quoted is not None and not quoted.closed
        gap = context.text[here.end : there.start]
        if (
            here.source is None
            and open_ended
            and gap.count("\n")
            and len(gap.split()) < 2
        ):
            whole[at] = replace(here, cue=there.cue, source=there.source)
    return whole


class _Quotations:
    """The quotations of a story in text order, none overlapping the one before."""

    def __init__(self, quotations: Iterable[Attribution]) -> None:
        self.kept: list[Attribution] = []
        for quotation in sorted(quotations, key=lambda q: (q.start, -q.end)):
            if not self.kept or quotation.start >= self.kept[-1].end:
                self.kept.append(quotation)
        self._starts = [quotation.start for quotation in self.kept]

    def overlap(self, start: int, end: int) -> bool:
        """Tell whether a quotation overlaps the characters [start, end)."""
        at = bisect_left(self._starts, end) - 1
        return at >= 0 and self.kept[at].end > start


def _reports(context: QuoteContext) -> Iterator[_Report]:
    """Yield the reported clauses, without "that" and outer punctuation."""
    for cue in context.cues.values():
        if not is_negated(context, cue):
            for clause in reported_clauses(context, cue):
                yield from _report(context, cue, clause)
    for cue, clause in reporting_nouns(context):
        if context.quoted(cue.token) is None:
            yield from _report(context, cue, clause)


def _report(context: QuoteContext, cue: Cue, clause: Clause) -> Iterator[_Report]:
    """Yield a reported clause in characters, unless it is too short."""
    first, last = clause.first, clause.last
    openers = context.words.clause_openers
    while first < last:
        text = context.doc[first].text
        only = text in context.words.restricting_words
        only = only and context.doc[first + 1].text in context.words.complementizers
        if text not in _EDGE_TOKENS and text not in openers and not only:
            break
        first += 1
    last = _whole_word(context, last)
    if first < last:
        end = context.doc[last - 1].idx + len(context.doc[last - 1])
        begin, stop = context.block(cue.token)
        start, end = max(context.doc[first].idx, begin), min(end, stop)
        start = _past_dateline(context, start, end)
        start, end = context.trimmed(start, max(start, end), EDGE)
        told = context.token_from(start), context.token_from(end)
        if end - start >= SHORT and not context.datelines.hold(*told):
            yield _Report(start, end, cue, clause.rule, clause.source)


def _whole_word(context: QuoteContext, last: int) -> int:
    """Return where a clause ends that must not end within a word.

    Parsers leave out the "h" of "it blew at 90 km/h".
    """
    doc = context.doc
    while 0 < last < len(doc) and doc[last].text[:1].isalpha():
        if doc[last - 1].whitespace_:
            break
        last += 1
    return last


def _past_dateline(context: QuoteContext, start: int, end: int) -> int:
    """Return where a clause begins behind the dateline that it begins with.

    Or behind a label in capitals at the beginning of its line: "QUETTA: Two died".
    """
    first = context.token_from(start)
    dateline = context.datelines.at(first)
    dash = _label_end(context, first) if dateline is None else dateline.dash
    if dash is None or dash + 1 >= len(context.doc):
        return start
    behind: int = context.doc[dash + 1].idx
    return behind if behind < end else start


def _label_end(context: QuoteContext, first: int) -> int | None:
    """Return the colon behind the words in capitals that open a line, if one is."""
    tokens = context.parsed.tokens
    if first and not tokens.breaks(first):
        return None
    for at in range(first, min(first + _LABEL, len(tokens))):
        if tokens.text[at] == ":":
            return at if at > first else None
        if not tokens.text[at].isupper():
            return None
    return None


def _reports_by_mark(
    context: QuoteContext, reports: list[_Report]
) -> dict[int, list[_Report]]:
    """Return the reported clauses around each quoted stretch, by its opening mark."""
    by_mark: dict[int, list[_Report]] = defaultdict(list)
    for report in reports:
        for quoted in context.marked.between(report.start - 1, report.end):
            by_mark[quoted.opens].append(report)
    return by_mark


def _quotation(
    context: QuoteContext, quoted: Quoted, around: list[_Report]
) -> Attribution | None:
    """Return a quoted stretch as speech.

    None where it belongs to the reported clause around it, or is no speech.
    """
    if not any(c.isalpha() for c in context.text[quoted.start : quoted.end]):
        return None
    direct = direct_cue(context, quoted)
    if direct is not None:
        cue, rule = direct
        if _is_told_in(context, cue, around):
            return None
        whole = any(
            report.cue == cue and _begins_before(context, report, quoted)
            for report in around
        )
        return None if whole else direct_quotation(context, quoted, cue, rule)
    if around:
        report = around[0]
        end = max(report.end, quoted.outer)
        if _unquoted_words(context, report.start, end) < 2:
            return direct_quotation(context, quoted, report.cue, "reported clause")
        return None
    return (
        labelled_quotation(context, quoted)
        or quotation_in_object(context, quoted)
        or continued_quotation(context, quoted)
    )


def _is_told_in(context: QuoteContext, cue: Cue, around: list[_Report]) -> bool:
    """Tell whether a verb of thinking stands in what somebody else says.

    "The mayor said most had come to think “that it was over”" quotes the mayor.
    """
    if cue.word.kind != "thought":
        return False
    at = context.doc[cue.token].idx
    return any(
        report.start <= at < report.end and report.cue.word.kind == "speech"
        for report in around
    )


def _begins_before(context: QuoteContext, report: _Report, quoted: Quoted) -> bool:
    """Tell whether a clause in the same sentence begins well before its marks.

    "The bridge is 'a danger,'" she said: the clause is what was said.
    """
    first = context.marked.at(report.start)
    if first is not None and first.opens != quoted.opens:
        return False  # it begins with a quotation of its own
    before = context.text[report.start : max(report.start, quoted.opens)]
    words = len(before.split())
    return words > 1 and not any(stop in before for stop in (". ", "! ", "? ", "\n"))


def _unquoted_words(context: QuoteContext, start: int, end: int) -> int:
    """Count the words of a stretch that stand outside quotation marks."""
    tokens = context.doc[context.token_from(start) : context.token_from(end)]
    ignored = context.words.complementizers
    return sum(
        token.is_alpha and token.text not in ignored and context.quoted(token.i) is None
        for token in tokens
    )


def _indirect(context: QuoteContext, report: _Report) -> Attribution:
    """Return a reported clause as indirect speech, or as mixed if it holds marks."""
    start, end = report.start, report.end
    inside = context.marked.between(start, end)
    if inside:
        end = max(end, inside[-1].outer)
    return Attribution(
        start,
        end,
        direct="mixed" if inside else False,
        rule=report.rule,
        confidence=0.8 if report.cue.word.kind == "speech" else 0.6,
        cue=report.cue,
        source=report.source or source_in(context, report.cue),
        via=quoting_source(context.doc[report.cue.token], context.words),
    )


def _outermost(attributions: list[Attribution]) -> list[Attribution]:
    """Return the attributions in text order, without those inside another one."""
    kept: list[Attribution] = []
    for attribution in sorted(attributions, key=lambda a: (a.start, -a.end)):
        if not kept or attribution.start >= kept[-1].end:
            kept.append(attribution)
    return kept
