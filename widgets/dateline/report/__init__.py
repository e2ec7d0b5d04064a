"""A reading without a kernel: the one-file report, static HTML, a summary."""

from .html import findings_of, report

__all__ = ["findings_of", "report"]
