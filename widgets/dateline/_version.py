"""The version of Dateline."""

__version__ = "0.1.0"
