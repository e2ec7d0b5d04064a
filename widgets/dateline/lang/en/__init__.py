"""English."""

from ..language import Language
from .actors import ACTORS
from .bearers import BEARERS
from .boilerplate import BOILERPLATE
from .dates import DATES
from .events import EVENTS
from .gazetteer import GAZETTEER
from .happenings import HAPPENINGS
from .identities import IDENTITIES
from .numbers import NUMBERS
from .places import PLACES
from .quotes import QUOTES

__all__ = ["LANGUAGE"]

LANGUAGE = Language(
    code="en",
    name="English",
    actors=ACTORS,
    bearers=BEARERS,
    boilerplate=BOILERPLATE,
    dates=DATES,
    events=EVENTS,
    gazetteer=GAZETTEER,
    happenings=HAPPENINGS,
    identities=IDENTITIES,
    numbers=NUMBERS,
    places=PLACES,
    quotes=QUOTES,
)
