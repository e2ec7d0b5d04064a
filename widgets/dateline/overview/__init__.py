"""What many stories tell, in counts: of places, days, actors, happenings.

A :class:`.Filter` says which stories are meant; :class:`.Overview` answers what they
tell, from tables in memory, in milliseconds. The views, the report of a corpus and the
figures draw these answers, so that no pile of stories ever goes to a browser.
"""

from .filter import Filter
from .overview import Overview

__all__ = ["Filter", "Overview"]
