"""Nothing invisible hides a name, and offsets are those of the text as given."""

import random

import pytest

import dateline as dl
from dateline.model import PlaceCorrection, Target

INVISIBLE = (
    "\u00ad\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e"
    "\u2060\u2066\u2067\u2068\u2069\ufeff"
)

#: Sentences with the names in them.
SENTENCES = [
    ("Police in Marseille arrested nine men on Friday.", ["Marseille"]),
    ("The talks moved from Nairobi to New Delhi.", ["Nairobi", "New Delhi"]),
    ("Floods cut off Port-au-Prince and Jacmel in Haiti.", ["Port-au-Prince", "Haiti"]),
    ("U.S. troops left Mosul, Iraq, at dawn.", ["U.S.", "Mosul", "Iraq"]),
    ("Miners in São Paulo, Brazil, went home.", ["São Paulo", "Brazil"]),
]


def places(text):
    reading = dl.read(text)
    for layer in ("places", "actors", "dates", "quotes", "events"):
        for _, mention in reading.mentions(layer):
            assert mention.phrase == text[mention.start : mention.end]
    for span in (*reading.sentences, *reading.paragraphs):
        assert text[span.start : span.end].strip()
    return [(p.phrase, p.place.id if p.place else None) for p in reading.places]


def bare(phrase):
    return "".join(letter for letter in phrase if letter not in INVISIBLE)


@pytest.mark.parametrize(("text", "names"), SENTENCES, ids=[t for t, _ in SENTENCES])
def test_an_invisible_character_anywhere_in_a_name_hides_nothing(text, names):
    dice = random.Random(text)
    plain = places(text)
    assert [name for name in names if name not in dict(plain)] == []
    for name in names:
        start = text.index(name)
        for at in range(start, start + len(name) + 1):
            hidden = text[:at] + dice.choice(INVISIBLE) + text[at:]
            found = [(bare(phrase), place) for phrase, place in places(hidden)]
            assert found == plain, (at, hidden)


@pytest.mark.parametrize("seed", range(8))
def test_many_invisible_characters_hide_nothing(seed):
    dice = random.Random(seed)
    for text, _ in SENTENCES:
        hidden = "".join(
            letter + dice.choice(INVISIBLE) * dice.choice([0, 0, 1, 2])
            for letter in text
        )
        found = [(bare(phrase), place) for phrase, place in places(hidden)]
        assert found == places(text)


@pytest.mark.parametrize(
    ("given", "plain"),
    [
        ("Crowds in New\u00a0York cheered.", "Crowds in New York cheered."),
        ("Crowds in Buenos\u202fAires cheered.", "Crowds in Buenos Aires cheered."),
        ("Crowds in Cape\u2009Town cheered.", "Crowds in Cape Town cheered."),
        ("Crowds in Port‑au‑Prince cheered.", "Crowds in Port-au-Prince cheered."),
        ("Crowds in Porto−Novo cheered.", "Crowds in Porto-Novo cheered."),
        ("Crowds in Hawai‘i cheered.", "Crowds in Hawai'i cheered."),
        ("Crowds in Nʼdjamena cheered.", "Crowds in N'djamena cheered."),
        ("Crowds in Sana`a cheered.", "Crowds in Sana'a cheered."),
        ("Crowds in Shefﬁeld cheered.", "Crowds in Sheffield cheered."),
        ("Crowds in Ｏｓａｋａ cheered.", "Crowds in Osaka cheered."),
        ("Crowds in Sa\u0303o Tome\u0301 cheered.", "Crowds in São Tomé cheered."),
        ("Crowds in Reykjavi\u0301k cheered.", "Crowds in Reykjavík cheered."),
        ("Crowds in Kan-\ndahar cheered.", "Crowds in Kandahar cheered."),
        (
            "Crowds in Stratford-\nupon-Avon sang.",
            "Crowds in Stratford-upon-Avon sang.",
        ),
    ],
)
def test_a_name_in_other_characters_is_the_same_place(given, plain):
    assert [place for _, place in places(given)] == [
        place for _, place in places(plain)
    ]
    assert places(plain)


def test_all_layers_keep_the_offsets_of_the_given_text():
    text = (
        "PARIS\u00a0— The mi\u00adnis\u00adter of de\u200bfence, Anne\u00a0Leroy, "
        "said on Mon\u200bday: “We left Ba\u200bmako yes\u00adterday.”\n\n"
        "Two sol\u00addiers were kil\u200bled by gun\u00admen near Ti\u200bmbuktu "
        "on March\u00a03, 2019, she said."
    )
    reading = dl.read(text, published="2019-03-05")
    phrases = {}
    for layer in ("places", "actors", "dates", "quotes", "events"):
        phrases[layer] = [m.phrase for _, m in reading.mentions(layer)]
        for _, mention in reading.mentions(layer):
            assert mention.phrase == text[mention.start : mention.end]
    assert "Ba\u200bmako" in phrases["places"]
    assert "Anne\u00a0Leroy" in phrases["actors"]
    assert "March\u00a03, 2019" in phrases["dates"]
    assert "We left Ba\u200bmako yes\u00adterday." in phrases["quotes"]
    assert phrases["events"]
    dates = {date.id for date in reading.dates}
    assert all(e.date_id in dates for e in reading.events if e.date_id is not None)
    assert text[reading.paragraphs[1].start :].startswith("Two sol\u00addiers")


def test_a_correction_holds_for_a_name_with_an_invisible_character():
    text = "\u200bThe fair in Par\u00adis drew a crowd. The fair was short."
    start = text.index("Par")
    target = Target.at(text, start, start + len("Par\u00adis"))
    reading = dl.read(text, corrections=[PlaceCorrection(target=target, place=None)])
    assert [(p.start, p.phrase, p.status) for p in reading.places] == [
        (start, "Par\u00adis", "rejected")
    ]


def test_ids_that_have_an_offset_in_them_follow_it():
    text = "\u200b\u200bTalks ran from Mon\u00adday to Fri\u00adday in Oslo."
    dates = dl.read(text, published="2021-05-12").dates
    ids = {date.id for date in dates}
    assert dates
    assert all(d.until is None or d.until in ids for d in dates)
    assert any(date.until for date in dates)
