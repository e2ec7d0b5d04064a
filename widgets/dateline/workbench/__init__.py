"""The linked views: one front end for the live widget and the report."""
