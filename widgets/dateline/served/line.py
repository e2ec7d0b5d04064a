"""The line between a widget and the pages that show it, in place of a notebook's."""

from __future__ import annotations

import asyncio
import json
import logging
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from starlette.concurrency import run_in_threadpool

if TYPE_CHECKING:
    from ipywidgets import Widget
    from starlette.websockets import WebSocket

__all__ = ["Line"]

#: What a page has from files of its own.
_OF_FILES = {"_esm", "_css"}

_LOG = logging.getLogger(__name__)


class Line:
    """Sends each page what the widget says, and the widget what a page says.

    It takes the place of the widget's comm: the messages are those of Jupyter widgets,
    one JSON object each. Several pages show one widget, and so the same.

    Parameters
    ----------
    widget
        The widget; from now on it speaks to the pages.

    """

    def __init__(self, widget: Widget) -> None:
        self.comm_id = widget.model_id
        self._widget = widget
        self._loop: asyncio.AbstractEventLoop | None = None
        #: What is still to be sent to each page.
        self._pages: list[asyncio.Queue[str]] = []
        #: The page whose message the widget is taking.
        self._speaker: asyncio.Queue[str] | None = None
        #: The widget takes one message at a time, in the order in which they came.
        self._turn = asyncio.Lock()
        widget.comm = self

    def on_msg(self, callback: Callable[[dict[str, Any]], None]) -> None:
        """Take what the widget does with a message: it says so itself."""
        self._hear = callback

    def send(
        self,
        data: dict[str, Any],
        metadata: dict[str, Any] | None = None,
        buffers: Sequence[bytes] | None = None,
    ) -> None:
        """Send a message of the widget to the pages, from any thread."""
        del metadata, buffers  # no trait of the views is binary
        # The page that set something has it: an echo would undo what it set since.
        speaker = self._speaker if data.get("method") == "echo_update" else None
        text = json.dumps(data)
        for page in self._pages:
            if page is not speaker and self._loop is not None:
                self._loop.call_soon_threadsafe(page.put_nowait, text)

    def close(self) -> None:
        """End nothing: pages come and go by themselves."""

    async def serve(self, socket: WebSocket) -> None:
        """Serve a page until it is closed."""
        self._loop = asyncio.get_running_loop()
        await socket.accept()
        page: asyncio.Queue[str] = asyncio.Queue()
        self._pages.append(page)
        state = self._widget.get_state(set(self._widget.keys) - _OF_FILES)
        page.put_nowait(json.dumps({"method": "update", "state": state}))
        sending = asyncio.create_task(_send_all(page, socket))
        try:
            async for text in socket.iter_text():
                async with self._turn:
                    await run_in_threadpool(self._take, text, page)
        finally:
            self._pages.remove(page)
            sending.cancel()

    def _take(self, text: str, page: asyncio.Queue[str]) -> None:
        """Give the widget a message; one that it cannot take is left alone."""
        self._speaker = page
        try:
            self._hear({"content": {"data": json.loads(text)}, "buffers": []})
        except Exception:  # as in a notebook: it is told, and the next one is taken
            _LOG.exception("a message of the page could not be taken")
        finally:
            self._speaker = None


async def _send_all(page: asyncio.Queue[str], socket: WebSocket) -> None:
    while True:
        await socket.send_text(await page.get())
