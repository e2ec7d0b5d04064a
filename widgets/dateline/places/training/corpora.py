"""Annotated corpora: documents whose place names were marked by hand."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ...errors import StoryError

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

__all__ = ["Marked", "MarkedSet", "documents", "find_sets"]


@dataclass(frozen=True, slots=True)
class Marked:
    """A document with its marked place names.

    Each of ``toponyms`` has start and end (characters), lat and lon (degrees, or
    None) and, where the set gives them, what
    :func:`dateline.places.training.target.target_of` reads. Where ``none`` is given,
    only its spans (start and end) are said to name no place; otherwise everything is
    that is not marked.
    """

    id: str
    text: str
    toponyms: tuple[dict[str, Any], ...]
    outlet: str | None = None
    none: tuple[dict[str, Any], ...] | None = None


@dataclass(frozen=True, slots=True)
class MarkedSet:
    """A set of marked documents and where it came from."""

    name: str
    path: Path
    documents: tuple[Marked, ...]


def find_sets(paths: Iterable[Path]) -> list[MarkedSet]:
    """Return the marked sets at some paths.

    Parameters
    ----------
    paths
        JSON Lines files (one document a line with "id", "text" and "toponyms"),
        or folders: of such files, or of stories (NAME.txt beside NAME.json with
        "places"). Folders are searched to the bottom.

    Raises
    ------
    StoryError
        There is nothing marked at a path.

    """
    sets = []
    for path in paths:
        here = list(_sets_at(path))
        if not here:
            raise StoryError(
                f"no annotated sets at {path}: give JSON Lines files with 'text' and "
                "'toponyms', or a folder of stories (.txt beside .json)"
            )
        sets += here
    return sets


def _sets_at(path: Path) -> Iterator[MarkedSet]:
    if path.is_file():
        yield from _from_lines(path)
        return
    for file in sorted(path.rglob("*.jsonl")):
        yield from _from_lines(file)
    folders = {file.parent for file in path.rglob("*.json")}
    for folder in sorted(folders):
        stories = tuple(_from_stories(folder))
        if stories:
            yield MarkedSet(folder.name, folder, stories)


def _from_lines(path: Path) -> Iterator[MarkedSet]:
    lines = path.read_text(encoding="utf-8").split("\n")
    records = [json.loads(line) for line in lines if line.strip()]
    if records and {"text", "toponyms"} <= records[0].keys():
        documents = tuple(
            Marked(
                str(r["id"]),
                r["text"],
                (*r["toponyms"], *r.get("beside", ())),
                r.get("domain"),
                tuple(r["none"]) if "none" in r else None,
            )
            for r in records
        )
        yield MarkedSet(path.stem, path, documents)


def _from_stories(folder: Path) -> Iterator[Marked]:
    for path in sorted(folder.glob("*.json")):
        text = path.with_suffix(".txt")
        if not text.is_file():
            continue
        record = json.loads(path.read_text(encoding="utf-8"))
        if isinstance(record, dict) and "places" in record:
            words = text.read_bytes().decode("utf-8")
            yield Marked(path.stem, words, tuple(record["places"]))


def documents(
    marked: MarkedSet,
    nlp: Language,
    cache: Path | None = None,
    watch: Callable[[list[str]], Iterable[str]] = iter,
) -> list[Doc]:
    """Run the pipeline over a set, or take what an earlier run left in ``cache``.

    The texts go through ``watch`` on their way, which may show how far it is.
    """
    from spacy.tokens import DocBin

    from ...nlp.pipeline import parse

    texts = [document.text for document in marked.documents]
    store = None
    if cache is not None:
        cache.mkdir(parents=True, exist_ok=True)
        store = cache / f"{marked.name}.spacy"
        if store.is_file():
            docs = list(DocBin().from_disk(store).get_docs(nlp.vocab))
            if [doc.text for doc in docs] == texts:
                return docs
    docs = [parse(text, nlp) for text in watch(texts)]
    if store is not None:
        DocBin(docs=docs, store_user_data=True).to_disk(store)
    return docs
