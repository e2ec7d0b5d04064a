"""A plugin for pytest: writes down which packages a run of tests has imported.

``pytest -p imported`` with DATELINE_IMPORTED=FILE: one name a line, as one installs it.
"""

from __future__ import annotations

import os
import sys
from importlib.metadata import packages_distributions
from pathlib import Path


def pytest_sessionfinish() -> None:
    """Write the names of all distributions that a module was imported from."""
    tops = {name.partition(".")[0] for name in sys.modules}
    names = {
        name
        for top, distributions in packages_distributions().items()
        if top in tops
        for name in distributions
    }
    Path(os.environ["DATELINE_IMPORTED"]).write_text("\n".join(sorted(names)), "utf-8")
