"""Actors across stories: one person or body under many names, two under one.

What the stories tell of their actors goes in (:class:`SeenStory`), and who is one
comes out (:func:`join_actors`), with the grounds, and with what is in doubt. Nothing
is read again, and no text is parsed.
"""

from .decisions import Anchor, Decision
from .joining import join_actors
from .records import SeenActor, SeenPlace, SeenStory

__all__ = [
    "Anchor",
    "Decision",
    "SeenActor",
    "SeenPlace",
    "SeenStory",
    "join_actors",
]
