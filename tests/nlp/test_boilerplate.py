"""What is the publisher's in a story is kept out of it, visibly."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest

import dateline as dl
from dateline.lang import language
from dateline.nlp.boilerplate import boilerplate
from dateline.nlp.story import paragraphs

STORY = "Floods hit Najaf.\nPetra Novak said that the dam at Kufa had burst.\n"

#: What stands before a sentence of the sheet, in its paragraph.
BEFORE = (
    "Farmers and teachers heard the council of Orlova in the morning, and most of them "
    "went home before the vote. The ferry came late on Monday. "
)

with Path(__file__).with_name("publisher_sentences.csv").open(encoding="utf-8") as file:
    SHEET = list(csv.DictReader(file))


def found(text: str, code: str = "en") -> list[str]:
    spans = boilerplate(text, tuple(paragraphs(text)), language(code).boilerplate)
    return [text[span.start : span.end] for span in spans]


def told_apart(row: dict[str, str]) -> bool:
    expected = [row["sentence"]] if row["publisher"] == "1" else []
    return found(BEFORE + row["sentence"]) == expected


@pytest.mark.parametrize(
    "row", [r for r in SHEET if r["half"] == "look"], ids=lambda row: row["sentence"]
)
def test_a_last_sentence_is_the_publishers_or_news(row: dict[str, str]) -> None:
    assert told_apart(row)


def test_sentences_that_no_rule_was_made_with() -> None:
    unseen = [row for row in SHEET if row["half"] == "report"]
    # Never look at which: 32 of 40 at first, and all of the news.
    assert sum(map(told_apart, unseen)) >= 32
    assert all(told_apart(row) for row in unseen if row["publisher"] == "0")


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
def test_the_last_lines_are_the_publishers(tail: str) -> None:
    assert found(f"{STORY}\n{tail}\n") == [tail]


@pytest.mark.parametrize(
    "sentence",
    [
        "This article first appeared in the Kufa Courier.",
        "Photo: Nadia Brandt/Kufa Courier",
        "[Photo by Nadia Brandt]",
        "All rights reserved.",
        "Licensed under CC BY 4.0.",
        "ADVERTISEMENT",
    ],
)
def test_notices_are_told_at_the_beginning_and_in_the_middle(sentence: str) -> None:
    assert found(f"{sentence}\n{STORY}{STORY}") == [sentence]
    stop = "" if sentence.endswith((".", "]")) else "."
    paragraph = f"The dam burst. {sentence}{stop} Kufa was flooded. {STORY}"
    assert found(paragraph) == [f"{sentence}{stop}"]


@pytest.mark.parametrize(
    "text",
    [
        STORY,
        f"Reporting by state television was wrong, officials said.\n{STORY}",
        f"{STORY}Copyrights were at the heart of the quarrel.\n",
        f"Read more: how the dam fell\n{STORY}{STORY}{STORY}",
        "Subscribe to our newsletter",
        "The sign read “All rights reserved.” Nobody in Kufa cared.",
        "Kufa (All rights reserved to the crown in 1820) was sold.",
    ],
)
def test_a_story_without_such_sentences_is_whole(text: str) -> None:
    assert found(text) == []


def test_the_letters_of_its_writers_stand_before_a_licence() -> None:
    licence = "All Content by Kufa News is licensed under a Creative Commons licence."
    assert found(f"The dam burst. LH/OT {licence}") == [f"LH/OT {licence}"]
    assert found("The dam burst. A/B tests by Kufa News failed.") == []


def test_signs_of_rights_are_told_in_any_language() -> None:
    text = "Der Damm bei Kufa brach. Der Fluss stieg weiter. © 2021 Kufaer Bote"
    assert found(text, "de") == ["© 2021 Kufaer Bote"]


def test_nothing_is_read_there_and_a_notice_says_so() -> None:
    tail = "Reporting by Jan Kowal in Basra; editing by Ana Ruiz on 3 May 2020"
    reading = dl.read(f"{STORY}\n{tail}", published="2020-01-08")
    assert {place.phrase for place in reading.places} == {"Najaf", "Kufa"}
    assert [actor.name for actor in reading.actors] == ["Petra Novak"]
    assert not reading.dates
    (notice,) = (n for n in reading.notices if "publisher" in n)
    assert "“Reporting by Jan Kowal" in notice


def test_nothing_is_read_in_such_a_sentence_of_the_only_paragraph() -> None:
    licence = "This text is available under a Creative Commons Attribution licence."
    credit = "(Reporting by Jan Kowal in Basra; editing by Ana Ruiz)"
    story = f"{STORY.replace(chr(10), ' ')}{licence} {credit}"
    reading = dl.read(story, published="2020-01-08")
    assert {place.phrase for place in reading.places} == {"Najaf", "Kufa"}
    assert [actor.name for actor in reading.actors] == ["Petra Novak"]
    (span,) = reading.boilerplate
    assert story[span.start : span.end] == f"{licence} {credit}"
    marked = f"<small>[not part of the story: {licence} {credit}]</small>"
    assert marked in reading.static()._repr_html_()


def test_a_body_that_is_named_there_in_full_is_known_in_the_story() -> None:
    story = (
        "The dam burst on Monday, according to Mehr. All content by Mehr News Agency "
        "is licensed under a Creative Commons licence."
    )
    (actor,) = dl.read(story, published="2020-01-08").actors
    assert actor.name == "Mehr News Agency"
    assert [mention.phrase for mention in actor.mentions] == ["Mehr"]


def test_a_copyright_without_a_verb_is_the_publishers() -> None:
    story = f"{STORY}\n\nAll content copyright Kufa Press Service. Subscribe now."
    names = {actor.name for actor in dl.read(story, published="2020-01-08").actors}
    assert "Kufa Press Service" not in names


def test_what_a_person_marks_there_is_kept() -> None:
    story = f"{STORY}\nReporting by Jan Kowal in Basra; editing by Ana Ruiz"
    reading = dl.read(story, published="2020-01-08").relocate("Basra", "Basra")
    assert "Basra" in {place.phrase for place in reading.places}


def test_what_is_the_publishers_has_the_offsets_of_the_text_as_given() -> None:
    tail = "Copyright 2021 The Kufa Courier"
    # Soft hyphens are taken out before the text is read, and count all the same.
    text = f"Flo\u00adods hit Na\u00adjaf on Friday.\n\n{tail}\n"
    reading = dl.read(text, published="2021-03-02")
    (span,) = reading.boilerplate
    assert text[span.start : span.end] == tail
    assert dl.Reading.from_json(reading.to_json()) == reading
    assert dl.read(STORY, published="2021-03-02").boilerplate == ()
    damaged = reading.to_dict() | {"boilerplate": [[0, len(text) + 1]]}
    with pytest.raises(dl.DatelineError, match="boilerplate"):
        dl.Reading.from_json(json.dumps(damaged))


@pytest.mark.parametrize(
    ("credit", "news"),
    [
        (
            "(Image: Ana Ruiz)",
            "A ferry sank off Lamu on Monday, and two people drowned.",
        ),
        ("(Photo: Jan Kowal)", "The dam held. Nobody was hurt in Kufa, police said."),
        ("[Picture: Kufa Fire Brigade]", "Crews left the mill at dawn on Tuesday."),
    ],
)
def test_a_last_line_that_a_credit_opens_goes_on_as_news(
    credit: str, news: str
) -> None:
    assert found(f"{STORY}\n{credit} {news}\n") == [credit]


def test_a_credit_without_an_end_takes_no_whole_sentence_along() -> None:
    glued = (
        "Photo credit: Ana Ruiz Guests in Kufa will be shown three gardens and a mill, "
        "and hear of the ferry that sank off Lamu before they dine."
    )
    assert not found(f"{STORY}\n{glued}\n")
    assert found(f"{STORY}\nPhoto credit: Ana Ruiz.\n") == ["Photo credit: Ana Ruiz."]
