"""A report of a story in another language says what was not read."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import Page, expect

from dateline import Reading, read

TEXT = (
    "Trois navires ont quitté Toulon mardi pour la mer Noire, selon un porte-parole de "
    "la marine. Les pluies ont inondé Valence, en Espagne, et les environs de la ville."
)


def test_what_was_not_read_is_not_called_absent(
    open_report: Callable[[Reading], Page],
) -> None:
    page = open_report(read(TEXT, published="2020-01-07", model="fr_blank"))
    expect(page.locator(".dl-evidence")).to_contain_text("This story is in French")
    for name in ("Actors", "Quotes", "Events"):
        page.get_by_role("tab", name=name).click()
        panel = page.get_by_role("tabpanel", name=name)
        expect(panel).to_contain_text("They were not read")
    page.get_by_role("tab", name="Places").click()
    expect(page.get_by_role("tabpanel", name="Places")).to_contain_text("Toulon")


FROM_RIGHT = (
    "وصل الوزير إلى بغداد يوم 12 مارس 2026، وقال إن الطريق إلى البصرة مفتوح.\n\n"
    "وغادر الوفد بعد ذلك إلى أربيل في الشمال."
)


def test_the_columns_of_a_printed_story_run_as_its_script_does(
    open_report: Callable[[Reading], Page],
) -> None:
    page = open_report(read(FROM_RIGHT, published="2026-03-14", model="ar_blank"))
    page.emulate_media(media="print")
    first, last = (
        page.locator(f".dl-text p >> nth={at}").bounding_box() for at in (0, -1)
    )
    assert first
    assert last
    assert first["x"] > last["x"]
    # One count of sentences for all paragraphs: the lists refer to it.
    counted = page.locator(".dl-text").evaluate("e => getComputedStyle(e).counterReset")
    assert counted == "dl-sentence 0"


def test_a_story_from_the_left_prints_from_the_left(
    open_report: Callable[[Reading], Page],
) -> None:
    page = open_report(read(f"{TEXT}\n\n{TEXT}", model="fr_blank"))
    page.emulate_media(media="print")
    first, last = (
        page.locator(f".dl-text p >> nth={at}").bounding_box() for at in (0, -1)
    )
    assert first
    assert last
    assert first["x"] < last["x"]
