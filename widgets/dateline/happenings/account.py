"""Account: what one story tells of one happening, as it is gathered."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import overload

from .evidence import evidence_of
from .records import Telling

__all__ = ["Account"]


class Account(Sequence[Telling]):
    """The tellings of one story that are of one happening, the first in front.

    What they say together is asked for each further telling of the story, so that it
    is kept until one is added.

    Parameters
    ----------
    tellings
        The tellings, in text order.

    """

    def __init__(self, tellings: Iterable[Telling]) -> None:
        self._tellings = list(tellings)
        self._whole: Telling | None = None

    @property
    def whole(self) -> Telling:
        """One telling that holds all that they say of the happening."""
        if self._whole is None:
            self._whole = evidence_of(self._tellings)
        return self._whole

    def append(self, telling: Telling) -> None:
        """Add a telling that goes on with it."""
        self._tellings.append(telling)
        self._whole = None

    @overload
    def __getitem__(self, at: int) -> Telling: ...
    @overload
    def __getitem__(self, at: slice) -> list[Telling]: ...
    def __getitem__(self, at: int | slice) -> Telling | list[Telling]:
        return self._tellings[at]

    def __len__(self) -> int:
        return len(self._tellings)

    def __iter__(self) -> Iterator[Telling]:
        return iter(self._tellings)
