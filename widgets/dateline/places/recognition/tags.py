"""How a span sits in what the tagger marked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from ...lang.places import PlaceWords
    from ...nlp.tokens import Tokens

__all__ = ["PLACE_LABELS", "UNTAGGED", "Relation", "Tag", "tag_of"]

#: The tagger's labels of places.
PLACE_LABELS = frozenset({"GPE", "LOC", "FAC"})

#: Labels that are distinguished; all others are "OTHER".
_LABELS = frozenset({"GPE", "LOC", "FAC", "NORP", "ORG", "PERSON"})

#: A span is the entity ("="), or holds it with more ("<"), or is a part of it ("in");
#: it has no tagged word ("none"), or begins outside an entity and reaches it ("over").
Relation = Literal["=", "<", "in", "none", "over"]


class Tag(NamedTuple):
    """How a span sits in what the tagger marked: the label, and where in it."""

    label: str
    relation: Relation

    def __str__(self) -> str:
        """Return the tag as the names of terms have it ("GPE=", "in ORG", "none")."""
        if self.relation == "in":
            return f"in {self.label}"
        return f"{self.label}{self.relation}"

    def covers(self, label: str) -> bool:
        """Tell whether the span is an entity of a label, or holds one."""
        return self.label == label and self.relation in ("=", "<")


UNTAGGED = Tag("", "none")


def tag_of(first: int, last: int, tokens: Tokens, words: PlaceWords) -> Tag:
    """Return how the tokens from ``first`` up to ``last`` sit in the entities.

    An article before an entity's name and a possessive after it make no difference.
    """
    number = tokens.entity[first]
    if number < 0:
        untagged = all(entity < 0 for entity in tokens.entity[first:last])
        return UNTAGGED if untagged else Tag("", "over")
    start, end, label = tokens.entities[number]
    label = label if label in _LABELS else "OTHER"
    if start >= first and end <= last:
        return Tag(label, "=" if last - end <= 1 else "<")
    end -= tokens.text[end - 1] in words.possessives
    start += tokens.lower[start] in words.definite_articles
    if start >= first and end <= last:
        return Tag(label, "=")
    return Tag(label, "in")
