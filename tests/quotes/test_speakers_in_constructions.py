"""Who says what: constructions in which a parse alone misleads."""

from __future__ import annotations

import pytest
from parsed import Parsed

#: A text, and what each quote of it is: its speaker and its words.
SAID = [
    (
        "Two dams burst overnight; engineers believe a third may follow.",
        [("engineers", "a third may follow")],
    ),
    (
        "The port is closed, governor Petra Novak said; her deputy, Omar Haddad, says "
        "ships still land.",
        [("Petra Novak", "The port is closed"), ("Omar Haddad", "ships still land")],
    ),
    ("Warned that the roof might fall, the guests left the hall.", []),
    (
        "Progress report\n\nThe dam is finished. The engineer said it would hold.",
        [("engineer", "it would hold")],
    ),
    (
        "- The mayor said the road was open\n- The army said the town was calm",
        [("mayor", "the road was open"), ("army", "the town was calm")],
    ),
    (
        "09:20 Police said the depot was shut.\n\n09:55 Omar Haddad said it was open.",
        [("Police", "the depot was shut"), ("Omar Haddad", "it was open")],
    ),
    (
        "The governor, Petra Novak, said: “We will not leave the valley.”",
        [("Petra Novak", "We will not leave the valley.")],
    ),
    (
        "“The roof went first,” recalled Petra Novak. “Then the walls.”",
        [("Petra Novak", "The roof went first,"), ("Petra Novak", "Then the walls.")],
    ),
    ("Governor: “The port opens in May”.", [("Governor", "The port opens in May")]),
    (
        "“They took my brother” — Petra Novak, shopkeeper",
        [("Petra Novak", "They took my brother")],
    ),
    ("„Wir bleiben hier“, said Petra Novak.", [("Petra Novak", "Wir bleiben hier")]),
    (
        "“Are you hurt?” he asked. Omar Haddad had seen the blast.",
        [("Omar Haddad", "Are you hurt?")],
    ),
    (
        "A deal is near, an official familiar with the talks said.",
        [("official familiar with the talks", "A deal is near")],
    ),
    (
        "It was announced in a statement by the ministry that ports would close.",
        [("ministry", "ports would close")],
    ),
    (
        "NOVAK: Why did you leave?\n\nHADDAD: There was no water.\n\nNOVAK: None?",
        [
            ("NOVAK", "Why did you leave?"),
            ("HADDAD", "There was no water."),
            ("NOVAK", "None?"),
        ],
    ),
    ("WEATHER: Rain in the north.\nSPORT: Lund lost.", []),
    ("Her motto is “Nobody”.\nPetra Novak smiled.", []),
]


@pytest.mark.parametrize(("text", "said"), SAID)
def test_each_quote_has_its_speaker_and_its_words(
    text: str, said: list[tuple[str, str]]
) -> None:
    assert [(q.speaker, q.phrase) for q in Parsed(text).quotes] == said
