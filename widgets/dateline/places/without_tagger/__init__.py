"""Places of a story for whose language no pipeline is installed.

Nothing tells names from other words but the letters and the gazetteer: ``stretches``
finds what may be a name, ``readings`` what the gazetteer has for it, ``spot`` which of
that may be meant there, by the ``setting`` that the story has shown; ``find`` decides.
"""

from .find import find_named_places

__all__ = ["find_named_places"]
