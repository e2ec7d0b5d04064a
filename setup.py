"""Finds the packages: dateline under widgets/, its data and samples beside it.

All else is in pyproject.toml. It cannot name packages found in one folder together
with two that lie elsewhere.
"""

from setuptools import find_packages, setup

setup(
    packages=[
        *find_packages("widgets", include=["dateline", "dateline.*"]),
        "dateline.geodata",
        "dateline.stories",
    ],
)
