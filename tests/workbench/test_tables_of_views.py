"""Tables that the views share with Python say the same."""

from __future__ import annotations

import re

from dateline.model import SCHEMES
from dateline.model.place import LEVELS
from dateline.workbench import sources


def test_every_kind_of_place_has_its_level_in_the_views() -> None:
    script = (sources.FOLDER / "common" / "levels.js").read_text("utf-8")
    told = dict(re.findall(r'^  (\w+): "(\w+)",$', script, re.M))
    assert told == {kind: level for kind, level in LEVELS.items() if level != "other"}


def test_the_views_write_all_identifiers_of_a_place() -> None:
    script = (sources.FOLDER / "exports" / "places.js").read_text("utf-8")
    listed = re.search(r"SCHEMES =.*?\[(.*?)\]", script, re.S)
    assert listed is not None
    assert tuple(re.findall(r'"(\w+)"', listed[1])) == SCHEMES
