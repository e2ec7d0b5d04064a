"""The data Dateline reads: gazetteer, basemap and curated tables."""
