"""Nothing that a person changes in the views is lost."""

import datetime as dt
import json
from dataclasses import replace
from pathlib import Path

import pytest

import dateline as dl
from dateline.errors import CorrectionError
from dateline.io import drafts

TEXT = (
    "Police in Springfield arrested Ana Ruiz on Friday. Ruiz was freed the next day, "
    "and went home to Springfield by train."
)
FRIDAY = TEXT.index("Friday")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "arrest.txt"
    path.write_text(TEXT, "utf-8")
    return path


def correct(workbench: dl.Workbench, value: str | None = "2019-12-27") -> None:
    """Correct the day as a click in the browser does."""
    record = {"kind": "date", "start": FRIDAY, "end": FRIDAY + 6, "value": value}
    workbench.view.corrections = [*workbench.view.corrections, record]


def tell(workbench: dl.Workbench, **message) -> list[dict]:
    """Send a message as the browser does, and return the answers."""
    view, answers = workbench.view, []
    view.send = lambda content, buffers=None: answers.append(content)
    view._handle_custom_msg(message, [])
    return answers


def test_a_reading_has_one_workbench_with_what_is_on_screen(file) -> None:
    reading = dl.read(file, published="2020-01-07")
    correct(reading.workbench)
    assert reading.workbench is reading.workbench
    assert reading.corrections == ()
    assert [str(one) for one in reading.workbench.reading.corrections] == [
        "“Friday” means 2019-12-27"
    ]


def test_changes_are_counted_and_not_saved_until_they_are(file) -> None:
    workbench = dl.read(file, published="2020-01-07").workbench
    assert workbench.view.keeping["count"] == 0
    correct(workbench)
    assert workbench.view.keeping["count"] == 1
    assert not workbench.view.keeping["saved"]
    (answer,) = tell(workbench, kind="save")
    kept = file.with_name("arrest.corrections.json")
    assert answer == {"kind": "saved", "path": str(kept)}
    assert workbench.view.keeping["saved"]
    again = dl.read(file, published="2020-01-07")
    assert again.corrections == workbench.reading.corrections
    assert drafts.draft_of(again.story) is None


def test_the_day_and_the_home_are_saved_and_read_again(file) -> None:
    workbench = dl.read(file).workbench
    workbench.view.published = "2020-03-03"
    workbench._home = "Illinois"
    assert workbench.view.keeping["count"] == 2
    workbench.save()
    again = dl.read(file)
    assert again.story.published == workbench.reading.story.published
    assert again.home == workbench.reading.home
    assert dl.read(file, published="2021-01-01").story.published.year == 2021


def test_saving_again_overwrites_only_its_own_file(file) -> None:
    workbench = dl.read(file, published="2020-01-07").workbench
    correct(workbench)
    workbench.save()
    correct(workbench, "2019-12-20")
    workbench.save()  # its own file
    stranger = dl.read(TEXT, published="2020-01-07").workbench
    correct(stranger, None)
    path = str(file.with_name("arrest.corrections.json"))
    (answer,) = tell(stranger, kind="save", path=path)
    assert answer["kind"] == "refused"
    assert answer["exists"]
    (answer,) = tell(stranger, kind="save", path=path, force=True)
    assert answer["kind"] == "saved"


def test_a_file_that_somebody_else_changed_is_not_overwritten(file) -> None:
    reading = dl.read(file, published="2020-01-07")
    other = dl.read(file, published="2020-01-07").redate("Friday", "2019-12-20")
    other.save_corrections(file.with_name("arrest.corrections.json"))
    correct(reading.workbench)
    (answer,) = tell(reading.workbench, kind="save")
    assert answer["kind"] == "refused"


def test_what_was_not_saved_is_offered_when_the_story_is_read_next(file) -> None:
    correct(dl.read(file, published="2020-01-07").workbench)
    later = dl.read(TEXT, published="2020-01-07").workbench
    assert later.view.keeping["offer"]["count"] == 1
    tell(later, kind="take up")
    assert [str(one) for one in later.reading.corrections] == [
        "“Friday” means 2019-12-27"
    ]
    assert later.view.keeping["offer"] is None
    assert not later.view.keeping["saved"]


def test_an_offer_is_not_lost_by_working_on_without_an_answer(file) -> None:
    correct(dl.read(file, published="2020-01-07").workbench)
    later = dl.read(file, published="2020-01-07").workbench
    record = {"kind": "place", "start": 10, "end": 21, "place": None}
    later.view.corrections = [record]
    draft = drafts.draft_of(later.reading.story)
    assert {one.kind for one in draft.revision.corrections} == {"date", "place"}


def test_a_discarded_offer_does_not_come_back(file) -> None:
    correct(dl.read(file, published="2020-01-07").workbench)
    later = dl.read(file, published="2020-01-07").workbench
    tell(later, kind="discard")
    assert later.view.keeping["offer"] is None
    again = dl.read(file, published="2020-01-07").workbench
    assert again.view.keeping["offer"] is None


