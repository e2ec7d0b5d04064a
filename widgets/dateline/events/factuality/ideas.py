"""Ideas: deeds that are talked about, and need not have been done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...nlp.syntax import SUBJECTS
from .grammar import is_past
from .judgement import ASSERTED, Judgement
from .reader import Reader

if TYPE_CHECKING:
    from spacy.tokens import Token

__all__ = ["Ideas"]

#: What the reasons say of a clause that is an idea.
_IDEA = Judgement("hypothetical", ("it is told as an idea",))


class Ideas(Reader):
    """Reads whether a gerund is no more than an idea."""

    @staticmethod
    def subject(gerund: Token) -> Judgement | None:
        """Return that a gerund is an idea of which something is said, else None.

        The parser takes "is" for its auxiliary: "lifting the ban is the goal".
        """
        behind = (c for c in gerund.rights if c.dep_ == "aux")
        now = any(c.tag_ in ("VBZ", "VBP", "MD") for c in behind)
        return _IDEA if now and gerund.tag_ == "VBG" else None

    def idea(self, gerund: Token, class_: str | None) -> Judgement | None:
        """Return that a gerund under a verb of some class is an idea, else None.

        "Extending the ban is a priority", "attacking them will not help".
        """
        if self._is_called(gerund, class_):
            return _IDEA
        if class_ is not None or gerund.dep_ != "csubj":
            return None
        return ASSERTED if is_past(gerund.head) else _IDEA

    def _is_called(self, gerund: Token, class_: str | None) -> bool:
        """Tell whether a verb of some class says what a deed would be.

        "Called leaving a mistake", "described leaving as wrong"; not "described
        leaving".
        """
        verb = gerund.head
        naming = verb.lemma_.casefold() in self.words.naming_verbs
        if naming is (class_ is not None):  # either says something only with "as"
            links = (c for at in (gerund, verb) for c in at.rights if c.i > gerund.i)
            words = (link.lower_ for link in links if link.dep_ == "prep")
            return any(self.table.of(verb, word) == "hypothetical" for word in words)
        return naming

    def is_aim(self, verb: Token) -> bool:
        """Tell whether a verb says what an aim is: "the goal is forcing them to".

        The parser takes it for what the goal is doing.
        """
        subjects = (c for c in verb.lefts if c.dep_ in SUBJECTS)
        aim = any(self.table.of(c, "of") == "hypothetical" for c in subjects)
        return aim and verb.tag_ == "VBG"
