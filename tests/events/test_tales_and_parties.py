"""What tales and drills make up, and whom a deed told in an odd way is done to."""

from __future__ import annotations

import pytest

import dateline as dl
from dateline.model import Event


def events_of(text: str) -> list[Event]:
    """Return the events of a text published on a Tuesday."""
    return list(dl.read(text, published="2026-03-10", home=None).events)


def event(text: str, phrase: str) -> Event:
    """Return the first event of a text whose trigger has a word."""
    return next(e for e in events_of(text) if phrase in e.phrase)


@pytest.mark.parametrize(
    "text",
    [
        # Who and what only tales have.
        "The protagonist shoots her landlord and burns down his mill.",
        "His heroine poisons a bishop.",
        "Their villain robs a bank in Lisbon.",
        "A nurse shoots a general in Mwale's second novel.",
        "Three nuns burn a barn in the film.",
        "The play ends with a murder.",
        "Her new season opens with a bomb exploding in a theatre.",
        # All that is part of a drill, and what only looks like an attack.
        "As part of Monday's exercise, a tram derailed near Gweru.",
        "As part of the drill, a petrol tanker exploded at the port.",
        "In the scenario, a ferry had sunk off Mombasa.",
        "In the mock attack, two men stormed a bank.",
        "The drill began with an explosion at a mill.",
        # What readers are to suppose.
        "Say a tanker sank off Mombasa tomorrow night.",
        "Let's say that rebels attacked the dam.",
        "Picture a mob that burned the library.",
        # What is only hoped for or claimed.
        "The envoys share a view on how to settle the conflict.",
        "Peace depends on signing a treaty with Malawi.",
        "The farm was searched, the suit alleged, adding that guards beat a nun.",
        "The minister shot herself in the foot with that remark.",
        # Anybody whom a law means.
        "A person convicted of theft may be deported from Zambia.",
        # Other senses.
        "Bell shot a 66 to share the lead.",
        "The tenor slayed the audience.",
        "A woodcut shows a mill burned by soldiers.",
        "Ana Ruiz met her husband at a fair in Gweru.",
        "Bell Foods offered 90 million dollars for Kone Mills, a bid that shareholders "
        "will vote on.",
        "The enzyme attacks healthy cells.",
        "The parasite attacks the liver.",
    ],
)  # fmt: skip
def test_what_is_made_up_is_no_fact(text: str) -> None:
    assert not [e.phrase for e in events_of(text) if e.is_fact]


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("A soldier was shot dead during a drill near Gweru on Monday.", "shot"),
        ("As part of the exercise, 900 soldiers were deployed to Gweru.", "deployed"),
        ("In an exercise near Gweru on Monday, a helicopter crashed.", "crashed"),
        ("The city's hero, Ana Ruiz, died on Monday.", "died"),
        ("The drill started after an explosion destroyed a mill.", "destroyed"),
        ("A man arrested on Monday may be deported from Zambia.", "arrested"),
        ("Japan offered 3 million dollars for the victims of the flood.", "offered"),
        ("A suicide bomber blew himself up in Mosul.", "blew"),
        ("The president met the Kenyan envoy and her husband.", "met"),
        ("A germ that has killed nine may have been imported from Chad.", "killed"),
    ],
)  # fmt: skip
def test_what_is_told_beside_a_tale_or_a_drill_is_a_fact(
    text: str, phrase: str
) -> None:
    assert event(text, phrase).is_fact


