"""Happenings: what several stories tell, joined, and where the tellings differ.

Readings go in, happenings come out (:func:`join`): each with all its tellings, the
grounds on which they were joined, and the disputes among them: contradictions,
updates, corrections, claims and denials. Nothing is read again, and no text is parsed.
"""

from .claims import Claim
from .course import TollStep
from .happening import Dispute, Happening, Happenings, Link
from .joining import join
from .records import Source, Telling

__all__ = [
    "Claim",
    "Dispute",
    "Happening",
    "Happenings",
    "Link",
    "Source",
    "Telling",
    "TollStep",
    "join",
]
