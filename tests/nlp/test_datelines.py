"""One detector of datelines and one of quotation marks, for every engine."""

from __future__ import annotations

import pytest
from parsed import Parsed, parse_story

from dateline.dates import find_dates


def places(text: str) -> list[str]:
    """Return the words for the place in each dateline of a text."""
    parsed = parse_story(text)
    return [
        parsed.tokens.phrase(line.first, line.place_end) for line in parsed.datelines
    ]


@pytest.mark.parametrize(
    ("opening", "place"),
    [
        ("TEHRAN — ", "TEHRAN"),
        ("TEHRAN - ", "TEHRAN"),
        ("LAGOS—", "LAGOS"),
        ("TROY, N.C., Jan. 2, 2024 (AP) — ", "TROY, N.C.,"),
        ("BLANTYRE, Malawi (Wire) — ", "BLANTYRE, Malawi"),
        ("Leeds — ", "Leeds"),
        ("Port of Spain, Trinidad – ", "Port of Spain, Trinidad"),
        ("Rio de Janeiro -- ", "Rio de Janeiro"),
        ("PORT-AU-PRINCE, Haiti — ", "PORT-AU-PRINCE, Haiti"),
        ("Stratford-upon-Avon — ", "Stratford-upon-Avon"),
        ("QUETTA, Jan 3 (Wire): ", "QUETTA,"),
        ("NORTH KIVU, Congo (Wire): ", "NORTH KIVU, Congo"),
        ("By Ann Lancaster. LAGOS (Wire) - ", "LAGOS"),
        ("By J. P. Lincoln. QUITO, May 3 (Wire) - ", "QUITO,"),
        ("By Rosa Cordova DENVER (Wire) - ", "DENVER"),
        ("Moscow, TASS- ", "Moscow"),
        ("Hanoi, VNA – ", "Hanoi"),
    ],
)
def test_a_dateline_ends_with_a_dash(opening: str, place: str) -> None:
    assert places(f"{opening}Police arrested three men on Friday.") == [place]


@pytest.mark.parametrize("opening", ["LAGOS-", "TROY, OHIO-"])
def test_a_dash_may_hang_on_the_place_of_a_dateline(opening: str) -> None:
    parsed = parse_story(f"{opening} Police arrested three men on Friday.")
    line = next(iter(parsed.datelines))
    assert parsed.tokens.phrase(line.first, line.place_end) == opening
    assert parsed.tokens.text[line.dash + 1] == "Police"
    assert parsed.datelines.hold(line.first, line.place_end)


@pytest.mark.parametrize(
    "text",
    [
        "Al-Shabaab claimed the attack on Monday.",
        "ANTI- and pro-government crowds clashed on Monday.",
        "Coca-Cola said it would leave the country.",
        "BOSNIA-HERZEGOVINA said it would join the talks.",
        "Iran — which denies it — said the talks would go on.",
        "The mayor of Leeds — Police had asked for her — left.",
        "WARNING: Police may close the road on Friday.",
        "Leeds (Yorkshire): Police arrested three men on Friday.",
        "1914–18 was a war of four years and more.",
        "Police said the town — LAGOS — was quiet on Friday.",
        "",
        " \n ",
    ],
)
def test_a_dash_in_a_name_or_a_sentence_ends_no_dateline(text: str) -> None:
    assert places(text) == []


def test_datelines_open_sections_and_follow_headlines() -> None:
    text = (
        "Floods close roads\n\nBy Ana Ruiz\n\nLeeds — Police closed three roads.\n\n"
        "More rain is on its way.\n\nHULL — Two schools were closed as well."
    )
    assert places(text) == ["Leeds", "HULL"]


def test_tokens_are_asked_for_their_dateline() -> None:
    parsed = parse_story("LEEDS, England — Police arrested three men.")
    dash = parsed.tokens.text.index("—")
    assert parsed.datelines.hold(0, 1)
    assert parsed.datelines.hold(0, dash)
    assert not parsed.datelines.hold(0, dash + 1)
    assert not parsed.datelines.hold(dash + 1, dash + 2)


@pytest.mark.parametrize(
    ("opening", "closing"),
    [("“", "”"), ('"', '"'), ("«", "»"), ("„", "“"), ("「", "」"), ("‘", "’")],
)
def test_dates_inside_marks_of_every_kind_are_quoted(
    opening: str, closing: str
) -> None:
    text = f"She said: {opening}We leave on Friday.{closing} He came on Monday."
    dates = {d.phrase: d for d in find_dates(parse_story(text), None)}
    assert "quoted=1" in dates["Friday"].form
    assert "quoted=1" not in dates["Monday"].form


@pytest.mark.parametrize("opening", ["LEEDS — ", "Leeds — ", "Leeds, England – "])
def test_who_speaks_and_acts_is_not_the_place_of_the_dateline(opening: str) -> None:
    story = Parsed(
        f"{opening}Police said on Friday that the road was safe. "
        "Officers arrested Omar Haddad."
    )
    (quote,) = story.quotes
    assert quote.speaker == "Police"
    assert all("leeds" not in (e.actor or "").casefold() for e in story.events)


@pytest.mark.parametrize(
    ("text", "opened"),
    [
        ("- BRESCIA: Trams stopped.\n- ANKARA: Shops shut.", ["BRESCIA", "ANKARA"]),
        ("• PORT LOUIS: Trams stopped.", ["PORT LOUIS"]),
        ("- OSLO, NORWAY: Trams stopped.", ["OSLO, NORWAY"]),
        ("- Brescia: Trams stopped.", []),
        ("- : Trams stopped.", []),
        ("NOVAK: Who drove?", []),
    ],
)
def test_a_place_in_capitals_opens_an_item_of_a_list(text, opened):
    assert places(text) == opened
