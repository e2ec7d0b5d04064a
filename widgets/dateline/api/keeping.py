"""What happens to a user's changes: kept as a draft, saved, or taken up again."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..errors import CorrectionError
from ..io import drafts
from ..io.corrections import beside, load_revision, save_revision
from ..io.story_out import save_story_beside
from ..model.revision import Revision, revision_from
from .code import code_of
from .signing import listed

if TYPE_CHECKING:
    from ..model import Story
    from .reading import Reading

__all__ = ["Keeping"]


class Keeping:
    """The changes of one user in one story, from when it is first shown.

    What the reading was given with counts as saved: it is in a file or in the user's
    code.

    Parameters
    ----------
    reading
        The reading as it was first shown.
    saved
        What of it is saved already; None: all.

    """

    def __init__(self, reading: Reading, saved: Revision | None = None) -> None:
        self._first = reading
        self._saved = reading.revision if saved is None else saved
        self._file: Path | None = None
        draft = drafts.draft_of(reading.story)
        self.offer = draft if draft and self._is_news(draft.revision) else None

    def _is_news(self, revision: Revision) -> bool:
        """Whether a draft would change anything in the reading."""
        if revision.tour not in ((), self._first.tour):
            return True
        now, home = self._first, self._first.home
        same_day = revision.published in (None, now.story.published)
        same_home = revision.home in ("publisher", home.id if home else None)
        known = {one.unsigned() for one in now.corrections}
        changes = (one.unsigned() for one in revision.corrections)
        return not (same_day and same_home and known.issuperset(changes))

    def is_of(self, story: Story) -> bool:
        """Whether a story has the same text."""
        return story.text == self._first.story.text

    def after_edit(self, reading: Reading) -> Keeping:
        """Return the keeping of the same story with an edited text: nothing is saved.

        Parameters
        ----------
        reading
            The edited text, read with the changes.

        """
        story = replace(reading.story, published=self._first.story.published)
        first = reading.replace(
            story=story, home=self._first.home, told=self._first.told
        )
        return Keeping(first, Revision())

    def revision(self, reading: Reading) -> Revision:
        """Return what was changed in a reading, before it was first shown and since."""
        revision = revision_from(self._first, reading).with_earlier(self._first.told)
        return replace(revision, tour=reading.tour)

    def code(self, reading: Reading) -> str:
        """Return the lines of Python that make the same changes."""
        code = code_of(self._first, reading)
        if reading.tour == self._first.tour:
            return code
        stops = "".join(f"    dl.{stop!r},\n" for stop in reading.tour)
        return f"{code}reading = reading.with_tour([\n{stops}])\n"

    def is_saved(self, reading: Reading) -> bool:
        """Whether a reading holds no change that would be lost with the kernel."""
        return self.revision(reading) == self._saved

    def keep(self, reading: Reading) -> None:
        """Keep what is not saved as a draft; forget the draft if all is saved.

        Raises
        ------
        ReportError
            The draft cannot be written.

        """
        revision = self.revision(reading)
        if self.offer is not None:  # nobody has answered yet: lose neither
            revision = revision.with_earlier(self.offer.revision)
        elif revision == self._saved:
            drafts.discard(reading.story)
            return
        drafts.keep(reading.story, revision)

    def taken_up(self, reading: Reading) -> Reading:
        """Return a reading with what an earlier session changed; the offer is over.

        Raises
        ------
        DatelineError
            The story cannot be read with it.

        """
        from ..analysis.rerun import as_revised

        if self.offer is None:
            return reading
        revision = self.revision(reading).with_earlier(self.offer.revision)
        again = as_revised(reading, revision)
        self.offer = None
        told = replace(reading.told, tour=revision.tour)
        return type(reading).of(again).replace(file=reading.file, told=told)

    def suggested(self, reading: Reading) -> Path:
        """Return the file in which the changes of a reading belong."""
        if self._file is not None:
            return self._file
        if reading.file is not None:
            return beside(reading.file)
        words = "".join(c if c.isalnum() else " " for c in reading.story.headline or "")
        name = "-".join(words.lower().split()[:8]) or "story"
        return Path(f"{name[:60]}.corrections.json")

    def is_sure(self, reading: Reading) -> bool:
        """Tell whether it is known in which file the changes belong."""
        return self._file is not None or reading.file is not None

    def save(self, reading: Reading, path: Path | None, *, force: bool = False) -> Path:
        """Write the changes to a file, by default the one beside the story's.

        The file beside the story holds what the reading was given with, so it is
        written again; any other file that is there stays, unless ``force``. A story
        from no file is written beside its changes, so that both can be read again.

        Raises
        ------
        CorrectionError
            No file is given, and the story was read from none.
        OutputExists
            The file is there already and ``force`` is false.
        ReportError
            It cannot be written there.

        """
        if path is None and not self.is_sure(reading):
            raise CorrectionError(
                "the story was read from no file, beside which its changes could be "
                f"saved; give one: save({str(self.suggested(reading))!r})"
            )
        target = self.suggested(reading) if path is None else path
        revision = self.revision(reading)
        own = target == self._file or self._was_read_from(target, reading)
        saved = save_revision(revision, target, force=force or own)
        self._file, self._saved = saved, revision
        if reading.file is None:
            save_story_beside(saved, reading.story)
        if self.offer is None:
            drafts.discard(reading.story)
        return saved

    def _was_read_from(self, target: Path, reading: Reading) -> bool:
        """Whether a file holds nothing that the reading does not have."""
        if reading.file is None or not target.is_file():
            return False
        if target.absolute() != beside(reading.file).absolute():
            return False
        return set(load_revision(target).corrections) <= set(self._first.corrections)

    def state(self, reading: Reading) -> dict[str, Any]:
        """Return what the views show of this, as plain values."""
        revision = self.revision(reading)
        offer = self.offer and {
            "count": len(self.offer.revision),
            "stops": len(self.offer.revision.tour),
            "kept": self.offer.kept.isoformat(timespec="minutes"),
            "about": str(self.offer.revision),
        }
        return {
            "count": len(revision),
            "stops": len(revision.tour),
            "saved": self.is_saved(reading),
            "file": str(self.suggested(reading)),
            "sure": self.is_sure(reading),
            "code": self.code(reading),
            "offer": offer,
            "list": listed(reading),
        }
