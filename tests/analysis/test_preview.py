"""What merging and splitting actors would change is told before it is done."""

from __future__ import annotations

import pytest

import dateline as dl
from dateline.analysis.preview import previewed
from dateline.errors import CorrectionError
from dateline.model import ActorCorrection, Target

TEXT = (
    "Floods hit Najaf on Friday, said Maria Lopez of the Red Cross. The mayor, Aya "
    "Noor, thanked her. Lopez will fly on Sunday. “We are ready,” Noor said."
)


@pytest.fixture(scope="module")
def reading() -> dl.Reading:
    return dl.read(TEXT, published="2020-01-07")


def words(phrase: str, nth: int = 1) -> Target:
    start = -1
    for _ in range(nth):
        start = TEXT.index(phrase, start + 1)
    return Target.at(TEXT, start, start + len(phrase))


def test_a_merger_tells_who_goes_and_whose_quotes_move(reading) -> None:
    merger = ActorCorrection(
        target=words("Maria Lopez"), other=words("Aya Noor"), same=True
    )
    lines = previewed(reading, merger)
    assert any("is no actor of its own any more" in line for line in lines)
    assert any("before," in line and "after" in line for line in lines)
    assert any("“We are ready,” is said by" in line for line in lines)
    # It is a preview: the reading is as it was, and making it does what was told.
    assert reading.corrections == ()
    after = reading.corrected(merger)
    assert len(after.actors) == len(reading.actors) - 1


def test_a_split_tells_who_comes(reading) -> None:
    split = ActorCorrection(
        target=words("Maria Lopez"), other=words("Lopez", 2), same=False
    )
    assert previewed(reading, split) == (
        "Maria Lopez: 2 mentions before, 1 mention after",
        "Lopez (1 mention) becomes an actor",
    )


def test_what_is_so_already_changes_nothing(reading) -> None:
    same = ActorCorrection(
        target=words("Maria Lopez"), other=words("Lopez", 2), same=True
    )
    assert previewed(reading, same) == ()


def test_words_of_another_story_are_refused(reading) -> None:
    odd = ActorCorrection(
        target=Target(start=3, end=9, phrase="Zagreb"),
        other=words("Aya Noor"),
        same=True,
    )
    with pytest.raises(CorrectionError):
        previewed(reading, odd)


def test_the_views_are_answered_and_nothing_is_changed(reading) -> None:
    workbench = dl.Workbench(reading)
    sent: list[dict[str, object]] = []
    workbench.view.send = lambda message, *_: sent.append(message)
    first, second = words("Maria Lopez"), words("Aya Noor")
    record = {
        "kind": "actor",
        "start": first.start,
        "end": first.end,
        "with": {"start": second.start, "end": second.end},
        "same": True,
    }
    for given in (record, {"kind": "weather"}, {}):
        message = {"kind": "preview", "record": given}
        workbench._answer(workbench.view, message, None)
    assert [one["kind"] for one in sent] == ["preview"] * 3
    assert len(sent[0]["lines"]) == 3
    assert "no kind of correction" in str(sent[1]["lines"])
    assert workbench.reading == reading


def test_places_are_found_for_the_views(reading) -> None:
    workbench = dl.Workbench(reading)
    sent: list[dict[str, object]] = []
    workbench.view.send = lambda message, *_: sent.append(message)
    for given in ("Agad", "", "\ud800"):
        message = {"kind": "find places", "words": given}
        workbench._answer(workbench.view, message, None)
    assert [one["words"] for one in sent] == ["Agad", "", "\ud800"]
    agadir = sent[0]["found"][0]
    assert agadir["name"] == "Agadir"
    assert set(agadir) >= {"id", "kind", "population", "admin1_name", "country_name"}
    assert (sent[1]["found"], sent[2]["found"]) == ([], [])