def test_undoing_all_leaves_no_draft(file) -> None:
    workbench = dl.read(file, published="2020-01-07").workbench
    correct(workbench)
    workbench.view.corrections = []
    assert workbench.view.keeping["saved"]
    assert drafts.draft_of(workbench.reading.story) is None


def panel(workbench: dl.Workbench, text: str) -> None:
    """Edit the text in the panel and press the button."""
    reading = workbench.reading
    title, published = reading.story.title or "", workbench.published
    tell(workbench, kind="read", text=text, title=title, published=published)


def test_editing_the_text_keeps_corrections_day_home_and_title() -> None:
    reading = dl.read(TEXT, published="2020-01-07", title="An arrest", home="Illinois")
    workbench = reading.workbench
    correct(workbench)
    panel(workbench, "CORRECTED VERSION\n\n" + TEXT.replace("by train", "by bus"))
    now = workbench.reading
    assert [str(one) for one in now.corrections] == ["“Friday” means 2019-12-27"]
    assert now.story.title == "An arrest"
    assert str(now.story.published) == "2020-01-07"
    assert now.home == reading.home
    assert not workbench.view.keeping["saved"]


def test_a_correction_whose_words_are_gone_is_told() -> None:
    workbench = dl.read(TEXT, published="2020-01-07").workbench
    correct(workbench)
    panel(workbench, TEXT.replace(" on Friday", ""))
    notices = " ".join(workbench.reading.notices)
    assert "Friday" in notices


def test_another_story_in_the_panel_takes_nothing_along() -> None:
    workbench = dl.read(TEXT, published="2020-01-07", home="Illinois").workbench
    correct(workbench)
    panel(workbench, "A ferry sank off Batangas on Monday, the coast guard said.")
    assert workbench.reading.corrections == ()
    assert workbench.view.keeping["count"] == 0


def test_the_code_is_that_of_the_changes(file) -> None:
    workbench = dl.read(file, published="2020-01-07").workbench
    correct(workbench)
    assert workbench.code() == 'reading = reading.redate("Friday", "2019-12-27")\n'
    assert workbench.view.keeping["code"] == workbench.code()


def test_a_ping_is_answered() -> None:
    assert tell(dl.read(TEXT).workbench, kind="ping") == [{"kind": "pong"}]


def test_a_reading_with_a_workbench_can_be_pickled() -> None:
    import pickle

    reading = dl.read(TEXT, published="2020-01-07")
    correct(reading.workbench)
    assert pickle.loads(pickle.dumps(reading)) == reading


def test_the_state_is_plain_json(file) -> None:
    workbench = dl.read(file, published="2020-01-07").workbench
    correct(workbench)
    assert json.loads(json.dumps(workbench.view.keeping)) == workbench.view.keeping


def test_a_day_and_a_home_set_in_python_are_saved(tmp_path) -> None:
    reading = dl.read(TEXT).republished("2020-03-03").with_home("Denver, Colorado")
    reading = reading.redate("Friday", "2020-02-28")
    path = tmp_path / "arrest.corrections.json"
    for save in (reading.workbench.save, reading.save_corrections):
        save(path, force=True)
        again = dl.read(TEXT, corrections=path)
        assert again == reading
    assert reading.workbench.code() == ""
    assert reading.workbench.view.keeping["saved"]


def test_saving_again_keeps_the_day_and_the_home_of_the_file(file) -> None:
    dl.read(file).republished("2020-03-03").with_home(None).save_corrections(
        file.with_name("arrest.corrections.json")
    )
    workbench = dl.read(file).workbench
    correct(workbench)
    workbench.save()
    again = dl.read(file)
    assert str(again.story.published) == "2020-03-03"
    assert again.home is None
    assert len(again.corrections) == 1


def test_a_story_without_a_file_is_saved_where_the_user_says(
    tmp_path, monkeypatch
) -> None:
    monkeypatch.chdir(tmp_path)
    workbench = dl.read(TEXT, published="2020-01-07").workbench
    correct(workbench)
    with pytest.raises(CorrectionError, match="read from no file"):
        workbench.save()
    assert not list(tmp_path.iterdir())
    saved = workbench.save("mine.json")
    correct(workbench, "2019-12-20")
    assert workbench.save() == saved


def test_a_story_without_a_file_is_kept_beside_its_changes(
    tmp_path, monkeypatch
) -> None:
    monkeypatch.chdir(tmp_path)
    story = dl.Story(text=TEXT, title="An arrest", published=dt.date(2020, 1, 7))
    workbench = dl.read(story).workbench
    correct(workbench)
    workbench.save("arrest.corrections.json")
    again = dl.read("arrest.txt")
    assert again.story == replace(story, source="arrest.txt")
    assert again.corrections == workbench.reading.corrections
    (tmp_path / "arrest.txt").write_text("Something else.", encoding="utf-8")
    workbench.save("arrest.corrections.json", force=True)
    assert (tmp_path / "arrest.txt").read_text("utf-8") == "Something else."
