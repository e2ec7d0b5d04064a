"""All terms of a span's score before other places of the story are known."""

from __future__ import annotations

from .entity_terms import ENTITY_TERMS, OTHER_MENTION_TERMS
from .name_terms import NAME_TERMS, PERSONAL_TERMS, VECTOR_TERMS
from .neighbour_terms import NEIGHBOUR_TERMS
from .span_in_story import SpanInStory
from .terms import SpanTerms

__all__ = ["SPAN_TERMS"]

#: The registry that the weights of the package were fitted to. Once the sure places of
#: a story are known, :data:`dateline.places.resolution.spatial_context.ANCHOR_TERMS`
#: are added.
SPAN_TERMS = SpanTerms[SpanInStory](
    (
        *NAME_TERMS,
        *NEIGHBOUR_TERMS,
        *ENTITY_TERMS,
        *OTHER_MENTION_TERMS,
        *VECTOR_TERMS,
        *PERSONAL_TERMS,
    )
)
