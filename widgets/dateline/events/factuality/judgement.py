"""Judgements: a value of factuality with its reasons, and how two make one."""

from __future__ import annotations

from dataclasses import dataclass

from ...model import Factuality

__all__ = ["AIM", "ASKED", "ASSERTED", "NONFACTUAL", "Judgement", "under", "within"]

#: Values of what has neither happened nor failed to.
NONFACTUAL = frozenset(
    ["future", "hypothetical", "demanded", "alleged", "feared", "generic"]
)

#: Values of what did happen.
_HAPPENED = frozenset(["asserted", "background"])

#: Values of what did not.
_NOT_DONE = frozenset(["negated", "denied"])

#: What an attitude that nobody has leaves of its object: "does not plan to", "did not
#: deny that", "was not accused of".
_WITHOUT_ATTITUDE: dict[str, Factuality] = {
    "future": "negated",
    "hypothetical": "negated",
    "denied": "alleged",
    "negated": "asserted",
    "asserted": "asserted",
    "background": "background",
}

#: What a word does that gives each value, in words.
_DOES: dict[str, str] = {
    "negated": "negates it",
    "future": "puts it in the future",
    "hypothetical": "makes it no more than possible",
    "demanded": "asks for it",
    "alleged": "makes it somebody's claim",
    "denied": "denies it",
    "feared": "makes it a fear",
    "generic": "makes it what happens in general",
    "background": "looks back at it",
}

#: What the reasons say of a word that makes the opposite of what is above it.
_TURNS = "turns it round"


@dataclass(frozen=True, slots=True)
class Judgement:
    """Whether something happened, and the words that say so, the outermost first."""

    value: Factuality = "asserted"
    reasons: tuple[str, ...] = ()

    @classmethod
    def by(cls, value: Factuality, word: str) -> Judgement:
        """Return the judgement that one word makes."""
        does = _DOES.get(value)
        return cls(value, (f"{word!r} {does}",) if does else ())

    @property
    def happened(self) -> bool:
        """Whether it is told as a fact."""
        return self.value in _HAPPENED

    @property
    def is_asked(self) -> bool:
        """Whether a question is why it is no more than possible."""
        return ASKED.reasons[0] in self.reasons

    @property
    def failed(self) -> bool:
        """Whether it is told as not having happened."""
        return self.value in _NOT_DONE


#: What nothing says anything else of.
ASSERTED = Judgement()

#: What an aim is.
AIM = Judgement("hypothetical", ("it is told as an aim",))

#: What a question leaves of it.
ASKED = Judgement("hypothetical", ("the sentence asks it",))


def under(class_: str, above: Judgement, word: str) -> Judgement:
    """Return what an embedding word makes of what it embeds.

    Parameters
    ----------
    class_
        The word's class in the table: "factive", "given", "implicative", "negative
        implicative", "prohibition", "report", "verdict", "doubt", or the value of an
        attitude.
    above
        What is told of the word itself.
    word
        The word as written, for the reasons.

    """
    if class_ in ("factive", "given"):
        return ASSERTED
    if class_ == "implicative":
        return above
    if class_ == "report":
        return _reported(above)
    if class_ in ("negative implicative", "prohibition"):
        return _turned(class_, above, word)
    if class_ == "doubt":
        return ASSERTED if above.failed else Judgement.by("hypothetical", word)
    if class_ == "verdict":
        return (
            above if above.happened or above.failed else Judgement.by("alleged", word)
        )
    value: Factuality = class_  # type: ignore[assignment]
    if above.happened:
        return Judgement.by(value, word)
    if above.failed:
        left = _WITHOUT_ATTITUDE.get(value, "hypothetical")
        return Judgement(left, (*above.reasons, *Judgement.by(value, word).reasons))
    if value == "negated":
        return Judgement("hypothetical", above.reasons)
    return Judgement(value, (*above.reasons, *Judgement.by(value, word).reasons))


def _reported(above: Judgement) -> Judgement:
    """Return what a report makes of it: nothing, unless nobody made that report."""
    if above.failed:
        return Judgement("hypothetical", above.reasons)
    return ASSERTED if above.value in ("generic", "demanded", "background") else above


def _turned(class_: str, above: Judgement, word: str) -> Judgement:
    """Return the opposite of what is above; nothing certain of what is not.

    What is not forbidden may be done, and need not be.
    """
    if class_ == "prohibition" and above.failed:
        return Judgement("hypothetical", above.reasons)
    reasons = (*above.reasons, f"{word!r} {_TURNS}")
    if above.happened:
        return Judgement("negated", reasons)
    if above.value == "negated":
        return Judgement("asserted", reasons)
    value: Factuality = "alleged" if above.value == "denied" else "hypothetical"
    return Judgement(value, reasons)


def within(context: Judgement, own: Judgement) -> Judgement:
    """Return the judgement of an event from its context and its own clause."""
    if context.happened:
        return context if own.value == "asserted" else own
    if own.value == "background":
        return own
    reasons = (*context.reasons, *own.reasons)
    if own.happened:
        return Judgement(context.value, reasons)
    if own.failed:
        if context.value == "negated":
            return Judgement("asserted", reasons)
        value: Factuality = "alleged" if context.value == "denied" else "negated"
        return Judgement(value, reasons)
    if context.failed or context.value in ("feared", "demanded"):
        return Judgement(context.value, reasons)
    return Judgement(own.value, reasons)
