"""Where stories come from: a text, a file, a web address, the samples."""

from __future__ import annotations

import os
from importlib import resources
from pathlib import Path

from ..errors import StoryError, StoryTooLong, UnreadableStory
from ..model import Story
from .damage import bytes_in
from .facts import facts_in, with_facts
from .formats import ENDINGS, format_of_name, read_file
from .page_charset import page_text
from .paths import path_given
from .web_page import is_html, load_html

__all__ = ["file_of", "load", "read_url", "samples", "story_in"]

#: The longest file that is read (bytes): far longer than any story.
MOST_BYTES = 100_000_000


def load(story: str | os.PathLike[str] | Story) -> Story:
    """Return a story from text, from a file, or as it is.

    A string of one line that names a file is a path; any other string is the text
    itself, or a web page in HTML. A file ``x.json`` beside ``x.txt`` that holds title,
    publisher, date, url, licence or attribution fills those in.

    Raises
    ------
    UnreadableStory
        The file is binary or in another encoding (the message offers the likely
        one).
    StoryError
        A path names no file, the file beside the text is broken or has a value that
        is not text, or the string is a web address: reading one is asked for by name,
        with :func:`read_url`.
    PackageMissing
        The library that reads files of this kind is not installed.

    Examples
    --------
    >>> load("Floods hit Najaf.").text
    'Floods hit Najaf.'

    """
    if isinstance(story, Story):
        return story
    if not isinstance(story, str | os.PathLike):
        raise StoryError(
            f"a story must be text, a path or a Story, not {type(story).__name__}"
        )
    path = file_of(story)
    return story_in(str(story)) if path is None else _load_file(path)


def story_in(text: str) -> Story:
    """Return the story in a text: the text itself, or what a web page holds.

    Raises
    ------
    StoryError
        The text has half a character in it.

    """
    if is_html(text):
        try:
            return load_html(text)
        except UnreadableStory:  # a fragment, perhaps: it is shown as it is
            pass
    return Story(text=text)


def file_of(story: str | os.PathLike[str] | Story) -> Path | None:
    """Return the file that a story is in, None for a text or a Story."""
    if isinstance(story, Story):
        return None
    if isinstance(story, str):
        return _as_path(story)
    return path_given(story, "the story", StoryError)


def _as_path(text: str) -> Path | None:
    """Return the file that a string names, None if it is a story's own text."""
    line = text.strip()
    if "\n" in line or len(line) > 1_000 or "\0" in line:
        return None
    check_no_address(line)
    try:
        path = path_given(line, "the story", StoryError)
        if path.is_file():
            return path
        is_folder = any(map(str.isalnum, line)) and path.is_dir()
    except (OSError, StoryError):  # no file has such a name: it is a sentence
        return None
    if is_folder:
        _check_no_corpus(path)
        raise StoryError(
            f"{line!r} is a folder; give the path of a file in it, or "
            "dateline.read_corpus all of it. If it is a story, give Story(text=…)"
        )
    looks_like_path = path.suffix.lower() in ENDINGS
    if looks_like_path and " " not in path.suffix:
        raise StoryError(f"there is no file {line!r} (looked in {Path.cwd()})")
    return None


def check_no_address(line: str) -> None:
    """Check that what is to be read is not on the web.

    Raises
    ------
    StoryError
        It is: fetching a page is asked for by name.

    """
    if line.lower().startswith(("http://", "https://")) and " " not in line:
        raise StoryError(
            f"{line} is a web address; to fetch it, use dateline.read_url({line!r})"
        )


def _check_no_corpus(path: Path) -> None:
    """Check that a folder is no corpus, of which many stories are read already.

    Raises
    ------
    StoryError
        It is one.

    """
    if (path / "corpus.json").is_file():
        raise StoryError(
            f"{str(path)!r} is a corpus, no story; open it with dateline.Corpus, or "
            f"write its views as a page by 'dateline corpus report {path}'"
        )


def _load_file(path: Path) -> Story:
    try:
        if not path.is_file():
            _check_no_corpus(path)
            what = "a folder" if path.is_dir() else "not a file"
            raise StoryError(f"{str(path)!r} is {what}; give the path of a text file")
        data = bytes_in(path, MOST_BYTES)
    except OSError as error:
        reason = error.strerror or error
        raise UnreadableStory(f"{path} cannot be read: {reason}") from error
    if data is None:
        raise StoryTooLong(
            f"{path} has more than the {MOST_BYTES / 1e6:g} MB that are read of a "
            "file; cut it"
        )
    story = read_file(data, str(path))
    if format_of_name(path.name).metadata:
        return story
    return _with_metadata(story, path.with_suffix(".json"))


def _with_metadata(story: Story, file: Path) -> Story:
    """Add what the .json file beside a text says about it, if there is one."""
    if not file.is_file():
        return story
    return with_facts(story, facts_in(file), f"{file.name} beside the story")


def read_url(url: str, *, timeout: float = 30.0) -> Story:
    """Fetch a web page and return the story on it.

    This is the one function of Dateline that opens a connection to a page, and
    only because it was called by name.

    Parameters
    ----------
    url
        An address that begins with http:// or https://.
    timeout
        How long the whole page may take (seconds).

    Raises
    ------
    StoryError
        It is not a web address.
    UnreadableStory
        The page could not be fetched, is too long or in an unknown charset, or holds
        no story.
    BadOption
        The timeout is not above 0.

    """
    from .fetching import fetch

    page = fetch(url, timeout=timeout)
    remedy = "Save the page as UTF-8 and give the file instead"
    text = page_text(page.data, name=url, content_type=page.content_type, remedy=remedy)
    return load_html(text, source=url)


def samples() -> dict[str, Path]:
    """Return the sample stories that come with Dateline, by name."""
    folder = Path(str(resources.files("dateline.stories")))
    return {path.stem: path for path in sorted(folder.glob("*.txt"))}
