"""Plain sentences in other languages: their halves, and figures as measured."""

from __future__ import annotations

from collections import Counter

import pytest
from tongue_sentences import languages, places, score, sentences

#: The least sentences whose language is told, the least places that are right and the
#: most extra ones (percent), of both halves.
TOLD, RIGHT, EXTRA = 95, 80, 8


def test_the_halves_share_no_places() -> None:
    for code in languages():
        for level in ("city", "country"):
            look, report = (
                {spot.country for spot in places(code, half, level)}
                for half in ("look", "report")
            )
            assert len(look) >= 10
            assert len(report) >= 10
            assert look.isdisjoint(report)


def test_sentences_are_drawn_by_hashes_alone() -> None:
    assert list(sentences("it", "look")) == list(sentences("it", "look"))
    for code in languages():
        for sentence in sentences(code, "look"):
            assert sentence.spots
            assert "{" not in sentence.text
            for start, end, spot in sentence.spots:
                assert sentence.text[start:end] == spot.name


@pytest.mark.parametrize("code", languages())
def test_plain_sentences_are_read_as_measured(code: str) -> None:
    counts: Counter[str] = Counter()
    for half in ("look", "report"):
        for sentence in sentences(code, half):
            counts += score(sentence, lambda _: None)
    assert counts["told"] >= TOLD / 100 * counts["sentences"]
    assert counts["right"] >= RIGHT / 100 * counts["places"]
    assert counts["extra"] <= EXTRA / 100 * counts["places"]
    assert counts["actors"] == 0
