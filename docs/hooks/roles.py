"""Griffe extension: Sphinx roles in docstrings become code."""

from __future__ import annotations

import re
from typing import Any

import griffe

__all__ = ["Roles"]

_ROLE = re.compile(r":(?:func|class|meth|data|exc|attr|mod):`~?\.?([^`]+)`")


class Roles(griffe.Extension):
    """Turn ":func:`dateline.read`" into "`dateline.read`", and "``x``" into "`x`"."""

    def on_object(self, *, obj: griffe.Object, **_: Any) -> None:
        """Rewrite the docstring of an object before it is parsed."""
        if obj.docstring is not None:
            text = _ROLE.sub(r"`\1`", obj.docstring.value)
            obj.docstring.value = text.replace("``", "`")
