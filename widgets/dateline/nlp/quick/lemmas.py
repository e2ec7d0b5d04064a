"""Lemmas, from a table of what the lemmatizer said before."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from spacy.pipeline import Lemmatizer
    from spacy.tokens import Doc

__all__ = ["QuickLemmas"]

#: The most words that are kept.
_MOST = 100_000


class QuickLemmas:
    """Stands for the English lemmatizer by rules.

    What it says depends on a token's letters, its coarse tag and its features alone; it
    is asked once for each.

    Parameters
    ----------
    lemmatizer
        The lemmatizer.

    """

    def __init__(self, lemmatizer: Lemmatizer) -> None:
        self._lemmatizer = lemmatizer
        # Lists of tens of thousands of words, only ever asked whether they hold one.
        words = lemmatizer.lookups.get_table("lemma_index", {})
        for pos in list(words):
            words[pos] = dict.fromkeys(words[pos])
        self._lemmas: dict[tuple[int, int, int], str] = {}

    @classmethod
    def of(cls, lemmatizer: Any) -> QuickLemmas | None:
        """Return what stands for a lemmatizer, or None if nothing can."""
        from spacy.lang.en.lemmatizer import EnglishLemmatizer

        if type(lemmatizer) is not EnglishLemmatizer:
            return None
        if lemmatizer.mode != "rule" or lemmatizer.overwrite:
            return None
        return cls(lemmatizer)

    def __call__(self, doc: Doc) -> Doc:
        """Set the lemmas that no pipe before has set."""
        lemmas = self._lemmas
        rows = doc.to_array(["ORTH", "POS", "MORPH", "LEMMA"]).tolist()
        for token, (word, pos, morph, there) in zip(doc, rows, strict=True):
            if there:
                continue
            kind = (word, pos, morph)
            lemma = lemmas.get(kind)
            if lemma is None:
                if len(lemmas) > _MOST:
                    lemmas.clear()
                    self._lemmatizer.cache.clear()
                lemma = lemmas[kind] = self._lemmatizer.lemmatize(token)[0]
            # As a string: what a memory zone adds to the vocabulary is forgotten there.
            token.lemma_ = lemma
        return doc
