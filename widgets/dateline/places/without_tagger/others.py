"""Names of people and bodies that a pipeline tells: places in them are no places."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...model import Span
from ...nlp.story import ParsedStory

if TYPE_CHECKING:
    from spacy.tokens import Span as SpacySpan

__all__ = ["bodies_of", "people_of"]


def people_of(parsed: ParsedStory) -> tuple[Span, ...]:
    """Return where people are named (characters), as far as they are told.

    Pipelines take small towns for people ("à Mao"): a name in one word is believed if
    the story has it in a longer one, or behind a title.
    """
    named = [entity for entity in parsed.doc.ents if entity.label_ == "PERSON"]
    known = {token.text for entity in named if len(entity) > 1 for token in entity}
    return tuple(
        _span(entity)
        for entity in named
        if len(entity) > 1 or entity.text in known or _has_title(entity, parsed)
    )


def _has_title(entity: SpacySpan, parsed: ParsedStory) -> bool:
    """Tell whether a short form or a title stands before a name: M., Mme, docteur."""
    if entity.start == 0:
        return False
    before = parsed.doc[entity.start - 1].text
    titled = before.casefold().rstrip(".") in parsed.language.titles
    return before.endswith(".") or titled


def bodies_of(parsed: ParsedStory) -> tuple[Span, ...]:
    """Return where bodies are named (characters), as far as they are told.

    A body of a single word may be a place that the pipeline took for one, unless it is
    written in capitals behind the beginning of a line, where datelines stand.
    """
    return tuple(
        _span(entity)
        for entity in parsed.doc.ents
        if entity.label_ == "ORG"
        and (len(entity) > 1 or _is_short_form(entity, parsed))
    )


def _is_short_form(entity: SpacySpan, parsed: ParsedStory) -> bool:
    at = parsed.paragraphs[parsed.paragraph_of(entity.start_char)].start
    return entity.text.isupper() and entity.start_char > at


def _span(entity: SpacySpan) -> Span:
    return Span(entity.start_char, entity.end_char)
