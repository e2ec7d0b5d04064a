"""Files, text, HTML and web pages become stories."""

from __future__ import annotations

import datetime as dt
import json
import os
from dataclasses import replace
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..errors import StoryError, UnreadableStory
from ..model import Story

if TYPE_CHECKING:
    from .fetching import Page

__all__ = ["file_of", "load", "load_html", "read_url", "samples"]

#: What can be read, by ending; anything else is tried as plain text.
HTML_ENDINGS = (".html", ".htm", ".xhtml")

#: What a text that is not UTF-8 is likely to be in; rarer encodings would only
#: win by chance on a short text.
ENCODINGS = ["cp1252", "cp1250", "cp1251", "cp1254", "cp1256", "koi8_r"]
ENCODINGS += ["gb18030", "big5", "shift_jis", "euc_jp", "euc_kr"]


def load(story: str | os.PathLike[str] | Story) -> Story:
    """Return a story from text, from a file, or as it is.

    A string of one line that names a file is a path; any other string is the text
    itself. A file ``x.json`` beside ``x.txt`` that holds title, publisher, date,
    url, licence or attribution fills those in.

    Raises
    ------
    UnreadableStory
        The file is binary or in another encoding (the message offers the likely
        one).
    StoryError
        A path names no file, or the string is a web address: reading one is
        asked for by name, with :func:`read_url`.

    Examples
    --------
    >>> load("Floods hit Najaf.").text
    'Floods hit Najaf.'

    """
    if isinstance(story, Story):
        return story
    if not isinstance(story, str | os.PathLike):
        raise StoryError(
            f"a story is a text, a path or a Story, not {type(story).__name__}"
        )
    path = file_of(story)
    return Story(text=str(story)) if path is None else _load_file(path)


def file_of(story: str | os.PathLike[str] | Story) -> Path | None:
    """Return the file that a story is in, None for a text or a Story."""
    if isinstance(story, Story):
        return None
    return _as_path(story) if isinstance(story, str) else Path(story)


def _as_path(text: str) -> Path | None:
    """Return the file that a string names, None if it is a story's own text."""
    line = text.strip()
    if "\n" in line or len(line) > 1_000 or "\0" in line:
        return None
    if line.lower().startswith(("http://", "https://")) and " " not in line:
        raise StoryError(
            f"{line} is a web address; to fetch it, use dateline.read_url({line!r})"
        )
    path = Path(line).expanduser()
    try:
        if path.is_file():
            return path
    except OSError:  # longer than a file name may be: it is a sentence
        return None
    looks_like_path = path.suffix.lower() in (".txt", ".md", *HTML_ENDINGS)
    if looks_like_path and " " not in path.suffix:
        raise StoryError(f"there is no file {line!r} (looked in {Path.cwd()})")
    return None


def _load_file(path: Path) -> Story:
    if not path.is_file():
        what = "a folder" if path.is_dir() else "no file"
        raise StoryError(f"{str(path)!r} is {what}; give the path of a text file")
    text = decode(path.read_bytes(), name=path.name)
    if path.suffix.lower() in HTML_ENDINGS:
        return load_html(text, source=str(path))
    return _with_facts(Story(text=text, source=path.name), path.with_suffix(".json"))


def decode(data: bytes, *, name: str = "the text", remedy: str = "") -> str:
    """Return bytes as text: UTF-8, or UTF-16 where a byte-order mark says so.

    Parameters
    ----------
    data
        The bytes.
    name
        What they are called in a message.
    remedy
        What to do about another encoding, instead of converting a file of that name.

    Raises
    ------
    UnreadableStory
        The bytes are not text in these encodings; the message names the likely
        one and how to convert it.

    """
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UnreadableStory(_advice(data, name, remedy, error)) from None
    if "\0" in text:
        raise UnreadableStory(f"{name} is a binary file, not a text")
    return text


