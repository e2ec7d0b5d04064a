"""A story read again with what the user changed."""

import shutil

import pytest

import dateline as dl
from dateline import Reading
from dateline.errors import CorrectionError, DatelineError
from dateline.io.corrections import beside

TEXT = (
    "Rain fell on Paris on Friday, Mayor Ana Ruiz said. “We were ready,” Ruiz told the "
    "Herald. The next day Carla Ruiz, a teacher, swam in the river. Police in Paris "
    "warned of floods, the mayor said."
)


@pytest.fixture(scope="module")
def reading() -> Reading:
    story = dl.Story(text=TEXT, title="Rain")
    return dl.read(story, published="2020-01-07")


def day_of(reading: Reading, phrase: str):
    [date] = [d for d in reading.dates if d.phrase == phrase]
    return date


def actor_of(reading: Reading, start: int) -> str:
    [actor] = [a for a in reading.actors if start in {m.start for m in a.mentions}]
    return actor.id


def test_a_day_set_by_the_user_moves_what_is_counted_from_it(reading):
    again = reading.redate("Friday", "2019-12-27")
    assert day_of(again, "Friday").status == "corrected"
    assert day_of(again, "The next day").edtf == "2019-12-28"
    assert day_of(again.republished("2020-02-02"), "Friday").edtf == "2019-12-27"
    assert again.undo() == reading


def test_words_that_are_no_date_are_put_aside(reading):
    again = reading.redate("Friday", None)
    assert day_of(again, "Friday").status == "rejected"
    assert day_of(again, "Friday").first is None


def test_a_name_moves_in_all_its_mentions(reading):
    again = reading.relocate("Paris", "geonames:4717560")
    places = [t for t in again.places if t.phrase == "Paris"]
    assert [t.place.admin1 for t in places] == ["US-TX", "US-TX"]
    assert {t.status for t in places} == {"corrected"}
    assert all("by hand" in t.why for t in places)


def test_words_without_a_capital_are_no_name_in_capitals() -> None:
    reading = dl.read("LIMA, Peru — A tin of lima beans fell, police said.")
    beans = reading.relocate("lima", None)
    assert [c.target.phrase for c in beans.corrections] == ["lima"]
    with pytest.raises(dl.errors.CorrectionError, match="it has 'LIMA'"):
        dl.read("LIMA, Peru — Rain fell, police said.").relocate("lima", "Lima, Ohio")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "MARIUPOL, Ukraine — Shells hit a school, officials said.",
            "MARIUPOL",
        ),
        ("ABUJA (Reuters) - The Senate met on Tuesday, the army said.", "ABUJA"),
        ("Aid workers in Zalingei said Zalingei had no water.", "Zalingei"),
    ],
)
def test_what_is_said_to_be_no_place_becomes_nobody(text: str, name: str) -> None:
    reading = dl.read(text, published="2020-01-07")
    again = reading.relocate(name, None)
    assert name not in {actor.name for actor in again.actors}
    # Unless somebody says so, too.
    told = again.call(name, "organisation")
    assert name in {actor.name for actor in told.actors}


@pytest.mark.parametrize("id_", ["iso:US-TX", "ISO:us-tx", "geonames:4736286"])
def test_a_place_may_be_named_by_any_of_its_ids(reading, id_):
    again = reading.relocate("Paris", id_)
    assert {t.place.id for t in again.places if t.phrase == "Paris"} == {
        "geonames:4736286"
    }
    assert "geonames:4736286" in str(again.corrections[0])


def test_a_name_that_is_no_place_is_put_aside(reading):
    places = reading.relocate("Paris", None).places
    assert {(t.place, t.status) for t in places if t.phrase == "Paris"} == {
        (None, "rejected")
    }


def test_words_that_no_rule_took_for_a_place_become_one(reading):
    again = reading.relocate("the river", "geonames:4717560")
    [river] = [t for t in again.places if t.phrase == "the river"]
    assert river.place.name == "Paris"


def test_names_are_joined_and_parted_whatever_the_rules_say(reading):
    first, second, third = (TEXT.index(n) for n in ("Ana Ruiz", "Ruiz told", "Carla"))
    assert actor_of(reading, first) == actor_of(reading, second)
    parted = reading.part("Ana Ruiz", "Ruiz")
    assert actor_of(parted, first) != actor_of(parted, second)
    joined = reading.join("Ana Ruiz", "Carla Ruiz")
    assert actor_of(joined, first) == actor_of(joined, third)


