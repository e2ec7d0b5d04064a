"""The text of a page, a line for each block of it."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

__all__ = ["lines_of"]

#: Elements before and after which a line ends.
_BLOCKS = frozenset(
    "address article aside blockquote body br dd details div dl dt figcaption figure "
    "h1 h2 h3 h4 h5 h6 header hr li main ol p pre section summary table tbody tfoot "
    "thead tr ul".split()
)

#: Elements that are no part of a story.
_LEFT_OUT = (
    "script style noscript template nav footer aside form button svg iframe head"
)

#: What parts the cells of a row.
_CELLS = {"td": " | ", "th": " | "}


def lines_of(tree: Any) -> str:
    """Return the text of a page's article, else of all its body.

    Parameters
    ----------
    tree
        The page, parsed by lxml.

    """
    roots = tree.xpath("//article") or tree.xpath("//main") or tree.xpath("//body")
    parts: list[str] = []
    for root in map(deepcopy, roots or [tree]):
        for name in _LEFT_OUT.split():
            for node in root.xpath(f".//{name}"):
                node.drop_tree()
        _walk(root, parts)
        parts.append("\n")
    lines = (" ".join(line.split()).strip("| ") for line in "".join(parts).split("\n"))
    return "\n".join(filter(None, lines))


def _walk(root: Any, parts: list[str]) -> None:
    """Collect the text of an element, with line breaks where blocks begin and end."""
    # Not by recursion: pages may nest more deeply than Python's stack.
    stack: list[tuple[Any, bool]] = [(root, False)]
    while stack:
        node, is_over = stack.pop()
        is_block = node.tag in _BLOCKS
        if is_over:
            parts.append("\n" if is_block else _CELLS.get(node.tag, ""))
            parts.append(_one_line(node.tail) if node is not root else "")
            continue
        parts.append("\n" if is_block else "")
        if isinstance(node.tag, str):
            text = node.text or ""
            parts.append(text if node.tag == "pre" else _one_line(text))
        stack.append((node, True))
        stack += [(child, False) for child in reversed(node)]


def _one_line(text: str | None) -> str:
    return (text or "").replace("\n", " ")
