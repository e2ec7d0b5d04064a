"""The days of a reading that comes from outside."""

from __future__ import annotations

import json

import pytest

import dateline as dl
from dateline.errors import StoryError


@pytest.mark.parametrize("layer", ["dates", "events"])
@pytest.mark.parametrize("edtf", ["2020-99-03", "2020-02-31", "soon", "2020-01-05/no"])
def test_a_day_that_is_none_is_told(layer: str, edtf: str) -> None:
    record = json.loads(dl.read("Floods hit Najaf on 3 May 2020.").to_json())
    record[layer][0]["edtf"] = edtf
    with pytest.raises(StoryError, match=f"among its {layer} is the day"):
        dl.Reading.from_json(json.dumps(record))