def test_a_name_is_called_what_the_user_calls_it(reading):
    again = reading.call("Carla Ruiz", "organisation")
    [actor] = [a for a in again.actors if a.name == "Carla Ruiz"]
    assert (actor.kind, actor.status) == ("organisation", "corrected")
    gone = reading.call("Carla Ruiz", "none")
    assert "Carla Ruiz" not in {a.name for a in gone.actors}


def test_the_home_moves_bare_names_and_nothing_else_is_forgotten(reading):
    text = "Police in Springfield arrested two men on Friday."
    plain = dl.read(text, published="2020-01-07").redate("Friday", "2019-12-27")
    there = plain.with_home("Springfield, Massachusetts")
    assert there.places[0].place.admin1 == "US-MA"
    assert (there.home.ground, there.corrections) == ("as told", plain.corrections)
    assert there.with_home(None).home is None
    with pytest.raises(DatelineError, match="to use as home"):
        plain.with_home("Xyzzyville")


def test_corrections_travel_with_the_reading(reading):
    again = reading.redate("Friday", "2019-12-27").call("Carla Ruiz", "group")
    assert [c.target.phrase for c in again.corrections] == ["Friday", "Carla Ruiz"]
    assert Reading.from_json(again.to_json()) == again


def test_a_place_may_be_named_with_what_it_lies_in(reading):
    again = reading.relocate("Paris", "Paris, Kentucky")
    named = {p.place.admin1 for p in again.places if p.phrase == "Paris"}
    assert named == {"US-KY"}
    with pytest.raises(DatelineError, match="but no place named 'Cairo' in it"):
        reading.relocate("Paris", "Cairo, Vermont")


@pytest.mark.parametrize(
    "change",
    [
        lambda reading: reading.redate("Fridy", "2020-01-03"),
        lambda reading: reading.redate("Friday", "soon"),
        lambda reading: reading.relocate("Paris", "geonames:nowhere"),
        lambda reading: reading.relocate("", None),
        lambda reading: reading.join("Ana Ruiz", "Nobody"),
        lambda reading: reading.undo(),
    ],
)
def test_what_cannot_be_corrected_says_why(reading, change):
    with pytest.raises(DatelineError):
        change(reading)


@pytest.mark.parametrize(
    "change",
    [
        lambda r: r.redate("Friday", 5),
        lambda r: r.redate("Friday", ["2020-01-03"]),
        lambda r: r.redate(5, "2020-01-03"),
        lambda r: r.relocate("Paris", 5),
        lambda r: r.relocate(5, None),
        lambda r: r.join("Ruiz", 5),
        lambda r: r.call(5, "person"),
        lambda r: r.call("Ruiz", 5),
    ],
)
def test_what_is_not_text_is_refused_with_what_was_given(reading, change):
    with pytest.raises(DatelineError, match=r"5 |2020-01-03"):
        change(reading)


def test_close_words_are_offered(reading):
    with pytest.raises(CorrectionError, match="it has 'Friday'"):
        reading.redate("Fridays", "2020-01-03")


def test_what_is_kept_beside_a_story_is_applied_when_it_is_read(tmp_path):
    story = tmp_path / "larijani.txt"
    shutil.copy(dl.samples()["larijani"], story)
    again = dl.read(story, published="2020-01-07").redate(
        "Friday morning", "2020-01-10"
    )
    again.save_corrections(beside(story))
    replayed = dl.read(story, published="2020-01-07")
    assert replayed.corrections == again.corrections
    assert day_of(replayed, "Friday morning").edtf == "2020-01-10"
    plain = dl.read(story, published="2020-01-07", corrections=())
    assert day_of(plain, "Friday morning").edtf == "2020-01-03"


def test_a_correction_whose_words_are_gone_is_told_and_kept(reading):
    kept = reading.redate("Friday", "2019-12-27").corrections
    edited = dl.read(
        TEXT.replace("Friday", "Sunday"), published="2020-01-07", corrections=kept
    )
    assert any("“Friday” means 2019-12-27" in notice for notice in edited.notices)
    assert edited.corrections == kept
    assert any("“Friday”" in n for n in edited.republished("2020-01-08").notices)


def test_a_name_in_capitals_is_corrected_with_the_others() -> None:
    reading = dl.read("LIMA, Peru — Rain fell on Lima on Friday, police said.")
    wanted = "Lima, Ohio"
    corrected = reading.relocate("Lima", wanted)
    found = {m.phrase: m.place for m in corrected.places if m.phrase.lower() == "lima"}
    assert {phrase: place.admin1 for phrase, place in found.items()} == {
        "LIMA": "US-OH",
        "Lima": "US-OH",
    }
    only = reading.relocate("LIMA", wanted)
    assert {c.target.phrase for c in only.corrections} == {"LIMA"}
