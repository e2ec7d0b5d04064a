"""A span and its surroundings: what its terms are computed from."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .proposal import Proposal
    from .story_names import StoryNames

__all__ = ["SpanInStory"]


class SpanInStory:
    """A span and its surroundings.

    Attributes
    ----------
    size
        How many tokens it has.
    before, after
        The words beside it, in lower case; empty at the ends of the story.
    title_before
        The abbreviated title before it, after whose dot a sentence seems to begin.
    lead, lead_at
        The word before it and before its article, and that word's token.
    entity
        Where the entity begins and ends that it is a part of (tokens), without the
        article; both 0 if it is not a part of one.
    others
        How many other spans of its name the story has.

    """

    __slots__ = (
        "after",
        "before",
        "entity",
        "lead",
        "lead_at",
        "others",
        "size",
        "span",
        "story",
        "title_before",
        "tokens",
        "words",
    )

    def __init__(self, span: Proposal, story: StoryNames) -> None:
        tokens, words = story.tokens, story.words
        self.span, self.story, self.tokens, self.words = span, story, tokens, words
        self.size = span.last - span.first
        self.title_before = self._title_before()
        self.before = self.title_before or tokens.word(span.first - 1)
        self.after = tokens.word(span.last)
        self.lead_at = span.first - 1 - (self.before in words.definite_articles)
        self.lead = tokens.word(self.lead_at)
        self.others = sum(story.tags[span.key].values()) - 1
        self.entity = 0, 0
        if span.tag.relation == "in":
            first, last, _ = tokens.entities[tokens.entity[span.first]]
            first += tokens.lower[first] in words.definite_articles
            self.entity = first, last

    @property
    def word(self) -> str:
        """The first word as the story has it."""
        return self.tokens.text[self.span.first]

    @property
    def first(self) -> str:
        """The first word in lower case."""
        return self.tokens.lower[self.span.first]

    @property
    def last(self) -> str:
        """The last word in lower case."""
        return self.tokens.lower[self.span.last - 1]

    @property
    def start(self) -> int:
        """The first token."""
        return self.span.first

    @property
    def end(self) -> int:
        """The token after the last."""
        return self.span.last

    def _title_before(self) -> str:
        """Return the abbreviated title before it: parsers end a sentence at its dot."""
        tokens, at = self.tokens, self.span.first - 1
        if at < 0 or not tokens.initial[at + 1]:
            return ""
        whole, dot = tokens.word(at), tokens.word(at) == "."
        title = tokens.word(at - 1) if dot else whole.removesuffix(".")
        written = tokens.text[at - dot] if at >= dot else ""
        short = title in self.words.title_abbreviations and written[:1].isupper()
        return title if short and (dot or whole != title) else ""

    def joined_before(self) -> bool:
        """Tell whether the word before it may belong to it."""
        if self.start == 0 or self.tokens.breaks(self.start):
            return False
        return bool(self.title_before) or not self.tokens.initial[self.start]

    def joined_after(self) -> bool:
        """Tell whether the word after it may belong to it."""
        return self.end < len(self.tokens) and not self.tokens.breaks(self.end)
