"""Findings and their parts: frozen values that need neither spaCy nor Jupyter.

Offsets count characters (Unicode code points) in ``Story.text`` exactly as stored;
``text[start:end] == phrase`` holds for every mention. Coordinates are degrees,
WGS 84. Days are :class:`datetime.date`, before the year 1 :class:`EarlyDay`, both ends
included.
"""

from .actor import Actor, Link
from .correction import (
    ActorCorrection,
    Correction,
    DateCorrection,
    EventCorrection,
    MeaningCorrection,
    NameCorrection,
    PlaceCorrection,
    QuoteCorrection,
    SlotCorrection,
)
from .date import DateAlternative, DateExpression
from .day import Day, EarlyDay
from .event_class import EVENT_CLASSES, EventClass
from .figure import Figure
from .findings import Findings, Home, Provenance
from .happenings import happenings
from .identifiers import SCHEMES, Identifiers
from .items import Items
from .mention import Mention, Span, kept
from .place import LEVELS, Candidate, Place, Term, Toponym
from .statement import Event, Factuality, Mode, Quote, Stance, mode_of
from .stop import Stop
from .story import OwnDate, Story
from .target import Target

__all__ = [
    "EVENT_CLASSES",
    "LEVELS",
    "SCHEMES",
    "Actor",
    "ActorCorrection",
    "Candidate",
    "Correction",
    "DateAlternative",
    "DateCorrection",
    "DateExpression",
    "Day",
    "EarlyDay",
    "Event",
    "EventClass",
    "EventCorrection",
    "Factuality",
    "Figure",
    "Findings",
    "Home",
    "Identifiers",
    "Items",
    "Link",
    "MeaningCorrection",
    "Mention",
    "Mode",
    "NameCorrection",
    "OwnDate",
    "Place",
    "PlaceCorrection",
    "Provenance",
    "Quote",
    "QuoteCorrection",
    "SlotCorrection",
    "Span",
    "Stance",
    "Stop",
    "Story",
    "Target",
    "Term",
    "Toponym",
    "happenings",
    "kept",
    "mode_of",
]
