"""Terms about longer names around a name, and about its other mentions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .span_in_story import SpanInStory
from .tags import PLACE_LABELS, Tag
from .terms import SpanTerm, TermGroup

if TYPE_CHECKING:
    from collections.abc import Callable


__all__ = ["ENTITY_TERMS", "OTHER_MENTION_TERMS"]

#: How spans of the same name may be tagged elsewhere in a story.
_ELSEWHERE = {
    "a place": tuple(Tag(label, how) for how in ("=", "<") for label in PLACE_LABELS),
    "a people": (Tag("NORP", "="),),
    "a body": (Tag("ORG", "="),),
    "a person": (Tag("PERSON", "="), Tag("PERSON", "in")),
    "in a body": (Tag("ORG", "in"),),
}


def _place_in_entity(s: SpanInStory) -> str:
    """Tell whether the span opens or closes the entity, or is within it."""
    first, last = s.entity
    return "opens" if s.start == first else "closes" if s.end >= last else "within"


def _tag_if(where: str) -> Callable[[SpanInStory], str]:
    return lambda s: str(s.span.tag) if _place_in_entity(s) == where else ""


def _tag_if_institution(where: str) -> Callable[[SpanInStory], str]:
    def compute(s: SpanInStory) -> str:
        last = s.entity[1]
        if s.end >= last or s.tokens.lower[last - 1] not in s.words.institutions:
            return ""
        return str(s.span.tag) if _place_in_entity(s) == where else ""

    return compute


def _tag_after_of(s: SpanInStory) -> str:
    after = s.start > s.entity[0] and s.before in s.words.body_prepositions
    return str(s.span.tag) if after else ""


def _words_into(s: SpanInStory) -> str:
    into = s.start - s.entity[0]
    return str(min(3, into)) if into > 0 else ""


def _head_of_entity(s: SpanInStory) -> str:
    last = s.entity[1]
    return s.tokens.lower[last - 1] if s.end < last else ""


def _next_in_entity(s: SpanInStory) -> str:
    return s.after if s.end < s.entity[1] else ""


def _words_from_end(s: SpanInStory) -> str:
    left = s.entity[1] - s.end
    return str(min(4, left)) if left > 0 else ""


def _share_elsewhere(
    tags: tuple[Tag, ...], *, not_here: bool = False
) -> Callable[[SpanInStory], float]:
    """Return how many of the name's other spans are tagged in one of these ways."""

    def compute(s: SpanInStory) -> float:
        here = s.span.tag in tags
        if here and not_here:
            return 0.0
        counts = s.story.tags[s.span.key]
        return (sum(counts[tag] for tag in tags) - here) / s.others

    return compute


def _is_situated_elsewhere(s: SpanInStory) -> bool:
    return not s.span.situated and s.story.situated[s.span.key] > 0


_IN_AN_ENTITY = TermGroup[SpanInStory](
    lambda s: s.entity[1],
    (
        *(SpanTerm(f"{w}, {{}}", _tag_if(w)) for w in ("opens", "closes", "within")),
        SpanTerm("after of, {}", _tag_after_of),
        SpanTerm("{} words into a name", _words_into),
        SpanTerm("in a name that ends in {}", _head_of_entity),
        SpanTerm("before {} in a name", _next_in_entity),
        SpanTerm("{} words from the end of a name", _words_from_end),
        *(
            SpanTerm(f"{where} an institution, {{}}", _tag_if_institution(where))
            for where in ("opens", "within")
        ),
    ),
)

_TAGGED_ELSEWHERE = TermGroup[SpanInStory](
    lambda s: s.others > 0,
    tuple(
        SpanTerm(f"elsewhere {what}{here}", _share_elsewhere(tags, not_here=not_here))
        for what, tags in _ELSEWHERE.items()
        for not_here, here in ((False, ""), (True, ", here not"))
    ),
)

_USED = TermGroup[SpanInStory](
    lambda s: s.story.situated[s.span.key],
    (
        SpanTerm("used as a place", lambda s: s.span.situated, ("tag",)),
        SpanTerm("used as a place elsewhere", _is_situated_elsewhere, ("tag",)),
    ),
)

ENTITY_TERMS = (_IN_AN_ENTITY,)
OTHER_MENTION_TERMS = (_TAGGED_ELSEWHERE, _USED)
