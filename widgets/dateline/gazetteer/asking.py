"""How a geocoder is asked: at once or awaited, over no network, with geopy's errors."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from geopy.adapters import BaseAsyncAdapter, BaseSyncAdapter
from geopy.exc import ConfigurationError, GeocoderQueryError, GeocoderServiceError

from ..errors import DatelineError, GazetteerError, shown

__all__ = ["NoNetwork", "NoNetworkAsync", "as_asked", "is_asynchronous"]


class NoNetwork(BaseSyncAdapter):  # type: ignore[misc]
    """An adapter that opens no connection and raises if it is asked to."""

    def get_json(self, url: str, **_: Any) -> Any:
        """Raise GeocoderServiceError: there is no network."""
        raise GeocoderServiceError(
            f"the gazetteer makes no network requests (to {url})"
        )

    get_text = get_json


class NoNetworkAsync(BaseAsyncAdapter):  # type: ignore[misc]
    """The same for asynchronous use."""

    async def get_json(self, url: str, **_: Any) -> Any:
        """Raise GeocoderServiceError: there is no network."""
        raise GeocoderServiceError(
            f"the gazetteer makes no network requests (to {url})"
        )

    get_text = get_json


def as_asked(method: Callable[..., Any]) -> Callable[..., Any]:
    """Make a look-up awaitable in asynchronous use, and its errors those of geopy."""

    def asked(self: Any, *args: Any, **options: Any) -> Any:
        try:
            return method(self, *args, **options)
        except GazetteerError as error:
            raise GeocoderServiceError(str(error)) from error
        except DatelineError as error:
            raise GeocoderQueryError(str(error)) from error

    async def later(self: Any, *args: Any, **options: Any) -> Any:
        return asked(self, *args, **options)

    @wraps(method)
    def look_up(self: Any, *args: Any, **options: Any) -> Any:
        chosen = later if self.asynchronous else asked
        return chosen(self, *args, **options)

    return look_up


def is_asynchronous(factory: Callable[..., Any] | None) -> bool:
    """Tell whether an adapter is asynchronous, without making one if that can be.

    Raises
    ------
    geopy.exc.ConfigurationError
        It is no adapter of geopy, and makes none.

    """
    if factory is None or isinstance(factory, type):
        return factory is not None and issubclass(factory, BaseAsyncAdapter)
    try:
        return isinstance(factory(proxies=None, ssl_context=None), BaseAsyncAdapter)
    except TypeError as error:
        raise ConfigurationError(
            f"the adapter_factory is {shown(factory)}; give one of geopy.adapters"
        ) from error
