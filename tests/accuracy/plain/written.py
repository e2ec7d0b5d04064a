"""Plain sentences that were written, and not drawn from the gazetteer."""

from __future__ import annotations

import json
from typing import Any

from frames import HERE, nowhere


def by_hand() -> list[dict[str, Any]]:
    """Return sentences on places that were not taken from the gazetteer.

    They were written by somebody who knew neither the gazetteer nor the rules. Their
    points are known to a fifth of a degree; ``km`` says how near is right.
    """
    lines = (HERE / "by_hand.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


def draw_nowhere(half: str) -> list[dict[str, Any]]:
    """Return the sentences of a half with words that only look like names of places."""
    return [
        {
            "id": f"{half}-nowhere-{i:03d}",
            "text": one.text,
            "toponyms": [],
            "none": [
                {"start": at, "end": at + len(phrase), "phrase": phrase}
                for phrase in one.phrases
                for at in [one.text.index(phrase)]
            ],
            "half": half,
            "frame": one.kind,
            "desk": one.kind,
            "level": "nowhere",
            "context": "none",
            "continent": "",
            "size": "",
            "namesake": False,
        }
        for i, one in enumerate(nowhere(half), start=1)
    ]
