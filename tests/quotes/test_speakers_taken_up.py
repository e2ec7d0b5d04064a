"""Speakers called he or she whom the sentence before is about as well."""

from __future__ import annotations

import dateline as dl


def test_she_is_whom_the_sentence_before_is_about() -> None:
    text = (
        "Grace Achieng died on Friday. In 1999 she was beaten by guards while planting "
        "trees with the campaigner Mary Otieno. “They broke my arm,” she told a paper "
        "in 2011."
    )
    (quote,) = dl.read(text, published="2024-09-15").quotes
    assert quote.speaker == "Grace Achieng"


def test_a_subject_with_a_name_is_nearer() -> None:
    text = (
        "Grace Achieng left early because she was ill. Mary Otieno stayed. “It was a "
        "long night,” she said."
    )
    (quote,) = dl.read(text).quotes
    assert quote.speaker == "Mary Otieno"
