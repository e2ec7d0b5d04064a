"""Pairs of spans, and clusters of mentions held against each other."""

from __future__ import annotations

import pytest

from dateline.model import Span
from dateline.scoring.agreement import kappa
from dateline.scoring.clusters import aligned, b_cubed
from dateline.scoring.pairing import mostly_same, overlap, pair


def test_spans_that_share_most_are_paired_first() -> None:
    gold = [Span(0, 10), Span(10, 14)]
    found = [Span(8, 14), Span(0, 3)]
    assert pair(gold, found) == {1: 0, 0: 1}


def test_nothing_is_paired_twice() -> None:
    assert pair([Span(0, 10)], [Span(0, 4), Span(4, 10)]) == {0: 1}
    assert pair([Span(0, 4), Span(4, 10)], [Span(0, 10)]) == {1: 0}


def test_spans_that_only_meet_share_nothing() -> None:
    assert overlap(Span(0, 4), Span(4, 8)) == 0
    assert pair([Span(0, 4)], [Span(4, 8)]) == {}


@pytest.mark.parametrize(("end", "same"), [(60, True), (59, False), (100, True)])
def test_quotations_are_the_same_from_three_fifths_on(end: int, same: bool) -> None:
    assert mostly_same(Span(0, 100), Span(0, end)) is same
    assert mostly_same(Span(0, end), Span(0, 100)) is same


def test_b_cubed_of_the_textbook() -> None:
    """Bagga and Baldwin's example: twelve mentions, two true clusters joined in one."""
    gold = [1] * 5 + [2] * 2 + [3] * 5
    found = [1] * 5 + [2] * 7
    precision, recall = b_cubed(gold, found, {n: n for n in range(12)})
    assert precision / 12 == pytest.approx(0.762, abs=0.001)
    assert recall == 12


def test_b_cubed_counts_missed_mentions_in_the_size_of_their_cluster() -> None:
    precision, recall = b_cubed(["a", "a"], ["x"], {0: 0})
    assert (precision, recall) == (1, 0.5)


def test_a_cluster_is_aligned_with_the_one_that_shares_most_names() -> None:
    gold, found = [0, 0, 0, 1], [5, 5, 6, 5]
    assert aligned(gold, found, {n: n for n in range(4)}) == {0: 5}


def test_kappa_of_the_textbook() -> None:
    """Fifty proposals judged by two: 20 yes and 15 no of both, 5 and 10 apart."""
    first = ["yes"] * 25 + ["no"] * 25
    second = ["yes"] * 20 + ["no"] * 5 + ["yes"] * 10 + ["no"] * 15
    assert kappa(first, second) == pytest.approx(0.4)
    assert kappa(first, first) == 1
    assert str(kappa(["yes"], ["yes"])) == str(kappa([], [])) == "nan"
