"""Counts: how many were killed, hurt, held, freed and so on, read over the parse.

A number with its hedge (``quantities``) counts somebody (``groups``), a word says what
became of them (``outcomes``, by the table of its language in ``outcome_table``), and
numbers stand to each other as ``parts`` and ``sums``. ``status`` tells whether a number
is asserted, and who says so, ``retractions`` what the story takes back; ``grammar``
puts them together, ``sentence`` tells how those of a sentence stand, and ``records``
makes the figures of a reading.
"""

from ...model.ceiling import PEOPLE, THINGS
from .ceiling import without_implausible
from .grammar import find_counts
from .records import find_figures, redate_figures, with_figures

__all__ = [
    "PEOPLE",
    "THINGS",
    "find_counts",
    "find_figures",
    "redate_figures",
    "with_figures",
    "without_implausible",
]
