"""Where no script runs: plain HTML, and five lines for a terminal."""

from __future__ import annotations

import dataclasses
import re
from html.parser import HTMLParser

import pytest
from readings import (
    HOSTILE,
    TEXT,
    empty_reading,
    hostile_reading,
    sample_reading,
    told_twice,
    undated_reading,
)

from dateline.model.items import Items
from dateline.report.static import plain_html, safe_html
from dateline.report.summary import WIDTH

#: What JupyterLab and GitHub leave standing.
SURVIVORS = {
    *("div", "h3", "h4", "p", "em", "mark", "img"),
    *("table", "thead", "tbody", "tr", "th", "td"),
}


class Words(HTMLParser):
    """The tags, attributes and words of a piece of HTML."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.marked: list[str] = []
        self.words = ""
        self._in_mark = False
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes |= {name for name, _ in attrs}
        self._in_mark = tag == "mark"

    def handle_data(self, data: str) -> None:
        self.words += data
        if self._in_mark:
            self.marked.append(data)
            self._in_mark = False


def test_only_tags_that_survive_a_sanitiser_are_used() -> None:
    page = Words(safe_html(sample_reading()))
    assert page.tags <= SURVIVORS
    assert page.attributes <= {"style", "src", "alt", "dir"}


def test_days_are_counted_from_a_publication_not_known() -> None:
    page = plain_html(undated_reading())
    assert "<td>Monday</td><td>D−1</td>" in page
    assert "<td>Friday</td><td>D−6 to D</td>" in page


def test_the_picture_is_a_data_address_with_words() -> None:
    page = safe_html(sample_reading())
    assert 'src="data:image/svg+xml;base64,' in page
    assert 'alt="Map of Paris, Texas, Dallas, Washington, Georgia"' in page
    assert "<img" not in safe_html(empty_reading())


def test_the_text_is_whole_and_its_names_are_marked() -> None:
    page = Words(plain_html(sample_reading()))
    for paragraph in TEXT.split("\n\n"):
        assert paragraph in page.words
    for name in ("PARIS", "Ana Ruiz", "University of Georgia", "Friday morning"):
        assert name in page.marked


def test_overlapping_marks_keep_the_outer_one() -> None:
    page = Words(plain_html(sample_reading()))
    assert page.marked.count("Georgia") == 1  # the other lies in the university's name


def test_tables_tell_which_place_is_doubtful() -> None:
    page = safe_html(sample_reading())
    row = page[page.index(">Georgia, United States<") :]
    assert "cannot choose" in row[: row.index("</tr>")]


def test_tables_tell_what_was_not_placed_and_why() -> None:
    page = safe_html(sample_reading())
    cells = re.findall(r"<td[^>]*>(.*?)</td>", page)
    assert cells[cells.index("Heron Landing") + 1] == "not placed"
    assert "No place has this name." in page
    assert "The last Friday before Tue 7 Jan 2020." in page


def test_text_that_would_be_markup_is_escaped() -> None:
    page = safe_html(hostile_reading())
    assert Words(page).tags <= SURVIVORS
    for evil in HOSTILE[:4]:
        assert evil not in page
    assert Words(page).attributes <= {"style", "src", "alt", "dir"}


def test_a_static_view_shows_html_and_nothing_live() -> None:
    view = sample_reading().static()
    assert view._repr_html_() == safe_html(sample_reading())
    assert repr(view) == repr(sample_reading())
    assert not hasattr(view, "_repr_mimebundle_")


@pytest.mark.parametrize(
    "reading", [sample_reading(), empty_reading(), hostile_reading()]
)
def test_a_summary_is_five_lines_that_fit(reading: object) -> None:
    lines = str(reading).split("\n")
    assert len(lines) == 5
    assert all(len(line) <= WIDTH for line in lines)


def test_the_summary_names_what_was_found() -> None:
    title, places, actors, dates, statements = sample_reading().summary().split("\n")
    assert title.startswith("Two die as footbridge falls in Paris, Texas")
    assert places.startswith("6 places: Georgia, United States ×2; Paris")
    assert actors == "3 actors: Ana Ruiz ×3; Lamar Herald; University of Georgia"
    assert dates.startswith("7 dates: Friday morning = 2020-01-03")
    assert statements == "2 quotes, 3 events; quoted: Ana Ruiz"


def test_the_summary_says_when_the_day_is_not_known() -> None:
    assert "publication day not known" in empty_reading().summary()


def test_facts_come_first_among_the_events() -> None:
    sample = sample_reading()
    first, *others = sample.events
    denied = dataclasses.replace(first, factuality="denied")
    page = safe_html(sample.replace(events=Items([denied, *others])))
    table = page[page.index("3 events") :]
    at = [table.index(word) for word in ("told as a fact", "denied", "expected")]
    assert at == sorted(at)


@pytest.mark.parametrize("factuality", ["negated", "denied"])
def test_the_toll_of_what_did_not_happen_is_left_out(factuality: str) -> None:
    sample = sample_reading()
    first, *others = sample.events
    assert "at least 2 killed" in safe_html(sample)
    undone = dataclasses.replace(first, factuality=factuality)
    page = safe_html(sample.replace(events=Items([undone, *others])))
    assert "at least 2 killed" not in page


def _cells(page: str, heading: str) -> list[list[str]]:
    table = page[page.index(f"<h4>{heading}") :]
    rows = re.findall(r"<tr>(.*?)</tr>", table[: table.index("</table>")])
    return [re.findall(r"<td[^>]*>(.*?)</td>", row) for row in rows[1:]]


def test_figures_tell_number_hedge_people_and_source() -> None:
    killed, injured = _cells(safe_html(sample_reading()), "2 figures")
    assert killed == ["2", "people", "killed", "", "", ""]
    assert injured == ["at least 14", "people", "injured", "", "", "Mayor Ana Ruiz"]


def test_a_part_is_below_its_whole_and_a_denied_figure_says_so() -> None:
    sample = sample_reading()
    two, many = sample.figures
    dozens = dataclasses.replace(many, low=24, high=99, qualifier="vague")
    part = dataclasses.replace(
        two, start=two.start + 1, part_of=dozens.id, status="denied", via="Radio 1"
    )
    more = dataclasses.replace(
        two, low=3, high=5, qualifier="more", phrase="three to five more"
    )
    figures = Items([part, more, dozens])
    rows = _cells(safe_html(sample.replace(figures=figures)), "3 figures")
    assert [row[0] for row in rows] == ["3 to 5 more", f"“{many.phrase}”", "– 2"]
    assert rows[2][4:] == ["denied", "via Radio 1"]


def test_an_event_told_twice_counts_once_everywhere() -> None:
    reading = told_twice()
    assert ", 2 events" in reading.summary()
    assert "2 events>" in repr(reading)
    assert "<h4>2 events</h4>" in safe_html(reading)
