"""What a user changed and has not saved yet, kept until it is saved or discarded.

A notebook may be closed, and a kernel may die, before anybody saves. So the changes are
written to the user's own folder for the state of programs, under the digest of the
story's text, and offered again when the same text is read next.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import os
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from ..errors import CorrectionError, ReportError
from ..model import Story
from ..model.revision import Revision
from .checked_json import parse
from .corrections import document_of, revision_of
from .output import write_whole

__all__ = ["Draft", "digest_of", "discard", "draft_of", "folder", "keep"]

#: Names another folder for drafts; empty: none are kept.
VARIABLE = "DATELINE_DRAFTS"


@dataclass(frozen=True, slots=True)
class Draft:
    """What was changed, and when it was kept (the local time, with its zone)."""

    revision: Revision
    kept: dt.datetime


def folder() -> Path | None:
    """Return where drafts are kept, None if the user wants none."""
    chosen = os.environ.get(VARIABLE)
    if chosen is not None:
        return Path(chosen) if chosen.strip() else None
    import platformdirs

    return Path(platformdirs.user_state_dir("dateline")) / "drafts"


def keep(story: Story, revision: Revision) -> None:
    """Keep what was changed in a story, in place of an earlier draft.

    Raises
    ------
    ReportError
        The file cannot be written.

    """
    file = _file(story)
    if file is None:
        return
    now = dt.datetime.now().astimezone().isoformat(timespec="seconds")
    document = {**document_of(revision), "kept": now, "title": story.headline}
    try:
        # A draft quotes the story: it is nobody else's business on a shared machine.
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise ReportError(
            f"changes that are not saved cannot be kept in {file.parent}: "
            f"{error.strerror or error}; save them, or set {VARIABLE} to a folder that "
            "you may write to"
        ) from error
    write_whole(file, json.dumps(document, ensure_ascii=False, indent=1) + "\n")


def draft_of(story: Story) -> Draft | None:
    """Return what was changed in a story and not saved, None if there is nothing.

    A file that is damaged counts as none: it is no reason not to show a story.
    """
    file = _file(story)
    if file is None or not file.is_file():
        return None
    try:
        document = parse(file.read_bytes(), str(file), CorrectionError)
        revision = revision_of(document, str(file))
        kept = dt.datetime.fromisoformat(document["kept"])
    except (OSError, CorrectionError, KeyError, TypeError, ValueError):
        return None
    return Draft(revision, kept)


def discard(story: Story) -> None:
    """Forget the draft of a story."""
    file = _file(story)
    if file is not None:
        with suppress(OSError):
            file.unlink(missing_ok=True)


def _file(story: Story) -> Path | None:
    """Return the file of a story's draft: the same for the same text."""
    where = folder()
    return None if where is None else where / f"{digest_of(story)}.json"


def digest_of(story: Story) -> str:
    """Return what drafts of a story are kept under: the same for the same text."""
    return hashlib.sha256(story.text.encode()).hexdigest()[:32]
