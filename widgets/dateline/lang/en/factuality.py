"""English: words that tell whether what is told happened."""

from __future__ import annotations

from ..factuality import FactualityWords
from ..words import words

__all__ = ["FACTUALITY"]

FACTUALITY = FactualityWords(
    definite_determiners=words("the this that these those"),
    repeating_determiners=words("every each"),
    restricting_adverbs=words("only just merely simply solely until"),
    lasting_adverbs=words("longer more anymore"),
    unfinished_adverbs=words("yet"),
    outcome_adverbs=words("only"),
    excessive_adverbs=words("too"),
    perfect_auxiliaries=words("have"),
    open_modals=words("may might should"),
    contrasting=words("but"),
    ideas=words(
        "reason time way circumstance circumstances avail condition doubt case"
    ),
    reported_auxiliaries=words("would 'd ’d"),
    habitual_conjunctions=words("when whenever once before until till"),
    preceding_conjunctions=words("before"),
    indefinite_people=words("those people anyone anybody whoever someone somebody"),
    ordinals=words("first second third last latest next only"),
    reason_prepositions=words("for"),
    polite_words=words("please do let"),
)
