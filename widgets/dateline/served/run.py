"""The server of the page: on this machine alone, until it is interrupted."""

from __future__ import annotations

import secrets
import socket
from collections.abc import Callable
from contextlib import closing, suppress
from typing import TYPE_CHECKING

import uvicorn

from ..errors import BadOption
from .app import app

if TYPE_CHECKING:
    from ..workbench.view import StoryView

__all__ = ["serve"]

#: Only programs of this machine reach it.
ADDRESS = "127.0.0.1"

#: The longest message (bytes): a file in base64.
MOST_BYTES = 140_000_000


def serve(views: StoryView, port: int, ready: Callable[[str], None]) -> None:
    """Show a workbench in a page until the process is interrupted.

    Parameters
    ----------
    views
        The workbench.
    port
        The port; 0: any that is free.
    ready
        Called with the page's address as soon as it can be opened.

    Raises
    ------
    BadOption
        The port is taken, or cannot be used.

    """
    token = secrets.token_urlsafe(24)
    # The address holds the token, so nothing may write down what is asked for.
    config = uvicorn.Config(
        app(views, token),
        log_config=None,
        access_log=False,
        log_level="critical",
        lifespan="off",
        ws="websockets-sansio",
        ws_max_size=MOST_BYTES,
        timeout_graceful_shutdown=2,
    )
    with closing(_listening(port)) as listening:
        ready(f"http://{ADDRESS}:{listening.getsockname()[1]}/{token}/")
        # When it has ended, it gives the interrupt on that ended it.
        with suppress(KeyboardInterrupt):
            uvicorn.Server(config).run(sockets=[listening])


def _listening(port: int) -> socket.socket:
    """Return a socket to which a browser can connect already."""
    listening = socket.socket()
    try:
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind((ADDRESS, port))
        listening.listen()
    except (OSError, OverflowError) as error:
        listening.close()
        reason = getattr(error, "strerror", None) or error
        raise BadOption(
            f"the port {port} cannot be used ({reason}); give another with --port, or "
            "none: then a free one is taken"
        ) from error
    return listening
