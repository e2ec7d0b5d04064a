"""Fetches a web page, within limits of time, size and redirects."""

from __future__ import annotations

import re
import ssl
import time
from dataclasses import dataclass
from http import HTTPStatus
from http.client import HTTPException
from typing import Any
from urllib.parse import urljoin, urlsplit

import requests
import urllib3.exceptions

from .._version import __version__
from ..errors import BadOption, StoryError, UnreadableStory, quoted, text_given
from .content_coding import ACCEPTED, unpacked
from .deadline import CutAdapter, within

__all__ = ["MOST_BYTES", "MOST_REDIRECTS", "Page", "fetch"]

#: The longest page that is read, unpacked (bytes). The HTML of an article is seldom
#: longer than a tenth of this.
MOST_BYTES = 10_000_000

#: How many redirects are followed; browsers stop at 20.
MOST_REDIRECTS = 10

#: The longest time that can be asked for (seconds).
LONGEST = 86_400

#: How much is asked for at once (bytes).
_CHUNK = 1 << 16

_HEADERS = {
    "User-Agent": f"dateline/{__version__} (news reading workbench)",
    "Accept": "text/html,application/xhtml+xml;q=0.9,text/plain;q=0.8,*/*;q=0.1",
    "Accept-Encoding": ACCEPTED,
}
_TOO_LONG = f"is longer than {MOST_BYTES / 1e6:g} MB, the limit for a page"

#: Kinds of content in which there is no text (RFC 9110, the header Content-Type).
_NO_TEXT = ("audio", "font", "image", "video")

_WEB = re.compile(r"https?://", re.IGNORECASE)
_SAVE_IT = "open it in a browser, save the page and give the file instead"

_TIMEOUTS = (TimeoutError, requests.Timeout, urllib3.exceptions.TimeoutError)
_FAILURES = (
    OSError,  # a RequestException is one, too
    ValueError,
    HTTPException,
    urllib3.exceptions.HTTPError,
)


@dataclass(frozen=True, slots=True)
class Page:
    """The body of a page, unpacked, and its Content-Type header, if it has one."""

    data: bytes
    content_type: str | None


def fetch(url: str, *, timeout: float) -> Page:
    """Return what a web server answers.

    Proxies are taken from the environment (``HTTPS_PROXY``, ``NO_PROXY``).

    Parameters
    ----------
    url
        An address that begins with http:// or https://.
    timeout
        How long the whole page may take, redirects included (seconds).

    Raises
    ------
    StoryError
        It is not a web address.
    UnreadableStory
        There was no answer, an error, or an answer beyond the limits.
    BadOption
        The timeout is not above 0, or longer than a day.

    """
    if not isinstance(timeout, int | float) or not 0 < timeout <= LONGEST:
        raise BadOption(
            f"timeout is {quoted(timeout)}; give a number of seconds above 0, a day "
            f"({LONGEST:,}) at most"
        )
    text_given(url, "the web address", StoryError)
    try:
        address = _checked(url)
    except ValueError as error:
        raise StoryError(
            f"{quoted(url)} is not a web address ({error}); it must begin with "
            "https:// and name a host"
        ) from error
    deadline = time.monotonic() + timeout
    try:
        return within(timeout, lambda: _page(address, deadline))
    except _Refused as error:
        raise UnreadableStory(f"{url} {error}; {_SAVE_IT}") from error
    except _TIMEOUTS as error:
        raise UnreadableStory(
            f"{url} was not read within {timeout:g} seconds; try again later, or give "
            "a longer timeout"
        ) from error
    except _FAILURES as error:
        raise UnreadableStory(f"{url} {_failure(_root(error))}") from error


def _page(address: str, deadline: float) -> Page:
    with _session() as session, _answer(session, address, deadline) as answer:
        return Page(_body(answer, deadline), answer.headers.get("Content-Type"))


class _Refused(Exception):
    """An answer that is not read, and why: the rest of a sentence on its address."""


def _checked(address: str) -> str:
    """Return an address as it is sent: without spaces, umlauts and capitals.

    Raises
    ------
    ValueError
        It is not an address, or not one of HTTP.

    """
    if not _WEB.match(address):
        raise ValueError("it begins with neither http:// nor https://")
    if not address.isprintable():
        raise ValueError("it contains an invisible character")
    # requests would send what is meant for port 0 to port 80; reading the port also
    # raises the error for one that is no number.
    if urlsplit(address).port == 0:
        raise ValueError("port 0 cannot be used")
    return requests.Request("GET", address).prepare().url or ""


