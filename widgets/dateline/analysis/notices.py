"""What a reader should know before trusting a reading."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..lang import Language
from ..model import Correction, DateExpression, OwnDate, Story

__all__ = ["not_applied", "of_dates", "of_language", "own_dates_of"]


def own_dates_of(story: Story, language: Language) -> tuple[OwnDate, ...]:
    """Return the days that a story without a publication date offers for it."""
    from ..dates import own_date

    if story.published is not None:
        return ()
    return own_date(story.text, language, address=story.source)


def of_language(story: Story) -> tuple[str, ...]:
    """Say which language a story seems to be in, if that is not English."""
    from ..nlp.language_id import foreign_language

    language = foreign_language(story.text)
    if language is None:
        return ()
    return (f"This looks like {language}, not English: expect little to be found.",)


def of_dates(
    story: Story, dates: Iterable[DateExpression], own_dates: Iterable[OwnDate]
) -> tuple[str, ...]:
    """Ask for the day of publication, and tell of days that cannot be right."""
    from ..dates import date_notices

    asked = () if story.published else (_question(own_dates),)
    return (*asked, *date_notices(dates, story.published))


def not_applied(corrections: Iterable[Correction]) -> Iterator[str]:
    """Say which corrections found nothing to correct: they are kept, not dropped."""
    for correction in corrections:
        why = "this text does not have its words, or the gazetteer not its place"
        yield f"A correction could not be applied ({correction}): {why}."


def _question(own_dates: Iterable[OwnDate]) -> str:
    """Ask for the day of publication, with the answers that the story offers."""
    question = (
        "No publication date was given: days such as 'Friday' stay relative. "
        "When was this published?"
    )
    answers = [
        f"{one.bound} {one.day or one.written} ({one.ground})" for one in own_dates
    ]
    return f"{question} Perhaps {'; or '.join(answers)}." if answers else question
