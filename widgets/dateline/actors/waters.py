"""Waters: the rivers that a story names by a lone word behind an article.

"The Klip flows through", "a bridge over the Thukela": the tagger takes many for bodies,
and the gazetteer knows few.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from ..lang.actors import ActorWords

if TYPE_CHECKING:
    from spacy.tokens import Token

    from ..nlp.tokens import Tokens

__all__ = ["waters_of"]

#: How many words stand between "the bridge over" and its river: "the upper".
_BETWEEN = 2


def waters_of(
    tokens: Tokens, folded: Sequence[str], words: ActorWords
) -> Iterator[str]:
    """Yield the folded lone words by which a story names its rivers.

    Parameters
    ----------
    tokens
        Those of the story.
    folded
        The normal form of each token.
    words
        The words of its language.

    """
    for at, text in enumerate(tokens.text):
        if not text[:1].isupper() or len(text) < 3:
            continue
        token = tokens.doc[at]
        if _is_called_water(token, words) or _is_told_of_as_water(token, words):
            yield folded[at]


def _is_called_water(token: Token, words: ActorWords) -> bool:
    """Tell whether the word for a river is beside a name: "the Klip River"."""
    doc, at = token.doc, token.i
    if token.lower_ in words.waters:
        return False
    behind = at + 1 < len(doc) and doc[at + 1].lower_ in words.waters
    before = doc[at - 1] if at else token
    article = before.lower_ in words.definite_articles
    return behind and (at == 0 or article or not before.text[:1].isupper())


def _is_told_of_as_water(token: Token, words: ActorWords) -> bool:
    """Tell whether a lone name behind an article does what rivers do, or is crossed."""
    doc, at = token.doc, token.i
    before = at - 1
    reach = before > 0 and doc[before].lower_ in words.reaches
    before -= reach
    if before < 0 or doc[before].lower_ not in words.definite_articles:
        return False
    if at + 1 < len(doc) and doc[at + 1].text[:1].isupper():
        return False
    subject = token.dep_ in ("nsubj", "nsubjpass")
    if reach or (subject and token.head.lemma_ in words.flowing):
        return True
    governor = token.head.head if token.head.dep_ == "prep" else None
    crossed = governor is not None and governor.lemma_.casefold() in words.across_water
    return crossed and token.dep_ == "pobj" and token.i - token.head.i <= _BETWEEN + 1
