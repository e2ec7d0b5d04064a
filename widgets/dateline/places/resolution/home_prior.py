"""Which region a story is read from: the publisher's home, or what the user says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...errors import BadOption, GazetteerError, shown
from ...gazetteer import place_named
from ...model import Home, Place
from .outlets import home_beside, home_of

if TYPE_CHECKING:
    from ...gazetteer import Gazetteer
    from ...lang import Language
    from ...model import Story

__all__ = ["PUBLISHER", "home_place"]

#: The value of ``home`` that looks it up from the publisher.
PUBLISHER = "publisher"


def home_place(
    story: Story,
    gazetteer: Gazetteer,
    language: Language,
    home: Place | Home | str | None = PUBLISHER,
) -> tuple[Place | None, Home | None]:
    """Return the home region, and what a reading records of it.

    Parameters
    ----------
    story
        Its publisher, then its address, say where it was published.
    gazetteer
        Where the region is looked up.
    language
        The story's, in which its publisher's name is read.
    home
        "publisher"; or a place, its name or its id, or the home of another reading;
        None switches the home off.

    Raises
    ------
    BadOption
        The gazetteer has no place of that name or id.

    """
    if home is None:
        return None, None
    if isinstance(home, Home):
        return gazetteer.place(home.id), home
    if home == PUBLISHER:
        return _of_publisher(story, gazetteer, language)
    if not isinstance(home, Place | str):
        raise BadOption(
            f"the home is {shown(home)}; give a place, its name or id, or None for no "
            "home"
        )
    place = home if isinstance(home, Place) else _named(home, gazetteer)
    return place, _home(place, "as told")


def _of_publisher(
    story: Story, gazetteer: Gazetteer, language: Language
) -> tuple[Place | None, Home | None]:
    words = language.places
    if story.publisher:
        place = home_beside(story.publisher, story.text, gazetteer, words)
        if place is not None:
            ground = f"the publisher {story.publisher}, and what its story names nearby"
            return place, _home(place, ground)
    for outlet, what in ((story.publisher, "the publisher"), (story.source, "from")):
        place = home_of(outlet, gazetteer, words) if outlet else None
        if place is not None:
            return place, _home(place, f"{what} {outlet}")
    return None, None


def _named(name: str, gazetteer: Gazetteer) -> Place:
    """Return the place of an id, or of a name such as "Denver, Colorado"."""
    try:
        return place_named(gazetteer, name)
    except GazetteerError as error:
        raise BadOption(f"{error}, to use as home, or None for no home") from error


def _home(place: Place, ground: str) -> Home:
    return Home(id=place.id, name=place.label, ground=ground)
