"""Match people's names: full or short, of which gender, and whom a short one means."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ...lang.names import FAMILY_NAMES, PARTICLES, SUFFIXES
from ...nlp.name_forms import alike, skeleton, surname
from .clusters import Clusters, Join

if TYPE_CHECKING:
    from ..lexicon import Lexicon
    from ..records import Name

__all__ = ["gender_of", "is_full", "part_names", "short_names", "strong_words"]

#: How many full names on either side a lone name is compared with.
WINDOW = 40


def is_full(name: Name) -> bool:
    """Tell whether a person's name has more than a surname."""
    return len(strong_words(name.words)) > 1


def strong_words(words: tuple[str, ...]) -> tuple[str, ...]:
    """Return a name's words without particles and suffixes."""
    return tuple(w for w in words if w not in PARTICLES and w not in SUFFIXES)


def family_first(words: tuple[str, ...], lexicon: Lexicon) -> bool:
    """Tell whether a full name most likely begins with the family's: "Xi Jinping".

    "Kim Clark" has a given name there, "Kim Jong Un" hardly.
    """
    if words[0] not in FAMILY_NAMES or len(words) > 3:
        return False
    return len(words) == 3 or words[0] not in lexicon.given_names


def gender_of(name: Name, lexicon: Lexicon) -> str:
    """Return "m" or "f" if a title, the given name or the known names say it, or ""."""
    if name.known is not None and name.known.gender:
        return name.known.gender
    words = tuple(name.title.casefold().replace(".", "").split())
    for at in range(len(words)):
        whole, alone = words[at:], words[at : at + 1]
        gender = lexicon.titles.get(whole, "") or lexicon.titles.get(alone, "")
        if gender:
            return gender
    return lexicon.given_names.get(name.words[0], "") if len(name.words) > 1 else ""


def short_names(
    names: list[Name], clusters: Clusters, lexicon: Lexicon
) -> Iterator[Join]:
    """Join surnames and given names that stand alone with the full name they mean.

    One full name in the story has it: that one. Several: the nearest before it,
    of the same gender. None: the same word before, unless a title tells another
    gender ("Mrs. Okafor met Mr. Okafor").
    """
    people = _FullNames(names, lexicon)
    alone: dict[str, dict[str, int]] = defaultdict(dict)
    for at, name in enumerate(names):
        if name.kind != "person" or is_full(name):
            continue
        word = surname(name.words)
        join = people.match(at, word, clusters)
        if join is not None:
            yield join
            continue
        seen = _bearer_before(at, gender_of(name, lexicon), alone[word])
        if seen is not None:
            yield Join(seen, at, "same name", f"both are written {name.text!r}")


def _bearer_before(at: int, gender: str, bearers: dict[str, int]) -> int | None:
    """Return the first mention of who bore a lone name last, and note this one.

    ``bearers`` holds the first mention of each bearer by gender, the last named last;
    the gender of a bearer is that of the first mention that tells it.
    """
    fitting = [known for known in bearers if not (known and gender) or known == gender]
    if not fitting:
        bearers[gender] = at
        return None
    known = gender if gender in fitting else fitting[-1]
    first = bearers.pop(known)
    bearers[known or gender] = first
    return first


def part_names(names: list[Name], clusters: Clusters) -> Iterator[Join]:
    """Join a full name with the longer one in the story that it is a part of.

    "García Márquez" ends one, "Pedro Sánchez" begins one, "John Kennedy" leaves out
    its middle. Where two longer names fit, it is left alone.
    """
    first: dict[tuple[str, ...], int] = {}
    for at, name in enumerate(names):
        if name.kind == "person" and is_full(name):
            first.setdefault(strong_words(name.words), at)
    longer: dict[tuple[str, ...], dict[str, set[int]]] = defaultdict(
        lambda: defaultdict(set)
    )
    for words, at in first.items():
        for part, how in _parts(words):
            if part in first:
                longer[part][how].add(clusters.find(at))
    for part, wholes in longer.items():
        fits = set().union(*wholes.values()) - {clusters.find(first[part])}
        if len(fits) != 1:
            continue
        (whole,) = fits
        if whole in wholes["end"]:
            clusters.forget_given(first[part])
        why = f"{names[whole].text} is the full form of {names[first[part]].text}"
        yield Join(whole, first[part], "part of the name", why)


def _parts(words: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], str]]:
    """Yield the parts of a full name that are full names, and where they are in it."""
    for size in range(2, len(words)):
        yield words[-size:], "end"
        yield words[:size], "begin"
    if len(words) > 2:
        yield (words[0], words[-1]), "both"


class _FullNames:
    """The full names of people in a story, by surname, sound and given name."""

    def __init__(self, names: list[Name], lexicon: Lexicon) -> None:
        self.names = names
        self.genders = [gender_of(name, lexicon) for name in names]
        self.by: dict[str, dict[str, list[int]]] = {
            "surname": defaultdict(list),
            "spelling": defaultdict(list),
            "given name": defaultdict(list),
        }
        for at, name in enumerate(names):
            if name.kind != "person" or not is_full(name):
                continue
            strong = strong_words(name.words)
            last = surname(name.words)
            if family_first(strong, lexicon):
                self.by["surname"][strong[0]].append(at)
                self.by["given name"][last].append(at)
                continue
            self.by["surname"][last].append(at)
            self.by["spelling"][skeleton(last)].append(at)
            for word in strong[:-1]:
                self.by["given name"][word].append(at)

    def match(self, at: int, word: str, clusters: Clusters) -> Join | None:
        """Return the join of a lone name, None if it stays open.

        The surname is tried first, then the given name, then other spellings of
        the surname. Only the first that fits anybody counts.
        """
        for rule, key in (
            ("surname", word),
            ("given name", word),
            ("spelling", skeleton(word)),
        ):
            near = _near(self.by[rule].get(key, []), at)
            near = [full for full in near if not clusters.forbids(at, full)]
            fits = self._fits(at, rule, near, word)
            if fits:
                return self._join(at, rule, fits, clusters)
        return None

    def _join(
        self, at: int, rule: str, fits: list[int], clusters: Clusters
    ) -> Join | None:
        """Join with the only person who fits, or by surname with the nearest."""
        name = self.names[at]
        distinct = {clusters.find(full): full for full in fits}
        before = [full for full in fits if full < at]
        if len(distinct) > 1 and not (rule == "surname" and before):
            who = " or ".join(sorted({self.names[f].text for f in distinct.values()}))
            clusters.leave_unresolved(at, f"{name.text!r} could be {who}")
            return None
        full = before[-1] if before else fits[0]
        why = f"{name.text!r} is the {rule} of {self.names[full].text}"
        if rule == "spelling":
            why = f"{name.text!r} is another spelling of {self.names[full].text}"
        if len(distinct) > 1:
            why += ", the nearest before it of several with that surname"
        return Join(full, at, rule, why)

    def _fits(self, at: int, rule: str, full: list[int], word: str) -> list[int]:
        """Return the full names without those of another gender, or another sound."""
        gender = self.genders[at]
        fits = []
        for other in full:
            theirs = self.genders[other]
            if gender and theirs and gender != theirs:
                continue
            if rule == "spelling" and not alike(word, surname(self.names[other].words)):
                continue
            fits.append(other)
        return fits


def _near(full: list[int], at: int) -> list[int]:
    """Return the full names nearest to a name on both sides, in text order."""
    middle = bisect_left(full, at)
    return full[max(0, middle - WINDOW) : middle + WINDOW]
