"""Training builds on the engine; the engine knows nothing of it."""

import json
import subprocess
import sys

import pytest

from dateline.nlp.pipeline import load_pipeline
from dateline.places.resolution.ranking import as_weights
from dateline.places.resolution.scoring import SCORING
from dateline.places.training.corpora import find_sets
from dateline.places.training.examples import read_documents
from dateline.places.training.fit import fit


def run(*arguments: str) -> str:
    done = subprocess.run(
        [sys.executable, *arguments], capture_output=True, text=True, check=True
    )
    return done.stdout


def test_the_engine_does_not_import_training():
    code = (
        "import sys, dateline.places; "
        "print([m for m in sys.modules if m.startswith('dateline.places.training')])"
    )
    assert run("-c", code).strip() == "[]"


def test_the_command_says_how_it_is_used():
    assert "--out" in run("-m", "dateline.places.training", "--help")


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """Return a folder with one small set of marked documents."""
    folder = tmp_path_factory.mktemp("sets")
    places = {"Perth": (-31.95, 115.86), "Najaf": (32.0, 44.33)}
    records = []
    for number, verb in enumerate(("spoke", "rested", "met", "dined", "sang", "swam")):
        for name, (lat, lon) in places.items():
            text = f"They {verb} in {name} on Friday. Nobody saw Jordan Clinton there."
            start = text.index(name)
            top = {"start": start, "end": start + len(name), "lat": lat, "lon": lon}
            record = {"id": f"{name}{number}", "text": text, "toponyms": [top]}
            records.append(json.dumps(record))
    (folder / "small.jsonl").write_text("\n".join(records), encoding="utf-8")
    return folder


def test_fitted_weights_name_the_terms_of_the_registry(folder, gazetteer):
    [marked] = find_sets([folder])
    documents = read_documents(marked, gazetteer, load_pipeline(), None)
    assert sum(map(sum, (d.right for d in documents))) == 12
    fitted = fit(documents, gazetteer)
    for stage in ("first", "second", "homed"):
        assert set(fitted[stage]) <= set(SCORING.columns)
    assert fitted["second"]["holds what precedes the comma"] == 3.0  # its prior
    assert fitted["spans_first"]["after in"] > 0
    weights = as_weights(fitted)
    assert len(weights.second) == len(SCORING.columns)
