"""Places of a story for whose language no pipeline is installed.

Nothing tells names from other words but the letters and the gazetteer: ``stretches``
finds what may be a name, ``readings`` what the gazetteer has for it, ``find`` decides.
"""

from .find import find_named_places

__all__ = ["find_named_places"]