def _advice(data: bytes, name: str, remedy: str, error: UnicodeDecodeError) -> str:
    """Say what the bytes probably are."""
    if b"\0" in data[:4096]:
        return f"{name} is a binary file, not a text"
    from charset_normalizer import from_bytes

    best = from_bytes(data, cp_isolation=ENCODINGS).best()
    if best is None:
        return f"{name} is a binary file, not a text (byte {error.start})"
    iconv = f"iconv -f {best.encoding} -t utf-8 {name} > utf8-{name}"
    return (
        f"{name} is not UTF-8 (byte {error.start}); it is probably {best.encoding}. "
        + (remedy or f"Convert it: {iconv}")
    )


def _with_facts(story: Story, facts: Path) -> Story:
    """Fill in what the .json file beside a text says of it."""
    if not facts.is_file():
        return story
    try:
        told = json.loads(facts.read_text(encoding="utf-8"))
        day = told.get("published") or told.get("date")
        published = None if day is None else dt.date.fromisoformat(day)
    except (ValueError, AttributeError, TypeError) as error:
        raise StoryError(
            f"{facts.name} beside the story is broken ({error}); mend or remove it"
        ) from error
    known = {
        "title": told.get("title"),
        "publisher": told.get("publisher"),
        "published": published,
        "source": told.get("url") or told.get("source") or story.source,
        "licence": told.get("licence"),
        "attribution": told.get("attribution"),
    }
    return replace(story, **known)


def load_html(html: str, *, source: str | None = None) -> Story:
    """Return the main text of a page, with the title, day and publisher it states.

    The day is taken only from what the page says of itself (metadata, its URL,
    a ``<time>`` element), never guessed from the running text.

    Raises
    ------
    UnreadableStory
        The page has no main text.

    """
    import trafilatura

    found: Any = trafilatura.bare_extraction(
        html,
        url=source if source and source.lower().startswith("http") else None,
        with_metadata=True,
        include_comments=False,
        date_extraction_params={"original_date": True, "extensive_search": False},
    )
    if found is None or not (found.text or "").strip():
        raise UnreadableStory(
            f"no story was found in {source or 'the page'}; copy its text into a "
            ".txt file"
        )
    return Story(
        text=_without_headline(found.text, found.title),
        title=found.title,
        publisher=found.sitename,
        published=None if found.date is None else dt.date.fromisoformat(found.date),
        source=source,
        licence=found.license,
    )


def _without_headline(text: str, title: str | None) -> str:
    """Drop the first line where it only says the title again."""
    first, _, rest = text.partition("\n")
    same = title is not None and first.strip() == title.strip()
    return rest.lstrip("\n") if same and rest.strip() else text


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

    return load_html(_page_text(fetch(url, timeout=timeout), url), source=url)


def _page_text(page: Page, url: str) -> str:
    """Return a page as text: in the charset of its header, else the one it states.

    Raises
    ------
    UnreadableStory
        That charset is unknown, or there is none and the page is not UTF-8.

    """
    from email.message import Message

    from w3lib import encoding

    header = Message()
    header["Content-Type"] = page.content_type or ""
    stated = header.get_content_charset()
    charset = (
        encoding.read_bom(page.data)[0]
        or encoding.http_content_type_encoding(page.content_type)
        or encoding.html_body_declared_encoding(page.data)
    )
    # UTF-8 is read strictly: what is not UTF-8 is refused with advice.
    if charset == "utf-8" or not (charset or stated):
        remedy = "Save the page as UTF-8 and give the file instead"
        return decode(page.data, name=url, remedy=remedy)
    try:
        if charset is None:
            raise LookupError(stated)
        return encoding.html_to_unicode(page.content_type, page.data)[1]
    except (LookupError, UnicodeError) as error:
        raise UnreadableStory(
            f"{url} is in {stated or charset!r}, which is not a charset that Dateline "
            "knows; save the page as UTF-8 and give the file instead"
        ) from error


def samples() -> dict[str, Path]:
    """Return the sample stories that come with Dateline, by name."""
    folder = Path(str(resources.files("dateline.stories")))
    return {path.stem: path for path in sorted(folder.glob("*.txt"))}
