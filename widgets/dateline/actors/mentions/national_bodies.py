"""Bodies that a country and a common noun name: "the Lebanese government"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..context import ActorContext

__all__ = ["national_bodies"]

#: Common nouns that name a body once a country stands before them.
BODIES = frozenset(
    "government parliament army military navy police cabinet judiciary senate "
    "congress embassy intelligence".split()
)
#: Those that more often say of what kind somebody is: "police officers".
ADJECTIVAL = frozenset("military police navy intelligence army".split())
#: Second words of such bodies: "air force", "foreign ministry", "supreme court".
BODY_TAILS = {
    "force": ("air", "police", "security"),
    "forces": ("armed", "security", "defense", "defence", "special"),
    "ministry": (),
    "court": ("supreme", "constitutional", "high"),
    "guard": ("national", "coast", "border"),
    "bank": ("central",),
    "army": ("national",),
}


def national_bodies(context: ActorContext) -> Iterator[tuple[int, int]]:
    """Give "Lebanese government", "U.S. military": a country and a body, as tokens."""
    doc = context.doc
    for index in context.nation_at:
        head = index + 1
        if head >= len(doc) or head in context.nation_at:
            continue
        if doc[head].text in ("'s", "’s"):
            continue
        last = _body_end(context, head)
        if last is not None:
            first = index
            while first - 1 in context.nation_at and (
                context.nation_at[first - 1] is context.nation_at[index]
            ):
                first -= 1
            yield first, last


def _body_end(context: ActorContext, head: int) -> int | None:
    """Return the end of a body's noun that begins at token ``head``, if one does."""
    doc = context.doc
    word = doc[head].text.casefold()
    if word in BODIES:
        # "Iranian military advisors" are no military.
        after = doc[head + 1] if head + 1 < len(doc) else None
        adjective = word in ADJECTIVAL and after is not None and after.tag_ == "NNS"
        return None if adjective else head + 1
    for last in range(head + 1, min(head + 3, len(doc))):
        tail = doc[last].text.casefold()
        if tail in BODY_TAILS:
            before = BODY_TAILS[tail]
            if not before or doc[last - 1].text.casefold() in before:
                return last + 1
        if doc[last].is_punct:
            break
    return None
