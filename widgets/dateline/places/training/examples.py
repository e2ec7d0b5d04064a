"""Marked documents made ready for fitting: right spans and right places."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from ...gazetteer import Gazetteer
from ...nlp.story import ParsedStory
from ..recognition.candidates import propose
from ..recognition.proposal import Proposal
from ..recognition.selection import choose, weigh
from ..recognition.tags import Tag
from ..resolution.mention_groups import Name, gather
from .corpora import Marked, MarkedSet, documents
from .target import Target, target_of

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from spacy.language import Language

    Array = NDArray[np.float64]

__all__ = ["NameExamples", "TrainingDocument", "make_examples", "read_documents"]

#: A set in which fewer of the tagged demonyms are marked than this leaves them out
#: on purpose: its unmarked demonyms and embedded names then teach nothing.
MARKS_DEMONYMS = 0.3


@dataclass(slots=True)
class TrainingDocument:
    """An annotated document ready for fitting.

    Attributes
    ----------
    marked, story
        The document as it was annotated, and as it was parsed.
    proposals
        Its spans.
    right, aside
        Which of them name a place, and which teach nothing.
    set
        The name of the set that it is from.

    """

    marked: Marked
    story: ParsedStory
    proposals: list[Proposal]
    right: list[bool]
    aside: list[bool]
    set: str = ""

    @property
    def drawn(self) -> bool:
        """Whether it was drawn from the gazetteer, which then gives its places."""
        return self.marked.none is not None or any(
            "place" in top for top in self.marked.toponyms
        )


def read_documents(
    marked: MarkedSet,
    gazetteer: Gazetteer,
    nlp: Language,
    cache: Path | None,
    watch: Callable[[list[str]], Iterable[str]] = iter,
) -> list[TrainingDocument]:
    """Propose spans in every document of a set and mark the right ones.

    The texts that the pipeline has to read go through ``watch``, which may show how
    far it is.
    """
    parsed = documents(marked, nlp, cache, watch)
    read = []
    for doc, gold in zip(parsed, marked.documents, strict=True):
        story = ParsedStory(doc)
        proposals = propose(story, gazetteer)
        weigh(proposals, story, {})
        right = _right_spans(proposals, gold)
        aside = [
            not hit and not _is_judged(proposal, gold)
            for proposal, hit in zip(proposals, right, strict=True)
        ]
        read.append(TrainingDocument(gold, story, proposals, right, aside, marked.name))
    if _leaves_out_demonyms(read):
        for document in read:
            document.aside = [
                aside or (not right and _is_beyond_literal(proposal))
                for proposal, right, aside in zip(
                    document.proposals, document.right, document.aside, strict=True
                )
            ]
    return read


def _leaves_out_demonyms(read: list[TrainingDocument]) -> bool:
    """Tell whether the annotators of a set left out demonyms on purpose."""
    demonyms = [
        right
        for document in read
        for proposal, right in zip(document.proposals, document.right, strict=True)
        if proposal.tag == Tag("NORP", "=") and proposal.known == "demonym"
    ]
    return bool(demonyms) and sum(demonyms) < MARKS_DEMONYMS * len(demonyms)


def _is_judged(proposal: Proposal, gold: Marked) -> bool:
    """Tell whether annotators judged a span, be it that they left it unmarked."""
    if gold.none is None:
        return True
    return any(
        min(proposal.end, span["end"]) > max(proposal.start, span["start"])
        for span in (*gold.toponyms, *gold.none)
    )


def _is_beyond_literal(proposal: Proposal) -> bool:
    """Tell whether a span would be a demonym or an embedded name."""
    return proposal.known == "demonym" or proposal.tag in (
        Tag("ORG", "in"),
        Tag("PERSON", "in"),
    )


def _right_spans(proposals: list[Proposal], gold: Marked) -> list[bool]:
    """Mark the proposal that fits each gold span best."""
    right = [False] * len(proposals)
    for top in gold.toponyms:
        best, at = 0.0, -1
        for i, proposal in enumerate(proposals):
            shared = min(proposal.end, top["end"]) - max(proposal.start, top["start"])
            if shared > 0:
                longer = max(proposal.end - proposal.start, top["end"] - top["start"])
                if shared / longer > best:
                    best, at = shared / longer, i
        if at >= 0:
            right[at] = True
    return right


@dataclass(slots=True)
class NameExamples:
    """The names of a document with the candidates that are right.

    Attributes
    ----------
    names
        The names.
    right
        For each row of their table, whether it is right.
    holds
        For each row, whether it is right, or at least near by the field's figure.
    none_right
        For each name, whether "none of these" is.
    worth
        How much each name counts; nothing if it teaches nothing.
    marked
        For each name, whether a place is marked on it, so that its placement can hold.

    """

    names: list[Name]
    right: Array
    holds: Array
    none_right: Array
    worth: Array
    marked: Array


def make_examples(
    document: TrainingDocument, threshold: float, gazetteer: Gazetteer
) -> NameExamples:
    """Gather the spans that are kept, and mark the right candidates of each name."""
    kept = choose(document.proposals, threshold)
    names, _ = gather(kept, document.story, gazetteer)
    aside = {
        id(p)
        for p, aside in zip(document.proposals, document.aside, strict=True)
        if aside
    }
    right: list[float] = []
    holds: list[float] = []
    none_right, worth, marked = [], [], []
    for name in names:
        votes: Counter[int] = Counter()
        targets: list[Target] = []
        for mention in name.mentions:
            if id(mention) in aside:
                continue
            gold = _gold_at(mention, document.marked)
            if gold is None and _is_well_known(mention):
                continue
            target = target_of(gold, gazetteer) if gold else None
            rows = _right_rows(name, target) if target else []
            targets += [target] if target else []
            if rows is not None:
                votes.update(rows or [-1])
        best = max(votes.values(), default=0)
        rows = [row for row, count in votes.items() if count == best]
        column = [0.0] * len(name.block)
        for row in rows:
            if row >= 0:
                column[row] = 1.0
        right += column
        holds += [
            float(row or any(target.is_near(match.place) for target in targets))
            for row, match in zip(column, name.block.matches, strict=True)
        ]
        none_right.append(float(not any(column)))
        marked.append(float(bool(targets)))
        worth.append(float(min(sum(votes.values()), 6)) ** 0.7)
    return NameExamples(
        names,
        *(np.array(values) for values in (right, holds, none_right, worth, marked)),
    )


def _is_well_known(mention: Proposal) -> bool:
    """Tell whether a name left unmarked was left so by convention, not by sense."""
    return mention.known in ("country", "division", "demonym", "region")


def _gold_at(mention: Proposal, marked: Marked) -> dict[str, Any] | None:
    shared = [
        (min(mention.end, top["end"]) - max(mention.start, top["start"]), i)
        for i, top in enumerate(marked.toponyms)
    ]
    most, at = max(shared, default=(0, -1))
    return marked.toponyms[at] if most > 0 else None


def _right_rows(name: Name, target: Target) -> list[int] | None:
    """Return the candidates that are right; None if they teach nothing.

    Where the gazetteer lacks the place at its level, another level near it is not
    right, and neither is "none of these": such a name is passed over. A target of
    no level teaches none: every candidate within its reach shares the mark.
    """
    places = [match.place for match in name.block.matches]
    same = [i for i, place in enumerate(places) if place.id == target.id]
    if same:
        return same
    if target.level is None:
        near = [i for i, place in enumerate(places) if target.is_near(place)]
    else:
        near = [i for i, place in enumerate(places) if target.is_right(place)]
    # Sources put the middle of a sea or a state hundreds of kilometres apart.
    right = near or [
        i
        for i, (place, match) in enumerate(zip(places, name.block.matches, strict=True))
        if match.form != "key" and target.is_alike(place)
    ]
    if right:
        return right
    return None if any(target.is_near(place) for place in places) else []
