"""Marks that are no quotation's: those of nasals, and of the items of a list."""

from __future__ import annotations

import pytest

import dateline as dl
from dateline.nlp.clean_text import clean


@pytest.mark.parametrize(
    "text",
    ["Anyang' Nyong'o left.", "Peter Ochieng’ Okello left.", "Ng'ang' Kamau left."],
)
def test_a_nasal_keeps_its_mark_in_the_name(text: str) -> None:
    assert "ng\u02bc " in clean(text).text


@pytest.mark.parametrize(
    "text",
    [
        "He shouted ‘Long live Wang’ The crowd left.",
        "The sign said 'Go, Beijing' There was no wind.",
        "She saw the Huang' s car.",
    ],
)
def test_a_quotation_ends_where_it_did(text: str) -> None:
    assert "\u02bc" not in clean(text).text


def test_who_is_so_called_is_one_person_as_the_story_writes_him() -> None:
    story = "Governor Anyang’ Nyong’o met Peter Ochieng' Okello. Nyong’o wept."
    names = {a.name: [m.phrase for m in a.mentions] for a in dl.read(story).actors}
    assert names == {
        "Anyang' Nyong’o": ["Anyang’ Nyong’o", "Nyong’o"],
        "Peter Ochieng' Okello": ["Peter Ochieng' Okello"],
    }


@pytest.mark.parametrize("mark", "•◦▪‣●*")
def test_items_of_a_list_are_read_as_behind_hyphens(mark: str) -> None:
    text = f"Clashes were reported in:\n{mark} Homs\n  {mark} Hama\n{mark} Palmyra"
    assert clean(text).text == text.replace(mark, "-")
    found = [p.phrase for p in dl.read(text).places if p.place]
    assert found == ["Homs", "Hama", "Palmyra"]


def test_a_mark_amid_a_line_stays() -> None:
    assert clean("Oslo • Bergen").text == "Oslo • Bergen"
