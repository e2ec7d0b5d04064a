"""A tokenizer that learns its language's special cases as texts have them.

spaCy lists 15,963 words for Indonesian that stay whole ("abu-abu"), and takes seconds
to enter them. A case that a text does not contain cannot apply to it, so those that the
text contains are enough for the same tokens.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

__all__ = ["LazyTokenizer", "quick_blank"]

#: So many special cases are entered in no time.
_FEW = 1_000


class LazyTokenizer:
    """Parts texts into tokens, entering the special cases that each contains before.

    Parameters
    ----------
    tokenizer
        One of spaCy's, without the cases.
    cases
        The special cases, by the text that they apply to.

    """

    def __init__(self, tokenizer: Any, cases: Mapping[str, Any]) -> None:
        self._tokenizer = tokenizer
        self._waiting = dict(cases)

    def __call__(self, text: str) -> Doc:
        """Return the tokens of a text."""
        # Each word once: the cases have no spaces in them.
        words = " ".join(dict.fromkeys(text.split()))
        for case in [case for case in self._waiting if case in words]:
            self._tokenizer.add_special_case(case, self._waiting.pop(case))
        doc: Doc = self._tokenizer(text)
        return doc


def quick_blank(code: str) -> Language:
    """Return ``spacy.blank`` of a language (ISO 639-1), made in less time.

    Raises
    ------
    ImportError
        spaCy does not know the language, or lacks a package for it.

    """
    import spacy

    language = spacy.util.get_lang_class(code)
    cases = language.Defaults.tokenizer_exceptions
    many = {case: tokens for case, tokens in cases.items() if not _has_space(case)}
    if len(many) <= _FEW:
        return spacy.blank(code)
    kept = {case: tokens for case, tokens in cases.items() if case not in many}
    defaults = type("Defaults", (language.Defaults,), {"tokenizer_exceptions": kept})
    nlp: Language = type(language.__name__, (language,), {"Defaults": defaults})()
    nlp.tokenizer = LazyTokenizer(nlp.tokenizer, many)
    return nlp


def _has_space(case: str) -> bool:
    return any(letter.isspace() for letter in case)
