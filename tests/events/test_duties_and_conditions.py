"""Duties, conditions, habits and disputed reports: told, and not as what happened."""

from __future__ import annotations

import pytest
from parsed import parse_story

from dateline.events.factuality import factuality_of
from dateline.lang import language

EN = language("en")


@pytest.mark.parametrize(
    ("text", "word", "value"),
    [
        ("Togo will not talk until Benin frees the crew.", "frees", "hypothetical"),
        ("Togo did not talk until Benin freed the crew.", "freed", "asserted"),
        ("The rebels have no option but to withdraw.", "withdraw", "demanded"),
        ("The rebels had no option but to withdraw.", "withdraw", "asserted"),
        ("He will not be bullied into resigning.", "resigning", "negated"),
        ("She was tricked into resigning.", "resigning", "asserted"),
        ("Togo has not confirmed the seizure of a ship.", "seizure", "hypothetical"),
        ("Togo confirmed the seizure of a ship.", "seizure", "asserted"),
        ("The pact bars Togo from testing missiles.", "testing", "negated"),
        (
            "The pact does not bar Togo from testing missiles.",
            "testing",
            "hypothetical",
        ),
        ("He hopes that Togo withdraws its troops.", "withdraws", "hypothetical"),
        (
            "He denied the reports published on Monday that guards had shot a boy.",
            "shot",
            "denied",
        ),
        ("They agree that Togo has attacked the port.", "attacked", "asserted"),
        ("They agreed that Togo would attack the port.", "attack", "future"),
        ("It was scheduled that they visit the port.", "visit", "future"),
        ("He has won the vote in the upcoming election.", "won", "future"),
        ("He has won the vote in the last election.", "won", "asserted"),
        ("A war with Benin is a bad idea.", "war", "generic"),
        ("A strike in Accra is the latest blow.", "strike", "asserted"),
        ("The talks are always held in Accra.", "talks", "generic"),
        (
            "He called for a truce as well as releasing the crew.",
            "releasing",
            "demanded",
        ),
    ],
)
def test_what_is_told_has_happened_or_not(text: str, word: str, value: str) -> None:
    token = next(t for t in parse_story(text).doc if t.text == word)
    assert factuality_of(token, EN).value == value
