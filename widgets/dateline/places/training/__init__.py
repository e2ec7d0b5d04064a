"""Fitting the weights on annotated corpora: run by ``make fit-places``."""
