"""Figures in words: how many, what became of them, and who says so."""

from __future__ import annotations

from collections.abc import Iterable

from ..model import Figure

__all__ = ["FIGURE_HEADS", "figure_rows"]

#: The headings of :func:`figure_rows`.
FIGURE_HEADS = ("number", "of whom", "what", "where", "whether", "source")

Row = tuple[str | None, ...]


def figure_rows(figures: Iterable[Figure]) -> list[Row]:
    """Return a table row for each figure, the parts below what they are parts of.

    Parameters
    ----------
    figures
        The figures of a story, in text order.

    Returns
    -------
    list of tuple
        The cells of :data:`FIGURE_HEADS`; a dash before the number marks a part.

    """
    figures = list(figures)
    known = {figure.id for figure in figures}
    parts: dict[str | None, list[Figure]] = {}
    for figure in figures:
        whole = figure.part_of if figure.part_of in known else None
        parts.setdefault(whole, []).append(figure)
    return _rows(parts, None, 0)


def _rows(
    parts: dict[str | None, list[Figure]], whole: str | None, depth: int
) -> list[Row]:
    rows = []
    for figure in parts.pop(whole, ()):
        rows.append(_row(figure, depth))
        rows += _rows(parts, figure.id, depth + 1)
    return rows


def _row(figure: Figure, depth: int) -> Row:
    source = [figure.source, f"via {figure.via}" if figure.via else None]
    whom = f"{figure.of} ({figure.side})" if figure.side else figure.of
    return (
        "– " * depth + _number(figure),
        whom,
        " ".join(part for part in (figure.degree, figure.outcome) if part),
        figure.place,
        "" if figure.status == "asserted" else figure.status,
        ", ".join(part for part in source if part),
    )


def _number(figure: Figure) -> str:
    """Return "at least 31" or "10 to 15"; the story's own words for no number."""
    low, high, qualifier = figure.low, figure.high, figure.qualifier
    if low is None or high is None or "vague" in (figure.bound, qualifier):
        return f"“{figure.phrase}”"
    number = f"{low:,}" if low == high else f"{low:,} to {high:,}"
    if not qualifier:
        return number
    # As the story has it: "at least 31", but "two more".
    after = figure.phrase.casefold().find(qualifier.casefold()) > 0
    return f"{number} {qualifier}" if after else f"{qualifier} {number}"
