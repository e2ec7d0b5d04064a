"""One deadline for a whole exchange with a server, however slowly it answers.

The time-out of a socket begins anew with every byte, and holds for each address of a
host: a server that sends its headers a byte at a time keeps its client for hours.
"""

from __future__ import annotations

import contextlib
import socket
import threading
from collections.abc import Callable
from contextvars import ContextVar
from queue import Empty, SimpleQueue
from typing import Any, TypeVar, cast

from requests.adapters import HTTPAdapter
from urllib3 import HTTPConnectionPool, HTTPSConnectionPool
from urllib3.connection import HTTPConnection, HTTPSConnection

__all__ = ["CutAdapter", "within"]

T = TypeVar("T")

#: The connections that the running exchange has opened.
_OPENED: ContextVar[list[socket.socket]] = ContextVar("opened")


def within(seconds: float, exchange: Callable[[], T]) -> T:
    """Return what an exchange returns, or cut its connections when time is over.

    Only connections made by way of a :class:`CutAdapter` can be cut; what hangs
    otherwise, in looking up the host for instance, is left behind and waited for no
    longer.

    Parameters
    ----------
    seconds
        How long it may take.
    exchange
        What is done; it runs in a thread of its own.

    Raises
    ------
    TimeoutError
        It took longer.

    """
    opened: list[socket.socket] = []
    outcomes: SimpleQueue[tuple[T | None, BaseException | None]] = SimpleQueue()

    def run() -> None:
        _OPENED.set(opened)
        try:
            outcomes.put((exchange(), None))
        except BaseException as error:
            outcomes.put((None, error))
        finally:
            for each in opened:
                each.close()

    threading.Thread(target=run, name="dateline-exchange", daemon=True).start()
    try:
        result, error = outcomes.get(timeout=seconds)
    except Empty:
        raise TimeoutError(f"more than {seconds:g} s") from None
    finally:
        _cut(opened)
    if error is not None:
        raise error
    return cast("T", result)


def _cut(opened: list[socket.socket]) -> None:
    """End connections, so that whoever reads from them is not kept."""
    for each in tuple(opened):
        with contextlib.suppress(OSError):  # the server was quicker
            each.shutdown(socket.SHUT_RDWR)


class CutAdapter(HTTPAdapter):
    """Opens the connections of requests so that :func:`within` can cut them."""

    def init_poolmanager(self, *args: Any, **options: Any) -> None:
        """Make the pool of direct connections."""
        super().init_poolmanager(*args, **options)
        self.poolmanager.pool_classes_by_scheme = _POOLS

    def proxy_manager_for(self, proxy: str, **options: Any) -> Any:
        """Make the pool of connections by way of a proxy."""
        manager = super().proxy_manager_for(proxy, **options)
        manager.pool_classes_by_scheme = _POOLS
        return manager


class _Noted:
    """A connection that is noted where it is opened, before TLS greets."""

    def _new_conn(self) -> socket.socket:
        # A second handle of the same connection: TLS takes the first one over.
        new: socket.socket = super()._new_conn()  # type: ignore[misc]
        _OPENED.get().append(new.dup())
        return new


class _Connection(_Noted, HTTPConnection):
    pass


class _SecureConnection(_Noted, HTTPSConnection):
    pass


class _Pool(HTTPConnectionPool):
    ConnectionCls = _Connection


class _SecurePool(HTTPSConnectionPool):
    ConnectionCls = _SecureConnection


_POOLS = {"http": _Pool, "https": _SecurePool}
