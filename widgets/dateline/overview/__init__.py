"""What many stories tell, in counts: of places, days, actors, happenings.

A :class:`.Filter` says which stories are meant; :class:`.overview.Overview` answers
what they tell, from tables in memory, in milliseconds. The views, the report of a
corpus and the figures draw these answers: no pile of stories ever goes to a browser.
"""

# Not the overview itself: it needs the packages of the extra, which figures do without.
from .filter import Filter

__all__ = ["Filter"]
