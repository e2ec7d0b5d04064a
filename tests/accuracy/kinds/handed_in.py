"""The kinds of errors that a sheet cannot hold: files, dates given, kept corrections.

Each is a story handed in some way, with the answer that must come of it.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable, Iterator
from email.message import EmailMessage
from pathlib import Path

import dateline as dl

#: A kind, what is handed in, and whether it is read right.
Outcome = tuple[str, str, bool]

_TEXT = "Floods hit Najaf on Friday."
_SIXTH = dt.date(2020, 1, 6)


def outcomes(folder: Path) -> Iterator[Outcome]:
    """Yield how each is read; ``folder`` is for the files that are handed in."""
    for kind, cases in (
        ("A7 A kept correction moves to another mention", _corrections),
        ("C12 The day of publication, given in any form", _days_given),
        ("C13 Pages", _pages),
        ("C14 Other files", _files),
    ):
        for what, holds in cases(folder):
            yield kind, what, holds


Cases = Iterator[tuple[str, bool]]


def _corrections(folder: Path) -> Cases:
    story = folder / "acts.txt"
    first = "The mayor flew to Paris. It rained. "
    second = "In the second act, Paris kissed the actress."
    story.write_text(first + second, encoding="utf-8")
    beside = story.with_suffix(".corrections.json")
    dl.read(story).relocate("Paris", None, nth=2, alone=True).save_corrections(beside)
    story.write_text(first, encoding="utf-8")
    again = dl.read(story)
    kept = [place.status for place in again.places]
    yield "the first mention stays as it was", kept == ["suggested"]
    yield "and the reader is told", bool(again.notices)


def _days_given(folder: Path) -> Cases:
    for given in (
        _SIXTH,
        dt.datetime(2020, 1, 6, 23, 30),
        dt.datetime(2020, 1, 6, 23, 30, tzinfo=dt.timezone(dt.timedelta(hours=-5))),
        "2020-01-06",
        "2020-01-06T23:30:00",
        "2020-01-06T23:30:00-05:00",
        "2020-01-06T23:30:00Z",
        "Mon, 6 Jan 2020 23:30:00 -0500",
        "Mon, 06 Jan 2020 23:30:00 GMT",
    ):
        yield repr(given), dl.read(_TEXT, published=given).story.published == _SIXTH
    for wrong in (20200106, 1.5, ["2020-01-06"], "the other day"):
        yield repr(wrong), _refuses(lambda wrong=wrong: dl.read(_TEXT, published=wrong))
    for name, mark in (("plain", ""), ("bom", "\ufeff")):
        story = folder / f"{name}.txt"
        story.write_text(_TEXT, encoding="utf-8")
        beside = {"published": "Mon, 6 Jan 2020 23:30:00 -0500"}
        told = mark + json.dumps(beside)
        story.with_suffix(".json").write_text(told, encoding="utf-8")
        yield f"beside the story, {name}", dl.read(story).story.published == _SIXTH


def _refuses(read: Callable[[], object]) -> bool:
    try:
        read()
    except dl.DatelineError:
        return True
    return False


_PAGE = """<!DOCTYPE html><html><head><meta charset="{charset}">
<title>Floods</title>{head}</head>
<body><article><h1>Floods</h1><p>The café in Malmö was closed, the mayor of the
town said, because the water had come up to the door of the kitchen on Friday.</p>
<ul><li>Two roads are shut.</li><li>One school is shut.</li></ul>
<figure><img src="a.jpg"><figcaption>A boat in the high street.</figcaption></figure>
<p>The town has asked the army for help with pumps and sand, and more rain is expected
all over the south of the country before the week is out, the weather office said.</p>
{foot}</article></body></html>"""


def _page(folder: Path, charset: str = "utf-8", head: str = "", foot: str = "") -> Path:
    path = folder / "page.html"
    text = _PAGE.format(charset=charset, head=head, foot=foot)
    path.write_bytes(text.encode("cp1252" if charset != "utf-8" else charset))
    return path


def _pages(folder: Path) -> Cases:
    for charset in ("windows-1252", "iso-8859-1", "latin1", "utf-8"):
        text = dl.read(_page(folder, charset)).story.text
        yield f"declares {charset}", "café in Malmö" in text
    meta = '<meta property="article:{}_time" content="{}">'
    changed = dl.read(_page(folder, head=meta.format("modified", "2020-03-01")))
    yield "a day of change alone", changed.story.published is None
    for day in ("1986-05-02", "2020-03-04"):
        page = _page(folder, head=meta.format("published", f"{day}T10:00:00Z"))
        published = dl.read(page).story.published
        yield f"published on {day}", published == dt.date.fromisoformat(day)
    told = dl.read(_page(folder)).story.text
    yield "captions are kept", "A boat in the high street." in told
    lines = told.splitlines()
    items = [line for line in lines if "shut." in line]
    yield "items keep their lines", len(items) == 2
    given = _PAGE.format(charset="utf-8", head="", foot="")
    yield "a page given as text is noticed", _is_noticed(given)


def _is_noticed(page: str) -> bool:
    try:
        reading = dl.read(page)
    except dl.DatelineError:
        return True
    return bool(reading.notices) or "<p>" not in reading.story.text


def _files(folder: Path) -> Cases:
    note = folder / "note.md"
    front = '---\ntitle: "Floods"\ndate: 2020-01-06\n---\n\n'
    link = "The [town](https://example.org/Paris/Lima) of Najaf was flooded on Friday."
    note.write_text(front + link, encoding="utf-8")
    reading = dl.read(note)
    yield "front matter is metadata", reading.story.published == _SIXTH
    yield "targets of links are no text", "Lima" not in reading.story.text
    yield "the words of links are", "town" in reading.story.text
    mail = EmailMessage()
    mail["Subject"], mail["Date"] = "Floods", "Mon, 6 Jan 2020 23:30:00 -0500"
    mail.set_content(_TEXT)
    letter = folder / "letter.eml"
    letter.write_bytes(mail.as_bytes())
    reading = dl.read(letter)
    yield "a letter has its day", reading.story.published == _SIXTH
    yield "and its text", "Najaf" in reading.story.text
    paper = folder / "paper.pdf"
    paper.write_bytes(b"%PDF-1.4\nno pages\n%%EOF\n")
    yield "a broken paper is refused", _refuses(lambda: dl.read(paper))
