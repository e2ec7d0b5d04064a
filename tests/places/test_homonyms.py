"""Names that sorts of things share with places are told by the company they keep."""

from __future__ import annotations

import pytest

from dateline.lang import language

ENGLISH = language("en")


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # a word of the topic, of what is hardly thought of as a place
        (
            "Astronomers saw a storm on the rings of Saturn and dust near Titan.",
            "Titan",
        ),
        ("The vicar preached on Galatians and Ephesus, then read from Ruth.", "Ruth"),
        ("The waiter brought a slice of Camembert and a plate of grapes.", "Camembert"),
        # another one of the sort in the same list
        ("Lloyds, Santander and NatWest cut their rates on Monday.", "Santander"),
        ("Tesco and Iceland will close early on Sunday.", "Iceland"),
        ("Kansas, Styx and Foreigner played the state fair.", "Kansas"),
        # what is done to such things alone
        ("She stuffed and roasted Turkey for forty guests.", "Turkey"),
        ("Guests sipped Bordeaux by the pool.", "Bordeaux"),
        # an article, and another one of the sort
        ("The Passat was towed at noon, the Toledo an hour later.", "Toledo"),
        # schools of thought
        ("Two economists of the Chicago school objected.", "Chicago"),
        ("The Copenhagen interpretation still divides physicists.", "Copenhagen"),
        # works and animals before their names
        ("The film Berlin beat its rivals at the box office.", "Berlin"),
        ("The ducks, Bella, Lima and Pip, wander where they like.", "Lima"),
        # a clause about somebody
        ("Geneva Marsh, who runs the shop, shut it on Friday.", "Geneva"),
    ],
)
def test_it_is_no_place(placed, text, names):
    assert names not in placed(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Turkey exports figs, cheese and wine to forty countries.", "Turkey"),
        ("He served in Turkey for ten years.", "Turkey"),
        ("Iceland raised its rates on Monday.", "Iceland"),
        ("The Puma-based lender said its profit fell.", "Puma"),
        ("Santander lies on the coast of Spain.", "Santander"),
        ("Chicago hosted a festival of silent films.", "Chicago"),
        ("The band left Kansas for Memphis.", "Kansas"),
        ("Astronomers met in Florence on Monday.", "Florence"),
        ("A school in Chicago was shut; its economists had left.", "Chicago"),
        ("The mayor of Toledo parked his car outside.", "Toledo"),
    ],
)
def test_it_is_a_place_all_the_same(placed, text, name):
    assert name in placed(text)


def test_every_sort_has_names_and_words_that_tell_it():
    for row in ENGLISH.table("homonyms"):
        names = set(filter(None, f"{row['names']}|{row['places']}".split("|")))
        assert names, row["sort"]
        assert row["cues"] or row["verbs"], row["sort"]
        assert all(name == name.lower().strip() for name in names), row["sort"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Reading voted to keep its library.", "Reading"),
        ("Nancy, in eastern France, will host the fair.", "Nancy"),
        ("Florence, in the north of Italy, shut its museums.", "Florence"),
    ],
)
def test_a_place_that_looks_otherwise_is_found(placed, text, name):
    assert name in placed(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Adelaide, who is four, saw it all.", "Adelaide"),
        ("The memoir Aleppo won a prize.", "Aleppo"),
        ("The new phone is called Oslo.", "Oslo"),
        ("He wore a Norfolk jacket to court.", "Norfolk"),
    ],
)
def test_words_right_beside_it_tell_it_from_a_place(placed, text, name):
    assert name not in placed(text)
