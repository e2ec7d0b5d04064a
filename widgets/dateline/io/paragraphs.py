"""The paragraphs of word processors' documents as they are printed, with styles."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from typing import Any

__all__ = ["opendocument_lines", "word_lines"]

#: What else a Word document holds: the frames beside the text, what was moved away.
_OUTSIDE = "not(ancestor::w:tbl) and not(ancestor::w:txbxContent)"
_STAYED = "not(ancestor::w:txbxContent) and not(ancestor::w:moveFrom)"

#: What is written in a run but letters.
_SIGNS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}


def word_lines(document: Any) -> Iterator[tuple[str, str]]:
    """Yield the paragraphs and the rows of tables, each with its style.

    python-docx leaves out what stands in forms, and what tracked changes have added.
    """
    table, paragraph = import_module("docx.table"), import_module("docx.text.paragraph")
    body = document.element.body
    for block in body.xpath(f".//w:p[{_OUTSIDE}] | .//w:tbl[{_OUTSIDE}]"):
        if block.tag.endswith("}p"):
            style = paragraph.Paragraph(block, document).style
            yield style.name if style is not None else "", _printed(block)
            continue
        for row in table.Table(block, document).rows:
            # A cell as wide as two columns comes for each of them.
            cells = dict.fromkeys(cell._tc for cell in row.cells)
            lines = (
                [_printed(line) for line in cell.xpath(".//w:p")] for cell in cells
            )
            yield "", " | ".join(" ".join(" ".join(cell).split()) for cell in lines)


def _printed(paragraph: Any) -> str:
    """Return the words of a paragraph with all changes accepted."""
    words = []
    for written in paragraph.xpath(f".//w:r[{_STAYED}]/*"):
        _, _, sort = written.tag.rpartition("}")
        words.append(written.text or "" if sort == "t" else _SIGNS.get(sort, ""))
    return "".join(words)


#: What is written in an OpenDocument text beside what is printed: remarks, deletions.
_UNPRINTED = "ancestor::office:annotation or ancestor::text:tracked-changes"

#: What stands for white space in it, and what holds paragraphs of its own.
_SPACES = {"text:s", "text:tab", "text:line-break"}
_APART = ("text:note", "office:annotation", "draw:")


def opendocument_lines(document: Any) -> Iterator[tuple[str, str]]:
    """Yield the paragraphs of an OpenDocument text, each with its style."""
    for node in document.body.get_elements(
        f"//text:h[not({_UNPRINTED})]|//text:p[not({_UNPRINTED})]"
    ):
        yield node.style or "", _words_of(node)


def _words_of(node: Any) -> str:
    """Return the words of a paragraph: odfdo puts the target of a link behind it."""
    words = [node.text or ""]
    for child in node.children:
        if child.tag in _SPACES:
            words.append(str(child))
        elif not child.tag.startswith(_APART):
            words.append(_words_of(child))
        words.append(child.tail or "")
    return "".join(words)
