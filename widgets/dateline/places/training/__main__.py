"""Fit the weights of the places engine on annotated corpora.

Run as ``python -m dateline.places.training CORPUS ... --out weights.json``. Only the
weights, and the names and sizes of the corpora, are written.
"""

from __future__ import annotations

import argparse
import datetime as dt
import json
from collections.abc import Iterable
from functools import partial
from pathlib import Path

from tqdm import tqdm

from ...errors import StoryError
from ...gazetteer import Gazetteer
from ...nlp.pipeline import load_pipeline
from .calibration import fit_calibration, fit_trust, hold_out
from .corpora import find_sets
from .examples import read_documents
from .fit import fit


def main() -> None:
    """Read the command line, fit, and write the weights."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sets", nargs="+", type=Path, help="annotated corpora")
    parser.add_argument("--out", type=Path, required=True, help="JSON file to write")
    parser.add_argument(
        "--cache", type=Path, help="folder that keeps the pipeline's work"
    )
    parser.add_argument("--gazetteer", type=Path, help="another gazetteer file")
    options = parser.parse_args()
    try:
        sets = find_sets(options.sets)
    except StoryError as error:
        parser.error(str(error))
    gazetteer = Gazetteer(options.gazetteer)
    nlp = load_pipeline()
    documents = [
        document
        for marked in sets
        for document in read_documents(
            marked, gazetteer, nlp, options.cache, partial(_bar, f"read {marked.name}")
        )
    ]
    held = hold_out(documents, gazetteer, partial(_bar, "calibrate"))
    calibration = fit_calibration(held, gazetteer)
    trust = fit_trust(held, gazetteer, calibration)
    weights = fit(documents, gazetteer, calibration=calibration, trust=trust)
    weights["fitted"] = {
        "on": {marked.name: len(marked.documents) for marked in sets},
        "at": dt.date.today().isoformat(),
        "pipeline": f"{nlp.meta['lang']}_{nlp.meta['name']} {nlp.meta['version']}",
        "gazetteer": gazetteer.name,
    }
    text = json.dumps(weights, indent=1, ensure_ascii=False)
    options.out.write_text(text + "\n", encoding="utf-8")
    print(f"{options.out}: fitted on {len(documents)} documents")  # noqa: T201


def _bar(what: str, items: list[str]) -> Iterable[str]:
    """Yield items one by one with a progress bar, where a terminal shows it."""
    bar: Iterable[str] = tqdm(items, desc=what, disable=None)
    return bar


if __name__ == "__main__":
    main()
