"""Whether a text is another edition of a story, or another story."""

from __future__ import annotations

from difflib import SequenceMatcher

from ..model import Story

__all__ = ["is_edited"]

#: Two texts that share so much of their words are editions of one story (0 to 1).
ALIKE = 0.5


def is_edited(before: Story, after: Story) -> bool:
    """Tell whether a story is an earlier one whose text was edited, or the same."""
    if before.text == after.text:
        return True
    words = SequenceMatcher(None, before.text.split(), after.text.split(), False)
    return words.quick_ratio() >= ALIKE and words.ratio() >= ALIKE
