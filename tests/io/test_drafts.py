"""What was changed and not saved is kept, and found again for the same text."""

import datetime as dt
import stat
from pathlib import Path

import pytest

from dateline.errors import ReportError
from dateline.io import drafts
from dateline.model import PlaceCorrection, Story, Target
from dateline.model.revision import Revision

STORY = Story(text="Hail fell on Pori on Monday.", title="Hail in Pori")
START = STORY.text.index("Pori")
CHANGED = Revision(
    corrections=(
        PlaceCorrection(target=Target.at(STORY.text, START, START + 4), place=None),
    ),
    published=dt.date(2021, 5, 4),
    home=None,
)


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv(drafts.VARIABLE, str(tmp_path / "state" / "drafts"))
    return tmp_path / "state" / "drafts"


def test_a_draft_comes_back_with_everything_and_its_time() -> None:
    drafts.keep(STORY, CHANGED)
    draft = drafts.draft_of(STORY)
    assert draft is not None
    assert draft.revision == CHANGED
    age = dt.datetime.now().astimezone() - draft.kept
    assert dt.timedelta(0) <= age < dt.timedelta(minutes=5)


def test_the_same_text_under_another_title_has_the_same_draft() -> None:
    drafts.keep(STORY, CHANGED)
    assert drafts.draft_of(Story(text=STORY.text)) is not None
    assert drafts.draft_of(Story(text=STORY.text + " Again.")) is None


def test_a_discarded_draft_is_gone() -> None:
    drafts.keep(STORY, CHANGED)
    drafts.discard(STORY)
    assert drafts.draft_of(STORY) is None
    drafts.discard(STORY)  # nothing to do is no error


def test_only_the_user_may_read_the_folder(folder: Path) -> None:
    drafts.keep(STORY, CHANGED)
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


@pytest.mark.parametrize("content", ["", "{", "[]", '{"version": 1}', '{"version": 9}'])
def test_a_damaged_draft_counts_as_none(folder: Path, content: str) -> None:
    drafts.keep(STORY, CHANGED)
    (file,) = folder.iterdir()
    file.write_text(content, "utf-8")
    assert drafts.draft_of(STORY) is None


def test_a_user_may_want_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(drafts.VARIABLE, "")
    drafts.keep(STORY, CHANGED)
    assert drafts.draft_of(STORY) is None


def test_a_folder_that_cannot_be_made_is_told(folder: Path) -> None:
    folder.parent.parent.mkdir(exist_ok=True)
    folder.parent.write_text("a file in the way", "utf-8")
    with pytest.raises(ReportError, match=r"cannot be kept in .*DATELINE_DRAFTS"):
        drafts.keep(STORY, CHANGED)


def test_what_was_accepted_is_kept_as_accepted() -> None:
    accepted = PlaceCorrection(
        target=Target.at(STORY.text, START, START + 4),
        place="geonames:640999",
        accepted=True,
    )
    drafts.keep(STORY, Revision(corrections=(accepted,)))
    draft = drafts.draft_of(STORY)
    assert draft is not None
    assert draft.revision.corrections == (accepted,)
