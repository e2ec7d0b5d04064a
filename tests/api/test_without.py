"""Parts of Dateline switched off: each at its layer, kept with the reading."""

import json
from importlib import resources
from typing import get_args

import pytest

import dateline as dl
from dateline.errors import BadOption, CorrectionError
from dateline.io.corrections import load_revision
from dateline.model.parts import Part

TWO_CAMBRIDGES = (
    "CAMBRIDGE, Ontario — A pipe burst in the old town on Monday. The mayor of "
    "Cambridge closed three schools. Crews came from Guelph, Kitchener and Hamilton."
)
NEAR_HOME = "A bridge in Aurora was closed on Monday after a lorry hit it."


def placed(reading):
    return [(m.phrase, m.place.label if m.place else None) for m in reading.places]


def terms_of(reading):
    return {
        term.name
        for mention in reading.places
        for candidate in mention.candidates
        for term in candidate.terms
        if term.value
    }


def test_without_propagation_a_later_mention_is_read_alone() -> None:
    whole = dl.read(TWO_CAMBRIDGES, home=None)
    alone = dl.read(TWO_CAMBRIDGES, home=None, without=["propagation"])
    ontario = "Cambridge, Ontario, Canada"
    assert ("Cambridge", ontario) in placed(whole)
    assert "fixed by a longer form" in terms_of(whole)
    assert ("CAMBRIDGE", ontario) in placed(alone)
    assert "fixed by a longer form" not in terms_of(alone)


def test_without_propagation_a_correction_holds_for_its_mention_alone() -> None:
    text = "Floods hit Cambridge on Monday. The mayor of Cambridge closed schools."
    whole = dl.read(text).relocate("Cambridge", "Cambridge, Ontario", nth=1)
    alone = dl.read(text, without=["propagation"])
    alone = alone.relocate("Cambridge", "Cambridge, Ontario", nth=1)
    assert {place for _, place in placed(whole)} == {"Cambridge, Ontario, Canada"}
    assert len({place for _, place in placed(alone)}) == 2


def test_without_spatial_context_no_other_place_counts() -> None:
    whole = dl.read(TWO_CAMBRIDGES)
    apart = dl.read(TWO_CAMBRIDGES, without=["spatial context"])
    near = {"another place within 50 km", "near its neighbours in the text"}
    assert near <= terms_of(whole)
    assert not near & terms_of(apart)
    assert ("Hamilton", "Hamilton, Ontario, Canada") in placed(whole)


def test_without_home_the_publisher_does_not_count() -> None:
    story = dl.Story(text=NEAR_HOME, publisher="Denver Post")
    assert placed(dl.read(story)) == [("Aurora", "Aurora, Colorado, United States")]
    nowhere = dl.read(story, without=["home"])
    assert nowhere.home is None
    assert not any("home" in term for term in terms_of(nowhere))


def test_a_part_that_there_is_not_is_refused_with_those_there_are() -> None:
    with pytest.raises(BadOption, match=r"'gazetteer'.*home, spatial context, propag"):
        dl.read(NEAR_HOME, without=["gazetteer"])
    with pytest.raises(BadOption, match="give a list"):
        dl.read(NEAR_HOME, without="home")
    with pytest.raises(BadOption, match="one of the two"):
        dl.read(NEAR_HOME, without=["home"], home="Denver, Colorado")


def test_the_schema_lists_the_parts() -> None:
    schema = json.loads(
        resources.files("dateline.io").joinpath("reading.schema.json").read_text()
    )
    assert tuple(schema["properties"]["without"]["items"]["enum"]) == get_args(Part)


def test_what_is_off_is_told_and_outlives_json_and_corrections(tmp_path) -> None:
    reading = dl.read(TWO_CAMBRIDGES, without=["propagation", "home", "propagation"])
    assert reading.without == ("home", "propagation")
    assert "Read with parts switched off: home, propagation." in reading.notices
    assert dl.Reading.from_json(reading.to_json()) == reading
    moved = reading.relocate("Hamilton", None)
    assert moved.without == reading.without
    assert moved.undo() == reading
    with pytest.raises(BadOption, match="switched off"):
        reading.with_home("Denver, Colorado")


def test_parts_in_a_file_of_corrections_hold_when_none_are_given(tmp_path) -> None:
    file = tmp_path / "town.txt"
    file.write_text(TWO_CAMBRIDGES)
    kept = tmp_path / "town.corrections.json"
    kept.write_text('{"version": 1, "without": ["propagation"], "corrections": []}')
    reading = dl.read(file)
    assert reading.without == ("propagation",)
    assert str(reading.revision) == "without propagation"
    reading.save_corrections(kept, force=True)
    assert load_revision(kept).without == ("propagation",)
    assert dl.read(file, without=["home"]).without == ("home",)
    kept.write_text('{"version": 1, "without": ["luck"], "corrections": []}')
    with pytest.raises(CorrectionError, match=r"'without'.*'luck'.*home"):
        dl.read(file)
