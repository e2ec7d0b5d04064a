"""Stories in files of their own: in a folder, by a pattern, in an archive."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path, PurePath, PurePosixPath
from shutil import rmtree
from tempfile import TemporaryDirectory

from ...errors import DatelineError, StoryError, StoryTooLong
from ..corrections import revision_for
from ..damage import told_as_damage
from ..formats import ENDINGS
from ..sources import load
from .entry import Entry, Failure

__all__ = ["ENDINGS", "file_entry", "is_story", "stories_in", "zip_entries"]

#: The largest file in an archive that is unpacked (bytes).
LARGEST = 100_000_000

#: Folders that a system adds to an archive, with files named like those in it.
_OF_SYSTEMS = frozenset(["__MACOSX"])


def is_story(name: str) -> bool:
    """Tell whether a file is a story, by its ending."""
    return name.lower().endswith(ENDINGS)


def stories_in(folder: Path) -> list[Path]:
    """Return the files of stories in a folder and the folders in it, sorted.

    Hidden files and folders are left out, and so is a README.

    Raises
    ------
    StoryError
        There is none.

    """
    try:
        found = sorted(
            path
            for path in folder.rglob("*")
            if is_story(path.name)
            and path.is_file()
            and not _left_out(path.relative_to(folder))
        )
    except OSError as error:  # a folder in it was removed meanwhile, say
        raise StoryError(
            f"the folder {folder} cannot be searched: {error.strerror or error}"
        ) from error
    if not found:
        raise StoryError(
            f"there are no stories in the folder {folder} (looked for "
            f"{', '.join(ENDINGS)}); tables and feeds are given by name"
        )
    return found


def _left_out(path: PurePath) -> bool:
    """Tell whether a file in a folder is hidden, or says what the folder is."""
    if path.stem.casefold() == "readme":
        return True
    return any(part.startswith(".") or part in _OF_SYSTEMS for part in path.parts)


def file_entry(path: Path, origin: str | None = None) -> Entry | Failure:
    """Return the story of a file with the corrections kept beside it.

    Its source is the file's name, so that the same file in another folder is the
    same story.
    """
    origin = origin or str(path)
    try:
        story = load(path)
        revision = revision_for(path, None)
    except (DatelineError, OSError) as error:
        return Failure.at(origin, error, folder=path.parent)
    if story.source == str(path):
        story = replace(story, source=path.name)
    if revision.published is not None:
        story = replace(story, published=revision.published)
    return Entry(story=story, origin=origin, corrections=revision.corrections)


def zip_entries(path: Path) -> Iterator[Entry | Failure]:
    """Yield the stories of an archive, in the order of their names.

    Left out is what is left out of a folder, too. An archive within it is not opened,
    and counts as failed.

    Raises
    ------
    UnreadableStory
        It is not a whole archive, or has no stories.

    """
    with told_as_damage(str(path), "a ZIP archive"):
        archive = zipfile.ZipFile(path)
    with archive, TemporaryDirectory() as folder:
        names = sorted(
            name
            for name in archive.namelist()
            if is_story(name) and not _left_out(PurePosixPath(name))
        )
        inner = [n for n in archive.namelist() if n.casefold().endswith(".zip")]
        for name in inner:
            error = StoryError(
                f"{name} is an archive within another; unpack {path.name} first"
            )
            yield Failure.at(f"{path}, {name}", error)
        if not (names or inner):
            raise StoryError(f"there are no stories in {path} ({', '.join(ENDINGS)})")
        for number, name in enumerate(names):
            place = Path(folder) / str(number)
            try:
                with told_as_damage(name, "a part of the archive"):
                    file = _unpacked(archive, name, place)
            except DatelineError as error:
                yield Failure.at(f"{path}, {name}", error)
                continue
            yield file_entry(file, f"{path}, {name}")
            rmtree(place)  # else all that is packed in it would lie there at once


def _unpacked(archive: zipfile.ZipFile, name: str, place: Path) -> Path:
    """Unpack a story, with what is beside it, under its own name."""
    place.mkdir()
    stem = name[: -len(PurePath(name).suffix)]
    members = set(archive.namelist())
    for member in (name, f"{stem}.json", f"{stem}.corrections.json"):
        if member not in members:
            continue
        size = archive.getinfo(member).file_size
        if size > LARGEST:
            raise StoryTooLong(f"{member} would be {size:,} bytes when unpacked")
        (place / PurePath(member).name).write_bytes(archive.read(member))
    return place / PurePath(name).name
