"""What a story says a person is: offices, ranks, whom they belong to, where from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from .names import fold
from .tables import role_noun, titles

if TYPE_CHECKING:
    from spacy.tokens import Token

    from .ground import Ground
    from .mentions import Name

__all__ = ["Role", "roles_of"]

#: Where a role's words end: a clause that goes on is no part of the office.
_BREAKS = frozenset([",", ";", ".", ":", "—", "–", "who", "which", "that", "whom"])
_LEADS = frozenset(
    ["heads", "leads", "commands", "chairs", "headed", "led", "commanded"]
)


@dataclass(frozen=True, slots=True)
class Role:
    """An office or description as tokens [first, last), with its head noun."""

    first: int
    last: int
    text: str
    head: str
    rule: str


def roles_of(ground: Ground, name: Name) -> Iterator[Role]:
    """Give what stands beside one mention of a person or body as its role."""
    yield from _before(ground, name)
    yield from _apposed(ground, name)
    yield from _said_to_be(ground, name)


def _before(ground: Ground, name: Name) -> Iterator[Role]:
    """Give titles and what stands before them: "Iranian parliament speaker"."""
    doc = ground.doc
    if name.kind != "person":
        return
    first = name.first
    noun = False
    while first > 0 and name.first - first < 8:
        token = doc[first - 1]
        word = token.text.casefold()
        if (token.is_punct and token.text not in "-.") or token.is_space:
            break
        if token.tag_ not in ("NN", "NNS", "NNP", "NNPS", "JJ", "HYPH", "."):
            break
        noun = noun or role_noun(word) is not None or (fold(word),) in titles()
        first -= 1
    if not noun:
        return
    role = _role(ground, first, name.first, "before the name")
    if role is not None:
        yield role


def _role(ground: Ground, first: int, last: int, rule: str) -> Role | None:
    """Cut nationalities and small words off a stretch that holds a role."""
    doc = ground.doc
    while first < last and _leads(ground, first):
        first += 1
    while last > first and (doc[last - 1].is_punct and doc[last - 1].text not in ')."'):
        last -= 1
    if first >= last:
        return None
    head = _head_noun(ground, first, last)
    return None if head is None else Role(first, last, doc[first:last].text, head, rule)


def _leads(ground: Ground, index: int) -> bool:
    token = ground.doc[index]
    if index in ground.nation_at or token.text in ("'s", "’s", "-"):
        return True
    return token.tag_ in ("DT", "PRP$", "CC", "RB", "IN", "JJ") and (
        fold(token.text) not in ("former", "acting", "late", "deputy", "vice", "chief")
    )


def _head_noun(ground: Ground, first: int, last: int) -> str | None:
    """Return the role noun that heads a stretch: the last one before "of"."""
    found = None
    for index in range(first, last):
        word = ground.doc[index].text.casefold()
        if word in ("of", "for", "in", "at", "to", "from") and found is not None:
            break
        folded = fold(word)
        if role_noun(folded) is not None or (folded,) in titles():
            found = folded
    return found


def _apposed(ground: Ground, name: Name) -> Iterator[Role]:
    """Give "X, the head of Y," and "the head of Y, X,"."""
    doc = ground.doc
    after = name.last
    if after < len(doc) and doc[after].text in (",", "(", "—", "–"):
        yield from _stretch(ground, after + 1)
    root = _head(doc[name.first], name)
    if root.dep_ == "appos" and root.head.i < name.first - 1:
        head = root.head
        if role_noun(fold(head.text)) is not None and head.ent_type_ != "PERSON":
            first = head.left_edge.i
            last = min(name.first, head.right_edge.i + 1)
            while last > first and doc[last - 1].text in (",", "—", "–"):
                last -= 1
            role = _role(ground, first, last, "before a comma")
            if role is not None:
                yield role


def _head(token: Token, name: Name) -> Token:
    """Return the token of a name on which its other tokens hang."""
    while name.first <= token.head.i < name.last and token.head.i != token.i:
        token = token.head
    return token


def _stretch(ground: Ground, first: int) -> Iterator[Role]:
    """Give the noun phrase after a name's comma, if a role noun heads it."""
    doc = ground.doc
    last = first
    while last < len(doc) and last - first < 24:
        token = doc[last]
        if token.text in _BREAKS or (token.pos_ in ("VERB", "AUX")):
            break
        if token.text == ")" and doc[first - 1].text == "(":
            break
        last += 1
    if last == first or last >= len(doc):
        return
    closed = doc[last].text in (",", ".", ";", ")", "—", "–", "who", ":")
    start = doc[first]
    determined = start.tag_ in ("DT", "PRP$") or first in ground.nation_at
    if not (closed or determined) or start.ent_type_ == "PERSON":
        return
    head = _head_noun(ground, first, min(last, first + 9))
    if head is None:
        return
    role = _role(ground, first, last, "after a comma")
    if role is not None:
        yield role


def _said_to_be(ground: Ground, name: Name) -> Iterator[Role]:
    """Give "X is the head of Y" and "X, who heads Y"."""
    doc = ground.doc
    root = _head(doc[name.first], name)
    if root.dep_ == "nsubj" and root.head.lemma_ == "be":
        for child in root.head.children:
            if child.dep_ == "attr" and role_noun(fold(child.text)) is not None:
                role = _role(
                    ground, child.left_edge.i, child.right_edge.i + 1, "copula"
                )
                if role is not None:
                    yield role
    at = name.last + 1
    if at + 1 < len(doc) and doc[at].text == "who" and doc[at + 1].text in _LEADS:
        last = at + 2
        while last < len(doc) and doc[last].text not in _BREAKS and last - at < 12:
            last += 1
        yield Role(at + 1, last, doc[at + 1 : last].text, "head", "relative clause")
