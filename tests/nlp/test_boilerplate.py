"""The publisher's lines at the end of a story are kept out of it, visibly."""

from __future__ import annotations

import json

import pytest

import dateline as dl
from dateline.lang import language
from dateline.nlp.boilerplate import boilerplate_start

STORY = "Floods hit Najaf.\nPetra Novak said that the dam at Kufa had burst.\n"


@pytest.mark.parametrize(
    "tail",
    [
        "Copyright 2020 Example Agency. All rights reserved.",
        "(Reporting by Jan Kowal; editing by Ana Ruiz)",
        "Subscribe to our newsletter\nExample House, 3 Mill Road, Leeds",
        "* Sign up for the Example Daily",
        "The post Floods in Najaf appeared first on Example Daily.",
        "ADVERTISEMENT",
    ],
)
def test_the_lines_of_the_publisher_are_behind_the_end(tail: str) -> None:
    text = f"{STORY}\n{tail}\n"
    assert boilerplate_start(text, language("en").boilerplate) == text.index(tail)


@pytest.mark.parametrize(
    "text",
    [
        STORY,
        f"Reporting by state television was wrong, officials said.\n{STORY}",
        f"{STORY}Copyrights were at the heart of the quarrel.\n",
        f"Read more: how the dam fell\n{STORY}{STORY}{STORY}",
        "Subscribe to our newsletter",
    ],
)
def test_a_story_without_such_lines_is_whole(text: str) -> None:
    assert boilerplate_start(text, language("en").boilerplate) == len(text)


def test_nothing_is_read_there_and_a_notice_says_so() -> None:
    tail = "Reporting by Jan Kowal in Basra; editing by Ana Ruiz on 3 May 2020"
    reading = dl.read(f"{STORY}\n{tail}", published="2020-01-08")
    assert {place.phrase for place in reading.places} == {"Najaf", "Kufa"}
    assert [actor.name for actor in reading.actors] == ["Petra Novak"]
    assert not reading.dates
    (notice,) = (n for n in reading.notices if "publisher" in n)
    assert "last line" in notice
    assert "“Reporting by Jan Kowal" in notice


def test_a_reading_says_where_the_story_ends_in_the_text_as_given() -> None:
    tail = "Copyright 2021 The Kufa Courier"
    # Soft hyphens are taken out before the text is read, and count all the same.
    text = f"Flo\u00adods hit Na\u00adjaf on Friday.\n\n{tail}\n"
    reading = dl.read(text, published="2021-03-02")
    assert reading.story_end == text.index(tail)
    assert dl.Reading.from_json(reading.to_json()) == reading
    assert dl.read(STORY, published="2021-03-02").story_end is None
    damaged = reading.to_dict() | {"story_end": len(text) + 1}
    with pytest.raises(dl.DatelineError, match="publisher"):
        dl.Reading.from_json(json.dumps(damaged))
