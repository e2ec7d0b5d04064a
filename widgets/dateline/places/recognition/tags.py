"""How a span sits in what the tagger marked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ...lang import Words
    from ...lang.places import PlaceWords
    from ...nlp.tokens import Tokens
    from .proposal import Proposal

__all__ = ["PLACE_LABELS", "UNTAGGED", "Relation", "Tag", "parted_names", "tag_of"]

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

    @property
    def is_place(self) -> bool:
        """Whether the span is just what the tagger takes for a place."""
        return self.label in PLACE_LABELS and self.relation == "="

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
    # "Troops retook Lyman": the tagger's name has the verb in it.
    while start < first and _is_before_name(start, tokens, words):
        start += 1
    if start >= first and end <= last:
        return Tag(label, "=")
    return Tag(label, "in")


def _is_before_name(i: int, tokens: Tokens, words: PlaceWords) -> bool:
    """Tell whether a word in lower case begins no name: no "al", no "van"."""
    lower = tokens.case == "mixed" and tokens.text[i].islower()
    return lower and tokens.lower[i] not in words.connectors | words.particles


def parted_names(
    proposals: list[Proposal], tokens: Tokens, words: PlaceWords
) -> dict[tuple[int, int], Tag]:
    """Return the tags of known names that the tagger takes for one, commas and all.

    "Anadyr, Provideniya" is no body: each of the two is tagged as if it stood alone.
    So is what somebody "left Anadyr for", and what has a figure behind it: "Madrid
    recorded 31 degrees, Seville 36".
    """
    known = {(p.first, p.last) for p in proposals if p.matches}
    out: dict[tuple[int, int], Tag] = {}
    for first, last, label in tokens.entities:
        if tokens.text[last - 1].isdigit() and (first, last - 1) in known:
            out[first, last - 1] = UNTAGGED
        before = tokens.word(first - 1)
        leads = {b for a, b in words.opposed_leads if a == before}
        if "," not in tokens.text[first:last] and leads.isdisjoint(
            tokens.lower[first:last]
        ):
            continue
        pieces = list(_pieces(first, last, tokens, words.conjunctions | leads))
        if len(pieces) > 1 and known.issuperset(pieces):
            tag = Tag(label if label in _LABELS else "OTHER", "=")
            out.update(dict.fromkeys(pieces, tag))
    return out


def _pieces(
    first: int, last: int, tokens: Tokens, joints: Words
) -> Iterator[tuple[int, int]]:
    """Yield what commas and other joints part an entity into."""
    at = first
    for i in range(first, last + 1):
        if i == last or tokens.text[i] == "," or tokens.lower[i] in joints:
            if i > at:
                yield at, i
            at = i + 1
