"""Who did a deed and to whom, where the words for them stand apart."""

from __future__ import annotations

import pytest

import dateline as dl


@pytest.mark.parametrize(
    ("text", "trigger", "doers", "done_to"),
    [
        # What a deed is the first or worst of stands before whom it is against.
        ("Peru imposed the harshest sanctions in years against Chile.", "sanctions",
         ("Peru",), ("Chile",)),
        ("Peru imposed the harshest sanctions in history against Chile.", "sanctions",
         ("Peru",), ("Chile",)),
        # A number of deeds is carried as one is.
        ("Kenya launched a series of raids against Uganda.", "raids",
         ("Kenya",), ("Uganda",)),
        ("Rebels staged a string of raids on Gao.", "raids", ("Rebels",), ("Gao",)),
        # Only lands are invaded; delegations pay the visits that are theirs.
        ("Villagers recall the invasion of Idi Amin.", "invasion", ("Idi Amin",), ()),
        ("The invasion of Tanzania was condemned.", "invasion", (), ("Tanzania",)),
        ("The visits of the delegations helped.", "visits", ("delegations",), ()),
        # At whose door something is laid.
        ("The raid on Kaduna, which Nigeria blamed on Chad, failed.", "blamed",
         ("Nigeria",), ("Chad",)),
        ("Nigeria blamed the raid on Chad.", "blamed", ("Nigeria",), ("Chad",)),
        # A school where an attack was has killed nobody.
        ("They mourned an attack at a school in Zaria, which killed 30 pupils.",
         "killed", (), ("30 pupils",)),
        # Police who end a riot have not made it.
        ("Police ended the riot in Lima.", "riot", (), ()),
        # Two names with a role between them are two.
        ("In 1930 Sheikh Ali Mahdi and Omani cleric Salim Haddad cooperated on it.",
         "cooperated", ("Ali Mahdi",), ("Salim Haddad",)),
        # Who storms a place kills those who die in it then.
        ("Four soldiers were killed and nine hurt when militants ambushed a convoy.",
         "killed", ("militants",), ("Four soldiers",)),
        ("Four rebels were killed when they attacked a base.", "killed", (),
         ("Four rebels",)),
        # It is what was run over that was hit, whoever drove.
        ("The driver ran over a protester in Lyon.", "ran over", (), ("protester",)),
    ],
)  # fmt: skip
def test_who_did_it_to_whom(
    text: str, trigger: str, doers: tuple[str, ...], done_to: tuple[str, ...]
) -> None:
    told = [e for e in dl.read(text, home=None).events if trigger in e.phrase]
    assert [(e.actors, e.targets) for e in told] == [(doers, done_to)]


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("The death of three nurses by the militia angered Kano.", "militia"),
        ("The death of Omar Haddad at the hands of police led to riots.", "police"),
    ],
)
def test_a_death_that_somebody_brought_about_is_a_killing(text: str, doer: str) -> None:
    (killing,) = (e for e in dl.read(text, home=None).events if e.phrase == "death")
    assert (killing.type, killing.actors) == ("ASSAULT", (doer,))


@pytest.mark.parametrize(
    ("text", "place", "day"),
    [
        ("Lightning killed six men sheltering under a tree near Bulawayo on Monday.",
         "Bulawayo", "2021-06-14"),
        ("Three men fishing off Lamu were killed on Friday.", "Lamu", "2021-06-11"),
    ],
)  # fmt: skip
def test_victims_came_to_harm_where_they_were(text: str, place: str, day: str) -> None:
    (harm,) = dl.read(text, published="2021-06-16").events
    assert (harm.place, harm.edtf) == (place, day)


@pytest.mark.parametrize(
    ("text", "trigger", "doers"),
    [
        ("It was Kenya, not Chad, that shelled the camp.", "shelled", ("Kenya",)),
        ("He said it was Kenya, not Chad, that withdrew from the pact.", "withdrew",
         ("Kenya",)),
        ("He was appointed head of the Planning Organization by Omar Haddad.",
         "appointed", ("Omar Haddad",)),
        ("The emperor abdicated in 1814.", "abdicated", ("emperor",)),
        # Nurses end a strike of their own.
        ("Nurses ended a long strike in Harare.", "strike", ("Nurses",)),
        ("The rebels vowed to storm Gao.", "vowed", ("rebels",)),
    ],
)  # fmt: skip
def test_who_is_named_beside_others(
    text: str, trigger: str, doers: tuple[str, ...]
) -> None:
    (told,) = (e for e in dl.read(text, home=None).events if trigger in e.phrase)
    assert told.actors == doers


