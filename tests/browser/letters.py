"""Where the letters of words are that a browser has drawn, whatever its fonts.

A line's box is no measure: how much air it has above and below the letters differs
from font to font.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations

from playwright.sync_api import Locator, Page

__all__ = ["Letters", "assert_apart", "assert_inside", "letters_of", "resized"]

#: The boxes of the letters of all words that are shown, in pixels of the window.
LETTERS = """nodes => nodes.filter(node => node.getClientRects().length).map(node => {
  const {left, right} = node.getBoundingClientRect();
  const style = getComputedStyle(node);
  const pen = document.createElement("canvas").getContext("2d");
  pen.font = ["fontStyle", "fontWeight", "fontSize", "fontFamily"]
    .map((part) => style[part]).join(" ");
  const text = node.textContent;
  const ink = pen.measureText(
    style.textTransform === "uppercase" ? text.toUpperCase() : text);
  const {x, y} = node.getStartPositionOfChar(0);
  const {b, d, f} = node.getScreenCTM();
  const base = b * x + d * y + f;
  return {text, left, right, top: base - d * ink.actualBoundingBoxAscent,
    bottom: base + d * ink.actualBoundingBoxDescent};
})"""


@dataclass(frozen=True)
class Letters:
    """The words of a text in an SVG picture and the box around their letters."""

    text: str
    left: float
    top: float
    right: float
    bottom: float


def resized(page: Page, width: int, height: int) -> None:
    """Give a page a size, and wait until all that watch their size have drawn anew."""
    page.set_viewport_size({"width": width, "height": height})
    # They are told in the next frame, and what they draw is there in the one after.
    frames = "requestAnimationFrame(() => requestAnimationFrame(done))"
    page.evaluate(f"() => new Promise((done) => {frames})")


def letters_of(words: Locator) -> list[Letters]:
    """Return the letters of the texts that are shown."""
    return [Letters(**found) for found in words.evaluate_all(LETTERS)]


def assert_apart(words: list[Letters], slack: float = 0.5) -> None:
    """Fail if letters of two texts lie over one another by more pixels than that."""
    over = [
        (one.text, other.text)
        for one, other in combinations(words, 2)
        if min(one.right, other.right) - max(one.left, other.left) > slack
        and min(one.bottom, other.bottom) - max(one.top, other.top) > slack
    ]
    assert over == []


def assert_inside(words: list[Letters], frame: Locator, slack: float = 1.0) -> None:
    """Fail if anything of a text is outside a frame, where it would be cut off."""
    box = frame.bounding_box()
    assert box is not None
    right, bottom = box["x"] + box["width"], box["y"] + box["height"]
    cut = [
        one.text
        for one in words
        if one.left < box["x"] - slack
        or one.right > right + slack
        or one.top < box["y"] - slack
        or one.bottom > bottom + slack
    ]
    assert cut == []
