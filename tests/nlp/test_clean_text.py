"""A text without what hinders its reading, and the way back to it as given."""

import random
import unicodedata

import pytest

from dateline.model import Span
from dateline.nlp.clean_text import clean

PLAIN = [
    "The mayor of Lyon — “a fool” — won’t resign; it’s 5 °C.",
    "Don't go: well-known towns (Al-Bab) fell.\n\nThe rest–as ever–held.",
    "Łódź, São Paulo, Malmö and Hạ Long.",
    "",
]

READ = [
    ("Bagh\u200bdad", "Baghdad"),
    ("\ufeffOslo\u2060 is", "Oslo is"),
    ("\u202aCairo\u202c and \u2067Giza\u2069", "Cairo and Giza"),
    ("Mos\u00adcow, Bagh\u00ad\ndad", "Moscow, Baghdad"),
    ("New\u00a0York, Los\u202fAngeles, El\u2009Paso", "New York, Los Angeles, El Paso"),
    ("Port‐au‑Prince", "Port-au-Prince"),
    ("Porto−Novo at −5 °C", "Porto-Novo at −5 °C"),
    ("Hawai‘i, Nukuʻalofa, Sana`a, Xi´an", "Hawai'i, Nuku'alofa, Sana'a, Xi'an"),
    ("Iraqʼs", "Iraq's"),
    ("ʻEua and ʿAmran", "Eua and Amran"),
    ("Shefﬁeld in Ｌｉｍａ", "Sheffield in Lima"),
    ("Sa\u0303o Tome\u0301", "São Tomé"),
    ("Sa\u200b\u0303o", "São"),
    ("It fell.\u200bThen it rose.", "It fell. Then it rose."),
    ("U.\u200bS. troops", "U.S. troops"),
    ("He took Port-au-\nPrince by sea.", "He took Port-au-Prince\nby sea."),
    ("He took Port-\nau-\nPrince by sea.", "He took Port-au-Prince\nby sea."),
    ("Guns in Kan-\ndahar fell silent.", "Guns in Kandahar\nfell silent."),
    ("A well-\nknown man left.", "A well-known\nman left."),
]


@pytest.mark.parametrize("text", PLAIN)
def test_a_text_without_special_characters_is_read_as_it_is(text):
    read = clean(text)
    assert read.text is read.given
    assert read.as_given(0, len(text)) == Span(0, len(text))
    assert read.as_read(0, len(text)) == Span(0, len(text))


@pytest.mark.parametrize(("given", "text"), READ)
def test_what_hinders_the_reading_is_taken_out(given, text):
    assert clean(given, {"Kandahar"}.__contains__).text == text


@pytest.mark.parametrize(("given", "text"), READ)
def test_every_character_knows_where_it_was_given(given, text):
    read = clean(given, {"Kandahar"}.__contains__)
    assert len(read.starts) == len(read.ends) == len(text)
    for at in range(len(text)):
        span = read.as_given(at, at + 1)
        assert 0 <= span.start < span.end <= len(given)
        back = read.as_read(span.start, span.end)
        assert back.start <= at < back.end
    assert list(read.starts) == sorted(read.starts)


def test_what_is_invisible_beside_a_word_is_no_part_of_it():
    read = clean("in \u200bOs\u200blo\u200b now")
    at = read.text.index("Oslo")
    span = read.as_given(at, at + 4)
    assert read.given[span.start : span.end] == "Os\u200blo"


@pytest.mark.parametrize("seed", range(40))
def test_any_mixture_of_characters_maps_back(seed):
    dice = random.Random(seed)
    letters = "aé-\n .,`‘ʻﬁＡ\u0301\u0327\u00ad\u200b\u202a\ufeff\u00a0\u2011\u2212BC"
    given = "".join(dice.choice(letters) for _ in range(60))
    read = clean(given)
    for first in range(len(read.text)):
        span = read.as_given(first, first + 1)
        back = read.as_read(span.start, span.end)
        assert back.start <= first < back.end
        # A letter stands for itself, whatever surrounds it.
        if read.text[first] in "BC":
            assert read.text[first] in given[span.start : span.end]
    kept = unicodedata.normalize("NFC", read.text)
    assert "\u200b" not in kept
    assert "\ufeff" not in kept
    assert "\u00ad" not in kept


NAMES = {"South Korea", "Buenos Aires", "Rio Grande do", "St. Louis"}


@pytest.mark.parametrize(
    ("given", "read"),
    [
        ("A bus in South\nKorea crashed.", "A bus in South Korea crashed."),
        ("He left Buenos \r\n  Aires at dawn.", "He left Buenos Aires at dawn."),
        ("Floods in St.\nLouis rose.", "Floods in St. Louis rose."),
        ("They met.\nLouis rose.", "They met.\nLouis rose."),
        ("Trains to the South\nPolice said", "Trains to the South\nPolice said"),
        ("South\n\nKorea", "South\n\nKorea"),
    ],
)
def test_a_name_on_two_lines_is_put_on_one(given, read):
    told = clean(given, NAMES.__contains__)
    assert told.text == read
    for at, letter in enumerate(read):
        if letter.isalpha():
            span = told.as_given(at, at + 1)
            assert given[span.start : span.end] == letter


MONTHS = ("january", "may", "october")
KNOWN_WORDS = {"soldiers", "police", "town"}


@pytest.mark.parametrize(
    ("given", "read"),
    [
        ("on l4 May", "on 14 May"),
        ("on I4 May 20l8", "on 14 May 2018"),
        ("on 2l January", "on 21 January"),
        ("on October 1O, l987", "on October 10, 1987"),
        ("on l January", "on 1 January"),
        ("the so1diers left the t0wn", "the soldiers left the town"),
    ],
)
def test_figures_and_letters_that_a_scanner_mixed_up_are_told_apart(
    given: str, read: str
) -> None:
    cleaned = clean(given, KNOWN_WORDS.__contains__, MONTHS)
    assert cleaned.text == read
    assert cleaned.as_given(0, len(read)) == Span(0, len(given))


@pytest.mark.parametrize(
    "given",
    [
        "the O2 Arena, a 2l bottle and the I5 motorway",
        "flight MH17, vitamin B12, the G20 and U2",
        "I May go; room 2I; h2o; 4I people",
        "in 1000 of 2000 cases",
    ],
)
def test_codes_and_amounts_stay_as_written(given: str) -> None:
    assert clean(given, KNOWN_WORDS.__contains__, MONTHS).text == given


@pytest.mark.parametrize(
    ("given", "read"),
    [
        ("It killed 12 000 people.", "It killed 12,000 people."),
        ("They counted 3 452 dead.", "They counted 3,452 dead."),
        ("About 1 250 000 fled.", "About 1,250,000 fled."),
        ("It cost $30\u202f500.", "It cost $30,500."),
        ("It cost 7\u00a0350\u00a0euros.", "It cost 7,350 euros."),
        # two numbers, and figures that count nothing
        ("On May 3 452 people died.", "On May 3 452 people died."),
        ("In 2019 300 people died.", "In 2019 300 people died."),
        ("Call +44 20 794 600 now.", "Call +44 20 794 600 now."),
        ("Bus 12 345 A stopped.", "Bus 12 345 A stopped."),
    ],
)
def test_spaces_that_part_thousands_become_the_mark_that_does(
    given: str, read: str
) -> None:
    text = clean(given, months=("may",), thousands=",")
    assert text.text == read
    assert text.as_given(0, len(read)) == Span(0, len(given))
    assert clean(given).text == given.replace("\u202f", " ").replace("\u00a0", " ")
