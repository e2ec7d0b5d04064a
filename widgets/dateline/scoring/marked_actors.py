"""The actors that lines of marks give names and role nouns to."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from ..model import Actor
from ..nlp.name_forms import canonical, slug

if TYPE_CHECKING:
    from ..errors import MarkError
    from ..model import Mention
    from .mark_lines import Line
    from .marks import Mark

__all__ = ["actors_of"]


def actors_of(
    marked: Iterable[tuple[Mark, Mention]], problems: list[MarkError]
) -> Iterator[Actor]:
    """Yield an actor for every name that lines say is meant.

    Parameters
    ----------
    marked
        The marks of actors, each with its mention.
    problems
        What is wrong with the lines is added to it.

    """
    of: dict[str, list[tuple[Mark, Mention]]] = defaultdict(list)
    for mark, mention in marked:
        of[mark.line.keys["is"]].append((mark, mention))
    called: dict[str, str] = {}
    for name, clustered in of.items():
        lines = [mark.line for mark, _ in clustered]
        plain = slug(canonical(name, frozenset()))
        same = called.setdefault(plain, name)
        if same != name:
            problems.append(
                lines[0].wrong(f"“{name}” is “{same}” elsewhere; write it in one way")
            )
        yield Actor(
            id=f"actor:{plain}",
            name=name,
            kind=_kind(name, lines, problems),
            mentions=tuple(m for mark, m in clustered if not _is_noun(mark)),
            nominals=tuple(m for mark, m in clustered if _is_noun(mark)),
            rule="marked",
            status="accepted",
        )


def _is_noun(mark: Mark) -> bool:
    return bool(mark.line.keys.get("noun"))


def _kind(name: str, lines: list[Line], problems: list[MarkError]) -> Any:
    """Return the kind that the lines of an actor give it, once or all alike."""
    kinds = {line.keys["kind"]: line for line in lines if "kind" in line.keys}
    if not kinds:
        problems.append(
            lines[0].wrong(
                f'no line says the kind of “{name}”; add "kind": "person", '
                '"organisation" or "group"'
            )
        )
    elif len(kinds) > 1:
        told = " and ".join(f"{k} in line {x.number}" for k, x in kinds.items())
        problems.append(lines[0].wrong(f"“{name}” is {told}; choose one"))
    return next(iter(kinds), "group")
