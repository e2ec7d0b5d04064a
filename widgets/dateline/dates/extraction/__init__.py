"""From tokens to expressions: the lexicon, token patterns, rules and filters."""
