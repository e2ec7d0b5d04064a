"""The same parse for less time: pipes of spaCy's, replaced by quicker ones.

Each replacement gives what the pipe that it stands for gives. Where that is not sure,
because the pipe is of another kind or set up in another way, the pipe itself stays.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .attributes import QuickAttributes
from .entities import QuickEntities
from .lemmas import QuickLemmas
from .suffixes import search_near_the_end
from .vectors import QuickVectors

if TYPE_CHECKING:
    from spacy.language import Language

__all__ = ["quicken"]

_FACTORY = "dateline_quick"
_QUICK: dict[str, Any] = {
    "attribute_ruler": QuickAttributes,
    "lemmatizer": QuickLemmas,
    "ner": QuickEntities,
    "tok2vec": QuickVectors,
}


def quicken(nlp: Language) -> Language:
    """Disable the pipes that have a quicker equal, and add that behind each.

    With ``nlp.select_pipes(enable=[…])`` the pipes can be chosen that came with the
    pipeline.

    Returns
    -------
    spacy.language.Language
        The same object.

    """
    _register()
    search_near_the_end(nlp)
    for name in nlp.pipe_names:
        if name in _QUICK and _QUICK[name].of(nlp.get_pipe(name)) is not None:
            config = {"pipe": name}
            nlp.add_pipe(_FACTORY, name=f"quick_{name}", after=name, config=config)
            nlp.disable_pipe(name)
    return nlp


def _register() -> None:
    from spacy.language import Language

    def make(nlp: Language, name: str, pipe: str) -> Any:
        del name
        return _QUICK[pipe].of(nlp.get_pipe(pipe))

    # Older spaCys check the arguments by these, and resolve no names in them.
    make.__annotations__.update(nlp=Language, name=str, pipe=str)
    if not Language.has_factory(_FACTORY):
        Language.factory(_FACTORY, default_config={"pipe": ""}, func=make)
