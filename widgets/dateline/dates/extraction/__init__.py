"""From tokens to expressions: lexicon, token patterns, rules, signals, ranges."""
