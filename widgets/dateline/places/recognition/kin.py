"""Names that kin and children are called by: "aunt Florence", "his wife, Victoria,"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .proposal import Proposal
    from .story_names import StoryNames

__all__ = ["Kin"]

#: What closes an apposition.
_CLOSING = frozenset(",.;)")


class Kin:
    """The kin of whom a story tells, by given names that are places' as well.

    Parameters
    ----------
    story
        What the story says about each name.

    """

    def __init__(self, story: StoryNames) -> None:
        self.story = story
        self.tokens = story.tokens
        self.words = story.words
        self.bearers = story.bearers

    def is_dear(self, p: Proposal) -> bool:
        """Tell whether it is a relative's or a child's name: "aunt X", "baby X".

        So are the given names in a list with one: "X, Y and baby Z".
        """
        if p.last - p.first > 1:
            return False
        if self.tokens.namelike[p.last : p.last + 1] == [True]:
            return False
        if self.tokens.word(p.first - 1) in self.bearers.endearments:
            return True
        if not self.story.is_given(self.tokens.word(p.first)):
            return False
        if self._is_after_kin(p.first):
            return True
        members = self._list_of_given_names(p.first)
        if len(members) > 1 and self._are_apposed_to_kin(members[0]):
            return True
        led = self.tokens.word(members[0] - 1) in self.words.place_prepositions
        return not led and any(map(self._is_after_kin, members))

    def is_a_family(self, p: Proposal) -> bool:
        """Tell whether kin are called so: "the X family"; not "a X family"."""
        tokens = self.tokens
        definite = tokens.word(p.first - 1) in self.words.definite_articles
        return definite and tokens.word(p.last) in self.bearers.families

    def is_apposed_to_a_relative(self, p: Proposal) -> bool:
        """Tell whether a comma adds a given name to a relative: "his wife, Julia,"."""
        tokens = self.tokens
        named = self.story.is_given(tokens.word(p.first))
        if not named and p.repute in ("small place", "city", "county"):
            # "Her twin, Chester,": any name will do.
            own = self.bearers.own_words | self.bearers.speakers_words
            kin = tokens.word(p.first - 2) in self.bearers.kin
            named = kin and tokens.word(p.first - 3) in own
        return (
            tokens.word(p.first - 1) == ","
            and tokens.word(p.first - 2) in self.bearers.relatives | self.bearers.kin
            and named
            and (tokens.word(p.last) in _CLOSING or tokens.word(p.last) == "and")
        )

    def _is_after_kin(self, i: int) -> bool:
        word = self.tokens.word(i - 1)
        return word in self.bearers.kin or word in self.bearers.endearments

    def _are_apposed_to_kin(self, i: int) -> bool:
        """Tell whether a comma adds a list of names to kin: "the sisters, X and Y,"."""
        token, tokens = self.tokens.doc[i], self.tokens
        beside = tokens.word(i - 1) == "," and tokens.word(i - 2) in self.bearers.kin
        return beside and token.dep_ == "appos" and token.head.i == i - 2

    def _list_of_given_names(self, i: int) -> list[int]:
        """Return the tokens of the given names that are joined around one."""
        first = i
        while (before := self._joined_before(first)) is not None:
            first = before
        members = [first]
        while (after := self._joined_after(members[-1])) is not None:
            members.append(after)
        return members

    def _joined_before(self, i: int) -> int | None:
        at = i - 1 - self._is_after_kin(i)
        if not self._is_joint(at):
            return None
        at -= 1
        at -= self._is_joint(at)
        lone = not self.tokens.namelike[at - 1] if at > 0 else True
        return at if at >= 0 and lone and self._is_listed_name(at) else None

    def _joined_after(self, i: int) -> int | None:
        at = i + 1
        if not self._is_joint(at):
            return None
        at += 1
        at += self._is_joint(at)
        at += self._is_after_kin(at + 1)
        return at if self._is_listed_name(at) else None

    def _is_joint(self, i: int) -> bool:
        word = self.tokens.word(i)
        return word == "," or word in self.words.conjunctions

    def _is_listed_name(self, i: int) -> bool:
        given = self.story.is_given(self.tokens.word(i))
        return given and self.tokens.text[i][:1].isupper()
