"""According to whom: what a phrase attributes that has no verb of its own."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace

from ..nlp.syntax import FINITE
from .context import EDGE, SHORT, Attribution, QuoteContext
from .indirect_speech import SourcePhrase, source_phrases
from .source_spans import SourceSpan

__all__ = ["with_source_phrases"]


def with_source_phrases(
    context: QuoteContext, attributions: list[Attribution]
) -> list[Attribution]:
    """Add what "according to X" tells: a source at second hand, or a whole report."""
    parsed = context.parsed
    attributions = list(attributions)
    by_sentence: dict[int, list[int]] = defaultdict(list)
    for at, attribution in enumerate(attributions):
        last = parsed.sentence_of(attribution.end - 1)
        first = parsed.sentence_of(_lead_of(context, attribution))
        for sentence in range(first, last + 1):
            by_sentence[sentence].append(at)
    for phrase in source_phrases(context):
        if context.quoted(phrase.first) is not None:
            continue
        sentence = parsed.sentence_of(context.doc[phrase.first].idx)
        left = context.doc[phrase.head].left_edge.i
        source = SourceSpan(left, phrase.last, phrase.head)
        for at in by_sentence[sentence]:
            attributions[at] = _told_by(context, attributions[at], phrase, source)
        if not by_sentence[sentence]:
            attributions += _sentence_of(context, sentence, phrase, source)
    return attributions


def _lead_of(context: QuoteContext, said: Attribution) -> int:
    """Return where the words that may attribute something end (character).

    That is before a colon ("In the words of Ana Ruiz: …"), or where it begins.
    """
    before = context.text[: said.start].rstrip(_OPENING)
    return len(before) - 1 if before.endswith(":") else said.start


def _told_by(
    context: QuoteContext, said: Attribution, phrase: SourcePhrase, source: SourceSpan
) -> Attribution:
    """Return what was said with the source of "according to X".

    Before a colon, all is X's name. X says words that no verb reports, right beside
    them; else X is who reports that they were said.
    """
    colon = context.token_from(_lead_of(context, said))
    named = range(phrase.last, phrase.last + _NAMED)
    if context.doc[colon].text == ":" and colon in named:
        phrase = replace(phrase, last=colon)
        source = replace(source, last=colon)
    gap = context.token_from(said.end)
    beside = 0 <= phrase.first - gap <= _BESIDE or context.token_from(
        said.start
    ) - phrase.last in range(_BESIDE + 1)
    if said.cue is None and said.source is None and beside:
        return replace(
            said,
            rule="according to",
            source_phrase=phrase.phrase,
            source=source,
            continues=False,
        )
    return replace(said, via=source)


def _sentence_of(
    context: QuoteContext, sentence: int, phrase: SourcePhrase, source: SourceSpan
) -> Iterator[Attribution]:
    """Yield the rest of the sentence of "according to X" as what X said."""
    span = context.parsed.sentences[sentence]
    start, end = _told_side(context, span.start, span.end, phrase)
    if end - start >= SHORT:
        yield Attribution(
            start,
            end,
            direct=False,
            rule="according to",
            confidence=0.85,
            source_phrase=phrase.phrase,
            source=source,
        )


def _told_side(
    context: QuoteContext, start: int, end: int, phrase: SourcePhrase
) -> tuple[int, int]:
    """Return the side of the characters [start, end) around a phrase that it is about.

    It is the one with a verb, of two the longer one, or what a conjunction right before
    the phrase joins: "Rents fell and, according to the bank, will fall again".
    Semicolons bound it.
    """
    start, end = _between_semicolons(context, start, end, phrase)
    last = context.doc[_described_until(context, phrase)]
    left = (start, context.doc[phrase.first].idx)
    right = (last.idx + len(last), end)
    joined = [t.dep_ for t in context.doc[max(0, phrase.first - 2) : phrase.first]]
    if joined == ["cc", "punct"]:
        return context.trimmed(*right, EDGE)
    told = max(left, right, key=lambda side: _weight(context, *side))
    return context.trimmed(*told, EDGE)


def _weight(context: QuoteContext, start: int, end: int) -> tuple[bool, int]:
    """Tell whether a side has a finite verb, and how long it is (characters)."""
    words = context.doc[context.token_from(start) : context.token_from(end)]
    return any(token.tag_ in FINITE for token in words), end - start


def _described_until(context: QuoteContext, phrase: SourcePhrase) -> int:
    """Return the last token of a source with a clause that describes it.

    "According to police, who searched the flat, it was empty."
    """
    clauses = (c for c in context.doc[phrase.head].rights if c.dep_ == "relcl")
    edges = (c.right_edge.i for c in clauses if c.left_edge.i <= phrase.last + 1)
    return max([phrase.last - 1, *edges])


def _between_semicolons(
    context: QuoteContext, start: int, end: int, phrase: SourcePhrase
) -> tuple[int, int]:
    """Return the part of a sentence that semicolons part off around a phrase.

    "A car burned; the driver fled, according to police" has one told fact. A list that
    ends in "; and C, according to X" is told whole.
    """
    doc = context.doc
    for index in range(phrase.first - 1, context.token_from(start) - 1, -1):
        if doc[index].text == ";":
            whole = doc[index + 1].dep_ == "cc" and index + 1 < phrase.first
            start = start if whole else doc[index].idx + 1
            break
    for index in range(phrase.last, context.token_from(end)):
        if doc[index].text == ";":
            return start, doc[index].idx
    return start, end


#: What may stand between a colon and the words of a quotation.
_OPENING = " \n\"“”„«»‘’'"

#: Within so many tokens a name may be between a description and a colon: "In the words
#: of the curator, Ana Ruiz:".
_NAMED = 6

#: How many tokens, of marks, stand between a quotation and "according to".
_BESIDE = 3
