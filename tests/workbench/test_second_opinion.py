"""What another person decided is compared in the views, and taken over one by one."""

from __future__ import annotations

import base64
import json
from pathlib import Path
from typing import Any

import pytest

import dateline as dl
from dateline.errors import CorrectionError

TEXT = (
    "Police in Springfield arrested Ana Ruiz on Friday. Ruiz was freed the next day, "
    "and went home to Springfield 🌉 by train. Reuters asked her to Paris."
)
DAY = "2020-01-07"


def read(text: str = TEXT, day: str | None = DAY) -> dl.Reading:
    return dl.read(text, published=day)


@pytest.fixture
def theirs(tmp_path: Path) -> Path:
    """Return the file of Ana, who decided three things."""
    reading = (
        read()
        .redate("Friday", "2019-12-27")
        .relocate("Paris", "Paris, Texas")
        .call("Reuters", "none")
        .sign("Ana", "as the desk has it")
    )
    return reading.save_corrections(tmp_path / "ana.json")


@pytest.fixture
def workbench() -> dl.Workbench:
    """Return the workbench of somebody who decided three other things."""
    mine = (
        read()
        .redate("Friday", "2019-12-27")
        .relocate("Paris", "Paris, France")
        .relocate("Springfield", None, nth=1)
    )
    return dl.Workbench(mine.sign("Mika"))


def told(workbench: dl.Workbench) -> list[tuple[str, bool, bool]]:
    """Return the words of each difference, and who decided about them."""
    return [
        (row["phrase"], row["mine"] is not None, row["theirs"] is not None)
        for row in workbench.second["differences"]
    ]


def say(workbench: dl.Workbench, **message: Any) -> list[dict[str, Any]]:
    """Send a message as the browser does, and return the answers."""
    answers: list[dict[str, Any]] = []
    workbench.send = lambda content, buffers=None: answers.append(content)
    workbench._handle_custom_msg(message, [])
    return answers


def test_the_differences_are_told_in_the_order_of_the_text(workbench, theirs) -> None:
    workbench.compare(theirs)
    second = workbench.second
    assert (second["name"], second["people"]) == ("ana.json", "Ana")
    assert (second["both"], second["alike"]) == (2, 1)
    assert told(workbench) == [
        ("Springfield", True, False),
        ("Reuters", False, True),
        ("Paris", True, True),
    ]
    paris = second["differences"][-1]
    assert paris["mine"]["about"] == "“Paris” means Paris, Île-de-France, France"
    assert paris["theirs"] == {
        "about": "“Paris” means Paris, Texas, United States",
        "by": "Ana",
        "at": paris["record"]["at"],
        "note": "as the desk has it",
    }


def test_agreement_is_that_of_the_two_readings(workbench, theirs) -> None:
    workbench.compare(theirs)
    wanted = dl.compare(
        workbench.reading, dl.read(TEXT, published=DAY, corrections=theirs)
    )
    rows = workbench.second["layers"]
    assert [row["layer"] for row in rows] == [one.layer for one in wanted.layers]
    assert [row["f1"] for row in rows if row["a"]] == [
        one.f1 for one in wanted.layers if one.a
    ]
    places = rows[0]
    assert places["same"] < places["both"]
    json.dumps(workbench.second, allow_nan=False)


def test_theirs_is_taken_over_with_their_name(workbench, theirs) -> None:
    workbench.compare(theirs)
    paris = workbench.second["differences"][-1]
    workbench.corrections = [*workbench.corrections, paris["record"]]
    (one,) = [c for c in workbench.reading.corrections if c.target.phrase == "Paris"]
    assert (one.by, one.note) == ("Ana", "as the desk has it")
    assert [words for words, *_ in told(workbench)] == ["Springfield", "Reuters"]
    # Where only one's own is there, it is taken back by its number.
    number = workbench.second["differences"][0]["at"]
    left = [c for n, c in enumerate(workbench.corrections) if n != number]
    workbench.corrections = left
    assert [words for words, *_ in told(workbench)] == ["Reuters"]


def test_one_keeps_to_ones_own_until_asked_again(workbench, theirs) -> None:
    workbench.compare(theirs)
    key = workbench.second["differences"][0]["key"]
    say(workbench, kind="keep mine", key=key)
    assert [row["kept"] for row in workbench.second["differences"]] == [1, 0, 0]
    # It stays settled when something else is corrected.
    reuters = workbench.second["differences"][1]["record"]
    workbench.corrections = [*workbench.corrections, reuters]
    assert [row["kept"] for row in workbench.second["differences"]] == [1, 0]
    say(workbench, kind="keep mine", key=key, mine=False)
    assert [row["kept"] for row in workbench.second["differences"]] == [0, 0]
    say(workbench, kind="end comparison")
    assert workbench.second == {}


