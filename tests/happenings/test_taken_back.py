"""Numbers that are taken back, that grew, and that go on from the dead."""

import pytest

import dateline as dl

LEAD = "A landslide at Manizales in Colombia on Tuesday killed {} people."


def _disputes(*stories: tuple[str, str, str]) -> list[tuple[str, str, str, str]]:
    found = dl.compare_stories(
        dl.read(
            dl.Story(text=f"{title}\n\n{text}", title=title, publisher=outlet),
            published=day,
            home=None,
        )
        for text, outlet, day, title in (
            (*story, f"Landslide at Manizales, report {at}")
            for at, story in enumerate(stories)
        )
    )
    return [(d.topic, d.kind, d.first.value, d.second.value) for d in found.disputes]


def test_a_number_that_its_outlet_calls_wrong_is_corrected() -> None:
    found = _disputes(
        (LEAD.format(12), "Air Wire", "2025-06-04"),
        (
            LEAD.format("nine") + " An earlier report of 12 dead was wrong.",
            "Air Wire",
            "2025-06-05",
        ),
    )
    assert found == [("killed", "correction", "12", "9")]


def test_a_number_that_only_grew_is_an_update() -> None:
    found = _disputes(
        (LEAD.format("nine"), "Air Wire", "2025-06-04"),
        (
            "The toll of a landslide at Manizales in Colombia on Tuesday rose to 14, "
            "up from nine, the fire brigade said.",
            "Air Wire",
            "2025-06-05",
        ),
    )
    assert found == [("killed", "update", "9", "14")]


def test_another_that_goes_on_from_the_dead_is_a_number_of_its_own() -> None:
    found = _disputes(
        (LEAD.format(9) + " Another 12 were missing.", "Air Wire", "2025-06-04"),
        (LEAD.format(9) + " Four were still missing.", "Air Wire", "2025-06-06"),
    )
    assert found == [("missing", "update", "another 12", "4")]


@pytest.mark.parametrize(
    ("told", "status"),
    [
        ("An earlier report of 12 dead was wrong.", "superseded"),
        ("The first count of 14 dead was incorrect.", "superseded"),
        ("A report of 12 dead was false.", "denied"),
        ("Reports of 12 dead shocked the town.", "asserted"),
        ("The report of 12 dead was not wrong.", "asserted"),
    ],
)
def test_whether_a_report_of_a_number_still_holds(told: str, status: str) -> None:
    story = dl.Story(text=f"A fire broke out in Lome on Monday. {told}")
    (figure,) = dl.read(story, published="2025-06-05", home=None).figures
    assert figure.status == status
