"""Stuff: words that have their capital from their sentence, and name no actor."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..context import ActorContext

__all__ = ["is_stuff"]


def is_stuff(
    context: ActorContext, first: int, last: int, *, acting: bool = False
) -> bool:
    """Tell whether a lone word has its capital from its sentence, and names a thing.

    "Medicine for a district had burned", "Rice? Please.": with a capital once, and not
    as a subject; it is a thing by its list, or in small letters elsewhere. Where it is
    ``acting`` only by what was said of it, the list decides.
    """
    doc, token = context.doc, context.doc[first]
    begins = not any(t.text[0].isalnum() for t in doc[token.sent.start : first])
    if last - first > 1 or not begins or token.text.isupper():
        return False
    subject = token.dep_ in ("nsubj", "nsubjpass", "poss")
    if subject and token.head.pos_ == "VERB" and not acting:
        return False
    if context.is_given_name(first):
        return False
    word = context.folded[first]
    same = [at for at in range(len(doc)) if context.folded[at] == word]
    if sum(context.capital(at) for at in same) > 1:
        return False
    listed = token.lower_ in context.words.stuff
    return listed or (len(same) > 1 and not acting)
