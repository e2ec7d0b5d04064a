"""Which place a name means, with the terms that speak for each candidate."""
