"""From expressions to days: anchoring, and the day of publication itself."""
