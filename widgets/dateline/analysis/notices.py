"""What the user should know before trusting a reading."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from textwrap import shorten

from ..lang import Language
from ..model import Correction, DateExpression, OwnDate, Span, Story
from ..model.parts import Part
from .languages import LAYERS, notice_of

__all__ = [
    "not_applied",
    "not_read",
    "of_boilerplate",
    "of_counts",
    "of_dates",
    "of_language",
    "of_markup",
    "of_parts",
    "own_dates_of",
]


def own_dates_of(
    story: Story, language: Language, text: str | None = None
) -> tuple[OwnDate, ...]:
    """Return the days that a story without a publication date suggests for it.

    ``text`` is the story's text where nothing had to be cleaned of it.
    """
    from ..dates import own_date
    from ..nlp.clean_text import clean

    if story.published is not None:
        return ()
    text = clean(story.text).text if text is None else text
    return own_date(text, language, address=story.source)


def of_language(
    story: Story, language: Language, able: Collection[str], pipeline: str | None
) -> tuple[str, ...]:
    """Return a notice of what cannot be read of a story for its language.

    Parameters
    ----------
    story
        The story.
    language
        The language of the pipeline that parsed it.
    able
        The layers that the pipeline and the language's words can answer.
    pipeline
        The name of the pipeline; None where it only parts words.

    """
    from ..nlp.language_id import foreign_language, language_name

    seeming = foreign_language(story.text)
    parsed_as = language_name(language.code)
    any_language = pipeline is None or language.code == "xx"
    if not any_language and seeming not in (None, parsed_as):
        return (f"This looks like {seeming}, not {parsed_as}: expect few results.",)
    if set(able) >= set(LAYERS):
        return ()
    code = story.language if any_language else language.code
    return (notice_of(code, able, pipeline),)


def of_boilerplate(text: str, spans: Sequence[Span]) -> tuple[str, ...]:
    """Return a notice of what was not read because it is the publisher's.

    Parameters
    ----------
    text
        The story's text, as it was parsed.
    spans
        What is the publisher's in it (characters).

    """
    if not spans:
        return ()
    first, *others = (text[span.start : span.end].split("\n", 1)[0] for span in spans)
    more = f" and {len(others)} more" if others else ""
    return (
        "Nothing was read in what looks like the publisher's and not the story's: "
        f"“{shorten(first, 60, placeholder=' …')}”{more}.",
    )


def of_markup(story: Story) -> tuple[str, ...]:
    """Return a notice if a story's text has tags of HTML in it."""
    from ..io.web_page import is_html

    if not is_html(story.text):
        return ()
    return (
        "The text has tags of HTML in it, which were read as words: give the page as "
        "an .html file.",
    )


def of_counts(implausible: Iterable[str]) -> tuple[str, ...]:
    """Return a notice for each number that is too large for a count.

    Parameters
    ----------
    implausible
        The words of the numbers.

    """
    return tuple(
        f"“{words if len(words) <= 60 else f'{words[:59]}…'}” was left out: no "
        "count of people can be above 8.3 billion, and none of things above 10 billion."
        for words in implausible
    )


def of_dates(
    story: Story, dates: Iterable[DateExpression], own_dates: Iterable[OwnDate]
) -> tuple[str, ...]:
    """Return a question for the day of publication, and doubts about single dates.

    Parameters
    ----------
    story
        The story; without a day of publication, it is asked for.
    dates
        The dates that were found.
    own_dates
        The days that the story itself suggests, as possible answers.

    """
    from ..dates import date_notices

    question = () if story.published else (_question(own_dates),)
    return (*question, *date_notices(dates, story.published))


def not_applied(corrections: Iterable[Correction]) -> Iterator[str]:
    """Yield a notice for each correction without effect: it is kept, not dropped."""
    for correction in corrections:
        why = "its words are not in this text, or its place is not in the gazetteer"
        yield f"A correction could not be applied ({correction}): {why}."


def not_read(corrections: Iterable[Correction], able: Collection[str]) -> Iterator[str]:
    """Yield a notice for each correction of a layer that could not be answered."""
    for correction in corrections:
        if correction.layer not in {"places", "dates", *able}:
            yield (
                f"A correction could not be applied ({correction}): "
                f"{correction.layer} are not read in the story's language."
            )


def _question(own_dates: Iterable[OwnDate]) -> str:
    """Return the question for the day of publication, with the story's suggestions."""
    question = (
        "No publication date was given, so days such as 'Friday' stay relative. "
        "When was this published?"
    )
    answers = [
        f"{own.bound} {own.day or own.written} ({own.ground})" for own in own_dates
    ]
    return f"{question} Perhaps {'; or '.join(answers)}." if answers else question


def of_parts(without: Iterable[Part]) -> Iterator[str]:
    """Yield a notice of the parts of Dateline that were switched off."""
    if off := ", ".join(without):
        yield f"Read with parts switched off: {off}."
