"""The file formats that a story can be read from, in one table."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from ..model import Story
from .markdown_file import read_markdown_file
from .packed_documents import read_epub, read_mail, read_odt, read_pdf, read_word
from .text_file import read_text_file
from .web_page import read_html_file

__all__ = ["ENDINGS", "FORMATS", "InputFormat", "format_of_name", "read_file"]


@dataclass(frozen=True, slots=True)
class InputFormat:
    """A format: what it is, how its files end, and the function that reads them.

    ``read`` takes the bytes of a file and its name or path, and raises
    :exc:`UnreadableStory` where they hold no story. ``metadata`` tells whether the
    file itself states its title, day and publisher; where it does not, they are
    taken from a .json file beside it.
    """

    name: str
    endings: tuple[str, ...]
    read: Callable[[bytes, str], Story]
    metadata: bool
    stated_in: str = ""


PLAIN_TEXT = InputFormat("plain text", (".txt",), read_text_file, metadata=False)

#: The formats. A new one needs a function that reads it and a line here.
FORMATS: tuple[InputFormat, ...] = (
    PLAIN_TEXT,
    InputFormat(
        "Markdown",
        (".md", ".markdown"),
        read_markdown_file,
        metadata=False,
        stated_in="its front matter",
    ),
    InputFormat(
        "web page",
        (".html", ".htm", ".xhtml"),
        read_html_file,
        metadata=True,
        stated_in="the page itself",
    ),
    InputFormat("PDF", (".pdf",), read_pdf, metadata=False),
    InputFormat(
        "Word document", (".docx",), read_word, metadata=False, stated_in="its title"
    ),
    InputFormat(
        "OpenDocument text", (".odt",), read_odt, metadata=False, stated_in="its title"
    ),
    InputFormat("EPUB", (".epub",), read_epub, metadata=False, stated_in="its title"),
    InputFormat("mail", (".eml",), read_mail, metadata=True, stated_in="its header"),
)

#: The endings of all formats.
ENDINGS: tuple[str, ...] = tuple(e for form in FORMATS for e in form.endings)


def format_of_name(name: str) -> InputFormat:
    """Return the format of a file by the ending of its name.

    Anything with another ending is read as plain text.
    """
    lower = name.lower()
    return next((f for f in FORMATS if lower.endswith(f.endings)), PLAIN_TEXT)


def read_file(data: bytes, source: str) -> Story:
    """Return the story in the bytes of a file.

    Parameters
    ----------
    data
        The bytes of the file.
    source
        Its name or path, whose ending gives the format.

    Raises
    ------
    UnreadableStory
        The bytes hold no story in this format.

    """
    return format_of_name(source).read(data, source)
