"""Pairing quotation marks, balanced or not."""

from __future__ import annotations

import pytest

from dateline.lang import language
from dateline.nlp.quotation_marks import pair_marks
from dateline.nlp.story import paragraphs


def quoted(text: str) -> list[str]:
    marked = pair_marks(text, tuple(paragraphs(text)), language("en").quotes)
    return [text[q.start : q.end] for q in marked.stretches]


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ("He said “yes, of course” and left.", ["yes, of course"]),
        ('He said "yes, of course" and left.', ["yes, of course"]),
        ("Il a dit « bien sûr » et partit.", ["bien sûr"]),
        ("Er sagte „na klar“ und ging.", ["na klar"]),
        ("He said ``yes, of course'' and left.", ["yes, of course"]),
        ("He said ''yes, of course,'' and left.", ["yes, of course,"]),
        ("‘It is late,’ she said.", ["It is late,"]),
        ("'It is late,' she said.", ["It is late,"]),
        ('Mixed “marks" close too.', ["marks"]),
        ("", []),
        ("No marks at all.", []),
    ],
)
def test_marks_of_every_kind_pair(text: str, inside: list[str]) -> None:
    assert quoted(text) == inside


def test_nested_marks_belong_to_the_outer_pair() -> None:
    assert quoted("“She said ‘no’ to me,” he said.") == ["She said ‘no’ to me,"]


def test_apostrophes_open_nothing() -> None:
    assert quoted("It's the boys' ball, isn't it? Rock 'n' roll's dead.") in ([], ["n"])


def test_unclosed_mark_runs_to_the_paragraphs_end() -> None:
    text = "“It goes on\n\n“and on,” he said."
    assert quoted(text) == ["It goes on", "and on,"]


def test_second_opening_mark_ends_the_first() -> None:
    assert quoted("“One thing. “Two things,” he said.") == ["One thing.", "Two things,"]


def test_closing_mark_that_closes_nothing_is_passed_over() -> None:
    assert quoted("It was late.” “Was it?” she asked.") == ["Was it?"]


def test_inches_and_feet_are_no_marks() -> None:
    assert quoted('A 5" nail and a 6" nail.') == []


def test_unclosed_mark_has_a_reach() -> None:
    text = "“" + "word " * 1000
    (inside,) = quoted(text)
    assert len(inside) < 1600


def test_stretch_is_found_by_character() -> None:
    text = "A “b” c “d” e"
    marked = pair_marks(text, tuple(paragraphs(text)), language("en").quotes)
    assert marked.at(text.index("b")) is marked.stretches[0]
    assert marked.at(text.index("c")) is None
    assert marked.between(0, text.index("c")) == marked.stretches[:1]


def test_marks_of_a_long_text_are_paired_once_each() -> None:
    text = "“Yes,” he said. " * 5000
    assert len(quoted(text)) == 5000


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ("“It is war, said the minister.", ["It is war,"]),
        ("“It is war, Elena Marsh said.", ["It is war,"]),
        ('"It is war. He said no more.', ["It is war. He said no more."]),
    ],
)
def test_unclosed_mark_ends_before_who_said_it(text: str, inside: list[str]) -> None:
    assert quoted(text) == inside


def test_an_apostrophe_hides_no_marks_after_it() -> None:
    text = "’Twas ’n quiet; the 'n ball. “We left,” she said. “It is late.”"
    assert quoted(text)[-2:] == ["We left,", "It is late."]


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ('They were " strongly opposed "to it, he said.', ["strongly opposed"]),
        ('A nail of 5 " and a board.', []),
    ],
)
def test_straight_marks_between_spaces_open_what_is_closed(
    text: str, inside: list[str]
) -> None:
    assert quoted(text) == inside
