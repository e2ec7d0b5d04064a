"""Notices: what the user should know before trusting a reading."""

import pytest

from dateline.analysis.notices import of_language
from dateline.lang import Language, language
from dateline.model import Story

SPANISH = Story(
    text="El ministro llegó ayer a la ciudad con su delegación, y no dijo nada de lo "
    "que se habló en la reunión con los otros."
)


ALL = ("places", "dates", "actors", "quotes", "events")


def test_a_story_in_another_language_than_its_pipeline_is_noticed() -> None:
    (notice,) = of_language(SPANISH, language("en"), ALL, "en_core_web_md")
    assert notice.startswith("This looks like Spanish, not English")


@pytest.mark.parametrize(
    ("able", "unread"),
    [
        ((), "Actors, quotes and events were not read."),
        (("actors",), "Quotes and events were not read."),
        (("actors", "quotes"), "Events were not read."),
    ],
)
def test_layers_that_cannot_be_answered_are_told(able, unread) -> None:
    spanish = Language(code="es", name="es")
    (notice,) = of_language(SPANISH, spanish, able, "es_core_news_sm")
    assert notice.startswith("This story is in Spanish, read with es_core_news_sm:")
    assert notice.endswith(unread)


def test_a_story_that_is_read_whole_is_not_noticed() -> None:
    assert of_language(SPANISH, Language(code="es", name="Spanish"), ALL, "es") == ()