def test_what_is_decided_is_not_decided_on_its_day() -> None:
    text = "Workers in Leeds voted to strike on Friday."
    vote, strike = dl.read(text, published="2021-06-16").events
    assert (vote.type, vote.edtf) == ("VOTE", None)
    assert (strike.factuality, strike.edtf) == ("future", "2021-06-11")


def test_what_nature_did_was_where_those_it_hit_were() -> None:
    text = "An avalanche swept away a bus carrying pilgrims near Kargil on Saturday."
    (avalanche,) = dl.read(text, published="2021-06-16").events
    assert (avalanche.place, avalanche.edtf) == ("Kargil", "2021-06-12")


@pytest.mark.parametrize(
    ("text", "trigger", "doers", "done_to"),
    [
        ("Fiat and German carmaker Opel signed a deal on Monday.", "deal", ("Fiat",),
         ("German carmaker Opel",)),
        ("Trade and Industry Minister Ali Karim signed a deal with Chad.", "deal",
         ("Ali Karim",), ("Chad",)),
        # Who plans to prolong a measure has not imposed it.
        ("Peru plans to extend the arms embargo on Chile.", "embargo", (),
         ("Chile",)),
        ("Peru extended the arms embargo on Chile.", "embargo", ("Peru",),
         ("Chile",)),
        ("A huge throng of protesters attended a rally in Lima.", "rally",
         ("protesters",), ()),
    ],
)  # fmt: skip
def test_both_sides_of_a_deed(
    text: str, trigger: str, doers: tuple[str, ...], done_to: tuple[str, ...]
) -> None:
    (told,) = (e for e in dl.read(text, home=None).events if trigger in e.phrase)
    assert (told.actors, told.targets) == (doers, done_to)


@pytest.mark.parametrize(
    ("text", "trigger", "class_", "doers", "done_to"),
    [
        ("Kenyan forces near Busia came under fire.", "fire", "FIGHT", (),
         ("Kenyan forces",)),
        ("Omar Haddad was choked at the hands of police.", "choked", "ASSAULT", (),
         ("Omar Haddad",)),
        ("An explosives-laden car rammed into a bus near Quetta.", "rammed", "ASSAULT",
         (), ("bus",)),
        ("A car rammed into a bus near Quetta.", "rammed", "ACCIDENT", (), ("car",)),
        ("Last year in the same period 14,570 people passed away.", "passed", "DEATH",
         (), ("14,570 people",)),
    ],
)  # fmt: skip
def test_who_suffers_harm(
    text: str, trigger: str, class_: str, doers: tuple[str, ...], done_to: tuple[str]
) -> None:
    (told,) = (e for e in dl.read(text, home=None).events if trigger in e.phrase)
    assert (told.type, told.actors, told.targets) == (class_, doers, done_to)


@pytest.mark.parametrize(
    ("text", "trigger", "class_", "doers"),
    [
        ("Militants threatened on Sunday to behead a monk.", "threatened", "THREATEN",
         ("Militants",)),
        ("Morocco broke off diplomatic ties with Mauritania.", "broke", "SANCTION",
         ("Morocco",)),
        ("Protesters threw paint at the embassy.", "threw", "PROTEST",
         ("Protesters",)),
        ("They know that it was Chad that started the war against Niger in March.",
         "war", "FIGHT", ("Chad",)),
        ("The gunman fled, with a third attacker shot dead in Kano.", "shot", "ASSAULT",
         ()),
    ],
)  # fmt: skip
def test_deeds_of_few_words(
    text: str, trigger: str, class_: str, doers: tuple[str, ...]
) -> None:
    (told,) = (e for e in dl.read(text, home=None).events if trigger in e.phrase)
    assert (told.type, told.actors) == (class_, doers)


def test_what_is_told_of_later_was_not_there() -> None:
    text = (
        "The queen was crowned in Reims in 1547 and died of smallpox six years later."
    )
    crowned, died = dl.read(text, published="2021-06-16").events
    assert (crowned.place, died.place, died.edtf) == ("Reims", None, "1553")
