"""Nominatim in place of the gazetteer, with a rate limit and a cache."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

from geopy.extra.rate_limiter import RateLimiter
from geopy.geocoders import Nominatim
from geopy.geocoders.base import DEFAULT_SENTINEL

from ..errors import BadOption

__all__ = ["PoliteNominatim"]


class PoliteNominatim(Nominatim):  # type: ignore[misc]
    """geopy's Nominatim, within the usage policy of its public server.

    It sends at most one request per second, with the user agent of the caller, and
    caches the answers in a file.

    Parameters
    ----------
    user_agent
        The name of your application, which the policy requires.
    cache
        The file with the answers; by default in the user's cache folder.
    min_delay_seconds
        The time between two requests (seconds): at least 1 on the public server.
    **options
        Other options of :class:`geopy.geocoders.Nominatim`: ``domain`` for
        a server of your own, ``timeout``, ``proxies``.

    Raises
    ------
    BadOption
        There is no user agent.

    References
    ----------
    https://operations.osmfoundation.org/policies/nominatim/

    """

    def __init__(
        self,
        *,
        user_agent: str | None = None,
        cache: Path | None = None,
        min_delay_seconds: float = 1.0,
        **options: Any,
    ) -> None:
        if not user_agent or not user_agent.strip():
            raise BadOption(
                "Nominatim asks for the name of your application; give "
                "user_agent='my-newsroom (me@example.org)'"
            )
        super().__init__(user_agent=user_agent, **options)
        self.cache = cache if cache is not None else _default_cache()
        self._ask = RateLimiter(
            super()._call_geocoder,
            min_delay_seconds=min_delay_seconds,
            max_retries=2,
            error_wait_seconds=max(5.0, min_delay_seconds),
            swallow_exceptions=False,
        )

    def _call_geocoder(
        self,
        url: str,
        callback: Callable[[Any], Any],
        *,
        timeout: Any = DEFAULT_SENTINEL,
        **options: Any,
    ) -> Any:
        """Answer from the cache, or from the server if the request is new."""
        kept = self._kept(url)
        if kept is None:
            kept = self._ask(url, lambda answer: answer, timeout=timeout, **options)
            self._keep(url, kept)
        return callback(kept)

    def _kept(self, url: str) -> Any:
        if not self.cache.exists():
            return None
        with closing(sqlite3.connect(self.cache)) as answers:
            row = answers.execute(
                "SELECT body FROM answer WHERE url = ?", (url,)
            ).fetchone()
        return None if row is None else json.loads(row[0])

    def _keep(self, url: str, answer: Any) -> None:
        self.cache.parent.mkdir(parents=True, exist_ok=True)
        with closing(sqlite3.connect(self.cache)) as answers, answers:
            answers.execute(
                "CREATE TABLE IF NOT EXISTS answer "
                "(url TEXT PRIMARY KEY, body TEXT NOT NULL)"
            )
            answers.execute(
                "INSERT OR REPLACE INTO answer VALUES (?, ?)",
                (url, json.dumps(answer)),
            )


def _default_cache() -> Path:
    import platformdirs

    return Path(platformdirs.user_cache_dir("dateline")) / "nominatim.sqlite"
