"""The pairs of namesakes: they are sound, and told apart as well as was measured."""

from __future__ import annotations

from collections import Counter

import pytest


def test_the_halves_are_even(identities) -> None:
    kinds = {
        half: Counter(
            (p["one"], p["kind"]) for p in identities.pairs() if p["half"] == half
        )
        for half in ("look", "report")
    }
    assert kinds["look"] == kinds["report"]
    assert sum(kinds["look"].values()) == 40


def test_every_story_has_its_name_and_says_it_of_nobody_else(identities) -> None:
    pairs = identities.pairs()
    texts = [story["text"] for pair in pairs for story in pair["stories"]]
    assert len(set(texts)) == len(texts) == 160
    for pair in pairs:
        for story in pair["stories"]:
            assert story["name"].casefold() in story["text"].casefold(), pair["id"]


@pytest.mark.parametrize("half", ["look", "report"])
def test_namesakes_are_two_and_one_with_two_names_is_one(identities, half) -> None:
    counts = identities.score(p for p in identities.pairs() if p["half"] == half)
    assert counts["two, right"] >= 17
    assert counts["one, right"] >= 19


def test_b_cubed_is_that_of_bagga_and_baldwin(identities) -> None:
    # Their example: {1-5} {6, 7} {8-12} answered as {1-5} {6-12}.
    truth = {n: "a" if n < 6 else "b" if n < 8 else "c" for n in range(1, 13)}
    gold = [((str(n), n, n + 1), {"entity": entity}) for n, entity in truth.items()]
    told = {key: key[1] < 6 for key, _ in gold}
    precision, recall, _ = identities.b_cubed(gold, told)["all"]
    assert round(precision, 2) == 76.19
    assert recall == 100
