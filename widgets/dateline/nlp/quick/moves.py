"""The moves of an entity recogniser, and how they are scored."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from .vectors import WordRows

if TYPE_CHECKING:
    from spacy.pipeline import EntityRecognizer
    from thinc.api import Model

__all__ = ["Moves"]

#: A state of the recogniser is three tokens: the next one, the first one of the open
#: entity, and the one before.
_FEATURES = 3


@dataclass(frozen=True, slots=True)
class Moves:
    """What an entity recogniser can do at a token, and the layers that score it.

    Attributes
    ----------
    labels
        The label (its number in the vocabulary) of each move, 0 without one.
    begin, unit
        The numbers of the moves that begin an entity and that are a whole one.
    inner
        For each label the numbers of the moves that go on and that end.
    outside
        The number of the move for a token outside of entities.

    """

    tokens: Model[Any, Any] | WordRows
    hidden: Model[Any, Any]
    scores: Model[Any, Any]
    labels: tuple[int, ...]
    begin: tuple[int, ...]
    unit: tuple[int, ...]
    inner: dict[int, tuple[int, int]]
    outside: int

    @classmethod
    def of(cls, recogniser: EntityRecognizer) -> Moves | None:
        """Return the moves of a recogniser, or None if it is of another kind."""
        model = recogniser.model
        if not _is_usual(recogniser):
            return None
        by_sort: dict[str, dict[int, int]] = {sort: {} for sort in "BILUO"}
        labels = []
        for number in range(recogniser.moves.n_moves):
            sort, _, name = recogniser.moves.get_class_name(number).partition("-")
            label = recogniser.vocab.strings.add(name) if name else 0
            labels.append(label)
            if label or sort == "O":  # U without a label needs entities set before
                by_sort[sort][label] = number
        if not by_sort["O"] or by_sort["I"].keys() != by_sort["L"].keys():
            return None
        return cls(
            tokens=WordRows.of(model.get_ref("tok2vec")) or model.get_ref("tok2vec"),
            hidden=model.get_ref("lower"),
            scores=model.get_ref("upper"),
            labels=tuple(labels),
            begin=tuple(by_sort["B"].values()),
            unit=tuple(by_sort["U"].values()),
            inner={k: (n, by_sort["L"][k]) for k, n in by_sort["I"].items()},
            outside=by_sort["O"][0],
        )


def _is_usual(recogniser: EntityRecognizer) -> bool:
    """Tell whether a recogniser is greedy, and has the layers that are known here."""
    from spacy.pipeline._parser_internals.ner import BiluoPushDown
    from thinc.api import NumpyOps

    model = recogniser.model
    return (
        recogniser.cfg["beam_width"] == 1
        and type(recogniser.moves) is BiluoPushDown
        and not recogniser.postprocesses
        and isinstance(model.ops, NumpyOps)
        and model.name == "parser_model"
        and model.attrs["has_upper"]
        and not model.attrs["unseen_classes"]
        and model.get_ref("lower").name == "precomputable_affine"
        and model.get_ref("lower").get_dim("nF") == _FEATURES
        and model.get_ref("lower").get_dim("nP") > 1
        and model.get_ref("upper").name == "linear"
    )
