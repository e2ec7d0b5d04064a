"""What a deed led to belongs to the deed that somebody is accused of."""

from __future__ import annotations

import pytest
from parsed import parse_story, word

import dateline as dl


@pytest.mark.parametrize(
    ("text", "participle", "above"),
    [
        ("Congo accused Rwanda on Friday of shelling a market in Sake, killing six.",
         "killing", "shelling"),
        ("The court convicted Tamba of burning a barn, killing two watchmen.",
         "killing", "burning"),
        ("Police accused rebels of mining a road, wounding nine.", "wounding",
         "mining"),
        # the court goes on
        ("The court convicted Tamba of stealing cars, sentencing him to a year.",
         "sentencing", "convicted"),
        ("The army shelled a market, killing six.", "killing", "shelled"),
    ],
)  # fmt: skip
def test_a_participle_of_harm_stands_under_the_deed(
    text: str, participle: str, above: str
) -> None:
    doc = parse_story(text).doc
    assert word(doc, participle).head.text == above


def test_the_accuser_kills_nobody() -> None:
    text = "The court convicted Tamba of burning a barn in Kolda, killing two men."
    killing = next(e for e in dl.read(text).events if e.killed)
    assert "Tamba" in killing.actors
