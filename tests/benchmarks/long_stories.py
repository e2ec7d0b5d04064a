"""Whether the time of a reading grows with the length of a story, and no faster.

    python tests/benchmarks/long_stories.py stories.jsonl

Several kinds of long text are made of the stories: one behind the other, one again and
again, their sentences as a list, and as quotations. Each is read whole and in four
parts; the ratio is one where the time is in proportion to the length.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable, Iterator
from itertools import cycle, repeat
from pathlib import Path

from speed import WARM, stories_of

import dateline as dl

#: Characters of a long text, and in how many parts it is read as well.
LENGTH, PARTS = 160_000, 4

SPEAKERS = ("Maria Lopez", "John Adebayo", "Karl Weber", "Aiko Tanaka", "Ivan Petrov")


def sentences_of(text: str) -> list[str]:
    """Return some plain sentences of a story."""
    pieces = (" ".join(piece.split()) for piece in text.split(". "))
    return [p for p in pieces if 20 < len(p) < 200 and not {*'"“”'} & {*p}][:8]


def as_list(text: str) -> str:
    """Return sentences of a story as items."""
    return "\n".join(f"- {sentence}" for sentence in sentences_of(text))


def as_quotations(text: str) -> str:
    """Return sentences of a story as said by one after the other."""
    said = zip(sentences_of(text), cycle(SPEAKERS), strict=False)
    return "\n\n".join(f"“{what},” {who} said on Monday." for what, who in said)


def of_length(parts: Iterator[str], length: int) -> str:
    """Return parts, a blank line between two, up to a length (characters)."""
    text = ""
    while len(text) < length:
        text += next(parts) + "\n\n"
    return text[:length]


def seconds(text: str) -> float:
    """Return the CPU time of a reading."""
    before = time.process_time()
    dl.read(text)
    return time.process_time() - before


def main() -> None:
    """Measure, and print the rows."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("source", type=Path)
    options.add_argument("--stories", type=int, default=400)
    options.add_argument("--rounds", type=int, default=2)
    given = options.parse_args()
    texts = [story["text"] for story in stories_of(given.source, given.stories)]
    kinds: dict[str, Callable[[], Iterator[str]]] = {
        "stories": lambda: cycle(texts),
        "one story": lambda: repeat(texts[WARM]),
        "a list": lambda: cycle(map(as_list, texts)),
        "quotations": lambda: cycle(map(as_quotations, texts)),
    }
    size = LENGTH // PARTS
    for name, parts in kinds.items():
        text = of_length(parts(), LENGTH)
        dl.read(text)  # so that its words are known both times
        for _ in range(given.rounds):
            apart = sum(seconds(text[i : i + size]) for i in range(0, LENGTH, size))
            whole = seconds(text)
            print(
                f"{name:12} {whole:6.2f} s, ÷ in parts {whole / apart:5.2f}", flush=True
            )


if __name__ == "__main__":
    main()
