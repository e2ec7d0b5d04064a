"""What the appearances that were joined say together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from ..model.actor import ActorKind
from .names import Key, Words
from .records import Appearance

__all__ = ["Profile"]

#: Of so many different names all are compared.
NAMES = 12


class Profile:
    """The appearances that are held to be one actor, and what they say together."""

    def __init__(self, number: int, members: Iterable[Appearance] = ()) -> None:
        self.number = number
        self.members: list[Appearance] = []
        self.keys: dict[str, Key] = {}
        self.words: Counter[Words] = Counter()
        self.kinds: Counter[ActorKind] = Counter()
        self.spelled: set[tuple[str, str]] = set()
        self.known: set[str] = set()
        self.qualifiers: set[str] = set()
        self.wordings: set[str] = set()
        self.offices: Counter[str] = Counter()
        self.fields: dict[str, float] = {}
        self.countries: Counter[str] = Counter()
        self.settings: Counter[str] = Counter()
        self.places: Counter[str] = Counter()
        self.company: Counter[str] = Counter()
        self.affiliations: set[str] = set()
        self.born: tuple[int, int] | None = None
        self.genders: Counter[str] = Counter()
        self.stories: set[str] = set()
        for member in members:
            self.add(member)

    def add(self, member: Appearance) -> None:
        """Take in another appearance."""
        self.members.append(member)
        for key, value in member.keys.items():
            self.keys[key] = min(value, self.keys.get(key, value))
        self.words.update(member.words)
        self.kinds[member.kind] += 1
        if member.known is not None:
            self.known.add(member.known)
        self.spelled |= member.spelled
        self.qualifiers |= member.qualifiers
        self.wordings |= member.wordings
        self.offices.update(member.offices)
        for field, strength in member.fields.items():
            self.fields[field] = max(strength, self.fields.get(field, 0.0))
        if member.country is not None:
            self.countries[member.country] += 1
        self.settings.update(member.settings)
        self.places.update(member.places)
        self.company.update(member.company)
        if member.affiliation is not None:
            self.affiliations.add(member.affiliation)
        self.born = self.born or member.born
        if member.gender:
            self.genders[member.gender] += 1
        self.stories.add(member.story)

    def absorb(self, other: Profile) -> None:
        """Take in all appearances of another profile."""
        for member in other.members:
            self.add(member)

    @property
    def language(self) -> str:
        """The language of its first appearance (ISO 639-1)."""
        return self.members[0].language

    @property
    def kind(self) -> ActorKind:
        """What most appearances are read as."""
        return min(self.kinds, key=lambda kind: (-self.kinds[kind], kind))

    @property
    def full_names(self) -> list[Words]:
        """The names of more than one word, the most frequent first."""
        return [name for name in self.by_use() if len(name) > 1][:NAMES]

    @property
    def is_full(self) -> bool:
        """Whether it is named by more than a surname, or is no person."""
        return self.kind != "person" or any(m.is_full for m in self.members)

    def by_use(self) -> Iterator[Words]:
        """Yield the names, the most frequent first."""
        yield from sorted(self.words, key=lambda name: (-self.words[name], name))
