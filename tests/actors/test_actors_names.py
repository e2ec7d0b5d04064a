"""Normal forms, spellings and shorter forms of names; no pipeline needed."""

from __future__ import annotations

import pytest

from dateline.actors.coreference.organisation_names import first_word, short_forms
from dateline.actors.lexicon import lexicon_of
from dateline.lang import language
from dateline.nlp.name_forms import (
    alike,
    canonical,
    initials,
    skeleton,
    slug,
    surname,
)

ENGLISH = lexicon_of(language("en"))
WORDS = ENGLISH.words


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("the U.S. Army's", "us army"),
        ("Médecins Sans Frontières", "medecins sans frontieres"),
        ("al-Muhandis", "al muhandis"),
        ("O’Brien’s", "obrien"),
        ("The", "the"),
        ("Standard & Poor's", "standard & poor"),
        ("  New \n York  Times ", "new york times"),
        ("", ""),
    ],
)
def test_dress_is_taken_off_a_name(written: str, folded: str) -> None:
    assert ENGLISH.canonical(written) == folded


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("qassem", "qasem"),
        ("qassem", "qasim"),
        ("muhandis", "mohandes"),
        ("gaddafi", "qaddafi"),
        ("khamenei", "khameneyi"),
        ("yusuf", "yousef"),
        ("suleymany", "soleimani"),
        ("chaikovsky", "tchaikovsky"),
    ],
)
def test_spellings_of_one_name_are_alike(one: str, other: str) -> None:
    assert alike(one, other)
    assert alike(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ali", "aly"),  # too short to be sure
        ("karzai", "kurz"),
        ("hassan", "hussein"),
        ("maria", "mario"),
        ("johnson", "jackson"),
    ],
)
def test_different_names_are_not_alike(one: str, other: str) -> None:
    assert not alike(one, other)


def test_an_article_goes_only_where_the_language_has_it() -> None:
    assert canonical("the Hague", frozenset(["the"])) == "hague"
    assert canonical("the Hague", frozenset()) == "the hague"


def test_surname_leaves_suffixes_out() -> None:
    assert surname(ENGLISH.name_words("Martin Luther King Jr.")) == "king"
    assert surname(()) == ""


def test_initials_skip_small_words_unless_asked() -> None:
    words = ENGLISH.name_words("Ministry of Public Works")
    assert initials(words, WORDS.words_without_initial) == "mpw"
    assert initials(words) == "mopw"


def test_skeleton_ignores_the_article() -> None:
    assert skeleton("almuhandis") == skeleton("muhandis")


def test_slug_is_fit_for_an_id() -> None:
    assert slug(ENGLISH.canonical("Abu Mahdi al-Muhandis")) == "abu-mahdi-al-muhandis"
    assert slug(ENGLISH.canonical("Marks & Spencer")) == "marks-and-spencer"
    assert slug(ENGLISH.canonical("???")) == "x"


def test_bodies_have_shorter_forms() -> None:
    assert ("mehr",) in short_forms(("mehr", "news", "agency"), WORDS)
    assert ("acme",) in short_forms(("acme", "co", "ltd"), WORDS)
    assert short_forms(("ab", "co"), WORDS) == set()
    assert first_word(("ford", "motor", "company"), WORDS) == ("ford",)
    assert first_word(("university", "hospital"), WORDS) is None


def test_well_known_names_have_one_entry_for_all_spellings() -> None:
    table = ENGLISH.known
    assert table["pmu",] is table["hashd", "al", "shaabi"]
    assert table["trump",].kind == "person"
    assert table["pentagon",].country == "US"


def test_roles_and_titles_tell_sector_and_gender() -> None:
    assert ENGLISH.role_nouns["lawmaker"] == ("LEG", "")
    assert "banana" not in ENGLISH.role_nouns
    assert ENGLISH.titles["mrs",] == "f"
