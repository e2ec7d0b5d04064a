"""Which mentions name one actor: a multi-pass sieve of logged rules."""
