"""The actors of several readings, each once, without a corpus."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from ..model import Findings
from ..model.identity import JoinedActors
from .comparison import named

__all__ = ["join_actors"]


def join_actors(
    readings: Iterable[Findings] | Mapping[str, Findings],
) -> JoinedActors:
    """Return who is named in several stories, each person and body once.

    Parameters
    ----------
    readings
        Readings from :func:`dateline.read`, in any order: it changes nothing. A
        mapping gives the stories their ids; else these are digests of the stories,
        the same as in :func:`dateline.compare_stories`.

    Returns
    -------
    JoinedActors
        Those that most stories name come first. ``of(story, actor)`` and ``ids`` say
        which actor of which story is which of them.

    Raises
    ------
    BadOption
        It is no pile of readings: a single one, say, or a corpus.

    Examples
    --------
    >>> stories = [dl.read(path) for path in sorted(folder.glob("*.txt"))]
    >>> dl.join_actors(stories).to_frame()  # doctest: +SKIP

    """
    from ..identities import SeenStory, join_actors

    return join_actors(
        SeenStory.of(found, id_) for id_, found in named(readings, "join_actors")
    )
