"""In a long story a mention is compared with those that share something with it."""

from itertools import islice, product

import dateline as dl
from dateline.events import coreference

PEOPLE = ("Ruiz", "Omar", "Lungu", "Okafor", "Petrov", "Tanaka", "Weber", "Silva")
TOWNS = ("Lima", "Lusaka", "Nairobi", "Hanoi", "Oslo", "Quito", "Cairo", "Riga", "Bern")


def _compared(sentences: int, monkeypatch) -> int:
    """Return how often two mentions are compared in a story of so many deeds."""
    count = 0
    agrees = coreference._agrees

    def counted(first, second) -> bool:
        nonlocal count
        count += 1
        return agrees(first, second)

    told = (
        f"Soldiers attacked {b} in {town} and the army condemned the attack on {a}."
        for town, a, b in product(TOWNS, PEOPLE, PEOPLE)
        if a != b
    )
    monkeypatch.setattr(coreference, "_agrees", counted)
    reading = dl.read(" ".join(islice(told, sentences)))
    monkeypatch.undo()
    assert len(reading.events) >= sentences
    return count


def test_four_times_the_deeds_are_not_sixteen_times_the_comparisons(
    monkeypatch,
) -> None:
    few, many = (_compared(sentences, monkeypatch) for sentences in (40, 160))
    assert few > 0
    assert many < 8 * few  # all with all: 16
