"""A frame: a trigger with its arguments, its class, and whether it happened."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..model import Mode, mode_of

if TYPE_CHECKING:
    from .argument import Argument
    from .factuality import Judgement

__all__ = ["Frame"]


@dataclass(frozen=True, slots=True)
class Frame:
    """A trigger as tokens [first, last) with its arguments.

    Parameters
    ----------
    first, last, head
        The trigger, and its verb or noun.
    anchor
        The verb to which place and time are attached: the head, or the verb of which
        an event noun is the subject or object.
    type
        The class of the event.
    actors, targets
        The heads of who acts and of who is acted upon.
    judgement
        Whether it happened, and the words that say so.
    rule
        "verb" or "noun".
    needs
        What its participants must be for the trigger to tell an event: "who",
        "actor".
    carrier
        The verb that only carries a noun ("held talks", "a fire broke out"), -1
        without one.
    object
        The thing that it happens to, or that does it.
    told
        Whether a verb says that a noun happened: "a fire broke out", "caused a flood".
    uncaused
        Whether it is harm, and the sentence does not say what did it.
    hurts
        Whether it is done to people, whatever they are called: "injured a welder".
    befell
        Whether a verb tells what became of talks, whoever held them: "broke down".
    given
        Whether the user says that it is an event, and of this class.

    """

    first: int
    last: int
    head: int
    anchor: int
    type: str
    actors: tuple[Argument, ...]
    targets: tuple[Argument, ...]
    judgement: Judgement
    rule: str
    needs: str = ""
    carrier: int = -1
    object: str | None = None
    told: bool = False
    uncaused: bool = False
    hurts: bool = False
    befell: bool = False
    given: bool = False

    @property
    def mode(self) -> Mode:
        """Whether it happened, did not, will, or only might."""
        return mode_of(self.judgement.value)
