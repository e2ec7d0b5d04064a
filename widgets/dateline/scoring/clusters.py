"""Clusters of mentions held against other clusters of the same text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Sequence

from .pairing import Pairs

__all__ = ["aligned", "b_cubed"]


def b_cubed(
    gold_of: Sequence[Hashable], found_of: Sequence[Hashable], pairs: Pairs
) -> tuple[float, float]:
    """Sum the precision and the recall of B³ over the mentions that are paired.

    A mention that only one side has adds nothing to the sums, but counts where they
    are divided: the precision by all mentions found, the recall by all of the gold
    (the variant that Cai and Strube 2010 discuss for system mentions, in which what
    was invented lowers the precision and what was missed the recall).

    Parameters
    ----------
    gold_of, found_of
        The cluster of each mention, on either side.
    pairs
        The mentions that go together.

    Returns
    -------
    tuple of float
        The sum of the precisions and that of the recalls.

    References
    ----------
    A. Bagga, B. Baldwin: Algorithms for scoring coreference chains, 1998.
    J. Cai, M. Strube: Evaluation metrics for end-to-end coreference resolution
    systems, SIGDIAL 2010.

    """
    both = Counter((gold_of[i], found_of[j]) for i, j in pairs.items())
    gold_size, found_size = Counter(gold_of), Counter(found_of)
    precision = recall = 0.0
    for i, j in pairs.items():
        shared = both[gold_of[i], found_of[j]]
        precision += shared / found_size[found_of[j]]
        recall += shared / gold_size[gold_of[i]]
    return precision, recall


def aligned(
    gold_of: Sequence[int], found_of: Sequence[int], pairs: Pairs
) -> dict[int, int]:
    """Return the cluster found that each gold cluster is, one to one.

    Those that share most mentions go first, of equals those that begin first.
    """
    both = Counter((gold_of[i], found_of[j]) for i, j in pairs.items())
    partner: dict[int, int] = {}
    used: set[int] = set()
    for (gold, found), _ in sorted(both.items(), key=lambda e: (-e[1], e[0])):
        if gold not in partner and found not in used:
            partner[gold] = found
            used.add(found)
    return partner
