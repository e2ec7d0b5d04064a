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