@pytest.mark.parametrize(
    ("text", "phrase", "class_", "doers", "done_to"),
    [
        ("An arsonist set fire to a bakery in Gweru on Friday.", "set fire", "ASSAULT",
         ("arsonist",), ("bakery",)),
        ("Four potters were buried alive near Gweru on Monday.", "buried alive",
         "DISASTER", (), ("Four potters",)),
        ("Wildfires forced 400 villagers from their homes on Monday.", "forced",
         "DISASTER", (), ("400 villagers",)),
        ("An eruption forced 60 nuns out of a convent.", "forced", "DISASTER", (),
         ("60 nuns",)),
        ("Soldiers forced 400 villagers from their homes.", "forced", "COERCE",
         ("Soldiers",), ("400 villagers",)),
        ("The council revoked the licences of nine clubs on Monday.", "revoked",
         "SANCTION", ("council",), ("nine clubs",)),
        ("The council revoked Petra Novak's licence.", "revoked", "SANCTION",
         ("council",), ("Petra Novak",)),
        ("Zambia's largest brewer apologised on Monday.", "apologised", "CONCEDE",
         ("Zambia's largest brewer",), ()),
        ("A jury returned an indictment against Omar Haddad.", "indictment", "COERCE",
         ("jury",), ("Omar Haddad",)),
        ("The firm recalled 9,000 cars on Monday.", "recalled", "CONCEDE",
         ("firm",), ("9,000 cars",)),
        ("Donald Trump '' met Petra Novak on Monday.", "met", "CONSULT",
         ("Donald Trump",), ("Petra Novak",)),
        # What is seen, and what comes with something.
        ("Omar Haddad saw his new car attacked outside a bank.", "attacked",
         "ASSAULT", (), ("his new car",)),
        ("She saw her brother shot by soldiers in Gweru.", "shot", "ASSAULT",
         ("soldiers",), ("her brother",)),
        ("It was a raid, with nine nuns killed and a barn destroyed.", "killed",
         "ASSAULT", (), ("nine nuns",)),
        # What one catches, drinks and is taken to.
        ("Two nurses contracted cholera in Gweru.", "contracted", "DISASTER", (),
         ("Two nurses",)),
        ("Poisoned liquor killed sixteen in Gweru on Monday.", "killed", "DEATH", (),
         ()),
        ("Omar Haddad was airlifted to Mercy Health Gweru.", "airlifted", "AID", (),
         ("Omar Haddad",)),
        # Who one is that a clause says, and who "they" are that one person speaks of.
        ("They spoke of Omar Haddad, a young man from Gweru. The man who killed Ana "
         "Ruiz smiled.", "killed", "ASSAULT", ("man",), ("Ana Ruiz",)),
        ("Omar Haddad said they had fired at the convoy.", "fired", "FIGHT", (),
         ("convoy",)),
        # Names of cars and of victims, and bodies whose meeting it is.
        ("Omar Haddad was hit by a Toyota driven by a nun.", "hit", "ACCIDENT", (),
         ("Omar Haddad",)),
        ("The Slepian murder shocked Lima. Barnett Slepian was a baker.", "murder",
         "ASSAULT", (), ("Barnett Slepian",)),
        ("The Zambian delegation attended the African Trade Committee meeting.",
         "attended", "CONSULT", ("Zambian delegation",), ()),
        ("H5N1 has killed nine people.", "killed", "DEATH", (), ("nine people",)),
        ("A banker shot himself in Gweru.", "shot", "DEATH", (), ("banker",)),
        ("Pirates took its crew hostage on Friday.", "hostage", "COERCE", ("Pirates",),
         ("crew",)),
        ("Zambia severed its ties with Malawi.", "severed", "SANCTION", ("Zambia",),
         ("Malawi",)),
        ("Norway handed over six lorries to Malawi.", "handed over", "COOPERATE",
         ("Norway",), ("Malawi",)),
        ("Half a million babies are born early. The Ruiz family came, and they thanked "
         "the nurses.", "thanked", "SUPPORT", ("Ruiz family",), ("nurses",)),
        ("Kenya said they would attack the rebels.", "attack", "ASSAULT", ("Kenya",),
         ("rebels",)),
    ],
)  # fmt: skip
def test_who_does_it_and_to_whom(
    text: str,
    phrase: str,
    class_: str,
    doers: tuple[str, ...],
    done_to: tuple[str, ...],
) -> None:
    found = event(text, phrase)
    assert (found.type, found.actors, found.targets) == (class_, doers, done_to)


def test_who_is_to_be_called_is_not_urged() -> None:
    events = events_of("Anyone who saw the thief is urged to call police.")
    assert all(e.target is None for e in events)


@pytest.mark.parametrize(
    ("text", "phrase", "place"),
    [
        ("Bus drivers in Gweru went on strike on Monday.", "strike", "Gweru"),
        ("There were six deaths in Zambia and no deaths in Malawi.", "deaths",
         "Zambia"),
        ("The ministers discussed trade, fish and Malawi on Monday.", "discussed",
         None),
    ],
)  # fmt: skip
def test_where_it_was(text: str, phrase: str, place: str | None) -> None:
    assert event(text, phrase).place == place


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("Vandals set fire to a barn on Friday.", "set fire"),
        ("The premier tendered her resignation on Friday.", "resignation"),
    ],
)
def test_which_day_it_was(text: str, phrase: str) -> None:
    assert event(text, phrase).edtf == "2026-03-06"
