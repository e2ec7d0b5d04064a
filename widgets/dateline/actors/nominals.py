"""Role nouns that stand for a named actor: "the parliament speaker"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from .names import fold
from .tables import role_noun

if TYPE_CHECKING:
    from .ground import Ground
    from .roles import Role

__all__ = ["Nominal", "bind_nominals"]


@dataclass(frozen=True, slots=True)
class Nominal:
    """A definite role noun as characters, with the cluster it is bound to."""

    start: int
    end: int
    text: str
    sentence: int
    cluster: int
    why: str


def bind_nominals(
    ground: Ground,
    roles: dict[int, list[Role]],
    first_at: dict[int, int],
    taken: set[int],
) -> Iterator[Nominal]:
    """Give the definite role nouns that only one actor of the story can mean.

    Parameters
    ----------
    ground
        The parsed story.
    roles
        The roles of each cluster of people.
    first_at
        The token of each cluster's first mention: a noun before it means another.
    taken
        Tokens that are part of names and their roles.

    """
    holders: dict[str, set[int]] = defaultdict(set)
    for cluster, held in roles.items():
        for role in held:
            for word in _heads(role.head):
                holders[word].add(cluster)
    doc = ground.doc
    for token in doc:
        word = fold(token.text)
        if word not in holders or token.i in taken or token.tag_ not in ("NN", "NNP"):
            continue
        first = _phrase(ground, token.i, taken)
        if first is None or len(holders[word]) != 1:
            continue
        cluster = next(iter(holders[word]))
        if first_at[cluster] > token.i:
            continue
        start, end = doc[first].idx, token.idx + len(token.text)
        why = f"only one actor of the story is called {word}"
        text = doc.text[start:end]
        yield Nominal(start, end, text, ground.layout.sentence_of(start), cluster, why)


def _heads(head: str) -> set[str]:
    """Return the nouns a role lets an actor be called by."""
    return {head, "general"} if head == "gen" else {head}


def _phrase(ground: Ground, head: int, taken: set[int]) -> int | None:
    """Return where a definite role noun begins after its article, None if not one."""
    doc = ground.doc
    if head + 1 < len(doc) and doc[head + 1].text in ("of", "-", "for"):
        return None
    if head + 1 < len(doc) and doc[head + 1].pos_ in ("NOUN", "PROPN"):
        return None
    first = head
    while first > 0 and head - first < 5:
        before = doc[first - 1]
        if before.text.casefold() in ("the", "this"):
            return first
        if before.i in taken or before.pos_ not in ("NOUN", "ADJ", "PROPN"):
            return None
        if role_noun(fold(before.text)) is not None and before.tag_ == "NNS":
            return None
        first -= 1
    return None
