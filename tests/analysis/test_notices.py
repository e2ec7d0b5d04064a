"""Notices: what the user should know before trusting a reading."""

import pytest

from dateline.analysis.notices import of_language
from dateline.lang import Language, language
from dateline.model import Story

SPANISH = Story(
    text="El ministro llegó ayer a la ciudad con su delegación, y no dijo nada de lo "
    "que se habló en la reunión con los otros."
)


@pytest.mark.parametrize(
    "read_in", [language("en"), Language(code="es", name="es")], ids=["en", "no words"]
)
def test_a_story_in_a_language_without_words_is_noticed(read_in: Language) -> None:
    (notice,) = of_language(SPANISH, read_in)
    assert notice.startswith("This looks like Spanish, not English")


def test_a_story_in_the_language_of_its_pipeline_is_not_noticed() -> None:
    assert of_language(SPANISH, Language(code="es", name="Spanish")) == ()
