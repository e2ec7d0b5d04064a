"""The globe: distances, grid cells, and the shapes of countries and divisions."""
