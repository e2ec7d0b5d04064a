"""What the user changes in the workbench is applied, undone, or refused."""

import json
import shutil
import subprocess
from importlib import resources

import pytest

import dateline as dl
from dateline.model import ActorCorrection, DateCorrection, PlaceCorrection, Target
from dateline.model.correction import correction_of

TEXT = "Police in Springfield arrested Ana Ruiz on Friday. Ruiz was freed the next day."
FRIDAY = TEXT.index("Friday")


@pytest.fixture
def workbench() -> dl.Workbench:
    return dl.Workbench(dl.read(TEXT, published="2020-01-07"))


def change(workbench: dl.Workbench, value: str | None) -> None:
    """Correct the day as a click in the browser does."""
    view = workbench.view
    record = {"kind": "date", "start": FRIDAY, "end": FRIDAY + 6, "value": value}
    view.corrections = [*view.corrections, record]


def days(workbench: dl.Workbench) -> list[str | None]:
    return [date.edtf for date in workbench.reading.dates]


def test_a_correction_from_the_views_is_read_again(workbench) -> None:
    assert days(workbench) == ["2020-01-03", "2020-01-04"]
    change(workbench, "2019-12-27")
    assert days(workbench) == ["2019-12-27", "2019-12-28"]
    view = workbench.view
    assert dl.Reading.from_json(view._document) == workbench.reading
    # The record comes back with its words, by which it is found in another edition.
    assert view.corrections[0]["phrase"] == "Friday"


def test_who_has_turned_to_the_next_thing_stays_there(workbench) -> None:
    ruiz = next(actor.id for actor in workbench.reading.actors)
    [springfield] = workbench.reading.places
    view = workbench.view
    view.selection = [ruiz]
    record = {
        "kind": "place",
        "start": springfield.start,
        "end": springfield.end,
        "place": springfield.place.id,
        "accepted": True,
    }
    view.corrections = [record]
    assert workbench.reading.places[0].status == "accepted"
    assert workbench.reading.places[0].place == springfield.place
    assert workbench.selection == [ruiz]
    assert view.corrections[0]["accepted"] is True
    # What is taken back comes into view.
    view.corrections = []
    assert workbench.selection == [springfield.id]


def test_taking_the_last_record_away_undoes_it(workbench) -> None:
    change(workbench, "2019-12-27")
    view = workbench.view
    view.corrections = view.corrections[:-1]
    assert days(workbench) == ["2020-01-03", "2020-01-04"]
    assert workbench.reading.corrections == ()


@pytest.mark.parametrize(
    "record",
    [
        {"kind": "date", "start": FRIDAY, "end": FRIDAY + 6, "value": "soon"},
        {"kind": "place", "start": 10, "end": 21, "place": "geonames:none"},
        {"kind": "place", "start": 9_000, "end": 9_001, "place": None},
        {"kind": "weather"},
    ],
    ids=str,
)
def test_what_is_no_correction_is_refused_in_words_and_forgotten(
    workbench, record
) -> None:
    before, view = workbench.reading, workbench.view
    view.corrections = [record]
    assert workbench.reading == before
    assert view.corrections == []
    assert workbench._message


def test_the_home_is_shown_and_set(workbench) -> None:
    assert workbench._home == ""
    workbench._home = "Springfield, Massachusetts"
    assert workbench.reading.places[0].place.admin1 == "US-MA"
    assert workbench._home == "Springfield, Massachusetts, United States"
    workbench._home = ""
    assert workbench.reading.home is None


def test_a_home_that_is_nowhere_is_refused_in_words(workbench) -> None:
    workbench._home = "Xyzzyville"
    assert workbench.reading.home is None
    assert "Xyzzyville" in workbench._message


#: Corrects three mentions with the front end's own module and prints the records.
SCRIPT = """
const { createDesk } = await import(process.argv[1]);
const { text, calls } = JSON.parse(process.argv[2]);
const traits = { corrections: [] };
const model = {
  get: (name) => traits[name],
  set: (name, value) => { traits[name] = value; },
  save_changes() {},
  on() {},
};
const desk = createDesk(model, { text });
for (const call of calls) desk.correct(...call);
console.log(JSON.stringify(traits.corrections));
"""


@pytest.mark.skipif(shutil.which("node") is None, reason="needs Node.js")
def test_the_records_of_the_front_end_are_those_of_the_model() -> None:
    text = "🌊 Rain fell on Paris on Friday, Ana Ruiz said. 🌊 Ruiz left."
    names = ("Paris", "Friday", "Ana Ruiz", "Ruiz left")

    def units(phrase: str) -> dict[str, int]:
        """Return a span as JavaScript counts it, with a key that no record keeps."""
        start = len(text[: text.index(phrase)].encode("utf-16-le")) // 2
        return {"start": start, "end": start + len(phrase), "sentence": 0}

    paris, friday, ana, ruiz = map(units, names)
    calls = [
        ("place", paris, {"place": None}),
        ("date", friday, {"value": "2020-01-03"}),
        ("actor", ana, {"with": ruiz, "same": False}),
    ]
    desk = resources.files("dateline.workbench") / "frontend/common/corrections.js"
    given = json.dumps({"text": text, "calls": calls})
    done = subprocess.run(
        ["node", "--input-type=module", "-e", SCRIPT, str(desk), given],
        capture_output=True,
        text=True,
        check=True,
    )

    def target(phrase: str) -> Target:
        start = text.index(phrase)
        return Target(start=start, end=start + len(phrase))

    place, date, first, second = map(target, names)
    assert [correction_of(record) for record in json.loads(done.stdout)] == [
        PlaceCorrection(target=place, place=None),
        DateCorrection(target=date, value="2020-01-03"),
        ActorCorrection(target=first, other=second, same=False),
    ]
