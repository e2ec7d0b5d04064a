"""Print the scores on the invented stories whose gold ships, as a table in Markdown.

    python tests/accuracy/gold.py [--errors]

Nothing is tuned on these stories. Their counts are added up before they are divided;
"simple" is the F1 of ``dl.baselines.most_populous``. The seed story is left out, as it
was one of those that rules were written for.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

import pandas as pd

import dateline as dl
from dateline.scoring import Measure

STORIES = Path(__file__).parents[2] / "notebooks" / "stories" / "gold"


def pooled(scores: list[dl.Score]) -> list[Measure]:
    """Return the measures of several stories with their counts added up."""
    return [
        Measure(
            layer=same[0].layer,
            name=same[0].name,
            right_found=sum(m.right_found for m in same),
            found=sum(m.found for m in same),
            right_marked=sum(m.right_marked for m in same),
            marked=sum(m.marked for m in same),
        )
        for same in zip(*(score.measures for score in scores), strict=True)
    ]


def main() -> None:
    """Print the table, or every error."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--errors", action="store_true", help="print each error")
    errors = parser.parse_args().errors
    golds = {text.stem: dl.gold_sample(text.stem) for text in STORIES.glob("*.txt")}
    scores = {name: dl.score(dl.read(g.story), g) for name, g in golds.items()}
    if errors:
        frames = (score.errors.assign(story=name) for name, score in scores.items())
        pd.concat(frames).sort_values(["layer", "story", "start"]).to_csv(sys.stdout)
        return
    simple = [dl.score(dl.baselines.most_populous(g), g) for g in golds.values()]
    for of_reading, of_simple in zip(
        pooled(list(scores.values())), pooled(simple), strict=True
    ):
        shares = of_reading.precision, of_reading.recall, of_reading.f1, of_simple.f1
        told = " | ".join(f"{share:.2f}" for share in shares)
        name = f"{of_reading.layer}, {of_reading.name}"
        sys.stdout.write(f"| {name} | {of_reading.marked} | {told} |\n")


if __name__ == "__main__":
    main()
