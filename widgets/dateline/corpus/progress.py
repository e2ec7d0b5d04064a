"""A bar for terminals and notebooks: how many are read, how fast, how long it takes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

__all__ = ["Progress", "shown_progress"]

#: Told how many stories are done, and how many there are (None if unknown).
Progress = Callable[[int, int | None], None]


@contextmanager
def shown_progress(wanted: bool | Progress) -> Iterator[Progress]:
    """Yield what to call with how many stories are done, of how many.

    Parameters
    ----------
    wanted
        Whether to draw a bar, or a function of your own.

    """
    if callable(wanted):
        yield wanted
        return
    from tqdm.auto import tqdm

    # The rate over the whole run: a batch at a time, it would jump.
    bar = tqdm(desc="reading", unit=" stories", disable=not wanted, smoothing=0)

    def show(done: int, total: int | None) -> None:
        bar.total = total
        bar.update(done - bar.n)

    with bar:
        yield show
