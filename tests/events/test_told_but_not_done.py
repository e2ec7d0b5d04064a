"""Deeds that are told of, and were not done, or not yet."""

from __future__ import annotations

import pytest

import dateline as dl


@pytest.mark.parametrize(
    ("text", "trigger", "value"),
    [
        # Verdicts with "not" beside the adjective.
        ("A tribunal found the surgeon not guilty of murdering his wife.", "murdering",
         "negated"),
        ("A tribunal found the surgeon guilty of murdering his wife.", "murdering",
         "asserted"),
        # What a law lets people do.
        ("The code is old. It claims wide powers, allowing judges to investigate "
         "foreign officers.", "investigate", "hypothetical"),
        ("Egypt opened the gate, allowing 30 wounded men to flee.", "flee",
         "asserted"),
        # What is wished for with a base form.
        ("He called for patience so that the valley be cleared of the militants.",
         "cleared", "hypothetical"),
        ("The king handed an invitation to Tshisekedi for a visit to Morocco.",
         "visit", "hypothetical"),
        # What a deed would or must be.
        ("The resignation of the cabinet would not end the crisis.", "resignation",
         "hypothetical"),
        ("The withdrawal of the troops must be orderly.", "withdrawal", "demanded"),
        ("The resignation of the cabinet has ended the crisis.", "resignation",
         "asserted"),
        # What is done now and again.
        ("A charity that offers support to addicts moved to Split.", "support",
         "generic"),
        ("A charity that provides aid to refugees moved to Split.", "aid", "generic"),
        ("Smugglers are jailed for up to ten years.", "jailed", "generic"),
        ("Three smugglers were jailed for up to ten years.", "jailed", "asserted"),
        ("Because most farmers vote on prices, the tariff matters.", "vote",
         "generic"),
        ("It was calm. Women gather in the square and hold mourning ceremonies.",
         "ceremonies", "generic"),
    ],
)  # fmt: skip
def test_whether_it_was_done(text: str, trigger: str, value: str) -> None:
    events = dl.read(text, home=None).events
    assert [e.factuality for e in events if trigger in e.phrase] == [value]


@pytest.mark.parametrize(
    ("text", "class_"),
    [
        ("The mountain has killed 90 climbers.", "DEATH"),
        ("The junction has killed two cyclists.", "ACCIDENT"),
        ("A hippo killed two fishermen.", "ACCIDENT"),
        ("The militia killed two fishermen.", "ASSAULT"),
        ("Two tankers were hit off Fujairah.", "LOSS"),
        ("Two tankers were hit by missiles off Fujairah.", "ASSAULT"),
    ],
)
def test_what_does_harm_decides_the_class(text: str, class_: str) -> None:
    (harm,) = dl.read(text, home=None).events
    assert harm.type == class_


@pytest.mark.parametrize(
    "text",
    [
        "The guards were armed with rifles when they entered the bank.",
        "Our rivals have threatened to overtake us.",
        "A review by the council released on Sunday confirmed it.",
        "Ghana stands ready to contribute to the talks on fish.",
    ],
)
def test_words_of_other_senses_tell_nothing(text: str) -> None:
    types = {e.type for e in dl.read(text, home=None).events}
    assert not types & {"AID", "THREATEN", "CONCEDE", "MOBILIZE"}


def test_a_coastguard_is_somebody() -> None:
    (rescue,) = dl.read("Malta's coastguard rescued 84 migrants.", home=None).events
    assert (rescue.type, rescue.actors) == ("AID", ("Malta's coastguard",))


def test_an_epidemic_kills_nobody_by_hand() -> None:
    text = "Epidemics have spread. In addition, 95 doctors have been killed."
    assert dl.read(text, home=None).events[-1].type == "ASSAULT"


def test_an_excuse_is_no_fact() -> None:
    text = "They justify it with the excuse that soldiers are killing monks."
    (killing,) = dl.read(text, home=None).events
    assert killing.factuality == "alleged"


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("The deaths of civilians from the shelling angered Kano.", {"ASSAULT"}),
        ("The offices were burned down and the rioters shouted.", {"ASSAULT"}),
        ("The offices were burned down.", {"ACCIDENT"}),
        ("A row between Lima and Quito, which had erupted in May, went on.", set()),
        ("Etna erupted on Monday.", {"DISASTER"}),
        ("Talking to reporters in Oslo, the premier smiled.", set()),
        ("Kenya has ordered nine tanks from Russia.", set()),
        ("The men were released from the army in May.", set()),
        ("The men were released from prison in May.", {"CONCEDE"}),
    ],
)
def test_senses_of_harm_and_of_trade(text: str, types: set[str]) -> None:
    assert {e.type for e in dl.read(text, home=None).events} - {"FIGHT"} == types


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Elsewhere, he said neither has Iran sent any arms to Yemen nor do Yemenis "
         "need Iran’s arms.", "negated"),
        ("Nurses make up half of the people providing care in Chad.", "generic"),
        ("Nine people providing care in Chad were praised.", "asserted"),
    ],
)  # fmt: skip
def test_what_is_given_by_nobody_or_by_anybody(text: str, value: str) -> None:
    aid = (e for e in dl.read(text, home=None).events if e.type in ("AID", "MOBILIZE"))
    assert [e.factuality for e in aid] == [value]


@pytest.mark.parametrize(
    "text",
    [
        "Peruvian hegemony over the region is dying.",
        "He is in the centre of a firestorm over his remarks.",
        "The premier briefed reporters on Monday.",
    ],
)
def test_figures_of_speech_and_of_the_press(text: str) -> None:
    assert not dl.read(text, home=None).events
