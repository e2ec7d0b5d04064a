"""Factuality: whether an event happened, as a story tells it.

One table (:mod:`.embedding`) says what words do to the event that they embed, what
stands in an event's own clause (:mod:`.markers`) says whether it is negated, future or
only possible, and :mod:`.composition` puts both together from the top of the sentence
down to the event: "did not fail to sign" is signed.
"""

from .composition import FactualityReader, factuality_of
from .judgement import Judgement

__all__ = ["FactualityReader", "Judgement", "factuality_of"]
