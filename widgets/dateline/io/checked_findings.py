"""Whether findings from outside hold together: their spans, and what they point at."""

from __future__ import annotations

from collections.abc import Iterator

from ..errors import StoryError
from ..model import Findings, Mention, Span

__all__ = ["check_findings"]


def check_findings(findings: Findings) -> None:
    """Check what a schema cannot say: offsets inside the text, words and sentences.

    Raises
    ------
    StoryError
        A span is not in the text, a mention has other words than its span, or a number
        points at a sentence that is not there.

    """
    text, sentences = findings.story.text, len(findings.sentences)
    for name in ("sentences", "paragraphs", "boilerplate"):
        for span in getattr(findings, name):
            _check_span(span, text, name)
    for layer, mention in _mentions(findings):
        _check_span(mention, text, layer)
        if text[mention.start : mention.end] != mention.phrase:
            raise StoryError(
                f"the reading is damaged: the text from {mention.start} to "
                f"{mention.end}, among its {layer}, has other words than its record"
            )
        if not 0 <= mention.sentence < sentences:
            raise _no_sentence(mention.sentence, layer, sentences)
    for event in findings.events:
        for number in event.told_in:
            if not 0 <= number < sentences:
                raise _no_sentence(number, "events", sentences)


def _mentions(findings: Findings) -> Iterator[tuple[str, Mention]]:
    for layer in ("places", "dates", "quotes", "events", "figures"):
        for mention in getattr(findings, layer):
            yield layer, mention
    for actor in findings.actors:
        for mention in (*actor.mentions, *actor.nominals):
            yield "actors", mention


def _check_span(span: Span | Mention, text: str, layer: str) -> None:
    if not 0 <= span.start <= span.end <= len(text):
        raise StoryError(
            f"the reading is damaged: among its {layer} is a span from {span.start} to "
            f"{span.end}, and the text has {len(text)} characters"
        )


def _no_sentence(number: int, layer: str, sentences: int) -> StoryError:
    return StoryError(
        f"the reading is damaged: among its {layer} is the sentence {number}, and "
        f"there are {sentences}, counted from 0"
    )