@pytest.mark.parametrize("offsets", ["code points", "utf-16"])
def test_annotations_are_compared_as_corrections_are(
    offsets, workbench, theirs, tmp_path
) -> None:
    ana = dl.read(TEXT, published=DAY, corrections=theirs)
    file = ana.save_annotations(tmp_path / "ana.jsonld", offsets=offsets)
    data = base64.b64encode(file.read_bytes()).decode()
    say(workbench, kind="compare", name="ana.jsonld", data=data)
    assert workbench.second["people"] == "Ana"
    assert [words for words, *_ in told(workbench)] == [
        "Springfield",
        "Reuters",
        "Paris",
    ]


def test_recogito_s_annotations_are_taken_over(tmp_path) -> None:
    start = TEXT.index("Paris")
    units = len(TEXT[:start].encode("utf-16-le")) // 2
    note = {
        "type": "Annotation",
        "body": [
            {"purpose": "identifying", "source": "https://sws.geonames.org/4717560/"}
        ],
        "target": {
            "selector": [
                {"type": "TextQuoteSelector", "exact": "Paris"},
                {"type": "TextPositionSelector", "start": units, "end": units + 5},
            ]
        },
    }
    strange = {**note, "body": [{"purpose": "tagging", "value": "nice"}]}
    file = tmp_path / "recogito.jsonld"
    file.write_text(json.dumps([note, strange]), "utf-8")
    workbench = dl.Workbench(read())
    workbench.compare(file)
    assert told(workbench) == [("Paris", False, True)]
    assert workbench.second["people"] == ""
    (notice,) = workbench.second["notices"]
    assert notice.startswith("1 of 2 annotations in recogito.jsonld were left out")


def test_another_day_of_publication_is_a_difference(tmp_path) -> None:
    other = read().republished("2020-01-14").accept("Friday")
    file = other.save_corrections(tmp_path / "ana.json")
    workbench = dl.Workbench(read())
    workbench.compare(file)
    day, friday = workbench.second["differences"]
    assert day["mine"]["about"] == "published on 2020-01-07"
    assert day["theirs"]["about"] == "published on 2020-01-14"
    workbench.published = day["day"]
    assert [row["key"] for row in workbench.second["differences"]] == [friday["key"]]


@pytest.mark.parametrize(("home", "label"), [("Peru", "Peru"), (None, None)])
def test_another_home_is_a_difference(
    home: str | None, label: str | None, tmp_path
) -> None:
    file = read().with_home(home or "Chile").save_corrections(tmp_path / "ana.json")
    if home is None:
        document = json.loads(file.read_text("utf-8"))
        file.write_text(json.dumps({**document, "home": None}), "utf-8")
    workbench = dl.Workbench(read().with_home("Ecuador"))
    workbench.compare(file)
    (row,) = workbench.second["differences"]
    assert row["mine"]["about"] == "home region Ecuador"
    assert row["theirs"]["about"] == (
        f"home region {label}" if label else "no home region"
    )
    workbench._home = row["home"]
    assert workbench.second["differences"] == []
    now = workbench.reading.home
    assert (now.name if now else None) == label


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("{}", "holds no W3C annotations"),
        ("not json", "ana.json"),
        ('{"version": 1, "corrections": []}', "decides nothing"),
        ('{"version": 9, "corrections": []}', "not a corrections file of version 1"),
    ],
)
def test_a_file_that_decides_nothing_is_refused(content, words, tmp_path) -> None:
    file = tmp_path / "ana.json"
    file.write_text(content, "utf-8")
    workbench = dl.Workbench(read())
    with pytest.raises(CorrectionError, match=words):
        workbench.compare(file)
    assert workbench.second == {}
    # In the views it is said above them.
    data = base64.b64encode(file.read_bytes()).decode()
    say(workbench, kind="compare", name="ana.json", data=data)
    assert words in workbench._message


def test_decisions_about_another_story_are_refused(tmp_path) -> None:
    other = dl.read("Rain fell in Lagos on Monday.").accept("Lagos")
    file = other.save_corrections(tmp_path / "ana.json")
    with pytest.raises(CorrectionError, match="decides nothing about this story"):
        dl.Workbench(read()).compare(file)
    with pytest.raises(CorrectionError, match="no story yet"):
        dl.Workbench().compare(file)
    with pytest.raises(CorrectionError, match=r"cannot read .*none\.json"):
        dl.Workbench(read()).compare(tmp_path / "none.json")


def test_another_story_ends_the_comparison(workbench, theirs) -> None:
    workbench.compare(theirs)
    workbench.reading = dl.read("Rain fell in Lagos on Monday.")
    assert workbench.second == {}


def test_corrections_are_given_as_annotations(workbench) -> None:
    for name, units in (("corrections", 0), ("corrections for Recogito", 1)):
        (answer,) = say(workbench, kind="export", format=name)
        notes = json.loads(base64.b64decode(answer["data"]))
        assert {one["creator"]["name"] for one in notes} == {"Mika"}
        paris = next(
            one["target"]["selector"]
            for one in notes
            if one["target"]["selector"][1]["exact"] == "Paris"
        )
        assert paris[0]["start"] == TEXT.index("Paris") + units
    (answer,) = say(dl.Workbench(), kind="export", format="corrections")
    assert answer["why"] == "there is no story yet"
