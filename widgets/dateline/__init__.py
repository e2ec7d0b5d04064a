"""Dateline: a news story goes in; its places, actors and dates come out.

>>> import dateline as dl
>>> reading = dl.read("stories/larijani.txt", published="2020-01-07")
>>> reading                                   # linked views in a notebook
>>> dl.report(reading, "larijani.html")       # one self-contained file
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .api import baselines
    from .api.ablation import Ablation, ablation
    from .api.comparison import Comparison, compare_stories
    from .api.corpus import Corpus, read_corpus
    from .api.gold import gold, gold_sample
    from .api.identities import join_actors
    from .api.quiz import Quiz, quiz
    from .api.read import read, read_report
    from .api.what_if import WhatIf, what_if
    from .api.why import Decision, why
    from .api.workbench import Workbench
    from .exports import export
    from .gazetteer import Gazetteer, GazetteerGeocoder
    from .io.sources import load, read_url, samples
    from .scoring import Agreement, Answers, Score, compare, read_answers, score

from ._version import __version__ as __version__
from .api.reading import Reading
from .errors import DatelineError
from .model import (
    Actor,
    Candidate,
    DateExpression,
    Event,
    Figure,
    Findings,
    Items,
    Mention,
    Place,
    Quote,
    Stop,
    Story,
    Toponym,
)

# Not lazy: the function has its package's name, and a package that is first imported
# later would take the function's place.
from .report import report

__all__ = [
    "Ablation",
    "Actor",
    "Agreement",
    "Answers",
    "Candidate",
    "Comparison",
    "Corpus",
    "DateExpression",
    "DatelineError",
    "Decision",
    "Event",
    "Figure",
    "Findings",
    "Gazetteer",
    "GazetteerGeocoder",
    "Items",
    "Mention",
    "Place",
    "Quiz",
    "Quote",
    "Reading",
    "Score",
    "Stop",
    "Story",
    "Toponym",
    "WhatIf",
    "Workbench",
    "ablation",
    "baselines",
    "compare",
    "compare_stories",
    "export",
    "gold",
    "gold_sample",
    "join_actors",
    "load",
    "quiz",
    "read",
    "read_answers",
    "read_corpus",
    "read_report",
    "read_url",
    "report",
    "samples",
    "score",
    "what_if",
    "why",
]

#: Where the names live that are loaded when first used: importing Dateline must
#: stay quick, so neither spaCy nor plotly nor ipywidgets comes with it.
_LAZY = {
    "Ablation": "api.ablation",
    "Agreement": "scoring",
    "Answers": "scoring",
    "Corpus": "api.corpus",
    "Gazetteer": "gazetteer",
    "Comparison": "api.comparison",
    "Decision": "api.why",
    "GazetteerGeocoder": "gazetteer",
    "Quiz": "api.quiz",
    "Score": "scoring",
    "WhatIf": "api.what_if",
    "Workbench": "api.workbench",
    "ablation": "api.ablation",
    "compare": "scoring",
    "compare_stories": "api.comparison",
    "export": "exports",
    "gold": "api.gold",
    "gold_sample": "api.gold",
    "join_actors": "api.identities",
    "load": "io.sources",
    "quiz": "api.quiz",
    "read": "api.read",
    "read_answers": "scoring",
    "read_corpus": "api.corpus",
    "read_report": "api.read",
    "read_url": "io.sources",
    "samples": "io.sources",
    "score": "scoring",
    "what_if": "api.what_if",
    "why": "api.why",
}

#: Modules that are loaded when first used, and where they are.
_MODULES = {"baselines": "api.baselines"}


def __getattr__(name: str) -> Any:
    if name in _MODULES:
        return import_module(f".{_MODULES[name]}", __name__)
    if name not in _LAZY:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(f".{_LAZY[name]}", __name__), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
