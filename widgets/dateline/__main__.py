"""``python -m dateline``: the command ``dateline``, where no script is on the path."""

from __future__ import annotations

from dateline_command import main

__all__: list[str] = []

if __name__ == "__main__":
    main()
