"""Finds the packages: dateline under widgets/, its data and samples beside it.

All else is in pyproject.toml. It cannot name packages found in one folder together
with two that lie elsewhere.
"""

from pathlib import Path
from typing import Any

from setuptools import find_packages, setup
from setuptools.command.editable_wheel import editable_wheel


class EditableWheel(editable_wheel):
    """An editable install that is found from anywhere, also beside its own clone.

    For packages in several folders setuptools installs a finder, which Python asks
    last. A clone in a folder "dateline" would go before it: where that folder lies in
    the current one, it would be taken for a package without anything in it. A path is
    looked through before that.
    """

    def _select_strategy(self, *args: Any, **options: Any) -> Any:
        strategy = super()._select_strategy(*args, **options)
        write = type(strategy).__call__

        class WithPath(type(strategy)):  # type: ignore[misc]
            def __call__(self, wheel: Any, *files: Any) -> None:
                write(self, wheel, *files)
                folder = Path(__file__).resolve().parent / "widgets"
                wheel.writestr("__editable__.dateline_path.pth", f"{folder}\n")

        strategy.__class__ = WithPath
        return strategy


setup(
    cmdclass={"editable_wheel": EditableWheel},
    packages=[
        *find_packages("widgets", include=["dateline", "dateline.*"]),
        "dateline.geodata",
        "dateline.stories",
    ],
    py_modules=["dateline_command"],
)
