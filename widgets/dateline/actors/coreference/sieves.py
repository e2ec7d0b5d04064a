"""The multi-pass sieve: in which order, and why, two names are held to be one actor.

After Raghunathan et al., "A Multi-Pass Sieve for Coreference Resolution" (EMNLP 2010):
the most precise rules come first, and each builds on the clusters of those before it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from ...nlp.name_forms import alike, initials, skeleton
from .clusters import DECLARED, Clusters, Join
from .organisation_names import bare_forms, country_in, first_word, short_forms
from .person_names import is_full, part_names, short_names, strong_words

if TYPE_CHECKING:
    from ..context import ActorContext
    from ..records import Constraint, Name

__all__ = ["run_sieves"]

#: How many spellings of like names are compared with each new one.
SPELLINGS = 20


def run_sieves(
    context: ActorContext, names: list[Name], constraints: Iterable[Constraint] = ()
) -> Clusters:
    """Join names sieve by sieve; an earlier sieve is never undone by a later one.

    The user's constraints come first. Full forms come before short ones, so that a
    surname finds every full name that could have it.
    """
    clusters = Clusters(names)
    clusters.apply_constraints(constraints)
    sieves = _FullFormSieves(context, names, clusters)
    for sieve in (
        sieves.known,
        sieves.same,
        sieves.declared,
        sieves.initials,
        sieves.national,
        sieves.shorter,
        sieves.spelling,
    ):
        for join in sieve():
            clusters.join(join)
    for join in part_names(names, clusters):
        clusters.join(join)
    for join in short_names(names, clusters, context.lexicon):
        clusters.join(join)
    return clusters


#: The longest words between a name and its alias (characters).
LONGEST = 40


class _FullFormSieves:
    """The sieves for full forms; each yields the joins that it proposes."""

    def __init__(
        self, context: ActorContext, names: list[Name], clusters: Clusters
    ) -> None:
        self._context = context
        self._names = names
        self._clusters = clusters

    def known(self) -> Iterator[Join]:
        """Join the names of one well-known person or organisation."""
        first: dict[str, int] = {}
        for at, name in enumerate(self._names):
            if name.known is None:
                continue
            seen = first.setdefault(name.known.name, at)
            if seen != at and self._names[seen].words != name.words:
                both = f"{self._names[seen].text} and {name.text}"
                why = f"{both} are both names for {name.known.name}"
                yield Join(seen, at, "known names", why)

    def same(self) -> Iterator[Join]:
        """Join names of one normal form; a lone surname is left to a later sieve."""
        first: dict[tuple[str, tuple[str, ...]], int] = {}
        for at, name in enumerate(self._names):
            if name.kind == "person" and not is_full(name):
                continue
            seen = first.setdefault((name.kind, name.words), at)
            if seen != at:
                yield Join(seen, at, "same name", f"both are written {name.text!r}")

    def declared(self) -> Iterator[Join]:
        """Join "Full Name (FN)" and "A, also known as B"."""
        tokens, words = self._context.parsed.tokens, self._context.words
        opening = {"(", *(f"({article}" for article in words.definite_articles)}
        for at in range(len(self._names) - 1):
            first, second = self._names[at], self._names[at + 1]
            between = tokens.phrase(first.last, second.first).casefold()
            between = between.strip(" ,“”‘’\"'«»„")
            after = tokens.text[second.last] if second.last < len(tokens) else ""
            if between in opening and after == ")" and _short_in(second, first):
                why = f"the story writes {first.text} ({second.text})"
                yield Join(at, at + 1, DECLARED, why)
            elif between.endswith(words.alias_phrases) and len(between) < LONGEST:
                why = f"the story says {between!r}"
                yield Join(at, at + 1, DECLARED, why)
            elif (phrase := self._alias_before(first, second)) is not None:
                why = f"the story says {phrase!r} and then the name"
                yield Join(at, at + 1, DECLARED, why)

    def _alias_before(self, first: Name, second: Name) -> str | None:
        """Return what stands before the first of "nom de guerre A, B", "Born A, B"."""
        tokens, words = self._context.parsed.tokens, self._context.words
        apart = tokens.phrase(first.last, second.first)
        if apart != "," or first.kind != second.kind:
            return None
        before = tokens.phrase(max(0, first.first - 5), first.first).casefold()
        called = next((p for p in words.alias_phrases if before.endswith(p)), None)
        born = tokens.text[max(0, first.first - 1)].casefold()
        full = is_full(first) and is_full(second) and first.kind == "person"
        return born if called is None and full and born in words.birth_words else called

    def initials(self) -> Iterator[Join]:
        """Join an acronym that occurs and the organisation whose initials it is."""
        short = {
            name.words[0]: at
            for at, name in reversed(list(enumerate(self._names)))
            if len(name.words) == 1 and name.text.isupper() and len(name.words[0]) > 1
        }
        if not short:
            return
        silent = self._context.words.words_without_initial
        for at, name in enumerate(self._names):
            if name.kind != "organisation" or len(name.words) < 2:
                continue
            both = (initials(name.words, silent), initials(name.words))
            for letters in dict.fromkeys(both):
                if letters in short:
                    why = f"{letters.upper()} are the initials of {name.text}"
                    yield Join(at, short[letters], "initials", why)

    def national(self) -> Iterator[Join]:
        """Join "Fijian Labour Ministry" and "Labour Ministry of Fiji"."""
        first: dict[tuple[str, tuple[str, ...]], int] = {}
        for at, name in enumerate(self._names):
            country = country_in(self._context, name)
            if name.kind != "organisation" or country is None:
                continue
            for form in bare_forms(self._context, name):
                seen = first.setdefault((country, form), at)
                if seen != at and self._names[seen].words != name.words:
                    why = f"{self._names[seen].text} has the same country"
                    yield Join(seen, at, "shorter form", why)

    def shorter(self) -> Iterator[Join]:
        """Join an organisation with its form without country or legal suffix."""
        first: dict[tuple[str, ...], int] = {}
        for at, name in enumerate(self._names):
            if name.kind == "organisation":
                first.setdefault(name.words, at)
        fuller: dict[tuple[str, ...], set[int]] = defaultdict(set)
        for at in first.values():
            for form in sorted(_shorter(self._context, self._names[at])):
                fuller[form].add(self._clusters.find(at))
        for form, longer in fuller.items():
            if form in first and len(longer) == 1:
                at = first[form]
                other = next(iter(longer))
                long, short = self._names[other].text, self._names[at].text
                why = f"{long} is the full form of {short}"
                yield Join(min(at, other), max(at, other), "shorter form", why)

    def spelling(self) -> Iterator[Join]:
        """Join full names of which each word can be one spelling of the other's."""
        buckets: dict[tuple[int, str], list[int]] = defaultdict(list)
        seen: set[tuple[str, ...]] = set()
        for at, name in enumerate(self._names):
            strong = strong_words(name.words)
            if name.kind != "person" or len(strong) < 2 or name.words in seen:
                continue
            seen.add(name.words)
            bucket = buckets[len(strong), skeleton(strong[-1])]
            for other in bucket[-SPELLINGS:]:
                pairs = zip(strong, strong_words(self._names[other].words), strict=True)
                if all(alike(a, b) for a, b in pairs):
                    both = f"{self._names[other].text} and {name.text}"
                    why = f"{both} are spellings of the same name"
                    yield Join(other, at, "spelling", why)
                    break
            bucket.append(at)


def _short_in(second: Name, first: Name) -> bool:
    """Tell whether a name in brackets renames the one before and is no party tag."""
    if first.kind != second.kind:
        return False
    return sum(c.isupper() for c in second.text) >= 2 or first.kind == "organisation"


def _shorter(context: ActorContext, name: Name) -> set[tuple[str, ...]]:
    """Return the shorter forms under which an organisation may be named again."""
    forms = bare_forms(context, name) | short_forms(name.words, context.words)
    noun = context.lexicon.head_noun(name.words) if len(name.words) > 1 else None
    if noun is not None:
        forms.add((noun,))
    first = first_word(name.words, context.words)
    return forms | {first} if first is not None else forms
