"""From a story to its findings."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import lru_cache, partial
from typing import TYPE_CHECKING

from .._version import __version__
from ..errors import (
    BadOption,
    DatelineError,
    EmptyStory,
    StoryError,
    StoryTooLong,
    shown,
    whole_number,
)
from ..model import (
    Correction,
    DateExpression,
    Findings,
    Home,
    Items,
    Place,
    Provenance,
    Story,
)
from ..model.correction import find_again
from ..model.parts import Part, parts_given
from ..model.publication import as_day, check_day
from ..nlp.products import multiplied_alone
from .accepting import mark_accepted
from .cleaning import cleaned
from .garbage import collected_later
from .languages import layers_of, pipeline_for, unread_of
from .layers import counts_of, find_layers
from .notices import (
    not_applied,
    not_read,
    of_boilerplate,
    of_counts,
    of_dates,
    of_language,
    of_markup,
    of_parts,
    own_dates_of,
)
from .slots import fill_slots

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

    from ..gazetteer import Gazetteer
    from ..nlp.clean_text import CleanText

__all__ = ["MAX_CHARACTERS", "analyse", "as_day", "check_story", "republish"]

#: The longest story that is read by default (characters): a large model reads some
#: ten thousand characters a second, so this takes about two minutes.
MAX_CHARACTERS = 1_000_000


@collected_later()
def analyse(
    story: Story,
    *,
    model: str | None = None,
    gazetteer: Gazetteer | None = None,
    home: Place | Home | str | None = "publisher",
    corrections: Iterable[Correction] = (),
    without: Iterable[Part] = (),
    max_characters: int = MAX_CHARACTERS,
    progress: Callable[[int, int], None] | None = None,
) -> Findings:
    """Find a story's places, actors, dates, quotes and events.

    The parameters are those of :func:`dateline.read`.

    Raises
    ------
    EmptyStory, StoryTooLong, BadDate, BadOption, CorrectionError, ModelMissing,
    GazetteerError

    """
    from ..gazetteer import gazetteer_given
    from ..nlp.pipeline import parse

    check_story(story, max_characters)
    off = parts_given(without)
    if "home" in off and home not in (None, "publisher"):
        raise BadOption(
            f"the home is to be {shown(home)}, and is switched off by without="
            f"{list(off)}; give one of the two"
        )
    nlp, story = pipeline_for(story, model)
    places = gazetteer_given(gazetteer)
    text = cleaned(story.text, nlp, places)
    parser = partial(parse, nlp=nlp, progress=progress)
    return _analyse(story, text, nlp, places, home, corrections, parser, off)


def check_story(story: Story, max_characters: int = MAX_CHARACTERS) -> None:
    """Check that a story can be read.

    Raises
    ------
    EmptyStory, StoryTooLong, BadDate, BadOption

    """
    whole_number(max_characters, "max_characters")
    if not any(character.isalnum() for character in story.text):
        raise EmptyStory(
            f"the story has no words (only {len(story.text)} characters); "
            "give its text or the path of a file"
        )
    if story.published is not None:
        check_day(story.published)
    if len(story.text) > max_characters:
        raise StoryTooLong(
            f"the story has {len(story.text):,} characters, more than the limit of "
            f"{max_characters:,}; cut it, or pass max_characters={len(story.text)}"
        )


@collected_later()
@multiplied_alone()
def _analyse(
    story: Story,
    text: CleanText,
    nlp: Language,
    gazetteer: Gazetteer,
    home: Place | Home | str | None,
    corrections: Iterable[Correction],
    parser: Callable[[str], Doc],
    without: tuple[Part, ...] = (),
) -> Findings:
    """Analyse a story that was checked, by its clean text, with its corrections."""
    from ..lang import language
    from ..nlp.story import ParsedStory
    from ..places import home_place
    from .offsets import as_given, as_read, spans_as_given
    from .overrides import overrides_of

    applied, missing = find_again(corrections, story.text)
    overrides, unknown = overrides_of(as_read(applied, text), gazetteer)
    home = None if "home" in without else home
    home_region, assumed = home_place(story, gazetteer, language(nlp.lang), home)
    parsed = ParsedStory(parser(text.text), text.text)
    able = layers_of(nlp, parsed.language)
    counts, implausible = counts_of(parsed) if "events" in able else ((), ())
    found = find_layers(
        story, parsed, gazetteer, home_region, overrides, counts, without, able
    )
    found = fill_slots(mark_accepted(found, overrides.accepted), overrides.slots)
    layers = as_given(found, text)
    clean_already = text.text if text.text is text.given else None
    own_dates = own_dates_of(story, parsed.language, clean_already)
    return Findings(
        story=story,
        sentences=spans_as_given(parsed.sentences, text),
        paragraphs=spans_as_given(parsed.paragraphs, text),
        **layers,
        notices=(
            *of_dates(story, layers["dates"], own_dates),
            *of_language(story, parsed.language, able, _pipeline_name(nlp)),
            *of_markup(story),
            *of_boilerplate(parsed.text, parsed.boilerplate),
            *of_counts(implausible),
            *of_parts(without),
            *not_applied((*missing, *unknown)),
            *not_read(applied, able),
        ),
        own_dates=own_dates,
        home=assumed,
        without=without,
        corrections=(*applied, *missing),
        boilerplate=spans_as_given(parsed.boilerplate, text),
        unread=unread_of(able),
        made_by=_provenance(nlp, gazetteer),
    )


def _pipeline_name(nlp: Language) -> str | None:
    """Return the name of a pipeline, None of one that only parts words."""
    from ..nlp.pipeline import is_blank

    return None if is_blank(nlp) else _versions(nlp)[1]


def _provenance(nlp: Language, gazetteer: Gazetteer) -> Provenance:
    spacy, model, model_version = _versions(nlp)
    return Provenance(
        dateline=__version__,
        spacy=spacy,
        model=model,
        model_version=model_version,
        gazetteer=gazetteer.name,
        gazetteer_built=gazetteer.built,
    )


@lru_cache(maxsize=4)
def _versions(nlp: Language) -> tuple[str, str, str]:
    """Return the version of spaCy, and the name and version of a pipeline.

    Kept, for a pipeline counts all that it has each time its description is asked for.
    """
    from importlib.metadata import version

    meta = nlp.meta
    return version("spacy"), f"{meta['lang']}_{meta['name']}", str(meta["version"])


def republish(reading: Findings, published: dt.date | str | None) -> Findings:
    """Resolve a reading's dates against another day, without analysing it again.

    Raises
    ------
    BadDate
        ``published`` is not a date of the form YYYY-MM-DD, or is in the future.
    StoryError
        What the reading says of its dates cannot be resolved: it was changed by hand.

    """
    from ..events import redate, redate_figures
    from ..lang import language_of_model

    day = None if published is None else as_day(published)
    story = replace(reading.story, published=day)
    dates = _anchored_again(reading, day)
    own_dates = own_dates_of(story, language_of_model(reading.made_by.model))
    before = of_dates(reading.story, reading.dates, reading.own_dates)
    others = (notice for notice in reading.notices if notice not in before)
    return replace(
        reading,
        story=story,
        dates=dates,
        events=Items(redate(reading.events, dates)),
        figures=Items(redate_figures(reading.figures, dates)),
        notices=(*of_dates(story, dates, own_dates), *others),
        own_dates=own_dates,
    )


def _anchored_again(reading: Findings, day: dt.date | None) -> Items[DateExpression]:
    """Return the dates of a reading, which may come from a file, for another day."""
    from ..dates import anchor

    try:
        return Items(anchor(reading.dates, day))
    except DatelineError:
        raise
    except (ArithmeticError, LookupError, TypeError, ValueError) as error:
        raise StoryError(
            f"the reading is damaged: what it says of its dates is no meaning ({error}"
            "). Read the story again with this Dateline"
        ) from error
