"""Importing Dateline is quick: the heavy libraries come when they are used."""

import subprocess
import sys
from pathlib import Path

import dateline


def test_importing_loads_neither_spacy_nor_plotly_nor_ipywidgets() -> None:
    code = (
        "import sys, dateline; "
        "heavy = {'spacy', 'plotly', 'ipywidgets', 'anywidget', 'pandas', 'geopy', "
        "'shapely', 'trafilatura', 'numpy', 'rapidfuzz', 'dateutil', "
        "'requests', 'urllib3', 'w3lib'}; "
        "print(sorted(heavy & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"


def test_every_public_name_is_there() -> None:
    for name in dateline.__all__:
        assert getattr(dateline, name) is not None
    assert list(dateline.__all__) == sorted(dateline.__all__)


def test_an_unknown_name_is_an_attribute_error() -> None:
    assert not hasattr(dateline, "nonsense")


def test_a_reading_kept_is_dated_anew_without_spacy() -> None:
    code = (
        "import sys; sys.path.insert(0, sys.argv[1]); import dateline as dl; "
        "from readings import sample_reading; "
        "bare = sample_reading().replace(dates=dl.Items(), events=dl.Items()); "
        "kept = dl.Reading.from_json(bare.to_json()); "
        "kept.republished('2020-01-14'); print('spacy' in sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(Path(__file__).parent / "support")],
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.strip() == "False"
