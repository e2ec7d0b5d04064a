"""English."""

from ..language import Language

__all__ = ["LANGUAGE"]

LANGUAGE = Language(code="en", name="English")
