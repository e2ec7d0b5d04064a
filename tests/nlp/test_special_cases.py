"""Special cases of a language are entered as texts have them, for the same tokens."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import pytest
import spacy

from dateline.nlp.special_cases import LazyTokenizer, quick_blank

if TYPE_CHECKING:
    from spacy.language import Language

#: Languages of more special cases than are entered at once.
LANGUAGES = ("id", "nl")


def tokens(nlp: Language, text: str) -> list[tuple[int, str, str]]:
    return [(token.idx, token.text, token.norm_) for token in nlp(text)]


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_tokens_are_those_of_spacy(code: str) -> None:
    quick, whole = quick_blank(code), spacy.blank(code)
    assert isinstance(quick.tokenizer, LazyTokenizer)
    cases = sorted(whole.Defaults.tokenizer_exceptions)
    draw = random.Random(18)
    for _ in range(60):
        words = [*draw.sample(cases, 8), "Jakarta,", "(Bali)", "10-12", "al-Aqsa"]
        draw.shuffle(words)
        glued = draw.choice(cases).join(("«", "»,")), draw.choice(cases) + "-nya."
        text = " ".join((*words, *glued, draw.choice(cases).upper()))
        assert tokens(quick, text) == tokens(whole, text), text


def test_a_case_is_entered_when_a_text_has_it() -> None:
    nlp = quick_blank("id")
    assert [token.text for token in nlp("Kota abu-abu itu")] == [
        "Kota", "abu-abu", "itu",
    ]  # fmt: skip
    assert len(nlp.tokenizer.__dict__["_waiting"]) > 15_000


def test_few_cases_are_left_to_spacy() -> None:
    assert not isinstance(quick_blank("pt").tokenizer, LazyTokenizer)


def test_a_language_that_spacy_lacks_is_an_error() -> None:
    with pytest.raises(ImportError):
        quick_blank("qq")
