"""The pointer at points of the window, once what moved there has been painted."""

from __future__ import annotations

from playwright.sync_api import Page

__all__ = ["click_at", "drag", "painted"]

#: Two frames: what is called in the first may still ask for the second.
_FRAMES = """() => new Promise((done) =>
  requestAnimationFrame(() => requestAnimationFrame(() => done(null))))"""

Point = tuple[float, float]


def painted(page: Page) -> None:
    """Wait for two frames.

    Where a press lands is decided by the last frame; a window that scrolled a moment
    ago is pressed where it was before.
    """
    page.evaluate(_FRAMES)


def click_at(page: Page, x: float, y: float) -> None:
    painted(page)
    page.mouse.click(x, y)


def drag(page: Page, start: Point, *stops: Point) -> None:
    """Press at a point, move by way of others and let go at the last."""
    painted(page)
    page.mouse.move(*start)
    page.mouse.down()
    for stop in stops:
        page.mouse.move(*stop, steps=4)
    page.mouse.up()
