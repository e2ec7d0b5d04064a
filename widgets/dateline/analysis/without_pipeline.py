"""Stories in languages that no installed pipeline reads: places and dates alone.

Nothing is invented from a text that nobody can parse: no actors, no quotations, no
events. The gazetteer finds places by its names in that language, and dates are read in
the forms that all languages share.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..model import Items, Story

if TYPE_CHECKING:
    from ..gazetteer import Gazetteer
    from ..nlp.story import ParsedStory
    from .overrides import Overrides

__all__ = ["language_without_pipeline", "layers_without_pipeline", "notice_of"]


def language_without_pipeline(story: Story, model: str | None) -> str | None:
    """Return the language (ISO 639-1) of a story that is read without a pipeline.

    Parameters
    ----------
    story
        The story; a language that it states is believed, English is checked, as is
        what is no code of ISO 639-1.
    model
        The pipeline that the user asked for, which then reads any story.

    Returns
    -------
    str or None
        None where a pipeline reads it.

    """
    from ..lang import languages
    from ..lang.iso639 import language_names
    from ..nlp.language_id import foreign_code

    # A reading that is made again names what it was made with: "fr_blank".
    if model is not None and not str(model).endswith("_blank"):
        return None
    read = {language.code for language in languages()}
    code = story.language.partition("-")[0].lower()
    if code not in read:
        return code if code in language_names() else foreign_code(story.text)
    return foreign_code(story.text)


def layers_without_pipeline(
    story: Story, parsed: ParsedStory, gazetteer: Gazetteer, overrides: Overrides
) -> dict[str, Items[Any]]:
    """Return the layers of a story of which only the words are known."""
    from ..dates import find_universal_dates
    from ..places.without_tagger import find_named_places

    places = find_named_places(
        parsed.text,
        parsed.language.code,
        gazetteer,
        parsed.sentence_of,
        fixed=overrides.places,
    )
    dates = find_universal_dates(parsed, story.published, fixed=overrides.dates)
    empty = ("actors", "quotes", "events", "figures")
    layers: dict[str, Items[Any]] = {name: Items(()) for name in empty}
    return {"places": Items(places), "dates": Items(dates), **layers}


def notice_of(code: str) -> str:
    """Say what was read of a story without a pipeline, and what was not."""
    from ..nlp.language_id import language_name

    return (
        f"This story is in {language_name(code)}, for which Dateline has no pipeline: "
        "places are those that the gazetteer knows by name, dates those with a month "
        "or in figures. Actors, quotations and events were not read."
    )
