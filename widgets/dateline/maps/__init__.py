"""Maps of a story: the basemap clipped to its places, and a static picture."""
