"""Maps: the shapes of countries, and a basemap cut to a story."""