def _answer(session: _Session, address: str, deadline: float) -> requests.Response:
    """Return the answer at the end of all redirects, its body not yet read."""
    for _ in range(MOST_REDIRECTS + 1):
        answer = session.get(address, stream=True, timeout=_left(deadline))
        if not answer.is_redirect:
            break
        answer.close()
        try:
            address = _checked(urljoin(address, session.target(answer)))
        except ValueError as error:
            target = answer.headers["Location"]
            raise _Refused(
                f"redirects to {target[:200]!r}, which is not a web address ({error})"
            ) from error
    else:
        raise _Refused(f"redirects more than {MOST_REDIRECTS} times")
    if not answer.ok or answer.status_code >= HTTPStatus.MULTIPLE_CHOICES:
        answer.close()
        raise _Refused(f"was answered with {_status_text(answer.status_code)}")
    return answer


def _body(answer: requests.Response, deadline: float) -> bytes:
    """Read a body to its end, or until it is too long or too slow, and unpack it."""
    kind = answer.headers.get("Content-Type", "").partition(";")[0].strip()
    if kind.lower().partition("/")[0] in _NO_TEXT:
        raise _Refused(f"is {kind[:60]!r}, not a page")
    data = bytearray()
    # Not iter_content: that waits until a chunk is full, however slowly it fills. And
    # not unpacked by urllib3, to which half a packed page is a page.
    while chunk := answer.raw.read1(_CHUNK, decode_content=False):
        data += chunk
        if len(data) > MOST_BYTES:
            raise _Refused(_TOO_LONG)
        _left(deadline)
    try:
        whole = unpacked(
            bytes(data), answer.headers.get("Content-Encoding", ""), MOST_BYTES
        )
    except ValueError as error:
        raise _Refused(str(error)) from error
    if whole is None:
        raise _Refused(_TOO_LONG)
    return whole


def _left(deadline: float) -> float:
    """Return the time that is left (seconds); raise TimeoutError if it is over."""
    left = deadline - time.monotonic()
    if left <= 0:
        raise TimeoutError
    return left


def _status_text(status: int) -> str:
    try:
        return f"{status} {HTTPStatus(status).phrase}"
    except ValueError:  # servers make up their own: 999, 520
        return f"the status {status}"


def _root(error: BaseException) -> BaseException:
    """Return what lies at the bottom of an error: the operating system's, often."""
    while deeper := error.__cause__ or error.__context__:
        error = deeper
    return error


def _failure(error: BaseException) -> str:
    """Return what happened and what to do, as the rest of a sentence on an address."""
    if isinstance(error, ssl.SSLCertVerificationError):
        return (
            f"has a certificate that cannot be trusted ({error.verify_message}); set "
            f"SSL_CERT_FILE to your organisation's certificates, or {_SAVE_IT}"
        )
    system = error.strerror if isinstance(error, OSError) else None
    told = str(system or error or type(error).__name__)
    # A server's own bytes can stand in it: none may steer the terminal.
    told = "".join(c if c.isprintable() else " " for c in told)
    reason = " ".join(told.split())[:200]
    return (
        f"could not be fetched ({reason}); check the address and the connection, or "
        f"{_SAVE_IT}"
    )


def _session() -> _Session:
    session = _Session()
    session.headers.update(_HEADERS)
    session.mount("http://", CutAdapter())
    session.mount("https://", _SystemTrust())
    return session


class _Session(requests.Session):
    """A session that leaves redirects to its caller.

    requests would read the whole body of a redirect first, whatever its length, even
    if told not to follow it.
    """

    def get_redirect_target(self, resp: requests.Response) -> None:
        """Return None, so that no answer counts as a redirect."""

    def target(self, answer: requests.Response) -> str:
        """Return the address that a redirect names, as it is written there."""
        return super().get_redirect_target(answer) or ""


class _SystemTrust(CutAdapter):
    """Trusts the certificates of the system, besides those that requests brings.

    Newsrooms often sit behind a proxy that signs with a certificate of its own.
    """

    def init_poolmanager(self, *args: Any, **options: Any) -> None:
        """Make the pool of direct connections."""
        options["ssl_context"] = ssl.create_default_context()
        super().init_poolmanager(*args, **options)

    def proxy_manager_for(self, proxy: str, **options: Any) -> Any:
        """Make the pool of connections by way of a proxy."""
        options["ssl_context"] = ssl.create_default_context()
        return super().proxy_manager_for(proxy, **options)
