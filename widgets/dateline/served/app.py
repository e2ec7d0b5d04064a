"""The page with the workbench, its files and its socket, for one user."""

from __future__ import annotations

from importlib import resources
from secrets import compare_digest
from typing import TYPE_CHECKING

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import HTTPConnection
from starlette.responses import PlainTextResponse, Response
from starlette.routing import BaseRoute, Mount, Route, WebSocketRoute
from starlette.websockets import WebSocketClose

from ..report.page import page_style
from ..workbench.bundle import script, script_origins, served_script, style
from .line import Line

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.types import ASGIApp, Receive, Scope, Send

    from ..workbench.view import StoryView

__all__ = ["app"]

#: The page runs its own scripts and speaks to its own address, and to nothing else.
_POLICY = (
    "default-src 'none'",
    " ".join(("script-src 'self'", *script_origins())),
    "style-src 'self'",
    "img-src data:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
)

_HEADERS = {
    "Content-Security-Policy": "; ".join(_POLICY),
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "no-store",
}

_REFUSED = "Open the address that 'dateline serve' printed, as it is.\n"


def app(views: StoryView, token: str) -> Starlette:
    """Return the application that shows a workbench.

    Parameters
    ----------
    views
        The workbench. All pages show this one.
    token
        The first part of every path: who does not have it sees nothing.

    """
    html = (resources.files(__package__) / "page.html").read_text(encoding="utf-8")
    files: list[BaseRoute] = [
        _file("/", html, "text/html"),
        _file("/style.css", page_style() + style(), "text/css"),
        _file("/widget.js", script(), "text/javascript"),
        _file("/served.js", served_script(), "text/javascript"),
        WebSocketRoute("/socket", Line(views).serve),
    ]
    return Starlette(
        routes=[Mount(f"/{token}", routes=files)],
        middleware=[Middleware(_Guard, token=token)],
    )


def _file(path: str, content: str, kind: str) -> Route:
    async def answer(_: Request) -> Response:
        return Response(content, media_type=kind, headers=_HEADERS)

    return Route(path, answer)


class _Guard:
    """Lets in who has the address that was printed, by that name and from that page.

    Any site that a browser shows may send requests to this machine: from its own page
    (Origin), or under a name of its own that it lets point here (Host).
    """

    def __init__(self, inner: ASGIApp, token: str) -> None:
        self._inner = inner
        self._token = token

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        answer: ASGIApp = PlainTextResponse(_REFUSED, 403, headers=_HEADERS)
        if scope["type"] == "websocket":
            answer = WebSocketClose()
        if scope["type"] == "lifespan" or self._may(HTTPConnection(scope)):
            answer = self._inner
        await answer(scope, receive, send)

    def _may(self, asked: HTTPConnection) -> bool:
        host, origin = (asked.headers.get(name) for name in ("host", "origin"))
        address, port = asked.scope["server"]
        # Browsers name the origin of every socket, and of no page that one types in.
        is_page = asked.scope["type"] == "http" and origin is None
        given = asked.scope["path"].split("/")[1]
        return (
            host == f"{address}:{port}"
            and (is_page or origin == f"http://{host}")
            and compare_digest(given.encode(), self._token.encode())
        )
