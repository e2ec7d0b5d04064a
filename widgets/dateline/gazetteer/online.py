"""Nominatim in place of the gazetteer: rate-limited, named, and with a memory."""

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
    """geopy's Nominatim, kept to the rules of its public server.

    One request a second at most, under a name that the caller gives, and none for
    what was asked before: answers are kept in a file.
    https://operations.osmfoundation.org/policies/nominatim/

    Parameters
    ----------
    user_agent
        The name of your application, which the service's rules ask for.
    cache
        The file that keeps the answers; in the user's cache folder by default.
    min_delay_seconds
        The time between two requests (seconds), 1 at least on the public server.
    **options
        Anything else that :class:`geopy.geocoders.Nominatim` takes: ``domain`` for
        a server of your own, ``timeout``, ``proxies``.

    Raises
    ------
    BadOption
        There is no user agent.

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
        """Answer from the file if the same was asked before, else ask."""
        kept = self._kept(url)
        if kept is None:
            kept = self._ask(url, lambda told: told, timeout=timeout, **options)
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
