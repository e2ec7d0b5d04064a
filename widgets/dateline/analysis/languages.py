"""Which pipeline reads a story, and which layers its language and pipeline can answer.

A layer is read if the language's folder has the words for it and the pipeline tells
what it asks of a parse. Places are otherwise those that the gazetteer has by name, and
dates those in the forms that all languages share; nothing else is read, and a notice
says so: nothing is invented from a text that nobody can parse.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from typing import TYPE_CHECKING

from ..lang import Language as Words
from ..model import Story
from ..model.mention import Layer

if TYPE_CHECKING:
    from spacy.language import Language

__all__ = ["LAYERS", "foreign_code_of", "layers_of", "notice_of", "pipeline_for"]

#: All layers that a language and a pipeline may be able to answer.
LAYERS = ("places", "dates", "actors", "quotes", "events")


def foreign_code_of(story: Story) -> str | None:
    """Return the language (ISO 639-1) of a story that is not in English.

    A language that it states is believed, English is checked, as is what is no code of
    ISO 639-1.
    """
    from ..lang.iso639 import language_names
    from ..nlp.language_id import foreign_code

    code = story.language.partition("-")[0].lower()
    stated = code != "en" and code in language_names()
    return code if stated else foreign_code(story.text)


def pipeline_for(story: Story, model: str | None) -> tuple[Language, Story]:
    """Return the pipeline that reads a story, and the story with its language.

    Parameters
    ----------
    story
        The story.
    model
        The pipeline that the user asked for, which then reads any story. None for the
        best that is installed for the story's language, and where none is, one that
        only parts words.

    Raises
    ------
    ModelMissing

    """
    from ..nlp.pipeline import blank_pipeline, installed_pipeline, load_pipeline

    code = foreign_code_of(story)
    # A reading that is made again names what it was made with: "fr_blank".
    blank = model is not None and str(model).endswith("_blank")
    if code is None and blank:
        model = None
    elif code is not None and (model is None or blank):
        model = None if blank else installed_pipeline(code)
        if model is None:
            return blank_pipeline(code), replace(story, language=code)
    nlp = load_pipeline(model)
    if code is None and nlp.lang not in ("en", "xx"):
        code = nlp.lang  # too short to tell, but somebody named a pipeline for it
    return nlp, story if code is None else replace(story, language=code)


def layers_of(nlp: Language, words: Words) -> frozenset[str]:
    """Return the layers that a pipeline and a language's words can answer."""
    from ..nlp.schemes import NAMES, SYNTAX, answers

    told = answers(nlp)
    if SYNTAX not in told:
        return frozenset()
    return words.layers if NAMES in told else words.layers & {"places", "dates"}


def unread_of(able: Collection[str]) -> tuple[Layer, ...]:
    """Return the layers that are not read, by those that can be answered."""
    return tuple(layer for layer in _UNREAD if layer not in able)


def notice_of(code: str, able: Collection[str], pipeline: str | None) -> str:
    """Say what was read of a story, and what was not.

    Parameters
    ----------
    code
        Its language (ISO 639-1).
    able
        The layers that could be answered.
    pipeline
        The name of what parsed it; None where only its words were parted.

    """
    from ..nlp.language_id import language_name

    by = f"read with {pipeline}" if pipeline else "for which Dateline has no pipeline"
    unread = unread_of(able)
    *others, last = unread or [""]
    listed = f"{', '.join(others)} and {last}" if others else last
    ways = [way for layer, way in _OTHERWISE.items() if layer not in able]
    parts = [
        f"This story is in {language_name(code)}, {by}"
        + (f": {', '.join(ways)}." if ways else "."),
        f"{listed[0].upper()}{listed[1:]} were not read." if listed else "",
    ]
    return " ".join(filter(None, parts))


#: The layers that are not read if they cannot be answered, by the names of their tabs,
#: and how the others are read then.
_UNREAD: tuple[Layer, ...] = ("actors", "quotes", "events")
_OTHERWISE = {
    "places": "places are those that the gazetteer knows by name",
    "dates": "dates those with a month or in figures",
}
