"""What a later sentence takes back, what is planned, and who only claims it."""

from __future__ import annotations

import pytest

import dateline as dl
from dateline.model import Event


def told(text: str, phrase: str) -> Event:
    """Return the event of a text that a trigger tells."""
    events = dl.read(text, published="2024-05-10", home=None).events
    return next(event for event in events if phrase in event.phrase)


@pytest.mark.parametrize(
    ("text", "phrase", "value"),
    [
        ("Rebels killed nine farmers near Goma, the army said. The report was false.",
         "killed", "negated"),
        ("Ruiz said soldiers had shot three protesters. He later denied it.", "shot",
         "denied"),
        ("Gunmen killed a mayor in Kano. The claim was retracted on Monday.",
         "killed", "denied"),
        ("A dam burst in Vargas, killing nine. The story was a hoax.", "killing",
         "negated"),
        # Who denies an accusation does not deny that it was made.
        ("Kenya accused Uganda of shelling Busia. Uganda denied it.", "accused",
         "asserted"),
        ("Kenya accused Uganda of shelling Busia. Uganda denied it.", "shelling",
         "denied"),
        # What is told aside is not taken back.
        ("Rebels, who killed nine last year, said they had shelled Goma. The report "
         "was untrue.", "killed", "asserted"),
        ("Rebels killed nine farmers. The army did not deny it.", "killed",
         "asserted"),
        ("Rebels killed nine farmers. A report on the roads was false.", "killed",
         "asserted"),
        # What somebody said is told again, as not having happened.
        ("Three cooks were hurt in a blaze in Porto, the mayor said. Police later said "
         "no one had been hurt.", "hurt", "negated"),
        ("Two pupils were shot in Dakar, local media reported. The clinic said nobody "
         "had been shot.", "shot", "negated"),
        ("Officers arrested the party's leader, his lawyer said. The president spoke "
         "on Monday. A spokesman said he had not been arrested.", "arrested",
         "negated"),
        ("A bomb exploded at the depot in Basel, witnesses wrote. There was no "
         "explosion, the police said.", "exploded", "negated"),
        ("Sudan said Chad had bombed a village. Chad said it had done no such thing.",
         "bombed", "denied"),
        ("Peru bombed a village, Chile said. It would not tolerate such acts.",
         "bombed", "asserted"),
        # Others, elsewhere, or later it may not have been so.
        ("Three cooks were hurt in a blaze in Porto, the mayor said. No firemen were "
         "hurt.", "hurt", "asserted"),
        ("Two pupils were shot in Dakar, local media reported. Nobody else was shot.",
         "shot", "asserted"),
        ("Rebels attacked Bria, residents said. They had not attacked since.",
         "attacked", "asserted"),
        ("A bomb exploded in Basel, witnesses wrote. There was no explosion at the "
         "airport.", "exploded", "asserted"),
        ("A bomb exploded in Basel, witnesses wrote. There was no other explosion.",
         "exploded", "asserted"),
        # What the story tells in its own words stays as it is.
        ("Three cooks were hurt in a blaze in Porto. The owner said no one was hurt.",
         "hurt", "asserted"),
    ],
)  # fmt: skip
def test_what_a_later_sentence_takes_back(text: str, phrase: str, value: str) -> None:
    assert told(text, phrase).factuality == value


@pytest.mark.parametrize(
    ("text", "statuses"),
    [
        ("Prosecutors say Omar Haddad killed two people in Lagos.", ["claimed"]),
        ("Police say the suspect killed two people.", ["claimed"]),
        ("Prosecutors said a bus crash killed nine.", ["asserted"]),
        ("Rebels killed nine farmers, the army said. The report was false.",
         ["denied"]),
    ],
)  # fmt: skip
def test_figures_of_claims(text: str, statuses: list[str]) -> None:
    figures = dl.read(text, home=None).figures
    assert [figure.status for figure in figures] == statuses


def test_a_bombing_that_killed_nobody_took_place() -> None:
    bombing = told("No one was killed in a bombing in Kano.", "bombing")
    assert (bombing.factuality, bombing.same_as) == ("asserted", None)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The king visits Peru next week.", "future"),
        ("The king is visiting Peru on 3 June.", "future"),
        ("The king visited Peru on Monday.", "asserted"),
        ("The king visits Peru.", "asserted"),
    ],
)
def test_the_present_of_a_later_day_is_a_plan(text: str, value: str) -> None:
    assert told(text, "visit").factuality == value


def test_a_call_is_not_dated_by_what_it_is_for() -> None:
    assert told("Unions called for a strike on 2 December.", "called").edtf is None
    assert told("Unions called for a strike. It began.", "called").edtf is None
    dated = told("On Monday, unions called for a strike.", "called")
    assert dated.edtf == "2024-05-06"


def test_a_note_in_brackets_below_a_story_takes_nothing_back():
    text = "Gunmen shot dead two guards in Garissa on Monday."
    note = "This story is invented."
    assert told(f"{text}\n\n({note})", "shot").factuality == "asserted"
    assert told(f"{text} {note}", "shot").factuality == "negated"


@pytest.mark.parametrize(
    "answer",
    [
        "The union blamed the party; a spokeswoman denied that and left.",
        "The union blamed the party, but its spokeswoman denied that.",
    ],
)
def test_who_denies_a_blame_does_not_deny_the_deed(answer):
    deed = "Masked men threw stones at a picket in Ocosingo, injuring five."
    assert told(f"{deed} {answer}", "injuring").factuality == "asserted"
