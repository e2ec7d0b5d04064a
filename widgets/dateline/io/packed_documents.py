"""Documents of other programs: PDF, Word, OpenDocument, EPUB and mail.

EPUB and mail need nothing beside Dateline. The others are read by a library each, the
extra "documents"; without it they are refused with the library's name.
"""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from importlib import import_module
from pathlib import PurePath, PurePosixPath
from typing import Any
from urllib.parse import unquote

from ..errors import BadDate, PackageMissing, UnreadableStory
from ..model import Story
from ..model.publication import as_day
from .damage import check_unpacked, told_as_damage, unlogged
from .paragraphs import opendocument_lines, word_lines
from .web_page import load_html, page_lines

__all__ = ["read_epub", "read_mail", "read_odt", "read_pdf", "read_word"]

#: How much a packed document may unpack to (bytes).
MOST_UNPACKED = 200_000_000

#: How many pages of a PDF, and how much of their text (characters), are read.
MOST_PAGES, MOST_TEXT = 2_000, 10_000_000


def read_pdf(data: bytes, source: str) -> Story:
    """Return the text of a PDF, page after page, with its lines as they are printed.

    Parameters
    ----------
    data
        The bytes of the file.
    source
        Its name or path.

    Raises
    ------
    PackageMissing
        The library for it is not installed.
    UnreadableStory
        It is damaged, needs a password, is too long, or has pictures of pages only.

    """
    name = PurePath(source).name
    pypdf = _library("pypdf", "pypdf", name)
    with told_as_damage(name, "a PDF"), unlogged("pypdf"):
        reader = pypdf.PdfReader(io.BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            raise UnreadableStory(f"{name} needs a password; save a copy without one")
        if len(reader.pages) > MOST_PAGES:
            raise UnreadableStory(f"{name} has more than {MOST_PAGES:,} pages; cut it")
        pages, length = [], 0
        for page in reader.pages:
            pages.append(page.extract_text().strip())
            length += len(pages[-1])
            if length > MOST_TEXT:
                raise UnreadableStory(
                    f"{name} has more than {MOST_TEXT:,} characters; cut it"
                )
    text = "\n\n".join(filter(None, pages))
    if not text.strip():
        raise UnreadableStory(
            f"{name} has no text, perhaps only pictures of pages; a program for OCR "
            "makes text of them"
        )
    return _story(text, name)


def read_word(data: bytes, source: str) -> Story:
    """Return the text of a Word document (.docx), a line for each paragraph and row.

    Parameters
    ----------
    data
        The bytes of the file.
    source
        Its name or path.

    Raises
    ------
    PackageMissing
        The library for it is not installed.
    UnreadableStory
        It is damaged, needs a password, or unpacks to too much.

    """
    name = PurePath(source).name
    docx = _library("docx", "python-docx", name)
    with told_as_damage(name, "a Word document"):
        check_unpacked(data, name, MOST_UNPACKED)
        document = docx.Document(io.BytesIO(data))
        lines = list(word_lines(document))
        stated = document.core_properties.title
    return _styled(lines, name, stated)


def read_odt(data: bytes, source: str) -> Story:
    """Return the text of an OpenDocument text (.odt), a line for each paragraph.

    Parameters
    ----------
    data
        The bytes of the file.
    source
        Its name or path.

    Raises
    ------
    PackageMissing
        The library for it is not installed.
    UnreadableStory
        It is damaged, needs a password, or unpacks to too much.

    """
    name = PurePath(source).name
    odfdo = _library("odfdo", "odfdo", name)
    with told_as_damage(name, "an OpenDocument text"):
        check_unpacked(data, name, MOST_UNPACKED)
        document = odfdo.Document(io.BytesIO(data))
        lines = list(opendocument_lines(document))
        # A document need not state anything of itself.
        known = "meta.xml" in zipfile.ZipFile(io.BytesIO(data)).namelist()
        stated = document.meta.title if known else None
    return _styled(lines, name, stated)


def read_epub(data: bytes, source: str) -> Story:
    """Return the text of an EPUB, its chapters in the order of reading.

    Parameters
    ----------
    data
        The bytes of the file.
    source
        Its name or path.

    Raises
    ------
    UnreadableStory
        It is damaged or unpacks to too much.

    """
    name = PurePath(source).name
    with told_as_damage(name, "an EPUB"):
        check_unpacked(data, name, MOST_UNPACKED)
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            container = _xml(packed.read("META-INF/container.xml"))
            (path, *_) = container.xpath("//*[local-name()='rootfile']/@full-path")
            package = _xml(packed.read(path))
            hrefs = dict(
                zip(
                    package.xpath("//*[local-name()='item']/@id"),
                    package.xpath("//*[local-name()='item']/@href"),
                    strict=True,
                )
            )
            order = package.xpath("//*[local-name()='itemref']/@idref")
            folder = PurePosixPath(path).parent
            files = [str(folder / unquote(hrefs[key])) for key in order if key in hrefs]
            chapters = [page_lines(packed.read(file), file) for file in files]
            titles = package.xpath("//*[local-name()='title']/text()")
    return _story("\n\n".join(filter(None, chapters)), name, next(iter(titles), None))


def read_mail(data: bytes, source: str) -> Story:
    """Return the text of a mail (.eml): its subject is the title, its date the day.

    Parameters
    ----------
    data
        The bytes of the file.
    source
        Its name or path.

    Raises
    ------
    UnreadableStory
        It has no text.

    """
    from email import message_from_bytes, policy

    name = PurePath(source).name
    with told_as_damage(name, "a mail"):
        mail: Any = message_from_bytes(data, policy=policy.default)
        body = mail.get_body(preferencelist=("plain", "html"))
        content = "" if body is None else body.get_content()
        kind = "" if body is None else body.get_content_type()
        subject, sent = mail["subject"], mail["date"]
    if not content.strip():
        raise UnreadableStory(f"{name} has no text in it")
    text = load_html(content).text if kind == "text/html" else content
    try:
        day = as_day(str(sent)) if sent else None
    except BadDate:
        day = None
    story = _story(text.replace("\r\n", "\n"), name, subject and str(subject))
    return replace(story, published=day)


def _styled(lines: list[tuple[str, str]], name: str, stated: str | None) -> Story:
    """Return the story of lines with their styles; one styled as a title is it."""
    heading = next((text for style, text in lines if style == "Title"), None)
    return _story("\n".join(text for _, text in lines), name, heading or stated)


def _story(text: str, name: str, title: str | None = None) -> Story:
    """Return a story, its text without the spaces that programs leave in lines."""
    lines = (line.rstrip() for line in text.replace("\0", "").splitlines())
    words = " ".join((title or "").split())
    whole = "\n".join(lines).strip("\n")
    if not whole.strip():
        raise UnreadableStory(f"{name} has no text in it")
    return Story(text=_whole(whole), title=_whole(words) or None, source=name)


def _whole(text: str) -> str:
    """Return text with half characters, as broken fonts have them, made U+FFFD."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _library(module: str, package: str, name: str) -> Any:
    """Import the library for a format.

    Raises
    ------
    PackageMissing
        It is not installed.

    """
    try:
        return import_module(module)
    except ModuleNotFoundError as error:
        if error.name != module:
            raise
        raise PackageMissing(f"reading {name}", package) from error


def _xml(data: bytes) -> Any:
    """Parse XML without its entities: they could stand for files of this machine."""
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, recover=True)
    return etree.fromstring(data, parser)
