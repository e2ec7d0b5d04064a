"""Bare names set against their own longer form: "from Moscow, Idaho, to Moscow"."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from ...lang.phrases import holds
from ...nlp.syntax import LEANING
from .rival_bearers import leads_elsewhere

if TYPE_CHECKING:
    from ...lang.places import PlaceWords
    from ...nlp.story import ParsedStory
    from ...nlp.tokens import Tokens
    from ..recognition.proposal import Proposal
    from .nesting import Nesting

__all__ = ["contrasted"]

#: How far before a name the words go that set it against another (tokens).
_FARTHEST = 4

#: How far before a longer form words say that it is a namesake (tokens).
_FARTHEST_PHRASE = 8


def contrasted(
    spans: list[Proposal], nesting: Nesting, story: ParsedStory
) -> dict[int, tuple[str, ...]]:
    """Return the bare mentions that mean another place than a longer form of theirs.

    Elsewhere in a story the bare name means what the longer one does; not where the
    two are the ends of a way, the words say that one is not the other, or the story
    leads to another bearer of the name before it names this one.

    Parameters
    ----------
    spans
        The mentions, in text order.
    nesting
        What lies in what.
    story
        The story.

    Returns
    -------
    dict of int to tuple of str
        By their places in the list of mentions, the larger names of the longer forms
        that they are set apart from, in order of the alphabet.

    """
    keys = {span.key for at, span in enumerate(spans) if nesting.nests[at] is not None}
    alike: dict[str, list[int]] = {}
    for at, span in enumerate(spans):
        if span.key in keys:
            alike.setdefault(span.key, []).append(at)
    apart: dict[int, set[str]] = {}
    for mentions in alike.values():
        of_name = _OfOneName(mentions, spans, nesting, story)
        for at, larger in of_name.apart().items():
            apart.setdefault(at, set()).update(larger)
    return {at: tuple(sorted(larger)) for at, larger in apart.items() if larger}


class _OfOneName:
    """The mentions of a name, bare ones and longer forms.

    Parameters
    ----------
    mentions
        Their places in the list of all mentions.
    spans, nesting, story
        As for :func:`contrasted`.

    """

    def __init__(
        self,
        mentions: list[int],
        spans: list[Proposal],
        nesting: Nesting,
        story: ParsedStory,
    ) -> None:
        self.mentions = mentions
        self.spans = spans
        self.nesting = nesting
        self.story = story
        self.tokens, self.words = story.tokens, story.language.places
        self.longer = [at for at in mentions if nesting.nests[at] is not None]
        self.bare = [at for at in mentions if nesting.nests[at] is None]

    def apart(self) -> dict[int, set[str]]:
        """Return the larger names that each bare mention is set apart from."""
        foreign = {self.nesting.above(at) for at in self.longer if self._is_foreign(at)}
        longer = {self.nesting.above(at) for at in self.longer}
        found: dict[int, set[str]] = {}
        for at in self.bare:
            if _is_the_other(self.spans[at], self.tokens, self.words):
                # "The other Ladysmith" is the one that the rest of the story is not.
                found[at] = longer - foreign
            else:
                found[at] = set(foreign)
        for here, there in pairwise(self.mentions):
            if (here in found) is not (there in found) and self._are_apart(here, there):
                bare, full = (here, there) if here in found else (there, here)
                found[bare].add(self.nesting.above(full))
        return found

    def _is_foreign(self, longer: int) -> bool:
        """Tell whether a longer form is another place than the bare name before it."""
        span = self.spans[longer]
        before = [at for at in self.bare if at < longer]
        if not before:
            return False
        return self._is_called_another(span) or (
            self.nesting.above(longer) not in self._first_forms(before[0])
            and leads_elsewhere(self.spans, self.nesting, longer, self.story)
        )

    def _first_forms(self, bare: int) -> set[str]:
        """Return the larger names of the longer forms before a bare mention."""
        return {self.nesting.above(at) for at in self.longer if at < bare}

    def _is_called_another(self, span: Proposal) -> bool:
        """Tell whether the words say that a longer form is another bearer of a name.

        "Another Hamilton, in Ontario", "a town of the same name, Kingston in Ontario";
        not "another Houston, Texas, clinic".
        """
        tokens, words = self.tokens, self.words
        if tokens.word(span.first - 1) in words.other_one_words:
            return not _leans(span, tokens)
        start = max(tokens.doc[span.first].sent.start, span.first - _FARTHEST_PHRASE)
        before = tokens.lower[start : span.first]
        return any(holds(before, phrase) for phrase in words.same_name_phrases)

    def _are_apart(self, here: int, there: int) -> bool:
        """Tell whether a sentence sets two mentions apart."""
        first, second = self.spans[here], self.spans[there]
        sentence_of = self.story.sentence_of
        return sentence_of(first.start) == sentence_of(second.start) and _are_set_apart(
            first, second, self.tokens, self.words
        )


def _is_the_other(span: Proposal, tokens: Tokens, words: PlaceWords) -> bool:
    """Tell whether a name is one of two wherever it stands: "the other Manchester".

    "The other Manchester clubs" are those of the same one.
    """
    article = tokens.word(span.first - 2) in words.definite_articles
    contrasting = tokens.word(span.first - 1) in words.contrasting_words
    return article and contrasting and not _leans(span, tokens)


def _leans(span: Proposal, tokens: Tokens) -> bool:
    """Tell whether a name only says more of the noun after it."""
    return tokens.doc[span.last - 1].dep_ in LEANING


def _are_set_apart(
    first: Proposal, second: Proposal, tokens: Tokens, words: PlaceWords
) -> bool:
    """Tell whether the words before two mentions of one name set them apart."""
    leads = tokens.word(first.first - 1), tokens.word(second.first - 1)
    if leads in words.opposed_leads or leads[::-1] in words.opposed_leads:
        return True
    if leads[0] in words.contrasting_words and leads[1] == ",":
        return True  # "Unlike Lima, Ohio, Lima has a coast"
    between = tokens.lower[max(first.last, second.first - _FARTHEST) : second.first]
    return not words.contrasting_words.isdisjoint(between)
