"""The ladder: in which order, and why, two names are held to be one actor."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from .bodies import bare_forms, first_word, short_forms
from .clusters import Clusters
from .names import PARTICLES, SUFFIXES, alike, initials, skeleton, surname
from .tables import given_gender, title_gender

if TYPE_CHECKING:
    from .ground import Ground
    from .mentions import Name

__all__ = ["Join", "climb", "gender_of", "is_full"]


@dataclass(frozen=True, slots=True)
class Join:
    """Two names (by index) that a rule holds to be one actor."""

    first: int
    second: int
    rule: str
    why: str


def climb(ground: Ground, names: list[Name]) -> Clusters:
    """Join names rung by rung; an earlier rung is never undone by a later one.

    Full forms come before short ones, so that a surname finds every full name
    that could have it.
    """
    clusters = Clusters(names)
    for rung in (_known, _same, _declared, _initials, _bare, _spelling):
        for join in rung(ground, names, clusters):
            clusters.join(join.first, join.second, join.rule, join.why)
    for join in _short_names(names, clusters):
        clusters.join(join.first, join.second, join.rule, join.why)
    return clusters


def is_full(name: Name) -> bool:
    """Tell whether a person's name has more than a surname."""
    return len(_strong(name.words)) > 1


def _strong(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(w for w in words if w not in PARTICLES and w not in SUFFIXES)


def gender_of(name: Name) -> str:
    """Return "m" or "f" where a title, the given name or fame tells it."""
    if name.known is not None and name.known.gender:
        return name.known.gender
    words = tuple(name.title.casefold().replace(".", "").split())
    for at in range(len(words)):
        told = title_gender(words[at:]) or title_gender(words[at : at + 1])
        if told:
            return told
    return (given_gender(name.words[0]) or "") if len(name.words) > 1 else ""


def _known(ground: Ground, names: list[Name], clusters: Clusters) -> Iterator[Join]:
    """Join the names of one well-known person or body."""
    first: dict[str, int] = {}
    for at, name in enumerate(names):
        if name.known is None:
            continue
        seen = first.setdefault(name.known.name, at)
        if seen != at and names[seen].words != name.words:
            why = f"{names[seen].text} and {name.text} are names of {name.known.name}"
            yield Join(seen, at, "known names", why)


def _same(ground: Ground, names: list[Name], clusters: Clusters) -> Iterator[Join]:
    """Join names of one normal form; a lone surname waits for its full name."""
    first: dict[tuple[str, tuple[str, ...]], int] = {}
    for at, name in enumerate(names):
        if name.kind == "person" and not is_full(name):
            continue
        seen = first.setdefault((name.kind, name.words), at)
        if seen != at:
            yield Join(seen, at, "same name", f"both are written {name.text!r}")


def _declared(ground: Ground, names: list[Name], clusters: Clusters) -> Iterator[Join]:
    """Join "Full Name (FN)" and "A, also known as B"."""
    doc = ground.doc
    for at in range(len(names) - 1):
        first, second = names[at], names[at + 1]
        between = doc[first.last : second.first].text.casefold().strip(" ,")
        after = doc[second.last].text if second.last < len(doc) else ""
        if between in ("(", "(the") and after == ")" and _short_in(second, first):
            why = f"the story writes {first.text} ({second.text})"
            yield Join(at, at + 1, "declared alias", why)
        elif between.endswith(
            ("also known as", "known as the", "known as", "aka")
        ) and (len(between) < 25):
            why = f"the story says {between!r}"
            yield Join(at, at + 1, "declared alias", why)


def _short_in(second: Name, first: Name) -> bool:
    """Tell whether a name in brackets renames the one before and is no party tag."""
    if first.kind != second.kind:
        return False
    return sum(c.isupper() for c in second.text) >= 2 or first.kind == "organisation"


def _initials(ground: Ground, names: list[Name], clusters: Clusters) -> Iterator[Join]:
    """Join an acronym that occurs and the body whose initials it is."""
    short = {
        name.words[0]: at
        for at, name in reversed(list(enumerate(names)))
        if len(name.words) == 1 and name.text.isupper() and len(name.words[0]) > 1
    }
    if not short:
        return
    for at, name in enumerate(names):
        if name.kind != "organisation" or len(name.words) < 2:
            continue
        for letters in {initials(name.words), initials(name.words, small=True)}:
            if letters in short:
                why = f"{letters.upper()} are the initials of {name.text}"
                yield Join(at, short[letters], "initials", why)


def _bare(ground: Ground, names: list[Name], clusters: Clusters) -> Iterator[Join]:
    """Join a body with its form without nationality, place or legal suffix."""
    first: dict[tuple[str, ...], int] = {}
    for at, name in enumerate(names):
        if name.kind == "organisation":
            first.setdefault(name.words, at)
    fuller: dict[tuple[str, ...], set[int]] = defaultdict(set)
    for words, at in first.items():
        for form in _shorter(ground, names[at]):
            fuller[form].add(clusters.find(at))
    for form, longer in fuller.items():
        if form in first and len(longer) == 1:
            at = first[form]
            other = next(iter(longer))
            why = f"{names[other].text} is {names[at].text} said in full"
            yield Join(min(at, other), max(at, other), "shorter form", why)


def _shorter(ground: Ground, name: Name) -> set[tuple[str, ...]]:
    """Return the shorter forms under which a body may be named again."""
    forms = bare_forms(ground, name) | short_forms(name.words)
    first = first_word(name.words)
    return forms | {first} if first is not None else forms


def _spelling(ground: Ground, names: list[Name], clusters: Clusters) -> Iterator[Join]:
    """Join full names of people whose every word can be one spelling of another's."""
    buckets: dict[tuple[int, str], list[int]] = defaultdict(list)
    seen: set[tuple[str, ...]] = set()
    for at, name in enumerate(names):
        strong = _strong(name.words)
        if name.kind != "person" or len(strong) < 2 or name.words in seen:
            continue
        seen.add(name.words)
        bucket = buckets[len(strong), skeleton(strong[-1])]
        for other in bucket[-20:]:
            pairs = zip(strong, _strong(names[other].words), strict=True)
            if all(alike(a, b) for a, b in pairs):
                why = f"{names[other].text} and {name.text} are spellings of one name"
                yield Join(other, at, "spelling", why)
                break
        bucket.append(at)


def _short_names(names: list[Name], clusters: Clusters) -> Iterator[Join]:
    """Join surnames and given names that stand alone with the full name they mean.

    One full name in the story has it: that one. Several: the nearest before it,
    of the same gender. None: the same word elsewhere.
    """
    people = _FullNames(names)
    alone: dict[tuple[str, ...], int] = {}
    for at, name in enumerate(names):
        if name.kind != "person" or is_full(name):
            continue
        word = surname(name.words)
        found = people.match(at, word, clusters)
        if found is not None:
            yield found
            continue
        seen = alone.setdefault((word,), at)
        if seen != at:
            yield Join(seen, at, "same name", f"both are written {name.text!r}")


class _FullNames:
    """The full names of people in a story, by surname, sound and given name."""

    def __init__(self, names: list[Name]) -> None:
        self.names = names
        self.by: dict[str, dict[str, list[int]]] = {
            "surname": defaultdict(list),
            "spelling": defaultdict(list),
            "given name": defaultdict(list),
        }
        for at, name in enumerate(names):
            if name.kind != "person" or not is_full(name):
                continue
            strong = _strong(name.words)
            last = surname(name.words)
            self.by["surname"][last].append(at)
            self.by["spelling"][skeleton(last)].append(at)
            for word in strong[:-1]:
                self.by["given name"][word].append(at)

    def match(self, at: int, word: str, clusters: Clusters) -> Join | None:
        """Return the join of a name that stands alone, None if it stays open."""
        name = self.names[at]
        for rule, key in (
            ("surname", word),
            ("given name", word),
            ("spelling", skeleton(word)),
        ):
            fits = self._fits(at, rule, self.by[rule].get(key, []), word)
            if not fits:
                continue
            distinct = {clusters.find(full) for full in fits}
            before = [full for full in fits if full < at]
            if len(distinct) == 1 or (rule == "surname" and before):
                full = before[-1] if before else fits[0]
                why = f"{name.text!r} is the {rule} of {self.names[full].text}"
                if rule == "spelling":
                    why = f"{name.text!r} is a spelling of {self.names[full].text}"
                if len(distinct) > 1:
                    why += ", the nearest before it of several"
                return Join(full, at, rule, why)
            return None
        return None

    def _fits(self, at: int, rule: str, full: list[int], word: str) -> list[int]:
        """Leave out full names of another gender, and other sounds."""
        gender = gender_of(self.names[at])
        fits = []
        for other in full:
            theirs = gender_of(self.names[other])
            if gender and theirs and gender != theirs:
                continue
            if rule == "spelling" and not alike(word, surname(self.names[other].words)):
                continue
            fits.append(other)
        return fits
