"""What is told in the present of anybody, or by a plan, did not happen."""

from __future__ import annotations

import pytest
from parsed import parse_story, word

import dateline as dl
from dateline.events.factuality import factuality_of
from dateline.lang import language_of


def _told(text: str, trigger: str) -> list[str]:
    events = dl.read(text, home=None).events
    return [event.factuality for event in events if trigger in event.phrase]


@pytest.mark.parametrize(
    ("text", "trigger", "value"),
    [
        ("The bishop spoke. The militia of Tadjoura kills without asking.", "kills",
         "generic"),
        ("Quakes kill because houses collapse.", "collapse", "generic"),
        ("The herd was lost. Goats die in such frost within minutes.", "die",
         "generic"),
        ("Pirates who hijack tankers demand millions.", "demand", "generic"),
        ("The bishop spoke. In the draft, the city of Ruse supports tenants.",
         "supports", "hypothetical"),
        ("The bishop spoke. Under the plan, the army withdraws from Ruse and frees "
         "all captives.", "withdraws", "hypothetical"),
        ("Envoys of Chad have succeeded in arranging talks with Niger for tomorrow.",
         "talks", "future"),
        ("Envoys are pushing peace talks between Chad and Niger.", "talks",
         "demanded"),
        ("Envoys of Chad called on Niger to provide the necessary assistance to Mali.",
         "assistance", "demanded"),
        ("The bishop spoke of a plot led by Chad to starve farmers or infect them.",
         "infect", "hypothetical"),
        ("Ivo and Ana Petkov have moved closer to being sent to Peru and stand trial.",
         "stand trial", "hypothetical"),
        ("The bishop spoke. Victims are offered aid through the clinic.", "offered",
         "generic"),
        ("The militia of Tadjoura kills without asking.", "kills", "generic"),
        ("Rebels of Ruse would lay down their arms and be granted amnesty.", "granted",
         "hypothetical"),
        # The first sentence of a story, a number or a day tells what was done once.
        ("The militia of Tadjoura kills 12 farmers in a raid.", "kills", "asserted"),
        ("The bishop spoke. Rebels kill 12 farmers near Ruse.", "kill", "asserted"),
        ("Under the plan, the army withdrew from Ruse on Friday.", "withdrew",
         "asserted"),
    ],
)  # fmt: skip
def test_what_is_told_in_general(text: str, trigger: str, value: str) -> None:
    assert _told(text, trigger) == [value]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The bishop praised a long sentence for those who burn barns.", "generic"),
        ("The bishop praised a long sentence for anyone who lies.", "generic"),
        ("The bishop praised a long sentence for the man who burned it.", "asserted"),
    ],
)
def test_a_penalty_for_anybody(text: str, value: str) -> None:
    doc = parse_story(text).doc
    assert factuality_of(word(doc, "sentence"), language_of(doc)).value == value


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("The clerks were bombarded with adverts.", "bombarded"),
        ("The stadium in Ruse exploded when Petkov struck.", "exploded"),
        ("A Dutch fund took control of the airline on Friday.", "control"),
        ("The firm took control of the agenda on Friday.", "control"),
        ("Two probes were launched aboard a rocket on Friday.", "launched"),
        ("He drew it up at a workshop of mayors from the ministry, which was held "
         "in May.", "held"),
    ],
)  # fmt: skip
def test_what_tells_no_event(text: str, trigger: str) -> None:
    assert _told(text, trigger) == []


def test_what_somebody_seizes_is_still_told() -> None:
    text = "The jets bombarded the port. Rebels took control of the airfield."
    assert _told(text, "bombarded") == ["asserted"]
    assert _told(text, "took control") == ["asserted"]
